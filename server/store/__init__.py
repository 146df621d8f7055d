"""The interface of every store, and the kinds of documents. Each store is in a file of its own.

A document is a plain JSON object under a key within a kind. `TinyStore` keeps documents in a folder, `MemoryStore`
until the process ends. A community store (PostgreSQL) needs the methods of `Store` and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Protocol

# Kinds whose documents are on the disk before `put` returns: the reader's own data, and the paired clients.
DURABLE = frozenset(
    {"outreach", "corrections", "tags", "lists", "shared_settings", "own_accounts", "settings", "pairings", "seen"}
)
# Kinds that can be made again: written to the disk on a timer.
CACHED = frozenset({"cards", "crowd", "days", "mirrors"})
KINDS = tuple(sorted(DURABLE | CACHED))

Document = dict[str, Any]


class StoreError(Exception):
    """The store could not save a change. The message is for readers."""


class StoreUnreachableError(StoreError):
    """The database does not respond now, or has no connection left. Later it may."""


class StoreLockedError(StoreError):
    """Another process uses the data folder."""


class Store(Protocol):
    """Documents by kind and key. Every method may be called from any thread. An unknown kind raises KeyError."""

    def get(self, kind: str, key: str) -> Document | None:
        """A private copy of one document, or None."""

    def get_many(self, kind: str, keys: Collection[str]) -> dict[str, Document]:
        """Private copies of the documents of some keys that there are."""

    def put(self, kind: str, documents: Mapping[str, Document]) -> None:
        """Saves documents, and replaces those with the same keys. DURABLE kinds are on the disk when this returns.

        Where the kind is bounded, the documents that were put the longest ago are dropped. Raises StoreError where the
        disk cannot be written.
        """

    def delete(self, kind: str, keys: Iterable[str] | None = None) -> int:
        """Deletes some documents of a kind, or all where `keys` is None. Returns how many there were.

        The deletion is on the disk when this returns, whatever the kind.
        """

    def purge(self) -> None:
        """Deletes the files that were set aside because they could not be read: nobody can tell whom they name. Writes
        the other files anew, without what was deleted, now or as soon as the disk can be written.

        Raises StoreError where a file that was set aside cannot be deleted.
        """

    def erase(self, keep: Mapping[str, Iterable[str]]) -> int:
        """Deletes everything but the keys to `keep` by kind, also from files that are set aside, even on a full disk.

        Returns how many documents there were. Raises StoreError where files cannot be deleted.
        """

    def items(self, kind: str) -> list[tuple[str, Document]]:
        """Private copies of all documents of a kind, in the order they were put last."""

    def count(self, kind: str) -> int:
        """How many documents of a kind there are."""

    def close(self) -> None:
        """Writes what is not on the disk yet, and releases the folder."""
