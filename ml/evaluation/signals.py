"""Each signal alone, and the score without it: what earns its place, and where it points the wrong way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import nan

from ml.evaluation.figures import plain_area
from ml.evaluation.outcomes import Outcome
from ml.evaluation.part import Part, Table, three
from ml.evaluation.runs import SHOWN, Runs, is_bot, is_two_way
from server.scoring.contributions import INTERCEPT, RANGE_LIMIT
from shared_schema.records import ScoreName

Answer = Callable[[Outcome], bool | None]


def signals(runs: Runs) -> Part:
    """The part of the evaluation about single signals."""
    part = Part("signals")
    sets = {
        shown: [o for o in runs.left_out.values() if o.account.file == file and is_bot(o.account) is not None]
        for file, shown in SHOWN.items()
    }
    bots = {name: found for name, found in sets.items() if len({o.account.label for o in found}) == 2}
    part.tables.append(_table("humanity", "people against bots", bots, lambda o: not is_bot(o.account)))
    two_way = {
        "people against broadcasters": [o for o in runs.unseen_groups.values() if is_two_way(o.account) is not None]
    }
    part.tables.append(_table("conversation", "two-way against one-way", two_way, lambda o: is_two_way(o.account)))
    return part


def _table(score: ScoreName, question: str, sets: dict[str, list[Outcome]], answer: Answer) -> Table:
    names = sorted({name for found in sets.values() for o in found for of, name in o.points if of == score})
    rows: list[tuple[str, ...]] = []
    for name in names:
        if name in (INTERCEPT, RANGE_LIMIT):
            continue
        cells = []
        for found in sets.values():
            yes = [bool(answer(o)) for o in found]
            alone = [o.points.get((score, name), 0.0) for o in found]
            values = [value if (value := o.value(score)) is not None else nan for o in found]
            used = sum(point != 0 for point in alone) / len(alone)
            without = [value - point for value, point in zip(values, alone, strict=True)]
            cells.append(f"{three(plain_area(yes, alone))} · {_gain(yes, values, without)} · {used:.0%}")
        rows.append((name.replace("_", " "), *cells))
    whole = [
        three(plain_area([bool(answer(o)) for o in found], [o.value(score) or 0.0 for o in found]))
        for found in sets.values()
    ]
    return Table(
        f"Signals of {score}: {question}",
        ("signal", *sets),
        [*rows, ("the whole score", *whole)],
        "Each cell: AUC of the signal's points alone · what the score's AUC gains by them (with minus without) "
        "· share of windows in which it adds or takes anything. Below .5 alone it points the wrong way on that set.",
    )


def _gain(yes: Sequence[bool], whole: Sequence[float], without: Sequence[float]) -> str:
    return f"{plain_area(yes, whole) - plain_area(yes, without):+.3f}".replace("-", "−")
