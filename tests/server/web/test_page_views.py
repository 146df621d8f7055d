"""What the templates draw with: the geometry, times, highlighted words, and links."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.locales.catalog import render
from server.web import page_views
from shared_schema.look import marks, tag_colours
from shared_schema.records import CitedPost


def test_the_colours_of_the_style_sheet_are_those_of_the_marks() -> None:
    css = (Path(page_views.__file__).parent / "static" / "humankind.css").read_text(encoding="utf-8")
    light, dark = css.split("@media screen and (prefers-color-scheme: dark)", 1)
    for name, mark in marks().items():
        assert f"--mark-{name}: {mark['light'].lower()};" in light, name
        assert f"--mark-{name}: {mark['dark'].lower()};" in dark, name
    for name, colour in tag_colours().items():
        assert f"--tag-{name}: {colour['light'].lower()};" in light, name
        assert f"--tag-{name}: {colour['dark'].lower()};" in dark, name


def test_the_heart_fills_from_below_with_kindness() -> None:
    levels = [page_views.heart_level(value) for value in (-5, 0, 50, 100, 120)]
    assert levels == [13.5, 13.5, 8.25, 3.0, 3.0]


def test_spans_count_code_points_join_when_they_overlap_and_stay_inside_the_text() -> None:
    text = "🌱 <b>so kind</b>"
    assert page_views.highlighted(text, [(5, 12)]) == "🌱 &lt;b&gt;<mark>so kind</mark>&lt;/b&gt;"
    assert page_views.highlighted("thanks", [(0, 4), (2, 6)]) == "<mark>than</mark><mark>ks</mark>"
    assert page_views.highlighted("thanks", [(4, 90), (7, 9), (3, 3)]) == "than<mark>ks</mark>"


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://hachyderm.io/@ada/1", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//evil.example", False),
        ("http://[", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_become_links(url: str | None, kept: bool) -> None:
    assert page_views.safe_link(url) == (url if kept else None)


def test_a_reason_is_shown_even_when_its_posts_are_no_longer_kept() -> None:
    from shared_schema.records import Contribution

    contribution = Contribution(score="kindness", signal="thanks", points=3.5, sentence="Thanked.", posts=["a", "b"])
    kept = page_views.reason(contribution, {"b": CitedPost(id="b", text="thanks")}, "en")
    assert kept.points == "+3.5"
    assert [post.id for post, _ in kept.posts] == ["b"]


def test_a_curve_includes_the_height_of_zero() -> None:
    assert page_views.curve_shape([(0, -10), (1, 10)]).zero == 50
    assert page_views.curve_shape([(0, 0), (1, 8)]).zero == 100
    assert page_views.curve_shape([(0, 0), (1, -8)]).zero == 0


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=25), "1 day ago"),
        (timedelta(days=-1), "just now"),
    ],
)
def test_times_are_shown_in_their_largest_whole_unit(passed: timedelta, words: str) -> None:
    now = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    assert render(page_views.time_ago(now - passed, now)) == words
