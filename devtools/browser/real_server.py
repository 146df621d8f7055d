"""The real server in a process of its own, with its own data folder. It can be stopped and started again.

For a server with canned results see fake_server.py; for the networks that it reads, devtools/fake_networks.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from devtools.extension_package import ROOT
from devtools.processes import free_port

START_TIMEOUT = 30.0  # seconds; long, for busy machines


class RealServer:
    """`python -m server serve` on a free loopback port. Only the HUMANKIND_ variables in `environment` are set."""

    def __init__(self, home: Path, environment: Mapping[str, str]) -> None:
        self.home = home
        self.port = free_port()
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("HUMANKIND_")},
            **environment,
            "HUMANKIND_HOME": str(home),
        }
        self._log = home.with_suffix(".log")
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def url(self) -> str:
        """The server's address, without a trailing slash."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """The id of gunicorn's main process. Raises RuntimeError while the server is stopped."""
        if self._process is None:
            raise RuntimeError("the server is not running")
        return self._process.pid

    @property
    def token(self) -> str:
        """The machine token, which every client may use."""
        return (self.home / "token").read_text("ascii").strip()

    def start(self) -> None:
        """Starts the server on the same port and folder as before, and waits until it responds."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - a fixed command
                [sys.executable, "-m", "server", "serve", "--port", str(self.port)],
                cwd=ROOT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                self.request("/v1/health")
            except URLError:
                time.sleep(0.05)
            else:
                return
        log_text = self._log.read_text("utf-8", "replace")
        self.stop()
        raise RuntimeError(f"the server did not start:\n{log_text[-2000:]}")

    def stop(self) -> None:
        """Stops the server. Connections are refused from now on."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        self._process = None

    def request(self, path: str, method: str = "GET", body: Any = None, origin: str | None = None) -> Any:
        """Sends a request with the machine token and returns the JSON. Raises `urllib.error.URLError`."""
        headers = {"Content-Type": "application/json", **({"Origin": origin} if origin else {})}
        if (self.home / "token").exists():
            headers["Authorization"] = f"Bearer {self.token}"
        content = None if body is None else json.dumps(body).encode()
        request = Request(self.url + path, method=method, data=content, headers=headers)  # noqa: S310 - loopback
        with urlopen(request, timeout=START_TIMEOUT) as response:  # noqa: S310 - loopback
            return json.load(response)

    def page(self, path: str) -> str:
        """Address of one of the server's pages, with the key that opens it."""
        _, _, query = str(self.request("/v1/page", "POST", {})["url"]).partition("?")
        return f"{self.url}{path}{'&' if '?' in path else '?'}{query}"
