"""The sentences written for this project that teach the languages besides English."""

from __future__ import annotations

from pathlib import Path

import pytest

from ml.training import seed_sentences
from ml.training.data import HEADS
from ml.training.seed_sentences import SeedSentencesError, normalised
from server.scoring.text import covered_languages, model_for, predict

LANGUAGES = sorted(seed_sentences.LANGUAGES)
SHIPPED = sorted(covered_languages() - {"en"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_check_sentence_is_in_the_training_data(language: str) -> None:
    trained = {normalised(sentence.text) for sentence in seed_sentences.sentences(language)}
    checks = [half for _, text in seed_sentences.checks(language) for half in text.split(" > ")]
    assert len(checks) >= 40
    assert not [text for text in checks if normalised(text) in trained]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_labels_and_a_weight(language: str) -> None:
    for sentence in seed_sentences.sentences(language):
        assert sentence.labels
        assert sentence.labels.keys() <= set(HEADS)
        assert 0 < sentence.weight <= seed_sentences.LARGEST_PATTERN_WEIGHT


def test_a_kind_category_is_kind_and_not_hostile() -> None:
    labels = seed_sentences.labels_of("thanks")
    assert labels["thanks"]
    assert labels["kind"]
    assert labels["hostile"] is False
    assert "praise" not in labels  # thanks may or may not be praise


def test_an_unknown_category_is_refused() -> None:
    with pytest.raises(KeyError):
        seed_sentences.labels_of("sarcasm")


def test_a_line_without_a_name_raises_an_error_with_its_line_number(tmp_path: Path) -> None:
    path = tmp_path / "xx.txt"
    path.write_text("# a language\nthanks: cheers\nno name here\n", encoding="utf-8")
    with pytest.raises(SeedSentencesError, match=r"xx\.txt, line 3"):
        seed_sentences.read_lines(path)


def test_a_pattern_joined_with_background_texts_keeps_its_weight() -> None:
    own = seed_sentences.sentences("de")
    joined = seed_sentences.with_background(own, ["Der Zug kommt um neun.", "Morgen regnet es"])
    assert sum(each.weight for each in joined) == pytest.approx(sum(each.weight for each in own))
    assert len(joined) > len(own)


@pytest.mark.parametrize(
    ("language", "written", "casual"),
    [("de", "schöne Grüße", "schoene Gruesse"), ("pl", "miły łoś", "mily los"), ("sv", "så bra", "så bra")],
)
def test_casual_forms_leave_accents_out_where_people_do(language: str, written: str, casual: str) -> None:
    assert seed_sentences.casual_form(written, language) == casual


@pytest.mark.slow  # loads the models of all languages
@pytest.mark.parametrize("language", SHIPPED)
def test_plain_sentences_and_group_names_are_not_hostile(language: str) -> None:
    checked = [text for name, text in seed_sentences.checks(language) if name in ("neutral", "identity")]
    assert len(checked) >= 15
    wrong = [text for text in checked if predict(text, language).hostile > 0.5]
    assert not wrong


@pytest.mark.slow  # loads the models of all languages
@pytest.mark.parametrize("language", SHIPPED)
def test_negated_kindness_is_less_kind(language: str) -> None:
    pairs = [text.split(" > ") for name, text in seed_sentences.checks(language) if name == "pairs"]
    right = [predict(kind, language).kind > predict(denied, language).kind for kind, denied in pairs]
    assert sum(right) >= 0.85 * len(right), [pair for pair, ok in zip(pairs, right, strict=True) if not ok]


@pytest.mark.slow  # loads the models of all languages
@pytest.mark.parametrize("language", SHIPPED)
def test_group_names_have_no_weight(language: str) -> None:
    model = model_for(language)
    assert model is not None
    for word in seed_sentences.silent_words(language):
        assert not any(model.weight(word, head) for head in model.heads), word
