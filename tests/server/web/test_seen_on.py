"""What a hostile page shows, from the API to the card and the account page, until it is erased."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from shared_schema import times
from shared_schema.records import Account, Post
from tests.server.server_fixture import BASE, ServerFixture, exported, on_mastodon, reply
from tests.waiting import eventually

EVIL = "evil.example"
NINA = on_mastodon("home.example", "nina")
KEY = "mastodon:home.example/@nina"
MARKS: list[dict[str, Any]] = [
    {"declared_bot": True},
    {"organisation": True},
    {"bio": "This account is a bot.", "display_name": "News Bot"},
    {"bio": "Official account of Example Ltd."},
    {"bio": "#noscore"},
]


@pytest.fixture
def mastodon(tmp_path: Path) -> Iterator[ServerFixture]:
    """A server that reads Mastodon, where nina lives."""
    fixture = ServerFixture(tmp_path, networks_read=("mastodon",))
    fixture.fetcher.put_facts("home.example", {"software": ["mastodon", "4.5.1"]}, 86_400)
    yield fixture
    fixture.close()


def hateful(server: ServerFixture) -> list[Post]:
    """Twenty forged insults, the newest just now, the oldest before what is fetched."""
    text = "You are an idiot and everybody hates you."
    posts = [reply(number, server.clock(), text) for number in range(20)]
    return [msgspec.structs.replace(post, id=f"forged{number}") for number, post in enumerate(posts)]


def show(
    server: ServerFixture, account: Account, posts: list[Post], page_host: str | None, **more: Any
) -> dict[str, Any]:
    """Sends what a page showed as the extension does, and returns the settled result."""
    item = {"account": msgspec.to_builtins(account), "posts": msgspec.to_builtins(posts), **more}
    client = server.app.test_client()

    def send(item: dict[str, Any], **more: Any) -> dict[str, Any]:
        response = client.post(f"{BASE}/v1/scores", json={"accounts": [item], **more}, headers=server.authorised)
        result: dict[str, Any] = response.get_json()["results"][0]
        return result

    send(item, page_host=page_host)
    eventually(lambda: not server.accounts.jobs)
    send({"account": item["account"]})
    eventually(lambda: not server.accounts.jobs)
    return send({"account": item["account"]})


def card(server: ServerFixture, key: str = KEY, fresh: bool = False) -> dict[str, Any]:
    response = server.app.test_client().get(
        f"{BASE}/v1/scores/{key}{'?fresh=1' if fresh else ''}", headers=server.authorised
    )
    assert response.status_code == 200
    found: dict[str, Any] = response.get_json()
    return found


@pytest.mark.slow
@pytest.mark.parametrize("page_host", [EVIL, "elk.zone", "home.example.evil.example", None])
def test_a_forged_page_changes_nothing_about_somebody_who_was_read(
    mastodon: ServerFixture, page_host: str | None
) -> None:
    show(mastodon, NINA, [], None)
    before = card(mastodon)
    assert before["verdict"] == "person"
    for mark in MARKS:
        show(mastodon, NINA, hateful(mastodon), page_host, profile=mark)
        assert card(mastodon, fresh=True) == before


def test_no_mark_on_another_host_makes_an_unread_account_automated_or_an_organisation(
    mastodon: ServerFixture,
) -> None:
    mastodon.fail("unreachable")
    clockwork = [
        Post(
            id=f"c{number}",
            text=f"BREAKING: item {number} of the day https://news.example/{number}",
            created_at=times.write(mastodon.clock() - timedelta(minutes=30 * number)),
            is_reply=False,
        )
        for number in range(60)
    ]
    for mark in MARKS[:4]:
        shown = show(mastodon, NINA, clockwork, EVIL, profile=mark)["card"]
        assert (shown["verdict"], shown["declared"]) == ("unsure", False)
        assert "seen in your own feed on evil.example" in shown["evidence"]["sentence"]
    own = show(mastodon, NINA, clockwork, "home.example", profile=MARKS[0])["card"]
    assert (own["verdict"], own["declared"]) == ("automated", True)


def test_forged_posts_are_cited_as_seen_there_and_gone_once_the_host_is_erased(mastodon: ServerFixture) -> None:
    mastodon.fail("unreachable")
    show(mastodon, NINA, hateful(mastodon), EVIL)
    shown = card(mastodon)
    cited = shown["cited"]
    assert cited
    assert (shown["scores"]["kindness"], shown["not_judged"]["kindness"]) == (None, "elsewhere")
    assert {post["seen_on"] for post in cited} == {EVIL}
    client = mastodon.app.test_client()
    assert client.get(f"{BASE}/v1/seen", headers=mastodon.authorised).get_json() == {
        "hosts": [{"host": EVIL, "accounts": 1, "posts": 20}]
    }
    assert client.delete(f"{BASE}/v1/seen/{EVIL}", headers=mastodon.authorised).get_json() == {"erased": 20}
    assert client.get(f"{BASE}/v1/seen", headers=mastodon.authorised).get_json() == {"hosts": []}
    assert show(mastodon, NINA, [], None)["status"] == "unavailable"
    assert exported(mastodon.accounts).seen == {}


def test_erasing_one_host_keeps_what_the_others_showed(mastodon: ServerFixture) -> None:
    mastodon.fail("unreachable")
    friendly = [reply(number, mastodon.clock()) for number in range(14)]
    before = show(mastodon, NINA, friendly, "home.example")["card"]
    show(mastodon, NINA, hateful(mastodon), EVIL)
    assert card(mastodon)["evidence"]["seen_on"] == [EVIL, "home.example"]
    mastodon.accounts.eraser.erase_seen_on(EVIL)
    after = show(mastodon, NINA, [], None)["card"]
    assert after["evidence"]["seen_on"] == ["home.example"]
    assert after["scores"] == before["scores"]


def test_posts_without_their_host_can_be_erased_too(mastodon: ServerFixture) -> None:
    mastodon.fail("unreachable")
    show(mastodon, NINA, hateful(mastodon)[:3], None)
    client = mastodon.app.test_client()
    assert client.delete(f"{BASE}/v1/seen/unknown", headers=mastodon.authorised).get_json() == {"erased": 3}
    assert client.delete(f"{BASE}/v1/seen/unknown", headers=mastodon.authorised).get_json() == {"erased": 0}


def test_no_other_host_can_show_posts_of_a_network_with_one_site(mastodon: ServerFixture) -> None:
    ada = Account(network="x", handle="ada")
    assert show(mastodon, ada, hateful(mastodon), EVIL, profile=MARKS[1])["status"] == "unavailable"
    assert mastodon.accounts.seen_posts.hosts() == []
    assert show(mastodon, ada, hateful(mastodon), "x.com", profile=MARKS[1])["card"]["verdict"] == "organisation"


def test_the_network_decides_about_an_opt_out_that_another_host_shows(mastodon: ServerFixture) -> None:
    show(mastodon, NINA, [], None)
    assert show(mastodon, NINA, [], EVIL, profile=MARKS[4])["status"] == "ready"
    assert mastodon.network.reads == ["nina"]  # a page cannot have it read again and again
    mastodon.clock.move(minutes=11)
    mastodon.network.bios["nina"] = "Gardener. #noscore"
    assert show(mastodon, NINA, [], "elk.zone", profile=MARKS[4])["status"] == "opted_out"


def test_where_the_network_cannot_be_read_a_claimed_opt_out_hides_the_card_and_deletes_nothing(
    mastodon: ServerFixture,
) -> None:
    mastodon.fail("unreachable")
    show(mastodon, NINA, [reply(number, mastodon.clock()) for number in range(14)], "home.example")
    assert show(mastodon, NINA, [], EVIL, profile=MARKS[4])["status"] == "opted_out"
    assert [each.posts for each in mastodon.accounts.seen_posts.hosts() if each.host == "home.example"] == [14]
