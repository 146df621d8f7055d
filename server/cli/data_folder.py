"""What Humankind puts into its data folder, by name, so that `uninstall` deletes that and nothing else.

The folder is the reader's choice: with HUMANKIND_HOME it may be one that other things lie in, too.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from server.store.files import remove

LOCK = "lock"
# Without these the data still work: what can be made or downloaded again, and what only belongs to an installation.
_REPLACEABLE = (
    "open.html",
    "stop",
    "native-host",
    "native-host.bat",
    ".native-host*",
    ".write-test-*",
    "http/http-cache.sqlite*",
)
# The reader's own: corrections, tags, cards, seen posts, pairings, their copies and the secrets of this machine.
_DATA = (
    "*.snapshot",
    "*.snapshot.new",
    "*.snapshot.broken-*",
    "journal-*.log",
    "journal-*.log.broken-*",
    "backups/before-*",
    "format.json*",
    "site_tables.json",
    "site_release.json*",
    "site_updates.json*",
    "secret",
    "token",
)
_FOLDERS = ("http", "backups")


def files(home: Path, *, with_data: bool) -> list[Path]:
    """The files in a data folder that Humankind made, but for the lock: all of them, or those that are no data."""
    patterns = (*_REPLACEABLE, *_DATA) if with_data else _REPLACEABLE
    return sorted({path for pattern in patterns for path in _matching(home, pattern)})


def _matching(home: Path, pattern: str) -> Iterator[Path]:
    folder, _, name = pattern.rpartition("/")
    if folder and (home / folder).is_symlink():
        return  # it leads out of the data folder
    yield from (path for path in (home / folder).glob(name) if path.is_symlink() or path.is_file())


def delete(home: Path, *, with_data: bool) -> list[Path]:
    """Deletes these files and the folders that are empty then. Returns what else lies in the data folder.

    Raises OSError where one cannot be deleted. Call with the folder's lock held, and `delete_folder` after it.
    """
    for path in files(home, with_data=with_data):
        remove(path)
    for name in _FOLDERS:
        with contextlib.suppress(OSError):  # not there, or not empty
            (home / name).rmdir()
    return sorted(path for path in home.iterdir() if path.name != LOCK) if with_data else []


def delete_folder(home: Path) -> bool:
    """Deletes the lock file and the folder, where that is all there is. Returns whether the folder is gone."""
    with contextlib.suppress(OSError):
        remove(home / LOCK)
        home.resolve().rmdir()
        if home.is_symlink():
            home.unlink()
    return not home.exists()


def delete_empty(folder: Path, below: Path) -> None:
    """Deletes a folder and those that it lies in, as far as they are empty and lie below another."""
    while below in folder.parents:
        try:
            folder.rmdir()
        except FileNotFoundError:
            pass
        except OSError:
            return  # it is not empty
        folder = folder.parent
