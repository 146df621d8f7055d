"""Encoded results are cached while nothing changes them, and only then."""

from __future__ import annotations

import gc
import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from weakref import ref

import msgspec
import pytest

from server.accounts import encoded_results
from server.accounts.lookup import Lookup
from server.accounts.shared_records import SharedResult
from shared_schema.records import Account, AccountResult, NewHosts, Profile
from tests.server.server_fixture import ServerFixture, bluesky, on_x, query, reply
from tests.waiting import eventually


@pytest.fixture
def lookups(server: ServerFixture, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The handles for which a result was made, not taken from the cache."""
    handles: list[str] = []
    original = Lookup.result

    def result(lookup: Lookup, account: Account, new_hosts: NewHosts | None = None) -> AccountResult:
        handles.append(account.handle)
        return original(lookup, account, new_hosts)

    server.lookup.wait(bluesky(), 10)
    monkeypatch.setattr(Lookup, "result", result)
    return handles


def encoded(server: ServerFixture, account: Account) -> AccountResult:
    (line,) = server.accounts.encoded_results.of([query(account)])
    return msgspec.json.decode(line, type=AccountResult)


def test_a_known_account_is_encoded_once(server: ServerFixture, lookups: list[str]) -> None:
    first = encoded(server, bluesky())
    assert first.card is not None
    assert encoded(server, bluesky()) == first
    assert lookups == ["ada.example"]


def test_a_card_that_is_no_longer_fresh_is_not_taken_from_the_cache(server: ServerFixture, lookups: list[str]) -> None:
    assert not encoded(server, bluesky()).stale
    server.network.gate.clear()
    server.clock.move(hours=6, minutes=1)
    assert encoded(server, bluesky()).stale
    assert lookups == ["ada.example", "ada.example"]


def test_a_refreshed_card_replaces_the_cached_one(server: ServerFixture) -> None:
    encoded(server, bluesky())
    server.network.posts = 14
    server.lookup.wait(bluesky(), 10, fresh=True)
    card = encoded(server, bluesky()).card
    assert card is not None
    assert card.evidence.posts == 14


def test_a_card_that_leaves_memory_takes_its_encoded_result_with_it(server: ServerFixture) -> None:
    encoded(server, bluesky())
    records = server.accounts.records
    record = records.in_memory("bluesky:ada.example")
    assert record is not None
    left = ref(record)
    records.drop_from_memory("bluesky:ada.example")
    del record
    gc.collect()
    assert left() is None
    assert len(server.accounts.encoded_results) == 0
    assert encoded(server, bluesky()).status == "ready"


def test_an_erased_account_leaves_the_cache(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    encoded(server, bluesky())
    server.accounts.eraser.erase_account(bluesky())
    assert not server.accounts.encoded_results._cache


def test_newly_seen_posts_make_a_cached_result_invalid(server: ServerFixture) -> None:
    posts = [reply(number, server.clock()) for number in range(14)]
    server.show(on_x(), *posts[:4])
    server.lookup.wait(on_x(), 10)
    encoded(server, on_x())
    server.accounts.seen_posts.take([query(on_x(), *posts)])
    server.settled(on_x())
    card = encoded(server, on_x()).card
    assert card is not None
    assert card.evidence.posts == 14


@pytest.mark.usefixtures("lookups")
def test_an_opt_out_that_a_page_shows_counts_at_once(server: ServerFixture) -> None:
    """A card that is still fresh does not hide it, and the network is not asked again."""
    assert encoded(server, bluesky()).status == "ready"
    reads = len(server.network.reads)
    asking = query(bluesky(), profile=Profile(bio="Gardener. #noscore"))
    server.accounts.encoded_results.of([asking], page_host="bsky.app")
    eventually(lambda: encoded(server, bluesky()).status == "opted_out")
    assert len(server.network.reads) == reads
    talking = query(bluesky("ben.example"), profile=Profile(bio="Gardener."))
    server.accounts.encoded_results.of([talking])
    eventually(lambda: encoded(server, bluesky("ben.example")).status == "ready")


@pytest.mark.parametrize("seen_posts", [0, 3])
def test_what_a_reader_saw_is_never_kept_for_everybody(
    server: ServerFixture, monkeypatch: pytest.MonkeyPatch, seen_posts: int
) -> None:
    """Not even where the reader's own card took the place of the shared one for a moment."""
    server.settled(bluesky())
    original = Lookup.result

    def result(lookup: Lookup, account: Account, new_hosts: NewHosts | None = None) -> AccountResult:
        found = original(lookup, account, new_hosts)
        assert found.card is not None
        evidence = msgspec.structs.replace(found.card.evidence, seen_posts=seen_posts)
        return msgspec.structs.replace(found, card=msgspec.structs.replace(found.card, evidence=evidence))

    monkeypatch.setattr(Lookup, "result", result)
    kept: list[SharedResult] = []
    shared = SimpleNamespace(
        encoded=lambda _record, _language: None, put_encoded=lambda _language, sent: kept.append(sent)
    )
    monkeypatch.setattr(server.accounts.encoded_results, "_shared", shared)
    encoded(server, bluesky())
    assert len(kept) == (0 if seen_posts else 1)


def test_few_batches_wait_for_jobs_and_all_others_get_what_is_known_at_once(
    server: ServerFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting, go_on = threading.Semaphore(0), threading.Event()

    def wait(*_: object) -> None:
        waiting.release()
        assert go_on.wait(10)

    monkeypatch.setattr(encoded_results, "wait", wait)
    server.network.gate.clear()
    with ThreadPoolExecutor(encoded_results.WAITING_LIMIT) as threads:
        batches = [threads.submit(encoded, server, bluesky()) for _ in range(encoded_results.WAITING_LIMIT)]
        for _ in batches:
            assert waiting.acquire(timeout=10)
        assert encoded(server, bluesky()).status == "pending"  # waits for nothing, or this test would not end
        assert not waiting.acquire(blocking=False)
        go_on.set()
        assert [batch.result().status for batch in batches] == ["pending"] * len(batches)
    assert encoded(server, bluesky()).status == "pending"
    assert waiting.acquire(blocking=False)  # there is room again
