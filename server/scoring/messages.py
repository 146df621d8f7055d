"""Messages of cards, and the words that are not in the catalogs yet.

The sentences are in server/locales/<language>/cards.ftl, those of the "How it works" page in how.ftl. They say what an
account does, never what it is worth (law L6). Signals and verdict.py decide which one applies.
"""

from __future__ import annotations

from collections.abc import Sequence

from shared_schema.records import Message

Value = int | float | str | Message | Sequence[str | Message]

LIMITS = (
    "Learned from public data of a few networks, mostly in English and from before 2025. Other places and years may "
    "differ.",
    "Only accounts that write like a feed or a programmed persona stand out. A program that writes like a person does "
    "not.",
    "Words are judged without knowing who they are meant for: irony, quotes and jokes between friends are misread.",
    "Kindness is judged only in the languages named above. In other languages the other two scores still count.",
    "A person who hardly ever replies looks one-way, and a careful program can look like a person.",
    "Only public posts count, and of those only the newest. People are more than their posts.",
)


def message(name: str, /, **values: Value) -> Message:
    """The message of that name with its values."""
    return Message(
        id=name,
        values={
            key: value if isinstance(value, int | float | str | Message) else list(value)
            for key, value in values.items()
        },
    )


def interval(seconds: float) -> Message:
    """The pause between two posts: `every 30 minutes`, `every hour`. Rounds to the nearest unit."""
    for size, unit in _UNITS:
        if seconds >= 0.95 * size:
            return message("interval", unit=unit, count=round(seconds / size))
    return message("interval", unit="second", count=1)


_UNITS = ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"))
