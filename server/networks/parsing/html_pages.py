"""The metadata of an HTML page: title, description, feeds and robots directives, and what its head says of its owner.

Looks only at the few tags that carry it, so that a large page costs little. The posts in a page are read by
microformats.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urljoin

from server.fetching.responses import NOINDEX, robots_directives
from server.networks.parsing.feed_authors import is_comment_feed
from server.networks.parsing.html_text import ParsedTag, attribute, first_tag, parse_tree
from server.networks.parsing.json_values import get_line, get_url

_METADATA_TAG = re.compile(r"<(?:(?:link|meta|base)\s[^<>]{1,2000}>|title>[^<>]{0,1000}(?=<))", re.IGNORECASE)
_TAG_LIMIT = 2_000
_LINK_LIMIT = 20
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"})
# Types of feeds and of other things, so that the link has to say what it is. WordPress has its API as application/json.
_OTHER_FEED_TYPES = frozenset(
    "application/json text/xml application/xml application/rss application/atom application/x-rss+xml text/rss".split()
)
_NAMES_FEED = re.compile(r"feed|rss|atom", re.IGNORECASE)
_ACTOR_MEDIA_TYPES = frozenset({"application/activity+json", "application/ld+json"})
_ACTOR_LIMIT = 2
_ROBOTS_NAMES = frozenset({"robots", "humankind", "x-robots-tag"})
_HEAD_LIMIT = 100_000  # code points
# The first tag that is none of these ends the head, whether or not there is a </head>.
_HEAD_TAGS = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})


class Page(NamedTuple):
    """The metadata of a page, with absolute URLs. `robots` is what each `<meta name="robots">` says."""

    title: str | None
    description: str | None
    feeds: list[str]
    robots: tuple[str, ...]
    base_url: str = ""  # what the page's relative URLs are relative to
    actors: tuple[str, ...] = ()  # the ActivityPub actors or posts that it names as other forms of itself
    canonical: str | None = None  # the URL that it prefers for itself

    def is_noindex(self, now: datetime) -> bool:
        """Whether the page asks programs not to keep it any more."""
        return any(robots_directives(text, now.date()) & NOINDEX for text in self.robots)


class Head(NamedTuple):
    """What the head of a page says of its owner, who alone can write there: a description, and `rel="me"` links."""

    description: str | None
    rel_me: list[str]


def parse_page(html: str, page_url: str) -> Page:
    """The metadata of the page at a URL. Tags inside HTML comments count too."""
    feeds: dict[str, None] = {}
    actors: dict[str, None] = {}
    robots: list[str] = []
    title = description = base_url = canonical = None
    for number, match in enumerate(_METADATA_TAG.finditer(html)):
        if number == _TAG_LIMIT:
            break
        tag = first_tag(match[0])
        if tag is None:
            continue
        rel = set(tag.value("rel").lower().split())
        link = get_url(_absolute(base_url or page_url, tag.value("href")))
        if tag.name == "title":
            title = title or get_line(tag.text)
        elif tag.name == "base":
            base_url = base_url or link
        elif tag.name == "meta":
            name, content = tag.value("name").lower(), tag.value("content")
            if not _ROBOTS_NAMES.isdisjoint(_names_of(tag)):
                robots.append((content or tag.value("value")).lower())
            elif name == "description":
                description = description or get_line(content)
        elif link is None:
            continue
        elif tag.name == "link" and "canonical" in rel:
            canonical = canonical or link
        elif is_comment_feed(link, tag.value("title")):
            continue  # other people's words
        elif tag.name == "link" and _is_feed(tag, rel):
            feeds[link] = None
        elif tag.name == "link" and "alternate" in rel and _media_type(tag) in _ACTOR_MEDIA_TYPES:
            actors[link] = None
    feed_urls, actor_urls = list(feeds)[:_LINK_LIMIT], tuple(actors)[:_ACTOR_LIMIT]
    return Page(title, description, feed_urls, tuple(robots), base_url or page_url, actor_urls, canonical)


def parse_head(html: str, base_url: str) -> Head:
    """The head of a page. What is in the body, in HTML comments, scripts or other tags can be others' words."""
    description = None
    rel_me: dict[str, None] = {}
    head = html[:_HEAD_LIMIT].encode("utf-8", "replace").decode()  # the parser refuses lone surrogates
    for tag in parse_tree(head).find_all(True):
        parent = tag.parent.name if tag.parent else ""
        if tag.name in {"html", "head"}:
            continue
        if parent not in {"[document]", "html", "head"}:  # in a tag of the head, such as <noscript>
            continue
        if tag.name not in _HEAD_TAGS:
            break
        if tag.name == "meta" and attribute(tag, "name").lower() == "description":
            description = description or get_line(attribute(tag, "content"))
        elif tag.name == "link" and "me" in attribute(tag, "rel").lower().split():
            link = get_url(_absolute(base_url, attribute(tag, "href")))
            if link is not None:
                rel_me[link] = None
    return Head(description, list(rel_me)[:_LINK_LIMIT])


def script_contents(html: str, media_type: str) -> Iterator[str]:
    """The contents of the page's `<script>` elements of one media type, in order."""
    opening_tag = re.compile(rf'<script\s[^<>]{{0,500}}type="{re.escape(media_type)}"[^<>]{{0,500}}>', re.IGNORECASE)
    position = 0
    while match := opening_tag.search(html, position):
        end = html.find("</script", match.end())
        if end < 0:
            return
        yield html[match.end() : end]
        position = end


def _is_feed(tag: ParsedTag, rel: set[str]) -> bool:
    media_type = _media_type(tag)
    if "alternate" not in rel:
        return "feed" in rel and media_type in _FEED_TYPES | _OTHER_FEED_TYPES | {""}
    names_feed = media_type in _OTHER_FEED_TYPES and _NAMES_FEED.search(f"{tag.value('href')} {tag.value('title')}")
    return media_type in _FEED_TYPES or bool(names_feed)


def _names_of(meta: ParsedTag) -> list[str]:
    """For whom or what a `<meta>` is, in the attributes that people use for it, in lower case."""
    names = " ".join(meta.value(attribute) for attribute in ("name", "http-equiv", "property", "itemprop"))
    return re.split(r"[^\w-]+", names.lower())  # with the curly quotation marks of text that was copied


def _media_type(tag: ParsedTag) -> str:
    return tag.value("type").partition(";")[0].strip().lower()


def _absolute(page_url: str, link: str) -> str:
    try:
        return urljoin(page_url, link.strip()) if link.strip() else ""
    except ValueError:
        return ""
