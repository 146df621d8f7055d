"""The journal: what was acknowledged, in order, on the disk before anybody is told so.

It is cut into numbered pieces. A piece is removed only after snapshots that hold everything in it are on the disk.
It knows nothing of documents; a record is any JSON object.
"""

from __future__ import annotations

import logging
import os
import threading
from pathlib import Path
from typing import Any

from server.store import StoreError
from server.store.lines import copy_aside, encode, ends_torn, open_private, read_lines, sync_folder

log = logging.getLogger(__name__)


class Journal:
    """An append-only record of numbered entries in `folder`. One process, any number of threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()  # guards the file and its length
        self._sync_lock = threading.Lock()  # one fsync serves all who wait for it
        self._descriptor = -1
        self._length = 0
        self._synced = 0
        self.number = 0  # of the last entry written

    def replay(self) -> list[dict[str, Any]]:
        """Every sound entry of all pieces in order. A torn last line is passed over: nobody was told that it is kept.

        Damage anywhere else is copied aside and logged; the sound entries around it still count.
        """
        entries: list[dict[str, Any]] = []
        for piece in self._pieces():
            sound, damaged = read_lines(piece)
            entries.extend(sound)
            if damaged and not (damaged == 1 and ends_torn(piece)):
                aside = copy_aside(piece)
                log.error("%s has %d damaged lines; a copy is kept as %s.", piece.name, damaged, aside.name)
        entries.sort(key=lambda entry: int(entry["n"]))
        if entries:
            self.number = int(entries[-1]["n"])
        return entries

    def begin(self, number: int) -> None:
        """Opens a new piece for entries after `number`; never one that is there already."""
        taken = [int(piece.stem.partition("-")[2]) for piece in self._pieces()]
        self.number = max([self.number, number, *taken])
        self._open_piece()

    def append(self, record: dict[str, Any]) -> int:
        """Writes one entry (not yet certain to last) and returns its number. Raises StoreError and keeps nothing."""
        with self._lock:
            line = encode({"n": self.number + 1, **record})
            try:
                written = os.write(self._descriptor, line)
                if written != len(line):
                    raise OSError("the disk is full")
            except OSError as error:
                os.ftruncate(self._descriptor, self._length)
                raise StoreError(f"The data folder could not be written: {error}.") from error
            self._length += len(line)
            self.number += 1
            return self.number

    def sync(self, number: int) -> None:
        """Returns once entry `number` is on the disk. Threads that wait together share one fsync."""
        with self._sync_lock:
            if self._synced >= number:
                return
            with self._lock:
                upto, descriptor = self.number, self._descriptor
            try:
                os.fsync(descriptor)
            except OSError as error:
                raise StoreError(f"The data folder could not be written: {error}.") from error
            self._synced = upto

    def turn(self) -> list[Path]:
        """Starts a new piece; returns the finished ones, to be removed when snapshots hold all they say."""
        with self._sync_lock, self._lock:
            if self._length == 0:
                return self._pieces()[:-1]
            os.fsync(self._descriptor)
            self._synced = self.number
            os.close(self._descriptor)
            self._open_piece()
            return self._pieces()[:-1]

    def close(self) -> None:
        """Closes the open piece; removes it where nothing was written to it."""
        with self._sync_lock, self._lock:
            os.close(self._descriptor)
            if self._length == 0:
                self._pieces()[-1].unlink()

    def _open_piece(self) -> None:
        path = self._folder / f"journal-{self.number + 1:012d}.log"
        self._descriptor = open_private(path, os.O_APPEND | os.O_EXCL)
        self._length = 0
        sync_folder(self._folder)

    def _pieces(self) -> list[Path]:
        return sorted(self._folder.glob("journal-*.log"))
