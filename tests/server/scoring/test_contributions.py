"""Scores are exact sums of contributions, kept between 0 and 100."""

from __future__ import annotations

import pytest
from hypothesis import given

from server.scoring import score
from server.scoring.contributions import (
    INTERCEPT,
    RANGE_LIMIT,
    contributions_of,
    half_interval,
    round_half_up,
    score_of,
    total_of,
)
from server.scoring.model import Interval, ScoreModel
from shared_schema.records import SCORE_NAMES, Evidence, Signal
from tests.server.scoring.strategies import NOW, evidence
from tests.server.scoring.timelines import value_of

MODEL = ScoreModel(50.0, Interval(drift=3.0, one_post=40.0), {"thanks": [(0.0, 0.0), (1.0, 80.0)]})


def _signal(value: float, weight: float = 1.0) -> dict[str, Signal]:
    return {"thanks": Signal(name="thanks", value=value, weight=weight, sentence="Thanked 1 person.", posts=["p"])}


def test_the_intercept_comes_first() -> None:
    contributions = contributions_of("kindness", MODEL, _signal(0.5))
    assert [(each.signal, each.points) for each in contributions] == [(INTERCEPT, 50.0), ("thanks", 40.0)]


def test_the_weight_of_a_signal_scales_its_points() -> None:
    assert contributions_of("kindness", MODEL, _signal(0.5, weight=0.25))[1].points == 10.0


def test_a_signal_without_points_is_left_out() -> None:
    assert [each.signal for each in contributions_of("kindness", MODEL, _signal(0.0))] == [INTERCEPT]


def test_the_range_limit_keeps_a_score_at_a_hundred() -> None:
    contributions = contributions_of("kindness", MODEL, _signal(1.0))
    assert (contributions[-1].signal, contributions[-1].points) == (RANGE_LIMIT, -30.0)
    assert total_of(contributions) == 100.0


def test_a_limit_takes_away_what_is_above_it_and_nothing_below() -> None:
    limited = ScoreModel(50.0, MODEL.interval, MODEL.signals, {"reach": [(0.0, 60.0), (5.0, 100.0)]})
    reach = Signal(name="reach", value=0, weight=1.0, sentence="Kind words to 0 people so far.", posts=["p"])
    above = contributions_of("kindness", limited, {**_signal(0.5), "reach": reach})
    assert (above[-1].signal, above[-1].points, above[-1].posts) == ("reach", -30.0, ["p"])
    assert total_of(above) == 60.0
    below = contributions_of("kindness", limited, {**_signal(0.1), "reach": reach})
    assert [each.signal for each in below] == [INTERCEPT, "thanks"]


def test_the_interval_narrows_with_the_posts_and_stays_in_the_range() -> None:
    assert half_interval(MODEL.interval, 1) > half_interval(MODEL.interval, 100) > MODEL.interval.drift
    found = score_of(MODEL, contributions_of("kindness", MODEL, _signal(1.0)), posts=1)
    assert (found.value, found.high) == (100.0, 100.0)
    assert 0.0 <= found.low < 100.0


@pytest.mark.slow
@given(evidence())
def test_contributions_sum_to_their_score(found: Evidence) -> None:
    card = score(found, NOW)
    for name in SCORE_NAMES:
        parts = [each for each in card.contributions if each.score == name]
        value = value_of(card, name)
        if value is None:
            assert not parts
            continue
        assert sum(round(part.points * 10) for part in parts) == round(value * 10)
        judged = getattr(card.scores, name)
        assert 0 <= judged.low <= value <= judged.high <= 100
        assert all(part.sentence for part in parts)


@pytest.mark.parametrize(("points", "shown"), [(78.5, 79), (77.5, 78), (78.4, 78), (0.0, 0), (99.9, 100)])
def test_halves_are_rounded_up_as_in_the_extension(points: float, shown: int) -> None:
    assert round_half_up(points) == shown
