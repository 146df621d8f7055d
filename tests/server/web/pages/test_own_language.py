"""Every page in every language: no sentence is in English, apart from names, addresses, code and what others wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

import pytest
from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.element import Doctype

from server.locales.catalog import LANGUAGES, SOURCE, direction, render
from server.services import Services
from server.web.pairing import unpacked_origin
from shared_schema.records import Account, Message
from tests.server.web.pages.page_reader import PageReader, make_services, soup

PATHS = (
    "/welcome",
    "/pair/WAITING",
    "/pair/none",
    "/account/mastodon:x",
    "/account/bluesky:gone.example",
    "/account/bluesky:quiet.example",
    "/account/sample:nobody",
    "/tags/nothing-here",
    "/tags",
    "/lists",
    "/data",
    "/try",
    "/how",
)
# Elements that hold names, addresses, code, and what others wrote.
NOT_OURS = "code, bdi, .path, .feed .text, blockquote, mark, textarea, script, style, main [lang=en]"
NAMES = re.compile(
    r"https?://\S+|hn\.algolia\.com|Hacker News|Algolia|Bot or Not|can.t wait to see|Reddit Enhancement Suite|"
    r"Chromium|Chrome|Edge|Brave|Vivaldi"
)
THREE_LATIN_WORDS = re.compile(r"(?:[A-Za-z][A-Za-z’'-]*[\s,.]+){2}[A-Za-z]+")
ATTRIBUTES = ("aria-label", "placeholder", "title", "alt")
OTHERS = tuple(language for language in LANGUAGES if language != SOURCE)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PageReader]:
    """A reader of a server that has something on every page."""
    services = make_services(tmp_path_factory.mktemp("pages"))
    _fill(services)
    yield PageReader(services)
    services.close()


def _fill(services: Services) -> None:
    services.accounts.lookup.wait(Account(network="sample", handle="maria"), 10)


@pytest.fixture(scope="module")
def addresses(shown: PageReader) -> dict[str, set[str]]:
    """The address of every page, with its texts in English that are more than a name."""
    waiting = shown.services.auth.pairings.request("0" * 64, unpacked_origin())
    paths = [path.replace("WAITING", waiting) for path in PATHS]
    return {path: {text for text in _texts(soup(shown.get(path, SOURCE))) if _english(text)} for path in paths}


def _texts(page: BeautifulSoup) -> Iterator[str]:
    """Every text of ours that a reader sees or hears."""
    for element in page.select(NOT_OURS):
        element.replace_with("\u2042")
    for text in page.find_all(string=True):
        if isinstance(text, NavigableString) and not isinstance(text, Comment | Doctype) and text.strip():
            yield " ".join(text.split())
    for element in page.find_all(True):
        if isinstance(element, Tag):
            for name in ATTRIBUTES:
                if element.get(name):
                    yield str(element[name])


def _english(text: str) -> bool:
    """Whether a text is a sentence or a part of one, not a name, a number or a sign."""
    return len(re.findall(r"[A-Za-z]{2,}", NAMES.sub("", text))) >= 3


@pytest.mark.slow
@pytest.mark.parametrize("language", OTHERS)
def test_no_page_has_an_english_sentence(
    shown: PageReader, addresses: Mapping[str, AbstractSet[str]], language: str
) -> None:
    found: list[tuple[str, str]] = []
    for path, english in addresses.items():
        page = soup(shown.get(path, language))
        assert page.html is not None
        assert page.main is not None
        assert (page.html["lang"], page.html["dir"]) == (language, direction(language))
        assert not page.main.get("lang"), path
        texts = list(_texts(page))
        found += [(path, text) for text in texts if text in english]
        if language in ("ar", "ja", "zh-CN", "ru", "uk"):  # not written in Latin letters
            found += [(path, text) for text in texts if THREE_LATIN_WORDS.search(NAMES.sub("", text))]
    assert not found


def test_the_check_finds_an_english_sentence() -> None:
    assert _english("This cannot be undone.")
    assert THREE_LATIN_WORDS.search("لا يمكن This cannot be undone.")
    assert not _english("Bluesky")


@pytest.mark.parametrize("language", OTHERS)
def test_a_network_without_a_proper_name_is_named_in_the_readers_language(shown: PageReader, language: str) -> None:
    page = shown.get("/account/sample:maria", language).get_data(as_text=True)
    assert render(Message(id="network-sample", values={}), language) in page
    assert "Sample accounts" not in page
