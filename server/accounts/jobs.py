"""Look-ups in the air: one flight per account however many ask, and few at one host.

A host that hangs keeps only its own line waiting: those in line hold no thread, and the other hosts' flights go
ahead. Not for: what a flight does (server/accounts/refresh.py).
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from dataclasses import dataclass, field
from typing import NamedTuple

log = logging.getLogger(__name__)

AT_ONE_HOST = 2
LINE_LIMIT = 200  # flights at one host, in the air or in line
FLIGHTS_LIMIT = 1000  # at all hosts together
CLOSING_SECONDS = 3.0


class _Flight(NamedTuple):
    key: str
    work: Callable[[], None]
    future: Future[None]


@dataclass
class _Line:
    """The flights of one host."""

    in_the_air: int = 0
    waiting: deque[_Flight] = field(default_factory=deque)


class Flights:
    """Every method may be called from any thread. `readers` is the number of threads."""

    def __init__(self, readers: int) -> None:
        self._pool = ThreadPoolExecutor(readers, thread_name_prefix="reader")
        self._lock = threading.Lock()
        self._flights: dict[str, Future[None]] = {}
        self._lines: dict[str, _Line] = {}
        self._closed = False

    def __len__(self) -> int:
        return len(self._flights)

    def of(self, key: str) -> Future[None] | None:
        """The flight of an account, in the air or in line."""
        return self._flights.get(key)

    def start(self, key: str, host: str, work: Callable[[], None]) -> Future[None] | None:
        """The flight of an account, begun where there is none; None where too many are.

        The future says only that the flight is over; what came of it is in the entries.
        """
        with self._lock:
            known = self._flights.get(key)
            if known is not None:
                return known
            line = self._lines.get(host) or _Line()
            if self._closed or len(self._flights) >= FLIGHTS_LIMIT or line.in_the_air + len(line.waiting) >= LINE_LIMIT:
                return None
            flight = _Flight(key, work, Future())
            self._flights[key] = flight.future
            self._lines[host] = line
            line.waiting.append(flight)
            self._let_go(host)
            return flight.future

    def hurry(self, key: str, host: str) -> None:
        """Brings a flight to the front of its host's line: somebody waits for just this account."""
        with self._lock:
            line = self._lines.get(host) or _Line()
            for flight in [waiting for waiting in line.waiting if waiting.key == key]:
                line.waiting.remove(flight)
                line.waiting.appendleft(flight)

    def close(self) -> None:
        """Those in line never start; those in the air have a moment to end."""
        with self._lock:
            self._closed = True
            in_the_air = [future for future in self._flights.values() if not _called_off(future)]
        self._pool.shutdown(wait=False, cancel_futures=True)
        wait_for(in_the_air, CLOSING_SECONDS)

    def _let_go(self, host: str) -> None:
        """Starts as many of a host's line as may be in the air; called with the lock held."""
        line = self._lines[host]
        while line.waiting and line.in_the_air < AT_ONE_HOST:
            line.in_the_air += 1
            self._pool.submit(self._fly, host, line.waiting.popleft())
        if not line.in_the_air:
            del self._lines[host]

    def _fly(self, host: str, flight: _Flight) -> None:
        with self._lock:
            if self._closed:
                return
            flight.future.set_running_or_notify_cancel()
        try:
            flight.work()
        except Exception:
            log.exception("The look-up of %s was not finished", flight.key)
        finally:
            with self._lock:
                del self._flights[flight.key]
                if not self._closed:
                    self._lines[host].in_the_air -= 1
                    self._let_go(host)
            flight.future.set_result(None)


def _called_off(future: Future[None]) -> bool:
    """Ends the wait for a flight that has not started; False where it has."""
    return future.cancelled() or (future.cancel() and not future.set_running_or_notify_cancel())
