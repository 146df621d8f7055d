"""Cuts a text into the words, signs and emoji that the kindness models and the language detector weigh.

Handles and addresses are blanked first, so nobody's name is ever weighed. Words in the reach of a negation are
marked ("not helpful" → "not", "¬helpful"). Training and serving use this one file. It weighs nothing itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MOST_CHARACTERS = 4000
"""Longer texts are judged by their first part; posts of any network here are shorter."""

NEGATED = "¬"
REACH = 3
"""How many words after a negation are marked, unless a stop or a turn ("but") comes first."""

_HANDLE = re.compile(r"(?<!\w)@[\w.\-]+(?:@[\w.\-]+)?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)

# Han characters and kana are one token each, because those scripts write no spaces; combining vowel signs of
# Indic and Arabic scripts belong to their word.
_ONE_BY_ONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0962\u0963"
_WORD = rf"(?:[^\W\d_{_ONE_BY_ONE}]|[{_MARKS}])+(?:'[^\W\d_]+)*"
_EMOJI = "[\u2600-\u27bf\u2b50\u2b55\U0001f1e6-\U0001f1ff\U0001f300-\U0001f3fa\U0001f400-\U0001faff]"
_FACE = r"[:;=]'?-?[)(DPp/|\]\[*](?!\w)|<3"
_WEIGHED = rf"{_WORD}|[{_ONE_BY_ONE}]|[?!？！]|{_EMOJI}|{_FACE}"

TOKEN = re.compile(_WEIGHED)
_TOKEN_OR_STOP = re.compile(rf"{_WEIGHED}|[.,;:\n\"“”()]")

_STOPS = frozenset('.,;:\n"“”()?!')
_TURNS = frozenset(("but", "and", "because", "so", "though", "although", "aber", "mas", "pero", "men", "но", "dar"))

NEGATIONS = frozenset(
    """
    not no never nobody nothing none neither nor without hardly barely cannot can't cant don't dont doesn't doesnt
    didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt shouldn't couldn't
    haven't havent hasn't hadn't ain't aint
    nicht kein keine keinen keiner nie niemals ohne não nao nunca nem sem ni sin jamás tampoco
    nu niciodată fără inte aldrig ingen utan не нет никогда без ні ніколи ні नहीं
    """.split()
)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _cleaned(text: str) -> str:
    """The text with handles and addresses blanked and apostrophes made plain; same length, so positions stay."""
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS]
    if "’" in text:
        text = text.replace("’", "'")
    if "://" in text or "www." in text:
        text = _ADDRESS.sub(_blank, text)
    if "@" in text:
        text = _HANDLE.sub(_blank, text)
    return text


def _marked(found: Iterator[tuple[str, re.Match[str] | None]]) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Marks the tokens in the reach of a negation and drops the stops that end its reach."""
    left = 0
    for token, place in found:
        if token in _STOPS:
            left = 0
            if token in "?!":
                yield token, place
        elif token in NEGATIONS:
            left = REACH
            yield token, place
        elif token in _TURNS:
            left = 0
            yield token, place
        elif left:
            left -= 1
            yield NEGATED + token, place
        else:
            yield token, place


def tokens(text: str) -> list[str]:
    """The lower-case tokens of a text in order, negation marked."""
    lowered = _cleaned(text).lower()
    found: list[str] = TOKEN.findall(lowered)
    if NEGATIONS.isdisjoint(found):
        return found
    return [token for token, _ in _marked((token, None) for token in _TOKEN_OR_STOP.findall(lowered))]


def placed_tokens(text: str) -> list[tuple[str, int, int]]:
    """The tokens of `tokens` with where each begins and ends in the text, in code points."""
    matches = ((match.group().lower(), match) for match in _TOKEN_OR_STOP.finditer(_cleaned(text)))
    placed = [(token, place) for token, place in _marked(matches) if place is not None]
    return [(token, place.start(), place.end()) for token, place in placed]
