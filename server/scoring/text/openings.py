"""Tells whether a kind opening is said of something kind: "Thanks for helping" or "Thanks for lying" (law L5).

The text models weigh words, and the words of thanks or good wishes outweigh whatever follows. This layer reads the
few texts that have a kind opening once more. It looks for what the opening is about, in the order of the words, with
the published tables in `opening_words/<language>.txt`:

- `address`, `credit`, `wish`, `sympathy`: openings of thanks and congratulation, always said to somebody; of other
  praise; of hopes and good wishes; of regret. The first and the third are kind unless something speaks against it.
  `spoken`: wishes that are always said to somebody ("get well", where "I hope" may be for the weather).
- `good`: deeds and gifts that people are thanked for, and what they are wished. `bad`: deeds that are a reproach after
  thanks or praise. `fate`: what nobody is wished. `failing`: faults of a person; after regret nothing else is a
  reproach, because to lose a cat is bad luck and no deed. `luck`: what somebody may be pitied for, with `fate`; close
  behind thanks or "so glad that you" both are a reproach. `plain`: phrases that are a reproach by themselves ("for
  nothing"), whatever else is said.
- `more_good`, `more_bad`, `more_fate`, `more_failing`, `more_luck`: many more of each. They are asked where the words
  above decide nothing or find something kind, and decide if a reproach comes first.
- `not`: words that turn the next of these over. Not lying is kind, and not helping is a reproach; so is thanks for
  something not done that no table knows.
- `you`, `others`: whose deed it is. "When I failed" reproaches nobody, nor do "my stupid questions" (`mine`).
  `relief`: after an ill fate that shall end.
- `flags`: `pro_drop` the verb alone says "you"; `object_first` the object comes before the opening; `negation_after`
  a negation may follow its word.

MARKS such as 🙄 say that the words are not meant. Where no table decides, the text model's hostility does.
The first deed decides, so "thanks for your help with the broken bike" stays kind. Standard library only, pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from server.scoring.text.opening_patterns import LETTER, LETTERS, UNSPACED, alternation, normalized
from server.scoring.text.opening_signs import Features, shared_features, weights
from server.scoring.text.packed import MOST_CACHED_WORDS
from server.scoring.text.tokens import NEGATED

FOLDER = Path(__file__).with_name("opening_words")
NAMES = frozenset(
    "address credit wish spoken sympathy good bad failing fate luck plain not you others mine relief flags "
    "more_good more_bad more_failing more_fate more_luck".split()
)
FAMILIES = ("address", "credit", "wish", "sympathy")

COMMON_WORDS = "this that with what like about have make time them right much back made over last before once".split()
FILLERS = 2  # words after an opening that say nothing yet: "Great job everyone!"
NEAR = 3  # words between "you" and a fault of yours: "you are so very slow"
REFUSAL_REACH = 3  # words before "not" in "thank you for not calling"
NEGATION_REACH = 3  # words that may stand between a word and a negation after it
LEADING_WORDS = 1  # words before an opening that is still at the beginning of its sentence
FIRST_WORDS = 4  # words before an opening that is still at the beginning of its text
MOST_WORDS = 18  # of a sentence whose kindness is plain enough to be raised
HOSTILE_REST = 0.5  # probability from which the words beside the opening are a reproach
DOUBTFUL_REST = 0.3  # probability from which they earn nothing, where no word of the tables decides
CREDITING = ("address", "credit")
MOST_WEIGHED_WORDS = 45  # of an opening and what follows, for the learned signs
DEED_MARGIN = 150  # hundredths of a logit that a deed of the tables counts for besides, so that few are overruled
SPOKEN_TO = ("address", "wish")  # kind unless something speaks against it

_ONLY_LETTERS = re.compile(LETTERS)
SENTENCE = re.compile(r"[^.!?。！？…\n]+[.!?。！？…\n]*")
_COMMA = r"[,;:–—，；：、(]|\s-\s"
MARKS = "🙄🙃🤡🤮🤢🖕💩😒"  # what the words say is not meant
_MARK = re.compile(rf"\s*[{MARKS}]")
_PIECE = re.compile(rf"(?:{LETTER})+|{_COMMA}")
_SYNTAX = re.compile(r"[\\\[\](){}.?*+|^$]")  # of an expression
_BETWEEN_WORDS = re.compile(r"[_-](?![^()]*\))")  # not inside a group of alternatives
_FIRST_WORD_END = re.compile("[_'-]")
_WORD = re.compile(rf"(?:{LETTER}|')+")


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


class _WordPatterns:
    """Patterns of single words. Most are a plain word or the beginning of one, for which nothing need be compiled."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._plain: set[str] = set()
        self._beginnings: set[str] = set()
        expressions = []
        for pattern in patterns:
            if not _SYNTAX.search(pattern):
                self._plain.add(pattern)
            elif pattern[-1] == "*" and not _SYNTAX.search(pattern[:-1]):
                self._beginnings.add(pattern[:-1])
            else:
                expressions.append(pattern)
        self._expression = re.compile(alternation(expressions, unspaced=False)) if expressions else None

    def match(self, word: str) -> bool:
        """Whether a word of letters is one of the patterns."""
        return (
            word in self._plain
            or any(word[:end] in self._beginnings for end in range(1, len(word) + 1))
            or (self._expression is not None and self._expression.fullmatch(word) is not None)
        )


