"""Backups: what the reader kept before an import or a migration, in a folder of their own.

The newest KEPT of each reason are kept. Erasing reaches them, too: what is erased must not come back with a backup.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from server.accounts.people import person_id
from server.accounts.shared_settings import ALWAYS
from server.store import StoreError
from server.store.files import remove, replace_file

KEPT = 5
PARTS = ("corrections", "tags", "rules", "shared_settings", "own_accounts", "outreach")  # those that name accounts


class Backups:
    """The backups in a folder, which is made when it is first needed. `keeps_any`: whether there are any at all."""

    keeps_any = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, now: datetime, document: Mapping[str, Any], reason: str = "import") -> str:
        """Saves a document and returns the name of its file. Raises StoreError."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            stem, number = f"before-{reason}-{now:%Y%m%dT%H%M%S}", 1
            while (path := self._folder / f"{stem}-{number:02}.json").exists():
                number += 1
            replace_file(path, msgspec.json.encode(document))
            for old in self.files(reason)[:-KEPT]:
                remove(old)
        except OSError as error:
            raise StoreError(f"No backup could be written, so nothing was changed ({error.strerror}).") from error
        return path.name

    def files(self, reason: str = "*") -> list[Path]:
        """The files of a reason, or all of them, the oldest of a reason first."""
        return sorted(self._folder.glob(f"before-{reason}-*.json"))

    def _unfinished(self) -> list[Path]:
        """What is left of backups that were being written when the machine stopped."""
        return sorted(self._folder.glob("before-*.new"))

    def read(self, name: str) -> bytes | None:
        """The content of a backup; None where there is none with that name, or it cannot be read."""
        path = next((path for path in self.files() if path.name == name), None)
        try:
            return path.read_bytes() if path is not None else None
        except OSError:
            return None

    def forget(self, keys: list[str] | None) -> None:
        """Erases some accounts from every backup, or all backups where `keys` is None. Raises StoreError."""
        self._change(None if keys is None else lambda document: _without(document, keys))

    def forget_site(self, host: str) -> None:
        """Erases the days of a site of the crowd from every backup. Raises StoreError."""
        self._change(lambda document: _without_site(document, host))

    def _change(self, changed: Callable[[dict[str, Any]], dict[str, Any]] | None) -> None:
        """Changes what every backup has, or removes it: all where `changed` is None, and those that cannot be read, or
        written anew, as on a full disk.
        """
        for path in (*self.files(), *self._unfinished()):
            try:
                before = _document(path) if changed else None
                document = changed(before) if changed and before is not None and path.suffix == ".json" else None
                if document is not None and document == before:
                    continue
                if document is None or not _try_replace(path, document):
                    remove(path)
            except OSError as error:
                raise StoreError(f"The backup {path.name} could not be erased ({error.strerror}).") from error


class NoBackups(Backups):
    """Of a server with many readers: a file would be on one machine only, where no erasure elsewhere could reach it."""

    keeps_any = False

    def __init__(self) -> None:
        super().__init__(Path())

    def write(self, now: datetime, document: Mapping[str, Any], reason: str = "import") -> str:  # noqa: ARG002
        return ""

    def files(self, reason: str = "*") -> list[Path]:  # noqa: ARG002
        return []


def _document(path: Path) -> dict[str, Any] | None:
    """The document of a backup; None where it cannot be read, and is better erased."""
    try:
        document: dict[str, Any] = msgspec.json.decode(path.read_bytes(), type=dict)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return document


def _without_site(document: dict[str, Any], host: str) -> dict[str, Any]:
    """The document of a backup without the days of a site, nor the totals that count it."""
    days = document.get("crowd_days")
    if not isinstance(days, dict):
        return document
    left = {}
    for day, each in days.items():
        sites = each.get("sites") if isinstance(each, dict) else None
        if not isinstance(sites, dict) or host not in sites:
            left[day] = each
        elif rest := {site: sums for site, sums in sites.items() if site != host}:
            left[day] = {"sites": rest}
    return document | {"crowd_days": left}


def _without(document: dict[str, Any], keys: list[str]) -> dict[str, Any]:
    """The document of a backup without some accounts."""
    document = dict(document)
    for part in PARTS:
        items = document.get(part)
        if isinstance(items, dict):
            document[part] = {key: item for key, item in items.items() if key.removeprefix(ALWAYS) not in keys}
    own_accounts = document.get("own_accounts")
    if isinstance(own_accounts, dict):
        document["own_accounts"] = {key: _without_replies_to(item, keys) for key, item in own_accounts.items()}
    return document


def _without_replies_to(own: Any, keys: list[str]) -> Any:
    """What is remembered of an own account, without its replies to some accounts."""
    replies = own.get("replies") if isinstance(own, dict) else None
    if not isinstance(replies, list):
        return own
    people = {person_id(key) for key in keys}
    return own | {"replies": [each for each in replies if person_id(str(each.get("to", ""))) not in people]}


def _try_replace(path: Path, document: Mapping[str, Any]) -> bool:
    """Writes a backup anew. False where that fails, and the earlier one is still there."""
    try:
        replace_file(path, msgspec.json.encode(document))
    except OSError:
        return False
    return True
