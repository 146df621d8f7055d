"""Each of the ten hostile hosts says what it is as ordinary hosts do, and then attacks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from devtools.fake_networks import FakeNetworks
from devtools.fake_networks.generated import POSTS
from devtools.fake_networks.traps import TRAPS
from server.fetching import Fetcher, FetchError
from server.networks import readers
from shared_schema.records import Account, Evidence

READABLE = ("wide", "markup", "words")  # many values that are no posts, and texts that cost much time
UNREADABLE = [(host, "timeout" if host.startswith(("hang", "drip")) else "malformed-response") for host in TRAPS]


@pytest.fixture(scope="module")
def fetcher() -> Iterator[Fetcher]:
    with FakeNetworks() as networks:
        fetcher = Fetcher(
            cache_dir=None,
            user_agent="Humankind/test",
            upstream_map=networks.upstream_map,
            ca_bundle=networks.ca_bundle,
        )
        yield fetcher
        fetcher.close()


def read(fetcher: Fetcher, host: str) -> Evidence:
    account = Account(network="mastodon", host=host, handle="person7")
    return readers()["mastodon"].read(account, fetcher, datetime.now(UTC))


@pytest.mark.slow
@pytest.mark.parametrize(("host", "slug"), [each for each in UNREADABLE if not each[0].startswith(READABLE)])
def test_an_account_cannot_be_read(fetcher: Fetcher, host: str, slug: str) -> None:
    with pytest.raises(FetchError, match=slug):
        read(fetcher, host)


def test_of_the_others_costly_posts_are_read_and_values_that_are_no_posts_are_left_out(fetcher: Fetcher) -> None:
    counts = {host.partition(".")[0]: len(read(fetcher, host).posts) for host in TRAPS if host.startswith(READABLE)}
    assert counts == {"wide": 0, "markup": POSTS, "words": POSTS}
