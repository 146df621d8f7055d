"""An extension that pairs with the server: requests the pairing and claims its token."""

from __future__ import annotations

import hashlib

from werkzeug.test import TestResponse

from tests.server.server_fixture import BASE, ServerFixture

CHROMIUM = "chrome-extension://" + "abcdefghijklmnop" * 2
FIREFOX = "moz-extension://0a1b2c3d-0000-4000-8000-0123456789ab"
WEB = "https://evil.example"
PREIMAGE = "known to the extension only"


def pair(server: ServerFixture, origin: str = CHROMIUM, secret: str = PREIMAGE) -> str:
    """Pairs an extension as a reader would; returns its token."""
    pairing_id = request_pairing(server, origin, secret).get_json()["id"]
    waiting = server.auth.pairings.waiting(pairing_id)
    assert waiting is not None
    assert server.auth.pairings.decide(pairing_id, waiting.nonce, allow=True) == "allowed"
    response = claim_token(server, pairing_id, origin, secret).get_json()
    assert response["status"] == "allowed"
    return str(response["token"])


def request_pairing(server: ServerFixture, origin: str | None, secret: str = PREIMAGE) -> TestResponse:
    challenge = hashlib.sha256(secret.encode()).hexdigest()
    headers = {"Origin": origin} if origin else {}
    return server.app.test_client().post(f"{BASE}/v1/pairing", json={"challenge": challenge}, headers=headers)


def claim_token(server: ServerFixture, pairing_id: str, origin: str | None, secret: str = PREIMAGE) -> TestResponse:
    headers = {"Origin": origin} if origin else {}
    body = {"id": pairing_id, "secret": secret}
    return server.app.test_client().post(f"{BASE}/v1/pairing/claim", json=body, headers=headers)
