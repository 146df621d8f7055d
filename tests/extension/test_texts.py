"""Every text a reader sees stands in both locales, every text in the locales is used, and both say the same things."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

EXTENSION = Path(__file__).parents[2] / "extension"
PREFIXES = (
    "manifest",
    "common",
    "toolbar",
    "problem",
    "verdict",
    "score",
    "correction",
    "popup",
    "options",
    "badge",
    "card",
)
LOCALES = sorted(path.parent.name for path in EXTENSION.glob("_locales/*/messages.json"))

_QUOTED = re.compile(rf"""["'`]((?:{"|".join(PREFIXES)})_[a-z0-9_]+)["'`]""")
_BEGINNING = re.compile(rf"""`((?:{"|".join(PREFIXES)})_[a-z0-9_]*)\$\{{""")
_IN_MANIFEST = re.compile(r"__MSG_(\w+)__")


def messages(locale: str) -> dict[str, dict[str, object]]:
    """One locale's messages by key."""
    content: dict[str, dict[str, object]] = json.loads(
        (EXTENSION / "_locales" / locale / "messages.json").read_text("utf-8")
    )
    return content


def used() -> set[str]:
    """Every key that stands in the code, the pages or the manifest."""
    found = set(_IN_MANIFEST.findall((EXTENSION / "manifest.json").read_text("utf-8")))
    for path in [*EXTENSION.rglob("*.js"), *EXTENSION.rglob("*.html")]:
        found |= set(_QUOTED.findall(path.read_text("utf-8")))
    return found


def beginnings() -> tuple[str, ...]:
    """What stands before the changing part of keys that the code puts together, as in `verdict_${verdict}`."""
    return tuple(begin for path in EXTENSION.rglob("*.js") for begin in _BEGINNING.findall(path.read_text("utf-8")))


def forms(key: str, known: set[str]) -> set[str]:
    """The messages behind a key: itself, or its plural forms."""
    plural = {f"{key}_one", f"{key}_other"}
    return plural if plural & known else {key}


def test_english_and_one_more_language_are_there() -> None:
    assert LOCALES == ["de", "en"]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_that_is_used_is_there(locale: str) -> None:
    known = set(messages(locale))
    wanted = {form for key in used() for form in forms(key, known)}
    assert wanted - known == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_lies_unused(locale: str) -> None:
    known = set(messages(locale))
    wanted = {form for key in used() for form in forms(key, known)}
    unused = {key for key in known - wanted if not key.startswith(beginnings())}
    assert unused == set()


def test_both_languages_put_the_same_values_in() -> None:
    english, german = messages("en"), messages("de")
    for key, message in english.items():
        assert message.get("placeholders") == german[key].get("placeholders"), key


@pytest.mark.parametrize("locale", LOCALES)
def test_every_value_a_text_names_is_declared(locale: str) -> None:
    for key, message in messages(locale).items():
        named = {name.lower() for name in re.findall(r"\$(\w+)\$", str(message["message"]))}
        declared = message.get("placeholders", {})
        assert isinstance(declared, dict), key
        # A language may leave a value out, as in "one account", but may not name one that nobody gives.
        assert named <= set(declared), key


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_is_empty_or_shouts(locale: str) -> None:
    for key, message in messages(locale).items():
        text = str(message["message"])
        assert text.strip() == text, key
        assert text, key
        assert "!" not in text, key
