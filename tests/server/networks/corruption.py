"""Answers made bad on purpose: spoiled here and there, anything at all, or as large as can be. Hypothesis strategies.

For the tests of the network files, on invented answers and on recorded ones.
"""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import strategies as st

from server.fetching.transport import MAX_BODY

_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=True),
    st.text(max_size=30),
    st.sampled_from(
        [
            "\ud800",
            "\x00",
            "<p>" * 300,
            "2026-13-40T99:99:99Z",
            "0001-01-01T00:00:00+14:00",
            "9999-12-31T23:59:59-14:00",
        ]
    ),
    st.sampled_from(["https://[::1", "javascript:alert(1)", "@", "a@b@c", "at://", "did:plc:x", "public", "en"]),
)
ANYTHING = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=8,
)


_PIECES = st.sampled_from(
    [
        *("<", ">", "&", "&lt;", "&#0;", "&#x110000;", "]]>", "<![CDATA[", "<!--", "-->", '"', "\x00", "\ud800"),
        *("<entry>", "</entry>", "<item>", "<link/>", "<a href='javascript:1'>", "<div>" * 50, "</script>"),
        *("<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "<script type='application/json'>", "[" * 200, '{"a":'),
    ]
)


@st.composite
def spoiled_text(draw: st.DrawFn, whole: str) -> str:
    """A page or feed with a few stretches of it dropped, doubled, moved or overwritten."""
    text = whole
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 200)))
        stretch, piece = text[start:end], draw(st.one_of(_PIECES, st.text(max_size=8)))
        harm = draw(st.sampled_from(["drop", "double", "overwrite", "move"]))
        middle = {"drop": "", "double": stretch * 2, "overwrite": piece, "move": ""}[harm]
        text = text[:start] + middle + text[end:] + (stretch if harm == "move" else "")
    return text


@st.composite
def spoiled(draw: st.DrawFn, whole: Any) -> Any:
    """The recorded value with a few places in it dropped, swapped for something else, nested or repeated."""
    if isinstance(whole, str):
        return draw(spoiled_text(whole))
    value = copy.deepcopy(whole)
    for _ in range(draw(st.integers(1, 6))):
        value = _spoil_one(draw, value)
    return value


def _spoil_one(draw: st.DrawFn, value: Any) -> Any:
    where = value
    for _ in range(draw(st.integers(0, 6))):
        inner = [part for part in _parts(where) if isinstance(part, dict | list) and part]
        if not inner:
            break
        where = draw(st.sampled_from(inner))
    if not isinstance(where, dict | list) or not where:
        return draw(ANYTHING)
    key: Any = draw(st.sampled_from(sorted(where)) if isinstance(where, dict) else st.integers(0, len(where) - 1))
    harm = draw(st.sampled_from(["drop", "swap", "nest", "repeat"]))
    if harm == "drop":
        del where[key]
    elif harm == "swap":
        where[key] = draw(ANYTHING)
    elif harm == "nest":
        where[key] = [where[key]] if draw(st.booleans()) else {"value": where[key]}
    else:
        where[key] = [where[key]] * 3
    return value


def _parts(value: Any) -> list[Any]:
    return list(value.values()) if isinstance(value, dict) else list(value) if isinstance(value, list) else []


def swollen(body: Any) -> Any:
    """The answer with its lists repeated, each item under an id of its own, until it is as large as is read at all."""
    if not isinstance(body, dict | list):
        return body
    times = max(1, MAX_BODY // max(1, len(json.dumps(body))))
    return _repeated(body, times)


def _repeated(value: Any, times: int) -> Any:
    if isinstance(value, dict):
        return {name: _repeated(part, times) for name, part in value.items()}
    if isinstance(value, list):
        return [_numbered(item, number) for number in range(times) for item in value]
    return value


def _numbered(item: Any, number: int) -> Any:
    if not isinstance(item, dict):
        return item
    return {
        name: f"{part}{number}" if name in {"id", "uri", "objectID"} and number else _numbered(part, number)
        for name, part in item.items()
    }
