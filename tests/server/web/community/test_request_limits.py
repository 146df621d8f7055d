"""Limits on requests: each reader's, each network's, on all processes together."""

from __future__ import annotations

import hashlib
import io
import json
import secrets
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from werkzeug.test import TestResponse

from server.store.postgres.database import Database
from server.web.community.request_limits import SHARE_SECONDS, RequestLimits
from tests.server.web.community.community_client import URL, CommunityProcess, Reader
from tests.server.web.pairing_client import CHROMIUM


class Time:
    def __init__(self) -> None:
        self.now = 60_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    yield database
    database.close()


@pytest.fixture
def time(request: pytest.FixtureRequest) -> Time:
    time = Time()
    time.now += 600 * int(hashlib.sha256(request.node.name.encode()).hexdigest()[:6], 16)  # no test counts another's
    return time


def test_all_processes_count_together(database: Database, time: Time) -> None:
    first, second = (RequestLimits(database, time) for _ in range(2))
    for limits in (first, second) * 30:
        assert limits.seconds_to_wait("a", 100) is None
        time.now += 0.1
    for limits in (first, second) * 2:  # what each counted since it last shared its counts
        time.now += SHARE_SECONDS
        limits.seconds_to_wait("a", 100)
    assert first.seconds_to_wait("a", 62) == pytest.approx(60 - time.now % 60)
    assert second.seconds_to_wait("a", 62) is not None
    assert first.seconds_to_wait("a", 70) is None
    assert second.seconds_to_wait("b", 59) is None


def test_a_minute_later_nothing_is_counted(database: Database, time: Time) -> None:
    limits = RequestLimits(database, time)
    assert [limits.seconds_to_wait("a", 2) is None for _ in range(4)] == [True, True, False, False]
    time.now += 60
    assert limits.seconds_to_wait("a", 2) is None


