"""Writes the card of the learned signs of bios. Every figure on it is measured in the same run."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ml.training.bios import FOLDS, MOST_LOST, MOST_PEOPLE, REAL_FILE, BioTrainer
from ml.training.markdown import files_table, page, percent, table
from ml.training.sources import source_of
from server.scoring.declarations.learned import WEIGHTS_FILE, Kind, model

CARD = "MODEL_CARD_BIOS.md"
SHOWN = 40

HEADER = """# The learned signs of bios: does a profile read like a program's, an organisation's or a person's

Written by `scripts/train --step bios`. Do not edit: every figure below was measured by that run.

## Purpose
Rules recognise most bios that say what the account is. Two signs stand beside them, one for programs and one for
organisations: a bio's words, pairs of words, groups of letters and kinds of words that stand together have a weight
each. Where the rules found nothing and the sum for programs exceeds a threshold, the card says that the profile is
worded like those of programs, and quotes it. Where a rule found a statement that does not say outright what the account
is (not "I am a bot", "Weather bot for Lund" or "We are …") and the sum is low, the bio reads like a person's, and the
statement counts for nothing.

## Not meant for
Deciding against evidence. The sign for programs says nothing where a bio introduces a person, has "my", jokes, makes
bots or denies being one; and where the posts talk with people the verdict is *not sure yet*, whatever the bio says.
Calling anybody an organisation: that is left to the rules."""

LIMITS = """## Limits
Most bios that taught it are invented. Its real ones are English and contain no programs. It has seen few bios in each
language but English. The rules' signs are among its features, and the rules were widened by lists A to C, so the rates
on those flatter; lists M and N, which taught it nothing, are measured in [EVALUATION.md](../EVALUATION.md)."""


def _rows(trainer: BioTrainer, sums: np.ndarray, threshold: float) -> list[tuple[object, ...]]:
    """What the sign for programs alone makes of each part that was left out."""
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


def _taken_back(trainer: BioTrainer, left_out: dict[Kind, np.ndarray]) -> list[tuple[object, ...]]:
    """Of each kind: what rules found in lists left out, what the sign takes back, and which people have sums as low."""
    rows: list[tuple[object, ...]] = []
    lists = np.array([len(bio.part) == 1 for bio in trainer.bios])
    labels: dict[Kind, str] = {"automated": "bot", "organisation": "organisation"}
    for kind, label in labels.items():
        sums, least = left_out[kind], model(kind).least / 100
        true = trainer.found[kind] & (trainer.labels == label) & lists
        lost = int(trainer.taken_back(kind, sums, least)[true].sum())
        people = (trainer.labels == "person") & lists
        rows.append((kind, f"{least:.2f}", f"{true.sum()}", lost, percent(float((sums[people] <= least).mean()))))
    return rows


def _strongest(kind: Kind) -> str:
    weights = sorted(model(kind).weights.items(), key=lambda item: (-item[1], item[0]))
    shown = zip(weights[:SHOWN], reversed(weights[-SHOWN:]), strict=True)
    return table((f"for {kind}", "hundredths", "against", "hundredths"), [(*high, *low) for high, low in shown])


def write(path: Path, trainer: BioTrainer, left_out: dict[Kind, np.ndarray]) -> None:
    """Writes the card. `left_out`: the sums of each sign for bios left out of training."""
    threshold = (model("automated").threshold or 0) / 100
    features = len(set(model("automated").weights) | set(model("organisation").weights))
    parts = [
        HEADER,
        "## Figures: bios left out of training\n"
        + table(
            ("left out", "people taken for programs", "organisations taken for programs", "bots", "recognised alone"),
            _rows(trainer, left_out["automated"], threshold),
        ),
        f"The threshold takes at most {percent(MOST_PEOPLE)} of the invented people left out for programs, and none of "
        "those that it learned from.",
        "## Figures: statements of rules that the signs take back\n"
        + table(
            ("kind", "sum up to which", "found in lists left out", "taken back", "people with such sums"),
            _taken_back(trainer, left_out),
        ),
        f"The sum is the highest that takes at most {percent(MOST_LOST)} of true statements back. The rules were "
        "widened until they erred about none of these people, so what this saves shows only on new lists.",
        "## Strongest weights\n" + _strongest("automated") + "\n\n" + _strongest("organisation"),
        LIMITS,
        f"## Data\nOwn lists of the project, and {source_of(REAL_FILE).title} ({source_of(REAL_FILE).terms}). "
        f"{len(trainer.bios):,} bios, {features:,} features with a weight.",
        "## File\n" + files_table([WEIGHTS_FILE]),
    ]
    path.write_text(page(parts), encoding="utf-8")
