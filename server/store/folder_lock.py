"""The lock of a data folder: one process at a time uses it. It ends with the process, however that ends."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

from server.store import StoreError, StoreLockedError
from server.store.files import close_descriptor, open_private, unusable_folder

_HELD = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)  # what the system says where another has it

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


def lock_file(descriptor: int) -> bool:
    """Locks an open file until it is closed. False where another process has locked it. Raises OSError where the file
    system has no locks.
    """
    try:
        _lock(descriptor)
    except OSError as error:
        if error.errno not in _HELD:
            raise
        return False
    return True


class FolderLock:
    """Holds a data folder until `release`. The lock file may contain a text, by which clients find the server."""

    def __init__(self, folder: Path) -> None:
        """Creates the folder where there is none. Raises StoreLockedError where another process holds the lock, and
        StoreError where the folder cannot be used. A folder that can only be read is locked without a text.
        """
        self._path = folder
        self._file: int | None = None
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder = _open_folder(folder)
        except OSError as error:
            raise unusable_folder(folder, error) from error
        with contextlib.suppress(OSError):
            self._file = open_private(folder / "lock", 0)
        locked, failure = False, None
        for descriptor in self._open_descriptors():
            try:
                _lock(descriptor)
                locked = True
            except OSError as error:
                if error.errno in _HELD:
                    self._close()
                    raise StoreLockedError(f"Another Humankind server is using {folder}.") from error
                failure = error  # a folder on another machine (NFS) cannot be locked, but a file in it can
        if not locked:
            self._close()
            reason = failure.strerror if failure else "the file lock cannot be opened"
            raise StoreError(
                f"The data folder {folder} cannot be locked ({reason}), so two servers could damage it. "
                "Set HUMANKIND_HOME to a folder on a disk of this machine."
            )

    def is_in_place(self) -> bool:
        """Whether the folder is the one that was locked. Not where it was moved, deleted or replaced, or its disk was
        removed: then another folder, and perhaps another server's, is under the same path.
        """
        if self._folder is None:
            return True
        try:
            return os.path.samestat(os.fstat(self._folder), self._path.stat())
        except OSError:
            return False

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

    def _open_descriptors(self) -> list[int]:
        return [descriptor for descriptor in (self._folder, self._file) if descriptor is not None]

    def _close(self) -> None:
        for descriptor in self._open_descriptors():
            close_descriptor(descriptor)
        self._folder, self._file = None, None


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
