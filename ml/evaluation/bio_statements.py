"""Lists of invented bios, written independently of the code: people, bots, organisations in fourteen languages.

Each list was measured before any word of `server/scoring/declarations` was changed because of it (`FIRST_RATES`). Lists
A to D, F and G are known: the words were widened by them, or they teach the learned sign. F and G were written to teach:
their bots rarely use the word, and their people come close to it. List E was written blind, by somebody who had seen
nothing of the code, and no row of it was read by whoever changed the words; it teaches nothing, it measures. MEASURED
EVALUATION.md shows verdicts, in which the timelines speak as well. Nobody's profile is quoted.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

Label = Literal["person", "bot", "organisation"]
LISTS = ("a", "b", "c", "d", "e", "h")
TEACHING = ("f", "g", "i")  # only taught with, not measured; I holds people only
BLIND = "h"


class FirstRates(NamedTuple):
    """What the rules of that day made of a list when it was measured for the first time, in bios."""

    people: int  # taken for a bot or an organisation
    bots: int  # recognised
    organisations: int  # recognised


FIRST_RATES = {
    "a": FirstRates(3, 41, 74),
    "b": FirstRates(0, 63, 82),
    "c": FirstRates(3, 81, 93),
    "d": FirstRates(0, 81, 96),
    "e": FirstRates(2, 95, 103),
    "f": FirstRates(3, 130, 79),  # of 260 people, 300 bots, 100 organisations
    "g": FirstRates(2, 192, 80),
}


class BioStatement(NamedTuple):
    """One invented bio: who wrote it, in which language."""

    label: Label
    language: str
    text: str


def read_bios(name: str) -> list[BioStatement]:
    """The bios of one list."""
    lines = (Path(__file__).parent / "data" / f"bios_{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines if line]
    return [BioStatement(_label(label), language, text) for label, language, text in rows]


def _label(value: str) -> Label:
    if value == "person":
        return "person"
    return "bot" if value == "bot" else "organisation"
