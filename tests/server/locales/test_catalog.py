"""Messages become sentences: plural forms, dates and lists by locale, English as the fallback, others' text as text."""

from __future__ import annotations

import pytest

from server.locales import catalog
from server.locales.catalog import MessageError, direction, render
from server.scoring.messages import interval, message

HEBREW = "שלום"


def test_each_language_has_its_own_plurals_numbers_and_word_order() -> None:
    high = message("reply_share-high", replies=1, posts=1200)
    assert render(high) == "1 of 1,200 posts replies to someone."
    assert render(high, "de") == "1 von 1.200 Beiträgen antwortet jemandem."
    assert render(message("clockwork", gap=interval(3600)), "de") == "Postet oft jede Stunde, wie ein Uhrwerk."
    assert render(message("clockwork", gap=interval(1800)), "de") == "Postet oft alle 30 Minuten, wie ein Uhrwerk."


def test_dates_lists_and_names_of_languages_follow_the_locale() -> None:
    assert render(message("fact-joined", day="2026-03-03")) == "Joined on 3 March 2026."
    assert render(message("fact-joined", day="2026-03-03"), "de") == "Dabei seit 3. März 2026."
    names = [message("language", code=code) for code in ("de", "fr", "qq")]
    assert render(message("fact-languages", languages=names)) == "Writes in German, French and qq."
    assert render(message("fact-languages", languages=names), "de") == "Schreibt auf Deutsch, Französisch und qq."


def test_a_language_that_lacks_a_message_gets_the_english_one(monkeypatch: pytest.MonkeyPatch) -> None:
    found = catalog._bundle("de", "cards")
    kept = found.has_message
    monkeypatch.setattr(found, "has_message", lambda name: name != "care" and kept(name))
    assert render(message("care", people=987)) == "Showed care for 987 different people."
    assert render(message("care", people=987), "de") == "Showed care for 987 different people."


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_no_catalog_has_is_an_error_and_never_a_bare_id(language: str) -> None:
    for wrong in (message("no-such-message"), message("thanks"), message("problem-internal.no-such-part")):
        with pytest.raises(MessageError):
            render(wrong, language)


@pytest.mark.parametrize("quote", ["{ $people }", "{ thanks }", 'a "b" { c', "[one] x\n   *[other] y", "-term", "{"])
def test_text_by_others_is_never_read_as_syntax(quote: str) -> None:
    assert render(message("fact-operator", quote=quote)) == f"Who runs it, in its own words: “{quote}”."


def test_text_by_others_cannot_turn_the_sentence_around() -> None:
    about = render(message("fact-operator", quote=HEBREW))
    assert about == f"Who runs it, in its own words: “\u2068{HEBREW}\u2069”."
    hostile = render(message("fact-operator", quote="made by\u202e @ada\u2069\u200f"))
    assert hostile == "Who runs it, in its own words: “made by @ada”."


def test_languages_know_their_direction() -> None:
    assert {direction(language) for language in ("en", "de", "zh-CN")} == {"ltr"}
    assert {direction(language) for language in ("ar", "he")} == {"rtl"}
