"""Predictions for single texts: kind above unkind, harmless texts not hostile, and no text that breaks them."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.scoring.text import TextPrediction, predict, words_that_counted
from shared_schema.records import DIMENSIONS

HARSH = 0.5

NEGATION_PAIRS = (
    ("This answer is useful.", "This answer is not useful."),
    ("Your map helped us.", "Your map did not help us."),
    ("I am thankful to you.", "I am not thankful to you."),
    ("Many thanks for the lift!", "No thanks for the lift!"),
    ("He was very supportive.", "He was not very supportive."),
    ("You sing beautifully.", "You don't sing beautifully."),
    ("It's a great idea.", "It's not a great idea."),
    ("She is a good listener.", "She is not a good listener."),
    ("I love what you made.", "I don't love what you made."),
    ("We are happy for you.", "We are not happy for you."),
    ("That was sweet of you.", "That was not sweet of you."),
    ("You were a big help.", "You were no big help."),
    ("I feel for you, sorry.", "I don't feel for you, not sorry."),
    ("Stay strong, it gets better.", "It never gets better."),
    ("You are good at chess.", "You are not good at chess."),
    ("A fantastic result!", "Not a fantastic result."),
    ("I hope your mother recovers.", "I don't hope your mother recovers."),
    ("Your teaching is superb.", "Your teaching is not superb."),
    ("This is really kind.", "This isn't really kind."),
    ("The food was amazing.", "The food wasn't amazing."),
    ("I am glad we met.", "I am not glad we met."),
    ("You can be proud.", "You can't be proud."),
    ("Wonderful colours in this one.", "No wonderful colours in this one."),
    ("I appreciate the honesty.", "I never appreciate the honesty."),
    ("The guide was clear and helpful.", "The guide was neither clear nor helpful."),
    ("Nice garden!", "Not a nice garden."),
    ("Your kindness matters to me.", "Your kindness doesn't matter to me."),
    ("The new song is excellent.", "The new song is not excellent."),
    ("It was lovely talking to you.", "It was not lovely talking to you."),
    ("You have my admiration.", "You don't have my admiration."),
    ("I wish you luck.", "I don't wish you luck."),
    ("That's a smart fix.", "That's not a smart fix."),
    ("She writes beautiful poems.", "She doesn't write beautiful poems."),
    ("An impressive performance.", "Hardly an impressive performance."),
    ("My best wishes to you.", "No best wishes to you."),
    ("You are important to us.", "You are not important to us."),
    ("I'm grateful you came.", "I'm not grateful you came."),
    ("Perfect timing, thank you.", "Not perfect timing, no thank you."),
    ("The team did awesome work.", "The team did not do awesome work."),
    ("I like this a lot.", "I don't like this a lot."),
    ("You are the best neighbour.", "You are not the best neighbour."),
    ("The staff is friendly.", "The staff isn't friendly."),
)


def test_kind_words_are_kinder_than_their_negation() -> None:
    right = [predict(kind, "en").kind > predict(denied, "en").kind for kind, denied in NEGATION_PAIRS]
    assert sum(right) / len(right) >= 0.95, [pair for pair, ok in zip(NEGATION_PAIRS, right, strict=True) if not ok]


def test_group_names_do_not_change_the_prediction() -> None:
    predictions = {
        predict(f"My neighbour is {who} and works in town.", "en").hostile
        for who in ("gay", "black", "muslim", "white")
    }
    assert len(predictions) == 1


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("Thank you so much for taking the time!", "thanks"),
        ("Thanks, that fixed it for me.", "thanks"),
        ("Your photographs are stunning, amazing work.", "praise"),
        ("I'm so sorry for your loss, take care of yourself.", "care"),
        ("You can do it, good luck! I hope it goes well.", "encouragement"),
        ("How did you get started with pottery?", "interest"),
        ("What was it like to live there?", "interest"),
        ("You are a disgusting idiot.", "contempt"),
    ],
)
def test_each_dimension_is_found_in_a_plain_example(text: str, dimension: str) -> None:
    plain = predict("The train leaves from platform two.", "en")
    assert predict(text, "en").dimensions[dimension] > 0.4 > plain.dimensions[dimension]


def test_thanks_are_kind_and_insults_hostile() -> None:
    assert predict("Thank you, this is so helpful!").kind > 0.8
    assert predict("You are a pathetic idiot.").hostile > HARSH
    assert predict("You are a pathetic idiot.").kind < 0.2


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "a" * 100_000,
        "thank you so much " * 6000,
        "😀😀🙏🏽👩‍👩‍👧",
        "שלום לכולם ותודה רבה",
        "\u202eevil reversed\u202c",
        "th\u200bank y\u200bou",
        "\ud83d half a pair \udc00",
        "@ada@example.social https://example.org/x",
        "\x00\x01",
        "????!!!!....",
    ],
    ids=lambda text: ascii(text)[:20],
)
def test_unusual_texts_do_not_crash(text: str) -> None:
    for language in (None, "en", "xx", "en-GB", ""):
        check_prediction(predict(text, language))
        for dimension in DIMENSIONS:
            check_spans(text, words_that_counted(text, dimension, language))


def check_prediction(prediction: TextPrediction) -> None:
    values = [prediction.kind, prediction.hostile, *prediction.dimensions.values()]
    assert all(0 <= value <= 1 and math.isfinite(value) for value in values)
    assert tuple(prediction.dimensions) == DIMENSIONS
    if not prediction.covered:
        assert not any(values)


def check_spans(text: str, spans: list[tuple[int, int]]) -> None:
    assert len(spans) <= 5
    assert all(0 <= start < end <= len(text) for start, end in spans)
    ordered = sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(ordered))


@pytest.mark.slow
@given(st.text(max_size=300), st.sampled_from([None, "en", "de", "zh-Hant", "qq"]))
def test_any_text_gets_probabilities_and_spans_inside_it(text: str, language: str | None) -> None:
    check_prediction(predict(text, language))
    check_spans(text, words_that_counted(text, "praise", language))


def test_the_words_that_counted_are_the_kind_words() -> None:
    text = "Dear @ada, thank you for the wonderful pictures of the harbour 🙏"
    thanked = [text[start:end].lower() for start, end in words_that_counted(text, "thanks")]
    praised = [text[start:end].lower() for start, end in words_that_counted(text, "praise")]
    assert "thank" in thanked[:2]
    assert praised[0] == "wonderful"


def test_spans_are_in_code_points() -> None:
    text = "😀😀 thanks"
    start, end = words_that_counted(text, "thanks", "en")[0]
    assert text[start:end] == "thanks"


def test_an_unknown_dimension_raises_an_error() -> None:
    with pytest.raises(KeyError):
        words_that_counted("thanks", "fame")


@pytest.mark.parametrize("times", [2, 7, 20])
def test_a_repeated_word_is_not_kinder(times: int) -> None:
    once = predict("thanks", "en").dimensions["thanks"]
    assert predict("thanks " * times, "en").dimensions["thanks"] <= once


def test_a_language_without_a_model_is_named_and_not_judged() -> None:
    assert predict("Kiitos paljon avusta, olet ihana ystävä") == TextPrediction(
        0.0, 0.0, dict.fromkeys(DIMENSIONS, 0.0), "fi", covered=False
    )


def test_the_stated_language_wins_over_the_detected_one() -> None:
    assert predict("Thanks!", "en-GB").language == "en"
    assert predict("Super, danke!", "de-AT").language == "de"
    assert predict("Super!", "fi").covered is False


@pytest.mark.slow
def test_a_stated_language_in_another_script_is_ignored() -> None:
    assert predict("Спасибо большое за помощь, друзья", "en").language == "ru"
    assert predict("Thank you very much for your help", "zh").language == "en"
