"""The figures of the evaluation: areas with intervals by group, bounds of shares, coverage, calibration.

Pure functions over numbers. Whatever has one person several times is drawn again by group, never by row.
"""

from __future__ import annotations

import statistics
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise
from math import exp, isnan, lgamma, log, log1p, nan
from random import Random
from typing import NamedTuple

DRAWS = 500
SEED = 2026
CONFIDENCE = 0.95


class Area(NamedTuple):
    """An area under the ROC curve with its 95 % interval; `yes` and `no` count the rows."""

    value: float
    low: float
    high: float
    yes: int
    no: int


class Rate(NamedTuple):
    """A share with the bound that the true one stays under with 95 % confidence."""

    happened: int
    of: int
    share: float
    upper: float


class Bin(NamedTuple):
    """What was said on average, and how often it was so, in one band of what was said."""

    said: float
    so: float
    weight: float


def plain_area(answers: Sequence[bool], values: Sequence[float]) -> float:
    """The area under the ROC curve, ties counting half: how often a yes has the higher value. nan for one side only."""
    return _area(_ordered(answers, values), [1] * len(answers))


def _ordered(answers: Sequence[bool], values: Sequence[float]) -> list[tuple[int, bool, bool]]:
    """Rows from the lowest value up: the row's number, its answer, and whether a run of equal values ends with it."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ends = [values[one] != values[other] for one, other in pairwise(order)]
    return list(zip(order, (answers[row] for row in order), [*ends, True], strict=True))


def _area(ordered: Iterable[tuple[int, bool, bool]], weights: Sequence[int]) -> float:
    below = won = yes = no = all_yes = 0
    for row, answer, ends in ordered:
        if answer:
            yes += weights[row]
        else:
            no += weights[row]
        if ends:
            won += yes * (2 * below + no)
            below += no
            all_yes += yes
            yes = no = 0
    return won / (2 * below * all_yes) if below and all_yes else nan


def area(
    answers: Sequence[bool], values: Sequence[float], groups: Sequence[Hashable], draws: int = DRAWS
) -> Area | None:
    """The area with its interval from drawing whole groups again; None where one side is empty."""
    ordered = _ordered(answers, values)
    value = _area(ordered, [1] * len(answers))
    if isnan(value):
        return None
    names = list(dict.fromkeys(groups))
    numbers = {name: number for number, name in enumerate(names)}
    group_of = [numbers[name] for name in groups]
    random = Random(SEED)  # noqa: S311 - drawn again for an interval, nothing to guard
    drawn = []
    for _ in range(draws):
        times = [0] * len(names)
        for number in random.choices(range(len(names)), k=len(names)):
            times[number] += 1
        drawn.append(_area(ordered, [times[number] for number in group_of]))
    known = sorted(each for each in drawn if not isnan(each))
    low, high = (quantile(known, share) for share in ((1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2))
    return Area(value, low, high, sum(answers), len(answers) - sum(answers))


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value that `share` of an ordered sequence lies below, straight lines between. nan where there is none."""
    if not ordered:
        return nan
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


def upper_bound(count: int, of: int, confidence: float = CONFIDENCE) -> float:
    """The exact (Clopper-Pearson) one-sided upper bound of a share. 1 where all or nothing was counted."""
    if count >= of:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(60):  # halving: more exact than a float shows
        middle = (low + high) / 2
        if _at_most(count, of, middle) > 1 - confidence:
            low = middle
        else:
            high = middle
    return high


def _at_most(count: int, of: int, share: float) -> float:
    """The probability of at most `count` in `of` draws, each happening with probability `share` in (0, 1)."""
    return sum(
        exp(lgamma(of + 1) - lgamma(k + 1) - lgamma(of - k + 1) + k * log(share) + (of - k) * log1p(-share))
        for k in range(count + 1)
    )


def rate(happened: Sequence[bool]) -> Rate:
    """How often something happened, with its upper bound."""
    count, of = sum(happened), len(happened)
    return Rate(count, of, count / of if of else nan, upper_bound(count, of))


def correlation(pairs: Sequence[tuple[float, float]]) -> float:
    """Pearson's correlation of pairs; nan below three of them or where one side never changes."""
    if len(pairs) < 3 or any(len(set(side)) == 1 for side in zip(*pairs, strict=True)):
        return nan
    one, other = zip(*pairs, strict=True)
    return statistics.correlation(one, other)


def mean(values: Sequence[float]) -> float:
    """The mean; nan of nothing."""
    return statistics.fmean(values) if values else nan


def by_group(values: Sequence[float], groups: Sequence[Hashable]) -> float:
    """The mean over groups of each group's mean: nobody counts more for having more rows."""
    members: dict[Hashable, list[float]] = {}
    for value, group in zip(values, groups, strict=True):
        members.setdefault(group, []).append(value)
    return mean([statistics.fmean(each) for each in members.values()])


def reliability(
    said: Sequence[float], so: Sequence[bool], weights: Sequence[float], bins: int = 10
) -> tuple[list[Bin], float]:
    """Bands of equal width that hold anything, and the expected calibration error: the mean gap between the two."""
    bands: dict[int, list[tuple[float, bool, float]]] = {}
    for row in zip(said, so, weights, strict=True):
        bands.setdefault(min(int(row[0] * bins), bins - 1), []).append(row)
    whole = sum(weights)
    found = []
    for _, rows in sorted(bands.items()):
        total = sum(weight for _, _, weight in rows)
        mean_said = sum(value * weight for value, _, weight in rows) / total
        mean_so = sum(weight for _, happened, weight in rows if happened) / total
        found.append(Bin(mean_said, mean_so, total / whole))
    return found, sum(each.weight * abs(each.said - each.so) for each in found)
