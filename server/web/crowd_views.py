"""What the page of the crowd draws: one stacked bar a day, and kindness with its spread. Pure geometry, in percent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from server.scoring.contributions import round_half_up
from shared_schema.records import VERDICTS, CrowdDay, Verdict

GAP = 0.15  # of the width of a day


class Segment(NamedTuple):
    """One verdict's share of one day."""

    verdict: Verdict
    x: float
    width: float
    y: float
    height: float


class Row(NamedTuple):
    """One day of the table. Texts are empty where nothing is known."""

    day: str
    accounts: int
    verdicts: list[int]
    kindness: str
    spread: str
    reposts: str


def segments(days: Sequence[CrowdDay]) -> list[Segment]:
    """The bars of the days by date, each as high as the whole, its verdicts in their usual order from below."""
    place, width = _places(days)
    drawn = []
    for day in days:
        total, top = sum(day.verdicts.values()), 100.0
        for verdict in VERDICTS:
            share = 100 * day.verdicts.get(verdict, 0) / total if total else 0.0
            if share:
                top -= share
                x = place(day) * width + width * GAP / 2
                drawn.append(Segment(verdict, round(x, 3), round(width * (1 - GAP), 3), round(top, 3), round(share, 3)))
    return drawn


def kindness_curve(days: Sequence[CrowdDay]) -> tuple[str, str]:
    """SVG path data in a box of 100 by 100: the mean, and the area in which the middle half of the accounts lies.

    Days without a kindness leave a gap. A single day becomes a level line as wide as its bar.
    """
    place, width = _places(days)
    mean, area = [], []
    for is_known, group in groupby(days, key=lambda day: day.kindness is not None):
        if not is_known:
            continue
        points = []
        for day in group:
            left = place(day) * width
            low = day.kindness_low if day.kindness_low is not None else day.kindness
            high = day.kindness_high if day.kindness_high is not None else day.kindness
            points.append((left + width / 2, day.kindness or 0.0, low or 0.0, high or 0.0))
        if len(points) == 1:
            (x, value, low_end, high_end) = points[0]
            points = [(x - width / 2, value, low_end, high_end), (x + width / 2, value, low_end, high_end)]
        mean.append(_path([(x, value) for x, value, _, _ in points]))
        ends = [(x, high) for x, _, _, high in points] + [(x, low) for x, _, low, _ in reversed(points)]
        area.append(_path(ends) + "Z")
    return "".join(mean), "".join(area)


def rows(days: Sequence[CrowdDay]) -> list[Row]:
    """The same as a table, the newest day first."""
    return [
        Row(
            day=day.day,
            accounts=day.accounts,
            verdicts=[day.verdicts.get(verdict, 0) for verdict in VERDICTS],
            kindness="" if day.kindness is None else str(round_half_up(day.kindness)),
            spread=""
            if day.kindness_low is None or day.kindness_high is None
            else f"{round_half_up(day.kindness_low)}–{round_half_up(day.kindness_high)}",
            reposts=f"{share_of_reposts([day])} %" if day.reposts else "",
        )
        for day in reversed(days)
    ]


def share_of_reposts(days: Sequence[CrowdDay]) -> int:
    """How many of a hundred posts were reposts, as far as pages say so."""
    posts = sum(day.posts for day in days)
    return round_half_up(100 * sum(day.reposts for day in days) / posts) if posts else 0


def _places(days: Sequence[CrowdDay]) -> tuple[Callable[[CrowdDay], int], float]:
    """The number of a day from the first one on, and the width of a day in percent."""
    first, last = _number(days[0]), _number(days[-1])
    return lambda day: _number(day) - first, 100 / (last - first + 1)


def _number(day: CrowdDay) -> int:
    return date.fromisoformat(day.day).toordinal()


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{round(x, 2):g},{round(100 - value, 2):g}" for x, value in points)
