"""Holds several small signed whole numbers in one integer, so that one addition adds them all.

Ten heads (or twenty languages) are weighed in one dictionary look-up and one sum per token; that is what makes pure
Python fast enough here. Fields are 32 bits wide, far from overflow at the lengths that are judged.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from typing import TypeVar

_BITS = 32
MOST_WORDS_KEPT = 60_000

Key = TypeVar("Key", str, tuple[str, str])
_MIDDLE = 1 << (_BITS - 1)


class Packing:
    """Packs rows of `fields` whole numbers; sums of packed rows unpack to the sums of the rows."""

    def __init__(self, fields: int) -> None:
        self._row = struct.Struct(f"<{fields}I")
        self._middle = sum(_MIDDLE << (_BITS * field) for field in range(fields))

    def pack(self, row: Sequence[int]) -> int:
        """One integer for a row of numbers, each between -2**31 and 2**31 - 1."""
        return int.from_bytes(self._row.pack(*(value + _MIDDLE for value in row)), "little") - self._middle

    def unpack(self, total: int) -> list[int]:
        """The numbers of a packed row or of a sum of packed rows."""
        return [value - _MIDDLE for value in self.unpack_shifted(total)]

    def unpack_shifted(self, total: int) -> tuple[int, ...]:
        """The same numbers, each 2**31 greater: enough, and quicker, where only their order matters."""
        return self._row.unpack((total + self._middle).to_bytes(self._row.size, "little"))


class KeptWeights(dict[Key, int]):
    """Packed weights of words or pairs, each put together when first met. Bounded: odd words cannot fill memory."""

    def __init__(self, weigh: Callable[[Key], int]) -> None:
        super().__init__()
        self._weigh: Callable[[Key], int] = weigh

    def __missing__(self, word: Key) -> int:
        weight = self._weigh(word)
        if len(self) < MOST_WORDS_KEPT:
            self[word] = weight
        return weight
