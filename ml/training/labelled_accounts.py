"""Reads labelled accounts into evidence, the same way the server reads a file of evidence.

The accounts themselves never become part of what is shipped. Ids and names in the data are hashed. Which hashed id is
the account's own is worked out here, so that an account that continues its own thread does not count as replying.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import msgspec

from ml.training.data import read_json_lines
from server.accounts.transfer.evidence_files import evidence_of
from shared_schema import times
from shared_schema.records import Evidence, Post

Label = Literal["human", "bot", "org", "broadcaster"]

FILES = ("pan19_en_train", "pan19_en_dev", "botornot_en", "personal_archives_train", "broadcasters_train")
# The data sets whose groups are windows of one account over time. Elsewhere a group is a family of bots, or copies.
WITH_PERIODS = frozenset({"twitter_archives", "world_leaders", "us_politicians"})
TIMELESS = datetime(2020, 1, 1, tzinfo=UTC)  # the time of scoring where no post has a time
FEWEST_SELF_REPLIES = 3  # replies to one id without a leading @name, at least, for the id to be the account's own


@dataclass(frozen=True)
class LabelledAccount:
    """One row: a window of an account's posts, with its label. `group` ties the windows of one account together."""

    id: str
    group: str
    dataset: str
    file: str
    label: Label
    sublabel: str | None
    evidence: Evidence

    @cached_property
    def now(self) -> datetime:
        """The time at which the window is scored: that of its newest post."""
        moments = [moment for post in self.evidence.posts if (moment := times.parse(post.created_at))]
        return max(moments, default=TIMELESS)

    def with_posts(self, posts: Sequence[Post]) -> LabelledAccount:
        """The same account with only these posts."""
        return replace(self, evidence=msgspec.structs.replace(self.evidence, posts=list(posts)))


def read_accounts(folder: Path, files: Iterable[str] = FILES) -> list[LabelledAccount]:
    """Every window of the files, in file and id order. Raises DataAbsentError."""
    return [account for name in files for account in _file(folder, name)]


def _file(folder: Path, name: str) -> list[LabelledAccount]:
    rows = sorted(read_json_lines(folder, name), key=lambda row: (row["group"], row["id"]))
    own = _own_ids(rows)
    return [
        LabelledAccount(
            id=row["id"],
            group=row["group"],
            dataset=row["dataset"],
            file=name,
            label=row["label"],
            sublabel=row["sublabel"],
            evidence=_evidence(row, own.get(row["group"])),
        )
        for row in rows
    ]


def _own_ids(rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Group → the id under which the account replies to itself, where it clearly does."""
    unnamed: dict[str, Counter[str]] = {}
    for row in rows:
        counts = unnamed.setdefault(row["group"], Counter())
        counts.update(
            post["reply_to"]
            for post in row["posts"]
            if post["reply_to"] and not post["text"].lstrip(" .").startswith("@")
        )
    found = {}
    for group, counts in unnamed.items():
        usual, count = counts.most_common(1)[0] if counts else ("", 0)
        hashed = [name for name in counts if len(name) > 1 and group.startswith(name[1:])]
        if hashed or (count >= FEWEST_SELF_REPLIES and count * 2 > counts.total()):
            found[group] = hashed[0] if hashed else usual
    return found


def _evidence(row: Mapping[str, Any], own_id: str | None) -> Evidence:
    profile = row["profile"]
    return evidence_of(
        {
            "account": {"network": "x", "handle": row["handle"]},
            "profile": {
                "created_at": profile.get("created_at"),
                "followers": profile.get("followers_count"),
                "following": profile.get("friends_count"),
                "posts_total": profile.get("statuses_count"),
            },
            "posts": [_post(post, row["handle"], own_id) for post in row["posts"]],
        }
    )


def _post(post: Mapping[str, Any], handle: str, own_id: str | None) -> dict[str, Any]:
    reply_to = post["reply_to"]
    return {**post, "client": post["source"], "reply_to": handle if own_id and reply_to == own_id else reply_to}
