"""Feeds in RSS, Atom and JSON: what a feed says about itself and about each of its entries.

feedparser reads the dialects; it never requests anything here. HTML in a feed is returned as it is, for html_text.py.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from server.networks.parsing.feed_entries import ENTRY_LIMIT, Feed, FeedEntry
from server.networks.parsing.feed_times import feed_time
from server.networks.parsing.html_text import html_to_text
from server.networks.parsing.json_feeds import parse_json_feed
from server.networks.parsing.json_values import get_id, get_language, get_line, get_markup, get_text, get_url
from shared_schema.limits import TEXT_LIMIT

_PERSON_TAG = re.compile(
    r"<((?:\w{1,20}:)?(?:author|creator|contributor|managingeditor|webmaster|owner|name|email|publisher))\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,12})|([0-9]{1,12}));", re.IGNORECASE)
_PERSON_LIMIT = 2_000
_MARKUP = re.compile(r"(<!\[CDATA\[)|(<!--)|<(/?)[a-z][^<>]{0,2000}>", re.IGNORECASE)
_DEPTH_LIMIT = 200
FEED_LIMIT = 600_000  # code points that are read; the longest feeds of the networks here have a third of that


def parse_feed(text: str, now: datetime) -> Feed | None:
    """The feed in a text, or None where there is none. Only the first FEED_LIMIT code points are read,
    and only the first ENTRY_LIMIT entries.
    """
    text = text.lstrip("\ufeff \t\r\n")
    if text[:1] == "{":
        return parse_json_feed(text, now)

    # Imported when the first feed is read: it takes as long to load as the rest of this package.
    import feedparser

    # feedparser would fetch a string that looks like a URL, so it gets a stream. The header fixes the encoding, so
    # that no declaration inside the feed can change it.
    bounded = _without_long_names(_with_valid_references(text[:FEED_LIMIT]))
    if _is_deep(bounded):
        return None
    stream = io.BytesIO(bounded.encode("utf-8", "replace"))
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        parsed = feedparser.parse(stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except Exception:  # feedparser raises many things on malformed input; all of them mean "not a feed"
        return None
    channel = parsed.get("feed") or {}
    if not parsed.get("version") and not parsed.get("entries"):
        return None
    return Feed(
        title=_plain_line(channel, "title"),
        description=get_text(channel, "subtitle"),
        url=get_url(channel, "link"),
        created_at=_time(channel, now, "published"),
        author=get_line(channel, "author"),
        language=get_language(channel, "language"),
        entries=[_entry(entry, now) for entry in (parsed.get("entries") or [])[:ENTRY_LIMIT]],
    )


def _with_valid_references(text: str) -> str:
    """The feed with emoji for references to the two halves of one, and U+FFFD for those to what is no character."""
    spelt_out = _REFERENCE.sub(_valid_reference, text)
    return text if spelt_out == text else spelt_out.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _valid_reference(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else int(match[2])
    if 0xD800 <= code <= 0xDFFF:
        return chr(code)  # half of an emoji, perhaps beside the other one
    return match[0] if code in (9, 10, 13) or 32 <= code <= 0x10FFFF else "\ufffd"


def _without_long_names(text: str) -> str:
    """The feed without what is too long for a name in its elements for people.

    feedparser looks for an e-mail address in them, with a regular expression that takes quadratic time.
    """
    pieces: list[str] = []
    done = 0
    unclosed: set[str] = set()
    for match in _PERSON_TAG.finditer(text):
        name = match[1]
        if match.start() < done or name in unclosed:
            continue
        end = text.find(f"</{name}", match.end())
        if end < 0:
            unclosed.add(name)
            end = len(text)
        if end - match.end() > _PERSON_LIMIT:
            pieces.append(text[done : match.end()])
            done = end
    return "".join((*pieces, text[done:]))


def _is_deep(text: str) -> bool:
    """Whether elements may be nested deeper than any feed's are, in which feedparser takes quadratic time."""
    depth = position = 0
    while match := _MARKUP.search(text, position):
        position = match.end()
        if match[1] or match[2]:  # what is in CDATA and comments is text
            position = text.find("]]>" if match[1] else "-->", position)
            if position < 0:
                return False
        elif not match[0].endswith("/>"):
            depth = max(0, depth - 1) if match[3] else depth + 1
            if depth > _DEPTH_LIMIT:
                return True
    return False


def with_title(title: str | None, text: str) -> str:
    """The text below its title, unless the title only repeats the beginning of the text."""
    beginning = (title or "").rstrip("….")
    if not beginning or " ".join(text.split()).startswith(beginning):
        return text
    return f"{title}\n\n{text}".strip()[:TEXT_LIMIT]


def _entry(entry: Mapping[str, Any], now: datetime) -> FeedEntry:
    return FeedEntry(
        id=get_id(entry, "id") or get_id(entry, "link"),
        url=get_url(entry, "link"),
        title=_plain_line(entry, "title"),
        body=_body(entry),
        author=get_line(entry, "author"),
        created_at=_time(entry, now, "published", "updated"),
    )


def _body(entry: Mapping[str, Any]) -> str:
    """The whole content where the feed has it, otherwise the summary."""
    contents = [part for part in entry.get("content") or [] if isinstance(part, dict) and _is_text(part)]
    detail = contents[0] if contents else entry.get("summary_detail") or {}
    body = get_markup(detail, "value") or ""
    return html.escape(body) if detail.get("type") == "text/plain" else body


def _is_text(part: Mapping[str, Any]) -> bool:
    """Whether a content is text, and not a picture in Base64."""
    media_type = part.get("type") or ""
    return media_type in ("", "text", "html", "xhtml") or media_type.startswith("text/") or "html" in media_type


def _plain_line(thing: Mapping[str, Any], name: str) -> str | None:
    """A title as one plain line, without markup."""
    detail = thing.get(f"{name}_detail") or {}
    text = get_text(thing, name)
    return get_line(text if detail.get("type") == "text/plain" else html_to_text(text))


def _time(thing: Mapping[str, Any], now: datetime, *names: str) -> str | None:
    for name in names:
        # `in` first: feedparser's `get` falls back from `updated` to `published`.
        if name in thing and (time := feed_time(thing[name], now)):
            return time
    return None
