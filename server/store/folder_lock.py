"""The lock of a data folder: one process at a time uses it. Unix only (`fcntl`)."""

from __future__ import annotations

import contextlib
import fcntl
import os
from pathlib import Path

from server.store import StoreLockedError
from server.store.files import close_descriptor, open_private, unusable_folder


class FolderLock:
    """Holds a data folder until `release`. The lock file may contain a text, by which clients find the server.

    The folder itself is locked, too: somebody may delete the lock file.
    """

    def __init__(self, folder: Path) -> None:
        """Creates the folder where there is none. Raises StoreLockedError where another process holds the lock, and
        StoreError where the folder cannot be used. A folder that can only be read is locked without a text.
        """
        self._descriptors: list[int] = []
        self._file: int | None = None
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._descriptors.append(os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC))
        except OSError as error:
            raise unusable_folder(folder, error) from error
        with contextlib.suppress(OSError):
            self._file = open_private(folder / "lock", 0)
            self._descriptors.append(self._file)
        try:
            for descriptor in self._descriptors:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._close()
            raise StoreLockedError(f"Another Humankind server is using {folder}.") from error

    def write(self, text: str) -> None:
        """Replaces the text in the lock file. Does nothing where the folder cannot be written."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, 0)
                os.pwrite(self._file, text.encode(), 0)

    def release(self) -> None:
        """Empties the lock file and lets another process have the folder."""
        self.write("")
        self._close()

    def _close(self) -> None:
        for descriptor in self._descriptors:
            close_descriptor(descriptor)
        self._descriptors, self._file = [], None


def folder_is_locked(folder: Path) -> bool:
    """Whether a running server uses the folder."""
    if not folder.is_dir():
        return False
    try:
        lock = FolderLock(folder)
    except StoreLockedError:
        return True
    lock.release()
    return False
