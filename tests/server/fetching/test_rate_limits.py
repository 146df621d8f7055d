"""Hosts are asked slowly, not while they want a pause, and not again when they refused."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from server.fetching import FetchError
from server.fetching.address_guard import Address
from server.fetching.cache import DAY, HttpCache
from server.fetching.rate_limits import Manners, pause_seconds
from server.fetching.responses import Answer
from shared_schema.networks import RateLimit
from tests.server.fetching.conftest import Tried

NOW = 1_793_520_000.0  # 2026-11-01T08:00:00Z
SLOWLY = RateLimit(requests=2, seconds=3.0)
HERE = Address("a.example", "/here")


class Still:
    """A clock that moves only when somebody waits, and remembers the waits."""

    def __init__(self) -> None:
        self.now = NOW
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> bool:
        """Lets the time go by at once."""
        self.waits.append(seconds)
        self.now += seconds
        return False


@pytest.fixture
def still() -> Still:
    return Still()


@pytest.fixture
def manners(still: Still) -> Manners:
    return Manners(HttpCache(None, still), still, still.wait)


def _answer(status: int, **headers: str) -> Answer:
    return Answer("a.example", status, {name.replace("_", "-"): value for name, value in headers.items()}, b"")


def _refusal(manners: Manners, address: Address = HERE) -> FetchError | None:
    try:
        manners.admit(address, SLOWLY)
    except FetchError as error:
        return error
    return None


def test_questions_within_the_pace_are_asked_at_once_and_the_rest_in_turn(manners: Manners, still: Still) -> None:
    begun = still.now
    times = []
    for _ in range(6):
        manners.admit(HERE, SLOWLY)
        times.append(still.now - begun)
    assert times == [0, 0, 3, 3, 6, 6]


def test_hosts_do_not_wait_for_each_other(manners: Manners, still: Still) -> None:
    for name in ("a.example", "b.example", "c.example"):
        manners.admit(Address(name, "/"), SLOWLY)
        manners.admit(Address(name, "/"), SLOWLY)
    assert still.waits == []


def test_a_queue_that_is_too_long_is_told_when_to_come_back() -> None:
    """Nobody waits here: the time stands, as for many threads that ask at the same moment."""
    manners = Manners(HttpCache(None, lambda: NOW), lambda: NOW, lambda _: False)
    waited = [manners.admit(HERE, SLOWLY) for _ in range(6)]
    assert waited == [0, 0, 3, 3, 6, 6]
    error = _refusal(manners)
    assert error is not None
    assert (error.slug, error.retry_after) == ("rate-limited", 9.0)


def test_whoever_stood_in_the_queue_hears_of_a_pause_that_came_meanwhile(still: Still) -> None:
    def wait(seconds: float) -> bool:
        queueing.note(HERE, _answer(429, retry_after="600"))
        return still.wait(seconds)

    queueing = Manners(HttpCache(None, still), still, wait)
    refusals = [_refusal(queueing) for _ in range(3)]
    assert [error.slug if error else None for error in refusals] == [None, None, "rate-limited"]


def test_a_machine_whose_clock_is_set_back_goes_on(manners: Manners, still: Still) -> None:
    for _ in range(3):
        manners.admit(HERE, SLOWLY)
    still.now -= 86_400
    manners.admit(HERE, SLOWLY)
    assert sum(still.waits) <= 3


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, {"retry-after": "120"}, 120),
        (429, {"retry-after": "0"}, 0),
        (429, {"retry-after": "Sun, 01 Nov 2026 08:02:00 GMT"}, 120),
        (429, {"retry-after": "Sun, 01 Nov 2026 07:00:00 GMT"}, 0),
        (429, {"retry-after": "99999999"}, DAY),
        (429, {"retry-after": "soon"}, None),
        (429, {"retry-after": "-5"}, None),
        (429, {"retry-after": "nan"}, None),
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
        # A host whose own clock is an hour ahead means its own clock.
        (429, {"retry-after": "Sun, 01 Nov 2026 09:02:00 GMT", "date": "Sun, 01 Nov 2026 09:00:00 GMT"}, 120),
    ],
)
def test_a_pause_is_read_from_every_header_that_can_ask_for_one(
    status: int, headers: dict[str, str], seconds: float | None
) -> None:
    assert pause_seconds(Answer("a.example", status, headers, b""), NOW) == seconds


def test_a_long_pause_is_reported_at_once_and_a_short_one_waited_out(manners: Manners, still: Still) -> None:
    manners.note(HERE, _answer(429, retry_after="60"))
    error = _refusal(manners, Address("a.example", "/elsewhere"))
    assert error is not None
    assert (error.slug, error.retry_after, still.waits) == ("rate-limited", 60, [])
    still.now += 58.5
    assert _refusal(manners) is None
    assert still.waits == [1.5]


def test_a_host_that_names_no_time_is_given_more_each_time(manners: Manners, still: Still) -> None:
    pauses = []
    for _ in range(9):
        manners.note(HERE, _answer(429))
        pauses.append(manners.left(HERE))
        still.now += DAY
    assert pauses == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    manners.note(HERE, _answer(200))
    manners.note(HERE, _answer(429))
    assert manners.left(HERE) == 60


def test_a_shorter_pause_does_not_end_a_longer_one(manners: Manners) -> None:
    manners.note(HERE, _answer(429, retry_after="600"))
    manners.note(HERE, _answer(429, retry_after="5"))
    assert manners.left(HERE) == 600


def test_a_server_that_wants_a_login_is_asked_once(manners: Manners, still: Still) -> None:
    manners.note(HERE, _answer(401))
    error = _refusal(manners, Address("a.example", "/somebody/else"))
    assert error is not None
    assert (error.slug, error.status, error.retry_after) == ("login-required", 401, DAY)
    assert _refusal(manners, Address("b.example", "/")) is None
    still.now += DAY + 1
    assert _refusal(manners) is None


def test_one_login_among_readable_answers_closes_only_that_address(manners: Manners) -> None:
    manners.note(Address("a.example", "/profile"), _answer(200))
    manners.note(HERE, _answer(401))
    assert _refusal(manners) is not None
    assert _refusal(manners, Address("a.example", "/profile")) is None
    for name in ("/second", "/third"):
        manners.note(Address("a.example", name), _answer(401))
    assert _refusal(manners, Address("a.example", "/profile")) is not None


@pytest.mark.parametrize("status", [403, 451])
def test_one_refused_profile_does_not_close_a_host_that_serves_a_whole_network(status: int, manners: Manners) -> None:
    for number in range(10):
        manners.note(Address("a.example", f"/?actor={number}"), _answer(status))
        manners.note(Address("a.example", "/?actor=ada"), _answer(200))
    error = _refusal(manners, Address("a.example", "/?actor=3"))
    assert error is not None
    assert (error.slug, error.status) == ("refused", status)
    assert _refusal(manners, Address("a.example", "/?actor=new")) is None


def test_a_host_that_refuses_everything_is_left_alone_a_day(manners: Manners, still: Still) -> None:
    for number in range(3):
        assert _refusal(manners, Address("a.example", "/new")) is None
        still.now += 60
        manners.note(Address("a.example", f"/{number}"), _answer(403))
    error = _refusal(manners, Address("a.example", "/new"))
    assert error is not None
    assert (error.slug, error.retry_after) == ("refused", DAY)


def test_missing_accounts_close_nothing(manners: Manners) -> None:
    for number in range(10):
        manners.note(Address("a.example", f"/{number}"), _answer(404))
    assert _refusal(manners, Address("a.example", "/1")) is None


def test_a_pause_survives_a_restart(still: Still, tmp_path: Path) -> None:
    memory = HttpCache(tmp_path, still)
    Manners(memory, still, still.wait).note(HERE, _answer(401))
    memory.close()
    error = _refusal(Manners(HttpCache(tmp_path, still), still, still.wait))
    assert error is not None
    assert error.slug == "login-required"


def test_forgetting_frees_addresses_but_not_hosts_that_asked_for_a_pause(manners: Manners) -> None:
    other = Address("b.example", "/here")
    manners.note(HERE, _answer(403))
    manners.note(other, _answer(429, retry_after="600"))
    manners.forget(None)
    assert manners.left(HERE) is None
    assert manners.left(other) == 600


def test_a_host_that_said_stop_is_not_asked_again(tried: Tried) -> None:
    for path in ("/429", "/ok", "/fresh"):
        error = tried.error(path)
        assert error.slug == "rate-limited"
        assert error.retry_after == pytest.approx(120, abs=5)
    assert len(tried.upstream.log) == 1
    assert tried.json("https://other.example/ok") == {"other": True}
    tried.clock.pass_by(121)
    assert tried.json("/ok") == {"ok": True}


def test_the_last_question_that_a_limit_allows_is_the_last(tried: Tried) -> None:
    assert tried.json("/last-one") == {}
    error = tried.error("/ok")
    assert error.slug == "rate-limited"
    assert error.retry_after == pytest.approx(90, abs=5)


def test_a_date_is_as_good_as_a_number_of_seconds(tried: Tried) -> None:
    assert tried.error("/429-date").retry_after == pytest.approx(120, abs=5)


def test_a_pause_of_a_second_is_slept_through(tried: Tried) -> None:
    assert tried.error("/429-short").slug == "rate-limited"
    assert tried.json("/ok") == {"ok": True}


def test_a_gotosocial_server_is_asked_once_and_then_left_alone(tried: Tried) -> None:
    for handle in ("ada", "bo", "cleo"):
        url = f"https://gts.example/api/v1/accounts/lookup?acct={handle}"
        assert tried.error(url).slug == "login-required"
    assert len(tried.upstream.log) == 1


def test_many_threads_share_one_fetcher(tried: Tried) -> None:
    def ask(number: int) -> object:
        return tried.json("/hops", params={"number": number})

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(ask, range(120)))
    assert answers == [{"arrived": True}] * 120
    assert sorted(int(asked.query["number"]) for asked in tried.upstream.log) == list(range(120))


def test_many_threads_keep_to_one_pace(tried: Tried) -> None:
    arrived: list[str] = []

    def ask(number: int) -> None:
        try:
            tried.json("/ok", rate_limit=RateLimit(requests=3, seconds=60.0), params={"number": number})
            arrived.append("answered")
        except FetchError as error:
            arrived.append(error.slug)

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(ask, range(12)))
    assert sorted(arrived) == ["answered"] * 3 + ["rate-limited"] * 9
    assert tried.asked("/ok") == 3


def test_closing_wakes_whoever_waits_for_a_turn(open_fetcher: Callable[[Path | None], Tried]) -> None:
    tried = open_fetcher(None)
    slugs: list[str] = []
    rate_limit = RateLimit(requests=1, seconds=7.0)
    tried.json("/ok", rate_limit=rate_limit)
    waiting = threading.Thread(target=lambda: slugs.append(tried.error("/ok", rate_limit=rate_limit).slug))
    waiting.start()
    tried.fetcher.close()
    waiting.join(5)
    assert not waiting.is_alive()
    assert slugs == ["unreachable"]
