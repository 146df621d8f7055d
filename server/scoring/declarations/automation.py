"""Whether a bio says that the account is automated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from server.scoring.declarations import vocabulary
from server.scoring.declarations.clauses import Bio, Clause
from server.scoring.declarations.persons import (
    denies_automation,
    gives_reason,
    has_personal_noun,
    introduces_person,
    is_blocked,
    is_by_bot_maker,
    is_joke,
    names_human_or_no_bot,
)

MOST_WORDS_BEFORE = 6  # words of a noun phrase before the word that names the account
MOST_ADJECTIVES_AFTER = 3
MOST_CLAUSES_WITH_SIGNS = 30
# Signs that a person's needs explain: "one coffee every hour", "a robot, and I speak after coffee".
_OF_NEEDS = ("clock", "daily", "item", "self", "announcer")
_OF_PROGRAMS = ("bot", "agent", "by_program", "generated", "first", "itself", "alone", "programmed", "responds")
_ACROSS_CLAUSES = ("item", "self", "announcer")  # signs that a comma may divide: "I'm a robot, I count the days"
_CYRILLIC = re.compile("[а-яіїєґё]")
_CERTAIN = (
    "nobody",
    "by_program",
    "writer",
    "self",
    "thing",
    "announcer",
)  # signs that hold although somebody says "I" or "we"


# "Xはbotです", "X 봇입니다", "我是机器人".
_UNSPACED_STATEMENT = re.compile(
    "(?:bot|ボット|ロボット)(?:です|である|だ)$|(?:봇|로봇)입니다$|[是为][^,，]{0,12}(?:机器人|機器人|bot)(?:账号|帐号)?$"
)

LONGEST_ASIDE = 2  # words
TITLE_WORDS = 2  # of a bio that begins with what the account is


def find_automation(bio: Bio, display_name: str) -> str | None:
    """The sentence that declares an automated account."""
    # "Automated photo bot. Powered by coffee and toddlers": people joke so of themselves, bots hardly ever.
    if vocabulary.BOT_JOKES.search(bio.text) or vocabulary.POWERED_BY.search(bio.text):
        return None
    bio = without_parts_of_profile(bio)
    others = tuple(clause for clause in bio.clauses if not is_by_bot_maker(clause.sentence.lower()))
    is_person = (
        introduces_person(bio)
        or len(others) < len(bio.clauses)
        or vocabulary.BY_HAND.search(bio.text) is not None
        or any(map(names_human_or_no_bot, bio.clauses))
    )
    bio = Bio(bio.text, others)
    if has_personal_noun(bio):
        return next((c.sentence for c in bio.clauses if not is_joke(c) and _states_automation(c, is_person)), None)
    before: Clause | None = None
    for clause in bio.clauses:
        previous, before = before, clause
        if previous is not None and _is_aside(clause) and _is_handled(previous.words):
            continue  # "My posts vanish after a month (automatic)"
        if denies_automation(clause.words):
            continue
        if clause.is_unspaced:
            if not vocabulary.UNSPACED_NOT_BOT.search(clause.text) and any(
                p.search(clause.text) for p in vocabulary.UNSPACED_BOT
            ):
                return clause.sentence
        elif not is_joke(clause):
            bot = _is_bot(clause)
            if (
                bot == "stated"
                or (bot == "plain" and not is_person)
                or _states_automation(clause, is_person)
                or _is_program(clause)
            ):
                return clause.sentence
    if is_person or not bio.clauses:
        return None
    return bio.clauses[0].sentence if vocabulary.BRACKETED.search(bio.text) else _evidence(bio, display_name)


def is_explicit_statement(bio: Bio, sentence: str) -> bool:
    """Whether a sentence that declares an automated account leaves no doubt of whom: "I am a bot", "Weather bot …"."""
    return any(
        clause.sentence == sentence
        and (
            (bot := _is_bot(clause)) == "stated"
            or _is_program(clause)
            or _states_automation(clause, is_person=False)
            or _UNSPACED_STATEMENT.search(clause.text) is not None
            or (bot == "plain" and number == 0 and any(map(_bot_word, clause.words[:TITLE_WORDS])))
        )
        for number, clause in enumerate(bio.clauses)
    )


def without_parts_of_profile(bio: Bio) -> Bio:
    """The bio without what it says of its own parts: "banner: AI-generated", "this bio was written by a bot"."""
    kept: list[Clause] = []
    is_label = False
    for clause in bio.clauses:
        is_part = vocabulary.ABOUT_PROFILE.search(clause.text) is not None
        if not is_part and not is_label:
            kept.append(clause)
        is_label = is_part and len(clause.words) <= 2
    return Bio(bio.text, tuple(kept))


def _is_program(clause: Clause) -> bool:
    return any(pattern.match(clause.text) for pattern in vocabulary.PROGRAM_STATEMENTS)


def _evidence(bio: Bio, display_name: str) -> str | None:
    """The clearest sentence where different signs together point to a program and nobody speaks as a person."""
    found: dict[str, tuple[int, str]] = {}
    speaks = False
    for clause in bio.clauses[:MOST_CLAUSES_WITH_SIGNS]:
        if clause.is_unspaced and vocabulary.UNSPACED_NOT_BOT.search(clause.text):
            return None
        if denies_automation(clause.words) or gives_reason(clause):
            return None
        for word in clause.words:
            if word in vocabulary.SUBJECT_PRONOUNS:
                speaks = True
            elif word in vocabulary.POSSESSIVES or word in vocabulary.FIRST_PERSON:
                return None
        for kind, points in _signs_of(clause):
            found.setdefault(kind, (points, clause.sentence))
    if vocabulary.NAMED_BOT.search(display_name):
        found["name"] = (2, bio.clauses[0].sentence)
    if bio.text.lstrip().startswith("🤖"):
        found["picture"] = (1, bio.clauses[0].sentence)
    speaks = speaks or any(vocabulary.WEAK_ORGANISATION[0].search(clause.text) for clause in bio.clauses)
    if speaks and not any(kind in found for kind in _CERTAIN):
        return None
    if sum(points for points, _ in found.values()) < vocabulary.LEAST_POINTS:
        return None
    return max(found.values(), key=lambda sign: sign[0])[1]


def _signs_of(clause: Clause) -> Iterator[tuple[str, int]]:
    """The kinds of signs of a program in a clause, with their points."""
    words = clause.words
    if (
        is_joke(clause)
        or vocabulary.REMOVALS.any_of(words)
        or any(pattern.match(clause.text) for pattern in vocabulary.OWN_CONDITIONS)
        or (
            words[0] in vocabulary.ROLE_VERBS
            and "me" not in words[:2]  # "Follow me and I will tell you when the bridge opens"
            and words[1:2] != ("on",)
            and not vocabulary.PREPOSITIONS.any_of(words[1:2])
        )
    ):
        return
    if words[0] == "i" and words[1:2] and words[1] in vocabulary.VERBS and words[2:3] != ("on",):
        return  # "I made the thing that posts a moth every hour"
    if vocabulary.HANDLED.any_of(words) and vocabulary.ADVERBS.any_of(words):
        return  # "Toots automatically crossposted"
    needs = vocabulary.NEEDS.any_of(words)  # "One coffee every hour"
    is_latin = vocabulary.is_latin(clause.sentence)
    sentence = clause.sentence.lower()
    for kind, (points, pattern) in vocabulary.SIGNS.items():
        if needs and kind in _OF_NEEDS:
            continue
        found = pattern.search(sentence if kind in _ACROSS_CLAUSES else clause.text, is_latin=is_latin)
        if found and not (
            kind in _OF_PROGRAMS and vocabulary.NEGATIONS.any_of(found.string[: found.start() + 4].split())
        ):
            yield kind, points
    if _is_bot(clause) == "possible" or (len(words) == 1 and vocabulary.NAMED_BOT.search(clause.original[0])):
        yield "bot", 2


def _bot_word(word: str) -> Literal["bot", "robot", "program", "compound"] | None:
    if word in vocabulary.ROBOTS:
        return "robot"
    if word in vocabulary.BOT_WORDS or vocabulary.TOPIC_BOT.fullmatch(word):
        return "bot"
    if word in vocabulary.PROGRAMS:
        return "program"
    if word.startswith("бот-"):
        return "bot"
    if word.endswith("roboter"):
        return "robot"
    if (
        len(word) >= 6
        and word.endswith(("bot", "бот"))
        and word not in vocabulary.NOT_BOTS
        and not word.startswith(("@", "#"))
    ):
        return "compound"
    return None


def _is_bot(clause: Clause) -> Literal["stated", "plain", "possible"] | None:
    """Whether the clause says that the account is a bot: "I am a bot", "Weather bot for Lund", "a bot by @ada".

    Only *possible*: names that end in "bot", and robots and programs, as which people joke about themselves.
    """
    words = clause.words
    place, kind = next(((n, kind) for n, word in enumerate(words) if (kind := _bot_word(word))), (-1, None))
    if kind is None or place > MOST_WORDS_BEFORE:
        return None
    before, after = words[:place], words[place + 1 :]
    if is_blocked(before) or (
        len(before) == 1 and before[0].endswith("ing") and "-" not in before[0]  # but "ship-spotting bot"
    ):
        return None
    if words[place] in vocabulary.BOT_PREDICATES and not vocabulary.PREDICATE_SUBJECTS.any_of(before):
        return None
    has_subject = _has_subject(before)
    if not has_subject and vocabulary.POSSESSIVES.any_of(after):
        return None  # "Chatbot for my mother's computer"
    if kind == "program" and words[place].startswith("prog") and after and after[0] in vocabulary.CREDITS_OF_PROGRAMS:
        return None  # "A program for every day"
    if kind == "robot" and vocabulary.NEEDS.any_of(after):
        return None  # "A robot that makes coffee"
    is_topic = (before and not has_subject and _CYRILLIC.match(words[place])) or vocabulary.TOPIC_BOT.fullmatch(
        words[place]
    )
    if kind == "bot" and is_topic and clause.original[place + 1 : place + 2] != after[:1]:
        return "plain"  # "Wetterbot Altenfurt", "погодный бот Зеленогорска"
    if kind == "bot" and before[-1:] == ("unofficial",):
        return "plain"  # "Nieoficjalny bot opóźnień kolejowych"
    continues = _continues(after, has_subject=has_subject and kind in ("bot", "compound"))
    if continues is None:
        return None
    if kind == "robot" and vocabulary.MADE.any_of(after[:1]) and any(word.startswith("@") for word in after[1:4]):
        return "plain"  # "Robot made by @ada"
    if kind == "bot" or (kind == "robot" and continues and vocabulary.RELATIVE.any_of(after[:1])):
        return "stated" if has_subject and kind == "bot" else "plain"
    return "possible" if has_subject or continues else None


def _has_subject(before: Sequence[str]) -> bool:
    return bool(before) and before[0] in vocabulary.SUBJECTS


def _continues(after: Sequence[str], *, has_subject: bool = False) -> bool | None:
    """How a noun phrase goes on: True with what a bot does or whose it is, False not at all, None with another noun."""
    rest = list(after)
    for _ in range(MOST_ADJECTIVES_AFTER):
        if rest and (
            (vocabulary.ROMANCE_ADJECTIVE.fullmatch(rest[0]) and rest[0] not in vocabulary.CONTINUES)
            or rest[0] in vocabulary.ADJECTIVES
            or rest[0] == "unofficial"
        ):
            rest = rest[1:]
    if not rest:
        return False
    if rest[0].startswith(("@", "#")):
        return True
    if rest[0] in vocabulary.FEEDS or rest[0] in ("account", "here"):
        return True
    if rest[0] not in vocabulary.CONTINUES and not rest[0].endswith(("ing", "jący", "jąca")):
        return None
    follow = rest[1] if len(rest) > 1 else ""
    if (
        rest[0] in vocabulary.AND
        and not has_subject
        and follow not in vocabulary.POSTS
        and follow not in vocabulary.FEEDS
    ):
        return None
    if (
        follow in vocabulary.FEELINGS
        or (follow in vocabulary.NEGATIONS and not has_subject)
        or follow in vocabulary.NOT_AFTER.get(rest[0], ())
        or (len(rest) > 2 and rest[2] in vocabulary.FEELINGS)
    ):
        return None
    return True


def _states_automation(clause: Clause, is_person: bool) -> bool:
    """Whether the clause says that the account posts automatically, or that nobody writes here.

    What a person lets programs do, "blog posts are posted automatically, the rest is me", says nothing.
    """
    words = clause.words
    if _is_handled(words):
        return False
    if _is_automatic_feed(words) or _no_human(words):
        return True
    return not is_person and (_is_made_automatically(words) or _is_made_by_program(words))


def _is_handled(words: Sequence[str]) -> bool:
    """Whether the words are about what somebody has programs do with their posts: "my posts are deleted"."""
    return any(words_of.any_of(words) for words_of in (vocabulary.REMOVALS, vocabulary.HANDLED, vocabulary.POSSESSIVES))


def _is_aside(clause: Clause) -> bool:
    """Whether the clause only says how something happens: "automatically", "fully automatic"."""
    return len(clause.words) <= LONGEST_ASIDE and any(
        word in vocabulary.ADJECTIVES or word in vocabulary.ADVERBS for word in clause.words
    )


def _is_automatic_feed(words: Sequence[str]) -> bool:
    """ "Automated feed of court decisions", "this account is automated", "Compte automatique"."""
    place = next((n for n, word in enumerate(words) if word in vocabulary.ADJECTIVES), None)
    if place is None or place > MOST_WORDS_BEFORE or is_blocked(words[:place]):
        return False
    before, after = words[:place], words[place + 1 :]
    if len(words) == 1 or (len(words) == 2 and before and before[0].endswith("ly")):
        return True
    if before and before[-1] in vocabulary.FEEDS:  # noun first: "Cuenta automática de …"
        return True
    if len(before) > 1 and before[-2] in vocabulary.FEEDS and vocabulary.ROMANCE_ADJECTIVE.fullmatch(before[-1]):
        return True  # "Avisos meteorológicos automáticos"
    if before and _has_subject(before) and (not after or _continues(after)):
        return True
    for distance, word in enumerate(after[:4]):
        if word in vocabulary.FEEDS:
            following = after[distance + 1 :]
            if (
                not following
                or following[0] == "of"
                or _CYRILLIC.match(word)  # a genitive: "автоматична стрічка землетрусів"
                or following[0] in vocabulary.FEEDS
                or _continues(following) is not None
            ):
                return True
        if (
            word in vocabulary.PREPOSITIONS
            and distance == 0
            and word in ("by", "from", "von", "por", "par", "da", "door", "av")
            and (vocabulary.AGENTS.any_of(after[1:5]) or (after[1:2] and after[1].startswith("@")))
        ):
            return True
    return False


def _is_made_automatically(words: Sequence[str]) -> bool:
    """ "Posts are generated automatically", "automatically shares new papers"."""
    if words[0].startswith(("auto-post", "autopost", "auto-tweet", "auto-publish")) and len(words) > 2:
        return True
    place = next((n for n, word in enumerate(words) if word in vocabulary.ADVERBS), None)
    if place is None or vocabulary.NEGATIONS.any_of(words):
        return False
    near = words[max(0, place - 6) : place + 4]
    if vocabulary.MADE.any_of(near):
        made = next(n for n, word in enumerate(words) if word in vocabulary.MADE)
        start = words[: min(made, place)]
        return not start or vocabulary.WHOLE.any_of(start)
    posts = next(
        (n for n, word in enumerate(words) if word in vocabulary.POSTS and word not in vocabulary.NOUNS_TOO), None
    )
    return posts is not None and posts <= 3 and abs(posts - place) <= 6 and len(words) > 2


def _is_made_by_program(words: Sequence[str]) -> bool:
    """ "This account is run by a script", "Posted by a Raspberry Pi"."""
    made = next((n for n, word in enumerate(words) if word in vocabulary.MADE), None)
    if (
        made is None
        or vocabulary.NEGATIONS.any_of(words)
        or any(word == "i" or word in vocabulary.SUBJECT_PRONOUNS for word in words[:made])
    ):
        return False
    if made and not (vocabulary.WHOLE.any_of(words[:made]) or _has_subject(words[:made])):
        return False
    for place in range(made + 1, min(made + 7, len(words))):
        if words[place] in vocabulary.AGENTS:
            following = words[place + 1 :]
            return not following or _continues(following) is not None
    return False


def _no_human(words: Sequence[str]) -> bool:
    """ "Not run by a human", "no human behind this account"."""
    negation = next((n for n, word in enumerate(words) if word in vocabulary.NEGATIONS), None)
    if negation is None or vocabulary.AGENTS.any_of(words):
        return False
    human = next((n for n, word in enumerate(words) if n > negation and word in vocabulary.HUMANS), None)
    return human is not None and human - negation <= 5 and vocabulary.RUNS.any_of(words)
