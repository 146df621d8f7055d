"""Signals of kindness: what the words do for other people.

Kindness cannot be mass-produced (law L5). Kind deeds count by the different people they reached, by the different
templates they are written from, and by the different words of their own, whichever is least: two hundred times
"Great post, NAME, thanks for sharing!" is one deed. All three counts can only grow, so a friendly answer never
lowers anything (law L2).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import log2

from server.scoring.lexicon import FRAME_WORDS, GREETING
from server.scoring.signals.conversation import is_little_heard
from server.scoring.signals.measurement import measured
from server.scoring.timeline import Entry, Timeline
from shared_schema.records import Dimension, Signal

LIKELY = 0.5  # probability from which a dimension is taken as there
WORDS_PER_DEED = 4  # new words that a deed of its own brings at least
UNADDRESSED = 0.5  # a deed towards nobody named counts half
HARSH_PRIOR_POSTS = 12.0  # one harsh post among few judged ones is not yet a habit


def _recipient(entry: Entry, own: str) -> str | None:
    """Who a post speaks to: whom it answers, else whom it names first, else nobody known."""
    if entry.to:
        return entry.to
    others = [name.lstrip("@").lower() for name in entry.post.mentions or ()]
    return next((name for name in others if name.partition("@")[0] != own), None)


def _reached(deeds: Sequence[Entry], own: str) -> tuple[float, int]:
    """People reached as they count (half where nobody is named), and as a whole number for the sentence."""
    named = {_recipient(entry, own) for entry in deeds}
    people = len(named - {None})
    strangers = sum(1 if entry.is_answer else UNADDRESSED for entry in deeds if _recipient(entry, own) is None)
    return people + strangers, people or len(deeds)


def _frame(words: tuple[str, ...]) -> tuple[str, ...]:
    """The template behind a text: its common words, with one gap for whatever else stands between them."""
    marked = (word if word in FRAME_WORDS else "_" for word in words)
    return tuple(word for word, _ in groupby(marked))


def deeds_counted(deeds: Sequence[Entry], own: str) -> float:
    """How many deeds count: people reached, but no more than the templates used, nor than the words of their own."""
    people, _ = _reached(deeds, own)
    templates = {_frame(entry.words) for entry in deeds}
    different = {word for entry in deeds for word in entry.words} - FRAME_WORDS
    return min(people, len(templates), 1 + len(different) / WORDS_PER_DEED)


def _dimension(timeline: Timeline, name: Dimension, chosen: Sequence[Entry] | None = None) -> Signal | None:
    own = timeline.account.handle.lower()
    deeds = chosen
    if deeds is None:
        deeds = [entry for entry, judgement in timeline.judged if judgement.dimensions[name] >= LIKELY]
    if not deeds:
        return None
    counted = deeds_counted(deeds, own)
    _, people = _reached(deeds, own)
    sentence: str = name
    if counted * 2 < people:
        sentence = "stock_phrases"
    return measured(name, log2(1 + counted), sentence, deeds, people=people, count=len(deeds))


def thanks(timeline: Timeline) -> Signal | None:
    """People thanked, in doublings."""
    return _dimension(timeline, "thanks")


def praise(timeline: Timeline) -> Signal | None:
    """People whose work was praised, in doublings."""
    return _dimension(timeline, "praise")


def care(timeline: Timeline) -> Signal | None:
    """People who were shown care, in doublings."""
    return _dimension(timeline, "care")


def encouragement(timeline: Timeline) -> Signal | None:
    """People encouraged, in doublings."""
    return _dimension(timeline, "encouragement")


def _in_answers(timeline: Timeline, name: Dimension) -> Signal | None:
    """A dimension that means something only where it is said to somebody."""
    said = [entry for entry, judgement in timeline.judged if entry.is_answer and judgement.dimensions[name] >= LIKELY]
    return _dimension(timeline, name, said)


def interest(timeline: Timeline) -> Signal | None:
    """People asked about themselves, in doublings; only questions put to somebody."""
    return _in_answers(timeline, "interest")


def respect(timeline: Timeline) -> Signal | None:
    """People who were answered with respect or to whom a mistake was owned, in doublings."""
    return _in_answers(timeline, "respect")


def welcome(timeline: Timeline) -> Signal | None:
    """Newcomers and little heard people greeted, in doublings."""
    greeted = [entry for entry in timeline.answers if is_little_heard(entry) and GREETING.search(entry.body)]
    if not greeted:
        return None
    people = len({entry.to for entry in greeted})
    return measured("welcome", log2(1 + people), "welcome", greeted, people=people)


def hostility(timeline: Timeline) -> Signal | None:
    """Share of the judged posts with harsh words aimed at others, drawn towards none where there are few.

    Posts that nearly repeat an earlier one are no more of a denominator: nobody dilutes harsh words with copies.
    """
    harsh = [(entry, judgement) for entry, judgement in timeline.judged if judgement.hostile >= LIKELY]
    if not harsh:
        return None
    weighed = sum(1.0 if entry.is_answer else UNADDRESSED for entry, _ in harsh)
    said = sum(judgement.hostile >= LIKELY or entry.id not in timeline.echoes for entry, judgement in timeline.judged)
    return measured(
        "hostility",
        weighed / (said + HARSH_PRIOR_POSTS),
        "hostility",
        [entry for entry, _ in harsh],
        count=len(harsh),
        posts=len(timeline.judged),
    )
