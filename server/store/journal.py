"""The journal: a write-ahead log. A change is acknowledged only after its entry is on the disk.

The journal is a series of segment files. A segment is deleted only after snapshots that contain all of it are on the
disk. The journal knows nothing of documents: an entry is any JSON object.
"""

from __future__ import annotations

import logging
import os
import threading
from pathlib import Path
from typing import Any

from server.store import StoreError
from server.store.files import back_up_damaged, open_private, sync_folder
from server.store.lines import encode, ends_incomplete, read_lines

log = logging.getLogger(__name__)


class Journal:
    """An append-only log of numbered entries in `folder`. For one process and any number of threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()  # guards the file and its length
        self._sync_lock = threading.Lock()  # threads that wait together share one fsync
        self._descriptor = -1
        self._length = 0
        self._synced = 0
        self.last_number = 0  # of the last entry that was written

    def replay(self) -> list[dict[str, Any]]:
        """Every intact entry of all segments in order.

        An incomplete last line is ignored: its change was never acknowledged. Any other damage is logged, and a copy
        of the damaged file is kept.
        """
        entries: list[dict[str, Any]] = []
        for segment in self._segments():
            intact, damaged = read_lines(segment)
            entries.extend(intact)
            if damaged and not (damaged == 1 and ends_incomplete(segment)):
                copy = back_up_damaged(segment)
                log.error("%s has %d damaged lines; a copy is kept as %s.", segment.name, damaged, copy.name)
        entries.sort(key=lambda entry: int(entry["n"]))
        if entries:
            self.last_number = int(entries[-1]["n"])
        return entries

    def open(self, after: int) -> None:
        """Opens a new segment for entries with numbers greater than `after`. Never reuses an existing segment."""
        existing = [int(segment.stem.partition("-")[2]) for segment in self._segments()]
        self.last_number = max([self.last_number, after, *existing])
        self._open_segment()

    def append(self, entry: dict[str, Any]) -> int:
        """Writes one entry and returns its number. Call `sync` before you acknowledge it.

        Raises StoreError; then nothing was written.
        """
        with self._lock:
            line = encode({"n": self.last_number + 1, **entry})
            try:
                written = os.write(self._descriptor, line)
                if written != len(line):
                    raise OSError("the disk is full")
            except OSError as error:
                os.ftruncate(self._descriptor, self._length)
                raise _cannot_write(error) from error
            self._length += len(line)
            self.last_number += 1
            return self.last_number

    def sync(self, number: int) -> None:
        """Returns once entry `number` is on the disk. Raises StoreError."""
        with self._sync_lock:
            if self._synced >= number:
                return
            with self._lock:
                last, descriptor = self.last_number, self._descriptor
            try:
                os.fsync(descriptor)
            except OSError as error:
                raise _cannot_write(error) from error
            self._synced = last

    def rotate(self) -> list[Path]:
        """Starts a new segment. Returns the finished ones, to be deleted when snapshots contain all of them."""
        with self._sync_lock, self._lock:
            if self._length == 0:
                return self._segments()[:-1]
            os.fsync(self._descriptor)
            self._synced = self.last_number
            os.close(self._descriptor)
            self._open_segment()
            return self._segments()[:-1]

    def close(self) -> None:
        """Closes the open segment, and deletes it where nothing was written to it."""
        with self._sync_lock, self._lock:
            os.close(self._descriptor)
            if self._length == 0:
                self._segments()[-1].unlink()

    def _open_segment(self) -> None:
        path = self._folder / f"journal-{self.last_number + 1:012d}.log"
        self._descriptor = open_private(path, os.O_APPEND | os.O_EXCL)
        self._length = 0
        sync_folder(self._folder)

    def _segments(self) -> list[Path]:
        return sorted(self._folder.glob("journal-*.log"))


def _cannot_write(error: OSError) -> StoreError:
    return StoreError(f"The data folder could not be written: {error}.")
