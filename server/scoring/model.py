"""The published weights of model.json, typed, and the straight-line curves that turn a value into points."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from pathlib import Path

import msgspec

from shared_schema.records import ScoreName

Curve = list[tuple[float, float]]


class Interval(msgspec.Struct, frozen=True):
    """Half a 90 % interval is √(drift² + one_post² / posts), in points.

    People change, and few posts say little: both numbers are fitted so that the interval holds the value from
    another period of the same account nine times in ten.
    """

    drift: float
    one_post: float


class ScoreModel(msgspec.Struct, frozen=True):
    """One score: its intercept, its curves, and its interval."""

    intercept: float
    interval: Interval
    signals: dict[str, Curve]


class TraitModel(msgspec.Struct, frozen=True):
    """One trait of a pattern: `curve` turns its value into standard deviations of people, `weight` says which way."""

    weight: float
    curve: Curve


class PatternModel(msgspec.Struct, frozen=True):
    """One named pattern of automation and the traits it is put together from."""

    traits: dict[str, TraitModel]


class Threshold(msgspec.Struct, frozen=True):
    """A pattern of automation is plain from this value on, in at least so many posts.

    `rhythm`: how much its traits of time alone must speak for it, where a manner without a rhythm would be too little.
    """

    value: float
    posts: int
    rhythm: float | None = None


class VerdictModel(msgspec.Struct, frozen=True):
    """The thresholds of the verdict; see verdict.py for what each means."""

    few_posts: int
    person_humanity: float
    person_conversation: float
    person_posts: int
    one_way_conversation: float
    one_way_posts: int
    automated_patterns: dict[str, Threshold]


class Model(msgspec.Struct, frozen=True):
    """Everything that is learned or chosen, as published.

    `person_chance`: humanity → the chance that a person writes, where nine in ten accounts are people.
    """

    version: str
    scores: dict[ScoreName, ScoreModel]
    patterns: dict[str, PatternModel]
    person_chance: Curve
    verdict: VerdictModel


MODEL_FILE = Path(__file__).with_name("model.json")


@cache
def model() -> Model:
    """The model as shipped."""
    return msgspec.json.decode(MODEL_FILE.read_bytes(), type=Model)


def points_at(curve: Curve, value: float) -> float:
    """The curve's points at a value: straight lines between its pairs, flat outside them."""
    at = bisect_right(curve, value, key=lambda pair: pair[0])
    if at == 0:
        return curve[0][1]
    if at == len(curve):
        return curve[-1][1]
    (x0, y0), (x1, y1) = curve[at - 1], curve[at]
    return y0 + (y1 - y0) * (value - x0) / (x1 - x0)
