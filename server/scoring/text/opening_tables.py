"""The published tables of kind openings, `opening_words/<language>.txt`, and the search for their patterns in a text.

A table has patterns of words under these names:

- `address`, `credit`, `wish`, `sympathy`: openings of thanks and congratulation, always said to somebody; of other
  praise; of hopes and good wishes; of regret. The first and the third are kind unless something speaks against it.
  `spoken`: wishes that are always said to somebody ("get well", where "I hope" may be for the weather).
- `good`: deeds and gifts that people are thanked for, and what they are wished. `bad`: deeds that are a reproach after
  thanks or praise. `fate`: what nobody is wished. `failing`: faults of a person; after regret nothing else is a
  reproach, because to lose a cat is bad luck and no deed. `luck`: what somebody may be pitied for, with `fate`; close
  behind thanks or "so glad that you" both are a reproach. `plain`: phrases that are a reproach by themselves ("for
  nothing"), whatever else is said.
- `more_good`, `more_bad`, `more_fate`, `more_failing`, `more_luck`: many more of each. They are asked where the words
  above decide nothing or find something kind, and decide if a reproach comes first. A whole word goes before the
  beginning of one where one of them is good and the other is not.
- `not`: words that turn the next of these over. Not lying is kind, and not helping is a reproach; so is thanks for
  something not done that no table knows.
- `you`, `others`: whose deed it is. "When I failed" reproaches nobody, nor do "my stupid questions" (`mine`).
  `relief`: after an ill fate that shall end.
- `flags`: `pro_drop` the verb alone says "you"; `object_first` the object comes before the opening; `negation_after`
  a negation may follow its word.

Most words of most texts are in no pattern, so each search first asks whether one may be there (`TokenCheck`), and tries
an expression only where a word begins that may begin a phrase (`Finder`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from server.scoring.text.opening_patterns import LETTER, LETTERS, UNSPACED, alternation, bare, normalized
from server.scoring.text.packed import MOST_CACHED_WORDS
from server.scoring.text.tokens import NEGATED

FOLDER = Path(__file__).with_name("opening_words")
NAMES = frozenset(
    "address credit wish spoken sympathy good bad failing fate luck plain not you others mine relief flags "
    "more_good more_bad more_failing more_fate more_luck".split()
)
_OPPOSITE = "good"  # the name of the words that mean the opposite of all others
FAMILIES = ("address", "credit", "wish", "sympathy")
COMMON_WORDS = "this that with what like about have make time them right much back made over last before once".split()
_ONLY_LETTERS = re.compile(LETTERS)
COMMA = r"[,;:–—，；：、(]|\s-\s"
MARKS = "🙄🙃🤡🤮🤢🖕💩😒"  # what the words say is not meant
_PIECE = re.compile(rf"(?:{LETTER})+|{COMMA}")
_SYNTAX = re.compile(r"[\\\[\](){}.?*+|^$]")  # of an expression
_BETWEEN_WORDS = re.compile(r"[_-](?![^()]*\))")  # not inside a group of alternatives
_FIRST_WORD_END = re.compile("[_'-]")
_NEXT_WORD = re.compile(rf"[\s,]+((?:{LETTER})+)")
_WORD = re.compile(rf"(?:{LETTER}|')+")


class WordGroups:
    """Patterns of single words by the group that they are in, none of which needs an expression.

    `groups`: patterns in the order in which the groups are tried. A pattern is a plain word or the beginning of one.
    `opposite`: the number of the group that means the opposite of the others, so that a whole word of one side is not
    taken for a beginning of the other: "amenazar" threatens, though "amen*" is kind.
    """

    def __init__(self, groups: Iterable[Iterable[str]], opposite: int | None = None) -> None:
        self._opposite = opposite
        self._plain: dict[str, int] = {}
        self._beginnings: dict[str, int] = {}
        for number, patterns in enumerate(groups):
            for pattern in patterns:
                if pattern.endswith("*"):
                    self._beginnings.setdefault(pattern[:-1], number)
                else:
                    self._plain.setdefault(pattern, number)
        self._longest = max(map(len, self._plain), default=0)

    def group_of(self, word: str) -> int | None:
        """The number of the group of a word. None where no pattern is the whole word."""
        whole = self._plain.get(word)
        by_beginning = [
            self._beginnings[word[:end]] for end in range(1, len(word) + 1) if word[:end] in self._beginnings
        ]
        if whole is None or not by_beginning:
            return min(by_beginning, default=whole)
        if self._opposite in (whole, min(by_beginning)):
            return whole
        return min(whole, *by_beginning)

    def longest_at(self, text: str, start: int) -> tuple[int, int] | None:
        """The first group with a pattern that stands at a place of a text without spaces, and its longest one's end."""
        ends = range(start + 1, min(start + self._longest, len(text)) + 1)
        found = [(self._plain[text[start:end]], -end) for end in ends if text[start:end] in self._plain]
        if not found:
            return None
        number, end = min(found)
        return number, -end


