"""Cuts a text into the words, signs and emoji that the kindness models and the language detector weigh.

Handles and addresses are blanked first, so nobody's name is ever weighed. Words in the reach of a negation are
marked ("not helpful" → "not", "¬helpful"). Training and serving use this one file. It weighs nothing itself.
"""

from __future__ import annotations

import re
from itertools import pairwise

MOST_CHARACTERS = 4000
"""Longer texts are judged by their first part; posts of any network here are shorter."""

NEGATED = "¬"
REACH = 3
"""How many words after a negation are marked, unless a stop or a turn ("but") comes first."""
START = "^"
QUESTION = "…?"

_HANDLE = re.compile(r"(?<!\w)@[\w.\-]+(?:@[\w.\-]+)?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)

# Han characters and kana are one token each, because those scripts write no spaces; combining vowel signs of
# Indic and Arabic scripts belong to their word.
_ONE_BY_ONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0962\u0963"
_WORD = rf"(?:[^\W\d_{_ONE_BY_ONE}]|[{_MARKS}])+(?:'[^\W\d_]+)*"
_EMOJI = "[\u2600-\u27bf\u2b50\u2b55\U0001f1e6-\U0001f1ff\U0001f300-\U0001f3fa\U0001f400-\U0001faff]"
_FACE = r"[:;=]'?-?[)(DPp/|\]\[*](?!\w)|<3"
TOKEN = re.compile(rf"{_WORD}|[{_ONE_BY_ONE}]|{_EMOJI}|{_FACE}|[?!？！.,;:。，\"“”]")

STOPS = frozenset('.,;:?!？！。，"“”')
_TURNS = frozenset(
    "but and because so though although aber mas pero men но dar mais maar ale але und y e en och și и і а".split()
)

NEGATIONS = frozenset(
    """
    not no never nobody nothing none neither nor without hardly barely cannot can't cant don't dont doesn't doesnt
    didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt shouldn't couldn't
    haven't havent hasn't hadn't ain't aint
    nicht kein keine keinen keiner keinem nie niemals ohne weder niemand não nao nunca nem sem ninguém nenhum nenhuma
    nada sin jamás jamas tampoco nadie ningún ninguna pas jamais sans rien aucun aucune non niente nessun
    nessuno nessuna senza niet geen nooit zonder niets niks nu niciodată niciodata fără nimeni nimic
    inte aldrig ingen inget inga utan ej nigdy bez żaden żadna nikt nic
    не нет никогда без никто ничего нельзя ні ніколи ніхто нічого немає नहीं नही मत 不 没 沒
    """.split()
)

_REPORTS = frozenset("call calls called calling".split())
"""Words after which a name that follows is somebody else's: "she called me stupid" calls nobody stupid."""
_MARKING = NEGATIONS | _REPORTS


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


def _marked(found: list[str]) -> list[str]:
    """Marks the words in the reach of a negation or of somebody's reported name-calling."""
    left = 0
    marked = []
    for each in found:
        if each in _MARKING:
            left = REACH
        elif each in STOPS or each in _TURNS:
            left = 0
        elif left:
            left -= 1
            marked.append(NEGATED + each)
            continue
        marked.append(each)
    return marked


def tokens(text: str) -> list[str]:
    """The lower-case tokens of a text in order, negation marked."""
    found: list[str] = TOKEN.findall(_cleaned(text).lower())
    return found if _MARKING.isdisjoint(found) else _marked(found)


def placed_tokens(text: str) -> list[tuple[str, int, int]]:
    """The tokens of `tokens` with where each begins and ends in the text, in code points."""
    matches = list(TOKEN.finditer(_cleaned(text)))
    marked = _marked([match.group().lower() for match in matches])
    return [(token, match.start(), match.end()) for token, match in zip(marked, matches, strict=True)]


def pairs(found: list[str]) -> set[tuple[str, str]]:
    """The pairs that are weighed: neighbours, the first token with the start, and how each question begins."""
    together = set(pairwise([START, *found]))
    if "?" in found:
        begin = START
        fresh = True
        for each in found:
            if each == "?":
                together.add((QUESTION, begin))
            if each in STOPS:
                fresh = True
            elif fresh:
                begin, fresh = each, False
    return together
