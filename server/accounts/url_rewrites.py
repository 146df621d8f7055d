"""URL rewrites: replaces links that wrap, archive, mirror or bridge an account by what they stand for.

For resolve.py, which applies them before and after it tries the networks' own patterns. Text only: nothing is
requested. The lists were checked in November 2026; a host that is not on them is left as it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from server.fetching.consent import is_consent_page
from server.networks.base import possible_accounts
from server.networks.parsing.urls import ParsedUrl, parse_url
from shared_schema.records import Account

# Zero-width and bidirectional characters: never part of a name, often copied along.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_MARKDOWN = re.compile(r"\[?[^\[\]]*\]\((\S+?)\)?")


class _Redirect(NamedTuple):
    """A redirect that holds the real URL in a query parameter."""

    host: str  # the host or a host above it; empty for every host
    last_segment: str  # of the path
    parameter: str


_REDIRECTS = (
    _Redirect("", "authorize_interaction", "uri"),
    _Redirect("facebook.com", "l.php", "u"),
    _Redirect("l.instagram.com", "", "u"),
    _Redirect("l.threads.com", "", "u"),
    _Redirect("l.threads.net", "", "u"),
    _Redirect("google.com", "url", "q"),
    _Redirect("google.com", "url", "url"),
    _Redirect("duckduckgo.com", "l", "uddg"),
    _Redirect("out.reddit.com", "", "url"),
    _Redirect("youtube.com", "redirect", "q"),
    _Redirect("linkedin.com", "go", "url"),
    _Redirect("linkedin.com", "redirect", "url"),
    _Redirect("t.umblr.com", "redirect", "z"),
    _Redirect("slack-redir.net", "link", "url"),
)
# The parameters by which a notice about cookies leads back to the page.
_CONSENT_PARAMETERS = ("continue", "redirect", "done", "returnUrl", "return")
# Hosts whose paths contain a whole URL, at:// URI or DID.
_CONTAINERS = frozenset(
    "web.archive.org archive.today archive.ph archive.is archive.org bsky.brid.gy fed.brid.gy web.brid.gy pdsls.dev "
    "plc.directory atproto-browser.vercel.app".split()
)
_CONTAINED = re.compile(r"(?<=/)(?:https?:/{1,2}\S+|at:/{1,2}\S+|did:[a-z]+:[^\s/?#]+)", re.IGNORECASE)
_POST_OF_ACTOR = re.compile(r"(/ap/users/\d+)/statuses/.+")  # Mastodon since 4.5; the page of the actor names them
_ONE_SLASH = re.compile(r"^([a-z]+):/(?!/)", re.IGNORECASE)
# Alternative front ends and link fixers, by their host or a host above it.
_FRONT_ENDS = {
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
_FRONT_END_PREFIXES = {
    "nitter.": "x.com",
    "redlib.": "reddit.com",
    "libreddit.": "reddit.com",
    "teddit.": "reddit.com",
    "invidious.": "youtube.com",
    "piped.": "youtube.com",
    "proxitok.": "tiktok.com",
}
# Bridges: name@bridge is that name on the network behind the bridge.
_BRIDGES = {"bsky.brid.gy": "bluesky", "web.brid.gy": "web", "bird.makeup": "x"}
_BRIDGED_TO_BLUESKY = re.compile(r"([a-z0-9_.]+?)\.((?:[a-z0-9-]+\.)+[a-z0-9-]+)\.ap\.brid\.gy")
_BRIDGE_PAGE = "fed.brid.gy"


def strip_invisible(text: str) -> str:
    """The text without invisible characters, and with a plain @ for the full-width one."""
    return _INVISIBLE.sub("", text.replace("＠", "@"))


def unwrap(text: str) -> str:
    """The URL or handle inside a redirect, an archive link, a Markdown link or a `mailto:`; else the text itself."""
    for _ in range(3):
        inner = _unwrap_once(text)
        if inner == text:
            break
        text = inner
    return text


def _unwrap_once(text: str) -> str:
    markdown = _MARKDOWN.fullmatch(text)
    if markdown:
        return markdown[1]
    if text.lower().startswith("mailto:"):
        return "acct:" + text[len("mailto:") :].partition("?")[0]
    parts = parse_url(text)
    if parts is None:
        return text
    last_segment = parts.path[-1] if parts.path else ""
    for redirect in _REDIRECTS:
        if _is_below(parts.host, redirect.host) and last_segment == redirect.last_segment:
            inner = parts.query.get(redirect.parameter, "")
            return inner if ":" in inner else text
    if is_consent_page(parts.host, parts.path):
        inner = next((parts.query[name] for name in _CONSENT_PARAMETERS if name in parts.query), "")
        return inner if ":" in inner else text
    if parts.host == _BRIDGE_PAGE and len(parts.path) == 2 and parts.path[0] in {"ap", "bsky", "web"}:
        return {"ap": "", "bsky": "bluesky:", "web": "web:"}[parts.path[0]] + parts.path[1]
    contained = _CONTAINED.search(text.partition("://")[2]) if parts.host in _CONTAINERS else None
    if contained:
        return _ONE_SLASH.sub(r"\1://", contained[0])
    return _POST_OF_ACTOR.sub(r"\1", text.replace("/#!/", "/", 1))


def canonical_url(text: str, parts: ParsedUrl) -> tuple[str, ParsedUrl]:
    """A URL on an alternative front end as the network itself writes it, as text and in parts."""
    host = next((own for prefix, own in _FRONT_END_PREFIXES.items() if parts.host.startswith(prefix)), None)
    host = host or next((own for front_end, own in _FRONT_ENDS.items() if _is_below(parts.host, front_end)), None)
    if host is None:
        return text, parts
    path = "/".join(quote(segment, safe="@:!$&'()*+,;=~") for segment in parts.path)
    query = text.partition("#")[0].partition("?")[2]
    return f"https://{host}/{path}{'?' + query if query else ''}", parts._replace(host=host, full_host=host)


def resolve_bridge(account: Account) -> Account:
    """The account that a bridged account mirrors; the account itself where it is not bridged.

    On Bluesky, Bridgy Fed names a fediverse account NAME.HOST.ap.brid.gy and writes `_` as `-`. Names with a `-` are
    therefore ambiguous and stay as they are.
    """
    bridge = _BRIDGES.get(account.host or "") if account.network == "mastodon" else None
    if bridge is not None:
        return next(iter(possible_accounts(bridge, account.handle)), account)
    bridged = _BRIDGED_TO_BLUESKY.fullmatch(account.handle) if account.network == "bluesky" else None
    if bridged:
        return next(iter(possible_accounts("mastodon", bridged[1], bridged[2])), account)
    return account


def _is_below(host: str, above: str) -> bool:
    return not above or host == above or host.endswith(f".{above}")
