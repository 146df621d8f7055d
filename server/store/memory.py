"""A store that ends with the process: for the command line, and for tests of other modules."""

from __future__ import annotations

import copy
import threading
from collections.abc import Collection, Iterable, Mapping

from server.store import KINDS, Document


class MemoryStore:
    """A `Store` of plain dictionaries."""

    def __init__(self) -> None:
        self._kinds: dict[str, dict[str, Document]] = {kind: {} for kind in KINDS}
        self._lock = threading.Lock()

    def get(self, kind: str, key: str) -> Document | None:
        with self._lock:
            return copy.deepcopy(self._kinds[kind].get(key))

    def get_many(self, kind: str, keys: Collection[str]) -> dict[str, Document]:
        with self._lock:
            present = self._kinds[kind]
            return {key: copy.deepcopy(present[key]) for key in keys if key in present}

    def put(self, kind: str, documents: Mapping[str, Document]) -> None:
        with self._lock:
            present = self._kinds[kind]
            for key, document in documents.items():
                present.pop(key, None)
                present[key] = copy.deepcopy(document)

    def delete(self, kind: str, keys: Iterable[str] | None = None) -> int:
        with self._lock:
            present = self._kinds[kind]
            deleted = list(present) if keys is None else [key for key in dict.fromkeys(keys) if key in present]
            for key in deleted:
                del present[key]
            return len(deleted)

    def purge(self) -> None:
        """Does nothing: there is no file."""

    def erase(self, keep: Mapping[str, Iterable[str]]) -> int:
        return sum(self.delete(kind, self._kinds[kind].keys() - set(keep.get(kind, ()))) for kind in KINDS)

    def items(self, kind: str) -> list[tuple[str, Document]]:
        with self._lock:
            return copy.deepcopy(list(self._kinds[kind].items()))

    def count(self, kind: str) -> int:
        with self._lock:
            return len(self._kinds[kind])

    def close(self) -> None:
        """Does nothing: there is no file."""
