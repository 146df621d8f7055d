"""Readers for load: each has a feed, asks for its accounts as the extension does, and notes how long that takes."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from devtools.fake_networks.generated import illness_of
from devtools.fake_networks.traps import TRAPS

TIMEOUT = 60.0
LOOK_SECONDS = 30.0  # seconds that a reader looks at a feed, and asks again for what is pending
# What a host may cause; everything else that keeps an account from being shown is an error of the server.
_OF_ILL_HOSTS = frozenset(
    "unreachable timeout malformed-response rate-limited not-found refused login-required consent-required".split()
)

Account = dict[str, Any]


def on_host(host: str, handle: str) -> Account:
    """An account on a generated host."""
    return {"network": "mastodon", "host": host, "handle": handle}


@dataclass
class Log:
    """What the readers noted. Times are in seconds."""

    cached: list[float] = field(default_factory=list)  # of requests whose accounts were all known
    uncached: list[float] = field(default_factory=list)
    other: dict[str, list[float]] = field(default_factory=dict)  # of other calls, by name
    errors: Counter[str] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)  # of accounts on hosts that are ill
    results: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add_batch(self, seconds: float, accounts: Sequence[Account], results: Sequence[dict[str, Any]]) -> None:
        """Notes the response to one request for several accounts."""
        with self._lock:
            is_cached = all(result["status"] != "pending" for result in results)
            (self.cached if is_cached else self.uncached).append(seconds)
            self.results += len(results)
            for account, result in zip(accounts, results, strict=True):
                if result["status"] == "unavailable":
                    slug = result["problem"]["type"].rpartition(":")[2]
                    is_ill = account["host"] in TRAPS or illness_of(account["host"]) is not None
                    is_expected = slug in _OF_ILL_HOSTS and is_ill
                    (self.problems if is_expected else self.errors)[f"account: {slug}"] += 1

    def add(self, name: str, seconds: float) -> None:
        """Notes another call."""
        with self._lock:
            self.other.setdefault(name, []).append(seconds)

    def add_error(self, kind: str) -> None:
        """Notes that a call failed."""
        with self._lock:
            self.errors[kind] += 1

    def lines(self) -> list[str]:
        """What was noted, as lines of a report."""
        others = [(name, times) for name, times in sorted(self.other.items())]
        rows = [("cached", self.cached), ("uncached", self.uncached), *others]
        errors = ", ".join(f"{count} {kind}" for kind, count in self.errors.most_common()) or "none"
        problems = ", ".join(f"{count} {kind}" for kind, count in self.problems.most_common()) or "none"
        return [
            *(_latency(name, times) for name, times in rows if times),
            f"errors: {errors}",
            f"of ill hosts: {problems}",
        ]


def percentile(times: Sequence[float], part: float) -> float:
    """A percentile, 0 to 1. 0 where there are no times."""
    return sorted(times)[min(len(times) - 1, int(part * len(times)))] if times else 0.0


def _latency(name: str, times: Sequence[float]) -> str:
    p50, p90, p99 = (percentile(times, part) for part in (0.5, 0.9, 0.99))
    return f"{name:14} {len(times):6} requests  p50 {p50:.3f} s  p90 {p90:.3f}  p99 {p99:.3f}  max {max(times):.3f}"


class Reader:
    """One reader with a connection of its own. `random` decides what happens; nothing is shared but `log`, which may be
    replaced between two looks.

    `page_host`: the host of the page with the feed, whose authors the crowd counts.
    """

    def __init__(
        self, port: int, token: str, log: Log, random: Random, stop: threading.Event, page_host: str | None = None
    ) -> None:
        self.random = random
        self.stop = stop
        self._port = port
        self._page_host = page_host
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self.log = log
        self._connection: http.client.HTTPConnection | None = None

    def look_at(self, accounts: Sequence[Account], seconds: float = LOOK_SECONDS) -> None:
        """Asks for the accounts in a feed, and again for those that are pending, for some seconds."""
        start, was_pending = time.monotonic(), False
        end = start + seconds
        while not self.stop.is_set() and time.monotonic() < end:
            queries = [{"account": account} for account in accounts]
            body = json.dumps({"accounts": queries, "page_host": self._page_host}).encode()
            response = self.call(None, "POST", "/v1/scores", body)
            if response is None:
                return
            content, seconds = response
            results = json.loads(content)["results"]
            self.log.add_batch(seconds, accounts, results)
            for result in results if was_pending else []:
                if result["status"] == "ready":
                    self.log.add("until known", time.monotonic() - start)
            waits = [result["retry_after_ms"] for result in results if result["status"] == "pending"]
            if not waits:
                return
            pending = {result["key"] for result in results if result["status"] == "pending"}
            accounts = [account for account, result in zip(accounts, results, strict=True) if result["key"] in pending]
            was_pending = True
            self.stop.wait(min(waits) / 1000)

    def call(
        self, name: str | None, method: str, path: str, body: bytes | None = None, *, may_fail: bool = False
    ) -> tuple[bytes, float] | None:
        """The response and how long it took, noted under `name`. None, and an error noted, where the call failed.

        With `may_fail`, a problem that an ill host causes is no error.
        """
        start = time.perf_counter()
        try:
            status, content = self._send(method, path, body)
        except (OSError, http.client.HTTPException) as error:
            self.log.add_error(type(error).__name__)
            self.close()
            return None
        seconds = time.perf_counter() - start
        if status >= 400 and may_fail and json.loads(content)["type"].rpartition(":")[2] in _OF_ILL_HOSTS:
            return None
        if status >= 400:
            self.log.add_error(f"{method} {path.partition('?')[0][:14]}: {status}")
            return None
        if name is not None:
            self.log.add(name, seconds)
        return content, seconds

    def close(self) -> None:
        """Closes the connection; the next call opens another."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _send(self, method: str, path: str, body: bytes | None) -> tuple[int, bytes]:
        """A kept connection may have been closed by the server meanwhile; then one more is opened, as browsers do."""
        is_kept = self._connection is not None
        self._connection = self._connection or http.client.HTTPConnection("127.0.0.1", self._port, timeout=TIMEOUT)
        try:
            self._connection.request(method, path, body, self._headers)
            response = self._connection.getresponse()
        except (ConnectionError, http.client.RemoteDisconnected):
            self.close()
            if not is_kept:
                raise
            return self._send(method, path, body)
        return response.status, response.read()


def run_readers(
    count: int, ramp: float, make: Callable[[Random], Reader], walk: Callable[[Reader], None]
) -> list[threading.Thread]:
    """Starts readers one after another within `ramp` seconds. Each does `walk` until its `stop` is set."""

    def run(number: int) -> None:
        reader = make(Random(number))  # noqa: S311 - so that two runs do the same
        reader.stop.wait(ramp * number / count)
        while not reader.stop.is_set():
            walk(reader)
        reader.close()

    threads = [threading.Thread(target=run, args=(number,), daemon=True) for number in range(count)]
    for thread in threads:
        thread.start()
    return threads
