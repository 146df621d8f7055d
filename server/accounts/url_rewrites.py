"""URL rewrites: replaces links that wrap, archive, mirror or bridge an account by what they stand for.

For resolve.py, which applies them before and after it tries the networks' own patterns. Text only: nothing is
requested. The lists were checked in November 2026; a host that is not on them is left as it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

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
    _Redirect("", "authorize_follow", "acct"),
    _Redirect("", "webfinger", "resource"),
    _Redirect("facebook.com", "l.php", "u"),
    _Redirect("l.instagram.com", "", "u"),
    _Redirect("l.threads.com", "", "u"),
    _Redirect("l.threads.net", "", "u"),
    _Redirect("translate.google.com", "translate", "u"),
    _Redirect("google.com", "url", "q"),
    _Redirect("google.com", "url", "url"),
    _Redirect("duckduckgo.com", "l", "uddg"),
    _Redirect("out.reddit.com", "", "url"),
    _Redirect("youtube.com", "redirect", "q"),
    _Redirect("linkedin.com", "go", "url"),
    _Redirect("linkedin.com", "redirect", "url"),
    _Redirect("t.umblr.com", "redirect", "z"),
    _Redirect("slack-redir.net", "link", "url"),
    _Redirect("l.messenger.com", "l.php", "u"),
    _Redirect("go.bsky.app", "redirect", "u"),
    _Redirect("safelinks.protection.outlook.com", "", "url"),
    _Redirect("steamcommunity.com", "linkfilter", "url"),
    _Redirect("vk.com", "away.php", "to"),
    _Redirect("exit.sc", "", "url"),
    _Redirect("t.me", "iv", "url"),
    # A page that wants a login first leads on to the page that was asked for.
    _Redirect("facebook.com", "login", "next"),
    _Redirect("facebook.com", "login.php", "next"),
    _Redirect("facebook.com", "page.php", "href"),
    _Redirect("instagram.com", "login", "next"),
    _Redirect("threads.com", "login", "next"),
    _Redirect("linkedin.com", "authwall", "sessionRedirect"),
    _Redirect("linkedin.com", "login", "session_redirect"),
    _Redirect("x.com", "login", "redirect_after_login"),
    _Redirect("reddit.com", "login", "dest"),
    _Redirect("tumblr.com", "login", "redirect_to"),
)
# The parameters by which a notice about cookies leads back to the page.
_CONSENT_PARAMETERS = ("continue", "redirect", "done", "returnUrl", "return")
# Hosts whose paths contain a whole URL, at:// URI or DID. In the path of any other host, a whole URL is the page that
# an archive or a reader mode shows, and a `did:plc:` is an account in one of the many clients of Bluesky.
_CONTAINERS = frozenset(
    "web.archive.org archive.today archive.ph archive.is archive.org bsky.brid.gy fed.brid.gy web.brid.gy pdsls.dev "
    "plc.directory atproto-browser.vercel.app".split()
)
_CONTAINED_ANYWHERE = re.compile(
    r"[^?#]*?/(https?:/{1,2}[^\s/.]+\.\S+|did:plc:[a-z2-7]{24}(?![^\s/?#]))", re.IGNORECASE
)
_CONTAINED = re.compile(r"(?<=/)(?:https?:/{1,2}\S+|at:/{1,2}\S+|did:[a-z]+:[^\s/?#]+)", re.IGNORECASE)
_POST_OF_ACTOR = re.compile(r"(/ap/users/\d+)/statuses/.+")  # Mastodon since 4.5; the page of the actor names them
_ONE_SLASH = re.compile(r"^([a-z]+):/(?!/)", re.IGNORECASE)
# What browsers and feed readers put before a URL; and a URL that lacks a slash, which browsers add.
_READER_MODE = "about:reader?url="
_BEFORE_URL = re.compile(r"\A(?:view-source:(?=https?:)|feed:(?=https?:)|(?:feed:)?//)", re.IGNORECASE)
_FEW_SLASHES = re.compile(r"\A(https?):/?(?=[^\s/]+\.)", re.IGNORECASE)
_GOOGLE = re.compile(r"google\.(?:com?\.)?[a-z]{2,3}")
_TRANSLATED = ".translate.goog"
_AMP_HOST = "cdn.ampproject.org"
_AMP_PATH = re.compile(r"(?:amp|[a-z])/s/(.+)")
_UNQUOTED = "@:!$&'()*+,;=~"  # characters that stay as they are in a path, beside letters and digits
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
_NEWS_OF_FACEBOOK = ".fb.com"  # about.fb.com, engineering.fb.com: only fb.com itself stands for profiles
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
    if text.lower().startswith(_READER_MODE):
        return unquote(text[len(_READER_MODE) :])
    text = _FEW_SLASHES.sub(r"\1://", _BEFORE_URL.sub("", text))
    parts = parse_url(text)
    if parts is None:
        return text
    inner = _inner_of_redirect(parts)
    if inner is not None:
        return inner or text
    if parts.host == _BRIDGE_PAGE and len(parts.path) == 2 and parts.path[0] in {"ap", "bsky", "web"}:
        return {"ap": "", "bsky": "bluesky:", "web": "web:"}[parts.path[0]] + parts.path[1]
    rest = text.partition("://")[2]
    contained = _CONTAINED.search(rest) if parts.host in _CONTAINERS else _CONTAINED_ANYWHERE.match(rest)
    if contained:
        return _ONE_SLASH.sub(r"\1://", contained[contained.lastindex or 0])
    return _POST_OF_ACTOR.sub(r"\1", (_original(parts) or text).replace("/#!/", "/", 1))


def _inner_of_redirect(parts: ParsedUrl) -> str | None:
    """The URL or handle to which a redirect or a notice leads, empty where it names none. None for other URLs."""
    last_segment = parts.path[-1] if parts.path else ""
    host = "google.com" if _GOOGLE.fullmatch(parts.host) else parts.host
    for redirect in _REDIRECTS:
        is_redirect = _is_below(host, redirect.host) and last_segment == redirect.last_segment
        if is_redirect and redirect.parameter in parts.query:
            return _whole(parts.query[redirect.parameter], parts.host)
    if is_consent_page(parts.host, parts.path):
        return _whole(next((parts.query[name] for name in _CONSENT_PARAMETERS if name in parts.query), ""), parts.host)
    return None


def _whole(text: str, host: str) -> str:
    """A URL or handle in a parameter; a path is one on the same host. Empty for other text."""
    if text.startswith("/") and not text.startswith("//"):
        return f"https://{host}{text}"
    return text if ":" in text or "@" in text else ""


def _original(parts: ParsedUrl) -> str | None:
    """The URL of which Google shows a translation or a copy for phones. None for other URLs."""
    path = "/".join(quote(segment, safe=_UNQUOTED) for segment in parts.path)
    if parts.host.endswith(_TRANSLATED):
        # In the name of the host, Google writes a dot as one hyphen and a hyphen as two.
        dotted = parts.host.removesuffix(_TRANSLATED).replace("-", ".").replace("..", "-")
        return f"https://{dotted}/{path}"
    is_copy = _GOOGLE.fullmatch(parts.host) or _is_below(parts.host, _AMP_HOST)
    copied = _AMP_PATH.fullmatch(path) if is_copy else None
    return f"https://{copied[1]}" if copied else None


def canonical_url(text: str, parts: ParsedUrl) -> tuple[str, ParsedUrl]:
    """A URL on an alternative front end as the network itself writes it, as text and in parts."""
    host = next((own for prefix, own in _FRONT_END_PREFIXES.items() if parts.host.startswith(prefix)), None)
    host = host or next((own for front_end, own in _FRONT_ENDS.items() if _is_below(parts.host, front_end)), None)
    if parts.host.endswith(_NEWS_OF_FACEBOOK):
        host = f"{parts.host.removesuffix(_NEWS_OF_FACEBOOK)}.facebook.com"
    if host is None:
        return text, parts
    path = "/".join(quote(segment, safe=_UNQUOTED) for segment in parts.path)
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
