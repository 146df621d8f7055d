"""How the tables of openings and their hints are written: patterns of words, read as regular expressions."""

from __future__ import annotations

import re
import unicodedata

UNSPACED = frozenset({"zh"})

# A letter, or a mark on one. Each class has at most two ranges: for more, compiling builds a map of 65,536 characters,
# hundreds of times in one table.
LETTER = r"[^\W\d_]|[\u0300-\u036f\u0900-\u0903]|[\u093a-\u094f\u0962\u0963]"
LETTERS = rf"(?:{LETTER})*"

_DOT_BELOW = "\u093c"
_DOTTED = re.compile("[\u0929\u0931\u0934\u093c\u0958-\u095f]")


def alternation(patterns: list[str], *, unspaced: bool) -> str:
    """A regular expression for patterns of a table. `unspaced`: for a script without spaces between words."""
    # By first letter, which is faster; longer first, so that "thank you for nothing" is not read as "thank you".
    by_letter: dict[str, list[str]] = {}
    for each in sorted(patterns, key=len, reverse=True):
        letter = each[0] if each[0].isalpha() and each[1:2] not in ("*", "?", "|") else ""
        by_letter.setdefault(letter, []).append(each[len(letter) :].replace("_", r"[\s,]+").replace("*", LETTERS))
    written = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return f"(?:{written})" if unspaced else rf"(?<!\w)(?:{written})(?!{LETTER})"


def normalized(text: str) -> str:
    """The text in lower case with plain apostrophes and without Russian "ё", as the tables are read."""
    return text.lower().replace("’", "'").replace("ё", "е")


def bare(word: str) -> str:
    """A word without the dots below Devanagari letters, which many people leave out: "ख़ुशी" is "खुशी"."""
    return unicodedata.normalize("NFD", word).replace(_DOT_BELOW, "") if _DOTTED.search(word) else word
