"""What an HTML page says of itself: its feeds, the addresses that are also its owner, and whether programs may keep it.

For the network files that read pages. Only the few tags that say so are looked at, so a large page costs little; the
posts in a page are the matter of server.networks.parsing.microformats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin

from server.networks.base import OptedOutError
from server.networks.parsing import html_text, json_values

_TELLING = re.compile(r"<(?:(?:link|meta|a)\s[^<>]{1,2000}>|title>[^<>]{0,1000}<)", re.IGNORECASE)
_TELLING_LIMIT = 2_000
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml"})
_NOT_TO_BE_KEPT = frozenset({"noindex", "none"})


class Page(NamedTuple):
    """The page's own words about itself; addresses are whole. `me` are the `rel="me"` links."""

    title: str | None
    description: str | None
    feeds: list[str]
    me: list[str]
    robots: frozenset[str]


def read(html: str, address: str) -> Page:
    """What the page at an address says of itself. What is hidden in comments counts as said."""
    feeds: dict[str, None] = {}
    me: dict[str, None] = {}
    robots: set[str] = set()
    title = description = None
    for number, found in enumerate(_TELLING.finditer(html)):
        if number == _TELLING_LIMIT:
            break
        tag = html_text.first_tag(found[0])
        if tag is None:
            continue
        rel = set(tag.words("rel"))
        link = json_values.url(_joined(address, tag.value("href")))
        if tag.name == "title":
            title = title or json_values.short(tag.text)
        elif tag.name == "meta":
            name, content = tag.value("name").lower(), tag.value("content")
            robots |= set(re.split(r"[\s,]+", content.lower())) if name == "robots" else set()
            description = description or (json_values.short(content) if name == "description" else None)
        elif link is not None and "me" in rel:
            me[link] = None
        elif (
            link is not None and tag.name == "link" and "alternate" in rel and tag.value("type").lower() in _FEED_TYPES
        ):
            feeds[link] = None
    return Page(title, description, list(feeds)[:20], list(me)[:20], frozenset(robots))


def scripts(html: str, kind: str) -> Iterator[str]:
    """The contents of the page's scripts of one media type, in their order."""
    opening = re.compile(rf'<script\s[^<>]{{0,500}}type="{re.escape(kind)}"[^<>]{{0,500}}>', re.IGNORECASE)
    at = 0
    while found := opening.search(html, at):
        end = html.find("</script", found.end())
        if end < 0:
            return
        yield html[found.end() : end]
        at = end


def obey(page: Page) -> None:
    """Raises OptedOutError where the page asks programs not to keep it (`<meta name="robots">`)."""
    if page.robots & _NOT_TO_BE_KEPT:
        raise OptedOutError("This page asks programs not to keep it (“noindex”): it is not read or scored.")


def _joined(address: str, link: str) -> str:
    try:
        return urljoin(address, link.strip()) if link.strip() else ""
    except ValueError:
        return ""
