"""Reads insults and swear words whose letters are masked: "st*pid" is "stupid", "1d1ot" is "idiot".

Only whole words are read so, and only where the result is an insult or a swear word, with at least half of its letters
in clear. "5*", "a**2" and "*no*" stay what they are. The length never changes, so positions stay true.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LOOKALIKES = {"0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "il", "8": "b"}
_WILD = "*#"  # stands for any letter
_SIGNS = re.escape("".join(_LOOKALIKES) + _WILD)
_WORD = re.compile(rf"(?<![\w*#@$])[^\W_{_WILD}]?[\w{_SIGNS}]*[^\W\d_](?![\w*#@$])")
_QUICK = re.compile(r"[*#@$!0134578][^\W\d_]")
FEWEST_LETTERS = 3
MASKABLE = (
    "fuck fucks fucked fucker fuckers fucking fuckin motherfucker motherfuckers shit shits shitty bullshit bitch "
    "bitches asshole assholes arsehole bastard bastards idiot idiots idiotic stupid stupidity moron morons moronic "
    "dumb dumbass retard retarded loser losers scum whore slut cunt cunts twat wanker wankers prick pricks dickhead "
    "pussy douche douchebag jackass imbecile trash garbage pathetic worthless coward cowards liar liars faggot nazi "
    "crap crappy damn goddamn piss pissed you your"
).split()


@lru_cache(maxsize=5_000)
def _unmasked(word: str) -> str:
    """The insult that a masked word stands for, or the word itself."""
    if word.isalpha() or "://" in word:
        return word
    letters = sum(letter.isalpha() for letter in word)
    if len(word) < FEWEST_LETTERS or letters * 2 < len(word):
        return word
    pattern = re.compile(
        "".join(
            "[a-z]" if sign in _WILD else f"[{_LOOKALIKES[sign]}]" if sign in _LOOKALIKES else re.escape(sign)
            for sign in word.lower()
        )
    )
    return next((insult for insult in MASKABLE if pattern.fullmatch(insult)), word)


def unmask(text: str) -> str:
    """The text with masked insults spelt out."""
    if _QUICK.search(text) is None:
        return text
    return _WORD.sub(lambda match: _unmasked(match.group()), text)
