"""The owner of a scored account: the proof, what is shown, and the wish not to be scored; and who is not the owner."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from server.fetching import FetchError
from shared_schema.records import Account, Post, Profile
from tests.server.server_fixture import reply
from tests.server.web.community.community_client import SAME_ORIGIN, URL, CommunityProcess, Reader
from tests.server.web.community.owned_network import OwnedNetwork, Owner, card_of, proven, read_again
from tests.server.web.pairing_client import CHROMIUM, WEB
from tests.waiting import eventually

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("all_tries")]

ADA = "bluesky:ada.example"


# -- the proof --------------------------------------------------------------------------------------------------------


def test_the_owner_proves_an_account_and_sees_its_card_with_every_reason(
    process: CommunityProcess, network: OwnedNetwork
) -> None:
    owner = Owner(process)
    assert "Are you scored here?" in owner.get().text
    code = owner.begin(ADA)
    assert "not found" in owner.check()
    assert not owner.has_proven()
    network.profiles["ada.example"] = Profile(bio=f"Gardener. {code}!")
    page = owner.check()
    assert "Why" in page
    assert "Every contribution" in page or "Points" in page
    assert "Is this you?" not in page
    exported = owner.get("/about-me/export").get_json()
    assert exported["account"] == ADA
    assert exported["card"]["contributions"]
    assert exported["card"]["cited"]
    assert exported["appeals"] == []
    owner.post("/about-me/end")
    assert not owner.has_proven()


def test_a_post_with_nothing_else_or_a_link_with_rel_me_is_a_proof(
    process: CommunityProcess, network: OwnedNetwork
) -> None:
    for handle in ("post.example", "link.example"):
        owner = Owner(process)
        code = owner.begin(f"bluesky:{handle}")
        if handle == "post.example":
            network.own_posts[handle] = [Post(id="c", text=f" {code}\n", created_at="2026-11-22T09:00:00Z")]
        else:
            network.links[handle] = ["https://other.example", f"{URL}/about-me/{code}"]
        owner.check()
        assert owner.has_proven(), handle


def test_words_of_others_prove_nothing(process: CommunityProcess, network: OwnedNetwork) -> None:
    """Somebody has the code of their own browser appear wherever others, or everybody, can write."""
    eve = Owner(process)
    code = eve.begin(ADA)
    own = reply(90, process.clock())
    network.profiles["ada.example"] = Profile(display_name=code)
    network.own_posts["ada.example"] = [
        Post(id="1", text=f"Somebody wrote to me: {code}", created_at=own.created_at),
        Post(id="2", text=code, is_repost=True, created_at=own.created_at),
        Post(id="3", text=code, is_reply=True, reply_to="eve", created_at=own.created_at),
        Post(id="4", text=f"> {code}", created_at=own.created_at),
    ]
    network.links["ada.example"] = [
        f"https://evil.example/about-me/{code}",
        f"{URL}.evil.example/about-me/{code}",
        f"{URL}/join/{code}",
    ]
    assert "not found" in eve.check()
    assert not eve.has_proven()


def test_the_code_of_another_browser_proves_nothing(
    process: CommunityProcess, other_process: CommunityProcess, network: OwnedNetwork
) -> None:
    ada, eve = Owner(process), Owner(other_process)
    codes = [ada.begin(ADA), eve.begin(ADA)]
    assert codes[0] != codes[1]
    network.profiles["ada.example"] = Profile(bio=codes[0])
    eve.check()
    assert not eve.has_proven()
    ada.check()
    assert ada.has_proven()
    # The code is public now, and opens nothing: neither as it is nor in a cookie.
    for cookie in (codes[0], f"{codes[0]}.{codes[0]}", "0" * 32 + "." + "0" * 64):
        browser = process.client()
        browser.set_cookie("__Host-humankind-owner", cookie, domain="humankind.example", secure=True)
        assert browser.get(f"{URL}/about-me/export").status_code == 303


def test_a_look_alike_or_redirected_account_proves_only_itself(
    process: CommunityProcess, network: OwnedNetwork
) -> None:
    eve = Owner(process)
    # Eve's account says that it is Ada's; Ada's own says nothing of the kind.
    network.stated["eve.example"] = Account(network="bluesky", handle="ada.example")
    network.profiles["ada.example"] = Profile()
    network.profiles["eve.example"] = Profile(bio=eve.begin("bluesky:eve.example"))
    assert "not found" in eve.check()
    assert not eve.has_proven()
    # An account that looks like Ada's.
    like = "xn--da-7kc.example"
    network.profiles[like] = Profile(bio=eve.begin(f"bluesky:{like}"))
    eve.check()
    assert eve.get("/about-me/export").get_json()["account"] == f"bluesky:{like}"


def test_a_proof_is_limited_to_its_account_and_ends(process: CommunityProcess, network: OwnedNetwork) -> None:
    ada = proven(process, network)
    # Another account begins at the start, and the proof of the first is gone.
    ada.begin("bluesky:ben.example")
    assert not ada.has_proven()
    ada = proven(process, network)
    database = process.services._parts.database
    database.run(lambda connection: connection.execute("UPDATE claims SET expires_at = now()"))
    assert not ada.has_proven()
    assert ada.post("/about-me/unscore").status_code == 303
    assert process.services.appeals.unscored_since(ADA) is None


@pytest.mark.parametrize(
    "headers", [{}, {"Origin": WEB}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": CHROMIUM}, {"Origin": "null"}]
)
def test_no_other_site_acts_for_an_owner(
    process: CommunityProcess, network: OwnedNetwork, headers: dict[str, str]
) -> None:
    ada = proven(process, network)
    for path in ("", "/check", "/end", "/appeal", "/unscore", "/score-again"):
        form = {"account": "bluesky:eve.example", "verdict": "unsure", "words": "x"}
        assert ada.browser.post(f"{URL}/about-me{path}", data=form, headers=headers).status_code == 403, path
    assert ada.has_proven()
    assert process.services.appeals.unscored_since(ADA) is None


def test_the_cookie_is_for_this_host_alone(process: CommunityProcess) -> None:
    response = Owner(process).post("/about-me", account=ADA)
    cookie = response.headers["Set-Cookie"]
    assert cookie.startswith("__Host-humankind-owner=")
    assert {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


def test_tries_are_limited_by_address_and_by_account(
    process: CommunityProcess, other_process: CommunityProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    statuses = [
        Owner((process, other_process)[number % 2], "203.0.113.40").post("/about-me", account=ADA).status_code
        for number in range(24)
    ]
    assert statuses == [303] * 20 + [429] * 4
    # One address keeps nobody else from proving the account: what it tries in vain does not count against that.
    monkeypatch.setattr("server.web.community.about_me.CHECKS_OF_ACCOUNT_LIMIT", 22)
    assert _checks(process, ["203.0.113.41"] * 30) == [303] * 20 + [429] * 10
    assert _checks(process, [f"198.18.0.{number}" for number in range(4)]) == [303] * 2 + [429] * 2


def _checks(process: CommunityProcess, addresses: list[str]) -> list[int]:
    """The statuses of checks of Ada's account from some addresses, each of a claim of its own."""
    statuses = []
    for address in addresses:
        owner = Owner(process)
        owner.begin(ADA)
        owner.headers["X-Forwarded-For"] = address
        statuses.append(owner.post("/about-me/check").status_code)
    return statuses


