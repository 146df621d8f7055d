"""Migrations: bring the documents of an older data folder to the present format, after a backup, and back.

The backup holds what only the reader knows: corrections, tags, which lists, own accounts, settings and pairings. It
holds nothing that others wrote, so that their opt-outs and deletions need not reach it; going back to an earlier format
drops that.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from server import __version__
from server.accounts.transfer.backups import Backups
from server.store import Document, Store, StoreError
from server.store.folder_format import FORMAT, NAME, folder_format, write_format

log = logging.getLogger(__name__)
Migration = Callable[[Store], None]
# From each format to the next. A migration may be run twice: the machine may stop in between.
MIGRATIONS: Mapping[int, Migration] = {}
KEPT = ("corrections", "tags", "lists", "shared_settings", "own_accounts", "outreach", "settings", "pairings")
DROPPED = ("seen", "cards", "crowd", "days", "mirrors")
REASON = "format"
_UNREAD: Document = {"entries": "[]", "validators": {}, "checked_at": None}  # a list that is to be read again


class Backup(msgspec.Struct, frozen=True):
    """A backup before a migration, by kind and key as the store had it. A kind that came later may be missing."""

    format: int
    version: str
    corrections: dict[str, Document] = {}
    tags: dict[str, Document] = {}
    lists: dict[str, Document] = {}
    shared_settings: dict[str, Document] = {}
    own_accounts: dict[str, Document] = {}
    outreach: dict[str, Document] = {}
    settings: dict[str, Document] = {}
    pairings: dict[str, Document] = {}


class NoBackupError(StoreError):
    """There is nothing to go back to. The text is for readers."""


def migrate(
    home: Path, store: Store, now: datetime, *, target: int = FORMAT, migrations: Mapping[int, Migration] = MIGRATIONS
) -> str | None:
    """Brings a folder to the target format. Returns the name of the backup, where there was something to migrate.

    Raises StoreError; then the folder keeps its format, and the next start tries again.
    """
    found = folder_format(home)
    if found >= target:
        _note_format(home, target)
        return None
    kept = {kind: dict(store.items(kind)) for kind in KEPT}
    kept["lists"] = {address: {**each, **_UNREAD} for address, each in kept["lists"].items()}
    backup = Backup(found, __version__, **kept)
    name = Backups(home / "backups").write(now, msgspec.to_builtins(backup), reason=REASON)
    for number in range(found, target):
        migrations[number](store)
    _note_format(home, target)
    log.warning("The data folder was brought from format %d to %d. The backup is backups/%s.", found, target, name)
    return name


def go_back(home: Path, store: Store) -> Backup:
    """Puts back what the newest backup has, for the version that wrote it. Raises NoBackupError and StoreError."""
    files = Backups(home / "backups").files(REASON)
    if not files:
        raise NoBackupError("There is no earlier format to go back to.")
    try:
        backup = msgspec.json.decode(files[-1].read_bytes(), type=Backup)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NoBackupError(f"The backup {files[-1].name} cannot be read. Nothing was changed.") from error
    for kind in (*DROPPED, *KEPT):
        store.delete(kind)
    for kind in KEPT:
        store.put(kind, getattr(backup, kind))
    _note_format(home, backup.format)
    return backup


def _note_format(home: Path, number: int) -> None:
    if (home / NAME).exists() and folder_format(home) == number:
        return
    try:
        write_format(home, number)
    except OSError as error:  # nothing can be saved, which the store has said
        log.debug("The format of the data folder could not be noted: %s", error)
