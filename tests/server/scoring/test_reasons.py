"""Reasons are ranked once, by one published rule."""

from __future__ import annotations

import pytest
from hypothesis import given

from server.networks.readers.sample import samples
from server.scoring import score
from server.scoring.reasons import FEWEST_POINTS, NOT_REASONS, rank_reasons
from shared_schema.limits import REASONS_SHOWN
from shared_schema.records import Contribution, Evidence, ScoreName
from tests.server.scoring.strategies import NOW, evidence


def _contribution(score: ScoreName, points: float, signal: str = "thanks") -> Contribution:
    return Contribution(score=score, signal=signal, points=points, sentence="Thanked 3 people.")


def test_reasons_that_raise_and_reasons_that_lower_are_ranked_apart_by_points() -> None:
    ranked = rank_reasons(
        [_contribution("kindness", 1.0), _contribution("kindness", -4.0), _contribution("kindness", 6.0)]
    )
    assert ranked.raised == [2, 0]
    assert ranked.lowered == [1]


def test_the_first_three_places_hold_the_strongest_reason_of_each_score() -> None:
    contributions = [
        _contribution("humanity", 1.9),
        _contribution("conversation", 4.0),
        _contribution("conversation", 3.8),
        _contribution("kindness", 6.3),
        _contribution("kindness", 4.5),
    ]
    assert rank_reasons(contributions).raised == [3, 1, 0, 4, 2]


def test_the_first_places_are_sorted_by_points() -> None:
    contributions = [
        _contribution("humanity", -42.7),
        _contribution("humanity", -30.0),
        _contribution("humanity", -18.1),
        _contribution("conversation", -1.4),
    ]
    assert rank_reasons(contributions).lowered == [0, 1, 3, 2]


def test_reasons_of_equal_points_keep_the_order_of_the_contributions() -> None:
    contributions = [_contribution("kindness", 2.0, signal) for signal in ("praise", "care", "thanks")]
    assert rank_reasons(contributions).raised == [0, 1, 2]


@pytest.mark.parametrize(("points", "is_reason"), [(0.4, False), (0.5, True), (-0.4, False), (-0.5, True)])
def test_less_than_half_a_point_is_no_reason(points: float, is_reason: bool) -> None:
    ranked = rank_reasons([_contribution("kindness", points)])
    assert bool(ranked.raised or ranked.lowered) is is_reason


@pytest.mark.parametrize("signal", sorted(NOT_REASONS))
def test_the_intercept_and_the_range_limit_are_no_reasons(signal: str) -> None:
    ranked = rank_reasons([_contribution("kindness", 50.0, signal), _contribution("kindness", -9.0, signal)])
    assert ranked.raised == ranked.lowered == []


@pytest.mark.slow
@given(evidence())
def test_every_contribution_of_half_a_point_is_ranked_once(found: Evidence) -> None:
    card = score(found, NOW)
    for positions, sign in ((card.reasons.raised, 1), (card.reasons.lowered, -1)):
        expected = {
            position
            for position, contribution in enumerate(card.contributions)
            if contribution.points * sign >= FEWEST_POINTS and contribution.signal not in NOT_REASONS
        }
        assert len(positions) == len(set(positions))
        assert set(positions) == expected
        for part in (positions[:REASONS_SHOWN], positions[REASONS_SHOWN:]):
            assert _points(card.contributions, part) == sorted(_points(card.contributions, part), reverse=True)


@pytest.mark.slow
@pytest.mark.parametrize("name", samples())
def test_the_sample_accounts_show_each_score_that_has_a_reason(name: str) -> None:
    card = score(samples()[name], NOW)
    for positions in (card.reasons.raised, card.reasons.lowered):
        with_reason = {card.contributions[position].score for position in positions}
        assert {card.contributions[position].score for position in positions[:REASONS_SHOWN]} == with_reason


def _points(contributions: list[Contribution], positions: list[int]) -> list[float]:
    return [abs(contributions[position].points) for position in positions]
