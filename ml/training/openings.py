"""Learns the signs that say how a kind opening is meant, for server/scoring/text/opening_signs.py.

A logistic model with an L2 penalty, over pairs of an unkind and a kind text with the same opening, which were invented
and are part of the project, and over labelled texts of real people that begin with such an opening. The sum
that decides is chosen on lists that the weights were not learned from.
The blind lists of the evaluation are never read here.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ml.evaluation.opening_pairs import TUNED_LISTS, read_pairs
from ml.training.data import HOSTILE, KIND, read
from ml.training.matrix import Array
from server.scoring.text import FIRST_TOKENS, covered_languages, model_for
from server.scoring.text.masked import unmask
from server.scoring.text.opening_patterns import normalized
from server.scoring.text.opening_signs import shared_features, weights, word_features
from server.scoring.text.openings import may_open, opening_features
from server.scoring.text.tokens import tokens

WRITTEN = Path(__file__).with_name("openings_training.tsv")
TUNED = "tuned"
REAL = "real"
REAL_FILES = {
    "en_goemotions_train": "en", "subtitles_en": "en", "deu_emotions_train": "de", "subtitles_de": "de",
    "esp_emotions_train": "es", "subtitles_es": "es", "subtitles_fr": "fr", "hin_emotions_train": "hi",
    "subtitles_it": "it", "subtitles_nl": "nl", "subtitles_pl": "pl", "ptbr_emotions_train": "pt", "subtitles_pt": "pt",
    "rus_emotions_train": "ru", "subtitles_ru": "ru", "swe_emotions_train": "sv", "ukr_emotions_train": "uk",
    "chn_emotions_train": "zh", "subtitles_cn": "zh",
}  # fmt: skip
"""Labelled texts of real people, for those that have a kind opening: which are mostly meant as they are said."""
REAL_KIND = KIND | {"joy", "trust"}
REAL_HOSTILE = HOSTILE | {"disapproval"}
REAL_SAD = frozenset(("disappointment", "fear", "sadness", "embarrassment", "remorse", "grief"))
MOST_REAL = {"en": 1500}  # texts of a label that teach
MOST_REAL_OTHERS = 250
LONGEST_REAL = 300  # characters
WEIGHTS = {TUNED: 1.5, REAL: 0.2}
KEPT = 0.9  # of the kind texts of pairs left out
PENALTY = 1.0
FEWEST_TEXTS = 2  # with a feature
BEGINNING = 0.5  # how much a beginning of a word counts beside the word
SHARED = 0.7  # how much a shared feature counts beside a word
SCALE = 100


class Text(NamedTuple):
    """One text of a pair and the list that it is from."""

    part: str
    text: str
    language: str
    is_unkind: bool


class Learned(NamedTuple):
    """Names of features in the order of the coefficients, and the sum without any."""

    names: dict[str, int]
    coefficients: Array
    base: float


def read_texts(folder: Path) -> list[Text]:
    """Every text that teaches, the unkind one of a pair before the kind one. Raises DataAbsentError."""
    return read_written() + [text for number, text in enumerate(read_real(folder)) if number % 2 == 0]


def read_real(folder: Path) -> list[Text]:
    """Labelled texts of real people that begin with a kind opening. Every second one teaches, the others measure."""
    found = []
    counts: Counter[tuple[str, bool]] = Counter()
    for file, language in REAL_FILES.items():
        for row in sorted(read(folder, file), key=lambda row: crc32(row["text"].encode())):  # as good as at random
            labels = set(row["emotions"])
            is_kind = bool(labels & REAL_KIND) and not labels & (REAL_HOSTILE | REAL_SAD)
            is_hostile = bool(labels & REAL_HOSTILE) and not labels & REAL_KIND
            if not (is_kind or is_hostile) or len(row["text"]) > LONGEST_REAL:
                continue
            if language == "en" and is_kind and not labels & KIND:
                continue  # joy and trust say little beside the finer names
            if counts[language, is_kind] >= 2 * MOST_REAL.get(language, MOST_REAL_OTHERS):
                continue
            if may_open(tokens(row["text"]), language, count=FIRST_TOKENS, is_settled=False):
                counts[language, is_kind] += 1
                found.append(Text(REAL, row["text"], language, is_hostile))
    return found


def read_written() -> list[Text]:
    """The texts of the invented pairs."""
    pairs = [(TUNED, pair.unkind, pair.kind, pair.language) for name in TUNED_LISTS for pair in read_pairs(name)]
    with WRITTEN.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        pairs += [(row["list"], row["unkind"], row["kind"], row["language"]) for row in rows]
    return [
        Text(part, text, language, is_unkind)
        for part, unkind, kind, language in pairs
        if language in covered_languages()
        for text, is_unkind in ((unkind, True), (kind, False))
    ]


def feature_sets(text: Text) -> tuple[set[str], set[str]]:
    """The shared features of a text and those of its language."""
    model = model_for(text.language)
    if model is None:
        raise ValueError(f"no text model for {text.language}")
    plain = unmask(text.text)

    def probabilities_of(words: str) -> dict[str, float]:
        return model.probabilities(tokens(words))

    found = opening_features(plain, text.language, probabilities_of)
    if found is None:  # still teaches words
        lower = normalized(plain)
        found = (
            shared_features(lower, text.language, probabilities_of(plain)),
            word_features(lower, text.language),
        )
    return found


def features(text: Text) -> dict[str, float]:
    """Feature → how much it counts. Those of a language begin with its code."""
    shared, own = feature_sets(text)
    counted = dict.fromkeys(shared, SHARED)
    counted.update({f"{text.language}:{word}": BEGINNING if word.endswith("*") else 1.0 for word in own})
    return counted


class OpeningTrainer:
    """Learns from all texts, and measures on lists left out."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self.texts = texts
        self.features = [features(text) for text in texts]
        self.is_unkind = np.array([text.is_unkind for text in texts])
        self.is_real = np.array([text.part == REAL for text in texts])
        self._weights = np.array([WEIGHTS.get(text.part, 1.0) for text in texts])

    def learn(self, left_out: Array) -> dict[str, Any]:
        """The content of the weights file, with a base for which zero decides. `left_out`: from `left_out_sums`."""
        learned = self._fit(range(len(self.texts)))
        base = learned.base - self.threshold(left_out)
        stored: dict[str, Any] = {"base": round(SCALE * base), "shared": {}, "own": {}}
        for name, position in sorted(learned.names.items()):
            language, colon, word = name.partition(":")
            size = SHARED if not colon or language not in covered_languages() else BEGINNING if word[-1] == "*" else 1.0
            weight = round(SCALE * size * float(learned.coefficients[position]))
            if weight and size == SHARED:
                stored["shared"][name] = weight
            elif weight:
                stored["own"].setdefault(language, {})[word] = weight
        return stored

    def left_out_sums(self) -> Array:
        """The sum of each text of a pair by a model that did not learn from its list; not a number for real texts."""
        sums = np.full(len(self.texts), np.nan)
        for part in dict.fromkeys(text.part for text in self.texts if text.part != REAL):
            inside = [number for number, text in enumerate(self.texts) if text.part == part]
            outside = [number for number, text in enumerate(self.texts) if text.part != part]
            learned = self._fit(outside)
            sums[inside] = self._matrix(inside, learned.names) @ learned.coefficients + learned.base
        return sums

    def threshold(self, sums: Array) -> float:
        """The sum above which an opening is a reproach: what keeps enough of the kind texts of lists left out."""
        measured = np.array([text.part not in (TUNED, REAL) for text in self.texts])
        return float(np.quantile(sums[measured & ~self.is_unkind], KEPT))

    def _matrix(self, rows: Sequence[int], names: dict[str, int]) -> csr_matrix:
        cells = [
            (line, names[name], value)
            for line, row in enumerate(rows)
            for name, value in self.features[row].items()
            if name in names
        ]
        lines, columns, values = zip(*cells, strict=True)
        return csr_matrix((values, (lines, columns)), shape=(len(rows), len(names)))

    def _fit(self, rows: Sequence[int]) -> Learned:
        counts = Counter(name for row in rows for name in self.features[row])
        kept = sorted(name for name, count in counts.items() if count >= FEWEST_TEXTS)
        names = {name: position for position, name in enumerate(kept)}
        model = LogisticRegression(C=PENALTY, max_iter=2000)
        model.fit(self._matrix(rows, names), self.is_unkind[list(rows)], sample_weight=self._weights[list(rows)])
        return Learned(names, model.coef_[0], float(model.intercept_[0]))


def sums_of(texts: Sequence[Text]) -> list[int]:
    """The sum of each text by the committed weights, in hundredths; above zero an opening is a reproach."""
    return [weights().sum(*feature_sets(text), text.language) for text in texts]
