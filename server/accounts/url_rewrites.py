"""Texts that stand for something else: wrapped and archived addresses, other people's front ends, bridges.

Pure text work for resolve.py, before and after it asks the networks; nothing is fetched. Lists were checked in
November 2026; whatever is not on them is taken for what it looks like.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from server.networks.base import possible_accounts
from server.networks.parsing.urls import ParsedUrl, parse_url
from shared_schema.records import Account

# Zero-width, bidirectional and other marks without a shape: never part of a name, often copied along.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_MARKDOWN = re.compile(r"\[?[^\[\]]*\]\((\S+?)\)?")


class _Wrapping(NamedTuple):
    """Another address stands in a parameter: on hosts that end so, below a path that ends so."""

    host: str
    last: str
    parameter: str


_WRAPPINGS = (
    _Wrapping("", "authorize_interaction", "uri"),
    _Wrapping("facebook.com", "l.php", "u"),
    _Wrapping("l.instagram.com", "", "u"),
    _Wrapping("l.threads.com", "", "u"),
    _Wrapping("l.threads.net", "", "u"),
    _Wrapping("google.com", "url", "q"),
    _Wrapping("google.com", "url", "url"),
    _Wrapping("duckduckgo.com", "l", "uddg"),
    _Wrapping("out.reddit.com", "", "url"),
    _Wrapping("youtube.com", "redirect", "q"),
    _Wrapping("linkedin.com", "go", "url"),
    _Wrapping("linkedin.com", "redirect", "url"),
    _Wrapping("t.umblr.com", "redirect", "z"),
    _Wrapping("slack-redir.net", "link", "url"),
)
# Hosts in whose paths another address, an at:// address or a did stands whole.
_CONTAINERS = frozenset(
    "web.archive.org archive.today archive.ph archive.is archive.org bsky.brid.gy fed.brid.gy web.brid.gy pdsls.dev "
    "plc.directory atproto-browser.vercel.app".split()
)
_CONTAINED = re.compile(r"(?<=/)(?:https?:/{1,2}\S+|at:/{1,2}\S+|did:[a-z]+:[^\s/?#]+)", re.IGNORECASE)
_ONE_SLASH = re.compile(r"^([a-z]+):/(?!/)", re.IGNORECASE)
# Other people's front ends and link improvers, by their host or a host above it.
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
    "deer.social": "bsky.app",
    "blacksky.community": "bsky.app",
    "witchsky.app": "bsky.app",
    "rxddit.com": "reddit.com",
    "vxreddit.com": "reddit.com",
    "safereddit.com": "reddit.com",
    "ddinstagram.com": "instagram.com",
    "kkinstagram.com": "instagram.com",
    "instagr.am": "instagram.com",
    "vxtiktok.com": "tiktok.com",
    "tnktok.com": "tiktok.com",
    "fixthreads.net": "threads.com",
    "fb.com": "facebook.com",
    "fb.me": "facebook.com",
    "m.me": "facebook.com",
    "youtu.be": "youtube.com",
    "redd.it": "reddit.com",
    "lnkd.in": "linkedin.com",
    "yewtu.be": "youtube.com",
    "piped.video": "youtube.com",
}
_STAND_IN_PREFIXES = {
    "nitter.": "x.com",
    "redlib.": "reddit.com",
    "libreddit.": "reddit.com",
    "teddit.": "reddit.com",
    "invidious.": "youtube.com",
    "piped.": "youtube.com",
    "proxitok.": "tiktok.com",
}
# Bridges: name@bridge is the name on the network behind it.
_BRIDGES = {"bsky.brid.gy": "bluesky", "web.brid.gy": "web", "bird.makeup": "x"}
_BRIDGED_TO_BLUESKY = re.compile(r"([a-z0-9_.]+?)\.((?:[a-z0-9-]+\.)+[a-z0-9-]+)\.ap\.brid\.gy")
_BRIDGE_PAGE = "fed.brid.gy"


def seen_text(text: str) -> str:
    """The text without marks that nobody sees, with the usual @."""
    return _UNSEEN.sub("", text.replace("＠", "@"))


def unwrapped(text: str) -> str:
    """What a text leads to, where it only wraps another address; else the text itself."""
    for _ in range(3):
        inner = _inner(text)
        if inner == text:
            break
        text = inner
    return text


def _inner(text: str) -> str:
    marked = _MARKDOWN.fullmatch(text)
    if marked:
        return marked[1]
    if text.lower().startswith("mailto:"):
        return "acct:" + text[len("mailto:") :].partition("?")[0]
    parts = parse_url(text)
    if parts is None:
        return text
    for wrapping in _WRAPPINGS:
        last = parts.path[-1] if parts.path else ""
        if _is_below(parts.host, wrapping.host) and last == wrapping.last:
            inner = parts.query.get(wrapping.parameter, "")
            return inner if ":" in inner else text
    if parts.host == _BRIDGE_PAGE and len(parts.path) == 2 and parts.path[0] in {"ap", "bsky", "web"}:
        return {"ap": "", "bsky": "bluesky:", "web": "web:"}[parts.path[0]] + parts.path[1]
    contained = _CONTAINED.search(text.partition("://")[2]) if parts.host in _CONTAINERS else None
    if contained:
        return _ONE_SLASH.sub(r"\1://", contained[0])
    return text.replace("/#!/", "/", 1)


def as_written_at_home(text: str, parts: ParsedUrl) -> tuple[str, ParsedUrl]:
    """An address on somebody's front end as the network itself would write it, as text and taken apart."""
    home = next((meant for beginning, meant in _STAND_IN_PREFIXES.items() if parts.host.startswith(beginning)), None)
    home = home or next((meant for host, meant in _STAND_INS.items() if _is_below(parts.host, host)), None)
    if home is None:
        return text, parts
    moved = parts._replace(host=home, full_host=home)
    path = "/".join(quote(segment, safe="@:!$&'()*+,;=~") for segment in parts.path)
    query = text.partition("#")[0].partition("?")[2]
    return f"https://{home}/{path}{'?' + query if query else ''}", moved


def unbridged(account: Account) -> Account:
    """The account that a bridge's account mirrors; the account itself where it mirrors none.

    Bridgy Fed writes a fediverse account as NAME.HOST.ap.brid.gy on Bluesky, and `_` as `-`: names with one stay.
    """
    bridge = _BRIDGES.get(account.host or "") if account.network == "mastodon" else None
    if bridge is not None:
        return next(iter(possible_accounts(bridge, account.handle)), account)
    mirrored = _BRIDGED_TO_BLUESKY.fullmatch(account.handle) if account.network == "bluesky" else None
    if mirrored:
        return next(iter(possible_accounts("mastodon", mirrored[1], mirrored[2])), account)
    return account


def _is_below(host: str, above: str) -> bool:
    return not above or host == above or host.endswith(f".{above}")
