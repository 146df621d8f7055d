"""Pages and feeds are decoded by what they declare, and what cannot be read is known to be unreadable."""

from __future__ import annotations

from datetime import date

import pytest

from server.fetching.encodings import decode_text
from server.fetching.responses import Response
from shared_schema.utf8 import is_unreadable

RUSSIAN = "Спасибо, Анна, за твой тёплый ответ"
FRENCH = "Déjà l'été à la forêt, merci à Zoë"


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        (f'<?xml version="1.0" encoding="windows-1251"?><rss>{RUSSIAN}'.encode("cp1251"), "text/xml", RUSSIAN),
        (f"<?xml version='1.0' encoding='ISO-8859-1'?><feed>{FRENCH}".encode("latin-1"), "application/xml", FRENCH),
        (f'<html><meta charset="KOI8-R"><p>{RUSSIAN}'.encode("koi8-r"), "text/html", RUSSIAN),
        (
            f'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>{RUSSIAN}'.encode("cp1251"),
            "text/html",
            RUSSIAN,
        ),
        (f"<p>{RUSSIAN}".encode("cp1251"), "text/html; charset='Windows-1251'", RUSSIAN),
        (b"\xff\xfe" + f"<rss>{RUSSIAN}".encode("utf-16-le"), "text/xml", RUSSIAN),
        (b"\xfe\xff" + f"<rss>{RUSSIAN}".encode("utf-16-be"), "text/xml; charset=utf-8", RUSSIAN),
        (f'<?xml version="1.0" encoding="UTF-16"?><rss>{RUSSIAN}'.encode("utf-16-le"), "text/xml", RUSSIAN),
        (f"\n <rss>{RUSSIAN}".encode("utf-16-be"), "application/rss+xml", RUSSIAN),
        ("<p>ありがとうございます".encode("shift_jis"), "text/html; charset=Shift_JIS", "ありがとうございます"),
        ("<p>ありがとう".encode("iso-2022-jp"), "text/html; charset=iso-2022-jp", "ありがとう"),
        (b"\xef\xbb\xbf" + f"<p>{FRENCH}".encode(), "text/html; charset=latin1", FRENCH),
        # A server's default that the bytes contradict: valid UTF-8 is UTF-8, and what is not is not.
        (f"<p>{FRENCH}".encode(), "text/html; charset=iso-8859-1", FRENCH),
        (f'<meta charset="windows-1251"><p>{RUSSIAN}'.encode("cp1251"), "text/html; charset=utf-8", RUSSIAN),
        (f'<meta charset="utf-16"><p>{FRENCH}'.encode(), "text/html", FRENCH),
        (f"<p>{RUSSIAN}".encode("utf-16-le"), "text/html; charset=utf-16be", RUSSIAN),
        (f"{RUSSIAN}<p>".encode("utf-16-be"), "text/html; charset=utf-16", RUSSIAN),
        (f"<p>{RUSSIAN}".encode(), "text/html; charset=utf-16", RUSSIAN),
        (f"<rss>{RUSSIAN}".encode("utf-32"), "text/xml", RUSSIAN),
        (f"<rss>{RUSSIAN}".encode("utf-32-le"), "text/xml; charset=utf-8", RUSSIAN),
        (f"<rss>{RUSSIAN}".encode("utf-32-be"), "text/xml", RUSSIAN),
        # One byte of an excerpt that was cut makes no other encoding of the whole.
        (f"<p>{RUSSIAN} ".encode() + b"\xf0\x9f", "text/html; charset=iso-8859-1", RUSSIAN),
        (b"<p>\xed\xa0\xbd\xed\xb8\x80", "text/html", "😀"),
        # Encoded twice, as databases do that were moved carelessly.
        (f"<p>{RUSSIAN}".encode().decode("latin-1").encode(), "text/html; charset=utf-8", RUSSIAN),
        ("<p>Déjà l'été à la forêt — Zoë".encode().decode("cp1252").encode(), "text/html", "forêt — Zoë"),
        (f'<!-- <meta charset="utf-8"> --><meta charset="windows-1251"><p>{RUSSIAN}'.encode("cp1251"), "", RUSSIAN),
    ],
)
def test_the_encoding_is_found(body: bytes, content_type: str, text: str) -> None:
    decoded = decode_text(body, content_type)
    assert text in decoded
    assert not is_unreadable(decoded)


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("win-1251", "cp1251", RUSSIAN),
        ("Cp1251", "cp1251", RUSSIAN),
        ("x-cp1251", "cp1251", RUSSIAN),
        ("windows1251", "cp1251", RUSSIAN),
        ("koi8", "koi8-r", RUSSIAN),
        ("koi8-ru", "koi8-u", "Дякую, Ганно, їжак"),
        ("x-mac-ukrainian", "mac_cyrillic", RUSSIAN),
        ("iso-8859-8-i", "iso-8859-8", "תודה רבה"),
        ("x-euc-jp", "euc-jp", "ありがとう"),
        ("x-sjis", "cp932", "ありがとう"),
        ("x-x-big5", "big5", "謝謝你"),
        ("gb_2312-80", "gb18030", "谢谢你，今天"),
        ("GB18030", "gb18030", "谢谢你，今天"),
        ("iso-ir-149", "cp949", "고맙습니다"),
        ("ks_c_5601-1987", "cp949", "고맙습니다"),
        ("iso-8859-2", "iso-8859-2", "źle, żółw"),
        ("ISO-8859-1", "cp1252", "“Déjà” — 5 €"),  # really Windows-1252, as browsers read it
        ("dos-874", "cp874", "ขอบคุณ"),
    ],
)
def test_labels_as_the_web_writes_them_are_known(label: str, encoding: str, text: str) -> None:
    body = f"<p>{text}".encode(encoding)
    assert decode_text(body, f"text/html; charset={label}") == f"<p>{text}"
    assert decode_text(f'<html><meta charset="{label}">'.encode() + body, "text/html").endswith(text)


