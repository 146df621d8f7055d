"""The steps of scripts/train."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

from ml.training.main import STEPS  # after the check for its packages

README = Path(__file__).parents[3] / "ml" / "README.md"


def test_the_readme_has_a_row_for_each_step() -> None:
    table = README.read_text(encoding="utf-8").partition("## Which files are read")[2].partition("\n## ")[0]
    rows = [line.strip("|").split("|")[-1].strip(" `") for line in table.splitlines() if line.startswith("| ")]
    assert sorted(rows[2:]) == sorted(STEPS)
