"""Appeals: an owner objects, a steward decides, every reader sees the result; and who else tries."""

from __future__ import annotations

import re
from typing import Any

import pytest
from werkzeug.test import TestResponse

from server.store.postgres.appeals import Appeal
from tests.server.web.community.community_client import SAME_ORIGIN, URL, CommunityProcess, Reader
from tests.server.web.community.owned_network import OwnedNetwork, Owner, card_of, proven, read_again
from tests.server.web.pairing_client import WEB
from tests.waiting import eventually

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("all_tries")]

MARKUP = "<script>alert(1)</script>"


def facts(result: dict[str, Any]) -> dict[str, str]:
    return {fact["name"]: fact["sentence"] for fact in result["card"]["facts"]}


def opened(process: CommunityProcess, network: OwnedNetwork, handle: str) -> tuple[Owner, Appeal]:
    """An owner who has objected."""
    owner = proven(process, network, handle)
    assert owner.post("/about-me/appeal", verdict="organisation", words=f"We are a choir. {MARKUP}").status_code == 303
    (appeal,) = process.services.appeals.of_account(f"bluesky:{handle}")
    return owner, appeal


def send_decision(
    steward: Reader, appeal_id: int, form: dict[str, str], headers: dict[str, str] = SAME_ORIGIN
) -> TestResponse:
    return steward.browser.post(f"{URL}/appeals/{appeal_id}", data=form, headers=headers)


def decide(steward: Reader, appeal_id: int, **form: str) -> TestResponse:
    return send_decision(steward, appeal_id, form)


def test_a_steward_changes_the_verdict_and_every_reader_sees_whose_it_is(
    process: CommunityProcess, other_process: CommunityProcess, network: OwnedNetwork
) -> None:
    ada, ben, steward = Reader(process), Reader(other_process, "Ben"), Reader(other_process, "Sam", role="steward")
    handle, key = "choir.example", "bluesky:choir.example"
    before = [card_of(reader, handle)["card"]["verdict"] for reader in (ada, ben)]
    assert before == ["person", "person"]
    choir, appeal = opened(process, network, handle)
    assert (appeal.due_at - appeal.opened_at).days == 14
    for reader in (ada, ben):
        eventually(lambda reader=reader: "appealed" in facts(card_of(reader, handle)), 1)  # type: ignore[misc]
        assert card_of(reader, handle)["card"]["verdict"] == "person", "nothing is decided yet"

    listed = steward.get("/appeals").text
    assert handle in listed
    page = steward.get(f"/appeals/{appeal.id}").text
    assert "We are a choir." in page
    assert MARKUP not in page
    assert "Why" in page
    response = decide(steward, appeal.id, decision="agree", verdict="organisation", reason=f"You are right {MARKUP}")
    assert response.status_code == 303
    assert "No appeal is open" in steward.get("/appeals").text

    for reader in (ada, ben):
        for at in (process, other_process):
            eventually(lambda r=reader, at=at: card_of(r, handle, at)["card"]["verdict"] == "organisation", 1)  # type: ignore[misc]
        card = card_of(reader, handle)["card"]
        assert card["sentence"] == "A steward of this server decided this after an appeal."
        assert card["computed_verdict"] == "person"
        assert "appealed" not in facts({"card": card})
    assert "A steward of this server" in ada.get(f"/account/{key}").text
    # A new reading keeps the decision; a reader's own correction goes before it.
    assert read_again(ben, key)["verdict"] == "organisation"
    ben.send("PUT", f"/v1/corrections/{key}", {"verdict": "unsure"})
    mine = card_of(ben, handle)["card"]
    assert (mine["verdict"], mine["computed_verdict"]) == ("unsure", "person")
    assert card_of(ada, handle)["card"]["verdict"] == "organisation"

    page = choir.get().text
    assert "You are right" in page
    assert MARKUP not in page
    assert "Sam" not in page
    assert "You can ask again" in page
    choir.post("/about-me/appeal", verdict="person", words="Once more")
    assert len(process.services.appeals.of_account(key)) == 1, "not again at once"


