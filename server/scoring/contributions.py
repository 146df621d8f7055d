"""Signals → contributions → scores. A score is the exact sum of its contributions, in tenths of a point (law L3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor, sqrt

from server.scoring.messages import say
from server.scoring.model import Interval, ScoreModel, points_at
from shared_schema.records import Contribution, Score, ScoreName, Signal

INTERCEPT, RANGE_LIMIT = "intercept", "range_limit"


def contributions_of(name: ScoreName, model: ScoreModel, signals: Mapping[str, Signal]) -> list[Contribution]:
    """The intercept, then the points of each signal, strongest first. Signals of no points are left out."""
    listed = []
    for signal_name, curve in model.signals.items():
        signal = signals.get(signal_name)
        if signal is None:
            continue
        points = round(points_at(curve, signal.value) * signal.weight, 1)
        if points:
            listed.append(
                Contribution(
                    score=name, signal=signal_name, points=points, sentence=signal.sentence, posts=signal.posts
                )
            )
    listed.sort(key=lambda contribution: (-abs(contribution.points), contribution.signal))
    listed.insert(
        0, Contribution(score=name, signal=INTERCEPT, points=model.intercept, sentence=say(f"intercept.{name}"))
    )
    total = total_of(listed)
    beyond = total - min(100.0, max(0.0, total))
    if beyond:
        listed.append(
            Contribution(score=name, signal=RANGE_LIMIT, points=round(-beyond, 1), sentence=say("range_limit"))
        )
    return listed


def total_of(contributions: Sequence[Contribution]) -> float:
    """The sum in tenths, so that no rounding of binary fractions shows."""
    return sum(round(contribution.points * 10) for contribution in contributions) / 10


def whole(points: float) -> int:
    """Points as readers are shown them: halves go up, on every page and in the extension alike."""
    return floor(points + 0.5)


def half_interval(interval: Interval, posts: int) -> float:
    """Half of the 90 % interval, in points, of a score that rests on so many posts."""
    return sqrt(interval.drift**2 + interval.one_post**2 / max(posts, 1))


def score_of(model: ScoreModel, contributions: Sequence[Contribution], posts: int) -> Score:
    """The value with its 90 % interval; `posts` is how many posts the score could rest on."""
    value = total_of(contributions)
    half = half_interval(model.interval, posts)
    return Score(value=value, low=round(max(0.0, value - half), 1), high=round(min(100.0, value + half), 1))
