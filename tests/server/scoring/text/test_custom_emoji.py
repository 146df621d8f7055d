"""The names of custom emoji are no words: they are neither kind nor hostile and belong to no language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.scoring.text import detect, predict
from server.scoring.text.tokens import blank_custom_emoji, tokens, tokens_with_spans
from server.scoring.timeline import body_of, words_of
from shared_schema.records import DIMENSIONS

LINES = (Path(__file__).parents[1] / "regressions" / "emoji.ndjson").read_text(encoding="utf-8").splitlines()
TEXTS = [str(json.loads(line)["text"]) for line in LINES if line]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        *TEXTS,
        ":i_hate_everyone: rain",
        ":die@other.example: monday",
        ":ty::bless_you:",
        "ok:thank_you:ok",  # Pleroma replaces them within words
        "::fuck_you::",
        ":a::b::fuck_you:",
        ":blobfox~fuck_you: hm",
        ":thank.you: hm",
        "<:fuck_you:112233445566778899> <a:thank_you:112233445566778899>",
        ":danke_schön:",
        ":спасибо:",
        "はい、:クソ野郎:",
    ],
)
def test_a_custom_emoji_is_neither_kind_nor_hostile(text: str) -> None:
    prediction = predict(text, "en")
    assert prediction.hostile < 0.5
    assert max(prediction.dimensions[name] for name in DIMENSIONS) < 0.5


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Guten Morgen, heute scheint endlich die Sonne :blobcat_coffee: :ablobcatrave: :thank_you_very_much:", "de"),
        ("おはよう :blobcat_coffee: :ablobcatrave: :blobcat_heart:", "ja"),
        ("おはよう:good_morning_everybody:", "ja"),
        ("Доброе утро, как дела? :blobcat_coffee: :good_morning_friends: :thank_you:", "ru"),
        ("Buongiorno a tutti, oggi si va al mare :hug: :thank_you: :heart_trans:", "it"),
    ],
)
def test_a_custom_emoji_changes_no_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "We start at 10:30:15 sharp",
        "mix it 3:2:1 and stir",
        "use std::vector::iterator here",
        "one thing: that is it: a duck",
        "note:this:that",
        "https://a.example/:wiki:/page",
        "I :) you :D",
        "fe80::1:abc:2",
        "12:ab:34:cd:56:ef is the address",
        "when:спасибо:then",
        "at 10:fuck:20",
        ":1_000:",
    ],
)
def test_other_colons_stay(text: str) -> None:
    assert blank_custom_emoji(text) == text


def test_the_words_and_the_positions_around_a_custom_emoji_stay() -> None:
    text = "Oh :blobcat: thank you:heart_x: :+1: friend"
    assert tokens("Oh :blobcat: thank you") == ["oh", "thank", "you"]
    assert [text[start:end] for _, start, end in tokens_with_spans(text)][:3] == ["Oh", "thank", "you"]
    assert words_of(body_of("Good morning :blobcat_sun: all")) == ("good", "morning", "all")
