"""Kindness cannot be mass-produced (law L5) in any judged language: flattery counts once, meant thanks each time."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from server.scoring import score_in_full
from shared_schema import times
from shared_schema.records import Account, Evidence, Post
from tests.server.scoring.strategies import NOW

TEXTS = json.loads(Path(__file__).with_name("kindness_by_language.json").read_text(encoding="utf-8"))


def kindness(texts: list[str], people: int, language: str) -> float:
    posts = [
        Post(
            id=str(number),
            text=text,
            language=language,
            is_reply=True,
            reply_to=f"person{number % people}.example",
            created_at=times.write(NOW - timedelta(minutes=37 * number)),
        )
        for number, text in enumerate(texts)
    ]
    found = score_in_full(
        Evidence(account=Account(network="bluesky", handle="ada.example"), posts=posts), NOW
    ).scores.kindness
    assert found is not None
    return found.value


@pytest.mark.slow
@pytest.mark.parametrize("language", sorted(TEXTS))
def test_flattery_for_two_hundred_people_counts_once(language: str) -> None:
    sprayed = TEXTS[language]["sprayed"]
    once = kindness(sprayed, 1, language)
    often = kindness([sprayed[number % len(sprayed)] for number in range(200)], 200, language)
    assert often - once < 5


@pytest.mark.slow
@pytest.mark.parametrize("language", sorted(TEXTS))
def test_thanks_that_are_meant_count_more_than_flattery(language: str) -> None:
    sprayed = TEXTS[language]["sprayed"]
    often = kindness([sprayed[number % len(sprayed)] for number in range(200)], 200, language)
    assert kindness(TEXTS[language]["meant"], 4, language) > often
