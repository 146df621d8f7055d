"""Shared by the fetching tests: fake networks, a fetcher that reaches them, and a clock that can be moved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from devtools.fake_networks import FakeNetworks
from server.fetching import Fetcher, FetchError
from shared_schema.networks import RateLimit

USER_AGENT = "Humankind/0.1.0 (+https://humankind.example/about)"
FAST = RateLimit(requests=200, seconds=1.0)
HOSTILE = "https://hostile.example"


class Clock:
    """The real time, plus an offset that tests can change."""

    def __init__(self) -> None:
        self.offset = 0.0

    def __call__(self) -> float:
        return time.time() + self.offset

    def advance(self, seconds: float) -> None:
        """Moves the clock forward."""
        self.offset += seconds


class FetcherHarness:
    """A fetcher with shortcuts for the tests: paths of the hostile host, expected errors, and request counts."""

    def __init__(self, fetcher: Fetcher, fake_networks: FakeNetworks, clock: Clock) -> None:
        self.fetcher, self.networks, self.clock = fetcher, fake_networks, clock

    def json(self, path: str, **options: Any) -> Any:
        """The JSON at a path of the hostile host, or at a full URL."""
        url = path if path.startswith("http") else HOSTILE + path
        return self.fetcher.json(url, **{"rate_limit": FAST, **options})

    def text(self, path: str, **options: Any) -> str:
        """The page at a path of the hostile host, or at a full URL."""
        url = path if path.startswith("http") else HOSTILE + path
        return self.fetcher.page(url, **{"rate_limit": FAST, "accept": "text/html", **options}).text

    def error(self, path: str, **options: Any) -> FetchError:
        """The error that fetching the JSON raises."""
        with pytest.raises(FetchError) as caught:
            self.json(path, **options)
        return caught.value

    def count(self, path: str) -> int:
        """How many requests the fake networks received for a path."""
        return sum(request.path == path for request in self.networks.log)


@pytest.fixture(scope="session")
def running_networks() -> Iterator[FakeNetworks]:
    """One instance for all tests of the session."""
    with FakeNetworks() as networks:
        yield networks


@pytest.fixture
def fake_networks(running_networks: FakeNetworks) -> FakeNetworks:
    """The fake networks with an empty log."""
    running_networks.log.clear()
    return running_networks


@pytest.fixture
def clock() -> Clock:
    """A clock that starts at the real time."""
    return Clock()


@pytest.fixture
def open_fetcher(fake_networks: FakeNetworks, clock: Clock) -> Iterator[Callable[[Path | None], FetcherHarness]]:
    """Creates fetchers that reach the fake networks, and closes them after the test."""
    opened: list[Fetcher] = []

    def build(cache_dir: Path | None) -> FetcherHarness:
        fetcher = Fetcher(
            cache_dir=cache_dir,
            user_agent=USER_AGENT,
            upstream_map=fake_networks.upstream_map,
            ca_bundle=fake_networks.ca_bundle,
            clock=clock,
        )
        opened.append(fetcher)
        return FetcherHarness(fetcher, fake_networks, clock)

    yield build
    for fetcher in opened:
        fetcher.close()


@pytest.fixture
def harness(open_fetcher: Callable[[Path | None], FetcherHarness], tmp_path: Path) -> FetcherHarness:
    """A fetcher with an empty cache on disk."""
    return open_fetcher(tmp_path / "cache")
