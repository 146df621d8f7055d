"""Accounts that try to look kind, and people who only look unkind. See accounts.py for both."""

from __future__ import annotations

from functools import cache

import pytest

from server.scoring import score_in_full
from shared_schema.records import ScoreCard
from tests.server.scoring.gaming.accounts import ATTACKERS, INNOCENTS, TO_ONE_PERSON, WARM, build, with_reply
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import contribution_of, value_of

SEEDS = range(2)
KIND = 60.0
MIDDLE = 50.0
NOT_UNKIND = 45.0


@cache
def _card(name: str, seed: int) -> ScoreCard:
    return score_in_full(build({**ATTACKERS, **INNOCENTS, **WARM}[name], seed), NOW)


def _kindness(card: ScoreCard) -> float:
    found = value_of(card, "kindness")
    assert found is not None
    return found


@pytest.mark.parametrize("name", ATTACKERS)
def test_who_games_kindness_is_not_called_a_kind_person(name: str) -> None:
    for seed in SEEDS:
        card = _card(name, seed)
        assert card.verdict != "person" or _kindness(card) < KIND, seed


@pytest.mark.parametrize("name", TO_ONE_PERSON)
def test_harsh_words_to_one_person_keep_kindness_at_the_middle(name: str) -> None:
    for seed in SEEDS:
        card = _card(name, seed)
        assert _kindness(card) <= MIDDLE, seed
        reason = contribution_of(card, "repeated_harshness") or contribution_of(card, "hostility")
        assert reason is not None
        assert reason.posts


@pytest.mark.parametrize("name", INNOCENTS)
def test_banter_and_replies_to_abuse_are_not_called_unkind(name: str) -> None:
    for seed in SEEDS:
        assert _kindness(_card(name, seed)) >= NOT_UNKIND, seed


@pytest.mark.parametrize("name", WARM)
def test_warm_people_stay_kind(name: str) -> None:
    for seed in SEEDS:
        card = _card(name, seed)
        assert _kindness(card) >= KIND, seed
        assert not {"repeated_harshness", "harsh_share"} & {each.signal for each in card.contributions}


@pytest.mark.slow
@pytest.mark.parametrize("name", [*ATTACKERS, *INNOCENTS])
def test_a_friendly_reply_never_lowers_kindness_that_is_limited(name: str) -> None:
    evidence = build({**ATTACKERS, **INNOCENTS}[name], 1)
    for to in ("victim0.example", "friend0.example"):
        friendly = with_reply(evidence, "Thank you, that really helped me a lot with the roses!", to)
        assert _kindness(score_in_full(friendly, NOW)) >= _kindness(_card(name, 1)), to
