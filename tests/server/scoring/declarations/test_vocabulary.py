"""The patterns of the signs: what holds only at the beginning, and which scripts are tried."""

from __future__ import annotations

import re

from server.scoring.declarations import vocabulary
from server.scoring.declarations.vocabulary import SignPattern, is_latin

SIGN = SignPattern({"beginnings": ["tide tables"], "patterns": [r"\bhourly\b", "毎時"]})


def test_a_beginning_holds_only_at_the_beginning() -> None:
    assert SIGN.search("tide tables for skerry", is_latin=True) is not None
    assert SIGN.search("no tide tables", is_latin=True) is None


def test_a_pattern_holds_anywhere() -> None:
    assert SIGN.search("readings, hourly", is_latin=True) is not None


def test_other_scripts_are_tried_on_texts_that_have_them() -> None:
    assert not is_latin("毎時 tide tables")
    assert SIGN.search("潮位を毎時", is_latin=False) is not None
    assert SIGN.search("潮位 hourly", is_latin=False) is not None
    assert is_latin("Välkommen – ¡hola! 🐟")


def test_no_sign_anchors_a_pattern_that_is_tried_anywhere() -> None:
    tables = (vocabulary._SIGNS, vocabulary._ORGANISATION_SIGNS)
    rows = [row for table in tables for row in table["signs"]]
    assert not [row["kind"] for row in rows if any(re.match(r"\^", each) for each in row.get("patterns", ()))]
    assert not [row["kind"] for row in rows if any("|^" in each for each in row.get("beginnings", ()))]
    assert len({row["kind"] for row in tables[0]["signs"]}) == len(tables[0]["signs"])
    assert len({row["kind"] for row in tables[1]["signs"]}) == len(tables[1]["signs"])
