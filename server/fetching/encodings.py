"""Finds the character encoding of a page or a feed, and decodes it. JSON is always UTF-8 and needs none of this.

The order is that of browsers and feed readers: byte order mark, the zeros of UTF-16 and UTF-32, HTTP charset, XML
declaration, `<meta charset>`. A declaration that the bytes contradict is passed over: where bytes are valid UTF-8,
hardly anything else could have produced them, and where they are not, a declared UTF-8 is wrong. Text that was encoded
as UTF-8 twice is decoded twice. The encodings that write other characters with those of ASCII, and that no browser
reads, are not read here either: what they encode would pass for words.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from encodings import normalize_encoding
from encodings.aliases import aliases

from shared_schema.utf8 import REPLACEMENT, decode_utf8

# Those of UTF-32 first: one of them starts with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ZEROS_LOOKED_AT = 4_096  # bytes
_FEWEST_ZEROS = 0.1  # of the bytes that are zero in wide ASCII: markup and spaces are ASCII in every language
_WINDOWS = re.compile(r"(?:x_)?(?:cp|win|windows|ms)_?(125[0-8])")  # as people write it
_LABEL = re.compile(r"[A-Za-z0-9][\w.:-]{1,39}", re.ASCII)
_HTTP_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE | re.ASCII)
_XML_DECLARATION = re.compile(rb"\s{0,100}<\?xml\s[^>]{0,300}?encoding\s{0,10}=\s{0,10}[\"']([\w.:-]{2,40})[\"']", re.I)
_META = re.compile(rb"<meta\s[^>]{0,500}?charset\s{0,10}=\s{0,10}[\"']?\s{0,10}([\w.:-]{2,40})", re.IGNORECASE)
_JSON_START = re.compile(rb"\s{0,100}[{\[]")
_HEAD = 16_384  # bytes in which a <meta charset> is looked for; browsers stop earlier
# The encodings of the web (https://encoding.spec.whatwg.org/), by Python's names. Nothing else is ever decoded with:
# Python also has codecs that are slow or no character encodings at all.
_ENCODINGS = frozenset(
    "utf_8 cp866 cp874 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 "
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
    "dos_874": "cp874",
    "iso_8859_8_i": "iso8859_8",
    "csiso88598i": "iso8859_8",
    "logical": "iso8859_8",
    "visual": "iso8859_8",
    "iso_8859_6_i": "iso8859_6",
    "gb2312": "gb18030",
    "gb_2312": "gb18030",
    "gb_2312_80": "gb18030",
    "gbk": "gb18030",
    "x_gbk": "gb18030",
    "big5": "big5hkscs",
    "x_x_big5": "big5hkscs",
    "shift_jis": "cp932",
    "x_sjis": "cp932",
    "windows_31j": "cp932",
    "x_euc_jp": "euc_jp",
    "euc_kr": "cp949",
    "iso_ir_149": "cp949",
    "windows_949": "cp949",
    "koi": "koi8_r",
    "koi8": "koi8_r",
    "koi8_ru": "koi8_u",
    "x_mac_cyrillic": "mac_cyrillic",
    "x_mac_ukrainian": "mac_cyrillic",
    "csunicode11utf7": "utf_7",
    "macintosh": "mac_roman",
    "mac": "mac_roman",
    "x_mac_roman": "mac_roman",
}
_SEVEN_BIT = "iso2022_jp"
_JAPANESE_ESCAPE = re.compile(rb"\x1b\$[@B]")
_OTHER_ESCAPE = re.compile(rb"\x1b\$[()*+][A-Z]")  # of ISO-2022-KR, ISO-2022-CN and later editions of ISO-2022-JP
# Seven-bit encodings that browsers do not read, and what begins other characters in them. Without their name, only an
# escape tells them from ASCII.
_UNREAD_ENCODINGS = {
    "iso2022_kr": re.compile(rb"[\x0e\x1b]"),
    "iso_2022_cn": re.compile(rb"[\x0e\x1b]"),
    "iso_2022_cn_ext": re.compile(rb"[\x0e\x1b]"),
    "hz": re.compile(rb"~\{"),
    "utf_7": re.compile(rb"\+[A-Za-z0-9+/]{3}"),
}
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
# What cp1252 makes of the bytes of UTF-8 and then encodes once more, back to those bytes.
_BYTES_OF_CP1252 = {
    ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"
}
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_FEWEST_TWICE_ENCODED = 5  # characters; fewer are somebody's example of such text


def decode_text(body: bytes, content_type: str) -> str:
    """The text of a page or feed. Bytes that cannot be decoded become U+FFFD; see `is_unreadable`."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, errors="replace")
    wide = wide_encoding(body)
    if wide is not None:
        return body.decode(wide, errors="replace")
    labels = list(_declared_labels(body, content_type))
    declared = [encoding for encoding in labels if encoding in _ENCODINGS]
    if body.isascii() and _has_unread_characters(body, labels):
        return REPLACEMENT * len(body)
    if _SEVEN_BIT in declared or (body.isascii() and _JAPANESE_ESCAPE.search(body)):  # would pass for ASCII
        return body.decode(_SEVEN_BIT, errors="replace")
    try:
        return _decoded_twice(decode_utf8(body, few=0))
    except UnicodeDecodeError:
        pass
    for encoding in declared:
        try:
            return body.decode(encoding)
        except UnicodeError:
            continue
    return body.decode(next((name for name in declared if name != "utf_8"), "utf_8"), errors="replace")


