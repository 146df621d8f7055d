"""An HTTPS server on loopback that plays the social networks: recorded responses by host, and one hostile host.

Runs inside a test (`with FakeNetworks() as networks`) or as a separate process (`python -m devtools.fake_networks`).
The responses come from routes.py and hostile.py.
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

from devtools.fake_networks import generated, hostile, traps
from devtools.fake_networks.certificates import make_certificates
from devtools.fake_networks.routes import RESPONSES, Route, as_query, find_route, load_routes

# Hosts that are not in the table: a well-behaved one that redirects lead to, and one that always fails.
_OTHER_HOSTS = ("other.example", "failing.example")
_MAX_BODY = 64 * 1024
_DEFAULT_CACHE_CONTROL = "max-age=0, stale-if-error=86400"


class LoggedRequest(NamedTuple):
    """One request as it arrived. The names in `headers` are in lower case."""

    host: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]


class Handler(BaseHTTPRequestHandler):
    """Handles one connection."""

    protocol_version = "HTTP/1.1"
    server_version = "FakeNetworks"
    sys_version = ""
    disable_nagle_algorithm = True
    timeout: ClassVar[float] = 120.0
    server: _Listener
    query: dict[str, str]

    def do_GET(self) -> None:
        """Responds by host, path and query."""
        self._dispatch({})

    def do_POST(self) -> None:
        """Responds like do_GET. The names and values of the JSON body count as query parameters."""
        length = int(self.headers.get("Content-Length") or 0)
        self._dispatch(json.loads(self.rfile.read(min(length, _MAX_BODY))))

    def _dispatch(self, body: Mapping[str, Any]) -> None:
        parts = urlsplit(self.path)
        host = (self.headers.get("Host") or "").partition(":")[0].lower()
        self.query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.query |= {name: as_query(value) for name, value in body.items()}
        if parts.path == "/__log":
            self.respond(
                200, json.dumps([request._asdict() for request in self.server.log]).encode(), "application/json"
            )
            return
        if host in self.server.generated:
            generated.respond(self, host, parts.path)
            return
        if host in traps.TRAPS:
            traps.respond(self, host, parts.path)
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.log.append(LoggedRequest(host, parts.path, self.query, headers))
        if host == hostile.HOST and parts.path in hostile.PATHS:
            hostile.PATHS[parts.path](self)
        elif host == "failing.example":
            self.respond(500, b"{}", "application/json")
        elif host == "other.example" and parts.path == "/ok":
            self.respond(200, b'{"other": true}', "application/json")
        elif host == "other.example" and parts.path in ("/401", "/403", "/429", "/slow"):
            hostile.PATHS[parts.path](self)
        else:
            self._recorded(find_route(self.server.routes, host, parts.path, self.query), host)

    def respond(self, status: int, body: bytes, content_type: str, headers: Mapping[str, str] | None = None) -> None:
        """Sends a whole response, or a 304 if the client has the same ETag. An empty value removes a header."""
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        values = {"Content-Type": content_type, "Cache-Control": _DEFAULT_CACHE_CONTROL, **(headers or {})}
        if status == 200:
            values.setdefault("ETag", tag)
            if self.headers.get("If-None-Match") == values["ETag"]:
                status, body = 304, b""
        values["Content-Length"] = str(len(body))
        self.send_head(status, {name: value for name, value in values.items() if value})
        self.wfile.write(body)

    def send_head(self, status: int, headers: Mapping[str, str]) -> None:
        """Sends the status line and the headers."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def pause(self, seconds: float) -> None:
        """Waits, but no longer than the server runs."""
        if self.server.stopping.wait(seconds):
            raise ConnectionAbortedError

    def is_first_request(self) -> bool:
        """Whether this is the first request with exactly this path and query."""
        return [(request.path, request.query) for request in self.server.log].count(
            (urlsplit(self.path).path, self.query)
        ) == 1

    def log_message(self, format: str, *args: Any) -> None:
        """Prints nothing; requests are in `FakeNetworks.log`."""

    def _recorded(self, route: Route | None, host: str) -> None:
        if route is not None:
            self.respond(route.status, route.body, route.content_type, route.headers)
        elif host in self.server.hosts:
            self.respond(404, b'{"error": "Record not found"}', "application/json")
        else:
            self.respond(421, b'{"error": "No such host here"}', "application/json")


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(
        self,
        port: int,
        routes: list[Route],
        hosts: tuple[str, ...],
        generated_hosts: tuple[str, ...],
        context: ssl.SSLContext,
    ) -> None:
        self.routes, self.hosts, self.log = routes, hosts, list[LoggedRequest]()
        self.generated = frozenset(generated_hosts)
        self.stopping = threading.Event()
        self._context = context
        super().__init__(("127.0.0.1", port), Handler)

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Does the TLS handshake in the thread of the connection, so that a slow one does not block the others."""
        with self._context.wrap_socket(request, server_side=True) as secured:
            super().finish_request(secured, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Prints nothing; many tests make the client close the connection."""


class FakeNetworks:
    """The running server. It starts in the constructor, and stops in `close` or at the end of `with`.

    `port` 0 takes any free port. `ca.pem` is written to `folder`, or to a temporary folder. `responses` is the folder
    with routes.json. `hosts` are served in addition to those in the table, and so are as many hosts of generated.py.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        folder: Path | None = None,
        responses: Path = RESPONSES,
        hosts: Iterable[str] = (),
        generated_hosts: int = 0,
    ) -> None:
        routes = load_routes(responses)
        names = generated.generated_hosts(generated_hosts)
        self.hosts = tuple(
            dict.fromkeys([*(r.host for r in routes), *hosts, *names, *_OTHER_HOSTS, hostile.HOST, *traps.TRAPS])
        )
        self._temporary = None if folder else Path(tempfile.mkdtemp(prefix="humankind-networks-"))
        self.ca_bundle, certificate = make_certificates(folder or self._temporary or Path(), self.hosts)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self._listener = _Listener(port, routes, self.hosts, names, context)
        self.port: int = self._listener.server_address[1]
        self._thread = threading.Thread(target=self._listener.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def log(self) -> list[LoggedRequest]:
        """All requests so far, oldest first. `log.clear()` empties it."""
        return self._listener.log

    @property
    def upstream_map(self) -> dict[str, tuple[str, int]]:
        """The `upstream_map` for a Fetcher."""
        return dict.fromkeys(self.hosts, ("127.0.0.1", self.port))

    @property
    def environment(self) -> dict[str, str]:
        """The settings for a Humankind server, as environment variables."""
        pairs = ",".join(f"{host}={address}:{port}" for host, (address, port) in self.upstream_map.items())
        return {"HUMANKIND_UPSTREAM_MAP": pairs, "HUMANKIND_CA_BUNDLE": str(self.ca_bundle)}

    def close(self) -> None:
        """Stops the server, cancels responses that wait, and removes the temporary keys."""
        self._listener.stopping.set()
        self._listener.shutdown()
        self._listener.server_close()
        self._thread.join()
        if self._temporary is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)

    def __enter__(self) -> FakeNetworks:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
