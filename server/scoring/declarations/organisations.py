"""Whether a bio says that the account speaks for an organisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from server.scoring.declarations import vocabulary
from server.scoring.declarations.clauses import Bio, Clause
from server.scoring.declarations.persons import introduces_person, is_blocked, is_joke, speaks_as_person

LEAST_SIGNS_OF_OURS = 3  # where a clause begins with "our"
LEAST_POINTS_OF_ONE = 2  # that one sign must have, whatever the others add
LONGEST_LIKE = 3  # characters of a bare noun in a script without spaces: 温泉, 映画館
_OF_LIKES = ("kind", "invites", "institution", "plain_kind")  # signs that a bare noun in a list gives of what is liked
MOST_WORDS_BEFORE = 6  # words of a noun phrase before the word that names the organisation


def find_organisation(bio: Bio) -> Clause | None:
    """The clause that declares an organisation."""
    if introduces_person(bio) or any(map(_is_personal, bio.clauses)):
        return None
    weak = sum(pattern.search(bio.text) is not None for pattern in vocabulary.WEAK_ORGANISATION)
    is_latin = vocabulary.is_latin(bio.text)
    shown = {
        kind: pattern.search(bio.text, is_latin=is_latin) is not None
        for kind, (_, pattern) in vocabulary.ORGANISATION_SIGNS.items()
    }
    signs = sum(shown.values())
    we = (
        bool(bio.clauses) and len(bio.clauses[0].words) == 1 and bio.clauses[0].words[0] in vocabulary.WE_ALONE
    )  # "We – a band"
    for number, clause in enumerate(bio.clauses):
        if clause.is_unspaced:
            is_denied = vocabulary.UNSPACED_NOT_ORGANISATION.search(bio.text) is not None
            found = next((m for p in vocabulary.UNSPACED_ORGANISATION if (m := p.search(clause.text))), None)
            if found and not is_denied and (found.group() != clause.text or len(bio.clauses) == 1):
                return clause  # but not one of "library, tea, cats"
            continue
        if is_joke(clause):
            continue
        if _is_weekly_hobby(clause):
            return None
        if _is_official(clause) or _is_news(clause) or _is_organisation(clause, weak, signs, first=number == int(we)):
            return clause
    return _signs(bio, shown, is_latin=is_latin)


def _is_personal(clause: Clause) -> bool:
    return speaks_as_person(clause) or "me" in clause.words or clause.words[0] in vocabulary.VERBS_OF_ONE


def _signs(bio: Bio, shown: Mapping[str, bool], *, is_latin: bool) -> Clause | None:
    """The clearest clause where different signs together point to an organisation; `shown`: those in the whole text."""
    if vocabulary.UNSPACED_NOT_ORGANISATION.search(bio.text):
        return None
    clauses = [clause for clause in bio.clauses if not is_joke(clause)]
    total, best, clearest = 0, 0, None
    may_like = len(clauses) > 1 and not shown["hours"]
    for kind, (points, pattern) in vocabulary.ORGANISATION_SIGNS.items():
        matches = [(each, match) for each in clauses if (match := pattern.search(each.text, is_latin=is_latin))]
        if kind in _OF_LIKES and may_like:
            clause = next((each for each, match in matches if not _is_like(each, match.group())), None)
        else:
            clause = next((each for each, _ in matches), None)
        if not matches and shown[kind] and clauses:  # a sign across clauses
            clause = clauses[0]
        if clause is not None:
            total += points
            if points > best:
                best, clearest = points, clause
    return clearest if total >= vocabulary.LEAST_ORGANISATION_POINTS and best >= LEAST_POINTS_OF_ONE else None


def _is_like(clause: Clause, found: str) -> bool:
    """Whether a clause is only the noun that was found, as among likes: "camera | hot springs | cats"."""
    return clause.is_unspaced and (found == clause.text or len(clause.text) <= LONGEST_LIKE)


def _is_weekly_hobby(clause: Clause) -> bool:
    """ "Church on Sundays, football on Saturdays"."""
    place = next((n for n in range(min(2, len(clause.words))) if _organisation_word(clause, n, named=True)), None)
    return place is not None and vocabulary.WEEKDAY.match(" ".join(clause.words[place + 1 : place + 4])) is not None


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
    return named or any(word in vocabulary.ARTICLES and word not in ("a", "an") for word in rest[:2])


def _is_news(clause: Clause) -> bool:
    """ "Breaking news from the valley", "News and updates from the council"."""
    words = clause.words
    place = next((n for n, word in enumerate(words[:5]) if word in vocabulary.NEWS), None)
    if place is None or vocabulary.BLOCKING.any_of(word for word in words[:place] if word != "and"):
        return False
    rest = words[place + 1 :]
    if vocabulary.SMALL.any_of(rest) or rest[:2] in (("from", "a"), ("from", "an")):
        return False  # "Updates from the sofa"
    return bool(rest) and (
        vocabulary.STRICT.any_of(rest)
        or vocabulary.FREE.any_of(rest)
        or (len(rest) > 2 and rest[0] in ("from", "for") and rest[1] == "the")
        or (rest[0] in ("from", "aus", "for") and place > 0)
        or (len(rest) > 2 and rest[0] == "aus")
    )


def _is_organisation(clause: Clause, weak: int, signs: int, *, first: bool) -> bool:
    """Whether the clause is the name or the kind of an organisation: "Community choir of eighty voices"."""
    words = clause.words
    we = bool(words) and words[0] in vocabulary.WE
    place = next((n for n, word in enumerate(words) if _organisation_word(clause, n, named=first and weak > 0)), None)
    if place is None and words[:1] == ("jesteśmy",) and not vocabulary.SMALL.any_of(words):
        return any(word.startswith(vocabulary.STEMS) for word in words[1:4])  # "jesteśmy kooperatywą"
    if place is None:
        return words[-1] in vocabulary.LEGAL and len(words) > 1 and not is_blocked(words[:-1])
    weak += signs
    before, after = words[:place], words[place + 1 :]
    if len(before) and before[-1] in vocabulary.ROLES:
        before = before[:-1]  # "fan community"
    if len(before) > MOST_WORDS_BEFORE or is_blocked(before) or _is_small(after):
        return False
    if vocabulary.MOCK_OBJECTS.any_of(after[:2]) or (words[place] in vocabulary.TRADESPEOPLE and _is_at_work(after)):
        return False
    if after[:1] and after[0] in vocabulary.JOINS and (not before or not first):
        follow = after[1] if len(after) > 1 else ""
        if follow not in vocabulary.STRICT and follow not in vocabulary.FREE:
            return False  # "Two kids, a band and a mortgage"
    if vocabulary.PERSON_NOUNS.any_of(after) and not vocabulary.CREDITS.any_of(after):
        return False  # "library assistant", "startup and sheep wrangler"
    word = words[place]
    if we:
        return True
    if _is_elsewhere(before, word):
        return False
    if before and before[0] in vocabulary.OUR and weak < LEAST_SIGNS_OF_OURS:
        return False  # "Our team lost again"
    bare = not after and not [each for each in before if each not in vocabulary.ARTICLES]
    if bare and not before and (weak == 0 or not first or (word in vocabulary.INTERESTS and _lists_likes(clause))):
        return False
    if word in vocabulary.MOCK and after[:1] == ("of",) and weak == 0:
        return False  # "Institute of napping"
    has_article = bool(before) and before[0] in vocabulary.ARTICLES
    if word in vocabulary.STRICT and weak == 0:
        if word in vocabulary.AFFILIATIONS:  # where somebody studies or works
            return has_article and not bare and (first or len(before) > 2)
        if word in vocabulary.INTERESTS:  # what somebody likes
            is_phrase = (bool(after) and after[0] not in vocabulary.AND) or vocabulary.OWN_ADJECTIVES.any_of(before)
            return has_article if not first else has_article or len(before) > 1 or is_phrase
    return first or weak > 0 or has_article


def _is_elsewhere(before: Sequence[str], noun: str) -> bool:
    """ "Dirigent am Heimatmuseum", "Ordförande i bridgeklubben": where somebody is, by words with other meanings."""
    return any(
        (word == "am" and before[place - 1] != "i") or (word == "i" and noun in vocabulary.SWEDISH_ORGANISATIONS)
        for place, word in enumerate(before)
        if place
    )


def _is_at_work(after: Sequence[str]) -> bool:
    """ "Publisher at Fernside", but not "Florist at 4 Mill Lane"."""
    return after[:1] == ("at",) and not any(word.isdigit() for word in after[1:2])


def _is_small(after: Sequence[str]) -> bool:
    """ "A band of two", "the society of cats", but not "a cinema with two screens"."""
    return any(
        word in vocabulary.SMALL and not vocabulary.CAPACITY.any_of(after[place + 1 : place + 2])
        for place, word in enumerate(after[:3])
    )


def _lists_likes(clause: Clause) -> bool:
    """ "Café, cats and long Sundays": one bare word, and more of them after a comma."""
    return clause.sentence.lower().lstrip().startswith(f"{clause.words[0]},")


def _organisation_word(clause: Clause, place: int, *, named: bool = False) -> bool:
    """Whether the word names a kind of organisation and is the head of its phrase: not "library assistant"."""
    words, word = clause.words, clause.words[place]
    if word not in vocabulary.STRICT:
        return word in vocabulary.FREE
    following = words[place + 1 : place + 2]
    return (
        (named and clause.original[place + 1 : place + 2] != following)
        or not following
        or following[0] in vocabulary.ORG_CONTINUES
        or (word in vocabulary.FREE and vocabulary.ROMANCE_ADJECTIVE.fullmatch(following[0]) is not None)
        or following[0].endswith("ing")
    )
