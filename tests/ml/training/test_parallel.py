"""Mapping a function over many values in forked processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from ml.training.parallel import parallel_map

ROOT = Path(__file__).parents[3]
SECONDS = 120.0
# In a process of its own: a process with threads, such as that of the tests, cannot be forked safely.
PROGRAM = """
from ml.training.parallel import parallel_map

class Unpicklable:
    def __init__(self, number):
        self.number, self.hold = number, lambda: number

print(parallel_map(lambda value: value.number * 2, [Unpicklable(number) for number in range(500)]))
"""


def test_results_come_in_order_and_values_need_not_be_picklable() -> None:
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=True)  # noqa: S603 - our own
    assert done.stdout == f"{[2 * number for number in range(500)]}\n"


def test_no_values_give_no_results() -> None:
    assert parallel_map(str, list[int]()) == []
