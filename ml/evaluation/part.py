"""What one part of the evaluation hands back: tables for the page, bars, and dots and lines for the plots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import isnan
from typing import NamedTuple

from ml.evaluation.figures import Area, Bin, Rate
from server.scoring.evaluation import Bar, Dot


class Table(NamedTuple):
    """A table with a title, and a sentence or two on how to read it."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""


@dataclass
class Part:
    """One part of the evaluation. `lines`: name → bands of said and so, for the calibration plot."""

    name: str
    tables: list[Table] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    lines: dict[str, list[Bin]] = field(default_factory=dict)

    def bar(self, what: str, wanted: str, measured: str, met: bool | None) -> None:
        """Notes a bar of this part."""
        self.bars.append(Bar(self.name, what, wanted, measured, met))

    def dot(self, method: str, on: str, measured: Area | None) -> None:
        """Notes an area for the plot, where there is one."""
        if measured is not None:
            self.dots.append(Dot(method, on, *(round(each, 4) for each in measured[:3])))


def three(value: float | None) -> str:
    """A number to three decimals; a dash for none."""
    return "–" if value is None or isnan(value) else f"{value:.3f}"


def percent(value: float | None) -> str:
    """A share in percent with one decimal; a dash for none."""
    return "–" if value is None or isnan(value) else f"{100 * value:.1f} %"


def area_text(measured: Area | None) -> str:
    """An area with its interval."""
    return "–" if measured is None else f"{measured.value:.3f} ({measured.low:.3f}–{measured.high:.3f})"


def rate_text(measured: Rate) -> str:
    """A count of how many, the share, and its upper bound."""
    if not measured.of:
        return "–"
    return f"{measured.happened} of {measured.of:,} ({percent(measured.share)}, at most {percent(measured.upper)})"
