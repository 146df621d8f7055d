"""The words and patterns of words.json, compiled once. The other modules decide what a match means."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_TABLE: dict[str, Any] = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))
SHORTEST_BEGINNING = 3  # letters that `*` stands for at least


class WordSet:
    """A set of words, among them some known by their ending: `*verein`."""

    def __init__(self, words: Iterable[str]) -> None:
        listed = list(words)
        self._words = frozenset(word for word in listed if "*" not in word)
        self._endings = tuple(word[1:] for word in listed if word.startswith("*"))

    def __contains__(self, word: str) -> bool:
        if word in self._words:
            return True
        return word.endswith(self._endings) and not any(
            word.endswith(end) and len(word) < len(end) + SHORTEST_BEGINNING for end in self._endings
        )

    def any_of(self, words: Iterable[str]) -> bool:
        """Whether one of the words is in the set."""
        return any(word in self for word in words)


def _words(*values: str | dict[str, str]) -> WordSet:
    listed: list[str] = []
    for value in values:
        texts = value.values() if isinstance(value, dict) else (value,)
        listed += [word for text in texts for word in text.split()]
    return WordSet(listed)


def _patterns(patterns: Sequence[str]) -> list[re.Pattern[str]]:
    return [re.compile(pattern) for pattern in patterns]  # for texts in lower case


_BEFORE, _BOT, _AUTOMATIC, _ORGANISATION = (_TABLE[name] for name in ("before", "bot", "automatic", "organisation"))
NEGATIONS = _words(_TABLE["negations"])
JOKES, FEELINGS = _words(_TABLE["jokes"]), _words(_TABLE["feelings"])
POSSESSIVES, PREPOSITIONS = _words(_BEFORE["possessives"]), _words(_BEFORE["prepositions"])
ROLE_VERBS = _words(_BEFORE["verbs"], _BEFORE["roles"])
VERBS, ROLES = _words(_BEFORE["verbs"]), _words(_BEFORE["roles"])
BLOCKING = _words(
    _TABLE["negations"], *(_BEFORE[name] for name in ("possessives", "prepositions", "conjunctions", "roles"))
)
NAMED_BOT = re.compile(r"[\[(](?:ro)?bot[\])]\W*$|(?:^|[\s_])(?:ro)?bot\W*$|[a-z]Bot\W*$")
CONTINUES = _words(_TABLE["continues"]["all"])
NOT_AFTER = {name: _words(_TABLE["continues"][f"not_after_{name}"]) for name in ("by", "for")}
BOT_WORDS, NOT_BOTS = _words(_BOT["words"]), _words(_BOT["not_bots"])
BOT_PREDICATES, PREDICATE_SUBJECTS = _words(_BOT["predicates"]), _words(_BOT["subjects_of_predicates"])
ROBOTS, PROGRAMS, SUBJECTS = _words(_BOT["robots"]), _words(_BOT["programs"]), _words(_BOT["subjects"])
ADJECTIVES, ADVERBS = _words(_AUTOMATIC["adjectives"]), _words(_AUTOMATIC["adverbs"])
FEEDS, MADE, POSTS = _words(_AUTOMATIC["feeds"]), _words(_AUTOMATIC["made"]), _words(_AUTOMATIC["posts"])
WHOLE, AGENTS, HUMANS = _words(_AUTOMATIC["whole"]), _words(_AUTOMATIC["agents"]), _words(_AUTOMATIC["humans"])
RUNS, REMOVALS = _words(_AUTOMATIC["runs"]), _words(_AUTOMATIC["removals"])
JOKE_PHRASES = _patterns(_TABLE["joke_phrases"])
LONE_PRONOUNS = _words(_TABLE["person"]["lone_pronouns"])
EVIDENCE = [(row["kind"], row["decides"], _patterns(row["patterns"])) for row in _TABLE["bot_evidence"]]
PROGRAM_STATEMENTS = _patterns(_TABLE["program_statements"])
PRONOUNS = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _TABLE['person']['pronouns'].split()))})(?!\w)")
PERSON_NOUNS, AFTER_BECOMING = _words(_TABLE["person"]["nouns"]), _words(_TABLE["person"]["after_becoming"])
FIRST_PERSON, PERSON_PHRASES = _words(_TABLE["person"]["first_person"]), _patterns(_TABLE["person"]["phrases"])
STRICT, FREE = _words(_ORGANISATION["strict"]), _words(_ORGANISATION["free"])
# Beginnings of organisation nouns in languages that decline them: "biblioteki", "музея".
STEMS = tuple(
    noun[:-1] for code in ("pl", "ru", "uk") for noun in _ORGANISATION["free"][code].split() if len(noun) >= 5
)
AFFILIATIONS, LEGAL = _words(_ORGANISATION["affiliations"]), _words(_ORGANISATION["legal"])
INTERESTS = _words(_ORGANISATION["interests"])
ACCOUNT, OFFICIAL = _words(_ORGANISATION["account"]), _words(_ORGANISATION["official"])
NEWS, ORG_CONTINUES = _words(_ORGANISATION["news"]), _words(_ORGANISATION["continues"])
SMALL = _words(_ORGANISATION["small"])
WEAK_ORGANISATION = _patterns(_TABLE["weak_organisation"])
UNSPACED_BOT = _patterns(_TABLE["unspaced"]["bot"])
UNSPACED_ORGANISATION = _patterns(_TABLE["unspaced"]["organisation"])
UNSPACED_NOT_BOT = re.compile(_TABLE["unspaced"]["not_bot"])
UNSPACED_NOT_ORGANISATION = re.compile(_TABLE["unspaced"]["not_organisation"])
ROMANCE_ADJECTIVE = re.compile(r"\w+(?:ic[oa]s?|ique|iv[oa]|al|ale|el|aire|[aá]ri[oa]|ad[oa]|at[oa]|isé|eux|os[oa])")
WE = _words("we we're wir somos nous noi siamo wij we'll nós jesteśmy vi мы ми")
GENITIVES = _words("de du da do dos das des del della di")
ALL_ARTICLES = _words("your our a an the der den dem un une uno una um uma ein eine einen einem een le la il lo el")
CREDITS = _words("by for of von für de para pour di per van voor do dla av för для")
AND = _words("and und y et e i och en и та")
RELATIVE = _words("that which der die das que qui che który która som который который який що")
ARTICLES = _words("a an your the des der dem del della dello du de-la das do da het las los les la le")
# Old spelling → the one word that the tables use; longer ones first, so that a part never hides the whole.
REWRITES: dict[str, str] = dict(sorted(_TABLE["rewrites"], key=lambda pair: -len(pair[0])))
REWRITTEN = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, REWRITES))})(?!\w)", re.IGNORECASE)
