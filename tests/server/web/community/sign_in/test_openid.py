"""Joining with OpenID Connect, against an issuer on this machine over TLS; and what somebody else might try."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlencode

import psycopg
import pytest
from joserfc.jwk import ECKey
from psycopg.sql import SQL, Identifier

from tests.server.web.community.community_client import SAME_ORIGIN, URL, CommunityProcess, Reader
from tests.server.web.community.sign_in.fake_providers import CLIENT_SECRET, ISSUER, SOCIAL, FakeIssuer
from tests.server.web.community.sign_in.sign_in_client import FROM_ELSEWHERE, Visitor, parameters_of

BACK = f"{URL}/sign-in/oidc/back"


def identities(database_url: str) -> int:
    """How many people the server knows."""
    with psycopg.connect(database_url) as connection:
        row = connection.execute("SELECT count(*) FROM identities").fetchone()
    return row[0] if row else 0


def refused(visitor: Visitor, process: CommunityProcess | None = None) -> tuple[int, bool]:
    """What somebody gets who signs in: the status, and whether there is a session."""
    response = visitor.come_back(visitor.visit(visitor.leave().headers["Location"]), process)
    return response.status_code, visitor.reader() is not None


# -- the way in -----------------------------------------------------------------------------------------------------


def test_a_reader_joins_and_comes_back_as_the_same_reader(
    process: CommunityProcess, other_process: CommunityProcess, issuer: FakeIssuer
) -> None:
    ada = Visitor(process, issuer)
    response = ada.sign_in()
    assert response.status_code == 200, response.text
    assert 'content="0; url=/connect"' in response.text
    assert ada.browser.get(f"{URL}/data").status_code == 200
    elsewhere = Visitor(other_process, issuer)
    assert elsewhere.sign_in().status_code == 200
    assert elsewhere.reader() == ada.reader() is not None
    issuer.person = {"sub": "grace-1906"}
    grace = Visitor(process, issuer)
    assert grace.sign_in().status_code == 200
    assert grace.reader() not in (None, ada.reader())


def test_the_same_person_in_two_browsers_at_once_is_one_reader(process: CommunityProcess, issuer: FakeIssuer) -> None:
    issuer.person = {"sub": "twice"}
    browsers = [Visitor(process, issuer) for _ in range(6)]
    with ThreadPoolExecutor(6) as threads:
        assert [each.status_code for each in threads.map(Visitor.sign_in, browsers)] == [200] * 6
    assert len({browser.reader() for browser in browsers}) == 1


def test_who_signed_in_pairs_a_browser(process: CommunityProcess, issuer: FakeIssuer) -> None:
    ada = Visitor(process, issuer)
    ada.sign_in()
    reader = Reader(process, browser=ada.browser)
    assert reader.send("GET", "/v1/tags").get_json() == {"tags": {}}
    paired = process.services.joining.browser(reader.key.id)
    assert paired is not None
    assert paired.reader == ada.reader()


def test_the_join_page_offers_it_beside_the_invitation(process: CommunityProcess, issuer: FakeIssuer) -> None:
    page = process.client().get(f"{URL}/join").text
    assert f"Sign in with <bdi>{ISSUER}</bdi>" in page
    assert "Code of the invitation" in page
    closed = process.client().get(f"{URL}/connect")
    assert closed.status_code == 401
    assert 'href="/join"' in closed.text
    # Where the extension opens a page with a code, there is nothing to choose.
    assert "/sign-in/" not in process.client().get(f"{URL}/join?to=/tags").text
    assert issuer.requests == [], "nothing is asked before the button is pressed"


def test_the_request_is_for_one_visit_and_names_nobody(process: CommunityProcess, issuer: FakeIssuer) -> None:
    visits = [Visitor(process, issuer) for _ in range(2)]
    left = [visit.leave() for visit in visits]
    sent = [parameters_of(response.headers["Location"]) for response in left]
    for each in sent:
        assert (each["scope"], each["response_type"], each["redirect_uri"]) == ("openid", "code", BACK)
        assert each["code_challenge_method"] == "S256"
        assert CLIENT_SECRET not in str(each)
    for name in ("state", "nonce", "code_challenge"):
        assert sent[0][name] != sent[1][name]
        assert len(sent[0][name]) >= 43
    cookie = left[0].headers["Set-Cookie"]
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert not any(sent[0][name] in cookie for name in ("state", "nonce"))


def test_a_new_key_of_the_issuer_is_found(process: CommunityProcess, issuer: FakeIssuer) -> None:
    assert refused(Visitor(process, issuer)) == (200, True)
    issuer.key = ECKey.generate_key("P-256", {"kid": "second"})
    assert refused(Visitor(process, issuer)) == (200, True)


@pytest.mark.parametrize(
    "key",
    [
        {"kty": "OKP", "crv": "X999", "x": "AAAA", "kid": "other"},
        {"kty": "RSA", "kid": "other"},
        "no key",
    ],
)
def test_a_key_that_is_not_understood_is_left_aside(process: CommunityProcess, issuer: FakeIssuer, key: Any) -> None:
    issuer.key = ECKey.generate_key("P-256", {"kid": "third"})
    issuer.other_keys = [key]
    assert refused(Visitor(process, issuer)) == (200, True)


# -- what is kept ---------------------------------------------------------------------------------------------------


def test_nothing_of_the_person_is_kept_or_logged(
    process: CommunityProcess, issuer: FakeIssuer, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    issuer.person = {"sub": "subject-zanzibar", "name": "Zanzibar Example", "email": "zanzibar@example.org"}
    ada = Visitor(process, issuer)
    address = ada.visit(ada.leave().headers["Location"])
    assert ada.come_back(address).status_code == 200
    issuer.sign = issuer.unsigned
    assert refused(Visitor(process, issuer)) == (503, False)
    with psycopg.connect(database_url) as connection:
        tables = [row[0] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        statements = [SQL("SELECT each::text FROM {} AS each").format(Identifier(table)) for table in tables]
        kept = "\n".join(str(row[0]) for statement in statements for row in connection.execute(statement))
    found = kept + caplog.text
    assert "A sign-in failed because of the provider" in caplog.text
    sent = parameters_of(address)
    for value in ("zanzibar", "Zanzibar", ISSUER, CLIENT_SECRET, sent["code"], sent["state"], *issuer.tokens):
        assert value not in found, value


def test_a_removed_reader_stays_out(process: CommunityProcess, issuer: FakeIssuer, database_url: str) -> None:
    issuer.person = {"sub": "unwelcome"}
    eve = Visitor(process, issuer)
    eve.sign_in()
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("DELETE FROM readers WHERE id = %s", [eve.reader()])
    assert eve.browser.get(f"{URL}/data").status_code == 401
    response = Visitor(process, issuer).sign_in()
    assert response.status_code == 403
    assert "cannot be used to join" in response.text


def test_who_erases_everything_comes_back_as_the_same_reader_with_nothing(
    process: CommunityProcess, issuer: FakeIssuer
) -> None:
    issuer.person = {"sub": "erases"}
    ada = Visitor(process, issuer)
    ada.sign_in()
    before, reader = ada.reader(), Reader(process, browser=ada.browser)
    assert reader.send("PUT", "/v1/tags/x:ada", {"word": "friend", "colour": "blue"}).status_code == 200
    assert reader.send("DELETE", "/v1/data").status_code == 200
    assert ada.browser.get(f"{URL}/data").status_code == 401
    ada.sign_in()
    assert ada.reader() == before
    assert reader.send("GET", "/v1/tags").get_json() == {"tags": {}}


def test_signing_out_ends_this_session_alone(process: CommunityProcess, issuer: FakeIssuer) -> None:
    ada, elsewhere = Visitor(process, issuer), Visitor(process, issuer)
    ada.sign_in()
    elsewhere.sign_in()
    ada.browser.post(f"{URL}/sign-out", headers=SAME_ORIGIN)
    assert ada.browser.get(f"{URL}/data").status_code == 401
    assert elsewhere.browser.get(f"{URL}/data").status_code == 200


# -- what others might try ------------------------------------------------------------------------------------------


def test_only_the_servers_own_page_has_a_reader_leave(process: CommunityProcess, issuer: FakeIssuer) -> None:
    for headers in ({}, FROM_ELSEWHERE, {"Sec-Fetch-Site": "none"}, {"Sec-Fetch-Site": "same-site"}):
        response = process.client().get(f"{URL}/sign-in/oidc", headers=headers)
        assert response.headers["Location"] == "/join"
        assert "Set-Cookie" not in response.headers
    assert issuer.requests == []


def test_nobody_is_signed_in_as_somebody_else(process: CommunityProcess, issuer: FakeIssuer) -> None:
    """Eve signs in up to the last step, and has Ada's browser open the address."""
    eve, ada = Visitor(process, issuer), Visitor(process, issuer)
    of_eve = eve.visit(eve.leave().headers["Location"])
    assert ada.come_back(of_eve).status_code == 403
    ada.leave()
    assert ada.come_back(of_eve).status_code == 403
    assert ada.reader() is None
    assert ("POST", "/token") not in issuer.requests, "the state of another browser is refused before the code is sent"
    # With the state of Ada's own visit, and Eve's code: the verifier is not the one that the code is bound to.
    own = parameters_of(ada.leave().headers["Location"])
    mixed = urlencode({"code": parameters_of(of_eve)["code"], "state": own["state"]})
    assert ada.come_back(f"{BACK}?{mixed}").status_code == 403
    assert ada.reader() is None


