"""What keeps a word from being said about the account: a person who introduces themselves, a role, a joke."""

from __future__ import annotations

from collections.abc import Sequence

from server.scoring.declarations import vocabulary
from server.scoring.declarations.clauses import Bio, Clause

LONGEST_BOT_QUESTION = 3  # words
REACH_OF_NOT = 3  # words before "bot"
LONGEST_HUMAN = 4  # words of a clause that ends with "human"


def introduces_person(bio: Bio) -> bool:
    """Whether the bio speaks of its author as a person: pronouns, a job, "I love …"."""
    return has_personal_noun(bio) or any(pattern.search(bio.text) for pattern in vocabulary.PERSON_PHRASES)


def has_personal_noun(bio: Bio) -> bool:
    """Whether the bio has pronouns, or a clause that is a person: "teacher from Lund"."""
    if vocabulary.PRONOUNS.search(bio.text):
        return True
    return any(
        _names_person(clause) or (len(clause.words) == 1 and clause.words[0] in vocabulary.LONE_PRONOUNS)
        for clause in bio.clauses
    )


def _names_person(clause: Clause) -> bool:
    """Whether the head of a noun phrase is a person: "retired teacher from Lund", but not "made by a teacher"."""
    for place, word in enumerate(clause.words[:6]):
        if word in vocabulary.PERSON_NOUNS:
            following = clause.words[place + 1 : place + 2]
            if following and (following[0] in vocabulary.STRICT or following[0] in vocabulary.FREE):
                continue  # "student newspaper"
            if word == "volunteer" and following and _ends_with_organisation(clause.words[place + 1 :]):
                continue  # "volunteer mountain rescue team"
            if place and clause.words[place - 1] in vocabulary.AFTER_BECOMING:
                return False  # "become a member"
            if vocabulary.NEGATIONS.any_of(clause.words[:place]):
                return False  # "no human here"
            if vocabulary.NEGATIONS.any_of(clause.words[place + 1 : place + 3]) and vocabulary.RUNS.any_of(
                clause.words
            ):
                return False  # "людина цього не веде"
            return not (following and (following[0].startswith("@") or following[0] in ("is", "ist", "es", "est", "è")))
        if word in vocabulary.PREPOSITIONS or word in ("by", "door", "run", "made"):
            return False
    return False


def _ends_with_organisation(words: Sequence[str]) -> bool:
    return words[-1] in vocabulary.STRICT and not vocabulary.PREPOSITIONS.any_of(words)


def speaks_as_person(clause: Clause) -> bool:
    """Whether the clause says "I", "my" or the like."""
    return "I" in clause.original or vocabulary.FIRST_PERSON.any_of(clause.words) or "i'm" in clause.words


def is_joke(clause: Clause) -> bool:
    """Whether the clause asks something, or laughs about itself."""
    return (
        clause.is_question
        or vocabulary.JOKES.any_of(clause.words)
        or any(pattern.search(clause.text) for pattern in vocabulary.JOKE_PHRASES)
    )


def gives_reason(clause: Clause) -> bool:
    """Whether the clause tells why, as people do: "because the dog insists", but not "because I am a bot"."""
    words = clause.words
    place = next((n for n, word in enumerate(words) if word in vocabulary.REASONS), None)
    if place is None:
        return False
    reason = words[place + 1 :]
    if any(pattern.match(" ".join(reason)) for pattern in vocabulary.PROGRAM_STATEMENTS):
        return False
    return not any(
        words_of.any_of(reason)
        for words_of in (
            vocabulary.NEGATIONS,
            vocabulary.BOT_WORDS,
            vocabulary.BOT_PREDICATES,
            vocabulary.ROBOTS,
            vocabulary.PROGRAMS,
            vocabulary.AGENTS,
        )
    )


def denies_automation(words: Sequence[str]) -> bool:
    """ "Nobody posts here automatically", but not "nobody reads this automated account"."""
    place = next((n for n, word in enumerate(words) if word in vocabulary.NOBODY), None)
    if place is None:
        return False
    after = words[place + 1 :]
    return any(
        word in vocabulary.ADVERBS
        or (word in vocabulary.ADJECTIVES and not vocabulary.FEEDS.any_of(after[number + 1 : number + 3]))
        for number, word in enumerate(after)
    )


def names_human_or_no_bot(clause: Clause) -> bool:
    """ "Human person", "definitely human", "no robot", "Bot? No.", but not "no human here", "not an official bot"."""
    words = clause.words
    if len(words) <= 2 and words[-1] in vocabulary.ONE_PERSON and words[0] in vocabulary.ALL_ARTICLES:
        return True  # "A person."
    human = words[0] in vocabulary.ONE_HUMAN or (len(words) <= LONGEST_HUMAN and words[-1] in vocabulary.ONE_HUMAN)
    if human and not (
        vocabulary.NEGATIONS.any_of(words)
        or vocabulary.PREPOSITIONS.any_of(words)
        or vocabulary.TURNING_TO.any_of(words)
    ):
        return True
    bot = next((n for n, word in enumerate(words) if _is_bot_word(word) or _is_bot_word(word.removesuffix("s"))), None)
    if bot is None:
        return False
    if clause.is_question and len(words) == len(clause.sentence.split()) <= LONGEST_BOT_QUESTION:
        return True
    before = words[max(0, bot - REACH_OF_NOT) : bot]
    return vocabulary.NEGATIONS.any_of(before) and not vocabulary.OFFICIAL.any_of(before)


def _is_bot_word(word: str) -> bool:
    return word in vocabulary.BOT_WORDS or word in vocabulary.ROBOTS


def _are_subjects(words: Sequence[str]) -> bool:
    """Whether the words only say who is meant: "this is", "wir sind"."""
    return all(word in vocabulary.SUBJECTS or word in vocabulary.WE for word in words)


def is_blocked(before: Sequence[str]) -> bool:
    """Whether what stands before a noun keeps it from being what the account is: "owner of a", "not a", "I run a"."""
    if vocabulary.BLOCKING.any_of(before) or vocabulary.SELF_AND_VERB.match(" ".join(before[:2])):
        return True
    for place, word in enumerate(before):
        if word in vocabulary.VERBS and (place < 2 or before[place - 1] in vocabulary.SUBJECTS):
            return True
        if place and word in vocabulary.GENITIVES and not _are_subjects(before[:place]):
            return True
        if place and word in vocabulary.ALL_ARTICLES and not _are_subjects(before[:place]):
            return True  # an unknown verb: "curo da solo un bot"
    return False


def is_by_bot_maker(sentence: str) -> bool:
    """Whether somebody tells of their bot: "I made a bot that posts moths", but not "author of the bot: @ada"."""
    if vocabulary.CREDIT.search(sentence) is not None:
        return False
    return vocabulary.MAKES_BOTS.search(sentence) is not None or vocabulary.OWNS_BOTS.search(sentence) is not None
