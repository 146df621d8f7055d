"""Where a name stands in the addresses of a network that has one house: in the path, or in the query.

For the network files, and for resolving addresses of networks that are only seen. Pure text work.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from server.networks.parsing.urls import Address
from shared_schema.networks import NetworkRow, networks, normalise
from shared_schema.records import Account


class Places(NamedTuple):
    """Beside the network's own profile address.

    `paths` are patterns of the beginning of a path with the name as their group, `pages` first parts of paths that
    are pages of the site, `queries` pairs of the last part of a path and the parameter that holds the name there.
    """

    paths: tuple[str, ...] = ()
    pages: frozenset[str] = frozenset()
    queries: tuple[tuple[str, str], ...] = ()


def row_at(host: str) -> NetworkRow | None:
    """The network whose own host, or a host below it (m., old., de-de.), this is."""
    return next((row for row in networks().values() if _is_home(host, row)), None)


def named_in(network: str, parts: Address | None, places: Places) -> list[Account]:
    """The account whose name stands in an address of the network; nothing where the address is none of its own.

    Raises UnknownAccountError where a name stands there that nobody can have.
    """
    if parts is None or not _is_home(parts.host, networks()[network]):
        return []
    for last, parameter in places.queries:
        if parts.path[-1:] == (last,) and parts.query.get(parameter):
            return [normalise(Account(network=network, handle=parts.query[parameter]))]
    path = "/".join(parts.path)
    for pattern in _patterns(network, places.paths):
        named = pattern.match(path)
        if named and named[1].lower() not in places.pages:
            return [normalise(Account(network=network, handle=named[1]))]
    return []


@cache
def _patterns(network: str, paths: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns of paths; last the network's profile address, unless the name stands in its host."""
    _, _, path = networks()[network].profile_url.partition("://")[2].partition("/")
    own = re.escape(path.rstrip("/")).replace(re.escape("{handle}"), "([^/]+)")
    return tuple(re.compile(rf"(?:{path})(?:/|$)", re.IGNORECASE) for path in (*paths, *([own] if own else [])))


def _is_home(host: str, row: NetworkRow) -> bool:
    own_hosts = (own.removeprefix("www.") for own in row.hosts)
    return any(host == own or (host.endswith(f".{own}") and not own[0].isdigit()) for own in own_hosts)