def test_a_way_back_is_good_once_on_all_processes_together(
    process: CommunityProcess, other_process: CommunityProcess, issuer: FakeIssuer
) -> None:
    ada = Visitor(process, issuer)
    address = ada.visit(ada.leave().headers["Location"])
    cookie = ada.browser.get_cookie("__Host-humankind-sign-in", domain="humankind.example")
    assert cookie is not None

    def back(number: int) -> int:
        client = (process, other_process)[number % 2].client()
        client.set_cookie("__Host-humankind-sign-in", cookie.value, domain="humankind.example", secure=True)
        return client.get(address, headers=FROM_ELSEWHERE).status_code

    with ThreadPoolExecutor(6) as threads:
        assert sorted(threads.map(back, range(6))) == [200] + [403] * 5
    assert [path for _, path in issuer.requests].count("/token") == 1


def test_a_used_code_is_good_for_nobody(process: CommunityProcess, issuer: FakeIssuer) -> None:
    ada, again = Visitor(process, issuer), Visitor(process, issuer)
    used = ada.visit(ada.leave().headers["Location"])
    assert ada.come_back(used).status_code == 200
    state = parameters_of(again.leave().headers["Location"])["state"]
    replayed = urlencode({"code": parameters_of(used)["code"], "state": state})
    assert again.come_back(f"{BACK}?{replayed}").status_code == 403
    assert again.reader() is None