def test_nothing_shows_whether_an_account_was_looked_up(process: CommunityProcess, network: OwnedNetwork) -> None:
    """Before the proof, nor after it: a card is made for the owner, even where a reader's look-up had failed."""
    reader = Reader(process)
    assert card_of(reader, "known.example")["status"] == "ready"
    network.failure = FetchError("unreachable", "Nobody is there.")
    assert card_of(reader, "failed.example")["status"] == "unavailable"
    network.failure = None
    pages = []
    for handle in ("known.example", "failed.example", "fresh.example"):
        owner = Owner(process)
        code = owner.begin(f"bluesky:{handle}")
        shown = [owner.get().text, owner.check()]
        network.profiles[handle] = Profile(bio=code)
        owner.check()
        exported = owner.get("/about-me/export").get_json()
        assert "Last read" not in owner.get().text
        assert exported["status"] == "ready"
        assert exported["card"]["evidence"]["gathered_at"] is None
        pages.append([page.replace(code, "CODE").replace(handle, "HANDLE") for page in shown])
    assert pages[0] == pages[1] == pages[2]


def test_linked_accounts_show_nothing_of_what_readers_look_up(process: CommunityProcess, network: OwnedNetwork) -> None:
    handles = ("one.example", "two.example")
    for handle, other in (handles, handles[::-1]):
        network.links[handle] = [f"https://bsky.app/profile/{other}"]
    reader, owner = Reader(process), proven(process, network, handles[0])
    before = owner.get("/about-me/export").get_json()["card"]
    assert card_of(reader, handles[1])["status"] == "ready"
    eventually(lambda: card_of(reader, handles[0])["card"]["linked_accounts"])
    assert owner.get("/about-me/export").get_json()["card"] == before
    assert handles[1] not in owner.get().text


