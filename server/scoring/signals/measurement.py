"""Helpers that every signal function uses: one builds the signal, one weighs it by the amount of evidence."""

from __future__ import annotations

from collections.abc import Iterable

from server.locales.catalog import render
from server.scoring.timeline import TimelineEntry, newest_first
from shared_schema.records import Message, Signal

MOST_CITED_POSTS = 12


def make_signal(
    name: str, value: float, message: Message, cited: Iterable[TimelineEntry] = (), *, weight: float = 1.0
) -> Signal:
    """A signal with its message and the newest of the posts that it rests on, newest first.

    `weight`: 0 to 1, how much evidence the value rests on; the points of the curve are multiplied by it.
    """
    newest = sorted(cited, key=newest_first)[:MOST_CITED_POSTS]
    return Signal(
        name=name,
        value=round(value, 6),
        weight=round(weight, 6),
        sentence=render(message),
        message=message,
        posts=[entry.id for entry in newest],
    )


def shrinkage(count: int, half: float) -> float:
    """The weight of `count` observations, 0 to 1: 0 for none, one half at `half`, close to 1 for many."""
    return count / (count + half)
