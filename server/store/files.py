"""File operations of the journal and the snapshots: private files, durable renames, copies of damaged files."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path


def open_private(path: Path, flags: int) -> int:
    """Opens a file for writing that only its owner can read. Returns the descriptor."""
    return os.open(path, flags | os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o600)


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
