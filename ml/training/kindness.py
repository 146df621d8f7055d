"""Learns the points of kindness from accounts that readers ranked by kindness.

Few weights, because there are few rankings: account_design.py says which signals share one, which way it counts and
where its curve begins and ends. Learned is how steep each curve is: the logistic regression of "the kinder of two
accounts" on the differences between their signals.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from scipy.optimize import minimize

from ml.training import account_design as design
from ml.training.kindness_fours import Four, pairs_of
from ml.training.labelled_accounts import LabelledAccount
from ml.training.matrix import Array
from ml.training.parallel import parallel_map
from server.scoring.model import Curve, Interval, ScoreModel, points_at
from server.scoring.signals import LIMITS, SIGNALS
from server.scoring.timeline import Timeline
from shared_schema.records import Signal

ROUNDING = 0.5  # points that rounding may add to all curves together


def kindness_signals(account: LabelledAccount) -> dict[str, Signal]:
    """The signals and limits of kindness of one window."""
    timeline = Timeline(account.evidence, account.now)
    functions = (*SIGNALS["kindness"].values(), *LIMITS["kindness"].values())
    return {signal.name: signal for function in functions if (signal := function(timeline)) is not None}


def _features(signals: Mapping[str, Signal]) -> list[float]:
    """For each plan, how far the signals are along its curve, negative where they speak against kindness."""
    return [
        sum(points_at([(plan.start, 0.0), (plan.end, plan.sign * (plan.end - plan.start))], signals[name].value)
            for name in plan.signals if name in signals)
        for plan in design.KINDNESS
    ]  # fmt: skip


class KindnessTrainer:
    """Ranked accounts, measured once. Points are learned from all of them or with some left out."""

    def __init__(self, fours: Sequence[Four]) -> None:
        self.fours = fours
        windows = [window for four in fours for window in four.windows.values()]
        measured = iter(parallel_map(kindness_signals, windows))
        self.signals = [{place: next(measured) for place in four.windows} for four in fours]

    def learn(self, left_out: Callable[[LabelledAccount], bool] = lambda _: False) -> ScoreModel:
        """The kindness score, learned from the pairs in which neither account is left out. Its interval is empty."""
        differences, weights = self._pairs(left_out)
        slopes = _slopes(differences, weights) if len(differences) else np.zeros(len(design.KINDNESS))
        ends = [
            plan.sign * design.KINDNESS_SCALE * slope * (plan.end - plan.start)
            for plan, slope in zip(design.KINDNESS, slopes, strict=True)
        ]
        taken = -sum(min(0.0, points) * len(plan.signals) for plan, points in zip(design.KINDNESS, ends, strict=True))
        # Nobody can lose more than all: then every signal weighs less, in the same proportion.
        share = min(1.0, (design.KINDNESS_START - ROUNDING) / taken) if taken else 1.0
        signals: dict[str, Curve] = {}
        for plan, points in zip(design.KINDNESS, (share * each for each in ends), strict=True):
            signals |= {name: [(plan.start, 0.0), (plan.end, round(float(points), 1) + 0.0)] for name in plan.signals}
        return ScoreModel(
            design.KINDNESS_START,
            Interval(0.0, 0.0),
            {**signals, **design.KINDNESS_CHOSEN},
            dict(design.KINDNESS_LIMITS),
        )

    def _pairs(self, left_out: Callable[[LabelledAccount], bool]) -> tuple[Array, Array]:
        """The differences between the kinder and the less kind account, and weights: each four counts the same."""
        differences, weights = [], []
        for four, signals in zip(self.fours, self.signals, strict=True):
            features = {
                place: np.array(_features(signals[place]))
                for place, window in four.windows.items()
                if not left_out(window)
            }
            for ranking in four.rankings.values():
                for kinder, other in pairs_of(ranking):
                    if kinder in features and other in features:
                        differences.append(features[kinder] - features[other])
                        weights.append(1 / len(four.rankings))
        return np.array(differences), np.array(weights)


def _slopes(differences: Array, weights: Array) -> Array:
    """How much each feature adds to the log odds, never less than nothing; drawn to nothing by an L2 penalty."""
    spreads = np.sqrt(np.average(differences**2, axis=0, weights=weights)) + 1e-9
    scaled, shares = differences / spreads, weights / weights.sum()

    def loss(slopes: Array) -> tuple[float, Array]:
        odds = scaled @ slopes
        error = -1 / (1 + np.exp(odds))
        value = (shares * np.logaddexp(0, -odds)).sum() + design.PULL["kindness"] * (slopes**2).sum()
        return float(value), scaled.T @ (shares * error) + 2 * design.PULL["kindness"] * slopes

    start = np.full(scaled.shape[1], 0.1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0.0, None)] * len(start)).x
    return np.asarray(found / spreads)
