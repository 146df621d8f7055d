"""Three lists of invented bios, written independently of the code: people, bots, organisations in fourteen languages.

Each list was measured before any word of `server/scoring/declarations` was changed because of it (`FIRST_RATES`). Lists
A and B have been read since, and the words were widened by them: they are known material. List C was not read while
the words were widened. Its second measurement (people taken for one 3, bots recognised 97, organisations 97) is the
honest figure. After it the four bios of C that were called what they are not were read, and their kinds mended; its
misses were not read. So of C only the shares of bots and organisations are still blind. Nobody's profile is quoted.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

Label = Literal["person", "bot", "organisation"]
LISTS = ("a", "b", "c")
BLIND = "c"


class FirstRates(NamedTuple):
    """What the rules of that day made of a list when it was measured for the first time, in bios."""

    people: int  # taken for a bot or an organisation
    bots: int  # recognised
    organisations: int  # recognised


FIRST_RATES = {"a": FirstRates(3, 41, 74), "b": FirstRates(0, 63, 82), "c": FirstRates(3, 81, 93)}


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
