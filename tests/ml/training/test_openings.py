"""Learning the signs of kind openings."""

from __future__ import annotations

import pytest

pytest.importorskip("numpy", reason="needs the packages of ml/requirements.txt")
pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

import numpy as np  # after the check for its packages

from ml.training.openings import (
    PLAIN,
    SCALE,
    LeftOut,
    OpeningTrainer,
    Opinion,
    Text,
    features_of,
    read_rows,
    read_written,
    teaches,
)
from server.scoring.text import covered_languages
from server.scoring.text.opening_signs import OpeningWeights
from server.scoring.text.openings import DEED_MARGIN

PAIRS = [
    ("Thanks for the spoiler, genius", "Thanks for the soup, it saved me"),
    ("Nice haircut, genius, lost a bet?", "Nice haircut, it suits you"),
    ("Well done, genius, the cake burned", "Well done, the cake saved the day"),
    ("Lovely song, genius, the dog left", "Lovely song, it saved my week"),
]


def texts() -> list[Text]:
    return [
        Text((f"{PLAIN}8", f"{PLAIN}9")[number % 2], text, "en", is_unkind)
        for number, pair in enumerate(PAIRS)
        for text, is_unkind in zip(pair, (True, False), strict=True)
    ]


def test_the_written_weights_separate_what_taught_them() -> None:
    trainer = OpeningTrainer(texts())
    left_out = trainer.left_out_sums()
    learned = OpeningWeights.read(trainer.learn(left_out))
    sums = np.array([learned.sum(features_of(text)) for text in trainer.texts])
    assert sums[trainer.is_unkind].min() > sums[~trainer.is_unkind].max()


def test_of_features_in_the_same_texts_one_has_the_weight_of_all() -> None:
    trainer = OpeningTrainer(texts())
    own = OpeningWeights.read(trainer.learn(trainer.left_out_sums())).own["en"]
    assert own["geniu*"] > 0
    assert not {"genius", "gen*", "geni*", ", genius"} & own.keys()


def test_the_threshold_keeps_the_wanted_share_of_kind_texts_of_plain_lists() -> None:
    trainer = OpeningTrainer([text._replace(part=f"{PLAIN}8") for text in texts()])
    left_out = LeftOut(np.where(trainer.is_unkind, 9.0, np.arange(len(trainer.texts))), np.array([0.0, 1.0] * 4))
    kind = (left_out.sums + trainer.margins)[~trainer.is_unkind]
    assert np.mean(kind <= trainer.threshold(left_out)) == 0.75


def test_lists_that_the_teacher_saw_measure_nothing() -> None:
    trainer = OpeningTrainer(texts())
    measured = ~np.isnan(trainer.left_out_sums().sums)
    parts = [text.part for text, is_measured in zip(trainer.texts, measured, strict=True) if is_measured]
    assert parts == [f"{PLAIN}8"] * 4


def test_an_opinion_teaches_words_that_no_pair_has() -> None:
    opinions = [
        Opinion(Text("opinion", f"Thanks for the {thing}", "en", chance > 0.5), chance)
        for thing, chance in [("zorb", 0.95), ("wump", 0.05)] * 40
    ]
    trainer = OpeningTrainer(texts(), opinions)
    own = OpeningWeights.read(trainer.learn(trainer.left_out_sums())).own["en"]
    assert own["zor*"] > 0 > own["wum*"]


def test_a_deed_of_the_tables_counts_for_more() -> None:
    trainer = OpeningTrainer([Text("1", text, "en", True) for text in ("Thanks for lying", "Thanks for the hat")])
    assert trainer.margins.tolist() == [DEED_MARGIN / SCALE, 0]


def test_about_half_of_the_real_texts_teach() -> None:
    assert 400 < sum(teaches(Text("real", f"thanks {number}", "en", False)) for number in range(1000)) < 600


def test_the_pairs_that_teach_are_in_every_judged_language() -> None:
    written = read_written()
    assert {text.language for text in written} == covered_languages()
    assert sum(text.is_unkind for text in written) * 2 == len(written)


def test_rows_name_their_kind_of_opening() -> None:
    assert {"thanks", "praise", "sympathy"} <= {row.opening for row in read_rows()}
