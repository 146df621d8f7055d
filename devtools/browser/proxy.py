"""An HTTP proxy that plays the web for a browser under test: it serves routed addresses and refuses the rest.

Both browsers send everything except loopback through this proxy. It creates TLS certificates on demand, so pages load
from their real https addresses with the headers that a live site would send. Every request that would have left the
machine is recorded. The proxy itself never opens a connection.
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
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from werkzeug.datastructures import Headers

# As strict as any live site: no script of the page runs. Inline styles are allowed because the test pages use them.
STRICT_CSP = (
    "default-src 'none'; script-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'"
)
SELF_CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"

# Hosts that the browsers contact by themselves even when their settings forbid it. The extension never uses them.
VENDOR_HOSTS = (
    "accounts.google.com",
    "android.clients.google.com",
    "clients2.google.com",
    "update.googleapis.com",
    "*.gvt1.com",
    "aus5.mozilla.org",
    "*.services.mozilla.com",
    "*.cdn.mozilla.net",
)


@dataclass(frozen=True)
class Request:
    """One request that reached the proxy. `url` is absolute and has no fragment."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True)
class Response:
    """The response of a routed address. As `Headers`, one name may have several values."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] | Headers = field(default_factory=dict)


Responder = Callable[[Request], Response]


class Proxy:
    """Routes by address pattern (`*` matches anything; the route added last wins), and a record of all requests."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.refused: list[Request] = []
        self._routes: list[tuple[str, Responder]] = []
        self._certificates = _Certificates()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.proxy = self
        self._thread = threading.Thread(target=self._server.serve_forever, name="proxy", daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """Loopback port of the proxy."""
        return int(self._server.server_address[1])

    @property
    def key_fingerprint(self) -> str:
        """Base64 SHA-256 of the certificates' shared public key, in the form of Chromium's command-line switch."""
        return self._certificates.fingerprint

    def context_for(self, host: str) -> ssl.SSLContext:
        """A TLS context whose certificate names `host`."""
        return self._certificates.context_for(host)

    def route(self, pattern: str, responder: Responder) -> None:
        """Serves every address that matches `pattern` from now on."""
        self._routes.append((pattern, responder))

    def reset(self) -> None:
        """Removes all routes and recorded requests."""
        self._routes.clear()
        self.requests.clear()
        self.refused.clear()

    def respond(self, request: Request) -> Response:
        """The response of the newest matching route. Without one: status 502, and the request is added to `refused`."""
        self.requests.append(request)
        for pattern, responder in reversed(self._routes):
            if fnmatch.fnmatchcase(request.url, pattern):
                return responder(request)
        # Browsers request the icon of every site by themselves.
        address = urlsplit(request.url)
        hosts = {urlsplit(pattern).netloc for pattern, _ in self._routes}
        if not (address.path == "/favicon.ico" and address.netloc in hosts):
            self.refuse(request)
        return Response(b"", status=502)

    def refuse(self, request: Request) -> None:
        """Records a refused request, unless the browser sent it to its vendor."""
        host = urlsplit(request.url).hostname or ""
        if not any(fnmatch.fnmatchcase(host, vendor) for vendor in VENDOR_HOSTS):
            self.refused.append(request)

    def close(self) -> None:
        """Stops the proxy."""
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    proxy: Proxy

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignores connections that the browser closes early."""


class _Handler(BaseHTTPRequestHandler):
    """Reads plain proxy requests and requests inside a CONNECT tunnel."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    server: _Server
    _tunnel: str | None = None

    def log_message(self, format: str, *args: Any) -> None:
        """Logs nothing; see `Proxy.requests`."""

    def do_CONNECT(self) -> None:
        """Plays the requested host: TLS with a certificate for its name, then ordinary requests."""
        host, _, port = self.path.rpartition(":")
        self.send_response(200, "Connection established")
        self.end_headers()
        proxy = self.server.proxy
        try:
            self.connection = proxy.context_for(host).wrap_socket(self.connection, server_side=True)
        except (ssl.SSLError, OSError):
            if not any(urlsplit(pattern).hostname == host for pattern, _ in proxy._routes):
                proxy.refuse(Request("CONNECT", f"https://{host}:{port}/"))
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
        response = self.server.proxy.respond(request)
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)

    # The names are fixed by http.server.
    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_OPTIONS = do_PATCH = _respond  # noqa: N815


class _Certificates:
    """Self-signed certificates, one for each host, all with the same key."""

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
        # load_cert_chain accepts only files.
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


def static_response(
    body: str | bytes | Path, *, status: int, content_type: str, csp: str | None, headers: Mapping[str, str]
) -> Responder:
    """A responder that always returns the same content. A `Path` is read again for each request."""
    all_headers = {"Content-Type": content_type, **({"Content-Security-Policy": csp} if csp else {}), **headers}

    def respond(_: Request) -> Response:
        content = body.read_bytes() if isinstance(body, Path) else body
        return Response(content.encode() if isinstance(content, str) else content, status, all_headers)

    return respond
