"""The columns that the text models learn from."""

from __future__ import annotations

import pytest

pytest.importorskip("numpy", reason="needs the packages of ml/requirements.txt")
pytest.importorskip("scipy", reason="needs the packages of ml/requirements.txt")

import numpy as np  # after the check for its packages
import scipy.sparse as sparse

from ml.training import matrix
from server.scoring.text.model import length_norm

TEXTS = ["thank you", "the bus is late", "thank the driver"]


def test_a_term_column_holds_the_length_norm_where_the_text_has_the_term() -> None:
    found = [matrix.features_of(text, frozenset()) for text in TEXTS]
    values = matrix.feature_matrix(found, ["bus", "thank"], []).toarray()
    expected = [[0, length_norm(2)], [length_norm(4), 0], [0, length_norm(3)]]
    assert values == pytest.approx(np.array(expected))


def test_an_ngram_column_counts_the_words_that_contain_it() -> None:
    found = [matrix.features_of("thank thanks bus", frozenset())]
    (value,) = matrix.feature_matrix(found, [], ["tha"]).toarray()[0]
    assert value == pytest.approx(2 * length_norm(3) * matrix.NGRAM_SCALE)


def test_silent_words_have_no_ngrams() -> None:
    assert matrix.features_of("thank", frozenset(("thank",))).ngrams == {}


def test_placeholders_are_removed() -> None:
    assert "NAME" not in matrix.cleaned("[NAME] wrote <url> to @user &amp; me")


def test_words_that_are_mostly_capitalised_are_names() -> None:
    texts = ["we met Ada there", "with Ada again", "a rose for you", "the Rose is red, a rose is a rose"]
    assert matrix.names_in(texts) == {"ada"}
    assert matrix.names_in_any_alphabet(["вижу Москва тут", "это Москва и небо"]) == {"москва"}


def test_terms_with_left_out_words_are_dropped() -> None:
    assert matrix.without_words(["ada", "thank ada", "thank you", "¬ada"], frozenset(("ada",))) == ["thank you"]


def test_a_blanked_class_loses_its_words_and_its_columns() -> None:
    values = sparse.csr_matrix(np.ones((1, 7), dtype=np.float32))  # damn, ¬damn, bus; swear, joy and their negations
    whole = matrix.Matrix(values, ["damn", "¬damn", "bus"], [], [], {"swear": ["damn"], "joy": []})
    assert whole.without_class("swear").values.toarray().tolist() == [[0, 0, 1, 0, 1, 0, 1]]
