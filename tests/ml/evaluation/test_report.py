"""The page, the plots and the file that an evaluation is written to, with invented figures."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

from ml.evaluation import plots, report  # after the check for its packages
from ml.evaluation.figures import Bin
from ml.evaluation.section import Section, Table
from server.scoring.evaluation import Auc, Evaluation, Target


def _evaluation() -> Evaluation:
    return Evaluation(
        made_on="2026-01-02",
        model="9",
        windows=1200,
        people=300,
        targets=[
            Target("humanity", "people | called", "≤ 1 %", "2 %", False),
            Target("cost", "size", "≤ 3 MB", "1 MB", True),
        ],
        aucs=[Auc("ours", "a & b", 0.9, 0.85, 0.95), Auc("forest", "a & b", 0.4, 0.3, 0.55)],
    )


def test_the_page_the_plots_and_the_file_are_complete(tmp_path: Path) -> None:
    section = Section(
        "humanity", [Table("A table", ("one", "two"), [("1", "2")], "How to read it.")], lines={"h": [Bin(0.2, 0.3, 1)]}
    )
    report.write(tmp_path, _evaluation(), [section])
    page = (tmp_path / "EVALUATION.md").read_text(encoding="utf-8")
    assert "1 of 2 targets are met" in page
    assert "on 2026-01-02, with scoring model 9, on 1,200 windows of 300 groups" in page
    assert "| people \\| called | ≤ 1 % | 2 % | **no** |" in page
    assert "| one | two |\n| --- | --- |\n| 1 | 2 |" in page
    for picture in (report.AREAS, report.CALIBRATION):
        assert f"({picture})" in page
        assert ElementTree.parse(tmp_path / picture).getroot().tag.endswith("svg")  # noqa: S314 - our own file
    assert msgspec.convert(json.loads((tmp_path / "evaluation.json").read_text()), Evaluation) == _evaluation()


def test_a_plot_shows_a_mark_and_an_interval_for_every_dot() -> None:
    drawn = plots.auc_plot(_evaluation().aucs, "areas")
    assert drawn.count("<circle") == 2  # the mark and its entry in the legend
    assert "a &amp; b" in drawn
    assert "prefers-color-scheme: dark" in drawn
