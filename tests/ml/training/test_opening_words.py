"""Widening the tables of openings by counting."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="needs the packages of ml/requirements.txt")
pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

from ml.training import opening_words
from ml.training.opening_words import MARK, beginnings, counted_openings, early_groups, family_of
from ml.training.openings import REAL_FILES, Row
from server.scoring.text.opening_tables import FAMILIES, FOLDER

ROWS = [
    Row("plain 1", "en", f"Chapeau to the {bad} who burned it", f"Chapeau to the {good} who cooked it", "respect")
    for bad, good in (("thief", "chef"), ("clown", "team"), ("liar", "crew"))
]


def test_beginnings_are_words_or_characters() -> None:
    assert beginnings("Hats off, Ada!", "en") == [("hats",), ("hats", "off"), ("hats", "off", "ada")]
    assert beginnings("做得好", "zh") == [("做",), ("做", "得"), ("做", "得", "好")]


def test_groups_that_begin_later_are_counted_too() -> None:
    groups = early_groups("oh well hats off", "en")
    assert {("hats", "off"), ("oh",)} <= groups
    assert ("oh", "hats") not in groups


@pytest.mark.parametrize(("opening", "family"), [("thanks", "address"), ("hopes", "wish"), ("weather", None)])
def test_what_writers_call_an_opening_has_a_family(opening: str, family: str | None) -> None:
    assert family_of(opening) == family


@pytest.mark.parametrize(("real", "found"), [("Chapeau is a French word", []), ("A hat", ["chapeau"])])
def test_an_opening_is_what_real_texts_seldom_begin_with(
    monkeypatch: pytest.MonkeyPatch, real: str, found: list[str]
) -> None:
    monkeypatch.setattr(opening_words, "read_rows", lambda: ROWS)
    monkeypatch.setattr(opening_words, "read", lambda _folder, _file: [{"text": real}] * 100)
    counted = counted_openings(Path(), "en")
    assert "chapeau" in counted["credit"] if found else "chapeau" not in counted["credit"]
    assert set(counted) == set(FAMILIES)


def test_every_table_marks_what_was_counted() -> None:
    assert set(REAL_FILES.values()) == {path.stem for path in FOLDER.glob("*.txt")}
    assert all(MARK in path.read_text(encoding="utf-8") for path in FOLDER.glob("*.txt"))
