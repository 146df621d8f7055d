"""Applies one function to many values on all cores, in processes forked from this one."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Value = TypeVar("Value")
Result = TypeVar("Result")

# Inherited by the forked processes, so that only results travel between processes.
_function: Callable[[Any], Any]
_values: Sequence[Any]


def _apply_at(position: int) -> Any:
    return _function(_values[position])


def parallel_map(function: Callable[[Value], Result], values: Sequence[Value]) -> list[Result]:
    """`function` of each value, in order. Only results must be picklable."""
    global _function, _values
    if not values:
        return []
    _function, _values = function, values
    # Unlike multiprocessing.Pool, this raises an error where one of the processes is killed, and does not wait for it.
    with ProcessPoolExecutor(os.cpu_count(), mp_context=multiprocessing.get_context("fork")) as processes:
        return list(processes.map(_apply_at, range(len(values)), chunksize=max(1, len(values) // 200)))
