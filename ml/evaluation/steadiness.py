"""The same account at two times: does the interval hold the other value, do the scores agree, does the word hold?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ml.evaluation.figures import by_group, correlation, mean, quantile
from ml.evaluation.outcomes import Outcome, in_time, outcomes, with_posts
from ml.evaluation.part import Part, Table, percent, three
from ml.evaluation.runs import Runs, fold_of
from ml.training.labelled_accounts import LabelledAccount
from shared_schema.records import SCORE_NAMES, Post, ScoreName

FEW, HALF = 40, 100
MOST_WINDOWS = 6
COVERED = (0.85, 0.95)
STATED = 0.90  # the share an interval is meant to hold
AGREE: dict[ScoreName, float] = {"humanity": 0.7, "conversation": 0.8, "kindness": 0.7}
WORD_HOLDS = 0.95


class Views(NamedTuple):
    """One window seen in six ways, each scored by a model that saw nothing of its group."""

    whole: Outcome
    few: Outcome
    every_fifth: Outcome
    the_others: Outcome
    early: Outcome
    late: Outcome


_CUTS: tuple[Callable[[Sequence[Post]], Sequence[Post]], ...] = (
    lambda posts: posts[-FEW:],
    lambda posts: posts[::5],
    lambda posts: [post for number, post in enumerate(posts) if number % 5],
    lambda posts: posts[:HALF],
    lambda posts: posts[-HALF:],
)


def steadiness(runs: Runs) -> Part:
    """The part of the evaluation about intervals and stability."""
    part = Part("intervals and stability")
    windows = _some_of_each([account for account in runs.dated if len(account.evidence.posts) >= 2 * HALF])
    views = _views(runs, windows)
    pairs = _pairs(windows)
    _coverage(part, views, pairs)
    _stability(part, views, pairs)
    return part


def _some_of_each(windows: Sequence[LabelledAccount]) -> list[LabelledAccount]:
    """At most MOST_WINDOWS of each account, evenly over the time it is known for."""
    found = []
    for members in _by_account(windows):
        step = max(1.0, len(members) / MOST_WINDOWS)
        found += [members[int(at * step)] for at in range(min(len(members), MOST_WINDOWS))]
    return found


def _by_account(windows: Sequence[LabelledAccount]) -> list[list[LabelledAccount]]:
    """The windows of each account, oldest first."""
    groups: dict[str, list[LabelledAccount]] = defaultdict(list)
    for account in windows:
        groups[account.group].append(account)
    return [sorted(members, key=lambda account: (account.now, account.id)) for members in groups.values()]


def _views(runs: Runs, windows: Sequence[LabelledAccount]) -> dict[str, Views]:
    """Account id → its views."""
    found: dict[str, Views] = {}
    whole = runs.unseen_groups
    for fold in sorted({fold_of(account) for account in windows}):
        members = [account for account in windows if fold_of(account) == fold]
        scorer = runs.unseen_group(fold)
        runs.say(f"  scoring {len(members):,} windows of {fold} in {len(_CUTS)} ways")
        cut = [with_posts(account, take(in_time(account))) for account in members for take in _CUTS]
        scored = outcomes(cut, scorer)
        for at, account in enumerate(members):
            found[account.id] = Views(whole[account.id], *scored[at * len(_CUTS) : (at + 1) * len(_CUTS)])
    return found


def _pairs(windows: Sequence[LabelledAccount]) -> list[tuple[str, str]]:
    """Pairs of windows of one account far apart in time: each with the one half a life later, round the end."""
    pairs = []
    for members in _by_account(windows):
        step = len(members) // 2
        if step:
            pairs += [(one.id, members[(at + step) % len(members)].id) for at, one in enumerate(members)]
    return pairs


def _both(one: Outcome, other: Outcome, name: ScoreName) -> tuple[float, float] | None:
    first, second = one.value(name), other.value(name)
    return None if first is None or second is None else (first, second)


def _coverage(part: Part, views: Mapping[str, Views], pairs: Sequence[tuple[str, str]]) -> None:
    rows = []
    for name in SCORE_NAMES:
        held, naive, groups, widths = [], [], [], []
        half = _naive_half(views, name)
        for one, other in pairs:
            few, value = views[one].few.scores.get(name), views[other].whole.value(name)
            if few is None or value is None:
                continue
            held.append(few.low <= value <= few.high)
            naive.append(abs(few.value - value) <= half)
            widths.append(few.high - few.low)
            groups.append(views[one].whole.account.group)
        share, by_windows = by_group(held, groups), mean(held)
        rows.append(
            (
                name,
                f"{len(held):,} of {len(set(groups))} accounts",
                percent(share),
                percent(by_windows),
                three(mean(widths)),
                percent(by_group(naive, groups)),
                three(2 * half),
            )
        )
        part.bar(
            f"{name}: 90 % interval from {FEW} posts holds the value of another period",
            "85–95 %",
            f"{percent(share)} (naive interval {percent(by_group(naive, groups))})",
            COVERED[0] <= share <= COVERED[1],
        )
    part.tables.append(
        Table(
            f"The 90 % interval from {FEW} posts, against the value from another period",
            ("score", "pairs", "held", "held, by window", "mean width", "naive held", "naive width"),
            rows,
            "Held is the mean over accounts. The naive interval is as wide as it takes to hold nine in ten of the "
            "values that every fifth post of a window gives for the others: what drawing again from one period gives.",
        )
    )


def _naive_half(views: Mapping[str, Views], name: ScoreName) -> float:
    gaps = [
        abs(both[0] - both[1]) for each in views.values() if (both := _both(each.every_fifth, each.the_others, name))
    ]
    return quantile(sorted(gaps), STATED)


def _stability(part: Part, views: Mapping[str, Views], pairs: Sequence[tuple[str, str]]) -> None:
    neighbours = [(each.early, each.late) for each in views.values()]
    apart = [(views[one].late, views[other].late) for one, other in pairs]
    rows = []
    for when, chosen, whose in (
        ("one after the other", neighbours, "all"),
        ("one after the other", neighbours, "people"),
        ("in different periods", apart, "all"),
        ("in different periods", apart, "people"),
    ):
        kept = [pair for pair in chosen if whose == "all" or pair[0].account.label == "human"]
        found = {
            name: correlation([both for one, other in kept if (both := _both(one, other, name))])
            for name in SCORE_NAMES
        }
        same = [one.verdict == other.verdict or "unsure" in (one.verdict, other.verdict) for one, other in kept]
        equal = [one.verdict == other.verdict for one, other in kept]
        share = mean(same)
        rows.append(
            (when, whose, f"{len(kept):,}", *(three(found[name]) for name in SCORE_NAMES), percent(share),
             percent(mean(equal)))
        )  # fmt: skip
        if whose == "all":
            for name, wanted in AGREE.items():
                part.bar(
                    f"{name}: two windows of {HALF} posts {when}",
                    f"r ≥ {wanted:g}",
                    three(found[name]),
                    found[name] >= wanted,
                )
            part.bar(f"verdict equal or unsure, {when}", f"≥ {WORD_HOLDS:.0%}", percent(share), share >= WORD_HOLDS)
    part.tables.append(
        Table(
            f"One account in two disjoint windows of {HALF} posts (Pearson's r)",
            ("windows", "of", "pairs", *SCORE_NAMES, "verdict equal or unsure", "verdict equal"),
            rows,
        )
    )
