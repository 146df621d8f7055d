"""Learns the account model again without the accounts that a run leaves out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from ml.evaluation.runs import LearnWithout
from ml.training.account_model import AccountTrainer
from ml.training.kindness_fours import Four
from ml.training.labelled_accounts import LabelledAccount
from server.scoring.model import AccountModel


def learner(accounts: Sequence[LabelledAccount], fours: Sequence[Four], log: Callable[[str], None]) -> LearnWithout:
    """A function that takes a rule of who is left out and returns the model learned from all others."""

    @cache
    def trainer() -> AccountTrainer:
        log("  measuring every account once, for training")
        return AccountTrainer(accounts, fours)

    def learn(left_out: Callable[[LabelledAccount], bool]) -> AccountModel:
        return trainer().learn(left_out)

    return learn
