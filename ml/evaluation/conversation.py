"""Two-way against one-way accounts, compared with reply share alone, and the verdicts that accounts get."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan

from ml.evaluation.figures import mean_by_group, roc_auc_interval
from ml.evaluation.humanity import FOREST, OURS, REPLY_SHARE, reply_share
from ml.evaluation.outcomes import Outcome
from ml.evaluation.runs import SHOWN, TRUE_REPLIES, Runs, is_two_way, set_of
from ml.evaluation.section import Section, Table, auc_text
from ml.training.markdown import percent
from shared_schema.records import VERDICTS

LEAST_TWO_WAY_AUC = 0.98
ENOUGH_POSTS = 40
LEAST_JUDGED, LEAST_PERSON = 0.80, 0.90


def conversation(runs: Runs) -> Section:
    """The section about conversation and the verdicts."""
    section = Section("conversation and verdicts")
    _two_way(runs, section)
    _verdicts(runs, section)
    return section


def _two_way(runs: Runs, section: Section) -> None:
    chosen = [account for account in runs.accounts if is_two_way(account) is not None]
    labels, groups = [bool(is_two_way(account)) for account in chosen], [account.group for account in chosen]
    ours = [runs.group_left_out[account.id].value("conversation") for account in chosen]
    methods: dict[str, Sequence[float]] = {
        OURS: [50.0 if value is None else value for value in ours],
        REPLY_SHARE: [0.0 if isnan(share := reply_share(account)) else share for account in chosen],
        FOREST: [runs.forest_two_way[account.id] for account in chosen],
    }
    measured = {name: roc_auc_interval(labels, values, groups) for name, values in methods.items()}
    mine, alone = measured[OURS], measured[REPLY_SHARE]
    section.bar(
        "two-way against one-way, groups unseen (AUC)",
        f"≥ {LEAST_TWO_WAY_AUC:.2f}",
        auc_text(mine),
        mine and mine.value >= LEAST_TWO_WAY_AUC,
    )
    section.bar(
        "ahead of reply share alone",
        f"more than {auc_text(alone)}",
        auc_text(mine),
        mine and alone and mine.value > alone.value,
    )
    for name, found in measured.items():
        section.dot(name, "Two-way or one-way", found)
    section.tables.append(
        Table(
            "Two-way against one-way (AUC, groups left out)",
            ("method", f"people ({sum(labels):,} windows) against broadcasters ({len(labels) - sum(labels):,})"),
            [(name, auc_text(found)) for name, found in measured.items()],
        )
    )


def _shares(outcomes: Sequence[Outcome]) -> list[str]:
    return [percent(sum(o.verdict == verdict for o in outcomes) / len(outcomes)) for verdict in VERDICTS]


def _verdicts(runs: Runs, section: Section) -> None:
    rows = []
    for file, shown in SHOWN.items():
        for label in ("human", "broadcaster", "org", "bot"):
            found = [
                outcome
                for outcome in runs.left_out.values()
                if outcome.account.file == file and outcome.account.label == label and outcome.posts >= ENOUGH_POSTS
            ]
            if not found:
                continue
            rows.append((shown, label, f"{len(found):,}", *_shares(found)))
            judged = [outcome.verdict != "unsure" for outcome in found]
            share = sum(judged) / len(judged)
            if label in ("human", "broadcaster") and set_of(found[0].account) != "PAN" and len(found) >= ENOUGH_POSTS:
                noun = "people" if label == "human" else "broadcasters"
                section.bar(
                    f"{noun} of {shown} with ≥ {ENOUGH_POSTS} posts who get a verdict",
                    f"≥ {LEAST_JUDGED:.0%}",
                    f"{percent(share)} (by account {percent(mean_by_group(judged, [o.account.group for o in found]))})",
                    share >= LEAST_JUDGED,
                )
            if label == "human" and set_of(found[0].account) == TRUE_REPLIES:
                persons = [outcome.verdict == "person" for outcome in found if outcome.verdict != "unsure"]
                groups = [outcome.account.group for outcome in found if outcome.verdict != "unsure"]
                share = sum(persons) / len(persons) if persons else 0.0
                section.bar(
                    f"of those of {shown}, the verdict person",
                    f"≥ {LEAST_PERSON:.0%}",
                    f"{percent(share)} (by account {percent(mean_by_group(persons, groups))})",
                    share >= LEAST_PERSON,
                )
    section.tables.append(
        Table(
            f"Verdicts with at least {ENOUGH_POSTS} posts",
            ("set", "label", "windows", *VERDICTS),
            rows,
            "Only the archives record which posts are replies. In PAN that is guessed from a leading @name; Bot or Not "
            "does not say. Where replies are unknown, the verdict may stay unsure.",
        )
    )
