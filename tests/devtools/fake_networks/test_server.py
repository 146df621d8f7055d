"""The fake networks: recorded responses, the request log, and running as a separate process."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.fake_networks import FakeNetworks
from server.fetching import Fetcher, FetchError, parse_upstream_map
from tests.server.fetching.conftest import FAST, USER_AGENT

ROOT = Path(__file__).parents[3]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    rows = [
        {"host": "a.example", "path": "/who", "query": {"id": 1}, "file": "one.json"},
        {"host": "a.example", "path": "/who", "json": {"who": "anyone"}, "headers": {"X-Kind": "wide"}},
        {"host": "a.example", "path": "/deep/*", "json": None, "status": 403},
    ]
    (tmp_path / "routes.json").write_text(json.dumps(rows), encoding="utf-8")
    (tmp_path / "one.json").write_text('{"who": "one"}', encoding="utf-8")
    return tmp_path


def test_the_first_matching_row_is_served(table: Path) -> None:
    with FakeNetworks(responses=table) as networks:
        fetcher = Fetcher(
            cache_dir=None, user_agent=USER_AGENT, upstream_map=networks.upstream_map, ca_bundle=networks.ca_bundle
        )
        assert fetcher.json("https://a.example/who?id=1&more=x", rate_limit=FAST) == {"who": "one"}
        assert fetcher.json("https://a.example/who?id=2", rate_limit=FAST) == {"who": "anyone"}
        with pytest.raises(FetchError, match="refused"):
            fetcher.json("https://a.example/deep/er/path", rate_limit=FAST)
        with pytest.raises(FetchError, match="not-found"):
            fetcher.json("https://a.example/", rate_limit=FAST)
        log = fetcher.json("https://a.example/__log", rate_limit=FAST)
        assert [(request["host"], request["path"]) for request in log] == [
            ("a.example", "/who"),
            ("a.example", "/who"),
            ("a.example", "/deep/er/path"),
            ("a.example", "/"),
        ]
        fetcher.close()
    assert not networks.ca_bundle.exists()


def test_as_a_process_it_prints_the_settings_for_a_server(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "devtools.fake_networks", "--port", "0", "--folder", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        try:
            assert process.stdout is not None
            lines = [shlex.split(process.stdout.readline())[1].partition("=") for _ in range(2)]
            settings = {name: value for name, _, value in lines}
            fetcher = Fetcher(
                cache_dir=None,
                user_agent=USER_AGENT,
                upstream_map=parse_upstream_map(settings["HUMANKIND_UPSTREAM_MAP"]),
                ca_bundle=Path(settings["HUMANKIND_CA_BUNDLE"]),
            )
            assert fetcher.json("https://hostile.example/ok", rate_limit=FAST) == {"ok": True}
            fetcher.close()
        finally:  # also after a failure, or the end of the block would wait for it for ever
            process.terminate()
        assert process.wait(10) == 0
