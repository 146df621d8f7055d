"""What a host runs names the network of its accounts, whichever way they were met; it is asked once."""

from __future__ import annotations

from typing import Any

import pytest

from server.fetching import FetchError
from server.networks.software import Software, at_home, at_known_host, software_of, way_of
from shared_schema.networks import account_of, key_of
from tests.server.networks.recorded import Recorded

HOST = "a.example"
REL = "http://nodeinfo.diaspora.software/ns/schema/"


def _host(name: Any, version: Any = "1.0", *, links: Any = None, host: str = HOST) -> Recorded:
    links = [{"rel": f"{REL}2.0", "href": f"https://{host}/n/2.0"}] if links is None else links
    return Recorded(
        [
            {"host": host, "path": "/.well-known/nodeinfo", "json": {"links": links}},
            {"host": host, "path": "/n/2.0", "json": {"software": {"name": name, "version": version}}},
            {"host": host, "path": "/n/2.1", "json": {"software": {"name": "newest", "version": "2.1"}}},
        ]
    )


@pytest.mark.parametrize(
    ("met", "runs", "kept"),
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
def test_an_account_is_kept_under_the_network_of_its_host(met: str, runs: str, kept: str) -> None:
    assert key_of(at_home(account_of(met), _host(runs))) == kept


@pytest.mark.parametrize("met", ["mastodon:misskey.io/@ada", "misskey:misskey.io/@ada"])
def test_a_known_host_is_not_asked(met: str) -> None:
    fetcher = Recorded([])
    assert key_of(at_home(account_of(met), fetcher)) == "misskey:misskey.io/@ada"
    assert key_of(at_known_host(account_of(met))) == "misskey:misskey.io/@ada"
    assert fetcher.asked == []


def test_a_host_is_asked_once_also_where_it_says_nothing() -> None:
    told, silent = _host("Lemmy", "0.19.3"), Recorded([])
    for _ in range(2):
        assert software_of(HOST, told) == Software("lemmy", "0.19.3")
        assert software_of(HOST, silent) == Software("", "")
    assert (len(told.asked), len(silent.asked)) == (2, 1)


def test_a_host_that_cannot_be_reached_is_asked_again() -> None:
    class Away(Recorded):
        def json(self, url: str, **_: Any) -> Any:
            self.asked.append(url)
            raise FetchError("unreachable", "Away.")

    away = Away([])
    for _ in range(2):
        assert way_of(HOST, away) is None
    assert len(away.asked) == 2


def test_the_newest_schema_counts_and_only_at_the_host_itself() -> None:
    links = [
        {"rel": f"{REL}2.1", "href": "https://a.example/n/2.1"},
        {"rel": f"{REL}2.0", "href": "https://a.example/n/2.0"},
        {"rel": f"{REL}9.0", "href": "https://elsewhere.example/n/2.0"},
        {"rel": f"{REL}8.0", "href": "https://aa.example/n/2.0"},
        {"rel": "self", "href": "https://a.example/n/2.0"},
    ]
    fetcher = _host("older", links=links)
    assert software_of(HOST, fetcher).name == "newest"
    assert fetcher.asked == ["https://a.example/.well-known/nodeinfo", "https://a.example/n/2.1"]


@pytest.mark.parametrize("links", [{}, "x", [None, 3], [{"rel": 3, "href": []}], [{"rel": f"{REL}2.0"}], []])
def test_links_that_are_none_say_nothing(links: Any) -> None:
    assert software_of(HOST, _host("lemmy", links=links)) == Software("", "")


@pytest.mark.parametrize("name", [None, 7, ["lemmy"], {"a": 1}, "   "])
def test_a_name_that_is_none_says_nothing(name: Any) -> None:
    assert software_of(HOST, _host(name)).way is None


def test_a_handle_that_its_network_cannot_have_stays_where_it_was_met() -> None:
    linkedin = account_of("mastodon:a.example/@" + "a" * 63)
    assert at_home(linkedin, _host("lemmy")) == linkedin
