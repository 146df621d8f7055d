"""An HTTPS server on loopback that plays the social networks: recorded answers by host, and one hostile host.

Works in a test (`with UpstreamServer() as server`) and as a process of its own (`python -m devtools.fake_networks`).
Needs no pytest. Not for: the answers themselves (routes.py, hostile.py).
"""

from __future__ import annotations

import hashlib
import json
import shutil
import ssl
import tempfile
import threading
from collections.abc import Iterable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from devtools.fake_networks import hostile
from devtools.fake_networks.certificates import make_certificates
from devtools.fake_networks.routes import FIXTURES, Route, as_query, find_route, load_routes

# Names beside those in the table: a second honest host for redirects, one without a robots.txt, one whose robots.txt
# is ill.
_OTHER_HOSTS = ("other.example", "ill.example")
_MAX_QUESTION = 64 * 1024
_USUAL_CACHING = "max-age=0, stale-if-error=86400"


class LoggedRequest(NamedTuple):
    """One request as it arrived; `headers` in lower case."""

    host: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server_version = "Fixture"
    sys_version = ""
    disable_nagle_algorithm = True
    timeout: ClassVar[float] = 120.0
    server: _Listener
    query: dict[str, str]

    def do_GET(self) -> None:
        """Finds the answer by host and path."""
        self.find({})

    def do_POST(self) -> None:
        """A question in JSON: its names and values count as a query."""
        length = int(self.headers.get("Content-Length") or 0)
        self.find(json.loads(self.rfile.read(min(length, _MAX_QUESTION))))

    def find(self, body: Mapping[str, Any]) -> None:
        """Answers by host, path, and what was asked."""
        parts = urlsplit(self.path)
        host = (self.headers.get("Host") or "").partition(":")[0].lower()
        self.query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.query |= {name: as_query(value) for name, value in body.items()}
        if parts.path == "/__log":
            self.answer(200, json.dumps([asked._asdict() for asked in self.server.log]).encode(), "application/json")
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.log.append(LoggedRequest(host, parts.path, self.query, headers))
        if host == hostile.HOST and parts.path in hostile.PATHS:
            hostile.PATHS[parts.path](self)
        elif host == "ill.example":
            self.answer(500, b"{}", "application/json")
        elif host == "other.example" and parts.path == "/ok":
            self.answer(200, b'{"other": true}', "application/json")
        else:
            self._recorded(find_route(self.server.routes, host, parts.path, self.query), host)

    def answer(self, status: int, body: bytes, content_type: str, headers: Mapping[str, str] | None = None) -> None:
        """A whole answer; 304 by itself where the asker has the same ETag. A header given as "" is left out."""
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        said = {"Content-Type": content_type, "Cache-Control": _USUAL_CACHING, **(headers or {})}
        if status == 200:
            said.setdefault("ETag", tag)
            if self.headers.get("If-None-Match") == said["ETag"]:
                status, body = 304, b""
        self.head(status, {name: value for name, value in said.items() if value} | {"Content-Length": str(len(body))})
        self.wfile.write(body)

    def head(self, status: int, headers: Mapping[str, str]) -> None:
        """Status line and headers."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def pause(self, seconds: float) -> None:
        """Waits, but not longer than the server lives."""
        if self.server.stopping.wait(seconds):
            raise ConnectionAbortedError

    def first_time(self) -> bool:
        """Whether exactly this path and query are asked for the first time."""
        return [(a.path, a.query) for a in self.server.log].count((urlsplit(self.path).path, self.query)) == 1

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet: the log that counts is `LoggedRequest`."""

    def _recorded(self, route: Route | None, host: str) -> None:
        if route is not None:
            self.answer(route.status, route.body, route.content_type, route.headers)
        elif host in self.server.hosts:
            self.answer(404, b'{"error": "Record not found"}', "application/json")
        else:
            self.answer(421, b'{"error": "This host is not played here"}', "application/json")


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, port: int, routes: list[Route], hosts: tuple[str, ...], context: ssl.SSLContext) -> None:
        self.routes, self.hosts, self.log = routes, hosts, list[LoggedRequest]()
        self.stopping = threading.Event()
        self._context = context
        super().__init__(("127.0.0.1", port), Handler)

    def finish_request(self, request: Any, client_address: Any) -> None:
        """TLS in the connection's own thread, so that no slow handshake holds up the others."""
        with self._context.wrap_socket(request, server_side=True) as secured:
            super().finish_request(secured, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """An asker that hangs up is what many tests want."""


class UpstreamServer:
    """Starts at once, stops with `close` or at the end of `with`.

    `port` 0 takes any free port. `folder` receives `ca.pem`; without one a temporary folder does. `hosts` are played
    beside those of the table and the hostile one.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        folder: Path | None = None,
        fixtures: Path = FIXTURES,
        hosts: Iterable[str] = (),
    ) -> None:
        routes = load_routes(fixtures)
        self.hosts = tuple(dict.fromkeys([*(r.host for r in routes), *hosts, *_OTHER_HOSTS, hostile.HOST]))
        self._temporary = None if folder else Path(tempfile.mkdtemp(prefix="humankind-upstream-"))
        self.ca_bundle, certificate = make_certificates(folder or self._temporary or Path(), self.hosts)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self._listener = _Listener(port, routes, self.hosts, context)
        self.port: int = self._listener.server_address[1]
        self._thread = threading.Thread(target=self._listener.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def log(self) -> list[LoggedRequest]:
        """Every request so far, oldest first; `log.clear()` begins anew."""
        return self._listener.log

    @property
    def upstream_map(self) -> dict[str, tuple[str, int]]:
        """What a Fetcher takes as `upstream_map`."""
        return dict.fromkeys(self.hosts, ("127.0.0.1", self.port))

    @property
    def environment(self) -> dict[str, str]:
        """The same as environment variables for a server of its own."""
        pairs = ",".join(f"{host}={address}:{port}" for host, (address, port) in self.upstream_map.items())
        return {"HUMANKIND_UPSTREAM_MAP": pairs, "HUMANKIND_CA_BUNDLE": str(self.ca_bundle)}

    def close(self) -> None:
        """Stops listening, lets go of waiting answers, removes the temporary keys."""
        self._listener.stopping.set()
        self._listener.shutdown()
        self._listener.server_close()
        self._thread.join()
        if self._temporary is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)

    def __enter__(self) -> UpstreamServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
