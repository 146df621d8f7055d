"""A logistic model of sparse rows whose labels may be probabilities, with an L2 penalty.

scikit-learn's takes only labels of 0 and 1; with those, both find the same coefficients.
"""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit

from ml.training.matrix import Array

MOST_STEPS = 200


def fit(matrix: csr_matrix, chances: Array, weights: Array, *, penalty: float) -> tuple[Array, float]:
    """The coefficients and the intercept. `chances`: between 0 and 1. `penalty`: see LogisticRegression's C."""
    transposed = matrix.T.tocsr()

    def loss(values: Array) -> tuple[float, Array]:
        coefficients, base = values[:-1], values[-1]
        sums = matrix @ coefficients + base
        wrong = weights * (expit(sums) - chances)
        total = penalty * weights @ (np.logaddexp(0, sums) - chances * sums) + coefficients @ coefficients / 2
        return float(total), np.append(penalty * (transposed @ wrong) + coefficients, penalty * wrong.sum())

    found = minimize(
        loss, np.zeros(matrix.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": MOST_STEPS}
    ).x
    return found[:-1], float(found[-1])
