"""Pages in the reader's language: the language and direction of the page, its texts, and no markup from values."""

from __future__ import annotations

import pytest
from flask import Flask
from markupsafe import Markup

from devtools.languages import server_ids
from server.locales.catalog import SOURCE, render
from server.scoring.messages import message
from server.services import Services
from server.web import language, page_messages
from server.web.language import bdi, translate, with_code
from shared_schema.look import marks
from shared_schema.records import Account
from tests.server.web.pages.conftest import reader, services
from tests.server.web.pages.page_reader import PageReader, soup, words

__all__ = ("reader", "services")


def test_a_page_is_in_the_language_of_the_request(reader: PageReader, services: Services) -> None:
    services.accounts.lookup.wait(Account(network="sample", handle="maria"), 10)
    response = reader.get("/account/sample:maria", "de-DE,de;q=0.9,en;q=0.5")
    page = soup(response)
    assert page.html is not None
    assert (page.html["lang"], page.html["dir"], response.headers["Content-Language"]) == ("de", "ltr", "de")
    text = words(page)
    for part in ("Mensch.", "Spricht mit Menschen.", "Hat die Bewertung erhöht", "Freundlichkeit", "Zuletzt gelesen"):
        assert part in text
    for part in ("Raised", "Kindness", "Look again", "Your tag", "public posts"):
        assert part not in text
    assert "Ist da jemand?" in words(soup(reader.get("/", "de")))
    assert "Alles über dieses Konto löschen?" in words(soup(reader.get("/forget/sample:maria", "de")))
    assert "Prüfen Sie den Namen" in words(soup(reader.get("/account/mastodon:x", "de")))


def test_a_page_runs_from_right_to_left(reader: PageReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "best_language", lambda _tags: "ar")
    page = soup(reader.get("/account/sample:maria", "ar"))
    assert page.html is not None
    assert (page.html["lang"], page.html["dir"]) == ("ar", "rtl")


def test_values_are_text_unless_they_are_markup(services: Services) -> None:
    app = Flask("test")
    del services
    with app.test_request_context():
        evil = '<img src=x onerror="a()"> \ue0000\ue001'
        shown = translate("page-correction-note", note=evil)
        assert "<" not in shown.replace("&lt;", "")
        assert "<bdi>" not in translate("page-moved", account=evil)
        assert translate("page-moved", account=bdi("a<b")) == "Moved to <bdi>a&lt;b</bdi>."
        assert isinstance(shown, Markup)


def test_the_words_of_marks_and_notices_are_in_the_catalog() -> None:
    for name, mark in marks().items():
        assert render(message(f"page-word-{name}")) == mark["word"]
    notices = {name.removeprefix("page-notice-") for name in server_ids(SOURCE) if name.startswith("page-notice-")}
    assert notices == page_messages.NOTICES
    navigation = {name.removeprefix("page-nav-") for name in server_ids(SOURCE) if name.startswith("page-nav-")}
    assert {f"pages.{name}" for name in navigation} == set(page_messages.NAVIGATION)


def test_code_in_a_text_is_an_element() -> None:
    assert with_code(Markup("such as `none` &lt;")) == 'such as <code dir="ltr">none</code> &lt;'
