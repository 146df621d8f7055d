"""Loads the kindness weights of one language and weighs texts with them.

A score of a head is the sum of the weights of the words, word pairs and cues of a text, divided by the root of its
length; `curve` turns it into a probability that was calibrated on texts held out of training. No learning happens
here, and nothing but the standard library is used. The files are gzip JSON: unpack one to read every weight.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from math import exp, log, sqrt
from pathlib import Path
from typing import Any

from server.scoring.text.cues import NOWHERE, cues, with_negated
from server.scoring.text.packed import KeptWeights, Packing
from server.scoring.text.tokens import NEGATED, pairs

FOLDER = Path(__file__).with_name("weights")

USUAL_LENGTH = 5
LEAST_LENGTH = 3
GROUP_SIZES = (2, 3, 4, 5)
MOST_LETTERS = 40


def steadiness(length: int) -> float:
    """By what the summed weights are multiplied: a long text says more words, not more kindness."""
    return sqrt(USUAL_LENGTH / max(LEAST_LENGTH, length))


_STEADINESS = [steadiness(length) for length in range(5000)]


def letter_groups(word: str) -> set[str]:
    """The groups of two to five letters of a word with its edges, for words too rare to have a weight of their own."""
    if word.startswith(NEGATED) or not word.replace("'", "").isalpha():
        return set()
    edged = f"<{word}>"
    return {edged[at : at + size] for size in GROUP_SIZES for at in range(len(edged) - size + 1)}


def probability(logit: float) -> float:
    """The logistic curve, safe for every size of logit."""
    if logit < -40:
        return 0.0
    return 1 / (1 + exp(-logit)) if logit < 40 else 1.0


class Model:
    """The weights of one language: `heads` names them in order; `blend` joins heads to overall kindness."""

    def __init__(self, stored: dict[str, Any]) -> None:
        self.language: str = stored["language"]
        self.heads: tuple[str, ...] = tuple(stored["heads"])
        # Tuples, not lists: the garbage collector stops looking at them after its first pass.
        self.terms: dict[str, tuple[int, ...]] = {term: tuple(row) for term, row in stored["terms"].items()}
        self.groups: dict[str, tuple[int, ...]] = {group: tuple(row) for group, row in stored["groups"].items()}
        self.silent: frozenset[str] = frozenset(stored["silent"])
        self.cues: dict[str, tuple[int, ...]] = {cue: tuple(row) for cue, row in stored.get("cues", {}).items()}
        named: dict[str, list[str]] = {}
        for name, words in stored.get("classes", {}).items():
            for word in words:
                named.setdefault(word, []).append(name)
        self.classes = with_negated({word: tuple(names) for word, names in named.items()})
        self._packing = Packing(len(self.heads))
        self._words: KeptWeights[str] = KeptWeights(self._weigh)
        self._pairs: KeptWeights[tuple[str, str]] = KeptWeights(self._weigh_pair)
        self._cues: dict[str, int] = {cue: self._packing.pack(row) for cue, row in self.cues.items()}
        self._curves: list[tuple[float, float]] = [(float(slope), float(base)) for slope, base in stored["curves"]]
        blend = stored["blend"]
        self._blended: list[int] = [self.heads.index(head) for head in blend["heads"]]
        self._blend: tuple[float, float, float] = (blend["base"], blend["direct"], blend["any"])
        self._kind = self.heads.index("kind")

    def _row_of(self, word: str) -> list[int]:
        """The weights of a word: its own and those of its letter groups; nothing for words that must not count."""
        rows = [self.terms[word]] if word in self.terms else []
        if word not in self.silent:
            rows += [self.groups[group] for group in letter_groups(word) if group in self.groups]
        return [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * len(self.heads)

    def _weigh(self, word: str) -> int:
        return self._packing.pack(self._row_of(word[:MOST_LETTERS]))

    def _weigh_pair(self, pair: tuple[str, str]) -> int:
        row = self.terms.get(f"{pair[0]} {pair[1]}")
        return self._packing.pack(row) if row else 0

    def probabilities(self, tokens: list[str]) -> dict[str, float]:
        """The probability of every head for the tokens of one text. Every word, pair and cue counts once."""
        total = sum(map(self._words.__getitem__, set(tokens)))
        total += sum(map(self._pairs.__getitem__, pairs(tokens)))
        if self._cues:
            weight_of = self._cues.get
            total += sum(weight_of(cue, 0) for cue in cues(tokens, self.classes, self.silent))
        steady = _STEADINESS[len(tokens)]
        sums = self._packing.unpack(total)
        logits = [base + slope * steady * value for value, (slope, base) in zip(sums, self._curves, strict=True)]
        found = [probability(logit) for logit in logits]
        none_of_them = 1.0
        for place in self._blended:
            none_of_them *= 1 - found[place]
        none_of_them = min(max(none_of_them, 1e-9), 1 - 1e-9)
        base, direct, any_of_them = self._blend
        blended = base + direct * logits[self._kind] + any_of_them * log((1 - none_of_them) / none_of_them)
        found[self._kind] = probability(blended)
        return dict(zip(self.heads, found, strict=True))

    def weight(self, term: str, head: str) -> int:
        """The learned weight of a word ("thank") or a word pair ("thank you") for a head, 0 where unknown."""
        if " " in term:
            row = self.terms.get(term)
            return row[self.heads.index(head)] if row else 0
        return self._packing.unpack(self._words[term])[self.heads.index(head)]

    def aimed(self, tokens: list[str], head: str) -> list[tuple[int, int]]:
        """The places of tokens that cues rest on, each with the weight of its cue for a head."""
        column = self.heads.index(head)
        found = cues(tokens, self.classes, self.silent).items() if self.cues else ()
        return [(place, self.cues[cue][column]) for cue, place in found if place != NOWHERE and cue in self.cues]

    def strongest(self, head: str, count: int) -> list[tuple[str, int]]:
        """The `count` words and pairs that speak most for a head, strongest first: what "How it works" shows."""
        ranked = sorted(((self.weight(term, head), term) for term in self.terms), key=lambda item: (-item[0], item[1]))
        return [(term, weight) for weight, term in ranked[:count]]


@cache
def model_for(language: str) -> Model | None:
    """The model of a language, or None where kindness is not judged in it."""
    if language not in covered_languages():
        return None
    return Model(json.loads(gzip.decompress((FOLDER / f"{language}.json.gz").read_bytes())))


@cache
def covered_languages() -> frozenset[str]:
    """The ISO 639-1 codes of the languages kindness is judged in."""
    return frozenset(path.name.removesuffix(".json.gz") for path in FOLDER.glob("*.json.gz"))
