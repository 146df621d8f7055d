"""The lists that a community makes: on every reader's card like any other, from three readers on, and never who."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from werkzeug.test import TestResponse

from server.locales.catalog import render
from server.scoring.messages import message
from server.web.community.lists import SHARES_LIMIT
from shared_schema.records import Account
from tests.server.web.community.community_client import SAME_ORIGIN, URL, CommunityProcess, Reader
from tests.server.web.community.owned_network import OwnedNetwork, card_of, proven, read_again
from tests.server.web.pairing_client import WEB
from tests.waiting import eventually

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("all_tries", "empty_lists")]

KNOWN, STEWARDS = f"{URL}/known-here", f"{URL}/stewards-list"
MOMENT = 3  # seconds: the processes hear of a change within one, and then the test sends a few requests
MARKUP = "<script>alert(1)</script>"


@pytest.fixture
def empty_lists(process: CommunityProcess) -> Iterator[None]:
    yield
    database = process.services._parts.database
    for table in ("stewards_listings", "appeals", "standings", "readers"):
        database.run(lambda connection, each=table: connection.execute(f"DELETE FROM {each}".encode()))  # type: ignore[misc] # noqa: S608


def share(reader: Reader, choice: str = "1", headers: dict[str, str] = SAME_ORIGIN) -> TestResponse:
    return reader.browser.post(KNOWN, data={"share": choice}, headers=headers)


def add(steward: Reader, account: str, reason: str, headers: dict[str, str] = SAME_ORIGIN) -> TestResponse:
    return steward.browser.post(STEWARDS, data={"q": account, "reason": reason}, headers=headers)


def on_lists(reader: Reader, handle: str, process: CommunityProcess | None = None) -> list[tuple[str, str, str]]:
    """What lists say on a reader's card of an account: name, label and reason."""
    card = card_of(reader, handle, process)["card"]
    return [(each["name"], each["label"], each.get("reason") or "") for each in card["lists"]]


def knowing(process: CommunityProcess, number: int, key: str) -> list[Reader]:
    """Readers who know an account and share it."""
    found = [Reader(process, f"R{each}") for each in range(number)]
    for reader in found:
        reader.send("PUT", f"/v1/corrections/{key}", {"verdict": "person"})
        assert share(reader).status_code == 303
    return found


def test_a_reader_sees_how_many_know_an_account_and_who_leaves_is_gone_at_once(
    process: CommunityProcess, other_process: CommunityProcess, network: OwnedNetwork
) -> None:
    del network
    handle, key = "maria.example", "bluesky:maria.example"
    eve = Reader(other_process, "Eve")
    scores = card_of(eve, handle)["card"]["scores"]
    assert eve.send("POST", "/v1/lists", {"address": KNOWN}).get_json()["name"] == "Known here"
    readers = knowing(process, 2, key)
    assert on_lists(eve, handle) == [], "two are too few"
    readers += knowing(process, 1, key)
    expected = [("Known here", "3 readers here know this account", "")]
    for at in (process, other_process):
        eventually(lambda at=at: on_lists(eve, handle, at) == expected, MOMENT)  # type: ignore[misc]
    assert on_lists(readers[0], handle) == [], "who has not subscribed is not shown it"
    card = card_of(eve, handle)["card"]
    assert (card["scores"], card["verdict"]) == (scores, "person"), "it changes no score"
    assert card["lists"][0]["publisher"] == "humankind.example"

    assert share(readers[0], "0").status_code == 303
    for at in (process, other_process):
        eventually(lambda at=at: on_lists(eve, handle, at) == [], MOMENT)  # type: ignore[misc]
    share(readers[0])
    eventually(lambda: on_lists(eve, handle) == expected, MOMENT)
    readers[1].browser.post(f"{URL}/data/erase", data={}, headers=SAME_ORIGIN)
    eventually(lambda: on_lists(eve, handle) == [], MOMENT)


def test_nothing_is_shared_before_the_reader_chooses_it_and_nothing_that_was_looked_up(
    process: CommunityProcess, network: OwnedNetwork
) -> None:
    del network
    handle, key = "nina.example", "bluesky:nina.example"
    readers = [Reader(process, f"R{number}") for number in range(4)]
    for reader in readers:
        card_of(reader, handle)
        reader.send("PUT", f"/v1/tags/{key}", {"word": "friend"})
        reader.send("POST", "/v1/lists", {"address": KNOWN})
        assert "You share nothing." in reader.get("/known-here").text
        share(reader)
    assert on_lists(readers[0], handle) == []
    page = readers[0].get("/known-here").text
    assert "0 accounts" in page
    for reader in readers:
        reader.send("PUT", f"/v1/corrections/{key}", {"verdict": "person", "note": "zanzibar"})
    eventually(lambda: on_lists(readers[0], handle) == [("Known here", "4 readers here know this account", "")], MOMENT)
    assert "1 account." in readers[0].get("/known-here").text
    # The list's page names the account and the number, and no reader nor note.
    (known,) = (each for each in readers[0].send("GET", "/v1/lists").get_json()["lists"] if each["address"] == KNOWN)
    page = readers[0].get(f"/lists/{known['id']}").text
    assert handle in page
    assert "4 readers here know this account" in page
    assert not re.search(r"\bR\d\b|zanzibar", page)


