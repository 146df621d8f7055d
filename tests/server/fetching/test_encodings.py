"""Pages and feeds are decoded by what they declare, and what cannot be read is known to be unreadable."""

from __future__ import annotations

import pytest

from server.fetching.encodings import decode_text, is_unreadable
from server.fetching.responses import Response

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
    ],
)
def test_the_encoding_is_found(body: bytes, content_type: str, text: str) -> None:
    decoded = decode_text(body, content_type)
    assert text in decoded
    assert not is_unreadable(decoded)


@pytest.mark.parametrize(
    "label", ["punycode", "idna", "hex", "zlib", "rot13", "unicode_escape", "utf-7", "x" * 300, "os"]
)
def test_only_encodings_of_the_web_are_used(label: str) -> None:
    assert decode_text(b"<p>a+AGI-\\u0041", f"text/html; charset={label}") == "<p>a+AGI-\\u0041"


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
        ("googlebot: noindex, nofollow", False),
        ("otherbot: noindex\ngooglebot: none", False),
        ("bingbot/2.0: noindex", False),
        ('"googlebot: noindex"', False),
        ("index, follow, max-image-preview: none", False),
        ("max-image-preview: none noindex", True),
        ("all, index", False),
        ("unavailable_after: 25 Jun 2030 15:00:00 PST", False),
        ("", False),
    ],
)
def test_the_header_x_robots_tag_is_read(header: str, noindex: bool) -> None:
    response = Response("a.example", 200, {"x-robots-tag": header}, b"")
    assert response.is_noindex("Humankind") is noindex
