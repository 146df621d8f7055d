"""Selectors for sites whose pages changed: those that come with the server, then the reader's own.

The extension reads a site by its own table; what stands here is tried first, so a site can be mended by a new server
or by one file in the data folder, without a new extension.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from shared_schema.records import SitesResponse, SiteTable

NAME = "site_tables.json"
_SHIPPED = Path(__file__).parent / NAME
_LIMIT = 1_000_000  # bytes: far beyond a hundred tables


class SiteTablesError(ValueError):
    """A file of site tables that cannot be used. Its text says which and why."""


def site_tables(home: Path) -> list[SiteTable]:
    """The tables of the data folder, then the shipped ones. Raises SiteTablesError for a file that cannot be used."""
    return [*_read(home / NAME), *_read(_SHIPPED)]


def _read(path: Path) -> list[SiteTable]:
    try:
        with path.open("rb") as file:
            content = file.read(_LIMIT + 1)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise SiteTablesError(f"{path}: {error.strerror}.") from error
    if len(content) > _LIMIT:
        raise SiteTablesError(f"{path}: larger than {_LIMIT} bytes.")
    try:
        return msgspec.json.decode(content, type=SitesResponse).sites
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SiteTablesError(f"{path}: {error}.") from error
