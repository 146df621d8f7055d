"""Rankings of accounts by readers: how they are read."""

from __future__ import annotations

import json
from pathlib import Path

from ml.training.kindness_fours import PLACES, PUBLISHED, RANKINGS, pairs_of, ranking_of, read_fours, window_key
from ml.training.labelled_accounts import read_accounts

EXAMPLES = Path(__file__).parents[1] / "example_data" / "accounts"


def test_equal_accounts_have_the_same_rank() -> None:
    assert ranking_of("B>C=D>A") == {"B": 0, "C": 1, "D": 1, "A": 2}


def test_pairs_name_the_kinder_place_first_and_leave_ties_out() -> None:
    assert pairs_of(ranking_of("B=C>A")) == [("B", "A"), ("C", "A")]


def test_fours_are_read_with_the_posts_that_were_shown(tmp_path: Path) -> None:
    accounts = read_accounts(EXAMPLES, ["example_accounts"])
    first, second, *_ = accounts
    place = {"file": first.file, "id": first.id, "posts": [1, 0]}
    published = {"four": 0, "kindest_first": "B>C>D>A", **dict.fromkeys(PLACES, place)}
    (tmp_path / f"{PUBLISHED}.jsonl").write_text(json.dumps(published) + "\n", encoding="utf-8")
    later = {key: {"window": window_key(second.file, second.id), "posts": [2]} for key in PLACES}
    rows = (
        {"four": 0, "rankings": {"second": "B>D>C>A"}},
        {"four": 7, "rankings": {"third": "A>B>C=D"}, **later},
        {"four": 8, "rankings": {"third": "A>B>C=D"}, **later, "A": {"window": "0" * 12, "posts": [0]}},
    )
    rankings = tmp_path / "rankings.jsonl"
    rankings.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found = read_fours(tmp_path, accounts, rankings)
    (four,), (more,) = found["published"], found["more"]  # a four with an unknown window is left out
    assert list(four.rankings) == ["first", "second"]
    window = four.windows["A"]
    assert window.evidence.posts == [first.evidence.posts[n] for n in (1, 0)]
    assert list(more.rankings) == ["third"]
    assert more.windows["D"].evidence.posts == [second.evidence.posts[2]]
    assert [len(fours) for fours in read_fours(tmp_path / "absent", accounts, rankings).values()] == [0, 1]


def test_every_ranking_of_the_project_orders_four_windows() -> None:
    rows = [json.loads(line) for line in RANKINGS.read_text(encoding="utf-8").splitlines()]
    assert len(rows) == 63
    assert len({row["four"] for row in rows}) == len(rows)
    for row in rows:
        assert set(row["rankings"]) == {"second", "third"}
        assert all(set(ranking_of(text)) == set(PLACES) for text in row["rankings"].values())