class PhraseGroups:
    """Phrases of plain words, and of beginnings behind the first, by the group that they are in.

    `groups`: the phrases of each group, in the order in which the groups are tried.
    """

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        # First word → second word or beginning of one → phrases: number of the group, length, and what else follows.
        self._phrases: dict[str, dict[str, list[tuple[int, int, tuple[str, ...]]]]] = {}
        for number, patterns in enumerate(groups):
            for pattern in patterns:
                first, second, *rest = pattern.split("_")
                row = (number, -len(pattern), tuple(rest))
                self._phrases.setdefault(first, {}).setdefault(second, []).append(row)

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with a word."""
        return word in self._phrases

    def find(self, word: str, text: str, end: int) -> tuple[int, int] | None:
        """The first group with a phrase that begins with a word, and where its longest one ends.

        `end`: of the word in the text.
        """
        seconds = self._phrases.get(word)
        found = _NEXT_WORD.match(text, end) if seconds else None
        if seconds is None or found is None:
            return None
        second = bare(found[1])
        shorter = (f"{second[:size]}*" for size in range(1, len(second) + 1))
        rows = [row for key in (second, *shorter) for row in seconds.get(key, ())]
        for number, _, rest in sorted(rows):
            last = _end_of(rest, text, found.end())
            if last is not None:
                return number, last
        return None


def _end_of(words: Sequence[str], text: str, end: int) -> int | None:
    """Where the words end that follow a place in a text. None where others follow."""
    for word in words:
        found = _NEXT_WORD.match(text, end)
        if found is None or not _is_written(bare(found[1]), word):
            return None
        end = found.end()
    return end


def _is_written(word: str, pattern: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern[-1] == "*" else word == pattern


def is_word(pattern: str) -> bool:
    """Whether a pattern is a plain word or the beginning of one, for which nothing need be compiled."""
    return not _SYNTAX.search(pattern[:-1] if pattern[-1] == "*" else pattern) and not _FIRST_WORD_END.search(pattern)


def is_phrase(pattern: str) -> bool:
    """Whether a pattern is a phrase of plain words, and beginnings behind the first."""
    first, *following = pattern.split("_")
    return bool(following) and not first.endswith("*") and all(map(is_word, (first, *filter(None, following))))


class _Known(NamedTuple):
    """What a finder knows of a word: the number of its group, and what may begin with it."""

    word: str
    number: int | None
    begins_phrase: bool
    begins_other: bool


_NOTHING = _Known("", None, begins_phrase=False, begins_other=False)


class Finder:
    """Finds the patterns of groups in a text: at each place those of the first group that has one.

    Nearly all patterns are words and phrases that are looked up. Compiling the others takes some hundredths of a
    second, so it waits for `prepare` or the first text that needs it. `signs`: an expression for what is no word, by
    its name.
    """

    def __init__(self, groups: dict[str, list[str]], signs: dict[str, str] | None = None, *, unspaced: bool) -> None:
        signs = signs or {}
        self._names = (*groups, *signs)
        self._spans = list(map(_span, groups))
        opposite = list(groups).index(_OPPOSITE) if _OPPOSITE in groups else None
        self._words = WordGroups([list(filter(is_word, patterns)) for patterns in groups.values()], opposite)
        phrases = [[] if unspaced else list(filter(is_phrase, patterns)) for patterns in groups.values()]
        self._phrases = PhraseGroups(phrases)
        looked_up = {each for listed in phrases for each in listed}
        self._others = {
            name: [each for each in patterns if not is_word(each) and each not in looked_up]
            for name, patterns in groups.items()
        }
        self._signs = signs
        self._unspaced = unspaced
        self._known: dict[str, _Known] = {}

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        named = {name: alternation(each, unspaced=self._unspaced) for name, each in self._others.items() if each}
        return re.compile("|".join(f"(?P<{name}>{each})" for name, each in {**named, **self._signs}.items()) or r"(?!)")

    @cached_property
    def _begins_other(self) -> re.Pattern[str]:
        firsts = dict.fromkeys(_FIRST_WORD_END.split(each)[0] for listed in self._others.values() for each in listed)
        return re.compile(alternation(list(firsts), unspaced=False) if firsts else r"(?!)")

    def prepare(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """Compiles its expressions: for what cannot be looked up, and for the words that this may begin with."""
        return self._expression, self._begins_other

    def find_all(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order, none overlapping. The name of its group is `lastgroup`."""
        return self._find_unspaced(text) if self._unspaced else self._find_words(text)

    def find(self, text: str) -> re.Match[str] | None:
        """The first match, or None."""
        return next(self.find_all(text), None)

    def _find_words(self, text: str) -> Iterator[re.Match[str]]:
        end = 0
        for piece in _PIECE.finditer(text):
            word = piece.group()
            known = self._known.get(word) or self._learn(word)
            if known is not _NOTHING and piece.start() >= end:
                found = self._best(text, piece, known)
                if found is not None:
                    end = found.end()
                    yield found

    def _best(self, text: str, piece: re.Match[str], known: _Known) -> re.Match[str] | None:
        """What is found where a word begins: the longest of the first group."""
        start = piece.start()
        found = self._expression.match(text, start) if known.begins_other else None
        if _is_inside(text, start):
            return found
        number, end = (None, 0) if found is None else (self._number_of(found), found.end())
        phrase = self._phrases.find(known.word, text, piece.end()) if known.begins_phrase else None
        for other in (phrase, None if known.number is None else (known.number, piece.end())):
            if other is not None and (number is None or other[0] < number or (other[0] == number and other[1] > end)):
                (number, end), found = other, None
        return found if found is not None or number is None else self._spans[number].match(text, start, end)

    def _number_of(self, found: re.Match[str]) -> int:
        return self._names.index(found.lastgroup or "")

    def _learn(self, word: str) -> _Known:
        plain = bare(word)
        begins_other = not word[0].isalpha() or bool(self._begins_other.fullmatch(plain))
        known = _Known(plain, self._words.group_of(plain), self._phrases.begins(plain), begins_other)
        if known.number is None and not known.begins_phrase and not begins_other:
            known = _NOTHING
        if len(self._known) < MOST_CACHED_WORDS:
            self._known[word] = known
        return known

    def _find_unspaced(self, text: str) -> Iterator[re.Match[str]]:
        start = 0
        while start < len(text):
            found, at = self._expression.match(text, start), self._words.longest_at(text, start)
            if at is not None and (found is None or at[0] < self._number_of(found)):
                found = self._spans[at[0]].match(text, start, at[1])
            if found is not None:
                yield found
            start = found.end() if found else start + 1


