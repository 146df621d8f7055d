"""Responses are stored as their headers allow, at most a day, and can be erased without a trace."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from server.fetching import cache as cache_module
from server.fetching.cache import HttpCache, lifetimes
from server.fetching.responses import Response
from shared_schema.times import DAY
from tests.server.fetching.conftest import FAST, HOSTILE, Clock, FetcherHarness


def _response(body: bytes = b"{}", **headers: str) -> Response:
    values = {"content-type": "application/json"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return Response("a.example", 200, values, body)


def test_a_fresh_response_comes_from_the_cache(harness: FetcherHarness) -> None:
    harness.json("/fresh")
    harness.json("/fresh")
    assert harness.count("/fresh") == 1
    harness.clock.advance(601)
    harness.json("/fresh")
    assert harness.count("/fresh") == 2


def test_no_store_is_obeyed(harness: FetcherHarness) -> None:
    harness.json("/ok")
    harness.json("/ok")
    assert harness.count("/ok") == 2


def test_without_caching_headers_a_response_is_fresh_for_a_minute(harness: FetcherHarness) -> None:
    harness.json("/silent")
    harness.clock.advance(59)
    harness.json("/silent")
    assert harness.count("/silent") == 1
    harness.clock.advance(2)
    harness.json("/silent")
    assert harness.count("/silent") == 2


def test_responses_to_different_queries_are_stored_separately(harness: FetcherHarness) -> None:
    harness.json("/fresh", params={"who": "ada"})
    harness.json("/fresh", params={"who": "bo"})
    assert [request.query for request in harness.networks.log] == [{"who": "ada"}, {"who": "bo"}]


@pytest.mark.parametrize(
    ("path", "header", "value"),
    [("/etag", "if-none-match", 'W/"one"'), ("/last-modified", "if-modified-since", "Sun, 01 Nov 2026 08:00:00 GMT")],
)
def test_an_expired_response_is_revalidated(path: str, header: str, value: str, harness: FetcherHarness) -> None:
    assert harness.json(path) == {"same": True}
    assert harness.json(path) == {"same": True}
    assert [request.headers.get(header) for request in harness.networks.log] == [None, value]


def test_fresh_sends_a_request_even_if_the_response_is_cached(harness: FetcherHarness) -> None:
    harness.json("/fresh")
    assert harness.json("/fresh", fresh=True) == {"ok": True}
    assert harness.count("/fresh") == 2
    assert harness.networks.log[1].headers["cache-control"] == "no-cache"


def test_a_cached_response_is_served_while_the_host_fails(harness: FetcherHarness) -> None:
    assert harness.json("/stale?case=failing") == {"turn": 1}
    assert harness.json("/stale?case=failing") == {"turn": 1}
    assert harness.count("/stale") == 2


def test_a_stale_response_is_served_no_longer_than_its_headers_allow(harness: FetcherHarness) -> None:
    harness.json("/stale?case=long")
    harness.clock.advance(3601)
    assert harness.error("/stale?case=long").status == 503


def test_a_failure_is_reported_if_a_fresh_response_was_requested(harness: FetcherHarness) -> None:
    harness.json("/stale?case=fresh")
    assert harness.error("/stale?case=fresh", fresh=True).slug == "unreachable"


def test_a_response_that_the_host_removed_is_deleted(harness: FetcherHarness) -> None:
    harness.json("/gone?case=1")
    assert harness.error("/gone?case=1").slug == "not-found"
    assert harness.fetcher._cache.get(_only_key(harness, "/gone?case=1")) is None


def _only_key(harness: FetcherHarness, path: str) -> str:
    return f"{harness.networks.log[0].headers['accept']} {HOSTILE}{path}"


def test_the_cache_survives_a_restart(open_fetcher: Callable[[Path | None], FetcherHarness], tmp_path: Path) -> None:
    first = open_fetcher(tmp_path)
    first.json("/fresh")
    first.fetcher.close()
    second = open_fetcher(tmp_path)
    second.json("/fresh")
    assert second.count("/fresh") == 1


def test_nothing_is_stored_longer_than_a_day(tmp_path: Path) -> None:
    clock = Clock()
    cache = HttpCache(tmp_path, clock)
    cache.put("old", _response(cache_control="max-age=31536000"))
    clock.advance(DAY - 60)
    assert cache.get("old") is not None
    clock.advance(61)
    assert cache.get("old") is None
    cache.delete_expired()
    assert _rows(tmp_path) == []


def _rows(folder: Path) -> list[str]:
    with sqlite3.connect(folder / "http-cache.sqlite") as database:
        return [key for (key,) in database.execute("SELECT key FROM responses ORDER BY confirmed_at")]


def test_the_oldest_responses_are_deleted_beyond_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "MAX_BYTES", 2000)
    clock = Clock()
    cache = HttpCache(tmp_path, clock)
    for number in range(5):
        clock.advance(1)
        cache.put(str(number), _response(random.Random(number).randbytes(900)))  # noqa: S311 - filler
    assert _rows(tmp_path) == ["3", "4"]


def _work_of_one_put(cache: HttpCache, key: str) -> int:
    """How many instructions SQLite's virtual machine runs for one `put`: the same on every machine."""
    assert cache._database is not None
    instructions = 0

    def count() -> int:
        nonlocal instructions
        instructions += 1
        return 0

    cache._database.set_progress_handler(count, 1)
    cache.put(key, _response())
    cache._database.set_progress_handler(None, 1)
    return instructions


