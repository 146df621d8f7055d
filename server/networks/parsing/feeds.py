"""RSS and Atom in all their dialects → what a feed says of itself and of each of its posts.

For the network files. feedparser reads the dialects and never fetches anything here; whatever HTML is in a feed is
handed on as it stands, for server.networks.parsing.html_text.
"""

from __future__ import annotations

import calendar
import html
import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from server.networks.parsing import html_text, json_values

TEXT_LIMIT = 600_000  # code points that are read: the longest feeds of the networks that are asked have a third
ENTRY_LIMIT = 100


class FeedEntry(NamedTuple):
    """One post of a feed: `title` is plain text, `body` HTML; `author` the name the feed gives."""

    id: str | None
    url: str | None
    title: str | None
    body: str
    author: str | None
    created_at: str | None


class Feed(NamedTuple):
    """A feed with its entries in their order; `about` is its subtitle or description, as HTML."""

    title: str | None
    about: str | None
    url: str | None
    created_at: str | None
    author: str | None
    language: str | None
    entries: list[FeedEntry]


def read(text: str, now: datetime) -> Feed | None:
    """The feed, or None where the text is none. What stands behind TEXT_LIMIT is not read."""
    # Imported when the first feed is read: it takes as long as the rest of this package.
    import feedparser

    # From a stream, since a text that looks like an address would be fetched; with its encoding said, so that no
    # declaration inside can say otherwise.
    stream = io.BytesIO(text[:TEXT_LIMIT].encode("utf-8", "replace"))
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        told = feedparser.parse(stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except Exception:  # whatever a foreign parser stumbles over in a stranger's text, it is no feed
        return None
    about = told.get("feed") or {}
    if not told.get("version") and not told.get("entries"):
        return None
    return Feed(
        title=_plain(about, "title"),
        about=json_values.string(about.get("subtitle")),
        url=json_values.url(about.get("link")),
        created_at=_moment(about, now, "published"),
        author=json_values.short(about.get("author")),
        language=json_values.language(about.get("language")),
        entries=[_entry(entry, now) for entry in (told.get("entries") or [])[:ENTRY_LIMIT]],
    )


def titled(title: str | None, words: str) -> str:
    """Words under their title, where that is more than the beginning of the words."""
    beginning = (title or "").rstrip("….")
    if not beginning or " ".join(words.split()).startswith(beginning):
        return words
    return f"{title}\n\n{words}".strip()[: json_values.TEXT_LIMIT]


def _entry(entry: Mapping[str, Any], now: datetime) -> FeedEntry:
    return FeedEntry(
        id=json_values.identifier(entry.get("id")) or json_values.identifier(entry.get("link")),
        url=json_values.url(entry.get("link")),
        title=_plain(entry, "title"),
        body=_body(entry),
        author=json_values.short(entry.get("author")),
        created_at=_moment(entry, now, "published", "updated"),
    )


def _body(entry: Mapping[str, Any]) -> str:
    """The whole content where the feed has it, else the summary."""
    parts = [part for part in entry.get("content") or [] if isinstance(part, dict)]
    detail = parts[0] if parts else entry.get("summary_detail") or {}
    written = json_values.string(detail.get("value"), limit=100_000) or ""
    return html.escape(written) if detail.get("type") == "text/plain" else written


def _plain(thing: Mapping[str, Any], name: str) -> str | None:
    """A title as one plain line; where it is marked up, only its words."""
    detail = thing.get(f"{name}_detail") or {}
    written = json_values.string(thing.get(name))
    return json_values.short(written if detail.get("type") == "text/plain" else html_text.words(written))


def _moment(thing: Mapping[str, Any], now: datetime, *names: str) -> str | None:
    for name in names:
        if f"{name}_parsed" in thing and (parsed := thing[f"{name}_parsed"]):  # `get` would lend one for the other
            try:
                return json_values.time(calendar.timegm(parsed), now)
            except (ValueError, OverflowError):
                continue
    return None
