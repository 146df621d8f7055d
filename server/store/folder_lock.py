"""The lock of a data folder: one process at a time uses it. It ends with the process, however that ends."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from server.store import StoreLockedError
from server.store.files import close_descriptor, open_private, unusable_folder

if sys.platform == "win32":
    import msvcrt

    # Windows keeps others from reading what is locked, so it is a byte far behind the text.
    _LOCKED_AT = 2**30

    def _open_folder(_folder: Path) -> int | None:
        """None: a folder cannot be opened, and need not be, because Windows does not delete a file that is open."""
        return None

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_AT, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _open_folder(folder: Path) -> int | None:
        """The folder itself is locked, too: somebody may delete the lock file."""
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Holds a data folder until `release`. The lock file may contain a text, by which clients find the server."""

    def __init__(self, folder: Path) -> None:
        """Creates the folder where there is none. Raises StoreLockedError where another process holds the lock, and
        StoreError where the folder cannot be used. A folder that can only be read is locked without a text.
        """
        self._descriptors: list[int] = []
        self._file: int | None = None
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            opened = _open_folder(folder)
        except OSError as error:
            raise unusable_folder(folder, error) from error
        if opened is not None:
            self._descriptors.append(opened)
        with contextlib.suppress(OSError):
            self._file = open_private(folder / "lock", 0)
            self._descriptors.append(self._file)
        try:
            for descriptor in self._descriptors:
                _lock(descriptor)
        except OSError as error:
            self._close()
            raise StoreLockedError(f"Another Humankind server is using {folder}.") from error

    def write(self, text: str) -> None:
        """Replaces the text in the lock file. Does nothing where the folder cannot be written."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, 0)
                os.lseek(self._file, 0, os.SEEK_SET)
                os.write(self._file, text.encode())

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
