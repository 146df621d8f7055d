"""The two lists that a community server publishes: whom its readers know, and what its stewards say with a reason.

Each process holds them in memory until the database says that one has changed. Names and labels are English here;
server/locales/cards.py writes them in the reader's language.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import NamedTuple

from server.accounts.lists.files import DEFAULT_LABEL, ListEntry
from server.accounts.lists.hosted import HostedList
from server.accounts.lists.records import index_key, index_of
from server.locales.catalog import LANGUAGES, render
from server.scoring.messages import message
from server.store.postgres.database import Database
from server.store.postgres.known_accounts import KnownAccounts
from server.store.postgres.listener import Listener
from server.store.postgres.stewards_list import StewardsList
from shared_schema import times
from shared_schema.limits import LIST_ACCOUNTS_LIMIT

KNOWN_PATH, STEWARDS_PATH = "/known-here", "/stewards-list"
KNOWN_NAME, STEWARDS_NAME = "Known here", "Stewards’ list"
KNOWN_LABEL = "{count} readers here know this account"
DISPUTED_LABEL = "listed; its owner objects"
_CHANNEL = "humankind_lists"
_UNHEARD_SECONDS = 1.0  # how old a list may be while the database says nothing of changes
_INFLECTED = 10  # letters; the last two of a longer word may be an ending


def calls_automated(reason: str) -> bool:
    """Whether a reason has the card's word for *automated*, in any language of Humankind, or *bot*.

    Only evidence, an appeal or a reader's own correction says that of an account, never a list of the server's.
    """
    return bool(_automated().search(reason.casefold()))


@cache
def _automated() -> re.Pattern[str]:
    words = {render(message("page-word-automated"), language).casefold() for language in LANGUAGES}
    stems = {word[:-2] if len(word) > _INFLECTED else word for word in words}
    return re.compile("|".join([*map(re.escape, sorted(stems)), r"\bbots?\b"]))


class _Held(NamedTuple):
    lists: Mapping[str, HostedList]
    day: str
    read_at: float


class CommunityLists:
    """What every reader of a process gets. Implements HostedLists."""

    def __init__(self, database: Database, listener: Listener, server_url: str, clock: Callable[[], datetime]) -> None:
        self._known, self._stewards = KnownAccounts(database), StewardsList(database)
        self._listener = listener
        self._clock = clock
        self.known_address, self.stewards_address = f"{server_url}{KNOWN_PATH}", f"{server_url}{STEWARDS_PATH}"
        self.addresses = (self.known_address, self.stewards_address) if server_url else ()
        self.defaults = self.addresses[1:]  # whom others know, a reader chooses to be shown
        self.changes = 0
        self._lock = threading.Lock()
        self._held: _Held | None = None
        listener.on(_CHANNEL, self.drop)
        listener.on_reconnect(self.drop)

    def get(self, address: str) -> HostedList | None:
        """The list at an address, as it was less than a second ago. Raises StoreError where it has to be read."""
        if address not in self.addresses:
            return None
        day = f"{self._clock():%Y-%m-%d}T00:00:00Z"
        held, changes, now = self._held, self.changes, time.monotonic()
        is_unheard = not self._listener.is_listening
        if held is None or held.day != day or (is_unheard and now - held.read_at > _UNHEARD_SECONDS):
            lists = {self.known_address: self._read_known(day), self.stewards_address: self._read_stewards(day)}
            held = _Held(lists, day, now)
            with self._lock:
                if changes == self.changes:
                    if self._held is not None and self._held.lists != lists:
                        self.changes += 1
                    self._held = held
        return held.lists[address]

    def drop(self, *_arguments: object) -> None:
        """Forgets what is held: it has changed, or may have."""
        with self._lock:
            self.changes += 1
            self._held = None

    def _read_known(self, day: str) -> HostedList:
        """Dated by the day: when exactly a number changed would say when somebody corrected a verdict."""
        found = self._known.counts(LIST_ACCOUNTS_LIMIT)
        entries = [ListEntry(account, KNOWN_LABEL.format(count=f"{count:,}")) for account, count in found]
        return HostedList(KNOWN_NAME, entries, index_of(entries), day)

    def _read_stewards(self, day: str) -> HostedList:
        found = self._stewards.all()
        labels = {False: DEFAULT_LABEL, True: DISPUTED_LABEL}
        entries = [ListEntry(each.account, labels[each.is_disputed], each.reason) for each in found]
        since = {index_key(each.account): times.write(each.added_at) for each in found}
        return HostedList(STEWARDS_NAME, entries, index_of(entries), day, since)
