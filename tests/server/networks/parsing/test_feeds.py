"""RSS and Atom feeds become entries; anything else is no feed. Dialects are covered by the golden files."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from server.networks.parsing.feeds import parse_feed, with_title

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Sea &amp; salt</title><entry><id>1</id>
<title type="html">&lt;b&gt;Hi&lt;/b&gt;</title><link href="https://a.example/1"/><updated>2026-11-22T09:30:00Z</updated>
<content type="text">1 &lt; 2</content></entry></feed>"""


def test_an_atom_feed_is_parsed() -> None:
    feed = parse_feed(ATOM, NOW)
    assert feed is not None
    assert feed.title == "Sea & salt"
    entry = feed.entries[0]
    assert (entry.id, entry.url, entry.title) == ("1", "https://a.example/1", "Hi")
    assert entry.body == "1 &lt; 2"  # plain text as HTML
    assert entry.created_at == "2026-11-22T09:30:00Z"


@pytest.mark.parametrize("text", ["", "hello", "<html><body>no</body></html>", "https://a.example/feed", "\x00"])
def test_other_text_is_no_feed(text: str) -> None:
    assert parse_feed(text, NOW) is None


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Hi &#xD83D;&#xDE00;", "Hi 😀"),
        ("Hi &#55357;&#56832; &#55357;", "Hi 😀 \ufffd"),
        ("Hi &#xdc00; &#0; &#x1F; &#x110000; &#99999999999;", "Hi \ufffd \ufffd \ufffd \ufffd \ufffd"),
        ("Hi \x00 &#233; &#xE9;", "Hi é é"),
        ("Hi \ufffe &nbsp;&eacute; & so", "Hi \ufffe é & so"),
    ],
)
def test_a_character_that_is_none_hides_no_feed(written: str, title: str) -> None:
    item = "<item><title>{}</title><guid>{}</guid></item>"
    feed = parse_feed(f"\ufeff<rss version='2.0'><channel>{item.format(written, 1)}{item.format('Next', 2)}", NOW)
    assert feed is not None
    assert [entry.title for entry in feed.entries] == [title, "Next"]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [(None, "one", "one"), ("Sea", "one", "Sea\n\none"), ("one t…", "one  two", "one  two"), ("Sea", "", "Sea")],
)
def test_a_title_is_left_out_where_it_repeats_the_text(title: str | None, text: str, expected: str) -> None:
    assert with_title(title, text) == expected