@pytest.mark.parametrize(
    "change",
    [
        lambda cookie: cookie[:-1] + ("0" if cookie[-1] != "0" else "1"),
        lambda cookie: "f" + cookie,
        lambda cookie: cookie.replace(".oidc.", ".social.example."),
        lambda cookie: cookie.partition(".")[2],
        lambda _: "",
        lambda _: "...",
        lambda _: "\ud7ff.x.oidc.y",
    ],
)
def test_an_attempt_cannot_be_invented(
    process: CommunityProcess, issuer: FakeIssuer, change: Callable[[str], str]
) -> None:
    ada = Visitor(process, issuer)
    address = ada.visit(ada.leave().headers["Location"])
    cookie = ada.browser.get_cookie("__Host-humankind-sign-in", domain="humankind.example")
    assert cookie is not None
    changed = change(cookie.value)
    ada.browser.set_cookie("__Host-humankind-sign-in", changed, domain="humankind.example", secure=True)
    assert ada.come_back(address).status_code == 403
    assert ada.reader() is None


def test_an_attempt_ends_after_ten_minutes(process: CommunityProcess, issuer: FakeIssuer) -> None:
    sign_in = process.services.sign_in
    assert sign_in is not None
    sign_in._clock = lambda: time.time() - 601
    ada = Visitor(process, issuer)
    try:
        address = ada.visit(ada.leave().headers["Location"])
    finally:
        sign_in._clock = time.time
    response = ada.come_back(address)
    assert (response.status_code, ada.reader()) == (403, None)
    assert "took too long" in response.text


