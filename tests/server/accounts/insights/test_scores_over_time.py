"""The scores by day, as they were when the account was read."""

from __future__ import annotations

from shared_schema.records import ScoresDay
from tests.server.accounts.insights.materials import insights_of


def test_each_day_is_a_row_with_the_three_scores() -> None:
    days = [ScoresDay(day="2026-11-20", kindness=61.5), ScoresDay(day="2026-11-22", humanity=80.0, kindness=63.0)]
    found = insights_of([], history=days)["scores_over_time"]
    assert found.sentence == "Remembered since 20 November 2026, on 2 days."
    assert [row.values for row in found.rows] == [[None, None, 61.5], [80.0, None, 63.0]]
    assert found.chart == "lines"


def test_one_day_has_no_line_yet() -> None:
    found = insights_of([], history=[ScoresDay(day="2026-11-22")])["scores_over_time"]
    assert "The line begins with the second day" in found.sentence
    assert "scores_over_time" not in insights_of([])
