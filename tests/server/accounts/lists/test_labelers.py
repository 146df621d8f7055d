"""Lists over the fake networks, in worker processes: files, a labeler of Bluesky, and a host that misbehaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from devtools.fake_networks import FakeNetworks
from server.accounts.analysis import ListReading
from server.accounts.workers.pool import Workers
from server.fetching import Fetcher, FetchError

pytestmark = pytest.mark.slow  # starts worker processes

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
LABELER = "https://bsky.app/profile/labels.test"
WEATHER = "https://lists.example/weather.json"


@pytest.fixture(scope="module")
def networks() -> Iterator[FakeNetworks]:
    with FakeNetworks() as upstream:
        yield upstream


@pytest.fixture(scope="module")
def pool(networks: FakeNetworks) -> Iterator[Workers]:
    fetcher = Fetcher(
        cache_dir=None, user_agent="Humankind test", upstream_map=networks.upstream_map, ca_bundle=networks.ca_bundle
    )
    pool = Workers(fetcher, {}, "Humankind test")
    yield pool
    pool.close()
    fetcher.close()


def read(pool: Workers, address: str, validators: dict[str, str] | None = None) -> ListReading:
    with pool.start(lambda host: None) as analysis:  # noqa: ARG005 - refuses no host
        return analysis.read_list(address, validators or {}, NOW)


def test_files_are_read_once_and_then_only_if_they_changed(pool: Workers, networks: FakeNetworks) -> None:
    first = read(pool, WEATHER)
    assert first.content is not None
    assert [(entry.key, entry.label) for entry in first.content.entries] == [
        ("sample:harbourweather", "automated"),
        ("mastodon:mastodon.example/@weatherbot", "automated"),
        ("bluesky:weatherbot.test", "automated"),
    ]
    assert first.validators
    assert read(pool, WEATHER, first.validators).content is None
    assert networks.log[-1].headers["if-none-match"] == first.validators["If-None-Match"]
    csv = read(pool, "https://lists.example/weather.csv").content
    assert csv is not None
    assert [entry.label for entry in csv.entries] == ["press", "automated"]


def test_a_labeler_is_a_list_of_what_it_has_not_taken_back(pool: Workers, networks: FakeNetworks) -> None:
    found = read(pool, LABELER).content
    assert found is not None
    assert (found.kind, found.name, found.description) == ("labeler", "Garden labels", "Who waters what.")
    # Neither what was withdrawn or has ended, nor another labeler's labels, nor those on posts, nor Bluesky's own.
    assert sorted(entry.label for entry in found.entries) == ["Weather service", "offers, Weather service"]
    assert all(entry.key.startswith("bluesky:did:plc:") for entry in found.entries)
    requests = [request for request in networks.log if request.host == "labels.example"]
    assert {request.query["uriPatterns"] for request in requests} == {"did:*"}
    for request in networks.log:
        assert "authorization" not in request.headers
        assert "cookie" not in request.headers


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("https://bsky.app/profile/did:plc:" + "a" * 24, "bad-list"),
        ("https://lists.example/none.json", "not-found"),
        ("https://hostile.example/huge", "malformed-response"),
        ("https://hostile.example/redirect-private", "unsafe-address"),
    ],
)
def test_a_hostile_host_is_an_error_and_nothing_else(pool: Workers, address: str, slug: str) -> None:
    with pytest.raises(FetchError) as error:
        read(pool, address)
    assert error.value.slug == slug
