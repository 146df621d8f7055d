"""Mapping a function over many values in forked processes."""

from __future__ import annotations

from ml.training.parallel import parallel_map


def test_results_come_in_order_and_values_need_not_be_picklable() -> None:
    class Unpicklable:
        def __init__(self, number: int) -> None:
            self.number, self.hold = number, lambda: number

    values = [Unpicklable(number) for number in range(500)]
    assert parallel_map(lambda value: value.number * 2, values) == [2 * number for number in range(500)]


def test_no_values_give_no_results() -> None:
    assert parallel_map(str, list[int]()) == []
