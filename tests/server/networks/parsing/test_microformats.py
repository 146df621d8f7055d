"""The h-card and the h-entries of a page are read; items inside other items and mere reactions are not posts."""

from __future__ import annotations

from datetime import UTC, datetime

from server.networks.parsing.microformats import parse_microformats

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
HTML = """<div class="h-card"><a class="p-name u-url" href="/">Ada</a><p class="p-note">Sea.</p></div>
<div class="h-feed"><article class="h-entry"><a class="u-url" href="/1"></a><a class="u-in-reply-to" href="https://b.example/9">re</a>
<time class="dt-published" datetime="2026-11-22T09:30:00Z"></time><div class="e-content">Yes <b>you</b>
<div class="h-entry"><p class="e-content">inner</p></div></div></article>
<article class="h-entry"><a class="u-like-of" href="https://b.example/8"></a></article></div>"""


def test_card_and_entries_are_read() -> None:
    found = parse_microformats(HTML, "https://a.example/", NOW)
    assert found.card == ("Ada", "Sea.")
    (entry,) = found.entries
    assert (entry.url, entry.in_reply_to, entry.repost_of) == ("https://a.example/1", "https://b.example/9", None)
    assert entry.created_at == "2026-11-22T09:30:00Z"
    assert "<b>you</b>" in entry.body


def test_a_page_without_microformats_has_neither() -> None:
    assert parse_microformats("<p>hi", "https://a.example/", NOW) == (None, [])
