"""Finds the character encoding of a page or a feed, and decodes it. JSON is always UTF-8 and needs none of this.

The order is that of browsers and feed readers: byte order mark, the zeros of UTF-16, HTTP charset, XML declaration,
`<meta charset>`. A declaration that the bytes contradict is passed over: where bytes are valid UTF-8, hardly anything
else could have produced them, and where they are not, a declared UTF-8 is wrong.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from encodings import normalize_encoding
from encodings.aliases import aliases

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# The first `<` of a page or feed, or the `{` of a JSON feed, in two bytes, perhaps after white space.
_UTF_16_LE = re.compile(rb"(?:[\s]\x00){0,100}[<{]\x00[^\x00]")
_UTF_16_BE = re.compile(rb"(?:\x00[\s]){0,100}\x00[<{]\x00[^\x00]")
_LABEL = re.compile(r"[A-Za-z0-9][\w.:-]{1,39}", re.ASCII)
_HTTP_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE | re.ASCII)
_XML_DECLARATION = re.compile(rb"\s{0,100}<\?xml\s[^>]{0,300}?encoding\s{0,10}=\s{0,10}[\"']([\w.:-]{2,40})[\"']", re.I)
_META = re.compile(rb"<meta\s[^>]{0,500}?charset\s{0,10}=\s{0,10}[\"']?\s{0,10}([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 16_384  # bytes in which a <meta charset> is looked for; browsers stop earlier
# The encodings of the web (https://encoding.spec.whatwg.org/), by Python's names. Nothing else is ever decoded with:
# Python also has codecs that are slow or no character encodings at all.
_ENCODINGS = frozenset(
    "utf_8 utf_16 utf_16_le utf_16_be cp866 cp874 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 "
    "iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_10 iso8859_13 iso8859_14 iso8859_15 "
    "iso8859_16 koi8_r koi8_u mac_roman mac_cyrillic gb18030 big5hkscs euc_jp iso2022_jp cp932 cp949".split()
)
# As browsers do: a label of a smaller set means the larger set that is really used under its name.
_LARGER_SETS = {
    "ascii": "cp1252",
    "latin_1": "cp1252",
    "iso8859_9": "cp1254",
    "iso8859_11": "cp874",
    "tis_620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x_gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "x_sjis": "cp932",
    "windows_31j": "cp932",
    "euc_kr": "cp949",
    "x_mac_cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
    "x_mac_roman": "mac_roman",
}
_SEVEN_BIT = "iso2022_jp"
_REPLACEMENT = "\ufffd"
_FEW_REPLACEMENTS = 3
_MAX_UNREADABLE_SHARE = 0.1


def decode_text(body: bytes, content_type: str) -> str:
    """The text of a page or feed. Bytes that cannot be decoded become U+FFFD; see `is_unreadable`."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, errors="replace")
    for pattern, encoding in ((_UTF_16_LE, "utf-16-le"), (_UTF_16_BE, "utf-16-be")):
        if pattern.match(body):
            return body.decode(encoding, errors="replace")
    declared = list(_declared_encodings(body, content_type))
    seven_bit = [name for name in declared if name == _SEVEN_BIT]  # would pass for ASCII
    for encoding in (*seven_bit, "utf_8", *declared):
        try:
            return body.decode(encoding)
        except UnicodeError:
            continue
    return body.decode(next((name for name in declared if name != "utf_8"), "utf_8"), errors="replace")


def is_unreadable(text: str) -> bool:
    """Whether so much could not be decoded that the words are not those of the author.

    Measured against the characters beyond ASCII, because markup and English words survive every wrong guess. A few cut
    characters are common and do no harm.
    """
    replaced = text.count(_REPLACEMENT)
    if replaced <= _FEW_REPLACEMENTS:
        return False
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return replaced > _MAX_UNREADABLE_SHARE * beyond_ascii


def _declared_encodings(body: bytes, content_type: str) -> Iterator[str]:
    """The encodings that the response declares, the most binding first."""
    labels = [match[1] for match in [_HTTP_CHARSET.search(content_type)] if match]
    labels += [match[1].decode("ascii", "replace") for match in [_XML_DECLARATION.match(body)] if match]
    labels += [match[1].decode("ascii", "replace") for match in [_META.search(body, 0, _HEAD)] if match]
    for position, label in enumerate(labels):
        encoding = _encoding_of(label)
        # Only HTTP can declare UTF-16 truly: whoever could read a declaration inside the body saw single bytes.
        if encoding is not None and (position == 0 or not encoding.startswith("utf_16")):
            yield encoding


def _encoding_of(label: str) -> str | None:
    """Python's name of an encoding, or None. Looked up in tables only: `codecs.lookup` would import by that name."""
    if not _LABEL.fullmatch(label):
        return None
    name = normalize_encoding(label).lower()
    name = aliases.get(name) or aliases.get(name.replace(".", "_")) or name
    name = _LARGER_SETS.get(name, name)
    return name if name in _ENCODINGS else None
