"""Finds who the strong words of a text are aimed at: "you idiot" is not "I'm an idiot" or "he called me an idiot".

A cue joins the class of a word (insult, praise, swear word …) with the person named before or right after it, with a
quotation or a report around it, or with another class in the same text. Other cues describe how a text asks questions
and how long it is. Cues have learned weights, like words. The weights file of a language says which word is in which
class.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import combinations

from server.scoring.text.tokens import NEGATED, QUESTION_MARK, STOPS

_PERSONS = {
    **dict.fromkeys("you your you're youre yours u ur yourself ya y'all yall you've youve you'll".split(), "you"),
    **dict.fromkeys("i i'm im i've ive i'd i'll me my myself mine".split(), "i"),
    **dict.fromkeys(
        "he she they he's she's they're theyre him her them his their this that it that's it's its these those".split(),
        "they",
    ),
    **dict.fromkeys("we we're us our ours everyone everybody all".split(), "we"),
}
REPORTING_VERBS = frozenset(
    "call calls called calling say says said saying tell tells told telling write wrote writes shout shouted yelled"
    " scream screamed spat word words name names comment comments slur slurs joke jokes".split()
)
_SENTENCE_ENDS = frozenset(".!?。！？")
_QUOTES = frozenset('"“”')
_NEAR = 2  # a person named up to two words later is still meant: "idiots like you", "proud of you"
NOWHERE = -1  # the position of a cue that rests on no single token
_LENGTHS = (3, 5, 8, 12, 16, 20, 25, 30)
_LONGER = 99


def _length_class(count: int) -> int:
    at = bisect_left(_LENGTHS, count)
    return _LENGTHS[at] if at < len(_LENGTHS) else _LONGER


def _question_cues(tokens: list[str], made: dict[str, int]) -> None:
    """Adds cues on how a text asks: how often, how long it is, where, how questions begin and what is in them."""
    length = _length_class(len(tokens))
    last = len(tokens) - 1
    made[f"? length {length}"] = made[f"? times {min(3, tokens.count('?'))}"] = last
    made[f"? {'last' if tokens[-1] == '?' else 'inside'} {length}"] = last
    begin = 0
    for position, token in enumerate(tokens):
        if token == QUESTION_MARK:
            for inside in range(begin, position):
                made.setdefault(f"? with {tokens[inside]}", inside)
            if position > begin:
                made.setdefault(f"? begins {' '.join(tokens[begin : begin + 2])}", begin)
                made.setdefault(f"? begins {' '.join(tokens[begin : begin + 3])}", begin)
        if token in STOPS:
            begin = position + 1


def length_cue(count: int) -> str:
    """The cue of the length of a text of `count` tokens."""
    return f"length {_length_class(count)}"


def notable_words(classes: Iterable[str], groups: frozenset[str] = frozenset()) -> frozenset[str]:
    """Every word and sign that `cues` looks at; questions apart."""
    return groups.union(classes, _PERSONS, _SENTENCE_ENDS, REPORTING_VERBS, _QUOTES)


def cues(
    tokens: list[str],
    classes: Mapping[str, tuple[str, ...]],
    groups: frozenset[str] = frozenset(),
    notable: frozenset[str] | None = None,
) -> dict[str, int]:
    """Every cue of a text with the position of the token that it rests on, or NOWHERE.

    `classes`: word → the classes that it is in, negated words included (see `with_negated`). `groups`: names of groups
    of people. Which group is named makes no difference; that somebody is meant does. `notable`: the `notable_words` of
    both, for who calls often.
    """
    made: dict[str, int] = {}
    if not tokens:
        return made
    made[length_cue(len(tokens))] = NOWHERE
    if "?" in tokens:
        _question_cues(tokens, made)
    if classes.keys().isdisjoint(tokens):
        return made  # persons, quotations and reports matter beside a strong word only
    present: dict[str, int] = {}
    person = ""
    quoted = reported = False
    recent: tuple[str, ...] = ()  # classes of the last strong word, and its position
    recent_at = 0
    if notable is None:
        notable = notable_words(classes, groups)
    for position, token in [(position, token) for position, token in enumerate(tokens) if token in notable]:
        if token in _PERSONS or token in groups:
            person = _PERSONS.get(token, "group")
            if recent and position - recent_at <= _NEAR:
                for name in recent:
                    made.setdefault(f"{name} → {person}", recent_at)
        elif token in _SENTENCE_ENDS:
            person, reported, recent = "", False, ()
        elif token in REPORTING_VERBS:
            reported = True
        elif token in _QUOTES:
            quoted = not quoted
        names = classes.get(token)
        if names:
            for name in names:
                made.setdefault(f"{person} → {name}", position)
                present.setdefault(name, position)
                if quoted:
                    made.setdefault(f"quoted → {name}", position)
                if reported:
                    made.setdefault(f"said → {name}", position)
            recent, recent_at = names, position
    for one, other in combinations(sorted(present), 2):
        made[f"{one} + {other}"] = present[one]
    return made


def with_negated(classes: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The same classes, with those of negated words: "¬kind" is in the class "¬praise"."""
    negated = {NEGATED + word: tuple(NEGATED + name for name in names) for word, names in classes.items()}
    return {**classes, **negated}
