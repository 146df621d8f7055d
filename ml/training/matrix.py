"""Turns texts into the columns that the text models learn from: words, pairs, character n-grams, cues, word classes.

Texts are split by the server's own code, so that training and serving see the same features. Which columns a language
keeps is decided in english.py and other_languages.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import numpy as np
import scipy.sparse as sparse

from server.scoring.text.model import character_ngrams, length_norm
from server.scoring.text.tokens import NEGATED, pairs, tokens

NGRAM_SCALE = 0.4
"""Value of an n-gram column, relative to a word's. Smaller columns are penalised more."""
MOSTLY_CAPITALISED = 0.5

_PLACEHOLDER = re.compile(r"\[[A-Z]+\]|<\|?\w+\|?>|&\w+;")
_CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_LOWER_CASE = re.compile(r"(?<![\w'])[a-z]+")
_INSIDE_SENTENCE = re.compile(r"(?<=[^\W\d_A-Z][ ])[^\W\d_]+|(?<=, )[^\W\d_]+")

_ngrams_of = cache(character_ngrams)


def cleaned(text: str) -> str:
    """The text without the placeholders that data sets put in for names and addresses."""
    return _PLACEHOLDER.sub(" ", text).replace("@user", " ")


@dataclass(frozen=True)
class TextFeatures:
    """The features of one text. `ngrams`: n-gram → how many distinct words contain it. `length`: tokens."""

    terms: list[str]
    ngrams: dict[str, int]
    length: int


def features_of(text: str, silent: frozenset[str]) -> TextFeatures:
    """The features of a text; words in `silent` contribute no n-grams."""
    found = tokens(text)
    words = set(found)
    ngrams: Counter[str] = Counter()
    for word in sorted(words - silent):
        ngrams.update(_ngrams_of(word))
    terms = sorted({*words, *(f"{first} {second}" for first, second in pairs(found))})
    return TextFeatures(terms, dict(ngrams), len(found))


@dataclass(frozen=True)
class Matrix:
    """Texts as rows; as columns the terms, the n-grams, the cues, the word classes and the negated word classes.

    `values` is float32, of shape (texts, columns). `classes`: name of a class → its words.
    """

    values: sparse.csr_matrix
    terms: list[str]
    ngrams: list[str]
    cues: list[str] = field(default_factory=list)
    classes: dict[str, list[str]] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """The columns that a weights file stores, in order. Classes are folded into their words."""
        return [*self.terms, *self.ngrams, *self.cues]

    def without_class(self, name: str) -> Matrix:
        """The same matrix with one word class blanked: its words, negated or not, and its two class columns."""
        words = set(self.classes[name])
        kept = np.ones(self.values.shape[1], dtype=np.float32)
        kept[[column for column, term in enumerate(self.terms) if term.removeprefix(NEGATED) in words]] = 0
        first = len(self.names) + list(self.classes).index(name)
        kept[[first, first + len(self.classes)]] = 0
        return replace(self, values=sparse.csr_matrix(self.values @ sparse.diags(kept), dtype=np.float32))


def feature_matrix(found: Sequence[TextFeatures], terms: Sequence[str], ngrams: Sequence[str]) -> sparse.csr_matrix:
    """Presence of each term and number of each n-gram, scaled by text length as the server scales them."""
    term_column = {term: column for column, term in enumerate(terms)}
    ngram_column = {ngram: len(terms) + column for column, ngram in enumerate(ngrams)}
    starts, columns, values = [0], [], []
    for each in found:
        norm = length_norm(each.length)
        present = [term_column[term] for term in each.terms if term in term_column]
        columns.extend(present)
        values.extend([norm] * len(present))
        for ngram, count in each.ngrams.items():
            if ngram in ngram_column:
                columns.append(ngram_column[ngram])
                values.append(norm * count * NGRAM_SCALE)
        starts.append(len(columns))
    matrix = sparse.csr_matrix(
        (values, columns, starts), shape=(len(found), len(terms) + len(ngrams)), dtype=np.float32
    )
    matrix.sort_indices()  # sets have no order, and a sum in another order rounds differently
    return matrix


def names_in(texts: Sequence[str]) -> frozenset[str]:
    """Words that are mostly capitalised inside sentences: people, places, brands. Basic Latin letters only."""
    capitalised: Counter[str] = Counter()
    lower_case: Counter[str] = Counter()
    for text in texts:
        capitalised.update(word.lower() for word in _CAPITALISED.findall(text))
        lower_case.update(_LOWER_CASE.findall(text))
    return _mostly_capitalised(capitalised, lower_case)


def names_in_any_alphabet(texts: Sequence[str]) -> frozenset[str]:
    """Words that are mostly capitalised inside sentences, in any alphabet that has capitals."""
    capitalised: Counter[str] = Counter()
    lower_case: Counter[str] = Counter()
    for text in texts:
        for word in _INSIDE_SENTENCE.findall(text):
            (capitalised if word[0].isupper() else lower_case)[word.lower()] += 1
    return _mostly_capitalised(capitalised, lower_case)


def _mostly_capitalised(capitalised: Counter[str], lower_case: Counter[str]) -> frozenset[str]:
    return frozenset(
        word
        for word, count in capitalised.items()
        if count >= 2 and count > MOSTLY_CAPITALISED * (count + lower_case[word])
    )


def without_words(terms: Sequence[str], words: frozenset[str]) -> list[str]:
    """The terms of which no word, negated or not, is in `words`."""
    return [term for term in terms if not any(word.removeprefix(NEGATED) in words for word in term.split(" "))]


Array = Any
"""A numpy array. The environment of the tests need not hold numpy, so its types are not used in signatures."""
