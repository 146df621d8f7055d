"""How a signal is written down: the helper every signal function uses."""

from __future__ import annotations

from collections.abc import Iterable

from server.scoring.messages import say
from server.scoring.timeline import Entry
from shared_schema.records import Signal

CITED = 12  # posts a signal names at most; the newest ones


def measured(
    name: str, value: float, sentence: str, cited: Iterable[Entry] = (), /, *, weight: float = 1.0, **values: object
) -> Signal:
    """A signal of that name; `sentence` names a message, `values` fill it. Posts are cited newest first."""
    return worded(name, value, say(sentence, **values), cited, weight=weight)


def worded(name: str, value: float, sentence: str, cited: Iterable[Entry] = (), *, weight: float = 1.0) -> Signal:
    """The same with a sentence that is put together already."""
    newest = sorted(cited, key=lambda entry: (-(entry.time or 0.0), entry.id))[:CITED]
    return Signal(
        name=name,
        value=round(value, 6),
        weight=round(weight, 6),
        sentence=sentence,
        posts=[entry.id for entry in newest],
    )


def shrunk(count: int, half: float) -> float:
    """How much `count` observations weigh: 0 for none, one half at `half`, towards 1 for many."""
    return count / (count + half)
