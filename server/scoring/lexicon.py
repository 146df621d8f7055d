"""The word lists of lexicon.json and grammar.json, compiled once."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

_TABLE = json.loads((Path(__file__).parent / "lexicon.json").read_text(encoding="utf-8"))


def _any(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _TABLE[name]), re.IGNORECASE)


AUTOMATION_CLIENTS: tuple[str, ...] = tuple(_TABLE["automation_clients"])
PEOPLE_CLIENTS: tuple[str, ...] = tuple(_TABLE["people_clients"])
DECLARES_AUTOMATION = _any("declares_automation")
DENIES_AUTOMATION = _any("denies_automation")
DECLARES_ORGANISATION = _any("declares_organisation")
DENIES_ORGANISATION = _any("denies_organisation")
_CASUAL_WORD = re.compile("|".join(_TABLE["casual_words"]))
_CASUAL_SIGN = _any("casual_signs")
GREETING = _any("greeting")
FUNCTION_WORDS = frozenset(_TABLE["function_words"].split())
# Words that kind phrases are mass-produced from. They are welcome, and say nothing about who is meant.
STOCK_WORDS = frozenset(_TABLE["stock_words"].split())
FRAME_WORDS = FUNCTION_WORDS | STOCK_WORDS
# Language → phrases that language models are fond of, for texts in lower case (half the time of ignoring case).
STOCK_ENTHUSIASM: dict[str, re.Pattern[str]] = {
    language: re.compile("|".join(f"(?:{phrase})" for phrase in phrases))
    for language, phrases in _TABLE["stock_enthusiasm"].items()
}


class Grammar(NamedTuple):
    """The pronouns of a language, and how usual those of the first person are in everyday texts (see grammar.json)."""

    first_person: frozenset[str]
    group_voice: frozenset[str]
    usual_first_person: float


def _grammar(row: dict[str, Any]) -> Grammar:
    return Grammar(
        first_person=frozenset(row["first_person"].split()),
        group_voice=frozenset(row["group_voice"].split()),
        usual_first_person=row["usual_first_person"],
    )


GRAMMAR_FILE = Path(__file__).parent / "grammar.json"
GRAMMAR: dict[str, Grammar] = {
    language: _grammar(row)
    for language, row in json.loads(GRAMMAR_FILE.read_text(encoding="utf-8"))["languages"].items()
}


@lru_cache(maxsize=50_000)
def is_casual_word(word: str) -> bool:
    """Whether a lower-case word is laughter, chat or a stretched word (`sooo`)."""
    return _CASUAL_WORD.fullmatch(word) is not None


def is_casual(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text laughs or chats, by its words or its signs."""
    return any(map(is_casual_word, words)) or _CASUAL_SIGN.search(text) is not None


@lru_cache(maxsize=5_000)
def is_automation_client(client: str | None) -> bool:
    """Whether a client's name is one that posts on its own."""
    name = (client or "").lower()
    if any(known in name for known in PEOPLE_CLIENTS):
        return False
    return any(known in name for known in AUTOMATION_CLIENTS)


def statement(text: str, says: re.Pattern[str], denies: re.Pattern[str]) -> str | None:
    """The words by which a profile says that it is something, or None where it does not or denies it."""
    found = says.search(text)
    if found is None or denies.search(text):
        return None
    return found.group(0)
