"""What a typical person has: the notch on the bars of every card."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from ml.evaluation.outcomes import Scorer, outcomes
from ml.training.labelled_accounts import LabelledAccount
from server.scoring import score
from server.scoring.evaluation import Typical
from shared_schema.records import SCORE_NAMES

PEOPLE = "personal_archives_train"  # whole timelines of people, with true times and reply flags


def typical(accounts: Sequence[LabelledAccount], scorer: Scorer = score) -> Typical | None:
    """The median of each score over people, with the shipped model, as readers are shown it. None without people.

    Each person counts once, with the median of the own windows, however many there are.
    """
    people = [account for account in accounts if account.file == PEOPLE and account.label == "human"]
    by_person: dict[str, dict[str, list[float]]] = {}
    for outcome in outcomes(people, scorer):
        of_person = by_person.setdefault(outcome.account.group, {name: [] for name in SCORE_NAMES})
        for name, shown in outcome.scores.items():
            of_person[name].append(shown.value)
    medians = {
        name: [statistics.median(values) for person in by_person.values() if (values := person[name])]
        for name in SCORE_NAMES
    }
    if not all(medians.values()):
        return None
    return Typical(
        people=min(len(values) for values in medians.values()),
        humanity=round(statistics.median(medians["humanity"]), 1),
        conversation=round(statistics.median(medians["conversation"]), 1),
        kindness=round(statistics.median(medians["kindness"]), 1),
    )