def test_a_session_that_somebody_put_into_a_browser_becomes_nobodys(
    process: CommunityProcess, issuer: FakeIssuer
) -> None:
    """Session fixation: Eve's own session is in Ada's browser before Ada signs in."""
    eve = Reader(process, "Eve")
    planted = eve.browser.get_cookie("__Host-humankind", domain="humankind.example")
    assert planted is not None
    ada = Visitor(process, issuer)
    ada.browser.set_cookie("__Host-humankind", planted.value, domain="humankind.example", secure=True)
    ada.sign_in()
    now = ada.browser.get_cookie("__Host-humankind", domain="humankind.example")
    assert now is not None
    assert now.value != planted.value
    planted_reader = process.services.joining.session(planted.value.partition(".")[0])
    assert planted_reader is not None
    assert ada.reader() not in (None, planted_reader[0])


@pytest.mark.parametrize(
    ("stated", "promised", "status"),
    [
        (f"https://{ISSUER}", True, 200),
        (f"https://{ISSUER}", False, 200),
        (None, True, 403),
        ("https://other.example", True, 403),
        ("https://other.example", False, 403),
        (f"https://{ISSUER}/", False, 403),
        ("", False, 403),
    ],
)
def test_another_issuer_cannot_send_the_browser_back(
    process: CommunityProcess, issuer: FakeIssuer, stated: str | None, promised: bool, status: int
) -> None:
    """RFC 9207."""
    issuer.metadata = {"authorization_response_iss_parameter_supported": promised}
    if stated is not None:
        issuer.back_with["iss"] = stated
    assert refused(Visitor(process, issuer)) == (status, status == 200)
    assert ("POST", "/token") in issuer.requests or status == 403


def without(name: str) -> Callable[[dict[str, Any]], None]:
    return lambda claims: claims.pop(name)


