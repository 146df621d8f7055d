"""What a community server adds to a card: only where it has something to say, and only what is true."""

from __future__ import annotations

import msgspec
import pytest

from server.accounts.account_records import Standing
from server.accounts.standings import apply_standing
from shared_schema.records import ScoreCard
from tests.server.accounts.test_crowd import Days

URL = "https://humankind.example"


@pytest.fixture
def card() -> ScoreCard:
    days = Days()
    days.card("x", "one_way")
    made = days.records.newest(1)[0].card
    assert made is not None
    return made


def test_a_readers_own_machine_adds_nothing(card: ScoreCard) -> None:
    assert apply_standing(card, Standing(verdict="person", decided_at=1.0), "") is card


def test_every_card_of_a_community_links_to_the_page_for_its_owner(card: ScoreCard) -> None:
    shown = apply_standing(card, None, URL)
    assert [(fact.name, fact.url) for fact in shown.facts[len(card.facts) :]] == [("about_me", f"{URL}/about-me")]
    assert msgspec.structs.replace(shown, facts=card.facts) == card


def test_an_open_appeal_adds_a_fact_and_changes_nothing(card: ScoreCard) -> None:
    shown = apply_standing(card, Standing(appealed_at=1.0), URL)
    assert [fact.name for fact in shown.facts[len(card.facts) :]] == ["appealed", "about_me"]
    assert msgspec.structs.replace(shown, facts=card.facts) == card


def test_a_decision_changes_the_verdict_and_no_score(card: ScoreCard) -> None:
    shown = apply_standing(card, Standing(verdict="person", decided_at=1.0), URL)
    assert (shown.verdict, shown.computed_verdict) == ("person", "one_way")
    assert shown.sentence == "A steward of this server decided this after an appeal."
    assert (shown.scores, shown.contributions, shown.evidence) == (card.scores, card.contributions, card.evidence)
