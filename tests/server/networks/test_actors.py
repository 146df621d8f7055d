"""Profile pages of the fediverse, whatever their address, lead to the account; and moves are confirmed by both ends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from server.networks.actors import account_at, account_of_front_page, find_move, name_in_url
from server.networks.parsing.html_pages import parse_page
from shared_schema.networks import RateLimit, key_of
from shared_schema.records import Account, Move
from tests.server.networks.recorded import RecordedFetcher
from tests.server.networks.test_identity import finger

LIMIT = RateLimit(10, 10)


def software(name: str, host: str = "fedi.example") -> list[dict[str, Any]]:
    """The responses of nodeinfo."""
    schema = "http://nodeinfo.diaspora.software/ns/schema/2.1"
    links = [{"rel": schema, "href": f"https://{host}/nodeinfo/2.1"}]
    return [
        {"host": host, "path": "/.well-known/nodeinfo", "json": {"links": links}},
        {"host": host, "path": "/nodeinfo/2.1", "json": {"software": {"name": name, "version": "1.0"}}},
    ]


def actor(url: str, name: str = "ada", kind: str = "Person", more: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The response of an actor."""
    parts = urlsplit(url)
    return {
        "host": parts.netloc,
        "path": parts.path,
        "query": dict(parse_qsl(parts.query)),
        "json": {"id": url, "type": kind, "preferredUsername": name} | dict(more or {}),
    }


def at(page: str, *rows: dict[str, Any], name: str = "pixelfed") -> str | None:
    """The key of the account at a page."""
    found = account_at(page, RecordedFetcher([*software(name), *rows]), LIMIT)
    return key_of(found) if found else None


PAGES = {  # software → page → id of its actor
    ("pixelfed", "https://fedi.example/ada"): "https://fedi.example/users/ada",
    ("peertube", "https://fedi.example/a/ada"): "https://fedi.example/accounts/ada",
    ("peertube", "https://fedi.example/c/ada"): "https://fedi.example/video-channels/ada",
    ("bookwyrm", "https://fedi.example/user/ada"): "https://fedi.example/user/ada",
    ("piefed", "https://fedi.example/user/ada"): "https://fedi.example/u/ada",
    ("wordpress", "https://fedi.example/author/ada"): "https://fedi.example/?author=1",
    ("wordpress", "https://fedi.example/?author=2"): "https://fedi.example/author/ada",
    ("hubzilla", "https://fedi.example/channel/ada"): "https://fedi.example/channel/ada",
    ("akkoma", "https://fedi.example/ada"): "https://fedi.example/users/ada",
    ("snac", "https://fedi.example/ada"): "https://fedi.example/ada",
    ("mastodon", "https://fedi.example/ap/users/116"): "https://fedi.example/ap/users/116",
    ("owncast", "https://fedi.example/federation/user/ada"): "https://fedi.example/federation/user/ada",
    ("ghost", "https://fedi.example/.ghost/activitypub/users/ada"): "https://fedi.example/.ghost/activitypub/users/ada",
    ("nodebb", "https://fedi.example/user/ada"): "https://fedi.example/uid/1",
    ("writefreely", "https://fedi.example/ada"): "https://fedi.example/api/collections/ada",
    ("wafrn", "https://fedi.example/blog/ada"): "https://fedi.example/fediverse/blog/ada",
    ("friendica", "https://fedi.example/~ada"): "https://fedi.example/profile/ada",
    ("microblog", "https://fedi.example/ada"): "https://fedi.example/activitypub/ada",
    ("funkwhale", "https://fedi.example/federation/actors/ada"): "https://fedi.example/federation/actors/ada",
}


@pytest.mark.parametrize(("name", "page"), PAGES)
def test_a_profile_page_is_the_account_of_its_actor(name: str, page: str) -> None:
    url = PAGES[name, page]
    own = finger("fedi.example", "ada@fedi.example", "acct:ada@fedi.example", url)
    key = "lemmy:fedi.example/@ada" if name == "piefed" else "mastodon:fedi.example/@ada"
    response = actor(url)["json"]
    path, _, query = page.removeprefix("https://fedi.example").partition("?")
    by_media_type = {"host": "fedi.example", "path": path, "query": dict(parse_qsl(query)), "json": response}
    assert at(page, by_media_type, own, name=name) == key

    by_url = own | {"query": {"resource": page}}
    assert at(page, by_url, own, name=name) == key

    html = f'<link rel="alternate" type="application/activity+json" href="{url}">'
    linking = {key: value for key, value in by_media_type.items() if key != "json"} | {"text": html}
    if url != page:
        assert at(page, linking, actor(url), own, name=name) == key


@pytest.mark.parametrize(
    "row",
    [
        finger("fedi.example", "eve@fedi.example", "acct:eve@fedi.example", "https://fedi.example/users/other"),
        finger("fedi.example", "eve@fedi.example", "acct:ada@good.example", "https://good.example/users/ada"),
        finger("elsewhere.example", "eve@fedi.example", "acct:eve@fedi.example", "https://fedi.example/eve"),
    ],
)
def test_a_page_whose_account_names_another_actor_is_only_a_page(row: dict[str, Any]) -> None:
    assert at("https://fedi.example/eve", actor("https://fedi.example/eve", "eve"), row) is None


def test_an_actor_of_another_host_is_not_borrowed() -> None:
    good = finger("good.example", "ada@good.example", "acct:ada@good.example", "https://good.example/users/ada")
    borrowed = actor("https://good.example/users/ada") | {"host": "fedi.example", "path": "/ada"}
    assert at("https://fedi.example/ada", borrowed, good) is None


