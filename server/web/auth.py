"""The gate: decides for every request whether it may pass, before any endpoint or page runs.

The checks run in this order: Host, Origin, own form (pages), content type (API), token (API) or key (pages).
Nothing else in the server reads Origin, Sec-Fetch-Site or Authorization. Every response gets the security headers
and, for a paired extension, the CORS headers.
"""

from __future__ import annotations

import hmac
import logging
import secrets
from collections.abc import Callable
from datetime import datetime

from flask import Flask, Response, request
from flask_cors import cross_origin
from werkzeug.exceptions import SecurityError

from server.settings import Settings
from server.store import Store, StoreError
from server.web.errors import ProblemError
from server.web.open_routes import is_open
from server.web.pairing import Pairings, is_extension_origin
from server.web.tokens import PageKey, digest, machine_token

log = logging.getLogger(__name__)
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


class Auth:
    """Who may make a request. `clock` gives the time as timezone-aware UTC."""

    def __init__(self, settings: Settings, store: Store, clock: Callable[[], datetime]) -> None:
        self._own_address = f"http://{TRUSTED_HOSTS[0]}:{settings.port}"
        try:
            self._machine_digest = digest(machine_token(settings.home))
        except StoreError as error:  # a data folder that cannot be written: the server starts all the same
            log.error("The command line cannot use this server. %s", error)
            self._machine_digest = digest(secrets.token_urlsafe(32))
        self.page_key = PageKey(store)
        self.pairings = Pairings(store, clock, preapproved_origin=settings.pair_with)

    def install(self, app: Flask) -> None:
        """Puts the gate before every request of the app, and the headers on every response."""
        app.config["TRUSTED_HOSTS"] = TRUSTED_HOSTS
        app.before_request(self._check_request)
        app.after_request(self._add_headers)

    def revoke_all(self, *, keep_pairing: str | None) -> int:
        """Revokes the page key and every pairing except the one with this id; returns how many there were."""
        return self.page_key.revoke() + self.pairings.remove_all(keep=keep_pairing)

    # -- who makes this request -------------------------------------------------------------------------------------

    def has_valid_token(self) -> bool:
        """Whether this request carries the machine's token, or a paired extension's token from its own Origin."""
        token = _token_digest()
        if token is None:
            return False
        if hmac.compare_digest(token, self._machine_digest):
            return True
        origin = request_origin()
        if origin is not None:
            return self.pairings.token_matches(token, origin)
        # Browsers send the Origin with every request that changes something, but not with every GET.
        return request.method in {"GET", "HEAD"} and self.pairings.pairing_of(token) is not None

    def client_pairing(self) -> str | None:
        """The id of the pairing behind this request's token; None for the machine's token or a page."""
        token = _token_digest()
        pairing = None if token is None else self.pairings.pairing_of(token)
        return None if pairing is None else pairing.id

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
        """Refuses a Host that is not this machine's: a web page could lead its own name here (DNS rebinding)."""
        if isinstance(request.routing_exception, SecurityError):
            raise ProblemError(
                "host-not-allowed", "The Host header names another machine.", next_step=f"Use {self._own_address}."
            )

    def _check_origin(self, is_open_request: bool) -> None:
        """Refuses every web page except the server's own. An unpaired extension passes where it can introduce itself:
        to open endpoints, with a preflight, or with the machine's token.
        """
        origin = request_origin()
        if origin is None or _is_own_origin() or self.pairings.is_paired(origin):
            return
        introduces_itself = is_open_request or request.method == "OPTIONS" or self._has_machine_token()
        if not (is_extension_origin(origin) and introduces_itself):
            raise ProblemError("origin-not-allowed")

    def _check_api(self, is_open_request: bool) -> None:
        # A web page can send forms anywhere, but not with this content type.
        if request.mimetype != "application/json" and _has_body():
            raise ProblemError("unsupported-media-type")
        if not is_open_request and not self.has_valid_token():
            raise ProblemError("not-paired")

    def _check_page(self, is_open_request: bool) -> None:
        if request.method not in _SAFE_METHODS and not _is_own_form():
            raise ProblemError("origin-not-allowed", "This form was not sent from Humankind's own page.")
        if not is_open_request and not self.page_key.matches(request.args.get("key", "")):
            raise ProblemError("not-paired", "This page needs the key in its address.")

    def _has_machine_token(self) -> bool:
        return hmac.compare_digest(_token_digest() or "", self._machine_digest)

    # -- the headers ------------------------------------------------------------------------------------------------

    def _add_headers(self, response: Response) -> Response:
        present = {name for name, _ in response.headers}
        response.headers.extend([header for header in _SECURITY_HEADERS if header[0] not in present])
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
            max_age=600,
            always_send=False,
            vary_header=False,
            automatic_options=False,
        )
        return paired_only(lambda: response)()


def request_origin() -> str | None:
    """The Origin header of this request: who sent it, as browsers state it. A program may leave it out."""
    return request.headers.get("Origin")


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


def _token_digest() -> str | None:
    """The digest of this request's token; None where it carries none."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return digest(token.strip()) if scheme.lower() == "bearer" and token else None
