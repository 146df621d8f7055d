"""Which account a handle means: a person with two handles has one key, and nobody can borrow somebody else's actor."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from server.fetching import FetchError, QueuedError
from server.networks import readers
from server.networks.identity import Identity, identify, identify_or_assume
from shared_schema import times
from shared_schema.networks import RateLimit, key_of
from shared_schema.records import Account
from tests.server.networks.recorded import RecordedFetcher

LIMIT = RateLimit(10, 10)
NOW = times.parse("2026-11-23T00:00:00Z")
SPLIT = Account(network="mastodon", host="split.example", handle="ada")
SERVER = Account(network="mastodon", host="social.split.example", handle="ada")
ACTOR = "https://social.split.example/users/ada"


def finger(host: str, handle: str, subject: str, *actors: str) -> dict[str, Any]:
    """The response of a host's WebFinger about a handle."""
    links = [{"rel": "self", "type": "application/activity+json", "href": url} for url in actors]
    query = {"resource": f"acct:{handle}"}
    json = {"subject": subject, "links": links}
    return {"host": host, "path": "/.well-known/webfinger", "query": query, "json": json}


def split_domain(subject: str = "acct:ada@split.example") -> list[dict[str, Any]]:
    """The responses where `@ada@split.example` lives on social.split.example, as Mastodon gives them."""
    return [
        finger("split.example", "ada@split.example", subject, ACTOR),
        finger("social.split.example", "ada@social.split.example", subject, ACTOR),
        finger("social.split.example", "ada@split.example", subject, ACTOR),
    ]


def found(account: Account, rows: list[dict[str, Any]]) -> Identity:
    return identify(account, RecordedFetcher(rows), LIMIT, needs_actor=True)


@pytest.mark.parametrize("subject", ["acct:ada@split.example", "acct:Ada@Split.Example", "ada@split.example"])
@pytest.mark.parametrize(("requested", "alias"), [(SPLIT, SERVER), (SERVER, SERVER)])
def test_a_person_with_two_handles_has_one_identity(requested: Account, alias: Account, subject: str) -> None:
    identity = found(requested, split_domain(subject))
    assert identity == Identity(SPLIT, "social.split.example", ACTOR, (alias,))


@pytest.mark.parametrize(
    ("host", "handle", "stated"),
    [
        ("bücher.example", "ada", "acct:ada@bücher.example"),
        ("bücher.example", "ada", "acct:ada@xn--bcher-kva.example"),
    ],
)
def test_a_domain_may_be_stated_in_unicode(host: str, handle: str, stated: str) -> None:
    ascii_host = host.encode("idna").decode()
    account = Account(network="mastodon", host=ascii_host, handle=handle)
    row = finger(ascii_host, f"{handle}@{ascii_host}", stated, f"https://{ascii_host}/users/{handle}")
    assert found(account, [row]).account == account


@pytest.mark.parametrize(
    ("other_subject", "other_actors"),
    [
        ("acct:ada@split.example", ["https://elsewhere.example/users/ada"]),  # the domain names another actor
        ("acct:eve@split.example", [ACTOR]),  # or another person
        ("acct:ada@split.example", []),  # or none
    ],
)
def test_a_handle_under_another_domain_must_be_confirmed_by_that_domain(
    other_subject: str, other_actors: list[str]
) -> None:
    rows = [
        finger("split.example", "ada@split.example", other_subject, *other_actors),
        finger("social.split.example", "ada@social.split.example", "acct:ada@split.example", ACTOR),
    ]
    assert found(SERVER, rows) == Identity(SERVER, "social.split.example", ACTOR)


def test_a_domain_that_does_not_respond_leaves_the_handle_as_it_is() -> None:
    rows = split_domain()[1:]
    assert found(SERVER, rows).account == SERVER


@pytest.mark.parametrize("stated", ["acct:eve@social.split.example", "https://social.split.example/@ada", "", "x"])
def test_another_name_or_none_is_no_identity(stated: str) -> None:
    rows = [finger("social.split.example", "ada@social.split.example", stated, ACTOR)]
    assert found(SERVER, rows).account == SERVER


@pytest.mark.parametrize(
    "subject", ["acct:ada@thief.example", "acct:ada@social.split.example", "acct:eve@thief.example"]
)
def test_a_webfinger_at_somebody_elses_actor_borrows_nothing(subject: str) -> None:
    thief = Account(network="mastodon", host="thief.example", handle="ada")
    own = "acct:ada@social.split.example"
    rows = [
        finger("thief.example", "ada@thief.example", subject, ACTOR),
        finger("social.split.example", "ada@social.split.example", own, ACTOR),
    ]
    with pytest.raises(FetchError) as problem:
        found(thief, rows)
    assert "does not go by this handle. It goes by @ada@social.split.example." in problem.value.detail


def test_a_host_that_knows_only_the_other_domain_confirms_without_an_alias() -> None:
    rows = [row for row in split_domain() if row["query"]["resource"] == "acct:ada@split.example"]
    assert found(SPLIT, rows) == Identity(SPLIT, "social.split.example", ACTOR)