def having(**values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda claims: claims.update(values)


@pytest.mark.parametrize(
    "change",
    [
        having(nonce="another"),
        without("nonce"),
        having(aud="another"),
        having(aud=["another"]),
        having(aud=[]),
        having(aud=["humankind", "another"]),
        having(aud=["humankind", "another"], azp="another"),
        without("aud"),
        having(iss="https://other.example"),
        having(iss=f"https://{ISSUER}/"),
        without("iss"),
        having(exp=int(time.time()) - 120),
        having(exp="never"),
        without("exp"),
        having(iat=int(time.time()) + 3600),
        having(nbf=int(time.time()) + 3600),
        having(at_hash="AAAAAAAAAAAAAAAAAAAAAA"),
        without("sub"),
        having(sub=""),
        having(sub=7),
        having(sub="x" * 256),
        having(sub=["ada-1815"]),
    ],
)
def test_a_token_for_anything_else_lets_nobody_in(
    process: CommunityProcess, issuer: FakeIssuer, database_url: str, change: Callable[[dict[str, Any]], None]
) -> None:
    known = identities(database_url)
    issuer.person = {"sub": "never-in"}
    issuer.change_claims = change
    assert refused(Visitor(process, issuer)) == (503, False)
    assert identities(database_url) == known


@pytest.mark.parametrize("how", ["unsigned", "signed_with_public_key", "signed_by_another", "cut", "none", "nested"])
def test_a_token_that_the_issuer_did_not_sign_lets_nobody_in(
    process: CommunityProcess, issuer: FakeIssuer, database_url: str, how: str
) -> None:
    known = identities(database_url)
    issuer.person = {"sub": "never-in"}
    other: dict[str, Callable[[dict[str, Any]], str]] = {
        "cut": lambda claims: issuer.signed(claims).rpartition(".")[0] + ".",
        "none": lambda _: "",
        "nested": lambda _: "[" * 5000,
    }
    issuer.sign = other.get(how) or getattr(issuer, how)
    assert refused(Visitor(process, issuer)) == (503, False)
    assert identities(database_url) == known


# -- an issuer that does not work -----------------------------------------------------------------------------------


def test_an_issuer_that_is_down_is_named_and_may_come_back(process: CommunityProcess, issuer: FakeIssuer) -> None:
    issuer.is_down = True
    ada = Visitor(process, issuer)
    for _ in range(3):  # so often that look-ups would leave the host alone for a while
        response = ada.leave()
        assert response.status_code == 503
        assert "does not work at the moment" in response.text
        assert 'href="/sign-in/oidc"' in response.text
    issuer.is_down = False
    address = ada.visit(ada.leave().headers["Location"])
    issuer.is_down = True
    assert (ada.come_back(address).status_code, ada.reader()) == (503, None)
    issuer.is_down = False
    assert refused(ada) == (200, True)


@pytest.mark.parametrize("path", ["/.well-known/openid-configuration", "/keys"])
def test_a_refusal_of_the_issuer_fails_one_try(process: CommunityProcess, issuer: FakeIssuer, path: str) -> None:
    """Look-ups would leave the address alone for a day."""
    issuer.refuses_paths = {path: 403}
    left = Visitor(process, issuer).leave()
    assert left.status_code == 503 or refused(Visitor(process, issuer)) == (503, False)
    issuer.refuses_paths = {}
    assert refused(Visitor(process, issuer)) == (200, True)


def test_the_person_refuses_at_the_issuer(process: CommunityProcess, issuer: FakeIssuer) -> None:
    ada = Visitor(process, issuer)
    issuer.refuses = "access_denied"
    response = ada.sign_in()
    assert (response.status_code, ada.reader()) == (403, None)
    assert "You did not sign in at" in response.text
    issuer.refuses = "server_error"
    assert ada.sign_in().status_code == 503


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://other.example"},
        {"issuer": f"https://{ISSUER}/"},
        {"authorization_endpoint": f"http://{ISSUER}/authorize"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"authorization_endpoint": "https://[half/"},
        {"authorization_endpoint": "https:///authorize"},
        {"authorization_endpoint": f"https://{ISSUER}\\@other.example/"},
        {"authorization_endpoint": None},
        {"token_endpoint": 7},
        {"jwks_uri": ""},
    ],
)
def test_an_issuer_leads_nobody_elsewhere(
    process: CommunityProcess, issuer: FakeIssuer, metadata: dict[str, Any]
) -> None:
    issuer.metadata = metadata
    response = Visitor(process, issuer).leave()
    assert response.status_code == 503
    assert "Location" not in response.headers
    issuer.metadata = {}
    assert refused(Visitor(process, issuer)) == (200, True), "what was wrong is not held"


@pytest.mark.parametrize(
    ("metadata", "status"),
    [
        ({"id_token_signing_alg_values_supported": ["ES256K", "HS256"]}, 503),
        ({"id_token_signing_alg_values_supported": []}, 503),
        ({"id_token_signing_alg_values_supported": [["RS256"], 7]}, 503),
        ({"id_token_signing_alg_values_supported": "ES256"}, 200),
        ({"token_endpoint_auth_methods_supported": 7}, 200),
        ({"userinfo_endpoint": 7}, 200),
        ({"jwks_uri": f"https://{ISSUER}/authorize"}, 503),
    ],
)
def test_odd_words_of_an_issuer_break_nothing(
    process: CommunityProcess, issuer: FakeIssuer, metadata: dict[str, Any], status: int
) -> None:
    issuer.metadata = metadata
    assert refused(Visitor(process, issuer)) == (status, status == 200)
    issuer.sign = issuer.signed_with_public_key
    assert refused(Visitor(process, issuer)) == (503, False)


