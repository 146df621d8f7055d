"""What every store can do, and which kinds of documents there are. The stores themselves stand in their own files.

A document is a plain JSON object under a key within a kind. `TinyStore` keeps them in a folder, `MemoryStore` until
the process ends. A community store (PostgreSQL) needs these six methods and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

# Kinds whose put and delete are on the disk before the call returns: what the reader said or showed, and who may ask.
DURABLE = frozenset({"corrections", "settings", "pairings", "seen"})
# Kinds that can be made anew: flushed on a timer.
CACHED = frozenset({"cards", "days"})
KINDS = tuple(sorted(DURABLE | CACHED))

Document = dict[str, Any]


class StoreError(Exception):
    """The store could not keep what it was given. Its text is for readers."""


class StoreLockedError(StoreError):
    """Another process uses the same data folder."""


class Store(Protocol):
    """Documents by kind and key. Every method may be called from any thread; unknown kinds raise KeyError."""

    def get(self, kind: str, key: str) -> Document | None:
        """A private copy of one document, or None."""

    def put(self, kind: str, documents: Mapping[str, Document]) -> None:
        """Keeps documents, replacing those of the same keys. DURABLE kinds are on the disk when it returns.

        Where the kind is bounded, the documents put longest ago go. Raises StoreError where the disk refuses.
        """

    def delete(self, kind: str, keys: Iterable[str] | None = None) -> int:
        """Forgets some or all (None) documents of a kind; returns how many there were. It lasts, whatever the kind."""

    def items(self, kind: str) -> list[tuple[str, Document]]:
        """Private copies of all documents of a kind, the one put longest ago first."""

    def count(self, kind: str) -> int:
        """How many documents of a kind there are."""

    def close(self) -> None:
        """Writes what is not on the disk yet and lets go of the folder."""