@pytest.mark.slow
def test_a_put_costs_the_same_however_many_responses_are_stored(tmp_path: Path) -> None:
    cache = HttpCache(tmp_path, Clock())
    work = {}
    for number in range(2001):
        if number in (10, 2000):
            work[number] = _work_of_one_put(cache, str(number))
        else:
            cache.put(str(number), _response())
    assert 0 < work[2000] <= work[10] * 1.2


@pytest.mark.slow
def test_a_put_beyond_the_limit_deletes_only_what_is_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = HttpCache(tmp_path, Clock())
    work = {}
    for count in (20, 1000):
        for number in range(count):
            cache.put(f"{count}-{number}", _response(b"x"))
        assert cache._database is not None
        monkeypatch.setattr(cache_module, "MAX_BYTES", cache._database.execute("SELECT bytes FROM total").fetchone()[0])
        work[count] = _work_of_one_put(cache, "one more")
        monkeypatch.undo()
    assert work[1000] <= work[20] * 1.2


def test_the_running_total_counts_every_stored_body_once(tmp_path: Path) -> None:
    clock = Clock()
    cache = HttpCache(tmp_path, clock)

    def total() -> int:
        with sqlite3.connect(tmp_path / "http-cache.sqlite") as database:
            ((total, exact),) = database.execute("SELECT bytes, (SELECT total(length(body)) FROM responses) FROM total")
        assert total == exact
        return int(total)

    cache.put("a", _response(b"a" * 100))
    cache.put("a", _response(b"other"))
    cache.put("b", _response())
    assert total() > 0
    cache.delete("a")
    total()
    clock.advance(DAY + 1)
    cache.delete_expired()
    assert total() == 0
    cache.put("c", _response())
    cache.forget(None)
    assert total() == 0


def test_the_file_of_an_older_version_is_replaced(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "http-cache.sqlite") as database:
        database.execute("CREATE TABLE answers (key TEXT PRIMARY KEY, body BLOB NOT NULL)")
        database.execute("CREATE TABLE pauses (host TEXT, target TEXT)")
    cache = HttpCache(tmp_path, Clock())
    cache.put("a", _response())
    cache.close()
    with sqlite3.connect(tmp_path / "http-cache.sqlite") as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables == {"responses", "total", "facts", "back_offs"}
    assert HttpCache(tmp_path, Clock()).get("a") is not None


