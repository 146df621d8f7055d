"""robots.txt (RFC 9309): fetched once a day per host and obeyed for pages.

Not applied to APIs and feeds, which are made for programs.

The file is a stranger's text, and it is read in the process that answers readers. Protego applies each rule to each of
the programs named before it, so a file of 10,000 names and 10,000 rules would keep it busy for minutes. It gets only
the groups that are meant for this program, which takes one pass. A file that is still too large counts as one that
cannot be read: no page is read then.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from protego import Protego

from server.fetching.address_guard import Target
from server.fetching.errors import FetchError
from server.fetching.responses import Response
from shared_schema.times import DAY

MAX_ROBOTS = 512 * 1024  # bytes
# What is left of it, once the groups that are meant for other programs are gone.
MAX_RULES = 5000
MAX_RULES_LENGTH = 128 * 1024
_AGENT = re.compile(r"\s*user[\s-]{0,9}agent(?=[\s:])[\s:]*([^#]*)", re.IGNORECASE)
_SITE_WIDE = re.compile(r"\s*(?:site-?maps?|host)(?=[\s:])", re.IGNORECASE)
_RULE = re.compile(r"[^#:]*:|\s*(?:dis{1,2}al|diasl|allow|crawl|request|visit)", re.IGNORECASE)
# How long to wait before fetching a robots.txt again that could not be read.
_RETRY_SECONDS = 600.0
# What is kept, of all hosts together. A parsed rule takes more than a kilobyte, and most files have a few dozen.
MAX_HOSTS = 512
MAX_KEPT_RULES = 10_000
# Problems that say nothing about the file: the next page tries again.
_NOT_THE_FILE = ("unsafe-address", "rate-limited", "busy", "new-host", "proxy-failed")


class _Rules(NamedTuple):
    parsed: Protego | None  # None: robots.txt could not be read, so no page may be
    expires_at: float
    lines: int = 0


class Robots:
    """The robots.txt rules of every host contacted lately. Thread-safe."""

    def __init__(self, user_agent: str, clock: Callable[[], float]) -> None:
        self._name = user_agent.partition("/")[0]
        self._clock = clock
        self._lock = threading.Lock()
        self._rules: OrderedDict[str, _Rules] = OrderedDict()  # those that were used last at the end
        self._lines = 0  # of the lines of all of them

    def check(self, target: Target, read: Callable[[Target], Response]) -> None:
        """Raises FetchError("robots") if the host does not allow programs to read this page.

        `read` fetches a robots.txt where its rules are not known, follows its redirects, and raises FetchError.
        """
        with self._lock:
            rules = self._rules.get(target.host)
            if rules is not None:
                self._rules.move_to_end(target.host)
        if rules is None or rules.expires_at <= self._clock():
            rules = self._fetch(target.host, read)
            with self._lock:
                self._keep(target.host, rules)
        if rules.parsed is None:
            detail = f"The robots.txt of {target.host} could not be read, so its pages are not read either."
            raise FetchError("robots", detail, retry_after=rules.expires_at - self._clock())
        if not rules.parsed.can_fetch(target.url, self._name):
            raise FetchError("robots", f"{target.host} does not allow programs to read this page.")

    def forget(self, host: str | None) -> None:
        """Forgets the rules of one host, or of all hosts."""
        with self._lock:
            for name in [name for name in self._rules if host in (None, name)]:
                self._lines -= self._rules.pop(name).lines

    def _keep(self, host: str, rules: _Rules) -> None:
        """Keeps the rules of a host, and drops those that were not used for longest. Call with the lock held."""
        replaced = self._rules.pop(host, None)
        self._rules[host] = rules
        self._lines += rules.lines - (replaced.lines if replaced else 0)
        while len(self._rules) > MAX_HOSTS or self._lines > MAX_KEPT_RULES:
            self._lines -= self._rules.popitem(last=False)[1].lines

    def _fetch(self, host: str, read: Callable[[Target], Response]) -> _Rules:
        try:
            response = read(Target(host, "/robots.txt"))
        except FetchError as error:
            if error.slug in _NOT_THE_FILE:
                raise
            return _Rules(None, self._clock() + _RETRY_SECONDS)
        if response.status == 200:
            relevant = rules_for(self._name, response.text())
            if relevant is not None:
                return _Rules(Protego.parse(relevant), self._clock() + DAY, relevant.count("\n") + 1)
        elif 400 <= response.status < 500 and response.status != 429:
            return _Rules(Protego.parse(""), self._clock() + DAY)
        return _Rules(None, self._clock() + _RETRY_SECONDS)


def rules_for(name: str, text: str) -> str | None:
    """The groups of a robots.txt that are meant for a program of this name or for all. None if they are too large.

    Takes one pass, and knows the misspellings that Protego knows.
    """
    name, kept, length = name.lower(), [], 0
    is_meant, in_names = False, False
    named: set[str] = set()
    for line in text.splitlines():
        agent = _AGENT.match(line)
        if agent is not None:
            if not in_names:
                is_meant, in_names, named = False, True, set()
            value = agent[1].strip().lower()
            token = value.replace("*", "")
            if (value and not token) or (token and token in name):
                is_meant = True
                if value not in named:
                    named.add(value)
                    kept.append(f"User-agent: {value}")
        elif not _SITE_WIDE.match(line) and _RULE.match(line):
            in_names = False
            if is_meant:
                kept.append(line)
                length += len(line)
        if len(kept) > MAX_RULES or length > MAX_RULES_LENGTH:
            return None
    return "\n".join(kept)
