"""The readers with the real fetcher, over TLS, against a local server that plays the networks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from devtools.fake_networks import FakeNetworks
from server.accounts.resolve import resolve
from server.fetching import Fetcher, FetchError
from server.networks import OptedOutError
from server.networks.software import resolve_network
from shared_schema.records import Evidence
from tests.server.networks.golden_files import READERS

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def upstream() -> Iterator[FakeNetworks]:
    with FakeNetworks() as server:
        yield server


@pytest.fixture
def fetcher(upstream: FakeNetworks) -> Iterator[Fetcher]:
    upstream.log.clear()
    fetcher = Fetcher(
        cache_dir=None,
        user_agent="Humankind test",
        upstream_map=upstream.upstream_map,
        ca_bundle=upstream.ca_bundle,
        wait=lambda _seconds: False,
    )
    yield fetcher
    fetcher.close()


def _read(written: str, fetcher: Fetcher) -> Evidence:
    account = resolve_network(resolve(written)[0], fetcher)
    return READERS[account.network].read(account, fetcher, NOW)


@pytest.mark.parametrize(
    ("written", "posts", "calls"),
    [
        ("@mariagarden@mastodon.example", 14, 6),
        ("nia@pleroma.example", 5, 6),
        ("https://friendica.example/profile/otto", 2, 6),
        ("@hazel@crowd.example", 7, 5),
        ("@bramble@hedge.example", 7, 7),
        ("@sloth@gts.example", 2, 5),
        ("@hana@misskey.example", 8, 6),
        ("https://lemmy.example/u/juniper", 6, 3),
        ("lemmy:piefed.example/@oleander", 2, 3),
        ("@sorrel@mbin.example", 4, 4),
        ("mariagarden.test", 14, 3),
        ("hn:quillfeather", 12, 2),
        ("hn:newleaf_", 0, 3),
        ("u/Quillfeather", 4, 1),
        ("https://x.com/Quillfeather", 5, 2),
        ("youtube.com/@quillandhedge", 2, 3),  # with the robots.txt for the page
        ("https://www.threads.net/@quillfeather", 5, 2),
        ("quillfeather.tumblr.com/archive", 5, 1),
        ("https://quillfeather.example/", 4, 2),
        ("https://marsh.example", 2, 3),
        ("https://marsh.example/blog/atom.xml", 2, 2),
    ],
)
def test_an_account_is_read_in_a_few_requests(
    written: str, posts: int, calls: int, fetcher: Fetcher, upstream: FakeNetworks
) -> None:
    assert len(_read(written, fetcher).posts) == posts
    assert len(upstream.log) == calls
    assert len({(call.host, call.path, *call.query.items()) for call in upstream.log}) == calls  # none of them twice


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("@nobody@mastodon.example", "not-found"),
        ("@quiet@gts.example", "login-required"),
        ("@nobody@gts.example", "not-found"),
        ("nobody.test", "not-found"),
        ("hn:Nobody_There", "not-found"),
        ("reddit:nobody_there", "not-found"),
        ("x:nobody_there", "not-found"),
        ("https://closed.example/", "robots"),
    ],
)
def test_an_account_that_cannot_be_read_has_a_reason(written: str, slug: str, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError) as problem:
        _read(written, fetcher)
    assert problem.value.slug == slug


@pytest.mark.parametrize("written", ["@shy@mastodon.example", "hn:leavemebe"])
def test_an_opt_out_is_found_through_the_real_fetcher(written: str, fetcher: Fetcher) -> None:
    with pytest.raises(OptedOutError):
        _read(written, fetcher)


def test_a_bluesky_account_is_the_same_by_did_and_by_handle(fetcher: Fetcher) -> None:
    assert _read("did:plc:7m6boh3oozbkqh3d7uoschmb", fetcher) == _read("mariagarden.test", fetcher)


def test_requests_to_reddit_keep_to_the_rate_limit_of_its_headers(fetcher: Fetcher, upstream: FakeNetworks) -> None:
    _read("u/quillfeather", fetcher)
    with pytest.raises(FetchError) as problem:
        _read("u/another", fetcher)
    assert problem.value.slug == "rate-limited"
    assert 50 < (problem.value.retry_after or 0) <= 58
    assert [request.path for request in upstream.log] == ["/user/quillfeather/.rss"]  # feeds need no robots.txt
