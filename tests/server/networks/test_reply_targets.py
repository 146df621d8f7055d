"""Who was answered is asked for in lots, once a day, never beyond a bound, and never costs anybody anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from server.fetching import FetchError
from server.networks import readers
from server.networks.reply_targets import ANSWERED, Reach, reaching
from server.scoring import score
from shared_schema.records import Evidence, Post
from tests.server.networks.golden_files import Case, cases
from tests.server.networks.recorded import Recorded

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
REACHING = {name: case for name, case in cases().items() if name.endswith("/reaching_out")}


def _read(case: Case, fetcher: Recorded) -> Evidence:
    return readers()[case.account.network].read(case.account, fetcher, case.now)


def _lots(case: Case, fetcher: Recorded) -> int:
    """How often the row of answered people, the last of each case, gave its answer."""
    return sum(row is case.answers[-1] for row in fetcher.given)


def _posts(number: int) -> list[Post]:
    return [Post(id=str(at), text="hello") for at in range(number)]


def _whom(number: int) -> dict[str, str]:
    return {str(at): f"who{at}" for at in range(number)}


class Asking:
    """Answers with one follower for everybody, or fails; `lots` lists what it was asked for."""

    def __init__(self, failing: bool = False) -> None:
        self.lots: list[list[str]] = []
        self.failing = failing

    def __call__(self, some: Sequence[str]) -> dict[str, Reach]:
        self.lots.append(list(some))
        if self.failing:
            raise FetchError("rate-limited", "Not now.")
        return {key: Reach(1, None) for key in some if key != "who0"}


def test_the_newest_answered_are_asked_for_in_lots_up_to_a_bound() -> None:
    ask = Asking()
    told = reaching(_posts(500), _whom(500), ask, host="a.example", lot=25, fetcher=Recorded([]))
    assert [len(lot) for lot in ask.lots] == [25, ANSWERED - 25]
    assert [post.replied_to_followers for post in told] == [None, *[1] * (ANSWERED - 1), *[None] * (500 - ANSWERED)]


def test_who_was_asked_for_is_not_asked_for_again_also_where_nothing_is_known_of_them() -> None:
    fetcher, ask = Recorded([]), Asking()
    first, second = (reaching(_posts(5), _whom(5), ask, host="a.example", lot=25, fetcher=fetcher) for _ in range(2))
    assert first == second
    assert ask.lots == [["who0", "who1", "who2", "who3", "who4"]]


def test_somebody_who_is_answered_often_is_asked_for_once() -> None:
    ask = Asking()
    told = reaching(_posts(9), dict.fromkeys(_whom(9), "who7"), ask, host="a.example", lot=25, fetcher=Recorded([]))
    assert ask.lots == [["who7"]]
    assert {post.replied_to_followers for post in told} == {1}


def test_a_lot_that_fails_leaves_the_posts_as_they_were_and_is_tried_again_another_time() -> None:
    fetcher, ask = Recorded([]), Asking(failing=True)
    posts = _posts(60)
    assert reaching(posts, _whom(60), ask, host="a.example", lot=25, fetcher=fetcher) == posts
    assert len(ask.lots) == 1
    assert reaching(posts, _whom(60), Asking(), host="a.example", lot=25, fetcher=fetcher) != posts


@pytest.mark.parametrize("case", REACHING.values(), ids=list(REACHING))
def test_a_second_reading_asks_nobody_again(case: Case) -> None:
    fetcher = Recorded(case.answers)
    assert _read(case, fetcher) == _read(case, fetcher)
    assert _lots(case, fetcher) == 1


def test_a_server_without_lots_is_asked_once_a_week() -> None:
    case = cases()["mastodon/reaching_out_not_in_lots"]
    fetcher = Recorded(case.answers)
    for _ in range(3):
        _read(case, fetcher)
    assert len([url for url in fetcher.asked if "/api/v1/accounts?" in url]) == 1


@pytest.mark.parametrize("case", REACHING.values(), ids=list(REACHING))
def test_what_is_learned_of_the_answered_never_lowers_a_score(case: Case) -> None:
    knowing = _read(case, Recorded(case.answers))
    plain = [
        msgspec.structs.replace(post, replied_to_followers=None, replied_to_created_at=None) for post in knowing.posts
    ]
    with_it, without = (score(e, NOW).scores for e in (knowing, msgspec.structs.replace(knowing, posts=plain)))
    for name in ("humanity", "conversation", "kindness"):
        more, less = getattr(with_it, name), getattr(without, name)
        assert (more is None) == (less is None)
        assert more is None or more.value >= less.value


@pytest.mark.parametrize("case", REACHING.values(), ids=list(REACHING))
@pytest.mark.parametrize("body", [None, [], {}, "x", [None, 3, {"id": None}], {"profiles": [{"did": 4}]}])
def test_answers_that_are_none_teach_nothing(case: Case, body: Any) -> None:
    rows = [*case.answers[:-1], case.answers[-1] | {"json": body}]
    assert {post.replied_to_followers for post in _read(case, Recorded(rows)).posts} == {None}
