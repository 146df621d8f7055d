"""Hypothesis strategies for bad responses: corrupted in a few places, of any content at all, or as large as possible.

For tests of the readers, on invented responses and on recorded ones.
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


_FRAGMENTS = st.sampled_from(
    [
        *("<", ">", "&", "&lt;", "&#0;", "&#x110000;", "]]>", "<![CDATA[", "<!--", "-->", '"', "\x00", "\ud800"),
        *("<entry>", "</entry>", "<item>", "<link/>", "<a href='javascript:1'>", "<div>" * 50, "</script>"),
        *("<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "<script type='application/json'>", "[" * 200, '{"a":'),
    ]
)


@st.composite
def corrupted_text(draw: st.DrawFn, original: str) -> str:
    """A page or feed in which a few ranges are dropped, doubled, moved or overwritten."""
    text = original
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 200)))
        removed, inserted = text[start:end], draw(st.one_of(_FRAGMENTS, st.text(max_size=8)))
        damage = draw(st.sampled_from(["drop", "double", "overwrite", "move"]))
        replacement = {"drop": "", "double": removed * 2, "overwrite": inserted, "move": ""}[damage]
        text = text[:start] + replacement + text[end:] + (removed if damage == "move" else "")
    return text


@st.composite
def corrupted(draw: st.DrawFn, original: Any) -> Any:
    """A value in which a few parts are dropped, replaced, nested or repeated."""
    if isinstance(original, str):
        return draw(corrupted_text(original))
    value = copy.deepcopy(original)
    for _ in range(draw(st.integers(1, 6))):
        value = _corrupt_one_part(draw, value)
    return value


def _corrupt_one_part(draw: st.DrawFn, value: Any) -> Any:
    container = value
    for _ in range(draw(st.integers(0, 6))):
        inner = [part for part in _parts(container) if isinstance(part, dict | list) and part]
        if not inner:
            break
        container = draw(st.sampled_from(inner))
    if not isinstance(container, dict | list) or not container:
        return draw(ANYTHING)
    keys = st.sampled_from(sorted(container)) if isinstance(container, dict) else st.integers(0, len(container) - 1)
    key: Any = draw(keys)
    damage = draw(st.sampled_from(["drop", "replace", "nest", "repeat"]))
    if damage == "drop":
        del container[key]
    elif damage == "replace":
        container[key] = draw(ANYTHING)
    elif damage == "nest":
        container[key] = [container[key]] if draw(st.booleans()) else {"value": container[key]}
    else:
        container[key] = [container[key]] * 3
    return value


def _parts(value: Any) -> list[Any]:
    return list(value.values()) if isinstance(value, dict) else list(value) if isinstance(value, list) else []


def enlarged(body: Any) -> Any:
    """The response with its lists repeated, each item with its own id, until it is as large as the fetcher allows."""
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
