"""The software of a federated host (nodeinfo): which network its accounts belong to and which reader they need.

This is the only place that decides it. A Misskey account in a Mastodon timeline looks like any other name@host; only
its host can tell the difference. So the host's software names the network, and the account has one key, however it was
found (server/accounts/refresh.py checks before it reads). Accounts of software without a network of its own belong to
`mastodon`, whatever their API: people find them in Mastodon's clients, and the key stays the same when the host is
down.

Nodeinfo: https://nodeinfo.diaspora.software/protocol.html
"""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

import msgspec

from server.fetching import Fetcher, FetchError
from server.networks.base import rate_limit_of
from server.networks.identity import identify_or_assume
from server.networks.parsing.json_values import get_line, get_objects, get_url
from server.networks.parsing.urls import host_of
from shared_schema.networks import UnknownAccountError, networks, normalise
from shared_schema.records import Account
from shared_schema.times import DAY, WEEK

# How accounts are read: with the API of a network, or as plain ActivityPub actors where the software has no open API.
ReaderKind = Literal["mastodon", "misskey", "lemmy", "activitypub"]

_SOFTWARE_NAMES: dict[ReaderKind, str] = {
    "mastodon": "mastodon hometown ecko fedibird pleroma akkoma friendica iceshrimp.net takahe",
    "misskey": "misskey sharkey firefish calckey iceshrimp foundkey cherrypick magnetar catodon meisskey",
    "lemmy": "lemmy piefed pyfedi mbin kbin",
}
_KIND_OF_SOFTWARE = {name: kind for kind, names in _SOFTWARE_NAMES.items() for name in names.split()}
_NOTE = "software"
_SCHEMA = re.compile(r"https?://nodeinfo\.diaspora\.software/ns/schema/(\d+\.\d+)")
_NO_NODEINFO = ("not-found", "login-required", "refused", "malformed-response", "unsafe-address")


class Software(NamedTuple):
    """The software of a host, in lower case, and its version. Both are empty where the host does not say."""

    name: str
    version: str

    @property
    def reader_kind(self) -> ReaderKind | None:
        """How its accounts are read. None where the software is unknown."""
        return _KIND_OF_SOFTWARE.get(self.name, "activitypub") if self.name else None


def resolve_network(account: Account, fetcher: Fetcher) -> Account:
    """The account under the network of its host's software. Unchanged where the software is unknown."""
    row = networks().get(account.network)
    if row is None or not row.federated or account.host is None:
        return account
    kind = reader_kind_of(account.host, fetcher)
    if kind is None and fetcher.facts(account.host, [_NOTE]):  # it names none; a host that is down is left alone
        kind = _kind_elsewhere(account, fetcher)
    return _moved_to(kind, account)


def resolve_known_host(account: Account) -> Account:
    """Like `resolve_network`, without a request: only for hosts that networks.json lists."""
    return _moved_to(_kind_of_known_host(account.host), account)


def reader_kind_of(host: str, fetcher: Fetcher) -> ReaderKind | None:
    """How the accounts of a host are read. None where its software is unknown."""
    return _kind_of_known_host(host) or software_of(host, fetcher).reader_kind


def names_no_software(host: str, fetcher: Fetcher) -> bool:
    """Whether a host was asked for its software and named none. No request is made."""
    return fetcher.facts(host, [_NOTE]).get(_NOTE) == ["", ""]


def software_of(host: str, fetcher: Fetcher) -> Software:
    """The software of a host, remembered for a week, or for a day where the host does not say. Raises no FetchError."""
    noted = fetcher.facts(host, [_NOTE]).get(_NOTE)
    if isinstance(noted, list) and len(noted) == 2:
        return Software(*map(str, noted))
    try:
        software = _fetch_software(host, fetcher)
    except FetchError as problem:
        if problem.slug not in _NO_NODEINFO:
            return Software("", "")  # a passing problem: try again next time
        software = Software("", "")
    fetcher.put_facts(host, {_NOTE: list(software)}, WEEK if software.name else DAY)
    return software


def _moved_to(kind: ReaderKind | None, account: Account) -> Account:
    if kind is None:
        return account
    try:
        return normalise(msgspec.structs.replace(account, network="mastodon" if kind == "activitypub" else kind))
    except UnknownAccountError:  # the handle is not valid there; its own network gives the better message
        return account


def _kind_elsewhere(account: Account, fetcher: Fetcher) -> ReaderKind | None:
    """How an account is read whose domain leaves it to another host. None where that is unknown."""
    host = identify_or_assume(account, fetcher, rate_limit_of(account.network)).host
    return None if host == account.host else reader_kind_of(host, fetcher)


def _fetch_software(host: str, fetcher: Fetcher) -> Software:
    rate_limit = rate_limit_of("mastodon")
    index = fetcher.json(f"https://{host}/.well-known/nodeinfo", rate_limit=rate_limit)
    document_url = _newest_schema(index, host)
    if document_url is None:
        return Software("", "")
    document = fetcher.json(document_url, rate_limit=rate_limit)
    name, version = (get_line(document, "software", part) or "" for part in ("name", "version"))
    return Software(name.lower()[:100], version[:100])


def _newest_schema(index: Any, host: str) -> str | None:
    """The URL of the newest nodeinfo schema. Only at the host itself, a subdomain or a parent domain."""
    urls: dict[tuple[int, ...], str] = {}
    for link in get_objects(index, "links")[:20]:
        schema, url = _SCHEMA.fullmatch(get_line(link, "rel") or ""), get_url(link, "href")
        url_host = host_of(url)
        if schema and url and url_host and (f".{host}".endswith(f".{url_host}") or url_host.endswith(f".{host}")):
            urls[tuple(map(int, schema[1].split(".")))] = url
    return urls[max(urls)] if urls else None


def _kind_of_known_host(host: str | None) -> ReaderKind | None:
    for row in networks().values():
        if row.federated and host in row.known_hosts:
            return _KIND_OF_SOFTWARE.get(row.id)
    return None
