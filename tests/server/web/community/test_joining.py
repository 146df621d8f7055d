"""How readers join a community server, and what somebody else might try."""

from __future__ import annotations

from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import psycopg
import pytest
from markupsafe import escape
from psycopg.sql import SQL, Identifier
from werkzeug.test import TestResponse

from server.cli.community import invite
from server.settings import Settings
from server.store import StoreError
from server.web import proof
from server.web.community.auth import COOKIE
from server.web.tokens import machine_token
from tests.server.web.community.community_client import (
    SAME_ORIGIN,
    URL,
    CommunityProcess,
    Key,
    Reader,
)
from tests.server.web.pairing_client import CHROMIUM, FIREFOX, WEB


def join(process: CommunityProcess, code: str, **options: Any) -> TestResponse:
    options.setdefault("headers", SAME_ORIGIN)
    return process.client().post(f"{URL}/join", data={"code": code}, **options)


def test_a_reader_joins_with_an_invitation_and_pairs_a_browser(process: CommunityProcess) -> None:
    ada = Reader(process)
    assert ada.send("GET", "/v1/tags").get_json() == {"tags": {}}
    page = ada.get("/data")
    assert page.status_code == 200
    assert ada.origin in page.text
    assert str(process.services.settings.home) not in page.text
    assert "postgresql" not in page.text
    assert ada.send("GET", "/v1/export").get_json()["settings"] == {}


def test_pages_do_not_claim_to_be_of_one_reader(process: CommunityProcess) -> None:
    ada = Reader(process)
    for path in ("/", "/data", "/tags", "/lists", "/crowd", "/mirror", "/how", "/join"):
        page = ada.get(path)
        assert page.status_code == 200, path
        assert "share with others" in page.text, path
        untrue = [words for words in ("this machine", "own machine", "Only you", "stays here") if words in page.text]
        assert untrue == [], path


def test_the_join_page_is_open_and_names_who_sees_what(process: CommunityProcess) -> None:
    page = process.client().get(f"{URL}/join")
    assert page.status_code == 200
    assert "run the server could see" in page.text
    assert page.headers["Strict-Transport-Security"].startswith("max-age=")
    assert "key" not in process.client().get(f"{URL}/data").headers.get("Location", "")


def test_an_invitation_is_good_as_often_and_as_long_as_chosen(
    process: CommunityProcess, other_process: CommunityProcess, database_url: str
) -> None:
    code = process.invitation(uses=2)
    assert [join(each, code).status_code for each in (process, other_process, process)] == [303, 303, 403]
    expired = process.invitation()
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE invitations SET expires_at = now()")
    assert join(process, expired).status_code == 403


@pytest.mark.parametrize("code", ["", "x", "\0", "\ud800", "ж" * 5000, "' OR true --"])
def test_a_wrong_code_lets_nobody_in(process: CommunityProcess, code: str) -> None:
    response = process.client().post(
        f"{URL}/join",
        data=f"code={code}".encode("utf-8", "surrogatepass"),
        content_type="application/x-www-form-urlencoded",
        headers={**SAME_ORIGIN, "X-Forwarded-For": f"198.51.100.{len(code) % 250}"},
    )
    assert response.status_code == 403
    assert "Set-Cookie" not in response.headers


def test_codes_cannot_be_tried_out(process: CommunityProcess, other_process: CommunityProcess) -> None:
    """Ten tries from one place, on all processes together; a forged header does not make it another place."""

    def attempt(code: str, number: int, place: str = "203.0.113.9") -> int:
        headers = {**SAME_ORIGIN, "X-Forwarded-For": f"192.0.2.{number}, {place}"}
        return join((process, other_process)[number % 2], code, headers=headers).status_code

    statuses = [attempt(f"wrong{number}", number) for number in range(14)]
    assert statuses == [403] * 10 + [429] * 4
    code = process.invitation()
    assert attempt(code, 15) == 429
    assert attempt(code, 16, "203.0.113.10") == 303
    # Whoever has one IPv6 address has a whole network of them.
    statuses = [attempt("wrong", number, f"2001:db8:7::{number}") for number in range(12)]
    assert statuses == [403] * 10 + [429] * 2


