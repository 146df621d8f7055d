"""The sentences of the checks: not learned from, and judged rightly by the shipped model."""

from __future__ import annotations

import pytest

from ml.training import blind_check_sentences, check_sentences, templates
from ml.training.seed_sentences import normalised
from server.scoring.text import predict
from tests.server.scoring.text.test_predict import HARSH, NEGATION_PAIRS


def hostile_share(sentences: tuple[str, ...]) -> float:
    return sum(predict(text, "en").hostile > HARSH for text in sentences) / len(sentences)


def test_no_sentence_of_the_checks_is_in_the_training_data() -> None:
    trained = {normalised(row.text) for row in templates.sentences()}
    checked = {text for pair in NEGATION_PAIRS for text in pair}
    checked |= {*check_sentences.all_sentences(), *blind_check_sentences.all_sentences()}
    assert not trained & {normalised(text) for text in checked}


def test_pairs_of_the_model_card_are_in_the_right_order() -> None:
    pairs = (*check_sentences.NEGATION_PAIRS, *blind_check_sentences.NEGATION_PAIRS)
    insults = (*check_sentences.NEGATED_INSULTS, *blind_check_sentences.NEGATED_INSULTS)
    assert len(pairs) + len(insults) >= 100
    right = sum(predict(kind, "en").kind > predict(denied, "en").kind for kind, denied in pairs)
    right += sum(predict(harsh, "en").hostile > predict(denied, "en").hostile for harsh, denied in insults)
    assert right / (len(pairs) + len(insults)) >= 0.95


def test_words_about_oneself_count_less_than_the_same_words_to_others() -> None:
    right = sum(predict(other, "en").kind > predict(own, "en").kind for other, own in blind_check_sentences.SELF_TALK)
    right += sum(
        predict(other, "en").hostile > predict(own, "en").hostile for other, own in blind_check_sentences.SELF_BLAME
    )
    assert right / (len(blind_check_sentences.SELF_TALK) + len(blind_check_sentences.SELF_BLAME)) >= 0.9


@pytest.mark.parametrize(
    "sentences",
    [
        check_sentences.HARMLESS_IDENTITY,
        blind_check_sentences.HARMLESS_IDENTITY,
        blind_check_sentences.AFRICAN_AMERICAN_ENGLISH,
        check_sentences.NEUTRAL,
    ],
    ids=["who somebody is", "who somebody is, blind", "African-American English", "plain sentences"],
)
def test_harmless_sentences_are_not_hostile(sentences: tuple[str, ...]) -> None:
    assert hostile_share(sentences) <= 0.02


def test_friendly_swearing_is_rarely_hostile() -> None:
    assert hostile_share((*check_sentences.FRIENDLY_SWEARING, *blind_check_sentences.FRIENDLY_SWEARING)) <= 0.1


def test_counter_speech_is_rarely_hostile() -> None:
    assert hostile_share((*check_sentences.COUNTER_SPEECH, *blind_check_sentences.COUNTER_SPEECH)) <= 0.2
