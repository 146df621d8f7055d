"""The outside world as a browser under test sees it: a proxy that answers routed addresses and refuses the rest.

Both browsers are told to send everything but loopback through this proxy. It speaks TLS with certificates made on
the spot, so pages stand at their real https addresses with the headers a live site would send, and every request
that would have left the machine is on record. It never opens a connection to anywhere.
"""

from __future__ import annotations

import base64
import datetime
import fnmatch
import hashlib
import ssl
import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

# What live sites send at their strictest: no script of the page's own runs, no inline style beyond the fixture's.
STRICT_CSP = (
    "default-src 'none'; script-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'"
)
SELF_CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"

# What the browsers themselves ask of their makers, whatever they are told; nothing of ours has business there.
OWN_HOSTS = (
    "accounts.google.com",
    "clients2.google.com",
    "update.googleapis.com",
    "*.gvt1.com",
    "aus5.mozilla.org",
    "*.services.mozilla.com",
    "*.cdn.mozilla.net",
)


@dataclass(frozen=True)
class Request:
    """One request that reached the proxy. `url` is absolute, without fragment."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True)
class Reply:
    """What a routed address answers."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Answer = Callable[[Request], Reply]


class Outside:
    """Routes by address pattern (`*` stands for anything; the route added last wins) and the record of requests."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.refused: list[Request] = []
        self._routes: list[tuple[str, Answer]] = []
        self._certificates = _Certificates()
        self._server = _Proxy(("127.0.0.1", 0), _Handler)
        self._server.outside = self
        self._thread = threading.Thread(target=self._server.serve_forever, name="outside", daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """Loopback port of the proxy."""
        return int(self._server.server_address[1])

    @property
    def key_fingerprint(self) -> str:
        """Base64 SHA-256 of the public key of every certificate, as Chromium's switch takes it."""
        return self._certificates.fingerprint

    def context_for(self, host: str) -> ssl.SSLContext:
        """A TLS context whose certificate names `host`."""
        return self._certificates.context_for(host)

    def route(self, pattern: str, answer: Answer) -> None:
        """Answers every address that matches `pattern` from now on."""
        self._routes.append((pattern, answer))

    def forget(self) -> None:
        """Drops all routes and the record."""
        self._routes.clear()
        self.requests.clear()
        self.refused.clear()

    def answer(self, request: Request) -> Reply:
        """The reply of the newest matching route; 502 and an entry in `refused` where there is none."""
        self.requests.append(request)
        for pattern, answer in reversed(self._routes):
            if fnmatch.fnmatchcase(request.url, pattern):
                return answer(request)
        # Browsers ask routed sites for their icon unasked; that is part of opening the page.
        address = urlsplit(request.url)
        hosts = {urlsplit(pattern).netloc for pattern, _ in self._routes}
        if not (address.path == "/favicon.ico" and address.netloc in hosts):
            self.refuse(request)
        return Reply(b"", status=502)

    def refuse(self, request: Request) -> None:
        """Puts a request on record, unless it is the browser's own talk with its makers."""
        host = urlsplit(request.url).hostname or ""
        if not any(fnmatch.fnmatchcase(host, own) for own in OWN_HOSTS):
            self.refused.append(request)

    def close(self) -> None:
        """Stops the proxy."""
        self._server.shutdown()
        self._server.server_close()


class _Proxy(ThreadingHTTPServer):
    daemon_threads = True
    outside: Outside

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    """Reads plain proxy requests, and what comes inside a CONNECT tunnel, alike."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    server: _Proxy
    _tunnel: str | None = None

    def log_message(self, format: str, *args: Any) -> None:
        """The record in `Outside.requests` is the log."""

    def do_CONNECT(self) -> None:
        """Answers as the host asked for: TLS with its name, then ordinary requests."""
        host, _, port = self.path.rpartition(":")
        self.send_response(200, "Connection established")
        self.end_headers()
        outside = self.server.outside
        try:
            self.connection = outside.context_for(host).wrap_socket(self.connection, server_side=True)
        except (ssl.SSLError, OSError):
            if not any(urlsplit(pattern).hostname == host for pattern, _ in outside._routes):
                outside.refuse(Request("CONNECT", f"https://{host}:{port}/"))
            self.close_connection = True
            return
        self._tunnel = f"https://{host}" + ("" if port == "443" else f":{port}")
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", buffering=0)
        self.close_connection = False

    def _respond(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        url = (self._tunnel + self.path) if self._tunnel else self.path
        request = Request(self.command, url, dict(self.headers.items()), self.rfile.read(length))
        reply = self.server.outside.answer(request)
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    # http.server's names.
    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_OPTIONS = do_PATCH = _respond  # noqa: N815


class _Certificates:
    """Self-signed certificates, one a host, all with the same key."""

    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._contexts: dict[str, ssl.SSLContext] = {}
        self._lock = threading.Lock()
        public = self._key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        self.fingerprint = base64.b64encode(hashlib.sha256(public).digest()).decode()

    def context_for(self, host: str) -> ssl.SSLContext:
        with self._lock:
            if host not in self._contexts:
                self._contexts[host] = self._make(host)
            return self._contexts[host]

    def _make(self, host: str) -> ssl.SSLContext:
        now = datetime.datetime.now(datetime.UTC)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host[:64])])
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self._key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=30))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
            .sign(self._key, hashes.SHA256())
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        # load_cert_chain reads files only.
        with tempfile.TemporaryDirectory() as folder:
            chain = Path(folder) / "chain.pem"
            chain.write_bytes(
                self._key.private_bytes(
                    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
                )
                + certificate.public_bytes(serialization.Encoding.PEM)
            )
            context.load_cert_chain(chain)
        return context


def fixed(
    body: str | bytes | Path, *, status: int, content_type: str, csp: str | None, headers: Mapping[str, str]
) -> Answer:
    """An answer that is the same every time. A `Path` is read anew at each request."""
    sent = {"Content-Type": content_type, **({"Content-Security-Policy": csp} if csp else {}), **headers}

    def answer(_: Request) -> Reply:
        content = body.read_bytes() if isinstance(body, Path) else body
        return Reply(content.encode() if isinstance(content, str) else content, status, sent)

    return answer
