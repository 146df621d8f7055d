"""The details of problems in the reader's language.

A problem is found deep in the server, by processes that know no reader, and it is kept, logged and printed with a plain
English sentence. This module recognises that sentence by the messages of details.ftl, as gettext does, so that it can
be written in another language. Sentences that only programs cause stay in English.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from fluent.syntax import FluentParser, ast

from server.locales.catalog import FOLDER, SOURCE, MessageError, render
from shared_schema.records import Message

_LONGEST = 1_000  # characters of a detail that is recognised
_NUMBER = re.compile(r"\d{1,3}(,\d{3})*")


class _Known(NamedTuple):
    """One message: its id, the English sentence as a pattern, and the number of letters that are fixed in it."""

    id: str
    pattern: re.Pattern[str]
    fixed: int


@cache
def _known() -> list[_Known]:
    """All messages, those with most fixed letters first: they say most exactly what happened."""
    file = FOLDER / SOURCE / "details.ftl"
    found = []
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            fixed, pattern = 0, ""
            for part in entry.value.elements:
                if isinstance(part, ast.TextElement):
                    fixed += len(part.value)
                    pattern += re.escape(part.value)
                elif isinstance(part, ast.Placeable) and isinstance(part.expression, ast.VariableReference):
                    pattern += f"(?P<{part.expression.id.name}>.+?)"
            found.append(_Known(entry.id.name, re.compile(pattern, re.DOTALL), fixed))
    return sorted(found, key=lambda known: -known.fixed)


@lru_cache(maxsize=512)
def detail_message(sentence: str) -> Message | None:
    """The message that a detail was written by. None where there is none."""
    if not sentence or len(sentence) > _LONGEST:
        return None
    for known in _known():
        match = known.pattern.fullmatch(sentence)
        if match:
            return Message(id=known.id, values={name: _value(name, text) for name, text in match.groupdict().items()})
    return None


def _value(name: str, text: str) -> int | str | Message:
    if name == "count" and _NUMBER.fullmatch(text):
        return int(text.replace(",", ""))
    return (detail_message(text) if name in ("detail", "type") else None) or text


def localized_detail(sentence: str, language: str) -> str:
    """The detail in that language, or as it is where no message is known for it."""
    if language == SOURCE:
        return sentence
    about = detail_message(sentence)
    if about is None:
        return sentence
    try:
        return render(about, language)
    except MessageError:
        return sentence