def test_a_steward_declines_with_a_reason_that_the_owner_sees(process: CommunityProcess, network: OwnedNetwork) -> None:
    ada, steward = Reader(process), Reader(process, "Sam", role="steward")
    owner, appeal = opened(process, network, "band.example")
    assert owner.post("/about-me/appeal", verdict="unsure", words="twice").status_code == 303
    assert len(process.services.appeals.of_account("bluesky:band.example")) == 1, "one at a time"
    forms: list[dict[str, str]] = [
        {"decision": "agree", "reason": "x"},
        {"decision": "decline", "reason": " "},
        {"reason": "x"},
    ]
    for form in forms:
        assert send_decision(steward, appeal.id, form).status_code == 400, form
    assert decide(steward, appeal.id, decision="decline", reason="Your posts are all your own.").status_code == 303
    assert decide(steward, appeal.id, decision="agree", verdict="unsure", reason="again").status_code == 404
    page = owner.get().text
    assert "Your posts are all your own." in page
    assert "left the verdict as it was" in page
    card = card_of(ada, "band.example")
    assert card["card"]["verdict"] == "person"
    assert "appealed" not in facts(card)


def test_a_steward_revises_a_decision_and_the_owner_who_returns_sees_it(
    process: CommunityProcess, other_process: CommunityProcess, network: OwnedNetwork
) -> None:
    ada = Reader(process)
    sam, sue = Reader(process, "Sam", role="steward"), Reader(other_process, "Sue", role="steward")
    handle = "quartet.example"
    card_of(ada, handle)
    owner, appeal = opened(process, network, handle)
    assert send_decision(sam, appeal.id, {"decision": "decline", "reason": "x", "revises": "1"}).status_code == 404
    decide(sam, appeal.id, decision="decline", reason="Your posts are all your own.")
    assert "revised" not in owner.get().text
    owner.post("/about-me/end")

    assert handle in sue.get("/appeals").text
    page = sue.get(f"/appeals/{appeal.id}").text
    assert "Revise the decision" in page
    assert "Your posts are all your own." in page
    form = {"decision": "agree", "verdict": "organisation", "reason": f"We listened to you {MARKUP}"}
    assert send_decision(sue, appeal.id, form).status_code == 404, "who decides an open appeal does not revise"
    assert send_decision(sue, appeal.id, {**form, "revises": "1"}).status_code == 303
    for reader in (ada, Reader(other_process)):
        eventually(lambda r=reader: card_of(r, handle)["card"]["verdict"] == "organisation", 1)  # type: ignore[misc]
    assert "This is a revised decision." in sam.get("/appeals").text

    returned = proven(process, network, handle)
    page = returned.get().text
    assert "A steward revised the decision on your appeal on" in page
    assert page.index("We listened to you") < page.index("Earlier decisions, which no longer hold:")
    assert page.index("Earlier decisions, which no longer hold:") < page.index("Your posts are all your own.")
    assert MARKUP not in page
    assert not re.search(r"\bS(am|ue)\b", page)
    (exported,) = returned.get("/about-me/export").get_json()["appeals"]
    assert exported["state"] == "upheld"
    assert [past["reason"] for past in exported["earlier_decisions"]] == ["Your posts are all your own."]
    for number in (2, 3):  # and back: what the evidence shows holds again
        reason = f"Revision {number}"
        send_decision(sam, appeal.id, {"decision": "decline", "reason": reason, "revises": "1"})
        assert reason in returned.get().text
    eventually(lambda: card_of(ada, handle)["card"]["verdict"] == "person", 1)
    assert [past.reason for past in process.services.appeals.history(appeal.id)][-1] == "Revision 3"
    assert process.services.appeals.numbers().revised == 1
    for who in (Reader(process, "Eve"), Reader(process, "Otto", role="operator")):
        assert send_decision(who, appeal.id, {**form, "revises": "1"}).status_code == 404
    assert returned.post(f"/appeals/{appeal.id}", **form, revises="1").status_code == 401


