"""Lookup returns what is known at once, starts refreshes, waits, and streams."""

from __future__ import annotations

import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from threading import Thread

import msgspec
import pytest

from devtools.fake_networks import FakeNetworks
from server.accounts.lookup import WAITING_LIMIT
from server.accounts.parts import Accounts, build_accounts
from server.fetching import Fetcher, QueuedError
from server.networks.base import rate_limit_of
from server.store.memory import MemoryStore
from shared_schema.records import Account, AccountResult
from tests.server.server_fixture import ServerFixture, bluesky, on_mastodon, on_x, query, reply, slug
from tests.waiting import eventually


def test_an_unknown_account_is_pending_and_then_ready(server: ServerFixture) -> None:
    server.network.gate.clear()
    first = server.lookup.result(bluesky())
    assert first.status == "pending"
    assert first.retry_after_ms
    server.network.gate.set()
    result = server.lookup.wait(bluesky(), 10)
    assert result.status == "ready"
    assert result.card is not None
    assert result.card.key == "bluesky:ada.example"
    assert result.card.verdict == "person"


def test_concurrent_requests_share_one_refresh(server: ServerFixture) -> None:
    server.network.gate.clear()
    results: list[AccountResult] = []
    threads = [Thread(target=lambda: results.append(server.lookup.wait(bluesky(), 10))) for _ in range(WAITING_LIMIT)]
    for thread in threads:
        thread.start()
    server.network.gate.set()
    for thread in threads:
        thread.join()
    assert {result.status for result in results} == {"ready"}
    assert server.network.reads == ["ada.example"]


def test_only_a_single_card_has_cited_posts(server: ServerFixture) -> None:
    single = server.lookup.wait(bluesky(), 10)
    listed = server.lookup.result(bluesky())
    assert single.card is not None
    assert listed.card is not None
    assert single.card.cited
    assert {post for c in single.card.contributions for post in c.posts} == {post.id for post in single.card.cited}
    assert listed.card.cited == []


