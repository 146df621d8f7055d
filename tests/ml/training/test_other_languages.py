"""What teaches the languages besides English: labels, and a teacher's opinions of the same texts."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

from ml.training import other_languages
from ml.training.soft_labels import FOLDS, fold_without
from ml.training.training_set import Example

WEIGHTS = {"hostile": 1.0}


class Opinions:
    """Knows one text."""

    def __init__(self, language: str, fold: str) -> None:
        assert (language, fold) == ("sv", "b")

    def of(self, text: str) -> dict[str, float] | None:
        return {"hostile": 0.25, "kind": 1.0, "thanks": 0.5} if text == "known" else None


def test_an_opinion_counts_for_both_sides_by_how_likely_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_languages, "SoftLabels", Opinions)
    file = other_languages.FILES["sv"][0]
    examples = [
        Example("unknown", file, {"hostile": True}, WEIGHTS, held_out=False),
        Example("known", file, {"hostile": True}, WEIGHTS, held_out=True),
        Example("known", "of a related language", {"hostile": True}, WEIGHTS, held_out=False),
    ]
    found = list(other_languages._opinions("sv", examples, "b"))
    assert [row for row, _ in found] == [1, 1]
    yes, no = (example for _, example in found)
    assert (yes.labels, no.labels) == ({"hostile": True, "kind": True}, {"hostile": False, "kind": False})
    for head, likely in (("hostile", 0.25), ("kind", 1.0)):
        total = yes.weights[head] + no.weights[head]
        assert total == other_languages.OPINION_WEIGHT
        assert yes.weights[head] == likely * total


def test_opinions_of_held_out_texts_are_held_out_because_the_teacher_saw_their_labels(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(other_languages, "SoftLabels", Opinions)
    file = other_languages.FILES["sv"][0]
    for held_out in (True, False):
        example = Example("known", file, {"hostile": True}, WEIGHTS, held_out)
        found = [opinion for _, opinion in other_languages._opinions("sv", [example], "b")]
        assert [opinion.held_out for opinion in found] == [held_out, held_out]
        assert {opinion.source for opinion in found} == {other_languages.opinions_of(file)}


@pytest.mark.parametrize("file", sorted({file for files in other_languages.FILES.values() for file in files}))
def test_a_file_that_is_left_out_has_a_teacher_that_never_saw_it(file: str) -> None:
    assert FOLDS[fold_without(file)] & set(file.split("_"))
