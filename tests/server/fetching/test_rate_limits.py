"""Requests to a host are spaced out, stop during a back-off, and are not repeated after a refusal."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from server.fetching import FetchError, QueuedError
from server.fetching.address_guard import Target
from server.fetching.cache import HttpCache
from server.fetching.rate_limits import RateLimiter, RateLimits, requested_back_off
from server.fetching.responses import Response
from shared_schema.networks import RateLimit
from shared_schema.times import DAY
from tests.server.fetching.conftest import FetcherHarness

if TYPE_CHECKING:
    from server.store.postgres.database import Database

NOW = 1_793_520_000.0  # 2026-11-01T08:00:00Z
SLOW = RateLimit(requests=2, seconds=3.0)
HERE = Target("a.example", "/here")


class FakeClock:
    """A clock that moves only when `wait` is called, and records every wait."""

    def __init__(self) -> None:
        self.now = NOW
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> bool:
        """Moves the clock without sleeping."""
        self.waits.append(seconds)
        self.now += seconds
        return False


@pytest.fixture
def fake_clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def limits_in_memory(fake_clock: FakeClock) -> RateLimits:
    return RateLimiter(HttpCache(None, fake_clock), fake_clock, fake_clock.wait)


@pytest.fixture
def limits_in_postgres(database: Database, fake_clock: FakeClock) -> RateLimits:
    from server.fetching.community_limits import CommunityLimits

    database.run(lambda connection: connection.execute("TRUNCATE rate_limits, back_offs"))
    return CommunityLimits(database, fake_clock.wait, fake_clock)


@pytest.fixture(params=["in_memory", pytest.param("in_postgres", marks=pytest.mark.postgres)])
def limiter(request: pytest.FixtureRequest) -> RateLimits:
    """The rate limits of one machine, and those of a community server: they promise the same."""
    limits: RateLimits = request.getfixturevalue(f"limits_{request.param}")
    return limits


def _response(status: int, **headers: str) -> Response:
    return Response("a.example", status, {name.replace("_", "-"): value for name, value in headers.items()}, b"")


def _refusal(limiter: RateLimits, target: Target = HERE) -> FetchError | None:
    try:
        limiter.acquire(target, SLOW)
    except FetchError as error:
        return error
    return None


def test_requests_within_the_limit_start_at_once_and_the_rest_in_turn(
    limiter: RateLimits, fake_clock: FakeClock
) -> None:
    start = fake_clock.now
    times = []
    for _ in range(6):
        limiter.acquire(HERE, SLOW)
        times.append(fake_clock.now - start)
    assert times == [0, 0, 3, 3, 6, 6]


def test_hosts_do_not_wait_for_each_other(limiter: RateLimits, fake_clock: FakeClock) -> None:
    for name in ("a.example", "b.example", "c.example"):
        limiter.acquire(Target(name, "/"), SLOW)
        limiter.acquire(Target(name, "/"), SLOW)
    assert fake_clock.waits == []


def test_a_queue_that_is_too_long_raises_with_retry_after() -> None:
    """The clock stands still, as if many threads called at the same moment."""
    limiter = RateLimiter(HttpCache(None, lambda: NOW), lambda: NOW, lambda _: False)
    waited = [limiter.acquire(HERE, SLOW) for _ in range(8)]
    assert waited == [0, 0, 3, 3, 6, 6, 9, 9]
    error = _refusal(limiter)
    assert error is not None
    assert (error.slug, error.retry_after) == ("busy", 12.0)


def test_a_waiting_request_is_stopped_by_a_back_off_that_arrives_meanwhile(fake_clock: FakeClock) -> None:
    def wait(seconds: float) -> bool:
        busy.record(HERE, _response(429, retry_after="600"))
        return fake_clock.wait(seconds)

    busy = RateLimiter(HttpCache(None, fake_clock), fake_clock, wait)
    refusals = [_refusal(busy) for _ in range(3)]
    assert [error.slug if error else None for error in refusals] == [None, None, "rate-limited"]


def test_setting_the_clock_back_does_not_block_requests(limiter: RateLimits, fake_clock: FakeClock) -> None:
    for _ in range(3):
        limiter.acquire(HERE, SLOW)
    fake_clock.now -= 86_400
    limiter.acquire(HERE, SLOW)
    assert sum(fake_clock.waits) <= 3


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, {"retry-after": "120"}, 120),
        (429, {"retry-after": "0"}, 0),
        (429, {"retry-after": "Sun, 01 Nov 2026 08:02:00 GMT"}, 120),
        (429, {"retry-after": "Sun, 01 Nov 2026 07:00:00 GMT"}, 0),
        (429, {"retry-after": "99999999"}, DAY),
        (429, {"retry-after": "120, 300"}, 300),
        (429, {"retry-after": "90s"}, 90),
        (429, {"retry-after": str((int(NOW) + 40) * 1000)}, 40),
        (429, {"x-ratelimit-reset-after": "33.5"}, 33.5),
        (429, {"retry-after": "1e400"}, None),
        (429, {"retry-after": "soon"}, None),
        (429, {"retry-after": "-5"}, None),
        (429, {"retry-after": "nan"}, None),
        (429, {"retry-after": f"Sun, 01 Nov {'9' * 25} 08:02:00 GMT"}, None),
        (429, {"retry-after": f"Sun, 01 Nov 2026 08:02:00 +{'9' * 25}"}, None),
        (429, {}, None),
        (503, {"retry-after": "30"}, 30),
        (200, {"retry-after": "30"}, None),
        (429, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "2026-11-01T08:05:00.000Z"}, 300),
        (200, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "2026-11-01T08:05:00.000Z"}, 300),
        (200, {"x-ratelimit-remaining": "1", "x-ratelimit-reset": "2026-11-01T08:05:00.000Z"}, None),
        (200, {"x-ratelimit-remaining": "0.0", "x-ratelimit-reset": "58"}, 58),
        (200, {"ratelimit-remaining": "0", "ratelimit-reset": str(int(NOW) + 40)}, 40),
        (200, {"ratelimit": '"default";r=0;t=30', "ratelimit-policy": '"default";q=100;w=60'}, 30),
        (200, {"ratelimit": "limit=100, remaining=0, reset=30"}, 30),
        (200, {"ratelimit": '"default";r=12;t=30'}, None),
        (200, {"x-ratelimit-remaining": "many", "x-ratelimit-reset": "58"}, None),
        (429, {"retry-after": "10", "ratelimit-reset": "25"}, 25),
        # The clock of this host is an hour ahead.
        (429, {"retry-after": "Sun, 01 Nov 2026 09:02:00 GMT", "date": "Sun, 01 Nov 2026 09:00:00 GMT"}, 120),
    ],
)
def test_the_back_off_is_read_from_every_known_header(
    status: int, headers: dict[str, str], seconds: float | None
) -> None:
    assert requested_back_off(Response("a.example", status, headers, b""), NOW) == seconds


def test_a_long_back_off_raises_and_a_short_one_is_waited_out(limiter: RateLimits, fake_clock: FakeClock) -> None:
    limiter.record(HERE, _response(429, retry_after="60"))
    error = _refusal(limiter, Target("a.example", "/elsewhere"))
    assert error is not None
    assert (error.slug, error.retry_after, fake_clock.waits) == ("rate-limited", 60, [])
    fake_clock.now += 58.5
    assert _refusal(limiter) is None
    assert fake_clock.waits == [1.5]


def test_the_back_off_doubles_if_the_host_names_no_time(limiter: RateLimits, fake_clock: FakeClock) -> None:
    back_offs = []
    for _ in range(9):
        limiter.record(HERE, _response(429))
        back_offs.append(limiter.back_off_left(HERE))
        fake_clock.now += DAY
    assert back_offs == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    limiter.record(HERE, _response(200))
    limiter.record(HERE, _response(429))
    assert limiter.back_off_left(HERE) == 60


def test_a_shorter_back_off_does_not_end_a_longer_one(limiter: RateLimits) -> None:
    limiter.record(HERE, _response(429, retry_after="600"))
    limiter.record(HERE, _response(429, retry_after="5"))
    assert limiter.back_off_left(HERE) == 600


def test_a_server_that_requires_a_login_gets_one_request_a_day(limiter: RateLimits, fake_clock: FakeClock) -> None:
    limiter.record(HERE, _response(401))
    error = _refusal(limiter, Target("a.example", "/another/path"))
    assert error is not None
    assert (error.slug, error.status, error.retry_after) == ("login-required", 401, DAY)
    assert _refusal(limiter, Target("b.example", "/")) is None
    fake_clock.now += DAY + 1
    assert _refusal(limiter) is None


def test_a_401_from_a_readable_host_blocks_only_that_path(limiter: RateLimits) -> None:
    limiter.record(Target("a.example", "/profile"), _response(200))
    limiter.record(HERE, _response(401))
    assert _refusal(limiter) is not None
    assert _refusal(limiter, Target("a.example", "/profile")) is None
    for name in ("/second", "/third"):
        limiter.record(Target("a.example", name), _response(401))
    assert _refusal(limiter, Target("a.example", "/profile")) is not None


@pytest.mark.parametrize("status", [403, 451])
def test_a_refused_profile_does_not_block_a_host_that_serves_a_whole_network(status: int, limiter: RateLimits) -> None:
    for number in range(10):
        limiter.record(Target("a.example", f"/?actor={number}"), _response(status))
        limiter.record(Target("a.example", "/?actor=ada"), _response(200))
    error = _refusal(limiter, Target("a.example", "/?actor=3"))
    assert error is not None
    assert (error.slug, error.status) == ("refused", status)
    assert _refusal(limiter, Target("a.example", "/?actor=new")) is None


def test_a_host_that_refuses_everything_is_blocked_for_a_day(limiter: RateLimits, fake_clock: FakeClock) -> None:
    for number in range(3):
        assert _refusal(limiter, Target("a.example", "/new")) is None
        fake_clock.now += 60
        limiter.record(Target("a.example", f"/{number}"), _response(403))
    error = _refusal(limiter, Target("a.example", "/new"))
    assert error is not None
    assert (error.slug, error.retry_after) == ("refused", DAY)


def test_a_404_blocks_nothing(limiter: RateLimits) -> None:
    for number in range(10):
        limiter.record(Target("a.example", f"/{number}"), _response(404))
    assert _refusal(limiter, Target("a.example", "/1")) is None


def _fail(limiter: RateLimits, slug: str = "timeout") -> None:
    limiter.record_failure(HERE, FetchError(slug, "It took too long."))


def _silence(limiter: RateLimits) -> float:
    try:
        limiter.check_silence(HERE)
    except FetchError as error:
        return error.retry_after or 0.0
    return 0.0


def test_a_host_that_does_not_respond_is_left_alone_for_longer_each_time(
    limiter: RateLimits, fake_clock: FakeClock
) -> None:
    silences = []
    for _ in range(7):
        _fail(limiter)
        silences.append(_silence(limiter))
        fake_clock.now += 601
    assert silences == [0, 60, 120, 240, 480, 600, 600]
    assert _silence(limiter) == 0  # one request finds out whether it is back
    limiter.record(HERE, _response(500))
    _fail(limiter)
    assert _silence(limiter) == 0


def test_requests_that_fail_together_count_once(limiter: RateLimits, fake_clock: FakeClock) -> None:
    for _ in range(9):
        _fail(limiter, "unreachable")
    assert _silence(limiter) == 60
    fake_clock.now -= 3600  # the clock of this machine was set back
    assert _silence(limiter) == 0


def test_only_silence_counts_as_silence(limiter: RateLimits) -> None:
    for _ in range(9):
        _fail(limiter, "malformed-response")
        _fail(limiter, "unsafe-address")
    assert _silence(limiter) == 0
    limiter.record_failure(Target("b.example", "/"), FetchError("timeout", ""))
    limiter.record_failure(Target("b.example", "/"), FetchError("timeout", ""))
    assert _silence(limiter) == 0


def test_looking_again_sends_a_request_to_a_silent_host(
    harness: FetcherHarness, monkeypatch: pytest.MonkeyPatch
) -> None:
    def send(*_: object) -> Response:
        sent.append(1)
        raise FetchError("timeout", "It took too long.")

    sent: list[int] = []
    monkeypatch.setattr(harness.fetcher._transport, "send", send)
    slugs = [harness.error(f"/{number}").slug for number in range(5)]
    assert (slugs, len(sent)) == (["timeout"] * 5, 2)
    harness.error("/again", fresh=True)
    assert len(sent) == 3


def test_a_back_off_survives_a_restart(fake_clock: FakeClock, tmp_path: Path) -> None:
    cache = HttpCache(tmp_path, fake_clock)
    RateLimiter(cache, fake_clock, fake_clock.wait).record(HERE, _response(401))
    cache.close()
    error = _refusal(RateLimiter(HttpCache(tmp_path, fake_clock), fake_clock, fake_clock.wait))
    assert error is not None
    assert error.slug == "login-required"


def test_forgetting_unblocks_paths_but_keeps_the_back_off_of_a_host(limiter: RateLimits) -> None:
    other = Target("b.example", "/here")
    limiter.record(HERE, _response(403))
    limiter.record(other, _response(429, retry_after="600"))
    limiter.forget(None)
    assert limiter.back_off_left(HERE) is None
    assert limiter.back_off_left(other) == 600


def test_a_host_gets_no_requests_during_its_back_off(harness: FetcherHarness) -> None:
    for path in ("/429", "/ok", "/fresh"):
        error = harness.error(path)
        assert error.slug == "rate-limited"
        assert error.retry_after == pytest.approx(120, abs=5)
    assert len(harness.networks.log) == 1
    assert harness.json("https://other.example/ok") == {"other": True}
    harness.clock.advance(121)
    assert harness.json("/ok") == {"ok": True}


def test_no_request_is_sent_after_the_last_that_the_limit_allows(harness: FetcherHarness) -> None:
    assert harness.json("/last-one") == {}
    error = harness.error("/ok")
    assert error.slug == "rate-limited"
    assert error.retry_after == pytest.approx(90, abs=5)


def test_retry_after_may_be_a_date(harness: FetcherHarness) -> None:
    assert harness.error("/429-date").retry_after == pytest.approx(120, abs=5)


@pytest.mark.slow
def test_a_back_off_of_one_second_is_waited_out(harness: FetcherHarness) -> None:
    assert harness.error("/429-short").slug == "rate-limited"
    assert harness.json("/ok") == {"ok": True}


def test_a_gotosocial_server_gets_one_request(harness: FetcherHarness) -> None:
    for handle in ("ada", "bo", "cleo"):
        url = f"https://gts.example/api/v1/accounts/lookup?acct={handle}"
        assert harness.error(url).slug == "login-required"
    assert len(harness.networks.log) == 1


def test_many_threads_share_one_fetcher(harness: FetcherHarness) -> None:
    def fetch(number: int) -> object:
        return harness.json("/hops", params={"number": number})

    with ThreadPoolExecutor(16) as pool:
        responses = list(pool.map(fetch, range(120)))
    assert responses == [{"arrived": True}] * 120
    assert sorted(int(request.query["number"]) for request in harness.networks.log) == list(range(120))


def test_many_threads_share_one_rate_limit(harness: FetcherHarness) -> None:
    outcomes: list[str] = []

    def fetch(number: int) -> None:
        try:
            harness.json("/ok", rate_limit=RateLimit(requests=3, seconds=60.0), max_wait=8.0, params={"number": number})
            outcomes.append("done")
        except FetchError as error:
            outcomes.append(error.slug)

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(fetch, range(12)))
    assert sorted(outcomes) == ["busy"] * 9 + ["done"] * 3
    assert harness.count("/ok") == 3


def test_closing_wakes_a_waiting_request(open_fetcher: Callable[[Path | None], FetcherHarness]) -> None:
    harness = open_fetcher(None)
    slugs: list[str] = []
    rate_limit = RateLimit(requests=1, seconds=7.0)
    harness.json("/ok", rate_limit=rate_limit)
    waiting = threading.Thread(target=lambda: slugs.append(harness.error("/ok", rate_limit=rate_limit).slug))
    waiting.start()
    harness.fetcher.close()
    waiting.join(5)
    assert not waiting.is_alive()
    assert slugs == ["unreachable"]


def test_dates_that_are_no_dates_break_nothing(harness: FetcherHarness) -> None:
    assert harness.json("/odd-dates") == {"ok": True}


def test_many_hosts_do_not_make_a_host_in_use_forgotten(fake_clock: FakeClock) -> None:
    """Somebody with a domain has as many hosts as they like."""
    limiter = RateLimiter(HttpCache(None, fake_clock), fake_clock, fake_clock.wait)
    rate_limit = RateLimit(requests=1, seconds=60.0)
    limiter.acquire(HERE, rate_limit)
    for number in range(3000):
        limiter.acquire(Target(f"h{number}.example", "/"), rate_limit)
        if number % 500 == 0:
            with pytest.raises(QueuedError):
                limiter.acquire(HERE, rate_limit, max_wait=0.0)
    assert len(limiter._hosts) <= 1024


@pytest.mark.parametrize("path", ["401?a=", "403?a=", pytest.param("slow?a=", marks=pytest.mark.slow)])
def test_no_host_can_have_another_one_blocked(
    path: str, harness: FetcherHarness, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever redirects chooses what is requested there: what needs a login, or what never responds."""
    monkeypatch.setattr("server.fetching.fetcher.MAX_SECONDS", 1.0)
    for number in range(4):
        harness.error("/redirect-to", params={"path": f"{path}{number}"})
    assert harness.json("https://other.example/ok") == {"other": True}


def test_a_host_to_which_another_redirects_may_name_a_back_off(harness: FetcherHarness) -> None:
    assert harness.error("/redirect-to", params={"path": "429"}).slug == "rate-limited"
    with pytest.raises(FetchError) as caught:
        harness.json("https://other.example/ok")
    assert caught.value.slug == "rate-limited"