def test_nobody_else_sees_or_decides_appeals(process: CommunityProcess, network: OwnedNetwork) -> None:
    owner, appeal = opened(process, network, "duo.example")
    reader, operator = Reader(process, "Eve"), Reader(process, "Otto", role="operator")
    form = {"decision": "agree", "verdict": "organisation", "reason": "mine"}
    for who in (reader, operator):
        assert who.get("/appeals").status_code == 404
        assert who.get(f"/appeals/{appeal.id}").status_code == 404
        assert send_decision(who, appeal.id, form).status_code == 404
        assert "Appeals</a>" not in who.get("/data").text
    # The owner, who is no reader: no page of readers or stewards opens.
    for path in ("/appeals", f"/appeals/{appeal.id}", "/data", "/", "/account/bluesky:duo.example", "/data/export"):
        assert owner.get(path).status_code == 401, path
    assert owner.post(f"/appeals/{appeal.id}", **form).status_code == 401
    assert owner.browser.get(f"{URL}/v1/export").status_code == 401
    # A steward's browser, and another site.
    steward = Reader(process, "Sam", role="steward")
    headers: dict[str, str]
    for headers in ({}, {"Origin": WEB}, {"Sec-Fetch-Site": "cross-site"}):
        assert send_decision(steward, appeal.id, form, headers).status_code == 403
    assert process.services.appeals.get(appeal.id) is not None
    for appeal_id in ("0", "-1", "99999999999999999999999", "x", "1%00"):
        assert steward.get(f"/appeals/{appeal_id}").status_code in {400, 404}, appeal_id


def test_a_steward_sees_nothing_of_any_reader(process: CommunityProcess, network: OwnedNetwork) -> None:
    ada, steward = Reader(process), Reader(process, "Sam", role="steward")
    handle, key = "trio.example", "bluesky:trio.example"
    account = {"network": "bluesky", "handle": handle}
    posts = [{"id": "s", "text": "zanzibar, how are you?", "created_at": "2024-11-20T10:00:00Z"}]
    ada.send("POST", "/v1/seen", {"accounts": [{"account": account, "posts": posts}], "page_host": "bsky.app"})
    ada.send("PUT", f"/v1/tags/{key}", {"word": "zanzibar tag"})
    ada.send("PUT", f"/v1/corrections/{key}", {"verdict": "automated", "note": "zanzibar note"})
    assert read_again(ada, key)["evidence"]["seen_posts"] == 1
    owner, appeal = opened(process, network, handle)
    for page in (steward.get(f"/appeals/{appeal.id}").text, owner.get().text, owner.get("/about-me/export").text):
        assert "zanzibar" not in page
        assert "We are a choir" in page
    # Every page of a reader, for the steward: the steward's own.
    for path in ("/", "/data/export", "/tags", "/crowd", "/mirror", f"/account/{key}"):
        assert "zanzibar" not in steward.get(path).text, path


def test_not_being_scored_withdraws_an_appeal_and_a_decision(process: CommunityProcess, network: OwnedNetwork) -> None:
    steward = Reader(process, "Sam", role="steward")
    owner, appeal = opened(process, network, "solo.example")
    owner.post("/about-me/unscore")
    assert process.services.appeals.get(appeal.id) is None
    assert decide(steward, appeal.id, decision="agree", verdict="organisation", reason="late").status_code == 404
    assert "Withdrawn" in owner.get().text
    owner.post("/about-me/appeal", verdict="organisation", words="again")
    assert len(process.services.appeals.of_account("bluesky:solo.example")) == 1, "nothing to appeal against"
    owner.post("/about-me/score-again")
    eventually(lambda: "Why" in owner.get().text)
    assert card_of(Reader(process), "solo.example")["card"]["verdict"] == "person"


def test_the_numbers_are_for_everybody_and_name_nobody(process: CommunityProcess, network: OwnedNetwork) -> None:
    database = process.services._parts.database
    database.run(lambda connection: connection.execute("DELETE FROM appeals"))
    database.run(lambda connection: connection.execute("DELETE FROM standings"))
    steward = Reader(process, "Sam", role="steward")
    numbers = process.services.appeals.numbers()
    assert (numbers.requested, numbers.median_days) == (0, None)
    for handle, decision in (("a.example", "agree"), ("b.example", "decline"), ("c.example", "")):
        _, appeal = opened(process, network, handle)
        if decision:
            decide(steward, appeal.id, decision=decision, verdict="organisation", reason="r")
    database.run(
        lambda connection: connection.execute(
            "UPDATE appeals SET opened_at = opened_at - interval '4 days', due_at = now() - interval '1 minute'"
        )
    )
    page = process.client().get(f"{URL}/appeals/numbers")
    assert page.status_code == 200
    shown = [int(number) for number in re.findall(r'class="number">(\d+)<', page.text)]
    assert shown == [3, 1, 1, 1, 1, 0, 0, 4, 0]
    assert ".example</" not in page.text
    assert "It was due on" in steward.get("/appeals").text
