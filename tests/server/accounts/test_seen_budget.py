"""Where there is no more room for seen posts, no page displaces what others showed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.seen_budget import (
    ACCOUNT_BYTES,
    ONLY_IN_PAGES,
    READABLE,
    UNREAD,
    SeenAccount,
    beyond_budget,
    posts_within_budget,
)
from server.store.memory import MemoryStore
from shared_schema.records import AccountQuery, Post
from tests.server.server_fixture import ServerFixture, on_mastodon, on_x, query

EVIL = "evil.example"


def accounts(name: str, count: int, host: str | None, value: int, since: float = 0) -> dict[str, SeenAccount]:
    return {f"{name}{number}": SeenAccount(host, value, since + number) for number in range(count)}


def left(known: dict[str, SeenAccount], limit: int) -> Counter[str | None]:
    dropped = set(beyond_budget(known, limit))
    return Counter(account.host for key, account in known.items() if key not in dropped)


def test_accounts_that_only_another_host_ever_showed_go_first() -> None:
    known = accounts("x", 60, "x.com", ONLY_IN_PAGES) | accounts("home", 40, "home.example", READABLE)
    assert beyond_budget(known, 100) == []
    forged = accounts("forged", 1200, EVIL, UNREAD, since=1000)
    assert left(known | forged, 100) == {"x.com": 60, "home.example": 40}


def test_what_only_pages_show_goes_last() -> None:
    known = accounts("x", 90, "x.com", ONLY_IN_PAGES) | accounts("evil", 300, EVIL, READABLE, since=1000)
    assert left(known, 100) == {"x.com": 90, EVIL: 10}


def test_a_host_displaces_others_only_down_to_an_equal_share() -> None:
    known = accounts("home", 100, "home.example", READABLE)
    flood = accounts("evil", 1200, EVIL, READABLE, since=1000)
    assert left(known | flood, 100) == {"home.example": 50, EVIL: 50}
    dropped = set(beyond_budget(known | flood, 100))
    assert {key for key in known if key not in dropped} == {f"home{number}" for number in range(50, 100)}


def test_one_host_never_takes_more_than_a_quarter_with_accounts_that_were_never_read() -> None:
    assert left(accounts("evil", 1200, EVIL, UNREAD), 100) == {EVIL: 25}
    unknown = accounts("old", 1200, None, UNREAD) | accounts("evil", 1200, EVIL, UNREAD)
    assert left(unknown, 100) == {None: 25, EVIL: 25}


def test_a_host_that_shows_much_displaces_others_only_down_to_an_equal_share_of_the_bytes() -> None:
    """200 links of 2,000 characters in each of 200 posts of a thousand accounts would be gigabytes of memory."""
    home = {f"home{n}": SeenAccount("home.example", READABLE, n, 10) for n in range(100)}
    evil = {f"evil{n}": SeenAccount(EVIL, READABLE, 1000 + n, 500) for n in range(100)}
    unread = {f"forged{n}": SeenAccount(EVIL, UNREAD, 2000 + n, 500) for n in range(100)}
    known = home | evil | unread
    dropped = set(beyond_budget(known, 1000, 10_000))
    assert not dropped & home.keys()
    kept = [account for key, account in known.items() if key not in dropped]
    assert 9_000 < sum(account.size for account in kept) <= 10_000
    few = {key: account for key, account in known.items() if account.value != READABLE}
    kept_of_few = few.keys() - set(beyond_budget(few, 1000, 10_000))
    assert sum(few[key].size for key in kept_of_few) <= 2_500


def test_the_posts_of_an_account_are_counted_with_all_that_belongs_to_them() -> None:
    links = [f"https://a.example/{number:02000}" for number in range(200)]
    long = [Post(id=str(number), text="Hello.", links=links) for number in range(50)]
    short = [Post(id=f"s{number}", text="Hello.") for number in range(20)]
    kept = posts_within_budget([*long, *short], frozenset({"home.example"}))
    assert len(msgspec.json.encode(kept)) < ACCOUNT_BYTES + 1000
    assert [post.id for post in kept] == [post.id for post in short], "what fits is kept"


@given(
    st.dictionaries(
        st.text("abcdef", min_size=1, max_size=4),
        st.builds(
            SeenAccount,
            st.sampled_from(["a", "b", None]),
            st.sampled_from([UNREAD, READABLE, ONLY_IN_PAGES]),
            st.floats(0, 9),
            st.integers(0, 1000),
        ),
        max_size=60,
    ),
    st.integers(1, 40),
)
def test_never_more_are_left_than_there_is_room_for_and_no_less_valuable_one_outlives_another(
    known: dict[str, SeenAccount], limit: int
) -> None:
    dropped = beyond_budget(known, limit)
    assert len(set(dropped)) == len(dropped)
    kept = {key: account for key, account in known.items() if key not in set(dropped)}
    assert len(kept) <= limit
    for key in dropped:
        if known[key].value > UNREAD:
            assert all(account.value >= known[key].value for account in kept.values())


@pytest.fixture
def small(tmp_path: Path) -> Iterator[ServerFixture]:
    """A server with room for 100 accounts."""
    fixture = ServerFixture(tmp_path, networks_read=("mastodon", "bluesky"), max_seen_accounts=100)
    yield fixture
    fixture.close()


def forged_batches() -> Iterator[list[AccountQuery]]:
    for batch in range(12):
        yield [
            query(on_mastodon(f"host{number}.example", "nobody"), Post(id="1", text="Buy this."))
            for number in range(100 * batch, 100 * batch + 100)
        ]


@pytest.mark.slow
def test_1200_invented_authors_push_nothing_of_the_readers_out(small: ServerFixture) -> None:
    seen_posts = small.accounts.seen_posts
    post = Post(id="1", text="Good morning.")
    seen_posts.take([query(on_x(f"friend{number}"), post) for number in range(40)], "x.com")
    at_home = [query(on_mastodon("home.example", f"neighbour{number}"), post) for number in range(40)]
    seen_posts.take(at_home, "home.example")
    for batch in forged_batches():
        small.clock.move(seconds=2)
        seen_posts.take(batch, EVIL)
    kept = Counter({each.host: each.accounts for each in seen_posts.hosts()})
    assert kept == {"x.com": 40, "home.example": 40, EVIL: 20}
    assert small.store.count("seen") == 100


def test_the_budget_holds_after_a_restart(small: ServerFixture, tmp_path: Path) -> None:
    store = small.store
    assert isinstance(store, MemoryStore)
    for batch in forged_batches():
        small.accounts.seen_posts.take(batch, EVIL)
    again = ServerFixture(tmp_path / "again", store, networks_read=("mastodon",), max_seen_accounts=10)
    again.accounts.seen_posts.take(
        [query(on_x(f"friend{number}"), Post(text="Hello.")) for number in range(9)], "x.com"
    )
    assert {each.host: each.accounts for each in again.accounts.seen_posts.hosts()} == {"x.com": 9, EVIL: 1}
    again.close()


def test_an_account_that_was_read_outlives_those_that_may_not_exist(small: ServerFixture) -> None:
    friend = on_mastodon("home.example", "friend")
    small.fetcher.put_facts("home.example", {"software": ["mastodon", "4.5.1"]}, 86_400)
    small.show(friend, Post(id="1", text="Good morning."), page_host="elk.zone")
    assert small.settled(friend).status == "ready"
    for batch in forged_batches():
        small.clock.move(seconds=2)
        small.accounts.seen_posts.take(batch, EVIL)
    assert {each.host: each.accounts for each in small.accounts.seen_posts.hosts()} == {"elk.zone": 1, EVIL: 25}
