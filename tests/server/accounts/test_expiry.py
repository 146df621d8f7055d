"""Faults 5.16: what is kept about people has an age, and what they deleted goes when their network is read."""

from __future__ import annotations

from server.accounts.merge import without_deleted
from shared_schema.records import Post
from tests.server.server_fixture import ServerFixture, bluesky, on_x, reply


def test_cards_and_seen_posts_expire_and_corrections_stay(server: ServerFixture) -> None:
    server.settled(bluesky())
    server.show(on_x(), reply(1, server.clock()))
    server.accounts.corrections.set(bluesky(), "person")
    expiry = server.accounts.expiry
    server.clock.move(days=29)
    assert expiry.delete_expired() == 0
    server.clock.move(days=2)
    assert expiry.delete_expired() >= 1
    assert server.store.count("cards") == 0
    assert server.accounts.seen_posts.changed_at("x:ada") is not None
    server.clock.move(days=150)
    expiry.delete_expired()
    assert server.store.count("seen") == 0
    assert list(server.accounts.corrections.all()) == ["bluesky:ada.example"]


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
