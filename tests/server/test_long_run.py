"""A day and more in simulated time: what comes in goes out, so memory, descriptors, threads and files stay flat.

`./scripts/bench --only soak` measures the real server for an hour; here the clock is invented and nothing depends on
how fast the machine is.
"""

from __future__ import annotations

import gc
import threading
from pathlib import Path
from typing import Any

import pytest

from server.accounts import account_records, aliases, encoded_results
from server.accounts.account_records import CITED_IN_MEMORY, FORGOTTEN_LIMIT, RECORDS_IN_MEMORY
from server.accounts.jobs.queue import JobQueue
from server.fetching.rate_limits import RateLimiter
from server.store import Store
from server.store.tiny import TinyStore
from shared_schema.records import Account
from tests.server.server_fixture import ServerFixture, bluesky, on_x, query, reply
from tests.waiting import eventually

LIMITS = {"cards": 40, "seen": 20, "days": 5}
NEW_IN_AN_HOUR = 12


@pytest.fixture
def server_of_a_day(tmp_path: Path) -> Any:
    """A server whose store is on the disk, with low limits."""
    store: Store = TinyStore(tmp_path, LIMITS, flush_seconds=3600)
    fixture = ServerFixture(tmp_path, store)
    yield fixture
    fixture.close()


def browse(server: ServerFixture, hour: int) -> None:
    """An hour of a reader: people known and new, posts that pages show, a correction, somebody renamed or erased."""
    known = [bluesky(f"friend{number}.example") for number in range(10)]
    new = [bluesky(f"new{hour}-{number}.example") for number in range(NEW_IN_AN_HOUR)]
    shown = [
        query(on_x(f"shown{hour}_{number}"), *(reply(at, server.clock()) for at in range(6))) for number in range(4)
    ]
    server.network.stated = {new[0].handle: Account(network="bluesky", handle=f"other-{new[0].handle}")}
    server.accounts.encoded_results.of([*map(query, [*known, *new]), *shown])
    eventually(lambda: not server.accounts.jobs)
    server.accounts.encoded_results.of([*map(query, [*known, *new]), *shown])
    server.lookup.wait(new[1], 10)
    server.accounts.corrections.set(known[hour % 10], "person", "A friend")
    server.accounts.corrections.remove(known[(hour + 5) % 10])
    server.accounts.eraser.erase_account(new[2])
    if hour % 6 == 0:
        server.accounts.expiry.delete_expired()
        server.accounts.crowd.view()


def sizes(server: ServerFixture, home: Path) -> dict[str, int]:
    """How much is held of everything that could grow."""
    accounts = server.accounts
    store, jobs, limits = server.store, accounts.jobs, server.fetcher._rate_limits
    assert isinstance(store, TinyStore)
    assert isinstance(jobs, JobQueue)
    assert isinstance(limits, RateLimiter)
    store.flush()
    gc.collect()
    return {
        "threads": threading.active_count(),
        "descriptors": len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0,
        "files": len([path for path in home.rglob("*") if path.is_file()]),
        "journal": sum(path.stat().st_size for path in home.glob("journal-*")),
        "cards": store.count("cards"),
        "seen": store.count("seen"),
        "days": store.count("days"),
        "records": len(accounts.records._in_memory),
        "cited": len(accounts.records._cited),
        "forgotten": len(accounts.records._forgotten),
        "encoded": len(accounts.encoded_results._cache),
        "jobs": len(jobs) + len(jobs._hosts),
        "hosts": len(limits._hosts),
    }


@pytest.mark.slow
def test_a_day_of_traffic_leaves_nothing_that_grows(
    server_of_a_day: ServerFixture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("RECORDS_IN_MEMORY", "CITED_IN_MEMORY", "FORGOTTEN_LIMIT"):
        monkeypatch.setattr(account_records, name, 30)
    monkeypatch.setattr(encoded_results, "RECORDS_IN_MEMORY", 30)
    monkeypatch.setattr(aliases, "ALIASES_LIMIT", 8)
    server = server_of_a_day
    warm: dict[str, int] = {}
    for hour in range(36):
        browse(server, hour)
        server.clock.move(hours=1)
        if hour == 11:
            warm = sizes(server, tmp_path)
    end = sizes(server, tmp_path)
    assert end["cards"] <= LIMITS["cards"]
    assert end["seen"] <= LIMITS["seen"]
    assert end["records"] <= 30
    grown = {name: (warm[name], count) for name, count in end.items() if count > warm[name] + (name == "days")}
    assert not {name: pair for name, pair in grown.items() if name != "forgotten" or pair[1] > 30}


def test_the_bounds_of_what_is_held_in_memory_are_low() -> None:
    # A decoded card takes about 25 kB, the cited posts of one account about 40 kB.
    assert RECORDS_IN_MEMORY * 25 + CITED_IN_MEMORY * 40 <= 20_000
    assert FORGOTTEN_LIMIT <= 10_000
