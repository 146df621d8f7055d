"""How the command line speaks with a server that runs on this machine already. Not for anything else to use."""

from __future__ import annotations

import http.client
import json
from pathlib import Path
from typing import Any

from server.store.tiny import folder_is_held
from server.web.auth import machine_token

TIMEOUT = 60.0  # seconds


class ServerError(Exception):
    """The running server did not do it. Its text is for readers."""


class Client:
    """The API of the running server, with the machine's own token."""

    def __init__(self, home: Path, port: int) -> None:
        self._port = port
        self._token = machine_token(home)

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """The decoded answer. Raises ServerError."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=TIMEOUT)
        headers = {"Authorization": f"Bearer {self._token}"}
        text = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            text = json.dumps(body)
        try:
            connection.request(method, path, text, headers)
            response = connection.getresponse()
            answer = json.loads(response.read())
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise ServerError(f"The running server did not answer: {error}.") from error
        finally:
            connection.close()
        if response.status != 200:
            raise ServerError(f"{answer.get('title', 'The server refused.')} {answer.get('detail', '')}".strip())
        return answer


def running(home: Path) -> Client | None:
    """The server that uses this data folder now, or None. Raises ServerError where it does not say its port (yet)."""
    if not folder_is_held(home):
        return None
    try:
        port = int(json.loads((home / "lock").read_text(encoding="utf-8"))["port"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ServerError(f"Another Humankind program is using {home}. Try again when it has ended.") from error
    return Client(home, port)
