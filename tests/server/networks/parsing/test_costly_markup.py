"""Markup that takes a parser quadratic or cubic time. Limits are far above what each takes now.

The list can never be complete; what bounds everything else is tests/server/accounts/workers/test_pool.py.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from server.networks.parsing.feeds import parse_feed
from server.networks.parsing.html_text import parse_html
from server.networks.parsing.microformats import parse_microformats
from tests.processor_time import takes_less_than

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
UNITS = 400  # each took from ten seconds (700 units) to many minutes


def feed(inside: str) -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>t</title><item>{inside}</item></channel></rss>'


@pytest.mark.slow
@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (lambda text: parse_feed(feed(f"<author>{text}</author>"), NOW), "a" * 590_000),
        (lambda text: parse_feed(feed(f"<dc:creator><![CDATA[<{text}]]></dc:creator>"), NOW), "a.-_+0" * 90_000),
        (lambda text: parse_feed(feed(f"<author>{text}"), NOW), "www." * 140_000),
        (lambda text: parse_feed(feed(text), NOW), "<item>" * 90_000),
        (lambda text: parse_feed(feed(text), NOW), "<![CDATA[" * 60_000),
        (parse_html, "<blockquote>" * 8_000),
        (parse_html, "[/quote]" + "[quote=a]" * 11_000),
        (parse_html, "[share a=''" + " a=''" * 8_000 + "[share a='' b=''" * 4_000),
        (parse_html, "<a href='https://x.example/'>" * 3_400),
        (parse_html, "<a href='https://x.example/'><b>" * 3_000),
        (lambda text: parse_microformats(text, "https://a.example/", NOW), "<div class='h-feed h-entry'>" * 10_000),
        (
            lambda text: parse_microformats(text, "https://a.example/", NOW),
            "<p class='h-entry e-content p-name'>" * 8_000,
        ),
    ],
    ids=[
        "author",
        "creator",
        "unclosed",
        "items",
        "cdata",
        "quotes",
        "blocks",
        "shares",
        "links",
        "links-b",
        "entries",
        "contents",
    ],
)
def test_costly_markup_is_read_in_time(parse: Callable[[str], object], text: str) -> None:
    with takes_less_than(UNITS):
        parse(text)


def test_names_and_depths_that_people_use_are_read_as_before() -> None:
    parsed = parse_feed(
        feed("<author>ada@a.example (Ada)</author><description>Hello &lt;br&gt; you</description>"), NOW
    )
    assert parsed is not None
    assert [entry.author for entry in parsed.entries] == ["ada@a.example (Ada)"]
    assert parse_html("<blockquote>" * 3 + "<p>a</p>" + "</blockquote>" * 3 + "b").text == "> > > a\n\nb"
    assert parse_html("<br>" * 2_000 + "<p>a</p>" * 1_500 + "<b>end</b>").text.endswith("end")
