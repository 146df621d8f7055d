"""An extension that pairs with the server: proves that it is the owner's, requests the pairing and claims its key."""

from __future__ import annotations

import hashlib
import json
import secrets
from typing import Any, NamedTuple

from werkzeug.test import TestResponse

from server.web import proof
from tests.server.server_fixture import BASE, ServerFixture

CHROMIUM = "chrome-extension://" + "abcdefghijklmnop" * 2
FIREFOX = "moz-extension://0a1b2c3d-0000-4000-8000-0123456789ab"
WEB = "https://evil.example"
PREIMAGE = "known to the extension only"
ADDRESS = BASE.removeprefix("http://")


class Key(NamedTuple):
    """A key that signs requests: that of a pairing, the machine's token, or the key of the pages."""

    id: str
    key: str


def page_key(server: ServerFixture) -> Key:
    return Key(proof.PAGE_ID, server.auth.page_key.get())


def token_key(server: ServerFixture) -> Key:
    return Key(proof.TOKEN_ID, server.token)


def challenge(server: ServerFixture, key: Key) -> dict[str, Any]:
    """The server's response to a challenge, which is checked."""
    nonce = secrets.token_hex(16)
    response = server.app.test_client().post(f"{BASE}/v1/proof", json={"id": key.id, "nonce": nonce}).get_json()
    nonces = (nonce, response["nonce"])
    assert response["proof"] == proof.server_proof(key.key, ADDRESS, key.id, nonces, paired=response["paired"])
    return dict(response)


def authorization(server: ServerFixture, key: Key, method: str, path: str, body: bytes = b"") -> str:
    """The header that signs one request."""
    return proof.authorization(key.key, ADDRESS, key.id, challenge(server, key)["nonce"], method, path, body)


def send(
    server: ServerFixture, key: Key, method: str, path: str, body: Any = None, *, origin: str | None = CHROMIUM
) -> TestResponse:
    """Sends a signed request. The response must be signed as well, where the request is not refused."""
    content = b"" if body is None else json.dumps(body).encode()
    nonce = challenge(server, key)["nonce"]
    headers = {"Authorization": proof.authorization(key.key, ADDRESS, key.id, nonce, method, path, content)}
    if origin is not None:
        headers["Origin"] = origin
    if body is not None:
        headers["Content-Type"] = "application/json"
    response = server.app.test_client().open(f"{BASE}{path}", method=method, data=content, headers=headers)
    if response.status_code not in {401, 403}:
        digest = proof.body_digest(response.data)
        expected = proof.response_proof(key.key, ADDRESS, key.id, nonce, response.status_code, digest)
        assert response.headers[proof.RESPONSE_HEADER] == expected
    return response


def pair(server: ServerFixture, origin: str = CHROMIUM, secret: str = PREIMAGE) -> Key:
    """Pairs an extension as a reader would; returns its key."""
    pairing_id = request_pairing(server, origin, secret).get_json()["id"]
    waiting = server.auth.pairings.waiting(pairing_id)
    assert waiting is not None
    assert server.auth.pairings.decide(pairing_id, waiting.nonce, allow=True) == "allowed"
    response = claim_key(server, pairing_id, origin, secret).get_json()
    assert response["status"] == "allowed"
    return Key(response["id"], response["key"])


def request_pairing(
    server: ServerFixture, origin: str | None, secret: str = PREIMAGE, *, key: Key | None = None
) -> TestResponse:
    body = {"challenge": hashlib.sha256(secret.encode()).hexdigest()}
    return send(server, key or page_key(server), "POST", "/v1/pairing", body, origin=origin)


def claim_key(server: ServerFixture, pairing_id: str, origin: str | None, secret: str = PREIMAGE) -> TestResponse:
    body = {"id": pairing_id, "secret": secret}
    return send(server, page_key(server), "POST", "/v1/pairing/claim", body, origin=origin)
