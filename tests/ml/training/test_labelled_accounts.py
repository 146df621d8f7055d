"""Reading labelled accounts, on invented rows."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from ml.training.data import DataAbsentError
from ml.training.labelled_accounts import TIMELESS, read_accounts
from server.scoring.timeline import Timeline


def _post(text: str, reply_to: str | None, **fields: Any) -> dict[str, Any]:
    post = {"text": text, "created_at": None, "is_reply": reply_to is not None, "reply_to": reply_to}
    return {**post, "is_repost": False, "source": "Robotalk", "mentions": [], "links": [], **fields}


def _row(posts: list[dict[str, Any]], **fields: Any) -> dict[str, Any]:
    row = {"id": "1", "group": "9f00aa", "handle": "u9f00", "dataset": "invented", "label": "human", "lang": None}
    return {**row, "sublabel": None, "profile": {"followers_count": 7}, "posts": posts, **fields}


def _written(folder: Path, *rows: dict[str, Any]) -> Path:
    (folder / "invented.jsonl.gz").write_bytes(gzip.compress("\n".join(json.dumps(row) for row in rows).encode()))
    return folder


def test_a_row_becomes_evidence(tmp_path: Path) -> None:
    posts = [_post("Good morning all", None), _post("@ada well put", "a1", created_at="2024-05-01T08:00:00Z")]
    (account,) = read_accounts(_written(tmp_path, _row(posts)), ["invented"])
    assert (account.group, account.label, account.file) == ("9f00aa", "human", "invented")
    assert [post.client for post in account.evidence.posts] == ["Robotalk", "Robotalk"]
    assert account.evidence.profile is not None
    assert account.evidence.profile.followers == 7
    assert account.now.year == 2024


def test_an_account_without_times_is_scored_at_a_fixed_time(tmp_path: Path) -> None:
    (account,) = read_accounts(_written(tmp_path, _row([_post("Hello", None)])), ["invented"])
    assert account.now == TIMELESS


@pytest.mark.parametrize("own", ["a9f00", "aother"])
def test_continuing_an_own_thread_is_not_a_reply(tmp_path: Path, own: str) -> None:
    times = 1 if own == "a9f00" else 3  # an id that begins like the group is known at once, any other by its frequency
    posts = [_post(f"and furthermore {number}", own, id=str(number)) for number in range(times)]
    posts.append(_post("@bo thanks", "abo"))
    (account,) = read_accounts(_written(tmp_path, _row(posts)), ["invented"])
    timeline = Timeline(account.evidence, account.now)
    assert len(timeline.replies) == 1
    assert list(timeline.replies_by_person) == ["abo"]


def test_missing_data_names_the_option_to_set(tmp_path: Path) -> None:
    with pytest.raises(DataAbsentError, match="--data"):
        read_accounts(tmp_path)
