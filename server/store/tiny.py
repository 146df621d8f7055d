"""The store of one reader's machine: TinyDB in memory, a journal, and snapshots on the disk.

TinyDB is a requirement of the product: a small document store in plain Python. On its own it rewrites its whole file
on every change, and it loses data to threads, crashes and full disks. So it works in memory here, as a table per kind.
Durable changes go to the journal before they are acknowledged, a timer thread writes snapshots, and a lock file keeps
other processes out of the folder. Not for several processes: that needs another store.
"""

from __future__ import annotations

import copy
import logging
import threading
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, cast

from server.store import DURABLE, KINDS, Document
from server.store.files import prepare_folder
from server.store.folder_lock import FolderLock
from server.store.journal import Journal
from server.store.snapshot import TABLE, Database, Documents, SnapshotStorage

log = logging.getLogger(__name__)
FLUSH_SECONDS = 30.0


class TinyStore:
    """A `Store` in a folder. `limits`: the greatest number of documents by kind.

    Raises StoreLockedError where another process uses the folder, and StoreError where it cannot be written. A
    damaged file does not keep it from opening.
    """

    def __init__(
        self, folder: Path, limits: Mapping[str, int] | None = None, flush_seconds: float = FLUSH_SECONDS
    ) -> None:
        prepare_folder(folder)
        self.lock = FolderLock(folder)
        self._limits = dict(limits or {})
        self._lock = threading.RLock()
        self._flushing = threading.Lock()
        self._storages: dict[str, SnapshotStorage] = {}
        self._tables: dict[str, Documents] = {}
        self._changed: set[str] = set()
        for kind in KINDS:
            database = Database(folder / f"{kind}.snapshot", storage=SnapshotStorage)
            self._storages[kind] = cast(SnapshotStorage, database.storage)
            self._tables[kind] = cast(Documents, database.table(TABLE, cache_size=0))
        self._journal = Journal(folder)
        self._recover()
        self._closing = threading.Event()
        self._timer = threading.Thread(target=self._run_timer, args=(flush_seconds,), name="store-timer", daemon=True)
        self._timer.start()

    def get(self, kind: str, key: str) -> Document | None:
        with self._lock:
            document: Document | None = self._tables[kind].read(key)
        return copy.deepcopy(document)

    def put(self, kind: str, documents: Mapping[str, Document]) -> None:
        if not documents:
            self._tables[kind]  # raises KeyError for an unknown kind
            return
        copies = copy.deepcopy(dict(documents))
        number = 0
        with self._lock:
            if kind in DURABLE:
                number = self._journal.append({"kind": kind, "put": copies})
            self._put(kind, copies)
        if number:
            self._journal.sync(number)

    def delete(self, kind: str, keys: Iterable[str] | None = None) -> int:
        with self._lock:
            rows = self._storages[kind].rows()
            deleted = list(rows) if keys is None else [key for key in dict.fromkeys(keys) if key in rows]
            if not deleted:
                return 0
            # In the journal for every kind: a deleted document must not come back after a crash.
            number = self._journal.append({"kind": kind, "delete": deleted})
            self._delete(kind, deleted)
        self._journal.sync(number)
        if keys is None:
            self.flush()  # so that older files do not contain the documents either
        return len(deleted)

    def items(self, kind: str) -> list[tuple[str, Document]]:
        with self._lock:
            rows = self._storages[kind].rows()
        return [(key, copy.deepcopy(document)) for key, document in rows.items()]

    def count(self, kind: str) -> int:
        with self._lock:
            return len(self._tables[kind])

    def close(self) -> None:
        self._closing.set()
        self._timer.join()
        self.flush()
        self._journal.close()
        self.lock.release()

    def flush(self) -> None:
        """Writes a snapshot of every kind that changed, then deletes the journal segments that they contain.

        Where the disk cannot be written, nothing is deleted, the error is logged, and the next flush tries again.
        """
        with self._flushing:
            with self._lock:
                changed = {kind: self._storages[kind].rows() for kind in sorted(self._changed)}
                if not changed:
                    return
                last_number = self._journal.last_number
                self._changed.clear()
                try:
                    finished = self._journal.rotate()
                except OSError as error:
                    self._retry_later(changed, error)
                    return
            try:
                for kind, rows in changed.items():
                    self._storages[kind].save(rows, last_number)
            except OSError as error:
                self._retry_later(changed, error)
                return
            for segment in finished:
                segment.unlink()

    def _retry_later(self, changed: Mapping[str, Any], error: OSError) -> None:
        log.error("The data folder could not be written (%s). The next flush tries again.", error)
        with self._lock:
            self._changed.update(changed)

    def _run_timer(self, seconds: float) -> None:
        while not self._closing.wait(seconds):
            try:
                self.flush()
            except Exception:
                log.exception("The snapshots could not be written. The next flush tries again.")

    def _recover(self) -> None:
        """Replays the journal entries that the snapshots do not contain, and opens a new segment."""
        for entry in self._journal.replay():
            kind = entry["kind"]
            if kind not in self._storages or entry["n"] <= self._storages[kind].journal_number:
                continue
            if "put" in entry:
                self._put(kind, entry["put"])
            else:
                self._delete(kind, entry["delete"])
        self._journal.open(max(storage.journal_number for storage in self._storages.values()))
        self._changed.update(kind for kind, storage in self._storages.items() if storage.damaged)
        self.flush()

    def _put(self, kind: str, documents: Mapping[str, Document]) -> None:
        rows, limit = self._storages[kind].rows(), self._limits.get(kind)
        removed = [key for key in documents if key in rows]
        if limit is not None:
            documents = dict(list(documents.items())[-limit:])
            excess = len(rows) - len(removed) + len(documents) - limit
            replaced = set(removed)
            removed += islice((key for key in rows if key not in replaced), max(0, excess))
        self._tables[kind].change(removed, documents)
        self._changed.add(kind)

    def _delete(self, kind: str, keys: Iterable[str]) -> None:
        self._tables[kind].change(keys, {})
        self._changed.add(kind)
