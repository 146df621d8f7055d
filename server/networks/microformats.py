"""Microformats in a page: its h-card and the posts of its h-feed, by the class names that mark them.

For the network files. Read with BeautifulSoup, which is here anyway, since five properties of two formats are wanted;
mf2py reads all of them and brings a second HTTP library and an HTML parser along. Nothing here fetches.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urljoin

from bs4 import Tag

from server.networks import answers, markup

HTML_LIMIT = 300_000  # code points that are read; a tree takes a few hundred times the memory of its text at worst
ENTRY_LIMIT = 100
_RESPONSES = ("u-like-of", "u-bookmark-of", "u-rsvp", "p-rsvp")  # gestures without words


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


def read(html: str, address: str, now: datetime) -> Marked:
    """The h-card and the h-entries of the page at an address."""
    if "h-entry" not in html and "h-card" not in html:
        return Marked(None, [])
    tree = markup.soup(html[:HTML_LIMIT])
    entries = [tag for tag in tree.find_all(class_="h-entry", limit=ENTRY_LIMIT) if not _is_response(tag)]
    cards = tree.find_all(class_="h-card", limit=ENTRY_LIMIT)
    own = next((tag for tag in cards if tag.find_parent(class_="h-entry") is None), None)
    return Marked(_card(own or next(iter(cards), None)), [_entry(tag, address, now) for tag in entries])


def _card(tag: Tag | None) -> Card | None:
    if tag is None:
        return None
    name, note = _property(tag, "p-name"), _property(tag, "p-note") or _property(tag, "e-note")
    named = name or (tag if note is None else None)  # a card that marks nothing inside is all name
    return Card(
        answers.short(named.get_text()) if named else None, markup.words(note.decode_contents()) if note else None
    )


def _entry(tag: Tag, address: str, now: datetime) -> MarkedEntry:
    name, published = _property(tag, "p-name"), _property(tag, "dt-published")
    body = _property(tag, "e-content") or _property(tag, "p-content") or _property(tag, "p-summary")
    said = markup.attribute(published, "datetime") or published.get_text().strip() if published else None
    return MarkedEntry(
        url=_link(_property(tag, "u-url"), address),
        name=answers.short(name.get_text()) if name else None,
        body=body.decode_contents()[:100_000] if body else "",
        created_at=answers.time(said, now),
        answers=_link(_property(tag, "u-in-reply-to"), address),
        repeats=_link(_property(tag, "u-repost-of"), address),
    )


def _is_response(tag: Tag) -> bool:
    return any(_property(tag, name) for name in _RESPONSES)


def _property(tag: Tag, name: str) -> Tag | None:
    """The first tag so marked that belongs to this very item: a part of a quoted or nested item is not its own."""
    return next((found for found in _all(tag, name) if _owner(found) is tag), None)


def _all(tag: Tag, name: str) -> Iterator[Tag]:
    return (found for found in tag.find_all(class_=name, limit=20) if isinstance(found, Tag))


def _owner(tag: Tag) -> Tag | None:
    """The item around a tag."""
    for parent in tag.parents:
        if any(name.startswith("h-") for name in markup.attribute(parent, "class").split()):
            return parent
    return None


def _link(tag: Tag | None, address: str) -> str | None:
    """Where a tag leads: by itself, or by the link of the item that it is."""
    if tag is None:
        return None
    written = markup.attribute(tag, "href") or markup.attribute(tag, "cite")
    inner = None if written else tag.find("a", href=True)
    written = written or (markup.attribute(inner, "href") if isinstance(inner, Tag) else "")
    try:
        return answers.url(urljoin(address, written)) if written else None
    except ValueError:
        return None
