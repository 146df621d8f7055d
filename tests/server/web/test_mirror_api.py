"""The API of the mirror: own accounts and their insights."""

from __future__ import annotations

from werkzeug.test import TestResponse

from shared_schema.limits import OWN_ACCOUNTS_LIMIT
from tests.server.server_fixture import BASE, ServerFixture, bluesky

ADA = "bluesky:ada.example"


def send(server: ServerFixture, method: str, path: str, language: str = "en") -> TestResponse:
    headers = {**server.authorised, "Accept-Language": language}
    return server.app.test_client().open(path, method=method, base_url=BASE, headers=headers)


def test_an_own_account_has_insights_in_the_language_of_the_client_until_it_is_removed(server: ServerFixture) -> None:
    assert send(server, "GET", f"/v1/insights/{ADA}").json["type"] == "urn:humankind:problem:not-own-account"  # type: ignore[index]
    added = send(server, "PUT", f"/v1/own-accounts/{ADA}")
    assert added.json == {"accounts": {ADA: "2026-11-22T09:30:00Z"}}
    mirror = send(server, "GET", f"/v1/insights/{ADA}").json
    assert mirror is not None
    assert (mirror["key"], mirror["language"]) == (ADA, "en")
    first = mirror["insights"][0]
    assert first["name"] == "scores_over_time"
    assert first["columns"] == ["humanity", "conversation", "kindness"]
    assert "message" not in first
    german = send(server, "GET", f"/v1/insights/{ADA}", language="de").json
    assert german is not None
    assert "Aufgezeichnet seit dem 22. November 2026" in german["insights"][0]["sentence"]
    assert send(server, "DELETE", f"/v1/own-accounts/{ADA}").json == {"erased": 1}
    assert send(server, "GET", "/v1/own-accounts").json == {"accounts": {}}
    assert send(server, "GET", f"/v1/insights/{ADA}").status_code == 404


def test_why_there_is_no_mirror_is_the_problem_of_the_account(server: ServerFixture) -> None:
    server.fail("unreachable")
    send(server, "PUT", f"/v1/own-accounts/{ADA}")
    assert send(server, "GET", f"/v1/insights/{ADA}").json["type"] == "urn:humankind:problem:unreachable"  # type: ignore[index]
    server.opt_out()
    server.clock.move(days=2)
    assert send(server, "GET", f"/v1/insights/{ADA}").status_code == 403


def test_there_is_room_for_a_few(server: ServerFixture) -> None:
    for number in range(OWN_ACCOUNTS_LIMIT):
        server.accounts.own_accounts.add(bluesky(f"ada{number}.example"))
    assert send(server, "PUT", f"/v1/own-accounts/{ADA}").status_code == 409