def test_what_cannot_be_read_is_explained(process: CommunityProcess, network: OwnedNetwork) -> None:
    owner = Owner(process)
    assert owner.post("/about-me", q="nobody anywhere at all").status_code == 404
    assert owner.post("/about-me", account="facebook:ada").status_code == 404
    assert owner.post("/about-me", account="\0:\u202e").status_code == 404
    owner.begin("bluesky:quiet.example")
    network.bios["quiet.example"] = "Leave me alone #noscore"
    page = owner.check()
    assert "#noscore" in page
    assert "respects that" in page


# -- not being scored -------------------------------------------------------------------------------------------------


def test_an_opt_out_on_request_holds_at_once_everywhere_and_can_be_taken_back(
    process: CommunityProcess, other_process: CommunityProcess, network: OwnedNetwork
) -> None:
    """Both processes hold the card in memory, one reader's rests on what the reader's pages showed."""
    ada_reader, ben = Reader(process, "Ada"), Reader(other_process, "Ben")
    handle, key = "carol.example", "bluesky:carol.example"
    account = {"network": "bluesky", "handle": handle}
    shown = [{"id": "s1", "text": "Only one reader saw this.", "created_at": "2024-11-20T10:00:00Z"}]
    ada_reader.send("POST", "/v1/seen", {"accounts": [{"account": account, "posts": shown}], "page_host": "bsky.app"})
    for reader in (ada_reader, ben):
        assert card_of(reader, handle)["status"] == "ready"
        assert reader.send("PUT", f"/v1/tags/{key}", {"word": "friend"}).status_code == 200
        assert reader.send("PUT", f"/v1/corrections/{key}", {"verdict": "person", "note": "my note"}).status_code == 200
    assert read_again(ada_reader, key)["evidence"]["seen_posts"] == 1
    ben.send("PUT", f"/v1/own-accounts/{key}")
    assert read_again(ben, key)["verdict"] == "person"

    carol = proven(process, network, handle)
    page = carol.get().text
    assert "my note" not in page
    assert "friend<" not in page
    reads = len(network.reads)
    began = time.monotonic()
    assert carol.post("/about-me/unscore").status_code == 303
    for reader in (ada_reader, ben):
        for at in (process, other_process):
            eventually(lambda reader=reader, at=at: card_of(reader, handle, at)["status"] == "opted_out", 1.0)  # type: ignore[misc]
    assert time.monotonic() - began < 1.5
    result = card_of(ben, handle)
    assert "card" not in result or result["card"] is None
    assert result["problem"]["detail"] == "This person asked this server not to score them."

    # Nothing brings a card back: asking again, new posts, a job of an older process that saves one.
    assert read_again(ben, key)["detail"].startswith("This person asked")
    ada_reader.send("POST", "/v1/seen", {"accounts": [{"account": account, "posts": shown}], "page_host": "bsky.app"})
    assert card_of(ada_reader, handle)["status"] == "opted_out"
    assert len(network.reads) == reads, "the network was read for an account that is not scored"
    database = process.services._parts.database
    document = '{"status": "ready", "rests_on_seen":false}'
    database.run(
        lambda connection: connection.execute(
            "INSERT INTO cards (key, put_number, document) VALUES (%s, 1, %s)", [key, document]
        )
    )
    assert _rows(process, key) == []

    # What readers wrote stays theirs.
    for reader in (ada_reader, ben):
        assert reader.send("GET", f"/v1/tags/{key}").get_json()["word"] == "friend"
        exported = reader.send("GET", "/v1/export").get_json()
        assert exported["corrections"][key]["note"] == "my note"
        assert key not in exported["cards"]
    assert ben.send("GET", "/v1/export").get_json()["own_accounts"][key]["history"] == []

    assert "This account has not been scored here" in carol.get().text
    carol.post("/about-me/score-again")
    assert card_of(ben, handle, other_process)["status"] == "ready"
    assert card_of(ada_reader, handle, process)["card"]["evidence"]["seen_posts"] == 0


