"""Any handle, key or address that a reader pastes → the accounts it can mean, likeliest first.

Pure text work: nothing is fetched, so an account that is named here need not exist. Networks that the server reads
know their own spellings (server/networks); this file knows the others, and the hosts that stand in for a network.
"""

from __future__ import annotations

import re

from server.networks import readers
from server.networks.addresses import Address, address, ascii_host, trimmed
from server.networks.base import possible
from server.networks.places import Places, named_in, row_at
from server.networks.software import at_known_host
from shared_schema.networks import NetworkRow, account_of, key_of, networks, normalise
from shared_schema.records import Account

_PREFIXES = {
    "hn": "hackernews",
    "ycombinator": "hackernews",
    "twitter": "x",
    "bsky": "bluesky",
    "masto": "mastodon",
    "fb": "facebook",
    "ig": "instagram",
    "insta": "instagram",
    "yt": "youtube",
}
# Other people's front ends and link improvers, by the first or the last part of their host.
_STAND_INS = {
    "xcancel.com": "x.com",
    "fxtwitter.com": "x.com",
    "vxtwitter.com": "x.com",
    "twittpr.com": "x.com",
    "fixupx.com": "x.com",
    "fixvx.com": "x.com",
    "fxbsky.app": "bsky.app",
    "vxbsky.app": "bsky.app",
    "bskyx.app": "bsky.app",
    "main.bsky.dev": "bsky.app",
    "rxddit.com": "reddit.com",
    "vxreddit.com": "reddit.com",
    "ddinstagram.com": "instagram.com",
    "kkinstagram.com": "instagram.com",
    "vxtiktok.com": "tiktok.com",
    "tnktok.com": "tiktok.com",
    "fixthreads.net": "threads.com",
}
_STAND_IN_PREFIXES = {"nitter.": "x.com", "redlib.": "reddit.com", "libreddit.": "reddit.com", "teddit.": "reddit.com"}
# Bridges: name@bridge is the name on the network behind it.
_BRIDGES = {"bsky.brid.gy": "bluesky", "bird.makeup": "x"}
# Networks that the server does not read have no file of their own to know their addresses.
_SEEN_ONLY = {
    "facebook": Places(
        paths=(r"pg/([^/]+)", r"(?:people|pages)/[^/]+/(\d+)", r"groups/[^/]+/user/(\d+)"),
        pages=frozenset(
            "groups watch events marketplace photo photo.php photos share sharer sharer.php hashtag pages reel login "
            "help gaming stories business media posts people l.php story.php permalink.php profile.php dialog "
            "plugins".split()
        ),
        queries=(("profile.php", "id"), ("story.php", "id"), ("permalink.php", "id")),
    ),
    "instagram": Places(
        paths=(r"stories/([^/]+)",),
        pages=frozenset("p reel reels explore accounts tv direct stories about legal".split()),
    ),
    "linkedin": Places(paths=(r"(company/[^/]+)", r"posts/([^/_]+)_[^/]*")),
    "tiktok": Places(),
}
_ANY_PAGE = "web"
_KEY = re.compile(r"([A-Za-z][A-Za-z0-9]*):(?!//)(\S+)")
_HANDLE = re.compile(r"@?([^@\s/:]+)@([^@\s/:]+)")
_NAME = re.compile(r"@?[\w.-]{1,253}")
_OWN_SCHEMES = frozenset({"acct", "did", "at", "http", "https"})


def resolve(query: str) -> list[Account]:
    """The accounts that a text can mean, likeliest first, each once; empty where it names none.

    Raises UnknownAccountError, with a sentence for readers, where it plainly names an account that cannot exist.
    """
    text = trimmed(query.replace("＠", "@"))
    pieces = [piece for piece in map(trimmed, text.split()) if piece]
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
    parts = address(text)
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
    if _is_known(domain):
        return []
    found = possible("bluesky", domain)
    if found and name.lower().endswith(".bsky.social"):
        return found
    for row in networks().values():
        if not row.federated and row.id != "sample":
            found += possible(row.id, domain if row.id == _ANY_PAGE else name)
    return found


def _from_key(prefix: str, rest: str) -> list[Account]:
    network = _PREFIXES.get(prefix, prefix)
    row = networks().get(network)
    handle = _HANDLE.fullmatch(rest)
    if row is not None and row.federated and handle:
        return [normalise(Account(network=network, handle=handle[1], host=handle[2]))]
    return [account_of(f"{network}:{rest}")]


def _from_handle(name: str, host: str) -> list[Account]:
    """name@host: mostly a federated account, sometimes somebody on a network that has only the one host."""
    plain_host = (ascii_host(host) or host).removeprefix("www.")
    row = row_at(plain_host)
    single = _BRIDGES.get(plain_host) or (row.id if row is not None and row.id != "sample" else None)
    if single is not None:
        return [normalise(Account(network=single, handle=name))]
    return [at_known_host(normalise(Account(network="mastodon", handle=name, host=host)))]


def _from_address(parts: Address, text: str) -> list[Account]:
    home = _stands_for(parts.host)
    row = row_at(home)
    if row is not None and row.id not in readers():
        return _named_in(row, parts._replace(host=home))
    at_home = text if home == parts.host else text.replace(_written_host(text), home, 1)
    if row is not None:
        return readers()[row.id].recognise(at_home)
    found = [at_known_host(account) for account in _recognised(at_home)]
    return found or ([] if _is_known(parts.host) else readers()[_ANY_PAGE].recognise(at_home))


def _named_in(row: NetworkRow, parts: Address) -> list[Account]:
    """The account whose name stands in an address of a network that is only seen."""
    return named_in(row.id, parts, _SEEN_ONLY.get(row.id, Places()))


def _stands_for(host: str) -> str:
    for beginning, meant in _STAND_IN_PREFIXES.items():
        if host.startswith(beginning):
            return meant
    return _STAND_INS.get(host, host)


def _written_host(text: str) -> str:
    """The host as it stands in an address, in its own spelling."""
    return re.sub(r"^[a-z+]+://", "", text, flags=re.IGNORECASE).partition("/")[0]


def _once(accounts: list[Account]) -> list[Account]:
    return list({key_of(account): account for account in accounts}.values())
