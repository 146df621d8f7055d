"""Reply targets are fetched in batches, once a day, up to a limit, and never lower a score."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from server.fetching import FetchError
from server.networks import readers
from server.networks.reply_targets import TARGETS_LIMIT, ReplyTarget, with_reply_targets
from server.scoring import score_in_full
from shared_schema.records import Evidence, Post
from tests.server.networks.golden_files import Case, cases
from tests.server.networks.recorded import RecordedFetcher

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
CASES = {name: case for name, case in cases().items() if name.endswith("/reaching_out")}


def _read(case: Case, fetcher: RecordedFetcher) -> Evidence:
    return readers()[case.account.network].read(case.account, fetcher, case.now)


def _batches(case: Case, fetcher: RecordedFetcher) -> int:
    """How often the batch of targets was fetched: the last row of each case."""
    return sum(row is case.responses[-1] for row in fetcher.used_rows)


def _posts(number: int) -> list[Post]:
    return [Post(id=str(at), text="hello") for at in range(number)]


def _target_ids(number: int) -> dict[str, str]:
    return {str(at): f"who{at}" for at in range(number)}


class FakeBatchApi:
    """Returns one follower for everyone but `who0`, or fails. `batches` lists the requested ids."""

    def __init__(self, failing: bool = False) -> None:
        self.batches: list[list[str]] = []
        self.failing = failing

    def __call__(self, ids: Sequence[str]) -> dict[str, ReplyTarget]:
        self.batches.append(list(ids))
        if self.failing:
            raise FetchError("rate-limited", "Not now.")
        return {key: ReplyTarget(1, None) for key in ids if key != "who0"}


def test_targets_of_the_newest_replies_are_fetched_in_batches_up_to_a_limit() -> None:
    api = FakeBatchApi()
    posts = with_reply_targets(
        _posts(500), _target_ids(500), api, host="a.example", batch_size=25, fetcher=RecordedFetcher([])
    )
    assert [len(batch) for batch in api.batches] == [25, TARGETS_LIMIT - 25]
    assert [post.replied_to_followers for post in posts] == [
        None,
        *[1] * (TARGETS_LIMIT - 1),
        *[None] * (500 - TARGETS_LIMIT),
    ]


def test_targets_are_fetched_once_even_where_nothing_is_known_about_them() -> None:
    fetcher, api = RecordedFetcher([]), FakeBatchApi()
    first, second = (
        with_reply_targets(_posts(5), _target_ids(5), api, host="a.example", batch_size=25, fetcher=fetcher)
        for _ in range(2)
    )
    assert first == second
    assert api.batches == [["who0", "who1", "who2", "who3", "who4"]]


def test_a_target_of_many_replies_is_fetched_once() -> None:
    api = FakeBatchApi()
    posts = with_reply_targets(
        _posts(9),
        dict.fromkeys(_target_ids(9), "who7"),
        api,
        host="a.example",
        batch_size=25,
        fetcher=RecordedFetcher([]),
    )
    assert api.batches == [["who7"]]
    assert {post.replied_to_followers for post in posts} == {1}


def test_a_failed_batch_leaves_the_posts_unchanged_and_is_tried_again_later() -> None:
    fetcher, api = RecordedFetcher([]), FakeBatchApi(failing=True)
    posts = _posts(60)
    assert with_reply_targets(posts, _target_ids(60), api, host="a.example", batch_size=25, fetcher=fetcher) == posts
    assert len(api.batches) == 1
    assert (
        with_reply_targets(posts, _target_ids(60), FakeBatchApi(), host="a.example", batch_size=25, fetcher=fetcher)
        != posts
    )


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_reading_again_fetches_no_targets(case: Case) -> None:
    fetcher = RecordedFetcher(case.responses)
    assert _read(case, fetcher) == _read(case, fetcher)
    assert _batches(case, fetcher) == 1


def test_a_server_without_a_batch_api_is_tried_once_a_week() -> None:
    case = cases()["mastodon/reaching_out_without_batch_api"]
    fetcher = RecordedFetcher(case.responses)
    for _ in range(3):
        _read(case, fetcher)
    assert len([url for url in fetcher.requested if "/api/v1/accounts?" in url]) == 1


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_knowing_reply_targets_never_lowers_a_score(case: Case) -> None:
    knowing = _read(case, RecordedFetcher(case.responses))
    plain = [
        msgspec.structs.replace(post, replied_to_followers=None, replied_to_created_at=None) for post in knowing.posts
    ]
    with_it, without = (score_in_full(e, NOW).scores for e in (knowing, msgspec.structs.replace(knowing, posts=plain)))
    for name in ("humanity", "conversation", "kindness"):
        more, less = getattr(with_it, name), getattr(without, name)
        assert (more is None) == (less is None)
        assert more is None or more.value >= less.value


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
@pytest.mark.parametrize("body", [None, [], {}, "x", [None, 3, {"id": None}], {"profiles": [{"did": 4}]}])
def test_malformed_batches_leave_targets_unknown(case: Case, body: Any) -> None:
    rows = [*case.responses[:-1], case.responses[-1] | {"json": body}]
    assert {post.replied_to_followers for post in _read(case, RecordedFetcher(rows)).posts} == {None}
