"""The columns of the training matrix that are not words: cues (who is meant) and the classes of the lexicon."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sparse

from ml.training.lexicon import CLASSES, classes_of
from ml.training.words import IDENTITY, STAND_INS
from server.scoring.text.cues import cues, with_negated
from server.scoring.text.model import length_norm
from server.scoring.text.tokens import NEGATED, tokens

if TYPE_CHECKING:
    from ml.training.english import Matrix

FEWEST_TEXTS_OF_WORD = 2
FEWEST_TEXTS_OF_CUE = 20
CLASS_COLUMN = 2.0
"""Greater columns are penalised less: what a whole class says is surer than what one of its words adds."""


def found_classes(found: Sequence[Iterable[str]]) -> dict[str, list[str]]:
    """Class → the words of it that are in at least two of the texts, whose distinct terms `found` lists; sorted."""
    texts: Counter[str] = Counter()
    for terms in found:
        texts.update({term.removeprefix(NEGATED) for term in terms if " " not in term})
    classes: dict[str, list[str]] = {name: [] for name in CLASSES}
    for word in sorted(word for word, count in texts.items() if count >= FEWEST_TEXTS_OF_WORD):
        if word not in IDENTITY and word not in STAND_INS:
            for name in classes_of(word):
                classes[name].append(word)
    return classes


def listed(classes: dict[str, list[str]]) -> Iterator[list[str]]:
    """The words of each class and then the negated words of each class, in the order of the class columns."""
    yield from classes.values()
    yield from ([NEGATED + word for word in words] for words in classes.values())


def members(classes: dict[str, list[str]]) -> set[str]:
    """Every word that is in a class, plain and negated."""
    return {word for words in listed(classes) for word in words}


def columns(texts: Sequence[str], classes: dict[str, list[str]]) -> tuple[list[str], sparse.csr_matrix]:
    """The names of the cues that are common enough, and the values of the cue and then the class columns."""
    named: dict[str, list[str]] = defaultdict(list)
    for name, words in classes.items():
        for word in words:
            named[word].append(name)
    of_word = with_negated({word: tuple(names) for word, names in named.items()})
    cut = [tokens(text) for text in texts]
    found = [sorted(cues(each, of_word, IDENTITY | STAND_INS)) for each in cut]
    count: Counter[str] = Counter(cue for each in found for cue in each)
    kept = sorted(cue for cue, texts_of in count.items() if texts_of >= FEWEST_TEXTS_OF_CUE)
    column = {cue: place for place, cue in enumerate(kept)}
    class_column = {name: len(kept) + at for at, name in enumerate([*classes, *(NEGATED + name for name in classes)])}
    starts: list[int] = [0]
    places: list[int] = []
    values: list[float] = []
    for each, made in zip(cut, found, strict=True):
        steady = length_norm(len(each))
        here: dict[int, float] = {column[cue]: steady for cue in made if cue in column}
        for word in sorted(set(each)):
            for name in of_word.get(word, ()):
                here[class_column[name]] = here.get(class_column[name], 0.0) + steady * CLASS_COLUMN
        places.extend(sorted(here))
        values.extend(here[place] for place in sorted(here))
        starts.append(len(places))
    shape: Any = (len(texts), len(kept) + len(class_column))
    return kept, sparse.csr_matrix((values, places, starts), shape=shape, dtype=np.float32)


_AIMS = frozenset(
    (
        *(f"{who} → {name}" for who in ("you", "group", "they") for name in ("insult", "contempt")),
        *(f"{name} → {who}" for who in ("you", "group") for name in ("swear", "anger", "insult", "contempt", "threat")),
        *("you → threat", "you → anger"),
    )
)
_WARM = ("praise", "love", "joy", "thanks", "hope")


def share_of_yes(matrix: Matrix, mild: float) -> Any:
    """By how much each text counts where its label says hostile: labels often mean the swearing, not an aim.

    1 without swear words or where something is aimed at somebody, else `mild`, and 0 beside warm words.
    """
    first_cue = len(matrix.terms) + len(matrix.groups)
    first_class = first_cue + len(matrix.cues)
    names = list(matrix.classes)
    swears = set(matrix.classes["swear"])

    def any_of(columns: list[int]) -> Any:
        return np.asarray((matrix.values[:, columns] != 0).sum(axis=1)).ravel() > 0

    swearing = any_of([at for at, term in enumerate(matrix.terms) if term in swears])
    aimed = any_of([first_cue + at for at, cue in enumerate(matrix.cues) if cue in _AIMS])
    warm = any_of([first_class + names.index(name) for name in _WARM])
    return np.where(swearing & ~aimed, np.where(warm, 0.0, mild), 1.0)
