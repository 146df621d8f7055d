"""fastText, trained on the same labelled texts as the English model: what a common library makes of them.

Words, pairs of words and parts of words, its own defaults otherwise. It knows no weights of texts and no sources.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.metrics import roc_auc_score

from ml.training import measure
from ml.training.data import read
from ml.training.english import EnglishTrainer
from ml.training.matrix import cleaned
from ml.training.parallel import parallel_map

try:
    import fasttext
except ImportError:  # there are wheels for Linux on x86-64 alone
    fasttext = None

NAME = "fastText"
YES, NO = "__label__yes", "__label__no"
SETTINGS = {"dim": 50, "epoch": 5, "wordNgrams": 2, "minn": 3, "maxn": 5}
"""Without parts of words (minn 0) and with 3 epochs it finds hostile comments of GoEmotions worse: .80 against .85."""


class Question(NamedTuple):
    """`head`: what is asked of `texts` by a model that saw none of the sources `without`. `labels`: the truth."""

    head: str
    without: frozenset[str]
    texts: Sequence[str]
    labels: Sequence[bool]


def on_goemotions_dev(folder: Path, trainer: EnglishTrainer) -> list[float | None]:
    """The AUC for each of DEV_LABELS, in order; None where fastText is not installed. Raises DataAbsentError."""
    rows = read(folder, measure.DEV_FILE)
    texts = [row["text"] for row in rows]
    return _aucs(
        trainer,
        [
            Question(head, frozenset(), texts, [bool(emotions & set(row["emotions"])) for row in rows])
            for head, emotions in measure.DEV_LABELS.items()
        ],
    )


def on_left_out(folder: Path, trainer: EnglishTrainer) -> list[float | None]:
    """The AUC for each of LEFT_OUT, in order, without the labels of its source; None as above. Raises as it does."""
    return _aucs(
        trainer,
        [
            Question(head, frozenset((source,)), *measure.labelled_texts(folder, source, rule))
            for source, head, _, rule in measure.LEFT_OUT
        ],
    )


def _aucs(trainer: EnglishTrainer, questions: Sequence[Question]) -> list[float | None]:
    def auc(question: Question) -> float | None:
        return fasttext and float(roc_auc_score(question.labels, probabilities(trainer, question)))

    return parallel_map(auc, questions)


def probabilities(trainer: EnglishTrainer, question: Question) -> list[float]:
    """The probability for each text. One thread and a fixed seed, so that every run gives the same."""
    selection = trainer.training_set.select(question.head, question.without)
    with tempfile.TemporaryDirectory(prefix="humankind-fasttext-") as folder:
        file = Path(folder) / "training.txt"
        with file.open("w", encoding="utf-8") as lines:
            for row, label in zip(selection.rows, selection.labels, strict=True):
                lines.write(f"{YES if label else NO} {_line(trainer.rows[int(row)].text)}\n")
        model = fasttext.train_supervised(input=str(file), thread=1, seed=2026, verbose=0, **SETTINGS)
    return [_probability(model, text) for text in question.texts]


def _probability(model: Any, text: str) -> float:
    labels, probabilities = model.predict(_line(text), k=2)
    return float(dict(zip(labels, probabilities, strict=True)).get(YES, 0.0))


def _line(text: str) -> str:
    """A text as one line of lower-case words."""
    return " ".join(cleaned(text).lower().split())
