"""Whole accounts, ranked by kindness by readers who saw neither names nor scores.

A *four* is four windows with some posts of each, ranked from kindest to least kind. The published fours come with the
labelled data. `kindness_rankings.jsonl` has what two more raters (a language model, read twice separately) made of
them, and 42 fours that were drawn later: two people at random, one of the fifth whose posts VADER finds least positive,
and one of the quarter that it finds most positive. The file names windows by a hash and holds no post.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from ml.training.data import DataAbsentError, read_json_lines
from ml.training.labelled_accounts import LabelledAccount

PUBLISHED = "kindness_fours"
RANKINGS = Path(__file__).with_name("kindness_rankings.jsonl")
PLACES = "ABCD"

Ranking = Mapping[str, int]  # place → rank, the kindest first; equal ranks are ties


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


def pairs_of(ranking: Ranking) -> list[tuple[str, str]]:
    """The pairs of a ranking that are no tie, the kinder place first."""
    return [
        (one, other) if ranking[one] < ranking[other] else (other, one)
        for one, other in combinations(ranking, 2)
        if ranking[one] != ranking[other]
    ]


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
