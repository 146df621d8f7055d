"""Finds harsh words that are aimed at nobody: at fate, or in fun.

The text models weigh "hate" and "bastard" much the same whatever they are said of. This layer reads texts that a model
finds hostile once more, with the table in `harmless.json`:

- `fate`: what befalls people and cannot be insulted: illness, vermin, a machine ("Cancer is a bastard"), and what is
  one's `own` ("my singing is horrible"), where no `persons` are named and fate is not the `predicate` of somebody ("…
  are a cancer"). It may be cursed or called something to its face (`curse`, `called`: "Screw you, migraine"), but
  nobody may `wish` it to anybody.
- `things`, what people eat, pay, use or suffer from, which are only `unpleasant` ("Racism is disgusting", "I hate
  olives"), where no `persons` are named.
- `roles` of `works` of fiction as a sentence's subject, where no `persons` are named but in the `third` person.
- a note of one's `practice` that is only `unpleasant` ("Day 12 of learning the cello. Still awful."), where no
  `persons` are named.
- `lament`: hatred of a `hardship` of the other one, which is sympathy ("I hate that you have to go through this").
- `sympathy` with what befell the other one, which may be called `dreadful` ("Poor you, that sounds awful"), where no
  `but` follows and the other one is not what is dreadful (`you_are`).
- `regret`: what is hated out of politeness ("Hate to ask").
- `hate_you`: beginnings that are in fun where only warm words or a laugh follow ("I hate you, your kitten is so cute").
- `self`, `degree`, `self_blame`: what somebody calls themselves ("I am so stupid"), where the rest is not harsh.
- `reports`: what other people called or told the author ("My teacher told me I'm stupid"), as far as the clause goes.
  Whoever said so may not be the author or the reader (`speakers`), nor may the author `agree`. What is said of a
  `second` person is a report only where `strangers` said it, or somebody in fiction, or where the author says to
  `disagree`.
- `fond` words to somebody who is only `teased` beside them ("Happy birthday, you old bastard"). Nobody is teased with a
  `cruel` word, nor by a farewell to which a threat could be added ("See you in court").
- `tasks` at a computer, in a game or of medicine ("Kill the process").
- `phrases` of farming, cooking, sport, computing and bad days ("a bitch of a day"), where nobody is spoken to.
- `banter`: what is said to somebody in admiration or jest ("You killed it"), where the rest is not harsh; and who is
  told to be silent because they are `astonished` about good news ("Shut up, you won?!").
- what a `hater` who is spoken about hates, if it is one of the `things` ("My cat hates carrots").
- whom somebody is `bereft` of is not insulted with fate ("Cancer is a bastard and I want my mum back").
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

MEANT = 0.5  # hostility of what follows "I hate you" beside a laugh, from which it is meant
FEWEST_ENVIED = 3  # words that follow "I hate you" beside a laugh, at least

# Where people write in Cyrillic letters, a bracket alone smiles.
LAUGH = re.compile(
    r"[😂🤣😄😅😆😉😜😝😁]|[;:]-?[)dp]|^[^(]*[\w!]\)|(?<!\w)(?:lol|lmao|rofl|mdr+|ptdr+|a?(?:ha){2,}h?|(?:he){2,}|(?:hi){2,}|(?:ja){2,}"
    r"|(?:je){2,}|(?:rs){2,}|а?(?:ха){2,}|(?:хе){2,}|(?:хи){2,}|xd+|kkk+|(?:हा){2,})(?!\w)|哈哈|笑死"
)
_CLAUSE_END = re.compile("[,;:–—，；]")
_HAN = re.compile("[\u4e00-\u9fff]")


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
        other = rf"(?:\W+(?!{words['persons']})\w+)?"
        # "My French is bad" is about words, "My French neighbour is bad" is not.
        ended = rf"\W*(?:$|[.,;:!?])|\s+(?:{words['predicate']}|{words['unpleasant']})"
        words["own_alone"] = rf"{words['my']}\W+{words['own']}(?={ended})"
        words["own"] = rf"{words['my']}{other}\W+{words['own']}"
        words["fate"] = f"(?:{words['fate']}|{words['own']})"
        cursed = rf"{words['curse']}{other}\W+{words['fate']}"
        called = rf"^\W*(?:{words['my']}\W+)?{words['fate']}(?:\W+\w+)?\W*,\W*{words['called']}(?:\W+\w+){{1,3}}"
        aside += f"|{cursed}|{called}|{words['regret']}"
    if "tasks" in words:
        aside += f"|{words['tasks']}"
    words["aside"] = aside
    if "astonished" in words:
        words["banter"] = f"{words['banter']}|{words['astonished']}"
    if "sympathy" in words:
        words["sympathy"] = rf"{words['sympathy']}(?!\W+{words['but']})"
        words["you_are"] = rf"{words['you_are']}(?:\W+\w+){{0,3}}?\W+{words['dreadful']}"
    if "reports" in words:
        words["reports"] = rf"{words['reports']}(?:(?!\s*{words['joins']})[^,;:–—，；：])*"
        words["speakers"] = rf"{words['speakers']}(?:\W+\w+)?\W*$"
    if "fond" in words:
        words["fond"] = rf"(?:^|[,;:–—])\W*{words['fond']}"  # not "nobody will miss you"
    if "hater" in words:
        words["hater"] = rf"^\W*{words['hater']}"
    if "roles" in words:
        # A stepmother of one's own is no role.
        not_mine = rf"(?!{words['my']}\b)" if "my" in words else ""
        words["roles"] = rf"^\W*(?:{not_mine}\w+\s+)?{words['roles']}"
        words["practice"] = rf"^\W*{words['practice']}"
    return {name: re.compile(expression) for name, expression in words.items()}


def hostile_without_harmless(
    text: str, language: str, groups: frozenset[str], judge: Callable[[str], Judged]
) -> float | None:
    """The probability that the rest of a text is hostile, or None where nothing is harmless or other people's words.

    `groups`: names of groups of people. What is said of them is never harmless here.
    """
    table = _table_for(language)
    if table is None:
        return None
    if _is_calm_without(table, "banter", normalized(text), judge):
        return 0.0
    written = [found.group() for found in SENTENCE.finditer(text)]
    sentences = [_without_reports(table, sentence) for sentence in written]
    whole = normalized(text)
    practises = not _names_persons(table, whole, groups)
    sympathises = _finds(table, "sympathy", whole)
    kept = [
        each
        for before, each in zip(("", *sentences), sentences, strict=False)
        if not (
            (practises and _is_of_practice(table, normalized(before), normalized(each), judge))
            or _is_harmless(table, normalized(each), groups, judge)
            or (sympathises and _is_only_dreadful(table, normalized(each), judge))
        )
    ]
    if kept == written:
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
    if _is_calm_without(table, "banter", sentence, judge):
        return True
    if not _finds(table, "second", sentence) and _is_calm_without(table, "phrases", sentence, judge):
        return True
    lament = table["lament"].match(sentence.strip()) if "lament" in table else None
    if lament is not None:
        lamented = sentence.strip()[lament.end() :]
        return _finds(table, "hardship", lamented) and judge(lamented).hostile < HARMLESS
    if _is_teasing(table, sentence, judge):
        return True
    greeting = table["hate_you"].match(sentence.strip())
    if greeting is not None:
        envied = sentence.strip()[greeting.end() :]
        rest = judge(envied)
        laughs = LAUGH.search(envied) is not None and len(re.findall(r"\w+", envied)) >= FEWEST_ENVIED
        return rest.hostile < (MEANT if laughs else HARMLESS if rest.kind >= WARM else 0)
    if "hater" in table and table["hater"].match(sentence) is not None:
        hated = table["hater"].sub(" ", sentence)
        if _finds(table, "things", hated) and not _names_persons(table, hated, groups):
            return judge(hated).hostile < HARMLESS
    if "bereft" in table and _finds(table, "fate", sentence):
        sentence = table["bereft"].sub(" ", sentence)
    plays = _finds(table, "roles", sentence) and _finds(table, "works", sentence)
    if _names_persons(table, table["third"].sub(" ", sentence) if plays else sentence, groups):
        return _each_clause_is_harmless(table, sentence, groups, judge)
    if plays:
        return True
    if _finds(table, "things", sentence) and judge(table["unpleasant"].sub(" ", sentence)).hostile < HARMLESS:
        return True
    fate = table["fate"].search(sentence)
    if fate is not None:
        before = sentence[: fate.start()]
        is_own = "own" in table and table["own"].match(fate.group()) is not None
        if is_own:
            # Not somebody's deed ("that bitch stole my painting"), nor anybody beside ("my stomach turns, … is a pig").
            after = table["unpleasant"].sub(" ", sentence[fate.end() :])
            beside = after if _has_other_subject(table, after) else "".join(_CLAUSE_END.split(after, maxsplit=1)[1:])
            if max(judge(before).hostile, judge(beside).hostile) >= HARMLESS:
                return False
        return table["predicate"].search(before) is None and not _finds(table, "wish", before)
    is_praise = judge(sentence).kind >= WARM or _finds(table, "slang", sentence)
    return is_praise and judge(table["strong"].sub(" ", sentence)).hostile < HARMLESS


def _is_calm_without(table: dict[str, re.Pattern[str]], name: str, words: str, judge: Callable[[str], Judged]) -> bool:
    """Whether the words hold a pattern of a row, and what remains without it is not harsh."""
    if not _finds(table, name, words):
        return False
    rest = table[name].sub(" ", words)
    return re.search(r"\w", rest) is None or judge(rest).hostile < HARMLESS


def _each_clause_is_harmless(
    table: dict[str, re.Pattern[str]], sentence: str, groups: frozenset[str], judge: Callable[[str], Judged]
) -> bool:
    """Whether a sentence has several clauses, none is harsh but those that are harmless by themselves.

    "Slugs are disgusting but your garden is winning": who is named in one clause is not what another one is about.
    """
    clauses = [each for each in _clauses(table, sentence) if each.strip()]
    return len(clauses) > 1 and all(
        judge(clause).hostile < HARMLESS or _is_harmless(table, clause, groups, judge) for clause in clauses
    )


def _clauses(table: dict[str, re.Pattern[str]], sentence: str) -> list[str]:
    parts = _CLAUSE_END.split(sentence)
    return [clause for part in parts for clause in (table["but"].split(part) if "but" in table else [part])]


def is_teasing(text: str, language: str, judge: Callable[[str], Judged]) -> bool:
    """Whether the harsh words of a text only tease somebody whom its author likes."""
    table = _table_for(language)
    return table is not None and _is_teasing(table, normalized(text), judge)


def without_reports(text: str, language: str) -> str:
    """The text with blanks for what it reports that other people said to the author."""
    table = _table_for(language)
    if table is None or "reports" not in table:
        return text
    return SENTENCE.sub(lambda found: _without_reports(table, found.group()), text)


def is_fond(text: str, language: str) -> bool:
    """Whether a text has fond words, as friends who tease each other do."""
    table = _table_for(language)
    return table is not None and _finds(table, "fond", normalized(text))


def is_banter(text: str, language: str) -> bool:
    """Whether a text says something in admiration or jest that is harsh by its words alone ("You killed it")."""
    table = _table_for(language)
    return table is not None and _finds(table, "banter", normalized(text))


def is_astonished(text: str, language: str) -> bool:
    """Whether a text tells somebody to be silent only because of their good news."""
    table = _table_for(language)
    return table is not None and _finds(table, "astonished", normalized(text))


def is_of_fate(words: str, language: str) -> bool:
    """Whether some words only name, or curse, what cannot be insulted, before it is told off: "Damned migraine, …".

    Not "Good luck at the exam, …".
    """
    table = _table_for(language)
    if table is None:
        return False
    others = table["fate"].sub(" ", words)
    if others == words:
        return False
    for row in ("strong", "my", "unpleasant"):
        others = table[row].sub(" ", others) if row in table else others
    return re.search(r"\w", others) is None


def _is_teasing(table: dict[str, re.Pattern[str]], words: str, judge: Callable[[str], Judged]) -> bool:
    if not _finds(table, "fond", words) or _finds(table, "cruel", words):
        return False
    rest = table["teased"].sub(" ", words)
    return rest != words and judge(rest).hostile < HARMLESS


def _without_reports(table: dict[str, re.Pattern[str]], sentence: str) -> str:
    """The sentence with blanks for what it reports that other people said."""
    read = normalized(sentence)
    if "reports" not in table or len(read) != len(sentence):
        return sentence
    rest = sentence
    for found in table["reports"].finditer(read):
        before = read[: found.start()]
        if _finds(table, "speakers", before):
            continue
        if _finds(table, "second", found.group()) and not (
            any(_finds(table, name, before) for name in ("strangers", "works")) or _finds(table, "disagree", read)
        ):
            continue
        rest = rest[: found.start()] + " " * len(found.group()) + rest[found.end() :]
    return sentence if _finds(table, "agree", normalized(rest)) else rest


def _has_other_subject(table: dict[str, re.Pattern[str]], words: str) -> bool:
    """Whether a predicate stands in words that follow a subject, and not as their first word."""
    return any(words[: found.start()].strip() for found in table["predicate"].finditer(words))


def _is_of_practice(
    table: dict[str, re.Pattern[str]], before: str, sentence: str, judge: Callable[[str], Judged]
) -> bool:
    """Whether a sentence, or the one before it, notes one's practice, and the sentence is harsh only by its verdict."""
    if not _finds(table, "practice", sentence) and not _finds(table, "practice", before):
        return False
    return judge(table["unpleasant"].sub(" ", sentence)).hostile < HARMLESS


def _is_only_dreadful(table: dict[str, re.Pattern[str]], sentence: str, judge: Callable[[str], Judged]) -> bool:
    """Whether a sentence of sympathy is harsh only by what it calls dreadful."""
    others = table["sympathy"].sub(" ", sentence)
    if _finds(table, "hate_you", others) or _finds(table, "you_are", others):
        return False
    rest = table["dreadful"].sub(" ", others)
    return rest != sentence and judge(rest).hostile < HARMLESS <= judge(sentence).hostile


def _names_persons(table: dict[str, re.Pattern[str]], words: str, groups: frozenset[str]) -> bool:
    if "own_alone" in table:
        words = table["own_alone"].sub(" ", words)  # "my French" names nobody
    if _finds(table, "persons", words) or not groups.isdisjoint(re.findall(r"\w+", words)):
        return True
    # Chinese has no spaces between words, and a single character is part of many words.
    return _HAN.search(words) is not None and any(group in words for group in groups if _HAN.match(group) and group[1:])


def _finds(table: dict[str, re.Pattern[str]], name: str, words: str) -> bool:
    """Whether the words hold a pattern of a row; not every language has every row."""
    return name in table and table[name].search(words) is not None