def test_an_issuer_may_take_the_secret_in_the_form_alone(process: CommunityProcess, issuer: FakeIssuer) -> None:
    issuer.metadata = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    assert refused(Visitor(process, issuer)) == (200, True)


def test_no_parameter_of_the_way_back_breaks_the_page(process: CommunityProcess, issuer: FakeIssuer) -> None:
    for query in ("", "state=%C3%A9", "state=%00", "state=%FF", "code=x", "error=access_denied", "state=" + "x" * 9000):
        assert Visitor(process, issuer).come_back(f"{BACK}?{query}").status_code == 403, query
    ada = Visitor(process, issuer)
    state = parameters_of(ada.leave().headers["Location"])["state"]
    assert ada.come_back(f"{BACK}?state={state}").status_code in (403, 503), "no code"


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/token",
        f"http://{ISSUER}/token",
        f"https://{ISSUER}:8443/token",
        "https://localhost/token",
        "https://inside.example/token",
    ],
)
def test_a_code_goes_to_no_address_of_the_inside(
    process: CommunityProcess, issuer: FakeIssuer, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = [(2, 1, 6, "", ("10.0.0.8", 443))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: inside)
    issuer.metadata = {"token_endpoint": address}
    assert refused(Visitor(process, issuer)) == (503, False)


def test_a_redirect_gets_neither_code_nor_secret(process: CommunityProcess, issuer: FakeIssuer) -> None:
    issuer.metadata = {"token_endpoint": f"https://{ISSUER}/moved"}
    assert refused(Visitor(process, issuer)) == (503, False)
    assert ("POST", "/token") not in issuer.requests


def test_a_wrong_secret_is_a_fault_of_the_server(process: CommunityProcess, issuer: FakeIssuer) -> None:
    issuer.client_secret = "changed"  # noqa: S105 - invented
    assert refused(Visitor(process, issuer)) == (503, False)


def test_the_way_back_cannot_be_tried_without_end(process: CommunityProcess, issuer: FakeIssuer) -> None:
    headers = {**FROM_ELSEWHERE, "X-Forwarded-For": "203.0.113.41"}
    client, cookie = process.client(), Visitor(process, issuer).leave().headers["Set-Cookie"]
    name, _, value = cookie.partition(";")[0].partition("=")
    statuses = []
    for _ in range(101):
        client.set_cookie(name, value, domain="humankind.example", secure=True)
        statuses.append(client.get(f"{BACK}?code=x&state=y", headers=headers).status_code)
    assert statuses == [403] * 100 + [429]
    assert refused(Visitor(process, issuer)) == (200, True), "from elsewhere it still works"


@pytest.mark.parametrize("succeeds", [False, True])
def test_who_did_not_leave_from_here_and_who_came_in_are_not_counted(
    process: CommunityProcess, issuer: FakeIssuer, monkeypatch: pytest.MonkeyPatch, succeeds: bool
) -> None:
    """Any site can have a visitor's browser load the address of the way back, which sends no cookie then."""
    monkeypatch.setattr("server.web.community.sign_in.pages._RETURNS_LIMIT", 2)
    for _ in range(3):
        if succeeds:
            assert refused(Visitor(process, issuer)) == (200, True)
        else:
            assert process.client().get(f"{BACK}?code=x&state=y", headers=FROM_ELSEWHERE).status_code == 403
    assert refused(Visitor(process, issuer)) == (200, True)


@pytest.mark.parametrize("name", ["other", "oidc.", "social.example.evil.example", "..", "%2e%2e", "oidc%00"])
def test_there_are_no_other_providers(process: CommunityProcess, name: str) -> None:
    for path in (f"/sign-in/{name}", f"/sign-in/{name}/back"):
        assert process.client().get(f"{URL}{path}", headers=SAME_ORIGIN).status_code == 404


# -- who may join ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("required", "person", "status"),
    [
        ("groups=readers", {"groups": ["readers", "others"]}, 200),
        ("groups=readers", {"groups": ["others"]}, 403),
        ("groups=readers", {"groups": "readers"}, 200),
        ("groups=readers", {}, 403),
        ("groups=editors,groups=readers", {"groups": ["readers"]}, 200),
        ("realm_access.roles=reader", {"realm_access": {"roles": ["reader"]}}, 200),
        ("realm_access.roles=reader", {"realm_access": "reader"}, 403),
        ("email=@school.example", {"email": "Ada@School.Example", "email_verified": True}, 200),
        ("email=@school.example", {"email": "ada@school.example"}, 403),
        ("email=@school.example", {"email": "ada@school.example", "email_verified": "true"}, 403),
        ("email=@school.example", {"email": "ada@evilschool.example", "email_verified": True}, 403),
        ("email=@school.example", {"email": "ada@school.example.evil.example", "email_verified": True}, 403),
        ("email=ada@school.example", {"email": "ada@school.example", "email_verified": True}, 200),
        ("email=ada@school.example", {"email": "lada@school.example", "email_verified": True}, 403),
    ],
)
def test_a_claim_decides_who_may_join(
    start: Callable[..., CommunityProcess], issuer: FakeIssuer, required: str, person: dict[str, Any], status: int
) -> None:
    process = start(oidc_require=frozenset(required.split(",")))
    issuer.person = {"sub": "claimed", **person}
    response = Visitor(process, issuer).sign_in()
    assert response.status_code == status
    assert status == 200 or "cannot be used to join" in response.text


