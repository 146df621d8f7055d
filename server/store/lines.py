"""The line format of the store's files: `<crc32> <json>`, so that damage is always noticed.

Not for evidence files, which are plain NDJSON (server/accounts/transfer/evidence_files.py).
"""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from typing import Any

import msgspec

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder()


def encode(value: Any) -> bytes:
    """One line with its checksum."""
    text = _encoder.encode(value)
    return b"%08x %s\n" % (zlib.crc32(text), text)


def read_lines(path: Path) -> tuple[list[Any], int]:
    """The values of all intact lines of a file in order, and the number of damaged lines.

    A last line without its end counts as damaged.
    """
    values: list[Any] = []
    damaged = 0
    with path.open("rb") as file:
        for line in file:
            value = _decode(line)
            if value is None:
                damaged += 1
            else:
                values.append(value)
    return values, damaged


def ends_incomplete(path: Path) -> bool:
    """Whether the last line has no end, as happens when the machine stops during a write."""
    with path.open("rb") as file:
        if file.seek(0, os.SEEK_END) == 0:
            return False
        file.seek(-1, os.SEEK_END)
        return file.read(1) != b"\n"


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
