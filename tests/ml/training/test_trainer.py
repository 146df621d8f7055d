"""The steps of learning that are the same in every language."""

from __future__ import annotations

import pytest

pytest.importorskip("numpy", reason="needs the packages of ml/requirements.txt")
pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

import numpy as np  # after the check for its packages

from ml.training.matrix import Matrix, feature_matrix, features_of
from ml.training.trainer import Trainer, platt_scaling, rounded
from ml.training.training_set import Example, Selection, TrainingSet

TERMS = ["thank", "bus"]


def example(text: str, label: bool, source: str = "comments") -> Example:
    return Example(text, source, {"thanks": label}, {"thanks": 2.0}, held_out=False)


class FixedTrainer(Trainer):
    """Every head gets the same coefficients."""

    def fit(self, head: str, selection: Selection) -> tuple[object, float]:
        del head, selection
        return np.array([2.0, -1.0]), 0.5

    def calibrate(self, head: str, logits: object, selection: Selection) -> tuple[float, float]:
        del head, logits, selection
        return 1.0, 0.0

    def blend_selection(self) -> Selection:
        raise AssertionError("not needed for one head")


@pytest.fixture
def training_set() -> TrainingSet:
    examples = [example("thank you", True), example("the bus", False), example("thank the bus", True, "subtitles")]
    found = [features_of(each.text, frozenset()) for each in examples]
    return TrainingSet("en", examples, Matrix(feature_matrix(found, TERMS, []), TERMS, []), frozenset(("amp",)))


def test_a_selection_leaves_sources_and_unlabelled_examples_out(training_set: TrainingSet) -> None:
    selection = training_set.select("thanks", without=frozenset(("subtitles",)))
    assert selection.rows.tolist() == [0, 1]
    assert selection.labels.tolist() == [True, False]
    assert selection.weights.tolist() == [2.0, 2.0]
    assert training_set.select("love").rows.tolist() == []
    assert selection.where(selection.labels).rows.tolist() == [0]


def test_weights_are_stored_as_whole_numbers_with_the_size_of_a_step(training_set: TrainingSet) -> None:
    stored = FixedTrainer(training_set).learn(heads=("thanks",), calibrated=False)
    head = stored["heads"].index("thanks")
    assert stored["terms"]["thank"][head] == 127
    assert stored["terms"]["bus"][head] == -64
    assert stored["curves"][head] == [rounded(2 / 127), 0.5]
    assert stored["silent"] == ["amp"]
    assert "classes" not in stored
    others = [row for number, row in enumerate(stored["terms"]["thank"]) if number != head]
    assert not any(others)


def test_platt_scaling_recovers_a_known_curve() -> None:
    logits = np.repeat(np.linspace(-3, 3, 61), 400)
    shares = 1 / (1 + np.exp(-(0.8 * logits - 0.5)))
    labels = (np.arange(len(logits)) % 400) / 400 < shares
    slope, intercept = platt_scaling(logits, labels)
    assert slope == pytest.approx(0.8, abs=0.02)
    assert intercept == pytest.approx(-0.5, abs=0.02)


def test_figures_are_rounded_to_six_digits() -> None:
    assert rounded(1234.56789) == 1234.57
