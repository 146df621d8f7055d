"""Two-way against one-way: by what an account does at other times, and by its kind; and the verdicts that accounts get.

The score is meant to tell whether somebody talks with people, so it is judged against that: the replies in *other*
windows of the same account. The kind of account is the older question. Some people reply to nobody, and some
broadcasters reply to many, so no honest score of conversation separates the kinds as well as their style does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isnan
from statistics import covariance, variance

from ml.evaluation.figures import mean, mean_by_group, roc_auc_interval
from ml.evaluation.humanity import BOOSTING, FOREST, OURS, REPLY_SHARE, reply_share
from ml.evaluation.outcomes import Outcome
from ml.evaluation.runs import SHOWN, TRUE_REPLIES, Runs, is_two_way, set_of
from ml.evaluation.section import Section, Table, auc_text
from ml.training.account_design import MANNER, MANNER_SHARE, MOST_MANNER, PEOPLE_ONE_WAY, UNSURE_CONVERSATION
from ml.training.labelled_accounts import LabelledAccount
from ml.training.markdown import percent
from ml.training.parallel import parallel_map
from server.scoring.model import model
from server.scoring.signals import conversation as signals
from server.scoring.timeline import Timeline
from shared_schema.records import VERDICTS

LEAST_BEHAVIOUR_AUC, LEAST_TWO_WAY_AUC = 0.99, 0.95
FEWEST_OTHERS = 2  # other windows of an account from which its behaviour is known
# (share of posts that reply, share that reply to people who got at least two replies): two-way from, one-way up to
TWO_WAY_FROM, ONE_WAY_TO = (0.25, 0.15), (0.10, 0.05)
MOST_MANNER_POINTS = max(MOST_MANNER.values())
WHY_KIND = " The table of missed targets says what was tried by kind."
# Said below the two tables that show what the thresholds of conversation do.
CHOSEN_HERE = (
    f"One-way is said up to the score that {PEOPLE_ONE_WAY:.0%} of people do not reach, which is learned with groups "
    f"left out, and person from {UNSURE_CONVERSATION:g} points above it on. These two numbers were chosen on the "
    "accounts that are counted here, so unknown accounts may do worse."
)
ENOUGH_POSTS = 40
LEAST_JUDGED, LEAST_PERSON = 0.80, 0.90


def conversation(runs: Runs) -> Section:
    """The section about conversation and the verdicts."""
    section = Section("conversation and verdicts")
    _two_way(runs, section)
    _manner(runs, section)
    _unknown(runs, section)
    _verdicts(runs, section)
    return section


def _reply_shares(account: LabelledAccount) -> tuple[float, float]:
    """The share of posts that reply to others, and the share that reply to people who got at least two replies."""
    timeline = Timeline(account.evidence, account.now)
    returned = sum(len(replies) for replies in timeline.replies_by_person.values() if len(replies) >= 2)
    posts = max(1, len(timeline.entries))
    return len(timeline.replies) / posts, returned / posts


def two_way_elsewhere(accounts: Sequence[LabelledAccount]) -> dict[str, bool]:
    """Account id → whether its account is two-way in its other windows. Without those in between."""
    shares = dict(zip((account.id for account in accounts), parallel_map(_reply_shares, accounts), strict=True))
    windows: dict[str, list[str]] = {}
    for account in accounts:
        windows.setdefault(account.group, []).append(account.id)
    found = {}
    for members in windows.values():
        for one in members:
            others = [shares[other] for other in members if other != one]
            if len(others) >= FEWEST_OTHERS:
                means = [mean(each) for each in zip(*others, strict=True)]
                if all(value >= least for value, least in zip(means, TWO_WAY_FROM, strict=True)):
                    found[one] = True
                elif all(value <= most for value, most in zip(means, ONE_WAY_TO, strict=True)):
                    found[one] = False
    return found


def _two_way(runs: Runs, section: Section) -> None:
    elsewhere = two_way_elsewhere(runs.dated)
    questions: tuple[tuple[str, str, float, Mapping[str, bool]], ...] = (
        ("what the account does in other windows", "by other windows", LEAST_BEHAVIOUR_AUC, elsewhere),
        (
            "people against broadcasters",
            "by kind",
            LEAST_TWO_WAY_AUC,
            {account.id: kind for account in runs.dated if (kind := is_two_way(account)) is not None},
        ),
    )
    rows, why = [], ""
    for what, shown, least, labels in questions:
        chosen = [account for account in runs.dated if account.id in labels]
        truth, groups = [labels[account.id] for account in chosen], [account.group for account in chosen]
        ours = [runs.group_left_out[account.id].value("conversation") for account in chosen]
        methods: dict[str, Sequence[float]] = {
            OURS: [50.0 if value is None else value for value in ours],
            REPLY_SHARE: [0.0 if isnan(share := reply_share(account)) else share for account in chosen],
            FOREST: [runs.forest_two_way[account.id] for account in chosen],
            BOOSTING: [runs.boosting_two_way[account.id] for account in chosen],
        }
        measured = {name: roc_auc_interval(truth, values, groups) for name, values in methods.items()}
        mine = measured[OURS]
        section.target(
            f"two-way against one-way, {shown}, groups unseen (AUC)",
            f"≥ {least:.2f}",
            auc_text(mine),
            mine and mine.value >= least,
        )
        if shown == "by kind" and mine and mine.value < least:
            why = WHY_KIND
        for name, found in measured.items():
            section.auc(name, f"Two-way, {shown}", found)
        rows.append((what, f"{sum(truth):,} / {len(truth) - sum(truth):,}", *map(auc_text, measured.values())))
    section.tables.append(
        Table(
            "Two-way against one-way (AUC, groups left out)",
            ("judged by", "windows", OURS, REPLY_SHARE, FOREST, BOOSTING),
            rows,
            f"Other windows: an account is two-way where on average at least {TWO_WAY_FROM[0]:.0%} of the posts in its "
            f"other windows reply to somebody and {TWO_WAY_FROM[1]:.0%} to people who got several replies, one-way "
            f"where at most {ONE_WAY_TO[0]:.0%} and {ONE_WAY_TO[1]:.0%} do; those in between are left out. Kind: "
            f"people of the archives against broadcasters.{why}",
        )
    )


def _manner(runs: Runs, section: Section) -> None:
    """How much of the score is the manner of posts, as opposed to what is done."""
    curves = model().scores["conversation"].signals
    spans = {
        name: max(0.0, *(points for _, points in curve)) - min(0.0, *(points for _, points in curve))
        for name, curve in curves.items()
    }
    share = sum(spans[name] for name in MANNER) / sum(spans.values())
    largest = max(spans[name] for name in MANNER)
    found = [o for account in runs.dated if (o := runs.group_left_out[account.id]).value("conversation") is not None]
    whole = [o.value("conversation") or 0.0 for o in found]
    rows = []
    for name in curves:
        points = [o.points.get(("conversation", name), 0.0) for o in found]
        rows.append((name.replace("_", " "), "manner" if name in MANNER else "behaviour", f"{spans[name]:.1f}",
                     percent(covariance(points, whole) / variance(whole))))  # fmt: skip
    manner = [sum(o.points.get(("conversation", name), 0.0) for name in MANNER) for o in found]
    of_variance = covariance(manner, whole) / variance(whole)
    section.target(
        "manner of posts, as a share of what conversation can be",
        f"≤ {MANNER_SHARE:.0%}, no signal above {MOST_MANNER_POINTS:g} points",
        f"{percent(share)}, {largest:.1f} points",
        share <= MANNER_SHARE and largest <= MOST_MANNER_POINTS,
    )
    section.tables.append(
        Table(
            "What the conversation score consists of",
            ("signal", "kind", "points from end to end", "share of the variance"),
            rows,
            f"On {len(found):,} windows with groups left out; the shares sum to 100 %. Manner: {percent(of_variance)}.",
        )
    )


def _counts(account: LabelledAccount) -> dict[str, int]:
    """Replies, people who got several, and what each signal of replies counts in an account's window."""
    timeline = Timeline(account.evidence, account.now)
    several = [replies for replies in timeline.replies_by_person.values() if len(replies) >= 2]
    counts = {"replies": len(timeline.replies), "several": len(several), "follow_up_replies": sum(map(len, several))}
    for signal in (signals.people_replied_to, signals.several_days, signals.quick_turns):
        measured = signal(timeline)
        people = measured.message.values["people"] if measured and measured.message else 0
        counts[signal.__name__] = people if isinstance(people, int) else 0
    return counts


