"""Kindness of one text: the entrance of the text models for the rest of the scoring.

`predict` gives probabilities for one text, `words_that_counted` the words behind them, `detect` the language. All are
pure functions of the text and the committed weights. Who the words are addressed to, how often they are repeated and
what they add to a score is decided in server/scoring/signals.
"""

from __future__ import annotations

from typing import NamedTuple

from server.scoring.text.language import choose_language, detect
from server.scoring.text.model import covered_languages, model_for
from server.scoring.text.tokens import tokens, tokens_with_spans
from shared_schema.records import DIMENSIONS

MOST_WORDS_SHOWN = 5

__all__ = ["TextPrediction", "covered_languages", "detect", "model_for", "predict", "words_that_counted"]


class TextPrediction(NamedTuple):
    """Probabilities between 0 and 1; all 0 where the language is not `covered`."""

    kind: float
    hostile: float
    dimensions: dict[str, float]
    language: str | None
    covered: bool


def predict(text: str, language: str | None = None) -> TextPrediction:
    """The prediction for one text. `language`: the tag that the network states, or None to detect the language."""
    text_tokens = tokens(text)
    chosen = choose_language(text, text_tokens, language)
    model = model_for(chosen) if chosen is not None else None
    if model is None:
        return TextPrediction(0.0, 0.0, dict.fromkeys(DIMENSIONS, 0.0), chosen, covered=False)
    probabilities = model.probabilities(text_tokens)
    dimensions: dict[str, float] = {dimension: probabilities[dimension] for dimension in DIMENSIONS}
    return TextPrediction(probabilities["kind"], probabilities["hostile"], dimensions, chosen, covered=True)


def words_that_counted(text: str, dimension: str, language: str | None = None) -> list[tuple[int, int]]:
    """Where the words are that spoke most for a dimension, or for "kind" or "hostile".

    Spans `(start, end)` in code points, strongest first, at most five, none overlapping. A word's strength is its own
    weight, half of the weight of each pair that it is in, and the weight of the cues that rest on it. Raises KeyError
    for an unknown dimension.
    """
    if dimension not in (*DIMENSIONS, "kind", "hostile"):
        raise KeyError(dimension)
    chosen = choose_language(text, tokens(text), language)
    model = model_for(chosen) if chosen is not None else None
    if model is None:
        return []
    spans = tokens_with_spans(text)
    words = ["^", *(token for token, _, _ in spans), "$"]
    strengths = [
        model.weight(word, dimension)
        + (model.weight(f"{before} {word}", dimension) + model.weight(f"{word} {after}", dimension)) / 2
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
    ]
    for position, weight in model.targeted(words[1:-1], dimension):
        strengths[position] += weight
    ranked = sorted(zip(strengths, spans, strict=True), key=lambda item: (-item[0], item[1][1]))
    return [(start, end) for strength, (_, start, end) in ranked[:MOST_WORDS_SHOWN] if strength > 0]
