"""Seed sentences of our own in each language besides English: what the labelled texts there do not teach.

One plain file a language, `<code>.txt`: a line `$slot: a | b` names fillings, a line `lesson: a | {slot} b` gives
sentences. `checks/<code>.txt` holds other sentences that check the model and teach it nothing. A new language is
these two files and its row in other_languages.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, product
from pathlib import Path

from ml.training.data import HEADS

FOLDER = Path(__file__).parent
LANGUAGES = frozenset(path.stem for path in FOLDER.glob("*.txt"))

KIND_HEADS = ("thanks", "praise", "care", "encouragement", "respect", "kind", "love")
MOST_FILLINGS = 60
"""A pattern with more fillings is taught by so many of them, evenly chosen."""
COUNTS_AT_MOST = 12.0
"""However many fillings a pattern has, it weighs no more than so many sentences."""

IN_COMPANY = 6
"""So many times each pattern is joined with a text of the labelled ones."""
STRIDE = 37

_SLOT = re.compile(r"{(\w+)}")
_WITHOUT_ACCENTS = frozenset(("es", "fr", "it", "pl", "pt", "ro"))
"""Languages whose accents are often left out in casual writing."""
_GERMAN_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})

_UNTAUGHT: dict[str, tuple[str, ...]] = {
    # Lesson → heads that its sentences may or may not speak for, and so teach nothing.
    "thanks": ("respect", "praise"),
    "praise": ("respect",),
    "care": ("respect", "encouragement", "love", "interest"),
    "encouragement": ("respect", "care", "praise"),
    "interest": ("respect", "kind", "care"),
    "respect": ("thanks", "praise"),
    "love": ("respect", "care", "praise"),
}


class TongueError(Exception):
    """A file of sentences cannot be read; the message names the file and the line."""


@dataclass(frozen=True)
class Sentence:
    """One sentence, what it answers for each head it teaches, its weight, and the pattern it was made from."""

    text: str
    labels: dict[str, bool]
    weight: float
    pattern: int


def labels_of(lesson: str) -> dict[str, bool]:
    """What the sentences of a lesson answer, for the heads they teach. Raises KeyError for an unknown lesson."""
    nothing = dict.fromkeys(HEADS, False)
    if lesson == "neutral":
        return nothing
    if lesson == "not_kind":
        return dict.fromkeys((*KIND_HEADS, "interest"), False)
    if lesson == "hostile":
        return {**nothing, "hostile": True, "contempt": True}
    if lesson == "not_hostile":
        return {"hostile": False, "contempt": False, "thanks": False, "interest": False}
    untaught = _UNTAUGHT[lesson]
    answers = {**nothing, lesson: True, "kind": True}
    return {head: answer for head, answer in answers.items() if head not in untaught}


def lines_of(path: Path) -> list[tuple[str, list[str]]]:
    """The lines of a file as (name, its items). Raises TongueError."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, colon, rest = line.partition(": ")
        items = [item.strip() for item in rest.split("|")]
        if not colon or not all(items):
            raise TongueError(f"{path.name}, line {number}: expected “name: sentence | sentence”.")
        found.append((name, items))
    return found


def _filled(pattern: str, slots: dict[str, list[str]]) -> list[str]:
    """The pattern with its fillings, at most MOST_FILLINGS of them, evenly chosen."""
    names = list(dict.fromkeys(_SLOT.findall(pattern)))
    every = [
        pattern.format(**dict(zip(names, chosen, strict=True))) for chosen in product(*(slots[name] for name in names))
    ]
    count = min(len(every), MOST_FILLINGS)
    return [every[at * len(every) // count] for at in range(count)]


def casually(text: str, language: str) -> str:
    """The text as it is often typed: without accents, or with German umlauts spelled out."""
    if language == "de":
        return text.translate(_GERMAN_SPELLED_OUT)
    if language not in _WITHOUT_ACCENTS:
        return text
    apart = unicodedata.normalize("NFD", text.replace("ł", "l").replace("Ł", "L"))
    return unicodedata.normalize("NFC", "".join(each for each in apart if not unicodedata.combining(each)))


def bare(text: str) -> str:
    """A sentence without what does not make it another one: capitals and the signs at its ends."""
    return text.casefold().strip(" .!¡?¿।。！？")


def sentences(language: str) -> list[Sentence]:
    """All sentences that teach a language, in the order of its file, none that checks it. Raises TongueError."""
    path = FOLDER / f"{language}.txt"
    slots: dict[str, list[str]] = {}
    asked = {bare(half) for _, text in checks(language) for half in text.split(" > ")}
    made = []
    pattern = 0
    for name, items in lines_of(path):
        if name.startswith("$"):
            slots[name[1:]] = items
            continue
        for item in items:
            pattern += 1
            try:
                labels, texts = labels_of(name), _filled(item, slots)
            except KeyError as unknown:
                raise TongueError(f"{path.name}: nothing is called {unknown} in “{name}: {item}”.") from unknown
            spelled = dict.fromkeys(
                each for text in texts if bare(text) not in asked for each in (text, casually(text, language))
            )
            if not spelled:
                continue
            weight = min(len(texts), COUNTS_AT_MOST) / len(spelled)
            made += [Sentence(text, labels, weight, pattern) for text in spelled]
    return made


def in_company(own: Sequence[Sentence], plain: Sequence[str]) -> list[Sentence]:
    """The sentences, each pattern also before and after `plain` texts: people seldom post one sentence alone.

    The weight of a pattern is shared half and half.
    """
    made = [replace(each, weight=each.weight / 2) for each in own]
    step = 0
    for _, group in groupby(own, key=lambda each: each.pattern):
        same = list(group)
        total = sum(each.weight for each in same)
        for turn in range(IN_COMPANY):
            one, other = same[turn * len(same) // IN_COMPANY], plain[step % len(plain)]
            step += STRIDE
            text = f"{_ended(one.text)} {other}" if turn % 2 else f"{_ended(other)} {one.text}"
            made.append(replace(one, text=text, weight=total / 2 / IN_COMPANY))
    return made


def _ended(text: str) -> str:
    return text if text[-1] in ".?!…。？！)" else f"{text}."


def silent_words(language: str) -> frozenset[str]:
    """Words of a language that must weigh nothing: who somebody is, parties, politicians."""
    named = dict(lines_of(FOLDER / f"{language}.txt"))
    return frozenset(word for item in named["$identity"] + named["$silent"] for word in item.lower().split())


def checks(language: str) -> list[tuple[str, str]]:
    """Sentences that check a language, as (what is asked, sentence); pairs hold their two halves around “ > ”."""
    return [(name, item) for name, items in lines_of(FOLDER / "checks" / f"{language}.txt") for item in items]
