"""Code words of hate are harsh, and talk about them is not."""

from __future__ import annotations

import pytest

from server.scoring.text import predict
from server.scoring.text.coded import is_coded

HARSH = [
    "kys",
    "k y s",
    "Just unalive yourself",
    "neck urself, please",
    "Go drink bleach.",
    "Your kind belongs in the oven",
    "go back to the jungle 🐒",
    "I hope you die",
    "hope your family gets cancer",
    "14/88",
    "(((They))) run the station",
    "day of the rope",
    "despite being 13 percent …",
    "The world would be better off without you",
    "go and jump off a bridge",
]
HARMLESS = [
    "Please don't tell people to kys, it is never a joke.",
    "She was told to drink bleach by strangers. I reported it.",
    "“Rope yourself” is a phrase moderators remove at once.",
    "14/88 is a code of neo-Nazis.",
    "Treat yourself, you have earned it!",
    "(((hugs))) to you and Maria",
    "I'm in room 1488",
    "The town was burnt down in 1488",
    "Never hunt what you cannot kill yourself.",
    "I hope you burn calories with that bike",
    "hope you die laughing at this one",
    "Go jump off the pier, the water is warm!",
    "The stroller belongs in the cage beside the stairs",
    "Things will get better without you worrying",
    "Delete yourself from that list before Friday",
    "We fly 13/5 and are back on 13/6",
]


@pytest.mark.parametrize("text", HARSH)
def test_code_words_are_harsh(text: str) -> None:
    assert predict(text, "en").hostile >= 0.5


@pytest.mark.parametrize("text", HARMLESS)
def test_other_words_and_talk_about_code_words_are_not_coded(text: str) -> None:
    assert not is_coded(text)
