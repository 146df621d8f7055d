"""The h-card of a page and the posts of its h-feed (microformats 2).

Written on BeautifulSoup, which is installed anyway, because only a few properties of two formats are needed. mf2py
reads all of them and brings a second HTTP client and an HTML parser along.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin

from server.networks.parsing.feed_times import feed_time
from server.networks.parsing.html_text import attribute, html_to_text, parse_tree
from server.networks.parsing.json_values import MARKUP_LIMIT, get_line, get_url

if TYPE_CHECKING:
    from bs4 import Tag

HTML_LIMIT = 300_000  # code points that are read; at worst a tree takes a few hundred times the memory of its text
ENTRY_LIMIT = 100
_LINK_LIMIT = 20
_PROPERTY_PREFIXES = ("p-", "u-", "e-", "dt-")
_REACTIONS = frozenset({"u-like-of", "u-bookmark-of", "u-rsvp", "p-rsvp"})  # entries without words of their own
_COMMENT_CLASSES = frozenset(
    """
    comment comments comment-list commentlist comments-area comment-body u-comment p-comment responses webmentions
    webmention reactions replies
    """.split()
)
_ALL_OF_PAGE = frozenset({"html", "body", "main"})  # an item that comments may be in


class HCard(NamedTuple):
    """An h-card: who keeps the page. `rel_me` are the URLs that it calls its own.

    `is_own`: the page shows it by itself, not as the author of an entry or a comment, so it is its owner's.
    """

    name: str | None
    note: str | None
    rel_me: list[str]
    is_own: bool


class HEntry(NamedTuple):
    """An h-entry. `body` is HTML; `in_reply_to` and `repost_of` are the URLs of other posts.

    `author` is a name, where the entry gives one.
    """

    url: str | None
    name: str | None
    body: str
    created_at: str | None
    in_reply_to: str | None
    repost_of: str | None
    author: str | None


class Microformats(NamedTuple):
    """The h-card and the h-entries of a page."""

    card: HCard | None
    entries: list[HEntry]


class _Item:
    """A microformats item, with the first tag of each of its own properties."""

    def __init__(self, tag: Tag, types: frozenset[str], parent: _Item | None) -> None:
        self.tag, self.types, self.parent = tag, types, parent
        self.properties: dict[str, Tag] = {}
        self.rel_me: list[Tag] = []

    @property
    def is_top_level(self) -> bool:
        """Whether it is not part of another item. A surrounding h-feed does not count."""
        return self.parent is None or "h-feed" in self.parent.types

    @property
    def is_of_page(self) -> bool:
        """Whether the page shows it by itself, and not as part of what somebody else may have written."""
        around = self.tag.name not in _ALL_OF_PAGE and not any(_can_be_of_others(tag) for tag in self.tag.parents)
        return self.is_top_level and around


def parse_microformats(html: str, page_url: str, now: datetime) -> Microformats:
    """The h-card and the h-entries of the page at a URL."""
    if "h-entry" not in html and "h-card" not in html:
        return Microformats(None, [])
    items = _items(parse_tree(html[:HTML_LIMIT]))
    entries = [item for item in items if "h-entry" in item.types and item.is_top_level and not _is_comment(item.tag)]
    posts = [item for item in entries if not item.properties.keys() & _REACTIONS]
    cards = sorted((item for item in items if "h-card" in item.types), key=lambda item: not item.is_top_level)
    return Microformats(
        _card(cards[0], page_url) if cards else None, [_entry(item, page_url, now) for item in posts[:ENTRY_LIMIT]]
    )


def _items(tree: Tag) -> list[_Item]:
    """Every item in the order of the page. Properties inside an inner item do not belong to the outer one."""
    items: list[_Item] = []
    item_of_tag: dict[int, _Item] = {}
    for tag in tree.find_all(True):
        item = item_of_tag.get(id(tag.parent))
        classes = attribute(tag, "class").split()
        if item is not None:
            for name in classes:
                if name.startswith(_PROPERTY_PREFIXES):
                    item.properties.setdefault(name, tag)
        types = frozenset(name for name in classes if name.startswith("h-"))
        if types:
            item = _Item(tag, types, item)
            items.append(item)
        if item is not None:
            item_of_tag[id(tag)] = item
            if "me" in attribute(tag, "rel").lower().split():
                item.rel_me.append(tag)
    return items


def _can_be_of_others(tag: Tag) -> bool:
    """Whether what is in a tag can be an entry or a comment."""
    named = f"{attribute(tag, 'id')} {attribute(tag, 'class')}".lower()
    return tag.name in {"article", "blockquote"} or "comment" in named


def _is_comment(tag: Tag) -> bool:
    """Whether an entry is somebody's comment, by its own class or the list that it is in."""
    return any(
        _COMMENT_CLASSES & {*attribute(each, "class").lower().split(), attribute(each, "id").lower()}
        for each in (tag, *tag.parents)
    )


def _card(item: _Item, page_url: str) -> HCard:
    note = item.properties.get("p-note") or item.properties.get("e-note")
    name = item.properties.get("p-name") or (item.tag if note is None else None)  # a card without properties is a name
    links = (_link(tag, page_url) for tag in item.rel_me[:_LINK_LIMIT])
    return HCard(
        get_line(name.get_text()) if name else None,
        html_to_text(note.decode_contents()) if note else None,
        list(dict.fromkeys(link for link in links if link)),
        item.is_of_page,
    )


def _entry(item: _Item, page_url: str, now: datetime) -> HEntry:
    own = item.properties.get
    name, published, author = own("p-name"), own("dt-published"), own("p-author") or own("u-author")
    named = (author.find(class_="p-name") or author) if author else None
    body = own("e-content") or own("p-content") or own("p-summary")
    time = attribute(published, "datetime") or published.get_text().strip() if published else None
    return HEntry(
        url=_link(own("u-url"), page_url),
        name=get_line(name.get_text()) if name else None,
        body=body.decode_contents()[:MARKUP_LIMIT] if body else "",
        created_at=feed_time(time, now),
        in_reply_to=_link(own("u-in-reply-to"), page_url),
        repost_of=_link(own("u-repost-of"), page_url),
        author=get_line(named.get_text()) if named else None,
    )


def _link(tag: Tag | None, page_url: str) -> str | None:
    """The URL of a tag: its own, or that of the first link inside it."""
    if tag is None:
        return None
    link = attribute(tag, "href") or attribute(tag, "cite")
    inner: Any = None if link else tag.find("a", href=True)
    link = link or (attribute(inner, "href") if inner is not None else "")
    try:
        return get_url(urljoin(page_url, link)) if link else None
    except ValueError:
        return None
