"""Learns the English heads: linear models on words, pairs and cues, one intercept a source, calibrated out of fold.

Deterministic: sorted inputs, fixed folds, one solver on one thread, weights rounded to small whole numbers.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

from ml.training import aims, templates
from ml.training.data import HEADS, KIND, TEACHES, Lesson, Row
from ml.training.words import IDENTITY, STAND_INS
from server.scoring.text.model import character_ngrams, length_norm
from server.scoring.text.tokens import NEGATED, pairs, tokens

FEWEST_TEXTS = 6
FEWEST_TEXTS_OF_GROUP = 25
FEWEST_SOURCES = 2
MOSTLY_CAPITAL = 0.5
MOST_TERMS = 30_000
MOST_GROUPS = 25_000
GROUP_SHARE = 0.4
STRENGTH = 0.15
"""Inverse strength of the penalty; chosen among .05, .1, .15, .2 and .4 on the GoEmotions development set."""
LEAST_SURPRISE = 0.2
MOST_SURPRISE = 3.0
HELD_OUT_EVERY = 4
MOST_WEIGHT = 127
FINER = 2
"""Steps of an English weight for each step of another language's: it has more heads that must stay apart."""
BLENDED = ("thanks", "praise", "care", "encouragement", "love")
SOURCE_COLUMN = 3.0
TOLERANCE = 5e-4
TEMPLATE_WEIGHT: dict[str, float] = {"kind": 0.4, "hostile": 2.0, "contempt": 2.0}
TEMPLATE_WEIGHT_OF_THE_REST = 0.8
AIMED_HEADS = frozenset(("hostile", "contempt"))
"""Heads for which a swear word by itself weighs nothing; only its pairs and cues do."""
MILD_SHARE = 0.25
"""What a text that is called hostile still weighs where it swears and aims at nobody; nothing if it praises as well."""
CALIBRATED_ON: dict[str, list[str]] = {
    head: ["goemotions", "politeness"] if head == "respect" else ["goemotions"] for head in HEADS
}
SILENT = IDENTITY | STAND_INS

_STAND_IN = re.compile(r"\[[A-Z]+\]|<\|?\w+\|?>|&\w+;")
_CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_SMALL = re.compile(r"(?<![\w'])[a-z]+")


def cleaned(text: str) -> str:
    """A text without the stand-ins of its source for names and addresses."""
    return _STAND_IN.sub(" ", text).replace("@user", " ")


_groups_of = cache(character_ngrams)


@dataclass(frozen=True)
class Cut:
    """A text cut up: its distinct words and pairs, its letter groups by how many words have them, its length."""

    terms: list[str]
    groups: dict[str, int]
    length: int


def cut(text: str, silent: frozenset[str] = SILENT) -> Cut:
    """A text as the server cuts it; words in `silent` have no letter groups."""
    found = tokens(text)
    words = set(found)
    groups: Counter[str] = Counter()
    for word in sorted(words - silent):
        groups.update(_groups_of(word))
    return Cut(sorted({*words, *(f"{first} {second}" for first, second in pairs(found))}), dict(groups), len(found))


@dataclass(frozen=True)
class Matrix:
    """Texts as rows; terms, letter groups, cues and classes of words as columns, in this order.

    `sources` names the source of each row, `classes` the words of each class.
    """

    values: sparse.csr_matrix
    terms: list[str]
    groups: list[str]
    cues: list[str]
    classes: dict[str, list[str]]
    sources: np.ndarray[Any, Any]

    def without_swearing(self) -> Matrix:
        """The same matrix with swear words, as words and as a class, blanked."""
        swears = set(self.classes["swear"])
        kept = np.ones(self.values.shape[1], dtype=np.float32)
        kept[[at for at, term in enumerate(self.terms) if term.removeprefix(NEGATED) in swears]] = 0
        first = len(self.terms) + len(self.groups) + len(self.cues)
        place = list(self.classes).index("swear")
        kept[[first + place, first + len(self.classes) + place]] = 0
        return replace(self, values=sparse.csr_matrix(self.values @ sparse.diags(kept), dtype=np.float32))


