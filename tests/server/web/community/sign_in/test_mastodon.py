"""Joining with an account of a Mastodon server, played on this machine over TLS."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from tests.server.web.community.community_client import URL, CommunityProcess
from tests.server.web.community.sign_in.fake_providers import SOCIAL, FakeIssuer, FakeSocial
from tests.server.web.community.sign_in.sign_in_client import Visitor, parameters_of

BACK = f"{URL}/sign-in/{SOCIAL}/back"


@pytest.fixture(autouse=True)
def without_clients(social: FakeSocial, process: CommunityProcess) -> None:
    """This server is not registered yet."""
    social.clients.clear()
    process.services.database.run(lambda connection: connection.execute("DELETE FROM sign_in_clients"))


def outcome(visitor: Visitor) -> tuple[int, bool]:
    """What somebody gets who signs in: the status, and whether there is a session."""
    return visitor.sign_in().status_code, visitor.reader() is not None


def test_a_member_joins_and_comes_back_as_the_same_reader(
    process: CommunityProcess, other_process: CommunityProcess, social: FakeSocial
) -> None:
    ada = Visitor(process, social, SOCIAL)
    assert ada.sign_in().status_code == 200
    assert ada.browser.get(f"{URL}/data").status_code == 200
    elsewhere = Visitor(other_process, social, SOCIAL)
    social.account["username"] = "ada_of_old"
    assert elsewhere.sign_in().status_code == 200
    assert elsewhere.reader() == ada.reader() is not None
    social.account["id"] = "110"
    grace = Visitor(process, social, SOCIAL)
    assert grace.sign_in().status_code == 200
    assert grace.reader() != ada.reader()
    assert len(social.clients) == 1, "both processes use one client"
    assert social.tokens == {}, "every token was revoked"


def test_the_smallest_scope_is_requested(process: CommunityProcess, social: FakeSocial) -> None:
    left = Visitor(process, social, SOCIAL).leave()
    (client,) = social.clients.values()
    assert (client["scopes"], client["redirect_uris"], client["client_name"]) == ("profile", BACK, "Humankind")
    sent = parameters_of(left.headers["Location"])
    assert (sent["scope"], sent["client_id"]) == ("profile", client["client_id"])
    assert client["client_secret"] not in left.headers["Location"]


def test_an_older_host_has_no_scope_for_the_profile_alone(
    process: CommunityProcess, social: FakeSocial, database_url: str
) -> None:
    social.is_old = True
    assert outcome(Visitor(process, social, SOCIAL)) == (200, True)
    (client,) = social.clients.values()
    assert client["scopes"] == "read:accounts"
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE sign_in_clients SET checked_at = now() - interval '61 minutes'")
    assert outcome(Visitor(process, social, SOCIAL)) == (200, True)
    assert list(social.clients.values()) == [client], "it cannot be asked, so it is believed"


def test_nothing_of_the_account_is_kept_or_logged(
    process: CommunityProcess, social: FakeSocial, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    social.account |= {"id": "987654321987", "username": "zanzibar", "display_name": "Zanzibar"}
    ada = Visitor(process, social, SOCIAL)
    left = ada.leave()
    assert ada.come_back(ada.visit(left.headers["Location"])).status_code == 200
    with psycopg.connect(database_url) as connection:
        tables = [row[0] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        statements = [SQL("SELECT each::text FROM {} AS each").format(Identifier(table)) for table in tables]
        kept = "\n".join(str(row[0]) for statement in statements for row in connection.execute(statement))
    (client,) = social.clients.values()
    assert client["client_id"] in kept, "the host's name of this server is"
    for value in (
        "987654321987",
        "zanzibar",
        "Zanzibar",
        client["client_secret"],
        parameters_of(left.location)["state"],
    ):
        assert value not in kept + caplog.text, value


@pytest.mark.parametrize("days_missing", [1, 30])
def test_an_account_must_have_some_age(process: CommunityProcess, social: FakeSocial, days_missing: int) -> None:
    created = process.clock() - timedelta(days=30 - days_missing)
    social.account |= {"id": "young", "created_at": created.strftime("%Y-%m-%dT00:00:00.000Z")}
    ada = Visitor(process, social, SOCIAL)
    response = ada.sign_in()
    assert (response.status_code, ada.reader()) == (403, None)
    assert "is too new. You can join with it from" in response.text
    assert social.tokens == {}
    social.account["created_at"] = (process.clock() - timedelta(days=31)).strftime("%Y-%m-%dT00:00:00.000Z")
    assert outcome(ada) == (200, True)


def test_the_operator_may_take_accounts_of_any_age(start: Callable[..., CommunityProcess], social: FakeSocial) -> None:
    process = start(mastodon_sign_in_days=0)
    social.account |= {"id": "newborn", "created_at": process.clock().strftime("%Y-%m-%dT00:00:00.000Z")}
    assert outcome(Visitor(process, social, SOCIAL)) == (200, True)


@pytest.mark.parametrize(
    "account",
    [
        {"id": None},
        {"id": ""},
        {"id": 109},
        {"id": ["109"]},
        {"id": "x" * 501},
        {"created_at": None},
        {"created_at": "long ago"},
    ],
)
def test_an_account_without_id_or_age_lets_nobody_in(
    process: CommunityProcess, social: FakeSocial, account: dict[str, Any]
) -> None:
    social.account |= account
    assert outcome(Visitor(process, social, SOCIAL)) == (503, False)
    assert social.tokens == {}


def test_a_host_that_forgot_this_server_gets_to_know_it_again(
    process: CommunityProcess, social: FakeSocial, database_url: str
) -> None:
    """Hosts delete clients that nobody used. The person would end on a page of the host that says so."""
    ada = Visitor(process, social, SOCIAL)
    ada.leave()
    forgotten = next(iter(social.clients))
    social.clients.clear()
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE sign_in_clients SET checked_at = now() - interval '61 minutes'")
    assert outcome(ada) == (200, True)
    assert list(social.clients) != [forgotten]
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE sign_in_clients SET checked_at = now() - interval '61 minutes'")
    known = list(social.clients)
    assert outcome(ada) == (200, True)
    assert list(social.clients) == known, "one that the host still knows stays"
    assert social.tokens == {}


def test_a_client_that_is_forgotten_on_the_way_is_registered_at_the_next_try(
    process: CommunityProcess, social: FakeSocial
) -> None:
    ada = Visitor(process, social, SOCIAL)
    address = ada.visit(ada.leave().headers["Location"])
    social.clients.clear()
    assert ada.come_back(address).status_code == 503
    assert outcome(ada) == (200, True)


def test_another_public_address_is_another_client(
    process: CommunityProcess, social: FakeSocial, database_url: str
) -> None:
    Visitor(process, social, SOCIAL).leave()
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE sign_in_clients SET redirect_uri = 'https://old.example/sign-in/x/back'")
    assert outcome(Visitor(process, social, SOCIAL)) == (200, True)
    assert len(social.clients) == 2


def test_a_host_that_is_down_is_named(process: CommunityProcess, social: FakeSocial) -> None:
    social.is_down = True
    ada = Visitor(process, social, SOCIAL)
    response = ada.leave()
    assert response.status_code == 503
    assert f"Signing in at <bdi>{SOCIAL}</bdi> does not work at the moment" in response.text
    social.is_down = False
    address = ada.visit(ada.leave().headers["Location"])
    social.is_down = True
    assert ada.come_back(address).status_code == 503
    social.is_down = False
    assert outcome(ada) == (200, True)


def test_a_refusal_of_the_host_fails_one_try(process: CommunityProcess, social: FakeSocial) -> None:
    """Look-ups would leave the address alone for a day."""
    social.refuses_paths = {"/.well-known/oauth-authorization-server": 401}
    assert Visitor(process, social, SOCIAL).leave().status_code == 503
    social.refuses_paths = {}
    assert outcome(Visitor(process, social, SOCIAL)) == (200, True)


def test_the_member_refuses(process: CommunityProcess, social: FakeSocial) -> None:
    social.refuses = "access_denied"
    assert outcome(Visitor(process, social, SOCIAL)) == (403, False)


def test_one_providers_way_back_is_not_the_others(
    process: CommunityProcess, issuer: FakeIssuer, social: FakeSocial
) -> None:
    """Mix-up: a visit that began at one is ended with what the other gave."""
    ada, eve = Visitor(process, issuer), Visitor(process, social, SOCIAL)
    of_social = parameters_of(eve.visit(eve.leave().headers["Location"]))
    state = parameters_of(ada.leave().headers["Location"])["state"]
    for name in ("oidc", SOCIAL):
        assert ada.come_back(f"{URL}/sign-in/{name}/back?code={of_social['code']}&state={state}").status_code == 403
        state = parameters_of(ada.leave().headers["Location"])["state"]
    assert ada.reader() is None
    assert ("POST", "/oauth/token") not in social.requests, "a code goes only where the visit began"
    issuer.person, social.account["id"] = {"sub": "109"}, "109"
    readers = [visitor.reader() for visitor in (ada, eve) if visitor.sign_in()]
    assert len(set(readers)) == 2, "the same number at two providers is two people"


@pytest.mark.parametrize(("stated", "status"), [(f"https://{SOCIAL}/", 200), ("https://other.example/", 403)])
def test_another_host_cannot_send_the_browser_back(
    process: CommunityProcess, social: FakeSocial, stated: str, status: int
) -> None:
    social.back_with["iss"] = stated
    assert outcome(Visitor(process, social, SOCIAL)) == (status, status == 200)
