"""The baselines for accounts: two learners on common features, trained and left out in the same way as the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from sklearn.base import ClassifierMixin
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier

from ml.training.labelled_accounts import LabelledAccount

SEED = 2026
TREES = 300


def random_forest() -> ClassifierMixin:
    """An untrained random forest."""
    return RandomForestClassifier(TREES, min_samples_leaf=3, n_jobs=-1, random_state=SEED)


def gradient_boosting() -> ClassifierMixin:
    """Untrained gradient boosting, as scikit-learn sets it up, but the same in every run."""
    return HistGradientBoostingClassifier(early_stopping=False, random_state=SEED)


def _balanced_weights(labels: np.ndarray, data_sets: np.ndarray) -> np.ndarray:
    """Weights with which both labels of every data set count the same."""
    weights = np.zeros(len(labels))
    for name in set(data_sets):
        for label in (True, False):
            chosen = (data_sets == name) & (labels == label)
            if chosen.any():
                weights[chosen] = 1 / chosen.sum()
    return np.asarray(weights * len(weights) / weights.sum())


def left_out(
    make: Callable[[], ClassifierMixin],
    accounts: Sequence[LabelledAccount],
    features: np.ndarray,
    label_of: Callable[[LabelledAccount], bool | None],
    fold_of: Callable[[LabelledAccount], str],
) -> np.ndarray:
    """For every account, the probability of a positive label by a learner of `make` that saw nothing of its fold.

    `features` has the shape (accounts, features). Accounts without a label teach nothing and are predicted too.
    """
    labels = [label_of(account) for account in accounts]
    is_labelled = np.array([label is not None for label in labels])
    is_positive = np.array([bool(label) for label in labels])
    folds = np.array([fold_of(account) for account in accounts])
    data_sets = np.array([account.dataset for account in accounts])
    probabilities = np.full(len(accounts), np.nan)
    for fold in sorted(set(folds)):
        train, test = is_labelled & (folds != fold), folds == fold
        # Without the times of one data set, nothing may be known of any hour; boosting refuses such a column.
        known = features[:, ~np.isnan(features[train]).all(axis=0)]
        learner = make()
        learner.fit(
            known[train], is_positive[train], sample_weight=_balanced_weights(is_positive[train], data_sets[train])
        )
        probabilities[test] = learner.predict_proba(known[test])[:, 1]
    return probabilities
