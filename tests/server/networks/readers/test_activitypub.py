"""What golden files cannot show about plain ActivityPub: which requests are not made again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from server.fetching import FetchError
from server.networks import readers
from server.networks.readers import activitypub
from shared_schema.records import Account
from tests.server.networks.golden_files import cases
from tests.server.networks.recorded import RecordedFetcher

NOW = datetime(2026, 11, 26, tzinfo=UTC)


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


def test_a_site_outside_the_fediverse_has_a_problem_of_its_own() -> None:
    paths = ("/.well-known/nodeinfo", "/.well-known/webfinger", "/api/v1/accounts/lookup")
    rows = [{"host": "shop.example", "path": path, "status": 404, "json": None} for path in paths]
    account = Account(network="mastodon", host="shop.example", handle="ada")
    with pytest.raises(FetchError) as problem:
        readers()["mastodon"].read(account, RecordedFetcher(rows), NOW)
    assert problem.value.detail.startswith("Nothing shows that this site is part of the fediverse")


def test_an_account_unknown_to_its_own_server_is_not_found() -> None:
    nodeinfo = "https://fedi.example/nodeinfo/2.0"
    index = {"links": [{"rel": "http://nodeinfo.diaspora.software/ns/schema/2.0", "href": nodeinfo}]}
    rows = [
        {"host": "fedi.example", "path": "/.well-known/nodeinfo", "json": index},
        {"host": "fedi.example", "path": "/nodeinfo/2.0", "json": {"software": {"name": "pleroma", "version": "2"}}},
    ]
    account = Account(network="mastodon", host="fedi.example", handle="ada")
    with pytest.raises(FetchError) as problem:
        readers()["mastodon"].read(account, RecordedFetcher(rows), NOW)
    assert problem.value.detail.startswith("The account's own server does not know it.")


BOOK = '<a href="https://books.example/book/1"><i>Fools</i></a>'


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (
            f'<p>"You are fools."</p> <p>&mdash; Carl: {BOOK}</p><p>So good.</p>',
            "> You are fools.\n\n— Carl: Fools\n\nSo good.",
        ),
        (f'"You are fools."<br>-- {BOOK}<br><br>So good.', "> You are fools.\n\n-- Fools\n\nSo good."),
        ('<p>"Tea" is my word.</p> <p>— Ada</p>', '"Tea" is my word.\n\n— Ada'),
    ],
)
def test_a_passage_of_a_book_is_not_the_reader_s_own(content: str, text: str) -> None:
    actor, public = "https://books.example/user/ada", ["https://www.w3.org/ns/activitystreams#Public"]
    note = {"id": f"{actor}/quotation/1", "type": "Note", "attributedTo": actor, "to": public, "content": content}
    activity = {"type": "Create", "actor": actor, "to": public, "object": note}
    account = Account(network="mastodon", host="books.example", handle="ada")
    post = activitypub.post_of(activity, {"id": actor}, set(), account, NOW)
    assert post is not None
    assert post.text == text
