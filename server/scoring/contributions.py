"""Signals → contributions → scores. A score is the exact sum of its contributions, in tenths of a point (law L3).

The first contribution of a score is its intercept. After the signals come the limits that take points away, in the
order of the model. Where the sum leaves 0 to 100, the last contribution is the range limit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor, sqrt

from server.locales.catalog import render
from server.scoring.messages import message
from server.scoring.model import Interval, ScoreModel, points_at
from shared_schema.records import Contribution, Message, Score, ScoreName, Signal

INTERCEPT, RANGE_LIMIT = "intercept", "range_limit"
WIDEST_INTERVAL = 60.0  # points; a score of which less is known says nothing, so it is not shown


def contributions_of(name: ScoreName, model: ScoreModel, signals: Mapping[str, Signal]) -> list[Contribution]:
    """The intercept, the points of each signal, strongest first, then the limits. What has no points is left out."""
    contributions = []
    for signal_name, curve in model.signals.items():
        signal = signals.get(signal_name)
        if signal is None:
            continue
        points = round(points_at(curve, signal.value) * signal.weight, 1)
        if points:
            contributions.append(
                Contribution(
                    score=name,
                    signal=signal_name,
                    points=points,
                    sentence=signal.sentence,
                    message=signal.message,
                    posts=signal.posts,
                )
            )
    contributions.sort(key=lambda contribution: (-abs(contribution.points), contribution.signal))
    contributions.insert(0, _own_contribution(name, INTERCEPT, model.intercept, message(f"intercept-{name}")))
    for limit_name, curve in model.limits.items():
        limit = signals.get(limit_name)
        excess = total_of(contributions) - round(points_at(curve, limit.value), 1) if limit else 0.0
        if limit and round(excess, 1) > 0:
            contributions.append(
                Contribution(
                    score=name,
                    signal=limit_name,
                    points=round(-excess, 1),
                    sentence=limit.sentence,
                    message=limit.message,
                    posts=limit.posts,
                )
            )
    total = total_of(contributions)
    excess = total - min(100.0, max(0.0, total))
    if excess:
        contributions.append(_own_contribution(name, RANGE_LIMIT, round(-excess, 1), message("range_limit")))
    return contributions


def _own_contribution(name: ScoreName, signal: str, points: float, about: Message) -> Contribution:
    """A contribution that rests on no signal."""
    return Contribution(score=name, signal=signal, points=points, sentence=render(about), message=about)


def total_of(contributions: Sequence[Contribution]) -> float:
    """The sum, added in tenths so that binary fractions leave no trace."""
    return sum(round(contribution.points * 10) for contribution in contributions) / 10


def round_half_up(points: float) -> int:
    """The whole number that readers are shown. Halves go up, as with `Math.round` in the extension."""
    return floor(points + 0.5)


def half_interval(interval: Interval, posts: int) -> float:
    """Half of the 90 % interval of a score that rests on that many posts, in points."""
    return sqrt(interval.drift**2 + interval.one_post**2 / max(posts, 1))


def is_meaningful(score: Score, posts: int, fewest: int) -> bool:
    """Whether a score that rests on that many posts may be shown; `fewest` is the least number of posts (law L4)."""
    return posts >= fewest and score.high - score.low <= WIDEST_INTERVAL


def score_of(model: ScoreModel, contributions: Sequence[Contribution], posts: int) -> Score:
    """The score with its 90 % interval. `posts`: the number of posts that it rests on."""
    value = total_of(contributions)
    half = half_interval(model.interval, posts)
    return Score(value=value, low=round(max(0.0, value - half), 1), high=round(min(100.0, value + half), 1))
