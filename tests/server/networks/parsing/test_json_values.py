"""The getters return a value of the right type, within the limits, or nothing. They never raise."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.networks.parsing import json_values
from server.networks.parsing.json_values import (
    at,
    get_count,
    get_line,
    get_object,
    get_objects,
    get_text,
    get_time,
    get_url,
)
from shared_schema.limits import TEXT_LIMIT
from tests.server.networks.corruption import ANYTHING

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
POST = {"author": {"name": " Ada\nB. ", "followers": 3}, "tags": [{"name": "a"}, 4, None], "title": None, "name": "Sea"}


def test_a_path_leads_through_objects() -> None:
    assert at(POST, "author", "followers") == 3
    assert get_count(POST, "author", "followers") == 3
    assert get_line(POST, "author", "name") == "Ada B."
    assert get_objects(POST, "tags") == [{"name": "a"}]
    assert at(POST) is POST


@pytest.mark.parametrize(
    "path", [("nobody",), ("author", "name", "first"), ("tags", "name"), ("title", "x"), ("author", "x", "y")]
)
def test_a_path_that_ends_early_leads_to_none(path: tuple[str, ...]) -> None:
    assert at(POST, *path) is None
    assert get_text(POST, *path) is None
    assert get_object(POST, *path) == {}
    assert get_objects(POST, *path) == []


def test_a_tuple_names_alternatives_of_which_the_first_that_is_not_null_counts() -> None:
    assert get_line(POST, ("title", "name")) == "Sea"
    assert get_line(POST, ("author", "name")) is None  # the author is there, but no text
    assert get_line(POST, ("x", "author"), ("y", "name")) == "Ada B."


@pytest.mark.parametrize(
    ("value", "time"),
    [
        ("2026-11-22T09:30:00+01:00", "2026-11-22T08:30:00Z"),
        (1_764_000_000, "2025-11-24T16:00:00Z"),
        ("2026-11-23T01:30:00Z", "2026-11-23T01:30:00Z"),  # clocks differ
        ("2026-11-23T03:00:00Z", None),
        ("1970-01-01T00:00:00Z", None),
        (True, None),
        ("soon", None),
    ],
)
def test_times_are_written_in_utc_and_never_lie_ahead(value: Any, time: str | None) -> None:
    assert get_time({"at": value}, "at", now=NOW) == time


def test_texts_are_cut_and_cleaned() -> None:
    assert get_text({"a": "x" * 30_000}, "a") == "x" * TEXT_LIMIT
    assert get_text({"a": "a\x00b\ud800"}, "a") == "ab?"
    assert get_url({"a": "https://a.example/" + "x" * 3_000}, "a") is None
    assert get_url({"a": "javascript:alert(1)"}, "a") is None


GETTERS = [getattr(json_values, name) for name in dir(json_values) if name.startswith("get_")]


@given(
    ANYTHING, st.lists(st.one_of(st.text(max_size=8), st.tuples(st.text(max_size=8), st.text(max_size=8))), max_size=3)
)
def test_no_getter_ever_raises(value: Any, path: list[str | tuple[str, str]]) -> None:
    for getter in GETTERS:
        if getter.__name__ in {"get_time", "get_datetime"}:
            getter(value, *path, now=NOW)
        else:
            getter(value, *path)
