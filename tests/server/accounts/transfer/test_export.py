"""The export contains everything that is kept about accounts."""

from __future__ import annotations

from tests.server.server_fixture import ServerFixture, bluesky, exported, on_x, query, reply


def test_the_export_contains_cards_seen_posts_corrections_and_days(server: ServerFixture) -> None:
    server.accounts.seen_posts.take([query(on_x(), reply(1, server.clock()))])
    card = server.lookup.wait(bluesky(), 10).card
    server.accounts.corrections.set(bluesky(), "organisation", "A club.")
    server.accounts.crowd.record([query(bluesky())], "bsky.app")
    server.accounts.outreaches.note(bluesky())
    export = exported(server.accounts)
    assert list(export.outreach) == ["bluesky:ada.example"]
    assert card is not None
    assert list(export.cards) == ["bluesky:ada.example"]
    assert export.cards["bluesky:ada.example"].verdict == card.verdict  # without the correction
    assert [post.id for post in export.seen["x:ada"].posts] == ["p1"]
    assert export.corrections["bluesky:ada.example"].note == "A club."
    assert [day.day for day in export.over_time] == ["2026-11-22"]
    assert export.settings["port"] == server.settings.port
