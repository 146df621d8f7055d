"""Keeps the opinions that learn.py wrote as soft labels: those of the posts and texts that a student learns most from.

python -m ml.training.teacher.collect BUNDLE WORK
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np

from ml.training import soft_labels
from ml.training.data import HEADS
from ml.training.matrix import Array
from ml.training.other_languages import FILES
from ml.training.posts import key
from ml.training.soft_labels import FOLDS
from ml.training.teacher.texts import read_bundle

TELLING = 128
"""A post counts as telling where the opinion of any head but *respect* is at least this, of 255."""
ONE_IN = 8
"""How many of the other English posts are left out for one that is kept."""


def joined(work: Path, fold: str, english: Array) -> Array:
    """The opinions of both encoders, averaged as logits where both have one."""

    def logits(values: Array) -> Array:
        return np.log((values.astype(np.float32) + 0.5) / (255.5 - values.astype(np.float32)))

    found = logits(np.load(work / f"e5-{fold}.npy"))
    found[english] = (found[english] + logits(np.load(work / f"minilm-{fold}.npy"))[english]) / 2
    return np.rint(255 / (1 + np.exp(-found))).astype(np.uint8)


def kept_english(texts: list[str], opinions: Array) -> list[bool]:
    """Which English posts are kept: the telling ones and some of the others."""
    judged = [number for number, head in enumerate(HEADS) if head != "respect"]
    telling = opinions[:, judged].max(axis=1) >= TELLING
    return [bool(each) or key(text) % ONE_IN == 0 for each, text in zip(telling, texts, strict=True)]


def collect(content: dict[str, Any], opinions: dict[str, Array]) -> None:
    """Writes the soft labels of every language. `opinions`: fold → a row a text."""
    taught = len(content["taught"])
    rows = [(row[0], row[1]) for row in (*content["taught"], *content["posts"])]
    for language in ("en", *FILES):
        # Labelled English texts have labels enough; those of other languages have none for most heads.
        places = [
            place for place, row in enumerate(rows) if row[1] == language and (language != "en" or place >= taught)
        ]
        if language == "en":
            kept = kept_english([rows[place][0] for place in places], opinions[soft_labels.EVERYTHING][places])
            places = [place for place, is_kept in zip(places, kept, strict=True) if is_kept]
        found = {fold: {rows[place][0]: table[place] for place in places} for fold, table in opinions.items()}
        print(language, len(places), soft_labels.write(language, found), "bytes", flush=True)


def main(bundle: Path, work: Path) -> None:
    """See the top of the file."""
    content = read_bundle(bundle)
    english = np.array([row[1] == "en" for row in (*content["taught"], *content["posts"])])
    collect(content, {fold: joined(work, fold, english) for fold in FOLDS})


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
