"""JSON that others wrote: what breaks a strict decoder is restored once, so that one bad value costs one value.

The strict decoder is tried first and nearly always succeeds. What it refuses is restored like this: half of a surrogate
pair and a broken escape become U+FFFD, control characters in strings are allowed, and what is no finite number of a
sensible length (`NaN`, `1e400`, an integer of 100 digits) becomes null, which means unknown. Containers nested deeper
than MAX_DEPTH become null where the caller allows it.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any

import msgspec

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
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


class JsonTextError(ValueError):
    """The text is not JSON, even after it was restored. The message is for readers."""


class NestedTooDeeplyError(JsonTextError):
    """The JSON is nested deeper than MAX_DEPTH, and the caller does not allow that to be cut."""


def decode(text: str | bytes, *, cut_deep: bool = True) -> Any:
    """The decoded value. `cut_deep`: containers deeper than MAX_DEPTH become null; otherwise they are an error.

    Raises JsonTextError, and UnicodeDecodeError for bytes that are not UTF-8.
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


def _decode_restored(text: str | bytes, *, cut_deep: bool) -> Any:
    restored = _as_text(text)
    restored = _LONE_SURROGATE.sub("\ufffd", restored.removeprefix("\ufeff"))
    restored = _ESCAPE.sub(_valid_escape, restored)
    if cut_deep:
        restored = _without_deep_containers(restored)
    try:
        value = json.loads(
            restored, strict=False, parse_float=_float, parse_int=_integer, parse_constant=lambda _name: None
        )
    except RecursionError as error:
        raise NestedTooDeeplyError("The JSON is nested too deeply") from error
    except ValueError as error:
        raise JsonTextError(str(error)) from error
    if is_deep(value):
        raise NestedTooDeeplyError("The JSON is nested too deeply")
    return value


def _as_text(text: str | bytes) -> str:
    if isinstance(text, str):
        return text
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Half of a surrogate pair as three bytes, as some old encoders write it. Other bytes raise again.
        return text.decode("utf-8-sig", errors="surrogatepass")


def _valid_escape(match: re.Match[str]) -> str:
    if match[1] is not None:
        return "\ufffd"
    return "" if match[2] is not None else match[0]  # a backslash before any other character means nothing


def _float(text: str) -> float | None:
    value = float(text)
    return value if math.isfinite(value) else None


def _integer(text: str) -> int | None:
    return int(text) if len(text) <= _INTEGER_DIGITS else None


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
