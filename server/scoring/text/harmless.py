"""Finds harsh words that are aimed at nobody: at fate, or in fun.

The text models weigh "hate" and "bastard" much the same whatever they are said of. This layer reads texts that a model
finds hostile once more, with the table in `harmless.json`:

- `fate`: what befalls people and cannot be insulted ("Cancer is a bastard", "I hate this disease"), where no
  `persons` are named and fate is not the `predicate` of somebody ("… are a cancer").
- `hate_you`: beginnings that are in fun where only warm words follow ("I hate you, your kitten is so cute").
- `self`, `degree`, `self_blame`: what somebody calls themselves ("I am so stupid"), where the rest is not harsh.
- `strong`: words that only add force to warm words or to `slang` of praise ("That fucking pie kicks ass!").

Standard library only, pure.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from server.scoring.text.opening_patterns import UNSPACED, alternation, normalized
from server.scoring.text.openings import SENTENCE

TABLE = Path(__file__).with_name("harmless.json")
HARSH = 0.5  # probability from which a text is read again
HARMLESS = 0.3  # of the words that remain, at most
WARM = 0.6  # kindness of what follows "I hate you", at least


class Judged(NamedTuple):
    """How kind and how hostile some words are."""

    kind: float
    hostile: float


@cache
def _rows() -> dict[str, dict[str, str]]:
    stored: dict[str, dict[str, str]] = json.loads(normalized(TABLE.read_text(encoding="utf-8")))
    return stored


@cache
def _table_for(language: str) -> dict[str, re.Pattern[str]] | None:
    row = _rows().get(language)
    if row is None:
        return None
    words = {name: alternation(patterns.split(), unspaced=language in UNSPACED) for name, patterns in row.items()}
    word = "" if language in UNSPACED else rf"(?:\W+{words['degree']})*\W+\w+(?:,\s*\w+)?"
    words["self_clause"] = f"{words['self']}{word or '..?'}|{words['self_blame']}"
    return {name: re.compile(expression) for name, expression in words.items()}


def hostile_without_harmless(
    text: str, language: str, groups: frozenset[str], judge: Callable[[str], Judged]
) -> float | None:
    """The probability that the rest of a text is hostile, or None where none of its harsh sentences is harmless.

    `groups`: names of groups of people. What is said of them is never harmless here.
    """
    table = _table_for(language)
    if table is None:
        return None
    sentences = [found.group() for found in SENTENCE.finditer(text)]
    kept = [each for each in sentences if not _is_harmless(table, normalized(each), groups, judge)]
    if len(kept) == len(sentences):
        return None
    return judge("".join(kept)).hostile if kept else HARMLESS


def _is_harmless(
    table: dict[str, re.Pattern[str]], sentence: str, groups: frozenset[str], judge: Callable[[str], Judged]
) -> bool:
    """Whether a sentence has harsh words, and all of them are aimed at nobody."""
    if judge(sentence).hostile < HARMLESS:
        return False
    others = table["self_clause"].sub(" ", sentence)
    if others != sentence and judge(others).hostile < HARMLESS:
        return True
    greeting = table["hate_you"].match(sentence.strip())
    if greeting is not None:
        rest = judge(sentence.strip()[greeting.end() :])
        return rest.kind >= WARM and rest.hostile < HARMLESS
    if table["persons"].search(sentence) or not groups.isdisjoint(re.findall(r"\w+", sentence)):
        return False
    fate = table["fate"].search(sentence)
    if fate is not None:
        return table["predicate"].search(sentence, 0, fate.start()) is None
    is_praise = judge(sentence).kind >= WARM or ("slang" in table and table["slang"].search(sentence) is not None)
    return is_praise and judge(table["strong"].sub(" ", sentence)).hostile < HARMLESS
