"""An account has one key, under whatever alias it is requested."""

from __future__ import annotations

import pytest

from devtools.fake_networks import FakeNetworks
from server.accounts.account_records import AccountRecord
from server.accounts.parts import Accounts
from shared_schema.networks import key_of
from shared_schema.records import Account, Post
from tests.server.server_fixture import Clock, ServerFixture, bluesky, exported, on_mastodon, query, reply

DID = "did:plc:7m6boh3oozbkqh3d7uoschmb"


@pytest.fixture
def by_did(server: ServerFixture) -> ServerFixture:
    """A server that has read ada.example under her DID."""
    server.network.stated[DID] = bluesky("ada.example")
    assert server.lookup.wait(bluesky(DID), 10).status == "ready"
    return server


def test_different_ways_to_write_a_handle_are_one_account(server: ServerFixture) -> None:
    server.lookup.wait(bluesky("Ada.Example"), 10)
    assert server.lookup.result(bluesky("@ada.example")).status == "ready"
    assert server.network.reads == ["ada.example"]


def test_an_account_is_known_by_did_and_by_handle(by_did: ServerFixture) -> None:
    accounts = [bluesky("ada.example"), bluesky(DID)]
    results = [by_did.lookup.result(account) for account in accounts]
    assert [result.key for result in results] == ["bluesky:ada.example", f"bluesky:{DID}"]
    assert results[0].card == results[1].card
    assert results[0].card is not None
    assert results[0].card.key == "bluesky:ada.example"
    encoded = by_did.accounts.encoded_results.of([query(account) for account in accounts])
    assert all(b'"status":"ready"' in result for result in encoded)
    single = by_did.lookup.wait(bluesky(DID), 10).card
    assert single is not None
    assert single.cited
    assert by_did.network.reads == [DID]


def test_an_account_with_an_alias_is_counted_once(by_did: ServerFixture) -> None:
    by_did.accounts.crowd.record([query(bluesky(DID)), query(bluesky("ada.example"))], "bsky.app")
    by_did.lookup.result(bluesky("ada.example"))
    by_did.lookup.result(bluesky(DID))
    assert by_did.accounts.crowd.view().accounts == 1
    assert [card.key for card in by_did.lookup.recent(10)] == ["bluesky:ada.example"]
    assert by_did.accounts.crowd.view().over_time[0].accounts == 1


def test_what_was_kept_under_an_alias_moves_to_the_canonical_key(server: ServerFixture) -> None:
    accounts = server.accounts
    server.network.stated[DID] = bluesky("ada.example")
    accounts.corrections.set(bluesky(DID), "organisation")
    accounts.seen_posts.take(
        [query(bluesky(DID), reply(99, server.clock(), "Seen in the feed only, and so well said!"))], "bsky.app"
    )
    card = server.lookup.wait(bluesky(DID), 10).card
    assert card is not None
    assert (card.verdict, card.evidence.seen_posts) == ("organisation", 1)
    accounts.corrections.set(bluesky(DID), "person")
    kept = exported(accounts)
    assert list(kept.corrections) == list(kept.seen) == ["bluesky:ada.example"]
    assert kept.corrections["bluesky:ada.example"].verdict == "person"
    assert accounts.eraser.erase_account(bluesky(DID)) == 3
    assert server.lookup.result(bluesky("ada.example")).status == "pending"


def test_an_alias_is_valid_as_long_as_a_card_is_fresh(by_did: ServerFixture) -> None:
    by_did.network.stated[DID] = bluesky("moved.example")
    by_did.clock.move(hours=6, minutes=1)
    card = by_did.lookup.wait(bluesky(DID), 10).card
    assert card is not None
    assert card.key == "bluesky:moved.example"


