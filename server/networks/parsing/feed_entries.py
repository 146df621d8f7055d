"""A feed and its entries, whatever format they were written in."""

from __future__ import annotations

from typing import NamedTuple

ENTRY_LIMIT = 100


class FeedEntry(NamedTuple):
    """One entry of a feed. `title` is plain text, `body` HTML, `author` the name that the feed gives."""

    id: str | None
    url: str | None
    title: str | None
    body: str
    author: str | None
    created_at: str | None


class Feed(NamedTuple):
    """A feed with its entries in their order. `description` is its subtitle or description, as HTML."""

    title: str | None
    description: str | None
    url: str | None
    created_at: str | None
    author: str | None
    language: str | None
    entries: list[FeedEntry]