def _rows(process: CommunityProcess, key: str) -> list[Any]:
    """What any reader has of an account in the database, beside what the reader wrote."""
    database = process.services._parts.database
    readers = database.run(lambda connection: [row[0] for row in connection.execute("SELECT id FROM readers")])
    found: list[Any] = []
    for reader in (None, *readers):
        for statement in (
            "SELECT 'card', reader FROM cards WHERE key = %s",
            "SELECT 'cited', reader FROM cited_posts WHERE key = %s AND posts::text <> '[]'",
            "SELECT kind, reader FROM documents WHERE key = %s AND kind IN ('seen', 'mirrors')",
        ):
            found += database.run(
                lambda connection, statement=statement: connection.execute(statement, [key]).fetchall(),  # type: ignore[misc]
                reader,
            )
    return found


def test_a_tag_in_the_profile_works_without_asking(
    process: CommunityProcess, other_process: CommunityProcess, network: OwnedNetwork
) -> None:
    reader = Reader(process)
    assert card_of(reader, "dora.example")["status"] == "ready"
    network.bios["dora.example"] = "Painter. #noscore"
    # On a busy machine a response may be the earlier card, while the account is still being read.
    eventually(lambda: "#noscore" in read_again(reader, "bluesky:dora.example").get("detail", ""))
    eventually(lambda: card_of(reader, "dora.example", other_process)["status"] == "opted_out", 2)
    assert "#noscore" in json.dumps(card_of(reader, "dora.example"))
    assert set(_rows(process, "bluesky:dora.example")) == {("card", None)}, "the opt-out itself"


def test_every_card_links_to_the_page_for_its_owner(process: CommunityProcess, network: OwnedNetwork) -> None:
    del network
    reader = Reader(process)
    (fact,) = [fact for fact in card_of(reader, "frida.example")["card"]["facts"] if fact["name"] == "about_me"]
    assert fact["url"] == f"{URL}/about-me"
    assert fact["sentence"] == "Is this you?"
    assert f'href="{URL}/about-me"' in reader.get("/account/bluesky:frida.example").text


def test_pages_of_an_owner_show_html_as_text(process: CommunityProcess, network: OwnedNetwork) -> None:
    owner = Owner(process)
    code = owner.begin("bluesky:markup.example")
    markup = "<img src=x onerror=alert(1)>"
    network.profiles["markup.example"] = Profile(bio=code, display_name=markup)
    owner.check()
    owner.post("/about-me/appeal", verdict="unsure", words=f"{markup}\u202e\0 because")
    page = owner.get().text
    assert markup not in page
    assert "&lt;img src=x" in page
    assert "\u202e" not in page
    assert "because" in page
    assert process.client().get(f"{URL}/about-me?q={markup}").text.count(markup) == 0
    begin = process.client().post(f"{URL}/about-me", data={"q": markup}, headers=SAME_ORIGIN)
    assert markup not in begin.text