def test_claims_may_be_where_only_a_token_leads(start: Callable[..., CommunityProcess], issuer: FakeIssuer) -> None:
    process = start(oidc_require=frozenset({"groups=readers"}), oidc_scopes="openid groups")
    ada = Visitor(process, issuer)
    assert parameters_of(ada.leave().headers["Location"])["scope"] == "openid groups"
    issuer.userinfo = {"groups": ["readers"]}
    assert refused(ada) == (200, True)
    # What is said of somebody else does not count.
    issuer.userinfo = {"groups": ["readers"], "sub": "another"}
    assert refused(Visitor(process, issuer)) == (403, False)


def test_a_public_client_has_no_secret(start: Callable[..., CommunityProcess], issuer: FakeIssuer) -> None:
    process = start(oidc_client_secret=None)
    assert refused(Visitor(process, issuer)) == (503, False), "this issuer wants one"


def test_an_issuer_writes_itself_with_a_path_and_a_slash(
    start: Callable[..., CommunityProcess], issuer: FakeIssuer
) -> None:
    process = start(oidc_issuer=f"https://{ISSUER}/")
    issuer.metadata = {"issuer": f"https://{ISSUER}/"}
    issuer.change_claims = having(iss=f"https://{ISSUER}/")
    assert refused(Visitor(process, issuer)) == (200, True)


def test_only_an_issuer_of_the_operators_network_may_be_local(
    start: Callable[..., CommunityProcess], issuer: FakeIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names lead to this machine, where nobody listens at port 443."""
    connected: list[str] = []

    def connect(address: str, _port: int, _timeout: float) -> Any:
        connected.append(address)
        raise OSError("nobody is there")

    processes = [start(upstream_map={}, ca_bundle=None, oidc_local=is_local) for is_local in (False, True)]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", 443))])
    monkeypatch.setattr("server.fetching.transport._connect_socket", connect)
    for process, reached in zip(processes, ([], ["127.0.0.1"]), strict=True):
        assert Visitor(process, issuer).leave().status_code == 503
        assert Visitor(process, issuer, SOCIAL).leave().status_code == 503
        assert connected == reached, "the issuer's host alone, and only where the operator allows it"


def test_there_is_nothing_of_it_where_it_is_not_set(start: Callable[..., CommunityProcess]) -> None:
    process = start(oidc_issuer="", oidc_client_id="", mastodon_sign_in=frozenset())
    assert "/sign-in/" not in process.client().get(f"{URL}/join").text
    assert process.client().get(f"{URL}/sign-in/oidc", headers=SAME_ORIGIN).status_code == 404
