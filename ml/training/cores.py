"""Work on all cores: the same function on many things, in processes forked from this one."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

Given = TypeVar("Given")
Found = TypeVar("Found")

_job: tuple[Callable[[Any], Any], Sequence[Any]]  # forked along, so that only results travel between processes


def _at(number: int) -> Any:
    function, given = _job
    return function(given[number])


def on_all_cores(function: Callable[[Given], Found], given: Sequence[Given]) -> list[Found]:
    """`function` of each, in order. Only what it returns has to be picklable."""
    global _job
    _job = (function, given)
    with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
        return pool.map(_at, range(len(given)), chunksize=max(1, len(given) // 200))
