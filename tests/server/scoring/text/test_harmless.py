"""Harsh words aimed at nobody, and masked insults (faults 1.8)."""

from __future__ import annotations

import pytest

from server.scoring.text import predict
from server.scoring.text.masked import unmask

HARSH = 0.5


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Cancer is a bastard",
        "My aunt died on Monday. I hate this disease.",
        "I hate you, your kitten is so cute",
        "That fucking pie kicks ass!",
        "this bass line is sick and nasty, love it",
        "Depression is a bitch, I hate it",
        "Migraines can go to hell",
        "Damn you, this cake looks amazing",
        "Ich hasse diese Krankheit",
        "El cáncer es una mierda",
        "I am so stupid",
        "I feel like a complete failure and a loser",
        "I hate myself for being so lazy",
        "Ich war ein Idiot",
        "Soy un idiota",
    ],
)
def test_harsh_words_aimed_at_nobody_are_not_hostile(text: str) -> None:
    assert predict(text).hostile < HARSH


@pytest.mark.parametrize(
    "text",
    [
        "I hate you, you are ugly",
        "these idiots ruin everything",
        "I hate this disease, and you are an idiot",
        "Cancer is sad. You are a disgusting pig.",
        "You are a worthless idiot, like your disease",
        "I am sick of these idiots",
        "I am not stupid, you are stupid",
        "I was right, you are a disgusting liar",
    ],
)
def test_harsh_words_aimed_at_people_stay_hostile(text: str) -> None:
    assert predict(text, "en").hostile > HARSH


@pytest.mark.parametrize(
    "text", ["ur so st*pid", "y0u are an 1d1ot", "f*ck you", "you m0ron", "What a b@stard you are"]
)
def test_a_masked_insult_counts_as_what_it_is(text: str) -> None:
    assert predict(text, "en").hostile > HARSH


@pytest.mark.parametrize(
    "text",
    [
        "A 5* hotel, rated 5*!",
        "a**2 + b**2 = c**2",
        "*You are late* she wrote",
        "foo* matches food",
        "h3llo w0rld, room B00K 4th",
        "un*believ*able",
        "Wow! Really!",
        "#sh1rt @sh1tty 10$ each, 3d print",
    ],
)
def test_other_signs_in_words_stay_what_they_are(text: str) -> None:
    assert unmask(text) == text


def test_unmasking_never_moves_a_word() -> None:
    text = "Oh, f*ck you and your st*pid 1d1ot friends"
    assert len(unmask(text)) == len(text)
