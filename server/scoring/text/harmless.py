"""Finds harsh words that are aimed at nobody: at fate, or in fun.

The text models weigh "hate" and "bastard" much the same whatever they are said of. This layer reads texts that a model
finds hostile once more, with the table in `harmless.json`:

- `fate`: what befalls people and cannot be insulted: illness, vermin, a machine ("Cancer is a bastard"), and what is
  one's `own` ("my singing is horrible"), where no `persons` are named and fate is not the `predicate` of somebody
  ("… are a cancer"). It may be cursed or called something to its face (`curse`, `called`: "Screw you, migraine").
- `things`, what people eat, pay, use or suffer from, which are only `unpleasant` ("Racism is disgusting", "I hate
  olives"), where no `persons` are named.
- `roles` of `works` of fiction, and a note of one's `practice` ("Day 12 of learning the cello. Still awful."), where no
  `persons` are named.
- `lament`: hatred of a `hardship` of the other one, which is sympathy ("I hate that you have to go through this").
- `sympathy` with what befell the other one, which may be called `dreadful` ("Poor you, that sounds awful").
- `regret`: what is hated out of politeness ("Hate to ask").
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
HARMLESS = 0.3  # probability from which a text is read again, and that of the words that remain is below it
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
    aside = f"{words['self']}{word or '..?'}|{words['self_blame']}"
    if "my" in words:
        words["own"] = rf"{words['my']}(?:\W+\w+)?\W+{words['own']}"
        words["fate"] = f"(?:{words['fate']}|{words['own']})"
        cursed = rf"{words['curse']}(?:\W+\w+)?\W+{words['fate']}"
        called = rf"{words['fate']}(?:\W+\w+)?\W*,\W*{words['called']}(?:\W+\w+){{1,3}}"
        aside += f"|{cursed}|{called}|{words['regret']}"
    words["aside"] = aside
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
    whole = normalized(text)
    practises = _finds(table, "practice", whole) and not _names_persons(table, whole, groups)
    sympathises = _finds(table, "sympathy", whole)
    kept = [
        each
        for each in sentences
        if not (
            practises
            or _is_harmless(table, normalized(each), groups, judge)
            or (sympathises and _is_only_dreadful(table, normalized(each), judge))
        )
    ]
    if len(kept) == len(sentences):
        return None
    return judge("".join(kept)).hostile if kept else 0.0


def _is_harmless(
    table: dict[str, re.Pattern[str]], sentence: str, groups: frozenset[str], judge: Callable[[str], Judged]
) -> bool:
    """Whether a sentence has harsh words, and all of them are aimed at nobody."""
    if judge(sentence).hostile < HARMLESS:
        return False
    others = table["aside"].sub(" ", sentence)
    if others != sentence and judge(others).hostile < HARMLESS:
        return True
    lament = table["lament"].match(sentence.strip()) if "lament" in table else None
    if lament is not None:
        lamented = sentence.strip()[lament.end() :]
        return _finds(table, "hardship", lamented) and judge(lamented).hostile < HARMLESS
    greeting = table["hate_you"].match(sentence.strip())
    if greeting is not None:
        rest = judge(sentence.strip()[greeting.end() :])
        return rest.kind >= WARM and rest.hostile < HARMLESS
    if _names_persons(table, sentence, groups):
        return False
    if _finds(table, "roles", sentence) and _finds(table, "works", sentence):
        return True
    if _finds(table, "things", sentence) and judge(table["unpleasant"].sub(" ", sentence)).hostile < HARMLESS:
        return True
    fate = table["fate"].search(sentence)
    if fate is not None:
        before = sentence[: fate.start()]
        is_own = "own" in table and table["own"].match(fate.group()) is not None
        if is_own and judge(before).hostile >= HARMLESS:
            return False  # somebody's deed: "that bitch stole my painting"
        return table["predicate"].search(before) is None
    is_praise = judge(sentence).kind >= WARM or _finds(table, "slang", sentence)
    return is_praise and judge(table["strong"].sub(" ", sentence)).hostile < HARMLESS


def _is_only_dreadful(table: dict[str, re.Pattern[str]], sentence: str, judge: Callable[[str], Judged]) -> bool:
    """Whether a sentence of sympathy is harsh only by what it calls dreadful."""
    rest = table["dreadful"].sub(" ", table["sympathy"].sub(" ", sentence))
    return rest != sentence and judge(rest).hostile < HARMLESS <= judge(sentence).hostile


def _names_persons(table: dict[str, re.Pattern[str]], words: str, groups: frozenset[str]) -> bool:
    if "own" in table:
        words = table["own"].sub(" ", words)  # "my French" names nobody
    return _finds(table, "persons", words) or not groups.isdisjoint(re.findall(r"\w+", words))


def _finds(table: dict[str, re.Pattern[str]], name: str, words: str) -> bool:
    """Whether the words hold a pattern of a row; not every language has every row."""
    return name in table and table[name].search(words) is not None
