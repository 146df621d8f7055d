"""The columns of the English matrix that are not words: cues (at whom a word is aimed) and word classes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import scipy.sparse as sparse

from ml.training.lexicon import CLASSES, classes_of
from ml.training.matrix import Array, Matrix
from ml.training.silent_words import SILENT
from server.scoring.text.cues import cues, with_negated
from server.scoring.text.model import length_norm
from server.scoring.text.tokens import NEGATED, tokens

FEWEST_TEXTS_OF_WORD = 2
FEWEST_TEXTS_OF_CUE = 20
CLASS_SCALE = 2.0
"""Value of a class column. Larger columns are penalised less: a whole class is better known than any of its words."""


def found_classes(found: Sequence[Iterable[str]]) -> dict[str, list[str]]:
    """Class → its words that occur in at least two texts, sorted. `found`: the distinct terms of each text."""
    texts: Counter[str] = Counter()
    for terms in found:
        texts.update({term.removeprefix(NEGATED) for term in terms if " " not in term})
    classes: dict[str, list[str]] = {name: [] for name in CLASSES}
    for word in sorted(word for word, count in texts.items() if count >= FEWEST_TEXTS_OF_WORD):
        if word not in SILENT:
            for name in classes_of(word):
                classes[name].append(word)
    return classes


def class_words(classes: dict[str, list[str]]) -> Iterator[list[str]]:
    """The words of each class, then the negated words of each class: the order of the class columns."""
    yield from classes.values()
    yield from ([NEGATED + word for word in words] for words in classes.values())


def cue_and_class_columns(texts: Sequence[str], classes: dict[str, list[str]]) -> tuple[list[str], sparse.csr_matrix]:
    """The cues that are common enough, and a matrix with their columns followed by those of the classes."""
    named: dict[str, list[str]] = defaultdict(list)
    for name, words in classes.items():
        for word in words:
            named[word].append(name)
    classes_by_word = with_negated({word: tuple(names) for word, names in named.items()})
    found_tokens = [tokens(text) for text in texts]
    found_cues = [sorted(cues(each, classes_by_word, SILENT)) for each in found_tokens]
    count: Counter[str] = Counter(cue for each in found_cues for cue in each)
    kept = sorted(cue for cue, texts_with_it in count.items() if texts_with_it >= FEWEST_TEXTS_OF_CUE)
    cue_column = {cue: column for column, cue in enumerate(kept)}
    class_names = [*classes, *(NEGATED + name for name in classes)]
    class_column = {name: len(kept) + number for number, name in enumerate(class_names)}
    starts: list[int] = [0]
    columns: list[int] = []
    values: list[float] = []
    for each, text_cues in zip(found_tokens, found_cues, strict=True):
        norm = length_norm(len(each))
        row: dict[int, float] = {cue_column[cue]: norm for cue in text_cues if cue in cue_column}
        for word in sorted(set(each)):
            for name in classes_by_word.get(word, ()):
                row[class_column[name]] = row.get(class_column[name], 0.0) + norm * CLASS_SCALE
        columns.extend(sorted(row))
        values.extend(row[column] for column in sorted(row))
        starts.append(len(columns))
    shape: Any = (len(texts), len(kept) + len(class_column))
    return kept, sparse.csr_matrix((values, columns, starts), shape=shape, dtype=np.float32)


_TARGETED_CUES = frozenset(
    (
        *(f"{who} → {name}" for who in ("you", "group", "they") for name in ("insult", "contempt")),
        *(f"{name} → {who}" for who in ("you", "group") for name in ("swear", "anger", "insult", "contempt", "threat")),
        *("you → threat", "you → anger"),
    )
)
_FRIENDLY_CLASSES = ("praise", "love", "joy", "thanks", "hope")


def hostile_label_weights(matrix: Matrix, untargeted: float) -> Array:
    """How much the label "hostile" of each text counts: it often marks swearing that is aimed at nobody.

    1 without swear words or with a target; otherwise `untargeted`, and 0 where friendly words stand beside it.
    """
    first_cue = len(matrix.terms) + len(matrix.ngrams)
    first_class = first_cue + len(matrix.cues)
    class_names = list(matrix.classes)
    swear_words = set(matrix.classes["swear"])

    def has_any(columns: list[int]) -> Array:
        return np.asarray((matrix.values[:, columns] != 0).sum(axis=1)).ravel() > 0

    swearing = has_any([column for column, term in enumerate(matrix.terms) if term in swear_words])
    targeted = has_any([first_cue + number for number, cue in enumerate(matrix.cues) if cue in _TARGETED_CUES])
    friendly = has_any([first_class + class_names.index(name) for name in _FRIENDLY_CLASSES])
    return np.where(swearing & ~targeted, np.where(friendly, 0.0, untargeted), 1.0)
