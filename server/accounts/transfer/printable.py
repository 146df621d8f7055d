"""Text as it is kept beside a name: on one line, without characters that nobody sees.

What cannot be seen could reorder or hide what stands beside it (bidirectional overrides, tag characters).
"""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"  # inside words of some scripts, and inside emoji
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_SEPARATORS = "\t\n\v\f\r\x85\u2028\u2029"  # a line break or a tab still separates two words


def one_line(text: str) -> str:
    """The text on one line, without control and formatting characters."""
    return " ".join(_printable(text).split())


def one_word(text: str) -> str:
    """Like `one_line`, in one Unicode form, so that words that look the same are the same."""
    return unicodedata.normalize("NFC", one_line(text)).strip(_JOINERS)


def _printable(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " " if character in _SEPARATORS
        else character if unicodedata.category(character) not in _UNSEEN or character in _JOINERS else ""
        for character in text
    )  # fmt: skip
