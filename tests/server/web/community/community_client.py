"""Web processes of a community server over one database, and readers who join and pair a browser with them."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from werkzeug.test import Client as HttpClient
from werkzeug.test import TestResponse

from server.community import CommunityServices, create_community_app
from server.networks import Network
from server.settings import DatabaseUrl, Settings
from server.web import proof
from server.web.tokens import digest
from tests.server.server_fixture import COMPILED_TEMPLATES, Clock, InventedNetwork
from tests.server.web.pairing_client import CHROMIUM

URL = "https://humankind.example"
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}


class Key(NamedTuple):
    id: str
    key: str


class CommunityProcess:
    """One web process."""

    def __init__(
        self, home: Path, database_url: str, networks: Mapping[str, Network] | None = None, **chosen: Any
    ) -> None:
        self.clock = Clock()
        settings = Settings(
            home=home, database_url=DatabaseUrl(database_url), public_url=URL, new_hosts="at_once", **chosen
        )
        self.services = CommunityServices(settings, self.clock, networks or {"bluesky": InventedNetwork()})
        self.app = create_community_app(self.services)
        self.app.jinja_env.bytecode_cache = COMPILED_TEMPLATES

    def client(self) -> HttpClient:
        return self.app.test_client()

    def invitation(self, name: str = "Ada", *, uses: int = 1, minutes: int = 60, role: str = "reader") -> str:
        """The code of a new invitation."""
        code = secrets.token_urlsafe(16)
        self.services.joining.invite(digest(code), minutes=minutes, uses=uses, name=name, role=role)
        return code

    def challenge(self, key: Key) -> str:
        """The server's nonce, after its proof was checked."""
        nonce = secrets.token_hex(16)
        shown = self.client().post(f"{URL}/v1/proof", json={"id": key.id, "nonce": nonce}).get_json()
        nonces = (nonce, shown["nonce"])
        assert shown["proof"] == proof.server_proof(key.key, URL, key.id, nonces, paired=shown["paired"])
        return str(shown["nonce"])

    def send(
        self,
        key: Key,
        method: str,
        path: str,
        body: Any = None,
        *,
        origin: str | None = CHROMIUM,
        nonce: str | None = None,
        signed_path: str | None = None,
    ) -> TestResponse:
        """Sends a signed request."""
        content = b"" if body is None else json.dumps(body).encode()
        used = nonce or self.challenge(key)
        target = signed_path or path
        headers = {"Authorization": proof.authorization(key.key, URL, key.id, used, method, target, content)}
        if origin is not None:
            headers["Origin"] = origin
        if body is not None:
            headers["Content-Type"] = "application/json"
        return self.client().open(f"{URL}{path}", method=method, data=content, headers=headers)


class Reader:
    """A reader who has joined: a browser with the session, and an extension with a key of its own.

    Without a `browser` that has a session, the reader joins with an invitation.
    """

    def __init__(
        self,
        process: CommunityProcess,
        name: str = "Ada",
        origin: str = CHROMIUM,
        *,
        role: str = "reader",
        browser: HttpClient | None = None,
    ) -> None:
        self.process, self.origin = process, origin
        self.browser = browser or process.client()
        if browser is None:
            response = self.join(process.invitation(name, role=role))
            assert response.status_code == 303, response.text
        self.key = self.pair()

    def join(self, code: str) -> TestResponse:
        return self.browser.post(f"{URL}/join", data={"code": code}, headers=SAME_ORIGIN)

    def get(self, path: str) -> TestResponse:
        return self.browser.get(f"{URL}{path}")

    def page_key(self) -> Key:
        """The key in the address of the reader's own page."""
        location = self.get("/connect").headers["Location"]
        found = re.fullmatch(r"/connect/browser#key=(page[0-9a-f]+):([0-9a-f]+)", location)
        assert found, location
        return Key(found[1], found[2])

    def request_pairing(self, key: Key | None = None) -> tuple[str, TestResponse]:
        """Requests a pairing; returns the secret that claims it, and the response."""
        secret = secrets.token_hex(8)
        body = {"challenge": hashlib.sha256(secret.encode()).hexdigest()}
        return secret, self.process.send(key or self.page_key(), "POST", "/v1/pairing", body, origin=self.origin)

    def decide(self, pairing_id: str, decision: str = "allow") -> TestResponse:
        """Presses a button on the pairing page."""
        page = self.get(f"/pair/{pairing_id}")
        nonce = re.search(r'name="nonce" value="([^"]+)"', page.text)
        form = {"nonce": nonce[1] if nonce else "", "decision": decision}
        return self.browser.post(f"{URL}/pair/{pairing_id}", data=form, headers=SAME_ORIGIN)

    def pair(self) -> Key:
        key = self.page_key()
        secret, requested = self.request_pairing(key)
        pairing_id = requested.get_json()["id"]
        assert self.decide(pairing_id).status_code == 200
        body = {"id": pairing_id, "secret": secret}
        claimed = self.process.send(key, "POST", "/v1/pairing/claim", body, origin=self.origin).get_json()
        assert claimed["status"] == "allowed"
        return Key(claimed["id"], claimed["key"])

    def send(self, method: str, path: str, body: Any = None, **options: Any) -> TestResponse:
        options.setdefault("origin", self.origin)
        process: CommunityProcess = options.pop("process", self.process)
        return process.send(self.key, method, path, body, **options)