def test_who_begins_to_share_again_and_again_is_refused_and_may_always_stop(process: CommunityProcess) -> None:
    ada, ben = Reader(process, "Ada"), Reader(process, "Ben")
    for _ in range(SHARES_LIMIT):
        assert [share(ada, choice).status_code for choice in "10"] == [303, 303]
    refused = share(ada)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "600")
    assert "You share nothing." in ada.get("/known-here").text
    assert share(ada, "0").status_code == 303
    assert share(ben).status_code == 303


def test_stewards_list_accounts_for_every_reader_with_a_reason(
    process: CommunityProcess, other_process: CommunityProcess, network: OwnedNetwork
) -> None:
    del network
    handle = "city.example"
    ada, steward = Reader(other_process), Reader(process, "Sam", role="steward")
    scores = card_of(ada, handle)["card"]["scores"]
    assert add(steward, f"@{handle}", f"Satire, not the city. {MARKUP}").status_code == 303
    expected = [("Stewards’ list", "listed", f"Satire, not the city. {MARKUP}")]
    for reader in (ada, steward):
        eventually(lambda reader=reader: on_lists(reader, handle) == expected, MOMENT)  # type: ignore[misc]
    card = card_of(ada, handle)["card"]
    assert (card["scores"], card["verdict"]) == (scores, "person"), "it changes no score"
    page = ada.get("/stewards-list").text
    assert "Satire, not the city." in page
    assert MARKUP not in page
    assert "Sam" not in page, "readers do not see which steward"
    assert "added by" not in page
    audit = steward.get("/stewards-list").text
    assert "added by <bdi>Sam</bdi>" in audit

    # A list like any other: paused, removed, and put back.
    (subscribed,) = ada.send("GET", "/v1/lists").get_json()["lists"]
    assert (subscribed["address"], subscribed["accounts"]) == (STEWARDS, 1)
    ada.send("PUT", f"/v1/lists/{subscribed['id']}", {"paused": True})
    assert on_lists(ada, handle) == []
    assert ada.send("DELETE", f"/v1/lists/{subscribed['id']}").status_code == 200
    for at in (process, other_process):
        eventually(lambda at=at: ada.send("GET", "/v1/lists", process=at).get_json()["lists"] == [], MOMENT)  # type: ignore[misc]
    assert "Lists of this server" in ada.get("/lists").text
    ada.browser.post(f"{URL}/lists/subscribe", data={"address": STEWARDS}, headers=SAME_ORIGIN)
    eventually(lambda: on_lists(ada, handle) == expected, MOMENT)

    (listing,) = process.services.stewards_list.all()
    removed = steward.browser.post(
        f"{STEWARDS}/{listing.id}/remove", data={"reason": "They say so now."}, headers=SAME_ORIGIN
    )
    assert removed.status_code == 303
    eventually(lambda: on_lists(ada, handle) == [], MOMENT)
    assert "taken off by <bdi>Sam</bdi>" in steward.get("/stewards-list").text


def test_the_names_and_labels_are_in_the_readers_language(process: CommunityProcess, network: OwnedNetwork) -> None:
    del network
    ada, steward = Reader(process), Reader(process, "Sam", role="steward")
    card_of(ada, "lang.example")
    add(steward, "@lang.example", "A reason.")
    eventually(lambda: on_lists(ada, "lang.example"), MOMENT)
    german = ada.browser.get(f"{URL}/account/bluesky:lang.example", headers={"Accept-Language": "de"}).text
    for name in ("detail-list-stewards", "detail-list-listed"):
        words = render(message(name), "de")
        assert words != render(message(name))
        assert f"<bdi>{words}</bdi>" in german
    readers = knowing(process, 4, "bluesky:lang.example")
    for reader in readers:
        reader.send("POST", "/v1/lists", {"address": KNOWN})
    eventually(lambda: len(card_of(readers[0], "lang.example")["card"]["lists"]) == 2, MOMENT)
    page = readers[0].browser.get(f"{URL}/account/bluesky:lang.example", headers={"Accept-Language": "ru"}).text
    assert render(message("detail-list-known-by", count=4), "ru") in page


def test_the_list_may_not_call_an_account_automated(process: CommunityProcess, network: OwnedNetwork) -> None:
    del network
    steward = Reader(process, "Sam", role="steward")
    response = add(steward, "@shop.example", "This is AUTOMATED.")
    assert response.status_code == 400
    assert "cannot call an account automated" in response.text
    assert "This is AUTOMATED." in response.text, "what was written is not lost"
    for account, reason, status in (
        ("", "A reason.", 400),
        ("what is this", "A reason.", 400),
        ("@shop.example", " ", 400),
        ("@shop.example", "A reason.", 303),
        ("@shop.example", "Another one.", 400),
    ):
        assert add(steward, account, reason).status_code == status, (account, reason)
    assert [listing.reason for listing in process.services.stewards_list.all()] == ["A reason."]


