"""The TinyDB storage of one kind: memory in front, and on the disk one file that is only ever replaced whole.

TinyDB sees `{table: {id: {"key", "document"}}}`. The file holds a heading line and one checked line a document, so
that a damaged file is noticed and its sound lines are saved. Who may call when is the business of server.store.tiny.
"""

from __future__ import annotations

import contextlib
import logging
import os
from hashlib import blake2b
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from server.store.lines import copy_aside, encode, open_private, read_lines, sync_folder

log = logging.getLogger(__name__)
TABLE = "documents"
FORMAT = 1

Table = dict[str, Any]


class SnapshotStorage(Storage):
    """Reads its file once; after that TinyDB reads and writes memory, and `save` puts it on the disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.upto = 0  # the last journal entry that the file already holds
        self.damaged = False
        self._table: Table = {}
        if path.exists():
            self._load()

    def read(self) -> dict[str, Table] | None:
        # A new outer dictionary each time: TinyDB changes it in place before it writes.
        return {TABLE: self._table}

    def write(self, data: dict[str, Table]) -> None:
        # TinyDB hands over a table of its own making; documents in it are never changed afterwards.
        self._table = data[TABLE]

    def table(self) -> Table:
        """The table as it is now; later writes replace it, so it may be read without a lock."""
        return self._table

    def save(self, table: Table, upto: int) -> None:
        """Puts a table on the disk: written beside, synced, renamed over, folder synced. Raises OSError."""
        beside = self.path.with_name(self.path.name + ".new")
        with os.fdopen(open_private(beside, os.O_TRUNC), "wb") as file:
            file.write(encode({"format": FORMAT, "upto": upto, "count": len(table)}))
            file.writelines(encode([row["key"], row["document"]]) for row in table.values())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.path)
        sync_folder(self.path.parent)
        self.upto = upto

    def _load(self) -> None:
        lines, damaged = read_lines(self.path)
        heading = lines.pop(0) if lines and isinstance(lines[0], dict) else {}
        rows = [row for row in lines if isinstance(row, list) and len(row) == 2]
        if damaged or heading.get("format") != FORMAT or heading.get("count") != len(rows):
            self.damaged = True
            aside = copy_aside(self.path)
            log.error(
                "%s is damaged; a copy is kept as %s and its %d sound documents go on.",
                self.path.name,
                aside.name,
                len(rows),
            )
        self.upto = int(heading.get("upto", 0)) if not self.damaged else 0
        self._table = {str(identity(key)): {"key": key, "document": document} for key, document in rows}
        with contextlib.suppress(FileNotFoundError):
            self.path.with_name(self.path.name + ".new").unlink()


def identity(key: str) -> int:
    """The TinyDB document id of a key: 56 bits of its hash, so that a document is found without a search."""
    return int.from_bytes(blake2b(key.encode(), digest_size=7).digest())
