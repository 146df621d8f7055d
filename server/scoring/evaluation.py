"""Loads evaluation.json, the last evaluation that `scripts/evaluate` wrote, for the "How it works" page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from server.scoring.contributions import round_half_up
from shared_schema.records import SCORE_NAMES, ScoreName

FILE = Path(__file__).parent / "evaluation.json"


class Target(msgspec.Struct, frozen=True):
    """One target: what was wanted and what was measured. `passed`: None where the data could not tell."""

    part: str
    what: str
    wanted: str
    measured: str
    passed: bool | None


class Auc(msgspec.Struct, frozen=True):
    """One area under the ROC curve of a method on a data set, with its 95 % interval."""

    method: str
    on: str
    value: float
    low: float
    high: float


class Typical(msgspec.Struct, frozen=True):
    """What a typical person has: the median of each score over so many people whose score is shown."""

    people: int
    humanity: float
    conversation: float
    kindness: float


class Evaluation(msgspec.Struct, frozen=True):
    """One evaluation: date, model, amount of data, targets, and the AUCs of each method."""

    made_on: str
    model: str
    windows: int
    people: int
    targets: list[Target]
    aucs: list[Auc]
    typical: Typical | None = None


@cache
def evaluation() -> Evaluation | None:
    """The last evaluation, or None where none has been written yet."""
    return msgspec.json.decode(FILE.read_bytes(), type=Evaluation) if FILE.is_file() else None


@cache
def typical_scores() -> dict[ScoreName, int]:
    """Score → the whole number that a typical person has, for the notch on its bar. Empty before an evaluation."""
    measured = evaluation()
    if measured is None or measured.typical is None:
        return {}
    return {name: round_half_up(getattr(measured.typical, name)) for name in SCORE_NAMES}
