"""The messages of the extension: complete in both locales, all in use, with the same placeholders."""

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
    "rule",
    "welcome",
)
LOCALES = sorted(path.parent.name for path in EXTENSION.glob("_locales/*/messages.json"))
COMPLETE = ("de", "en")  # always; devtools.languages compares the others with English

_QUOTED = re.compile(rf"""["'`]((?:{"|".join(PREFIXES)})_[a-z0-9_]+)["'`]""")
_PREFIX = re.compile(rf"""`((?:{"|".join(PREFIXES)})_[a-z0-9_]*)\$\{{""")
_IN_MANIFEST = re.compile(r"__MSG_(\w+)__")


def messages(locale: str) -> dict[str, dict[str, object]]:
    """One locale's messages by id."""
    content: dict[str, dict[str, object]] = json.loads(
        (EXTENSION / "_locales" / locale / "messages.json").read_text("utf-8")
    )
    return content


def used() -> set[str]:
    """Every message id in the code, the pages and the manifest."""
    found = set(_IN_MANIFEST.findall((EXTENSION / "manifest.json").read_text("utf-8")))
    for path in [*EXTENSION.rglob("*.js"), *EXTENSION.rglob("*.html")]:
        found |= set(_QUOTED.findall(path.read_text("utf-8")))
    return found


def built_prefixes() -> tuple[str, ...]:
    """The fixed beginnings of ids that the code puts together, as in `verdict_${verdict}`."""
    return tuple(prefix for path in EXTENSION.rglob("*.js") for prefix in _PREFIX.findall(path.read_text("utf-8")))


def forms(key: str, known: set[str]) -> set[str]:
    """The messages behind an id: itself, or its plural forms."""
    plural = {f"{key}_one", f"{key}_other"}
    return plural if plural & known else {key}


def test_english_and_german_are_there() -> None:
    assert set(COMPLETE) <= set(LOCALES)


@pytest.mark.parametrize("locale", COMPLETE)
def test_every_used_message_exists(locale: str) -> None:
    known = set(messages(locale))
    wanted = {form for key in used() for form in forms(key, known)}
    assert wanted - known == set()


@pytest.mark.slow
@pytest.mark.parametrize("locale", COMPLETE)
def test_no_message_is_unused(locale: str) -> None:
    known = set(messages(locale))
    wanted = {form for key in used() for form in forms(key, known)}
    unused = {key for key in known - wanted if not key.startswith(built_prefixes())}
    assert unused == set()


def test_english_and_german_have_the_same_messages_and_placeholders() -> None:
    english, german = messages("en"), messages("de")
    assert list(english) == list(german)
    for key, message in english.items():
        assert message.get("placeholders") == german[key].get("placeholders"), key


@pytest.mark.parametrize("locale", LOCALES)
def test_every_placeholder_in_a_message_is_declared(locale: str) -> None:
    for key, message in messages(locale).items():
        named = {name.lower() for name in re.findall(r"\$(\w+)\$", str(message["message"]))}
        declared = message.get("placeholders", {})
        assert isinstance(declared, dict), key
        # A language may omit a value, as in "one account", but may not use an undeclared one.
        assert named <= set(declared), key


@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_is_empty_or_has_an_exclamation_mark(locale: str) -> None:
    for key, message in messages(locale).items():
        text = str(message["message"])
        assert text.strip() == text, key
        assert text, key
        assert "!" not in text, key


def test_a_command_in_a_text_from_right_to_left_starts_with_a_letter() -> None:
    """A dot and a slash in front would be shown behind it."""
    commands = [key for key, row in messages("ar").items() if "scripts/run" in str(row["message"])]
    assert commands
    assert not [key for key in commands if "./scripts" in str(messages("ar")[key]["message"])]
