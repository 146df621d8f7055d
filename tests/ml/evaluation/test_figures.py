"""Statistics of the evaluation, compared with values computed by hand."""

from __future__ import annotations

from itertools import product
from math import comb, isnan, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

from ml.evaluation import figures  # after the check for its packages

ROWS = st.lists(st.tuples(st.booleans(), st.integers(0, 4)), min_size=2, max_size=25)


def test_auc_by_hand() -> None:
    # Pairs of positive and negative: .8>.6, .8>.4, .8>.2, .5<.6, .5>.4, .5>.2, .4<.6, .4=.4, .4>.2: 6.5 of 9.
    labels = [True, False, True, True, False, False]
    scores = [0.8, 0.6, 0.5, 0.4, 0.4, 0.2]
    assert figures.roc_auc(labels, scores) == pytest.approx(6.5 / 9, abs=1e-12)
    assert figures.roc_auc([True, False], [1.0, 1.0]) == 0.5


@given(ROWS)
@settings(derandomize=True, max_examples=200)
def test_auc_is_how_often_a_positive_scores_higher_with_ties_counting_half(rows: list[tuple[bool, int]]) -> None:
    positives, negatives = [score for label, score in rows if label], [score for label, score in rows if not label]
    measured = figures.roc_auc([label for label, _ in rows], [float(score) for _, score in rows])
    if not positives or not negatives:
        assert isnan(measured)
        return
    wins = sum((one > other) + (one == other) / 2 for one, other in product(positives, negatives))
    assert measured == pytest.approx(wins / (len(positives) * len(negatives)))


def test_auc_of_an_unknown_score_is_unknown() -> None:
    assert isnan(figures.roc_auc([True, False], [1.0, nan]))


@pytest.mark.slow
def test_the_interval_is_wider_where_a_group_has_many_rows() -> None:
    labels = [number % 2 == 0 for number in range(80)]
    scores = [(number * 7919) % 13 + 3.0 * label for number, label in enumerate(labels)]
    single = figures.roc_auc_interval(labels, scores, range(80))
    grouped = figures.roc_auc_interval(labels, scores, [number // 10 for number in range(80)])
    assert single is not None
    assert grouped is not None
    assert single.value == grouped.value
    assert (single.positives, single.negatives) == (40, 40)
    assert single.low < single.value < single.high
    assert figures.roc_auc_interval(labels, scores, range(80)) == single  # the seed is fixed
    copied = figures.roc_auc_interval(labels * 4, scores * 4, [*range(80)] * 4)
    by_row = figures.roc_auc_interval(labels * 4, scores * 4, range(320))
    assert copied is not None
    assert by_row is not None
    assert copied.high - copied.low > 1.5 * (by_row.high - by_row.low)


@pytest.mark.slow
def test_the_interval_by_hand() -> None:
    # Two groups, drawn with replacement: both once (AUC .875), only the first (.5), or only the second (1).
    labels, scores, groups = [True, False, True, False], [2.0, 2.0, 3.0, 1.0], ["a", "a", "b", "b"]
    measured = figures.roc_auc_interval(labels, scores, groups)
    assert measured is not None
    assert (measured.value, measured.low, measured.high) == (0.875, 0.5, 1.0)


def test_an_interval_of_one_label_is_none() -> None:
    assert figures.roc_auc_interval([True, True], [1.0, 2.0], [1, 2]) is None


@pytest.mark.parametrize(("events", "total"), [(0, 10), (1, 20), (3, 300), (15, 1440), (59, 60)])
def test_the_upper_bound_is_exact(events: int, total: int) -> None:
    bound = figures.upper_bound(events, total)
    assert events / total < bound < 1
    below = sum(comb(total, k) * bound**k * (1 - bound) ** (total - k) for k in range(events + 1))
    assert below == pytest.approx(0.05, abs=1e-9)


def test_the_upper_bound_by_hand() -> None:
    assert figures.upper_bound(0, 10) == pytest.approx(1 - 0.05 ** (1 / 10), abs=1e-12)
    assert figures.upper_bound(0, 299) == pytest.approx(0.01, abs=1e-4)  # the rule of three
    assert figures.upper_bound(0, 0) == 1
    assert figures.upper_bound(7, 7) == 1


def test_a_rate_counts_events() -> None:
    measured = figures.rate([True, False, False, False])
    assert (measured.events, measured.total, measured.share) == (1, 4, 0.25)
    assert isnan(figures.rate([]).share)


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [([1.0, 2.0, 3.0, 4.0], 0.5, 2.5), ([4.0, 1.0, 3.0, 2.0], 0.9, 3.7), ([5.0], 0.025, 5.0)],
)
def test_a_quantile_is_interpolated(values: list[float], share: float, expected: float) -> None:
    assert figures.quantile(values, share) == pytest.approx(expected)


def test_a_quantile_of_nothing_is_unknown() -> None:
    assert isnan(figures.quantile([], 0.5))


def test_every_group_counts_the_same_however_many_rows_it_has() -> None:
    assert figures.mean_by_group([1, 1, 1, 0], ["ada", "ada", "ada", "bo"]) == 0.5


def test_a_correlation_needs_three_pairs_that_vary() -> None:
    assert figures.correlation([(1, 2), (2, 4), (3, 6)]) == pytest.approx(1)
    assert figures.correlation([(1, 1), (2, 3), (3, 2)]) == pytest.approx(0.5)
    assert isnan(figures.correlation([(1, 2), (2, 4)]))
    assert isnan(figures.correlation([(1, 2), (1, 4), (1, 6)]))


def test_reliability_by_hand() -> None:
    bins, error = figures.reliability([0.95, 0.95, 0.05], [True, False, False], [1, 1, 2])
    assert [each.observed for each in bins] == [0.0, 0.5]
    assert [each.predicted for each in bins] == pytest.approx([0.05, 0.95])
    assert [each.weight for each in bins] == [0.5, 0.5]
    assert error == pytest.approx(0.5 * 0.05 + 0.5 * 0.45)


def test_a_probability_of_one_is_in_the_last_bin() -> None:
    bins, error = figures.reliability([1.0, 0.92], [True, True], [1, 3])
    assert len(bins) == 1
    assert bins[0].predicted == pytest.approx(0.94)
    assert error == pytest.approx(0.06)
