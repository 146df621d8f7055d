"""A WebDriver BiDi connection: commands out, answers in, events kept. Nothing about pages or extensions."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from devtools.browser.api import BrowserCrashedError, BrowserError


class Connection:
    """One session over one websocket. Not thread-safe: tests drive a browser from one thread."""

    def __init__(self, address: str, timeout: float, on_event: Callable[[str, Mapping[str, Any]], None]) -> None:
        self._stack = ExitStack()
        self._socket = self._stack.enter_context(
            connect(address, max_size=None, open_timeout=timeout, proxy=None, compression=None)
        )
        self._on_event = on_event
        self._last_id = 0
        self._timeout = timeout

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Result of a command. Raises `BrowserError` with the browser's own words, or when it does not answer."""
        self._last_id += 1
        wanted = self._last_id
        deadline = time.monotonic() + self._timeout
        try:
            self._socket.send(json.dumps({"id": wanted, "method": method, "params": params}))
            while (left := deadline - time.monotonic()) > 0:
                message: dict[str, Any] = json.loads(self._socket.recv(timeout=left))
                if message["type"] == "event":
                    self._on_event(message["method"], message["params"])
                if message.get("id") != wanted:
                    continue
                if message["type"] == "error":
                    raise BrowserError(f"{method}: {message['error']}: {message.get('message', '')}")
                result: dict[str, Any] = message["result"]
                return result
        except ConnectionClosed as gone:
            raise BrowserCrashedError(f"Firefox went away during {method}") from gone
        except TimeoutError:
            pass
        raise BrowserError(f"{method}: Firefox did not answer within {self._timeout:.0f} s")

    def close(self) -> None:
        """Ends the connection."""
        self._stack.close()
