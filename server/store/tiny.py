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
import time
from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, cast

from server.store import DURABLE, KINDS, Document, StoreError
from server.store.files import delete_old_copies, folder_problem, remove, set_aside_files, unusable_folder
from server.store.folder_format import folder_format
from server.store.folder_lock import FolderLock
from server.store.journal import Entry, Journal
from server.store.snapshot import TABLE, Database, Documents, Rows, SnapshotStorage

log = logging.getLogger(__name__)
FLUSH_SECONDS = 30.0


class TinyStore:
    """A `Store` in a folder. `limits`: the greatest number of documents by kind.

    Raises StoreLockedError where another process uses the folder, NewerFormatError where a newer version wrote it, and
    StoreError where it cannot be read. What is in
    its files does not keep it from opening. Where the folder cannot be written, changes to DURABLE kinds and deletions
    raise StoreError until it can; `problem` says why.
    """

    def __init__(
        self, folder: Path, limits: Mapping[str, int] | None = None, flush_seconds: float = FLUSH_SECONDS
    ) -> None:
        self._folder = folder
        self.problem = folder_problem(folder)  # why nothing could be saved when the store was opened
        self.lock = FolderLock(folder)
        try:
            folder_format(folder)
        except StoreError:
            self.lock.release()
            raise
        self._limits = dict(limits or {})
        self._lock = threading.RLock()
        self._flushing = threading.Lock()
        self._storages: dict[str, SnapshotStorage] = {}
        self._tables: dict[str, Documents] = {}
        self._changed: set[str] = set()
        self._journal = Journal(folder)
        try:
            for kind in KINDS:
                database = Database(folder / f"{kind}.snapshot", storage=SnapshotStorage)
                self._storages[kind] = cast(SnapshotStorage, database.storage)
                self._tables[kind] = cast(Documents, database.table(TABLE, cache_size=0))
            self._recover()
        except OSError as error:
            self.lock.release()
            raise StoreError(f"The data folder {folder} cannot be read ({error}). Check its permissions.") from error
        self._closing = threading.Event()
        self._timer = threading.Thread(target=self._run_timer, args=(flush_seconds,), name="store-timer", daemon=True)
        self._timer.start()

    def get(self, kind: str, key: str) -> Document | None:
        with self._lock:
            document: Document | None = self._tables[kind].read(key)
        return copy.deepcopy(document)

    def get_many(self, kind: str, keys: Collection[str]) -> dict[str, Document]:
        with self._lock:
            documents = {key: self._tables[kind].read(key) for key in keys}
        return {key: copy.deepcopy(document) for key, document in documents.items() if document is not None}

    def put(self, kind: str, documents: Mapping[str, Document]) -> None:
        if not documents:
            self._tables[kind]  # raises KeyError for an unknown kind
            return
        copies = copy.deepcopy(dict(documents))
        number = 0
        with self._lock:
            before = self._storages[kind].rows()
            if kind in DURABLE:
                self._check_place()
                number = self._journal.append({"kind": kind, "put": copies})
            self._put(kind, copies)
            after = self._storages[kind].rows()
        if number:
            self._sync(kind, number, before, after)

    def delete(self, kind: str, keys: Iterable[str] | None = None) -> int:
        with self._lock:
            rows = self._storages[kind].rows()
            deleted = list(rows) if keys is None else [key for key in dict.fromkeys(keys) if key in rows]
            if not deleted:
                self._journal.settle()
                return 0
            # In the journal for every kind: a deleted document must not come back after a crash.
            self._check_place()
            number = self._journal.append({"kind": kind, "delete": deleted})
            self._delete(kind, deleted)
            after = self._storages[kind].rows()
        self._sync(kind, number, rows, after)
        if keys is None:
            self.flush()  # so that older files do not contain the documents either
        return len(deleted)

    def purge(self) -> None:
        self._check_place()
        problem = self._remove_set_aside()
        self.flush()
        if problem is not None:
            raise problem

    def erase(self, keep: Mapping[str, Iterable[str]]) -> int:
        with self._flushing, self._lock:
            self._check_place()
            kept = {
                kind: {key: storage.rows()[key] for key in keep.get(kind, ()) if key in storage.rows()}
                for kind, storage in self._storages.items()
            }
            problem = self._remove_set_aside()  # first what frees space, since the disk may be full
            try:
                for kind, storage in self._storages.items():
                    if not kept[kind]:
                        storage.erase()
                for kind, rows in kept.items():
                    if rows:
                        self._storages[kind].save(rows, self._journal.last_number)
                self._journal.erase()
            except OSError as error:
                self._changed.update(KINDS)  # what is still in memory may not be in any file
                raise unusable_folder(self._folder, error) from error
            erased = 0
            for kind, storage in self._storages.items():
                gone = [key for key in storage.rows() if key not in kept[kind]]
                self._tables[kind].change(gone, {})
                erased += len(gone)
            self._changed.clear()
            if problem is not None:
                raise problem
            return erased

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
                    self._check_place()
                    finished = self._journal.rotate()
                except (OSError, StoreError) as error:
                    self._retry_later(changed, error)
                    return
            try:
                for kind, rows in changed.items():
                    self._storages[kind].save(rows, last_number)
            except OSError as error:
                self._retry_later(changed, error)
                return
            try:
                for segment in finished:
                    segment.unlink()
            except OSError as error:  # they are replayed once more than needed, which changes nothing
                log.warning("A finished part of the journal could not be deleted: %s", error)

    def _remove_set_aside(self) -> StoreError | None:
        """Deletes the files that were set aside. Returns which one could not be deleted, after all others were."""
        problem = None
        for path in set_aside_files(self._folder):
            try:
                remove(path)
            except OSError as error:  # on Windows: another program has it open
                problem = StoreError(f"The damaged copy {path.name} could not be erased ({error.strerror}).")
        return problem

    def _check_place(self) -> None:
        """Raises StoreError where the path leads to another folder than when the store was opened."""
        if not self.lock.is_in_place():
            raise StoreError(
                f"The data folder {self._folder} was moved, deleted or replaced while the server was running. Nothing "
                "can be saved until it is back, or the server is started again."
            )

    def _retry_later(self, changed: Mapping[str, Any], error: Exception) -> None:
        log.error("The data folder could not be written (%s). The next flush tries again.", error)
        with self._lock:
            self._changed.update(changed)

    def _run_timer(self, seconds: float) -> None:
        while not self._closing.wait(seconds):
            try:
                delete_old_copies(self._folder, time.time())
                self.flush()
            except Exception:
                log.exception("The snapshots could not be written. The next flush tries again.")

    def _recover(self) -> None:
        """Replays the journal entries that the snapshots do not contain, and opens a new segment."""
        for entry in self._journal.replay(_is_change):
            kind = entry["kind"]
            if kind not in self._storages or entry["n"] <= self._storages[kind].journal_number:
                continue
            if "put" in entry:
                self._put(kind, entry["put"])
            else:
                self._delete(kind, entry["delete"])
        try:
            self._journal.open(max(storage.journal_number for storage in self._storages.values()))
        except OSError as error:
            self.problem = self.problem or unusable_folder(self._folder, error)
        self._changed.update(kind for kind, storage in self._storages.items() if storage.damaged)
        if self.problem is None:
            self.flush()
        else:
            log.error("Nothing can be saved. %s", self.problem)

    def _sync(self, kind: str, number: int, before: Rows, after: Rows) -> None:
        """Returns once the journal's entry is on the disk. Otherwise takes the change back, and raises StoreError.

        `before` and `after` are the documents without and with the change.
        """
        try:
            self._journal.sync(number)
        except StoreError:
            with self._lock:
                now = self._storages[kind].rows()
                changed = [key for key in before.keys() | after.keys() if before.get(key) is not after.get(key)]
                undone = [key for key in changed if now.get(key) is after.get(key)]  # not changed again meanwhile
                restored = {key: before[key] for key in undone if key in before}
                self._tables[kind].change([key for key in undone if key in now], restored)
            raise

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


def _is_change(entry: Entry) -> bool:
    """Whether a journal entry is a change of a kind that this version can apply."""
    put, deleted = entry.get("put"), entry.get("delete")
    if not isinstance(entry.get("kind"), str) or (put is None) == (deleted is None):
        return False
    if put is not None:
        return isinstance(put, dict) and all(isinstance(document, dict) for document in put.values())
    return isinstance(deleted, list) and all(isinstance(key, str) for key in deleted)
