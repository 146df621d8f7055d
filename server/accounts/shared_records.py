"""The records of shared cards that the readers of a process hold together, and how each is sent.

A card takes 25 kB of memory and some time to decode, and many readers see the same authors. Only what any reader may
see comes in: it is read as nobody, so the database itself keeps every private card out. What other processes change is
dropped as soon as the database says so.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import NamedTuple

from server.accounts.account_records import AccountRecord, Counts, record_of
from server.locales.catalog import LANGUAGES
from server.store import Store

RECORDS_LIMIT = 4_000  # 100 MB
MISSING_LIMIT = 4_096
ENCODED_BYTES = 32_000_000  # 4 kB a card and language


class SharedResult(NamedTuple):
    """How a record is sent to readers who keep nothing about the account: JSON, and when it is right."""

    record: AccountRecord
    json: bytes
    valid_from: float
    valid_until: float


class SharedRecords:
    """Records by account key, those that were used last. Every method may be called from any thread.

    `store` is nobody's: it has shared cards only.
    """

    def __init__(self, store: Store, limit: int = RECORDS_LIMIT, encoded_bytes: int = ENCODED_BYTES) -> None:
        self._store = store
        self._limit = limit
        self._encoded_limit = encoded_bytes
        self._lock = threading.Lock()
        self._held: OrderedDict[str, AccountRecord] = OrderedDict()
        self._missing: set[str] = set()  # accounts of which there is no shared card
        self._dropped = Counts()
        self._encoded: OrderedDict[tuple[str, str], SharedResult] = OrderedDict()  # by key and language
        self._encoded_bytes = 0
        self.changes = 0  # how often any record was dropped, counted after it

    def get(self, key: str) -> AccountRecord | None:
        """The record of an account if it is held. Takes no lock."""
        return self._held.get(key)

    def load(self, keys: Iterable[str]) -> dict[str, AccountRecord]:
        """The records of those accounts that have one. What is not held is read together."""
        found: dict[str, AccountRecord] = {}
        absent: dict[str, tuple[int, int]] = {}
        with self._lock:
            for key in keys:
                record = self._held.get(key)
                if record is not None:
                    self._held.move_to_end(key)
                    found[key] = record
                elif key not in self._missing:
                    absent[key] = self._dropped.of(key)
        if not absent:
            return found
        documents = self._store.get_many("cards", absent)
        read = {key: record_of(key, document) for key, document in documents.items()}
        with self._lock:
            for key, dropped_before in absent.items():
                # Another thread may have read it, too: results are known by the record that they were made from.
                record = self._held.get(key) or read.get(key)
                if dropped_before == self._dropped.of(key):  # or else it may have changed since it was read
                    self._hold(key, record)
                if record is not None:
                    found[key] = record
        return found

    def encoded(self, record: AccountRecord, language: str) -> SharedResult | None:
        """How a record is sent. None where that is not known, or the record is not the one that is held."""
        result = self._encoded.get((record.key, language))
        return result if result is not None and result.record is record else None

    def put_encoded(self, language: str, result: SharedResult) -> None:
        """Keeps how a record is sent, if that is still held: no other may be seen by every reader."""
        name = (result.record.key, language)
        with self._lock:
            if self._held.get(result.record.key) is not result.record:
                return
            replaced = self._encoded.pop(name, None)
            self._encoded[name] = result
            self._encoded_bytes += len(result.json) - (len(replaced.json) if replaced else 0)
            while self._encoded_bytes > self._encoded_limit:
                _, oldest = self._encoded.popitem(last=False)
                self._encoded_bytes -= len(oldest.json)

    def drop(self, key: str | None = None) -> None:
        """Has a record read again, or all where `key` is None: it was changed."""
        with self._lock:
            self._dropped.add(None if key is None else [key])
            if key is None:
                self._held.clear()
                self._missing.clear()
                self._encoded.clear()
                self._encoded_bytes = 0
            else:
                self._let_go(key)
                self._missing.discard(key)
            self.changes += 1

    def _hold(self, key: str, record: AccountRecord | None) -> None:
        if record is None:
            if len(self._missing) >= MISSING_LIMIT:
                self._missing.clear()
            self._missing.add(key)
            return
        self._held[key] = record
        self._held.move_to_end(key)
        while len(self._held) > self._limit:
            self._let_go(next(iter(self._held)))

    def _let_go(self, key: str) -> None:
        """Drops a record, and how it is sent in each language: that holds the record, too."""
        self._held.pop(key, None)
        for language in LANGUAGES:
            sent = self._encoded.pop((key, language), None)
            self._encoded_bytes -= len(sent.json) if sent else 0
