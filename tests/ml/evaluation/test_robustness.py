"""How accounts are changed for the rows about robustness, and which accounts are two-way in their other windows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

from ml.evaluation.conversation import two_way_elsewhere, usual_counts  # after the check for its packages
from ml.evaluation.robustness import CHANGES, RANDOM_MINUTES
from ml.training.labelled_accounts import LabelledAccount
from shared_schema import times
from shared_schema.records import Account, Evidence, Post

START = datetime(2026, 1, 1, tzinfo=UTC)


def _window(number: int, replies: int, group: str) -> LabelledAccount:
    """Forty posts, of which the first ones reply to two people in turn."""
    posts = [
        Post(
            id=str(n),
            text=f"Note {number} {n}",
            created_at=times.write(START + timedelta(days=number, hours=n)),
            is_reply=n < replies,
            reply_to=f"friend{n % 2}" if n < replies else None,
            is_repost=False,
        )
        for n in range(40)
    ]
    evidence = Evidence(account=Account(network="x", handle=group), posts=posts)
    return LabelledAccount(f"{group}-{number}", group, "twitter_archives", "file", "human", None, evidence)


def test_each_row_changes_what_it_names() -> None:
    window = _window(1, 20, "ada")
    changed = {name: change(window).evidence.posts for name, change in CHANGES.items()}
    half = changed["half of the posts unseen"]
    assert 10 < len(half) < 30
    assert half == CHANGES["half of the posts unseen"](window).evidence.posts
    assert len(changed["all replies missing"]) == 20
    assert {post.created_at for post in changed["all times missing"]} == {None}
    random = changed[RANDOM_MINUTES]
    assert [post.text for post in random] == [post.text for post in changed["all replies missing"]]
    minutes = {(post.created_at or "")[14:16] for post in changed["all replies missing"]}
    assert minutes == {"00"}
    assert len({(post.created_at or "")[14:16] for post in random}) > 10
    assert [post.text[-1] for post in changed["rewritten sentence by sentence"]] == ["."] * 40


def test_a_window_is_judged_by_the_other_windows_of_its_account_alone() -> None:
    windows = [
        *(_window(number, replies, "ada") for number, replies in enumerate((0, 30, 30))),
        *(_window(number, replies, "news") for number, replies in enumerate((30, 0, 0))),
        *(_window(number, 10, "alone") for number in range(2)),
    ]
    # By the other windows: the one without replies is of somebody who replies at other times, and the other way round.
    assert two_way_elsewhere(windows) == {
        **dict.fromkeys(("ada-0", "ada-1", "ada-2", "news-1", "news-2"), True),
        "news-0": False,
    }


def test_the_usual_counts_are_those_of_all_windows_together() -> None:
    replies, people = usual_counts([_window(1, 16, "ada"), _window(1, 4, "bea"), _window(1, 0, "lin")])
    assert replies == {"follow_up_replies": 1.0, "people_replied_to": 0.2, "several_days": 0.0, "quick_turns": 0.15}
    assert people == {"several_days": 0.0, "quick_turns": 0.75}, (
        "of two replies to one person, one is at midnight, which is taken for a date"
    )
