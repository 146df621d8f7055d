"""One section of the evaluation: its tables for the page, its targets, and the AUCs and calibration for the plots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ml.evaluation.figures import AucInterval, Bin, Rate
from ml.training.markdown import percent
from server.scoring.evaluation import Auc, Target


class Table(NamedTuple):
    """A table with a title, and a note on how to read it."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""


@dataclass
class Section:
    """The results of one section. `lines`: name → bins of the calibration plot."""

    name: str
    tables: list[Table] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    aucs: list[Auc] = field(default_factory=list)
    lines: dict[str, list[Bin]] = field(default_factory=dict)

    def target(self, what: str, wanted: str, measured: str, passed: bool | None) -> None:
        """Records a target and whether it is met. `passed` is None where it cannot be measured."""
        self.targets.append(Target(self.name, what, wanted, measured, passed))

    def auc(self, method: str, on: str, measured: AucInterval | None) -> None:
        """Records an AUC for the plot, if there is one."""
        if measured is not None:
            self.aucs.append(Auc(method, on, *(round(each, 4) for each in measured[:3])))


def auc_text(measured: AucInterval | None) -> str:
    """An AUC with its interval, as tables show it."""
    return "–" if measured is None else f"{measured.value:.3f} ({measured.low:.3f}–{measured.high:.3f})"


def rate_text(measured: Rate) -> str:
    """A count, its share, and the upper bound, as tables show it."""
    if not measured.total:
        return "–"
    return f"{measured.events} of {measured.total:,} ({percent(measured.share)}, at most {percent(measured.upper)})"
