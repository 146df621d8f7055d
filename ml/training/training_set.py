"""The labelled texts of one language, ready to learn from. Every language uses this one class.

It only holds and selects. What is read into it is decided in english.py and other_languages.py; what is learned from
it, in trainer.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ml.training.matrix import Array, Matrix


@dataclass(frozen=True)
class Example:
    """One text of a training set.

    `labels`: head → whether the text is one; a head that is missing learns nothing from the text.
    `weights`: head → how much the text counts for it. `held_out` examples calibrate the probabilities.
    """

    text: str
    source: str
    labels: Mapping[str, bool]
    weights: Mapping[str, float]
    held_out: bool


class Selection(NamedTuple):
    """The examples that one head learns from: row numbers, boolean labels and weights, arrays of one length."""

    rows: Array
    labels: Array
    weights: Array

    def where(self, kept: Array) -> Selection:
        """The part of the selection for which the boolean array `kept` is true."""
        return Selection(self.rows[kept], self.labels[kept], self.weights[kept])


class TrainingSet:
    """Examples of one language and their matrix, row by row. `silent` words must weigh nothing in the model."""

    def __init__(self, language: str, examples: Sequence[Example], matrix: Matrix, silent: frozenset[str]) -> None:
        self.language = language
        self.examples = examples
        self.matrix = matrix
        self.silent = silent
        self.sources = np.array([example.source for example in examples])
        self.held_out = np.array([example.held_out for example in examples], dtype=bool)

    def select(self, head: str, without: frozenset[str] = frozenset()) -> Selection:
        """The examples with a label for `head`, except those of the sources in `without`."""
        rows, labels, weights = [], [], []
        for row, example in enumerate(self.examples):
            if head in example.labels and example.source not in without:
                rows.append(row)
                labels.append(example.labels[head])
                weights.append(example.weights[head])
        return Selection(np.array(rows, dtype=int), np.array(labels, dtype=bool), np.array(weights))
