"""Learns the account model again without what is left out, for the runs to score with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from scripts.evaluation.runs import LearnWithout
from scripts.training.accounts import Workbench
from scripts.training.labelled_accounts import LabelledAccount
from server.scoring import score


def learner(accounts: Sequence[LabelledAccount], say: Callable[[str], None]) -> LearnWithout:
    """What gives, for a rule of who is left out, the scorer that saw the others only."""
    say("Measuring every window, once for all models")
    bench = Workbench(accounts)
    return lambda left_out: partial(score, weights=bench.learn(left_out))
