"""Signals of kindness: what the words do for other people.

Kindness cannot be mass-produced (law L5). Kind posts ("deeds") count by the people they reach, by the templates they
are written from, and by the words they do not share, whichever is fewest: "Great post, NAME, thanks for sharing!" sent
two hundred times is one deed. All three counts can only grow, so a friendly reply never lowers a signal (law L2).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import log2

from server.scoring.harsh_posts import LIKELY, UNADDRESSED, harsh_posts
from server.scoring.lexicon import FRAME_WORDS, GREETING
from server.scoring.messages import message
from server.scoring.signals.conversation import is_outreach
from server.scoring.signals.measurement import make_signal
from server.scoring.timeline import Timeline, TimelineEntry, recipient_of
from shared_schema.records import Dimension, Signal

WORDS_PER_DEED = 4  # words of its own that each further deed must bring
HARSH_PRIOR_POSTS = 12.0  # one harsh post among few judged ones is not a habit yet


def _people_reached(deeds: Sequence[TimelineEntry], own_handle: str) -> tuple[float, int]:
    """People reached, with a deed to nobody in particular as one half; and the whole number for the sentence."""
    named = {recipient_of(entry, own_handle) for entry in deeds} - {None}
    unnamed = sum(1 if entry.is_reply else UNADDRESSED for entry in deeds if recipient_of(entry, own_handle) is None)
    return len(named) + unnamed, len(named) or len(deeds)


def _template(words: tuple[str, ...]) -> tuple[str, ...]:
    """The template of a text: its common words, with one gap for whatever else is between them."""
    marked = (word if word in FRAME_WORDS else "_" for word in words)
    return tuple(word for word, _ in groupby(marked))


def count_deeds(deeds: Sequence[TimelineEntry], own_handle: str) -> float:
    """How many of the deeds count: the fewest of people reached, different templates, and deeds with own words."""
    people, _ = _people_reached(deeds, own_handle)
    templates = {_template(entry.words) for entry in deeds}
    own_words = {word for entry in deeds for word in entry.words} - FRAME_WORDS
    return min(people, len(templates), 1 + len(own_words) / WORDS_PER_DEED)


def _dimension(timeline: Timeline, name: Dimension, replies_only: bool = False) -> Signal | None:
    """The signal of one dimension of the text model: log2(1 + deeds that count)."""
    deeds = [
        entry
        for entry, prediction in timeline.judged_posts
        if prediction.dimensions[name] >= LIKELY and (entry.is_reply or not replies_only)
    ]
    if not deeds:
        return None
    own_handle = timeline.account.handle.lower()
    counted = count_deeds(deeds, own_handle)
    _, people = _people_reached(deeds, own_handle)
    mostly_repeated = counted * 2 < people
    sentence = message("stock_phrases", count=len(deeds)) if mostly_repeated else message(name, people=people)
    return make_signal(name, log2(1 + counted), sentence, deeds)


def thanks(timeline: Timeline) -> Signal | None:
    """People thanked: log2(1 + deeds that count)."""
    return _dimension(timeline, "thanks")


def praise(timeline: Timeline) -> Signal | None:
    """People whose work was praised: log2(1 + deeds that count)."""
    return _dimension(timeline, "praise")


def care(timeline: Timeline) -> Signal | None:
    """People who were shown care: log2(1 + deeds that count)."""
    return _dimension(timeline, "care")


def encouragement(timeline: Timeline) -> Signal | None:
    """People encouraged: log2(1 + deeds that count)."""
    return _dimension(timeline, "encouragement")


def interest(timeline: Timeline) -> Signal | None:
    """People asked about themselves, in replies only: log2(1 + deeds that count)."""
    return _dimension(timeline, "interest", replies_only=True)


def respect(timeline: Timeline) -> Signal | None:
    """People shown respect or to whom a mistake was admitted, in replies only: log2(1 + deeds that count)."""
    return _dimension(timeline, "respect", replies_only=True)


def welcome(timeline: Timeline) -> Signal | None:
    """People greeted who are new or have few followers: log2(1 + people)."""
    greetings = [reply for reply in timeline.replies if is_outreach(reply) and GREETING.search(reply.body)]
    if not greetings:
        return None
    people = len({reply.reply_to for reply in greetings})
    return make_signal("welcome", log2(1 + people), message("welcome", people=people), greetings)


def hostility(timeline: Timeline) -> Signal | None:
    """Share of the judged posts with harsh words aimed at others, drawn towards 0 where there are few; 0 to 1.

    Near-duplicates are left out of the denominator, so that harsh words cannot be diluted with copies.
    """
    harsh = [post for post in harsh_posts(timeline) if post.weight]
    if not harsh:
        return None
    return make_signal(
        "hostility",
        share_of_judged_posts(timeline, sum(post.weight for post in harsh)),
        message("hostility", count=len(harsh), posts=len(timeline.judged_posts)),
        [post.entry for post in harsh],
    )


def share_of_judged_posts(timeline: Timeline, weighted: float) -> float:
    """A weighted number of harsh posts as a share of the different judged posts."""
    different = sum(
        prediction.hostile >= LIKELY or entry.id not in timeline.near_duplicates
        for entry, prediction in timeline.judged_posts
    )
    return weighted / (different + HARSH_PRIOR_POSTS)
