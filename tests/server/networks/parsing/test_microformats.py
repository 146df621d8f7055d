"""The h-card and the h-entries of a page are read; items inside other items and mere reactions are not posts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from server.networks.parsing.microformats import HCard, parse_microformats

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
HTML = """<div class="h-card"><a class="p-name u-url" rel="me" href="/">Ada</a><p class="p-note">Sea.</p>
<a rel="ME" href="https://b.example/@ada">b</a></div>
<div class="h-feed"><article class="h-entry"><a class="u-url" href="/1"></a><a class="u-in-reply-to" href="https://b.example/9">re</a>
<time class="dt-published" datetime="2026-11-22T09:30:00Z"></time><div class="e-content">Yes <b>you</b>
<div class="h-entry"><p class="e-content">inner</p></div></div></article>
<article class="h-entry"><a class="u-like-of" href="https://b.example/8"></a></article></div>"""


def test_card_and_entries_are_read() -> None:
    found = parse_microformats(HTML, "https://a.example/", NOW)
    assert found.card == HCard("Ada", "Sea.", ["https://a.example/", "https://b.example/@ada"], is_own=True)
    (entry,) = found.entries
    assert (entry.url, entry.in_reply_to, entry.repost_of) == ("https://a.example/1", "https://b.example/9", None)
    assert entry.created_at == "2026-11-22T09:30:00Z"
    assert "<b>you</b>" in entry.body


def test_a_page_without_microformats_has_neither() -> None:
    assert parse_microformats("<p>hi", "https://a.example/", NOW) == (None, [])


@pytest.mark.parametrize(
    "around",
    [
        '<div class="h-entry">{}</div>',
        '<div class="h-cite">{}</div>',
        "<article><div>{}</div></article>",
        "<blockquote>{}</blockquote>",
        '<ol id="comments"><li>{}</li></ol>',
        '<div class="Comment-list">{}</div>',
    ],
)
def test_the_card_of_whoever_commented_is_not_the_pages_own(around: str) -> None:
    card = (
        '<div class="h-card"><a class="p-name" rel="me" href="https://e.example/">Eve</a><p class="p-note">I</p></div>'
    )
    found = parse_microformats(around.format(card), "https://a.example/", NOW).card
    assert found is not None
    assert not found.is_own
    assert found.note == "I"  # it may ask not to be read


def test_a_card_that_is_the_whole_page_is_not_its_owners_alone() -> None:
    html = '<body class="h-card"><p class="p-name">Ada</p><div><p class="p-note">A comment</p></div></body>'
    found = parse_microformats(html, "https://a.example/", NOW).card
    assert found is not None
    assert not found.is_own
