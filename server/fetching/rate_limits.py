"""Per-host rate limits and back-off: when the next request to a host may start.

A response decides about later requests as follows:

| response | what gets no requests, and for how long |
| --- | --- |
| 429 | the host, until the time it names; otherwise for a minute, doubled each time up to an hour |
| any status from 400 on with `Retry-After`, or a rate limit that is used up | the host, until the time it names |
| 401 | the path for a day; the host too, if it sent nothing readable in the last day, or at the third path |
| 403, 451 | the path for a day; the host too, at the third path in a row |
| none, twice in a row | the host, for a minute, doubled each time up to ten |

Refusals and silence do not count where another host redirected to this one: it chose the path, and could have this
one blocked.

A Mastodon server that requires a login thus gets one request a day. A single refused profile never blocks a host that
serves a whole network. robots.txt is handled in robots.py.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol

from server.fetching.address_guard import Target
from server.fetching.cache import BackOff, HttpCache
from server.fetching.errors import LOGIN_REQUIRED, PAUSE_REQUESTED, FetchError, QueuedError
from server.fetching.responses import Response
from shared_schema.networks import RateLimit
from shared_schema.times import DAY, HOUR, MINUTE

# A back-off of at most this many seconds is waited out; a longer one raises FetchError at once.
SHORT_BACK_OFF = 2.0
# How long a request waits, by default, for its turn under the rate limit: this many of the limit's periods, so that the
# few jobs that run at one host at the same time always get their turns.
MAX_PERIODS = 3
_LONGEST_QUEUE = 60.0  # no turn is ever further ahead
REFUSALS = (401, 403, 451)
_FIRST_BACK_OFF, _LONGEST_GUESS = MINUTE, HOUR
_REFUSALS_THAT_BLOCK_A_HOST = 3
# A host that does not respond holds a thread for ten seconds with each request, and so keeps other hosts waiting.
_FAILURES_THAT_BLOCK_A_HOST = 2
_FIRST_SILENCE, _LONGEST_SILENCE = 60.0, 600.0
_NO_RESPONSE = ("timeout", "unreachable")
_MAX_REMEMBERED = 4096  # back-offs
_MAX_HOSTS = 1024  # 10 kB each, where many requests were sent
TURNS_KEPT = 256  # of a host; no rate limit allows more in its period
_REMAINING = ("x-ratelimit-remaining", "ratelimit-remaining", "x-rate-limit-remaining")
_RESET = ("x-ratelimit-reset", "ratelimit-reset", "x-rate-limit-reset", "x-ratelimit-reset-after")
# The single-field form: `RateLimit: "default";r=0;t=30` or `limit=100, remaining=0, reset=30`.
_FIELD_REMAINING = re.compile(r"\b(?:r|remaining)\s*=\s*(\d+)")
_FIELD_RESET = re.compile(r"\b(?:t|reset)\s*=\s*(\d+)")
_DETAILS = {
    "rate-limited": PAUSE_REQUESTED,
    "login-required": LOGIN_REQUIRED,
    "refused": "{host} refused the request and gets no further requests for a day.",
}


def requested_back_off(response: Response, now: float) -> float | None:
    """How many seconds the response asks us to wait, at most a day. None if it does not ask.

    `now` is in seconds since 1970. Times in the headers are read relative to the host's own clock (`Date`).
    """
    host_now = _timestamp(response.headers.get("date", "")) or now
    waits = [_seconds_until(response.headers.get("retry-after", ""), host_now)] if response.status >= 400 else []
    waits.append(_until_reset(response.headers, host_now, even_if_some_left=response.status == 429))
    known = [wait for wait in waits if wait is not None]
    return min(max(known), DAY) if known else None


def _until_reset(headers: Mapping[str, str], host_now: float, *, even_if_some_left: bool) -> float | None:
    remaining = _header(headers, _REMAINING, _FIELD_REMAINING)
    try:
        none_left = float(remaining) < 1
    except ValueError:
        none_left = False
    return _seconds_until(_header(headers, _RESET, _FIELD_RESET), host_now) if none_left or even_if_some_left else None


def _header(headers: Mapping[str, str], names: tuple[str, ...], in_field: re.Pattern[str]) -> str:
    for name in names:
        if name in headers:
            return headers[name]
    found = in_field.search(headers.get("ratelimit", ""))
    return found.group(1) if found else ""


def _seconds_until(text: str, host_now: float) -> float | None:
    """Seconds from a number of seconds, a Unix time, an ISO time or an HTTP date. None if it is none of them."""
    try:
        # A proxy may have joined two headers, and some hosts write the unit.
        number = max(float(part.strip().removesuffix("s")) for part in text.split(","))
    except ValueError:
        timestamp = _timestamp(text)
        return None if timestamp is None else max(0.0, timestamp - host_now)
    if not 0 <= number < 1e14:
        return None
    number = number / 1000 if number >= 1e11 else number  # a Unix time in milliseconds
    return max(0.0, number - host_now) if number > 1e9 else number


def _timestamp(text: str) -> float | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return None


class HostState:
    """What is known about one host, and how that changes. Pure: whoever keeps it, in memory or elsewhere, has the clock
    and the lock. Times are in seconds since 1970.
    """

    def __init__(self) -> None:
        self.turns: deque[float] = deque(maxlen=TURNS_KEPT)
        self.readable_at = float("-inf")
        self.login_paths: set[str] = set()
        self.refused_in_a_row: set[str] = set()
        self.unnamed_back_offs_in_a_row = 0
        self.failures_in_a_row = 0
        self.silent_until = float("-inf")
        self.failure = ("unreachable", "")  # the slug and the detail of the last one

    def take_turn(self, name: str, rate_limit: RateLimit, max_wait: float, now: float) -> float:
        """Reserves the next free turn at the host. Returns in how many seconds it comes. Raises QueuedError."""
        turns = self.turns
        if turns and turns[-1] > now + _LONGEST_QUEUE:
            turns.clear()  # the clock of this machine was set back
        turn = now
        if len(turns) >= rate_limit.requests:
            turn = max(now, turns[-rate_limit.requests] + rate_limit.seconds)
        if turn - now > max_wait:
            detail = f"Many requests to {name} are waiting. They are sent slowly to spare the host."
            raise QueuedError(detail, retry_after=turn - now)
        turns.append(turn)
        return turn - now

    def record(self, target: Target, response: Response, now: float) -> list[BackOff]:
        """The back-offs that a response starts, by the table at the head of this file."""
        back_offs = []
        self.failures_in_a_row, self.silent_until = 0, float("-inf")
        seconds = requested_back_off(response, now)
        if response.status == 429:
            seconds = seconds or min(_FIRST_BACK_OFF * 2**self.unnamed_back_offs_in_a_row, _LONGEST_GUESS)
            self.unnamed_back_offs_in_a_row = min(self.unnamed_back_offs_in_a_row + 1, 16)
        if response.status in (200, 304):
            self.readable_at, self.unnamed_back_offs_in_a_row = now, 0
            self.refused_in_a_row.clear()
        if seconds:
            back_offs.append(BackOff(target.host, "", now + seconds, "rate-limited", response.status))
        if response.status == 401:
            self.login_paths.add(target.path)
            whole_host = now - self.readable_at > DAY or len(self.login_paths) >= _REFUSALS_THAT_BLOCK_A_HOST
            path = "" if whole_host else target.path
            back_offs.append(BackOff(target.host, path, now + DAY, "login-required", 401))
        elif response.status in (403, 451):
            self.refused_in_a_row.add(target.path)
            whole_host = len(self.refused_in_a_row) >= _REFUSALS_THAT_BLOCK_A_HOST
            path = "" if whole_host else target.path
            back_offs.append(BackOff(target.host, path, now + DAY, "refused", response.status))
        return back_offs

    def record_failure(self, failure: FetchError, now: float) -> None:
        """Leaves a host alone that sent no response for the second time in a row."""
        if now < self.silent_until:
            return  # of a request that was sent before
        self.failures_in_a_row += 1
        self.failure = failure.slug, failure.detail
        excess = self.failures_in_a_row - _FAILURES_THAT_BLOCK_A_HOST
        if excess >= 0:
            self.silent_until = now + min(_FIRST_SILENCE * 2 ** min(excess, 16), _LONGEST_SILENCE)

    def check_silence(self, now: float) -> None:
        """Raises FetchError where the host must be left alone because it did not respond."""
        left = self.silent_until - now
        if 0.0 < left <= _LONGEST_SILENCE:
            raise FetchError(*self.failure, retry_after=left)

    def forget_paths(self) -> None:
        """Forgets which paths were requested."""
        self.login_paths.clear()
        self.refused_in_a_row.clear()


def back_off_to_wait_out(back_off: BackOff | None, host: str, now: float) -> float:
    """Seconds to sleep, at most SHORT_BACK_OFF. Raises FetchError if the back-off is longer."""
    if back_off is None:
        return 0.0
    left = back_off.ends_at - now
    if back_off.slug == "rate-limited" and left <= SHORT_BACK_OFF:
        return max(0.0, left)
    detail = _DETAILS[back_off.slug].format(host=host)
    raise FetchError(back_off.slug, detail, retry_after=max(0.0, left), status=back_off.status)


def sleep(wait: Callable[[float], bool], seconds: float) -> float:
    """Waits so many seconds and returns them. Raises FetchError where the fetcher was closed in the meantime."""
    if seconds > 0 and wait(seconds):
        raise FetchError("unreachable", "The server is shutting down.")
    return seconds


def counts_as_silence(failure: FetchError) -> bool:
    """Whether a failure says that the host does not respond."""
    return failure.slug in _NO_RESPONSE


class RateLimits(Protocol):
    """Decides when a request may start, and learns from responses. Every method may be called from any thread."""

    def acquire(self, target: Target, rate_limit: RateLimit, max_wait: float | None = None) -> float:
        """Waits until a request to the target may start. Returns the seconds that it waited.

        Raises FetchError if the host asked for a back-off: "rate-limited", "login-required" or "refused" with the
        seconds left. Raises QueuedError if the rate limit would make the request wait longer than `max_wait` seconds,
        by default MAX_PERIODS of its periods.
        """

    def record(self, target: Target, response: Response) -> None:
        """Updates rate limits and back-offs from a response, by the table at the head of this file."""

    def record_failure(self, target: Target, failure: FetchError) -> None:
        """Leaves a host alone that sent no response for the second time in a row. Other failures do not count."""

    def check_silence(self, target: Target) -> None:
        """Raises FetchError where the host must be left alone because it did not respond."""

    def back_off_left(self, target: Target) -> float | None:
        """Seconds until the target may get requests again. None if it may now."""

    def forget(self, name: str | None) -> None:
        """Forgets which paths were requested, of one host or of all. A back-off of a whole host stays."""


# Makes rate limits from a cache, a clock and a way to wait: it sleeps for some seconds and returns True if the fetcher
# was closed in the meantime.
RateLimitsFactory = Callable[[HttpCache, Callable[[], float], Callable[[float], bool]], RateLimits]


class RateLimiter:
    """The rate limits of one machine, in memory; back-offs are in the cache, too, and so outlast a restart."""

    def __init__(self, cache: HttpCache, clock: Callable[[], float], wait: Callable[[float], bool]) -> None:
        self._cache = cache
        self._clock = clock
        self._wait = wait
        self._lock = threading.Lock()
        self._hosts: OrderedDict[str, HostState] = OrderedDict()  # those that were used last at the end
        self._back_offs: dict[tuple[str, str], BackOff] | None = None

    def acquire(self, target: Target, rate_limit: RateLimit, max_wait: float | None = None) -> float:
        max_wait = MAX_PERIODS * rate_limit.seconds if max_wait is None else max_wait
        waited = sleep(self._wait, self._back_off_to_wait_out(target))
        waited += sleep(self._wait, self._take_turn(target.host, rate_limit, max_wait))
        # An earlier request may have received a back-off while this one was waiting.
        return waited + sleep(self._wait, self._back_off_to_wait_out(target))

    def record(self, target: Target, response: Response) -> None:
        """Updates rate limits and back-offs from a response, by the table at the head of this file."""
        with self._lock:
            for back_off in self._host(target.host).record(target, response, self._clock()):
                self._add_back_off(back_off)

    def record_failure(self, target: Target, failure: FetchError) -> None:
        """Leaves a host alone that sent no response for the second time in a row. Other failures do not count."""
        if counts_as_silence(failure):
            with self._lock:
                self._host(target.host).record_failure(failure, self._clock())

    def check_silence(self, target: Target) -> None:
        """Raises FetchError where the host must be left alone because it did not respond."""
        with self._lock:
            host = self._hosts.get(target.host)
            if host is not None:
                host.check_silence(self._clock())

    def back_off_left(self, target: Target) -> float | None:
        """Seconds until the target may get requests again. None if it may now."""
        back_off = self._back_off_of(target)
        return back_off.ends_at - self._clock() if back_off else None

    def forget(self, name: str | None) -> None:
        """Forgets which paths were requested, of one host or of all. A back-off of a whole host stays in memory."""
        with self._lock:
            back_offs = self._known_back_offs()
            for key in [key for key in back_offs if name in (None, key[0]) and key[1]]:
                del back_offs[key]
            for host in [host for host in self._hosts if name in (None, host)]:
                self._hosts[host].forget_paths()

    def _back_off_to_wait_out(self, target: Target) -> float:
        return back_off_to_wait_out(self._back_off_of(target), target.host, self._clock())

    def _back_off_of(self, target: Target) -> BackOff | None:
        with self._lock:
            known = self._known_back_offs()
            now = self._clock()
            found = [known.get((target.host, path)) for path in ("", target.path)]
            current = [back_off for back_off in found if back_off and back_off.ends_at > now]
            return max(current, key=lambda back_off: back_off.ends_at, default=None)

    def _take_turn(self, name: str, rate_limit: RateLimit, max_wait: float) -> float:
        with self._lock:
            return self._host(name).take_turn(name, rate_limit, max_wait, self._clock())

    def _host(self, name: str) -> HostState:
        host = self._hosts.setdefault(name, HostState())
        self._hosts.move_to_end(name)
        if len(self._hosts) > _MAX_HOSTS:
            self._hosts.popitem(last=False)
        return host

    def _known_back_offs(self) -> dict[tuple[str, str], BackOff]:
        if self._back_offs is None:
            self._back_offs = {(back_off.host, back_off.path): back_off for back_off in self._cache.back_offs()}
        return self._back_offs

    def _add_back_off(self, back_off: BackOff) -> None:
        known, key = self._known_back_offs(), (back_off.host, back_off.path)
        if key in known and known[key].ends_at > back_off.ends_at:
            return
        known.pop(key, None)
        if len(known) >= _MAX_REMEMBERED:
            del known[next(iter(known))]
        known[key] = back_off
        self._cache.put_back_off(back_off)
