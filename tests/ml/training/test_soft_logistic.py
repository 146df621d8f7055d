"""A logistic model whose labels may be probabilities."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

import numpy as np  # after the check for its packages
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ml.training.soft_logistic import fit

DRAWN = np.random.default_rng(3)
ROWS = csr_matrix(DRAWN.random((80, 6)) * (DRAWN.random((80, 6)) < 0.5))
LABELS = (ROWS @ np.array([3.0, -2, 1, 0, 0, -1]) + DRAWN.normal(size=80) > 0.3).astype(float)
WEIGHTS = DRAWN.random(80) + 0.2


def test_with_labels_of_0_and_1_it_finds_what_others_find() -> None:
    other = LogisticRegression(C=0.7, max_iter=2000, tol=1e-8).fit(ROWS, LABELS, sample_weight=WEIGHTS)
    coefficients, base = fit(ROWS, LABELS, WEIGHTS, penalty=0.7)
    assert np.allclose(coefficients, other.coef_[0], atol=0.01)
    assert abs(base - other.intercept_[0]) < 0.01


def test_a_probability_counts_as_a_share_of_both_labels() -> None:
    chances = np.linspace(0.05, 0.95, 80)
    twice = csr_matrix(np.vstack([ROWS.toarray()] * 2))
    shares = np.concatenate([WEIGHTS * chances, WEIGHTS * (1 - chances)])
    both, both_base = fit(twice, np.repeat([1.0, 0.0], 80), shares, penalty=0.7)
    soft, soft_base = fit(ROWS, chances, WEIGHTS, penalty=0.7)
    assert np.allclose(both, soft, atol=0.01)
    assert abs(both_base - soft_base) < 0.01
