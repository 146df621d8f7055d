"""Requests carry nothing about the reader; responses are limited in size and time."""

from __future__ import annotations

import gzip
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
import urllib3

from devtools.fake_networks import FakeNetworks
from server.fetching.transport import MAX_BODY, _read, _Request
from tests.server.fetching.conftest import HOSTILE, USER_AGENT, FetcherHarness

ROOT = Path(__file__).parents[3]


@pytest.mark.slow
@pytest.mark.parametrize("path", ["/slow", "/drip", "/drip-headers"])
def test_the_whole_request_has_one_time_limit(
    path: str, harness: FetcherHarness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.fetching.fetcher.MAX_SECONDS", 0.5)
    assert harness.error(path).slug == "timeout"


def test_the_time_limit_covers_all_redirects_together(harness: FetcherHarness, monkeypatch: pytest.MonkeyPatch) -> None:
    deadlines = []
    send = harness.fetcher._transport.send

    def recorded(*arguments: object) -> object:
        deadlines.append(arguments[2])
        return send(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(harness.fetcher._transport, "send", recorded)
    harness.json("/hops?left=3")
    first, *_, last = deadlines
    assert isinstance(first, float)
    assert isinstance(last, float)
    assert len(deadlines) == 4
    assert last - first < 1.0


@pytest.mark.slow
def test_a_failure_does_not_break_the_next_request(harness: FetcherHarness) -> None:
    for path in ("/short", "/huge", "/garbage", "/hang-up", "/gzip-bomb"):
        harness.error(path)
        assert harness.json("/ok") == {"ok": True}


@pytest.mark.slow
def test_a_decompression_bomb_uses_little_memory(fake_networks: FakeNetworks) -> None:
    """Runs in a separate process, to compare its peak memory before and after."""
    script = f"""
import resource
from pathlib import Path
from server.fetching import Fetcher, FetchError
from shared_schema.networks import RateLimit
fetcher = Fetcher(cache_dir=None, user_agent={USER_AGENT!r}, upstream_map={fake_networks.upstream_map!r},
                  ca_bundle=Path({str(fake_networks.ca_bundle)!r}))
def slug_of(path):
    try:
        fetcher.json("{HOSTILE}" + path, rate_limit=RateLimit(100, 1.0))
    except FetchError as error:
        return error.slug
slug_of("/ok")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
slugs = [slug_of(path) for path in ("/gzip-bomb", "/huge", "/gzip-bomb", "/huge")]
print(*slugs, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own script
    *slugs, grown_kb = done.stdout.split()
    assert slugs == ["malformed-response"] * 4
    assert int(grown_kb) < 12 * 1024


@pytest.mark.parametrize("path", ["/gzip-and-more", "/interim", "/tiny-chunks", "/trailers"])
def test_what_a_host_sends_around_a_body_is_limited(
    path: str, harness: FetcherHarness, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read in the process that serves readers: 48 MB after a compressed body took half a minute of copying."""
    received: list[int] = []
    count = _Request.count

    def recorded(request: _Request, length: int) -> None:
        received.append(length)
        count(request, length)

    assert harness.json("/ok") == {"ok": True}
    with monkeypatch.context() as patch:
        patch.setattr(_Request, "count", recorded)
        assert harness.error(path).slug == "malformed-response"
    assert sum(received) < MAX_BODY + 512 * 1024  # of 8 or 48 MB
    assert harness.json("/ok") == {"ok": True}


def test_a_little_after_a_compressed_body_does_no_harm() -> None:
    packed = gzip.compress(b"{}") + b"\n"
    body = urllib3.HTTPResponse(BytesIO(packed), {"Content-Encoding": "gzip"}, preload_content=False)
    assert _read(body, "a.example", 100) == b"{}"


def test_requests_carry_only_the_necessary_headers(harness: FetcherHarness) -> None:
    harness.json("/ok")
    (request,) = harness.networks.log
    assert request.headers == {
        "host": "hostile.example",
        "user-agent": USER_AGENT,
        "accept": "application/json, application/activity+json;q=0.9, application/jrd+json;q=0.8",
        "accept-encoding": "gzip",
    }


def test_cookies_are_never_sent_back(harness: FetcherHarness) -> None:
    harness.json("/cookie")
    harness.json("/cookie")
    harness.json("/ok")
    assert [request.headers.get("cookie") for request in harness.networks.log] == [None, None, None]


def test_proxies_and_passwords_from_the_environment_are_ignored(
    harness: FetcherHarness, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine hostile.example login reader password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert harness.json("/ok") == {"ok": True}
    assert "authorization" not in harness.networks.log[0].headers


def test_a_dropped_connection_is_opened_once_more(harness: FetcherHarness) -> None:
    assert harness.json("/hang-up-once") == {"again": True}
    assert harness.count("/hang-up-once") == 2
    harness.error("/hang-up")
    assert harness.count("/hang-up") == 2
