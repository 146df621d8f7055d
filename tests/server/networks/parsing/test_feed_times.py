"""Times in feeds are right or unknown, never guessed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from server.networks.parsing.feed_times import feed_time

NOW = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Tue, 24 Nov 2026 21:30:00 GMT", "2026-11-24T21:30:00Z"),
        ("Tue, 24 Nov 2026 9:30 PM GMT", "2026-11-24T21:30:00Z"),
        ("Tue, 24 Nov 2026 12:05:00 am +0000", "2026-11-24T00:05:00Z"),
        ("Nov 24, 2026 9:30 p.m. EST", "2026-11-25T02:30:00Z"),
        ("24 November 2026 21:30:00 CET", "2026-11-24T20:30:00Z"),
        ("Fri, 24 Jul 2026 21:30:00 CEST", "2026-07-24T19:30:00Z"),
        ("Fri, 24 Jul 26 21:30 GMT+0200", "2026-07-24T19:30:00Z"),
        ("Tue, 24 Nov 2026 21:30:00 +0100 (CET)", "2026-11-24T20:30:00Z"),
        ("Di, 24 Nov 2026 21:30:00 +0100", "2026-11-24T20:30:00Z"),
        ("Tue Nov 24 21:30:00 2026", "2026-11-24T21:30:00Z"),
        ("2026-11-24T21:30:00+01:00", "2026-11-24T20:30:00Z"),
        ("2026-11-24 21:30:00 +0100", "2026-11-24T20:30:00Z"),
        ("2026-11-24 21:30:00 UTC", "2026-11-24T21:30:00Z"),
        ("2026-11-24t21:30:00z", "2026-11-24T21:30:00Z"),
        ("2026-11-24 09:30 PM", "2026-11-24T21:30:00Z"),
        ("2026-11-24 21:30:00 CET", "2026-11-24T20:30:00Z"),
        ("2026/11/24 21:30", "2026-11-24T21:30:00Z"),
        ("Tue, 24 Nov 2026 21:30 GMT+1", "2026-11-24T20:30:00Z"),
        ("Tue, 24 Nov 2026 09:30:00 HST", "2026-11-24T19:30:00Z"),
        ("November 24, 2026 at 9:30 PM", "2026-11-24T21:30:00Z"),
        # Dates without a time of day.
        ("24 Nov 2026", "2026-11-24T00:00:00Z"),
        ("November 24, 2026", "2026-11-24T00:00:00Z"),
        ("24 Sept 2026", "2026-09-24T00:00:00Z"),
        # The months of other languages.
        ("K, 24 nov. 2026 21:30:00 +0100", "2026-11-24T20:30:00Z"),
        ("Di., 24. März 2026 21:30 Uhr", "2026-03-24T21:30:00Z"),
        ("mar., 24 févr. 2026 21:30:00 +0100", "2026-02-24T20:30:00Z"),
        ("24 de noviembre de 2026 21:30", "2026-11-24T21:30:00Z"),
        ("24 de março de 2026 às 21:30", "2026-03-24T21:30:00Z"),
        ("24 mag 2026 21:30:00 +0200", "2026-05-24T19:30:00Z"),
        ("24 mei 2026 21:30", "2026-05-24T21:30:00Z"),
        ("wt., 24 gru 2025 21:30:00 +0100", "2025-12-24T20:30:00Z"),
        ("24 лютого 2026 21:30", "2026-02-24T21:30:00Z"),
        ("Вт, 24 ноя 2026 21:30:00 +0300", "2026-11-24T18:30:00Z"),
        ("24 نوفمبر 2026 21:30", "2026-11-24T21:30:00Z"),
        ("2026年11月24日(火) 21:30", "2026-11-24T21:30:00Z"),
        ("2026年11月24日 下午9:30", "2026-11-24T21:30:00Z"),
        ("2026년 11월 24일 오후 9:30", "2026-11-24T21:30:00Z"),
        # Midnight in its own zone is a date without a time of day, which records write as midnight UTC.
        ("Tue, 24 Nov 2026 00:00:00 +0100", "2026-11-24T00:00:00Z"),
        ("Tue, 24 Nov 2026 00:00 EST", "2026-11-24T00:00:00Z"),
        ("2026-11-24T00:00:00-08:00", "2026-11-24T00:00:00Z"),
        ("2026-11-24 00:00:00 +0100", "2026-11-24T00:00:00Z"),
        ("2026-11-24", "2026-11-24T00:00:00Z"),
        ("2026-11-24T00:00:01+01:00", "2026-11-23T23:00:01Z"),
        # Unknown is better than wrong.
        ("2026. november 24. 21:30", None),
        ("2026-november-24T9:30-05:00", None),
        ("Δευ, 24 Νοε 2026 21:30:00 EEST", None),
        ("Tue, 24 Nov 2026 21:30:00 BST", None),
        ("Tue, 24 Nov 2026 21:30:00 XYZ", None),
        ("Tue, 24 Nov 2026 13:30 PM GMT", None),
        ("24/11/2026 21:30", None),
        ("11/24/2026 9:30 PM", None),
        ("24.11.2026 21:30", None),
        ("24 listopada 2026 21:30", None),  # November in Polish, October in Croatian
        ("gestern, 21:30", None),
        ("3 hours ago", None),
        ("Tue, 24 Nov 2026 21:30:00 Europe/Berlin", None),
        ("2026-24-11", None),
        ("2026-11", None),
        ("0000-00-00 00:00:00", None),
        ("Wed, 30 Nov -0001 00:00:00 +0000", None),
        ("Tue, 99 Nov 2026 21:30:00 GMT", None),
        (("9" * 70) + " Nov", None),
        (None, None),
    ],
)
def test_a_time_is_right_or_unknown(text: object, time: str | None) -> None:
    assert feed_time(text, NOW) == time


def test_a_date_east_of_greenwich_is_not_in_the_future() -> None:
    now = datetime(2026, 11, 23, 16, tzinfo=UTC)
    assert feed_time("Tue, 24 Nov 2026 00:00:00 +0900", now) == "2026-11-23T15:00:00Z"
