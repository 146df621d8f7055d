"""Texts with a kind opening that nobody wrote, for a teacher to judge and the learned signs to learn from.

Every frequent word of a language takes the place of another with the same ending in the invented pairs: "Thanks for
ruining my evening" becomes "Thanks for cleaning my evening". Few such texts are good sentences; what a sentence encoder
thinks of many of them says how a word is meant behind a kind opening (ml/training/teacher/openings.py). Words by
frequency: wordfreq.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path
from typing import NamedTuple

import numpy as np
from wordfreq import top_n_list

from ml.training.matrix import Array
from ml.training.openings import UNTAUGHT, Opinion, Text, read_written
from ml.training.posts import key
from server.scoring.text.opening_patterns import UNSPACED

FILE = Path(__file__).parent / "soft_labels" / "openings.npz"
PART = "opinion"
WORDS = 16_000  # of a language
FREQUENT, TIMES_FREQUENT, TIMES = 8_000, 3, 2  # how many texts are made for a word
COMMON = 150  # words that take no other's place: they hold a sentence together
LONGEST = 90  # characters of a pair's text
LONGEST_ENDING = 3
FEWEST_PLACES = 8  # with an ending, or a shorter one is taken
SHORTEST_REPLACED = 4  # letters
CLIPPED = 6.0  # logits of the teacher
STEPS = 20.0  # a logit

_WORDS = re.compile(r"[\w'’\u0900-\u0963]+|[^\w\u0900-\u0963]+")
_ONLY_LETTERS = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963])+")
_LONGEST_UNSPACED = 4


class _Place(NamedTuple):
    """Where a word may take the place of another: the pieces of a text, and which one."""

    pieces: list[str]
    number: int


def made_texts(language: str, texts: list[str]) -> list[str]:
    """Texts of a language with another word in one place, sorted. The same for the same texts."""
    vocabulary = _vocabulary(language)
    places = _places(language, texts, frozenset(vocabulary))
    chance = random.Random(language)  # noqa: S311 (no secret)
    made = set()
    frequent, others = vocabulary[:FREQUENT], vocabulary[FREQUENT:]
    for word, times in chain(zip(frequent, repeat(TIMES_FREQUENT)), zip(others, repeat(TIMES))):
        found = next(filter(None, (places.get(kind) for kind in _kinds(word, language))), [])
        for _ in range(times if found else 0):
            pieces, number = chance.choice(found)
            new = word.capitalize() if pieces[number][0].isupper() else word
            made.add(" ".join("".join([*pieces[:number], new, *pieces[number + 1 :]]).split()))
    return sorted(made)


def _vocabulary(language: str) -> list[str]:
    """The frequent words that may take a place."""
    listed = top_n_list(language, 2 * WORDS)
    longest = _LONGEST_UNSPACED if language in UNSPACED else max(map(len, listed))
    shortest = 2 if language in UNSPACED or not listed[0].isascii() else 3
    words = [word for word in listed[COMMON:] if shortest <= len(word) <= longest]
    return list(filter(_ONLY_LETTERS.fullmatch, words))[:WORDS]


def _kinds(word: str, language: str) -> Iterator[tuple[str, int]]:
    """What two words share that may take each other's place, the closest first."""
    if language in UNSPACED:
        yield "", len(word)
    else:
        yield from ((word[-size:], 0) for size in range(LONGEST_ENDING, 0, -1))


def _places(language: str, texts: list[str], vocabulary: frozenset[str]) -> dict[tuple[str, int], list[_Place]]:
    """Kind of word → the places of such words, where there are enough."""
    common = frozenset(top_n_list(language, COMMON))
    found: defaultdict[tuple[str, int], list[_Place]] = defaultdict(list)
    shortest = 2 if language in UNSPACED else SHORTEST_REPLACED
    for text in texts:
        pieces = list(_cut(text, vocabulary)) if language in UNSPACED else _WORDS.findall(text)
        for number, piece in enumerate(pieces):
            word = piece.lower()
            if number and word not in common and len(word) >= shortest and word[0].isalpha():
                for kind in _kinds(word, language):
                    found[kind].append(_Place(pieces, number))
    return {kind: listed for kind, listed in found.items() if len(listed) >= FEWEST_PLACES}


def _cut(text: str, vocabulary: frozenset[str]) -> Iterator[str]:
    """A text without spaces in its longest known words."""
    start = 0
    while start < len(text):
        sizes = range(_LONGEST_UNSPACED, 0, -1)
        size = next((each for each in sizes if text[start : start + each] in vocabulary), 1)
        yield text[start : start + size]
        start += size


def every_made_text() -> list[tuple[str, str]]:
    """Language and text of everything that the teacher has an opinion of."""
    written: defaultdict[str, list[str]] = defaultdict(list)
    for each in read_written():
        if each.part not in UNTAUGHT and len(each.text) < LONGEST:
            written[each.language].append(each.text)
    return [(language, text) for language in sorted(written) for text in made_texts(language, written[language])]


def write(logits: dict[str, float]) -> None:
    """Writes the opinions. `logits`: text → how strongly the teacher takes it for a reproach."""
    numbered = sorted({key(text): logit for text, logit in logits.items()}.items())
    keys = np.array([number for number, _ in numbered], dtype=np.int64)
    values = np.array([value for _, value in numbered]).clip(-CLIPPED, CLIPPED)
    np.savez_compressed(FILE, key_steps=np.diff(keys, prepend=0), logits=np.rint(STEPS * values).astype(np.int8))


def read_opinions() -> list[Opinion]:
    """Every made text that the teacher has an opinion of, and the probability that it is a reproach."""
    stored = np.load(FILE)
    logits: Array = stored["logits"] / STEPS
    places = dict(zip(np.cumsum(stored["key_steps"]).tolist(), (1 / (1 + np.exp(-logits))).tolist(), strict=True))
    return [
        Opinion(Text(PART, text, language, chance > 1 / 2), chance)
        for language, text in every_made_text()
        if (chance := places.get(key(text))) is not None
    ]
