"""The text model: weights of words and pairs, n-grams of rare words, and calibrated probabilities."""

from __future__ import annotations

import pytest

from server.scoring.text.model import character_ngrams, length_norm, model_for, probability


@pytest.mark.slow
def test_the_words_of_most_weight_can_be_listed() -> None:
    model = model_for("en")
    assert model is not None
    shown = model.strongest("thanks", 10)
    assert [weight for _, weight in shown] == sorted((weight for _, weight in shown), reverse=True)
    assert any("thank" in term for term, _ in shown)


def test_n_grams_are_two_to_five_characters_with_the_edges_of_the_word() -> None:
    assert character_ngrams("cat") == {"<c", "ca", "at", "t>", "<ca", "cat", "at>", "<cat", "cat>", "<cat>"}


@pytest.mark.parametrize("word", ["¬kind", "12", "🙏", ":)"])
def test_signs_and_negated_words_have_no_n_grams(word: str) -> None:
    assert character_ngrams(word) == set()


def test_longer_texts_are_scaled_down() -> None:
    assert length_norm(1) == length_norm(3) > length_norm(5) == 1 > length_norm(50)


@pytest.mark.parametrize(("logit", "expected"), [(0, 0.5), (-1000, 0.0), (1000, 1.0)])
def test_the_logistic_function_does_not_overflow(logit: float, expected: float) -> None:
    assert probability(logit) == expected


def test_a_language_without_weights_has_no_model() -> None:
    assert model_for("fi") is None
