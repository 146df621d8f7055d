"""A flood of probes neither makes a process look as if it were not ready, nor reaches the database."""

from __future__ import annotations

import threading

import pytest

from server.operate import health
from server.operate.health import Health
from server.store import StoreError


class Clock:
    """Takes the place of `time`."""

    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(health, "time", clock)
    return clock


def test_one_check_is_enough_for_the_probes_of_a_second(clock: Clock) -> None:
    checks: list[float] = []

    def responds() -> bool:
        checks.append(clock.now)
        return True

    probed = Health({"database": responds})
    assert [probed.respond("/readyz") for _ in range(50)] == [(200, "ready\n")] * 50
    assert checks == [100.0]
    clock.now += health.FRESH_SECONDS
    assert probed.failing() is None
    assert len(checks) == 2


def test_what_has_changed_is_seen_after_a_second(clock: Clock) -> None:
    works = True

    def responds() -> bool:
        if not works:
            raise StoreError("The database is away.")
        return True

    probed = Health({"database": responds})
    assert probed.failing() is None
    works = False
    clock.now += health.FRESH_SECONDS
    assert probed.respond("/readyz") == (503, "not ready: database\n")
    works = True
    clock.now += health.FRESH_SECONDS
    assert probed.failing() is None


def test_a_probe_during_a_check_gets_the_last_result(clock: Clock) -> None:
    started, may_end = threading.Event(), threading.Event()
    may_end.set()

    def slow() -> bool:
        started.set()
        return may_end.wait(30)

    probed = Health({"database": slow})
    assert probed.failing() is None
    started.clear()
    may_end.clear()
    clock.now += health.FRESH_SECONDS
    checking = threading.Thread(target=probed.failing)
    checking.start()
    try:
        assert started.wait(30)
        assert probed.respond("/readyz") == (200, "ready\n")
        clock.now += health.LAST_SECONDS  # the check is stuck
        assert probed.respond("/readyz") == (503, "not ready: another check is running\n")
    finally:
        may_end.set()
        checking.join()
