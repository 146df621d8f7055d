"""Which posts have harsh words for others, and how much each of them counts.

The text models see one text at a time. What the words are between two people is decided here, from the other posts to
the same person:

- **Banter** does not count: harsh words to somebody whom the account also writes kind words, and with whom it laughs at
  least as often as it is harsh.
- **Replies to abuse** count a quarter: somebody asks to be left alone, names what was done to them or says that it was
  reported.
- Harsh words to **nobody in particular** count three quarters.

A friendly reply can only make these weights smaller (law L2). Names are never read (law L1: who the other one is does
not matter). Pure.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from server.scoring import lexicon
from server.scoring.text import LIKELY, TextPrediction
from server.scoring.text.masked import unmask
from server.scoring.timeline import Timeline, TimelineEntry, judged_words, measured_once, words_of
from shared_schema.records import Dimension

UNADDRESSED = 0.75  # what harsh words to nobody in particular count
REPLY_TO_ABUSE = 0.25
FEWEST_BETWEEN_FRIENDS = 3  # posts to somebody, from which harsh ones may be banter
HARSH_FOR_EACH_FRIENDLY = 4  # harsh posts to a friend for each friendly one, at most
FEWEST_WORDS_AIMED = 5  # fewer words are said to their recipient, whatever they are
_FRIENDLY_DIMENSIONS: tuple[Dimension, ...] = ("thanks", "praise", "care", "encouragement")

friendly_of: Callable[[Mapping[str, float]], tuple[float, ...]] = itemgetter(*_FRIENDLY_DIMENSIONS)
_TABLE = json.loads(Path(__file__).with_name("harsh_words.json").read_text(encoding="utf-8"))
_SECOND_PERSON = {language: frozenset(words.split()) for language, words in _TABLE["second_person"].items()}
_INSULTS = {language: frozenset(words.split()) for language, words in _TABLE["insults"].items()}


class HarshPost(NamedTuple):
    """One post with harsh words.

    `probability`: of harsh words, as the text model sees it. `weight`: how much it counts between these two, 0 to 1.
    `aimed`: its recipient is spoken to. `is_banter`: it is said to a friend. `is_unprovoked`: it is neither banter nor
    a reply to abuse.
    """

    entry: TimelineEntry
    recipient: str | None
    probability: float
    weight: float
    aimed: bool
    is_banter: bool
    is_unprovoked: bool


@cache
def _boundaries(language: str) -> re.Pattern[str] | None:
    patterns = _TABLE["boundaries"].get(language)
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None


def replies_to_abuse(text: str, language: str | None) -> bool:
    """Whether a text asks to be left alone, names abuse that its author received, or says that it was reported."""
    pattern = _boundaries(language or "")
    return pattern is not None and pattern.search(text.lower().replace("’", "'")) is not None


def _is_aimed(entry: TimelineEntry, own: str, language: str | None) -> bool:
    """Whether a harsh post speaks to its recipient, and not with them about somebody or something else.

    `own`: its text without other people's words, see `judged_words`.
    """
    if len(words_of(unmask(entry.body))) < FEWEST_WORDS_AIMED:
        return True
    words = words_of(unmask(own))
    spoken_to = _SECOND_PERSON.get(language or "", frozenset()) | _INSULTS.get(language or "", frozenset())
    return not spoken_to.isdisjoint(words)


def _is_friendly(prediction: TextPrediction) -> bool:
    return prediction.hostile < LIKELY <= max(prediction.kind, *friendly_of(prediction.dimensions))


def _is_banter(harsh: Sequence[TimelineEntry], exchanged: Sequence[tuple[TimelineEntry, TextPrediction]]) -> bool:
    """Whether the harsh posts to somebody are banter, by everything the account wrote to them."""
    laughing = friendly = kind = 0
    harsh_ids = {entry.id for entry in harsh}
    for entry, prediction in exchanged:
        laughs = lexicon.is_casual(entry.body, entry.words)
        if entry.id in harsh_ids:
            laughing += laughs
        elif prediction.hostile < LIKELY:
            kind += _is_friendly(prediction)
            friendly += laughs or _is_friendly(prediction)
    return (
        len(exchanged) >= FEWEST_BETWEEN_FRIENDS
        and kind > 0
        and friendly * HARSH_FOR_EACH_FRIENDLY >= len(harsh)
        and friendly + laughing >= len(harsh)
    )


@measured_once
def harsh_posts(timeline: Timeline, least: float = LIKELY) -> list[HarshPost]:
    """The judged posts with harsh words, newest first: those from this probability on."""
    harsh = [(entry, found) for entry, found in timeline.judged_posts if found.hostile >= least]
    if not harsh:
        return []
    by_recipient: dict[str, list[TimelineEntry]] = defaultdict(list)
    for entry, _ in harsh:
        if entry.recipient is not None:
            by_recipient[entry.recipient].append(entry)
    exchanged: dict[str, list[tuple[TimelineEntry, TextPrediction]]] = defaultdict(list)
    for entry, prediction in timeline.judged_posts:
        if entry.recipient in by_recipient:
            exchanged[entry.recipient].append((entry, prediction))
    friends = {name for name, entries in by_recipient.items() if _is_banter(entries, exchanged[name])}
    found = []
    for entry, prediction in harsh:
        own = judged_words(entry.post.text)
        defends = replies_to_abuse(own, prediction.language)
        banter = entry.recipient in friends
        weight = 1.0 if entry.is_reply else UNADDRESSED
        if banter:
            weight = 0.0
        elif defends:
            weight *= REPLY_TO_ABUSE
        aimed = entry.recipient is not None and _is_aimed(entry, own, prediction.language)
        found.append(
            HarshPost(entry, entry.recipient, prediction.hostile, weight, aimed, banter, not banter and not defends)
        )
    return found
