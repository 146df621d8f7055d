"""When a host may be asked: its pace, its own "not now", and the hosts that want to be left alone.

What an answer means for later questions:

| answer                   | what is left alone, and for how long                                            |
| ---                      | ---                                                                             |
| 429                      | the host, until the moment it names; else a minute, doubling to an hour         |
| `Retry-After` from 400 on, or a rate limit used up | the host, until the moment it names                   |
| 401                      | the address for a day; the host too, when it gave nothing readable within a day |
|                          | before, or at the third address                                                 |
| 403, 451                 | the address for a day; the host too, at the third address in a row              |

So one Mastodon server that wants a login is asked once, while a single refused profile never closes a host that
serves a whole network. Not for: robots.txt (robots.py).
"""

from __future__ import annotations

import re
import threading
from collections import deque
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from server.fetching.address_guard import Address
from server.fetching.cache import DAY, HttpCache, Pause
from server.fetching.errors import FetchError
from server.fetching.responses import Answer
from shared_schema.networks import RateLimit

# A pause this short is waited out; a longer one is reported at once.
PAUSE_PATIENCE = 2.0
# How long a question stands in the queue that our own pace makes.
MAX_WAIT = 8.0
_FIRST_PAUSE, _LONGEST_GUESS = 60.0, 3600.0
_REFUSALS_THAT_CLOSE = 3
_REMEMBERED = 4096
_REMAINING = ("x-ratelimit-remaining", "ratelimit-remaining", "x-rate-limit-remaining")
_RESET = ("x-ratelimit-reset", "ratelimit-reset", "x-rate-limit-reset")
# The one-field form, `RateLimit: "default";r=0;t=30` or `limit=100, remaining=0, reset=30`.
_FIELD_REMAINING = re.compile(r"\b(?:r|remaining)\s*=\s*(\d+)")
_FIELD_RESET = re.compile(r"\b(?:t|reset)\s*=\s*(\d+)")
_SENTENCES = {
    "rate-limited": "{host} asked for a pause.",
    "login-required": "{host} shows this to people who are logged in there only.",
    "refused": "{host} refused to answer and is left alone for a day.",
}


def pause_seconds(answer: Answer, now: float) -> float | None:
    """For how long the answer asks not to be asked again; None where it does not. At most a day."""
    host_now = _moment(answer.headers.get("date", "")) or now
    waits = [_wait(answer.headers.get("retry-after", ""), host_now)] if answer.status >= 400 else []
    waits.append(_until_reset(answer.headers, host_now, even_if_some_left=answer.status == 429))
    known = [wait for wait in waits if wait is not None]
    return min(max(known), DAY) if known else None


def _until_reset(headers: Mapping[str, str], host_now: float, *, even_if_some_left: bool) -> float | None:
    remaining = _said(headers, _REMAINING, _FIELD_REMAINING)
    try:
        none_left = float(remaining) < 1
    except ValueError:
        none_left = False
    return _wait(_said(headers, _RESET, _FIELD_RESET), host_now) if none_left or even_if_some_left else None


def _said(headers: Mapping[str, str], names: tuple[str, ...], in_field: re.Pattern[str]) -> str:
    for name in names:
        if name in headers:
            return headers[name]
    found = in_field.search(headers.get("ratelimit", ""))
    return found.group(1) if found else ""


def _wait(text: str, host_now: float) -> float | None:
    """Seconds from a number of seconds, a Unix time, an ISO time or an HTTP date; None where it is none of them."""
    try:
        number = float(text)
    except ValueError:
        moment = _moment(text)
        return None if moment is None else max(0.0, moment - host_now)
    if not 0 <= number < 1e11:
        return None
    return max(0.0, number - host_now) if number > 1e9 else number


def _moment(text: str) -> float | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
        except (ValueError, TypeError, IndexError):
            continue
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return None


class _Host:
    """What is known of one host since the server started."""

    def __init__(self) -> None:
        self.turns: deque[float] = deque(maxlen=256)
        self.readable_at = float("-inf")
        self.needs_login: set[str] = set()
        self.refused_in_a_row: set[str] = set()
        self.pauses_in_a_row = 0