def test_counting_costs_one_transaction_a_second(
    database: Database, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits, run, runs = RequestLimits(database, time), database.run, list[int]()

    def counted(*given: Any, **options: Any) -> Any:
        runs.append(1)
        return run(*given, **options)

    monkeypatch.setattr(database, "run", counted)
    for number in range(1000):
        limits.seconds_to_wait(f"reader {number % 50}", 1000)
        time.now += 0.004
    assert len(runs) == 4


def test_without_the_database_each_process_counts_alone(time: Time) -> None:
    database = Database("postgresql://humankind@/none?host=/nowhere", wait_seconds=0.1)
    limits = RequestLimits(database, time)
    for _ in range(10):
        assert limits.seconds_to_wait("a", 10) is None
        time.now += SHARE_SECONDS
    assert limits.seconds_to_wait("a", 10) is not None
    database.close()


def _limited(process: CommunityProcess, **limits: int) -> None:
    process.services.auth._settings = replace(process.services.auth._settings, **limits)  # type: ignore[arg-type]


@pytest.fixture
def limited(processes: list[CommunityProcess]) -> Iterator[list[CommunityProcess]]:
    """Both processes, with low limits, and nothing counted yet."""
    with processes[0].services.database.transaction() as connection:
        connection.execute("TRUNCATE request_counts")
    for process in processes:
        process.services.auth._limits = RequestLimits(process.services.database)
    yield processes
    for process in processes:
        _limited(process, reader_requests=100_000, address_requests=100_000)


def _anonymous(process: CommunityProcess, address: str, path: str = "/join", **options: Any) -> TestResponse:
    environment = {"REMOTE_ADDR": "127.0.0.1"}
    headers = (
        {"X-Forwarded-For": address, "Origin": CHROMIUM} if path.startswith("/v1/") else {"X-Forwarded-For": address}
    )
    return process.client().open(f"{URL}{path}", headers=headers, environ_base=environment, **options)


class Unread(io.BytesIO):
    """A body that says whether somebody read it."""

    was_read = False

    def read(self, size: int | None = -1, /) -> bytes:
        self.was_read = True
        return super().read(size)

    def readinto(self, buffer: Any, /) -> int:
        self.was_read = True
        return super().readinto(buffer)


def test_a_reader_has_a_limit_of_ones_own(limited: list[CommunityProcess]) -> None:
    ada, ben = Reader(limited[0], "Ada"), Reader(limited[0], "Ben")
    _limited(limited[0], reader_requests=60)
    responses = [ada.send("GET", "/v1/tags") for _ in range(9)]
    assert [response.status_code for response in responses[:2]] == [200, 200]
    _limited(limited[0], reader_requests=1)
    with pytest.raises(KeyError):  # the challenge itself is refused
        ada.send("GET", "/v1/tags")
    page = ada.get("/data")
    assert page.status_code == 429
    assert 1 <= int(page.headers["Retry-After"]) <= 60
    assert "More requests came" in page.text
    _limited(limited[0], reader_requests=1000)
    assert ben.send("GET", "/v1/tags").status_code == 200


def test_a_network_has_a_limit_that_readers_in_it_do_not_share(limited: list[CommunityProcess]) -> None:
    ada = Reader(limited[0], "Ada")
    _limited(limited[0], address_requests=30)
    statuses = [_anonymous(limited[0], f"198.51.100.{number}").status_code for number in range(1, 41)]
    assert statuses.count(200) == 30
    assert statuses[-1] == 429
    body = json.dumps({"id": secrets.token_hex(16), "nonce": secrets.token_hex(16)})
    refused = _anonymous(
        limited[0], "198.51.100.200", "/v1/proof", method="POST", data=body, content_type="application/json"
    )
    assert refused.status_code == 429
    assert refused.get_json()["type"] == "urn:humankind:problem:too-many-requests"
    assert refused.get_json()["retry_after"] > 0
    assert _anonymous(limited[0], "198.51.101.1").status_code == 200
    assert ada.send("GET", "/v1/tags").status_code == 200


def test_a_large_anonymous_body_is_refused_before_it_is_read(limited: list[CommunityProcess]) -> None:
    """Whoever reads it waits for it. It is counted all the same."""
    _limited(limited[0], address_requests=3)
    statuses = []
    for size in (1_100, 9_000_000, 70_000, 1_100):
        body = Unread(b"x" * size)
        response = _anonymous(
            limited[0], "203.0.113.77", "/v1/proof", method="POST", content_type="application/json", input_stream=body
        )
        statuses.append(response.status_code)
        assert not body.was_read
    assert statuses == [413, 413, 413, 429]
    _limited(limited[0], address_requests=10)
    body = Unread(b"x" * 70_000)
    form = "application/x-www-form-urlencoded"
    assert _anonymous(
        limited[0], "203.0.113.78", "/join", method="POST", content_type=form, input_stream=body
    ).status_code in (403, 413)
    assert not body.was_read
    ada = Reader(limited[0], "Ada")
    assert ada.send("GET", "/v1/tags").status_code == 200


def test_an_ipv6_network_is_48_bits(limited: list[CommunityProcess]) -> None:
    _limited(limited[0], address_requests=10)
    statuses = [_anonymous(limited[0], f"2001:db8:7:{number:x}::1").status_code for number in range(20)]
    assert statuses.count(200) == 10
    assert _anonymous(limited[0], "2001:db8:8::1").status_code == 200


def test_probes_and_files_are_not_counted(limited: list[CommunityProcess]) -> None:
    _limited(limited[0], address_requests=10)
    for _ in range(30):
        assert _anonymous(limited[0], "203.0.113.9", "/healthz").status_code == 200
        assert _anonymous(limited[0], "203.0.113.9", "/static/humankind.css").status_code == 200
    assert _anonymous(limited[0], "203.0.113.9").status_code == 200


def test_the_database_has_no_address(limited: list[CommunityProcess]) -> None:
    _anonymous(limited[0], "192.0.2.55")
    with limited[0].services.database.transaction() as connection:
        rows = connection.execute("SELECT source FROM request_counts").fetchall()
    assert rows
    assert not any("192.0" in source for (source,) in rows)
