"""Packed rows of weights add up like the rows themselves."""

from __future__ import annotations

import pytest

from server.scoring.text import packed
from server.scoring.text.packed import Packing, WeightCache


def test_packed_rows_add_up() -> None:
    packing = Packing(3)
    rows = [(1, -2, 3), (-127, 127, 0), (-5, -5, -5)]
    total = sum(packing.pack(row) for row in rows)
    assert packing.unpack(total) == tuple(sum(column) for column in zip(*rows, strict=True))


def test_one_field_of_a_sum_is_read_without_the_others() -> None:
    packing = Packing(3)
    total = packing.pack((1, -2, 3)) + packing.pack((-127, -127, 0))
    assert [packing.field(total, position) for position in range(3)] == list(packing.unpack(total))


def test_numbers_of_any_sign_and_size_come_back() -> None:
    row = (-(2**31), 2**31 - 1, 0, -1, 1)
    packing = Packing(len(row))
    assert packing.unpack(packing.pack(row)) == row


def test_weights_are_computed_once_and_the_cache_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_CACHED_WORDS", 2)
    computed: list[str] = []

    def weigh(word: str) -> int:
        computed.append(word)
        return len(word)

    cache: WeightCache = WeightCache(weigh)
    assert [cache[word] for word in ("a", "bb", "a", "ccc", "ccc")] == [1, 2, 1, 3, 3]
    assert computed == ["a", "bb", "ccc", "ccc"]
    assert len(cache) == 2
