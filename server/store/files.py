"""File operations of the journal and the snapshots: private files, durable renames, copies of damaged files."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import shutil
import sys
import time
from pathlib import Path

from server.store import StoreError
from shared_schema.times import DAY

log = logging.getLogger(__name__)

# Closed when another program is started; on Windows also: written as it is, without other ends of lines.
_FLAGS = os.O_CREAT | os.O_WRONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
# Never waited for: where a pipe is in a file's place, opening it fails.
_FLAGS |= getattr(os, "O_NONBLOCK", 0)
# Never through a link: in a folder that others can write, too, it could lead to any file of the reader's.
_FLAGS |= getattr(os, "O_NOFOLLOW", 0)
_NOT_FOR_FOLDERS = (errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.EOPNOTSUPP)
KEPT_SECONDS = 30 * DAY  # copies of damaged files
_PROBE = b"\0" * 65_536  # more than a nearly full disk still takes


def open_private(path: Path, flags: int) -> int:
    """Opens a file for writing that only its owner can read. Returns the descriptor."""
    return os.open(path, flags | _FLAGS, 0o600)


def is_private(status: os.stat_result) -> bool:
    """Whether only the server's own user can read a file or folder with this status.

    Windows says nothing about that in a status. There, what lies in a user's own profile is closed to others.
    """
    if sys.platform == "win32":
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & 0o077


def close_descriptor(descriptor: int) -> None:
    """Closes a descriptor. An error says nothing new: what must be on the disk was synced, and it is closed anyway."""
    with contextlib.suppress(OSError):
        os.close(descriptor)


def remove(path: Path) -> None:
    """Deletes a file where there is one. Raises OSError where it is still there."""
    path.unlink(missing_ok=True)
    if os.path.lexists(path):
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))


def write_all(descriptor: int, data: bytes) -> None:
    """Writes all of the data. Raises OSError where only a part was written."""
    view = memoryview(data)
    while view:
        written = os.write(descriptor, view)
        if written == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        view = view[written:]


def replace_file(path: Path, content: bytes) -> None:
    """Writes a private file as a whole or not at all, so that it survives a power failure. Raises OSError.

    Until then the earlier file stays; the new one is `<name>.new`.
    """
    new = path.with_name(f"{path.name}.new")
    descriptor = open_private(new, os.O_TRUNC)
    try:
        write_all(descriptor, content)
        os.fsync(descriptor)
    except OSError:
        with contextlib.suppress(OSError):
            new.unlink()  # it takes space on a disk that may be full
        raise
    finally:
        close_descriptor(descriptor)
    new.replace(path)
    sync_folder(path.parent)


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
                write_all(descriptor, _PROBE)
                os.fsync(descriptor)
            finally:
                close_descriptor(descriptor)
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        raise unusable_folder(folder, error) from error


def folder_problem(folder: Path) -> StoreError | None:
    """Makes a data folder where there is none. Returns why it can be read only, or None where it can be written.

    Raises StoreError where it cannot be used.
    """
    try:
        prepare_folder(folder)
    except StoreError as error:
        if not folder.is_dir():
            raise
        return error
    return None


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
    """Makes renames and new files in a folder survive a power failure. Windows has no such thing for a folder, nor do
    some file systems of networks and of memory cards, which say so.
    """
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS:
            raise
    finally:
        close_descriptor(descriptor)


def move_special_file(path: Path) -> None:
    """Renames what lies in a file's place and is no file: a folder, or a pipe, which would be waited for without end.

    Nothing of ours is in it, so erasing leaves it alone. Raises OSError.
    """
    if path.exists() and not path.is_file():
        moved = path.with_name(f"{path.name}.no-file-{time.time_ns()}")
        path.rename(moved)
        log.error("%s is no file; it is kept as %s.", path.name, moved.name)


def set_aside(path: Path) -> Path:
    """Keeps a file that cannot be read as `<name>.broken-<time>` in the same folder, beside the file itself.

    Never overwrites an earlier one. A link where that is possible, because it takes no space on a full disk.
    """
    stamp = time.strftime("%Y%m%dT%H%M%S")
    copy = path.with_name(f"{path.name}.broken-{stamp}")
    count = 1
    while copy.exists():
        count += 1
        copy = path.with_name(f"{path.name}.broken-{stamp}-{count}")
    try:
        os.link(path, copy)
    except OSError:
        shutil.copy2(path, copy)
    return copy


def set_aside_files(folder: Path) -> list[Path]:
    """Every file that `set_aside` kept in a folder."""
    return sorted(folder.glob("*.broken-*"))


def delete_old_copies(folder: Path, now: float) -> None:
    """Deletes the files that `set_aside` kept for KEPT_SECONDS: they name people, like what they are copies of.

    `now` is in seconds since 1970.
    """
    for path in set_aside_files(folder):
        with contextlib.suppress(OSError):  # tried again with the next flush
            if now - path.stat().st_ctime > KEPT_SECONDS:  # the inode changes when it is linked or copied
                remove(path)
