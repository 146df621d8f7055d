"""Kindness besides English: plain examples, the check sentences, and sentences that teach kept apart from them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ml.training import seed_sentences
from server.scoring.text import covered_languages, model_for, predict

OTHERS = sorted(covered_languages() - {"en"})
SHOWN = ("thanks", "praise", "care", "encouragement", "interest")
SENTENCES = json.loads(Path(__file__).with_name("other_languages.json").read_text(encoding="utf-8"))


def test_the_languages_that_were_shipped_once_stay() -> None:
    assert set(SENTENCES) <= set(OTHERS)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("dimension", ["thanks", "praise"])
def test_a_plain_example_shows_its_dimension(language: str, dimension: str) -> None:
    judged = predict(SENTENCES[language][dimension], language)
    assert judged.covered
    assert judged.dimensions[dimension] > 0.5 > judged.hostile


@pytest.mark.parametrize("language", OTHERS)
def test_an_insult_is_hostile_and_not_kind(language: str) -> None:
    judged = predict(SENTENCES[language]["hostile"], language)
    assert judged.hostile > 0.5 > judged.kind


@pytest.mark.parametrize("language", OTHERS)
def test_plain_sentences_and_who_somebody_is_are_neither(language: str) -> None:
    asked = [text for name, text in seed_sentences.checks(language) if name in ("neutral", "identity")]
    assert len(asked) >= 15
    wrong = [text for text in asked if predict(text, language).hostile > 0.5]
    assert not wrong


@pytest.mark.parametrize("language", OTHERS)
def test_denied_kindness_is_less_kind(language: str) -> None:
    pairs = [text.split(" > ") for name, text in seed_sentences.checks(language) if name == "pairs"]
    right = [predict(kind, language).kind > predict(denied, language).kind for kind, denied in pairs]
    assert sum(right) >= 0.85 * len(right), [pair for pair, ok in zip(pairs, right, strict=True) if not ok]


@pytest.mark.parametrize("language", OTHERS)
def test_sentences_that_check_a_language_never_taught_it(language: str) -> None:
    taught = {seed_sentences.normalised(sentence.text) for sentence in seed_sentences.sentences(language)}
    checks = [half for _, text in seed_sentences.checks(language) for half in text.split(" > ")]
    assert len(checks) >= 40
    assert not [text for text in checks if seed_sentences.normalised(text) in taught]


@pytest.mark.parametrize("language", OTHERS)
def test_who_somebody_is_weighs_nothing(language: str) -> None:
    model = model_for(language)
    assert model is not None
    for word in seed_sentences.silent_words(language):
        assert not any(model.weight(word, head) for head in model.heads), word


def test_a_line_without_a_name_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "xx.txt"
    path.write_text("# a language\nthanks: cheers\nno name here\n", encoding="utf-8")
    with pytest.raises(seed_sentences.SeedSentencesError, match=r"xx\.txt, line 3"):
        seed_sentences.read_lines(path)


def test_a_pattern_in_company_keeps_its_weight() -> None:
    own = seed_sentences.sentences("de")
    joined = seed_sentences.with_background(own, ["Der Zug kommt um neun.", "Morgen regnet es"])
    assert sum(each.weight for each in joined) == pytest.approx(sum(each.weight for each in own))
    assert len(joined) > len(own)
