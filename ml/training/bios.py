"""Learns the sign that says whether a bio reads like a program's, for server/scoring/declarations/learned.py.

A logistic model with an L2 penalty. It learns from bios of invented authors that are part of the project, and from real
ones of people and organisations. Its threshold is chosen on bios that each part of the data was left out for. List D of
the evaluation is never read here: it measures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ml.evaluation.bio_statements import BLIND, LISTS, TEACHING, read_bios
from ml.training.data import read
from server.scoring.declarations.automation import find_automation
from server.scoring.declarations.clauses import parse_bio
from server.scoring.declarations.learned import features, is_open
from server.scoring.declarations.organisations import find_organisation

REAL_FILE = "en_bios_organisation"
WRITTEN = Path(__file__).with_name("bios_training.tsv")
RULES_LISTS = Path(__file__).parents[2] / "tests" / "server" / "scoring" / "declarations"
RULES_LIST_FILES = {
    "bios_of_people": "person",
    "bios_of_people_not_organisations": "person",
    "bios_of_people_siblings": "person",
    "bios_of_people_adversarial": "person",
    "bios_of_bots": "bot",
    "bios_of_organisations": "organisation",
}
RULES = "lists of the rules"
REAL = ("real, first half", "real, second half")
FOLDS = (("a", REAL[0]), ("b", REAL[1]), ("c",), ("d",), ("e",), ("f",), ("g",), ("i",), ("j",), ("k",), ("training",))
"""What is left out together. The rules' own lists never are: their people were written to mislead the rules."""
PENALTY = 0.1
FEWEST_BIOS = 2  # with a feature
SHARE_OF_LISTS = 0.5  # weight of a bio of the rules' lists, and of a real one
MOST_PEOPLE = 1 / 1000  # invented ones, left out, who write about bots and firms and are taken for programs
MOST_OF_LANGUAGE = 1
MARGIN = 0.02  # for the rounding of the weights
UNSEEN = 0.6  # people of lists J and K, written after the first threshold was chosen, had sums up to this much above it
SCALE = 100


class Bio(NamedTuple):
    """A labelled bio and the part of the data it belongs to."""

    part: str
    label: str
    language: str
    text: str


def read_all(folder: Path) -> list[Bio]:
    """Every bio that teaches. Raises DataAbsentError."""
    rows = [Bio(name, *bio) for name in (*LISTS, *TEACHING) if name != BLIND for bio in read_bios(name)]
    lines = WRITTEN.read_text(encoding="utf-8").splitlines()[1:]
    rows += [Bio("training", *line.split("\t", 2)) for line in lines]
    for name, label in RULES_LIST_FILES.items():
        texts = (RULES_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        rows += [Bio(RULES, label, "", text) for text in texts]
    for number, row in enumerate(read(folder, REAL_FILE)):
        rows.append(Bio(REAL[number % 2], "organisation" if row["organisation"] else "person", "en", row["text"]))
    return rows


class BioTrainer:
    """Learns from all bios, and measures on those left out."""

    def __init__(self, bios: Sequence[Bio]) -> None:
        self.bios = bios
        parsed = [parse_bio(bio.text) for bio in bios]
        self._features = [features(each) for each in parsed]
        self._is_bot = np.array([bio.label == "bot" for bio in bios])
        self._weights = np.array([SHARE_OF_LISTS if bio.part in (RULES, *REAL) else 1.0 for bio in bios])
        self.is_open = np.array([is_open(each) for each in parsed])
        self.by_rules = np.array(
            [find_automation(each, "") is not None or find_organisation(each) is not None for each in parsed]
        )

    def learn(self) -> dict[str, Any]:
        """The content of the weights file."""
        names, coefficients, base = self._fit(range(len(self.bios)))
        rounded = [round(SCALE * float(value)) for value in coefficients]
        weights = {name: weight for name, weight in zip(names, rounded, strict=True) if weight}
        learned = self._matrix(range(len(self.bios)), names) @ coefficients + base
        people = np.array([bio.label == "person" for bio in self.bios])
        highest = float(learned[people & self.is_open & ~self.by_rules].max())  # of the people that it learned from
        threshold = max(self.threshold(self.left_out_sums()), highest + MARGIN)
        return {"weights": weights, "base": round(SCALE * base), "threshold": round(SCALE * (threshold + UNSEEN))}

    def left_out_sums(self) -> np.ndarray:
        """The sum of each bio by a model that learned from the other parts; not a number for the rules' lists."""
        sums = np.full(len(self.bios), np.nan)
        for fold in FOLDS:
            inside = [number for number, bio in enumerate(self.bios) if bio.part in fold]
            outside = [number for number, bio in enumerate(self.bios) if bio.part not in fold]
            names, coefficients, base = self._fit(outside)
            sums[inside] = self._matrix(inside, names) @ coefficients + base
        return sums

    def taken(self, sums: np.ndarray, threshold: float) -> np.ndarray:
        """Which bios the sign takes for programs where the rules found nothing."""
        return np.asarray((sums > threshold) & self.is_open & ~self.by_rules)

    def threshold(self, sums: np.ndarray) -> float:
        """The lowest sum, in steps, above which few enough people are taken: altogether, and of each language."""
        people = np.array([bio.label == "person" and bio.part not in REAL for bio in self.bios]) & ~np.isnan(sums)
        people_of = Counter(bio.language for bio, is_person in zip(self.bios, people, strict=True) if is_person)
        for threshold in np.arange(-1, 6, 0.05):
            wrong = np.flatnonzero(self.taken(sums, threshold) & people)
            languages = Counter(self.bios[number].language for number in wrong)
            if len(wrong) <= MOST_PEOPLE * people.sum() and all(
                count <= max(MOST_OF_LANGUAGE, MOST_PEOPLE * people_of[language])
                for language, count in languages.items()
            ):
                return float(threshold)
        raise ValueError("no threshold spares enough people")

    def _fit(self, numbers: Sequence[int]) -> tuple[list[str], np.ndarray, float]:
        counts = Counter(feature for number in numbers for feature in self._features[number])
        names = sorted(feature for feature, count in counts.items() if count >= FEWEST_BIOS)
        chosen = np.array(numbers)
        model = LogisticRegression(C=PENALTY, solver="liblinear", tol=1e-3, max_iter=300, random_state=0)
        model.fit(self._matrix(numbers, names), self._is_bot[chosen], sample_weight=self._weights[chosen])
        return names, model.coef_[0], float(model.intercept_[0])

    def _matrix(self, numbers: Sequence[int], names: list[str]) -> csr_matrix:
        position = {name: place for place, name in enumerate(names)}
        places: list[int] = []
        ends = [0]
        for number in numbers:
            places += sorted(position[feature] for feature in self._features[number] if feature in position)
            ends.append(len(places))
        return csr_matrix((np.ones(len(places)), places, ends), shape=(len(numbers), len(names)))
