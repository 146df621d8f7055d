"""Do the numbers mean what they say: the chance of a person, and how sure a verdict is."""

from __future__ import annotations

from collections import Counter

from ml.evaluation.figures import Bin, reliability
from ml.evaluation.part import Part, Table, percent, three
from ml.evaluation.runs import Runs, is_bot, set_of
from server.scoring.model import points_at

PEOPLE = 0.9
SHARES = {"human": PEOPLE, "bot": 1 - PEOPLE}  # how common they are taken to be, as by the model's own chance
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
        [points_at(runs.unseen_set(o.account).person_chance, o.scores["humanity"].value) for o in told],
        [not is_bot(o.account) for o in told],
        [SHARES[o.account.label] / counts[set_of(o.account), o.account.label] for o in told],
    )
    part.lines["chance of a person"] = bands
    part.tables.append(_table("The chance of a person, against the share of people", bands, error, "chance", "people"))
    said = [o for o in runs.left_out.values() if o.verdict != "unsure" and o.account.label != "org"]
    sizes = Counter((set_of(o.account), o.account.label) for o in said)
    bands, error = reliability(
        [o.confidence for o in said],
        [o.verdict in RIGHT[o.account.label] for o in said],
        [SHARES.get(o.account.label, PEOPLE) / sizes[set_of(o.account), o.account.label] for o in said],
    )
    part.lines["how sure a verdict is"] = bands
    part.tables.append(_table("How sure a verdict is, against how often it is right", bands, error, "sure", "right"))
    return part


def _table(title: str, bands: list[Bin], error: float, said: str, so: str) -> Table:
    return Table(
        title,
        (f"mean {said}", f"share {so}", "weight"),
        [(three(each.said), three(each.so), percent(each.weight)) for each in bands],
        f"Expected calibration error {three(error)}. Every data set weighs the same, and in each nine accounts in ten "
        "are people, as the model's own chance assumes. A person called one-way is no error here; a bot called person "
        "or one-way is.",
    )
