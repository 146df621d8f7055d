"""Proofs under attack: what is seen on the port is of no use to anybody else, nor later, nor on another port."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from werkzeug.test import TestResponse

from server.app import create_app
from server.services import build_services
from server.settings import Settings
from server.store.memory import MemoryStore
from server.web import proof
from shared_schema.records import ProofRequest
from tests.server.server_fixture import BASE, ServerFixture
from tests.server.web.pairing_client import (
    ADDRESS,
    CHROMIUM,
    Key,
    authorization,
    challenge,
    page_key,
    pair,
    send,
    token_key,
)

SCORES = "/v1/scores"
BODY = json.dumps({"accounts": [{"account": {"network": "x", "handle": "ada"}}]}).encode()


def post(server: ServerFixture, header: str, path: str = SCORES, body: bytes = BODY, **options: Any) -> TestResponse:
    headers = {"Authorization": header, "Origin": CHROMIUM, "Content-Type": "application/json"}
    options = {"method": "POST", **options}
    return server.app.test_client().open(f"{BASE}{path}", data=body, headers=headers, **options)


def test_a_nonce_is_accepted_once_and_not_for_long() -> None:
    now = [0.0]
    nonces = proof.Nonces(lambda: now[0])
    first, late = nonces.issue(), nonces.issue()
    assert first != late
    assert nonces.use(first)
    assert not nonces.use(first)
    now[0] = proof.NONCE_SECONDS + 1
    assert not nonces.use(late)
    assert not nonces.use(first)
    fresh = nonces.issue()
    assert not proof.Nonces(lambda: now[0]).use(fresh)  # of another process: the server was started again
    for forged in ("", ".", "..", "zz.zz.zz", fresh[:-1], fresh.upper(), "f" + fresh, fresh + "\n"):
        assert not nonces.use(forged)
    assert nonces.use(fresh)
    assert len(nonces._used) == 1  # those that have expired are not kept


def test_asking_for_nonces_fills_no_memory_and_ends_no_others() -> None:
    nonces = proof.Nonces()
    first = nonces.issue()
    for _ in range(10_000):
        nonces.issue()
    assert not nonces._used
    assert nonces.use(first)


def test_a_signed_request_cannot_be_sent_again(server: ServerFixture) -> None:
    header = authorization(server, pair(server), "POST", SCORES, BODY)
    assert post(server, header).status_code == 200
    assert post(server, header).status_code == 401


def test_a_captured_request_is_worth_nothing_after_the_server_was_started_again(server: ServerFixture) -> None:
    """A program that got the port in between received a request that was signed for the server before."""
    key = pair(server)
    captured = authorization(server, key, "POST", SCORES, BODY)
    restarted = ServerFixture(server.settings.home, server.store)
    try:
        assert post(restarted, captured).status_code == 401
        assert send(restarted, key, "GET", "/v1/networks").status_code == 200
    finally:
        restarted.close()


def test_a_signed_request_cannot_be_changed(server: ServerFixture) -> None:
    key = pair(server)

    def header() -> str:
        return authorization(server, key, "POST", SCORES, BODY)

    assert post(server, header(), body=BODY.replace(b"ada", b"bob")).status_code == 401
    assert post(server, header(), path="/v1/seen").status_code == 401
    assert post(server, header(), path=f"{SCORES}?fresh=1").status_code == 401
    assert post(server, header(), path="/v1/data", method="DELETE").status_code == 401
    assert post(server, header().replace(key.id, proof.TOKEN_ID)).status_code == 401
    digest = proof.body_digest(b"")
    assert post(server, header().replace(proof.body_digest(BODY), digest), body=b"").status_code == 401
    for missing in ("id=", "nonce=", "digest=", "proof="):
        assert post(server, header().replace(missing, "x")).status_code == 401
    assert post(server, header()).status_code == 200


@pytest.mark.parametrize("key_of", [pair, token_key, page_key])
def test_a_challenge_cannot_be_passed_on_to_a_server_on_another_port(
    server: ServerFixture, key_of: Callable[[ServerFixture], Key]
) -> None:
    """A program on the expected port relays to the owner's server, which had to take another port."""
    key = key_of(server)
    services = build_services(Settings(home=server.settings.home, port=9000), store=MemoryStore())
    try:
        moved = create_app(services=services)
        response = moved.test_client().post("http://127.0.0.1:9000/v1/proof", json={"id": key.id, "nonce": "0" * 32})
        relayed = response.get_json()
        nonces = ("0" * 32, relayed["nonce"])
        assert relayed["proof"] != proof.server_proof(key.key, ADDRESS, key.id, nonces, paired=True)
        if key.id == proof.TOKEN_ID:  # the page key is another, and the pairing is not in that store
            assert relayed["proof"] == proof.server_proof(key.key, "127.0.0.1:9000", key.id, nonces, paired=True)
    finally:
        services.close()


def test_proofs_of_one_kind_serve_for_no_other(server: ServerFixture) -> None:
    key = pair(server)
    proofs = {
        proof.server_proof(key.key, ADDRESS, key.id, ("a", "b"), paired=True),
        proof.server_proof(key.key, ADDRESS, key.id, ("a", "b"), paired=False),
        proof.server_proof(key.key, ADDRESS, key.id, ("b", "a"), paired=True),
        proof.request_proof(key.key, ADDRESS, key.id, "a", "b", "paired", ""),
        proof.response_proof(key.key, ADDRESS, key.id, "a", 200, "b"),
        proof.derived_key(key.key, key.id),
    }
    assert len(proofs) == 6


@pytest.mark.parametrize(
    "body", [{}, {"id": "token"}, {"id": "to\nken", "nonce": "0" * 32}, {"id": "token", "nonce": "0\n" * 32}]
)
def test_a_challenge_has_no_room_for_other_words(server: ServerFixture, body: dict[str, str]) -> None:
    assert server.app.test_client().post(f"{BASE}/v1/proof", json=body).status_code == 400


def test_no_key_is_in_what_the_server_sends(server: ServerFixture) -> None:
    key = pair(server)
    secret = (server.settings.home / "secret").read_text().strip()
    for request in (key, token_key(server), page_key(server), Key("unknown", "")):
        shown = str(server.auth.prove(ProofRequest(id=request.id, nonce="0" * 32)))
        assert not any(kept in shown for kept in (key.key, server.token, page_key(server).key, secret))
    response = send(server, key, "GET", "/v1/export")
    for kept in (key.key, server.token, page_key(server).key, secret):
        assert kept not in response.text
        assert kept not in str(response.headers)


@pytest.mark.slow
def test_the_key_of_the_pages_ends_with_the_server(server: ServerFixture) -> None:
    """A tab of the server's pages that is loaded again meanwhile sends its key to whatever program has the port."""
    key = page_key(server)
    restarted = ServerFixture(server.settings.home, server.store)
    try:
        assert page_key(restarted) != key
        response = restarted.app.test_client().get(f"{BASE}/data?key={key.key}")
        assert response.status_code == 401
    finally:
        restarted.close()


def test_the_response_to_a_signed_request_is_signed_even_where_it_is_a_problem(server: ServerFixture) -> None:
    response = send(server, pair(server), "POST", "/v1/scores", {"accounts": 7})
    assert response.status_code == 400
    assert challenge(server, token_key(server))["paired"]
