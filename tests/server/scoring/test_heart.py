"""The empty heart: the badge shows a number for kindness only where it says something about a person."""

from __future__ import annotations

import msgspec
import pytest

from server.scoring import heart
from server.scoring.evaluation import Evaluation, Typical, typical_scores
from shared_schema.records import Account, EvidenceSummary, NotJudged, Score, ScoreCard, Scores, Verdict
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import card_of
from tests.server.server_fixture import ServerFixture, bluesky, reply

NARROW, WIDE = Score(value=72, low=50, high=94), Score(value=72, low=40, high=100)


def _card(
    kindness: Score | None = NARROW, posts: int = 40, verdict: Verdict = "person", why: NotJudged | None = None
) -> ScoreCard:
    return ScoreCard(
        account=Account(network="x", handle="ada"),
        key="x:ada",
        verdict=verdict,
        confidence=0.9,
        sentence="",
        scores=Scores(kindness=kindness),
        contributions=[],
        evidence=EvidenceSummary(posts=posts, judged_posts=posts),
        model="9",
        not_judged={"kindness": why} if why else {},
    )


@pytest.mark.parametrize(
    ("card", "why"),
    [
        (_card(), None),
        (_card(posts=heart.FEWEST_POSTS), None),
        (_card(posts=heart.FEWEST_POSTS - 1), "few"),
        (_card(WIDE), "few"),
        (_card(None), "few"),
        (_card(None, why="few"), "few"),
        (_card(None, why="language"), "language"),
        (_card(None, why="elsewhere"), "elsewhere"),
        (_card(verdict="one_way"), None),
        (_card(verdict="unsure"), None),
        (_card(verdict="automated"), "not_a_person"),
        (_card(verdict="organisation"), "not_a_person"),
        (_card(None, why="language", verdict="automated"), "not_a_person"),
    ],
)
def test_the_heart_is_empty_where_a_number_means_too_little(card: ScoreCard, why: str | None) -> None:
    assert heart.empty_heart(card) == why
    assert heart.with_empty_heart(card).empty_heart == why
    # An older card, and one whose verdict the reader corrected, get the reason that is true now.
    assert heart.with_empty_heart(msgspec.structs.replace(card, empty_heart="elsewhere")).empty_heart == why


def test_every_scored_card_has_it() -> None:
    assert card_of([reply(number, NOW) for number in range(12)]).empty_heart == "few"
    many = [reply(number, NOW) for number in range(40)]
    assert card_of(many).empty_heart is None
    assert card_of(many, declared_bot=True).empty_heart == "not_a_person"


def test_a_correction_empties_and_fills_the_heart(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    before = server.lookup.result(bluesky()).card
    server.accounts.corrections.set(bluesky(), "automated")
    corrected = server.lookup.result(bluesky()).card
    assert before is not None
    assert corrected is not None
    assert (before.empty_heart, corrected.empty_heart) == ("few", "not_a_person")


def test_the_typical_person_is_measured_and_published() -> None:
    typical = typical_scores()
    assert set(typical) == {"humanity", "conversation", "kindness"}
    assert all(0 < value < 100 for value in typical.values())


def test_an_evaluation_before_the_typical_person_can_be_read() -> None:
    plain = {"made_on": "", "model": "", "windows": 0, "people": 0, "targets": [], "aucs": []}
    assert msgspec.convert(plain, Evaluation).typical is None
    measured = Typical(people=3, humanity=80, conversation=60, kindness=70.5)
    assert msgspec.convert({**plain, "typical": msgspec.to_builtins(measured)}, Evaluation).typical == measured