@pytest.mark.parametrize("kind", ["Note", "Article", "OrderedCollection", ""])
def test_a_post_is_no_account(kind: str) -> None:
    own = finger("fedi.example", "ada@fedi.example", "acct:ada@fedi.example", "https://fedi.example/p/1")
    assert at("https://fedi.example/p/1", actor("https://fedi.example/p/1", kind=kind), own) is None


ADA = "https://fedi.example/users/ada"
OWN = finger("fedi.example", "ada@fedi.example", "acct:ada@fedi.example", ADA)
LINK = '<head><link rel="{}" type="application/activity+json" href="{}">'


def front_page(*rows: dict[str, Any], name: str = "gotosocial", **page: Any) -> str | None:
    """The key of the account of a host's front page."""
    home = {"host": "fedi.example", "path": "/", "text": ""} | page
    fetcher = RecordedFetcher([*software(name), home, *rows])
    fetched = fetcher.page("https://fedi.example", rate_limit=LIMIT)
    parsed = parse_page(fetched.text, fetched.url)
    found = account_of_front_page("fedi.example", fetched, parsed, fetcher, LIMIT)
    return key_of(found) if found else None


@pytest.mark.parametrize(
    "page",
    [
        {"redirected_to": "https://fedi.example/@ada"},
        {"redirected_to": ADA},
        {"text": LINK.format("alternate", ADA)},
        {"text": LINK.format("me", "/@ada")},
        {"text": LINK.format("canonical", "https://fedi.example/@ada")},
        {"text": LINK.format("alternate", "https://fedi.example/?p=2") + LINK.format("me", ADA)},
    ],
)
@pytest.mark.parametrize("name", ["gotosocial", "ktistec", "wordpress", "mastodon"])
def test_the_front_page_of_one_person_is_that_account(name: str, page: dict[str, str]) -> None:
    profile = {"host": "fedi.example", "path": "/@ada", "text": LINK.format("alternate", ADA)}
    assert front_page(profile, OWN, name=name, **page) == "mastodon:fedi.example/@ada"
    assert front_page(actor(ADA), profile, OWN, name=name, **page) == "mastodon:fedi.example/@ada"


@pytest.mark.parametrize(
    ("page", "rows"),
    [
        ({"text": "<h1>Hello</h1>"}, [actor(ADA), OWN]),
        ({"text": '<a rel="me" href="/@ada">Ada</a>'}, [actor(ADA), OWN]),  # in the page, of whoever writes there
        ({"text": LINK.format("me", "https://other.example/@ada")}, [OWN | {"host": "other.example"}]),
        ({"text": LINK.format("alternate", ADA)}, [actor(ADA)]),  # no WebFinger names it
        ({"text": LINK.format("alternate", ADA)}, [actor(ADA, kind="Application"), OWN]),
        ({"redirected_to": "https://fedi.example/explore"}, [actor(ADA), OWN]),
    ],
)
def test_a_front_page_that_names_no_account_of_its_own_is_only_a_page(
    page: dict[str, Any], rows: list[dict[str, Any]]
) -> None:
    assert front_page(*rows, **page) is None


def test_a_host_that_names_no_software_gets_no_further_request() -> None:
    fetcher = RecordedFetcher([actor("https://blog.example/author/ada")])
    assert account_at("https://blog.example/author/ada", fetcher, LIMIT) is None
    assert fetcher.requested == ["https://blog.example/.well-known/nodeinfo"]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://fedi.example/@ada", "ada@fedi.example"),
        ("https://fedi.example/users/ada/statuses/1", "ada@fedi.example"),
        ("https://fedi.example/author/ada", "ada@fedi.example"),
        ("https://fedi.example/channel/ada", "ada@fedi.example"),
        ("https://fedi.example/ap/users/116", None),
        ("https://fedi.example/", None),
        ("javascript:1", None),
        (None, None),
    ],
)
def test_a_name_is_read_from_common_urls(url: str | None, name: str | None) -> None:
    assert name_in_url(url) == name


NEW = "https://new.example/users/ada"
OLD = "https://old.example/users/ada"


@pytest.mark.parametrize(
    ("earlier", "is_confirmed"), [([OLD], True), (OLD, True), (["https://x.example/y"], False), (None, False)]
)
def test_a_move_is_confirmed_by_the_account_that_it_leads_to(earlier: object, is_confirmed: bool) -> None:
    own = finger("new.example", "ada@new.example", "acct:ada@new.example", NEW)
    fetcher = RecordedFetcher([actor(NEW, more={"alsoKnownAs": earlier}), own, *software("mastodon", "new.example")])
    target = Account(network="mastodon", host="new.example", handle="ada")
    assert find_move(NEW, [None, OLD], fetcher, LIMIT) == Move(account=target, is_confirmed=is_confirmed)


def test_a_move_to_an_account_that_cannot_be_read_is_not_confirmed() -> None:
    fetcher = RecordedFetcher([])
    assert find_move(None, [OLD], fetcher, LIMIT) is None
    assert find_move("https://new.example/ap/users/1", [OLD], fetcher, LIMIT) is None
    target = Account(network="mastodon", host="new.example", handle="ada")
    assert find_move(NEW, [OLD], fetcher, LIMIT) == Move(account=target)
    stated = Account(network="mastodon", host="new.example", handle="ada_l")
    assert find_move(NEW, [OLD], fetcher, LIMIT, stated=stated) == Move(account=stated)


def test_an_actor_that_borrows_a_handle_confirms_no_move() -> None:
    fake = actor("https://evil.example/users/ada", more={"alsoKnownAs": [OLD]})
    fetcher = RecordedFetcher([fake])
    found = find_move("https://evil.example/users/ada", [OLD], fetcher, LIMIT)
    assert found == Move(account=Account(network="mastodon", host="evil.example", handle="ada"))
