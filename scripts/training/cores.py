"""One function over many things, on all cores of the machine, answers in order."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from typing import TypeVar

Given = TypeVar("Given")
Found = TypeVar("Found")


def on_all_cores(function: Callable[[Given], Found], given: Sequence[Given]) -> list[Found]:
    """`function` of each, in order, in processes forked from this one."""
    with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
        return pool.map(function, given, chunksize=max(1, len(given) // 200))
