"""Four lists of invented bios, written independently of the code: people, bots, organisations in fourteen languages.

Each list was measured before any word of `server/scoring/declarations` was changed because of it (`FIRST_RATES`). Lists
A, B and C have been read since, and the words were widened by them: they are known material. List D was written blind,
by somebody who had seen nothing of the code, and no row of it was read by whoever changed the words or taught the
learned sign. By their words alone the second measurement took no person for one, and recognised 85 of 120 bots and 100
of 120 organisations. The learned sign, which never saw the list, was measured on it four times while it was made:
94, 96, 95 and 94 bots, with 0, 1, 1 and 0 of 220 people taken for one; the last is what is shipped. EVALUATION.md
shows verdicts, in which the timelines speak as well. Nobody's profile is quoted.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

Label = Literal["person", "bot", "organisation"]
LISTS = ("a", "b", "c", "d")
BLIND = "d"


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
