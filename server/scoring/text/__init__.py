"""How kind the words of one text are: the seam of the text models for the rest of the scoring.

`judge` weighs one text, `words_that_counted` says which words did it, `detect` names the language. Pure functions of
the text and the committed weights. Whether the words are to or about other people, how often they are repeated and
what they add to an account is for the scoring above to decide.
"""

from __future__ import annotations

from typing import NamedTuple

from server.scoring.text import language as _language
from server.scoring.text.language import detect
from server.scoring.text.model import covered_languages, model_for
from server.scoring.text.tokens import placed_tokens, tokens

DIMENSIONS = ("thanks", "praise", "care", "encouragement", "interest", "respect", "contempt")
MOST_WORDS_SHOWN = 5

__all__ = ["DIMENSIONS", "Judgement", "covered_languages", "detect", "judge", "model_for", "words_that_counted"]


class Judgement(NamedTuple):
    """Probabilities between 0 and 1; all 0 where the language is not `covered`."""

    kind: float
    hostile: float
    dimensions: dict[str, float]
    language: str | None
    covered: bool


def judge(text: str, language: str | None = None) -> Judgement:
    """Weighs one text. `language` is what the network states, as any language tag, or None to detect it."""
    found = tokens(text)
    settled = _language.settle(text, found, language)
    model = model_for(settled) if settled is not None else None
    if model is None:
        return Judgement(0.0, 0.0, dict.fromkeys(DIMENSIONS, 0.0), settled, covered=False)
    probabilities = model.probabilities(found)
    dimensions = {dimension: probabilities[dimension] for dimension in DIMENSIONS}
    return Judgement(probabilities["kind"], probabilities["hostile"], dimensions, settled, covered=True)


def words_that_counted(text: str, dimension: str, language: str | None = None) -> list[tuple[int, int]]:
    """Where the words stand that spoke most for a dimension (or for "kind" or "hostile").

    Spans `(start, end)` in code points, strongest first, at most five, none overlapping. A word's strength is its own
    weight with half of each pair it stands in and the cues that rest on it. Raises KeyError for an unknown dimension.
    """
    if dimension not in (*DIMENSIONS, "kind", "hostile"):
        raise KeyError(dimension)
    settled = _language.settle(text, tokens(text), language)
    model = model_for(settled) if settled is not None else None
    if model is None:
        return []
    placed = placed_tokens(text)
    words = ["^", *(token for token, _, _ in placed), "$"]
    strengths = [
        model.weight(word, dimension)
        + (model.weight(f"{before} {word}", dimension) + model.weight(f"{word} {after}", dimension)) / 2
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
    ]
    for place, weight in model.aimed(words[1:-1], dimension):
        strengths[place] += weight
    ranked = sorted(zip(strengths, placed, strict=True), key=lambda item: (-item[0], item[1][1]))
    return [(start, end) for strength, (_, start, end) in ranked[:MOST_WORDS_SHOWN] if strength > 0]
