"""Finds at whom the telling words of a text are aimed: "you idiot" is not "I'm an idiot", nor "he called me an idiot".

A cue joins the class of a word (insult, praise, swear …) with who was named before or right after it, with a quotation
or a report around it, or with another class in the same text; other cues say how a text asks and how long it is. Cues
are weighed and printed like words. Which word is in which class stands in the weights of the language.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from server.scoring.text.tokens import NEGATED, STOPS

_WHO = {
    **dict.fromkeys("you your you're youre yours u ur yourself ya y'all yall you've youve you'll".split(), "you"),
    **dict.fromkeys("i i'm im i've ive i'd i'll me my myself mine".split(), "i"),
    **dict.fromkeys(
        "he she they he's she's they're theyre him her them his their this that it that's it's its these those".split(),
        "they",
    ),
    **dict.fromkeys("we we're us our ours everyone everybody all".split(), "we"),
}
_SAYS = frozenset(
    "call calls called calling say says said saying tell tells told telling write wrote writes shout shouted yelled"
    " scream screamed spat word words name names comment comments slur slurs joke jokes".split()
)
_ENDS = frozenset(".!?。！？")
_QUOTES = frozenset('"“”')
_SOON = 2
"""So many words later a person named is still the one meant: "idiots like you", "proud of you"."""
NOWHERE = -1
_LENGTHS = (3, 5, 8, 12, 16, 20, 25, 30)


def _length(count: int) -> int:
    return next((longest for longest in _LENGTHS if count <= longest), 99)


def _asked(found: list[str], made: dict[str, int]) -> None:
    """How a text asks: how often, how long it is, at its end or before, how its questions begin and what is in them."""
    length = _length(len(found))
    made[f"? length {length}"] = made[f"? times {min(3, found.count('?'))}"] = len(found) - 1
    made[f"? {'last' if found[-1] == '?' else 'inside'} {length}"] = len(found) - 1
    begin = 0
    for place, each in enumerate(found):
        if each == "?":
            for at in range(begin, place):
                made.setdefault(f"? with {found[at]}", at)
            if place > begin:
                made.setdefault(f"? begins {' '.join(found[begin : begin + 2])}", begin)
                made.setdefault(f"? begins {' '.join(found[begin : begin + 3])}", begin)
        if each in STOPS:
            begin = place + 1


def cues(
    found: list[str], classes: Mapping[str, tuple[str, ...]], groups: frozenset[str] = frozenset()
) -> dict[str, int]:
    """Every cue of a text with the place of the token it rests on, or NOWHERE.

    `classes` maps words, negated ones too (see `with_negated`), to the classes they are in. `groups` are the names of
    groups of people: which group it is changes nothing, that somebody is meant does.
    """
    made: dict[str, int] = {}
    if not found:
        return made
    made[f"length {_length(len(found))}"] = NOWHERE
    if "?" in found:
        _asked(found, made)
    present: dict[str, int] = {}
    who = ""
    quoted = said = False
    lately: tuple[str, ...] = ()
    since = 0
    for place, token in enumerate(found):
        if token in _WHO:
            who = _WHO[token]
            if lately and place - since <= _SOON:
                for name in lately:
                    made.setdefault(f"{name} → {who}", since)
        elif token in groups:
            who = "group"
            if lately and place - since <= _SOON:
                for name in lately:
                    made.setdefault(f"{name} → group", since)
        elif token in _ENDS:
            who, said, lately = "", False, ()
        elif token in _SAYS:
            said = True
        elif token in _QUOTES:
            quoted = not quoted
        names = classes.get(token)
        if names:
            for name in names:
                made.setdefault(f"{who} → {name}", place)
                present.setdefault(name, place)
                if quoted:
                    made.setdefault(f"quoted → {name}", place)
                if said:
                    made.setdefault(f"said → {name}", place)
            lately, since = names, place
    for one, other in combinations(sorted(present), 2):
        made[f"{one} + {other}"] = present[one]
    return made


def with_negated(classes: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The same classes with those of negated words beside them: "¬kind" is of the class "¬praise"."""
    denied = {NEGATED + word: tuple(NEGATED + name for name in names) for word, names in classes.items()}
    return {**classes, **denied}
