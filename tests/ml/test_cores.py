"""Work on all cores gives what a plain loop gives, in order."""

from __future__ import annotations

from ml.training.cores import on_all_cores


def test_results_come_in_order_and_nothing_but_results_is_copied() -> None:
    class Unpicklable:
        def __init__(self, number: int) -> None:
            self.number, self.hold = number, lambda: number

    given = [Unpicklable(number) for number in range(500)]
    assert on_all_cores(lambda each: each.number * 2, given) == [2 * number for number in range(500)]
    assert on_all_cores(str, list[int]()) == []