@pytest.mark.parametrize(
    ("host", "handle", "network"),
    [
        ("misskey.example", "hana", "misskey"),
        ("lemmy.example", "juniper", "lemmy"),
        ("mbin.example", "sorrel", "lemmy"),
    ],
)
def test_an_account_from_a_mastodon_timeline_is_kept_under_the_network_of_its_host(
    host: str, handle: str, network: str, recorded: Accounts
) -> None:
    alias, canonical = on_mastodon(host, handle), Account(network=network, host=host, handle=handle)
    post = Post(id="seen-1", text="Seen in a timeline", created_at="2026-11-22T09:00:00Z")
    recorded.seen_posts.take([query(alias, post)], host)
    recorded.corrections.set(alias, "person")
    results = [recorded.lookup.wait(account, 10) for account in (alias, canonical)]
    assert [result.key for result in results] == [key_of(alias), key_of(canonical)]
    assert [result.card.key for result in results if result.card] == [key_of(canonical)] * 2
    assert all(result.card and result.card.evidence.seen_posts == 1 for result in results)
    kept = exported(recorded)
    assert list(kept.cards) == list(kept.seen) == list(kept.corrections) == [key_of(canonical)]


def test_an_account_on_a_listed_host_has_its_canonical_key_without_a_request(server: ServerFixture) -> None:
    server.accounts.corrections.set(on_mastodon("misskey.io", "hana"), "organisation")
    assert list(server.accounts.corrections.all()) == ["misskey:misskey.io/@hana"]


SPLIT, SERVER = on_mastodon("split.example", "alder"), on_mastodon("social.split.example", "alder")


@pytest.mark.parametrize("requested", [SPLIT, SERVER])
def test_a_person_with_two_handles_has_one_key_and_one_correction(requested: Account, recorded: Accounts) -> None:
    recorded.corrections.set(SPLIT, "organisation")
    clock = recorded.clock
    assert isinstance(clock, Clock)
    clock.move(minutes=1)
    recorded.corrections.set(SERVER, "person")  # later, when nothing tells that both are the same
    recorded.seen_posts.take([query(account, Post(id="seen-1", text="Hello")) for account in (SPLIT, SERVER)])
    assert recorded.lookup.wait(requested, 10).status == "ready"
    for account in (SPLIT, SERVER):
        card = recorded.lookup.wait(account, 10).card
        assert card is not None
        assert (card.key, card.verdict) == (key_of(SPLIT), "person")
    kept = exported(recorded)
    assert list(kept.cards) == list(kept.seen) == list(kept.corrections) == [key_of(SPLIT)]


def test_an_older_card_under_the_other_handle_is_dropped(recorded: Accounts) -> None:
    older = AccountRecord(key_of(SERVER), "unavailable", 0.0)
    recorded.records.save(older, [], recorded.records.generation(older.key))
    assert recorded.lookup.wait(SPLIT, 10).status == "ready"
    assert recorded.records.get(key_of(SERVER)) is None


@pytest.mark.slow
def test_a_profile_page_leads_to_the_account_of_its_actor(recorded: Accounts) -> None:
    page, account = (
        Account(network="web", handle="hedge.example/author/bramble"),
        on_mastodon("hedge.example", "bramble"),
    )
    assert recorded.lookup.account_at(page, 10) == account
    card = recorded.lookup.wait(page, 10).card
    assert card is not None
    assert card.key == key_of(account)
    plain = Account(network="web", handle="hedge.example/author/nobody")
    assert recorded.lookup.account_at(plain, 10) == plain


@pytest.mark.parametrize(
    ("handle", "status", "kept"),
    [("shy", "opted_out", []), ("nobody", "ready", ["misskey:misskey.example/@nobody"])],  # ready from seen posts
)
def test_an_opt_out_and_a_failure_are_kept_under_the_network_of_the_host(
    handle: str, status: str, kept: list[str], recorded: Accounts, upstream: FakeNetworks
) -> None:
    alias = on_mastodon("misskey.example", handle)
    canonical = Account(network="misskey", host="misskey.example", handle=handle)
    recorded.seen_posts.take([query(alias, Post(id="seen-1", text="hello", created_at="2026-11-22T09:00:00Z"))])
    assert [recorded.lookup.wait(account, 10).status for account in (alias, canonical, alias)] == [status] * 3
    shown = [call.query.get("username") for call in upstream.log if call.path == "/api/users/show"]
    assert shown == [handle]
    assert list(exported(recorded).seen) == kept
