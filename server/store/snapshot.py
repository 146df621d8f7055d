"""The TinyDB storage of one kind: memory, with one snapshot file on the disk that is always replaced as a whole.

TinyDB sees `{table: {key: document}}`. The file has a header line and one line with a checksum per document, so damage
is noticed and the intact lines are still read. Locking is done in tiny.py.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Iterable, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from server.store.files import (
    close_descriptor,
    move_special_file,
    open_private,
    remove,
    set_aside,
    sync_folder,
    write_all,
)
from server.store.lines import encode, read_lines

log = logging.getLogger(__name__)
TABLE = "documents"
FORMAT = 1
_LINES_AT_ONCE = 500

Rows = dict[str, Any]


class Documents(Table):
    """A TinyDB table whose document ids are the keys, and which changes many documents at once.

    Plain TinyDB converts every id twice and copies the table for each change, and an upsert is two changes: 60 ms at
    10,000 documents. A copy of the outer dictionary is enough.
    """

    document_id_class = str  # type: ignore[assignment] # TinyDB calls it on ids and stores str() of them

    def read(self, key: str) -> Any:
        """The stored document itself, or None. Do not change it."""
        return self._read_table().get(key)

    def change(self, deleted: Iterable[str], added: Mapping[str, Any]) -> None:
        """Deletes documents, then adds others at the end."""
        rows = dict(self._read_table())
        for key in deleted:
            rows.pop(key, None)
        rows.update(added)
        self._storage.write({self.name: rows})
        self.clear_cache()


class Database(TinyDB):
    """A TinyDB database with such tables."""

    table_class = Documents


class SnapshotStorage(Storage):
    """Reads its file once. After that TinyDB reads and writes memory, and `save` writes the file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._new = path.with_name(path.name + ".new")
        self.journal_number = 0  # of the last journal entry that the file contains
        self.damaged = False
        self._rows: Rows = {}
        for special in (path, self._new):
            with contextlib.suppress(OSError):  # then it cannot be read, or written, which is said there
                move_special_file(special)
        if path.exists():
            self._load()

    def read(self) -> dict[str, Rows] | None:
        # A new outer dictionary each time, because TinyDB changes it before it writes.
        return {TABLE: self._rows}

    def write(self, data: dict[str, Rows]) -> None:
        # TinyDB built this table itself, and its documents are never changed afterwards.
        self._rows = data[TABLE]

    def rows(self) -> Rows:
        """The current documents. Writes replace the whole dictionary, so this one may be read without a lock."""
        return self._rows

    def save(self, rows: Rows, journal_number: int) -> None:
        """Replaces the file atomically: writes a new file, syncs it, renames it, syncs the folder. Raises OSError."""
        descriptor = open_private(self._new, os.O_TRUNC)
        try:
            lines = chain(
                [encode({"format": FORMAT, "upto": journal_number, "count": len(rows)})],
                (encode([key, document]) for key, document in rows.items()),
            )
            while piece := b"".join(islice(lines, _LINES_AT_ONCE)):
                write_all(descriptor, piece)
            os.fsync(descriptor)
        except OSError:
            with contextlib.suppress(OSError):
                self._new.unlink()  # it takes space on a disk that may be full
            raise
        finally:
            close_descriptor(descriptor)
        self._new.replace(self.path)
        sync_folder(self.path.parent)
        self.journal_number = journal_number

    def erase(self) -> None:
        """Deletes the file. Raises OSError. The documents in memory stay."""
        for path in (self.path, self._new):
            remove(path)

    def _load(self) -> None:
        """Reads the file. Raises OSError where it cannot be opened; what is in it is never fatal."""
        lines, damaged = read_lines(self.path)
        header = lines.pop(0) if lines and isinstance(lines[0], dict) else {}
        rows = [row for row in lines if _is_row(row)] if header.get("format") == FORMAT else []
        upto = header.get("upto")
        self.damaged = bool(damaged) or header.get("count") != len(rows) or not isinstance(upto, int)
        if self.damaged:
            self._set_aside(len(rows), header.get("format"))
        self.journal_number = upto if isinstance(upto, int) and not self.damaged else 0
        self._rows = dict(rows)
        with contextlib.suppress(OSError):
            self._new.unlink()

    def _set_aside(self, readable: int, written_format: Any) -> None:
        reason = "is damaged" if written_format in (FORMAT, None) else "was written by a newer version"
        try:
            kept = f"it is kept as {set_aside(self.path).name}"
        except OSError as error:
            kept = f"no copy could be kept ({error})"
        log.error("%s %s; %s, and its %d readable documents are used.", self.path.name, reason, kept, readable)


def _is_row(line: Any) -> bool:
    """Whether a line is a key with its document."""
    return isinstance(line, list) and len(line) == 2 and isinstance(line[0], str) and isinstance(line[1], dict)
