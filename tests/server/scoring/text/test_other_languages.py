"""Kindness in other languages than English: plain examples and the sentences of the checks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ml.training import seed_sentences
from server.scoring.text import covered_languages, model_for, predict

pytestmark = pytest.mark.slow  # loads the models of all languages

OTHERS = sorted(covered_languages() - {"en"})
SHOWN = ("thanks", "praise", "care", "encouragement", "interest")
SENTENCES = json.loads(Path(__file__).with_name("other_languages.json").read_text(encoding="utf-8"))


def test_no_shipped_language_is_dropped() -> None:
    assert set(SENTENCES) <= set(OTHERS)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("dimension", ["thanks", "praise"])
def test_a_plain_example_shows_its_dimension(language: str, dimension: str) -> None:
    prediction = predict(SENTENCES[language][dimension], language)
    assert prediction.covered
    assert prediction.dimensions[dimension] > 0.5 > prediction.hostile


@pytest.mark.parametrize("language", OTHERS)
def test_an_insult_is_hostile_and_not_kind(language: str) -> None:
    prediction = predict(SENTENCES[language]["hostile"], language)
    assert prediction.hostile > 0.5 > prediction.kind


@pytest.mark.parametrize("language", OTHERS)
def test_plain_sentences_and_group_names_are_not_hostile(language: str) -> None:
    checked = [text for name, text in seed_sentences.checks(language) if name in ("neutral", "identity")]
    assert len(checked) >= 15
    wrong = [text for text in checked if predict(text, language).hostile > 0.5]
    assert not wrong


@pytest.mark.parametrize("language", OTHERS)
def test_negated_kindness_is_less_kind(language: str) -> None:
    pairs = [text.split(" > ") for name, text in seed_sentences.checks(language) if name == "pairs"]
    right = [predict(kind, language).kind > predict(denied, language).kind for kind, denied in pairs]
    assert sum(right) >= 0.85 * len(right), [pair for pair, ok in zip(pairs, right, strict=True) if not ok]


@pytest.mark.parametrize("language", OTHERS)
def test_group_names_have_no_weight(language: str) -> None:
    model = model_for(language)
    assert model is not None
    for word in seed_sentences.silent_words(language):
        assert not any(model.weight(word, head) for head in model.heads), word
