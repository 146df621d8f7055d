"""Learns the model again without what is left out, for the runs to score with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from ml.evaluation.runs import LearnWithout
from ml.training.accounts import Workbench
from ml.training.labelled_accounts import LabelledAccount
from server.scoring.model import AccountModel


def learner(accounts: Sequence[LabelledAccount], say: Callable[[str], None]) -> LearnWithout:
    """What gives, for a rule of who is left out, the model learned from all others."""

    @cache
    def bench() -> Workbench:
        say("  measuring every account once, to learn from")
        return Workbench(accounts)

    def learn(left_out: Callable[[LabelledAccount], bool]) -> AccountModel:
        return bench().learn(left_out)

    return learn
