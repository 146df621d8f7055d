"""Kindness of whole accounts, against raters who ranked them blind (ml/training/kindness_fours.py).

The rankings teach the model, so what it makes of an account is shown twice: as it is shipped, and learned without the
fours of that account and of every other one that shares accounts with them.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import partial

from ml.evaluation.figures import correlation
from ml.evaluation.outcomes import oldest_first
from ml.evaluation.runs import TRUE_REPLIES, Runs, set_of
from ml.evaluation.section import Section, Table
from ml.training.kindness import KindnessTrainer
from ml.training.kindness_fours import Four, Ranking, pairs_of, read_fours
from ml.training.labelled_accounts import LabelledAccount
from ml.training.markdown import percent, three
from ml.training.measure import BASELINES
from ml.training.parallel import parallel_map
from server.scoring import score_in_full
from server.scoring.contributions import contributions_of, total_of
from server.scoring.model import ScoreModel, model
from server.scoring.timeline import Timeline

LEAST_AGREEMENT = {"published": 0.88, "more": 0.84}
LEAST_ODD_EVEN = 0.75
MANY_POSTS = 100  # judged posts from which the spread and the halves are measured
MIDDLE = (45.0, 60.0)
LEAST_OUTSIDE = 0.5
EVERY = 3  # of the windows of people, one in so many is cut in halves
FOLDS = 9
SHIPPED, LEFT_OUT = "Humankind, learned from these", "Humankind, left out"

ABOUT_THE_BARS = (
    " Few pairs decide, so another set of fours may well give other figures. How cheerful posts are by VADER, as a "
    "further signal, added a little. Among the pairs in the wrong order that were read, many have an insult that the "
    "text model does not see, or thanks that are no more than a custom."
)

Rate = Callable[[LabelledAccount], float]
Values = Sequence[Mapping[str, float]]  # place → value, of each four


def in_order(values: Mapping[str, float], ranking: Ranking) -> list[float]:
    """For each pair of a ranking that is no tie: 1 where the values have its order, 0.5 where they are equal."""
    return [
        float(values[kinder] > values[other]) + 0.5 * (values[kinder] == values[other])
        for kinder, other in pairs_of(ranking)
    ]


def folds_of(fours: Sequence[Four]) -> list[int]:
    """The fold of each four, so that fours that share accounts are in one fold."""
    fold_of_group: dict[str, int] = {}
    tied = list(range(len(fours)))  # the first four that each one is tied to
    for number, four in enumerate(fours):
        for window in four.windows.values():
            first = fold_of_group.setdefault(window.group, number)
            tied = [tied[first] if each == tied[number] else each for each in tied]
    order = sorted(set(tied))
    return [order.index(each) % FOLDS for each in tied]


def kindness_of(account: LabelledAccount) -> float:
    """The kindness of a window; the middle where it is not judged."""
    score = score_in_full(account.evidence, account.now).scores.kindness
    return score.value if score else 50.0


def plain_net(account: LabelledAccount) -> float:
    """Mean kindness minus mean hostility over the different posts: the simplest alternative."""
    timeline = Timeline(account.evidence, account.now)
    different = [found for entry, found in timeline.judged_posts if entry.id not in timeline.near_duplicates]
    return statistics.fmean(found.kind - found.hostile for found in different) if different else 0.0


def _vader(account: LabelledAccount) -> float:
    bodies = [entry.body for entry in Timeline(account.evidence, account.now).own if entry.words]
    return statistics.fmean(map(BASELINES["VADER"], bodies)) if bodies else 0.0


ALTERNATIVES: dict[str, Rate] = {"plain net": plain_net, "VADER": _vader}


def _kindness_by(trainer: KindnessTrainer, weights: ScoreModel, number: int) -> dict[str, float]:
    """The kindness of the windows of a four by a model; the middle where nothing is judged."""
    return {
        place: total_of(contributions_of("kindness", weights, signals))
        for place, signals in trainer.signals[number].items()
    }


def _shipped(trainer: KindnessTrainer) -> Values:
    return [_kindness_by(trainer, model().scores["kindness"], number) for number in range(len(trainer.fours))]


def _is_of(groups: Container[str], account: LabelledAccount) -> bool:
    return account.group in groups


def left_out_values(trainer: KindnessTrainer) -> Values:
    """The kindness of every window, by a model that saw none of the fours of its fold."""
    folds = folds_of(trainer.fours)
    models = {}
    for fold in set(folds):
        groups = {
            window.group
            for four, its_fold in zip(trainer.fours, folds, strict=True)
            for window in four.windows.values()
            if its_fold == fold
        }
        models[fold] = trainer.learn(partial(_is_of, groups))
    return [_kindness_by(trainer, models[fold], number) for number, fold in enumerate(folds)]


def _halves(account: LabelledAccount) -> tuple[int, float, float, float]:
    """The number of judged posts of a window, its kindness, and that of its even and odd posts."""
    posts = oldest_first(account)
    judged = len(Timeline(account.evidence, account.now).judged_posts)
    even, odd = (kindness_of(account.with_posts(posts[start::2])) for start in (0, 1))
    return judged, kindness_of(account), even, odd


def kindness(runs: Runs) -> Section:
    """The section about kindness."""
    section = Section("kindness")
    found = read_fours(runs.folder / "accounts", runs.accounts)
    fours = [four for each in found.values() for four in each]
    rows: list[tuple[str, ...]] = []
    if fours:
        trainer = KindnessTrainer(fours)
        values = {SHIPPED: _shipped(trainer), LEFT_OUT: left_out_values(trainer), **_alternatives(fours)}
        start = 0
        for shown, some in found.items():
            of_these = {method: each[start : start + len(some)] for method, each in values.items()}
            rows += _agreement(section, shown, some, of_these)
            start += len(some)
    section.tables.append(
        Table(
            "Pairs of accounts in the order of raters who ranked them blind",
            ("fours", "ranked by", "pairs", SHIPPED, LEFT_OUT, *ALTERNATIVES, "the other raters"),
            rows,
            "Four accounts at a time, 20 to 25 posts of each. Ties are left out; equal scores count half. Left out: "
            f"{FOLDS} folds, no account in two of them; which signals there are was chosen with every ranking in view. "
            "Plain net: mean kindness minus mean hostility over different posts. The second and third raters are "
            "separate readings by a language model." + ABOUT_THE_BARS,
        )
    )
    _spread(section, runs)
    return section


def _alternatives(fours: Sequence[Four]) -> dict[str, Values]:
    windows = [window for four in fours for window in four.windows.values()]
    found: dict[str, Values] = {}
    for method, rate in ALTERNATIVES.items():
        rated = iter(parallel_map(rate, windows))
        found[method] = [{place: next(rated) for place in four.windows} for four in fours]
    return found


def _agreement(
    section: Section, shown: str, fours: Sequence[Four], values: Mapping[str, Values]
) -> list[tuple[str, ...]]:
    rows = []
    for rater in dict.fromkeys(rater for four in fours for rater in four.rankings):
        rankings = [four.rankings.get(rater) for four in fours]
        shares = {method: _share(found, rankings) for method, found in values.items()}
        others = [_between(fours, other, rater) for other in fours[0].rankings if other != rater]
        pairs = sum(len(pairs_of(four.rankings[rater])) for four in fours if rater in four.rankings)
        rows.append((shown, rater, str(pairs), *map(three, shares.values()), ", ".join(map(three, others)) or "–"))
        section.target(
            f"pairs of accounts in the order of a blind ranking ({shown}, {rater}), left out",
            f"≥ {LEAST_AGREEMENT[shown]:.2f}",
            f"{three(shares[LEFT_OUT])} (plain net {three(shares['plain net'])})",
            shares[LEFT_OUT] >= LEAST_AGREEMENT[shown],
        )
    return rows


def _share(values: Values, rankings: Iterable[Ranking | None]) -> float:
    """The share of all pairs in the order of the rankings."""
    return statistics.fmean(
        hit
        for ranks, ranking in zip(values, rankings, strict=True)
        if ranking is not None
        for hit in in_order(ranks, ranking)
    )


def _between(fours: Sequence[Four], one: str, other: str) -> float:
    """How well one rater agrees with another."""
    both = [four for four in fours if {one, other} <= set(four.rankings)]
    ranks = [{place: -float(rank) for place, rank in four.rankings[one].items()} for four in both]
    return _share(ranks, [four.rankings[other] for four in both])


def _spread(section: Section, runs: Runs) -> None:
    people = [account for account in runs.accounts if account.label == "human" and set_of(account) == TRUE_REPLIES]
    found = [each for each in parallel_map(_halves, people[::EVERY]) if each[0] >= MANY_POSTS]
    values = [value for _, value, _, _ in found]
    outside = statistics.fmean(not MIDDLE[0] <= value <= MIDDLE[1] for value in values) if values else float("nan")
    together = correlation([(even, odd) for *_, even, odd in found])
    section.target(
        f"people of {TRUE_REPLIES} with {MANY_POSTS} judged posts outside {MIDDLE[0]:g} to {MIDDLE[1]:g}",
        f"≥ {LEAST_OUTSIDE:.0%}",
        percent(outside),
        outside >= LEAST_OUTSIDE,
    )
    section.target(
        "kindness from the even and the odd posts of a window", f"r ≥ {LEAST_ODD_EVEN:g}", three(together),
        together >= LEAST_ODD_EVEN,
    )  # fmt: skip
    tenths = statistics.quantiles(values, n=10) if len(values) > 1 else []
    section.tables.append(
        Table(
            f"Kindness of people with at least {MANY_POSTS} judged posts",
            (
                "windows",
                "outside the middle",
                "even and odd posts, r",
                *(f"{tenth}0 % below" for tenth in range(1, 10)),
            ),
            [(f"{len(found):,}", percent(outside), three(together), *(f"{value:.0f}" for value in tenths))],
            f"People of the {TRUE_REPLIES}, one window in {EVERY}.",
        )
    )
