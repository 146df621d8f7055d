"""Kindness of whole accounts, against raters who ranked them blind.

A *four* is four accounts with some posts of each, ranked from kindest to least kind by a rater who saw neither names
nor scores. The published fours come with the labelled data. `data/kindness_rankings.jsonl` has what two more raters (a
language model, read twice separately) made of them, and 42 fours that were drawn later: two people at random, one of
the fifth whose posts VADER finds least positive, and one of the quarter that it finds most positive. The file names
windows by a hash and holds no post. No ranking teaches the model: its points are chosen (account_design.py).
"""

from __future__ import annotations

import hashlib
import json
import re
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from ml.evaluation.figures import correlation
from ml.evaluation.outcomes import oldest_first
from ml.evaluation.runs import TRUE_REPLIES, Runs, set_of
from ml.evaluation.section import Section, Table
from ml.training.data import DataAbsentError, read_json_lines
from ml.training.labelled_accounts import LabelledAccount
from ml.training.markdown import percent, three
from ml.training.measure import BASELINES
from ml.training.parallel import parallel_map
from server.scoring import score_in_full
from server.scoring.timeline import Timeline

PUBLISHED = "kindness_fours"
RANKINGS = Path(__file__).with_name("data") / "kindness_rankings.jsonl"
PLACES = "ABCD"
LEAST_AGREEMENT = 0.88
LEAST_ODD_EVEN = 0.75
MANY_POSTS = 100  # judged posts from which the spread and the halves are measured
MIDDLE = (45.0, 60.0)
LEAST_OUTSIDE = 0.5
EVERY = 3  # of the windows of people, one in so many is cut in halves

Ranking = Mapping[str, int]  # place → rank, the kindest first; equal ranks are ties
Rate = Callable[[LabelledAccount], float]


class Four(NamedTuple):
    """Four windows by place, and the rankings of those who read them, by rater."""

    windows: Mapping[str, LabelledAccount]
    rankings: Mapping[str, Ranking]


def ranking_of(text: str) -> Ranking:
    """The ranks of "B>C=D>A"."""
    level, ranks = 0, {}
    for sign in re.findall(r"[A-D]|[>=]", text):
        level += sign == ">"
        if sign in PLACES:
            ranks[sign] = level
    return ranks


def window_key(file: str, identifier: str) -> str:
    """The name of a window in RANKINGS: 12 hexadecimal digits."""
    return hashlib.sha256(f"{file}/{identifier}".encode()).hexdigest()[:12]


def read_fours(folder: Path, accounts: Iterable[LabelledAccount], rankings: Path = RANKINGS) -> dict[str, list[Four]]:
    """The published and the later fours whose windows are all known.

    `folder`: the labelled accounts. `rankings`: a file like RANKINGS.
    """
    windows = {window_key(account.file, account.id): account for account in accounts}
    try:
        published = {row["four"]: row for row in read_json_lines(folder, PUBLISHED)}
    except DataAbsentError:
        published = {}
    ours = {row["four"]: row for row in map(json.loads, rankings.read_text(encoding="utf-8").splitlines())}
    found: dict[str, list[Four]] = {"published": [], "more": []}
    for number in sorted({*published, *ours}):
        shown = published.get(number) or ours[number]
        texts = {"first": shown["kindest_first"]} if number in published else {}
        texts |= ours.get(number, {}).get("rankings", {})
        places = {place: shown[place] for place in PLACES if place in shown}
        keys = {place: each.get("window") or window_key(each["file"], each["id"]) for place, each in places.items()}
        if len(places) == len(PLACES) and all(key in windows for key in keys.values()):
            read = {
                place: windows[key].with_posts([windows[key].evidence.posts[n] for n in places[place]["posts"]])
                for place, key in keys.items()
            }
            four = Four(read, {rater: ranking_of(text) for rater, text in texts.items()})
            found["published" if number in published else "more"].append(four)
    return found


