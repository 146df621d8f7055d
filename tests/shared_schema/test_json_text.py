"""JSON that a strict decoder refuses is restored: one bad value costs one value."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared_schema.json_text import MAX_DEPTH, JsonTextError, NestedTooDeeplyError, decode, decode_values, is_deep


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
        (
            '{"a": -inf, "b": +Infinity, "c": [nan, 1.#INF], "d": undefined}',
            {"a": None, "b": None, "c": [None] * 2, "d": None},
        ),
        ('{"a": 1E999, "b": -1E999, "nan": "inf, undefined"}', {"a": None, "b": None, "nan": "inf, undefined"}),
        ('{"a": %s, "b": "x"}' % ("9" * 5000), {"a": None, "b": "x"}),
        (f'{{"a": -{"9" * 5000}.5, "b": 1e{"9" * 5000}}}', {"a": None, "b": None}),
        ('{"a": 1, "a": NaN, "a": 2}', {"a": 2}),
        ('{"\ud83d": "\ufffe\uffff", "id": "\udc00"}', {"\ufffd": "\ufffe\uffff", "id": "\ufffd"}),
        ('{"a": \ufeff1, \ufeff"b": "x\ufeffy"}', {"a": 1, "b": "x\ufeffy"}),
        ('{"a": 1}\x00\x00', {"a": 1}),
        ("\ufeff[1]", [1]),
        ('{"a": "\ud83d"}', {"a": "\ufffd"}),
    ],
)
def test_a_bad_value_costs_only_itself(text: str, value: Any) -> None:
    assert decode(text) == value
    assert decode(text.encode("utf-8", "surrogatepass")) == value


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"caf\xc3", "caf\ufffd"),
        (b"\xf0\x9f\x98", "\ufffd"),
        (b"\xc0\x80", "\ufffd\ufffd"),
        (b"\xed\xa0\xbd\xed\xb8\x80", "😀"),
        (b"\xed\xa0\xbd", "\ufffd"),
    ],
)
def test_a_cut_character_costs_one_character(body: bytes, text: str) -> None:
    assert decode(b'{"a": "' + body + b'", "b": 1}') == {"a": text, "b": 1}


def test_another_encoding_is_not_read_as_utf_8() -> None:
    with pytest.raises(UnicodeDecodeError):
        decode('{"a": "Спасибо, Анна"}'.encode("cp1251"))


def test_values_may_stand_one_after_another() -> None:
    assert decode_values('{"a": 1}\n{"a": NaN},\r\n\x1e[2]\n') == [{"a": 1}, {"a": None}, [2]]
    with pytest.raises(JsonTextError):
        decode_values('{"a": 1} oops')


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
