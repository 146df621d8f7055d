"""A store that tells how often it was read, for tests of what is held in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection

from server.store import Document
from server.store.memory import MemoryStore


class CountedStore(MemoryStore):
    """Counts how often the store is read. `during` runs while a read is under way, after the store was looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = 0
        self.during: Callable[[], None] = lambda: None

    def get_many(self, kind: str, keys: Collection[str]) -> dict[str, Document]:
        found = super().get_many(kind, keys)
        self.reads += 1
        self.during()
        return found
