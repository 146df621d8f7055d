"""Resolve: any handle, key or URL that a reader pastes → the accounts it can mean, the likeliest first.

Text only: nothing is requested, so a resolved account need not exist. Profile pages that only their host can tell from
other pages are recognised when they are read (server/networks/actors.py). The forms of each network are in its reader
(server/networks/readers); redirects, front ends and bridges are in url_rewrites.py.
"""

from __future__ import annotations

import re

from server.accounts.url_rewrites import canonical_url, resolve_bridge, strip_invisible, unwrap
from server.networks import readers
from server.networks.base import possible_accounts
from server.networks.parsing.profile_urls import network_of_host
from server.networks.parsing.urls import HANDLE_AT_HOST, ParsedUrl, ascii_host, parse_url, strip_punctuation
from server.networks.software import resolve_known_host
from shared_schema.networks import UnknownAccountError, account_of, key_of, network_by_prefix, networks, normalise
from shared_schema.records import Account

_ANY_PAGE = "web"
# Networks that a bare name never means, without and with a dot. LinkedIn's names have none, whatever else they hold.
_NEVER_BARE = (frozenset({"sample"}), frozenset({"sample", "linkedin"}))
_KEY = re.compile(r"([A-Za-z][A-Za-z0-9]*):(?!//)(\S+)")
# Pages that are always profiles, but name the account by a number or in a form of their own: Mastodon's since 4.5, and
# PieFed's. The server requests their actor on known hosts, too.
_PAGE_OF_ACTOR = re.compile(r"(?:ap/users/\d+|user/[^/]+)\Z")
_NAME = re.compile(r"@?[\w.-]{1,253}")
# Another port can be another person's site, and only the usual one is ever requested.
_OTHER_PORT = "Only port 443 is used, not {port}."
_OWN_SCHEMES = frozenset({"acct", "did", "at", "http", "https"})


def resolve(query: str) -> list[Account]:
    """The accounts that a text can mean, the likeliest first, each once. Empty where it names no account.

    Raises UnknownAccountError, with a sentence for readers, where it names an account that cannot exist.
    """
    text = strip_invisible(strip_punctuation(query))
    words = [unwrap(word) for word in map(strip_punctuation, text.split()) if word]
    if len(words) == 1:
        return _unique(_from_bare_name(words[0]) if _NAME.fullmatch(words[0]) else _from_text(words[0]))
    for word in words:
        if any(sign in word[1:] for sign in "@:/") and (found := _from_text(word)):
            return _unique(found)
    return []


def is_profile_page(account: Account) -> bool:
    """Whether an account is a web page below its host's first page, which may be a profile of the fediverse."""
    return account.network == _ANY_PAGE and "/" in account.handle


def _from_text(text: str) -> list[Account]:
    """The accounts of a key, a full handle or a URL."""
    key = _KEY.fullmatch(text)
    if key and key[1].lower() not in _OWN_SCHEMES:
        return [] if "." in key[1] else _from_key(key[1].lower(), key[2])
    handle = HANDLE_AT_HOST.fullmatch(text.removeprefix("acct:").rstrip("/"))
    if handle:
        return _from_handle(handle[1], handle[2])
    parts = parse_url(text)
    if parts is not None:
        return _from_url(parts, text)
    return _from_readers(text)


def _from_readers(text: str) -> list[Account]:
    """The accounts that the readers recognise, without the reader that accepts any page: that one comes last."""
    return [account for reader in readers().values() if reader.id != _ANY_PAGE for account in reader.recognise(text)]


def _is_known(host: str) -> bool:
    """Whether a host belongs to a network. Its pages are not personal sites."""
    return any(host in {*row.hosts, *row.known_hosts, *row.clients} for row in networks().values())


def _from_bare_name(text: str) -> list[Account]:
    """Every network where an account can have this name, those that the server reads first."""
    name = text.removeprefix("@")
    domain = (ascii_host(name) or "") if "." in name else f"{name}.bsky.social"
    if network_of_host(domain) is not None:
        return _from_text(f"https://{domain}/")
    if _is_known(domain):
        return []
    found = possible_accounts("bluesky", domain)
    if found and name.lower().endswith((".bsky.social", ".brid.gy")):
        return found
    dotted = "." in name
    rows = [row for row in networks().values() if not row.federated and row.id not in _NEVER_BARE[dotted]]
    if dotted:
        rows.sort(key=lambda row: (row.id != _ANY_PAGE, not row.fetched))
    for row in rows:
        found += possible_accounts(row.id, domain if row.id == _ANY_PAGE else name)
    return found


def _from_key(prefix: str, rest: str) -> list[Account]:
    """The account of a key, whose network may have one of its short names."""
    network = network_by_prefix(prefix) or prefix
    row = networks().get(network)
    handle = HANDLE_AT_HOST.fullmatch(rest)
    if row is not None and row.federated and handle:
        return [normalise(Account(network=network, handle=handle[1], host=handle[2]))]
    return [account_of(f"{network}:{rest}")]


def _from_handle(name: str, host: str) -> list[Account]:
    """name@host: a federated account, or an account of a network that has one host."""
    plain_host = (ascii_host(host) or host).removeprefix("www.")
    row = network_of_host(plain_host)
    if row is not None and row.id != "sample":
        return [normalise(Account(network=row.id, handle=name))]
    return [resolve_known_host(normalise(Account(network="mastodon", handle=name, host=host)))]


def _from_url(parts: ParsedUrl, text: str) -> list[Account]:
    text, parts = canonical_url(text, parts)
    row = network_of_host(parts.host)
    if row is not None:
        return readers()[row.id].recognise(text)
    if parts.port is not None:
        raise UnknownAccountError(_OTHER_PORT.format(port=parts.port))
    found = [resolve_known_host(account) for account in _from_readers(text)]
    is_number = parts.path[:1] == ("users",) and any(account.network == "misskey" for account in found)
    if is_number and parts.host == found[0].host:  # Misskey's /users/ID; only the actor there names the account
        return readers()[_ANY_PAGE].recognise(f"https://{parts.host}/users/{parts.path[1]}")
    may_be_profile = not _is_known(parts.host) or _PAGE_OF_ACTOR.match("/".join(parts.path))
    return found or (readers()[_ANY_PAGE].recognise(text) if may_be_profile else [])


def _unique(accounts: list[Account]) -> list[Account]:
    resolved = (resolve_bridge(_on_its_network(account)) for account in accounts)
    return list({key_of(account): account for account in resolved}.values())


def _on_its_network(account: Account) -> Account:
    """name@host as the account of the network that has this host: `@ada@threads.net` in the URL of another server."""
    row = network_of_host(account.host) if account.host else None
    return next(iter(possible_accounts(row.id, account.handle)), account) if row and row.id != "sample" else account
