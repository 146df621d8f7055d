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


def _post(text: str, reply_to: str | None, **said: Any) -> dict[str, Any]:
    post = {"text": text, "created_at": None, "is_reply": reply_to is not None, "reply_to": reply_to}
    return {**post, "is_repost": False, "source": "Robotalk", "mentions": [], "links": [], **said}


def _row(posts: list[dict[str, Any]], **said: Any) -> dict[str, Any]:
    row = {"id": "1", "group": "9f00aa", "handle": "u9f00", "dataset": "invented", "label": "human", "lang": None}
    return {**row, "sublabel": None, "profile": {"followers_count": 7}, "posts": posts, **said}


def _written(folder: Path, *rows: dict[str, Any]) -> Path:
    (folder / "invented.jsonl.gz").write_bytes(gzip.compress("\n".join(json.dumps(row) for row in rows).encode()))
    return folder


def test_a_row_becomes_evidence(tmp_path: Path) -> None:
    posts = [_post("Good morning all", None), _post("@ada well said", "a1", created_at="2024-05-01T08:00:00Z")]
    (account,) = read_accounts(_written(tmp_path, _row(posts)), ["invented"])
    assert (account.group, account.label, account.file) == ("9f00aa", "human", "invented")
    assert [post.client for post in account.evidence.posts] == ["Robotalk", "Robotalk"]
    assert account.evidence.profile is not None
    assert account.evidence.profile.followers == 7
    assert account.now.year == 2024


def test_no_time_anywhere_has_a_moment_all_the_same(tmp_path: Path) -> None:
    (account,) = read_accounts(_written(tmp_path, _row([_post("Hello", None)])), ["invented"])
    assert account.now == TIMELESS


@pytest.mark.parametrize("own", ["a9f00", "aother"])
def test_continuing_an_own_thread_is_no_answer(tmp_path: Path, own: str) -> None:
    times = 1 if own == "a9f00" else 3  # an id made like the group's is known at once, another one by its habit
    posts = [_post(f"and furthermore {number}", own, id=str(number)) for number in range(times)]
    posts.append(_post("@bo thanks", "abo"))
    (account,) = read_accounts(_written(tmp_path, _row(posts)), ["invented"])
    timeline = Timeline(account.evidence, account.now)
    assert len(timeline.replies) == 1
    assert list(timeline.replies_by_person) == ["abo"]


def test_absent_data_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(DataAbsentError, match="--data"):
        read_accounts(tmp_path)
