"""The fixture server itself: its table of answers, its log, its life as a process; and the setting that leads to it."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.fake_networks import UpstreamServer
from devtools.fake_networks.routes import find_route, load_routes
from server.fetching import Fetcher, parse_upstream_map
from tests.server.fetching.conftest import BRISK, USER_AGENT

ROOT = Path(__file__).parents[3]


def test_the_setting_is_a_list_of_hosts_and_loopback_targets() -> None:
    text = "mastodon.example=127.0.0.1:8444, Public.API.bsky.example=[::1]:8445,"
    assert parse_upstream_map(text) == {
        "mastodon.example": ("127.0.0.1", 8444),
        "public.api.bsky.example": ("::1", 8445),
    }
    assert parse_upstream_map("") == {}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("mastodon.example", "not of the form"),
        ("mastodon.example=8444", "not of the form"),
        ("mastodon.example=127.0.0.1", "not of the form"),
        ("mastodon.example=127.0.0.1:port", "not of the form"),
        ("=127.0.0.1:8444", "not of the form"),
        ("a.example=127.0.0.1:0", "port 0"),
        ("a.example=127.0.0.1:65536", "port 65536"),
        ("a.example=10.0.0.1:8444", "loopback"),
        ("a.example=localhost:8444", "loopback"),
        ("a.example=0.0.0.0:8444", "loopback"),
        ("a.example=127.0.0.1:1,A.example=127.0.0.1:2", "twice"),
    ],
)
def test_a_setting_that_cannot_be_meant_says_what_is_wrong(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        parse_upstream_map(text)


def test_every_recorded_answer_can_be_reached() -> None:
    """No row stands behind a wider one."""
    routes = load_routes()
    for route in routes:
        assert find_route(routes, route.host, route.path, route.query) is route


def test_a_row_that_cannot_be_served_is_named(tmp_path: Path) -> None:
    (tmp_path / "routes.json").write_text(json.dumps([{"host": "a.example", "path": "/x"}]), encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.example/x"):
        load_routes(tmp_path)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    rows = [
        {"host": "a.example", "path": "/who", "query": {"id": 1}, "file": "one.json"},
        {"host": "a.example", "path": "/who", "json": {"who": "anybody"}, "headers": {"X-Kind": "wide"}},
        {"host": "a.example", "path": "/deep/*", "json": None, "status": 403},
    ]
    (tmp_path / "routes.json").write_text(json.dumps(rows), encoding="utf-8")
    (tmp_path / "one.json").write_text('{"who": "one"}', encoding="utf-8")
    return tmp_path


def test_the_first_row_that_fits_answers(table: Path) -> None:
    with UpstreamServer(fixtures=table) as server:
        fetcher = Fetcher(
            cache_dir=None, user_agent=USER_AGENT, upstream_map=server.upstream_map, ca_bundle=server.ca_bundle
        )
        assert fetcher.json("https://a.example/who?id=1&more=x", rate_limit=BRISK) == {"who": "one"}
        assert fetcher.json("https://a.example/who?id=2", rate_limit=BRISK) == {"who": "anybody"}
        with pytest.raises(Exception, match="refused"):
            fetcher.json("https://a.example/deep/er/still", rate_limit=BRISK)
        with pytest.raises(Exception, match="not-found"):
            fetcher.json("https://a.example/", rate_limit=BRISK)
        log = fetcher.json("https://a.example/__log", rate_limit=BRISK)
        assert [(asked["host"], asked["path"]) for asked in log] == [
            ("a.example", "/who"),
            ("a.example", "/who"),
            ("a.example", "/deep/er/still"),
            ("a.example", "/"),
        ]
        fetcher.close()
    assert not server.ca_bundle.exists()


def test_as_a_process_it_prints_the_settings_that_lead_to_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "devtools.fake_networks", "--port", "0", "--folder", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        assert process.stdout is not None
        lines = [shlex.split(process.stdout.readline())[1].partition("=") for _ in range(2)]
        settings = {name: value for name, _, value in lines}
        fetcher = Fetcher(
            cache_dir=None,
            user_agent=USER_AGENT,
            upstream_map=parse_upstream_map(settings["HUMANKIND_UPSTREAM_MAP"]),
            ca_bundle=Path(settings["HUMANKIND_CA_BUNDLE"]),
        )
        assert fetcher.json("https://hostile.example/ok", rate_limit=BRISK) == {"ok": True}
        fetcher.close()
        process.terminate()
        assert process.wait(10) == 0
