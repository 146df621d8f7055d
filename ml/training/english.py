"""Learns the English heads from several data sets and from template sentences.

A head is a linear model on words, pairs, n-grams, cues and word classes, with one intercept per source. What words that
are used alike have in common is learned from their vectors (word_vectors.py), and added to the weights of the words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

from ml.training import templates, word_vectors
from ml.training.cue_columns import class_words, cue_and_class_columns, found_classes, hostile_label_weights
from ml.training.data import HEAD_SOURCES, HEADS, KIND, Row, english_rows
from ml.training.matrix import (
    Array,
    Matrix,
    TextFeatures,
    cleaned,
    feature_matrix,
    features_of,
    names_in,
    without_words,
)
from ml.training.silent_words import SILENT
from ml.training.trainer import LARGEST_WEIGHT, TOLERANCE, Trainer, platt_scaling
from ml.training.training_set import Example, Selection, TrainingSet

FEWEST_TEXTS = 6
FEWEST_TEXTS_OF_NGRAM = 25
FEWEST_SOURCES = 2
MOST_TERMS = 30_000
MOST_NGRAMS = 25_000
HELD_OUT_EVERY = 4
REGULARISATION = 0.15
"""Inverse strength of the penalty; chosen among .05, .1, .15, .2 and .4 on the GoEmotions development set."""
SMALLEST_SCALE = 0.2
LARGEST_SCALE = 3.0
SOURCE_SCALE = 3.0
"""Value of the column that marks a source. Large, so that its intercept is hardly penalised."""
TEMPLATE_WEIGHTS = {head: {"kind": 0.4, "hostile": 2.0, "contempt": 2.0}.get(head, 0.8) for head in HEADS}
TARGETED_HEADS = frozenset(("hostile", "contempt"))
"""Heads for which a swear word by itself weighs nothing; only its pairs and cues do."""
UNTARGETED_WEIGHT = 0.25
"""How much a hostile label counts where a text swears without a target."""
MAIN_SOURCE = "goemotions"
CALIBRATED_ON: dict[str, list[str]] = {
    head: [MAIN_SOURCE, "politeness"] if head == "respect" else [MAIN_SOURCE] for head in HEADS
}


def _labels(row: Row) -> dict[str, bool]:
    """The labels of a row for every head that its source teaches."""
    if row.source == templates.SOURCE:
        return row.labels
    found = {
        head: each.rule(row.labels)
        for head, sources in HEAD_SOURCES.items()
        for each in sources
        if each.source == row.source
    }
    return {head: label for head, label in found.items() if label is not None}


def _weights(source: str) -> dict[str, float]:
    """How much a text of a source counts for each head that the source teaches."""
    if source == templates.SOURCE:
        return TEMPLATE_WEIGHTS
    return {head: each.weight for head, sources in HEAD_SOURCES.items() for each in sources if each.source == source}


def common_items(sources: Sequence[str], found: Sequence[Iterable[str]], fewest: int) -> list[str]:
    """The items in at least `fewest` texts and FEWEST_SOURCES sources, most common first."""
    texts: Counter[str] = Counter()
    seen_in: dict[str, set[str]] = defaultdict(set)
    for source, items in zip(sources, found, strict=True):
        texts.update(items)
        for item in items:
            seen_in[item].add(source)
    kept = [item for item, count in texts.items() if count >= fewest and len(seen_in[item]) >= FEWEST_SOURCES]
    return sorted(kept, key=lambda item: (-texts[item], item))


def vocabulary(
    rows: Sequence[Row], found: Sequence[TextFeatures], always: frozenset[str]
) -> tuple[list[str], list[str]]:
    """The terms and n-grams that become columns, sorted: common, in several sources, no names. `always` are kept."""
    sources = [row.source for row in rows]
    left_out = names_in([row.text for row in rows]) - {"i"} | SILENT
    terms = without_words(common_items(sources, [each.terms for each in found], FEWEST_TEXTS), left_out)
    ngrams = common_items(sources, [each.ngrams for each in found], FEWEST_TEXTS_OF_NGRAM)
    return sorted({*terms[:MOST_TERMS], *always}), sorted(ngrams[:MOST_NGRAMS])


def matrix_of(rows: Sequence[Row]) -> Matrix:
    """The matrix of the rows, over the vocabulary learned from them."""
    texts = [cleaned(row.text) for row in rows]
    found = [features_of(text, SILENT) for text in texts]
    classes = found_classes([each.terms for each in found])
    class_members = frozenset(word for words in class_words(classes) for word in words)
    terms, ngrams = vocabulary(rows, found, class_members)
    cues, cue_values = cue_and_class_columns(texts, classes)
    values = sparse.hstack([feature_matrix(found, terms, ngrams), cue_values], format="csr")
    return Matrix(values, terms, ngrams, cues, classes)


def training_rows(folder: Path) -> list[Row]:
    """The rows of all English sources and the template sentences. Raises DataAbsentError."""
    return [*english_rows(folder), *templates.sentences()]


def training_set(rows: Sequence[Row]) -> TrainingSet:
    """The English training set. Every fourth text is held out, which spreads over all sources."""
    weights = {source: _weights(source) for source in dict.fromkeys(row.source for row in rows)}
    examples = [
        Example(row.text, row.source, _labels(row), weights[row.source], held_out=number % HELD_OUT_EVERY == 0)
        for number, row in enumerate(rows)
    ]
    return TrainingSet("en", examples, matrix_of(rows), SILENT)


def column_scales(values: sparse.csr_matrix, labels: Array, weights: Array) -> Array:
    """How informative each column is: the root of the log ratio of its frequency in positive and negative texts.

    Scaled columns are penalised less the more they tell (naive Bayes features, Wang and Manning 2012).
    """
    present = values.copy()
    present.data = np.ones_like(present.data)
    positive, negative = weights * labels, weights * ~labels
    ratio = ((present.T @ positive + 1) / (positive.sum() + 2)) / ((present.T @ negative + 1) / (negative.sum() + 2))
    return np.clip(np.sqrt(np.abs(np.log(ratio))), SMALLEST_SCALE, LARGEST_SCALE)


class EnglishTrainer(Trainer):
    """Learns the English heads. `rows` are those that the training set was made of."""

    weight_steps = 2 * LARGEST_WEIGHT  # finer than in other languages: more heads must stay apart

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__(training_set(rows))
        self.rows = rows
        self._without_swearing = self.training_set.matrix.without_class("swear")
        self._hostile_weights = hostile_label_weights(self.training_set.matrix, UNTARGETED_WEIGHT)
        self._hostile_weights[self.training_set.sources == templates.SOURCE] = 1.0
        terms = self.training_set.matrix.terms
        self._vectors = word_vectors.table(terms)
        self._vectors_without_swearing = self._vectors.copy()
        swear_words = set(self.training_set.matrix.classes["swear"])
        self._vectors_without_swearing[[term in swear_words for term in terms]] = 0

    def vectors_for(self, head: str) -> Array:
        """The vectors of the terms that a head learns from, of shape (terms, word_vectors.SIZE)."""
        return self._vectors_without_swearing if head in TARGETED_HEADS else self._vectors

    def matrix_for(self, head: str) -> Matrix:
        """Hostility and contempt are learned without the swear words themselves."""
        return self._without_swearing if head in TARGETED_HEADS else self.training_set.matrix

    def select(self, head: str, without: frozenset[str]) -> Selection:
        """Hostile texts that swear without a target count less, or not at all."""
        selection = super().select(head, without)
        if head not in TARGETED_HEADS:
            return selection
        rows, labels, weights = selection
        weights = np.where(labels, weights * self._hostile_weights[rows], weights)
        return Selection(rows, labels, weights).where(weights > 0)

    def fit(self, head: str, selection: Selection) -> tuple[Array, float]:
        """Fits with a nearly free intercept for each source; the one of the main source is kept.

        What is learned of the vectors becomes part of the weights of their words.
        """
        rows, labels, weights = selection
        matrix, row_sources = self.matrix_for(head), self.training_set.sources[rows]
        terms, columns = len(matrix.terms), matrix.values.shape[1]
        sources = sorted(set(row_sources))
        source_columns = np.stack([(row_sources == source) * SOURCE_SCALE for source in sources], axis=1)
        vectors = self.vectors_for(head)
        scales = column_scales(matrix.values[rows], labels, weights)
        parts = [
            sparse.csr_matrix(matrix.values[rows] @ sparse.diags(scales), dtype=np.float32),
            sparse.csr_matrix(source_columns, dtype=np.float32),
            sparse.csr_matrix(matrix.values[rows][:, :terms] @ vectors, dtype=np.float32),
        ]
        fitted = LogisticRegression(C=REGULARISATION, max_iter=300, tol=TOLERANCE)
        fitted.fit(sparse.hstack(parts, format="csr"), labels, sample_weight=weights)
        of_columns, of_sources, of_vectors = np.split(fitted.coef_[0], [columns, columns + len(sources)])
        coefficients = of_columns * scales
        coefficients[:terms] += vectors @ of_vectors
        main = sources.index(MAIN_SOURCE) if MAIN_SOURCE in sources else 0
        return coefficients, float(fitted.intercept_[0] + SOURCE_SCALE * of_sources[main])

    def calibrate(self, head: str, logits: Array, selection: Selection) -> tuple[float, float]:
        """Calibrates on the held-out texts of the sources that have a natural share of each label."""
        rows, labels, _ = selection
        used = self.training_set.held_out[rows] & np.isin(self.training_set.sources[rows], CALIBRATED_ON[head])
        return platt_scaling(logits[rows[used]], labels[used])

    def blend_selection(self) -> Selection:
        """The held-out comments of the main source; comments with remorse alone count as not kind here."""
        rows = np.flatnonzero(self.training_set.held_out & (self.training_set.sources == MAIN_SOURCE))
        labels = np.array([bool(KIND & set(self.rows[int(row)].labels["emotions"])) for row in rows])
        return Selection(rows, labels, np.ones(len(rows)))