def test_tries_at_the_same_time_are_counted(process: CommunityProcess) -> None:
    headers = {**SAME_ORIGIN, "X-Forwarded-For": "203.0.113.77"}
    with ThreadPoolExecutor(8) as threads:
        statuses = list(threads.map(lambda _: join(process, "wrong", headers=headers).status_code, range(24)))
    assert statuses.count(403) == 10


def test_a_classroom_joins_from_one_address(process: CommunityProcess) -> None:
    code = process.invitation(uses=15)
    headers = {**SAME_ORIGIN, "X-Forwarded-For": "203.0.113.55"}
    assert [join(process, code, headers=headers).status_code for _ in range(15)] == [303] * 15


@pytest.mark.parametrize("headers", [{}, {"Origin": WEB}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": CHROMIUM}])
def test_no_other_site_has_a_reader_join_as_somebody(process: CommunityProcess, headers: dict[str, str]) -> None:
    assert join(process, process.invitation(), headers=headers).status_code == 403


def test_the_session_is_a_cookie_that_only_this_host_gets(process: CommunityProcess) -> None:
    cookie = join(process, process.invitation()).headers["Set-Cookie"]
    assert cookie.startswith("__Host-humankind=")
    assert {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


def test_what_does_not_come_over_https_is_refused_on_a_page_or_as_json(process: CommunityProcess) -> None:
    ada, url = Reader(process), URL.replace("https:", "http:")
    for path in ("/join", "/data", "/v1/health", "/v1/tags"):
        response = ada.browser.get(f"{url}{path}")
        assert response.status_code == 400, path
        assert f"Use {URL}." in response.text
        is_page = response.mimetype == "text/html"
        assert is_page is not path.startswith("/v1/")
        assert is_page or response.get_json()["type"].endswith(":host-not-allowed")
    assert ada.browser.get(f"{url}/static/humankind.css").status_code == 200
    assert process.client().post(f"{url}/v1/proof", json={}).status_code == 400


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://127.0.0.1:8377", "127.0.0.1:8377"),
        ("https://evil.example", "evil.example"),
        ("https://humankind.example:8443", "humankind.example:8443"),
        (URL, "humankind.example.evil.example"),
    ],
)
def test_only_the_public_address_is_served(process: CommunityProcess, url: str, host: str) -> None:
    ada = Reader(process)
    for path in ("/join", "/data", "/v1/health", "/v1/tags"):
        response = ada.browser.get(f"{url}{path}", headers={"Host": host})
        assert response.status_code == 400, path
        assert response.get_json()["type"].endswith(":host-not-allowed")
        assert f"Use {URL}." in response.text
    assert process.client().post(f"{url}/v1/proof", json={}, headers={"Host": host}).status_code == 400


def _account_page(key: str) -> str:
    return "/account/" + quote(key, safe="/:@!'()*")  # as the extension escapes it


@pytest.mark.parametrize(
    "page",
    [
        "/",
        "/tags",
        _account_page("mastodon:mastodon.example/@ada"),
        _account_page("web:example.org/~foo_(bär)!*'"),
    ],
)
def test_the_extension_has_a_page_open_with_a_session_and_without(process: CommunityProcess, page: str) -> None:
    ada = Reader(process)
    link = urlsplit(ada.send("POST", "/v1/page", {}).get_json()["url"])
    assert link.path == "/join"
    assert ada.get(f"/join?to={quote(page)}").headers["Location"] == f"{page}#main"  # without the code
    elsewhere = process.client()
    shown = elsewhere.get(f"{URL}/join?to={quote(page)}")
    assert f'name="to" value="{escape(page)}"' in shown.text
    response = elsewhere.post(f"{URL}/join", data={"code": link.fragment, "to": page}, headers=SAME_ORIGIN)
    assert response.headers["Location"] == page
    assert elsewhere.get(f"{URL}/tags").status_code == 200


@pytest.mark.parametrize(
    "page",
    [
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "tags",
        "/tags\r\nSet-Cookie: x=y",
        "/?done=erased",
        "/" + "a" * 5000,
    ],
)
def test_a_link_of_the_extension_leads_to_a_page_of_this_server_only(process: CommunityProcess, page: str) -> None:
    ada = Reader(process)
    shown = ada.get(f"/join?to={quote(page)}")
    assert shown.status_code == 200, shown.headers.get("Location")
    assert 'name="to"' not in shown.text
    form = {"code": process.invitation(), "to": page}
    assert process.client().post(f"{URL}/join", data=form, headers=SAME_ORIGIN).headers["Location"] == "/connect"


def test_signing_out_ends_this_session_alone(process: CommunityProcess, other_process: CommunityProcess) -> None:
    ada = Reader(process)
    cookie = ada.browser.get_cookie(COOKIE, domain="humankind.example")
    assert cookie is not None
    elsewhere = process.client()
    link = urlsplit(ada.send("POST", "/v1/page", {}).get_json()["url"])
    form = {"code": link.fragment}
    assert elsewhere.post(f"{URL}/join", data=form, headers=SAME_ORIGIN).status_code == 303
    # No other site signs a reader out.
    assert ada.browser.post(f"{URL}/sign-out", headers={"Origin": "https://evil.example"}).status_code == 403
    assert 'action="/sign-out"' in ada.get("/data").text
    response = ada.browser.post(f"{URL}/sign-out", headers=SAME_ORIGIN)
    assert response.headers["Location"] == "/join?done=signed_out"
    assert ada.get("/data").status_code == 401
    assert 'action="/sign-out"' not in ada.get("/join").text
    # Whoever kept the cookie has nothing, on any process; other browsers and the extension go on.
    headers = {"Cookie": f"{COOKIE}={cookie.value}"}
    assert other_process.app.test_client(use_cookies=False).get(f"{URL}/data", headers=headers).status_code == 401
    assert elsewhere.get(f"{URL}/data").status_code == 200
    assert ada.send("GET", "/v1/tags").status_code == 200


def test_a_nonce_is_accepted_once_by_all_processes_together(
    process: CommunityProcess, other_process: CommunityProcess
) -> None:
    ada = Reader(process)
    nonce = process.challenge(ada.key)
    assert ada.send("GET", "/v1/tags", process=other_process, nonce=nonce).status_code == 200
    for replayed in (process, other_process):
        assert ada.send("GET", "/v1/tags", process=replayed, nonce=nonce).status_code == 401
    nonce = process.challenge(ada.key)
    with ThreadPoolExecutor(8) as threads:
        sent = threads.map(
            lambda number: (
                ada.send("GET", "/v1/tags", process=(process, other_process)[number % 2], nonce=nonce).status_code
            ),
            range(8),
        )
    assert sorted(sent) == [200] + [401] * 7


def test_a_nonce_ends_and_cannot_be_invented(process: CommunityProcess) -> None:
    ada = Reader(process)
    for nonce in ("", "1.2.3", f"{2**60:x}.{'0' * 32}.{'0' * 32}", proof.Nonces().issue()):
        assert ada.send("GET", "/v1/tags", nonce=nonce or "0").status_code == 401
    late = process.services.auth._nonces
    late._clock = lambda: 0.0  # type: ignore[attr-defined] # a nonce that was issued long ago
    try:
        old = process.challenge(ada.key)
    finally:
        late._clock = __import__("time").time  # type: ignore[attr-defined] # as above
    assert ada.send("GET", "/v1/tags", nonce=old).status_code == 401


def test_a_signed_request_cannot_be_used_for_another(process: CommunityProcess) -> None:
    ada = Reader(process)
    assert ada.send("DELETE", "/v1/data", signed_path="/v1/tags").status_code == 401
    assert ada.send("GET", "/v1/tags", origin=FIREFOX).status_code == 401
    assert ada.send("GET", "/v1/tags", origin=WEB).status_code == 403


def test_a_reader_gets_nothing_with_the_ids_of_another(process: CommunityProcess) -> None:
    ada, eve = Reader(process, "Ada"), Reader(process, "Eve")
    # Ada's id, signed with Eve's key.
    assert process.send(Key(ada.key.id, ada.key.key), "GET", "/v1/tags").status_code == 200
    header_of_eve = Key(ada.key.id, eve.key.key)
    nonce = process.challenge(eve.key)
    assert process.send(header_of_eve, "GET", "/v1/tags", nonce=nonce).status_code == 401
    # Eve unpairs Ada's browser on her own page.
    eve.browser.post(f"{URL}/data/unpair", data={"pairing": ada.key.id}, headers=SAME_ORIGIN)
    assert ada.key.id not in eve.get("/data").text
    assert ada.send("GET", "/v1/tags").status_code == 200
    # Eve sees, decides and claims a pairing that Ada requested.
    secret, requested = ada.request_pairing()
    pairing_id = requested.get_json()["id"]
    assert eve.get(f"/pair/{pairing_id}").status_code == 404
    assert eve.decide(pairing_id).status_code == 404
    assert ada.decide(pairing_id).status_code == 200
    body = {"id": pairing_id, "secret": secret}
    assert process.send(eve.page_key(), "POST", "/v1/pairing/claim", body).status_code == 404
    assert process.send(ada.page_key(), "POST", "/v1/pairing/claim", body, origin=FIREFOX).status_code == 403
    wrong = {**body, "secret": "guessed"}
    assert process.send(ada.page_key(), "POST", "/v1/pairing/claim", wrong).status_code == 400
    assert process.send(ada.page_key(), "POST", "/v1/pairing/claim", body).get_json()["status"] == "allowed"
    assert process.send(ada.page_key(), "POST", "/v1/pairing/claim", body).status_code == 404


def test_eve_cannot_have_ada_allow_her_extension(process: CommunityProcess) -> None:
    """She requests a pairing as herself and sends Ada its address."""
    ada, eve = Reader(process, "Ada"), Reader(process, "Eve")
    _, requested = eve.request_pairing()
    assert ada.decide(requested.get_json()["id"]).status_code == 404
    assert len(process.services.joining.browsers(_id_of(ada))) == 1


def test_the_key_of_the_pages_only_requests_a_pairing(process: CommunityProcess) -> None:
    ada = Reader(process)
    for method, path in (("GET", "/v1/tags"), ("GET", "/v1/export"), ("DELETE", "/v1/data"), ("POST", "/v1/page")):
        assert process.send(ada.page_key(), method, path).status_code == 401
    assert ada.browser.get(f"{URL}/v1/export").status_code == 401, "a cookie opens no API"
    signed = {"Authorization": proof.authorization(ada.key.key, URL, ada.key.id, "0", "GET", "/data", b"")}
    assert process.client().get(f"{URL}/data", headers=signed).status_code == 401, "a key opens no page"


def test_an_ended_browser_is_out_at_once_everywhere(process: CommunityProcess, other_process: CommunityProcess) -> None:
    ada = Reader(process)
    assert ada.send("GET", "/v1/tags", process=other_process).status_code == 200
    ada.browser.post(f"{URL}/data/unpair", data={"pairing": ada.key.id}, headers=SAME_ORIGIN)
    nonce = other_process.challenge(ada.key)
    assert ada.send("GET", "/v1/tags", process=other_process, nonce=nonce).status_code == 401
    assert ada.send("GET", "/v1/tags", nonce=process.challenge(ada.key)).status_code == 401


def test_erasing_ends_sessions_and_other_browsers_of_this_reader_alone(process: CommunityProcess) -> None:
    ada, eve = Reader(process, "Ada"), Reader(process, "Eve")
    second = ada.pair()
    page_key = ada.page_key()
    assert ada.send("DELETE", "/v1/data").status_code == 200
    assert ada.get("/data").status_code == 401
    assert process.send(page_key, "POST", "/v1/pairing", {"challenge": "0" * 64}).status_code == 401
    assert process.send(second, "GET", "/v1/tags").status_code == 401
    assert ada.send("GET", "/v1/tags").status_code == 200
    assert eve.get("/data").status_code == 200
    assert eve.send("GET", "/v1/tags").status_code == 200


def test_the_extension_opens_the_pages_with_a_link_that_is_good_once(process: CommunityProcess) -> None:
    ada = Reader(process)
    path, _, code = ada.send("POST", "/v1/page").get_json()["url"].partition("#")
    assert path == f"{URL}/join"
    fresh = process.client()
    assert fresh.post(f"{URL}/join", data={"code": code}, headers=SAME_ORIGIN).status_code == 303
    assert ada.key.id in fresh.get(f"{URL}/data").text
    assert join(process, code).status_code == 403


@pytest.mark.parametrize(
    "change", [lambda c: c[:-1] + "0", lambda c: c.partition(".")[0], lambda _: "x.y", lambda _: ""]
)
def test_a_session_cannot_be_invented(process: CommunityProcess, change: Any) -> None:
    cookie = join(process, process.invitation()).headers["Set-Cookie"].partition("=")[2].partition(";")[0]
    changed = change(cookie)
    client = process.client()
    client.set_cookie("__Host-humankind", cookie, domain="humankind.example", secure=True)
    assert client.get(f"{URL}/data").status_code == 200
    if changed != cookie:
        client.set_cookie("__Host-humankind", changed, domain="humankind.example", secure=True)
        assert client.get(f"{URL}/data").status_code == 401


def test_the_machine_token_opens_nothing(process: CommunityProcess) -> None:
    token = machine_token(process.services.settings.home)
    headers = {"Authorization": f"Bearer {token}"}
    assert process.client().get(f"{URL}/v1/export", headers=headers).status_code == 401
    assert process.send(Key("token", token), "GET", "/v1/export", nonce="0").status_code == 401


def test_the_database_holds_no_secret(process: CommunityProcess, database_url: str) -> None:
    ada = Reader(process)
    code = process.invitation()
    cookie = join(process, process.invitation()).headers["Set-Cookie"].partition("=")[2].partition(";")[0]
    process.client().post(f"{URL}/join", data={"code": "w"}, headers={**SAME_ORIGIN, "X-Forwarded-For": "203.0.113.88"})
    with psycopg.connect(database_url) as connection:
        tables = [row[0] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        statements = [SQL("SELECT each::text FROM {} AS each").format(Identifier(table)) for table in tables]
        kept = "\n".join(str(row[0]) for statement in statements for row in connection.execute(statement))
    assert ada.key.id in kept
    for secret in (ada.key.key, ada.page_key().key, code, cookie, "203.0.113.88"):
        assert secret not in kept


def test_a_server_with_another_secret_does_not_start(process: CommunityProcess, tmp_path: Path) -> None:
    assert process.services.settings.database is not None
    with pytest.raises(StoreError, match="another secret"):
        CommunityProcess(tmp_path, process.services.settings.database.url)


def test_the_operator_invites_on_the_command_line(
    process: CommunityProcess, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = Namespace(name="Noor", role="steward", uses=1, hours=1)
    assert invite(process.services.settings, chosen) == 0
    path, _, code = capsys.readouterr().out.strip().partition("#")
    assert path == f"{URL}/join"
    client = process.client()
    assert client.post(f"{URL}/join", data={"code": code}, headers=SAME_ORIGIN).status_code == 303
    assert "Noor" in client.get(f"{URL}/connect/browser").text
    assert invite(Settings(home=process.services.settings.home), chosen) == 2


def _id_of(reader: Reader) -> int:
    found = reader.process.services.joining.browser(reader.key.id)
    assert found is not None
    return found.reader
