"""Do the numbers mean what they say: humanity as the probability of a person, and how sure a verdict is."""

from __future__ import annotations

from collections import Counter

from scripts.evaluation.figures import Bin, reliability
from scripts.evaluation.part import Part, Table, percent, three
from scripts.evaluation.runs import Runs, is_bot, set_of

RIGHT = {
    # label → verdicts that are right for it; for an organisation without a statement several are
    "human": {"person", "one_way"},
    "bot": {"automated"},
    "broadcaster": {"one_way", "organisation"},
    "org": {"organisation", "one_way", "automated", "person"},
}


def calibration(runs: Runs) -> Part:
    """The part of the evaluation about calibration, data sets left out."""
    part = Part("calibration")
    told = [o for o in runs.left_out.values() if is_bot(o.account) is not None and "humanity" in o.scores]
    counts = Counter((set_of(o.account), o.account.label) for o in told)
    bands, error = reliability(
        [o.scores["humanity"].value / 100 for o in told],
        [not is_bot(o.account) for o in told],
        [1 / counts[set_of(o.account), o.account.label] for o in told],
    )
    part.lines["humanity"] = bands
    part.tables.append(_table("Humanity against the share of people", bands, error, "humanity", "people"))
    said = [o for o in runs.left_out.values() if o.verdict != "unsure" and o.account.label != "org"]
    sizes = Counter((set_of(o.account), o.account.label) for o in said)
    bands, error = reliability(
        [o.sure for o in said],
        [o.verdict in RIGHT[o.account.label] for o in said],
        [1 / sizes[set_of(o.account), o.account.label] for o in said],
    )
    part.lines["verdict"] = bands
    part.tables.append(_table("How sure a verdict is, against how often it is right", bands, error, "sure", "right"))
    return part


def _table(title: str, bands: list[Bin], error: float, said: str, so: str) -> Table:
    return Table(
        title,
        (f"mean {said}", f"share {so}", "weight"),
        [(three(each.said), three(each.so), percent(each.weight)) for each in bands],
        f"Every label of every data set weighs the same, so that half are people. Expected calibration error "
        f"{three(error)}. A person called one-way and a bot called nothing but unsure are no errors here; a bot "
        "called a person or one-way is.",
    )
