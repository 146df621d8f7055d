"""The TinyDB storage of one kind: memory in front, and on the disk one file that is only ever replaced whole.

TinyDB sees `{table: {key: document}}`. The file holds a heading line and one checked line a document, so
that a damaged file is noticed and its sound lines are saved. Who may call when is the business of server.store.tiny.
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

from server.store.lines import copy_aside, encode, open_private, read_lines, sync_folder

log = logging.getLogger(__name__)
TABLE = "documents"
FORMAT = 1

Rows = dict[str, Any]


class Documents(Table):
    """A TinyDB table whose ids are the keys themselves, and that changes many documents in one go.

    TinyDB converts every id twice and copies the table for each change, and an upsert is two changes: 60 ms at
    10,000 documents. One copy of the outer dictionary is all a change needs.
    """

    document_id_class = str  # type: ignore[assignment] # TinyDB calls it on ids and stores str() of them

    def one(self, key: str) -> Any:
        """The stored document itself, or None. It must not be changed."""
        return self._read_table().get(key)

    def change(self, gone: Iterable[str], added: Mapping[str, Any]) -> None:
        """Removes documents, then puts others at the end."""
        rows = dict(self._read_table())
        for key in gone:
            rows.pop(key, None)
        rows.update(added)
        self._storage.write({self.name: rows})
        self.clear_cache()


class Database(TinyDB):
    """TinyDB with such tables."""

    table_class = Documents


class SnapshotStorage(Storage):
    """Reads its file once; after that TinyDB reads and writes memory, and `save` puts it on the disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.upto = 0  # the last journal entry that the file already holds
        self.damaged = False
        self._rows: Rows = {}
        if path.exists():
            self._load()

    def read(self) -> dict[str, Rows] | None:
        # A new outer dictionary each time: TinyDB changes it in place before it writes.
        return {TABLE: self._rows}

    def write(self, data: dict[str, Rows]) -> None:
        # TinyDB hands over a table of its own making; documents in it are never changed afterwards.
        self._rows = data[TABLE]

    def rows(self) -> Rows:
        """The documents as they are now; later writes replace the whole, so it may be read without a lock."""
        return self._rows

    def save(self, rows: Rows, upto: int) -> None:
        """Puts a table on the disk: written beside, synced, renamed over, folder synced. Raises OSError."""
        beside = self.path.with_name(self.path.name + ".new")
        with os.fdopen(open_private(beside, os.O_TRUNC), "wb") as file:
            file.write(encode({"format": FORMAT, "upto": upto, "count": len(rows)}))
            file.writelines(encode([key, document]) for key, document in rows.items())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.path)
        sync_folder(self.path.parent)
        self.upto = upto

    def _load(self) -> None:
        lines, damaged = read_lines(self.path)
        heading = lines.pop(0) if lines and isinstance(lines[0], dict) else {}
        found = [row for row in lines if isinstance(row, list) and len(row) == 2]
        if damaged or heading.get("format") != FORMAT or heading.get("count") != len(found):
            self.damaged = True
            aside = copy_aside(self.path)
            log.error(
                "%s is damaged; a copy is kept as %s and its %d sound documents go on.",
                self.path.name,
                aside.name,
                len(found),
            )
        self.upto = int(heading.get("upto", 0)) if not self.damaged else 0
        self._rows = dict(found)
        with contextlib.suppress(FileNotFoundError):
            self.path.with_name(self.path.name + ".new").unlink()
