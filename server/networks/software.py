"""What software a federated host runs (nodeinfo), and what follows: its network, and how its accounts are read.

The one place that decides this. An account has one key whichever way it was met: a Misskey account that shows up in
a Mastodon timeline looks like any @name@host there, and only its host can tell. So the host's software names the
network, and the account is kept under that one (server/accounts/refresh.py asks before it reads). Software without
a network
of its own belongs to `mastodon`, whatever its API: people meet its accounts in Mastodon's clients, under a name that
then never changes, also while the host does not answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

import msgspec

from server.fetching import Fetcher, FetchError
from server.networks.parsing import json_values
from server.networks.parsing.urls import address
from shared_schema.networks import UnknownAccountError, networks, normalise
from shared_schema.records import Account

# How accounts are read: by the reader of a network, or as plain ActivityPub actors where an API is for members only.
Way = Literal["mastodon", "misskey", "lemmy", "activitypub"]

_WAYS: dict[Way, str] = {
    "mastodon": "mastodon hometown ecko fedibird pleroma akkoma friendica iceshrimp.net takahe",
    "misskey": "misskey sharkey firefish calckey iceshrimp foundkey cherrypick magnetar catodon meisskey",
    "lemmy": "lemmy piefed pyfedi mbin kbin",
}
_SOFTWARE: dict[str, Way] = {name: way for way, names in _WAYS.items() for name in names.split()}
_WEEK, _DAY = 7 * 86_400.0, 86_400.0
_NOTE = "software"
_SCHEMA = re.compile(r"https?://nodeinfo\.diaspora\.software/ns/schema/(\d+\.\d+)")
_SAYS_NO = ("not-found", "login-required", "refused", "malformed-response", "unsafe-address")


class Software(NamedTuple):
    """What a host runs, in lower case, and its version; empty where it does not say."""

    name: str
    version: str

    @property
    def way(self) -> Way | None:
        """How its accounts are read; None where the host does not say what it runs."""
        return _SOFTWARE.get(self.name, "activitypub") if self.name else None


def at_home(account: Account, fetcher: Fetcher) -> Account:
    """The account under the network that its host's software belongs to; as it is where that cannot be told."""
    row = networks().get(account.network)
    if row is None or not row.federated or account.host is None:
        return account
    way = way_of(account.host, fetcher)
    if way is None:
        return account
    try:
        return normalise(msgspec.structs.replace(account, network="mastodon" if way == "activitypub" else way))
    except UnknownAccountError:  # no such handle can be there: its own network says so best
        return account


def at_known_host(account: Account) -> Account:
    """The same as `at_home`, without asking: only for hosts in the list of networks."""
    way = _known_way(account.host) if account.host else None
    try:
        return normalise(msgspec.structs.replace(account, network=way)) if way else account
    except UnknownAccountError:
        return account


def way_of(host: str, fetcher: Fetcher) -> Way | None:
    """How the accounts of a host are read; None where it does not say what it runs."""
    return _known_way(host) or software_of(host, fetcher).way


def software_of(host: str, fetcher: Fetcher) -> Software:
    """What a host says that it runs: asked once a week; once a day where it does not say. Never raises FetchError."""
    noted = fetcher.noted(host, [_NOTE]).get(_NOTE)
    if isinstance(noted, list) and len(noted) == 2:
        return Software(*map(str, noted))
    try:
        said = _ask(host, fetcher)
    except FetchError as problem:
        if problem.slug not in _SAYS_NO:
            return Software("", "")  # it may be able to say so in a moment
        said = Software("", "")
    fetcher.note(host, {_NOTE: list(said)}, _WEEK if said.name else _DAY)
    return said


def _ask(host: str, fetcher: Fetcher) -> Software:
    rate_limit = networks()["mastodon"].rate_limit
    if rate_limit is None:
        raise LookupError("Mastodon is read by the server, so its row needs a pace.")
    told = json_values.mapping(fetcher.json(f"https://{host}/.well-known/nodeinfo", rate_limit=rate_limit))
    place = _newest(told, host)
    if place is None:
        return Software("", "")
    about = json_values.mapping(json_values.mapping(fetcher.json(place, rate_limit=rate_limit)).get("software"))
    return Software(
        (json_values.short(about.get("name")) or "").lower()[:100],
        (json_values.short(about.get("version")) or "")[:100],
    )


def _newest(told: Mapping[str, Any], host: str) -> str | None:
    """Where the newest schema is found; only at the host itself, or where one of the two is below the other."""
    found: dict[tuple[int, ...], str] = {}
    for link in json_values.items(told.get("links"))[:20]:
        schema, place = _SCHEMA.fullmatch(json_values.short(link.get("rel")) or ""), json_values.url(link.get("href"))
        parts = address(place or "")
        if schema and place and parts and (f".{host}".endswith(f".{parts.host}") or parts.host.endswith(f".{host}")):
            found[tuple(map(int, schema[1].split(".")))] = place
    return found[max(found)] if found else None


def _known_way(host: str | None) -> Way | None:
    for row in networks().values():
        if row.federated and host in row.known_hosts:
            return _SOFTWARE.get(row.id)
    return None
