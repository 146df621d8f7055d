"""The "Try it" box: what the words of one pasted text show. Pure; the text is not stored."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from server.scoring.harsh_posts import LIKELY
from server.scoring.languages import language_name
from server.scoring.lexicon import FUNCTION_WORDS
from server.scoring.text import TextPrediction, predict, words_that_counted
from server.scoring.timeline import body_of
from server.web.page_messages import DIMENSION_MEANINGS
from server.web.page_views import highlighted
from shared_schema.limits import TRY_TEXT_LIMIT


class DimensionResult(NamedTuple):
    """One dimension: its probability in percent, whether a post would count, and the words that weighed most."""

    name: str
    meaning: str
    percent: float
    counts: bool
    words: list[str]


class TextResult(NamedTuple):
    """What one text shows. `dimensions` is empty where nothing was judged; `cut`: only the beginning was read."""

    text: Markup
    language: str
    dimensions: list[DimensionResult]
    cut: bool


def check_text(text: str, chosen_language: str | None) -> TextResult:
    """Judges one text like a post by an unknown author. Without a chosen language, the text's own is detected."""
    read = text[:TRY_TEXT_LIMIT]
    judged = predict(body_of(read), chosen_language)
    dimensions: list[DimensionResult] = []
    marks: list[tuple[int, int]] = []
    for name, meaning in DIMENSION_MEANINGS.items() if judged.covered else ():
        probability = _probability(judged, name)
        spans = sorted(
            span
            for span in words_that_counted(read, name, judged.language)
            if read[slice(*span)].lower() not in FUNCTION_WORDS
        )
        counts = probability >= LIKELY
        marks += spans if counts else []
        words = list(dict.fromkeys(read[slice(*span)] for span in spans)) if counts else []
        dimensions.append(DimensionResult(name, meaning, round(100 * probability, 1), counts, words))
    return TextResult(
        highlighted(read, marks), _language(judged, chosen_language), dimensions, len(text) > TRY_TEXT_LIMIT
    )


def _probability(judged: TextPrediction, name: str) -> float:
    return {"kind": judged.kind, "hostile": judged.hostile, **judged.dimensions}[name]


def _language(judged: TextPrediction, chosen: str | None) -> str:
    """In which language the text was read and why, or why it was not."""
    if judged.language is None:
        return "The language could not be detected, so nothing is judged. Add a few more words, or choose the language."
    name = language_name(judged.language)
    if chosen and chosen != judged.language:
        sentence = f"You chose {language_name(chosen)}, but the text is written in the letters of {name}."
    else:
        sentence = f"Read as {name}, {'as you chose' if chosen else 'as detected'}."
    return sentence if judged.covered else f"{sentence} Kindness is not judged in {name} yet."
