"""Learns the signs that say what a bio reads like, for server/scoring/declarations/learned.py.

Two logistic models with an L2 penalty: programs against all others, organisations against people. They learn from bios
of invented authors that are part of the project, and from real ones of people and organisations. Every sum that decides
is chosen on bios that each list was left out for. Lists H, M and N of ml/data are never read here: they measure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ml.data.bios import LISTS, NOT_TAUGHT, RULES_LISTS, TEACHING, read_bios, read_rules_list
from ml.training.data import read
from server.scoring.declarations.automation import find_automation, is_explicit_statement
from server.scoring.declarations.clauses import parse_bio
from server.scoring.declarations.learned import Kind, features, is_open
from server.scoring.declarations.organisations import find_organisation, is_explicit
from server.scoring.text.front_coded import coded

REAL_FILE = "en_bios_organisation"
WRITTEN = "training"
RULES = "lists of the rules"
REAL = ("real, first half", "real, second half")
FOLDS = (("a", REAL[0]), ("b", REAL[1]), ("c",), ("d",), ("e",), ("f",), ("g",), ("i",), ("j",), ("k",), (WRITTEN,))
"""What is left out together. The rules' own lists never are: their people were written to mislead the rules."""
PENALTY = 0.1
FEWEST_BIOS = 2  # with a feature
SHARE_OF_LISTS = 0.5  # weight of a bio of the rules' lists, and of a real one
MOST_PEOPLE = 1 / 1000  # invented ones, left out, who write about bots and firms and are taken for programs
MOST_OF_LANGUAGE = 1
MOST_LOST = 0.015  # of the statements that rules find in bots and organisations left out, and that the signs take back
HELD_MARGIN = 0.1  # between what is taken back and what the rules' lists hold
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
    taught = [name for name in (*LISTS, *TEACHING, WRITTEN) if name not in NOT_TAUGHT]
    rows = [Bio(name, *bio) for name in taught for bio in read_bios(name)]
    for name, label in RULES_LISTS.items():
        rows += [Bio(RULES, label, "", text) for text in read_rules_list(name)]
    for number, row in enumerate(read(folder, REAL_FILE)):
        rows.append(Bio(REAL[number % 2], "organisation" if row["organisation"] else "person", "en", row["text"]))
    return rows


