"""What the page of the mirror prints: numbers by locale, words that counted, and the geometry of its small charts.

Pure functions of records, as in page_views.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from babel.numbers import format_decimal
from markupsafe import Markup

from server.locales.formats import babel_locale
from server.web import page_views
from shared_schema.records import Insight, InsightRow, MirrorResponse

SIGNED = frozenset({"changes"})  # insights whose numbers are points that something would add or take


class Line(NamedTuple):
    """One line of a plot: the column that it is, and SVG path data in a box of 100 by 100."""

    column: str
    path: str


class Row(NamedTuple):
    """One row as it is printed. `width`: how much of the whole width its bar has, in percent."""

    label: Markup
    day: str | None
    key: str | None
    url: str | None
    numbers: list[str]
    width: float


class ShownInsight(NamedTuple):
    """One insight as it is printed."""

    name: str
    sentence: str
    notes: list[str]
    columns: list[str]
    rows: list[Row]
    lines: list[Line]
    chart: str | None


def insights(mirror: MirrorResponse, language: str) -> list[ShownInsight]:
    """The insights of a mirror whose sentences are in the language already."""
    return [_shown(insight, language) for insight in mirror.insights]


def _shown(insight: Insight, language: str) -> ShownInsight:
    most = max((abs(row.values[0] or 0.0) for row in insight.rows if row.values), default=0.0)
    return ShownInsight(
        name=insight.name,
        sentence=insight.sentence,
        notes=[note.sentence for note in insight.notes],
        columns=insight.columns,
        rows=[_row(row, insight, most, language) for row in insight.rows],
        lines=lines(insight.rows, insight.columns) if insight.chart == "lines" else [],
        chart=insight.chart,
    )


def _row(row: InsightRow, insight: Insight, most: float, language: str) -> Row:
    first = row.values[0] if row.values else None
    return Row(
        label=page_views.highlighted(row.label, row.marks),
        day=row.day,
        key=row.key,
        url=page_views.safe_link(row.url),
        numbers=[number(value, language, signed=insight.name in SIGNED) for value in row.values],
        width=round(100 * abs(first) / most, 2) if first and most else 0.0,
    )


def number(value: float | None, language: str, *, signed: bool = False) -> str:
    """A number with at most one decimal, as the language writes it. Empty where it is not known."""
    if value is None:
        return ""
    text: str = format_decimal(abs(value), format="#,##0.#", locale=babel_locale(language))
    sign = "−" if value < 0 else "+" if signed and value > 0 else ""
    return f"{sign}{text}"


def lines(rows: Sequence[InsightRow], columns: Sequence[str]) -> list[Line]:
    """One line for each column over the days of the rows. A day without a number has no point."""
    drawn = []
    days = [_ordinal(row.day) for row in rows]
    first, last = min(filter(None, days), default=0), max(filter(None, days), default=0)
    across = (last - first) or 1
    for position, column in enumerate(columns):
        points = [
            (100 * (day - first) / across, 100 - value)
            for row, day in zip(rows, days, strict=True)
            if day is not None and (value := row.values[position]) is not None
        ]
        if len(points) == 1:
            points *= 2
        if points:
            drawn.append(Line(column, "M" + "L".join(f"{round(x, 2):g},{round(y, 2):g}" for x, y in points)))
    return drawn


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None
