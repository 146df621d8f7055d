"""What the look-up promises: at once, once, fresh enough, never past a wish, and the reader's word on top."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from devtools.fake_networks import FakeNetworks
from server.accounts.jobs import LINE_LIMIT
from server.accounts.lookup import Lookup
from server.fetching import Fetcher
from server.store.memory import MemoryStore
from shared_schema.networks import key_of
from shared_schema.problems import slug_of
from shared_schema.records import Account, AccountQuery, AccountResult, Post, Profile
from tests.server.invented import World, bluesky, on_x, talk


def asked(account: Account, *posts: Post, profile: Profile | None = None) -> AccountQuery:
    return AccountQuery(account=account, posts=list(posts), profile=profile)


def slug(result: AccountResult) -> str | None:
    return slug_of(result.problem) if result.problem else None


def settled(world: World, account: Account) -> AccountResult:
    """The result once nothing is in the air any more."""
    for _ in range(1000):
        result = world.lookup.ask(asked(account))
        if result.status != "pending" and not world.lookup._flights:
            return world.lookup.ask(asked(account))
        time.sleep(0.005)
    raise AssertionError("never settled")


def eventually(holds: Callable[[], bool]) -> None:
    """Waits until something that other threads do has come about."""
    for _ in range(1000):
        if holds():
            return
        time.sleep(0.005)
    raise AssertionError("never came about")


def test_an_unknown_account_is_pending_and_then_ready(world: World) -> None:
    world.network.gate.clear()
    first = world.lookup.ask(asked(bluesky()))
    assert first.status == "pending"
    assert first.retry_after_ms
    world.network.gate.set()
    result = world.lookup.wait(bluesky(), 10)
    assert result.status == "ready"
    assert result.card is not None
    assert result.card.key == "bluesky:ada.example"
    assert result.card.verdict == "person"


def test_one_flight_serves_all_who_ask(world: World) -> None:
    world.network.gate.clear()
    results: list[AccountResult] = []
    threads = [Thread(target=lambda: results.append(world.lookup.wait(bluesky(), 10))) for _ in range(12)]
    for thread in threads:
        thread.start()
    world.network.gate.set()
    for thread in threads:
        thread.join()
    assert {result.status for result in results} == {"ready"}
    assert world.network.reads == ["ada.example"]


def test_spellings_of_one_account_are_one_account(world: World) -> None:
    world.lookup.wait(bluesky("Ada.Example"), 10)
    assert world.lookup.ask(asked(bluesky("@ada.example"))).status == "ready"
    assert world.network.reads == ["ada.example"]


def test_only_the_single_card_carries_cited_posts(world: World) -> None:
    single = world.lookup.wait(bluesky(), 10)
    listed = world.lookup.ask(asked(bluesky()))
    assert single.card is not None
    assert listed.card is not None
    assert single.card.cited
    assert {post for c in single.card.contributions for post in c.posts} == {post.id for post in single.card.cited}
    assert listed.card.cited == []


def test_cited_posts_are_read_again_after_a_day_and_never_stored(world: World) -> None:
    world.lookup.wait(bluesky(), 10)
    assert "bicycle" not in str(world.store.items("cards"))
    world.clock.move(hours=5)
    world.lookup.wait(bluesky(), 10)
    assert len(world.network.reads) == 1
    world.refuse("unreachable")
    world.clock.move(hours=20)
    late = world.lookup.wait(bluesky(), 10)
    assert late.card is not None
    assert late.card.cited == []
    world.network.failure = None
    world.clock.move(minutes=11)
    again = world.lookup.wait(bluesky(), 10)
    assert again.card is not None
    assert again.card.cited


def test_a_card_is_fresh_for_six_hours_then_shown_while_it_is_made_anew(world: World) -> None:
    world.lookup.wait(bluesky(), 10)
    world.clock.move(hours=5, minutes=59)
    assert not world.lookup.ask(asked(bluesky())).stale
    assert len(world.network.reads) == 1
    world.clock.move(minutes=2)
    old = world.lookup.ask(asked(bluesky()))
    assert old.status == "ready"
    assert old.stale
    assert not settled(world, bluesky()).stale
    assert len(world.network.reads) == 2


def test_after_seven_days_a_card_is_not_shown_any_more(world: World) -> None:
    world.lookup.wait(bluesky(), 10)
    world.clock.move(days=7, minutes=1)
    world.network.gate.clear()
    assert world.lookup.ask(asked(bluesky())).status == "pending"


def test_an_old_card_stays_while_the_network_fails_and_the_network_is_not_pressed(world: World) -> None:
    world.lookup.wait(bluesky(), 10)
    world.refuse("unreachable")
    world.clock.move(hours=7)
    assert settled(world, bluesky()).stale
    reads = len(world.network.reads)
    world.clock.move(minutes=9)
    assert world.lookup.ask(asked(bluesky())).card is not None
    assert len(world.network.reads) == reads


@pytest.mark.parametrize(
    ("kind", "remembered", "forgotten"),
    [
        ("not-found", {"minutes": 9}, {"minutes": 2}),
        ("unreachable", {"minutes": 9}, {"minutes": 2}),
        ("login-required", {"hours": 23}, {"hours": 2}),
        ("refused", {"hours": 23}, {"hours": 2}),
    ],
)
def test_a_failure_is_remembered_for_a_while_with_its_reason(
    world: World, kind: str, remembered: dict[str, float], forgotten: dict[str, float]
) -> None:
    world.refuse(kind)
    first = world.lookup.wait(bluesky(), 10)
    assert first.status == "unavailable"
    assert slug(first) == kind
    world.clock.move(**remembered)
    assert slug(world.lookup.ask(asked(bluesky()))) == kind
    assert len(world.network.reads) == 1
    world.clock.move(**forgotten)
    assert world.lookup.ask(asked(bluesky())).status == "pending"


def test_a_pause_that_the_network_asks_for_is_kept_even_when_the_reader_looks_again(world: World) -> None:
    world.refuse("rate-limited", retry_after=1800)
    first = world.lookup.wait(bluesky(), 10)
    assert first.problem is not None
    assert first.problem.retry_after == pytest.approx(1800)
    world.clock.move(minutes=20)
    assert slug(world.lookup.wait(bluesky(), 10, fresh=True)) == "rate-limited"
    assert len(world.network.reads) == 1


def test_looking_again_reads_the_network_anew(world: World) -> None:
    world.lookup.wait(bluesky(), 10)
    world.lookup.wait(bluesky(), 10, fresh=True)
    assert len(world.network.reads) == 2


def test_an_account_that_cannot_exist_is_said_so_and_nobody_is_asked(world: World) -> None:
    result = world.lookup.ask(asked(Account(network="x", handle="not a handle")))
    assert (result.status, slug(result)) == ("unavailable", "unknown-account")
    assert world.network.reads == []


def test_who_is_met_on_some_days_is_counted_once_a_post_and_can_be_erased(world: World) -> None:
    for day in range(3):
        world.clock.move(days=1)
        met = [talk(number, world.clock.time.replace(day=20)) for number in range(day + 1)]
        world.lookup.take_seen([asked(on_x(), *met)])
        world.lookup.take_seen([asked(on_x(), *met)])  # the same page once more
    card = world.lookup.wait(on_x(), 10).card
    assert card is not None
    assert (card.verdict, card.sentence) == ("unsure", "Not sure yet: seen 3 times.")
    assert (card.evidence.posts, card.evidence.seen_posts) == (3, 3)
    assert world.lookup.forget(on_x()) > 0
    assert world.lookup.export().seen == {}
    assert world.lookup.ask(asked(on_x())).status == "unavailable"


def test_a_network_that_no_server_reads_is_scored_from_what_was_seen(world: World) -> None:
    nothing = world.lookup.ask(asked(on_x()))
    assert (nothing.status, slug(nothing)) == ("unavailable", "not-fetched")
    assert nothing.problem is not None
    assert "HUMANKIND_X_SERVICE" in nothing.problem.detail  # what the reader could do about it
    posts = [talk(number, world.clock()) for number in range(14)]
    world.lookup.ask(asked(on_x(), *posts))
    result = world.lookup.wait(on_x(), 10)
    assert result.card is not None
    assert result.card.evidence.origin == "seen"
    assert result.card.evidence.posts == 14
    assert result.card.cited


def test_newly_seen_posts_are_scored_without_waiting_for_age(world: World) -> None:
    posts = [talk(number, world.clock()) for number in range(14)]
    world.lookup.ask(asked(on_x(), *posts[:4]))
    world.lookup.wait(on_x(), 10)
    world.clock.move(seconds=5)
    world.lookup.ask(asked(on_x(), *posts))
    card = settled(world, on_x()).card
    assert card is not None
    assert card.evidence.posts == 14


def test_what_the_network_refuses_is_scored_from_what_was_seen_and_says_so(world: World) -> None:
    world.refuse("login-required")
    world.lookup.ask(asked(bluesky(), *[talk(number, world.clock()) for number in range(14)]))
    result = world.lookup.wait(bluesky(), 10)
    assert result.card is not None
    assert result.card.evidence.origin == "seen"
    assert result.card.evidence.sentence.endswith("This server shows posts to logged-in members only.")
    assert len(world.network.reads) == 1


def test_fetched_and_seen_posts_are_merged_by_id(world: World) -> None:
    now = world.clock()
    both = [talk(0, now), talk(99, now, "Seen in the feed only, and so well said!")]
    world.lookup.ask(asked(bluesky(), *both))
    card = world.lookup.wait(bluesky(), 10).card
    assert card is not None
    assert (card.evidence.posts, card.evidence.seen_posts, card.evidence.origin) == (13, 1, "fetched")


def test_who_opted_out_is_neither_scored_nor_are_seen_posts_kept(world: World) -> None:
    world.opt_out()
    world.lookup.ask(asked(bluesky(), talk(1, world.clock())))
    result = world.lookup.wait(bluesky(), 10)
    assert (result.status, result.card, slug(result)) == ("opted_out", None, "opted-out")
    assert world.store.count("seen") == 0
    assert world.lookup.take_seen([asked(bluesky(), talk(2, world.clock()))]) == (0, 0)
    assert world.store.count("seen") == 0
    world.clock.move(hours=25)
    assert world.lookup.ask(asked(bluesky())).status == "pending"


def test_a_wish_in_a_bio_that_was_only_seen_is_obeyed_too(world: World) -> None:
    world.lookup.ask(asked(on_x(), talk(1, world.clock()), profile=Profile(bio="I write. #nobot")))
    assert world.lookup.wait(on_x(), 10).status == "opted_out"
    assert world.store.count("seen") == 0


def test_the_readers_own_word_wins_and_the_judged_one_is_kept_beside_it(world: World) -> None:
    judged = world.lookup.wait(bluesky(), 10).card
    world.lookup.correct(bluesky("Ada.example"), "organisation", "It is a club.")
    card = world.lookup.ask(asked(bluesky())).card
    assert judged is not None
    assert card is not None
    assert (card.verdict, card.computed_verdict) == ("organisation", judged.verdict)
    assert card.correction is not None
    assert card.correction.note == "It is a club."
    assert card.scores == judged.scores
    assert b'"verdict":"organisation"' in world.lookup.lines([asked(bluesky())])[0]
    assert world.lookup.uncorrect(bluesky()) == 1
    assert world.lookup.ask(asked(bluesky())).card == judged_without_cited(world)
    assert b'"correction":null' in world.lookup.lines([asked(bluesky())])[0]


def judged_without_cited(world: World) -> object:
    entry = world.lookup.entries.get("bluesky:ada.example")
    assert entry is not None
    return entry.card


def test_a_restart_keeps_cards_failures_wishes_and_corrections(tmp_path: Path) -> None:
    store = MemoryStore()
    first = World(tmp_path, store)
    first.lookup.wait(bluesky("ada.example"), 10)
    first.lookup.correct(bluesky("ada.example"), "organisation")
    first.refuse("not-found")
    first.lookup.wait(bluesky("bob.example"), 10)
    first.opt_out()
    first.lookup.wait(bluesky("eve.example"), 10)
    first.close()
    second = World(tmp_path, store)
    found = [second.lookup.ask(asked(bluesky(f"{name}.example"))) for name in ("ada", "bob", "eve")]
    assert [result.status for result in found] == ["ready", "unavailable", "opted_out"]
    assert found[0].card is not None
    assert found[0].card.verdict == "organisation"
    assert second.network.reads == []
    second.close()


def test_a_reader_that_crashes_costs_one_answer_and_no_more(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.network.failure = RuntimeError("a mistake of ours")
    assert slug(world.lookup.wait(bluesky(), 10)) == "internal"
    assert "a mistake of ours" in caplog.text
    world.network.failure = None
    assert world.lookup.wait(bluesky("bob.example"), 10).status == "ready"


def test_the_stream_gives_what_is_known_first_and_the_rest_as_pending_in_the_end(world: World) -> None:
    world.lookup.wait(bluesky("ada.example"), 10)
    world.network.gate.clear()
    people = [asked(bluesky("bob.example")), asked(bluesky("ada.example")), asked(on_x("eve"))]
    results = list(world.lookup.stream(people, 0.05))
    assert [(result.key, result.status) for result in results] == [
        ("bluesky:ada.example", "ready"),
        ("x:eve", "unavailable"),
        ("bluesky:bob.example", "pending"),
    ]


def test_forgetting_one_account_leaves_the_others(world: World) -> None:
    for name in ("ada", "bob"):
        world.lookup.wait(bluesky(f"{name}.example"), 10)
        world.lookup.correct(bluesky(f"{name}.example"), "person")
        world.lookup.take_seen([asked(bluesky(f"{name}.example"), talk(1, world.clock()))])
    assert world.lookup.forget(bluesky("ada.example")) == 3
    kept = world.lookup.export()
    assert list(kept.cards) == list(kept.seen) == list(kept.corrections) == ["bluesky:bob.example"]
    assert world.lookup.erase() == 3
    kept = world.lookup.export()
    assert (kept.cards, kept.seen, kept.corrections, kept.over_time) == ({}, {}, {}, [])


def test_seen_posts_of_an_account_are_bounded_and_the_newest_kept(world: World) -> None:
    posts = [talk(number, world.clock()) for number in range(300)]
    world.lookup.take_seen([asked(on_x(), *posts[100:300])])
    world.lookup.take_seen([asked(on_x(), *posts[:150])])
    kept = world.lookup.export().seen["x:ada"].posts
    assert [post.id for post in kept] == [f"p{number}" for number in range(200)]


def test_a_look_up_that_was_in_the_air_brings_nothing_back_after_erasing(world: World) -> None:
    world.network.gate.clear()
    world.lookup.ask(asked(bluesky(), talk(1, world.clock())))
    flight = world.lookup._flights.of("bluesky:ada.example")
    assert flight is not None
    eventually(lambda: world.network.reads == ["ada.example"])
    world.lookup.erase()
    world.network.gate.set()
    flight.result(10)
    assert world.store.count("cards") == world.store.count("seen") == 0
    assert world.lookup.entries.get("bluesky:ada.example") is None


def test_a_card_from_seen_posts_stands_when_they_are_no_longer_kept(world: World) -> None:
    world.lookup.ask(asked(on_x(), *[talk(number, world.clock()) for number in range(14)]))
    assert world.lookup.wait(on_x(), 10).status == "ready"
    world.store.delete("seen", ["x:ada"])
    assert settled(world, on_x()).status == "ready"


def test_forgetting_one_account_does_not_disturb_the_look_up_of_another(world: World) -> None:
    world.network.gate.clear()
    world.lookup.ask(asked(bluesky("ada.example")))
    world.lookup.forget(bluesky("bob.example"))
    world.network.gate.set()
    assert world.lookup.wait(bluesky("ada.example"), 10).status == "ready"


@pytest.mark.parametrize("seconds", [9, 120])
def test_a_pause_that_is_named_in_seconds_ends_when_it_says(world: World, seconds: int) -> None:
    world.refuse("rate-limited", retry_after=seconds)
    assert slug(world.lookup.wait(bluesky(), 10)) == "rate-limited"
    world.network.failure = None
    world.clock.move(seconds=seconds - 1)
    assert slug(world.lookup.ask(asked(bluesky()))) == "rate-limited"
    world.clock.move(seconds=2)
    assert world.lookup.wait(bluesky(), 10).status == "ready"


def test_a_pause_without_a_length_is_kept_for_ten_minutes(world: World) -> None:
    world.refuse("rate-limited")
    world.lookup.wait(bluesky(), 10)
    world.clock.move(minutes=9)
    assert slug(world.lookup.ask(asked(bluesky()))) == "rate-limited"


DID = "did:plc:7m6boh3oozbkqh3d7uoschmb"


@pytest.fixture
def by_did(world: World) -> World:
    """A world where ada.example is asked for by her did, and known by it."""
    world.network.stated[DID] = bluesky("ada.example")
    assert world.lookup.wait(bluesky(DID), 10).status == "ready"
    return world


def test_who_is_asked_for_by_did_is_known_by_handle_too_and_the_other_way_round(by_did: World) -> None:
    people = [asked(bluesky("ada.example")), asked(bluesky(DID))]
    results = [by_did.lookup.ask(person) for person in people]
    assert [result.key for result in results] == ["bluesky:ada.example", f"bluesky:{DID}"]
    assert results[0].card == results[1].card
    assert results[0].card is not None
    assert results[0].card.key == "bluesky:ada.example"
    assert all(b'"status":"ready"' in line for line in by_did.lookup.lines(people))
    cited = by_did.lookup.wait(bluesky(DID), 10).card
    assert cited is not None
    assert cited.cited
    assert by_did.network.reads == [DID]


def test_an_account_with_two_names_is_one_in_the_crowd_and_in_what_is_kept(by_did: World) -> None:
    by_did.lookup.ask(asked(bluesky("ada.example")))
    by_did.lookup.ask(asked(bluesky(DID)))
    assert by_did.lookup.crowd().accounts == 1
    assert [card.key for card in by_did.lookup.recent(10)] == ["bluesky:ada.example"]
    assert by_did.lookup.crowd().over_time[0].accounts == 1


def test_the_readers_word_on_a_did_is_about_the_account_whenever_it_was_said(world: World) -> None:
    world.network.stated[DID] = bluesky("ada.example")
    world.lookup.correct(bluesky(DID), "organisation")
    world.lookup.take_seen([asked(bluesky(DID), talk(99, world.clock(), "Seen in the feed only, and so well said!"))])
    card = world.lookup.wait(bluesky(DID), 10).card
    assert card is not None
    assert (card.verdict, card.evidence.seen_posts) == ("organisation", 1)
    world.lookup.correct(bluesky(DID), "person")
    kept = world.lookup.export()
    assert list(kept.corrections) == list(kept.seen) == ["bluesky:ada.example"]
    assert kept.corrections["bluesky:ada.example"].verdict == "person"
    assert world.lookup.forget(bluesky(DID)) == 3
    assert world.lookup.ask(asked(bluesky("ada.example"))).status == "pending"


def test_another_name_is_believed_only_as_long_as_a_card_is_fresh(by_did: World) -> None:
    by_did.network.stated[DID] = bluesky("moved.example")
    by_did.clock.move(hours=6, minutes=1)
    card = by_did.lookup.wait(bluesky(DID), 10).card
    assert card is not None
    assert card.key == "bluesky:moved.example"


@pytest.fixture
def federated(world: World) -> Iterator[Lookup]:
    """A look-up that reads many hosts, with four readers; slow.example and stuck.example hang until the gate opens."""
    world.network.hanging = {"slow.example", "stuck.example"}
    world.network.gate.clear()
    for host in ("slow.example", "stuck.example", "quick.example"):
        world.fetcher.put_facts(host, {"software": ["mastodon", "4.5.1"]}, 86_400)
    lookup = Lookup(MemoryStore(), world.fetcher, world.settings, world.clock, {"mastodon": world.network})
    yield lookup
    world.network.gate.set()
    lookup.close()


def at(host: str, handle: str = "ada") -> Account:
    return Account(network="mastodon", host=host, handle=handle)


def test_a_host_that_hangs_holds_up_nobody_elses_look_ups(world: World, federated: Lookup) -> None:
    for number in range(8):
        assert federated.ask(asked(at("slow.example", f"ada{number}"))).status == "pending"
    assert federated.wait(at("stuck.example"), 0).status == "pending"
    assert federated.wait(at("quick.example"), 10).status == "ready"
    eventually(lambda: len(world.network.reads) == 4)
    assert [name for name in world.network.reads if name.startswith("ada") and name != "ada"] == ["ada0", "ada1"]
    world.network.gate.set()
    assert federated.wait(at("slow.example", "ada7"), 10).status == "ready"


def test_the_account_that_somebody_opens_is_read_before_those_that_only_scrolled_by(federated: Lookup) -> None:
    for number in range(6):
        federated.ask(asked(at("slow.example", f"ada{number}")))
    assert federated.wait(at("slow.example", "ada5"), 0).status == "pending"
    line = [flight.key for flight in federated._flights._lines["slow.example"].waiting]
    assert line == [f"mastodon:slow.example/@ada{number}" for number in (5, 2, 3, 4)]


def test_who_waits_in_line_when_everything_is_erased_is_not_asked_about_any_more(
    world: World, federated: Lookup
) -> None:
    for number in range(3):
        federated.ask(asked(at("slow.example", f"ada{number}")))
    eventually(lambda: len(world.network.reads) == 2)
    federated.erase()
    world.network.gate.set()
    eventually(lambda: not federated._flights)
    assert sorted(world.network.reads) == ["ada0", "ada1"]


def test_the_line_at_one_host_is_bounded_and_says_so(federated: Lookup) -> None:
    for number in range(LINE_LIMIT):
        assert federated.ask(asked(at("slow.example", f"ada{number}"))).status == "pending"
    assert slug(federated.ask(asked(at("slow.example", "late")))) == "busy"
    assert federated.wait(at("quick.example"), 10).status == "ready"


def test_closing_lets_nobody_in_line_wait(world: World, federated: Lookup) -> None:
    for number in range(3):
        federated.ask(asked(at("slow.example", f"ada{number}")))
    waiting = federated._flights.of("mastodon:slow.example/@ada2")
    assert waiting is not None
    world.network.gate.set()
    federated.close()
    assert waiting.done()
    assert slug(federated.ask(asked(at("quick.example")))) == "busy"


@pytest.fixture
def upstream() -> Iterator[FakeNetworks]:
    with FakeNetworks() as server:
        yield server


def test_looking_again_asks_the_hosts_themselves_where_the_cache_could_answer(
    world: World, upstream: FakeNetworks
) -> None:
    patient = {"Cache-Control": "max-age=3600"}
    routes = upstream._listener.routes
    routes[:] = [replace(route, headers={**route.headers, **patient}) for route in routes]
    fetcher = Fetcher(
        cache_dir=None, user_agent="test", upstream_map=upstream.upstream_map, ca_bundle=upstream.ca_bundle
    )
    lookup = Lookup(MemoryStore(), fetcher, world.settings, world.clock)
    maria = at("mastodon.example", "mariagarden")
    assert lookup.wait(maria, 10).status == "ready"
    noted = ("/.well-known/nodeinfo", "/nodeinfo/2.1", "/api/v1/accounts")  # facts that hold longer than a look
    first = [call.path for call in upstream.log if call.path not in noted]
    upstream.log.clear()
    lookup.entries.forget()
    assert lookup.wait(maria, 10).status == "ready"
    assert upstream.log == []  # the cache answers
    assert lookup.wait(maria, 10, fresh=True).status == "ready"
    assert [call.path for call in upstream.log] == first
    assert all(call.headers["if-none-match"] for call in upstream.log)
    lookup.close()
    fetcher.close()


@pytest.fixture
def played(world: World, upstream: FakeNetworks) -> Iterator[Lookup]:
    """A look-up with all readers, whose networks the fixture server plays."""
    fetcher = Fetcher(
        cache_dir=None, user_agent="test", upstream_map=upstream.upstream_map, ca_bundle=upstream.ca_bundle
    )
    lookup = Lookup(MemoryStore(), fetcher, world.settings, world.clock)
    yield lookup
    lookup.close()
    fetcher.close()


@pytest.mark.parametrize(
    ("host", "handle", "home"),
    [
        ("misskey.example", "hana", "misskey"),
        ("lemmy.example", "juniper", "lemmy"),
        ("mbin.example", "sorrel", "lemmy"),
    ],
)
def test_an_account_met_in_a_mastodon_timeline_is_kept_under_the_network_of_its_host(
    host: str, handle: str, home: str, played: Lookup
) -> None:
    met, own = at(host, handle), Account(network=home, host=host, handle=handle)
    played.take_seen([asked(met, Post(id="seen-1", text="Seen in a timeline", created_at="2026-11-22T09:00:00Z"))])
    played.correct(met, "person")
    results = [played.wait(account, 10) for account in (met, own)]
    assert [result.key for result in results] == [key_of(met), key_of(own)]
    assert [result.card.key for result in results if result.card] == [key_of(own)] * 2
    assert all(result.card and result.card.evidence.seen_posts == 1 for result in results)
    kept = played.export()
    assert list(kept.cards) == list(kept.seen) == list(kept.corrections) == [key_of(own)]


def test_an_account_of_a_listed_host_has_one_key_without_asking_anybody(world: World) -> None:
    met = at("misskey.io", "hana")
    world.lookup.correct(met, "organisation")
    assert list(world.lookup.corrections) == ["misskey:misskey.io/@hana"]


@pytest.mark.parametrize(
    ("handle", "status", "kept"),
    [("shy", "opted_out", []), ("nobody", "ready", ["misskey:misskey.example/@nobody"])],  # ready by what was seen
)
def test_also_a_wish_and_a_failure_are_kept_under_the_network_of_the_host(
    handle: str, status: str, kept: list[str], played: Lookup, upstream: FakeNetworks
) -> None:
    met, own = at("misskey.example", handle), Account(network="misskey", host="misskey.example", handle=handle)
    played.take_seen([asked(met, Post(id="seen-1", text="hello", created_at="2026-11-22T09:00:00Z"))])
    assert [played.wait(account, 10).status for account in (met, own, met)] == [status] * 3
    shown = [call.query.get("username") for call in upstream.log if call.path == "/api/users/show"]
    assert shown == [handle]
    assert list(played.export().seen) == kept


def test_what_lemmys_pages_show_and_what_its_api_tells_is_counted_once(played: Lookup) -> None:
    juniper = Account(network="lemmy", host="lemmy.example", handle="juniper")
    shown = [Post(id="901", text="Thank you so much for this"), Post(id="post-71", text="It rose!")]
    played.take_seen([asked(juniper, *shown)])
    card = played.wait(juniper, 10).card
    assert card is not None
    assert (card.evidence.posts, card.evidence.seen_posts) == (6, 0)
