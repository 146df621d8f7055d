"""The TinyDB storage of one kind: memory, with one snapshot file on the disk that is always replaced as a whole.

TinyDB sees `{table: {key: document}}`. The file has a header line and one line with a checksum per document, so damage
is noticed and the intact lines are still read. Locking is done in tiny.py.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from server.store.files import back_up_damaged, open_private, sync_folder
from server.store.lines import encode, read_lines

log = logging.getLogger(__name__)
TABLE = "documents"
FORMAT = 1

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
        self.journal_number = 0  # of the last journal entry that the file contains
        self.damaged = False
        self._rows: Rows = {}
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
        new = self.path.with_name(self.path.name + ".new")
        with os.fdopen(open_private(new, os.O_TRUNC), "wb") as file:
            file.write(encode({"format": FORMAT, "upto": journal_number, "count": len(rows)}))
            file.writelines(encode([key, document]) for key, document in rows.items())
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.path)
        sync_folder(self.path.parent)
        self.journal_number = journal_number

    def _load(self) -> None:
        lines, damaged = read_lines(self.path)
        header = lines.pop(0) if lines and isinstance(lines[0], dict) else {}
        rows = [row for row in lines if isinstance(row, list) and len(row) == 2]
        if damaged or header.get("format") != FORMAT or header.get("count") != len(rows):
            self.damaged = True
            copy = back_up_damaged(self.path)
            log.error(
                "%s is damaged; a copy is kept as %s, and its %d intact documents are used.",
                self.path.name,
                copy.name,
                len(rows),
            )
        self.journal_number = int(header.get("upto", 0)) if not self.damaged else 0
        self._rows = dict(rows)
        with contextlib.suppress(FileNotFoundError):
            self.path.with_name(self.path.name + ".new").unlink()
