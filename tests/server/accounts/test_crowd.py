"""The crowd: verdicts and kindness of recently seen accounts, and outreach suggestions."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from server.accounts.crowd import OUTREACH_MESSAGES, outreach_reason
from server.locales.catalog import render
from server.scoring import score
from shared_schema.records import Account, Evidence, Profile
from tests.server.server_fixture import ServerFixture, bluesky, reply

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("profile", "posts", "reason"),
    [
        (Profile(created_at="2026-11-10T00:00:00Z", followers=5000), 12, "new"),
        (Profile(created_at="2020-01-01T00:00:00Z", followers=40), 12, "quiet"),
        (Profile(created_at="2020-01-01T00:00:00Z", followers=5000), 12, None),
        (Profile(), 12, None),
        (None, 12, None),
        (Profile(followers=40), 2, None),  # not known to be a person
    ],
)
def test_a_person_who_is_new_or_has_few_followers_is_suggested(
    profile: Profile | None, posts: int, reason: str | None
) -> None:
    evidence = Evidence(
        account=Account(network="x", handle="ada"),
        profile=profile,
        posts=[reply(number, NOW) for number in range(posts)],
    )
    assert outreach_reason(score(evidence, NOW), evidence, NOW) == reason


def test_an_account_is_counted_once_a_day(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    for _ in range(3):
        server.lookup.result(bluesky())
    server.clock.move(days=1)
    server.lookup.result(bluesky())
    days = server.accounts.crowd.over_time()
    assert [(day.day, day.accounts) for day in days] == [("2026-11-22", 1), ("2026-11-23", 1)]


def test_past_days_keep_sums_and_no_accounts(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    server.clock.move(days=1)
    server.lookup.result(bluesky())
    documents = dict(server.store.items("days"))
    assert set(documents["2026-11-22"]) == {"sum", "accounts"}
    assert documents["2026-11-23"]["met"] == ["bluesky:ada.example"]


def test_the_view_counts_corrections_and_leaves_out_old_cards(server: ServerFixture) -> None:
    server.lookup.wait(bluesky("ada.example"), 10)
    server.clock.move(days=20)
    server.lookup.wait(bluesky("bob.example"), 10)
    server.accounts.corrections.set(bluesky("bob.example"), "organisation")
    crowd = server.accounts.crowd.view()
    assert crowd.accounts == 2
    assert (crowd.verdicts["person"], crowd.verdicts["organisation"]) == (1, 1)
    sentence = render(OUTREACH_MESSAGES["quiet"])
    assert [(s.key, s.sentence) for s in crowd.suggestions] == [("bluesky:ada.example", sentence)]
    server.clock.move(days=20)
    assert server.accounts.crowd.view().accounts == 1


def test_a_forgotten_account_is_no_longer_listed_as_seen_today(server: ServerFixture) -> None:
    for name in ("ada", "bob"):
        server.lookup.wait(bluesky(f"{name}.example"), 10)
    server.accounts.crowd.forget(["bluesky:ada.example"])
    (document,) = dict(server.store.items("days")).values()
    assert document["met"] == ["bluesky:bob.example"]