def test_an_account_is_listed_as_its_network_names_it_and_only_where_it_may_be_read(
    process: CommunityProcess, network: OwnedNetwork
) -> None:
    steward = Reader(process, "Sam", role="steward")
    network.stated["old.example"] = Account(network="bluesky", handle="new.example")
    assert add(steward, "@old.example", "A reason.").status_code == 303
    assert [each.account for each in process.services.stewards_list.all()] == ["bluesky:new.example"]
    assert "put this account on their list" in proven(process, network, "new.example").get().text
    owner = proven(process, network, "silent.example")
    owner.post("/about-me/unscore")
    for at in ("@silent.example", "https://bsky.app/profile/silent.example"):
        refused = add(steward, at, "A reason.")
        assert refused.status_code == 400
        assert "asked not to be scored, so it is on no list" in refused.text
    network.bios["tagged.example"] = "I knit. #noscore"
    refused = add(steward, "@tagged.example", "A reason.")
    assert "asked not to be scored, so it is on no list" in refused.text
    assert len(process.services.stewards_list.all()) == 1


def test_only_stewards_change_their_list_and_only_readers_share(
    process: CommunityProcess, network: OwnedNetwork
) -> None:
    steward, reader = Reader(process, "Sam", role="steward"), Reader(process, "Eve")
    operator = Reader(process, "Otto", role="operator")
    add(steward, "@held.example", "A reason.")
    (listing,) = process.services.stewards_list.all()
    removal = f"{STEWARDS}/{listing.id}/remove"
    for who in (reader, operator):
        assert add(who, "@other.example", "mine").status_code == 404
        assert who.browser.post(removal, data={"reason": "mine"}, headers=SAME_ORIGIN).status_code == 404
        assert "Stewards’ list</a></li>" not in who.get("/data").text
    owner = proven(process, network, "held.example")
    for path in ("/known-here", "/stewards-list"):
        assert owner.get(path).status_code == 401
        assert owner.post(path, q="@other.example", reason="mine", share="1").status_code == 401
    headers: dict[str, str]
    for headers in ({}, {"Origin": WEB}, {"Sec-Fetch-Site": "cross-site"}):
        assert add(steward, "@other.example", "forged", headers).status_code == 403
        assert share(reader, "1", headers).status_code == 403
    assert share(reader, "2").status_code == 400
    assert [each.account for each in process.services.stewards_list.all()] == ["bluesky:held.example"]
    assert "You share nothing." in reader.get("/known-here").text


def test_who_opts_out_is_off_the_list_and_stewards_see_why(process: CommunityProcess, network: OwnedNetwork) -> None:
    handle = "shy.example"
    steward = Reader(process, "Sam", role="steward")
    add(steward, f"@{handle}", "Satire")
    network.bios[handle] = "Painter. #noscore"
    assert "#noscore" in read_again(steward, f"bluesky:{handle}")["detail"]
    page = steward.get("/stewards-list").text
    assert "taken off by <bdi>Humankind</bdi>" in page
    assert "The owner of this account asked not to be scored" in page


def test_an_owner_sees_the_listing_and_has_it_taken_off_by_an_appeal(
    process: CommunityProcess, other_process: CommunityProcess, network: OwnedNetwork
) -> None:
    handle, key = "town.example", "bluesky:town.example"
    ada, steward = Reader(process), Reader(other_process, "Sam", role="steward")
    card_of(ada, handle)
    knowing(process, 3, key)
    add(steward, f"@{handle}", f"Satire {MARKUP}")
    owner = proven(process, network, handle)
    page = owner.get().text
    assert "put this account on their list" in page
    assert MARKUP not in page
    assert "Sam" not in page
    assert "readers here know" not in page, "that is shared with readers, not with the owner"
    exported: dict[str, Any] = owner.get("/about-me/export").get_json()
    assert exported["on_stewards_list"]["reason"] == f"Satire {MARKUP}"

    assert owner.post("/about-me/appeal", about="listing", words=" ").status_code == 400
    assert owner.post("/about-me/appeal", about="listing", verdict="person", words="both").status_code == 400
    assert owner.post("/about-me/appeal", about="listing", words="We are the town.").status_code == 303
    eventually(
        lambda: on_lists(ada, handle) == [("Stewards’ list", "listed; its owner objects", f"Satire {MARKUP}")], MOMENT
    )
    assert "objects" not in str(card_of(ada, handle)["card"]["facts"]), "the verdict is not what the owner objects to"
    assert "A steward decides by" in owner.get().text
    (appeal,) = process.services.appeals.waiting()
    page = steward.get(f"/appeals/{appeal.id}").text
    assert "We are the town." in page
    assert 'name="verdict"' not in page
    form = {"decision": "agree", "reason": "You are right."}
    assert steward.browser.post(f"{URL}/appeals/{appeal.id}", data=form, headers=SAME_ORIGIN).status_code == 303
    eventually(lambda: on_lists(ada, handle) == [], MOMENT)
    page = owner.get().text
    assert "A steward took it off on" in page
    assert "You are right." in page
    assert "put this account on their list" not in page
