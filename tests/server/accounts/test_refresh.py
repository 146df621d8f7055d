"""A refresh: opt-outs, back-off, seen and fetched evidence, failures, and accounts that were forgotten meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from devtools.fake_networks import FakeNetworks
from server.accounts.aliases import keyed
from server.accounts.jobs.queue import RefreshTask
from server.accounts.parts import Accounts, build_accounts
from server.fetching import Fetcher
from server.networks import readers_in_use
from server.store.memory import MemoryStore
from shared_schema.records import Profile
from tests.server.server_fixture import ServerFixture, bluesky, on_mastodon, on_x, query, reply, slug
from tests.waiting import eventually


def test_a_requested_pause_is_kept_even_when_the_reader_looks_again(server: ServerFixture) -> None:
    server.fail("rate-limited", retry_after=1800)
    first = server.lookup.wait(bluesky(), 10)
    assert first.problem is not None
    assert first.problem.retry_after == pytest.approx(1800)
    server.clock.move(minutes=20)
    assert slug(server.lookup.wait(bluesky(), 10, fresh=True)) == "rate-limited"
    assert len(server.network.reads) == 1


def test_an_old_card_is_kept_while_the_network_fails(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    server.fail("unreachable")
    server.clock.move(hours=7)
    assert server.settled(bluesky()).stale
    reads = len(server.network.reads)
    server.clock.move(minutes=9)
    assert server.lookup.result(bluesky()).card is not None
    assert len(server.network.reads) == reads


def test_seen_posts_make_a_card_where_the_network_fails_with_the_reason_on_it(server: ServerFixture) -> None:
    server.fail("login-required")
    server.show(bluesky(), *[reply(number, server.clock()) for number in range(14)])
    result = server.lookup.wait(bluesky(), 10)
    assert result.card is not None
    assert result.card.evidence.origin == "seen"
    assert result.card.evidence.sentence.endswith("This server shows posts to logged-in members only.")
    assert len(server.network.reads) == 1


def test_fetched_and_seen_posts_are_merged_by_id(server: ServerFixture) -> None:
    now = server.clock()
    server.show(bluesky(), reply(0, now), reply(99, now, "Seen in the feed only, and so well said!"))
    card = server.lookup.wait(bluesky(), 10).card
    assert card is not None
    assert (card.evidence.posts, card.evidence.seen_posts, card.evidence.origin) == (13, 1, "fetched")


def test_an_account_that_opted_out_is_not_scored_and_its_seen_posts_are_deleted(server: ServerFixture) -> None:
    server.opt_out()
    server.show(bluesky(), reply(1, server.clock()))
    result = server.lookup.wait(bluesky(), 10)
    assert (result.status, result.card, slug(result)) == ("opted_out", None, "opted-out")
    assert server.store.count("seen") == 0
    assert server.accounts.seen_posts.take([query(bluesky(), reply(2, server.clock()))]) == (0, 0)
    assert server.store.count("seen") == 0
    server.clock.move(hours=25)
    assert server.lookup.result(bluesky()).status == "pending"


def test_an_opt_out_in_a_bio_that_was_only_seen_is_respected(server: ServerFixture) -> None:
    server.show(on_x(), reply(1, server.clock()), profile=Profile(bio="I write. #nobot"))
    assert server.lookup.wait(on_x(), 10).status == "opted_out"
    assert server.store.count("seen") == 0
    kept = server.store.get("cards", keyed(on_x()).key)
    assert kept is not None
    assert kept["rests_on_seen"], "it is the reader's who saw it: of a community, another could have made it up"


def test_an_opt_out_that_became_known_in_the_queue_ends_the_refresh_without_a_request(server: ServerFixture) -> None:
    server.opt_out()
    assert server.lookup.wait(bluesky(), 10).status == "opted_out"
    account = keyed(bluesky())
    generation = server.accounts.records.generation(account.key)
    known = server.accounts.records.get(account.key)
    server.accounts.perform(RefreshTask(account, generation))
    assert server.network.reads == ["ada.example"]
    assert server.accounts.records.get(account.key) is known
    server.accounts.perform(
        RefreshTask(account, generation, fresh=True)
    )  # the reader looks again: the opt-out is checked again
    assert server.network.reads == ["ada.example", "ada.example"]


def test_a_crashing_reader_costs_one_result(server: ServerFixture, caplog: pytest.LogCaptureFixture) -> None:
    server.network.failure = RuntimeError("a bug in the reader")
    assert slug(server.lookup.wait(bluesky(), 10)) == "internal"
    assert "a bug in the reader" in caplog.text
    server.network.failure = None
    assert server.lookup.wait(bluesky("bob.example"), 10).status == "ready"


def test_a_running_refresh_brings_nothing_back_after_erasing(server: ServerFixture) -> None:
    server.network.gate.clear()
    server.show(bluesky(), reply(1, server.clock()))
    job = server.accounts.jobs.future_of("bluesky:ada.example")
    assert job is not None
    eventually(lambda: server.network.reads == ["ada.example"])
    server.accounts.eraser.erase_all()
    server.network.gate.set()
    job.result(10)
    assert server.store.count("cards") == server.store.count("seen") == 0
    assert server.accounts.records.get("bluesky:ada.example") is None


def test_forgetting_one_account_does_not_disturb_the_refresh_of_another(server: ServerFixture) -> None:
    server.network.gate.clear()
    server.lookup.result(bluesky("ada.example"))
    server.accounts.eraser.erase_account(bluesky("bob.example"))
    server.network.gate.set()
    assert server.lookup.wait(bluesky("ada.example"), 10).status == "ready"


def test_nothing_is_requested_for_an_account_that_was_forgotten_in_the_queue(
    server: ServerFixture, federated: Accounts
) -> None:
    for number in range(3):
        federated.lookup.result(on_mastodon("slow.example", f"ada{number}"))
    eventually(lambda: len(server.network.reads) == 2)
    federated.eraser.erase_all()
    server.network.gate.set()
    eventually(lambda: not federated.jobs)
    assert sorted(server.network.reads) == ["ada0", "ada1"]


def test_looking_again_sends_requests_where_the_cache_could_respond(
    server: ServerFixture, upstream: FakeNetworks
) -> None:
    cacheable = {"Cache-Control": "max-age=3600"}
    routes = upstream._listener.routes
    routes[:] = [replace(route, headers={**route.headers, **cacheable}) for route in routes]
    fetcher = Fetcher(
        cache_dir=None, user_agent="test", upstream_map=upstream.upstream_map, ca_bundle=upstream.ca_bundle
    )
    accounts = build_accounts(MemoryStore(), fetcher, server.settings, server.clock, readers_in_use({}))
    maria = on_mastodon("mastodon.example", "mariagarden")
    assert accounts.lookup.wait(maria, 10).status == "ready"
    facts = (
        "/.well-known/nodeinfo",
        "/nodeinfo/2.1",
        "/.well-known/webfinger",
        "/api/v1/accounts",
    )  # valid for longer than one look
    first = [call.path for call in upstream.log if call.path not in facts]
    upstream.log.clear()
    accounts.records.forget()
    assert accounts.lookup.wait(maria, 10).status == "ready"
    assert upstream.log == []  # everything came from the cache
    assert accounts.lookup.wait(maria, 10, fresh=True).status == "ready"
    assert [call.path for call in upstream.log] == first
    assert all(call.headers["if-none-match"] for call in upstream.log)
    accounts.close()
    fetcher.close()
