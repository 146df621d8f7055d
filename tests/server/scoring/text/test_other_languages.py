"""Kindness in other languages than English: plain examples of each dimension, and insults."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.scoring.text import covered_languages, predict

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
