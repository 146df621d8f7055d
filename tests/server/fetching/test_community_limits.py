"""Any number of workers keep one pace at a host: what one learns, all obey."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from server.fetching import FetchError, QueuedError
from server.fetching.address_guard import Target
from server.fetching.community_limits import CommunityLimits
from server.fetching.responses import Response
from shared_schema.networks import RateLimit

if TYPE_CHECKING:
    from devtools.postgres import PostgresCluster
    from server.store.postgres.database import Database

SLOW = RateLimit(requests=3, seconds=2.0)
HERE = Target("a.example", "/@ada")


@pytest.fixture
def databases(postgres: PostgresCluster) -> Iterator[list[Database]]:
    """Three processes' own connections to one database."""
    from server.store.postgres.database import Database

    url = postgres.url(postgres.database())
    databases = [Database(url) for _ in range(3)]
    yield databases
    for database in databases:
        database.close()


def test_workers_together_keep_the_rate_limit_of_a_host(databases: list[Database]) -> None:
    waits: list[float] = []

    def sleep_in_no_time(seconds: float) -> bool:
        waits.append(seconds)
        return False

    workers = [CommunityLimits(database, sleep_in_no_time) for database in databases]
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(lambda number: workers[number % 3].acquire(HERE, SLOW, max_wait=60.0), range(24)))
    row = databases[0].run(
        lambda connection: connection.execute("SELECT state FROM rate_limits WHERE host = 'a.example'").fetchone()
    )
    assert row is not None
    turns = row[0]["turns"]
    assert len(turns) == 24
    assert all(later - turn >= SLOW.seconds - 1e-6 for turn, later in zip(turns, turns[SLOW.requests :], strict=False))
    assert len(waits) == 24 - SLOW.requests
    with pytest.raises(QueuedError):
        workers[1].acquire(HERE, SLOW)


def test_a_back_off_that_one_worker_received_holds_for_all(databases: list[Database]) -> None:
    first, second, third = (CommunityLimits(database, lambda _seconds: False) for database in databases)
    first.record(HERE, Response("a.example", 429, {"retry-after": "120"}, b""))
    for other in (second, third):
        with pytest.raises(FetchError) as caught:
            other.acquire(HERE, SLOW)
        assert caught.value.slug == "rate-limited"
        assert 100 < (caught.value.retry_after or 0) <= 120
    other_host = Target("b.example", "/")
    second.record_failure(other_host, FetchError("timeout", "b.example did not respond."))
    third.record_failure(other_host, FetchError("timeout", "b.example did not respond."))
    with pytest.raises(FetchError, match="did not respond"):
        first.check_silence(other_host)


def test_nobody_can_read_from_the_database_which_profiles_a_host_refused(databases: list[Database]) -> None:
    CommunityLimits(databases[0], lambda _seconds: False).record(HERE, Response("a.example", 403, {}, b""))
    rows = databases[0].run(
        lambda connection: connection.execute("SELECT back_offs, state FROM back_offs, rate_limits").fetchall()
    )
    assert rows
    assert "ada" not in str(rows)


def test_nothing_is_requested_while_the_database_is_gone(postgres: PostgresCluster) -> None:
    from server.store.postgres.database import Database

    gone = Database(postgres.url("no_such_database"), wait_seconds=0.2)
    with pytest.raises(QueuedError):
        CommunityLimits(gone, lambda _seconds: False).acquire(HERE, SLOW)
    gone.close()
