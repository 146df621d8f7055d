"""Calibration: the probability of a person against the share of people, and the confidence of a verdict."""

from __future__ import annotations

from collections import Counter

from ml.evaluation.figures import Bin, reliability
from ml.evaluation.runs import Runs, is_bot, set_of
from ml.evaluation.section import Section, Table
from ml.training.labelled_accounts import LabelledAccount
from ml.training.markdown import percent, three
from ml.training.parallel import parallel_map
from server.scoring.card import chance_of_a_person

PEOPLE = 0.9
SHARES = {"human": PEOPLE, "bot": 1 - PEOPLE}  # assumed shares, the same as in the model's own probability
RIGHT = {
    # label → verdicts that are right for it; several are, for an organisation that does not say that it is one
    "human": {"person", "one_way"},
    "bot": {"automated"},
    "broadcaster": {"one_way", "organisation"},
    "org": {"organisation", "one_way", "automated", "person"},
}


def calibration(runs: Runs) -> Section:
    """The section about calibration, with data sets left out."""
    section = Section("calibration")
    judged = [o for o in runs.left_out.values() if is_bot(o.account) is not None and "humanity" in o.scores]
    counts = Counter((set_of(o.account), o.account.label) for o in judged)

    def chance(account: LabelledAccount) -> float:
        return chance_of_a_person(account.evidence, account.now, runs.model_without_set(account))

    bins, error = reliability(
        parallel_map(chance, [o.account for o in judged]),
        [not is_bot(o.account) for o in judged],
        [SHARES[o.account.label] / counts[set_of(o.account), o.account.label] for o in judged],
    )
    section.lines["probability of a person"] = bins
    section.tables.append(
        _table("Probability of a person, against the share of people", bins, error, "probability", "people")
    )
    decided = [o for o in runs.left_out.values() if o.verdict != "unsure" and o.account.label != "org"]
    sizes = Counter((set_of(o.account), o.account.label) for o in decided)
    bins, error = reliability(
        [o.confidence for o in decided],
        [o.verdict in RIGHT[o.account.label] for o in decided],
        [SHARES.get(o.account.label, PEOPLE) / sizes[set_of(o.account), o.account.label] for o in decided],
    )
    section.lines["confidence of a verdict"] = bins
    section.tables.append(
        _table("Confidence of a verdict, against how often it is right", bins, error, "confidence", "right")
    )
    return section


def _table(title: str, bins: list[Bin], error: float, predicted: str, observed: str) -> Table:
    return Table(
        title,
        (f"mean {predicted}", f"share {observed}", "weight"),
        [(three(each.predicted), three(each.observed), percent(each.weight)) for each in bins],
        f"Expected calibration error {three(error)}. Every data set has the same weight, and in each of them nine "
        "accounts in ten are people, as the model's own probability assumes. A person with the verdict one-way is no "
        "error here; a bot with the verdict person or one-way is.",
    )
