"""What the reader keeps about single accounts: one record an account, all of them in memory and in the store.

Corrections (corrections.py), tags (tags.py) and own accounts (own_accounts.py) are such records.
"""

from __future__ import annotations

import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Generic, Protocol, TypeVar

import msgspec

from server.accounts.aliases import AliasCache
from server.store import Store
from shared_schema import times
from shared_schema.records import Account

log = logging.getLogger(__name__)

UNDO_LIMIT = 20  # changes that can be taken back; in memory only


class DatedRecord(Protocol):
    """A record that knows when the reader made it."""

    @property
    def made_at(self) -> str | None:
        """RFC 3339; None where it is not known."""


R = TypeVar("R", bound=DatedRecord)


def made_at(record: DatedRecord) -> float:
    """When a record was made; 0 where that is not known, so that any other is newer."""
    moment = times.parse(record.made_at)
    return moment.timestamp() if moment else 0.0


class PerAccount(Generic[R]):
    """Records by account key. Every method may be called from any thread."""

    def __init__(
        self, kind: str, record: type[R], store: Store, aliases: AliasCache, clock: Callable[[], datetime]
    ) -> None:
        self._kind = kind
        self._store = store
        self._aliases = aliases
        self._clock = clock
        self._lock = threading.RLock()
        # Never changed in place: whoever reads it needs no lock.
        self._records: dict[str, R] = _readable(store, kind, record)

    def get(self, key: str) -> R | None:
        """The record of an account."""
        return self._records.get(key)

    def all(self) -> dict[str, R]:
        """Every record by account key. Do not change the dictionary."""
        return self._records

    def put(self, records: Mapping[str, R], *, replace: bool = False) -> None:
        """Saves records under canonical keys; with `replace`, removes all others. On the disk when this returns."""
        with self._lock:
            self._store.put(self._kind, {key: msgspec.to_builtins(record) for key, record in records.items()})
            others = [key for key in self._records if key not in records] if replace else []
            self._records = {**self._records, **records}
            if others:
                self.forget(others)

    def forget(self, keys: list[str] | None = None) -> int:
        """Removes some records, or all where `keys` is None; returns how many there were."""
        with self._lock:
            removed = self._store.delete(self._kind, keys)
            gone = None if keys is None else set(keys)
            self._records = {} if gone is None else {k: r for k, r in self._records.items() if k not in gone}
        return removed

    def rename(self, old: str, new: str) -> None:
        """Moves a record to another key. Where that key has one already, the newer one is kept."""
        with self._lock:
            records = dict(self._records)
            record = records.pop(old, None)
            if record is None:
                return
            present = records.get(new)
            kept = max(present, record, key=made_at) if present else record
            records[new] = kept
            self._store.put(self._kind, {new: msgspec.to_builtins(kept)})
            self._store.delete(self._kind, [old])
            self._records = records


class UndoablePerAccount(PerAccount[R]):
    """Records by account key whose last changes can be taken back."""

    def __init__(
        self, kind: str, record: type[R], store: Store, aliases: AliasCache, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(kind, record, store, aliases, clock)
        self._undoable: OrderedDict[str, tuple[dict[str, R], dict[str, R]]] = OrderedDict()

    def check_room(self, keys: list[str]) -> None:
        """Raises an error for readers where there is no room for the records of these accounts."""
        raise NotImplementedError

    def remove(self, account: Account) -> tuple[int, str]:
        """Removes the record of an account; returns how many there were, and the id with which to undo it.

        Raises UnknownAccountError.
        """
        key = self._aliases.canonical_key(account)
        with self._lock:
            before = {key: self._records[key]} if key in self._records else {}
            return self.forget([key]), self._remember(before, {})

    def undo(self, change: str) -> int:
        """Takes a change back, except for records that were changed again since; returns how many came back."""
        with self._lock:
            before, after = self._undoable.pop(change, ({}, {}))
            restored = {key: record for key, record in before.items() if self._records.get(key) is after.get(key)}
            self.check_room(list(restored))
            self.put(restored)
        return len(restored)

    def forget(self, keys: list[str] | None = None) -> int:
        with self._lock:
            gone = None if keys is None else set(keys)
            for change, (before, _) in list(self._undoable.items()):
                if gone is None or gone & before.keys():
                    del self._undoable[change]  # what is erased cannot come back
            return super().forget(keys)

    def _remember(self, before: Mapping[str, R], after: Mapping[str, R]) -> str:
        change = secrets.token_hex(8)
        self._undoable[change] = dict(before), dict(after)
        while len(self._undoable) > UNDO_LIMIT:
            self._undoable.popitem(last=False)
        return change


def _readable(store: Store, kind: str, record: type[R]) -> dict[str, R]:
    """The records that can be read. The others, of a newer version for example, are left in the store."""
    records: dict[str, R] = {}
    unreadable = 0
    for key, document in store.items(kind):
        try:
            records[key] = msgspec.convert(document, record)
        except msgspec.ValidationError:
            unreadable += 1
    if unreadable:  # without the accounts: whom a reader has tagged is in no log
        log.error("%d documents of the kind %s cannot be read and are left aside.", unreadable, kind)
    return records
