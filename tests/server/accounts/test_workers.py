"""Worker processes: what they return, and what ends them."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from devtools.fake_networks import FakeNetworks
from server.accounts.analysis import LocalAnalysis
from server.accounts.resolve import resolve
from server.accounts.workers import Workers
from server.fetching import Fetcher, FetchError
from server.networks import OptedOutError, readers_in_use
from shared_schema.records import Account, Evidence, Post

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
ADA = Account(network="web", handle="ada.example")
# A lot of work for any parser and any model, without a fault in one: about a minute, and hundreds of megabytes.
HEAVY = Evidence(
    account=ADA, posts=[Post(id=f"{at}", text=" ".join(f"w{at}x{word}" for word in range(2_000))) for at in range(500)]
)


def any_host(_host: str) -> None:
    """Refuses no host."""


@pytest.fixture(scope="module")
def fetcher() -> Iterator[Fetcher]:
    with FakeNetworks() as upstream:
        fetcher = Fetcher(
            cache_dir=None,
            user_agent="Humankind test",
            upstream_map=upstream.upstream_map,
            ca_bundle=upstream.ca_bundle,
        )
        yield fetcher
        fetcher.close()


@pytest.fixture(scope="module")
def pool(fetcher: Fetcher) -> Iterator[Workers]:
    pool = Workers(fetcher, {}, "Humankind test", cpu_seconds=2)
    yield pool
    pool.close()


@pytest.mark.parametrize("written", ["@mariagarden@mastodon.example", "mariagarden.test", "@bramble@hedge.example"])
@pytest.mark.slow
def test_a_worker_returns_what_this_process_would(written: str, pool: Workers, fetcher: Fetcher) -> None:
    local = LocalAnalysis(readers_in_use({}), fetcher)
    with pool.start(any_host) as analysis:
        account = analysis.find_network(resolve(written)[0])
        assert account == local.find_network(resolve(written)[0])
        evidence = analysis.read(account, NOW, fresh=True)
        assert evidence == local.read(account, NOW, fresh=False)
        assert analysis.score(evidence, NOW) == local.score(evidence, NOW)


def test_problems_and_opt_outs_arrive_as_they_are(pool: Workers) -> None:
    with pool.start(any_host) as analysis, pytest.raises(FetchError) as problem:
        analysis.read(resolve("@nobody@mastodon.example")[0], NOW, fresh=False)
    assert problem.value.slug == "not-found"
    with pool.start(any_host) as analysis, pytest.raises(OptedOutError):
        analysis.read(resolve("sample:quiet")[0], NOW, fresh=False)


@pytest.mark.slow
def test_an_account_that_takes_too_much_time_is_stopped_and_others_go_on(pool: Workers) -> None:
    with pool.start(any_host) as heavy, pool.start(any_host) as light:
        with pytest.raises(FetchError) as problem:
            heavy.score(HEAVY, NOW)
        assert problem.value.slug == "too-complex"
        assert light.score(Evidence(account=ADA), NOW).card.verdict == "unsure"
        assert heavy.score(Evidence(account=ADA), NOW).card.verdict == "unsure"  # in a new worker


@pytest.mark.slow
def test_an_account_that_takes_too_much_memory_is_stopped(fetcher: Fetcher) -> None:
    pool = Workers(fetcher, {}, "Humankind test", memory_bytes=16 * 1024 * 1024)
    try:
        with pool.start(any_host) as analysis, pytest.raises(FetchError) as problem:
            analysis.score(HEAVY, NOW)
        assert problem.value.slug == "too-complex"
    finally:
        pool.close()


@pytest.mark.slow
def test_work_goes_on_when_the_process_that_forks_workers_has_ended(pool: Workers) -> None:
    with pool.start(any_host) as analysis:
        analysis.score(Evidence(account=ADA), NOW)
    assert pool.host is not None
    pool.host.send_signal(signal.SIGKILL)
    with pool.start(any_host) as analysis:
        assert analysis.score(Evidence(account=ADA), NOW).card.verdict == "unsure"
