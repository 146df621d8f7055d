"""Whether a bio says that the account speaks for an organisation."""

from __future__ import annotations

from collections.abc import Sequence

from server.scoring.declarations import vocabulary
from server.scoring.declarations.clauses import Bio, Clause
from server.scoring.declarations.persons import introduces_person, is_blocked, is_joke, speaks_as_person

MOST_WORDS_BEFORE = 6  # words of a noun phrase before the word that names the organisation


def find_organisation(bio: Bio) -> Clause | None:
    """The clause that declares an organisation."""
    if introduces_person(bio) or any(map(speaks_as_person, bio.clauses)):
        return None
    weak = sum(pattern.search(bio.text) is not None for pattern in vocabulary.WEAK_ORGANISATION)
    for number, clause in enumerate(bio.clauses):
        if clause.is_unspaced:
            is_denied = vocabulary.UNSPACED_NOT_ORGANISATION.search(bio.text) is not None
            if not is_denied and any(p.search(clause.text) for p in vocabulary.UNSPACED_ORGANISATION):
                return clause
            continue
        if is_joke(clause):
            continue
        if _is_official(clause) or _is_news(clause) or _is_organisation(clause, weak, first=number == 0):
            return clause
    return None


def is_explicit(clause: Clause) -> bool:
    """Whether a clause that declares an organisation says who speaks: "we are …", "the official account of …"."""
    return clause.words[0] in vocabulary.WE or _is_official(clause)


def _is_official(clause: Clause) -> bool:
    """ "The official account of the town library". Of a person it says nothing."""
    words = clause.words
    place = next((n for n, word in enumerate(words) if word in vocabulary.OFFICIAL), None)
    if (
        place is None
        or vocabulary.NEGATIONS.any_of(words)
        or vocabulary.SMALL.any_of(words)
        or vocabulary.PERSON_NOUNS.any_of(words)
    ):
        return False
    account = next((n for n, word in enumerate(words) if word in vocabulary.ACCOUNT), None)
    if account is None or abs(account - place) > 3 or vocabulary.PREPOSITIONS.any_of(words[: min(place, account)]):
        return False
    rest = words[max(place, account) + 1 :]
    named = (
        vocabulary.STRICT.any_of(rest)
        or vocabulary.FREE.any_of(rest)
        or any(word.startswith(vocabulary.STEMS) for word in rest)
    )
    return named or bool(rest[:2] and vocabulary.ARTICLES.any_of(rest[:2]))


def _is_news(clause: Clause) -> bool:
    """ "Breaking news from the valley", "News and updates from the council"."""
    words = clause.words
    place = next((n for n, word in enumerate(words[:5]) if word in vocabulary.NEWS), None)
    if place is None or vocabulary.BLOCKING.any_of(word for word in words[:place] if word != "and"):
        return False
    rest = words[place + 1 :]
    return bool(rest) and (
        vocabulary.STRICT.any_of(rest)
        or vocabulary.FREE.any_of(rest)
        or (len(rest) > 2 and rest[0] in ("from", "for") and rest[1] == "the")
        or (rest[0] in ("from", "aus", "for") and place > 0)
        or (len(rest) > 2 and rest[0] == "aus")
    )


def _is_organisation(clause: Clause, weak: int, *, first: bool) -> bool:
    """Whether the clause is the name or the kind of an organisation: "Community choir of eighty voices"."""
    words = clause.words
    we = bool(words) and words[0] in vocabulary.WE
    place = next((n for n, word in enumerate(words) if _organisation_word(words, n, named=first and weak > 0)), None)
    if place is None:
        return words[-1] in vocabulary.LEGAL and len(words) > 1 and not is_blocked(words[:-1])
    before, after = words[:place], words[place + 1 :]
    if len(before) and before[-1] in vocabulary.ROLES:
        before = before[:-1]  # "fan community"
    if len(before) > MOST_WORDS_BEFORE or is_blocked(before) or vocabulary.SMALL.any_of(after[:2]):
        return False
    if vocabulary.PERSON_NOUNS.any_of(after) and not vocabulary.CREDITS.any_of(after):
        return False  # "library assistant", "startup and sheep wrangler"
    word = words[place]
    if we:
        return True
    bare = not after and not [each for each in before if each not in vocabulary.ARTICLES]
    if bare and not before and weak == 0:
        return False
    has_article = bool(before) and before[0] in vocabulary.ARTICLES
    if word in vocabulary.STRICT and weak == 0:
        if word in vocabulary.AFFILIATIONS:  # where somebody studies or works
            return has_article and not bare and (first or len(before) > 2)
        if word in vocabulary.INTERESTS:  # what somebody likes
            is_phrase = bool(after) and after[0] not in vocabulary.AND
            return has_article if not first else has_article or len(before) > 1 or is_phrase
    return first or weak > 0 or has_article


def _organisation_word(words: Sequence[str], place: int, *, named: bool = False) -> bool:
    """Whether the word names a kind of organisation and is the head of its phrase: not "library assistant"."""
    word = words[place]
    if word in vocabulary.FREE and word not in vocabulary.STRICT:
        return True
    if word not in vocabulary.STRICT:
        return word in vocabulary.FREE
    following = words[place + 1 : place + 2]
    return named or not following or following[0] in vocabulary.ORG_CONTINUES or following[0].endswith("ing")
