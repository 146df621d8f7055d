"""Measures how common "I" and "we" are in each language, for server/scoring/grammar.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ml.training.data import read
from ml.training.detector import FILES
from ml.training.matrix import cleaned
from server.scoring.timeline import words_of


def usual_first_person(folder: Path, language: str, pronouns: frozenset[str]) -> float:
    """The share of a language's labelled texts that contain one of the pronouns. Raises DataAbsentError."""
    texts = [words_of(cleaned(row["text"])) for file in FILES[language] for row in read(folder, file)]
    return round(sum(not pronouns.isdisjoint(words) for words in texts) / len(texts), 3)


def rewrite(path: Path, folder: Path) -> None:
    """Measures every language of grammar.json again and replaces the figures in the file. Raises DataAbsentError."""
    stored: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    lines = []
    for language, row in stored["languages"].items():
        row["usual_first_person"] = usual_first_person(folder, language, frozenset(row["first_person"].split()))
        lines.append(f"    {json.dumps(language)}: {json.dumps(row, ensure_ascii=False)}")
    about = json.dumps(stored["about"], ensure_ascii=False)
    body = ",\n".join(lines)
    path.write_text(f'{{\n  "about": {about},\n  "languages": {{\n{body}\n  }}\n}}\n', encoding="utf-8")
