"""Every target that is missed has its reason, and no reason is for a target that does not exist."""

from __future__ import annotations

from ml.evaluation.missed import NO_REASON, REASONS, missed
from server.scoring.evaluation import Target, evaluation


def test_every_missed_target_has_a_reason() -> None:
    last = evaluation()
    assert last is not None
    shown = missed(last.targets)
    rows = shown.rows if shown else []
    assert len(rows) == sum(target.passed is False for target in last.targets)
    assert not [row[0] for row in rows if NO_REASON in row]


def test_every_reason_is_for_a_target() -> None:
    last = evaluation()
    assert last is not None
    for reason in REASONS:
        assert any(target.what.startswith(reason.target) for target in last.targets), reason.target


def test_a_target_that_is_reached_needs_none() -> None:
    reached = Target("humanity", REASONS[0].target, "≥ 1 %", "2 %", True)
    assert missed([reached]) is None
    shown = missed([Target("humanity", REASONS[0].target, "≥ 3 %", "2 %", False), reached])
    assert shown is not None
    assert shown.rows == [(REASONS[0].target, "≥ 3 %", "2 %", REASONS[0].tried, REASONS[0].needed)]
