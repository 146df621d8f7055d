"""The account model: the published weights of model.json, typed, and the curves that turn a value into points.

ml/training learns the weights. The text models, one a language, are in text/.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from pathlib import Path

import msgspec

from shared_schema.records import ScoreName

Curve = list[tuple[float, float]]


class Interval(msgspec.Struct, frozen=True):
    """Half of a 90 % interval is √(drift² + one_post² / posts), in points.

    `drift` stands for how people change, `one_post` for how little a single post shows. Both are fitted so that the
    interval contains the value from another period of the same account nine times in ten.
    """

    drift: float
    one_post: float


class ScoreModel(msgspec.Struct, frozen=True):
    """One score: its intercept, its interval, the curve of each signal, and its limits.

    A limit is a signal whose curve gives the most that the score can be, whatever the other signals add.
    """

    intercept: float
    interval: Interval
    signals: dict[str, Curve]
    limits: dict[str, Curve] = {}


class TraitModel(msgspec.Struct, frozen=True):
    """One trait of a pattern. `curve`: value → standard deviations among people. `weight`: which way it counts."""

    weight: float
    curve: Curve


class PatternModel(msgspec.Struct, frozen=True):
    """One named pattern of automation, by its traits."""

    traits: dict[str, TraitModel]


class ClockAndStyle(msgspec.Struct, frozen=True):
    """The least fit of the time traits alone (`rhythm`), and of how the posts are written alone (`style`)."""

    rhythm: float
    style: float


class Threshold(msgspec.Struct, frozen=True):
    """The value and the number of posts from which a pattern leads to the verdict *automated*.

    `both`: the least fit of the pattern's time traits alone and of its other traits alone, for patterns that have both.
    """

    value: float
    posts: int
    both: ClockAndStyle | None = None


class VerdictModel(msgspec.Struct, frozen=True):
    """The thresholds of the verdict. verdict.py shows what each of them does.

    `person_likeness_alone`: the likeness to a person that is needed where nothing is known about replies.
    """

    few_posts: int
    person_likeness: float
    person_likeness_alone: float
    person_conversation: float
    person_posts: int
    one_way_conversation: float
    one_way_posts: int
    automated_patterns: dict[str, Threshold]


class AccountModel(msgspec.Struct, frozen=True):
    """Everything in model.json: learned weights and chosen thresholds.

    `likeness`: curves of the signals of humanity without the margin that humanity leaves to people. Humanity takes no
    points for habits that many people have, so it says nothing against them; the verdict *person* asks the likeness,
    so that programs that write much like people do not pass more easily. `person_chance`: likeness → the probability
    that a person writes, where nine in ten accounts are people.
    """

    version: str
    scores: dict[ScoreName, ScoreModel]
    patterns: dict[str, PatternModel]
    likeness: ScoreModel
    person_chance: Curve
    verdict: VerdictModel


MODEL_FILE = Path(__file__).with_name("model.json")


@cache
def model() -> AccountModel:
    """The shipped model."""
    return msgspec.json.decode(MODEL_FILE.read_bytes(), type=AccountModel)


def points_at(curve: Curve, value: float) -> float:
    """The points of a curve at a value: straight lines between its pairs, flat outside them."""
    at = bisect_right(curve, value, key=lambda pair: pair[0])
    if at == 0:
        return curve[0][1]
    if at == len(curve):
        return curve[-1][1]
    (x0, y0), (x1, y1) = curve[at - 1], curve[at]
    return y0 + (y1 - y0) * (value - x0) / (x1 - x0)