def _has_unread_characters(body: bytes, labels: Iterable[str]) -> bool:
    """Whether ASCII bytes stand for characters of an encoding that is not read."""
    return bool(_OTHER_ESCAPE.search(body)) or any(
        label in _UNREAD_ENCODINGS and _UNREAD_ENCODINGS[label].search(body) for label in labels
    )


def wide_encoding(body: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark, known by the zeros beside its ASCII characters. None for others."""
    start = body[:_ZEROS_LOOKED_AT]
    if start.isascii() and b"\0" not in start:
        return None
    zeros = [start[position::4].count(0) for position in range(4)]
    quarter = len(start) / 4
    enough = _FEWEST_ZEROS * quarter
    for encoding, high, text in (("utf-32-le", (2, 3), 0), ("utf-32-be", (0, 1), 3)):
        if min(zeros[at] for at in high) > 0.9 * quarter > 0 and zeros[text] <= enough:
            return encoding
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if max(even, odd) <= 2 * enough or min(even, odd) * 4 > max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _decoded_twice(text: str) -> str:
    """The text, decoded once more where all of it was encoded as UTF-8 twice."""
    first = _BEYOND_ASCII.search(text)
    if first is None or not "\xc2" <= first[0] <= "\xf4":  # what the first byte of a character becomes
        return text
    try:
        decoded = text.translate(_BYTES_OF_CP1252).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
    beyond_ascii = len(decoded) - len(decoded.encode("ascii", "ignore"))
    return decoded if beyond_ascii >= _FEWEST_TWICE_ENCODED else text


def _declared_labels(body: bytes, content_type: str) -> Iterator[str]:
    """The names, as Python writes them, of the encodings that the response declares, the most binding first."""
    labels = [match[1] for match in [_HTTP_CHARSET.search(content_type)] if match]
    labels += [match[1].decode("ascii", "replace") for match in [_XML_DECLARATION.match(body)] if match]
    head = b"" if _JSON_START.match(body) else _COMMENT.sub(b"", body[:_HEAD])  # in JSON, a tag is somebody's text
    labels += [match[1].decode("ascii", "replace") for match in [_META.search(head)] if match]
    # A declared UTF-16 is never true here: the bytes of that would have shown themselves.
    return map(_name_of, filter(_LABEL.fullmatch, labels))


def _name_of(label: str) -> str:
    """Python's name of an encoding, known or not. From tables only: `codecs.lookup` would import by that name."""
    name = normalize_encoding(label).lower()
    windows = _WINDOWS.fullmatch(name)
    name = f"cp{windows[1]}" if windows else aliases.get(name) or aliases.get(name.replace(".", "_")) or name
    return _LARGER_SETS.get(name, name)
