"""The parts of the teacher that need no GPU: reading its weights, and keeping its opinions as numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

import numpy as np  # after the check for its packages

from ml.training import opening_opinions, soft_labels
from ml.training.data import HEADS
from ml.training.posts import shown
from ml.training.soft_labels import FOLDS, SoftLabels
from ml.training.teacher import collect, encoders
from ml.training.teacher.sources import ENGLISH_FILES, HEAD_SOURCES
from ml.training.teacher.texts import kind_of_file


def test_a_matrix_with_eight_bits_a_weight_is_nearly_the_same(tmp_path: Path) -> None:
    values = np.linspace(-1, 1, 3 * 64).reshape(3, 64)
    assert np.abs(encoders.quantised(values).values() - values).max() < 0.005
    encoders.save(tmp_path / "weights.npz", {"word": values, "norm.w": values[0]})
    stored = encoders.load(tmp_path / "weights.npz")
    assert set(stored) == {"word", "norm.w"}
    assert np.abs(stored["word"] - values).max() < 0.005


def test_blocks_of_four_bits_hold_the_first_half_low_and_the_second_half_high() -> None:
    block = np.array([0.5], dtype="<f2").tobytes() + bytes([0x8F, *[0x88] * 15])
    values = encoders._four_bits(block, 1, encoders.BLOCK).values()
    assert values[0, 0] == 3.5
    assert values[0, 16] == 0.0
    assert not values[0, 1:].any()


def test_opinions_are_found_by_the_text_and_no_text_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soft_labels, "FOLDER", tmp_path)
    certain, not_at_all = np.full(len(HEADS), 255), np.zeros(len(HEADS))
    texts = {"lovely, thank you": certain, "the bus is late": not_at_all}
    soft_labels.write("xx", dict.fromkeys(FOLDS, texts))
    known = SoftLabels("xx")
    assert len(known) == 2
    assert known.of("lovely, thank you") == dict.fromkeys(HEADS, 1.0)
    assert known.of("the bus is late") == dict.fromkeys(HEADS, 0.0)
    assert known.of("the bus is early") is None
    assert "the bus is late" in known
    assert SoftLabels("xx", "b").of("lovely, thank you") == {"kind": 1.0, "hostile": 1.0}
    assert b"bus" not in (tmp_path / "xx.npz").read_bytes()
    assert len(SoftLabels("yy")) == 0


def test_every_source_that_is_left_out_together_with_others_is_one_that_teaches() -> None:
    kinds = {kind_of_file(name) for name in ("deu_emotions_train", "subtitles_de", "de_offensive_train")}
    assert set().union(*FOLDS.values()) <= {*ENGLISH_FILES, *kinds}
    taught = [source for sources in FOLDS.values() for source in sources]
    assert len(taught) == len(set(taught))
    assert {each.source for sources in HEAD_SOURCES.values() for each in sources} <= set(ENGLISH_FILES)


def test_the_committed_opinions_hold_shares_of_all_heads() -> None:
    for path in sorted(set(soft_labels.FOLDER.glob("*.npz")) - {opening_opinions.FILE}):
        stored = np.load(path)
        assert set(stored.files) == {"key_steps", *FOLDS}
        assert stored["all"].shape == (len(stored["key_steps"]), len(HEADS))
        assert stored["all"].max() <= soft_labels.STEPS
        assert (stored["key_steps"][1:] > 0).all()


def test_posts_that_teach_much_are_kept_and_a_few_of_the_others() -> None:
    texts = [f"post number {number}" for number in range(800)]
    opinions = np.zeros((800, len(HEADS)), dtype=np.uint8)
    opinions[:10, HEADS.index("thanks")] = 200
    opinions[10:20, HEADS.index("respect")] = 200
    kept = collect.kept_english(texts, opinions)
    assert all(kept[:10])
    assert 60 <= sum(kept[10:]) <= 140


def test_a_post_is_read_without_names_and_addresses() -> None:
    assert shown("@ada  look: https://example.org/a [NAME] wins") == "look: wins"
