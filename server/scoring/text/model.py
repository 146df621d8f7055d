"""The text model of one language: loads its weights and predicts how kind a text is.

A model has several outputs ("heads"). The value of a head is the sum of the weights of the words, word pairs and cues
of a text, divided by the root of its length. A logistic curve, calibrated on texts held out of training, turns it into
a probability. Standard library only. The weights are gzip JSON files: unpack one to read every weight. Training is in
ml/training.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from math import exp, log, prod, sqrt
from operator import add, mul
from pathlib import Path
from sys import intern
from typing import Any, TypeVar

from server.scoring.text.cues import NOWHERE, cues, length_cue, notable_words, with_negated
from server.scoring.text.packed import Packing, WeightCache
from server.scoring.text.tokens import END, NEGATED, QUESTION_MARK, START, pairs

FOLDER = Path(__file__).with_name("weights")
Key = TypeVar("Key")

USUAL_LENGTH = 5
LEAST_LENGTH = 3
NGRAM_SIZES = (2, 3, 4, 5)
MOST_LETTERS = 40


def length_norm(length: int) -> float:
    """The factor for the summed weights of a text of `length` tokens: a longer text is not a kinder one."""
    return sqrt(USUAL_LENGTH / max(LEAST_LENGTH, length))


def character_ngrams(word: str) -> set[str]:
    """Character n-grams of a word with its edges, two to five long, for words too rare to have their own weight."""
    if word.startswith(NEGATED) or not word.replace("'", "").isalpha():
        return set()
    edged = f"<{word}>"
    return {edged[at : at + size] for size in NGRAM_SIZES for at in range(len(edged) - size + 1)}


def probability(logit: float) -> float:
    """The logistic function, without overflow for large values."""
    if logit < -40:
        return 0.0
    return 1 / (1 + exp(-logit)) if logit < 40 else 1.0


def _sum_of_known(weights: Mapping[Key, int], keys: Iterable[Key]) -> int:
    """The summed weights of the keys that have one."""
    # Adding the 0 of the others to a long number would take as long as adding something.
    return sum(filter(None, map(weights.get, keys)))


class TextModel:
    """The weights of one language. `heads`: names of the outputs, in the order of each row of weights."""

    def __init__(self, stored: dict[str, Any]) -> None:
        self.language: str = stored["language"]
        self.heads: tuple[str, ...] = tuple(stored["heads"])
        self._packing = Packing(len(self.heads))
        pack = self._packing.pack
        self.words: dict[str, int] = {}
        self.pairs: dict[tuple[str, str], int] = {}
        for term, row in stored["terms"].items():
            word, blank, next_word = term.partition(" ")
            if blank:
                self.pairs[intern(word), intern(next_word)] = pack(row)
            else:
                self.words[intern(word)] = pack(row)
        self.ngrams: dict[str, int] = {ngram: pack(row) for ngram, row in stored["groups"].items()}
        self.silent: frozenset[str] = frozenset(stored["silent"])
        self.cues: dict[str, int] = {cue: pack(row) for cue, row in stored.get("cues", {}).items()}
        classes_of: dict[str, list[str]] = {}
        for name, words in stored.get("classes", {}).items():
            for word in words:
                classes_of.setdefault(word, []).append(name)
        self.classes = with_negated({word: tuple(names) for word, names in classes_of.items()})
        self._cue_words = notable_words(self.classes, self.silent)
        self._weights: WeightCache = WeightCache(self._weigh_word)
        self._slopes: list[float] = [float(slope) for slope, _ in stored["curves"]]
        self._bases: list[float] = [float(base) for _, base in stored["curves"]]
        self._slopes_by_length: dict[int, list[float]] = {}  # of texts, in tokens
        blend = stored["blend"]
        self._blended: list[int] = [self.heads.index(head) for head in blend["heads"]]
        self._blend: tuple[float, float, float] = (blend["base"], blend["direct"], blend["any"])
        self._kind = self.heads.index("kind")

    def _weigh_word(self, word: str) -> int:
        """The weights of a word: its own, and those of its n-grams unless the word is `silent`."""
        word = word[:MOST_LETTERS]
        weights = self.words.get(word, 0)
        if word not in self.silent:
            weights += _sum_of_known(self.ngrams, character_ngrams(word))
        return weights

    def probabilities(self, tokens: list[str]) -> dict[str, float]:
        """Head → probability, for the tokens of one text. Every word, pair and cue counts once."""
        words = set(tokens)
        total = sum(map(self._weights.__getitem__, words))
        if len(words) == len(tokens):  # no word comes twice, so no pair does
            total += _sum_of_known(self.pairs, pairs(tokens))
        else:  # of a text's pairs few have weights, so only those are collected
            total += sum(map(self.pairs.__getitem__, self.pairs.keys() & pairs(tokens)))
        if self.cues and words:
            if QUESTION_MARK in words or not self.classes.keys().isdisjoint(words):
                total += _sum_of_known(self.cues, cues(tokens, self.classes, self.silent, self._cue_words))
            else:  # without a strong word or a question there is no other cue
                total += self.cues.get(length_cue(len(tokens)), 0)
        slopes = self._slopes_by_length.get(len(tokens)) or self._slopes_for(len(tokens))
        logits = list(map(add, self._bases, map(mul, slopes, self._packing.unpack(total))))
        if min(logits) >= -40 and max(logits) < 40:
            probabilities = [1 / (1 + exp(-each)) for each in logits]
        else:
            probabilities = list(map(probability, logits))
        # Overall kindness blends its own head with the probability that any of the kind dimensions is present.
        none = prod([1 - probabilities[position] for position in self._blended])
        none = min(max(none, 1e-9), 1 - 1e-9)
        base, own, any_dimension = self._blend
        probabilities[self._kind] = probability(
            base + own * logits[self._kind] + any_dimension * log((1 - none) / none)
        )
        return dict(zip(self.heads, probabilities, strict=True))

    def _slopes_for(self, length: int) -> list[float]:
        """The slopes of the curves for a text of `length` tokens; there are at most MOST_CHARACTERS lengths."""
        norm = length_norm(length)
        slopes = self._slopes_by_length[length] = [slope * norm for slope in self._slopes]
        return slopes

    def terms(self) -> list[str]:
        """The words and the pairs that have weights."""
        return [*self.words, *map(" ".join, self.pairs)]

    def weight(self, term: str, head: str) -> int:
        """The learned weight of a word ("thank") or a pair ("thank you") for a head; 0 where unknown."""
        word, blank, next_word = term.partition(" ")
        return self.strength(self.pairs.get((word, next_word), 0) if blank else self._weights[word], head)

    def strengths(self, tokens: list[str]) -> list[int]:
        """How strongly each token speaks, times two and packed for all heads (see `strength`).

        Its own weight, half of the weight of each pair that it is in, and the weight of the cues that rest on it.
        """
        weights = [self.pairs.get(pair, 0) for pair in pairwise([START, *tokens, END])]
        strengths = [
            2 * self._weights[token] + before + after
            for token, before, after in zip(tokens, weights, weights[1:], strict=False)
        ]
        if self.cues:
            for cue, position in cues(tokens, self.classes, self.silent, self._cue_words).items():
                if position != NOWHERE:
                    strengths[position] += 2 * self.cues.get(cue, 0)
        return strengths

    def strength(self, packed: int, head: str) -> int:
        """One head's part of packed weights."""
        return self._packing.field(packed, self.heads.index(head))

    def strengths_for(self, packed: Iterable[int], head: str) -> list[int]:
        """One head's part of each of some packed weights."""
        return self._packing.fields(packed, self.heads.index(head))

    def strongest(self, head: str, count: int) -> list[tuple[str, int]]:
        """The `count` words and pairs of most weight for a head, with their weights, strongest first."""
        ranked = sorted(
            ((self.weight(term, head), term) for term in self.terms()), key=lambda item: (-item[0], item[1])
        )
        return [(term, weight) for weight, term in ranked[:count]]


@cache
def model_for(language: str) -> TextModel | None:
    """The model of a language (ISO 639-1), or None where kindness is not judged in it."""
    if language not in covered_languages():
        return None
    return TextModel(json.loads(gzip.decompress((FOLDER / f"{language}.json.gz").read_bytes())))


@cache
def covered_languages() -> frozenset[str]:
    """ISO 639-1 codes of the languages in which kindness is judged."""
    return frozenset(path.name.removesuffix(".json.gz") for path in FOLDER.glob("*.json.gz"))
