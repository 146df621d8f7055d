"""Rankings of accounts by people: how they are read, and how values are compared with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ml.evaluation.kindness import PLACES, kindness_of, pairs_in_order, plain_net, ranking_of, read_fours
from ml.training.data import DataAbsentError
from ml.training.labelled_accounts import read_accounts

EXAMPLES = Path(__file__).parents[1] / "example_data" / "accounts"


def test_equal_accounts_have_the_same_rank() -> None:
    assert ranking_of("B>C=D>A") == {"B": 0, "C": 1, "D": 1, "A": 2}


def test_ties_are_left_out_and_equal_values_count_half() -> None:
    ranking = ranking_of("A=B>C>D")
    assert pairs_in_order({"A": 4, "B": 4, "C": 3, "D": 2}, ranking) == [1, 1, 1, 1, 1]
    assert pairs_in_order({"A": 1, "B": 1, "C": 1, "D": 2}, ranking) == [0.5, 0, 0.5, 0, 0]


def test_fours_are_read_with_the_posts_that_were_shown(tmp_path: Path) -> None:
    accounts = {(each.file, each.id): each for each in read_accounts(EXAMPLES, ["example_accounts"])}
    (file, first), *_ = accounts
    place = {"file": file, "id": first, "posts": [1, 0]}
    row = {"four": 0, "kindest_first": "B>C>D>A", "also_ranked": {"second": "B>D>C>A"}, **dict.fromkeys(PLACES, place)}
    (tmp_path / "fours.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (four,) = read_fours(tmp_path, "fours", accounts)
    assert set(four.rankings) == {"first", "second"}
    window = four.windows["A"]
    assert window.evidence.posts == [accounts[file, first].evidence.posts[n] for n in (1, 0)]
    assert 0 <= kindness_of(window) <= 100
    assert -1 <= plain_net(window) <= 1
    with pytest.raises(DataAbsentError):
        read_fours(tmp_path, "absent", accounts)
