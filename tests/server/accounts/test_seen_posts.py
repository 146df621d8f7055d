"""Seen posts are kept once, bounded, and scored as soon as they arrive."""

from __future__ import annotations

from server.accounts.parts import Accounts
from shared_schema.records import Account, Post
from tests.server.server_fixture import ServerFixture, exported, on_x, query, reply


def test_an_account_that_is_seen_on_several_days_is_counted_once_per_post(server: ServerFixture) -> None:
    for day in range(3):
        server.clock.move(days=1)
        posts = [reply(number, server.clock.time.replace(day=20)) for number in range(day + 1)]
        assert server.accounts.seen_posts.take([query(on_x(), *posts)]) == (day + 1, 1)
        assert server.accounts.seen_posts.take([query(on_x(), *posts)]) == (day + 1, 0)  # the same page once more
    card = server.lookup.wait(on_x(), 10).card
    assert card is not None
    assert (card.verdict, card.sentence) == ("unsure", "Not enough to tell yet: seen 3 times.")
    assert (card.evidence.posts, card.evidence.seen_posts) == (3, 3)
    assert server.accounts.eraser.erase_account(on_x()) > 0
    assert exported(server.accounts).seen == {}
    assert server.lookup.result(on_x()).status == "unavailable"


def test_newly_seen_posts_are_scored_at_once(server: ServerFixture) -> None:
    posts = [reply(number, server.clock()) for number in range(14)]
    server.show(on_x(), *posts[:4])
    server.lookup.wait(on_x(), 10)
    server.clock.move(seconds=5)
    server.show(on_x(), *posts)
    card = server.settled(on_x()).card
    assert card is not None
    assert card.evidence.posts == 14


def test_posts_that_are_seen_at_the_same_time_as_the_last_ones_are_noticed(server: ServerFixture) -> None:
    posts = [reply(number, server.clock()) for number in range(14)]
    server.show(on_x(), *posts[:4])
    server.lookup.wait(on_x(), 10)
    server.show(on_x(), *posts)  # the clock stands still
    card = server.settled(on_x()).card
    assert card is not None
    assert card.evidence.posts == 14


def test_the_newest_seen_posts_of_an_account_are_kept(server: ServerFixture) -> None:
    posts = [reply(number, server.clock()) for number in range(300)]
    server.accounts.seen_posts.take([query(on_x(), *posts[100:300])])
    server.accounts.seen_posts.take([query(on_x(), *posts[:150])])
    kept = exported(server.accounts).seen["x:ada"].posts
    assert [post.id for post in kept] == [f"p{number}" for number in range(200)]


def test_a_card_stays_valid_when_its_seen_posts_are_no_longer_kept(server: ServerFixture) -> None:
    server.show(on_x(), *[reply(number, server.clock()) for number in range(14)])
    assert server.lookup.wait(on_x(), 10).status == "ready"
    server.store.delete("seen", ["x:ada"])
    assert server.settled(on_x()).status == "ready"


def test_a_post_that_is_fetched_and_seen_on_lemmy_is_counted_once(recorded: Accounts) -> None:
    juniper = Account(network="lemmy", host="lemmy.example", handle="juniper")
    shown = [Post(id="901", text="Thank you so much for this"), Post(id="post-71", text="It rose!")]
    recorded.seen_posts.take([query(juniper, *shown)])
    card = recorded.lookup.wait(juniper, 10).card
    assert card is not None
    assert (card.evidence.posts, card.evidence.seen_posts) == (6, 0)