def test_an_example_of_text_that_was_encoded_twice_stays() -> None:
    example = "<p>My é became Ã© again".encode()
    assert decode_text(example, "text/html") == example.decode()
    assert decode_text("<p>It shows Ã©".encode(), "text/html") == "<p>It shows Ã©"


@pytest.mark.parametrize("label", ["punycode", "idna", "hex", "zlib", "rot13", "unicode_escape", "x" * 300, "os"])
def test_only_encodings_of_the_web_are_used(label: str) -> None:
    assert decode_text(b"<p>a+AGI-\\u0041", f"text/html; charset={label}") == "<p>a+AGI-\\u0041"


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("ISO-2022-KR", "iso2022_kr", "고맙습니다, 여러분"),
        ("csiso2022kr", "iso2022_kr", "고맙습니다"),
        ("", "iso2022_kr", "고맙습니다"),
        ("iso-2022-jp", "iso2022_jp_2", "谢谢你，今天"),
        ("hz-gb-2312", "hz", "谢谢你，今天"),
        ("HZ", "hz", "谢谢你，今天"),
        ("UTF-7", "utf-7", RUSSIAN),
        ("unicode-1-1-utf-7", "utf-7", "Grüße"),
        ("csUnicode11UTF7", "utf-7", FRENCH),
    ],
)
def test_encodings_that_no_browser_reads_are_unreadable(label: str, encoding: str, text: str) -> None:
    """Their bytes are ASCII, so that what they encode would be read as words."""
    body = f"<p>Many thanks, {text}".encode(encoding)
    assert is_unreadable(decode_text(body, f"text/html; charset={label}"))
    assert is_unreadable(decode_text(f'<html><meta charset="{label}">'.encode() + body, "text/html"))
    assert is_unreadable(decode_text(f'<?xml version="1.0" encoding="{label}"?>'.encode() + body, "text/xml"))


