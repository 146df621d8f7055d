"""The vectors of words that the English heads learn from beside the words themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

import numpy as np  # after the check for its packages

from ml.training import word_vectors
from ml.training.silent_words import SILENT


def vector(*numbers: float) -> list[float]:
    return [*numbers, *[0.0] * (word_vectors.SIZE - len(numbers))]


def test_words_near_the_name_of_a_group_have_no_vector(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_vectors, "FILE", tmp_path / "vectors.npz")
    vectors = {"women": vector(1.0), "waitress": vector(2.0, 1.0), "pathetic": vector(0.0, 3.0, 3.0, -3.0, 3.0)}
    word_vectors.write(word_vectors.FILE, ["pathetic", "unheard", "waitress", "women"], vectors)
    found = word_vectors.table(["waitress", "pathetic", "pathetic lot", "women", "unheard"])
    assert found.shape == (5, word_vectors.SIZE)
    assert found[1, :5].tolist() == pytest.approx([0.0, 0.5, 0.5, -0.5, 0.5])
    assert not found[[0, 2, 3, 4]].any()


def test_the_committed_vectors_have_length_one_and_no_silent_word() -> None:
    stored = np.load(word_vectors.FILE)
    words = str(stored["words"]).split(" ")
    assert words == sorted(set(words))
    assert stored["numbers"].shape == (len(words), word_vectors.SIZE)
    assert not SILENT.intersection(words)
    lengths = np.linalg.norm(word_vectors.table(words), axis=1)
    assert lengths.min() > 0.95
    assert lengths.max() < 1.05


def test_words_that_are_used_alike_have_vectors_alike() -> None:
    pathetic, pitiful, afternoon = word_vectors.table(["pathetic", "pitiful", "afternoon"])
    assert pathetic @ pitiful > 0.5 > pathetic @ afternoon


def test_only_common_words_without_groups_are_kept() -> None:
    texts = ["What a pathetic reply @women", "not pathetic at all"] * 3 + ["women laugh"] * 6 + ["rare"]
    assert word_vectors.common_words(texts) == ["laugh", "pathetic"]
