"""Loads evaluation.json, the last evaluation that `scripts/evaluate` wrote, for the "How it works" page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

FILE = Path(__file__).parent / "evaluation.json"


class Bar(msgspec.Struct, frozen=True):
    """One criterion: what was wanted and what was measured. `passed`: None where the data could not tell."""

    part: str
    what: str
    wanted: str
    measured: str
    passed: bool | None


class Dot(msgspec.Struct, frozen=True):
    """One area under the ROC curve of a method on a data set, with its 95 % interval."""

    method: str
    on: str
    value: float
    low: float
    high: float


class Evaluation(msgspec.Struct, frozen=True):
    """One evaluation: date, model, amount of data, criteria (`bars`) and areas beside other methods (`dots`)."""

    made_on: str
    model: str
    windows: int
    people: int
    bars: list[Bar]
    dots: list[Dot]


@cache
def evaluation() -> Evaluation | None:
    """The last evaluation, or None where none has been written yet."""
    return msgspec.json.decode(FILE.read_bytes(), type=Evaluation) if FILE.is_file() else None
