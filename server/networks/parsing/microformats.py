"""Microformats in a page: its h-card and the posts of its h-feed, by the class names that mark them.

For the network files. Read with BeautifulSoup, which is here anyway, since five properties of two formats are wanted;
mf2py reads all of them and brings a second HTTP library and an HTML parser along. Nothing here fetches.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from urllib.parse import urljoin

from bs4 import Tag

from server.networks.parsing import html_text, json_values

HTML_LIMIT = 300_000  # code points that are read; a tree takes a few hundred times the memory of its text at worst
ENTRY_LIMIT = 100
_PROPERTIES = ("p-", "u-", "e-", "dt-")
_RESPONSES = frozenset({"u-like-of", "u-bookmark-of", "u-rsvp", "p-rsvp"})  # gestures without words


class Card(NamedTuple):
    """An h-card: who keeps the page."""

    name: str | None
    note: str | None


class MarkedEntry(NamedTuple):
    """An h-entry: `body` is HTML, `answers` and `repeats` the addresses of the posts that it replies to or reposts."""

    url: str | None
    name: str | None
    body: str
    created_at: str | None
    answers: str | None
    repeats: str | None


class Marked(NamedTuple):
    """What is marked up in a page."""

    card: Card | None
    entries: list[MarkedEntry]


class _Item:
    """A marked item of a page, with the first tag of each of its own properties."""

    def __init__(self, tag: Tag, kinds: frozenset[str], around: _Item | None) -> None:
        self.tag, self.kinds, self.around = tag, kinds, around
        self.properties: dict[str, Tag] = {}

    @property
    def stands_alone(self) -> bool:
        """Whether it is no part of another item, but for the list that all stand in."""
        return self.around is None or "h-feed" in self.around.kinds


def read(html: str, address: str, now: datetime) -> Marked:
    """The h-card and the h-entries of the page at an address."""
    if "h-entry" not in html and "h-card" not in html:
        return Marked(None, [])
    items = _items(html_text.soup(html[:HTML_LIMIT]))
    entries = [item for item in items if "h-entry" in item.kinds and item.stands_alone]
    said = [item for item in entries if not item.properties.keys() & _RESPONSES]
    cards = sorted((item for item in items if "h-card" in item.kinds), key=lambda item: not item.stands_alone)
    return Marked(_card(cards[0]) if cards else None, [_entry(item, address, now) for item in said[:ENTRY_LIMIT]])


def _items(tree: Tag) -> list[_Item]:
    """Every marked item in the order of the page; what stands in an inner item is not the outer one's own."""
    found: list[_Item] = []
    around: dict[int, _Item] = {}
    for tag in tree.find_all(True):
        item = around.get(id(tag.parent))
        classes = html_text.attribute(tag, "class").split()
        if item is not None:
            for name in classes:
                if name.startswith(_PROPERTIES):
                    item.properties.setdefault(name, tag)
        kinds = frozenset(name for name in classes if name.startswith("h-"))
        if kinds:
            item = _Item(tag, kinds, item)
            found.append(item)
        if item is not None:
            around[id(tag)] = item
    return found


def _card(item: _Item) -> Card:
    note = item.properties.get("p-note") or item.properties.get("e-note")
    name = item.properties.get("p-name") or (item.tag if note is None else None)  # a card that marks nothing is a name
    return Card(
        json_values.short(name.get_text()) if name else None, html_text.words(note.decode_contents()) if note else None
    )


def _entry(item: _Item, address: str, now: datetime) -> MarkedEntry:
    own = item.properties.get
    name, published = own("p-name"), own("dt-published")
    body = own("e-content") or own("p-content") or own("p-summary")
    said = html_text.attribute(published, "datetime") or published.get_text().strip() if published else None
    return MarkedEntry(
        url=_link(own("u-url"), address),
        name=json_values.short(name.get_text()) if name else None,
        body=body.decode_contents()[:100_000] if body else "",
        created_at=json_values.time(said, now),
        answers=_link(own("u-in-reply-to"), address),
        repeats=_link(own("u-repost-of"), address),
    )


def _link(tag: Tag | None, address: str) -> str | None:
    """Where a tag leads: by itself, or by the link of the item that it is."""
    if tag is None:
        return None
    written = html_text.attribute(tag, "href") or html_text.attribute(tag, "cite")
    inner = None if written else tag.find("a", href=True)
    written = written or (html_text.attribute(inner, "href") if isinstance(inner, Tag) else "")
    try:
        return json_values.url(urljoin(address, written)) if written else None
    except ValueError:
        return None
