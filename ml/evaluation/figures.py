"""Statistics of the evaluation: AUC with an interval by group, bounds of shares, correlation, reliability.

Pure functions over numbers. Rows of one group are never treated as independent where an interval is given.
"""

from __future__ import annotations

import statistics
from collections.abc import Hashable, Sequence
from math import nan
from random import Random
from typing import NamedTuple

import numpy as np
from scipy.stats import beta
from sklearn.metrics import roc_auc_score

DRAWS = 500
SEED = 2026
CONFIDENCE = 0.95


class AucInterval(NamedTuple):
    """An AUC with its 95 % interval. `positives` and `negatives` count the rows."""

    value: float
    low: float
    high: float
    positives: int
    negatives: int


class Rate(NamedTuple):
    """A count of events, their share, and the upper 95 % bound of the share."""

    events: int
    total: int
    share: float
    upper: float


class Bin(NamedTuple):
    """One bin of predictions: their mean, the observed share, and the bin's share of the total weight."""

    predicted: float
    observed: float
    weight: float


def roc_auc(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """The area under the ROC curve, ties counting half. NaN where all labels are the same or a score is NaN."""
    if len(set(labels)) < 2 or np.isnan(scores).any():
        return nan
    return float(roc_auc_score(labels, scores))


def roc_auc_interval(
    labels: Sequence[bool], scores: Sequence[float], groups: Sequence[Hashable], draws: int = DRAWS
) -> AucInterval | None:
    """The AUC with a percentile bootstrap interval over whole groups. None where all labels are the same."""
    value = roc_auc(labels, scores)
    if np.isnan(value):
        return None
    is_positive = np.array(labels, dtype=bool)
    numbers = {group: number for number, group in enumerate(dict.fromkeys(groups))}
    group_of_row = np.array([numbers[group] for group in groups])
    random = Random(SEED)  # noqa: S311 - a bootstrap, no secret
    drawn = []
    for _ in range(draws):
        weights = np.bincount(random.choices(range(len(numbers)), k=len(numbers)), minlength=len(numbers))[group_of_row]
        if weights[is_positive].any() and weights[~is_positive].any():
            drawn.append(roc_auc_score(is_positive, scores, sample_weight=weights))
    low, high = (quantile(drawn, share) for share in ((1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2))
    positives = int(is_positive.sum())
    return AucInterval(value, low, high, positives, len(is_positive) - positives)


def quantile(values: Sequence[float], share: float) -> float:
    """The quantile with linear interpolation; NaN of nothing."""
    return float(np.quantile(values, share)) if len(values) else nan


def upper_bound(events: int, total: int, confidence: float = CONFIDENCE) -> float:
    """The exact one-sided upper bound of a share (Clopper and Pearson 1934). 1 where all rows are events."""
    return 1.0 if events >= total else float(beta.ppf(confidence, events + 1, total - events))


def rate(events: Sequence[bool]) -> Rate:
    """How often an event happens, with its upper bound."""
    count, total = sum(events), len(events)
    return Rate(count, total, count / total if total else nan, upper_bound(count, total))


def correlation(pairs: Sequence[tuple[float, float]]) -> float:
    """Pearson's correlation; NaN for fewer than three pairs or where one side is constant."""
    if len(pairs) < 3 or any(len(set(side)) == 1 for side in zip(*pairs, strict=True)):
        return nan
    first, second = zip(*pairs, strict=True)
    return statistics.correlation(first, second)


def mean(values: Sequence[float]) -> float:
    """The mean; NaN of nothing."""
    return statistics.fmean(values) if values else nan


def mean_by_group(values: Sequence[float], groups: Sequence[Hashable]) -> float:
    """The mean of the groups' means, so that every group counts the same."""
    members: dict[Hashable, list[float]] = {}
    for value, group in zip(values, groups, strict=True):
        members.setdefault(group, []).append(value)
    return mean([statistics.fmean(each) for each in members.values()])


def reliability(
    predicted: Sequence[float], observed: Sequence[bool], weights: Sequence[float], bins: int = 10
) -> tuple[list[Bin], float]:
    """The non-empty bins of equal width, and the expected calibration error.

    Computed with numpy: `sklearn.calibration.calibration_curve` takes no weights.
    """
    number = np.minimum((np.asarray(predicted) * bins).astype(int), bins - 1)
    weight = np.asarray(weights, dtype=float)
    totals, predictions, events = (
        np.bincount(number, weights=each, minlength=bins)
        for each in (weight, weight * predicted, weight * np.asarray(observed, dtype=float))
    )
    found = [
        Bin(
            float(predictions[each] / totals[each]),
            float(events[each] / totals[each]),
            float(totals[each] / weight.sum()),
        )
        for each in range(bins)
        if totals[each]
    ]
    return found, sum(each.weight * abs(each.predicted - each.observed) for each in found)
