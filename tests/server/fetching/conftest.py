"""What the fetching tests share: one fixture server, a fetcher that knows it, a clock that can be moved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from devtools.fake_networks import UpstreamServer
from server.fetching import Fetcher, FetchError
from shared_schema.networks import RateLimit

USER_AGENT = "Humankind/0.1.0 (+https://humankind.example/about)"
BRISK = RateLimit(requests=200, seconds=1.0)
HOSTILE = "https://hostile.example"


class Clock:
    """The real time, moved by hand."""

    def __init__(self) -> None:
        self.moved = 0.0

    def __call__(self) -> float:
        return time.time() + self.moved

    def pass_by(self, seconds: float) -> None:
        """Lets so many seconds go by at once."""
        self.moved += seconds


class Tried:
    """A fetcher as the tests ask it: paths of the hostile host, and the error where one is wanted."""

    def __init__(self, fetcher: Fetcher, upstream: UpstreamServer, clock: Clock) -> None:
        self.fetcher, self.upstream, self.clock = fetcher, upstream, clock

    def json(self, path: str, **options: Any) -> Any:
        """The JSON at a path of the hostile host, or at a whole address."""
        url = path if path.startswith("http") else HOSTILE + path
        return self.fetcher.json(url, **{"rate_limit": BRISK, **options})

    def text(self, path: str, **options: Any) -> str:
        """The page at a path of the hostile host, or at a whole address."""
        url = path if path.startswith("http") else HOSTILE + path
        return self.fetcher.text(url, **{"rate_limit": BRISK, "accept": "text/html", **options})

    def error(self, path: str, **options: Any) -> FetchError:
        """The error that asking for the JSON ends in."""
        with pytest.raises(FetchError) as caught:
            self.json(path, **options)
        return caught.value

    def asked(self, path: str) -> int:
        """How often the fixture server was asked for a path."""
        return sum(asked.path == path for asked in self.upstream.log)


@pytest.fixture(scope="session")
def running_upstream() -> Iterator[UpstreamServer]:
    """One fixture server for all tests of the session."""
    with UpstreamServer() as server:
        yield server


@pytest.fixture
def upstream(running_upstream: UpstreamServer) -> UpstreamServer:
    """The fixture server with an empty log."""
    running_upstream.log.clear()
    return running_upstream


@pytest.fixture
def clock() -> Clock:
    """A clock that starts at the real time."""
    return Clock()


@pytest.fixture
def open_fetcher(upstream: UpstreamServer, clock: Clock) -> Iterator[Callable[[Path | None], Tried]]:
    """Opens fetchers that know the fixture server; all are closed at the end."""
    opened: list[Fetcher] = []

    def build(cache_dir: Path | None) -> Tried:
        fetcher = Fetcher(
            cache_dir=cache_dir,
            user_agent=USER_AGENT,
            upstream_map=upstream.upstream_map,
            ca_bundle=upstream.ca_bundle,
            clock=clock,
        )
        opened.append(fetcher)
        return Tried(fetcher, upstream, clock)

    yield build
    for fetcher in opened:
        fetcher.close()


@pytest.fixture
def tried(open_fetcher: Callable[[Path | None], Tried], tmp_path: Path) -> Tried:
    """A fetcher with an empty cache on disk."""
    return open_fetcher(tmp_path / "cache")
