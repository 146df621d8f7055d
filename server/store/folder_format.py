"""The version of the data folder's format: which one it has, and that a newer one is left alone.

It is about the documents as a whole. The files have formats of their own, in journal.py and snapshot.py.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from server import __version__
from server.store import StoreError
from server.store.files import move_special_file, replace_file

FORMAT = 1  # raise it with a migration in server/accounts/transfer/migrations.py
NAME = "format.json"


class FolderFormat(Struct, frozen=True):
    """What the file says: the format, and the version of Humankind that wrote it."""

    format: int
    version: str


class NewerFormatError(StoreError):
    """A newer version wrote the folder."""


def folder_format(folder: Path) -> int:
    """The format of a folder. The first versions wrote no such file. Raises NewerFormatError, and changes nothing."""
    try:
        move_special_file(folder / NAME)
        found = msgspec.json.decode((folder / NAME).read_bytes(), type=FolderFormat)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return 1
    if found.format > FORMAT:
        raise NewerFormatError(
            f"The data folder {folder} was written by a newer Humankind ({found.version}) than this ({__version__}). "
            "Nothing was changed. Install the newer version, or let HUMANKIND_HOME name another folder."
        )
    return found.format


def write_format(folder: Path, number: int | None = None) -> None:
    """Notes the format that a folder has from now on: a given one, or the present. Raises OSError."""
    content = FolderFormat(FORMAT if number is None else number, __version__)
    replace_file(folder / NAME, msgspec.json.encode(content))
