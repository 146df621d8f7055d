"""What golden files cannot show about plain ActivityPub: which requests are not made again."""

from __future__ import annotations

import pytest

from server.fetching import FetchError
from server.networks import readers
from server.networks.readers.activitypub import check_claim, find_actor
from shared_schema.networks import RateLimit
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


@pytest.mark.parametrize(
    ("template", "subject", "is_found"),
    [
        ("https://social.example/.well-known/webfinger?resource={uri}", "acct:ada@split.example", True),
        ("http://social.example/finger?resource={uri}&amp;x=1", "acct:Ada@split.example", True),
        ("https://social.example/.well-known/webfinger?resource={uri}", "acct:bob@social.example", False),
        ("javascript:{uri}", "acct:ada@split.example", False),
    ],
)
def test_a_handle_is_found_through_host_meta(template: str, subject: str, is_found: bool) -> None:  # faults 4.2
    meta = f'<XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0"><Link rel="lrdd" template="{template}"/></XRD>'
    actor_url = "https://social.example/users/ada"
    finger = {
        "subject": subject,
        "links": [{"rel": "self", "type": "application/activity+json", "href": actor_url}],
    }
    query = {"resource": "acct:ada@split.example"}
    fetcher = RecordedFetcher(
        [
            {"host": "split.example", "path": "/.well-known/host-meta", "text": meta},
            {"host": "social.example", "path": "/.well-known/webfinger", "query": query, "json": finger},
            {"host": "social.example", "path": "/finger", "query": query, "json": finger},
        ]
    )
    account = Account(network="mastodon", host="split.example", handle="ada")
    if is_found:
        assert find_actor(account, fetcher, RateLimit(10, 10)) == actor_url
    else:
        with pytest.raises(FetchError) as problem:
            find_actor(account, fetcher, RateLimit(10, 10))
        assert problem.value.slug == "not-found"


@pytest.mark.parametrize(
    ("subject", "is_confirmed"), [("acct:ada@split.example", True), ("acct:ada@social.example", False), (None, False)]
)
def test_an_actor_elsewhere_must_go_by_the_handle_that_points_to_it(subject: str | None, is_confirmed: bool) -> None:
    actor_url = "https://social.example/users/ada"
    finger = {"subject": subject, "links": [{"rel": "self", "href": actor_url}]}
    row = {"host": "social.example", "path": "/.well-known/webfinger", "json": finger}
    fetcher = RecordedFetcher([row] if subject else [])
    account = Account(network="mastodon", host="split.example", handle="ada")
    if is_confirmed:
        check_claim(account, actor_url, fetcher, RateLimit(10, 10))
    else:
        with pytest.raises(FetchError) as problem:
            check_claim(account, actor_url, fetcher, RateLimit(10, 10))
        assert "points to an account elsewhere" in problem.value.detail
