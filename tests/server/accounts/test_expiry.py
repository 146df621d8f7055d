"""What is kept about people has an age, and what they deleted goes when their network is read."""

from __future__ import annotations

from server.accounts.expiry import Expiry
from server.accounts.merge import without_deleted
from shared_schema.records import Post
from tests.server.server_fixture import ServerFixture, bluesky, on_x, reply


def two_known_accounts(server: ServerFixture) -> None:
    """An account that was read, and one whose post was seen; both are scored before the clock moves on."""
    server.settled(bluesky())
    server.show(on_x(), reply(1, server.clock()))
    server.settled(on_x())


def test_cards_and_seen_posts_expire_and_corrections_stay(server: ServerFixture) -> None:
    two_known_accounts(server)
    server.accounts.corrections.set(bluesky(), "person")
    expiry = server.accounts.expiry

    def use_in(days: int) -> None:
        server.clock.move(days=days)
        server.settled(bluesky("bob.example"))

    use_in(29)
    assert expiry.delete_expired() == 0
    use_in(2)
    assert expiry.delete_expired() >= 1
    kept = [key for key, _ in server.store.items("cards")]
    assert "bluesky:ada.example" not in kept
    assert server.accounts.seen_posts.changed_at("x:ada") is not None
    use_in(150)
    expiry.delete_expired()
    assert server.store.count("seen") == 0
    assert list(server.accounts.corrections.all()) == ["bluesky:ada.example"]


def test_a_clock_that_is_a_year_ahead_deletes_nothing(server: ServerFixture) -> None:
    two_known_accounts(server)
    server.clock.move(days=365)
    assert server.accounts.expiry.delete_expired() == 0
    server.clock.move(days=-365)
    assert server.settled(bluesky()).status == "ready"
    assert server.accounts.seen_posts.changed_at("x:ada") is not None


def test_a_server_that_runs_without_being_used_deletes_all_the_same(server: ServerFixture) -> None:
    running = 0.0
    accounts = server.accounts
    expiry = Expiry(
        server.store,
        accounts.records,
        accounts.seen_posts,
        server.clock,
        card_days=30,
        seen_days=180,
        uptime=lambda: running,
    )
    server.settled(bluesky())
    server.clock.move(days=31)
    running = 31 * 86_400.0
    assert expiry.delete_expired() == 1


def restarted(server: ServerFixture) -> Expiry:
    """The expiry of a server that has just been started."""
    accounts = server.accounts
    return Expiry(server.store, accounts.records, accounts.seen_posts, server.clock, card_days=30, seen_days=180)


def test_a_server_that_is_started_every_day_without_being_used_deletes_all_the_same(server: ServerFixture) -> None:
    two_known_accounts(server)
    deleted = {}
    for day in range(1, 190):
        server.clock.move(days=1)
        deleted[day] = restarted(server).delete_expired()
    assert [day for day, number in deleted.items() if number] == [31, 181]
    assert (server.store.count("cards"), server.store.count("seen")) == (0, 0)


def test_a_clock_that_is_ahead_for_less_than_a_week_at_a_time_deletes_nothing(server: ServerFixture) -> None:
    server.settled(bluesky())
    for ahead in (365, 400):
        server.clock.move(days=ahead)
        for _ in range(6):
            assert restarted(server).delete_expired() == 0
            server.clock.move(days=1)
        server.clock.move(days=-ahead - 6)
        assert restarted(server).delete_expired() == 0
    assert server.store.count("settings") == 0, "the clock is believed again"


def post(name: str, day: int | None, *, is_reply: bool = False) -> Post:
    time = None if day is None else f"2026-11-{day:02}T12:00:00Z"
    return Post(id=name, text=f"Text of {name}", created_at=time, is_reply=is_reply)


def test_a_seen_post_is_deleted_where_the_network_shows_its_neighbours_only() -> None:
    fetched = [post("c", 20), post("a", 10)]
    seen = [post("newer", 21), post("c", 20), post("gone", 15), post("reply", 14, is_reply=True), post("older", 9)]
    seen += [post("undated", None)]
    kept = [kept.id for kept in without_deleted(seen, fetched)]
    assert kept == ["newer", "c", "reply", "older", "undated"]
    assert "reply" not in [kept.id for kept in without_deleted(seen, [*fetched, post("b", 12, is_reply=True)])]
    assert without_deleted(seen, []) == seen


def test_a_deleted_post_leaves_the_store_at_the_next_reading(server: ServerFixture) -> None:
    now = server.clock()
    deleted = reply(4, now, "A text that its author took back.")
    server.show(bluesky(), Post(id="other-id", text=deleted.text, created_at=deleted.created_at, is_reply=True))
    assert server.settled(bluesky()).status == "ready"
    evidence = server.accounts.seen_posts.evidence(bluesky(), "bluesky:ada.example")
    assert evidence is not None
    assert evidence.posts == []
