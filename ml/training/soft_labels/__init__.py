"""The opinions of a teacher (ml/training/teacher) of many texts, as numbers. No text is kept here.

The models of the languages besides English learn from them. CARD.md says how they were made, how good they are, and why
the English model does not.

`<language>.npz` holds for every text a number that is made of it (`posts.key`), and probabilities in steps of 1/32: for
all heads the opinion of a teacher that saw every source, and for *kind* and *hostile* those of teachers that never saw
some sources (`FOLDS`). With these a student is measured on a source that its teacher never saw.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ml.training.data import HEADS
from ml.training.matrix import Array
from ml.training.posts import key

FOLDER = Path(__file__).parent
STEPS = 32
EVERYTHING = "all"
FOLDED_HEADS = ("kind", "hostile")
FOLDS: dict[str, frozenset[str]] = {
    # Sources that one teacher never sees, so that a student can be measured on them. Sources of one kind lie apart.
    "all": frozenset(),
    "a": frozenset(("goemotions",)),
    "b": frozenset(("offmychest", "tweets_offensive", "github", "github_emotions", "emotions")),
    "c": frozenset(("hope", "wikipedia", "wikipedia_context", "reddit_abuse", "tweets_emotion", "subtitles")),
    "d": frozenset(
        ("politeness", "reviews", "tweets_hate", "hatemoji", "news", "group_statements", "group_statements_machine",
         "dialogue", "tweets_events", "offensive")
    ),
}  # fmt: skip


def fold_without(file: str) -> str:
    """The fold whose teacher never saw a file of another language, such as "subtitles_de"."""
    return next(fold for fold, kinds in FOLDS.items() if any(kind in file.split("_") for kind in kinds))


class SoftLabels:
    """The opinions of texts of one language. Where there are none, nothing is known of any text."""

    def __init__(self, language: str, fold: str = EVERYTHING) -> None:
        path = FOLDER / f"{language}.npz"
        self.heads: tuple[str, ...] = tuple(HEADS) if fold == EVERYTHING else FOLDED_HEADS
        self._places: dict[int, int] = {}
        self._table: Array = np.zeros((0, len(self.heads)))
        if path.is_file():
            stored = np.load(path)
            self._places = {int(number): place for place, number in enumerate(np.cumsum(stored["key_steps"]))}
            self._table = stored[fold] / STEPS

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, shown_text: str) -> bool:
        return key(shown_text) in self._places

    def of(self, shown_text: str) -> dict[str, float] | None:
        """Head → probability, or None for a text that the teacher never saw."""
        place = self._places.get(key(shown_text))
        return None if place is None else dict(zip(self.heads, self._table[place].tolist(), strict=True))


def write(language: str, opinions: dict[str, dict[str, Array]]) -> int:
    """Writes the opinions of one language, and returns the size in bytes. `opinions`: fold → text → bytes by head."""
    numbered = sorted((key(text), text) for text in opinions[EVERYTHING])
    unique = [
        (number, text)
        for place, (number, text) in enumerate(numbered)
        if (place == 0 or numbered[place - 1][0] != number)
        and (place + 1 == len(numbered) or numbered[place + 1][0] != number)
    ]
    columns = {fold: list(range(len(HEADS))) for fold in opinions}
    for fold in opinions:
        if fold != EVERYTHING:
            columns[fold] = [HEADS.index(head) for head in FOLDED_HEADS]
    tables = {
        fold: np.stack([np.rint(found[text][columns[fold]] * (STEPS / 255)) for _, text in unique]).astype(np.uint8)
        for fold, found in opinions.items()
    }
    keys = np.array([number for number, _ in unique], dtype=np.int64)
    path = FOLDER / f"{language}.npz"
    np.savez_compressed(path, key_steps=np.diff(keys, prepend=0), **tables)
    return path.stat().st_size
