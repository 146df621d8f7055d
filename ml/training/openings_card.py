"""Writes the card of the learned signs of kind openings. Every figure on it is measured in the same run."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ml.training.markdown import files_table, page, percent, table
from ml.training.matrix import Array
from ml.training.openings import REAL_FILES, UNTAUGHT, LeftOut, OpeningTrainer, Text, read_real, sums_of, teaches
from ml.training.sources import source_of
from server.scoring.text.opening_signs import WEIGHTS_FILE, weights

CARD = "MODEL_CARD_OPENINGS.md"
SHOWN = 40
ALMOST_ALL = 0.95

HEADER = """# The learned signs of kind openings: is a thanks, a praise or a wish meant as it is said

Written by `scripts/train --step openings`. Do not edit: every figure below was measured by that run.

## Purpose
"Thanks for lying" earns no kindness and "Thanks for helping" does: tables of deeds decide what they can. Most sneers
name no deed ("Nice haircut, did you lose a bet?"). The signs weigh words, pairs and beginnings of words, hints with the
same names in every language, what the tables found and what the text model thinks of the rest. A second model of groups
of characters, the same for all languages, is added in longer texts. Above zero, a text that begins with a kind opening
earns nothing; a deed of the tables counts for more. Every figure is of that sum.

The signs learn from pairs and labelled texts, and from a teacher: a sentence encoder, fine-tuned on the same texts,
which knows many words that no pair has. It says what it thinks of half a million texts that nobody wrote, in which
every frequent word takes the place of another ("Thanks for cleaning my evening"). The encoder does not ship
([soft labels](../../../ml/training/soft_labels/CARD.md)).

## Not meant for
Calling anybody hostile: a sum above zero only takes kindness away. Openings further on in a text, where the tables
alone decide."""

LIMITS = """## Limits
The pairs are invented, by some seventy writers, in thirteen languages. In list 18, and seven more that teach, many kind
texts are harsh and many unkind ones polite: words alone tell few of them apart. The plain lists name a new deed in
nearly every line, so a list left out asks for words that no pair taught; the sums of those above chose where zero is.
In some rows of theirs no table knows the opening: these teach words all the same.
Real texts that teach have labels of emotions, not of sarcasm, and outside English the labels are coarse. Sarcasm that
needs knowledge of the world is missed. The blind lists are measured in [EVALUATION.md](../EVALUATION.md)."""


def _rows(trainer: OpeningTrainer, sums: Array, threshold: float) -> list[tuple[object, ...]]:
    parts = np.array([text.part for text in trainer.texts])
    rows: list[tuple[object, ...]] = []
    for part in dict.fromkeys(text.part for text in trainer.texts if text.part in UNTAUGHT):
        unkind, kind = (sums[(parts == part) & (trainer.is_unkind == label)] for label in (True, False))
        name = f"list {part}" if part.isdigit() else part
        caught, kept = float((unkind > threshold).mean()), float((kind <= threshold).mean())
        caught_then = float((unkind > np.quantile(kind, ALMOST_ALL)).mean())
        rows.append((name, len(kind), percent(caught), percent(kept), percent(caught_then)))
    return rows


def _real_rows(held: list[Text]) -> list[tuple[object, ...]]:
    kind = [text for text in held if not text.is_unkind]
    sums = np.array(sums_of(kind))
    languages = np.array([text.language for text in kind])
    return [
        (language, int((languages == language).sum()), percent(float((sums[languages == language] <= 0).mean())))
        for language in sorted(set(languages.tolist()))
    ]


def write(path: Path, folder: Path, trainer: OpeningTrainer, left_out: LeftOut) -> None:
    """Writes the card. `folder`: of labelled texts. `left_out`: the sums of lists left out."""
    held = [text for text in read_real(folder) if not teaches(text)]
    shared = sorted(weights().shared.items(), key=lambda item: (-abs(item[1]), item[0]))[:SHOWN]
    sources = [(file, source_of(file).title, source_of(file).terms) for file in REAL_FILES]
    parts = [
        HEADER,
        "## Pairs of lists that taught neither these signs nor the teacher",
        table(
            (
                "list",
                "pairs",
                "unkind ones that earn nothing",
                "kind ones that keep it",
                f"unkind ones, if {percent(ALMOST_ALL)} of its kind ones kept it",
            ),
            _rows(trainer, left_out.sums + trainer.margins, trainer.threshold(left_out)),
        ),
        "## Real texts that did not teach\nTexts with a kind opening whose labels are only kind.",
        table(("language", "kind texts", "taken as they are said"), _real_rows(held)),
        f"## The strongest of {len(weights().shared)} shared signs",
        table(("sign", "weight"), [(name, f"{value / 100:+.2f}") for name, value in shared]),
        "## Data\nInvented pairs: `ml/training/openings_training.tsv`, and the lists “own” and “known” of the "
        "evaluation. Real texts, of which every second one with a kind opening teaches:",
        table(("file", "data set", "terms"), sources),
        "## File\n" + files_table([WEIGHTS_FILE]),
        LIMITS,
    ]
    path.write_text(page(parts), encoding="utf-8")
