"""Renders messages from the catalogs, `<language>/<area>.ftl`. A catalog is loaded when it is first needed.

Values are never read as Fluent syntax. Text that others wrote cannot change the direction of the sentence around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import msgspec
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType

from server.locales.formats import FUNCTIONS, Text, babel_locale
from shared_schema.records import Message

FOLDER = Path(__file__).parent
SOURCE = "en"
# The languages that can be chosen: those with a folder here. Adding a language means adding its files.
LANGUAGES: tuple[str, ...] = tuple(sorted(path.parent.name for path in FOLDER.glob("*/cards.ftl")))
# The first word of an id names its catalog. These have another name; ids that name none are in cards.ftl.
_AREAS = {"help": "how", "threshold": "how", "problem": "problems", "detail": "details", "page": "pages"}
_CACHED = 8192  # rendered messages, of all languages together


class MessageError(KeyError):
    """A message that no catalog has, or one that lacks a value."""


def direction(language: str) -> str:
    """The direction in which a language is written, as in HTML's `dir`."""
    return str(babel_locale(language).text_direction)


@cache
def areas() -> tuple[str, ...]:
    """The names of the catalogs: each is one part of the product."""
    return tuple(sorted(path.stem for path in (FOLDER / SOURCE).glob("*.ftl")))


def area_of(name: str) -> str:
    """The catalog that holds a message. The first word of its id says which."""
    word, dash, _ = name.partition("-")
    return _AREAS.get(word) or (word if dash and word in areas() else "cards")


@cache
def _bundle(language: str, area: str) -> FluentBundle:
    bundle = FluentBundle([str(babel_locale(language)).replace("_", "-")], functions=FUNCTIONS, use_isolating=False)
    file = FOLDER / language / f"{area}.ftl"
    if file.is_file():
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def render(message: Message, language: str = SOURCE) -> str:
    """The message as a sentence in that language, or in English where that language lacks it.

    Raises MessageError where English lacks it too, or where a value is missing.
    """
    return _rendered(msgspec.json.encode(message), language)


@lru_cache(maxsize=_CACHED)
def _rendered(encoded: bytes, language: str) -> str:
    return _render(msgspec.json.decode(encoded, type=Message), language)


def _render(message: Message, language: str) -> str:
    for chosen in (language, SOURCE) if language != SOURCE else (SOURCE,):
        values = {name: _value(value, chosen) for name, value in message.values.items()}
        text = _format(chosen, message.id, values)
        if text is not None:
            return text
    raise MessageError(message.id)


def _format(language: str, name: str, values: Mapping[str, Any]) -> str | None:
    bundle = _bundle(language, area_of(name))
    identifier, _, attribute = name.partition(".")
    if not bundle.has_message(identifier):
        return None
    found = bundle.get_message(identifier)
    pattern = found.attributes.get(attribute) if attribute else found.value
    if pattern is None:
        return None
    text, errors = bundle.format_pattern(pattern, dict(values))
    return text if isinstance(text, str) and text and not errors else None


def _value(value: Any, language: str) -> int | float | FluentType:
    if isinstance(value, Message):
        return Text(_render(value, language), is_ours=True)
    if isinstance(value, list):
        parts = [_value(part, language) for part in value]
        locale = babel_locale(language)
        texts = [part.format(locale) if isinstance(part, FluentType) else str(part) for part in parts]
        return Text(format_list(texts, locale=locale) if texts else "", is_ours=True)
    return Text(value) if isinstance(value, str) else value
