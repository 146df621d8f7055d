"""The gate: decides for every request whether it may pass, before any endpoint or page runs.

The checks run in this order: Host, Origin, own form (pages), content type (API), proof or token (API) or session
(pages). Nothing else in the server reads Host, Origin, Sec-Fetch-Site or Authorization. Every response gets the
security headers; a response to a signed request is signed, too; and a paired extension gets the CORS headers.

Who has which keys differs: server/web/personal_auth.py is for one reader.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from flask import Flask, Response, request
from flask_cors import cross_origin

from server.paths import is_installed, program_name
from server.web import proof
from server.web.errors import ProblemError
from server.web.open_routes import is_open, takes_page_key
from server.web.pairing import Decision, PairedExtension, PairingRequestView, is_extension_origin
from shared_schema.limits import CONTRACT, OLDEST_CONTRACT
from shared_schema.records import PairingClaimResponse, ProofRequest, ProofResponse

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# What is known of a request is kept in its environ: `g` and `request` are looked up anew each time they are named.
_CLIENT, _SIGNER = "humankind.client", "humankind.signer"
_UNKNOWN = object()  # nobody has looked yet
_JSON = "application/json"
_ICON = "/favicon.ico"
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_SECURITY_HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
    ("Cache-Control", "no-store"),
)


class Client(NamedTuple):
    """Who makes a request. `key` and `nonce` sign the response; there are none where a token was sent as it is.

    `for_pairing`: it holds the key of the pages, which only lets an extension request a pairing. `reader` is whose
    data it works with, where the server has several readers.
    """

    key_id: str
    key: str = ""
    nonce: str = ""
    pairing: PairedExtension | None = None
    for_pairing: bool = False
    reader: int | None = None


class OneTimeNonces(Protocol):
    """Nonces for requests. Each is accepted once, for a short time."""

    def issue(self) -> str:
        """A new nonce."""

    def use(self, nonce: str) -> bool:
        """Whether the nonce is accepted; from now on it is not."""


class PairedBrowsers(Protocol):
    """The paired extensions of the reader who makes a request, and the pairings that wait for a click."""

    @property
    def paired(self) -> list[PairedExtension]:
        """Every pairing, the oldest first."""

    def remove(self, pairing_id: str) -> int:
        """Ends one pairing; returns how many there were."""

    def request(self, challenge: str, origin: str | None, *, allowed: bool = False) -> str:
        """Starts a pairing for an extension's Origin; returns its id. Raises ProblemError."""

    def is_allowed(self, pairing_id: str) -> bool:
        """Whether the request was allowed and its key has not been claimed yet."""

    def waiting(self, pairing_id: str) -> PairingRequestView | None:
        """The request as the page shows it; None where it no longer waits."""

    def decide(self, pairing_id: str, nonce: str, *, allow: bool) -> Decision:
        """The reader's click. `expired` where no request waits, or the nonce is not the one on the page."""

    def claim(self, pairing_id: str, secret: str, origin: str | None, *, user_agent: str = "") -> PairingClaimResponse:
        """The state of a request, for the extension that made it; hands out the key once. Raises ProblemError."""


