"""Whether a bio reads like those of programs, of organisations or of people, for what no rule thought of: two signs.

Two small learned models weigh what a bio says: its words, pairs and groups of letters, which kinds of words stand
together in a clause, and the rules' signs. One knows programs, the other organisations. Where the rules found nothing,
and nothing speaks of a person or jokes, a high sum of the first says that the bio reads like a program's. Where a rule
found a statement that is not explicit, a low sum takes it back: the bio reads like a person's. Otherwise the rules
decide. `scripts/train` learns both; see MODEL_CARD_BIOS.md.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Literal, NamedTuple

from server.scoring.declarations import vocabulary
from server.scoring.declarations.automation import without_parts_of_profile
from server.scoring.declarations.clauses import Bio, Clause
from server.scoring.declarations.persons import (
    denies_automation,
    gives_reason,
    introduces_person,
    is_by_bot_maker,
    is_joke,
    names_human_or_no_bot,
    speaks_as_person,
)
from server.scoring.text.front_coded import decoded

Kind = Literal["automated", "organisation"]

WEIGHTS_FILE = Path(__file__).with_name("bio_weights.json.gz")
READ_CLAUSES = 12
READ_WORDS = 24  # of a clause
REACH_OF_DENIAL = 5  # words after a negation
MOST_LETTERS = 24  # of a word
SHORTEST_GROUP, LONGEST_GROUP = 3, 5  # letters
LONGEST_UNSPACED_GROUP = 3

I_AM = frozenset(("i'm", "i am", "ich bin", "ik ben", "jag är", "je suis", "eu sou", "io sono", "soy", "sou", "jestem"))

_DIGITS = re.compile(r"\d+")
_CLASSES = {
    "bot": vocabulary.BOT_WORDS,
    "robot": vocabulary.ROBOTS,
    "program": vocabulary.PROGRAMS,
    "agent": vocabulary.AGENTS,
    "automatic": vocabulary.ADJECTIVES,
    "automatically": vocabulary.ADVERBS,
    "feed": vocabulary.FEEDS,
    "made": vocabulary.MADE,
    "posts": vocabulary.POSTS,
    "whole": vocabulary.WHOLE,
    "human": vocabulary.HUMANS,
    "runs": vocabulary.RUNS,
    "removal": vocabulary.REMOVALS,
    "handled": vocabulary.HANDLED,
    "not": vocabulary.NEGATIONS,
    "joke": vocabulary.JOKES,
    "feeling": vocabulary.FEELINGS,
    "my": vocabulary.POSSESSIVES,
    "i": vocabulary.FIRST_PERSON,
    "subject": vocabulary.SUBJECTS,
    "we": vocabulary.WE,
    "our": vocabulary.OUR,
    "role": vocabulary.ROLES,
    "verb": vocabulary.VERBS,
    "person": vocabulary.PERSON_NOUNS,
    "need": vocabulary.NEEDS,
    "strict": vocabulary.STRICT,
    "free": vocabulary.FREE,
    "official": vocabulary.OFFICIAL,
    "news": vocabulary.NEWS,
    "legal": vocabulary.LEGAL,
    "small": vocabulary.SMALL,
}


class BioModel(NamedTuple):
    """One sign: feature → weight in hundredths, the sum of a bio without any, and the sums that decide.

    `threshold`: above it a bio reads like this kind's, whatever the rules say; None where the sign never says so.
    `least`: at or below it a statement that a rule found is taken back.
    """

    weights: dict[str, int]
    base: int
    threshold: int | None
    least: int

    def sum(self, found: Iterable[str]) -> int:
        """The sum for the features of a bio or a clause."""
        return self.base + sum(self.weights.get(feature, 0) for feature in found)


@cache
def model(kind: Kind) -> BioModel:
    """The learned sign of one kind."""
    stored = json.loads(gzip.decompress(WEIGHTS_FILE.read_bytes()))[kind]
    return BioModel(**{**stored, "weights": decoded(stored["weights"])})


def reads_like_person(bio: Bio, kind: Kind) -> bool:
    """Whether a bio reads so little like this kind's that no rule is to be believed that is not sure of its subject."""
    sign = model(kind)
    return sign.sum(features(bio)) <= sign.least


def find_automated_wording(bio: Bio) -> str | None:
    """The clearest sentence of a bio that reads like a program's, or None. Ask it only where no rule found anything."""
    sign = model("automated")
    if sign.threshold is None or not is_open(bio) or sign.sum(features(bio)) <= sign.threshold:
        return None
    return max(bio.clauses[:READ_CLAUSES], key=lambda clause: sign.sum(clause_features(clause))).sentence


def is_open(bio: Bio) -> bool:
    """Whether nothing in a bio keeps it from being a program's: a person, something personal, a joke, a bot's maker."""
    if without_parts_of_profile(bio).clauses != bio.clauses or not bio.clauses:
        return False
    if any(jokes.search(bio.text) for jokes in (vocabulary.BOT_JOKES, vocabulary.POWERED_BY, vocabulary.BY_HAND)):
        return False
    return not introduces_person(bio) and not any(_is_personal(clause) for clause in bio.clauses)


