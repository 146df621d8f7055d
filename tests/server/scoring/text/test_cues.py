"""Cues: the words around a strong word tell who it is aimed at."""

from __future__ import annotations

import pytest

from server.scoring.text import model_for, predict, words_that_counted
from server.scoring.text.cues import NOWHERE, cues, with_negated
from server.scoring.text.tokens import tokens

CLASSES = with_negated({"fool": ("insult",), "lovely": ("praise",), "bloody": ("swear",)})


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("You fool", "you → insult"),
        ("I was a fool", "i → insult"),
        ("A fool like you", "insult → you"),
        ("My sister said he is a fool", "said → insult"),
        ('"fool" stood on the wall', "quoted → insult"),
        ("You are not a fool", "you → ¬insult"),
        ("bloody lovely", "praise + swear"),
        ("Fools? Lovely.", " → praise"),
    ],
)
def test_the_person_meant_is_found(text: str, cue: str) -> None:
    assert cue in cues(tokens(text), CLASSES)


def test_a_new_sentence_begins_without_a_person() -> None:
    assert "you → insult" not in cues(tokens("I saw you. The fool wins."), CLASSES)


def test_all_groups_give_the_same_cues() -> None:
    groups = frozenset(("swedes", "danes"))
    found = [cues(tokens(f"The {who} are lovely"), CLASSES, groups) for who in groups]
    assert found[0] == found[1]
    assert "group → praise" in found[0]


def test_cues_rest_on_tokens_of_the_text() -> None:
    found = tokens("How lovely! Are you the fool who asked?")
    assert all(position == NOWHERE or 0 <= position < len(found) for position in cues(found, CLASSES).values())
    assert cues([], CLASSES) == {}


def test_an_insult_of_others_weighs_more_than_one_of_oneself() -> None:
    assert predict("You are such a fool.", "en").hostile > predict("I am such a fool.", "en").hostile


def test_an_insult_of_others_is_the_word_that_counted() -> None:
    text = "I read all of it and you are a fool"
    start, end = words_that_counted(text, "hostile", "en")[0]
    assert text[start:end] == "fool"


def test_every_cue_of_the_model_can_be_printed() -> None:
    model = model_for("en")
    assert model is not None
    assert {"you → insult", "i → insult", "said → insult"} <= set(model.cues)
    assert all(cue.isprintable() for cue in model.cues)