@cache
def _span(name: str) -> re.Pattern[str]:
    """Matches whatever lies between two places of a text, as the group of that name."""
    return re.compile(f"(?P<{name}>.+)", re.DOTALL)


def _is_inside(text: str, start: int) -> bool:
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")


class TokenCheck(dict[str, tuple[frozenset[str], ...]]):
    """Token → what else a text must hold, one set of words for each of the patterns whose longest word it may be.

    Empty where it is in no pattern. Filled on first use, and bounded.
    """

    def __init__(self, patterns: list[str], common: frozenset[str], *, unspaced: bool) -> None:
        super().__init__()
        self._in_none: set[str] = set()  # tokens known to be in no pattern
        others: dict[str, set[frozenset[str]]] = {}
        for pattern in patterns:
            words = required_words(pattern)
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
        known = tuple(other for word in dict.fromkeys(forms(token)) for other in self._of(word))
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
        words = set(chain.from_iterable(map(forms, text_tokens)))
        return any(map(words.issuperset, sets))


def required_words(pattern: str) -> list[str]:
    """The expressions for single words that every match of a pattern holds."""
    parts = _BETWEEN_WORDS.split(pattern)
    return [part for part in parts if "_" not in part and ".{" not in part and not part.endswith("?")]


@lru_cache(maxsize=MOST_CACHED_WORDS)
def forms(token: str) -> tuple[str, str, str]:
    """A token as the tables write it, and its parts before and behind an apostrophe."""
    word = bare(normalized(token).lstrip(NEGATED))
    return word, word.partition("'")[0], word.rpartition("'")[2]


