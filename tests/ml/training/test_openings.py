"""Learning the signs of kind openings."""

from __future__ import annotations

import pytest

pytest.importorskip("numpy", reason="needs the packages of ml/requirements.txt")
pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

import numpy as np  # after the check for its packages

from ml.training.openings import OpeningTrainer, Text, feature_sets, read_written
from server.scoring.text import covered_languages
from server.scoring.text.opening_signs import OpeningWeights

PAIRS = [
    ("Thanks for the spoiler, genius", "Thanks for the soup, it saved me"),
    ("Nice haircut, genius, lost a bet?", "Nice haircut, it suits you"),
    ("Well done, genius, the cake burned", "Well done, the cake saved the day"),
    ("Lovely song, genius, the dog left", "Lovely song, it saved my week"),
]


def texts() -> list[Text]:
    return [
        Text(str(number % 2), text, "en", is_unkind)
        for number, pair in enumerate(PAIRS)
        for text, is_unkind in zip(pair, (True, False), strict=True)
    ]


def test_the_written_weights_separate_what_taught_them() -> None:
    trainer = OpeningTrainer(texts())
    left_out = trainer.left_out_sums()
    learned = OpeningWeights(**trainer.learn(left_out))
    sums = np.array([learned.sum(*feature_sets(text), text.language) for text in trainer.texts])
    assert sums[trainer.is_unkind].min() > sums[~trainer.is_unkind].max()
    assert learned.own["en"]["genius"] > 0


def test_the_threshold_keeps_the_wanted_share_of_kind_texts() -> None:
    trainer = OpeningTrainer(texts())
    sums = np.where(trainer.is_unkind, 9.0, np.arange(len(trainer.texts)))
    assert np.mean(sums[~trainer.is_unkind] <= trainer.threshold(sums)) == 0.75


def test_the_pairs_that_teach_are_in_every_judged_language() -> None:
    written = read_written()
    assert {text.language for text in written} == covered_languages()
    assert sum(text.is_unkind for text in written) * 2 == len(written)
