"""Packed JSON is what it was, takes little memory, and what earlier versions wrote is read."""

from __future__ import annotations

import sys

import msgspec
import pytest

from server.store.packed import pack, unpack


@pytest.mark.parametrize("value", [None, [], {}, {"text": "“Grüße” \U0001f33b"}, ["a"] * 1000])
def test_what_is_packed_comes_back(value: object) -> None:
    json = msgspec.json.encode(value)
    assert unpack(pack(json)) == json
    assert unpack(json.decode()) == json, "as earlier versions wrote it"


@pytest.mark.parametrize("text", ["", "x", "AAAA", "nul", "eJw=", "\u00e9"])
def test_what_is_damaged_raises_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="packed"):
        unpack(text)


def test_one_emoji_does_not_make_a_document_large() -> None:
    json = msgspec.json.encode({"reasons": [f"Replied to {number} people. \U0001f33b" for number in range(200)]})
    assert sys.getsizeof(pack(json)) < sys.getsizeof(json.decode()) / 6
