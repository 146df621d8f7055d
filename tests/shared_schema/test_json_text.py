"""JSON that a strict decoder refuses is restored: one bad value costs one value."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared_schema.json_text import MAX_DEPTH, JsonTextError, NestedTooDeeplyError, decode, is_deep


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r'{"a": "cut \ud83d", "b": 1}', {"a": "cut \ufffd", "b": 1}),
        (r'{"a": "\udc00\ud83d\ude00\ud83d"}', {"a": "\ufffd😀\ufffd"}),
        (r'{"a": "\\ud83d is written so"}', {"a": r"\ud83d is written so"}),
        (r'{"a": "\ud8"}', {"a": "\ufffd"}),
        (r'{"a": "it\'s"}', {"a": "it's"}),
        ('{"a": "one\ntwo\x01\x00\tthree"}', {"a": "one\ntwo\x01\x00\tthree"}),
        ('{"a": NaN, "b": -Infinity, "c": 1e400, "d": 2}', {"a": None, "b": None, "c": None, "d": 2}),
        ('{"a": %s, "b": "x"}' % ("9" * 5000), {"a": None, "b": "x"}),
        ("\ufeff[1]", [1]),
        ('{"a": "\ud83d"}', {"a": "\ufffd"}),
    ],
)
def test_a_bad_value_costs_only_itself(text: str, value: Any) -> None:
    assert decode(text) == value
    assert decode(text.encode("utf-8", "surrogatepass")) == value


@pytest.mark.parametrize("depth", [MAX_DEPTH, 900, 100_000])
def test_what_is_nested_too_deeply_is_cut_or_refused(depth: int) -> None:
    text = f'{{"a": {"[" * depth}"]"{"]" * depth}, "b": "]"}}'
    value = decode(text)
    assert value["b"] == "]"
    assert not is_deep(value)
    with pytest.raises(NestedTooDeeplyError):
        decode(text, cut_deep=False)


@pytest.mark.parametrize("text", ["", "{", "<html>", '{"a": }', "[" * 100_000, '{"a": 1} {"b": 2}'])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(JsonTextError):
        decode(text)


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)


@given(values)
def test_any_value_that_python_writes_is_read_without_lone_surrogates(value: Any) -> None:
    json.dumps(decode(json.dumps({"a": value})), ensure_ascii=False, allow_nan=False).encode()


def test_a_number_keeps_its_value() -> None:
    assert decode('{"a": NaN, "b": 0.1, "c": 12345678901234567890}') == {"a": None, "b": 0.1, "c": 12345678901234567890}
    assert math.isclose(decode("[NaN, 1.5e300]")[1], 1.5e300)
