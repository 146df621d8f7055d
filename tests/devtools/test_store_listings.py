"""The listings for the stores: one for each language, and the check finds what a store would not take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from devtools import languages
from server.locales.catalog import LANGUAGES


def test_every_language_has_a_listing_and_no_other_has_one() -> None:
    assert {path.stem for path in languages.LISTINGS.iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stores_take_the_listing(language: str) -> None:
    assert list(languages.listing_problems(language)) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda text: text[:0], "is missing"),
        (lambda text: text[:200], "characters; the stores take 250 to 10000"),
        (lambda text: text.replace("Humankind", "<b>Humankind</b>"), "has markup"),
        (lambda text: text + "!", "exclamation mark"),
        (lambda text: text.replace("\n- ", "\n", 1), "other paragraphs or points"),
        (lambda text: text.replace("Bluesky", "Blue"), "does not name ['Bluesky']"),
    ],
)
def test_the_check_finds_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[str], str], expected: str
) -> None:
    for language in ("en", "de"):
        text = languages.listing(language)
        (tmp_path / f"{language}.md").write_text(change(text) if language == "de" else text, encoding="utf-8")
    monkeypatch.setattr(languages, "LISTINGS", tmp_path)
    assert expected in "\n".join(languages.listing_problems("de"))


def test_a_summary_that_is_too_long_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    long = {"manifest_name": {"message": "Humankind"}, "manifest_description": {"message": "x" * 133}}
    monkeypatch.setattr(languages, "extension_messages", lambda _: long)
    assert list(languages.listing_problems("de")) == [
        "extension: manifest_description: has 133 characters; the stores take 1 to 132"
    ]