def usual_counts(accounts: Sequence[LabelledAccount]) -> tuple[dict[str, float], dict[str, float]]:
    """What the signals count for each reply, and for each person who got several; over all windows together.

    The windows have times and name everybody who is replied to. At least one person got several replies.
    """
    counts = [_counts(account) for account in accounts]
    totals = {name: sum(each[name] for each in counts) for name in counts[0]}
    return (
        {name: totals[name] / totals["replies"] for name in signals.UNNAMED},
        {name: totals[name] / totals["several"] for name in signals.UNTIMED},
    )


def _unknown(runs: Runs, section: Section) -> None:
    """Whether what unnamed people and unknown times count is what is usual in archives."""
    measured = usual_counts([account for account in runs.dated if is_two_way(account)])
    section.tables.append(
        Table(
            "What counts for people and times that a network does not name",
            ("signal", "for each", "counts", "in archives"),
            [
                (name, each, f"{used:.2f}", f"{found[name]:.2f}")
                for each, counted, found in zip(
                    ("reply", "person with several replies"), (signals.UNNAMED, signals.UNTIMED), measured, strict=True
                )
                for name, used in counted.items()
            ],
            "People of the archives, all windows together.",
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
                section.target(
                    f"{noun} of {shown} with ≥ {ENOUGH_POSTS} posts who get a verdict",
                    f"≥ {LEAST_JUDGED:.0%}",
                    f"{percent(share)} (by account {percent(mean_by_group(judged, [o.account.group for o in found]))})",
                    share >= LEAST_JUDGED,
                )
            if label == "human" and set_of(found[0].account) == TRUE_REPLIES:
                persons = [outcome.verdict == "person" for outcome in found if outcome.verdict != "unsure"]
                groups = [outcome.account.group for outcome in found if outcome.verdict != "unsure"]
                share = sum(persons) / len(persons) if persons else 0.0
                section.target(
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
            "does not say. Where replies are unknown, the verdict may stay unsure. " + CHOSEN_HERE,
        )
    )
