"""The pairs of opening × object, and whether a text earns kindness. Needs none of the packages of ml.

Eleven lists. `own` was written by the authors of the tables in server/scoring/text/opening_words. `known` was written
by others who knew neither the tables nor the code, and was tuned on: all its rows were in view when the rules and
words were widened. `blind` is the other half (every second row) of one such list: it was measured and never read.
`later` was written by somebody else after that, chose between ways to learn, and was never read either. `last` is
harder: half of its kind texts are harsh, its unkind ones are polite, its openings are of every kind, and the two texts
of a row share none. `plain`, short pairs by two more writers in all languages, chose between six ways to use word lists
before anybody read it; since then it is tuned on. `simple`, the shortest and plainest pairs, by another writer in all
languages, came after that and was never read. `tester`, such pairs by somebody who knew only what is wanted of
them, was never read. `strangers`, by two more such testers, and `newcomers`, by five after them, were never read
either. `guests`, by four testers more, has longer texts and rarer words; what was wrong in a fourth of it was read.
More lists teach the learned signs (ml/training/openings_training.tsv).
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from server.scoring.text import LIKELY, OPENED, covered_languages, predict

FOLDER = Path(__file__).parent
TUNED_LISTS = ("own", "known", "plain")
UNREAD_LISTS = ("blind", "later", "last", "simple", "tester", "strangers", "newcomers", "guests")
LISTS = (*TUNED_LISTS, *UNREAD_LISTS)
LEAST_PAIRS = 150
LEAST_SHARE = 0.95


class Pair(NamedTuple):
    """An unkind and a kind text, in most lists with the same opening."""

    unkind: str
    kind: str
    language: str


def read_pairs(name: str) -> list[Pair]:
    """The pairs of one list, in the languages in which kindness is judged."""
    with (FOLDER / f"openings_{name}.tsv").open(encoding="utf-8") as file:
        pairs = [Pair(**row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return [pair for pair in pairs if pair.language in covered_languages()]


def earns_kindness(text: str, language: str) -> bool:
    """Whether any dimension of kindness counts for a text."""
    predicted = predict(text, language).dimensions
    return any(predicted[dimension] >= LIKELY for dimension in OPENED)
