"""What scripts/train does, step by step: read, learn, write, measure, write the card."""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ml.training import (
    card,
    detector_card,
    earned,
    english,
    languages,
    languages_card,
    measure,
    other_languages,
    pronouns,
    templates,
)
from ml.training.accounts import Workbench, write_model
from ml.training.data import DataAbsentError
from ml.training.data import english as english_rows
from ml.training.labelled_accounts import read_accounts
from server.scoring import lexicon
from server.scoring.model import MODEL_FILE
from server.scoring.text.language import TABLE
from server.scoring.text.model import FOLDER, TextModel, covered_languages, model_for

SEED = 2026


def _stored(path: Path, value: dict[str, Any]) -> None:
    """Writes gzip JSON without a time in it, so that the same weights are the same bytes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    print(f"  {path.name}: {path.stat().st_size:,} bytes", flush=True)


def _other_languages(folder: Path) -> None:
    """Learns, measures and keeps every other language that earns it; writes their card."""
    found = []
    for language in other_languages.FILES:
        lessons = other_languages.Lessons(folder, language, held_for_measuring=language not in earned.DEV)
        stored = lessons.learn()
        found.append(earned.measured(folder, lessons, TextModel(stored)))
        print(earned.line_of(found[-1]), *found[-1].missed, sep="\n    ", flush=True)
        path = FOLDER / f"{language}.json.gz"
        if found[-1].earned:
            _stored(path, stored)
        else:
            path.unlink(missing_ok=True)
    kept = [FOLDER / f"{each.language}.json.gz" for each in found if each.earned]
    languages_card.write(FOLDER.parent / languages_card.CARD, found, kept)


def _english(folder: Path) -> None:
    """Learns and measures English; writes its card."""
    rows = [*english_rows(folder), *templates.sentences()]
    lessons = english.Lessons(rows)
    _stored(FOLDER / "en.json.gz", lessons.learn())
    print("Measuring on sources left out", flush=True)
    left_out = measure.on_left_out(folder, lessons.learn_order)
    for kept in (covered_languages, model_for):
        kept.cache_clear()
    print("Measuring and writing the card", flush=True)
    card.write(
        FOLDER.parent / "MODEL_CARD.md",
        folder=folder,
        rows=rows,
        files=[FOLDER / "en.json.gz"],
        left_out=left_out,
        run={"date": datetime.now(UTC).date().isoformat(), "seed": SEED},
    )


def _accounts(folder: Path) -> None:
    """Learns the account model, once the texts are learned: its signals rest on them."""
    pronouns.rewrite(lexicon.GRAMMAR_FILE, folder / "texts")
    bench = Workbench(read_accounts(folder / "accounts"))
    write_model(MODEL_FILE, bench.learn())
    print(f"  {MODEL_FILE.name}: {MODEL_FILE.stat().st_size:,} bytes", flush=True)


def _detector(folder: Path) -> None:
    """Learns and measures the language detector; writes its card."""
    _stored(TABLE, languages.learn(folder))
    detector_card.write(FOLDER.parent / detector_card.CARD, folder)


STEPS: dict[str, tuple[str, Callable[[Path], None]]] = {
    "detector": ("Learning to tell languages apart", lambda folder: _detector(folder / "texts")),
    "english": ("Learning English", lambda folder: _english(folder / "texts")),
    "others": ("Learning the other languages", lambda folder: _other_languages(folder / "texts")),
    "accounts": ("Learning the account model", _accounts),
}


def main(root: Path) -> int:
    """Runs the whole training, or the steps asked for. Returns the exit status."""
    parser = argparse.ArgumentParser(description="Rebuild the models and their cards from the labelled data.")
    parser.add_argument("--data", type=Path, default=root.parent / "shared" / "data", help="folder of data")
    parser.add_argument("--step", choices=STEPS, action="append", help="only this step (may be repeated)")
    asked = parser.parse_args()
    try:
        for step in asked.step or STEPS:
            said, work = STEPS[step]
            print(said, flush=True)
            work(asked.data)
    except DataAbsentError as absent:
        print(absent, file=sys.stderr)
        return 2
    return 0