def test_cited_posts_are_read_again_after_a_day_and_never_stored(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    assert "bicycle" not in str(server.store.items("cards"))
    server.clock.move(hours=5)
    server.lookup.wait(bluesky(), 10)
    assert len(server.network.reads) == 1
    server.fail("unreachable")
    server.clock.move(hours=20)
    late = server.lookup.wait(bluesky(), 10)
    assert late.card is not None
    assert late.card.cited == []
    server.network.failure = None
    server.clock.move(minutes=11)
    again = server.lookup.wait(bluesky(), 10)
    assert again.card is not None
    assert again.card.cited


def test_looking_again_reads_the_network_again(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    server.lookup.wait(bluesky(), 10, fresh=True)
    assert len(server.network.reads) == 2


def test_an_impossible_account_is_unavailable_without_a_request(server: ServerFixture) -> None:
    result = server.lookup.result(Account(network="x", handle="not a handle"))
    assert (result.status, slug(result)) == ("unavailable", "unknown-account")
    assert server.network.reads == []


def test_a_network_that_no_server_reads_needs_seen_posts(server: ServerFixture) -> None:
    nothing = server.lookup.result(on_x())
    assert (nothing.status, slug(nothing)) == ("unavailable", "not-fetched")
    assert nothing.problem is not None
    assert "HUMANKIND_X_SERVICE" in nothing.problem.detail  # what the reader could do about it
    server.show(on_x(), *[reply(number, server.clock()) for number in range(14)])
    result = server.lookup.wait(on_x(), 10)
    assert result.card is not None
    assert result.card.evidence.origin == "seen"
    assert result.card.evidence.posts == 14
    assert result.card.cited


def test_a_stream_returns_known_accounts_first_and_the_others_as_pending_at_the_end(server: ServerFixture) -> None:
    server.lookup.wait(bluesky("ada.example"), 10)
    server.network.gate.clear()
    queries = [query(bluesky("bob.example")), query(bluesky("ada.example")), query(on_x("eve"))]
    results = list(server.lookup.stream(queries, 0.05))
    assert [(result.key, result.status) for result in results] == [
        ("bluesky:ada.example", "ready"),
        ("x:eve", "unavailable"),
        ("bluesky:bob.example", "pending"),
    ]


def test_a_stream_returns_each_result_when_it_is_ready(server: ServerFixture) -> None:
    queries = [query(bluesky(f"{name}.example")) for name in ("ada", "bob")]
    results = list(server.lookup.stream(queries, 10))
    assert {(result.key, result.status) for result in results} == {
        ("bluesky:ada.example", "ready"),
        ("bluesky:bob.example", "ready"),
    }


def test_where_many_wait_already_a_stream_ends_with_what_is_known(server: ServerFixture) -> None:
    server.network.gate.clear()
    streams = [server.lookup.stream([query(bluesky()), query(on_x("eve"))], 30) for _ in range(WAITING_LIMIT + 1)]
    for stream in streams:
        assert next(stream).key == "x:eve"
    with ThreadPoolExecutor(len(streams)) as threads:
        rest = [threads.submit(next, stream) for stream in streams]
        (refused,) = wait(rest, 5, FIRST_COMPLETED).done
        assert refused.result().status == "pending"
        server.network.gate.set()
        assert sorted(each.result(20).status for each in rest) == ["pending", *["ready"] * WAITING_LIMIT]


def test_recent_cards_are_the_newest_first_with_corrections(server: ServerFixture) -> None:
    for name in ("ada", "bob", "eve"):
        server.lookup.wait(bluesky(f"{name}.example"), 10)
    server.accounts.corrections.set(bluesky("bob.example"), "organisation")
    cards = server.lookup.recent(2)
    assert [(card.key, card.verdict) for card in cards] == [
        ("bluesky:eve.example", "person"),
        ("bluesky:bob.example", "organisation"),
    ]


def test_the_account_that_a_reader_opens_is_read_before_the_others(federated: Accounts) -> None:
    for number in range(6):
        federated.lookup.result(on_mastodon("slow.example", f"ada{number}"))
    assert federated.lookup.wait(on_mastodon("slow.example", "ada5"), 0).status == "pending"
    waiting = federated.jobs.waiting_keys("slow.example")
    assert waiting == [f"mastodon:slow.example/@ada{number}" for number in (5, 2, 3, 4)]


def test_a_full_queue_makes_an_account_busy(federated: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.accounts.jobs.queue.JOBS_OF_A_HOST", 20)
    for number in range(20):
        assert federated.lookup.result(on_mastodon("slow.example", f"ada{number}")).status == "pending"
    assert slug(federated.lookup.result(on_mastodon("slow.example", "late"))) == "busy"
    assert federated.lookup.wait(on_mastodon("quick.example"), 10).status == "ready"


def test_a_closed_server_is_busy(server: ServerFixture, federated: Accounts) -> None:
    for number in range(3):
        federated.lookup.result(on_mastodon("slow.example", f"ada{number}"))
    waiting = federated.jobs.future_of("mastodon:slow.example/@ada2")
    assert waiting is not None
    server.network.gate.set()
    federated.close()
    assert waiting.done()
    assert slug(federated.lookup.result(on_mastodon("quick.example"))) == "busy"


PEOPLE = "boosterben dealblast engagella grumpycarl kenjisan lucia mariagarden newhere newsdrip priya quietone".split()


class FastClock:
    """Real time, but many times faster, so that a rate limit of a minute takes a second."""

    SPEED = 30.0

    def __init__(self) -> None:
        self._started = time.monotonic()

    def __call__(self) -> float:
        return 1_800_000_000 + (time.monotonic() - self._started) * self.SPEED

    def wait(self, seconds: float) -> bool:
        time.sleep(seconds / self.SPEED)
        return False


@pytest.mark.slow
def test_an_empty_server_reads_many_people_of_one_host_without_a_pause(
    server: ServerFixture, upstream: FakeNetworks
) -> None:
    """What a page gets that asks again when the server says so. The readers, the fetcher and HTTP are real."""
    clock = FastClock()
    fetcher = Fetcher(
        cache_dir=None,
        user_agent="test",
        upstream_map=upstream.upstream_map,
        ca_bundle=upstream.ca_bundle,
        clock=clock,
        wait=clock.wait,
    )
    accounts = build_accounts(MemoryStore(), fetcher, server.settings, server.clock)
    queries = [query(on_mastodon("mastodon.example", name)) for name in PEOPLE]
    seen: list[AccountResult] = []
    deadline = time.monotonic() + 60
    try:
        while queries and time.monotonic() < deadline:
            results = [msgspec.json.decode(line, type=AccountResult) for line in accounts.encoded_results.of(queries)]
            seen += results
            queries = [one for one, result in zip(queries, results, strict=True) if result.status == "pending"]
            if queries:
                clock.wait(min(result.retry_after_ms or 0 for result in results if result.status == "pending") / 1000)
    finally:
        accounts.close()
        fetcher.close()
    assert queries == []
    assert sorted(result.key for result in seen if result.card) == sorted(
        f"mastodon:mastodon.example/@{name}" for name in PEOPLE
    )
    assert [result.problem for result in seen if result.problem is not None] == []
    assert len(upstream.log) > 2 * rate_limit_of("mastodon").requests, "many had to wait for their turn"


@pytest.mark.slow
def test_the_newest_batch_is_read_first(server: ServerFixture, federated: Accounts) -> None:
    """Readers scroll: the newest batch is what they see, in its order."""
    host = "slow.example"
    accounts = [on_mastodon(host, f"ada{number}") for number in range(8)]
    federated.encoded_results.of([query(account) for account in accounts])
    federated.encoded_results.of([query(accounts[5]), query(accounts[7])])
    result = federated.lookup.result(accounts[7])
    eventually(lambda: len(server.network.reads) == 2)
    # Not the order of the reads: two at a time, and a thread that is slow to begin is overtaken.
    waiting = [key.rpartition("@")[2] for key in federated.jobs.waiting_keys(host)]
    assert waiting == ["ada5", "ada7", "ada2", "ada3", "ada4", "ada6"]
    server.network.gate.set()
    eventually(lambda: len(server.network.reads) == 8)
    assert (result.status, result.retry_after_ms) == ("pending", 3000), "its turn comes after two others"


def test_a_refresh_that_the_own_rate_limit_stops_changes_nothing(server: ServerFixture) -> None:
    first = server.lookup.wait(bluesky(), 10)
    server.network.failure = QueuedError("Many requests are waiting.", retry_after=9.0)
    server.clock.move(hours=7)
    later = server.settled(bluesky())
    assert first.card is not None
    assert later.card is not None
    assert (later.card.scores, later.stale, later.problem) == (first.card.scores, True, None)
    assert server.lookup.wait(bluesky("new.example"), 10).status == "pending"
    server.network.failure = None
    assert server.lookup.wait(bluesky("new.example"), 10).status == "ready"
