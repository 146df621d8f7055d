"""What comes in is bounded in size and time, and read without trust; every failure has its own word."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from devtools.fake_networks import UpstreamServer
from server.fetching import FetchError
from shared_schema.problems import PROBLEM_TYPES
from tests.server.fetching.conftest import HOSTILE, USER_AGENT, Tried

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("path", "slug", "status"),
    [
        ("/400", "malformed-response", 400),
        ("/401", "login-required", 401),
        ("/403", "refused", 403),
        ("/404", "not-found", 404),
        ("/410", "not-found", 410),
        ("/429", "rate-limited", 429),
        ("/451", "refused", 451),
        ("/500", "unreachable", 500),
        ("/503", "unreachable", 503),
        ("/html", "malformed-response", 200),
        ("/no-type", "malformed-response", 200),
        ("/broken-json", "malformed-response", 200),
        ("/deep-json", "malformed-response", 200),
        ("/quite-deep-json", "malformed-response", 200),
        ("/nan-json", "malformed-response", 200),
        ("/surrogate-json", "malformed-response", 200),
        ("/huge", "malformed-response", 200),
        ("/huge-length", "malformed-response", 200),
        ("/gzip-cut", "malformed-response", 200),
        ("/brotli", "malformed-response", 200),
        ("/short", "malformed-response", None),
        ("/garbage", "malformed-response", None),
        ("/hang-up", "malformed-response", None),
    ],
)
def test_every_failure_has_its_own_word(path: str, slug: str, status: int | None, tried: Tried) -> None:
    error = tried.error(path)
    assert (error.slug, error.status) == (slug, status)
    assert error.slug in PROBLEM_TYPES
    assert "hostile.example" in error.detail
    assert error.detail.endswith(".")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/ok", {"ok": True}),
        ("/gzip", {"packed": True}),
        ("/activity-json", {"type": "Person"}),
        ("/problem-json", {"type": "x"}),
        ("/latin1", {"name": "Zoë"}),
        ("/bad-utf8", {"name": "Zo\ufffd"}),
        ("/odd-charset", {"name": "Zoë"}),
        ("/bom", {"bom": True}),
    ],
)
def test_every_kind_and_encoding_of_json_is_read(path: str, value: object, tried: Tried) -> None:
    assert tried.json(path) == value


def test_an_answer_of_many_small_parts_is_read(tried: Tried) -> None:
    assert len(tried.json("/wide-json")) == 600_001


@pytest.mark.parametrize("path", ["/slow", "/drip", "/drip-headers"])
def test_the_whole_exchange_has_one_time_limit(path: str, tried: Tried, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.fetching.fetcher.MAX_SECONDS", 0.5)
    assert tried.error(path).slug == "timeout"


def test_the_time_limit_covers_all_redirects_together(tried: Tried, monkeypatch: pytest.MonkeyPatch) -> None:
    deadlines = []
    ask = tried.fetcher._transport.ask

    def recorded(*arguments: object) -> object:
        deadlines.append(arguments[2])
        return ask(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(tried.fetcher._transport, "ask", recorded)
    tried.json("/hops?left=3")
    first, *_, last = deadlines
    assert isinstance(first, float)
    assert isinstance(last, float)
    assert len(deadlines) == 4
    assert last - first < 1.0


def test_of_a_refusal_with_a_body_the_network_learns_why(tried: Tried) -> None:
    assert tried.error("/400").body == {"error": "400"}
    assert tried.error("/404").body == {"error": "404"}
    assert tried.error("/500").body is None


def test_a_whole_answer_is_asked_for_even_after_a_failure(tried: Tried) -> None:
    for path in ("/short", "/huge", "/garbage", "/hang-up", "/gzip-bomb"):
        tried.error(path)
        assert tried.json("/ok") == {"ok": True}


def test_a_bomb_never_unfolds_in_memory(upstream: UpstreamServer) -> None:
    """In a process of its own, whose peak is read before and after."""
    script = f"""
import resource
from pathlib import Path
from server.fetching import Fetcher, FetchError
from shared_schema.networks import RateLimit
fetcher = Fetcher(cache_dir=None, user_agent={USER_AGENT!r}, upstream_map={upstream.upstream_map!r},
                  ca_bundle=Path({str(upstream.ca_bundle)!r}))
def ask(path):
    try:
        fetcher.json("{HOSTILE}" + path, rate_limit=RateLimit(100, 1.0))
    except FetchError as error:
        return error.slug
ask("/ok")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
slugs = [ask(path) for path in ("/gzip-bomb", "/huge", "/gzip-bomb", "/huge")]
print(*slugs, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own script
    *slugs, grown_kb = done.stdout.split()
    assert slugs == ["malformed-response"] * 4
    assert int(grown_kb) < 12 * 1024


def test_nobody_is_told_more_than_who_asks(tried: Tried) -> None:
    tried.json("/ok")
    (asked,) = tried.upstream.log
    assert asked.headers == {
        "host": "hostile.example",
        "user-agent": USER_AGENT,
        "accept": "application/json, application/activity+json;q=0.9, application/jrd+json;q=0.8",
        "accept-encoding": "gzip",
    }


def test_a_cookie_is_never_sent_back(tried: Tried) -> None:
    tried.json("/cookie")
    tried.json("/cookie")
    tried.json("/ok")
    assert [asked.headers.get("cookie") for asked in tried.upstream.log] == [None, None, None]


def test_proxies_and_passwords_of_the_environment_are_not_used(
    tried: Tried, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine hostile.example login reader password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert tried.json("/ok") == {"ok": True}
    assert "authorization" not in tried.upstream.log[0].headers


def test_a_connection_that_the_host_drops_is_made_anew_once(tried: Tried) -> None:
    assert tried.json("/hang-up-once") == {"again": True}
    assert tried.asked("/hang-up-once") == 2
    tried.error("/hang-up")
    assert tried.asked("/hang-up") == 2


def test_a_closed_fetcher_says_so(tried: Tried) -> None:
    tried.fetcher.close()
    assert tried.error("/ok").slug == "unreachable"
    assert tried.upstream.log == []


def test_the_error_carries_its_word_in_its_text() -> None:
    assert str(FetchError("timeout", "It took too long.")) == "timeout: It took too long."
