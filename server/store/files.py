"""File operations of the journal and the snapshots: private files, durable renames, copies of damaged files."""

from __future__ import annotations

import errno
import os
import shutil
import time
from pathlib import Path

from server.store import StoreError

_PROBE = b"\0" * 65_536  # more than a nearly full disk still takes


def open_private(path: Path, flags: int) -> int:
    """Opens a file for writing that only its owner can read. Returns the descriptor."""
    return os.open(path, flags | os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o600)


def prepare_folder(folder: Path) -> None:
    """Makes a data folder where there is none, and tries whether it can be written.

    Raises StoreError with what to do: where it is a file, a link that leads nowhere, read-only or full.
    """
    probe = folder / f".write-test-{os.getpid()}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            descriptor = open_private(probe, os.O_TRUNC)
            try:
                if os.write(descriptor, _PROBE) != len(_PROBE):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        raise unusable_folder(folder, error) from error


def unusable_folder(folder: Path, error: OSError) -> StoreError:
    """The error for a data folder that cannot be used: why, and what to do."""
    return StoreError(_what_to_do(folder, error))


def _what_to_do(folder: Path, error: OSError) -> str:
    other = "set HUMANKIND_HOME to another folder."
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk of the data folder {folder} is full. Free some space, or {other}"
    if error.errno == errno.EROFS:
        return f"The data folder {folder} is on a read-only disk. Make it writable, or {other}"
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"The data folder {folder} cannot be written by your user account. Change its permissions, or {other}"
    if folder.is_symlink() and not folder.exists():
        return f"The data folder {folder} is a link to a folder that does not exist. Create that folder, or {other}"
    if any(part.exists() and not part.is_dir() for part in (folder, *folder.parents)):
        return f"The data folder {folder} cannot be used: a file is in its place ({error.strerror}). Move it or {other}"
    return f"The data folder {folder} cannot be used ({error.strerror}). Check the path, or {other}"


def sync_folder(folder: Path) -> None:
    """Makes renames and new files in a folder survive a power failure."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def back_up_damaged(path: Path) -> Path:
    """Copies a damaged file to `<name>.broken-<time>` in the same folder. Never overwrites an earlier copy."""
    stamp = time.strftime("%Y%m%dT%H%M%S")
    copy = path.with_name(f"{path.name}.broken-{stamp}")
    count = 1
    while copy.exists():
        count += 1
        copy = path.with_name(f"{path.name}.broken-{stamp}-{count}")
    shutil.copy2(path, copy)
    return copy
