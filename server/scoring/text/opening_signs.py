"""Weighs how what follows a kind opening is meant: a small learned model for what no table of deeds can decide.

"Nice haircut, did you lose a bet?" holds no word that is a reproach. The model weighs the words of such a text, its
pairs of words and beginnings of words in each language; the *hints* of `opening_hints/<language>.txt`, names that are
the same in every language ("finally", "hospital", "who asked"), so that one language learns from another; what the
tables of openings.py found; and what the text model thinks of the words beside the opening. A second model weighs
groups of characters, alike in all languages, and its sum is added. Positive sums are a reproach. `scripts/train --step
openings` learns the weights, see MODEL_CARD_OPENINGS.md. Standard library only, pure.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations, pairwise
from math import floor, log, sqrt
from pathlib import Path
from typing import Any, NamedTuple

from server.scoring.text.front_coded import FrontCoded, decoded
from server.scoring.text.opening_patterns import UNSPACED, normalized
from server.scoring.text.packed import MOST_CACHED_WORDS

HINTS = Path(__file__).with_name("opening_hints")
WEIGHTS_FILE = Path(__file__).with_name("opening_weights.json.gz")
MOST_WORDS = 60  # that are weighed; what comes later has little to do with the opening
SHORTEST_BEGINNING, LONGEST_BEGINNING = 3, 6  # letters
WEIGHED_HEADS = ("hostile", "kind", "contempt", "care", "thanks", "praise")
MOST_STEPS = 4  # of a probability's logit, up and down
LONGEST_GROUP = 4  # characters
FEWEST_GROUPS, MANY_GROUPS = 80, 170  # known ones: in a short text they say nothing, from some twelve words on all
MOST_CHARACTERS = 400
LONGEST_COMMON_WORD = 16  # letters
MOST_KEPT_WORDS = 4_096
LENGTHS = (4, 8, 12, 16, 24, 32)  # words
STEP = 5  # hundredths of a logit, in which weights are stored

_HAN = "\u4e00-\u9fff"
_WORD = rf"(?:[^\W\d_{_HAN}]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0962\u0963])+(?:'[^\W\d_]+)*"
_PIECE = re.compile(rf"{_WORD}|[{_HAN}]|[\U0001f300-\U0001faff\u2600-\u27bf]|[?!.,:;()…\"]|\d+")


class _Phrase(NamedTuple):
    """More than one word: what follows the first, and the hint that it is."""

    following: tuple[str, ...]
    name: str


class _WordHints(NamedTuple):
    """What a word is by itself, and the phrases that it may be the first word of."""

    names: frozenset[str]
    phrases: tuple[_Phrase, ...]


class _Hints(dict[str, _WordHints]):
    """Word → its hints in a language. Filled on first use, and bounded."""

    def __init__(self) -> None:
        super().__init__()
        self.whole: dict[str, set[str]] = {}
        self.beginnings: dict[str, set[str]] = {}
        self.phrases: dict[str, list[_Phrase]] = {}  # first word, as it is written in the table
        # Emoji, and everything in a script without spaces, with its hint; and those of them that are ASCII.
        self.anywhere: list[tuple[str, str]] = []
        self.in_ascii: list[tuple[str, str]] = []

    def __missing__(self, word: str) -> _WordHints:
        names: set[str] = set()
        for form in dict.fromkeys((word, word.rpartition("'")[2])):
            names.update(self.whole.get(form, ()))
            for end in range(1, len(form) + 1):
                names.update(self.beginnings.get(form[:end], ()))
        firsts = (word, *(f"{word[:end]}*" for end in range(1, len(word) + 1)))
        found = _WordHints(frozenset(names), tuple(phrase for each in firsts for phrase in self.phrases.get(each, ())))
        if len(self) < MOST_CACHED_WORDS:
            self[word] = found
        return found


class Features(NamedTuple):
    """What is weighed of a text that `normalized` has read: features of every language, and the text itself."""

    shared: set[str]
    text: str
    language: str

    @property
    def own(self) -> set[str]:
        """The features of its language."""
        return word_features(self.text, self.language)

    @property
    def groups(self) -> set[str]:
        """Its groups of characters."""
        return character_groups(self.text)


class _Decoded(Mapping[str, dict[str, int]]):
    """Language → feature → weight. A language is decoded when it is first needed."""

    def __init__(self, stored: dict[str, FrontCoded]) -> None:
        self._stored = stored
        self._found: dict[str, dict[str, int]] = {}

    def __getitem__(self, language: str) -> dict[str, int]:
        if language not in self._found:
            self._found[language] = _in_hundredths(self._stored[language])
        return self._found[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._stored)

    def __len__(self) -> int:
        return len(self._stored)


def _in_hundredths(stored: FrontCoded) -> dict[str, int]:
    return {name: STEP * steps for name, steps in decoded(stored).items()}


class OpeningWeights:
    """`shared`, `own` (language → feature) and `groups` of characters: weights in hundredths.

    `base`: the sum of a text without any; `groups_base`: what is added for a text of many groups.
    """

    def __init__(
        self,
        *,
        base: int,
        shared: dict[str, int],
        own: Mapping[str, dict[str, int]],
        groups: dict[str, int],
        groups_base: int,
    ) -> None:
        self.base = base
        self.shared = shared
        self.own = own
        self.groups = groups
        self.groups_base = groups_base
        # Most words of a text are common ones. Clauses without spaces seldom come again, and would fill much memory.
        self._own_of_common_word = lru_cache(maxsize=MOST_KEPT_WORDS)(self._own_of_word)
        self._groups_of_common_word = lru_cache(maxsize=MOST_KEPT_WORDS)(self._groups_of_word)

    @classmethod
    def read(cls, stored: dict[str, Any]) -> OpeningWeights:
        """The content of a weights file, in which all weights but the bases are in steps of STEP and front-coded."""
        return cls(
            base=stored["base"],
            shared=_in_hundredths(stored["shared"]),
            own=_Decoded(stored["own"]),
            groups=_in_hundredths(stored["groups"]),
            groups_base=stored["groups_base"],
        )

    def sum(self, features: Features) -> int:
        """How strongly an opening is a reproach, in hundredths of a logit."""
        known = self._known_groups(features.text).values()
        return (
            self.base
            + sum(filter(None, map(self.shared.get, features.shared)))
            + self._sum_of_own(features.text, features.language)
            + round(groups_trust(len(known)) * (sum(known) / sqrt(max(1, len(known))) + self.groups_base))
        )

    # The two below see what `word_features` and `character_groups` would give, but only what has a weight, kept for
    # each word: words share beginnings and groups, and each counts once, so rows of words are merged and not added.

    def _sum_of_own(self, text: str, language: str) -> int:
        own = self.own.get(language)
        if not own:
            return 0
        words = _pieces(text)[:MOST_WORDS]
        found: dict[str, int] = {}
        for word in words:
            found.update(self._own_of_common_word(word, language))
        return sum(found.values()) + sum(filter(None, map(own.get, _neighbours(words, language))))

    def _own_of_word(self, word: str, language: str) -> dict[str, int]:
        own = self.own[language]
        return {each: own[each] for each in (word, *_beginnings(word, language)) if each in own}

    def _known_groups(self, text: str) -> dict[str, int]:
        found: dict[str, int] = {}
        for word in set(text[:MOST_CHARACTERS].split()):
            is_common = len(word) <= LONGEST_COMMON_WORD
            found.update(self._groups_of_common_word(word) if is_common else self._groups_of_word(word))
        return found

    def _groups_of_word(self, word: str) -> dict[str, int]:
        return {each: weight for each in _groups_of(word) if (weight := self.groups.get(each)) is not None}


def groups_trust(known: int) -> float:
    """How much the groups of characters count, between 0 and 1, in a text with so many that are known."""
    return min(1.0, max(0.0, (known - FEWEST_GROUPS) / (MANY_GROUPS - FEWEST_GROUPS)))


@cache
def weights() -> OpeningWeights:
    """The committed weights."""
    return OpeningWeights.read(json.loads(gzip.decompress(WEIGHTS_FILE.read_bytes())))


@cache
def _hints(language: str) -> _Hints:
    found = _Hints()
    for line in (HINTS / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, _, listed = line.partition(":")
        for pattern in normalized(listed).split():
            first, *following = pattern.split("_")
            if language in UNSPACED or not pattern[0].isalpha():
                found.anywhere.append((pattern, name))
            elif following:
                found.phrases.setdefault(first, []).append(_Phrase(tuple(following), name))
            elif first.endswith("*"):
                found.beginnings.setdefault(first[:-1], set()).add(name)
            else:
                found.whole.setdefault(first, set()).add(name)
    found.in_ascii += [each for each in found.anywhere if each[0].isascii()]
    return found


def _is_written(word: str, pattern: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def words_of(text: str) -> list[str]:
    """Words, signs and numbers of a text that `normalized` has read, in order."""
    return list(_pieces(text))


# The words of one text are needed three times in a row.
@lru_cache(maxsize=4)
def _pieces(text: str) -> tuple[str, ...]:
    return tuple(_PIECE.findall(text))


def hint_names(text: str, language: str) -> set[str]:
    """The names of the hints in a text that `normalized` has read."""
    hints = _hints(language)
    found = {name for sign, name in (hints.in_ascii if text.isascii() else hints.anywhere) if sign in text}
    if language in UNSPACED:
        return found
    words = [word for word in _pieces(text) if word[0].isalpha()]
    for place, hint in enumerate(map(hints.__getitem__, words), 1):
        found |= hint.names
        for phrase in hint.phrases:
            following = words[place : place + len(phrase.following)]
            if len(following) == len(phrase.following) and all(map(_is_written, following, phrase.following)):
                found.add(phrase.name)
    return found


def word_features(text: str, language: str) -> set[str]:
    """Words, pairs and beginnings of words of a text that `normalized` has read; groups of characters in Chinese."""
    words = _pieces(text)[:MOST_WORDS]
    found = set(words) | _neighbours(words, language)
    for word in set(words):
        found.update(_beginnings(word, language))
    return found


def _neighbours(words: Sequence[str], language: str) -> set[str]:
    """Pairs of words; in a script without spaces also three in a row."""
    found = set(map(" ".join, pairwise(words)))
    if language in UNSPACED:
        found.update(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    return found


def _beginnings(word: str, language: str) -> list[str]:
    if language in UNSPACED:
        return []
    longest = min(LONGEST_BEGINNING, len(word) - 1)
    return [f"{word[:size]}*" for size in range(SHORTEST_BEGINNING, longest + 1)]


def character_groups(text: str) -> set[str]:
    """Groups of one to LONGEST_GROUP characters, within words with their borders, of a text that `normalized` read."""
    return set().union(*map(_groups_of, set(text[:MOST_CHARACTERS].split())))


def _groups_of(word: str) -> set[str]:
    padded = f" {word} "
    return {
        padded[start : start + size] for size in range(1, LONGEST_GROUP + 1) for start in range(len(padded) - size + 1)
    }


_STEPS = {head: [f"{head} {least}" for least in range(-MOST_STEPS, MOST_STEPS + 1)] for head in WEIGHED_HEADS}


def shared_features(text: str, language: str, probabilities: Mapping[str, float]) -> set[str]:
    """Hints, signs, length, and what the text model gives the words beside the opening."""
    names = sorted(hint_names(text, language))
    found = {f"hint {name}" for name in names}
    found.update(f"hints {first} {second}" for first, second in combinations(names, 2))
    words = _pieces(text)[:MOST_WORDS]
    found.update(f"sign {word}" for word in words if not word[0].isalnum())
    if any(word.isdigit() for word in words):
        found.add("number")
    found.update(f"length {least}" for least in LENGTHS if len(words) >= least)
    for head in WEIGHED_HEADS:
        value = probabilities.get(head, 0.0)
        logit = log(max(value, 1e-4) / max(1 - value, 1e-4))
        # As many as the logit reaches: a step is a whole number.
        found.update(_STEPS[head][: max(0, floor(logit) + MOST_STEPS + 1)])
    return found
