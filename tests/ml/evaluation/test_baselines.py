"""The learners that the scores are compared with see nothing of what they are measured on."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

import numpy as np  # after the check for its packages

from ml.evaluation.baselines import gradient_boosting, left_out, random_forest
from ml.training.training_set import Selection

FOLDS = ("one", "two", "three")


def _label(account: Any) -> bool | None:
    return None if account.label is None else bool(account.label)


def _fold(account: Any) -> str:
    return str(account.fold)


@pytest.mark.parametrize("make", [random_forest, gradient_boosting])
def test_an_account_is_judged_by_a_learner_that_saw_nothing_of_its_fold(make: Any) -> None:
    accounts: list[Any] = [
        SimpleNamespace(label=number % 2 == 0, fold=FOLDS[number % 3], dataset="set") for number in range(180)
    ]
    # In the third fold alone the feature says the opposite, so only a learner that saw it could be right there.
    features = np.array([[float(each.label != (each.fold == "three"))] for each in accounts])
    found = left_out(make, accounts, features, _label, _fold)
    right = [(value > 0.5) == each.label for value, each in zip(found, accounts, strict=True)]
    assert not any(ok for ok, each in zip(right, accounts, strict=True) if each.fold == "three")


@pytest.mark.parametrize("make", [random_forest, gradient_boosting])
def test_a_feature_without_any_value_is_left_out(make: Any) -> None:
    accounts: list[Any] = [
        SimpleNamespace(label=number % 3 == 0, fold=FOLDS[number % 2], dataset="set") for number in range(120)
    ]
    hours = [float(number) if number % 4 == 0 else np.nan for number in range(120)]  # of the first fold alone
    features = np.array([[float(each.label), hour] for each, hour in zip(accounts, hours, strict=True)])
    assert not np.isnan(left_out(make, accounts, features, _label, _fold)).any()


def test_accounts_without_a_label_are_judged_and_teach_nothing() -> None:
    accounts: list[Any] = [
        SimpleNamespace(label=(True, False, None)[number % 3], fold=FOLDS[number % 2], dataset="set")
        for number in range(120)
    ]
    features = np.array([[float(bool(each.label))] for each in accounts])
    found = left_out(random_forest, accounts, features, _label, _fold)
    assert not np.isnan(found).any()
    assert all(value < 0.5 for value, each in zip(found, accounts, strict=True) if each.label is None)


def test_fasttext_learns_from_the_other_sources_alone() -> None:
    pytest.importorskip("fasttext", reason="needs the packages of ml/requirements.txt")
    from ml.evaluation.fasttext_baseline import Question, probabilities

    kind, unkind = "what a lovely warm day", "what a rotten foul mess"
    sources = ["right"] * 400 + ["wrong"] * 400
    labels = [number % 2 == 0 for number in range(400)] + [number % 2 == 1 for number in range(400)]
    rows = [SimpleNamespace(text=kind if number % 2 == 0 else unkind) for number in range(800)]

    def select(head: str, without: frozenset[str]) -> Selection:
        assert head == "kind"
        kept = np.array([number for number, source in enumerate(sources) if source not in without])
        return Selection(kept, np.array(labels)[kept], np.ones(len(kept)))

    trainer: Any = SimpleNamespace(rows=rows, training_set=SimpleNamespace(select=select))
    first, second = (
        probabilities(trainer, Question("kind", frozenset((without,)), [kind, unkind], [True, False]))
        for without in ("wrong", "right")
    )
    assert first[0] > 0.5 > first[1]
    assert second[0] < 0.5 < second[1]
