"""Learns one linear model per head from a TrainingSet and packs them into the weights file that the server reads.

The steps are the same in every language: fit without the held-out examples, calibrate on those, fit again on all,
round the weights to small whole numbers. A subclass says how a head is fitted and calibrated. Deterministic: inputs
have a fixed order, one solver runs on one thread, and nothing is drawn at random.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from ml.training.cue_columns import CLASS_SCALE, class_words
from ml.training.data import HEADS
from ml.training.matrix import NGRAM_SCALE, Array, Matrix
from ml.training.training_set import Selection, TrainingSet

LARGEST_WEIGHT = 127
LEAST_STORED = 2
"""A row whose weights add up to no more than this is noise and is not stored."""
BLENDED = ("thanks", "praise", "care", "encouragement", "love")
"""The heads that overall kindness is blended from, beside the kind head itself."""
UNLEARNED_CURVE = [0.0, -9.0]
TOLERANCE = 5e-4


def rounded(value: float) -> float:
    """The value to six significant digits, as weights files store it."""
    return float(f"{value:.6g}")


def platt_scaling(logits: Array, labels: Array, weights: Array | None = None) -> tuple[float, float]:
    """Slope and intercept that turn held-out logits into probabilities (Platt 1999)."""
    fitted = LogisticRegression(C=1e4, max_iter=200).fit(logits.reshape(-1, 1), labels, sample_weight=weights)
    return float(fitted.coef_[0][0]), float(fitted.intercept_[0])


class Trainer(ABC):
    """Learns the heads of one language. Overall kindness is a blend of its own head and the heads in BLENDED."""

    weight_steps = LARGEST_WEIGHT
    """The largest whole number that a weight is rounded to."""

    def __init__(self, training_set: TrainingSet) -> None:
        self.training_set = training_set

    @abstractmethod
    def fit(self, head: str, selection: Selection) -> tuple[Array, float]:
        """The coefficients of the columns of `matrix_for(head)`, and the intercept."""

    @abstractmethod
    def calibrate(self, head: str, logits: Array, selection: Selection) -> tuple[float, float]:
        """Slope and intercept of the probability. `logits` has one value for each row of the whole training set."""

    @abstractmethod
    def blend_selection(self) -> Selection:
        """The held-out examples on which overall kindness is blended."""

    def matrix_for(self, head: str) -> Matrix:
        """The matrix that a head learns from."""
        del head
        return self.training_set.matrix

    def select(self, head: str, without: frozenset[str]) -> Selection:
        """The examples that a head learns from, without the labels of some sources."""
        return self.training_set.select(head, without)

    def learn(
        self, without: frozenset[str] = frozenset(), heads: Sequence[str] = HEADS, *, calibrated: bool = True
    ) -> dict[str, Any]:
        """The content of a weights file (see server/scoring/text/model.py).

        Nothing is learned from the labels of the sources in `without`. Heads that are not in `heads` weigh nothing.
        Without calibration the probabilities rank texts in the right order but are not probabilities.
        """
        whole = len(heads) == len(HEADS)
        table: list[Array] = []
        curves: list[list[float]] = []
        held_out_logits: dict[str, Array] = {}
        for head in HEADS:
            if head not in heads:
                table.append(np.zeros(len(self.training_set.matrix.names), dtype=int))
                curves.append(UNLEARNED_CURVE)
                continue
            selection = self.select(head, without)
            slope, shift = 1.0, 0.0
            if calibrated:
                coefficients, intercept = self.fit(head, selection.where(~self.training_set.held_out[selection.rows]))
                logits = self.matrix_for(head).values @ coefficients + intercept
                slope, shift = self.calibrate(head, logits, selection)
                held_out_logits[head] = slope * logits + shift
            coefficients, intercept = self.fit(head, selection)
            weights, step = self._whole_numbers(coefficients)
            table.append(weights)
            curves.append([rounded(slope * step), rounded(slope * intercept + shift)])
            if whole:
                positive, used = int(selection.labels.sum()), np.count_nonzero(weights)
                print(f"  {head}: {len(selection.rows):,} texts, {positive:,} positive, {used:,} weights", flush=True)
        blend = self._blend(held_out_logits) if whole and calibrated else {"base": 0.0, "direct": 1.0, "any": 0.0}
        return self._stored(table, curves, blend)

    def _whole_numbers(self, coefficients: Array) -> tuple[Array, float]:
        """The weights as whole numbers up to `weight_steps`, and what one step is worth."""
        stored = self._folded(np.array(coefficients, dtype=np.float64))
        step = float(max(np.abs(stored).max(), 1e-9)) / self.weight_steps
        return np.rint(stored / step).astype(int), step

    def _folded(self, coefficients: Array) -> Array:
        """The weights of the stored columns: the weight of a class is added to each of its words."""
        matrix = self.training_set.matrix
        terms, names = len(matrix.terms), len(matrix.names)
        stored = coefficients[:names]
        stored[terms : terms + len(matrix.ngrams)] *= NGRAM_SCALE
        column = {term: number for number, term in enumerate(matrix.terms)}
        for weight, words in zip(coefficients[names:], class_words(matrix.classes), strict=True):
            for word in words:
                stored[column[word]] += weight * CLASS_SCALE
        return stored

    def _blend(self, held_out_logits: dict[str, Array]) -> dict[str, float]:
        """How the kind head and "any of the heads in BLENDED" are joined."""
        rows, labels, weights = self.blend_selection()
        none = np.ones(len(rows))
        for head in BLENDED:
            none *= 1 - 1 / (1 + np.exp(-held_out_logits[head][rows]))
        none = np.clip(none, 1e-9, 1 - 1e-9)
        inputs = np.stack([held_out_logits["kind"][rows], np.log((1 - none) / none)], axis=1)
        fitted = LogisticRegression(C=1e4).fit(inputs, labels, sample_weight=weights)
        return {
            "base": rounded(fitted.intercept_[0]),
            "direct": rounded(fitted.coef_[0][0]),
            "any": rounded(fitted.coef_[0][1]),
        }

    def _stored(self, table: list[Array], curves: list[list[float]], blend: dict[str, float]) -> dict[str, Any]:
        matrix = self.training_set.matrix
        weights = np.stack(table, axis=1)
        used = np.flatnonzero(np.abs(weights).sum(axis=1) > LEAST_STORED).tolist()
        first_ngram, first_cue = len(matrix.terms), len(matrix.terms) + len(matrix.ngrams)
        names = matrix.names
        named = [(column, names[column], weights[column].tolist()) for column in used]
        stored = {
            "language": self.training_set.language,
            "heads": list(HEADS),
            "curves": curves,
            "blend": {"heads": list(BLENDED), **blend},
            "silent": sorted(self.training_set.silent),
            "classes": matrix.classes,
            "terms": {name: row for column, name, row in named if column < first_ngram},
            "groups": {name: row for column, name, row in named if first_ngram <= column < first_cue},
            "cues": {name: row for column, name, row in named if column >= first_cue},
        }
        if not matrix.classes:
            del stored["classes"], stored["cues"]
        return stored
