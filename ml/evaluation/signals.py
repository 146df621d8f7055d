"""Each signal alone, and the score without it: what every signal contributes, and where it points the wrong way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import nan

from ml.evaluation.figures import roc_auc
from ml.evaluation.outcomes import Outcome
from ml.evaluation.runs import SHOWN, Runs, is_bot, is_two_way
from ml.evaluation.section import Section, Table
from ml.training.markdown import three
from server.scoring.contributions import INTERCEPT, RANGE_LIMIT
from shared_schema.records import ScoreName

LabelOf = Callable[[Outcome], bool | None]


def signals(runs: Runs) -> Section:
    """The section about single signals."""
    section = Section("signals")
    sets = {
        shown: [o for o in runs.left_out.values() if o.account.file == file and is_bot(o.account) is not None]
        for file, shown in SHOWN.items()
    }
    bots = {name: found for name, found in sets.items() if len({o.account.label for o in found}) == 2}
    section.tables.append(_table("humanity", "people against bots", bots, lambda o: not is_bot(o.account)))
    two_way = {
        "people against broadcasters": [o for o in runs.group_left_out.values() if is_two_way(o.account) is not None]
    }
    section.tables.append(_table("conversation", "two-way against one-way", two_way, lambda o: is_two_way(o.account)))
    return section


def _table(score: ScoreName, what: str, sets: dict[str, list[Outcome]], label_of: LabelOf) -> Table:
    names = sorted({name for found in sets.values() for o in found for of, name in o.points if of == score})
    rows: list[tuple[str, ...]] = []
    for name in names:
        if name in (INTERCEPT, RANGE_LIMIT):
            continue
        cells = []
        for found in sets.values():
            labels = [bool(label_of(o)) for o in found]
            alone = [o.points.get((score, name), 0.0) for o in found]
            values = [value if (value := o.value(score)) is not None else nan for o in found]
            used = sum(point != 0 for point in alone) / len(alone)
            without = [value - point for value, point in zip(values, alone, strict=True)]
            cells.append(f"{three(roc_auc(labels, alone))} · {_gain(labels, values, without)} · {used:.0%}")
        rows.append((name.replace("_", " "), *cells))
    whole = [
        three(roc_auc([bool(label_of(o)) for o in found], [o.value(score) or 0.0 for o in found]))
        for found in sets.values()
    ]
    return Table(
        f"Signals of {score}: {what}",
        ("signal", *sets),
        [*rows, ("the whole score", *whole)],
        "Each cell: AUC of the signal's points alone · gain of the score's AUC from them (with minus without) · share "
        "of windows in which the signal counts. An AUC below .5 means that it points the wrong way on that set.",
    )


def _gain(labels: Sequence[bool], whole: Sequence[float], without: Sequence[float]) -> str:
    return f"{roc_auc(labels, whole) - roc_auc(labels, without):+.3f}".replace("-", "−")
