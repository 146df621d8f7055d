"""The "try it" box: what the words of one pasted text say, for the page to show. Pure; the text is kept nowhere."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from server.scoring.languages import name_of
from server.scoring.lexicon import FUNCTION_WORDS
from server.scoring.signals.kindness import LIKELY
from server.scoring.text import Judgement, judge, words_that_counted
from server.scoring.timeline import body_of
from server.web.page_texts import DIMENSION_MEANINGS
from server.web.page_views import highlighted

TEXT_LENGTH = 5_000  # characters that are read; a post is hardly ever longer


class Said(NamedTuple):
    """One dimension: its chance in percent, whether it would count, and the words that spoke most for it."""

    name: str
    meaning: str
    percent: float
    counts: bool
    words: list[str]


class Tried(NamedTuple):
    """What one text says. `said` is empty where nothing was judged; `cut`: only the beginning was read."""

    text: Markup
    language: str
    said: list[Said]
    cut: bool


def tried(text: str, stated: str | None) -> Tried:
    """Judges one text as a post of nobody. `stated`: the language somebody chose, or None to tell it from the text."""
    read = text[:TEXT_LENGTH]
    judged = judge(body_of(read), stated)
    found: list[Said] = []
    marks: list[tuple[int, int]] = []
    for name, meaning in DIMENSION_MEANINGS if judged.covered else ():
        chance = _chance(judged, name)
        spans = sorted(
            span
            for span in words_that_counted(read, name, judged.language)
            if read[slice(*span)].lower() not in FUNCTION_WORDS
        )
        counts = chance >= LIKELY
        marks += spans if counts else []
        words = list(dict.fromkeys(read[slice(*span)] for span in spans)) if counts else []
        found.append(Said(name, meaning, round(100 * chance, 1), counts, words))
    return Tried(highlighted(read, marks), _language(judged, stated), found, len(text) > TEXT_LENGTH)


def _chance(judged: Judgement, name: str) -> float:
    return {"kind": judged.kind, "hostile": judged.hostile, **judged.dimensions}[name]


def _language(judged: Judgement, stated: str | None) -> str:
    """In which language it was read and why, or why it was not."""
    if judged.language is None:
        return (
            "It cannot be told which language this is, so nothing is judged. A few more words help, or name it above."
        )
    name = name_of(judged.language)
    if stated and stated != judged.language:
        said = f"You chose {name_of(stated)}, but the letters are those of {name}."
    else:
        said = f"Read as {name}, {'as you chose' if stated else 'told from the text'}."
    return said if judged.covered else f"{said} Kindness is not judged in {name} yet, so nothing is guessed."
