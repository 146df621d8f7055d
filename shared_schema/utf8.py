"""UTF-8 that others wrote: a cut character costs one character, and another encoding is never taken for it."""

from __future__ import annotations

REPLACEMENT = "\ufffd"
FEW_CUT_CHARACTERS = 3
_MAX_CUT_SHARE = 0.1


def decode_utf8(body: bytes, *, few: int = FEW_CUT_CHARACTERS) -> str:
    """The text of bytes in UTF-8. What was cut in the middle of a character becomes U+FFFD.

    Emoji as two halves of three bytes each, as some databases write them, become the emoji. Raises UnicodeDecodeError
    where more than `few` characters, and more than a tenth of those beyond ASCII, are cut: that is another encoding.
    """
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error
    try:
        return body.decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
    if is_unreadable(text, few=few):
        raise cut
    return text


def is_unreadable(text: str, *, few: int = FEW_CUT_CHARACTERS) -> bool:
    """Whether so much could not be decoded that the words are not those of the author.

    Measured against the characters beyond ASCII, because markup and English words survive every wrong guess. A few cut
    characters are common and do no harm.
    """
    replaced = text.count(REPLACEMENT)
    if replaced <= few:
        return False
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return replaced > _MAX_CUT_SHARE * beyond_ascii
