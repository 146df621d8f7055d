"""How one record stands in a file of the store: `<crc32> <json>` and a line end, so that damage is always noticed.

Not for evidence files; those are plain NDJSON (server/accounts/evidence_files.py).
"""

from __future__ import annotations

import os
import shutil
import time
import zlib
from pathlib import Path
from typing import Any

import msgspec

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder()


def encode(record: Any) -> bytes:
    """One line with its check sum."""
    text = _encoder.encode(record)
    return b"%08x %s\n" % (zlib.crc32(text), text)


def read_lines(path: Path) -> tuple[list[Any], int]:
    """All sound records of a file in order, and how many lines were damaged (a torn last one counts too)."""
    sound: list[Any] = []
    damaged = 0
    with path.open("rb") as file:
        for line in file:
            record = _decode(line)
            if record is None:
                damaged += 1
            else:
                sound.append(record)
    return sound, damaged


def _decode(line: bytes) -> Any:
    if not line.endswith(b"\n") or line[8:9] != b" ":
        return None
    text = line[9:-1]
    try:
        if int(line[:8], 16) != zlib.crc32(text):
            return None
        return _decoder.decode(text)
    except (ValueError, msgspec.DecodeError):
        return None


def ends_torn(path: Path) -> bool:
    """Whether the last line lacks its end, as it does where the machine stopped while writing it."""
    with path.open("rb") as file:
        if file.seek(0, os.SEEK_END) == 0:
            return False
        file.seek(-1, os.SEEK_END)
        return file.read(1) != b"\n"


def copy_aside(path: Path) -> Path:
    """Keeps a copy of a damaged file beside it as `<name>.broken-<time>`; never over an earlier one."""
    stamp = time.strftime("%Y%m%dT%H%M%S")
    aside = path.with_name(f"{path.name}.broken-{stamp}")
    count = 1
    while aside.exists():
        count += 1
        aside = path.with_name(f"{path.name}.broken-{stamp}-{count}")
    shutil.copy2(path, aside)
    return aside


def sync_folder(folder: Path) -> None:
    """Makes renames and new files in a folder last through a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def open_private(path: Path, flags: int) -> int:
    """Opens for writing a file that only its owner can read; returns the descriptor."""
    return os.open(path, flags | os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o600)
