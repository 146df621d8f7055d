"""Finds the handle in the profile URLs of a network that has one site: in the path or in the query.

Not for federated networks, whose readers parse their own URLs. Text only: nothing is requested.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from server.networks.parsing.urls import ParsedUrl
from shared_schema.networks import NetworkRow, networks, normalise
from shared_schema.records import Account


class ProfileUrls(NamedTuple):
    """Forms of a profile URL beyond the `profile_url` of networks.json.

    `paths` are regular expressions for the start of a path, with the handle as their group. `reserved_paths` are first
    path segments that belong to the site, not to a person; `not_handles` is an expression for more of them. `queries`
    pair the last path segment with the query parameter that holds the handle. `subdomains` is an expression for the
    names before the site's own host that show the same profiles; every name does where it is empty.
    """

    paths: tuple[str, ...] = ()
    reserved_paths: frozenset[str] = frozenset()
    queries: tuple[tuple[str, str], ...] = ()
    subdomains: str = ""
    not_handles: str = ""


def network_of_host(host: str) -> NetworkRow | None:
    """The network that owns a host, or a host below one of its own (m., old., de-de.)."""
    return next((row for row in networks().values() if _owns(row, host)), None)


def match_profile_url(network: str, url: ParsedUrl | None, forms: ProfileUrls) -> list[Account]:
    """The account that a URL of the network names, or an empty list.

    Raises UnknownAccountError where the URL holds a handle that no account of the network can have.
    """
    if url is None or not _owns(networks()[network], url.host) or not _shows_profiles(network, url.host, forms):
        return []
    for last_segment, parameter in forms.queries:
        if url.path[-1:] == (last_segment,) and url.query.get(parameter):
            return [normalise(Account(network=network, handle=url.query[parameter]))]
    path = "/".join(url.path)
    for pattern in _path_patterns(network, forms.paths):
        match = pattern.match(path)
        if match and match[1].lower() not in forms.reserved_paths and not re.fullmatch(forms.not_handles, match[1]):
            return [normalise(Account(network=network, handle=match[1]))]
    return []


def _shows_profiles(network: str, host: str, forms: ProfileUrls) -> bool:
    """Whether a host of the network has its profiles, and no help, news or pictures."""
    own_hosts = (own.removeprefix("www.") for own in networks()[network].hosts)
    names = [host[: -len(own)].rstrip(".") for own in own_hosts if f".{host}".endswith(f".{own}")]
    return not forms.subdomains or any(not name or re.fullmatch(forms.subdomains, name) for name in names)


@cache
def _path_patterns(network: str, paths: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The given patterns, then the path of `profile_url`, unless the handle is part of its host."""
    _, _, path = networks()[network].profile_url.partition("://")[2].partition("/")
    own = re.escape(path.rstrip("/")).replace(re.escape("{handle}"), "([^/]+)")
    return tuple(re.compile(rf"(?:{path})(?:/|$)", re.IGNORECASE) for path in (*paths, *([own] if own else [])))


def _owns(row: NetworkRow, host: str) -> bool:
    own_hosts = (own.removeprefix("www.") for own in row.hosts)
    return any(host == own or (host.endswith(f".{own}") and not own[0].isdigit()) for own in own_hosts)
