"""Two lists of invented bios, written independently of the code: people, bots and organisations in fourteen languages.

List A was measured before the words of `server/scoring/declarations` were widened by it (people taken for a bot or an
organisation 1.4 %, bots recognised 34 %, organisations 62 %); since then it is known material. List B was not looked
at: it is the honest figure. Nobody's profile is quoted.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

Label = Literal["person", "bot", "organisation"]
LISTS = ("a", "b")


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