class Manners:
    """Thread-safe. `wait` sleeps for some seconds and returns True when the fetcher was closed meanwhile."""

    def __init__(self, memory: HttpCache, clock: Callable[[], float], wait: Callable[[float], bool]) -> None:
        self._memory = memory
        self._clock = clock
        self._wait = wait
        self._lock = threading.Lock()
        self._hosts: dict[str, _Host] = {}
        self._pauses: dict[tuple[str, str], Pause] | None = None

    def admit(self, address: Address, rate_limit: RateLimit, max_wait: float = MAX_WAIT) -> float:
        """Returns when the address may be asked; the seconds that were waited.

        Raises FetchError: what the host said ("rate-limited", "login-required", "refused") with the seconds it still
        holds, or "rate-limited" where the queue of our own pace is longer than `patience` seconds.
        """
        waited = self._sleep(self._pause_left(address))
        waited += self._sleep(self._turn(address.host, rate_limit, max_wait))
        # Whoever stood in the queue before may have been told to stop.
        return waited + self._sleep(self._pause_left(address))

    def note(self, address: Address, answer: Answer) -> None:
        """Learns from an answer what the table above says."""
        now = self._clock()
        with self._lock:
            host = self._host(address.host)
            seconds = pause_seconds(answer, now)
            if answer.status == 429:
                seconds = seconds or min(_FIRST_PAUSE * 2**host.pauses_in_a_row, _LONGEST_GUESS)
                host.pauses_in_a_row = min(host.pauses_in_a_row + 1, 16)
            if answer.status in (200, 304):
                host.readable_at, host.pauses_in_a_row = now, 0
                host.refused_in_a_row.clear()
            if seconds:
                self._remember(Pause(address.host, "", now + seconds, "rate-limited", answer.status))
            if answer.status == 401:
                host.needs_login.add(address.target)
                alone = now - host.readable_at > DAY or len(host.needs_login) >= _REFUSALS_THAT_CLOSE
                self._remember(Pause(address.host, "" if alone else address.target, now + DAY, "login-required", 401))
            elif answer.status in (403, 451):
                host.refused_in_a_row.add(address.target)
                alone = len(host.refused_in_a_row) >= _REFUSALS_THAT_CLOSE
                target = "" if alone else address.target
                self._remember(Pause(address.host, target, now + DAY, "refused", answer.status))

    def left(self, address: Address) -> float | None:
        """Seconds for which the address is left alone from now; None where it is not."""
        pause = self._pause_of(address)
        return pause.until - self._clock() if pause else None

    def forget(self, name: str | None) -> None:
        """Forgets which addresses were asked, of every host or of one. A host's own pause holds on in memory."""
        with self._lock:
            kept = self._known_pauses()
            for key in [key for key in kept if name in (None, key[0]) and key[1]]:
                del kept[key]
            for host in [host for host in self._hosts if name in (None, host)]:
                self._hosts[host].needs_login.clear()
                self._hosts[host].refused_in_a_row.clear()

    def _pause_left(self, address: Address) -> float:
        """Seconds to wait out, at most PAUSE_PATIENCE; raises FetchError for anything longer."""
        pause = self._pause_of(address)
        if pause is None:
            return 0.0
        left = pause.until - self._clock()
        if pause.slug == "rate-limited" and left <= PAUSE_PATIENCE:
            return max(0.0, left)
        sentence = _SENTENCES[pause.slug].format(host=address.host)
        raise FetchError(pause.slug, sentence, retry_after=max(0.0, left), status=pause.status)

    def _pause_of(self, address: Address) -> Pause | None:
        with self._lock:
            known = self._known_pauses()
            found = [known.get((address.host, target)) for target in ("", address.target)]
            now = self._clock()
            return max((pause for pause in found if pause and pause.until > now), key=lambda p: p.until, default=None)

    def _turn(self, name: str, rate_limit: RateLimit, max_wait: float) -> float:
        """Takes the next free turn at the host, and says in how many seconds it is."""
        with self._lock:
            turns, now = self._host(name).turns, self._clock()
            if turns and turns[-1] > now + 2 * MAX_WAIT:
                turns.clear()  # the machine's clock was set back
            turn = (
                max(now, turns[-rate_limit.requests] + rate_limit.seconds) if len(turns) >= rate_limit.requests else now
            )
            if turn - now > max_wait:
                detail = f"Many questions to {name} are waiting; they are asked slowly, out of courtesy."
                raise FetchError("rate-limited", detail, retry_after=turn - now)
            turns.append(turn)
            return turn - now

    def _sleep(self, seconds: float) -> float:
        if seconds > 0 and self._wait(seconds):
            raise FetchError("unreachable", "The server is shutting down.")
        return seconds

    def _host(self, name: str) -> _Host:
        if name not in self._hosts and len(self._hosts) >= _REMEMBERED:
            del self._hosts[next(iter(self._hosts))]
        return self._hosts.setdefault(name, _Host())

    def _known_pauses(self) -> dict[tuple[str, str], Pause]:
        if self._pauses is None:
            self._pauses = {(pause.host, pause.target): pause for pause in self._memory.pauses()}
        return self._pauses

    def _remember(self, pause: Pause) -> None:
        known, key = self._known_pauses(), (pause.host, pause.target)
        if key in known and known[key].until > pause.until:
            return
        known.pop(key, None)
        if len(known) >= _REMEMBERED:
            del known[next(iter(known))]
        known[key] = pause
        self._memory.pause(pause)
