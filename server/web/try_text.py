"""The "Try it" box: what the words of one pasted text show. Pure; the text is not stored."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from server.scoring.lexicon import FUNCTION_WORDS
from server.scoring.messages import message
from server.scoring.text import LIKELY, TextPrediction, predict, words_that_counted
from server.scoring.timeline import judged_words, weighed_text
from server.web.page_messages import TRIED_DIMENSIONS
from server.web.page_views import highlighted
from shared_schema.limits import TRY_TEXT_LIMIT
from shared_schema.records import Message


class DimensionResult(NamedTuple):
    """One dimension: its probability in percent, whether a post would count, and the words that weighed most."""

    name: str
    percent: float
    counts: bool
    words: list[str]


class TextResult(NamedTuple):
    """What one text shows. `dimensions` is empty where nothing was judged; `cut`: only the beginning was read.

    `about_language`: in which language it was read and why, or why it was not.
    """

    text: Markup
    about_language: list[Message]
    dimensions: list[DimensionResult]
    cut: bool


def check_text(text: str, chosen_language: str | None) -> TextResult:
    """Judges one text like a post by an unknown author. Without a chosen language, the text's own is detected."""
    read = text[:TRY_TEXT_LIMIT]
    judged = predict(judged_words(read), chosen_language)
    authored = weighed_text(read)
    dimensions: list[DimensionResult] = []
    marks: list[tuple[int, int]] = []
    for name in TRIED_DIMENSIONS if judged.covered else ():
        probability = _probability(judged, name)
        spans = sorted(
            span
            for span in words_that_counted(authored, name, judged.language)
            if read[slice(*span)].lower() not in FUNCTION_WORDS
        )
        counts = probability >= LIKELY
        marks += spans if counts else []
        words = list(dict.fromkeys(read[slice(*span)] for span in spans)) if counts else []
        dimensions.append(DimensionResult(name, round(100 * probability, 1), counts, words))
    return TextResult(
        highlighted(read, marks), _about_language(judged, chosen_language), dimensions, len(text) > TRY_TEXT_LIMIT
    )


def _probability(judged: TextPrediction, name: str) -> float:
    return {"kind": judged.kind, "hostile": judged.hostile, **judged.dimensions}[name]


def _about_language(judged: TextPrediction, chosen: str | None) -> list[Message]:
    language = judged.language
    if language is None:
        return [message("try-not-detected")]
    if chosen and chosen != language:
        read = message("try-read-otherwise", chosen=chosen, language=language)
    else:
        read = message("try-read-chosen" if chosen else "try-read-detected", language=language)
    return [read] if judged.covered else [read, message("try-not-judged", language=language)]
