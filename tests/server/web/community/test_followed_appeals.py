"""What becomes of an appeal, at an address that only its owner has; and what tells stewards that one waits."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from werkzeug.test import TestResponse

from server.web.community.keys import Keys
from tests.server.web.community.community_client import URL, CommunityProcess, Reader
from tests.server.web.community.owned_network import OwnedNetwork, Owner
from tests.server.web.community.test_appeals import MARKUP, decide, opened

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("all_tries")]

ATOM = "{http://www.w3.org/2005/Atom}"


def address_in(owner: Owner) -> str:
    """The address that the owner's page gives for following the newest appeal."""
    found = re.search(r'href="(/about-me/appeals/[^"]+)"', owner.get().text)
    assert found
    return found[1]


def anybody(process: CommunityProcess, path: str, language: str = "en") -> TestResponse:
    return process.client().get(f"{URL}{path}", headers={"Accept-Language": language})


def entries(process: CommunityProcess, path: str) -> list[tuple[str, str]]:
    """The titles and the contents of the feed, the newest first."""
    response = anybody(process, f"{path}/feed")
    assert (response.status_code, response.mimetype) == (200, "application/atom+xml")
    root = ElementTree.fromstring(response.data)  # noqa: S314 - of our own server
    ids = [str(found.text) for found in root.iter(f"{ATOM}id")]
    assert ids[0] == f"{URL}{path}"
    assert len(set(ids)) == len(ids)
    shown = root.findall(f"{ATOM}entry")
    times = [str(entry.findtext(f"{ATOM}updated")) for entry in shown]
    assert times == sorted(times, reverse=True)
    assert root.findtext(f"{ATOM}updated") == times[0]
    return [(str(entry.findtext(f"{ATOM}title")), str(entry.findtext(f"{ATOM}content"))) for entry in shown]


def test_an_owner_follows_an_appeal_without_the_proof_and_it_names_nobody(
    process: CommunityProcess, other_process: CommunityProcess, network: OwnedNetwork
) -> None:
    sam = Reader(process, "Sam", role="steward")
    owner, appeal = opened(process, network, "followed.example")
    path = address_in(owner)
    owner.post("/about-me/end")
    page = anybody(other_process, path)
    assert page.status_code == 200
    assert "A steward decides by" in page.text
    assert [title for title, _ in entries(other_process, path)] == [
        f"Asked on {_day(appeal.opened_at)}: “organisation”. A steward decides by {_day(appeal.due_at)}."
    ]

    assert decide(sam, appeal.id, decision="decline", reason=f"Not shown {MARKUP} & more").status_code == 303
    assert decide(sam, appeal.id, decision="agree", verdict="organisation", reason="Now it is", revises="1")
    page = anybody(other_process, path)
    assert "changed the verdict" in page.text
    assert "Now it is" in page.text
    assert "Not shown" in page.text, "an earlier decision"
    (revised, decided, _) = entries(process, path)
    assert revised == (f"{_day(datetime.now(UTC))}: a steward agreed with you.", "Now it is")
    assert decided[1] == f"Not shown {MARKUP} & more"
    for text in (page.text, anybody(process, f"{path}/feed").text):
        for hidden in ("followed.example", "We are a choir", "Sam", MARKUP):
            assert hidden not in text
    assert "Ihr Einspruch" in anybody(process, path, "de").text
    assert "Ihr Einspruch" in anybody(process, f"{path}/feed", "de").text


def _day(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%-d %B %Y}"


def test_nobody_else_finds_an_appeal(process: CommunityProcess, network: OwnedNetwork) -> None:
    owner, appeal = opened(process, network, "guessed.example")
    other_owner, _ = opened(process, network, "other.example")
    path, other = address_in(owner), address_in(other_owner)
    mark, other_mark = path.rpartition("/")[2], other.rpartition("/")[2]
    assert len(mark) == 64
    forged = Keys("another secret").of_appeal(appeal.id, appeal.opened_at)
    for wrong in (other_mark, forged, mark[:-1], mark.upper(), "0" * 64, "x", "é"):
        for end in ("", "/feed"):
            assert anybody(process, f"/about-me/appeals/{appeal.id}/{wrong}{end}").status_code == 404, wrong
    assert anybody(process, f"/about-me/appeals/99999999999999999999/{mark}").status_code in {400, 404}
    assert process.client().post(f"{URL}{path}", headers={"Sec-Fetch-Site": "same-origin"}).status_code == 405


def test_an_appeal_that_is_withdrawn_overdue_or_forgotten(process: CommunityProcess, network: OwnedNetwork) -> None:
    owner, appeal = opened(process, network, "late.example")
    run(process, "UPDATE appeals SET opened_at = now() - interval '16 days' WHERE id = %s", appeal.id)
    run(process, "UPDATE appeals SET due_at = now() - interval '2 days' WHERE id = %s", appeal.id)
    path = address_in(owner)
    due = datetime.now(UTC) - timedelta(days=2)
    assert f"It was due on {_day(due)}." in anybody(process, path).text
    assert f"It was due on {_day(due)}." in [title for title, _ in entries(process, path)]
    owner.post("/about-me/unscore")
    assert "Withdrawn" in anybody(process, path).text
    assert "Withdrawn" in entries(process, path)[0][0]
    run(process, "UPDATE appeals SET decided_at = now() - interval '400 days' WHERE id = %s", appeal.id)
    process.services.appeals.drop_old()
    assert anybody(process, path).status_code == 404


def run(process: CommunityProcess, statement: str, appeal_id: int) -> None:
    process.services._parts.database.run(lambda connection: connection.execute(statement.encode(), [appeal_id]))


def test_stewards_see_that_appeals_wait_and_nobody_else_does(process: CommunityProcess, network: OwnedNetwork) -> None:
    run(process, "DELETE FROM appeals WHERE id <> %s", 0)
    sam, ada = Reader(process, "Sam", role="steward"), Reader(process)
    otto = Reader(process, "Otto", role="operator")
    assert _shown_to(sam) == ("", "")
    _, appeal = opened(process, network, "waits.example")
    assert _shown_to(sam) == ("1", "One appeal waits for a decision.")
    opened(process, network, "waits-too.example")
    assert _shown_to(sam) == ("2", "2 appeals wait for a decision.")
    for other in (ada, otto):
        assert _shown_to(other) == ("", "")
    decide(sam, appeal.id, decision="decline", reason="It is as it is.")
    assert _shown_to(sam)[0] == "1"


def _shown_to(reader: Reader) -> tuple[str, str]:
    """The number beside the link to the appeals, and the sentence for the extension."""
    marked = re.search(r'class="waiting"[^>]*>([^<]*)<', reader.get("/data").text)
    return marked[1] if marked else "", reader.send("GET", "/v1/feed").get_json().get("appeals", "")
