"""The networks as data: the typed rows of networks.json, and account keys.

Account keys are made and parsed only here. How a network is read is in server/networks/readers.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec

from shared_schema.host_names import ascii_name
from shared_schema.records import Account

HERE = Path(__file__).parent
_HOST = re.compile(r"^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$")


class RateLimit(msgspec.Struct, frozen=True):
    """At most `requests` to one host within `seconds`."""

    requests: int
    seconds: float


class NetworkRow(msgspec.Struct, frozen=True):
    """One row of networks.json.

    `includes` names other software or an older name that the row covers. `prefixes` are further prefixes of keys that
    people type, such as `hn:`. `hosts` are the network's own, `known_hosts` well-known servers of a federated network,
    `clients` web clients on other hosts. `api_hosts` are further hosts that the server reads the network from; `*.`
    stands for every name below a domain that belongs to the network. `large_hosts` are further servers with many
    members, so that whoever writes there does not run them; that is all that is assumed of them. `sites` names its
    files in extension/sites/. `fetched` and `seen` say in words what the server reads and what the extension sends,
    None where nothing. `third_party` names the service outside the network through which the server always reads it;
    that service learns which accounts are looked up. `id_pattern` is the form of stable ids that are accepted in place
    of a handle, in their own case; `id_url` is the profile URL of such an id.
    """

    id: str
    name: str
    includes: str
    prefixes: list[str]
    federated: bool
    hosts: list[str]
    known_hosts: list[str]
    clients: list[str]
    sites: list[str]
    handle_pattern: str
    case_sensitive: bool
    profile_url: str
    example: str
    fetched: str | None
    seen: str | None
    rate_limit: RateLimit | None
    opt_outs: list[str]
    terms: str
    third_party: str = ""
    id_pattern: str = ""
    id_url: str = ""
    api_hosts: list[str] = []
    large_hosts: list[str] = []


class _Table(msgspec.Struct, frozen=True):
    networks: list[NetworkRow]


@cache
def networks() -> dict[str, NetworkRow]:
    """All rows by id, in the order of the file."""
    table = msgspec.json.decode((HERE / "networks.json").read_bytes(), type=_Table)
    return {row.id: row for row in table.networks}


@cache
def _networks_by_prefix() -> dict[str, str]:
    return {prefix: row.id for row in networks().values() for prefix in (row.id, *row.prefixes)}


def network_by_prefix(prefix: str) -> str | None:
    """The id of the network with this prefix, such as `hn`, in lower case. None where there is none."""
    return _networks_by_prefix().get(prefix)


@cache
def _network_hosts() -> frozenset[str]:
    rows = networks().values()
    return frozenset(host for row in rows for host in (*row.hosts, *row.known_hosts, *row.large_hosts, *row.api_hosts))


def is_network_host(host: str) -> bool:
    """Whether a host is listed for a network, so that none of its authors runs it."""
    return host in _network_hosts() or f"*.{host.partition('.')[2]}" in _network_hosts()


@cache
def _handle_pattern(network: str) -> re.Pattern[str]:
    return re.compile(networks()[network].handle_pattern)


class UnknownAccountError(ValueError):
    """No network in the list can have this account, key or handle. Its text is for readers."""


def normalise(account: Account) -> Account:
    """The account in its canonical form: an ASCII host, and lower case where the network ignores case.

    Raises UnknownAccountError where the network is not in the list, or the host or the handle is not valid on it.
    """
    row = networks().get(account.network)
    if row is None:
        raise UnknownAccountError(f"There is no network called “{account.network}”.")
    handle = account.handle.strip().lstrip("@")
    host = (account.host or "").strip().rstrip(".") or None
    if not row.case_sensitive and not _is_id(row, handle):
        handle = handle.lower()
    if row.federated and host is None:
        raise UnknownAccountError(f"An account on {row.name} needs its server. Example: {row.example}.")
    if row.federated and host is not None:
        try:
            host = ascii_name(host)
        except UnicodeError:
            host = ""
        if not _HOST.match(host):
            raise UnknownAccountError(f"“{account.host}” is not the name of a server.")
    if not _handle_pattern(row.id).fullmatch(handle):
        raise UnknownAccountError(f"“{account.handle}” cannot be a handle on {row.name}. Example: {row.example}.")
    return Account(network=row.id, host=host if row.federated else None, handle=handle)


def key_of(account: Account) -> str:
    """The key of a normalised account: `mastodon:host/@handle` on a federated network, otherwise `x:handle`."""
    if account.host is not None:
        return f"{account.network}:{account.host}/@{account.handle}"
    return f"{account.network}:{account.handle}"


def account_of(key: str) -> Account:
    """The account of a key. Raises UnknownAccountError where the text is not a valid key."""
    network, colon, rest = key.partition(":")
    row = networks().get(network)
    if not colon or row is None:
        raise UnknownAccountError(f"“{key[:80]}” is not an account key. Example: mastodon:hachyderm.io/@ada.")
    if row.federated:
        host, slash, handle = rest.partition("/@")
        if not slash:
            raise UnknownAccountError(f"“{key[:80]}” lacks the server. Example: {row.id}:server.example/@ada.")
        return normalise(Account(network=network, host=host, handle=handle))
    return normalise(Account(network=network, handle=rest))


def own_hosts(account: Account, aliases: Iterable[str] = ()) -> frozenset[str]:
    """The hosts whose pages can be believed about a normalised account: its own server, or those of its network where
    the network has only its own. Every other host, the web clients of a network too, can show whatever it likes.

    `aliases`: other keys of the account, confirmed by both sides.
    """
    accounts = [account]
    for key in aliases:
        with contextlib.suppress(UnknownAccountError):
            accounts.append(account_of(key))
    hosts = {each.host for each in accounts if each.host is not None}
    if account.host is None:
        hosts.update(networks()[account.network].hosts)
    if account.network == "web":
        hosts.add(account.handle.partition("/")[0])
    return frozenset(hosts)


def profile_url(account: Account) -> str:
    """The URL of the account's profile page."""
    row = networks()[account.network]
    template = row.id_url if _is_id(row, account.handle) else row.profile_url
    return template.format(host=account.host or "", handle=account.handle)


def _is_id(row: NetworkRow, handle: str) -> bool:
    return bool(row.id_pattern) and re.fullmatch(row.id_pattern, handle) is not None
