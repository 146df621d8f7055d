"""One account at two times: whether intervals cover the other value, and whether scores and verdicts agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ml.evaluation.conversation import CHOSEN_HERE
from ml.evaluation.figures import correlation, mean, mean_by_group, quantile
from ml.evaluation.humanity import LOW
from ml.evaluation.outcomes import Outcome, by_account, oldest_first, outcomes, some_of_each
from ml.evaluation.runs import Runs, fold_of
from ml.evaluation.section import Section, Table
from ml.training.labelled_accounts import LabelledAccount
from ml.training.markdown import percent, three
from shared_schema.records import SCORE_NAMES, Post, ScoreName

FEW, HALF = 40, 100
MOST_WINDOWS = 6
COVERAGE_RANGE = (0.85, 0.95)
STATED_COVERAGE = 0.90
CLOSE = 5.0  # points
LEAST_CORRELATION: dict[ScoreName, float] = {"humanity": 0.7, "conversation": 0.8, "kindness": 0.7}
LEAST_ODD_EVEN, LEAST_PERIODS = 0.93, 0.85  # of conversation; kindness has its own target
LEAST_SAME_VERDICT = 0.95


class Views(NamedTuple):
    """One window cut in eight ways, each scored by a model that saw nothing of its group."""

    whole: Outcome
    few: Outcome
    every_fifth: Outcome
    the_others: Outcome
    early: Outcome
    late: Outcome
    even: Outcome
    odd: Outcome


_CUTS: tuple[Callable[[Sequence[Post]], Sequence[Post]], ...] = (
    lambda posts: posts[-FEW:],
    lambda posts: posts[::5],
    lambda posts: [post for number, post in enumerate(posts) if number % 5],
    lambda posts: posts[:HALF],
    lambda posts: posts[-HALF:],
    lambda posts: posts[::2],
    lambda posts: posts[1::2],
)


def stability(runs: Runs) -> Section:
    """The section about intervals and stability."""
    section = Section("intervals and stability")
    windows = some_of_each((window for window in runs.dated if len(window.evidence.posts) >= 2 * HALF), MOST_WINDOWS)
    views = _views(runs, windows)
    pairs = _pairs(windows)
    _coverage(section, views, pairs)
    _stability(section, views, pairs)
    _conversation_twice(section, views, pairs)
    return section


def _views(runs: Runs, windows: Sequence[LabelledAccount]) -> dict[str, Views]:
    """Account id → its views."""
    found: dict[str, Views] = {}
    whole = runs.group_left_out
    for fold in sorted({fold_of(account) for account in windows}):
        members = [account for account in windows if fold_of(account) == fold]
        scorer = runs.scorer_without_group(fold)
        runs.log(f"  scoring {len(members):,} windows of {fold} in {len(_CUTS)} ways")
        cut = [account.with_posts(take(oldest_first(account))) for account in members for take in _CUTS]
        scored = outcomes(cut, scorer)
        for number, account in enumerate(members):
            found[account.id] = Views(whole[account.id], *scored[number * len(_CUTS) : (number + 1) * len(_CUTS)])
    return found


def _pairs(windows: Sequence[LabelledAccount]) -> list[tuple[str, str]]:
    """Pairs of windows of one account far apart in time: each with the one half of the windows later, cyclically."""
    pairs = []
    for members in by_account(windows):
        step = len(members) // 2
        if step:
            pairs += [(one.id, members[(number + step) % len(members)].id) for number, one in enumerate(members)]
    return pairs


def _both(one: Outcome, other: Outcome, name: ScoreName) -> tuple[float, float] | None:
    first, second = one.value(name), other.value(name)
    return None if first is None or second is None else (first, second)


def _close(pairs: Sequence[tuple[Outcome, Outcome]], name: ScoreName) -> float:
    """The share of the pairs whose scores differ by at most CLOSE points."""
    return mean([abs(both[0] - both[1]) <= CLOSE for one, other in pairs if (both := _both(one, other, name))])


def _coverage(section: Section, views: Mapping[str, Views], pairs: Sequence[tuple[str, str]]) -> None:
    rows: list[tuple[str, ...]] = []
    for name in SCORE_NAMES:
        covered, naive, groups, widths, low = [], [], [], [], []
        half = _naive_half(views, name)
        for one, other in pairs:
            few, value = views[one].few.scores.get(name), views[other].whole.value(name)
            if few is None or value is None:
                continue
            covered.append(few.low <= value <= few.high)
            naive.append(abs(few.value - value) <= half)
            widths.append(few.high - few.low)
            groups.append(views[one].whole.account.group)
            low.append(few.value < LOW)
        share, by_windows = mean_by_group(covered, groups), mean(covered)
        rows.append(
            (
                name,
                f"{len(covered):,} of {len(set(groups))} accounts",
                percent(share),
                percent(by_windows),
                three(mean(widths)),
                percent(mean_by_group(naive, groups)),
                three(2 * half),
            )
        )
        section.target(
            f"{name}: 90 % interval from {FEW} posts covers the value of another period",
            "85–95 %",
            f"{percent(share)} (naive interval {percent(mean_by_group(naive, groups))})",
            COVERAGE_RANGE[0] <= share <= COVERAGE_RANGE[1],
        )
        if name == "humanity" and any(low):
            of_low = [hit for hit, is_low in zip(covered, low, strict=True) if is_low]
            of_groups = [group for group, is_low in zip(groups, low, strict=True) if is_low]
            rows.append(
                (f"humanity below {LOW:g}", f"{len(of_low):,} of {len(set(of_groups))} accounts",
                 percent(mean_by_group(of_low, of_groups)), percent(mean(of_low)), "–", "–", "–")
            )  # fmt: skip
    section.tables.append(
        Table(
            f"The 90 % interval from {FEW} posts, against the value from another period",
            ("score", "pairs", "covered", "covered, by window", "mean width", "naive, covered", "naive width"),
            rows,
            "Covered is the mean over accounts. The naive interval is wide enough to cover 90 % of the differences "
            "between every fifth post of a window and the others: what resampling a single period suggests. Most "
            f"accounts have about the same humanity at all times. Where {FEW} posts put it below {LOW:g}, it is often "
            "higher in another period, so a low humanity is less certain than its interval says.",
        )
    )


def _naive_half(views: Mapping[str, Views], name: ScoreName) -> float:
    gaps = [
        abs(both[0] - both[1]) for each in views.values() if (both := _both(each.every_fifth, each.the_others, name))
    ]
    return quantile(gaps, STATED_COVERAGE)


def _stability(section: Section, views: Mapping[str, Views], pairs: Sequence[tuple[str, str]]) -> None:
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
        close = {name: _close(kept, name) for name in SCORE_NAMES}
        rows.append(
            (when, whose, f"{len(kept):,}", *(three(found[name]) for name in SCORE_NAMES), percent(share),
             percent(mean(equal)))
        )  # fmt: skip
        if whose == "all":
            for name, wanted in LEAST_CORRELATION.items():
                section.target(
                    f"{name}: two windows of {HALF} posts {when}",
                    f"r ≥ {wanted:g}",
                    f"{three(found[name])} ({percent(close[name])} within {CLOSE:g} points)",
                    found[name] >= wanted,
                )
            section.target(
                f"verdict equal or unsure, {when}",
                f"≥ {LEAST_SAME_VERDICT:.0%}",
                percent(share),
                share >= LEAST_SAME_VERDICT,
            )
    section.tables.append(
        Table(
            f"One account in two disjoint windows of {HALF} posts (Pearson's r)",
            ("windows", "of", "pairs", *SCORE_NAMES, "verdict equal or unsure", "verdict equal"),
            rows,
            "Few accounts lose any point of humanity, so its r rests on these few. Kindness differs most where one "
            "window is held below 60 by a limit and the other is not. " + CHOSEN_HERE,
        )
    )


def _conversation_twice(section: Section, views: Mapping[str, Views], pairs: Sequence[tuple[str, str]]) -> None:
    """Conversation from the even and the odd posts of a window, and from whole windows of different periods."""
    halves = correlation([both for each in views.values() if (both := _both(each.even, each.odd, "conversation"))])
    periods = correlation(
        [both for one, other in pairs if (both := _both(views[one].whole, views[other].whole, "conversation"))]
    )
    for what, least, found in (
        ("conversation: the even and the odd posts of a window", LEAST_ODD_EVEN, halves),
        ("conversation: two whole windows in different periods", LEAST_PERIODS, periods),
    ):
        section.target(what, f"r ≥ {least:g}", three(found), found >= least)
