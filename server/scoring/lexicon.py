"""The word lists of lexicon.json and grammar.json, compiled once. The signals decide what a match means."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

_MOST_KEPT = 4_096  # texts of which it is known what is found in them
_TABLE = json.loads((Path(__file__).parent / "lexicon.json").read_text(encoding="utf-8"))


def _any(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _TABLE[name]), re.IGNORECASE)


def _whole_words(name: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, _TABLE[name]))
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE)


class Phrases:
    """Patterns for lower-case texts, each of which begins with a literal text: looking for that first is fast."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self.patterns: list[tuple[str, re.Pattern[str]]] = [
            (_beginning(pattern), re.compile(pattern)) for pattern in patterns
        ]
        self._known: dict[str, bool] = {}  # text → whether it has one of the patterns

    def texts_with(self, texts: Sequence[str]) -> set[int]:
        """The positions of the lower-case texts that have one of the patterns."""
        if len(self._known) > _MOST_KEPT:
            self._known = {}
        known = self._known  # another thread may begin a new one
        new = [*{text: None for text in texts if text not in known}]
        found = self._search(new)
        known.update((text, number in found) for number, text in enumerate(new))
        return {number for number, text in enumerate(texts) if known[text]}

    def _search(self, texts: Sequence[str]) -> set[int]:
        """The positions of those texts, all of which are searched.

        Looks for each beginning in all texts at once; none goes over the line ends between them.
        """
        joined = "\n".join(texts)
        starts = [0, *accumulate(len(text) + 1 for text in texts)]
        found: set[int] = set()
        for beginning, pattern in self.patterns:
            at = joined.find(beginning)
            while at >= 0:
                number = bisect_right(starts, at) - 1
                if number not in found and pattern.search(texts[number]):
                    found.add(number)
                at = joined.find(beginning, starts[number + 1])
        return found


def _beginning(pattern: str) -> str:
    """The literal text that every match of a pattern begins with."""
    found = _LITERAL_BEGINNING.match(pattern)
    return found.group(1) if found else ""


# What precedes a sign of repetition may be absent.
_LITERAL_BEGINNING = re.compile(r"(?:\\b)?((?:[^\\\[\](){}.?*+|^$](?![?*{]))*)")

# Names of clients, as whole words: "RSS Bot 2" and "NewsBot" post by themselves, "Talbot" and "Bottle" do not.
_AUTOMATION_CLIENT = _whole_words("automation_clients")
_PEOPLE_CLIENT = _whole_words("people_clients")
_BOT_IN_CAPITALS = re.compile(r"(?<=[^\W_])Bot(?![a-z])")
_CASUAL_WORD = re.compile("|".join(_TABLE["casual_words"]))
_CASUAL_SIGN = _any("casual_signs")
_MAY_BE_CASUAL_SIGN = re.compile(f"[{re.escape(_TABLE['casual_sign_beginnings'])}]")  # most texts have none
_PLAIN_WORDS: set[str] = set()  # words that are known not to be casual
_MOST_PLAIN_WORDS = 60_000
GREETING = _any("greeting")
COURTESY = _any("courtesy")  # stock phrases, also in languages that no text model covers
APPEALS = _any("appeals")  # petitions, and who is missing
REQUESTS = _any("requests")  # "please": for a description of a picture, a content warning
FUNCTION_WORDS = frozenset(_TABLE["function_words"].split())
# Words that stock phrases of kindness are made of. They are welcome, but they do not show who is meant.
STOCK_WORDS = frozenset(_TABLE["stock_words"].split())
FRAME_WORDS = FUNCTION_WORDS | STOCK_WORDS
# Language → phrases that language models overuse.
STOCK_ENTHUSIASM: dict[str, Phrases] = {
    language: Phrases(phrases) for language, phrases in _TABLE["stock_enthusiasm"].items()
}


class Grammar(NamedTuple):
    """The pronouns of a language. `usual_first_person`: the share of everyday texts that say "I" or "we"."""

    first_person: frozenset[str]
    first_person_plural: frozenset[str]
    usual_first_person: float


def _grammar(row: dict[str, Any]) -> Grammar:
    return Grammar(
        first_person=frozenset(row["first_person"].split()),
        first_person_plural=frozenset(row["first_person_plural"].split()),
        usual_first_person=row["usual_first_person"],
    )


GRAMMAR_FILE = Path(__file__).parent / "grammar.json"
GRAMMAR: dict[str, Grammar] = {
    language: _grammar(row)
    for language, row in json.loads(GRAMMAR_FILE.read_text(encoding="utf-8"))["languages"].items()
}


def is_casual_word(word: str) -> bool:
    """Whether a lower-case word is laughter, casual talk or a stretched word (`sooo`)."""
    if _CASUAL_WORD.fullmatch(word):
        return True
    if len(_PLAIN_WORDS) < _MOST_PLAIN_WORDS:
        _PLAIN_WORDS.add(word)
    return False


@lru_cache(maxsize=_MOST_KEPT)
def is_casual(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text laughs or chats, by its words or by signs such as emoticons."""
    plain = _PLAIN_WORDS.issuperset(words)
    return (not plain and any(map(is_casual_word, set(words).difference(_PLAIN_WORDS)))) or (
        _MAY_BE_CASUAL_SIGN.search(text) is not None and _CASUAL_SIGN.search(text) is not None
    )


@lru_cache(maxsize=5_000)
def is_automation_client(client: str | None) -> bool:
    """Whether a client posts automatically, judged by its name."""
    name = client or ""
    if _PEOPLE_CLIENT.search(name):
        return False
    return bool(_AUTOMATION_CLIENT.search(name) or _BOT_IN_CAPITALS.search(name))
