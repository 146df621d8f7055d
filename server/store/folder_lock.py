"""The lock of a data folder: one process at a time uses it. Unix only (`fcntl`)."""

from __future__ import annotations

import contextlib
import fcntl
import os
from pathlib import Path

from server.store import StoreLockedError
from server.store.files import open_private, unusable_folder


class FolderLock:
    """Holds a data folder until `release`. The lock file may contain a text, by which clients find the server."""

    def __init__(self, folder: Path) -> None:
        """Creates the folder where there is none. Raises StoreLockedError where another process holds the lock, and
        StoreError where the folder cannot be used.
        """
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
            self._descriptor = open_private(folder / "lock", 0)
        except OSError as error:
            raise unusable_folder(folder, error) from error
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._descriptor)
            raise StoreLockedError(f"Another Humankind server is using {folder}.") from error

    def write(self, text: str) -> None:
        """Replaces the text in the lock file."""
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, text.encode(), 0)

    def release(self) -> None:
        """Empties the lock file and lets another process have the folder."""
        self.write("")
        os.close(self._descriptor)


def folder_is_locked(folder: Path) -> bool:
    """Whether a running server uses the folder."""
    if not (folder / "lock").exists():
        return False
    try:
        lock = FolderLock(folder)
    except StoreLockedError:
        return True
    with contextlib.suppress(OSError):
        lock.release()
    return False
