"""Lists of invented bios: people, bots, organisations in fourteen languages. Needs none of the packages of ml.

The lists with a letter were written independently of the code. Each was measured before any word of
`server/scoring/declarations` was changed because of it (`FIRST_RATES`). A to K are known: the words were widened by
them, or they teach the learned sign. F and G were written to teach: their bots rarely use the word, and their people
come close to it. I, J and K hold only people; J and K taught that a stricter threshold was needed. H, M and N teach
nothing, nor does P. Three rows of H were read and two kinds of error mended after its first measurement, and H was
measured again while what takes statements back was made, so it is known, too. M and N were written blind after that, by
two authors who had seen nothing of the code, and measured once; N holds only people. Three kinds of error in N were
mended afterwards. P was written blind by another author later; the one person that it showed mistaken was mended after
that. EVALUATION.md shows verdicts, in which the timelines speak as well. Nobody's profile is quoted.

The lists of the rules (`RULES_LISTS`) were written together with them, one bio a line, and are read without an error by
what is shipped: training sees to that. So they say nothing about new bios. `training` teaches, too.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

Label = Literal["person", "bot", "organisation"]
LISTS = ("a", "b", "c", "d", "e", "h", "m", "n", "p")
TEACHING = ("f", "g", "i", "j", "k")
BLIND = ("m",)  # nothing was changed because of it
NOT_TAUGHT = ("h", *BLIND, "n", "p")
PEOPLE_ONLY = ("i", "j", "k", "n")
RULES_LISTS: dict[str, Label] = {
    "people": "person",
    "people_not_organisations": "person",
    "people_siblings": "person",
    "people_adversarial": "person",
    "bots": "bot",
    "organisations": "organisation",
}
FOLDER = Path(__file__).parent


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
    "h": FirstRates(2, 107, 108),
    "i": FirstRates(5, 0, 0),  # of 474 people of whom it held at the time
    "j": FirstRates(11, 0, 0),  # of 500 people
    "k": FirstRates(6, 0, 0),  # of 500 people
    "m": FirstRates(0, 100, 105),  # of 118 bots: two stood in a known list word for word
    "n": FirstRates(3, 0, 0),  # of 500 people
    "p": FirstRates(1, 87, 84),  # of 240 people, 100 bots, 100 organisations
}


class BioStatement(NamedTuple):
    """One invented bio: who wrote it, in which language."""

    label: Label
    language: str
    text: str


def read_bios(name: str) -> list[BioStatement]:
    """The bios of a list with a letter, or of `training`."""
    lines = (FOLDER / f"bios_{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines if line]
    return [BioStatement(_label(label), language, text) for label, language, text in rows]


def read_rules_list(name: str) -> list[str]:
    """The texts of a list of the rules."""
    return (FOLDER / f"bios_of_{name}.txt").read_text(encoding="utf-8").splitlines()


def _label(value: str) -> Label:
    if value == "person":
        return "person"
    return "bot" if value == "bot" else "organisation"
