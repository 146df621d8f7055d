"""How values are compared with rankings of accounts, and who is left out when they are learned from them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ml.evaluation.kindness import FOLDS, folds_of, in_order, kindness_of, left_out_values, plain_net
from ml.training.kindness import KindnessTrainer
from ml.training.kindness_fours import PLACES, Four, ranking_of
from ml.training.labelled_accounts import LabelledAccount, read_accounts

EXAMPLES = Path(__file__).parents[1] / "example_data" / "accounts"


@pytest.fixture(scope="module")
def accounts() -> list[LabelledAccount]:
    return read_accounts(EXAMPLES, ["example_accounts"])


def four(windows: Sequence[LabelledAccount], ranking: str = "A>B>C>D") -> Four:
    return Four(dict(zip(PLACES, windows, strict=True)), {"first": ranking_of(ranking)})


def test_ties_are_left_out_and_equal_values_count_half() -> None:
    ranking = ranking_of("A=B>C>D")
    assert in_order({"A": 4, "B": 4, "C": 3, "D": 2}, ranking) == [1, 1, 1, 1, 1]
    assert in_order({"A": 1, "B": 1, "C": 1, "D": 2}, ranking) == [0.5, 0, 0.5, 0, 0]


def test_the_alternatives_have_their_ranges(accounts: list[LabelledAccount]) -> None:
    assert all(0 <= kindness_of(account) <= 100 for account in accounts)
    assert all(-1 <= plain_net(account) <= 1 for account in accounts)


def test_fours_that_share_an_account_are_in_one_fold(accounts: list[LabelledAccount]) -> None:
    by_group = list({account.group: account for account in accounts}.values())
    one, two, three, *others = by_group
    tied = [four([one] * 4), four([two] * 4), four([three, one, three, three]), four([two, three, two, two])]
    apart = [four([other] * 4) for other in others[:3]]
    folds = folds_of([*tied, *apart])
    assert len(set(folds[:4])) == 1
    assert len(set(folds)) == 1 + len(apart) <= FOLDS


def test_no_four_is_valued_by_a_model_that_learned_from_it(accounts: list[LabelledAccount]) -> None:
    by_group = list({account.group: account for account in accounts}.values())
    trainer = KindnessTrainer([four(by_group[:4])])
    assert any(trainer.learn().signals[name][-1][1] for name in trainer.learn().signals if name != "welcome")
    (values,) = left_out_values(trainer)  # nothing is left to learn from: only chosen points and limits remain
    assert all(50 <= value <= 54 for value in values.values())
