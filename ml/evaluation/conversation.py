"""Two-way against one-way on groups never seen, beside reply share alone; and who gets a verdict at all."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan

from ml.evaluation.figures import area, by_group
from ml.evaluation.humanity import FOREST, OURS, SHARE, reply_share
from ml.evaluation.outcomes import Outcome
from ml.evaluation.part import Part, Table, area_text, percent
from ml.evaluation.runs import SHOWN, TRUE_REPLIES, Runs, is_two_way, set_of
from shared_schema.records import VERDICTS

TWO_WAY_AREA = 0.98
ENOUGH_POSTS = 40
JUDGED_SHARE, PERSON_SHARE = 0.80, 0.90


def conversation(runs: Runs) -> Part:
    """The part of the evaluation about conversation and the verdicts."""
    part = Part("conversation and verdicts")
    _two_way(runs, part)
    _verdicts(runs, part)
    return part


def _two_way(runs: Runs, part: Part) -> None:
    chosen = [account for account in runs.accounts if is_two_way(account) is not None]
    answers, groups = [bool(is_two_way(account)) for account in chosen], [account.group for account in chosen]
    ours = [runs.unseen_groups[account.id].value("conversation") for account in chosen]
    methods: dict[str, Sequence[float]] = {
        OURS: [50.0 if value is None else value for value in ours],
        SHARE: [0.0 if isnan(share := reply_share(account)) else share for account in chosen],
        FOREST: [runs.forest_two_way[account.id] for account in chosen],
    }
    measured = {name: area(answers, values, groups) for name, values in methods.items()}
    mine, alone = measured[OURS], measured[SHARE]
    part.bar(
        "two-way against one-way, groups unseen (AUC)",
        f"≥ {TWO_WAY_AREA:.2f}",
        area_text(mine),
        mine and mine.value >= TWO_WAY_AREA,
    )
    part.bar(
        "ahead of reply share alone",
        f"more than {area_text(alone)}",
        area_text(mine),
        mine and alone and mine.value > alone.value,
    )
    for name, found in measured.items():
        part.dot(name, "Two-way or one-way", found)
    part.tables.append(
        Table(
            "Two-way against one-way (AUC, groups left out)",
            ("method", f"people ({sum(answers):,} windows) against broadcasters ({len(answers) - sum(answers):,})"),
            [(name, area_text(found)) for name, found in measured.items()],
        )
    )


def _shares(outcomes: Sequence[Outcome]) -> list[str]:
    return [percent(sum(o.verdict == verdict for o in outcomes) / len(outcomes)) for verdict in VERDICTS]


def _verdicts(runs: Runs, part: Part) -> None:
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
                word = "people" if label == "human" else "broadcasters"
                part.bar(
                    f"{word} of {shown} with ≥ {ENOUGH_POSTS} posts who get a verdict",
                    f"≥ {JUDGED_SHARE:.0%}",
                    f"{percent(share)} (by account {percent(by_group(judged, [o.account.group for o in found]))})",
                    share >= JUDGED_SHARE,
                )
            if label == "human" and set_of(found[0].account) == TRUE_REPLIES:
                persons = [outcome.verdict == "person" for outcome in found if outcome.verdict != "unsure"]
                groups = [outcome.account.group for outcome in found if outcome.verdict != "unsure"]
                share = sum(persons) / len(persons) if persons else 0.0
                part.bar(
                    f"of those of {shown}, called a person",
                    f"≥ {PERSON_SHARE:.0%}",
                    f"{percent(share)} (by account {percent(by_group(persons, groups))})",
                    share >= PERSON_SHARE,
                )
    part.tables.append(
        Table(
            f"Verdicts with at least {ENOUGH_POSTS} posts",
            ("set", "label", "windows", *VERDICTS),
            rows,
            "Only the archives say truly whom a post answers. PAN's answers are guessed from a leading @name; "
            "Bot or Not says nothing of answers, and where those are unknown the word may stay unsure.",
        )
    )
