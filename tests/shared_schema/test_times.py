"""Times are written as RFC 3339 in UTC and parsed from the forms that evidence files contain."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from shared_schema import times

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22T12:00:00Z",
        "2026-11-22T13:00:00+01:00",
        "2026-11-22T12:00:00",
        "2026-11-22 14:00:00 +0200",
        "Sun Nov 22 12:00:00 +0000 2026",
    ],
)
def test_a_time_in_any_of_the_forms_is_the_same_time(text: str) -> None:
    assert times.parse(text) == NOON


@pytest.mark.parametrize("text", [None, "", "noon", "2026-13-40T99:99:99Z", "0001-01-01T00:00:00+14:00"])
def test_other_text_is_no_time(text: str | None) -> None:
    assert times.parse(text) is None


def test_a_time_is_written_in_utc_to_the_second() -> None:
    assert times.write(NOON.astimezone(timezone(timedelta(hours=5)))) == "2026-11-22T12:00:00Z"