def test_chinese_by_an_escape_is_unreadable() -> None:
    chinese = b"<p>Thanks, \x1b$)A\x0eP;P;\x0f"
    for label in ("iso-2022-cn", "iso-2022-cn-ext", "utf-8"):
        assert is_unreadable(decode_text(chinese, f"text/html; charset={label}"))


@pytest.mark.parametrize("label", ["iso-2022-kr", "iso-2022-cn", "hz-gb-2312", "utf-7"])
@pytest.mark.parametrize("text", ["<p>Thanks, 1 + 1 ~ 2", f"<p>{RUSSIAN} +abc- ~{{"])
def test_a_wrong_name_of_such_an_encoding_costs_nothing(label: str, text: str) -> None:
    assert decode_text(text.encode(), f"text/html; charset={label}") == text


def test_a_tag_in_json_declares_nothing() -> None:
    written = '{"text": "I write <meta charset=utf-7> and +abc-"}'
    assert decode_text(written.encode(), "application/json") == written


def test_japanese_by_escapes_needs_no_name() -> None:
    assert decode_text("<p>ありがとう".encode("iso-2022-jp"), "text/html; charset=utf-8") == "<p>ありがとう"


def test_text_in_an_undeclared_encoding_is_unreadable() -> None:
    assert is_unreadable(decode_text(f"<html><body>{'English markup ' * 200}{RUSSIAN}".encode("cp1251"), "text/html"))


def test_a_few_cut_characters_leave_a_text_readable() -> None:
    assert not is_unreadable(decode_text(f"{RUSSIAN} {FRENCH} {RUSSIAN}".encode() + b"\xd0 \xf0\x9f", "text/html"))


@pytest.mark.parametrize(
    ("header", "noindex"),
    [
        ("noindex", True),
        ("NoIndex, nofollow", True),
        ("none", True),
        ("nofollow, max-snippet: 20, noindex", True),
        ("humankind: noindex", True),
        ("googlebot: nofollow\nnoindex", True),
        ("unavailable_after: Fri, 25 Jun 2030 15:00:00 PST, noindex", True),
        ("noindex; nofollow", True),
        ("nofollow noindex", True),
        ('"noindex"', True),
        ("*: none", True),
        ("noindex: true", True),
        ("noindex|nofollow", True),
        ("'noindex'", True),
        ("“noindex”", True),
        ("content=noindex", True),
        ("no-index", True),
        ("unavailable_after: 20100625", True),
        ("nofollow, noimageindex, notindexed", False),
        ("googlebot: noindex, nofollow", False),
        ("otherbot: noindex\ngooglebot: none", False),
        ("bingbot/2.0: noindex", False),
        ('"googlebot: noindex"', False),
        ("index, follow, max-image-preview: none", False),
        ("max-image-preview: none noindex", True),
        ("all, index", False),
        ("unavailable_after: 25 Jun 2030 15:00:00 PST", False),
        ("unavailable_after: Fri, 25 Jun 2010 15:00:00 PST", True),
        ("nofollow, unavailable_after: 25-Jun-10 15:00:00 PST", True),
        ("unavailable_after: 2026-11-27T15:00:00+00:00", True),
        ("unavailable_after: 2026-11-28", False),
        ("unavailable_after: June 25, 2010", True),
        ("googlebot: unavailable_after: 25 Jun 2010 15:00:00 PST", False),
        ("humankind: unavailable_after: 25 Jun 2010 15:00:00 PST", True),
        ("unavailable_after: 31 Feb 2010", False),
        ("unavailable_after: never, noindex", True),
        ("", False),
    ],
)
def test_the_header_x_robots_tag_is_read(header: str, noindex: bool) -> None:
    response = Response("a.example", 200, {"x-robots-tag": header}, b"")
    assert response.is_noindex("Humankind", date(2026, 11, 28)) is noindex
