"""Sentences written for this project that teach what the labelled texts of a language besides English do not.

Each language has one file, `<code>.txt`. A line `$slot: a | b` lists fillings, and a line `category: a | {slot} b`
lists patterns. `checks/<code>.txt` holds other sentences that only test the model. A new language needs these two
files and its rows in other_languages.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, product
from pathlib import Path

from ml.training.data import HEADS, KIND_HEADS

FOLDER = Path(__file__).parent
LANGUAGES = frozenset(path.stem for path in FOLDER.glob("*.txt"))
SOURCE = "seed_sentences"

MOST_FILLINGS = 60
"""A pattern with more fillings is expanded to this many, at even distances."""
LARGEST_PATTERN_WEIGHT = 12.0
"""However many fillings a pattern has, it weighs no more than this many sentences."""
BACKGROUND_JOINS = 6
"""How often each pattern is joined with a labelled text."""
BACKGROUND_STRIDE = 37

_SLOT = re.compile(r"{(\w+)}")
_ACCENTS_OFTEN_LEFT_OUT = frozenset(("es", "fr", "it", "pl", "pt", "ro"))
_GERMAN_WITHOUT_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})

_UNTAUGHT: dict[str, tuple[str, ...]] = {
    # Category → heads that its sentences may or may not belong to, and so do not teach.
    "thanks": ("respect", "praise"),
    "praise": ("respect",),
    "care": ("respect", "encouragement", "love", "interest"),
    "encouragement": ("respect", "care", "praise"),
    "interest": ("respect", "kind", "care"),
    "respect": ("thanks", "praise"),
    "love": ("respect", "care", "praise"),
}


class SeedSentencesError(Exception):
    """A file of sentences cannot be read. The message names the file and the line."""


@dataclass(frozen=True)
class Sentence:
    """One sentence with its label for each head that it teaches. `pattern`: number of the pattern it was made from."""

    text: str
    labels: dict[str, bool]
    weight: float
    pattern: int


def labels_of(category: str) -> dict[str, bool]:
    """The labels of the sentences of a category. Raises KeyError for an unknown category."""
    negative = dict.fromkeys(HEADS, False)
    if category == "neutral":
        return negative
    if category == "not_kind":
        return dict.fromkeys((*KIND_HEADS, "interest"), False)
    if category == "hostile":
        return {**negative, "hostile": True, "contempt": True}
    if category == "not_hostile":
        return {"hostile": False, "contempt": False, "thanks": False, "interest": False}
    untaught = _UNTAUGHT[category]
    labels = {**negative, category: True, "kind": True}
    return {head: label for head, label in labels.items() if head not in untaught}


def read_lines(path: Path) -> list[tuple[str, list[str]]]:
    """The lines of a file as (name, items). Raises SeedSentencesError."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, colon, rest = line.partition(": ")
        items = [item.strip() for item in rest.split("|")]
        if not colon or not all(items):
            raise SeedSentencesError(f"{path.name}, line {number}: expected “name: sentence | sentence”.")
        found.append((name, items))
    return found


def _expanded(pattern: str, slots: dict[str, list[str]]) -> list[str]:
    """The pattern with its fillings, at most MOST_FILLINGS of them."""
    names = list(dict.fromkeys(_SLOT.findall(pattern)))
    expanded = [
        pattern.format(**dict(zip(names, chosen, strict=True))) for chosen in product(*(slots[name] for name in names))
    ]
    count = min(len(expanded), MOST_FILLINGS)
    return [expanded[number * len(expanded) // count] for number in range(count)]


def casual_form(text: str, language: str) -> str:
    """The text as people often type it: without accents, or with German umlauts written out."""
    if language == "de":
        return text.translate(_GERMAN_WITHOUT_UMLAUTS)
    if language not in _ACCENTS_OFTEN_LEFT_OUT:
        return text
    decomposed = unicodedata.normalize("NFD", text.replace("ł", "l").replace("Ł", "L"))
    return unicodedata.normalize("NFC", "".join(each for each in decomposed if not unicodedata.combining(each)))


def normalised(text: str) -> str:
    """The sentence without case and outer punctuation, for comparing it with others."""
    return text.casefold().strip(" .!¡?¿।。！？")


def sentences(language: str) -> list[Sentence]:
    """All sentences that teach a language, in the order of its file; none that checks it. Raises SeedSentencesError."""
    path = FOLDER / f"{language}.txt"
    slots: dict[str, list[str]] = {}
    checked = {normalised(half) for _, text in checks(language) for half in text.split(" > ")}
    made = []
    pattern = 0
    for name, items in read_lines(path):
        if name.startswith("$"):
            slots[name[1:]] = items
            continue
        for item in items:
            pattern += 1
            try:
                labels, texts = labels_of(name), _expanded(item, slots)
            except KeyError as unknown:
                raise SeedSentencesError(
                    f"{path.name}: unknown category or slot {unknown} in “{name}: {item}”."
                ) from unknown
            spelled = dict.fromkeys(
                each
                for text in texts
                if normalised(text) not in checked
                for each in (text, casual_form(text, language))
            )
            if not spelled:
                continue
            weight = min(len(texts), LARGEST_PATTERN_WEIGHT) / len(spelled)
            made += [Sentence(text, labels, weight, pattern) for text in spelled]
    return made


def with_background(own: Sequence[Sentence], background: Sequence[str]) -> list[Sentence]:
    """The sentences alone, and each pattern before and after background texts: people rarely post one sentence alone.

    Each half gets half of the pattern's weight.
    """
    made = [replace(each, weight=each.weight / 2) for each in own]
    step = 0
    for _, group in groupby(own, key=lambda each: each.pattern):
        same = list(group)
        total = sum(each.weight for each in same)
        for turn in range(BACKGROUND_JOINS):
            sentence = same[turn * len(same) // BACKGROUND_JOINS]
            other = background[step % len(background)]
            step += BACKGROUND_STRIDE
            text = f"{_ended(sentence.text)} {other}" if turn % 2 else f"{_ended(other)} {sentence.text}"
            made.append(replace(sentence, text=text, weight=total / 2 / BACKGROUND_JOINS))
    return made


def _ended(text: str) -> str:
    return text if text[-1] in ".?!…。？！)" else f"{text}."


def silent_words(language: str) -> frozenset[str]:
    """Words that must weigh nothing in a language: names of groups of people, parties and politicians."""
    named = dict(read_lines(FOLDER / f"{language}.txt"))
    return frozenset(word for item in named["$identity"] + named["$silent"] for word in item.lower().split())


def checks(language: str) -> list[tuple[str, str]]:
    """Sentences that test a language, as (category, sentence). Pairs hold their two halves around “ > ”."""
    return [(name, item) for name, items in read_lines(FOLDER / "checks" / f"{language}.txt") for item in items]
