"""Signals cite their newest posts, and weigh little where there is little evidence."""

from __future__ import annotations

from server.scoring.messages import message
from server.scoring.signals.measurement import MOST_CITED_POSTS, make_signal, shrinkage
from tests.server.scoring.timelines import original, timeline_of


def test_a_signal_cites_its_newest_posts() -> None:
    timeline = timeline_of([original(n, "a") for n in range(30)])
    signal = make_signal("links", 0.5, message("links", count=1, posts=3), timeline.own)
    assert signal.posts == [f"p{n}" for n in range(MOST_CITED_POSTS)]


def test_values_are_rounded_to_six_digits() -> None:
    signal = make_signal("links", 1 / 3, message("links", count=1, posts=3), weight=2 / 3)
    assert (signal.value, signal.weight) == (0.333333, 0.666667)


def test_the_weight_grows_with_the_evidence() -> None:
    assert shrinkage(0, 8) == 0
    assert shrinkage(8, 8) == 0.5
    assert 0.9 < shrinkage(100, 8) < 1
