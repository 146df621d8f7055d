"""What golden files cannot show about plain ActivityPub: which requests are not made again."""

from __future__ import annotations

import pytest

from server.fetching import FetchError
from server.networks import readers
from shared_schema.records import Account
from tests.server.networks.golden_files import cases
from tests.server.networks.recorded import RecordedFetcher


def test_a_host_that_requires_signatures_gets_one_actor_request_a_day() -> None:
    case = cases()["mastodon/gotosocial_feed_switched_on"]
    fetcher = RecordedFetcher(case.responses)
    for _ in range(3):
        assert len(readers()["mastodon"].read(case.account, fetcher, case.now).posts) == 2
    assert fetcher.requested.count("https://gts.example/users/sloth") == 1


def test_a_members_only_api_is_tried_once_a_day() -> None:
    case = cases()["mastodon/activitypub_api_for_members_only"]
    fetcher = RecordedFetcher(case.responses)
    for _ in range(3):
        assert len(readers()["mastodon"].read(case.account, fetcher, case.now).posts) == 3
    assert sum("/api/v1/" in url for url in fetcher.requested) == 1


def test_software_without_the_api_gets_no_api_request() -> None:
    case = cases()["mastodon/activitypub_outbox"]
    fetcher = RecordedFetcher(case.responses)
    readers()["mastodon"].read(case.account, fetcher, case.now)
    assert not [url for url in fetcher.requested if "/api/" in url]


@pytest.mark.parametrize("href", ["https://evil.example/users/bramble", "x:y", "javascript:alert(1)"])
def test_an_actor_counts_only_on_its_own_host(href: str) -> None:
    case = cases()["mastodon/activitypub_outbox"]
    rows = [
        row | {"json": {"links": [{"rel": "self", "href": href}]}} if "webfinger" in row["path"] else row
        for row in case.responses
    ]
    actor = next(row for row in rows if row["path"] == "/users/bramble")
    rows.append(actor | {"host": "evil.example"})
    account = Account(network="mastodon", host="hedge.example", handle="bramble")
    with pytest.raises(FetchError):
        readers()["mastodon"].read(account, RecordedFetcher(rows), case.now)
