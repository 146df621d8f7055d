"""A text that is nothing but an insult is harsh where few labelled texts are; other short texts are not."""

from __future__ import annotations

import pytest

from server.scoring.text import predict
from server.scoring.text.bare_insults import MOST_CHARACTERS, is_bare_insult

HARSH = 0.5
INSULTS = [
    ("de", "du Schlampe"),
    ("de", "Hurensohn!"),
    ("de", "halt die Fr*sse"),
    ("de", "verp*ss dich"),
    ("de", "du A****loch"),
    ("es", "eres un gilip*llas"),
    ("fr", "Sale c0nnard"),
    ("it", "che str*nzo"),
    ("pt", "seu otário"),
    ("nl", "vuile kl**tzak"),
    ("pl", "sp*erdalaj"),
]


@pytest.mark.parametrize(("language", "text"), INSULTS)
def test_a_bare_insult_is_harsh(language: str, text: str) -> None:
    assert predict(text, language).hostile > HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die dumme Kuh stand wieder im Garten."),
        ("de", "Kuh"),
        ("de", "5*4*3"),
        ("es", "Zorra"),
        ("fr", "Petit pauvre"),
        ("it", "Troia"),
        ("pl", "Kurwa, znowu deszcz"),
        ("pt", "Merda"),
        ("sv", "du Schlampe"),
    ],
)
def test_other_short_texts_are_no_bare_insults(language: str, text: str) -> None:
    assert not is_bare_insult(text, language)


def test_a_long_row_of_handles_takes_no_time() -> None:
    row = "@," * (MOST_CHARACTERS // 2)
    assert not is_bare_insult(row, "de")
