"""Every language is complete, fits English message by message, and is the same in the server and the extension."""

from __future__ import annotations

import pytest

from devtools import languages
from devtools.languages import EXTENSION, extension_folder, problems_of, required_categories
from server.locales.catalog import FOLDER, LANGUAGES


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_all_messages_as_english_has_them(language: str) -> None:
    assert problems_of(language) == []


def test_the_server_and_the_extension_have_the_same_languages() -> None:
    assert {path.name for path in EXTENSION.iterdir()} == {extension_folder(language).name for language in LANGUAGES}
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(LANGUAGES)


def test_only_languages_that_there_are_have_untranslated_messages() -> None:
    assert languages.untranslated().keys() <= set(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "categories"),
    [
        ("de", {"one", "other"}),
        ("ru", {"one", "few", "many"}),
        ("ar", {"zero", "one", "two", "few", "many", "other"}),
        ("ja", {"other"}),
    ],
)
def test_the_plural_forms_are_those_of_cldr(language: str, categories: set[str]) -> None:
    assert required_categories(language) == categories


BROKEN = """
thanks = Bedankt sich { $people ->
    [one] einmal
   *[many] oft
}
care = Sorgt sich um { $persons }
praise = Lobt <b>{ $people }</b>!
no-such-message = Hallo
links-none = { $posts
"""


def test_the_check_finds_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    real = languages.catalog

    def broken(language: str, area: str) -> object:
        if (language, area) != ("de", "cards"):
            return real(language, area)
        return languages.read_catalog(BROKEN, "cards.ftl")

    monkeypatch.setattr(languages, "catalog", broken)
    found = "\n".join(languages.server_problems("de"))
    for text in (
        "cards.ftl: cannot be read",
        "care: has ['persons'], English has ['people']",
        "thanks: $people lacks the plural forms ['other']",
        "thanks: the language has no plural forms ['many']",
        "no-such-message: English has no such message",
    ):
        assert text in found
