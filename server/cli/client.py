"""The client of a server that is already running on this machine, for the command line only.

Before each request the server proves that it has this machine's token (server/web/proof.py); the token is never sent.
"""

from __future__ import annotations

import http.client
import json
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from server.store.folder_lock import folder_is_locked
from server.web import proof
from server.web.tokens import machine_token
from shared_schema.networks import key_of
from shared_schema.records import Account, Problem, ProofResponse, ScoreCard

JSON = "application/json"
TIMEOUT = 60.0  # seconds
START_SECONDS = 30.0


class ServerError(Exception):
    """The running server could not do it. Its text is for readers."""


class Client:
    """The API of the running server, for who has the machine's own token."""

    def __init__(self, home: Path, port: int, server_pid: int | None = None) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self._host = f"127.0.0.1:{port}"
        self.server_pid = server_pid  # of its main process; None where an earlier version is running
        self._port = port
        self._token = machine_token(home)

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """The decoded response. Raises ServerError for a problem."""
        status, content = self._request(method, path, body)
        if status != 200:
            raise ServerError(f"{content.get('title', 'The server failed.')} {content.get('detail', '')}".strip())
        return content

    def card(self, account: Account, language: str) -> ScoreCard | Problem:
        """The card of an account, or why there is none. Raises ServerError where the server cannot be used."""
        status, content = self._request(
            "GET", f"/v1/scores/{quote(key_of(account), safe='/:@')}?new_hosts=at_once", language=language
        )
        try:
            if status == 200:
                return msgspec.convert(content, ScoreCard)
            return msgspec.convert(content, Problem)
        except msgspec.ValidationError as error:
            raise ServerError(f"The running server sent an unexpected response: {error}.") from error

    def check(self) -> None:
        """Raises ServerError where another program has the server's port."""
        self._nonce()

    def _request(self, method: str, path: str, body: Any = None, language: str = "en") -> tuple[int, Any]:
        """The status and the decoded content of a response. Raises ServerError."""
        content = b"" if body is None else json.dumps(body).encode()
        nonce = self._nonce()
        signed = proof.authorization(self._token, self._host, proof.TOKEN_ID, nonce, method, path, content)
        status, response, shown = self._send(
            method, path, content, {"Authorization": signed, "Accept-Language": language}
        )
        digest = proof.body_digest(response)
        if not proof.equal(shown, proof.response_proof(self._token, self._host, proof.TOKEN_ID, nonce, status, digest)):
            raise ServerError("The running server sent a response without its proof.")
        try:
            return status, json.loads(response)
        except ValueError as error:
            raise ServerError(f"The running server sent an unexpected response: {error}.") from error

    def _nonce(self) -> str:
        """A nonce for one request, from a server that has proved itself. Raises ServerError."""
        challenge = {"id": proof.TOKEN_ID, "nonce": secrets.token_hex(16)}
        _, response, _ = self._send("POST", "/v1/proof", json.dumps(challenge).encode(), {})
        try:
            result = msgspec.json.decode(response, type=ProofResponse)
        except (msgspec.DecodeError, UnicodeDecodeError):
            result = ProofResponse(nonce="", paired=False, proof="")
        nonces = (challenge["nonce"], result.nonce)
        expected = proof.server_proof(self._token, self._host, proof.TOKEN_ID, nonces, paired=True)
        if not proof.equal(result.proof, expected):
            raise ServerError(
                f"{self._host} is used by another program, or by a server that was started with another key: "
                "it could not prove that it is your Humankind server. Nothing was sent to it. "
                "If the server is yours, restart it."
            )
        return result.nonce

    def _send(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes, str]:
        """Status, content and proof of a response. Raises ServerError."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=TIMEOUT)
        try:
            connection.request(method, path, body or None, headers | ({"Content-Type": JSON} if body else {}))
            response = connection.getresponse()
            return response.status, response.read(), response.getheader(proof.RESPONSE_HEADER, "")
        except (OSError, http.client.HTTPException) as error:
            raise ServerError(f"The running server did not respond: {error}.") from error
        finally:
            connection.close()


def running(home: Path) -> Client | None:
    """The server that uses this data folder now, or None. Raises ServerError where its port is not known (yet)."""
    if not folder_is_locked(home):
        return None
    try:
        lock = json.loads((home / "lock").read_text(encoding="utf-8"))
        port, server_pid = int(lock["port"]), lock.get("server_pid")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ServerError(f"Another Humankind program is using {home}. Try again when it has ended.") from error
    return Client(home, port, server_pid if isinstance(server_pid, int) else None)


def wait_until_responding(home: Path, expected: Callable[[], bool]) -> Client | None:
    """The running server, as soon as it responds. None where none runs and none is `expected` any more."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        may_come = expected()  # before the look: a server may end in between
        try:
            server = running(home)
            if server is not None:
                server.call("GET", "/v1/health")
                return server
            if not may_come:
                return None
        except ServerError:
            pass  # it is still starting
        time.sleep(0.2)
    return None
