"""The English template sentences, and the sentences that test the model."""

from __future__ import annotations

from ml.training import blind_check_sentences, check_sentences, templates
from ml.training.data import HEADS
from ml.training.seed_sentences import normalised


def test_no_check_sentence_is_in_the_training_data() -> None:
    trained = {normalised(row.text) for row in templates.sentences()}
    checked = {normalised(text) for text in (*check_sentences.all_sentences(), *blind_check_sentences.all_sentences())}
    assert not trained & checked


def test_the_two_lists_of_check_sentences_do_not_overlap() -> None:
    assert not set(check_sentences.all_sentences()) & set(blind_check_sentences.all_sentences())


def test_templates_have_a_fixed_order_and_labels_of_known_heads() -> None:
    sentences = templates.sentences()
    assert sentences == templates.sentences()
    assert len(sentences) > 10_000
    for row in sentences:
        assert row.source == templates.SOURCE
        assert row.labels.keys() <= set(HEADS)


def test_an_insult_and_its_negation_have_opposite_labels() -> None:
    labels = {row.text: row.labels for row in templates.sentences()}
    assert labels["you are an idiot"]["hostile"] is True
    assert labels["you are not an idiot"]["hostile"] is False
