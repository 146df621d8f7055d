"""The published model: every curve belongs to a signal and rises or falls as the laws demand."""

from __future__ import annotations

import pytest

from server.scoring.model import model, points_at
from server.scoring.signals import LIMITS, SIGNALS
from server.scoring.signals.conversation import LOW_REPLY_SHARE
from shared_schema.records import ScoreName


def test_every_published_curve_belongs_to_a_signal_and_every_signal_is_published() -> None:
    for name, table in SIGNALS.items():
        patterns = set(model().patterns) if name == "humanity" else set()
        assert set(table) | patterns == set(model().scores[name].signals)


def test_every_published_limit_belongs_to_a_signal_and_rises_or_falls_as_replies_may_move_it() -> None:
    harsh = {"repeated_harshness", "harsh_share"}
    for name, table in LIMITS.items():
        limits = model().scores[name].limits
        assert set(table) == set(limits)
        for limit, curve in limits.items():
            heights = [most for _, most in curve]
            assert heights == sorted(heights, reverse=limit in harsh), limit
            assert max(heights) == 100


@pytest.mark.parametrize("name", ["conversation", "kindness"])
def test_only_curves_that_no_reply_can_move_fall(name: ScoreName) -> None:
    falling = {"links", "hostility", "sharpness"}
    for signal, curve in model().scores[name].signals.items():
        heights = [points for _, points in curve]
        assert heights == sorted(heights, reverse=signal in falling), signal


def test_conversation_and_kindness_never_need_the_range_limit() -> None:
    scales: tuple[ScoreName, ...] = ("conversation", "kindness")
    for name in scales:
        scale = model().scores[name]
        assert scale.intercept + sum(max(0.0, *(y for _, y in curve)) for curve in scale.signals.values()) <= 100
        assert scale.intercept + sum(min(0.0, *(y for _, y in curve)) for curve in scale.signals.values()) >= 0


def test_conversation_is_behaviour_and_only_a_little_manner() -> None:
    scale = model().scores["conversation"]
    heights = {signal: [points for _, points in curve] for signal, curve in scale.signals.items()}
    spans = {signal: max(0.0, *points) - min(0.0, *points) for signal, points in heights.items()}
    manner = ("questions", "short_posts", "casual_posts", "links")
    assert max(spans[signal] for signal in manner) <= 3
    assert sum(spans[signal] for signal in manner) <= sum(spans.values()) / 10


def test_only_the_share_of_replies_and_links_take_points_of_conversation() -> None:
    curves = model().scores["conversation"].signals
    taking = {signal for signal, curve in curves.items() if min(points for _, points in curve) < 0}
    assert taking == {"reply_share", "links"}
    assert points_at(curves["reply_share"], LOW_REPLY_SHARE) == 0  # where the sentence changes


def test_the_lowest_conversation_is_one_way_and_yet_more_than_nothing() -> None:
    scale = model().scores["conversation"]
    lowest = scale.intercept + sum(min(0.0, *(points for _, points in curve)) for curve in scale.signals.values())
    assert 0 < lowest < model().verdict.one_way_conversation


def test_humanity_takes_no_points_for_what_is_usual_and_the_likeness_does() -> None:
    for name, usual in (("feed", 2.1), ("persona", 1.6)):
        assert points_at(model().scores["humanity"].signals[name], usual) == 0
        assert points_at(model().scores["humanity"].signals[name], usual + 1) < -5
        assert points_at(model().likeness.signals[name], usual) < -10


def test_the_likeness_knows_the_signals_of_humanity() -> None:
    assert model().likeness.signals.keys() == model().scores["humanity"].signals.keys()


def test_curves_are_straight_between_their_points_and_flat_outside() -> None:
    curve = [(0.0, 0.0), (2.0, 10.0)]
    assert [points_at(curve, x) for x in (-1, 0, 1, 2, 3)] == [0, 0, 5, 10, 10]


def test_curves_of_traits_rise_with_the_value() -> None:
    for pattern in model().patterns.values():
        for trait in pattern.traits.values():
            assert trait.curve == sorted(trait.curve)
            heights = [deviations for _, deviations in trait.curve]
            assert heights == sorted(heights)


def test_the_chance_of_a_person_rises_with_the_likeness() -> None:
    chances = [points_at(model().person_chance, likeness) for likeness in range(101)]
    assert chances == sorted(chances)
    assert 0 <= chances[0] < 0.2 < 0.9 < chances[-1] <= 1
