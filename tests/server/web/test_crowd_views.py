"""The charts of the crowd as geometry."""

from __future__ import annotations

import pytest

from server.web import crowd_views
from shared_schema.records import CrowdDay, Verdict


def _day(
    day: str,
    verdicts: dict[Verdict, int] | None = None,
    kindness: float | None = None,
    spread: tuple[float, float] | None = None,
    reposts: tuple[int, int] = (0, 0),
) -> CrowdDay:
    counts = verdicts or {}
    low, high = spread or (None, None)
    return CrowdDay(
        day=f"2026-11-{day}",
        accounts=sum(counts.values()),
        verdicts=counts,
        judged=0,
        kindness=kindness,
        kindness_low=low,
        kindness_high=high,
        posts=reposts[1],
        reposts=reposts[0],
    )


def test_a_bar_is_as_high_as_the_whole_and_stands_at_its_date() -> None:
    days = [_day("01", {"person": 3, "automated": 1}), _day("04", {"person": 1})]
    first, second, third = crowd_views.segments(days)
    assert (first.verdict, first.y, first.height) == ("person", 25, 75)
    assert (second.verdict, second.y, second.height) == ("automated", 0, 25)
    assert (third.verdict, third.y, third.height) == ("person", 0, 100)
    assert first.x == pytest.approx(25 * crowd_views.GAP / 2)
    assert third.x == pytest.approx(75 + 25 * crowd_views.GAP / 2)
    assert third.x + third.width < 100


def test_a_day_without_verdicts_has_no_bar() -> None:
    assert crowd_views.segments([_day("01")]) == []


def test_kindness_is_a_line_in_an_area_with_gaps() -> None:
    days = [
        _day("01", kindness=40, spread=(20, 60)),
        _day("02", kindness=60, spread=(50, 70)),
        _day("03"),
        _day("04", kindness=100),
    ]
    mean, area = crowd_views.kindness_curve(days)
    assert mean == "M12.5,60L37.5,40M75,0L100,0"
    assert area == "M12.5,40L37.5,30L37.5,50L12.5,80ZM75,0L100,0L100,0L75,0Z"


def test_a_single_day_is_a_level_line() -> None:
    mean, _ = crowd_views.kindness_curve([_day("01", kindness=30)])
    assert mean == "M0,70L100,70"
    assert crowd_views.kindness_curve([_day("01")]) == ("", "")


def test_the_table_has_the_newest_day_first_and_leaves_out_what_is_not_known() -> None:
    known = _day("02", {"person": 2}, kindness=61.5, spread=(50, 70), reposts=(1, 3))
    rows = crowd_views.rows([_day("01", {"unsure": 1}), known])
    assert [row.day for row in rows] == ["2026-11-02", "2026-11-01"]
    assert (rows[0].verdicts, rows[0].kindness, rows[0].spread, rows[0].reposts) == (
        [2, 0, 0, 0, 0],
        "62",
        "50–70",
        "33 %",
    )
    assert (rows[1].kindness, rows[1].spread, rows[1].reposts) == ("", "", "")


def test_reposts_are_a_share_of_the_posts_that_are_known() -> None:
    assert crowd_views.share_of_reposts([_day("01", reposts=(1, 4)), _day("02", reposts=(2, 2))]) == 50
    assert crowd_views.share_of_reposts([]) == 0
