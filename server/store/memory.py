"""A store that ends with the process: for the command line and for tests of other parts."""

from __future__ import annotations

import copy
import threading
from collections.abc import Iterable, Mapping

from server.store import KINDS, Document


class MemoryStore:
    """The interface of server.store over plain dictionaries. `limits` bounds kinds by number of documents."""

    def __init__(self, limits: Mapping[str, int] | None = None) -> None:
        self._limits = dict(limits or {})
        self._kinds: dict[str, dict[str, Document]] = {kind: {} for kind in KINDS}
        self._lock = threading.Lock()

    def get(self, kind: str, key: str) -> Document | None:
        with self._lock:
            return copy.deepcopy(self._kinds[kind].get(key))

    def put(self, kind: str, documents: Mapping[str, Document]) -> None:
        with self._lock:
            kept = self._kinds[kind]
            for key, document in documents.items():
                kept.pop(key, None)
                kept[key] = copy.deepcopy(document)
            for key in list(kept)[: max(0, len(kept) - self._limits.get(kind, len(kept)))]:
                del kept[key]

    def delete(self, kind: str, keys: Iterable[str] | None = None) -> int:
        with self._lock:
            kept = self._kinds[kind]
            gone = list(kept) if keys is None else [key for key in dict.fromkeys(keys) if key in kept]
            for key in gone:
                del kept[key]
            return len(gone)

    def items(self, kind: str) -> list[tuple[str, Document]]:
        with self._lock:
            return copy.deepcopy(list(self._kinds[kind].items()))

    def count(self, kind: str) -> int:
        with self._lock:
            return len(self._kinds[kind])

    def close(self) -> None:
        """Nothing to write."""
