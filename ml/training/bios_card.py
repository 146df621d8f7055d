"""Writes the card of the learned sign of bios. Every figure on it is measured in the same run."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ml.training.bios import FOLDS, MOST_PEOPLE, REAL_FILE, BioTrainer
from ml.training.markdown import files_table, page, percent, table
from ml.training.sources import source_of
from server.scoring.declarations.learned import WEIGHTS_FILE, model

CARD = "MODEL_CARD_BIOS.md"
SHOWN = 40

HEADER = """# The learned sign of bios: does a profile read like a program's

Written by `scripts/train --step bios`. Do not edit: every figure below was measured by that run.

## Purpose
Rules recognise most bios that say what the account is. This sign is asked where they found nothing, for wordings that
no rule thought of. A bio's words, pairs of words, groups of letters and kinds of words that stand together have a
weight each. Where their sum exceeds a threshold, the card says that the profile is worded like those of programs, and
quotes it.

## Not meant for
Deciding against evidence. The sign says nothing where a bio introduces a person, has "my", jokes, makes bots or denies
being one; and where the posts talk with people the verdict is *not sure yet*, whatever the bio says. Organisations."""

LIMITS = """## Limits
Most bios that taught it are invented. Its real ones are English and contain no programs. It has seen few bios in each
language but English. The rules' signs are among its features, and the rules were widened by lists A to C, so the rates
on those flatter; list H, which taught it nothing, is measured in [EVALUATION.md](../EVALUATION.md)."""


def _rows(trainer: BioTrainer, sums: np.ndarray) -> list[tuple[object, ...]]:
    """What the sign alone makes of each part that was left out."""
    threshold = model().threshold / 100
    labels = np.array([bio.label for bio in trainer.bios])
    parts = np.array([bio.part for bio in trainer.bios])
    above = (sums > threshold) & trainer.is_open
    rows: list[tuple[object, ...]] = []
    for part in (part for fold in FOLDS for part in fold):
        here = parts == part
        people, bots, others = (here & (labels == label) for label in ("person", "bot", "organisation"))
        found = percent(float(above[bots].mean())) if bots.any() else "–"
        wrong, wrong_others = (int(trainer.taken(sums, threshold)[each].sum()) for each in (people, others))
        name = f"list {part.upper()}" if len(part) == 1 else part
        rows.append((name, f"{wrong} of {people.sum()}", f"{wrong_others} of {others.sum()}", bots.sum(), found))
    return rows


def write(path: Path, trainer: BioTrainer) -> None:
    """Measures on bios left out of training and writes the card."""
    weights = sorted(model().weights.items(), key=lambda item: (-item[1], item[0]))
    shown = zip(weights[:SHOWN], reversed(weights[-SHOWN:]), strict=True)
    parts = [
        HEADER,
        "## Figures: bios left out of training\n"
        + table(
            ("left out", "people taken for programs", "organisations taken for programs", "bots", "recognised alone"),
            _rows(trainer, trainer.left_out_sums()),
        ),
        f"The threshold takes at most {percent(MOST_PEOPLE)} of the invented people left out for programs, and none of "
        "those that it learned from.",
        "## Strongest weights\n"
        + table(("for a program", "hundredths", "against", "hundredths"), [(*high, *low) for high, low in shown]),
        LIMITS,
        f"## Data\nOwn lists of the project, and {source_of(REAL_FILE).title} ({source_of(REAL_FILE).terms}). "
        f"{len(trainer.bios):,} bios, {len(weights):,} features with a weight.",
        "## File\n" + files_table([WEIGHTS_FILE]),
    ]
    path.write_text(page(parts), encoding="utf-8")
