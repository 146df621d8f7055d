"""The store of one reader's machine: TinyDB in memory, a journal for what was promised, snapshots for the rest.

One process holds the folder (a lock file), one lock guards memory, a timer thread writes snapshots. What plain TinyDB
would lose to threads, crashes and full disks is kept here. Not for several processes: that is a community store.
"""

from __future__ import annotations

import contextlib
import copy
import fcntl
import logging
import os
import threading
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, cast

from server.store import DURABLE, KINDS, Document, StoreError, StoreLockedError
from server.store.journal import Journal
from server.store.lines import open_private
from server.store.snapshot import TABLE, Database, Documents, SnapshotStorage

log = logging.getLogger(__name__)
FLUSH_SECONDS = 30.0


class FolderLock:
    """Holds a data folder for one process. The lock file says who, for the command line to find the server."""

    def __init__(self, folder: Path) -> None:
        """Raises StoreLockedError where another process holds it."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        self._descriptor = open_private(folder / "lock", 0)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._descriptor)
            raise StoreLockedError(f"Another Humankind server is using {folder}.") from error

    def say(self, text: str) -> None:
        """Replaces what the lock file says."""
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, text.encode(), 0)

    def release(self) -> None:
        self.say("")
        os.close(self._descriptor)


class TinyStore:
    """The interface of server.store over a folder. `limits` bounds kinds by number of documents.

    Raises StoreLockedError where another process uses the folder. A damaged file never stops it from opening.
    """

    def __init__(
        self, folder: Path, limits: Mapping[str, int] | None = None, flush_seconds: float = FLUSH_SECONDS
    ) -> None:
        self.lock = FolderLock(folder)
        self._limits = dict(limits or {})
        self._memory = threading.RLock()
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

    # -- what the interface promises -------------------------------------------------------------------------------

    def get(self, kind: str, key: str) -> Document | None:
        with self._memory:
            document: Document | None = self._tables[kind].one(key)
        return copy.deepcopy(document)

    def put(self, kind: str, documents: Mapping[str, Document]) -> None:
        if not documents:
            self._tables[kind]  # an unknown kind is a mistake even when there is nothing to keep
            return
        kept = copy.deepcopy(dict(documents))
        number = 0
        with self._memory:
            if kind in DURABLE:
                number = self._journal.append({"kind": kind, "put": kept})
            self._put(kind, kept)
        if number:
            self._journal.sync(number)

    def delete(self, kind: str, keys: Iterable[str] | None = None) -> int:
        chosen = None if keys is None else list(dict.fromkeys(keys))
        with self._memory:
            table = self._tables[kind]
            gone = (
                list(self._storages[kind].rows()) if chosen is None else [k for k in chosen if table.one(k) is not None]
            )
            if not gone:
                return 0
            # Erasing lasts for every kind, also for those that could be made anew.
            number = self._journal.append({"kind": kind, "delete": gone})
            self._delete(kind, gone)
        self._journal.sync(number)
        if chosen is None:
            self.flush()  # nothing of it stays in an older file either
        return len(gone)

    def items(self, kind: str) -> list[tuple[str, Document]]:
        with self._memory:
            rows = self._storages[kind].rows()
        return [(key, copy.deepcopy(document)) for key, document in rows.items()]

    def count(self, kind: str) -> int:
        with self._memory:
            return len(self._tables[kind])

    def close(self) -> None:
        self._closing.set()
        self._timer.join()
        self.flush()
        self._journal.close()
        self.lock.release()

    # -- what it does besides --------------------------------------------------------------------------------------

    def flush(self) -> None:
        """Writes a snapshot of every kind that changed, then drops the pieces of the journal they hold.

        Where the disk refuses, everything stays as it was, is logged, and is tried again next time.
        """
        with self._flushing:
            with self._memory:
                changed = {kind: self._storages[kind].rows() for kind in sorted(self._changed)}
                if not changed:
                    return
                upto = self._journal.number
                self._changed.clear()
                try:
                    finished = self._journal.turn()
                except OSError as error:
                    self._try_again(changed, error)
                    return
            try:
                for kind, rows in changed.items():
                    self._storages[kind].save(rows, upto)
            except OSError as error:
                self._try_again(changed, error)
                return
            for piece in finished:
                piece.unlink()

    def _try_again(self, changed: Mapping[str, Any], error: OSError) -> None:
        log.error("The data folder could not be written (%s); this is tried again.", error)
        with self._memory:
            self._changed.update(changed)

    def _run_timer(self, seconds: float) -> None:
        while not self._closing.wait(seconds):
            try:
                self.flush()
            except Exception:
                log.exception("Writing the snapshots failed; this is tried again.")

    def _recover(self) -> None:
        """Replays what the journal has beyond each snapshot, and begins a new piece."""
        for entry in self._journal.replay():
            kind = entry["kind"]
            if kind not in self._storages or entry["n"] <= self._storages[kind].upto:
                continue
            if "put" in entry:
                self._put(kind, entry["put"])
            else:
                self._delete(kind, entry["delete"])
        self._journal.begin(max(storage.upto for storage in self._storages.values()))
        self._changed.update(kind for kind, storage in self._storages.items() if storage.damaged)
        self.flush()

    def _put(self, kind: str, documents: Mapping[str, Document]) -> None:
        rows, limit = self._storages[kind].rows(), self._limits.get(kind)
        gone = [key for key in documents if key in rows]
        if limit is not None:
            documents = dict(list(documents.items())[-limit:])
            excess = len(rows) - len(gone) + len(documents) - limit
            replaced = set(gone)
            gone += islice((key for key in rows if key not in replaced), max(0, excess))
        self._tables[kind].change(gone, documents)
        self._changed.add(kind)

    def _delete(self, kind: str, keys: Iterable[str]) -> None:
        self._tables[kind].change(keys, {})
        self._changed.add(kind)


def folder_is_held(folder: Path) -> bool:
    """Whether a server uses the folder now."""
    if not (folder / "lock").exists():
        return False
    try:
        lock = FolderLock(folder)
    except StoreError:
        return True
    with contextlib.suppress(OSError):
        lock.release()
    return False
