"""The tables of sentences are complete, and the sentences about third parties follow the settings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from devtools.languages import extension_messages, server_ids
from server.locales.catalog import LANGUAGES, SOURCE, render
from server.networks.readers import hackernews
from server.scoring.messages import message
from server.store import KINDS
from server.web import page_messages, pages
from shared_schema.look import marks
from shared_schema.networks import networks
from shared_schema.records import DIMENSIONS


def test_every_dimension_has_a_meaning() -> None:
    assert list(page_messages.DIMENSION_MEANINGS) == ["kind", *DIMENSIONS, "hostile"]


def test_every_kind_of_document_in_the_store_is_shown() -> None:
    assert {kind.kind for kind in page_messages.STORED_KINDS} == set(KINDS)


def test_every_mark_that_is_explained_is_known_and_has_its_words() -> None:
    assert set(page_messages.EXPLAINED_MARKS) <= marks().keys()
    words = {name.removeprefix("welcome-mark-") for name in server_ids(SOURCE) if name.startswith("welcome-mark-")}
    assert words == {*page_messages.EXPLAINED_MARKS, "heart"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_name_the_button_of_the_extension_as_the_extension_does(language: str) -> None:
    button = str(extension_messages(language)["common_pair"]["message"])
    assert render(message("welcome-pair-button"), language) == button
    for name in ("pairing-not-recognised", "pairing-not-told", "pairing-expired-next"):
        assert button in render(message(name), language)
    for name, named in (
        ("pairing-unpair", "page-nav-data"),
        ("pairing-unpair", "pairing-refuse"),
    ):
        assert render(message(named), language) in render(message(name), language)


def test_every_notice_is_used_and_every_used_notice_exists() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(pages.__file__).parent.glob("*.py"))
    used = set(re.findall(r'done = ?"(\w+)" if \w+ else "(\w+)"', source).pop()) | set(
        re.findall(r'done="(\w+)"', source)
    )
    assert used == page_messages.NOTICES


def test_the_third_party_of_hacker_news_is_the_host_its_reader_uses() -> None:
    host = re.search(r"\((.+)\)", networks()["hackernews"].third_party)
    assert host is not None
    assert host[1] in Path(hackernews.__file__).read_text(encoding="utf-8")


def test_without_a_service_only_hacker_news_has_a_third_party() -> None:
    sentences = page_messages.request_recipients({})
    assert [sentence for sentence in sentences if "third party" in sentence] == [
        "Hacker News is read through Algolia (hn.algolia.com). "
        "This third party learns which Hacker News accounts you look up."
    ]


def test_a_service_that_the_reader_has_set_is_named_everywhere() -> None:
    services = {"x": "https://fx.example"}
    (law,) = [text for title, text in page_messages.laws(services) if title == page_messages.PRIVACY_LAW]
    for text in (" ".join(page_messages.request_recipients(services)), law):
        assert "X is read through fx.example" in text
        assert "Hacker News is read through Algolia" in text
    (law,) = [text for title, text in page_messages.laws({}) if title == page_messages.PRIVACY_LAW]
    assert "X is read" not in law
    assert "{" not in law
