"""What somebody would pick instead, trained and left out in the same way: forests on post and profile features."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from sklearn.ensemble import RandomForestClassifier

from ml.training.labelled_accounts import LabelledAccount

SEED = 2026
TREES = 300


def _balanced(answers: np.ndarray, sets: np.ndarray) -> np.ndarray:
    """Weights that let yes and no of every data set count the same."""
    weights = np.zeros(len(answers))
    for name in set(sets):
        for side in (True, False):
            chosen = (sets == name) & (answers == side)
            if chosen.any():
                weights[chosen] = 1 / chosen.sum()
    return np.asarray(weights * len(weights) / weights.sum())


def forest_left_out(
    accounts: Sequence[LabelledAccount],
    features: np.ndarray,
    answer: Callable[[LabelledAccount], bool | None],
    part: Callable[[LabelledAccount], str],
) -> np.ndarray:
    """The probability of yes for every row, by a forest that saw nothing of the row's `part`.

    Rows whose `answer` is None teach nothing and are judged all the same.
    """
    answers = [answer(account) for account in accounts]
    taught = np.array([said is not None for said in answers])
    yes = np.array([bool(said) for said in answers])
    parts = np.array([part(account) for account in accounts])
    sets = np.array([account.dataset for account in accounts])
    found = np.full(len(accounts), np.nan)
    for name in sorted(set(parts)):
        learn, judge = taught & (parts != name), parts == name
        forest = RandomForestClassifier(TREES, min_samples_leaf=3, n_jobs=-1, random_state=SEED)
        forest.fit(features[learn], yes[learn], sample_weight=_balanced(yes[learn], sets[learn]))
        found[judge] = forest.predict_proba(features[judge])[:, 1]
    return found
