"""Packs a row of small signed whole numbers into one integer (SIMD within an integer), so that one addition adds all.

A token then costs one dictionary look-up and one addition for ten heads, or twenty languages; this makes pure Python
fast enough. Fields are 32 bits wide, far from overflow at the lengths of posts.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Sequence

_BITS = 32
_MIDDLE = 1 << (_BITS - 1)
_FIELD = (1 << _BITS) - 1
MOST_CACHED_WORDS = 60_000


class Packing:
    """Packs rows of `fields` whole numbers. A sum of packed rows unpacks to the sum of the rows."""

    def __init__(self, fields: int) -> None:
        self._row = struct.Struct(f"<{fields}i")
        # Adding it shifts each number by 2**31; so does "exclusive or", where a number is in two's complement.
        self._middle = sum(_MIDDLE << (_BITS * field) for field in range(fields))

    def pack(self, row: Sequence[int]) -> int:
        """One integer for a row of numbers, each between -2**31 and 2**31 - 1."""
        return (int.from_bytes(self._row.pack(*row), "little") ^ self._middle) - self._middle

    def field(self, total: int, position: int) -> int:
        """One of the numbers of a packed row, or of a sum of packed rows."""
        return ((total + self._middle) >> (_BITS * position) & _FIELD) - _MIDDLE

    def fields(self, totals: Iterable[int], position: int) -> list[int]:
        """One of the numbers of each of some packed rows, or sums of packed rows."""
        middle, shift = self._middle, _BITS * position
        return [((total + middle) >> shift & _FIELD) - _MIDDLE for total in totals]

    def unpack(self, total: int) -> tuple[int, ...]:
        """The numbers of a packed row, or of a sum of packed rows."""
        shifted = total + self._middle
        return self._row.unpack((shifted ^ self._middle).to_bytes(self._row.size, "little"))


class WeightCache(dict[str, int]):
    """Packed weights of words, computed on first use. Bounded, so that odd words cannot fill the memory."""

    def __init__(self, weigh: Callable[[str], int]) -> None:
        super().__init__()
        self._weigh: Callable[[str], int] = weigh

    def __missing__(self, word: str) -> int:
        weight = self._weigh(word)
        if len(self) < MOST_CACHED_WORDS:
            self[word] = weight
        return weight
