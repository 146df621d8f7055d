"""robots.txt, asked once a day a host and obeyed for pages (RFC 9309). Not for: APIs, which are made for programs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import NamedTuple

from protego import Protego

from server.fetching.address_guard import Address
from server.fetching.cache import DAY
from server.fetching.errors import FetchError
from server.fetching.responses import Answer

MAX_ROBOTS = 512 * 1024
# A host whose robots.txt cannot be had now is asked for it again after this time.
_RETRY_SECONDS = 600.0
_REMEMBERED = 512


class _Rules(NamedTuple):
    parsed: Protego | None  # None: could not be had, so nothing may be read
    until: float


class Robots:
    """Thread-safe. `read` fetches a robots.txt, following redirects; it raises FetchError like any fetch."""

    def __init__(self, user_agent: str, read: Callable[[Address], Answer], clock: Callable[[], float]) -> None:
        self._name = user_agent.partition("/")[0]
        self._read = read
        self._clock = clock
        self._lock = threading.Lock()
        self._rules: dict[str, _Rules] = {}

    def check(self, address: Address) -> None:
        """Raises FetchError("robots") where the host asks programs not to read this page."""
        with self._lock:
            rules = self._rules.get(address.host)
        if rules is None or rules.until <= self._clock():
            rules = self._fetch(address.host)
            with self._lock:
                if len(self._rules) >= _REMEMBERED:
                    del self._rules[next(iter(self._rules))]
                self._rules[address.host] = rules
        if rules.parsed is None:
            detail = f"{address.host} could not say whether programs may read this page, so it is not read."
            raise FetchError("robots", detail, retry_after=rules.until - self._clock())
        if not rules.parsed.can_fetch(address.url, self._name):
            raise FetchError("robots", f"{address.host} asks programs not to read this page.")

    def forget(self, host: str | None) -> None:
        """Forgets the rules of every host, or of one."""
        with self._lock:
            for name in [name for name in self._rules if host in (None, name)]:
                del self._rules[name]

    def _fetch(self, host: str) -> _Rules:
        try:
            answer = self._read(Address(host, "/robots.txt"))
        except FetchError as error:
            if error.slug in ("unsafe-address", "rate-limited"):
                raise
            return _Rules(None, self._clock() + _RETRY_SECONDS)
        if answer.status == 200:
            return _Rules(Protego.parse(answer.text()), self._clock() + DAY)
        if 400 <= answer.status < 500 and answer.status != 429:
            return _Rules(Protego.parse(""), self._clock() + DAY)
        return _Rules(None, self._clock() + _RETRY_SECONDS)
