"""The tables of sentences are complete, and the sentences about third parties follow the settings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from devtools.languages import extension_messages, server_ids
from server.locales.catalog import LANGUAGES, SOURCE, render
from server.networks.readers import hackernews
from server.scoring.messages import LIMITS, message
from server.settings import SETTINGS
from server.store import KINDS
from server.web import page_messages, pages
from shared_schema.look import marks
from shared_schema.networks import networks
from shared_schema.records import DIMENSIONS


def test_what_a_page_lists_has_its_messages() -> None:
    """Each list in page_messages names exactly the messages of its kind."""
    assert list(page_messages.TRIED_DIMENSIONS) == ["kind", *DIMENSIONS, "hostile"]
    assert set(page_messages.STORED_KINDS) == set(KINDS)
    for prefix, names in (
        ("try-dimension-", page_messages.TRIED_DIMENSIONS),
        ("data-kind-", page_messages.STORED_KINDS),
        ("how-not-counted-", page_messages.NOT_COUNTED),
        ("how-limit-", LIMITS),
        ("settings-", [setting.name for setting in SETTINGS]),
        (
            "data-value-",
            ["on", "off", *(value for values in page_messages.VALUES_IN_WORDS.values() for value in values)],
        ),
    ):
        found = {name.removeprefix(prefix) for name in server_ids(SOURCE) if name.startswith(prefix)}
        assert {name for name in found if "." not in name} == set(names), prefix
    laws = {name.removeprefix("how-law-") for name in server_ids(SOURCE) if name.startswith("how-law-")}
    assert {name for name in laws if "." not in name} == {*page_messages.LAWS, "privacy-third-party"}


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
    sentences = [render(sentence) for sentence in page_messages.request_recipients({})]
    assert [sentence for sentence in sentences if "third party" in sentence] == [
        "Hacker News is read through Algolia (hn.algolia.com). "
        "This third party learns which Hacker News accounts you look up."
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_service_that_the_reader_has_set_is_named_everywhere(language: str) -> None:
    services = {"x": "https://fx.example"}
    for text in (
        " ".join(render(sentence, language) for sentence in page_messages.request_recipients(services)),
        _privacy_law(services, language),
    ):
        for named in ("fx.example", "Hacker News", "Algolia"):
            assert named in text
    assert "fx.example" not in _privacy_law({}, language)


def _privacy_law(services: Mapping[str, str], language: str) -> str:
    sentences = page_messages.laws(services)[page_messages.LAWS.index("privacy")][1]
    return " ".join(render(sentence, language) for sentence in sentences)