class BioTrainer:
    """Learns from all bios, and measures on those left out."""

    def __init__(self, bios: Sequence[Bio]) -> None:
        self.bios = bios
        parsed = [parse_bio(bio.text) for bio in bios]
        self._features = [features(each) for each in parsed]
        self.labels = np.array([bio.label for bio in bios])
        self._weights = np.array([SHARE_OF_LISTS if bio.part in (RULES, *REAL) else 1.0 for bio in bios])
        self.is_open = np.array([is_open(each) for each in parsed])
        automated = [find_automation(each, "") for each in parsed]
        organisation = [
            None if found else find_organisation(each) for found, each in zip(automated, parsed, strict=True)
        ]
        self.found: dict[Kind, np.ndarray] = {
            "automated": np.array([found is not None for found in automated]),
            "organisation": np.array([found is not None for found in organisation]),
        }
        self.is_explicit = np.array(
            [
                is_explicit_statement(each, statement) if statement else clause is not None and is_explicit(clause)
                for each, statement, clause in zip(parsed, automated, organisation, strict=True)
            ]
        )
        self.by_rules = self.found["automated"] | self.found["organisation"]

    def learn(self, left_out: dict[Kind, np.ndarray]) -> dict[str, Any]:
        """The content of the weights file. `left_out`: the sums of each sign, from `left_out_sums`."""
        return {kind: self._learn(kind, sums) for kind, sums in left_out.items()}

    def _learn(self, kind: Kind, left_out: np.ndarray) -> dict[str, Any]:
        names, coefficients, base = self._fit(kind, range(len(self.bios)))
        rounded = [round(SCALE * float(value)) for value in coefficients]
        weights = {name: weight for name, weight in zip(names, rounded, strict=True) if weight}
        learned = self._matrix(range(len(self.bios)), names) @ coefficients + base
        sign: dict[str, Any] = {"weights": coded(weights), "base": round(SCALE * base), "threshold": None}
        if kind == "automated":
            people = self.labels == "person"
            highest = float(learned[people & self.is_open & ~self.by_rules].max())  # of the people it learned from
            threshold = max(self.threshold(left_out), highest + MARGIN)
            sign["threshold"] = round(SCALE * (threshold + UNSEEN))
        held = self._true(kind) & ~self.is_explicit & np.array([bio.part == RULES for bio in self.bios])
        least = min(self.least(kind, left_out), float(learned[held].min()) - HELD_MARGIN)  # nothing held is taken back
        return {**sign, "least": round(SCALE * least)}

    def left_out_sums(self, kind: Kind) -> np.ndarray:
        """The sum of each bio by a sign that learned from the other parts; not a number for the rules' lists."""
        sums = np.full(len(self.bios), np.nan)
        for fold in FOLDS:
            inside = [number for number, bio in enumerate(self.bios) if bio.part in fold]
            outside = [number for number, bio in enumerate(self.bios) if bio.part not in fold]
            names, coefficients, base = self._fit(kind, outside)
            sums[inside] = self._matrix(inside, names) @ coefficients + base
        return sums

    def taken(self, sums: np.ndarray, threshold: float) -> np.ndarray:
        """Which bios the sign takes for programs where the rules found nothing."""
        return np.asarray((sums > threshold) & self.is_open & ~self.by_rules)

    def taken_back(self, kind: Kind, sums: np.ndarray, least: float) -> np.ndarray:
        """Which statements that rules found the sign takes back."""
        return np.asarray(self.found[kind] & ~self.is_explicit & (sums <= least))

    def least(self, kind: Kind, sums: np.ndarray) -> float:
        """The highest sum, in steps, at which few enough true statements of lists left out are taken back.

        The rules know these people, so that their own errors cannot be counted here: what people lose nothing by is
        bounded by what bots and organisations lose.
        """
        lists = np.array([bio.part in (*LISTS, *TEACHING) for bio in self.bios])
        true = self._true(kind) & lists
        steps = np.arange(-3, 0.01, 0.05)  # at 0 the sign holds both for equally likely
        fitting = [step for step in steps if self.taken_back(kind, sums, step)[true].sum() <= MOST_LOST * true.sum()]
        if not fitting:
            raise ValueError("every sum takes too many statements back")
        return float(max(fitting))

    def _true(self, kind: Kind) -> np.ndarray:
        """Which statements that rules found are true."""
        return np.asarray(self.found[kind] & (self.labels == ("bot" if kind == "automated" else "organisation")))

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

    def _fit(self, kind: Kind, numbers: Sequence[int]) -> tuple[list[str], np.ndarray, float]:
        if kind == "organisation":
            numbers = [number for number in numbers if self.labels[number] != "bot"]
        counts = Counter(feature for number in numbers for feature in self._features[number])
        names = sorted(feature for feature, count in counts.items() if count >= FEWEST_BIOS)
        chosen = np.array(numbers)
        is_of_kind = self.labels[chosen] == ("bot" if kind == "automated" else "organisation")
        model = LogisticRegression(C=PENALTY, solver="liblinear", tol=1e-3, max_iter=300, random_state=0)
        model.fit(self._matrix(numbers, names), is_of_kind, sample_weight=self._weights[chosen])
        return names, model.coef_[0], float(model.intercept_[0])

    def _matrix(self, numbers: Sequence[int], names: list[str]) -> csr_matrix:
        position = {name: place for place, name in enumerate(names)}
        places: list[int] = []
        ends = [0]
        for number in numbers:
            places += sorted(position[feature] for feature in self._features[number] if feature in position)
            ends.append(len(places))
        return csr_matrix((np.ones(len(places)), places, ends), shape=(len(numbers), len(names)))
