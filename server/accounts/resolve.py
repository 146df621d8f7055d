"""Any handle, key or address that a reader pastes → the accounts it can mean, likeliest first.

Makes no request, so an account that is named here need not exist. Each network knows its own handles and URLs
(server/networks/readers); url_rewrites.py knows the URLs that stand for another one.
"""

from __future__ import annotations

import re

from server.accounts.url_rewrites import as_written_at_home, seen_text, unbridged, unwrapped
from server.networks import readers
from server.networks.base import possible_accounts
from server.networks.parsing.profile_urls import network_of_host
from server.networks.parsing.urls import ParsedUrl, ascii_host, parse_url, strip_punctuation
from server.networks.software import resolve_known_host
from shared_schema.networks import account_of, key_of, network_by_prefix, networks, normalise
from shared_schema.records import Account

_ANY_PAGE = "web"
_KEY = re.compile(r"([A-Za-z][A-Za-z0-9]*):(?!//)(\S+)")
_HANDLE = re.compile(r"@?([^@\s/:]+)@([^@\s/:]+)")
_NAME = re.compile(r"@?[\w.-]{1,253}")
_OWN_SCHEMES = frozenset({"acct", "did", "at", "http", "https"})


def resolve(query: str) -> list[Account]:
    """The accounts that a text can mean, likeliest first, each once; empty where it names none.

    Raises UnknownAccountError, with a sentence for readers, where it plainly names an account that cannot exist.
    """
    written = seen_text(strip_punctuation(query))
    pieces = [unwrapped(piece) for piece in map(strip_punctuation, written.split()) if piece]
    if len(pieces) == 1:
        return _once(_perhaps(pieces[0]) if _NAME.fullmatch(pieces[0]) else _plainly(pieces[0]))
    for piece in pieces:
        if any(mark in piece[1:] for mark in "@:/") and (found := _plainly(piece)):
            return _once(found)
    return []


def _plainly(text: str) -> list[Account]:
    """What a text means by its own form: a key, a full handle or an address."""
    key = _KEY.fullmatch(text)
    if key and key[1].lower() not in _OWN_SCHEMES:
        return [] if "." in key[1] else _from_key(key[1].lower(), key[2])
    handle = _HANDLE.fullmatch(text.removeprefix("acct:"))
    if handle:
        return _from_handle(handle[1], handle[2])
    parts = parse_url(text)
    if parts is not None:
        return _from_address(parts, text)
    return _recognised(text)


def _recognised(text: str) -> list[Account]:
    """What the networks that the server reads make of a text, but for the one that takes any page: it comes last."""
    return [account for reader in readers().values() if reader.id != _ANY_PAGE for account in reader.recognise(text)]


def _is_known(host: str) -> bool:
    """Whether a host belongs to a network, so that a page there which names nobody is nobody's own page."""
    return any(host in {*row.hosts, *row.known_hosts, *row.clients} for row in networks().values())


def _perhaps(text: str) -> list[Account]:
    """A bare name: every network where somebody could be called so, those that the server reads first."""
    name = text.removeprefix("@")
    domain = (ascii_host(name) or "") if "." in name else f"{name}.bsky.social"
    if network_of_host(domain) is not None:
        return _plainly(f"https://{domain}/")
    if _is_known(domain):
        return []
    found = possible_accounts("bluesky", domain)
    if found and name.lower().endswith((".bsky.social", ".brid.gy")):
        return found
    for row in networks().values():
        if not row.federated and row.id != "sample":
            found += possible_accounts(row.id, domain if row.id == _ANY_PAGE else name)
    return found


def _from_key(prefix: str, rest: str) -> list[Account]:
    network = network_by_prefix(prefix) or prefix
    row = networks().get(network)
    handle = _HANDLE.fullmatch(rest)
    if row is not None and row.federated and handle:
        return [normalise(Account(network=network, handle=handle[1], host=handle[2]))]
    return [account_of(f"{network}:{rest}")]


def _from_handle(name: str, host: str) -> list[Account]:
    """name@host: mostly a federated account, sometimes somebody on a network that has only the one host."""
    plain_host = (ascii_host(host) or host).removeprefix("www.")
    row = network_of_host(plain_host)
    if row is not None and row.id != "sample":
        return [normalise(Account(network=row.id, handle=name))]
    return [resolve_known_host(normalise(Account(network="mastodon", handle=name, host=host)))]


def _from_address(parts: ParsedUrl, text: str) -> list[Account]:
    text, parts = as_written_at_home(text, parts)
    row = network_of_host(parts.host)
    if row is not None:
        return readers()[row.id].recognise(text)
    found = [resolve_known_host(account) for account in _recognised(text)]
    return found or ([] if _is_known(parts.host) else readers()[_ANY_PAGE].recognise(text))


def _once(accounts: list[Account]) -> list[Account]:
    return list({key_of(account): account for account in map(unbridged, accounts)}.values())
