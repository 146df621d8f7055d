"""The words and patterns of the tables in this folder, compiled once. The other modules decide what a match means.

Most stand in words.json, automation_signs.json and organisation_signs.json; short lists and expressions stand here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
_TABLE: dict[str, Any] = json.loads((_FOLDER / "words.json").read_text(encoding="utf-8"))
_SIGNS: dict[str, Any] = json.loads((_FOLDER / "automation_signs.json").read_text(encoding="utf-8"))
_ORGANISATION_SIGNS: dict[str, Any] = json.loads((_FOLDER / "organisation_signs.json").read_text(encoding="utf-8"))
_OTHER_SCRIPT = re.compile(r"[Ѐ-ӿ぀-ヿ㐀-鿿가-힯]")
_LATIN_WORD = re.compile(r"[a-zà-ž]{3}")
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


class SignPattern:
    """The alternatives of one sign: some hold anywhere in a text, others only at its beginning.

    Those in Cyrillic, Chinese, Japanese or Korean are tried only on texts that have such letters; this halves the time.
    """

    def __init__(self, row: dict[str, Any]) -> None:
        alternatives = [("match", each) for each in row.get("beginnings", ())]
        alternatives += [("search", each) for each in row.get("patterns", ())]
        self._latin = _searches([each for each in alternatives if not _is_of_other_script(each[1])])
        self._other = _searches([each for each in alternatives if _is_of_other_script(each[1])])

    def search(self, text: str, *, is_latin: bool) -> re.Match[str] | None:
        """The first match in a text in lower case."""
        searches = self._latin if is_latin else self._latin + self._other
        return next((found for search in searches if (found := search(text))), None)


def is_latin(text: str) -> bool:
    """Whether the text has no letters of the other scripts that signs are written in."""
    return _OTHER_SCRIPT.search(text) is None


def _is_of_other_script(pattern: str) -> bool:
    return not is_latin(pattern) and _LATIN_WORD.search(pattern) is None


def _searches(alternatives: Sequence[tuple[str, str]]) -> list[Callable[[str], re.Match[str] | None]]:
    """One compiled search for the alternatives at the beginning, one for those anywhere."""
    found = []
    for way in ("match", "search"):
        patterns = [pattern for each, pattern in alternatives if each == way]
        if patterns:
            found.append(getattr(re.compile("|".join(patterns)), way))
    return found


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
# A bot that is named after what it posts: "Wetterbot", "tidebot".
TOPIC_BOT = re.compile(rf"(?:{'|'.join(_BOT['topics'].split())})s?-?bot")
CONTINUES = _words(_TABLE["continues"]["all"])
NOT_AFTER = {name: _words(_TABLE["continues"][f"not_after_{name}"]) for name in ("by", "for")}
BOT_WORDS, NOT_BOTS = _words(_BOT["words"]), _words(_BOT["not_bots"])
BOT_PREDICATES, PREDICATE_SUBJECTS = _words(_BOT["predicates"]), _words(_BOT["subjects_of_predicates"])
ROBOTS, PROGRAMS, SUBJECTS = _words(_BOT["robots"]), _words(_BOT["programs"]), _words(_BOT["subjects"])
ADJECTIVES, ADVERBS = _words(_AUTOMATIC["adjectives"]), _words(_AUTOMATIC["adverbs"])
FEEDS, MADE, POSTS = _words(_AUTOMATIC["feeds"]), _words(_AUTOMATIC["made"]), _words(_AUTOMATIC["posts"])
WHOLE, AGENTS, HUMANS = _words(_AUTOMATIC["whole"]), _words(_AUTOMATIC["agents"]), _words(_AUTOMATIC["humans"])
ONE_HUMAN = _words("human mensch humano humana humain umano mens människa człowiek человек людина")
ONE_PERSON = _words("person persona personne pessoa persoon osoba")
TURNING_TO = _words("ask contact call email need needs message find by made")  # "a human" to turn to
RUNS, REMOVALS = _words(_AUTOMATIC["runs"]), _words(_AUTOMATIC["removals"])
HANDLED = _words(_AUTOMATIC["handled"])  # what else people let programs do: "likes removed automatically"
POWERED_BY = re.compile(_TABLE["powered_by"])  # in fun: "powered by coffee"
JOKE_PHRASES = [*_patterns(_TABLE["joke_phrases"]), POWERED_BY]
NOBODY, REASONS = _words(_TABLE["nobody"]), _words(_TABLE["reasons"])
OWN_CONDITIONS = _patterns(_TABLE["own_conditions"])  # "if I reply at 3 am, …": what a person supposes of themselves
BRACKETED = re.compile(r"[\[(](?:ro)?bot[\])]")
OTHER_BOT = re.compile(_TABLE["other_bot"], re.IGNORECASE)  # "Bot: @tides", "bot owner = @tides"
CREDIT = re.compile(_TABLE["credit"], re.IGNORECASE)  # "creator: luz": who made the account, not who writes here
# "Made a bot that posts moths", "I run @tides_bot": the account of whoever makes bots, not of a bot.
MAKES_BOTS = re.compile(
    r"^(?:(?:and|also|i|ich|je|yo|io|eu|ik|jag|ja|я) )?(?:j.ai |(?:have|he|ho|habe|hab|heb|har) )?"
    rf"(?:{'|'.join(word for words in _TABLE['makers'].values() for word in words.split())})"
    r"(?! (?:by|with|from|von|durch|por|par|da|door|av|przez)\b)(?: [\w-]+){0,5}? (?:@\w*bot\w*|\w*bots?\b|бот\w*)"
)
# "I babysit a bot", "einen Bot" (as an object), "Pilnuję bota", "Cuido un bot": whatever the verb is, somebody does it.
OWNS_BOTS = re.compile("|".join(_TABLE["owns_bots"]))
NOUNS_TOO = _words(_AUTOMATIC["nouns_too"])  # "Posts evaporate automatically" is about deletion
CREDITS_OF_PROGRAMS = _words(_BEFORE["of_programs"])  # "a program for every day"
ABOUT_PROFILE = re.compile(_TABLE["about_profile"])  # "avatar generated by AI"
BOT_JOKES = re.compile("|".join(_TABLE["bot_jokes"]))  # in sentences that would declare a bot: "a bot, says my ex"
LONE_PRONOUNS = _words(_TABLE["person"]["lone_pronouns"])
SIGNS = {row["kind"]: (row["points"], SignPattern(row)) for row in _SIGNS["signs"]}
LEAST_POINTS: int = _SIGNS["least_points"]
ORGANISATION_SIGNS = {row["kind"]: (row["points"], SignPattern(row)) for row in _ORGANISATION_SIGNS["signs"]}
LEAST_ORGANISATION_POINTS: int = _ORGANISATION_SIGNS["least_points"]
NEEDS = _words(_TABLE["needs"])
PROGRAM_STATEMENTS = _patterns(_TABLE["program_statements"])
PRONOUNS = re.compile(rf"(?<![\w@])(?:{'|'.join(map(re.escape, _TABLE['person']['pronouns'].split()))})(?!\w)")
PERSON_NOUNS, AFTER_BECOMING = _words(_TABLE["person"]["nouns"]), _words(_TABLE["person"]["after_becoming"])
# "Jag byggde roboten": somebody does something, whatever the verb is; in Slavic languages an adjective may follow.
SELF_AND_VERB = re.compile(
    r"(?:i|ich|jag|ik|eu|io|yo|je) (?!am\b|bin\b|är\b|ben\b|sou\b|sono\b|soy\b|suis\b|just\b|nur\b|bara\b|maar\b)\w+"
    r"|(?:я|ja) \w+(?:л|ла|ю|у|em|am|ę|łem|łam)\b"
)
SUBJECT_PRONOUNS = _words("ich ik jag eu io yo я jestem")
FIRST_PERSON, PERSON_PHRASES = _words(_TABLE["person"]["first_person"]), _patterns(_TABLE["person"]["phrases"])
BY_HAND = re.compile(_TABLE["person"]["by_hand"])  # of an organisation's work it says nothing
STRICT, FREE = _words(_ORGANISATION["strict"]), _words(_ORGANISATION["free"])
# Beginnings of organisation nouns in languages that decline them: "biblioteki", "музея".
STEMS = (
    *(noun[:-1] for code in ("pl", "ru", "uk") for noun in _ORGANISATION["free"][code].split() if len(noun) >= 5),
    *("zespoł", "kół"),
)
SWEDISH_ORGANISATIONS = _words(
    " ".join(set(_ORGANISATION["free"]["sv"].split()) - set(_ORGANISATION["free"]["pl"].split()))
)  # "i" before them means "in"; in Polish it means "and"
AFFILIATIONS, LEGAL = _words(_ORGANISATION["affiliations"]), _words(_ORGANISATION["legal"])
INTERESTS = _words(_ORGANISATION["interests"])
CAPACITY = _words(_ORGANISATION["capacity"])  # "a cinema with two screens" is no joke about two people
OWN_ADJECTIVES = _words(_ORGANISATION["own_adjectives"])  # of organisations only: "independent cinema"
ACCOUNT, OFFICIAL = _words(_ORGANISATION["account"]), _words(_ORGANISATION["official"])
NEWS, ORG_CONTINUES = _words(_ORGANISATION["news"]), _words(_ORGANISATION["continues"])
WEEKDAY = re.compile(_ORGANISATION["weekday"])
VERBS_OF_ONE = _words(_ORGANISATION["verbs_of_one"])  # "Hago cerámica": in these languages the verb says "I"
WE_ALONE, OUR, JOINS = (_words(_ORGANISATION[name]) for name in ("we_alone", "our", "and"))
MOCK_OBJECTS = _words(_ORGANISATION["mock_objects"])  # "Ministerium für Mittagsschlaf"
TRADESPEOPLE = _words(_ORGANISATION["tradespeople"])  # who may also be one person: "publisher at …"
SMALL, MOCK = _words(_ORGANISATION["small"]), _words(_ORGANISATION["mock"])
WEAK_ORGANISATION = _patterns(_TABLE["weak_organisation"])
UNSPACED_BOT = _patterns(_TABLE["unspaced"]["bot"])
UNSPACED_ORGANISATION = _patterns(_TABLE["unspaced"]["organisation"])
UNSPACED_NOT_BOT = re.compile(_TABLE["unspaced"]["not_bot"])
UNSPACED_NOT_ORGANISATION = re.compile(_TABLE["unspaced"]["not_organisation"])
ROMANCE_ADJECTIVE = re.compile(
    r"\w+(?:owy|owa|czny|cyjny|jny|ński|ic[oa]s?|ique|iv[oa]|al|ale|el|aire|[aá]ri[oa]|ad[oa]|at[oa]|isé|eux|os[oa])"
)
WE = _words("we we're wir somos nous noi siamo wij we'll nós jesteśmy vi мы ми")
GENITIVES = _words("de du da do dos das des del della di")
ALL_ARTICLES = _words(
    "your our a an the der den dem un une uno una um uma ein eine einen einem een le la il lo el ett en"
)
CREDITS = _words("by for of von für de para pour di per van voor do dla av för для")
AND = _words("and und y et e i och en и та")
RELATIVE = _words("that which der die das que qui che który która som который который який що")
ARTICLES = _words("a an your the des der dem del della dello du de-la das do da het las los les la le")
# Old spelling → the one word that the tables use; longer ones first, so that a part never hides the whole.
REWRITES: dict[str, str] = dict(sorted(_TABLE["rewrites"], key=lambda pair: -len(pair[0])))
REWRITTEN = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, REWRITES))})(?!\w)", re.IGNORECASE)
