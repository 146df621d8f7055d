"""What the fixture pairs cannot show of reading plain actors: what is not asked a second time."""

from __future__ import annotations

import pytest

from server.fetching import FetchError
from server.networks import readers
from shared_schema.records import Account
from tests.server.networks.golden_files import cases
from tests.server.networks.recorded import Recorded


def test_a_host_that_wants_signatures_is_asked_for_one_actor_a_day() -> None:
    case = cases()["mastodon/gotosocial_feed_switched_on"]
    fetcher = Recorded(case.answers)
    for _ in range(3):
        assert len(readers()["mastodon"].read(case.account, fetcher, case.now).posts) == 2
    assert fetcher.asked.count("https://gts.example/users/sloth") == 1


def test_a_host_that_keeps_its_api_for_members_is_asked_once_a_day() -> None:
    case = cases()["mastodon/activitypub_api_for_members_only"]
    fetcher = Recorded(case.answers)
    for _ in range(3):
        assert len(readers()["mastodon"].read(case.account, fetcher, case.now).posts) == 3
    assert sum("/api/v1/" in url for url in fetcher.asked) == 1


def test_nobody_is_asked_for_by_the_api_of_software_that_has_none() -> None:
    case = cases()["mastodon/activitypub_outbox"]
    fetcher = Recorded(case.answers)
    readers()["mastodon"].read(case.account, fetcher, case.now)
    assert not [url for url in fetcher.asked if "/api/" in url]


@pytest.mark.parametrize("href", ["https://evil.example/users/bramble", "x:y", "javascript:alert(1)"])
def test_an_actor_is_believed_only_about_its_own_host(href: str) -> None:
    case = cases()["mastodon/activitypub_outbox"]
    rows = [
        row | {"json": {"links": [{"rel": "self", "href": href}]}} if "webfinger" in row["path"] else row
        for row in case.answers
    ]
    actor = next(row for row in rows if row["path"] == "/users/bramble")
    rows.append(actor | {"host": "evil.example"})
    account = Account(network="mastodon", host="hedge.example", handle="bramble")
    with pytest.raises(FetchError):
        readers()["mastodon"].read(account, Recorded(rows), case.now)