def test_forgetting_leaves_no_trace_in_the_file(harness: FetcherHarness, tmp_path: Path) -> None:
    harness.json("/fresh?who=unique-name")
    harness.error("/401?who=unique-name")
    (file,) = (tmp_path / "cache").iterdir()
    assert b"unique-name" in file.read_bytes()
    harness.fetcher.forget()
    assert b"unique-name" not in file.read_bytes()
    assert b"hostile.example" not in file.read_bytes()


def test_forgetting_shrinks_the_file(tmp_path: Path) -> None:
    cache = HttpCache(tmp_path, Clock())
    for number in range(5):
        cache.put(str(number), _response(random.Random(number).randbytes(100_000)))  # noqa: S311 - filler
    file = tmp_path / "http-cache.sqlite"
    assert file.stat().st_size > 500_000
    cache.forget(None)
    assert file.stat().st_size < 50_000


def test_forgetting_one_host_keeps_the_others(harness: FetcherHarness) -> None:
    harness.json("/fresh")
    harness.fetcher.forget("other.example")
    harness.json("/fresh")
    assert harness.count("/fresh") == 1
    harness.fetcher.forget("hostile.example")
    harness.json("/fresh")
    assert harness.count("/fresh") == 2


def test_only_the_owner_can_read_the_file(harness: FetcherHarness, tmp_path: Path) -> None:
    harness.json("/fresh")
    (file,) = (tmp_path / "cache").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damage", [b"not a database at all, " * 100, b"SQLite format 3\x00" + bytes(range(256)) * 40])
def test_a_damaged_file_is_recreated(
    damage: bytes, open_fetcher: Callable[[Path | None], FetcherHarness], tmp_path: Path
) -> None:
    (tmp_path / "http-cache.sqlite").write_bytes(damage)
    harness = open_fetcher(tmp_path)
    harness.json("/fresh")
    harness.json("/fresh")
    harness.json("/fresh")
    assert harness.count("/fresh") < 3


def test_fetching_goes_on_if_the_disk_fails(
    open_fetcher: Callable[[Path | None], FetcherHarness], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    harness = open_fetcher(tmp_path / "file")
    assert harness.json("/fresh") == {"ok": True}


def test_without_a_folder_responses_are_stored_in_memory(open_fetcher: Callable[[Path | None], FetcherHarness]) -> None:
    harness = open_fetcher(None)
    harness.json("/fresh")
    harness.json("/fresh")
    assert harness.count("/fresh") == 1


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"cache-control": "no-store"}, None),
        ({"cache-control": "max-age=60", "vary": "*"}, None),
        ({"cache-control": "no-cache, max-age=60"}, (0, 0)),
        ({"cache-control": "max-age=15, public, stale-if-error=100"}, (15, 115)),
        ({"cache-control": "max-age=15, must-revalidate"}, (15, 15)),
        ({"cache-control": "max-age=15", "age": "10"}, (5, DAY)),
        ({"cache-control": "max-age=99999999"}, (DAY, DAY)),
        ({"cache-control": "max-age=-5"}, (60, DAY)),
        ({"cache-control": "max-age=0"}, (0, DAY)),
        ({}, (60, DAY)),
        ({"expires": "Sun, 01 Nov 2026 08:05:00 GMT", "date": "Sun, 01 Nov 2026 08:00:00 GMT"}, (300, DAY)),
        ({"expires": "0", "date": "Sun, 01 Nov 2026 08:00:00 GMT"}, (0, DAY)),
        ({"expires": f"Sun, 01 Nov {'9' * 25} 08:05:00 GMT", "date": "Sun, 01 Nov 2026 08:00:00 GMT"}, (0, DAY)),
    ],
)
def test_lifetimes_follow_the_headers(headers: dict[str, str], expected: tuple[float, float] | None) -> None:
    assert lifetimes(headers) == expected


def test_bypassing_the_cache_stores_the_response(harness: FetcherHarness) -> None:
    view = harness.fetcher.bypassing_cache()
    for _ in range(2):
        assert view.json(f"{HOSTILE}/fresh", rate_limit=FAST) == {"ok": True}
    assert harness.count("/fresh") == 2
    harness.json("/fresh")
    assert harness.count("/fresh") == 2
