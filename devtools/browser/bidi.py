"""A WebDriver BiDi connection: sends commands, returns results, passes events on. Not specific to pages.

The protocol: https://w3c.github.io/webdriver-bidi/.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from devtools.browser.errors import BrowserCrashedError, BrowserError


class Connection:
    """One session over one WebSocket. Not thread-safe."""

    def __init__(self, address: str, timeout: float, on_event: Callable[[str, Mapping[str, Any]], None]) -> None:
        self._stack = ExitStack()
        self._socket = self._stack.enter_context(
            connect(address, max_size=None, open_timeout=timeout, proxy=None, compression=None)
        )
        self._on_event = on_event
        self._last_id = 0
        self._timeout = timeout

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Sends a command and returns its result. Raises `BrowserError` for an error or a missing response."""
        self._last_id += 1
        command_id = self._last_id
        deadline = time.monotonic() + self._timeout
        try:
            self._socket.send(json.dumps({"id": command_id, "method": method, "params": params}))
            while (left := deadline - time.monotonic()) > 0:
                message: dict[str, Any] = json.loads(self._socket.recv(timeout=left))
                if message["type"] == "event":
                    self._on_event(message["method"], message["params"])
                if message.get("id") != command_id:
                    continue
                if message["type"] == "error":
                    raise BrowserError(f"{method}: {message['error']}: {message.get('message', '')}")
                result: dict[str, Any] = message["result"]
                return result
        except ConnectionClosed as gone:
            raise BrowserCrashedError(f"Firefox ended during {method}") from gone
        except TimeoutError:
            pass
        raise BrowserError(f"{method}: Firefox did not respond within {self._timeout:.0f} s")

    def close(self) -> None:
        """Closes the connection."""
        self._stack.close()
