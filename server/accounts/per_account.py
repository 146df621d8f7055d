"""What the reader keeps about single accounts: one record an account, all of them in memory and in the store.

Corrections (corrections.py) and tags (tags.py) are such records.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Generic, Protocol, TypeVar

import msgspec

from server.accounts.aliases import AliasCache
from server.store import Store
from shared_schema import times

log = logging.getLogger(__name__)


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
