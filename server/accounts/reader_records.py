"""The account records of one reader of a community server, in a process that hears what other processes change.

What rests on posts that the reader's pages showed is the reader's own and is held here. All other records are held by
the process, for every reader once (shared_records.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from server.accounts.account_records import AccountRecord, AccountRecords, CitedPosts, Generation
from server.accounts.shared_records import SharedRecords
from server.store import Store
from shared_schema.records import CitedPost


class ReaderStore(Store, Protocol):
    """The store of one reader of a community."""

    def own_cards(self) -> frozenset[str]:
        """The keys of the cards that are the reader's own."""


class ReaderRecords(AccountRecords):
    """As AccountRecords. Call `drop_from_memory` where another process changed a card of this reader's own."""

    def __init__(self, store: ReaderStore, cited_posts: CitedPosts, shared: SharedRecords) -> None:
        super().__init__(store, cited_posts)
        self._reader_store = store
        self.shared = shared
        self._own: frozenset[str] | None = None  # the keys of the reader's own cards; None until they are needed
        self._own_keys()

    @property
    def changes(self) -> int:
        return self._changes + self.shared.changes

    def in_memory(self, key: str) -> AccountRecord | None:
        own = self._own
        if own is None:
            return None
        return super().in_memory(key) if key in own else self.shared.get(key)

    def get(self, key: str) -> AccountRecord | None:
        if key in self._own_keys():
            return super().get(key)
        return self.shared.get(key) or self.shared.load([key]).get(key)

    def load(self, keys: Iterable[str]) -> None:
        own, wanted = self._own_keys(), list(keys)
        super().load(key for key in wanted if key in own)
        found = self.shared.load(key for key in wanted if key not in own)
        hosts = self._contacted_hosts
        if hosts is not None:  # what others' look-ups add since it was listed counts once a page of the reader shows it
            hosts.update(host for record in found.values() for host in record.contacted_hosts)

    def save(self, record: AccountRecord, cited: list[CitedPost] | None, generation: Generation) -> bool:
        saved = super().save(record, cited, generation)
        self.shared.drop(record.key)
        self._own = None
        return saved

    def forget(self, keys: list[str] | None = None) -> int:
        deleted = super().forget(keys)
        self._own = None
        return deleted

    def drop_from_memory(self, key: str | None = None) -> None:
        super().drop_from_memory(key)
        self._own = None

    def drop_shared(self, key: str | None) -> None:
        own = self._own
        # An own card has the account's standing, too, and a newer opt-out goes before it.
        if key is None or own is None or key in own:
            super().drop_from_memory(key)

    def _own_keys(self) -> frozenset[str]:
        own = self._own
        if own is None:
            changes = self._changes
            own = self._reader_store.own_cards()
            with self._lock:
                if changes == self._changes:  # or else there may be others by now
                    self._own = own
        return own
