"""How long cards, opt-outs and failures are valid."""

from __future__ import annotations

import pytest

from server.accounts.account_records import AccountRecord
from server.accounts.freshness import OPT_OUT_TTL, fresh_until, has_opted_out, state_of
from tests.server.server_fixture import ServerFixture, bluesky, slug


def test_a_card_is_fresh_for_six_hours_and_then_shown_while_it_is_refreshed(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    server.clock.move(hours=5, minutes=59)
    assert not server.lookup.result(bluesky()).stale
    assert len(server.network.reads) == 1
    server.clock.move(minutes=2)
    old = server.lookup.result(bluesky())
    assert old.status == "ready"
    assert old.stale
    assert not server.settled(bluesky()).stale
    assert len(server.network.reads) == 2


def test_a_card_is_not_shown_after_seven_days(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    server.clock.move(days=7, minutes=1)
    server.network.gate.clear()
    assert server.lookup.result(bluesky()).status == "pending"


@pytest.mark.parametrize(
    ("kind", "remembered", "forgotten"),
    [
        ("not-found", {"minutes": 9}, {"minutes": 2}),
        ("unreachable", {"minutes": 9}, {"minutes": 2}),
        ("login-required", {"hours": 23}, {"hours": 2}),
        ("refused", {"hours": 23}, {"hours": 2}),
    ],
)
def test_a_failure_is_remembered_for_a_while_with_its_problem(
    server: ServerFixture, kind: str, remembered: dict[str, float], forgotten: dict[str, float]
) -> None:
    server.fail(kind)
    first = server.lookup.wait(bluesky(), 10)
    assert first.status == "unavailable"
    assert slug(first) == kind
    server.clock.move(**remembered)
    assert slug(server.lookup.result(bluesky())) == kind
    assert len(server.network.reads) == 1
    server.clock.move(**forgotten)
    assert server.lookup.result(bluesky()).status == "pending"


@pytest.mark.parametrize("seconds", [9, 120])
def test_a_pause_with_a_length_ends_after_that_length(server: ServerFixture, seconds: int) -> None:
    server.fail("rate-limited", retry_after=seconds)
    assert slug(server.lookup.wait(bluesky(), 10)) == "rate-limited"
    server.network.failure = None
    server.clock.move(seconds=seconds - 1)
    assert slug(server.lookup.result(bluesky())) == "rate-limited"
    server.clock.move(seconds=2)
    assert server.lookup.wait(bluesky(), 10).status == "ready"


def test_a_pause_without_a_length_lasts_ten_minutes(server: ServerFixture) -> None:
    server.fail("rate-limited")
    server.lookup.wait(bluesky(), 10)
    server.clock.move(minutes=9)
    assert slug(server.lookup.result(bluesky())) == "rate-limited"


def test_an_opt_out_is_known_for_a_day() -> None:
    record = AccountRecord("x:ada", "opted_out", made_at=1000.0)
    assert has_opted_out(record, 1000.0 + OPT_OUT_TTL - 1)
    assert not has_opted_out(record, 1000.0 + OPT_OUT_TTL)
    assert not has_opted_out(None, 1000.0)
    assert state_of(record, 1000.0 + OPT_OUT_TTL, readable=True) == "expired"


def test_a_card_from_seen_posts_is_fresh_until_newer_posts_are_seen_or_the_network_can_be_read() -> None:
    record = AccountRecord("x:ada", "ready", made_at=0.0, from_seen=True, retry_at=600.0)
    assert state_of(record, 500.0, readable=True) == "fresh"
    assert state_of(record, 500.0, readable=True, outdated=True) == "stale"
    assert state_of(record, 700.0, readable=True) == "stale"
    assert state_of(record, 1e9, readable=False) == "fresh"
    assert fresh_until(record) == 600.0