def names_in(texts: Sequence[str]) -> frozenset[str]:
    """Words written with a capital inside sentences more often than not: people, places, brands."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        capital.update(word.lower() for word in _CAPITALISED.findall(text))
        small.update(_SMALL.findall(text))
    return frozenset(
        word for word, count in capital.items() if count >= 2 and count > MOSTLY_CAPITAL * (count + small[word])
    )


def common(rows: Sequence[Row], found: Sequence[Iterable[str]], fewest: int) -> list[str]:
    """The items in at least `fewest` texts and FEWEST_SOURCES sources, commonest first."""
    texts: Counter[str] = Counter()
    sources: dict[str, set[str]] = defaultdict(set)
    for row, items in zip(rows, found, strict=True):
        texts.update(items)
        for item in items:
            sources[item].add(row.source)
    kept = [item for item, count in texts.items() if count >= fewest and len(sources[item]) >= FEWEST_SOURCES]
    return sorted(kept, key=lambda item: (-texts[item], item))


def vocabulary(
    rows: Sequence[Row], found: Sequence[Cut], known: frozenset[str] = frozenset()
) -> tuple[list[str], list[str]]:
    """The terms and the letter groups that are common enough, in enough sources, and name nobody; sorted.

    Words in `known` are common enough in any case.
    """
    left_out = names_in([row.text for row in rows]) - {"i"} | SILENT
    terms = [
        term
        for term in common(rows, [each.terms for each in found], FEWEST_TEXTS)
        if not any(word.removeprefix(NEGATED) in left_out for word in term.split(" "))
    ]
    groups = common(rows, [each.groups for each in found], FEWEST_TEXTS_OF_GROUP)
    return sorted({*terms[:MOST_TERMS], *known}), sorted(groups[:MOST_GROUPS])


def matrix_of(found: Sequence[Cut], terms: Sequence[str], groups: Sequence[str]) -> sparse.csr_matrix:
    """Presence of each term and share of each letter group, made steady for length as the server does it."""
    column = {term: place for place, term in enumerate(terms)}
    group_column = {group: len(terms) + place for place, group in enumerate(groups)}
    starts, columns, values = [0], [], []
    for each in found:
        steady = length_norm(each.length)
        here = [column[term] for term in each.terms if term in column]
        columns.extend(here)
        values.extend([steady] * len(here))
        for group, count in each.groups.items():
            if group in group_column:
                columns.append(group_column[group])
                values.append(steady * count * GROUP_SHARE)
        starts.append(len(columns))
    matrix = sparse.csr_matrix(
        (values, columns, starts), shape=(len(found), len(terms) + len(groups)), dtype=np.float32
    )
    matrix.sort_indices()  # sets have no order, and sums in another order round differently
    return matrix


def prepared(rows: Sequence[Row]) -> Matrix:
    """The matrix of rows over the vocabulary learned from them."""
    texts = [cleaned(row.text) for row in rows]
    found = [cut(text) for text in texts]
    classes = aims.found_classes([each.terms for each in found])
    terms, groups = vocabulary(rows, found, frozenset(aims.members(classes)))
    cues, values = aims.columns(texts, classes)
    values = sparse.hstack([matrix_of(found, terms, groups), values], format="csr")
    return Matrix(values, terms, groups, cues, classes, np.array([row.source for row in rows]))


def lesson_of(head: str, rows: Sequence[Row], without: frozenset[str]) -> tuple[Any, Any, Any]:
    """Which rows teach a head, their answers and their weights, as arrays; sources in `without` are left out."""
    lessons: dict[str, Lesson] = {lesson.source: lesson for lesson in TEACHES[head] if lesson.source not in without}
    places, answers, weights = [], [], []
    for place, row in enumerate(rows):
        if row.source == templates.SOURCE:
            answer, weight = row.labels.get(head), TEMPLATE_WEIGHT.get(head, TEMPLATE_WEIGHT_OF_THE_REST)
        elif row.source in lessons:
            answer, weight = lessons[row.source].rule(row.labels), lessons[row.source].weight
        else:
            continue
        if answer is not None:
            places.append(place)
            answers.append(answer)
            weights.append(weight)
    return np.array(places), np.array(answers, dtype=bool), np.array(weights)


def surprise(values: sparse.csr_matrix, answers: Any, weights: Any) -> Any:
    """How differently often each column is found in texts that say yes and no: the root of its log ratio, bounded.

    Columns scaled by it are penalised less the more they tell (as naive Bayes features for linear classifiers are).
    """
    present = values.copy()
    present.data = np.ones_like(present.data)
    yes, no = weights * answers, weights * ~answers
    ratio = ((present.T @ yes + 1) / (yes.sum() + 2)) / ((present.T @ no + 1) / (no.sum() + 2))
    return np.clip(np.sqrt(np.abs(np.log(ratio))), LEAST_SURPRISE, MOST_SURPRISE)


def fit(matrix: Matrix, places: Any, answers: Any, weights: Any) -> tuple[Any, float]:
    """Weights of the columns and the base, with one nearly free intercept a source that is dropped afterwards."""
    names = sorted(set(matrix.sources[places]))
    columns = np.stack([(matrix.sources[places] == name) * SOURCE_COLUMN for name in names], axis=1)
    scales = surprise(matrix.values[places], answers, weights)
    values = sparse.csr_matrix(matrix.values[places] @ sparse.diags(scales), dtype=np.float32)
    values = sparse.hstack([values, sparse.csr_matrix(columns, dtype=np.float32)], format="csr")
    learned = LogisticRegression(C=STRENGTH, max_iter=300, tol=TOLERANCE).fit(values, answers, sample_weight=weights)
    size = matrix.values.shape[1]
    main = names.index("goemotions") if "goemotions" in names else 0
    return learned.coef_[0][:size] * scales, float(
        learned.intercept_[0] + SOURCE_COLUMN * learned.coef_[0][size + main]
    )


def platt(logits: Any, answers: Any) -> tuple[float, float]:
    """Slope and base that turn held-out logits into probabilities."""
    learned = LogisticRegression(C=1e4, max_iter=200).fit(logits.reshape(-1, 1), answers)
    return float(learned.coef_[0][0]), float(learned.intercept_[0])


def _rounded(value: float) -> float:
    return float(f"{value:.6g}")


class Lessons:
    """The English texts as one matrix, from which every head learns."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.matrix = prepared(rows)
        self.aimed = self.matrix.without_swearing()
        self.share_of_yes = aims.share_of_yes(self.matrix, MILD_SHARE)
        self.share_of_yes[self.matrix.sources == templates.SOURCE] = 1.0
        # Fixed and spread over all sources, which stand one after the other.
        self.held = np.arange(len(rows)) % HELD_OUT_EVERY == 0

    def learn(self) -> dict[str, Any]:
        """The stored form of the English model (see server/scoring/text/model.py)."""
        table, curves, held_logits = [], [], {}
        for head in HEADS:
            matrix, places, answers, weights = self._lesson(head, frozenset())
            held = self.held[places]
            terms, base = fit(matrix, places[~held], answers[~held], weights[~held])
            logits = matrix.values @ terms + base
            own = held & np.isin(self.matrix.sources[places], CALIBRATED_ON[head])
            slope, shift = platt(logits[places[own]], answers[own])
            held_logits[head] = slope * logits + shift
            terms, base = fit(matrix, places, answers, weights)
            weighed, step = self._whole(terms)
            table.append(weighed)
            curves.append([_rounded(slope * step), _rounded(slope * base + shift)])
            print(
                f"  {head}: {len(places):,} texts, {int(answers.sum()):,} yes, "
                f"{np.count_nonzero(weighed):,} weights, slope {slope:.2f}",
                flush=True,
            )
        return self._stored(table, curves, self._blend(held_logits))

    def _lesson(self, head: str, without: frozenset[str]) -> tuple[Matrix, Any, Any, Any]:
        """The matrix a head learns from, and its rows, answers and weights."""
        places, answers, weights = lesson_of(head, self.rows, without)
        if head not in AIMED_HEADS:
            return self.matrix, places, answers, weights
        weights = np.where(answers, weights * self.share_of_yes[places], weights)
        heard = weights > 0
        return self.aimed, places[heard], answers[heard], weights[heard]

    def learn_order(self, without: frozenset[str], head: str) -> dict[str, Any]:
        """A model of one head that learned nothing from the labels of some sources; its curve is not calibrated."""
        matrix, places, answers, weights = self._lesson(head, without)
        terms, base = fit(matrix, places, answers, weights)
        weighed, step = self._whole(terms)
        table = [weighed if name == head else np.zeros_like(weighed) for name in HEADS]
        curves = [[step, base] if name == head else [0.0, 0.0] for name in HEADS]
        return self._stored(table, curves, {"base": 0.0, "direct": 1.0, "any": 0.0})

    def _whole(self, terms: Any) -> tuple[Any, float]:
        """Weights as small whole numbers and what one step of them is worth."""
        stored = self._folded(np.array(terms, dtype=np.float64))
        step = float(max(np.abs(stored).max(), 1e-9)) / (MOST_WEIGHT * FINER)
        return np.rint(stored / step).astype(int), step

    def _folded(self, learned: Any) -> Any:
        """What a class weighs is added to each of its words; what is left is the terms, letter groups and cues."""
        terms, groups, cues = len(self.matrix.terms), len(self.matrix.groups), len(self.matrix.cues)
        stored = learned[: terms + groups + cues]
        stored[terms : terms + groups] *= GROUP_SHARE
        place = {term: at for at, term in enumerate(self.matrix.terms)}
        for weight, words in zip(learned[terms + groups + cues :], aims.listed(self.matrix.classes), strict=True):
            for word in words:
                stored[place[word]] += weight * aims.CLASS_COLUMN
        return stored

    def _blend(self, held_logits: dict[str, Any]) -> dict[str, float]:
        """How the kind head and "any of the kind dimensions" are joined, learned on held-out texts of GoEmotions."""
        places = np.flatnonzero(self.held & (self.matrix.sources == "goemotions"))
        answers = np.array([bool(KIND & set(self.rows[int(place)].labels["emotions"])) for place in places])
        none = np.ones(len(places))
        for head in BLENDED:
            none *= 1 - 1 / (1 + np.exp(-held_logits[head][places]))
        none = np.clip(none, 1e-9, 1 - 1e-9)
        inputs = np.stack([held_logits["kind"][places], np.log((1 - none) / none)], axis=1)
        learned = LogisticRegression(C=1e4).fit(inputs, answers)
        return {
            "base": _rounded(learned.intercept_[0]),
            "direct": _rounded(learned.coef_[0][0]),
            "any": _rounded(learned.coef_[0][1]),
        }

    def _stored(self, table: list[Any], curves: list[list[float]], blend: dict[str, float]) -> dict[str, Any]:
        rows = np.stack(table, axis=1)
        names = [*self.matrix.terms, *self.matrix.groups, *self.matrix.cues]
        # A row of one or two steps in all is noise and not worth its bytes.
        used = np.flatnonzero(np.abs(rows).sum(axis=1) > 2).tolist()
        groups, cues = len(self.matrix.terms), len(self.matrix.terms) + len(self.matrix.groups)
        return {
            "language": "en",
            "heads": list(HEADS),
            "curves": curves,
            "blend": {"heads": list(BLENDED), **blend},
            "silent": sorted(SILENT),
            "classes": self.matrix.classes,
            "terms": {names[place]: rows[place].tolist() for place in used if place < groups},
            "groups": {names[place]: rows[place].tolist() for place in used if groups <= place < cues},
            "cues": {names[place]: rows[place].tolist() for place in used if place >= cues},
        }
