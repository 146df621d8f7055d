"""Documents that cannot be read, and clocks that jump, never make a request fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from server.store.memory import MemoryStore
from tests.server.server_fixture import ServerFixture, bluesky, on_x, reply

ODD: list[dict[str, Any]] = [
    {},
    {"status": "ready"},
    {"status": "ready", "made_at": "yesterday", "verdict": 3},
    {"status": None, "made_at": None},
    {"posts": 1, "profile": {}, "at": []},
    {"posts": "[]", "profile": "null"},
    {"posts": "[{]", "profile": "null", "at": 1.0},
    {"posts": "[]", "profile": "null", "at": 1e300},
    {"verdict": "saint", "made_at": 1},
    {"met": "everyone", "sum": "x", "accounts": []},
    {"key": 7},
    {"origin": None},
]
KINDS = (
    "cards",
    "seen",
    "corrections",
    "tags",
    "lists",
    "shared_settings",
    "own_accounts",
    "mirrors",
    "days",
    "settings",
    "pairings",
)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(ODD)))
def test_no_document_is_fatal(number: int, tmp_path: Path) -> None:
    store = MemoryStore()
    for kind in KINDS:
        keys = {"days": ["2026-11-22", "x"], "settings": ["page_key"]}.get(
            kind, ["bluesky:ada.example", "x:ada", "?:?"]
        )
        store.put(kind, dict.fromkeys(keys, ODD[number]))
    server = ServerFixture(tmp_path, store)
    try:
        assert server.settled(bluesky()).status == "ready"
        assert server.show(on_x(), reply(1, server.clock())).status in {"pending", "ready"}
        client = server.app.test_client()
        for path in ("export", "feed", "health"):
            response = client.get(f"http://127.0.0.1:8377/v1/{path}", headers=server.authorised)
            assert response.status_code == 200, path
        page = client.get(f"http://127.0.0.1:8377/?key={server.auth.page_key.get()}")
        assert page.status_code == 200
    finally:
        server.close()


@pytest.mark.slow
@pytest.mark.parametrize("hours", [-16, -400 * 24, 16])
def test_a_clock_that_jumps_over_midnight_and_back_fails_nothing(hours: float, server: ServerFixture) -> None:
    for jump in (0, hours, -hours, hours):
        server.clock.move(hours=jump)
        assert server.settled(bluesky()).status == "ready"
        assert server.settled(bluesky("bo.example")).status == "ready"
        server.accounts.crowd.view()


def test_a_card_from_the_future_is_read_again(server: ServerFixture) -> None:
    server.settled(bluesky())
    server.clock.move(days=-365)
    assert server.lookup.result(bluesky()).stale
    server.settled(bluesky())
    assert server.network.reads == ["ada.example"] * 2
    assert not server.lookup.result(bluesky()).stale


def test_a_pause_from_the_future_ends(server: ServerFixture) -> None:
    server.fail("rate-limited", retry_after=600)
    server.settled(bluesky())
    server.clock.move(days=-365)
    server.network.failure = None
    assert server.settled(bluesky()).status == "ready"