class Table(NamedTuple):
    openers: TokenCheck
    against: TokenCheck  # words that may speak against an opening
    opening: Finder
    spoken: re.Pattern[str]  # wishes that are always said to somebody
    events: dict[str, Finder]  # family of openings → what may follow
    more_events: dict[str, Finder]  # the same, with the words that are asked where those decide nothing
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
        read[name] += bare(normalized(patterns)).split()
    return read


_loaded: set[str] = set()


def loaded_languages() -> frozenset[str]:
    """The languages whose tables this process has loaded."""
    return frozenset(_loaded)


@cache
def table_for(language: str) -> Table | None:
    path = FOLDER / f"{language}.txt"
    if not path.exists():
        return None
    _loaded.add(language)
    read = read_table(path)
    unspaced = language in UNSPACED

    def patterns(*names: str) -> list[str]:
        return list(dict.fromkeys(each for name in names for each in read[name]))

    def events(good: tuple[str, ...], bad: tuple[str, ...], ill: tuple[str, ...] = (), *, more: bool) -> Finder:
        if more:
            good, bad, ill = ((*names, *(f"more_{name}" for name in names)) for names in (good, bad, ill))
        rest = {"turn": "not", "you": "you", "others": "others", "mine": "mine"}
        groups = {"plain": patterns("plain"), "good": patterns(*good), "bad": patterns(*bad), "ill": patterns(*ill)}
        every = {**groups, **{name: patterns(source) for name, source in rest.items()}}
        return Finder(every, {"comma": COMMA}, unspaced=unspaced)

    def events_of_families(*, more: bool) -> dict[str, Finder]:
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
    return Table(
        openers=TokenCheck([each for words in openings.values() for each in words], common, unspaced=unspaced),
        against=TokenCheck([*speaks_against, *MARKS], common, unspaced=unspaced),
        opening=Finder(openings, unspaced=unspaced),
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
    table_for.cache_clear()


def load(language: str) -> None:
    """Loads the table of a language, where there is one, and compiles its expressions, which takes 0.02 to 0.1 s.

    A process that scores one account and ends would have to do so again each time.
    """
    table = table_for(language)
    if table is not None:
        for finder in (table.opening, *table.events.values(), *table.more_events.values()):
            finder.prepare()
