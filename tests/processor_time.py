"""Limits on what a computation may cost, as multiples of a fixed one that runs beside it.

Seconds mean nothing on a machine that others use: there even processor time is several times that of an idle one.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def takes_less_than(units: float) -> Iterator[None]:
    """Fails if the body costs this thread more. A unit is a loop that takes about 15 ms on a laptop of 2020."""
    before = _unit()
    start = time.thread_time()
    yield
    taken = time.thread_time() - start
    unit = max(before, _unit())
    assert taken < units * unit, f"{taken / unit:.0f} units of {unit:.3f} s; {units:g} are allowed"


def _unit() -> float:
    return statistics.median(_loop() for _ in range(3))


def _loop() -> float:
    start = time.thread_time()
    total = 0
    for number in range(200_000):
        total += number % 7
    return time.thread_time() - start
