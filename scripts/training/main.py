"""What scripts/train does, step by step: read, learn, write, measure, write the card."""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scripts.training import card, english, languages, measure, templates
from scripts.training.data import DataAbsentError
from scripts.training.data import english as english_rows
from server.scoring.text.language import TABLE
from server.scoring.text.model import FOLDER, covered_languages, model_for

SEED = 2026


def _stored(path: Path, value: dict[str, Any]) -> None:
    """Writes gzip JSON without a time in it, so that the same weights are the same bytes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    print(f"  {path.name}: {path.stat().st_size:,} bytes", flush=True)


def main(root: Path) -> int:
    """Runs the whole training. Returns the exit status."""
    parser = argparse.ArgumentParser(description="Rebuild the text models and their card from the labelled texts.")
    parser.add_argument("--data", type=Path, default=root.parent / "shared" / "data" / "texts", help="folder of texts")
    folder: Path = parser.parse_args().data
    try:
        print("Reading the texts", flush=True)
        rows = [*english_rows(folder), *templates.sentences()]
        print("Learning the languages", flush=True)
        _stored(TABLE, languages.learn(folder))
        print("Learning English", flush=True)
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
            files=[*sorted(FOLDER.glob("*.json.gz")), TABLE],
            left_out=left_out,
            run={"date": datetime.now(UTC).date().isoformat(), "seed": SEED},
        )
    except DataAbsentError as absent:
        print(absent, file=sys.stderr)
        return 2
    return 0
