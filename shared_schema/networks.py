"""The networks as data: typed rows of networks.json, and the one place that makes and reads account keys."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec

from shared_schema.records import Account

HERE = Path(__file__).parent
_HOST = re.compile(r"^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$")


class RateLimit(msgspec.Struct, frozen=True):
    """At most `requests` to one host within `seconds`."""

    requests: int
    seconds: float


class NetworkRow(msgspec.Struct, frozen=True):
    """One row of networks.json.

    `fetched` is None where no server can read the network; `sites` names its files in extension/sites/.
    `third_party` names a service outside the network that the server always reads it through.
    """

    id: str
    name: str
    also: str
    federated: bool
    recognised_by: str
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


class _Table(msgspec.Struct, frozen=True):
    networks: list[NetworkRow]


@cache
def networks() -> dict[str, NetworkRow]:
    """All rows by id, in the order of the file."""
    table = msgspec.json.decode((HERE / "networks.json").read_bytes(), type=_Table)
    return {row.id: row for row in table.networks}


@cache
def _handle_pattern(network: str) -> re.Pattern[str]:
    return re.compile(networks()[network].handle_pattern)


class UnknownAccountError(ValueError):
    """The account, key or handle is not one that any listed network could have. Its text is for readers."""


def normalise(account: Account) -> Account:
    """The account as it is always written: known network, lower case where the network ignores case.

    Raises UnknownAccountError where the network is not listed, or the host or handle cannot be one of its own.
    """
    row = networks().get(account.network)
    if row is None:
        raise UnknownAccountError(f"There is no network called “{account.network}” here.")
    handle = account.handle.strip().lstrip("@")
    host = (account.host or "").strip().rstrip(".").lower() or None
    if not row.case_sensitive:
        handle = handle.lower()
    if row.federated and host is None:
        raise UnknownAccountError(f"An account on {row.name} needs its server, as in {row.example}.")
    if row.federated and host is not None:
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = ""
        if not _HOST.match(host):
            raise UnknownAccountError(f"“{account.host}” is not the name of a server.")
    if not _handle_pattern(row.id).fullmatch(handle):
        raise UnknownAccountError(f"“{account.handle}” cannot be a handle on {row.name}. An example: {row.example}.")
    return Account(network=row.id, host=host if row.federated else None, handle=handle)


def key_of(account: Account) -> str:
    """The one string for a normalised account: `mastodon:host/@handle` where federated, else `x:handle`."""
    if account.host is not None:
        return f"{account.network}:{account.host}/@{account.handle}"
    return f"{account.network}:{account.handle}"


def account_of(key: str) -> Account:
    """The account that a key names; raises UnknownAccountError for anything that is no key."""
    network, colon, rest = key.partition(":")
    row = networks().get(network)
    if not colon or row is None:
        raise UnknownAccountError(f"“{key[:80]}” is not an account key. An example: mastodon:hachyderm.io/@ada.")
    if row.federated:
        host, slash, handle = rest.partition("/@")
        if not slash:
            raise UnknownAccountError(f"“{key[:80]}” lacks the server. An example: {row.id}:server.example/@ada.")
        return normalise(Account(network=network, host=host, handle=handle))
    return normalise(Account(network=network, handle=rest))


def profile_url(account: Account) -> str:
    """Where a person can look at the account."""
    return networks()[account.network].profile_url.format(host=account.host or "", handle=account.handle)
