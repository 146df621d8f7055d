"""Markdown for the model cards and the evaluation."""

from __future__ import annotations

import hashlib
from math import nan
from pathlib import Path

from ml.training import markdown


def test_a_table_escapes_vertical_bars() -> None:
    assert markdown.table(("a", "b"), [("x | y", 1)]) == "| a | b |\n| --- | --- |\n| x \\| y | 1 |"


def test_unknown_figures_are_dashes() -> None:
    assert [markdown.three(value) for value in (0.12345, None, nan)] == ["0.123", "–", "–"]
    assert [markdown.percent(value) for value in (0.1234, None, nan)] == ["12.3 %", "–", "–"]


def test_a_page_leaves_empty_parts_out() -> None:
    assert markdown.page(["# Title\n", "", "text"]) == "# Title\n\ntext\n"


def test_files_are_listed_with_their_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "weights.json.gz"
    path.write_bytes(b"weights")
    assert f"| weights.json.gz | 7 | `{hashlib.sha256(b'weights').hexdigest()}` |" in markdown.files_table([path])