class _Finder:
    """Finds the patterns of an expression in a text, trying only where a word begins that may begin one.

    Compiling takes about a tenth of a second, so it waits for `prepare` or the first text that needs it.
    """

    def __init__(self, expression: str, patterns: list[str], *, unspaced: bool) -> None:
        self._expression = expression
        self._patterns = patterns
        self._unspaced = unspaced
        self._begins: dict[str, bool] = {}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._expression)

    @cached_property
    def _first(self) -> _WordPatterns | None:
        firsts = dict.fromkeys(_FIRST_WORD_END.split(each)[0] for each in self._patterns)
        return None if self._unspaced else _WordPatterns(firsts)

    def prepare(self) -> tuple[re.Pattern[str], _WordPatterns | None]:
        """Compiles its expressions: the whole one, and those of the words that it may begin with."""
        return self._pattern, self._first

    def find_all(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order, none overlapping."""
        if self._first is None:
            yield from self._pattern.finditer(text)
            return
        end = 0
        for piece in _PIECE.finditer(text):
            word, start = piece.group(), piece.start()
            known = self._begins.get(word)
            if known is None:
                known = self._may_begin(word, self._first)
            if known and start >= end:
                found = self._pattern.match(text, start)
                if found is not None:
                    end = found.end()
                    yield found

    def find(self, text: str) -> re.Match[str] | None:
        """The first match, or None."""
        return next(self.find_all(text), None)

    def _may_begin(self, word: str, first: _WordPatterns) -> bool:
        known = not word[0].isalpha() or first.match(word)
        if len(self._begins) < MOST_CACHED_WORDS:
            self._begins[word] = known
        return known


class _TokenCheck(dict[str, tuple[frozenset[str], ...]]):
    """Token → what else a text must hold, one set of words for each of the patterns whose longest word it may be.

    Empty where it is in no pattern. Filled on first use, and bounded.
    """

    def __init__(self, patterns: list[str], common: frozenset[str], *, unspaced: bool) -> None:
        super().__init__()
        self._in_none: set[str] = set()  # tokens known to be in no pattern
        others: dict[str, set[frozenset[str]]] = {}
        for pattern in patterns:
            words = _required_words(pattern)
            # Common words last, so that a quick look finds few texts in vain.
            longest = max(words, key=lambda word: (word not in common, len(word)))
            plain = frozenset(word for word in words if word.isalpha() and word != longest)
            # A script without spaces has one token for each character.
            others.setdefault(longest[0] if unspaced else longest, set()).add(frozenset() if unspaced else plain)
        # Most are a plain word or the beginning of one, for which no expression need be compiled.
        self._plain: dict[str, tuple[frozenset[str], ...]] = {}
        self._beginnings: dict[str, tuple[frozenset[str], ...]] = {}
        self._expressions: list[tuple[re.Pattern[str], tuple[frozenset[str], ...]]] = []
        expressions = []
        for longest, sets in others.items():
            ordered = tuple(sorted(sets, key=sorted))
            if not _SYNTAX.search(longest):
                self._plain[longest] = ordered
            elif longest[-1] == "*" and not _SYNTAX.search(longest[:-1]):
                self._beginnings[longest[:-1]] = ordered
            else:
                expressions.append(longest)
                self._expressions.append((re.compile(alternation([longest], unspaced=unspaced)), ordered))
        # Tried first, because few words are any of them.
        self._expression: re.Pattern[str] = re.compile(alternation(expressions, unspaced=unspaced))

    def __missing__(self, token: str) -> tuple[frozenset[str], ...]:
        # "j'espère" is one token; a pattern may be the part behind the apostrophe.
        known = tuple(other for word in dict.fromkeys(_forms(token)) for other in self._of(word))
        if len(self) < MOST_CACHED_WORDS:
            self[token] = known
            if not known:
                self._in_none.add(token)
        return known

    def _of(self, word: str) -> Iterator[frozenset[str]]:
        yield from self._plain.get(word, ())
        for end in range(1, len(word) + 1):
            found = self._beginnings.get(word[:end])
            if found is not None and _ONLY_LETTERS.fullmatch(word, end):
                yield from found
        if self._expression.fullmatch(word):
            for expression, found in self._expressions:
                if expression.fullmatch(word):
                    yield from found

    def finds(self, text_tokens: list[str], count: int | None = None) -> bool:
        """Whether one of the patterns may be in a text, with its longest word among the first `count` tokens."""
        first_tokens = text_tokens[:count]
        if self._in_none.issuperset(first_tokens):
            return False
        sets = list(chain.from_iterable(map(self.__getitem__, first_tokens)))
        if not sets:
            return False
        if frozenset() in sets:
            return True
        words = set(chain.from_iterable(map(_forms, text_tokens)))
        return any(map(words.issuperset, sets))


def _required_words(pattern: str) -> list[str]:
    """The expressions for single words that every match of a pattern holds."""
    parts = _BETWEEN_WORDS.split(pattern)
    return [part for part in parts if "_" not in part and ".{" not in part and not part.endswith("?")]


@lru_cache(maxsize=MOST_CACHED_WORDS)
def _forms(token: str) -> tuple[str, str, str]:
    """A token as the tables write it, and its parts before and behind an apostrophe."""
    word = normalized(token).lstrip(NEGATED)
    return word, word.partition("'")[0], word.rpartition("'")[2]


class _Table(NamedTuple):
    openers: _TokenCheck
    against: _TokenCheck  # words that may speak against an opening
    opening: _Finder
    spoken: re.Pattern[str]  # wishes that are always said to somebody
    events: dict[str, _Finder]  # family of openings → what may follow
    more_events: dict[str, _Finder]  # the same, with the words that are asked where those decide nothing
    negation: re.Pattern[str]
    you: re.Pattern[str]
    relief: re.Pattern[str] | None
    flags: frozenset[str]
    unspaced: bool

    def count_words(self, text: str) -> int:
        """The number of words; two characters of a script without spaces are about one."""
        return len("".join(text.split())) // 2 if self.unspaced else len(_WORD.findall(text))


def read_table(path: Path) -> dict[str, list[str]]:
    """The patterns of a table by name. Raises ValueError for a line that has no known name."""
    read: dict[str, list[str]] = {name: [] for name in NAMES}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        name, _, patterns = line.partition(":")
        if name not in NAMES:
            raise ValueError(f"{path.name}, line {number}: no name in front of the patterns")
        read[name] += normalized(patterns).split()
    return read


_loaded: set[str] = set()


def loaded_languages() -> frozenset[str]:
    """The languages whose tables this process has loaded."""
    return frozenset(_loaded)


@cache
def _table_for(language: str) -> _Table | None:
    path = FOLDER / f"{language}.txt"
    if not path.exists():
        return None
    _loaded.add(language)
    read = read_table(path)
    unspaced = language in UNSPACED

    def patterns(*names: str) -> list[str]:
        return list(dict.fromkeys(each for name in names for each in read[name]))

    def finder(groups: dict[str, list[str]], *others: str) -> _Finder:
        named = [f"(?P<{name}>{alternation(words, unspaced=unspaced)})" for name, words in groups.items() if words]
        every = [each for words in groups.values() for each in words]
        return _Finder("|".join((*named, *others)), every, unspaced=unspaced)

    def events(good: tuple[str, ...], bad: tuple[str, ...], ill: tuple[str, ...] = (), *, more: bool) -> _Finder:
        if more:
            good, bad, ill = ((*names, *(f"more_{name}" for name in names)) for names in (good, bad, ill))
        rest = {"turn": "not", "you": "you", "others": "others", "mine": "mine"}
        groups = {"plain": patterns("plain"), "good": patterns(*good), "bad": patterns(*bad), "ill": patterns(*ill)}
        return finder({**groups, **{name: patterns(source) for name, source in rest.items()}}, f"(?P<comma>{_COMMA})")

    def events_of_families(*, more: bool) -> dict[str, _Finder]:
        deeds = events(("good",), ("bad", "failing"), ("fate", "luck") if more else (), more=more)
        return {
            "address": deeds,
            "credit": deeds,
            "wish": events(("good",), ("fate", "failing", "bad"), more=more),
            "sympathy": events(("fate", "luck"), ("failing",), more=more),
        }

    openings = {name: patterns(name) for name in FAMILIES} | {"wish": patterns("wish", "spoken")}
    common = frozenset((*COMMON_WORDS, *patterns("you", "others", "mine")))
    speaks_against = patterns("plain", "bad", "failing", "fate", "more_bad", "more_failing", "more_fate", "not")
    return _Table(
        openers=_TokenCheck([each for words in openings.values() for each in words], common, unspaced=unspaced),
        against=_TokenCheck([*speaks_against, *MARKS], common, unspaced=unspaced),
        opening=finder(openings),
        spoken=re.compile(alternation(read["spoken"], unspaced=unspaced)),
        events=events_of_families(more=False),
        more_events=events_of_families(more=True),
        negation=re.compile(alternation(read["not"], unspaced=unspaced)),
        you=re.compile(alternation(read["you"], unspaced=unspaced)),
        relief=re.compile(alternation(read["relief"], unspaced=unspaced)) if read["relief"] else None,
        flags=frozenset(read["flags"]),
        unspaced=unspaced,
    )


def forget_tables() -> None:
    """Reads the tables anew when they are next needed."""
    _table_for.cache_clear()


def _is_reproach(
    table: _Table, words: str, family: str, *, needs_you: bool, events: _Finder | None = None
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


def _is_yours(table: _Table, words: str, found: re.Match[str], whose: str, you_at: int | None, *, near: bool) -> bool:
    """Whether a deed or fault is that of the person spoken to."""
    if whose == "others" or (near and whose == "nobody"):
        following = table.you.search(words, found.end())
        return following is not None and table.count_words(words[found.end() : following.start()]) < 1
    return not near or (you_at is not None and table.count_words(words[you_at : found.start()]) <= NEAR)


def _is_over(table: _Table, words: str, found: re.Match[str], family: str) -> bool:
    """Whether a negation follows the word, or an ill fate is wished to end."""
    if family == "wish" and table.relief and table.relief.search(words, found.end()):
        return True
    if "negation_after" not in table.flags:
        return False
    negation = table.negation.search(words, found.end())
    if negation is None:
        return False
    between = words[found.end() : negation.start()]
    return not re.search(_COMMA, between) and table.count_words(between) <= NEGATION_REACH


def load(language: str) -> None:
    """Loads the table of a language, where there is one, and compiles its expressions, which takes 0.1 to 0.5 s.

    A process that scores one account and ends would have to do so again each time.
    """
    table = _table_for(language)
    if table is not None:
        for finder in (table.opening, *table.events.values(), *table.more_events.values()):
            finder.prepare()


def may_open(text_tokens: list[str], language: str, *, count: int | None, is_settled: bool) -> bool:
    """Whether reading the openings may change anything: a quick look at the tokens.

    `count`: how many tokens at the beginning an opening may be among; None for all. `is_settled`: whether the text is
    plainly kind, so that only a word against it can.
    """
    table = _table_for(language)
    if table is None or not table.openers.finds(text_tokens, count):
        return False
    return not is_settled or table.against.finds(text_tokens, count)


def read_openings(text: str, language: str, probabilities_of: Probabilities) -> OpeningReading | None:
    """What stands behind the kind openings of a text, or None where it has none.

    `probabilities_of`: what the text model gives some words, for those beside an opening.
    """
    table = _table_for(language)
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
    table = _table_for(language)
    if table is None:
        return False
    first = next(iter(_parts(table, normalized(text))), None)
    return first is not None and first.opening is not None and table.count_words(first.before) <= FIRST_WORDS


def opening_features(text: str, language: str, probabilities_of: Probabilities) -> Features | None:
    """What the learned signs weigh of a text with a kind opening. None where the text has no such opening."""
    table = _table_for(language)
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


def _parts(table: _Table, lower: str) -> list[_Part]:
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


def _read_part(table: _Table, part: _Part, probabilities_of: Probabilities) -> _Read:
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
    return _Read(
        part=part,
        family=family,
        is_reproach=is_reproach,
        early=early,
        names_you=table.you.search(beside) is not None,  # beside the "you" of "thank you"
        probabilities=probabilities_of(beside),
        events=frozenset(found.lastgroup or "" for found in more.find_all(beside)),
        by_more=by_more,
        sentences=sentences,
    )


def _judge(table: _Table, part: _Part, lower: str, language: str, probabilities_of: Probabilities) -> _Judged:
    """Whether a part is kind or a reproach. `lower`: the whole text."""
    if part.opening is None:
        return _Judged()
    read = _read_part(table, part, probabilities_of)
    hostile = read.probabilities["hostile"] if read.family != "sympathy" else 0.0
    speaks = read.names_you or "pro_drop" in table.flags
    stated = hostile >= HOSTILE_REST / 2 and read.names_you
    if (
        part.spans[0][0] == 0
        and table.count_words(part.before) <= FIRST_WORDS
        and table.count_words(part.text) <= MOST_WEIGHED_WORDS
    ):
        return _weigh(table, read, lower, language, stated=bool(read.is_reproach) and stated)
    if read.is_reproach:
        return _Judged(reproach=True, stated=stated, sentences=read.sentences)
    if hostile >= HOSTILE_REST and speaks:
        return _Judged(reproach=True, stated=read.names_you)
    speaks_to_you = read.early and read.family in SPOKEN_TO
    if read.is_reproach is None and speaks_to_you and hostile >= DOUBTFUL_REST:
        return _Judged(reproach=speaks)
    is_kind = (read.is_reproach is False or speaks_to_you) and read.early and _addresses_you(table, read)
    return _Judged(kind=frozenset({read.family}) if is_kind else frozenset())


def _weighed_words(table: _Table, part: _Part, lower: str) -> str:
    """The whole text, or the part alone where the text is long."""
    return lower if table.count_words(lower) <= MOST_WEIGHED_WORDS else part.text


def _weigh(table: _Table, read: _Read, lower: str, language: str, *, stated: bool) -> _Judged:
    """The judgement of the learned signs, for what begins a text."""
    words = _weighed_words(table, read.part, lower)
    total = weights().sum(read.features(words, language))
    if total > (-DEED_MARGIN if read.is_reproach else 0):
        if read.is_reproach:  # a deed that the tables know; others may be thanked behind it
            return _Judged(reproach=True, stated=stated, sentences=read.sentences)
        return _Judged(reproach=True, sentences=len(read.part.spans), is_whole=words is lower)
    return _Judged(kind=frozenset({read.family}) if _addresses_you(table, read) else frozenset())


def _addresses_you(table: _Table, read: _Read) -> bool:
    """Whether a part is a short statement that somebody is spoken to with."""
    sentence = read.part.sentence
    aimed = (
        "pro_drop" in table.flags
        or read.family == "address"
        or table.you.search(sentence) is not None
        or (read.early and table.spoken.match(sentence[len(read.part.before) :]) is not None)
    )
    first = table.count_words(read.part.before) <= FIRST_WORDS
    return aimed and first and sentence[-1] != "?" and table.count_words(sentence) <= MOST_WORDS