def test_a_host_whose_accounts_go_by_its_name_is_requested_once_a_week() -> None:
    fetcher = RecordedFetcher(
        [finger("one.example", "ada@one.example", "acct:ada@one.example", "https://one.example/1")]
    )
    for name in ("ada", "bo", "cy"):
        account = Account(network="mastodon", host="one.example", handle=name)
        assert identify(account, fetcher, LIMIT).account == account
    assert len(fetcher.requested) == 1
    identify(Account(network="mastodon", host="mastodon.social", handle="ada"), fetcher, LIMIT)
    assert len(fetcher.requested) == 1


@pytest.mark.parametrize("requested", [SPLIT, SERVER])
def test_mastodon_and_misskey_are_read_under_one_key(requested: Account) -> None:
    lookup = {"id": "1", "username": "ada", "acct": "ada", "note": "", "url": "https://social.split.example/@ada"}
    api = {"host": "social.split.example", "path": "/api/v1/accounts/lookup", "json": lookup}
    statuses = {"host": "social.split.example", "path": "/api/v1/accounts/1/statuses", "json": []}
    user = {"host": "social.split.example", "path": "/api/users/show", "json": {"id": "1", "username": "ada"}}
    notes = {"host": "social.split.example", "path": "/api/users/notes", "json": []}
    fetcher = RecordedFetcher([*split_domain(), api, statuses, user, notes])
    for network in ("mastodon", "misskey"):
        account = Account(network=network, host=requested.host, handle="ada")
        evidence = readers()[network].read(account, fetcher, NOW)  # type: ignore[arg-type]
        assert key_of(evidence.account) == f"{network}:split.example/@ada"
        assert evidence.aliases == [f"{network}:social.split.example/@ada"]


@pytest.mark.parametrize(
    ("template", "subject", "is_found"),
    [
        ("https://social.example/.well-known/webfinger?resource={uri}", "acct:ada@split.example", True),
        ("http://social.example/finger?resource={uri}&amp;x=1", "acct:Ada@split.example", True),
        ("https://social.example/.well-known/webfinger?resource={uri}", "acct:bob@social.example", False),
        ("javascript:{uri}", "acct:ada@split.example", False),
    ],
)
def test_a_handle_is_found_through_host_meta(template: str, subject: str, is_found: bool) -> None:
    meta = f'<XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0"><Link rel="lrdd" template="{template}"/></XRD>'
    actor_url = "https://social.example/users/ada"
    row = finger("social.example", "ada@split.example", subject, actor_url)
    rows = [{"host": "split.example", "path": "/.well-known/host-meta", "text": meta}, row, row | {"path": "/finger"}]
    if is_found:
        assert found(SPLIT, rows).actor_url == actor_url
    else:
        with pytest.raises(FetchError) as problem:
            found(SPLIT, rows)
        assert problem.value.slug == "not-found"


def test_host_meta_may_be_json() -> None:
    link = {"rel": "lrdd", "type": "application/json", "template": "https://social.example/finger?resource={uri}"}
    actor_url = "https://social.example/users/ada"
    row = finger("social.example", "ada@split.example", "acct:ada@split.example", actor_url)
    text = json.dumps({"links": [{"rel": "other", "template": 5}, link]})
    meta = {"host": "split.example", "path": "/.well-known/host-meta", "text": text}
    assert found(SPLIT, [meta, row, row | {"path": "/finger"}]).actor_url == actor_url


def test_host_meta_may_name_the_older_webfinger_first() -> None:
    links = (
        '<Link rel="lrdd" type="application/xrd+xml" template="https://social.example/xrd?uri={uri}"/>'
        '<Link rel="lrdd" type="application/json" template="https://social.example/finger?resource={uri}"/>'
    )
    actor_url = "https://social.example/users/ada"
    row = finger("social.example", "ada@split.example", "acct:ada@split.example", actor_url)
    meta = {"host": "split.example", "path": "/.well-known/host-meta", "text": f"<XRD>{links}</XRD>"}
    assert found(SPLIT, [meta, row, row | {"path": "/finger"}]).actor_url == actor_url


class QueueingFetcher(RecordedFetcher):
    """A fetcher whose requests to one host have to wait longer than they may."""

    def __init__(self, rows: list[dict[str, Any]], host: str) -> None:
        super().__init__(rows)
        self.host = host

    def _find(self, url: str, params: Mapping[str, Any]) -> Any:
        if f"://{self.host}/" in url:
            raise QueuedError("Too many requests at the moment.", retry_after=5.0)
        return super()._find(url, params)


@pytest.mark.parametrize("host", ["split.example", "social.split.example"])
def test_a_request_that_has_to_wait_changes_no_key(host: str) -> None:
    with pytest.raises(QueuedError):
        identify_or_assume(SERVER, QueueingFetcher(split_domain(), host), LIMIT)
