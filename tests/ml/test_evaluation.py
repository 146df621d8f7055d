"""The figures of the evaluation and what they are written on, on invented numbers."""

from __future__ import annotations

import json
from itertools import product
from math import comb, isnan
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ml.evaluation import figures, plots, report, statements
from ml.evaluation.figures import Bin
from ml.evaluation.part import Part, Table
from server.scoring.evaluation import Bar, Dot, Evaluation

ROWS = st.lists(st.tuples(st.booleans(), st.integers(0, 4)), min_size=2, max_size=25)


@given(ROWS)
@settings(derandomize=True, max_examples=200)
def test_the_area_is_how_often_a_yes_is_higher_with_ties_counting_half(rows: list[tuple[bool, int]]) -> None:
    yes, no = [v for answer, v in rows if answer], [v for answer, v in rows if not answer]
    measured = figures.plain_area([answer for answer, _ in rows], [float(v) for _, v in rows])
    if not yes or not no:
        assert isnan(measured)
        return
    wins = sum((one > other) + (one == other) / 2 for one, other in product(yes, no))
    assert measured == pytest.approx(wins / (len(yes) * len(no)))


def test_the_interval_is_wider_where_a_group_has_many_rows() -> None:
    answers = [number % 2 == 0 for number in range(80)]
    values = [(number * 7919) % 13 + 3.0 * answer for number, answer in enumerate(answers)]
    single = figures.area(answers, values, range(80))
    grouped = figures.area(answers, values, [number // 10 for number in range(80)])
    assert single is not None
    assert grouped is not None
    assert single.value == grouped.value
    assert single.low < single.value < single.high
    assert figures.area(answers, values, range(80)) == single  # the seed is fixed
    copied = figures.area(answers * 4, values * 4, [*range(80)] * 4)
    by_row = figures.area(answers * 4, values * 4, range(320))
    assert copied is not None
    assert by_row is not None
    assert copied.high - copied.low > 1.5 * (by_row.high - by_row.low)


def test_an_area_of_one_side_only_is_none() -> None:
    assert figures.area([True, True], [1.0, 2.0], [1, 2]) is None


@pytest.mark.parametrize(("count", "of"), [(0, 10), (1, 20), (3, 300), (15, 1440), (59, 60)])
def test_the_upper_bound_is_exact(count: int, of: int) -> None:
    bound = figures.upper_bound(count, of)
    assert count / of < bound < 1
    below = sum(comb(of, k) * bound**k * (1 - bound) ** (of - k) for k in range(count + 1))
    assert below == pytest.approx(0.05, abs=1e-6)


def test_the_upper_bound_of_all_and_of_nothing_is_one() -> None:
    assert figures.upper_bound(0, 0) == 1
    assert figures.upper_bound(7, 7) == 1
    assert figures.upper_bound(0, 299) == pytest.approx(0.01, abs=1e-4)  # the rule of three


def test_nobody_counts_more_for_having_more_rows() -> None:
    assert figures.by_group([1, 1, 1, 0], ["ada", "ada", "ada", "bo"]) == 0.5


def test_correlation_knows_what_it_cannot_know() -> None:
    assert figures.correlation([(1, 2), (2, 4), (3, 6)]) == pytest.approx(1)
    assert isnan(figures.correlation([(1, 2), (2, 4)]))
    assert isnan(figures.correlation([(1, 2), (1, 4), (1, 6)]))


def test_reliability_weighs_bands_by_what_they_hold() -> None:
    bands, error = figures.reliability([0.95, 0.95, 0.05], [True, False, False], [1, 1, 2])
    assert [round(each.so, 3) for each in bands] == [0.0, 0.5]
    assert error == pytest.approx(0.5 * 0.05 + 0.5 * 0.45)


def _evaluation() -> Evaluation:
    return Evaluation(
        made_on="2026-01-02",
        model="9",
        windows=1200,
        people=300,
        bars=[Bar("humanity", "people | called", "≤ 1 %", "2 %", False), Bar("cost", "size", "≤ 3 MB", "1 MB", True)],
        dots=[Dot("ours", "a & b", 0.9, 0.85, 0.95), Dot("forest", "a & b", 0.4, 0.3, 0.55)],
    )


def test_the_page_the_plots_and_the_file_are_written_whole(tmp_path: Path) -> None:
    part = Part(
        "humanity", [Table("A table", ("one", "two"), [("1", "2")], "How to read it.")], lines={"h": [Bin(0.2, 0.3, 1)]}
    )
    report.write(tmp_path, _evaluation(), [part])
    page = (tmp_path / "EVALUATION.md").read_text(encoding="utf-8")
    assert "1 of 2 bars are met" in page
    assert "| people \\| called | ≤ 1 % | 2 % | **no** |" in page
    assert "| one | two |\n| --- | --- |\n| 1 | 2 |" in page
    for picture in (report.AREAS, report.CALIBRATION):
        assert f"({picture})" in page
        assert ElementTree.parse(tmp_path / picture).getroot().tag.endswith("svg")  # noqa: S314 - our own file
    assert msgspec.convert(json.loads((tmp_path / "evaluation.json").read_text()), Evaluation) == _evaluation()


def test_a_plot_shows_a_mark_and_an_interval_for_every_dot() -> None:
    drawn = plots.dot_plot(_evaluation().dots, "areas")
    assert drawn.count("<circle") == 2  # the mark and its place in the legend
    assert "a &amp; b" in drawn
    assert "prefers-color-scheme: dark" in drawn


def test_the_statements_are_many_different_and_without_overlap() -> None:
    everything = (*statements.AUTOMATED, *statements.ORGANISATIONS, *statements.NEITHER)
    assert len(set(everything)) == len(everything)
    assert min(map(len, (statements.AUTOMATED, statements.ORGANISATIONS, statements.NEITHER))) >= 30
