"""Messages of cards.

The sentences are in server/locales/<language>/cards.ftl, those of the "How it works" page in how.ftl. They say what an
account does, never what it is worth (law L6). Signals and verdict.py decide which one applies.
"""

from __future__ import annotations

from collections.abc import Sequence

from shared_schema.networks import networks
from shared_schema.records import Message
from shared_schema.times import DAY, HOUR, MINUTE

Value = int | float | str | Message | Sequence[str | Message]

_NAMED_IN_WORDS = {"sample": "network-sample", "web": "network-web"}
# What the scores cannot know: the messages how-limit-NAME.
LIMITS = ("data", "programs", "irony", "languages", "quiet", "public")


def message(name: str, /, **values: Value) -> Message:
    """The message of that name with its values."""
    return Message(
        id=name,
        values={
            key: value if isinstance(value, int | float | str | Message) else list(value)
            for key, value in values.items()
        },
    )


def network_name(network: str) -> str | Message:
    """The name of a network: a message where it is no proper name, and so differs between languages."""
    return message(_NAMED_IN_WORDS[network]) if network in _NAMED_IN_WORDS else networks()[network].name


def interval(seconds: float) -> Message:
    """The pause between two posts: `every 30 minutes`, `every hour`. Rounds to the nearest unit."""
    for size, unit in _UNITS:
        if seconds >= 0.95 * size:
            return message("interval", unit=unit, count=round(seconds / size))
    return message("interval", unit="second", count=1)


_UNITS = ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"), (1, "second"))
