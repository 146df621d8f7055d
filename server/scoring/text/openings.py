"""Tells whether a kind opening is said of something kind: "Thanks for helping" or "Thanks for lying" (law L5).

The text models weigh words, and the words of thanks or good wishes outweigh whatever follows. This layer reads the
few texts that have a kind opening once more. It looks for what the opening is about, in the order of the words, with
the published tables (opening_tables.py).

MARKS such as 🙄 say that the words are not meant. Where no table decides, the text model's hostility does.
The first deed decides, so "thanks for your help with the broken bike" stays kind. Standard library only, pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from server.scoring.text.opening_patterns import normalized
from server.scoring.text.opening_signs import Features, shared_features, weights
from server.scoring.text.opening_tables import COMMA, FAMILIES, MARKS, Finder, Table, table_for

FILLERS = 2  # words after an opening that say nothing yet: "Great job everyone!"
NEAR = 3  # words between "you" and a fault of yours: "you are so very slow"
REFUSAL_REACH = 3  # words before "not" in "thank you for not calling"
NEGATION_REACH = 3  # words that may stand between a word and a negation after it
LEADING_WORDS = 1  # words before an opening that is still at the beginning of its sentence
FIRST_WORDS = 4  # words before an opening that is still at the beginning of its text
FIRST_WORDS_BEHIND_OBJECT = 12  # the same, where what the opening is about comes before it
MOST_WORDS = 18  # of a sentence whose kindness is plain enough to be raised
HOSTILE_REST = 0.5  # probability from which the words beside the opening are a reproach
DOUBTFUL_REST = 0.3  # probability from which they earn nothing, where no word of the tables decides
CREDITING = ("address", "credit")
MOST_WEIGHED_WORDS = 45  # of an opening and what follows, for the learned signs
DEED_MARGIN = 100  # hundredths of a logit that a deed of the tables counts for besides, so that few are overruled
KINDNESS_MARGIN = 120  # the same for a kind deed of the tables
NOBODY_MARGIN = 200  # the same for praise in which nobody is spoken to: "it would be nice if we all …"
STATED_SUM = 150  # hundredths of a logit from which a reproach that the tables know may be hostile: friends tease
NEVER_ENOUGH = frozenset({"can't", "cannot", "couldn't", "cant"})  # "I can't thank you enough"
SPOKEN_TO = ("address", "wish")  # kind unless something speaks against it

SENTENCE = re.compile(r"[^.!?。！？…\n]+[.!?。！？…\n]*")
_MARK = re.compile(rf"\s*[{MARKS}]")


Probabilities = Callable[[str], dict[str, float]]


class OpeningReading(NamedTuple):
    """What stands behind the kind openings of a text.

    `rest`: the text without the sentences that are a reproach. `reproach`, `stated`: whether there is one, and whether
    it is said in so many words. `kind`: the families of openings that are said of something kind.
    """

    rest: str
    reproach: bool
    stated: bool
    kind: frozenset[str]


def _is_reproach(
    table: Table, words: str, family: str, *, needs_you: bool, events: Finder | None = None
) -> bool | None:
    """Whether the words that an opening is about are a reproach. None where nothing decides.

    `events`: finds what follows, instead of the table's own.
    """
    negated = False
    decided: bool | None = None
    you_at = None if needs_you else 0  # where the last "you" is; at first the opening itself speaks to you
    whose = "others" if needs_you else "you"
    mine_at = -1  # where the last "my" or "their" is
    refused = False  # whether the thanks is for something not done
    for found in (events or table.events[family]).find_all(words):
        what = found.lastgroup
        if what == "plain":
            if whose != "others" or table.you.search(words, found.start()):
                return not negated
        elif what == "ill" and family != "address" and not you_at:
            continue  # "what a shame"
        elif what == "ill" and table.count_words(words[: found.start()]) > NEAR:
            continue  # "thanks for asking about my migraine"
        elif what == "ill" and _follows(events or table.events[family], words, found.end(), "good"):
            continue  # "so glad your operation went well"
        elif decided is not None:
            continue  # the first deed decides; only a phrase that is a reproach by itself comes before it
        elif what == "comma":
            negated = False
            if refused:
                break
            if whose == "you" and "pro_drop" not in table.flags and not table.you.search(words, found.end()):
                whose = "nobody"
        elif what == "turn":
            negated = True
            refused = refused or (whose == "you" and table.count_words(words[: found.start()]) <= REFUSAL_REACH)
        elif what == "mine":
            mine_at = found.end()
        elif what in ("you", "others"):
            whose, you_at = what, found.end() if what == "you" else you_at
        elif what == "good" and family != "sympathy":
            if not negated or (whose == "you" and not needs_you):
                decided = negated
            negated = False
        elif what == "good":  # bad luck
            if whose == "you" and not negated:
                decided = False
        elif mine_at >= 0 and table.count_words(words[mine_at : found.start()]) < 1:
            continue  # "my stupid questions"
        elif _is_yours(table, words, found, whose, you_at, near=needs_you):
            decided = not (negated or _is_over(table, words, found, family))
        else:
            negated = False
    # What is thanked for is kind, unless the tables know better: "thank you for never calling".
    return True if decided is None and refused and family == "address" and not needs_you else decided


def _follows(events: Finder, words: str, start: int, name: str) -> bool:
    """Whether an event of that name comes later."""
    return any(found.lastgroup == name for found in events.find_all(words[start:]))


def _is_yours(table: Table, words: str, found: re.Match[str], whose: str, you_at: int | None, *, near: bool) -> bool:
    """Whether a deed or fault is that of the person spoken to."""
    if whose == "others" or (near and whose == "nobody"):
        following = table.you.search(words, found.end())
        return following is not None and table.count_words(words[found.end() : following.start()]) < 1
    return not near or (you_at is not None and table.count_words(words[you_at : found.start()]) <= NEAR)


def _is_over(table: Table, words: str, found: re.Match[str], family: str) -> bool:
    """Whether a negation follows the word, or an ill fate is wished to end."""
    if family == "wish" and table.relief and table.relief.search(words, found.end()):
        return True
    if "negation_after" not in table.flags:
        return False
    negation = table.negation.search(words, found.end())
    if negation is None:
        return False
    between = words[found.end() : negation.start()]
    return not re.search(COMMA, between) and table.count_words(between) <= NEGATION_REACH


def may_open(text_tokens: list[str], language: str, *, count: int | None, is_settled: bool) -> bool:
    """Whether reading the openings may change anything: a quick look at the tokens.

    `count`: how many tokens at the beginning an opening may be among; None for all. `is_settled`: whether the text is
    plainly kind, so that only a word against it can.
    """
    table = table_for(language)
    if table is None or not table.openers.finds(text_tokens, None if "object_first" in table.flags else count):
        return False
    return not is_settled or table.against.finds(text_tokens, count)


def read_openings(text: str, language: str, probabilities_of: Probabilities) -> OpeningReading | None:
    """What stands behind the kind openings of a text, or None where it has none.

    `probabilities_of`: what the text model gives some words, for those beside an opening.
    """
    table = table_for(language)
    lower = normalized(text)
    if table is None or len(lower) != len(text):
        return None
    kept: list[str] = []
    kind: set[str] = set()
    reproach = stated = False
    for part in _parts(table, lower):
        judged = _judge(table, part, lower, language, probabilities_of)
        if judged.is_whole:
            return OpeningReading("", reproach=True, stated=judged.stated, kind=frozenset())
        number = judged.sentences if judged.reproach else 0
        if judged.reproach:
            reproach = True
            stated = stated or judged.stated
        else:
            kind |= judged.kind
        kept += [text[start:end] for start, end in part.spans[number:]]
    return OpeningReading("".join(kept), reproach, stated, frozenset(kind))


def finds_opening(text: str, language: str) -> bool:
    """Whether a text begins with a kind opening."""
    table = table_for(language)
    if table is None:
        return False
    first = next(iter(_parts(table, normalized(text))), None)
    return first is not None and first.opening is not None and _comes_first(table, first)


def opening_features(text: str, language: str, probabilities_of: Probabilities) -> Features | None:
    """What the learned signs weigh of a text with a kind opening. None where the text has no such opening."""
    table = table_for(language)
    lower = normalized(text)
    if table is None:
        return None
    for part in _parts(table, lower):
        if part.opening is not None:
            return _read_part(table, part, probabilities_of).features(_weighed_words(table, part, lower), language)
    return None


class _Part(NamedTuple):
    """A sentence with an opening and those behind it until the next one; or a sentence without.

    `spans`: of the sentences in the whole text. `text`: all of them. `sentence`: the one with the opening, or that
    without. `following`: the next one in the text, or empty. `opening`: where the opening is in `sentence`.
    """

    spans: list[tuple[int, int]]
    text: str
    sentence: str
    following: str
    opening: re.Match[str] | None

    @property
    def before(self) -> str:
        """The words of its sentence before the opening."""
        return self.sentence[: self.opening.start()] if self.opening else self.sentence

    @property
    def after(self) -> str:
        """The words of its sentence behind the opening."""
        return self.sentence[self.opening.end() :] if self.opening else ""


def _parts(table: Table, lower: str) -> list[_Part]:
    """The parts of a text, in order, each decided by itself."""
    sentences = [found.span() for found in SENTENCE.finditer(lower)]
    openings = [table.opening.find(lower[start:end]) for start, end in sentences]
    parts: list[_Part] = []
    number = 0
    while number < len(sentences):
        last = number + 1
        while openings[number] is not None and last < len(sentences) and openings[last] is None:
            last += 1
        spans = sentences[number:last]
        following = lower[slice(*sentences[number + 1])] if number + 1 < len(sentences) else ""
        text = lower[spans[0][0] : spans[-1][1]]
        parts.append(_Part(spans, text, lower[slice(*spans[0])], following, openings[number]))
        number = last
    return parts


def _comes_first(table: Table, part: _Part) -> bool:
    """Whether an opening is at the beginning of its sentence."""
    most = FIRST_WORDS_BEHIND_OBJECT if "object_first" in table.flags else FIRST_WORDS
    return table.count_words(part.before) <= most


class _Read(NamedTuple):
    """What the tables and the text model say of a part. `sentences`: how many of it are the reproach."""

    part: _Part
    family: str
    is_reproach: bool | None
    early: bool
    names_you: bool
    probabilities: dict[str, float]
    events: frozenset[str]
    by_more: bool | None  # what the words say that are asked last
    is_mixed: bool  # whether something bad is named behind something good: "I hope your party is a disaster"
    sentences: int = 1

    def features(self, words: str, language: str) -> Features:
        """What the learned signs weigh. `words`: the opening and what is said with it."""
        found = shared_features(words, language, self.probabilities)
        found.update(("early",) if self.early else ())
        found.update(("names you",) if self.names_you else ())
        found.update(
            (f"family {self.family}", f"tables {self.is_reproach}", f"tables {self.family} {self.is_reproach}")
        )
        if self.by_more is not None:
            found.update((f"tables more {self.by_more}", f"tables more {self.family} {self.by_more}"))
        if self.is_reproach is False and self.events >= {"turn", "bad"} and "good" not in self.events:
            found.update(("turned", f"turned {self.family}"))  # "thank you for not lying"
        if self.is_mixed:
            found.update(("mixed", f"mixed {self.family}", f"mixed in {language}", f"mixed {self.is_reproach}"))
        for event in self.events:
            found.update((f"event {event}", f"event {self.family} {event}"))
        found.update(f"{self.family} {each}" for each in tuple(found) if each.startswith("hint "))
        return Features(found, words, language)


class _Judged(NamedTuple):
    reproach: bool = False
    stated: bool = False
    kind: frozenset[str] = frozenset()
    sentences: int = 1
    is_whole: bool = False  # whether the whole text is the reproach


def _read_part(table: Table, part: _Part, probabilities_of: Probabilities) -> _Read:
    """What the tables and the text model say of a part that has an opening."""
    family = (part.opening.lastgroup if part.opening else None) or FAMILIES[0]
    credits = family in CREDITING
    before, after = part.before, part.after
    if "object_first" in table.flags:
        before, after = "", f"{before} {after}"
    early = table.count_words(before) <= LEADING_WORDS
    needs_you = not early if credits else family == "sympathy"
    is_reproach = _is_reproach(table, after, family, needs_you=needs_you)
    sentences = 1
    if not is_reproach and credits and before:
        is_reproach = _is_reproach(table, before, family, needs_you=True) or is_reproach
    if is_reproach is None and credits and part.following and table.count_words(after) <= FILLERS:
        is_reproach = _is_reproach(table, part.following, family, needs_you=True) or None
        sentences = 2 if is_reproach else 1
    if is_reproach is None and (_MARK.search(part.sentence) or _MARK.match(part.following)):
        is_reproach = True
    more, by_more = table.more_events[family], None
    if not is_reproach:  # a deed of the many words that comes before a kind one of the few is the first deed
        by_more = _is_reproach(table, after, family, needs_you=needs_you, events=more) or None
        is_reproach = by_more or is_reproach
    beside = f"{before} {after}"
    events = [found.lastgroup or "" for found in more.find_all(beside)]
    return _Read(
        part=part,
        family=family,
        is_reproach=is_reproach,
        early=early,
        names_you=table.you.search(beside) is not None,  # beside the "you" of "thank you"
        probabilities=probabilities_of(beside),
        events=frozenset(events),
        by_more=by_more,
        is_mixed=_is_mixed(events),
        sentences=sentences,
    )


def _is_mixed(events: list[str]) -> bool:
    """Whether a bad deed comes behind something good, unless it is the author's or a third person's; or an ill."""
    whose = ""
    is_good = False
    for event in events:
        if event in ("you", "mine", "others"):
            whose = event
        elif event == "good":
            is_good, whose = True, ""
        elif is_good and ((event == "bad" and whose != "others") or (event == "ill" and whose in ("", "you"))):
            return True
    return False


def _judge(table: Table, part: _Part, lower: str, language: str, probabilities_of: Probabilities) -> _Judged:
    """Whether a part is kind or a reproach. `lower`: the whole text."""
    if part.opening is None or _is_denied(table, part):
        return _Judged()
    read = _read_part(table, part, probabilities_of)
    hostile = read.probabilities["hostile"] if read.family != "sympathy" else 0.0
    speaks = read.names_you or "pro_drop" in table.flags
    stated = hostile >= HOSTILE_REST / 2 and read.names_you
    if part.spans[0][0] == 0 and _comes_first(table, part) and table.count_words(part.text) <= MOST_WEIGHED_WORDS:
        return _weigh(table, read, lower, language, is_stated=stated)
    if read.is_reproach:
        return _Judged(reproach=True, stated=stated, sentences=read.sentences)
    if hostile >= HOSTILE_REST and speaks:
        return _Judged(reproach=True, stated=read.names_you)
    speaks_to_you = read.early and read.family in SPOKEN_TO
    if read.is_reproach is None and speaks_to_you and hostile >= DOUBTFUL_REST:
        return _Judged(reproach=speaks)
    is_kind = (read.is_reproach is False or speaks_to_you) and read.early and _addresses_you(table, read)
    return _Judged(kind=frozenset({read.family}) if is_kind else frozenset())


def _is_denied(table: Table, part: _Part) -> bool:
    """Whether the word before an opening turns it over: "I am not proud of you"."""
    words = part.before.split()
    return bool(words) and words[-1] not in NEVER_ENOUGH and table.negation.fullmatch(words[-1]) is not None


def _weighed_words(table: Table, part: _Part, lower: str) -> str:
    """The whole text, or the part alone where the text is long."""
    return lower if table.count_words(lower) <= MOST_WEIGHED_WORDS else part.text


def _weigh(table: Table, read: _Read, lower: str, language: str, *, is_stated: bool) -> _Judged:
    """The judgement of the learned signs, for what begins a text. `is_stated`: whether its words are hostile to you."""
    words = _weighed_words(table, read.part, lower)
    total = weights().sum(read.features(words, language))
    least = threshold(read.is_reproach, is_mixed=read.is_mixed)
    if total > least + (0 if _may_reproach(table, read) else NOBODY_MARGIN):
        if read.is_reproach:  # a deed that the tables know; others may be thanked behind it
            stated = is_stated and total > STATED_SUM
            return _Judged(reproach=True, stated=stated, sentences=read.sentences)
        return _Judged(reproach=True, sentences=len(read.part.spans), is_whole=words is lower)
    return _Judged(kind=frozenset({read.family}) if _addresses_you(table, read) else frozenset())


def _may_reproach(table: Table, read: _Read) -> bool:
    """Whether an opening speaks to somebody or is decided by the tables. Other praise is mostly meant as it is said."""
    is_decided = read.is_reproach is not None
    return read.family != "credit" or read.names_you or is_decided or "pro_drop" in table.flags


def threshold(is_reproach: bool | None, *, is_mixed: bool) -> int:
    """The sum from which the learned signs speak of a reproach, in hundredths, by what the tables decide."""
    if is_reproach:
        return -DEED_MARGIN
    return KINDNESS_MARGIN if is_reproach is False and not is_mixed else 0


def _addresses_you(table: Table, read: _Read) -> bool:
    """Whether a part is a short statement that somebody is spoken to with."""
    sentence = read.part.sentence
    aimed = (
        "pro_drop" in table.flags
        or read.family == "address"
        or table.you.search(sentence) is not None
        or (read.early and table.spoken.match(sentence[len(read.part.before) :]) is not None)
    )
    return (
        aimed and _comes_first(table, read.part) and sentence[-1] != "?" and table.count_words(sentence) <= MOST_WORDS
    )
