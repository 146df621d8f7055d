"""Learns the English heads: linear models on words and word pairs, one intercept a source, calibrated out of fold.

Deterministic: sorted inputs, fixed folds, one solver on one thread, weights rounded to whole numbers of 8 bits.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

from scripts.training import templates
from scripts.training.data import HEADS, SOURCES, TEACHES, Lesson, Row, emotions
from scripts.training.words import IDENTITY, STAND_INS
from server.scoring.text.model import pairs_of, steadiness
from server.scoring.text.tokens import NEGATED, tokens

FEWEST_TEXTS = 6
FEWEST_SOURCES = 2
MOSTLY_CAPITAL = 0.5
MOST_TERMS = 30_000
STRENGTH = 0.25
"""Inverse strength of the penalty; chosen among .1, .25 and .5 on folds of the training texts."""
FOLDS = 4
MOST_WEIGHT = 127
BLENDED = ("thanks", "praise", "care", "encouragement", "love")
SOURCE_COLUMN = 3.0

_STAND_IN = re.compile(r"\[[A-Z]+\]|<\|?\w+\|?>|&\w+;")
_CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_SMALL = re.compile(r"(?<![\w'])[a-z]+")


def cleaned(text: str) -> str:
    """A text without the stand-ins of its source for names and addresses."""
    return _STAND_IN.sub(" ", text).replace("@user", " ")


def terms_of(text: str) -> tuple[list[str], int]:
    """The sorted distinct words and pairs of a text and its length in tokens."""
    found = tokens(text)
    return sorted({*found, *(f"{first} {second}" for first, second in pairs_of(found))}), len(found)


@dataclass(frozen=True)
class Matrix:
    """Texts as rows, terms as columns; `sources` names the source of each row."""

    values: sparse.csr_matrix
    terms: list[str]
    sources: np.ndarray[Any, Any]


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


def vocabulary(rows: Sequence[Row], found: Sequence[list[str]]) -> list[str]:
    """The terms that are common enough, in enough sources, and name nobody; sorted."""
    texts: Counter[str] = Counter()
    sources: dict[str, set[str]] = defaultdict(set)
    for row, terms in zip(rows, found, strict=True):
        texts.update(terms)
        for term in terms:
            sources[term].add(row.source)
    left_out = names_in([row.text for row in rows]) - {"i"} | IDENTITY | STAND_INS
    kept = [
        term
        for term, count in texts.items()
        if count >= FEWEST_TEXTS
        and len(sources[term]) >= FEWEST_SOURCES
        and not any(word.removeprefix(NEGATED) in left_out for word in term.split(" "))
    ]
    kept.sort(key=lambda term: (-texts[term], term))
    return sorted(kept[:MOST_TERMS])


def matrix_of(found: Sequence[tuple[list[str], int]], terms: Sequence[str]) -> sparse.csr_matrix:
    """Presence of each term, made steady for length as the server does it."""
    column = {term: place for place, term in enumerate(terms)}
    starts, columns, values = [0], [], []
    for present, length in found:
        here = [column[term] for term in present if term in column]
        columns.extend(here)
        values.extend([steadiness(length)] * len(here))
        starts.append(len(columns))
    return sparse.csr_matrix((values, columns, starts), shape=(len(found), len(terms)))


def prepared(rows: Sequence[Row]) -> Matrix:
    """The matrix of rows over the vocabulary learned from them."""
    found = [terms_of(cleaned(row.text)) for row in rows]
    terms = vocabulary(rows, [present for present, _ in found])
    return Matrix(matrix_of(found, terms), terms, np.array([row.source for row in rows]))


def lesson_of(head: str, rows: Sequence[Row], without: frozenset[str]) -> tuple[Any, Any, Any]:
    """Which rows teach a head, their answers and their weights, as arrays; sources in `without` are left out."""
    lessons: dict[str, Lesson] = {lesson.source: lesson for lesson in TEACHES[head] if lesson.source not in without}
    places, answers, weights = [], [], []
    for place, row in enumerate(rows):
        if row.source == templates.SOURCE:
            answer, weight = row.labels.get(head), 0.5
        elif row.source in lessons:
            answer, weight = lessons[row.source].rule(row.labels), lessons[row.source].weight
        else:
            continue
        if answer is not None:
            places.append(place)
            answers.append(answer)
            weights.append(weight)
    return np.array(places), np.array(answers, dtype=bool), np.array(weights)


def fit(matrix: Matrix, places: Any, answers: Any, weights: Any) -> tuple[Any, float]:
    """Weights of the terms and the base, with one nearly free intercept a source that is dropped afterwards."""
    names = sorted(set(matrix.sources[places]))
    columns = np.stack([(matrix.sources[places] == name) * SOURCE_COLUMN for name in names], axis=1)
    values = sparse.hstack([matrix.values[places], sparse.csr_matrix(columns)], format="csr")
    learned = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-5).fit(values, answers, sample_weight=weights)
    terms = learned.coef_[0][: len(matrix.terms)]
    main = names.index("goemotions") if "goemotions" in names else 0
    return terms, float(learned.intercept_[0] + SOURCE_COLUMN * learned.coef_[0][len(matrix.terms) + main])


def platt(logits: Any, answers: Any) -> tuple[float, float]:
    """Slope and base that turn held-out logits into probabilities."""
    learned = LogisticRegression(C=1e4, max_iter=200).fit(logits.reshape(-1, 1), answers)
    return float(learned.coef_[0][0]), float(learned.intercept_[0])


def out_of_fold(matrix: Matrix, places: Any, answers: Any, weights: Any) -> Any:
    """The logit of every row that teaches a head, each by a model that did not see it."""
    logits = np.zeros(len(places))
    for fold in range(FOLDS):
        held = np.arange(len(places)) % FOLDS == fold
        terms, base = fit(matrix, places[~held], answers[~held], weights[~held])
        logits[held] = matrix.values[places[held]] @ terms + base
    return logits


def _rounded(value: float) -> float:
    return float(f"{value:.6g}")


def learn(rows: Sequence[Row], without: frozenset[str] = frozenset(), calibrate: bool = True) -> dict[str, Any]:
    """The stored form of the English model (see server/scoring/text/model.py). `calibrate=False` for left-out checks."""
    rows = [row for row in rows if row.source not in without]
    matrix = prepared(rows)
    heads: dict[str, Any] = {}
    curves: dict[str, list[float]] = {}
    calibrated: dict[str, Any] = {}
    for head in HEADS:
        places, answers, weights = lesson_of(head, rows, without)
        if len(places) == 0 or answers.all() or not answers.any():
            heads[head], curves[head] = np.zeros(len(matrix.terms), dtype=int), [0.0, 0.0]
            continue
        terms, base = fit(matrix, places, answers, weights)
        step = max(np.abs(terms).max(), 1e-9) / MOST_WEIGHT
        heads[head] = np.rint(terms / step).astype(int)
        slope, shift = 1.0, 0.0
        if calibrate:
            logits = out_of_fold(matrix, places, answers, weights)
            own = np.isin(matrix.sources[places], [lesson.source for lesson in TEACHES[head][:1]])
            slope, shift = platt(logits[own], answers[own])
            calibrated[head] = dict(zip(places.tolist(), (slope * logits + shift).tolist(), strict=True))
        curves[head] = [_rounded(slope * step), _rounded(slope * base + shift)]
        print(f"  {head}: {len(places):,} texts, {int(answers.sum()):,} yes, {np.count_nonzero(heads[head]):,} weights")
    blend = blended(rows, calibrated) if calibrate else {"base": 0.0, "direct": 0.5, "any": 0.5}
    table = np.stack([heads[head] for head in HEADS], axis=1)
    used = np.flatnonzero(np.abs(table).max(axis=1) > 1)
    return {
        "language": "en",
        "heads": list(HEADS),
        "curves": [curves[head] for head in HEADS],
        "blend": {"heads": list(BLENDED), **blend},
        "terms": {matrix.terms[place]: table[place].tolist() for place in used},
    }


def blended(rows: Sequence[Row], calibrated: dict[str, dict[int, float]]) -> dict[str, float]:
    """How the kind head and "any of the kind dimensions" are joined, learned on held-out logits of GoEmotions."""
    rule = emotions("admiration", "caring", "gratitude", "love", "optimism")
    places = [
        place
        for place, row in enumerate(rows)
        if row.source == SOURCES_MAIN and all(place in calibrated[head] for head in (*BLENDED, "kind"))
    ]
    answers = np.array([bool(rule(rows[place].labels)) for place in places])
    direct = np.array([calibrated["kind"][place] for place in places])
    none = np.ones(len(places))
    for head in BLENDED:
        none *= 1 - 1 / (1 + np.exp(-np.array([calibrated[head][place] for place in places])))
    none = np.clip(none, 1e-9, 1 - 1e-9)
    learned = LogisticRegression(C=1e4).fit(np.stack([direct, np.log((1 - none) / none)], axis=1), answers)
    return {
        "base": _rounded(learned.intercept_[0]),
        "direct": _rounded(learned.coef_[0][0]),
        "any": _rounded(learned.coef_[0][1]),
    }


SOURCES_MAIN = next(iter(SOURCES))
