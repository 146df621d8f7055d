"""JSON Feed: the same feed and entries as from RSS and Atom. https://www.jsonfeed.org/version/1.1/"""

from __future__ import annotations

import html
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from server.networks.parsing.feed_entries import ENTRY_LIMIT, Feed, FeedEntry
from server.networks.parsing.feed_times import feed_time
from server.networks.parsing.json_values import (
    get_id,
    get_language,
    get_line,
    get_markup,
    get_objects,
    get_text,
    get_url,
)
from shared_schema import json_text

_VERSIONS = ("https://jsonfeed.org/version/", "http://jsonfeed.org/version/", "https://www.jsonfeed.org/version/")


def parse_json_feed(text: str, now: datetime) -> Feed | None:
    """The feed in a JSON text, or None where it is none."""
    try:
        document = json_text.decode(text)
    except json_text.JsonTextError:
        return None
    if not (get_line(document, "version") or "").startswith(_VERSIONS):
        return None
    description = get_text(document, "description")
    return Feed(
        title=get_line(document, "title"),
        description=html.escape(description) if description else None,
        url=get_url(document, "home_page_url"),
        created_at=None,
        author=_author(document),
        language=get_language(document, "language"),
        entries=[_entry(item, now) for item in get_objects(document, "items")[:ENTRY_LIMIT]],
    )


def _entry(item: Mapping[str, Any], now: datetime) -> FeedEntry:
    markup = get_markup(item, "content_html")
    plain = get_text(item, ("content_text", "summary"))
    published = item.get("date_published")
    return FeedEntry(
        id=get_id(item, "id") or get_id(item, "url"),
        url=get_url(item, "url"),
        title=get_line(item, "title") if get_url(item, "external_url") is None else None,  # that of the linked page
        body=markup or html.escape(plain or ""),
        author=_author(item),
        created_at=feed_time(published if published is not None else item.get("date_modified"), now),
    )


def _author(thing: Mapping[str, Any]) -> str | None:
    """The first author: a list since version 1.1, one object before."""
    authors = get_objects(thing, "authors")
    return get_line(authors[0], "name") if authors else get_line(thing, "author", "name")
