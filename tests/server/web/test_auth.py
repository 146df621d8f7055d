"""The gate under attack: who may make which request, and the headers of every response."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import EnvironBuilder, run_wsgi_app

from server import web
from server.app import create_app
from server.services import build_services
from server.settings import Settings
from server.store.memory import MemoryStore
from server.web.open_routes import is_open
from shared_schema.endpoints import ENDPOINTS
from tests.server.server_fixture import BASE, ServerFixture
from tests.server.web.pairing_client import CHROMIUM, FIREFOX, WEB, authorization, page_key, pair, token_key

ACCOUNTS = {"accounts": [{"account": {"network": "x", "handle": "ada"}}]}

# method, key, origin → status. `token`: the machine's token, signing or sent as it is (`bearer`); `paired`: the key of
# the paired Chromium extension; `page`: the key of the pages.
MATRIX = [
    ("GET", None, None, 401),
    ("GET", "wrong", None, 401),
    ("GET", "bearer", None, 200),
    ("GET", "bearer", BASE, 200),
    ("GET", "bearer", CHROMIUM, 200),
    ("GET", "bearer", FIREFOX, 200),
    ("GET", "bearer", WEB, 403),
    ("GET", "bearer", "null", 403),
    ("GET", "token", None, 200),
    ("GET", "token", FIREFOX, 200),
    ("GET", "token", WEB, 403),
    ("GET", "page", None, 401),
    ("GET", "page", FIREFOX, 401),
    ("GET", "paired", None, 200),
    ("GET", "paired", CHROMIUM, 200),
    ("GET", "paired", FIREFOX, 403),
    ("GET", "paired", BASE, 401),
    ("GET", "paired", WEB, 403),
    ("GET", None, CHROMIUM, 401),
    ("GET", None, WEB, 403),
    ("POST", None, None, 401),
    ("POST", "bearer", None, 200),
    ("POST", "token", None, 200),
    ("POST", "page", CHROMIUM, 401),
    ("POST", "paired", None, 401),
    ("POST", "paired", CHROMIUM, 200),
    ("POST", "paired", FIREFOX, 403),
    ("POST", "paired", WEB, 403),
    ("POST", "bearer", WEB, 403),
    ("POST", "bearer", "http://127.0.0.1:9999", 403),
    ("POST", "wrong", CHROMIUM, 401),
]


@pytest.mark.parametrize(("method", "key", "origin", "status"), MATRIX)
def test_who_may_make_a_request(
    server: ServerFixture, method: str, key: str | None, origin: str | None, status: int
) -> None:
    keys = {"token": token_key(server), "paired": pair(server), "page": page_key(server)}
    headers = {"Origin": origin} if origin else {}
    path = "/v1/networks" if method == "GET" else "/v1/scores"
    body = b"" if method == "GET" else json.dumps(ACCOUNTS).encode()
    if key in {"bearer", "wrong"}:
        headers["Authorization"] = f"Bearer {server.token if key == 'bearer' else 'x' * 43}"
    elif key is not None:
        headers["Authorization"] = authorization(server, keys[key], method, path, body)
    if body:
        headers["Content-Type"] = "application/json"
    response = server.app.test_client().open(f"{BASE}{path}", method=method, data=body, headers=headers)
    assert response.status_code == status
    if status != 200:
        assert response.mimetype == "application/problem+json"
    paired = origin == CHROMIUM
    assert response.headers.get("Access-Control-Allow-Origin") == (CHROMIUM if paired else None)


FOREIGN = [
    "evil.example",
    "127.0.0.1.evil.example",
    "0.0.0.0:8377",
    "evil.example:8377",
    "10.0.0.1",
    "127.0.0.1",
    "127.0.0.1:80",
    "127.0.0.1:9999",
    "localhost:4000",
    "user@127.0.0.1:8377",
]


@pytest.mark.parametrize("host", FOREIGN)
@pytest.mark.parametrize("path", ["/v1/health", "/v1/networks", "/welcome", "/", "/static/humankind.css", "/nowhere"])
def test_a_rebound_host_name_is_refused_before_anything_else(server: ServerFixture, host: str, path: str) -> None:
    response = server.app.test_client().get(path, base_url=f"http://{host}", headers=server.authorised)
    assert response.status_code == 400
    assert response.get_json()["type"].endswith(":host-not-allowed")


@pytest.mark.parametrize("path", ["/v1/health", "/v1/networks", "/welcome", "/"])
def test_a_request_without_a_host_is_refused(server: ServerFixture, path: str) -> None:
    for host in ({}, {"HTTP_HOST": ""}):
        environ = EnvironBuilder(path=path, headers=list(server.authorised.items())).get_environ()
        del environ["HTTP_HOST"]
        body, status, _ = run_wsgi_app(server.app, {**environ, **host})
        assert status.startswith("400 ")
        assert b":host-not-allowed" in b"".join(body)


@pytest.mark.parametrize("host", ["127.0.0.1:8377", "localhost:8377", "LOCALHOST:8377"])
def test_the_machines_own_names_are_accepted(server: ServerFixture, host: str) -> None:
    assert server.app.test_client().get("/v1/health", base_url=f"http://{host}").status_code == 200


@pytest.mark.parametrize(
    "kind",
    ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "", "application/xml"],
)
def test_only_json_is_accepted_so_that_forms_of_web_pages_have_no_effect(server: ServerFixture, kind: str) -> None:
    response = server.app.test_client().post(
        f"{BASE}/v1/scores", data=b'{"accounts": []}', headers=server.authorised | {"Content-Type": kind}
    )
    assert response.status_code == 415


def test_a_request_that_is_too_large_is_not_read(server: ServerFixture) -> None:
    response = server.app.test_client().post(
        f"{BASE}/v1/scores",
        data=b" " * (9 * 1024 * 1024),
        headers=server.authorised | {"Content-Type": "application/json"},
    )
    assert response.status_code == 413
    assert response.mimetype == "application/problem+json"


def test_a_preflight_succeeds_for_a_paired_extension_only(server: ServerFixture) -> None:
    pair(server)
    preflight = {
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type",
    }
    client = server.app.test_client()
    response = client.options(f"{BASE}/v1/scores", headers={"Origin": CHROMIUM, **preflight})
    assert response.headers["Access-Control-Allow-Origin"] == CHROMIUM
    assert response.headers["Access-Control-Allow-Headers"] == "authorization, content-type"
    assert "Access-Control-Allow-Credentials" not in response.headers
    for origin in (WEB, FIREFOX, "null"):
        assert (
            "Access-Control-Allow-Origin"
            not in client.options(f"{BASE}/v1/scores", headers={"Origin": origin, **preflight}).headers
        )


def test_every_response_has_the_security_headers_and_sets_no_cookie(server: ServerFixture) -> None:
    client = server.app.test_client()
    for path in ("/v1/health", "/v1/nowhere", "/", "/welcome", "/v1/networks"):
        headers = client.get(f"{BASE}{path}").headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-store"
        assert "Set-Cookie" not in headers


def test_pages_have_browsers_delete_what_another_program_left_for_the_address(server: ServerFixture) -> None:
    client = server.app.test_client()
    for path in ("/", "/welcome", "/nowhere"):
        assert client.get(f"{BASE}{path}").headers["Clear-Site-Data"] == '"storage"'
    # What the command line and the extension have browsers load for it.
    assert client.get(f"{BASE}/favicon.ico").headers["Clear-Site-Data"] == '"storage", "cache"'
    for path in ("/v1/health", "/v1/nowhere", "/static/humankind.css"):  # each call of the extension would take longer
        assert "Clear-Site-Data" not in client.get(f"{BASE}{path}").headers


# -- open routes ------------------------------------------------------------------------------------------------------


def routes(app: Flask) -> list[tuple[str, str]]:
    """(method, path) of everything the app handles, with an example for each variable part."""
    return [
        (method, re.sub(r"<[^>]+>", "sample:maria", rule.rule))
        for rule in app.url_map.iter_rules()
        for method in sorted(rule.methods or ())
        if method != "OPTIONS"
    ]


def test_every_route_that_is_not_open_refuses_requests_without_credentials(server: ServerFixture) -> None:
    client = server.app.test_client()
    for method, path in routes(server.app):
        response = client.open(f"{BASE}{path}", method=method)
        assert (response.status_code in {401, 403}) or is_open(method, path), f"{method} {path}"


def test_the_open_routes_of_the_api_are_those_of_the_endpoints() -> None:
    for endpoint in ENDPOINTS:
        assert is_open(endpoint.method, endpoint.path) == endpoint.open, endpoint.path
    assert not is_open("DELETE", "/v1/pairing")
    assert not is_open("POST", "/v1/pairing")
    assert is_open("HEAD", "/v1/health")


@pytest.mark.parametrize(
    "path", ["/v1/health/", "/v1/pairing/../export", "/v1//health", "/V1/export", "/welcome/../data", "/staticfiles"]
)
def test_paths_that_resemble_open_ones_are_not_open(server: ServerFixture, path: str) -> None:
    assert not is_open("GET", path)
    assert server.app.test_client().get(f"{BASE}{path}").status_code in {401, 404}


def test_only_the_gate_reads_the_headers_that_decide_access() -> None:
    folder = Path(web.__file__).parent
    # Not what is sent to others: `headers = {…}`, and the URL where they authorize a reader.
    decisive = re.compile(
        r"headers(?! = \{)[^\n]*(?:\"Host|Origin|Sec-Fetch|Authorization)|\.authorization\b|request\.host"
    )
    readers = {path.name for path in folder.rglob("*.py") if decisive.search(path.read_text(encoding="utf-8"))}
    assert readers == {"auth.py"}


# -- forms ------------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("headers", "allowed"),
    [
        ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, True),
        ({"Origin": BASE}, True),
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "null", "Sec-Fetch-Site": "none"}, False),
        ({"Origin": "null", "Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Origin": "http://127.0.0.1:9999", "Sec-Fetch-Site": "same-site"}, False),
        ({"Origin": WEB, "Sec-Fetch-Site": "same-origin"}, False),
        ({"Origin": FIREFOX, "Sec-Fetch-Site": "none"}, False),
        ({"Origin": CHROMIUM, "Sec-Fetch-Site": "same-origin"}, False),  # a paired extension is no page either
    ],
)
@pytest.mark.parametrize("path", ["/correct/x:ada", "/data/erase", "/pair/unknown"])
def test_forms_count_only_when_they_come_from_the_servers_own_pages(
    server: ServerFixture, headers: dict[str, str], allowed: bool, path: str
) -> None:
    pair(server)
    key = server.auth.page_key.get()
    response = server.app.test_client().post(
        f"{BASE}{path}?key={key}", data={"verdict": "person", "nonce": "guessed"}, headers=headers
    )
    assert (response.status_code != 403) == allowed


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_no_writing_method_reaches_a_page_from_elsewhere(server: ServerFixture, method: str) -> None:
    response = server.app.test_client().open(
        f"{BASE}/data?key={server.auth.page_key.get()}", method=method, headers={"Origin": FIREFOX}
    )
    assert response.status_code == 403


# -- preflights -------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("path", ["/v1/scores", "/v1/pairing", "/v1/data", "/", "/data/erase"])
@pytest.mark.parametrize("origin", [WEB, "null", FIREFOX, "http://127.0.0.1:9999", "chrome-extension://short"])
def test_no_preflight_allows_an_origin_that_is_not_paired(server: ServerFixture, path: str, origin: str) -> None:
    pair(server)
    response = server.app.test_client().options(
        f"{BASE}{path}", headers={"Origin": origin, "Access-Control-Request-Method": "DELETE"}
    )
    assert "Access-Control-Allow-Origin" not in response.headers
    assert "Access-Control-Allow-Methods" not in response.headers


def test_cors_headers_end_with_the_pairing(server: ServerFixture) -> None:
    pair(server)
    server.auth.pairings.remove(server.auth.pairings.paired[0].id)
    response = server.app.test_client().options(
        f"{BASE}/v1/scores", headers={"Origin": CHROMIUM, "Access-Control-Request-Method": "POST"}
    )
    assert "Access-Control-Allow-Origin" not in response.headers


def test_responses_to_an_origin_are_not_cached_for_another(server: ServerFixture) -> None:
    pair(server)
    for origin in (CHROMIUM, FIREFOX, WEB):
        assert "Origin" in server.app.test_client().get(f"{BASE}/v1/health", headers={"Origin": origin}).vary


# -- addresses --------------------------------------------------------------------------------------------------------


def test_a_wrong_host_gets_the_address_in_use(tmp_path: Path) -> None:
    services = build_services(Settings(home=tmp_path, port=9000), store=MemoryStore())
    try:
        response = create_app(services=services).test_client().get("/v1/health", base_url="http://evil.example:9000")
        assert response.get_json()["next"] == "Use http://127.0.0.1:9000."
    finally:
        services.close()


def test_the_openapi_document_names_no_port(server: ServerFixture) -> None:
    document = server.app.test_client().get(f"{BASE}/v1/openapi.json").get_json()
    assert document["servers"] == [{"url": "/"}]
    assert "8377" not in str(document)