def _is_personal(clause: Clause) -> bool:
    return (
        vocabulary.JOKES.any_of(clause.words)
        or vocabulary.REMOVALS.any_of(clause.words)
        or vocabulary.HANDLED.any_of(clause.words)
        or names_human_or_no_bot(clause)
        or _denies_program(clause)
        or denies_automation(clause.words)
        or gives_reason(clause)
        or _describes_self(clause)
        or vocabulary.POSSESSIVES.any_of(clause.words)
        or (clause.is_unspaced and vocabulary.UNSPACED_NOT_BOT.search(clause.text) is not None)
        or is_by_bot_maker(clause.sentence.lower())
    )


def _denies_program(clause: Clause) -> bool:
    """ "This account is NOT run by AI", but not "no human here, only a script"."""
    words = clause.words
    for place, word in enumerate(words):
        if word not in vocabulary.NEGATIONS:
            continue
        for following in words[place + 1 : place + REACH_OF_DENIAL]:
            if following in vocabulary.HUMANS:
                break
            if any(_CLASSES[name].any_of((following,)) for name in ("bot", "robot", "program", "agent", "automatic")):
                return True
    return False


def _describes_self(clause: Clause) -> bool:
    """ "I'm just Canadian", but not "I'm eleven lines of code"."""
    words = clause.words
    if words[0] not in I_AM and " ".join(words[:2]) not in I_AM:
        return False
    names_program = any(_CLASSES[name].any_of(words) for name in ("bot", "robot", "program", "agent"))
    is_latin = vocabulary.is_latin(clause.text)
    return not names_program and not any(
        sign.search(clause.text, is_latin=is_latin) for _, sign in vocabulary.SIGNS.values()
    )


def _groups(word: str) -> set[str]:
    """The groups of letters of a word, with its ends marked."""
    marked = f"^{word[:MOST_LETTERS]}$"
    return {
        marked[start : start + size]
        for size in range(SHORTEST_GROUP, LONGEST_GROUP + 1)
        for start in range(len(marked) - size + 1)
    }


def _unspaced_groups(text: str) -> set[str]:
    return {
        text[start : start + size]
        for size in range(1, LONGEST_UNSPACED_GROUP + 1)
        for start in range(len(text) - size + 1)
    }


def _plain(word: str) -> str:
    if word.startswith(("@", "#")):
        return word[0]
    return _DIGITS.sub("0", word)


def clause_features(clause: Clause) -> set[str]:
    """What a clause says: words, pairs, groups of letters, kinds of words, signs."""
    words = [_plain(word) for word in clause.words[:READ_WORDS]]
    found = {f"pair {first} {second}" for first, second in pairwise(words)}
    found.update(f"word {word}" for word in words)
    found.add(f"begins {words[0]}")
    if clause.is_unspaced:
        text = _DIGITS.sub("0", clause.text[:60])
        found.update(f"part {group}" for group in _unspaced_groups(text))
        found.add(f"ends {text[-2:]}")
    else:
        for word in set(words):
            if len(word) > 2:
                found.update(f"part {group}" for group in _groups(word))
    kinds = {name for name, words_of in _CLASSES.items() if words_of.any_of(clause.words)}
    is_latin = vocabulary.is_latin(clause.text)
    kinds.update(
        f"sign-{kind}" for kind, (_, sign) in vocabulary.SIGNS.items() if sign.search(clause.text, is_latin=is_latin)
    )
    if speaks_as_person(clause):
        kinds.add("speaks")
    if is_joke(clause):
        kinds.add("jokes")
    found.update(f"kind {kind}" for kind in kinds)
    found.update(f"kinds {first} {second}" for first, second in combinations(sorted(kinds), 2))
    return found


def features(bio: Bio) -> frozenset[str]:
    """Everything that the model weighs of a bio; each counts once."""
    found: set[str] = set()
    clauses = bio.clauses[:READ_CLAUSES]
    for clause in clauses:
        found |= clause_features(clause)
    if clauses:
        found.add(f"opens {_plain(clauses[0].words[0])}")
    words = sum(len(clause.words) for clause in clauses)
    found.add(f"length {min(words // 4, 8)}")
    found.add(f"clauses {min(len(clauses), 8)}")
    signs = sum(feature.startswith("kind sign-") for feature in found)
    found.update(f"signs {least}" for least in (1, 2, 3) if signs >= least)
    is_latin = vocabulary.is_latin(bio.text)
    organisation = sum(
        sign.search(bio.text, is_latin=is_latin) is not None for _, sign in vocabulary.ORGANISATION_SIGNS.values()
    )
    found.update(f"organisation signs {least}" for least in (1, 2, 3) if organisation >= least)
    if "🤖" in bio.text:
        found.add("picture of robot")
    return frozenset(found)