def pairs_in_order(values: Mapping[str, float], ranking: Ranking) -> list[float]:
    """For each pair of a ranking that is no tie: 1 where the values have its order, 0.5 where they are equal."""
    found = []
    for one, other in combinations(ranking, 2):
        if ranking[one] != ranking[other]:
            kinder, less = (one, other) if ranking[one] < ranking[other] else (other, one)
            found.append(float(values[kinder] > values[less]) + 0.5 * (values[kinder] == values[less]))
    return found


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


METHODS: dict[str, Rate] = {"Humankind": kindness_of, "plain net": plain_net, "VADER": _vader}


def _halves(account: LabelledAccount) -> tuple[int, float, float, float]:
    """The number of judged posts of a window, its kindness, and that of its even and odd posts."""
    posts = oldest_first(account)
    judged = len(Timeline(account.evidence, account.now).judged_posts)
    even, odd = (kindness_of(account.with_posts(posts[start::2])) for start in (0, 1))
    return judged, kindness_of(account), even, odd


def kindness(runs: Runs) -> Section:
    """The section about kindness."""
    section = Section("kindness")
    rows = []
    for shown, fours in read_fours(runs.folder / "accounts", runs.accounts).items():
        if fours:
            rows += _agreement(section, shown, fours)
    section.tables.append(
        Table(
            "Pairs of accounts in the order of raters who ranked them blind",
            ("fours", "ranked by", "pairs", *METHODS, "the other raters"),
            rows,
            "Four accounts at a time, 20 to 25 posts of each. Ties are left out; equal scores count half. Plain net: "
            "mean kindness minus mean hostility over different posts. The second and third raters are separate "
            "readings by a language model. The points of kindness are chosen by hand, with the rankings of the "
            "published fours in view, so those figures flatter them.",
        )
    )
    _spread(section, runs)
    return section


def _agreement(section: Section, shown: str, fours: Sequence[Four]) -> list[tuple[str, ...]]:
    windows = [window for four in fours for window in four.windows.values()]
    values: dict[str, list[Mapping[str, float]]] = {}
    for method, rate in METHODS.items():
        rated = parallel_map(rate, windows)
        values[method] = [
            dict(zip(PLACES, rated[start : start + len(PLACES)], strict=True))
            for start in range(0, len(rated), len(PLACES))
        ]
    rows = []
    for rater in dict.fromkeys(rater for four in fours for rater in four.rankings):
        shares = {
            method: _share(found, [four.rankings.get(rater) for four in fours]) for method, found in values.items()
        }
        others = [_between(fours, other, rater) for other in fours[0].rankings if other != rater]
        pairs = sum(len(pairs_in_order({}.fromkeys(PLACES, 0.0), four.rankings[rater])) for four in fours)
        rows.append((shown, rater, str(pairs), *map(three, shares.values()), ", ".join(map(three, others)) or "–"))
        section.bar(
            f"pairs of accounts in the order of a blind ranking ({shown}, {rater})",
            f"≥ {LEAST_AGREEMENT:.2f}",
            f"{three(shares['Humankind'])} (plain net {three(shares['plain net'])})",
            shares["Humankind"] >= LEAST_AGREEMENT,
        )
    return rows


def _share(values: Sequence[Mapping[str, float]], rankings: Sequence[Ranking | None]) -> float:
    """The share of all pairs in the order of the rankings."""
    return statistics.fmean(
        hit
        for ranks, ranking in zip(values, rankings, strict=True)
        if ranking is not None
        for hit in pairs_in_order(ranks, ranking)
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
    section.bar(
        f"people of {TRUE_REPLIES} with {MANY_POSTS} judged posts outside {MIDDLE[0]:g} to {MIDDLE[1]:g}",
        f"≥ {LEAST_OUTSIDE:.0%}",
        percent(outside),
        outside >= LEAST_OUTSIDE,
    )
    section.bar(
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
