"""Weighs how what follows a kind opening is meant: a small learned model for what no table of deeds can decide.

"Nice haircut, did you lose a bet?" holds no word that is a reproach. The model weighs the words of such a sentence, its
pairs of words and beginnings of words in each language; the *hints* of `opening_hints/<language>.txt`, names that are
the same in every language ("finally", "hospital", "who asked"), so that one language learns from another; what the
tables of openings.py found; and what the text model thinks of the words beside the opening. Positive sums are a
reproach. `scripts/train --step openings` learns the weights, see MODEL_CARD_OPENINGS.md. Standard library only, pure.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations, pairwise
from math import log
from pathlib import Path
from typing import NamedTuple

from server.scoring.text.opening_patterns import UNSPACED, normalized

HINTS = Path(__file__).with_name("opening_hints")
WEIGHTS_FILE = Path(__file__).with_name("opening_weights.json.gz")
MOST_WORDS = 60  # that are weighed; what comes later has little to do with the opening
SHORTEST_BEGINNING, LONGEST_BEGINNING = 3, 6  # letters
WEIGHED_HEADS = ("hostile", "kind", "contempt", "care", "thanks", "praise")
MOST_STEPS = 4  # of a probability's logit, up and down

_HAN = "\u4e00-\u9fff"
_WORD = rf"(?:[^\W\d_{_HAN}]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0962\u0963])+(?:'[^\W\d_]+)*"
_PIECE = re.compile(rf"{_WORD}|[{_HAN}]|[\U0001f300-\U0001faff\u2600-\u27bf]|[?!.,:;()…\"]|\d+")


class _Phrase(NamedTuple):
    """More than one word: what follows the first, and the hint that it is."""

    following: tuple[str, ...]
    name: str


class _Hints(NamedTuple):
    """The hints of a language. `phrases`: first word, as it is written in the table, to phrases."""

    whole: dict[str, set[str]]
    beginnings: dict[str, set[str]]
    phrases: dict[str, list[_Phrase]]
    anywhere: tuple[tuple[str, str], ...]  # emoji, and everything in a script without spaces, with its hint


class OpeningWeights(NamedTuple):
    """`shared` and `own` (language → feature): weights in hundredths. `base`: the sum of a text without any."""

    base: int
    shared: dict[str, int]
    own: dict[str, dict[str, int]]

    def sum(self, features: Iterable[str], words: Iterable[str], language: str) -> int:
        """How strongly an opening is a reproach, in hundredths of a logit."""
        own = self.own.get(language, {})
        return (
            self.base
            + sum(self.shared.get(feature, 0) for feature in features)
            + sum(own.get(feature, 0) for feature in words)
        )


@cache
def weights() -> OpeningWeights:
    """The committed weights."""
    return OpeningWeights(**json.loads(gzip.decompress(WEIGHTS_FILE.read_bytes())))


@cache
def _hints(language: str) -> _Hints:
    found = _Hints({}, {}, {}, ())
    anywhere = []
    for line in (HINTS / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, _, listed = line.partition(":")
        for pattern in normalized(listed).split():
            first, *following = pattern.split("_")
            if language in UNSPACED or not pattern[0].isalpha():
                anywhere.append((pattern, name))
            elif following:
                found.phrases.setdefault(first, []).append(_Phrase(tuple(following), name))
            elif first.endswith("*"):
                found.beginnings.setdefault(first[:-1], set()).add(name)
            else:
                found.whole.setdefault(first, set()).add(name)
    return found._replace(anywhere=tuple(anywhere))


def _is_written(word: str, pattern: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def _hints_at(words: list[str], place: int, hints: _Hints) -> Iterator[str]:
    word = words[place]
    for form in dict.fromkeys((word, word.rpartition("'")[2])):
        yield from hints.whole.get(form, ())
        for end in range(1, len(form) + 1):
            yield from hints.beginnings.get(form[:end], ())
    for first in (word, *(f"{word[:end]}*" for end in range(1, len(word) + 1))):
        for phrase in hints.phrases.get(first, ()):
            following = words[place + 1 : place + 1 + len(phrase.following)]
            if len(following) == len(phrase.following) and all(map(_is_written, following, phrase.following)):
                yield phrase.name


def hint_names(text: str, language: str) -> set[str]:
    """The names of the hints in a text that `normalized` has read."""
    hints = _hints(language)
    words = [word for word in _PIECE.findall(text) if word[0].isalpha()]
    found = {name for sign, name in hints.anywhere if sign in text}
    if language not in UNSPACED:
        found.update(name for place in range(len(words)) for name in _hints_at(words, place, hints))
    return found


def word_features(text: str, language: str) -> set[str]:
    """Words, pairs and beginnings of words of a text that `normalized` has read; groups of characters in Chinese."""
    words = _PIECE.findall(text)[:MOST_WORDS]
    found = set(words)
    found.update(f"{first} {second}" for first, second in pairwise(words))
    if language in UNSPACED:
        found.update(
            f"{first} {second} {third}" for first, second, third in zip(words, words[1:], words[2:], strict=False)
        )
    else:
        for word in set(words):
            longest = min(LONGEST_BEGINNING, len(word) - 1)
            found.update(f"{word[:size]}*" for size in range(SHORTEST_BEGINNING, longest + 1))
    return found


def shared_features(text: str, language: str, probabilities: Mapping[str, float]) -> set[str]:
    """Hints, signs, length, and what the text model gives the words beside the opening."""
    names = sorted(hint_names(text, language))
    found = {f"hint {name}" for name in names}
    found.update(f"hints {first} {second}" for first, second in combinations(names, 2))
    words = _PIECE.findall(text)[:MOST_WORDS]
    found.update(f"sign {word}" for word in words if not word[0].isalnum())
    if any(word.isdigit() for word in words):
        found.add("number")
    found.update(f"length {least}" for least in (4, 8, 12, 16, 24, 32) if len(words) >= least)
    for head in WEIGHED_HEADS:
        value = probabilities.get(head, 0.0)
        logit = log(max(value, 1e-4) / max(1 - value, 1e-4))
        found.update(f"{head} {least}" for least in range(-MOST_STEPS, MOST_STEPS + 1) if logit >= least)
    return found
