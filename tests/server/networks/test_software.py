"""The software of a host decides the network of its accounts, however they were found. It is requested once."""

from __future__ import annotations

from typing import Any

import pytest

from server.fetching import FetchError
from server.networks.software import Software, reader_kind_of, resolve_known_host, resolve_network, software_of
from shared_schema.networks import account_of, key_of
from tests.server.networks.recorded import RecordedFetcher

HOST = "a.example"
REL = "http://nodeinfo.diaspora.software/ns/schema/"


def _host(name: Any, version: Any = "1.0", *, links: Any = None, host: str = HOST) -> RecordedFetcher:
    links = [{"rel": f"{REL}2.0", "href": f"https://{host}/n/2.0"}] if links is None else links
    return RecordedFetcher(
        [
            {"host": host, "path": "/.well-known/nodeinfo", "json": {"links": links}},
            {"host": host, "path": "/n/2.0", "json": {"software": {"name": name, "version": version}}},
            {"host": host, "path": "/n/2.1", "json": {"software": {"name": "newest", "version": "2.1"}}},
        ]
    )


@pytest.mark.parametrize(
    ("found", "runs", "expected"),
    [
        ("mastodon:a.example/@ada", "misskey", "misskey:a.example/@ada"),
        ("mastodon:a.example/@ada", "Sharkey", "misskey:a.example/@ada"),
        ("mastodon:a.example/@ada", "lemmy", "lemmy:a.example/@ada"),
        ("mastodon:a.example/@ada", "piefed", "lemmy:a.example/@ada"),
        ("mastodon:a.example/@ada", "gotosocial", "mastodon:a.example/@ada"),
        ("mastodon:a.example/@ada", "wordpress", "mastodon:a.example/@ada"),
        ("lemmy:a.example/@ada", "discourse", "mastodon:a.example/@ada"),
        ("lemmy:a.example/@ada", "mbin", "lemmy:a.example/@ada"),
        ("misskey:a.example/@ada", "mastodon", "mastodon:a.example/@ada"),
        ("misskey:a.example/@ada", "", "misskey:a.example/@ada"),
        ("bluesky:ada.example", "lemmy", "bluesky:ada.example"),
    ],
)
def test_an_account_belongs_to_the_network_of_its_host(found: str, runs: str, expected: str) -> None:
    assert key_of(resolve_network(account_of(found), _host(runs))) == expected


@pytest.mark.parametrize("found", ["mastodon:misskey.io/@ada", "misskey:misskey.io/@ada"])
def test_a_known_host_is_not_requested(found: str) -> None:
    fetcher = RecordedFetcher([])
    assert key_of(resolve_network(account_of(found), fetcher)) == "misskey:misskey.io/@ada"
    assert key_of(resolve_known_host(account_of(found))) == "misskey:misskey.io/@ada"
    assert fetcher.requested == []


def test_a_host_is_requested_once_even_where_it_has_no_nodeinfo() -> None:
    talkative, silent = _host("Lemmy", "0.19.3"), RecordedFetcher([])
    for _ in range(2):
        assert software_of(HOST, talkative) == Software("lemmy", "0.19.3")
        assert software_of(HOST, silent) == Software("", "")
    assert (len(talkative.requested), len(silent.requested)) == (2, 1)


def test_an_unreachable_host_is_tried_again() -> None:
    class Unreachable(RecordedFetcher):
        def json(self, url: str, **_: Any) -> Any:
            self.requested.append(url)
            raise FetchError("unreachable", "The host is unreachable.")

    fetcher = Unreachable([])
    for _ in range(2):
        assert reader_kind_of(HOST, fetcher) is None
    assert len(fetcher.requested) == 2


def test_the_newest_schema_at_the_host_itself_is_used() -> None:
    links = [
        {"rel": f"{REL}2.1", "href": "https://a.example/n/2.1"},
        {"rel": f"{REL}2.0", "href": "https://a.example/n/2.0"},
        {"rel": f"{REL}9.0", "href": "https://elsewhere.example/n/2.0"},
        {"rel": f"{REL}8.0", "href": "https://aa.example/n/2.0"},
        {"rel": "self", "href": "https://a.example/n/2.0"},
    ]
    fetcher = _host("older", links=links)
    assert software_of(HOST, fetcher).name == "newest"
    assert fetcher.requested == ["https://a.example/.well-known/nodeinfo", "https://a.example/n/2.1"]


@pytest.mark.parametrize("links", [{}, "x", [None, 3], [{"rel": 3, "href": []}], [{"rel": f"{REL}2.0"}], []])
def test_malformed_links_leave_the_software_unknown(links: Any) -> None:
    assert software_of(HOST, _host("lemmy", links=links)) == Software("", "")


@pytest.mark.parametrize("name", [None, 7, ["lemmy"], {"a": 1}, "   "])
def test_a_malformed_name_leaves_the_software_unknown(name: Any) -> None:
    assert software_of(HOST, _host(name)).reader_kind is None


def test_a_handle_that_is_invalid_on_its_network_stays_unchanged() -> None:
    account = account_of("mastodon:a.example/@" + "a" * 63)
    assert resolve_network(account, _host("lemmy")) == account
