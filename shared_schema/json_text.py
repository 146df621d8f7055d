"""JSON that others wrote: what breaks a strict decoder is restored once, so that one bad value costs one value.

The strict decoder is tried first and nearly always succeeds. What it refuses is restored like this: half of a surrogate
pair, a cut character and a broken escape become U+FFFD, control characters in strings are allowed, those and byte order
marks between values mean nothing, and what is no finite number of a sensible length (`NaN`, `-inf`, `1e400`, an integer
of 100 digits) becomes null, which means unknown. Containers nested deeper than MAX_DEPTH become null where the caller
allows it.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any

import msgspec

from shared_schema.utf8 import decode_utf8

MAX_DEPTH = 64
_INTEGER_DIGITS = 30  # ids are shorter; longer integers are no counts
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
# A whole surrogate pair or another valid escape is kept; group 1 is what stands for no character.
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|(u[dD][89a-fA-F][0-9a-fA-F]{2}|u(?![0-9a-fA-F]{4})[0-9a-fA-F]{0,3})"
    r'|u[0-9a-fA-F]{4}|["\\/bfnrt]|())',
    re.DOTALL,
)
# A string is kept; group 1 is a word that some programs write for a value that is unknown or no number. The rest is no
# white space of JSON, but what programs leave between values.
_STRING_OR_ODDITY = re.compile(
    r'"(?:[^"\\]++|\\.)*+"?'
    r"|(?<![\w.+-])([+-]?(?:nan|inf|infinity|1\.#\w{1,9})|undefined)(?![\w.+-])"
    r"|[\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]",
    re.DOTALL | re.IGNORECASE,
)
_BETWEEN_VALUES = re.compile(r"[\s,]*")
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


class JsonTextError(ValueError):
    """The text is not JSON, even after it was restored. The message is for readers."""


class NestedTooDeeplyError(JsonTextError):
    """The JSON is nested deeper than MAX_DEPTH, and the caller does not allow that to be cut."""


def decode(text: str | bytes, *, cut_deep: bool = True) -> Any:
    """The decoded value. `cut_deep`: containers deeper than MAX_DEPTH become null; otherwise they are an error.

    Raises JsonTextError, and UnicodeDecodeError for bytes in another encoding than UTF-8.
    """
    try:
        value = msgspec.json.decode(text)
    except RecursionError as error:
        if not cut_deep:
            raise NestedTooDeeplyError("The JSON is nested too deeply") from error
    except (msgspec.DecodeError, UnicodeError):
        return _decode_restored(text, cut_deep=cut_deep)
    else:
        if not is_deep(value):
            return value
        if not cut_deep:
            raise NestedTooDeeplyError("The JSON is nested too deeply")
    return _decode_restored(text, cut_deep=True)


def decode_values(text: str) -> list[Any]:
    """The values that stand one after another, with white space or commas between them. Raises JsonTextError."""
    restored = _restored(text, cut_deep=True)
    values: list[Any] = []
    position = 0
    while (position := _between(restored, position)) < len(restored):
        try:
            value, position = _DECODER.raw_decode(restored, position)
        except (RecursionError, ValueError) as error:
            raise JsonTextError(str(error)) from error
        values.append(value)
    return values


def _decode_restored(text: str | bytes, *, cut_deep: bool) -> Any:
    try:
        value = _DECODER.decode(_restored(text, cut_deep=cut_deep))
    except RecursionError as error:
        raise NestedTooDeeplyError("The JSON is nested too deeply") from error
    except ValueError as error:
        if isinstance(error, UnicodeDecodeError):
            raise
        raise JsonTextError(str(error)) from error
    if is_deep(value):
        raise NestedTooDeeplyError("The JSON is nested too deeply")
    return value


def _restored(text: str | bytes, *, cut_deep: bool) -> str:
    restored = text if isinstance(text, str) else decode_utf8(text)
    restored = _LONE_SURROGATE.sub("\ufffd", restored)
    restored = _ESCAPE.sub(_valid_escape, restored)
    restored = _STRING_OR_ODDITY.sub(_valid_value, restored)
    return _without_deep_containers(restored) if cut_deep else restored


def _between(text: str, position: int) -> int:
    """Where the next value begins."""
    between = _BETWEEN_VALUES.match(text, position)
    return between.end() if between else position


def _valid_escape(match: re.Match[str]) -> str:
    if match[1] is not None:
        return "\ufffd"
    return "" if match[2] is not None else match[0]  # a backslash before any other character means nothing


def _valid_value(match: re.Match[str]) -> str:
    if match[1] is not None:
        return "null"
    return match[0] if match[0].startswith('"') else ""


def _float(text: str) -> float | None:
    value = float(text)
    return value if math.isfinite(value) else None


def _integer(text: str) -> int | None:
    return int(text) if len(text) <= _INTEGER_DIGITS else None


_DECODER = json.JSONDecoder(strict=False, parse_float=_float, parse_int=_integer)


def _without_deep_containers(text: str) -> str:
    """The text with every container below MAX_DEPTH replaced by null. Does not use the stack."""
    pieces: list[str] = []
    depth = done = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        bracket = match[0]
        if bracket in ("[", "{"):
            depth += 1
            if depth == MAX_DEPTH + 1:
                pieces.append(text[done : match.start()])
                done = match.start()
        elif bracket in ("]", "}"):
            if depth == MAX_DEPTH + 1:
                pieces.append("null")
                done = match.end()
            depth -= 1
    return "".join((*pieces, text[done:]))


def is_deep(value: Any) -> bool:
    """Whether containers are nested more than MAX_DEPTH levels deep. A loop, because recursion could overflow here."""
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(MAX_DEPTH):
        level = [
            child
            for container in level
            for child in (container.values() if isinstance(container, dict) else container)
            if isinstance(child, dict | list)
        ]
        if not level:
            return False
    return True
