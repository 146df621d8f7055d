"""Updated selectors for sites whose pages changed: the reader's own in the data folder, released ones, shipped ones.

The extension tries these before its own table. So a new server, or one file in the data folder, can fix a site without
a new version of the extension.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from server.web.site_releases import current_release
from shared_schema.records import SitesResponse, SiteTable

FILE_NAME = "site_tables.json"
_SHIPPED = Path(__file__).parent / FILE_NAME
_SIZE_LIMIT = 1_000_000  # bytes; a hundred tables need far less


class SiteTablesError(ValueError):
    """A file of site tables that cannot be used. Its text says which file, and why."""


def site_tables(home: Path, now: datetime) -> list[SiteTable]:
    """The reader's own tables, then those of a release that is valid `now`, then the shipped ones.

    Raises SiteTablesError.
    """
    release = current_release(home, now)
    return [*_read(home / FILE_NAME), *(release.sites if release else ()), *_read(_SHIPPED)]


def _read(path: Path) -> list[SiteTable]:
    try:
        with path.open("rb") as file:
            content = file.read(_SIZE_LIMIT + 1)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise SiteTablesError(f"{path}: {error.strerror}.") from error
    if len(content) > _SIZE_LIMIT:
        raise SiteTablesError(f"{path}: larger than {_SIZE_LIMIT} bytes.")
    try:
        return msgspec.json.decode(content, type=SitesResponse).sites
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SiteTablesError(f"{path}: {error}.") from error
