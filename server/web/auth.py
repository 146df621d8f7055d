"""The gate: decides for every request whether it may pass, before any endpoint or page runs.

The checks run in this order: Host, Origin, own form (pages), content type (API), proof or token (API) or key (pages).
Nothing else in the server reads Host, Origin, Sec-Fetch-Site or Authorization. Every response gets the security
headers; a response to a signed request is signed, too; and a paired extension gets the CORS headers.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple, cast

from flask import Flask, Response, g, request
from flask_cors import cross_origin

from server.settings import Settings
from server.store import Store
from server.web import peer, proof
from server.web.errors import ProblemError
from server.web.open_routes import is_open, takes_page_key
from server.web.pairing import PairedExtension, Pairings, is_extension_origin
from server.web.tokens import PageKey, token_and_secret
from shared_schema.limits import CONTRACT, OLDEST_CONTRACT
from shared_schema.records import ProofRequest, ProofResponse

TRUSTED_HOSTS = ["127.0.0.1", "localhost"]
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
    """Who makes a request. `key` and `nonce` sign the response; there are none where a token was sent as it is."""

    key_id: str
    key: str = ""
    nonce: str = ""
    pairing: PairedExtension | None = None


class Auth:
    """Who may make a request. `clock` gives the time as timezone-aware UTC."""

    def __init__(self, settings: Settings, store: Store, clock: Callable[[], datetime]) -> None:
        self.address = f"{TRUSTED_HOSTS[0]}:{settings.port}"
        self._hosts = {f"{name}:{settings.port}" for name in TRUSTED_HOSTS}
        if settings.port == 80:
            self._hosts.update(TRUSTED_HOSTS)  # browsers leave out the port of http
        self._token, secret = token_and_secret(settings.home)
        self._nonces = proof.Nonces()
        self.page_key = PageKey()
        self.pairings = Pairings(store, clock, secret, preapproved_origin=settings.pair_with)

    def install(self, app: Flask) -> None:
        """Puts the gate before every request of the app, and the headers on every response."""
        app.config["TRUSTED_HOSTS"] = TRUSTED_HOSTS
        app.before_request(self._check_request)
        app.after_request(self._add_headers)

    def revoke_all(self, *, keep_pairing: str | None) -> int:
        """Revokes the page key and every pairing except the one with this id; returns how many pairings ended."""
        self.page_key.revoke()
        return self.pairings.remove_all(keep=keep_pairing)

    # -- who makes this request -------------------------------------------------------------------------------------

    def prove(self, challenge: ProofRequest) -> ProofResponse:
        """The server's proof that it holds a key, and a nonce for one request that is signed with that key."""
        key_id, nonce = challenge.id, self._nonces.issue()
        paired = key_id in (proof.TOKEN_ID, proof.PAGE_ID) or self.pairings.find(key_id) is not None
        nonces = (challenge.nonce, nonce)
        shown = proof.server_proof(self._key(key_id), self.address, key_id, nonces, paired=paired)
        return ProofResponse(
            nonce=nonce, paired=paired, proof=shown, contract=CONTRACT, oldest_contract=OLDEST_CONTRACT
        )

    def has_access(self) -> bool:
        """Whether this request was made with the machine's token, or by a paired extension from its own Origin."""
        client = self.client()
        if client is None or client.key_id == proof.PAGE_ID:
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
        if "client" not in g:
            g.client = self._identify()
        return cast("Client | None", g.client)

    def _identify(self) -> Client | None:
        header = request.headers.get("Authorization", "")
        scheme, _, token = header.partition(" ")
        if scheme.lower() == "bearer":
            accepted = proof.equal(token.strip(), self._token) and peer.is_own_user(request.environ)
            return Client(proof.TOKEN_ID) if accepted else None
        signed = proof.parse(header)
        if signed is None:
            return None
        key_id, nonce, digest, shown = signed
        pairing = self.pairings.find(key_id)
        if pairing is None and key_id not in (proof.TOKEN_ID, proof.PAGE_ID):
            return None
        key, target = self._key(key_id), _request_target()
        expected = proof.request_proof(key, self.address, key_id, nonce, request.method, target, digest)
        if not proof.equal(shown, expected) or not self._nonces.use(nonce):
            return None
        g.signer = client = Client(key_id, key, nonce, pairing)  # from here on, problems are signed as well
        return client if proof.equal(digest, proof.body_digest(request.get_data())) else None

    def _key(self, key_id: str) -> str:
        fixed = {proof.TOKEN_ID: self._token, proof.PAGE_ID: self.page_key.get()}
        return fixed.get(key_id) or self.pairings.key_of(key_id)

    # -- the checks -------------------------------------------------------------------------------------------------

    def _check_request(self) -> None:
        self._check_host()
        is_open_request = is_open(request.method, request.path)
        self._check_origin(is_open_request)
        if request.method == "OPTIONS":
            return
        if request.path.startswith("/v1/"):
            self._check_api(is_open_request)
        else:
            self._check_page(is_open_request)

    def _check_host(self) -> None:
        """Refuses a Host that is not this server's: a web page could lead its own name here (DNS rebinding)."""
        if request.headers.get("Host", "").lower() not in self._hosts:
            raise ProblemError(
                "host-not-allowed",
                "The Host header does not name this server.",
                next_step=f"Use http://{self.address}.",
            )

    def _check_origin(self, is_open_request: bool) -> None:
        """Refuses every web page except the server's own. An unpaired extension passes where it can introduce itself:
        to open endpoints, with a preflight, with the machine's token, or with the key of the pages.
        """
        origin = request_origin()
        if origin is None or _is_own_origin() or self.pairings.is_paired(origin):
            return
        introduces_itself = is_open_request or request.method == "OPTIONS"
        if not (is_extension_origin(origin) and (introduces_itself or self._is_owner())):
            raise ProblemError("origin-not-allowed")

    def _check_api(self, is_open_request: bool) -> None:
        # A web page can send forms anywhere, but not with this content type.
        if request.mimetype != "application/json" and _has_body():
            raise ProblemError("unsupported-media-type")
        with_page_key = takes_page_key(request.method, request.path) and self._is_owner()
        if not (is_open_request or with_page_key or self.has_access()):
            raise ProblemError("not-paired")

    def _check_page(self, is_open_request: bool) -> None:
        if request.method not in _SAFE_METHODS and not _is_own_form():
            raise ProblemError("origin-not-allowed", "This form was not sent from Humankind's own page.")
        if not is_open_request and not self.page_key.matches(request.args.get("key", "")):
            raise ProblemError("not-paired", "This page needs the key in its address.")

    def _is_owner(self) -> bool:
        """Whether the client holds one of the owner's secrets: the machine's token or the key of the pages."""
        client = self.client()
        return client is not None and client.pairing is None

    # -- the headers ------------------------------------------------------------------------------------------------

    def _add_headers(self, response: Response) -> Response:
        present = {name for name, _ in response.headers}
        response.headers.extend([header for header in _SECURITY_HEADERS if header[0] not in present])
        signer: Client | None = g.get("signer")
        if signer is not None and not response.is_streamed:
            digest = proof.body_digest(response.get_data())
            response.headers[proof.RESPONSE_HEADER] = proof.response_proof(
                signer.key, self.address, signer.key_id, signer.nonce, response.status_code, digest
            )
        if request_origin() is not None:
            response = self._with_cors_headers(response)
            response.vary.add("Origin")
        return response

    def _with_cors_headers(self, response: Response) -> Response:
        # flask_cors.CORS fixes the allowed origins when the app starts, but extensions are paired while it runs.
        # So its decorator is applied to each response, with the Origins that are paired at that moment.
        paired_only = cross_origin(
            origins=self.pairings.origins,
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
    return request.headers.get("Origin")


def _request_target() -> str:
    """The path and query as they were sent, which gunicorn and waitress keep under names of their own."""
    environ = request.environ
    return str(environ.get("RAW_URI") or environ.get("REQUEST_URI") or "")


def _is_own_origin() -> bool:
    """Whether one of the server's own pages sent this request, as far as the headers tell."""
    origin = request_origin()
    # The pages send no referrer, so browsers send `Origin: null` with their forms. No page can forge Sec-Fetch-Site.
    return origin == f"http://{request.host}" or (origin == "null" and _is_same_origin())


def _is_own_form() -> bool:
    """Whether a form was sent from one of the server's own pages. A request without any sign of it is refused."""
    return _is_own_origin() or (request_origin() is None and _is_same_origin())


def _is_same_origin() -> bool:
    return request.headers.get("Sec-Fetch-Site") == "same-origin"


def _has_body() -> bool:
    return bool(request.content_length or request.mimetype or "Transfer-Encoding" in request.headers)
