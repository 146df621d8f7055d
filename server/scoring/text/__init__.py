"""Kindness of one text: the entrance of the text models for the rest of the scoring.

`predict` gives probabilities for one text, `words_that_counted` the words behind them, `detect` the language. All are
pure functions of the text and the committed weights. Who the words are addressed to, how often they are repeated and
what they add to a score is decided in server/scoring/signals.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import NamedTuple

from server.scoring.text.coded import CODED, is_coded, may_be_coded
from server.scoring.text.harmless import HARMLESS, Judged, hostile_without_harmless, is_banter, is_teasing
from server.scoring.text.insults import insult_in
from server.scoring.text.language import choose_language, detect
from server.scoring.text.masked import unmask
from server.scoring.text.model import TextModel, covered_languages, model_for
from server.scoring.text.opening_tables import load as load_openings
from server.scoring.text.opening_tables import loaded_languages
from server.scoring.text.openings import may_open, read_openings
from server.scoring.text.tokens import tokens
from server.scoring.text.weighed_words import WeighedWords
from shared_schema.records import DIMENSIONS, Dimension

OPENED: tuple[Dimension, ...] = ("thanks", "praise", "care", "encouragement", "respect")  # what an opening may show
LIKELY = 0.5  # probability from which a text is kind, harsh or of a dimension, here and in the signals
FIRST_TOKENS = 6
CALM = 0.03  # hostility below which no part of a text is looked at by itself
NOT_KIND = 0.25  # at most, of what a reproach seems to show
CLEARLY_KIND = 0.6  # at least, of what an opening shows that is said of something kind
MILDLY_HOSTILE = 0.5  # at least, of a reproach that is said in so many words
OPENING_DIMENSIONS: dict[str, tuple[str, ...]] = {  # family of openings → what they may show, the usual one first
    "address": ("thanks", "praise"),
    "credit": ("thanks", "praise"),
    "wish": ("encouragement", "care"),
    "sympathy": ("care",),
}

_opened_of = itemgetter(*OPENED)
_dimensions_of = itemgetter(*DIMENSIONS)

__all__ = [
    "LIKELY",
    "TextPrediction",
    "WeighedWords",
    "covered_languages",
    "detect",
    "load",
    "loaded_languages",
    "model_for",
    "predict",
    "words_that_counted",
]


class TextPrediction(NamedTuple):
    """Probabilities between 0 and 1; all 0 where the language is not `covered`."""

    kind: float
    hostile: float
    dimensions: dict[str, float]
    language: str | None
    covered: bool


def load(language: str) -> None:
    """Loads the model and the tables of a language, where there are any. Otherwise the first text in it does."""
    if model_for(language) is not None:
        load_openings(language)


def predict(text: str, language: str | None = None) -> TextPrediction:
    """The prediction for one text. `language`: the tag that the network states, or None to detect the language."""
    text = unmask(text)
    text_tokens = tokens(text)
    chosen = choose_language(text, text_tokens, language)
    model = model_for(chosen) if chosen is not None else None
    if model is None:
        return TextPrediction(0.0, 0.0, dict.fromkeys(DIMENSIONS, 0.0), chosen, covered=False)
    probabilities = model.probabilities(text_tokens)
    settled = probabilities["hostile"] < CALM
    aimed = probabilities["hostile"] < HARMLESS  # what is hardly harsh is judged by its opening alone
    if not aimed:
        judged = probabilities
        probabilities = _without_harmless(text, model, judged)
        aimed = probabilities is judged
    counts = max(_opened_of(probabilities)) >= LIKELY
    # How an opening at the beginning is meant is always weighed. One further on matters where a kind text counts, and
    # then only words against it, if it is plainly kind.
    if may_open(text_tokens, model.language, count=FIRST_TOKENS, is_settled=False) or (
        counts and may_open(text_tokens, model.language, count=None, is_settled=settled)
    ):
        probabilities = _with_openings(text, model, probabilities, may_be_hostile=aimed)
    insult = insult_in(text, model.language, text_tokens)
    if insult:
        probabilities = _with_insult(probabilities, insult)
    if model.language == "en" and may_be_coded(text, text_tokens) and is_coded(text):
        probabilities = {**probabilities, "hostile": max(probabilities["hostile"], CODED)}
    dimensions = dict(zip(DIMENSIONS, _dimensions_of(probabilities), strict=True))
    return TextPrediction(probabilities["kind"], probabilities["hostile"], dimensions, chosen, covered=True)


def _with_openings(
    text: str, model: TextModel, probabilities: dict[str, float], *, may_be_hostile: bool
) -> dict[str, float]:
    """The probabilities, changed by what the kind openings of the text are about (law L5).

    `may_be_hostile`: False where all harsh words of the text are aimed at nobody.
    """

    def probabilities_of(words: str) -> dict[str, float]:
        return model.probabilities(tokens(words))

    reading = read_openings(text, model.language, probabilities_of)
    if reading is None or (reading.reproach and is_teasing(text, model.language, _judge_of(model))):
        return probabilities
    changed = dict(probabilities)
    if reading.reproach:
        rest = tokens(reading.rest)
        kept = model.probabilities(rest) if rest else {}
        changed.update((head, min(changed[head], max(NOT_KIND, kept.get(head, 0.0)))) for head in (*OPENED, "kind"))
        if reading.stated and may_be_hostile and not is_banter(text, model.language):
            changed["hostile"] = max(changed["hostile"], MILDLY_HOSTILE)
    for family in reading.kind:
        shown = max(OPENING_DIMENSIONS[family], key=changed.__getitem__)
        changed.update((head, max(changed[head], CLEARLY_KIND)) for head in (shown, "kind"))
    return changed


def _with_insult(probabilities: dict[str, float], insult: float) -> dict[str, float]:
    """The probabilities of a text with an insult: no opening makes it kind."""
    changed = {head: min(probabilities[head], NOT_KIND) for head in (*OPENED, "kind")}
    return {**probabilities, **changed, "hostile": max(probabilities["hostile"], insult)}


def _judge_of(model: TextModel) -> Callable[[str], Judged]:
    def judge(words: str) -> Judged:
        found = model.probabilities(tokens(words))
        return Judged(found["kind"], found["hostile"])

    return judge


def _without_harmless(text: str, model: TextModel, probabilities: dict[str, float]) -> dict[str, float]:
    """The probabilities, that of hostility without harsh words that are aimed at nobody."""
    left = hostile_without_harmless(text, model.language, model.silent, _judge_of(model))
    if left is None:
        return probabilities
    # Never calmer than calm: harsh words that are aimed at nobody are still likelier to be meant than none.
    return {**probabilities, "hostile": min(max(left, CALM), probabilities["hostile"])}


def words_that_counted(text: str, dimension: str, language: str | None = None) -> list[tuple[int, int]]:
    """Where the words are that spoke most for a dimension, or for "kind" or "hostile".

    Spans `(start, end)` in code points, strongest first, at most five, none overlapping. Raises KeyError for an unknown
    dimension.
    """
    return WeighedWords(text, language).that_counted(dimension)
