"""The last evaluation, as `scripts/evaluate` wrote it down: read by the "How it works" page, typed in one place."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

FILE = Path(__file__).parent / "evaluation.json"


class Bar(msgspec.Struct, frozen=True):
    """One thing that was to be shown: what was wanted, what was measured; `met` None where nothing could tell."""

    part: str
    what: str
    wanted: str
    measured: str
    met: bool | None


class Dot(msgspec.Struct, frozen=True):
    """One area under the ROC curve: of which method, on which set, with its 95 % interval."""

    method: str
    on: str
    value: float
    low: float
    high: float


class Evaluation(msgspec.Struct, frozen=True):
    """When which model was measured on how many accounts, against which bars, beside which other methods."""

    made_on: str
    model: str
    windows: int
    people: int
    bars: list[Bar]
    dots: list[Dot]


@cache
def evaluation() -> Evaluation | None:
    """The last evaluation; None where none was written yet."""
    return msgspec.json.decode(FILE.read_bytes(), type=Evaluation) if FILE.is_file() else None
