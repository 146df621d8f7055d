"""What is kept is kept as its host allows, never longer than a day, and goes when it is told to go."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from server.fetching import cache as cache_module
from server.fetching.cache import DAY, HttpCache, lifetimes
from server.fetching.responses import Answer
from tests.server.fetching.conftest import BRISK, HOSTILE, Clock, Tried


def _answer(body: bytes = b"{}", **headers: str) -> Answer:
    said = {"content-type": "application/json"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer("a.example", 200, said, body)


def test_a_fresh_answer_is_not_asked_for_again(tried: Tried) -> None:
    tried.json("/fresh")
    tried.json("/fresh")
    assert tried.asked("/fresh") == 1
    tried.clock.pass_by(601)
    tried.json("/fresh")
    assert tried.asked("/fresh") == 2


def test_what_must_not_be_kept_is_asked_for_each_time(tried: Tried) -> None:
    tried.json("/ok")
    tried.json("/ok")
    assert tried.asked("/ok") == 2


def test_a_host_that_says_nothing_about_caching_is_spared_for_a_minute(tried: Tried) -> None:
    tried.json("/silent")
    tried.clock.pass_by(59)
    tried.json("/silent")
    assert tried.asked("/silent") == 1
    tried.clock.pass_by(2)
    tried.json("/silent")
    assert tried.asked("/silent") == 2


def test_answers_to_different_questions_are_kept_apart(tried: Tried) -> None:
    tried.json("/fresh", params={"who": "ada"})
    tried.json("/fresh", params={"who": "bo"})
    assert [asked.query for asked in tried.upstream.log] == [{"who": "ada"}, {"who": "bo"}]


@pytest.mark.parametrize(
    ("path", "header", "value"),
    [("/etag", "if-none-match", 'W/"one"'), ("/last-modified", "if-modified-since", "Sun, 01 Nov 2026 08:00:00 GMT")],
)
def test_an_old_answer_is_asked_after_and_not_sent_again(path: str, header: str, value: str, tried: Tried) -> None:
    assert tried.json(path) == {"same": True}
    assert tried.json(path) == {"same": True}
    assert [asked.headers.get(header) for asked in tried.upstream.log] == [None, value]


def test_fresh_asks_the_host_even_where_the_cache_could_answer(tried: Tried) -> None:
    tried.json("/fresh")
    assert tried.json("/fresh", fresh=True) == {"ok": True}
    assert tried.asked("/fresh") == 2
    assert tried.upstream.log[1].headers["cache-control"] == "no-cache"


def test_a_kept_answer_stands_in_while_the_host_is_ill(tried: Tried) -> None:
    assert tried.json("/stale?case=ill") == {"turn": 1}
    assert tried.json("/stale?case=ill") == {"turn": 1}
    assert tried.asked("/stale") == 2


def test_it_stands_in_no_longer_than_the_host_allows(tried: Tried) -> None:
    tried.json("/stale?case=long")
    tried.clock.pass_by(3601)
    assert tried.error("/stale?case=long").status == 503


def test_who_asks_for_a_fresh_answer_is_told_that_there_is_none(tried: Tried) -> None:
    tried.json("/stale?case=fresh")
    assert tried.error("/stale?case=fresh", fresh=True).slug == "unreachable"


def test_what_its_host_took_down_is_gone_here_too(tried: Tried) -> None:
    tried.json("/gone?case=1")
    assert tried.error("/gone?case=1").slug == "not-found"
    assert tried.fetcher._cache.get(_only_key(tried, "/gone?case=1")) is None


def _only_key(tried: Tried, path: str) -> str:
    return f"{tried.upstream.log[0].headers['accept']} {HOSTILE}{path}"


def test_the_cache_survives_a_restart(open_fetcher: Callable[[Path | None], Tried], tmp_path: Path) -> None:
    first = open_fetcher(tmp_path)
    first.json("/fresh")
    first.fetcher.close()
    second = open_fetcher(tmp_path)
    second.json("/fresh")
    assert second.asked("/fresh") == 1


def test_nothing_is_kept_longer_than_a_day_whatever_its_host_says(tmp_path: Path) -> None:
    clock = Clock()
    cache = HttpCache(tmp_path, clock)
    cache.put("old", _answer(cache_control="max-age=31536000"))
    clock.pass_by(DAY - 60)
    assert cache.get("old") is not None
    clock.pass_by(61)
    assert cache.get("old") is None
    cache.tidy()
    assert _rows(tmp_path) == []


def _rows(folder: Path) -> list[str]:
    with sqlite3.connect(folder / "http-cache.sqlite") as database:
        return [key for (key,) in database.execute("SELECT key FROM answers ORDER BY confirmed_at")]


def test_the_cache_is_bounded_and_the_oldest_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "MAX_BYTES", 2000)
    clock = Clock()
    cache = HttpCache(tmp_path, clock)
    for number in range(5):
        clock.pass_by(1)
        cache.put(str(number), _answer(random.Random(number).randbytes(900)))  # noqa: S311 - filler
    assert _rows(tmp_path) == ["3", "4"]


def test_forgetting_leaves_no_trace_on_disk(tried: Tried, tmp_path: Path) -> None:
    tried.json("/fresh?who=somebody-special")
    tried.error("/401?who=somebody-special")
    (file,) = (tmp_path / "cache").iterdir()
    assert b"somebody-special" in file.read_bytes()
    tried.fetcher.forget()
    assert b"somebody-special" not in file.read_bytes()
    assert b"hostile.example" not in file.read_bytes()


def test_forgetting_gives_the_room_back(tmp_path: Path) -> None:
    cache = HttpCache(tmp_path, Clock())
    for number in range(5):
        cache.put(str(number), _answer(random.Random(number).randbytes(100_000)))  # noqa: S311 - filler
    file = tmp_path / "http-cache.sqlite"
    assert file.stat().st_size > 500_000
    cache.forget(None)
    assert file.stat().st_size < 50_000


def test_forgetting_one_host_keeps_the_others(tried: Tried) -> None:
    tried.json("/fresh")
    tried.fetcher.forget("other.example")
    tried.json("/fresh")
    assert tried.asked("/fresh") == 1
    tried.fetcher.forget("hostile.example")
    tried.json("/fresh")
    assert tried.asked("/fresh") == 2


def test_only_the_reader_may_open_the_file(tried: Tried, tmp_path: Path) -> None:
    tried.json("/fresh")
    (file,) = (tmp_path / "cache").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damage", [b"not a database at all, " * 100, b"SQLite format 3\x00" + bytes(range(256)) * 40])
def test_a_damaged_file_is_begun_anew(
    damage: bytes, open_fetcher: Callable[[Path | None], Tried], tmp_path: Path
) -> None:
    (tmp_path / "http-cache.sqlite").write_bytes(damage)
    tried = open_fetcher(tmp_path)
    tried.json("/fresh")
    tried.json("/fresh")
    tried.json("/fresh")
    assert tried.asked("/fresh") < 3


def test_a_disk_that_fails_costs_the_cache_and_not_the_answer(
    open_fetcher: Callable[[Path | None], Tried], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    tried = open_fetcher(tmp_path / "file")
    assert tried.json("/fresh") == {"ok": True}


def test_without_a_folder_answers_are_kept_in_memory(open_fetcher: Callable[[Path | None], Tried]) -> None:
    tried = open_fetcher(None)
    tried.json("/fresh")
    tried.json("/fresh")
    assert tried.asked("/fresh") == 1


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
    ],
)
def test_the_headers_of_an_answer_say_how_long_it_lasts(
    headers: dict[str, str], expected: tuple[float, float] | None
) -> None:
    assert lifetimes(headers) == expected


def test_looking_afresh_asks_the_host_every_time_and_leaves_its_answers_to_all(tried: Tried) -> None:
    view = tried.fetcher.afresh()
    for _ in range(2):
        assert view.json(f"{HOSTILE}/fresh", rate_limit=BRISK) == {"ok": True}
    assert tried.asked("/fresh") == 2
    tried.json("/fresh")
    assert tried.asked("/fresh") == 2