class Gate(ABC):
    """Who may make a request. `url` is the server's own address; `hosts` are the Host headers that name it.

    Proofs name the server by `address`: its URL, without `http://` on the reader's own machine. `closed_page` says what
    a page needs to open.
    """

    closed_page = "This page needs the key in its address."
    # What the page says instead: its title, what to do, and the command that does it.
    closed_title, closed_next, closed_command = "page-needs-key", "", f"{program_name()} open"
    closed_place = "page-in-terminal" if is_installed() else "page-in-folder"  # says where to type it
    closed_link = ""  # the endpoint of the page on which whoever may not see a page becomes one who may
    # What the pairing page says of the server and of the extension; empty where that depends on the browser.
    pairing_lead, pairing_advice = "", ""
    is_shared = False  # a server of several readers: pages must not say that what they show stays on this machine
    # Whether any program of this machine could have had the address before. What it left in the browser, such as a
    # service worker, would see every later page with its key; so each page has the browser delete that.
    clears_site_data = False

    def __init__(self, url: str, hosts: set[str], nonces: OneTimeNonces) -> None:
        self.url = url
        self.address = url.removeprefix("http://")
        self._hosts = hosts
        self._nonces = nonces
        self._headers: tuple[tuple[str, str], ...] = _SECURITY_HEADERS

    def install(self, app: Flask) -> None:
        """Puts the gate before every request of the app, and the headers on every response."""
        app.before_request(self._check_request)
        app.after_request(self._add_headers)
        app.wsgi_app = self._with_security_headers(app.wsgi_app)  # type: ignore[assignment, method-assign] # as Flask suggests

    # -- what differs with the number of readers --------------------------------------------------------------------

    @property
    @abstractmethod
    def pairings(self) -> PairedBrowsers:
        """The pairings of the reader who makes this request."""

    def is_open(self, method: str, path: str) -> bool:
        """Whether anybody may make this request."""
        return is_open(method, path)

    @abstractmethod
    def check_connection(self) -> None:
        """Refuses a connection that anybody between could read. Raises ProblemError."""

    @abstractmethod
    def check_limits(self) -> None:
        """Refuses a request beyond what its sender may send in a while. Raises ProblemError."""

    @abstractmethod
    def opens_pages(self) -> bool:
        """Whether this request may see the reader's own pages."""

    @abstractmethod
    def page_values(self) -> dict[str, Any]:
        """What the address of a page has to carry so that it opens, as query parameters."""

    def more_navigation(self) -> tuple[tuple[str, str], ...]:
        """Pages beside those that every reader has: endpoint, and message of its name."""
        return ()

    def waiting_appeals(self) -> int:
        """How many appeals wait for the reader who makes this request, where that is a steward."""
        return 0

    @abstractmethod
    def page_link(self) -> str:
        """An address that opens the pages in a browser."""

    @abstractmethod
    def revoke_all(self, *, keep_pairing: str | None) -> int:
        """Ends what opens the pages, and every pairing except the one with this id; returns how many pairings ended."""

    @abstractmethod
    def _token_client(self, token: str) -> Client | None:
        """Who sends a token as it is."""

    @abstractmethod
    def _known_client(self, key_id: str) -> Client | None:
        """Who has the key with this id; None where it belongs to nobody, or to nobody any more."""

    @abstractmethod
    def _key(self, key_id: str) -> str:
        """The key with this id, also of a pairing that has ended: the server can still prove that it knew it."""

    @abstractmethod
    def _allowed_origins(self, origin: str) -> list[str]:
        """The Origins of extensions that may use the API with a key, for a request from `origin`."""

    # -- who makes this request -------------------------------------------------------------------------------------

    def prove(self, challenge: ProofRequest) -> ProofResponse:
        """The server's proof that it holds a key, and a nonce for one request that is signed with that key."""
        key_id, nonce = challenge.id, self._nonces.issue()
        paired = self._known_client(key_id) is not None
        nonces = (challenge.nonce, nonce)
        shown = proof.server_proof(self._key(key_id), self.address, key_id, nonces, paired=paired)
        return ProofResponse(
            nonce=nonce, paired=paired, proof=shown, contract=CONTRACT, oldest_contract=OLDEST_CONTRACT
        )

    def has_access(self) -> bool:
        """Whether this request was made with the machine's token, or by a paired extension from its own Origin."""
        client = self.client()
        if client is None or client.for_pairing:
            return False
        if client.pairing is None:
            return True
        # Browsers send the Origin with every request that changes something, but not with every GET.
        origin = request_origin()
        return origin == client.pairing.origin or (origin is None and request.method in {"GET", "HEAD"})

    def has_machine_token(self) -> bool:
        """Whether this request was made with the machine's own token."""
        client = self.client()
        return client is not None and client.key_id == proof.TOKEN_ID

    def client_pairing(self) -> str | None:
        """The id of the pairing that made this request; None for the machine's token or a page."""
        client = self.client()
        return None if client is None or client.pairing is None else client.pairing.id

    def client(self) -> Client | None:
        """Who makes this request, as its Authorization header proves; None where it proves nothing."""
        environ = request.environ
        known = environ.get(_CLIENT, _UNKNOWN)
        if known is _UNKNOWN:
            environ[_CLIENT] = known = self._identify(environ)
        return cast("Client | None", known)

    def _identify(self, environ: WSGIEnvironment) -> Client | None:
        header: str = environ.get("HTTP_AUTHORIZATION", "")
        scheme, _, token = header.partition(" ")
        if scheme.lower() == "bearer":
            return self._token_client(token.strip())
        signed = proof.parse(header)
        if signed is None:
            return None
        key_id, nonce, digest, shown = signed
        known = self._known_client(key_id)
        if known is None:
            return None
        target = _request_target(environ)
        expected = proof.request_proof(known.key, self.address, key_id, nonce, request.method, target, digest)
        if not proof.equal(shown, expected) or not self._nonces.use(nonce):
            return None
        environ[_SIGNER] = client = known._replace(nonce=nonce)  # from here on, problems are signed as well
        return client if proof.equal(digest, proof.body_digest(request.get_data())) else None

    # -- the checks -------------------------------------------------------------------------------------------------

    def _check_request(self) -> None:
        environ, method, path = request.environ, request.method, request.path
        self._check_host(environ)
        self.check_connection()
        self.check_limits()
        is_open_request = self.is_open(method, path)
        self._check_origin(environ.get("HTTP_ORIGIN"), is_open_request)
        if method == "OPTIONS":
            return
        if path.startswith("/v1/"):
            self._check_api(environ.get("CONTENT_TYPE"), method, path, is_open_request)
        else:
            self._check_page(is_open_request)

    def _check_host(self, environ: WSGIEnvironment) -> None:
        """Refuses a Host that is not this server's: a web page could lead its own name here (DNS rebinding)."""
        is_named = environ.get("HTTP_HOST", "").lower() in self._hosts
        # A target of another form asks a proxy, for another host.
        if not is_named or not _request_target(environ).startswith(("/", "*")):
            raise ProblemError(
                "host-not-allowed",
                "The Host header does not name this server.",
                next_step=f"Use {self.url}.",
            )

    def _check_origin(self, origin: str | None, is_open_request: bool) -> None:
        """Refuses every web page except the server's own. An unpaired extension passes where it can introduce itself:
        to open endpoints, with a preflight, with the machine's token, or with the key of the pages.
        """
        if origin is None or self._is_own_origin() or origin in self._allowed_origins(origin):
            return
        introduces_itself = is_open_request or request.method == "OPTIONS"
        if not (is_extension_origin(origin) and (introduces_itself or self._is_owner())):
            raise ProblemError("origin-not-allowed")

    def _check_api(self, content_type: str | None, method: str, path: str, is_open_request: bool) -> None:
        # A web page can send forms anywhere, but not with this content type. Most clients add nothing to it.
        if content_type != _JSON and request.mimetype != _JSON and _has_body():
            raise ProblemError("unsupported-media-type")
        with_page_key = takes_page_key(method, path) and self._is_owner()
        if not (is_open_request or with_page_key or self.has_access()):
            raise ProblemError("not-paired")

    def _check_page(self, is_open_request: bool) -> None:
        if request.method not in _SAFE_METHODS and not self._is_own_form():
            raise ProblemError("origin-not-allowed", "This form was not sent from Humankind's own page.")
        if not is_open_request and not self.opens_pages():
            raise ProblemError("not-paired", self.closed_page)

    def _is_owner(self) -> bool:
        """Whether the client holds one of the owner's secrets: the machine's token or the key of the pages."""
        client = self.client()
        return client is not None and client.pairing is None

    def _is_own_origin(self) -> bool:
        """Whether one of the server's own pages sent this request, as far as the headers tell."""
        origin = request_origin()
        # The pages send no referrer, so browsers send `Origin: null` with their forms. No page can forge
        # Sec-Fetch-Site.
        scheme = self.url.partition(":")[0]
        return origin == f"{scheme}://{request.host}" or (origin == "null" and _is_same_origin())

    def _is_own_form(self) -> bool:
        """Whether a form was sent from one of the server's own pages. A request without any sign of it is refused."""
        return self._is_own_origin() or (request_origin() is None and _is_same_origin())

    # -- the headers ------------------------------------------------------------------------------------------------

    def _add_headers(self, response: Response) -> Response:
        environ = request.environ
        signer: Client | None = environ.get(_SIGNER)
        if signer is not None and not response.is_streamed:
            digest = proof.body_digest(response.get_data())
            response.headers[proof.RESPONSE_HEADER] = proof.response_proof(
                signer.key, self.address, signer.key_id, signer.nonce, response.status_code, digest
            )
        if self.clears_site_data and not request.path.startswith(("/v1/", "/static/")):
            # Chromium looks through its whole cache, so not for every page.
            response.headers["Clear-Site-Data"] = '"storage", "cache"' if request.path == _ICON else '"storage"'
        origin = environ.get("HTTP_ORIGIN")
        if origin is not None:
            response = self._with_cors_headers(response, origin)
            response.vary.add("Origin")
        return response

    def _with_security_headers(self, app: WSGIApplication) -> WSGIApplication:
        """The app with the security headers on every response that does not have them. Outside of Flask, which would
        check and copy each of them for each response.
        """

        every_response, names = self._headers, {name for name, _ in self._headers}

        def wrapped(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Callable[[bytes], object]:
                present = {name for name, _ in headers}
                if names.isdisjoint(present):
                    headers.extend(every_response)
                else:
                    headers.extend(header for header in every_response if header[0] not in present)
                return start_response(status, headers, exc_info)

            return app(environ, start)

        return wrapped

    def _with_cors_headers(self, response: Response, origin: str) -> Response:
        # flask_cors.CORS fixes the allowed origins when the app starts, but extensions are paired while it runs.
        # So its decorator is applied to each response, with the Origins that are paired at that moment.
        paired_only = cross_origin(
            origins=self._allowed_origins(origin),
            methods=["GET", "POST", "PUT", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Accept"],
            expose_headers=[proof.RESPONSE_HEADER],
            max_age=600,
            always_send=False,
            vary_header=False,
            automatic_options=False,
        )
        return paired_only(lambda: response)()


def request_origin() -> str | None:
    """The Origin header of this request: who sent it, as browsers state it. A program may leave it out."""
    origin: str | None = request.environ.get("HTTP_ORIGIN")
    return origin


def _request_target(environ: WSGIEnvironment) -> str:
    """The path and query as they were sent, which gunicorn and waitress keep under names of their own."""
    return str(environ.get("RAW_URI") or environ.get("REQUEST_URI") or "")


def _is_same_origin() -> bool:
    return request.headers.get("Sec-Fetch-Site") == "same-origin"


def _has_body() -> bool:
    return bool(request.content_length or request.mimetype or "Transfer-Encoding" in request.headers)
