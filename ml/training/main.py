"""The steps of scripts/train. Each learns one kind of model, writes it where the server reads it, and its card."""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from ml.training import (
    acceptance,
    bios,
    bios_card,
    detector,
    detector_card,
    english,
    english_card,
    measure,
    opening_opinions,
    opening_words,
    openings,
    openings_card,
    other_languages,
    other_languages_card,
    pronouns,
)
from ml.training.account_model import AccountTrainer, write_model
from ml.training.data import DataAbsentError
from ml.training.kindness_fours import read_fours
from ml.training.labelled_accounts import read_accounts
from server.scoring import lexicon
from server.scoring.declarations import learned
from server.scoring.model import MODEL_FILE
from server.scoring.text import opening_signs
from server.scoring.text.language import TABLE
from server.scoring.text.model import FOLDER, TextModel, covered_languages, model_for


def write_gzip_json(path: Path, value: dict[str, Any]) -> None:
    """Writes gzip JSON without a timestamp, so that the same weights are the same bytes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    print(f"  {path.name}: {path.stat().st_size:,} bytes", flush=True)


def _detector(folder: Path) -> None:
    write_gzip_json(TABLE, detector.learn(folder / "texts"))
    detector_card.write(FOLDER.parent / detector_card.CARD, folder / "texts")


def _english(folder: Path) -> None:
    rows = english.training_rows(folder / "texts")
    trainer = english.EnglishTrainer(rows)
    weights = FOLDER / "en.json.gz"
    write_gzip_json(weights, trainer.learn())
    for cached in (covered_languages, model_for):
        cached.cache_clear()
    print("Measuring on sources left out", flush=True)
    left_out = measure.on_left_out(folder / "texts", trainer)
    print("Measuring and writing the card", flush=True)
    english_card.write(
        FOLDER.parent / english_card.CARD,
        folder=folder / "texts",
        rows=rows,
        weights=weights,
        left_out=left_out,
        trained_on=datetime.now(UTC).date().isoformat(),
    )


def _other_languages(folder: Path) -> None:
    """Languages that are not accepted lose their weights file."""
    reports, kept = [], []
    for language in other_languages.FILES:
        print(language, flush=True)
        trainer = other_languages.OtherLanguageTrainer(other_languages.training_set(folder / "texts", language))
        stored = trainer.learn()
        report = acceptance.measured(folder / "texts", trainer, TextModel(stored))
        print(other_languages_card.summary_line(report), *report.failed_checks, sep="\n    ", flush=True)
        path = FOLDER / f"{language}.json.gz"
        if report.accepted:
            write_gzip_json(path, stored)
            kept.append(path)
        else:
            path.unlink(missing_ok=True)
        reports.append(report)
    other_languages_card.write(FOLDER.parent / other_languages_card.CARD, reports, kept)


def _openings(folder: Path) -> None:
    """Rests on the text models."""
    opening_words.rewrite(folder / "texts")
    trainer = openings.OpeningTrainer(openings.read_texts(folder / "texts"), opening_opinions.read_opinions())
    left_out = trainer.left_out_sums()
    write_gzip_json(opening_signs.WEIGHTS_FILE, trainer.learn(left_out))
    opening_signs.weights.cache_clear()
    openings_card.write(FOLDER.parent / openings_card.CARD, folder / "texts", trainer, left_out)


def _bios(folder: Path) -> None:
    trainer = bios.BioTrainer(bios.read_all(folder / "accounts"))
    left_out: dict[learned.Kind, Any] = {
        "automated": trainer.left_out_sums("automated"),
        "organisation": trainer.left_out_sums("organisation"),
    }
    write_gzip_json(learned.WEIGHTS_FILE, trainer.learn(left_out))
    learned.model.cache_clear()
    bios_card.write(learned.WEIGHTS_FILE.with_name(bios_card.CARD), trainer, left_out)


def _accounts(folder: Path) -> None:
    """Comes last: the signals of accounts rest on the text models."""
    pronouns.rewrite(lexicon.GRAMMAR_FILE, folder / "texts")
    accounts = read_accounts(folder / "accounts")
    fours = chain.from_iterable(read_fours(folder / "accounts", accounts).values())
    write_model(MODEL_FILE, AccountTrainer(accounts, list(fours)).learn())
    print(f"  {MODEL_FILE.name}: {MODEL_FILE.stat().st_size:,} bytes", flush=True)


STEPS: dict[str, tuple[str, Callable[[Path], None]]] = {
    "detector": ("Learning the language detector", _detector),
    "english": ("Learning English", _english),
    "others": ("Learning the other languages", _other_languages),
    "openings": ("Learning the signs of openings", _openings),
    "bios": ("Learning the sign of bios", _bios),
    "accounts": ("Learning the account model", _accounts),
}


def main(root: Path) -> int:
    """Runs all steps, or those that `--step` names. Returns the exit status."""
    parser = argparse.ArgumentParser(description="Rebuild the models and their cards from labelled data.")
    parser.add_argument("--data", type=Path, default=root.parent / "shared" / "data", help="folder of labelled data")
    parser.add_argument("--step", choices=STEPS, action="append", help="run only this step (can be repeated)")
    arguments = parser.parse_args()
    try:
        for name in arguments.step or STEPS:
            title, step = STEPS[name]
            print(title, flush=True)
            step(arguments.data)
    except DataAbsentError as absent:
        print(absent, file=sys.stderr)
        return 2
    return 0
