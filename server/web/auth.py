"""Who may ask: trusted hosts, origins, tokens, pairing by one click, and the key of the server's own pages.

The order of every request is fixed here: Host, Origin, kind of content, token. Nothing else in the server looks at
these headers. The pages that show a pairing are rendered elsewhere, from `waiting_pairing` and `decide_pairing`.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from flask import Flask, Request, Response, current_app, request
from flask_cors.core import get_cors_options, set_cors_headers
from werkzeug.exceptions import SecurityError

from server.store import Store
from server.store.lines import open_private
from server.web.errors import ProblemError
from shared_schema.records import PairingClaimResponse

TRUSTED_HOSTS = ["127.0.0.1", "localhost"]
EXTENSION = Path(__file__).parents[2] / "extension"
PAIRING_MINUTES = 5
WAITING_LIMIT = 5
# Open to all who reach this machine's loopback address; what they show is the same for everybody.
OPEN_PATHS = frozenset(
    {"/v1/health", "/v1/openapi.json", "/v1/pairing", "/v1/pairing/claim", "/welcome", "/favicon.ico"}
)
OPEN_FOLDERS = ("/static/", "/pair/")
_EXTENSION_ORIGIN = re.compile(r"(?:chrome-extension://[a-p]{32}|moz-extension://[0-9a-f-]{36})")
_HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
    ("Cache-Control", "no-store"),
)


class WaitingPairing(NamedTuple):
    """What the pair page shows. `known`: the Origin is the one of this checkout's own extension folder in Chromium."""

    origin: str
    known: bool
    nonce: str
    url: str


@dataclass
class _PendingPairing:
    """One extension that asked to be paired."""

    origin: str
    challenge: str
    until: datetime
    status: str = "waiting"
    nonce: str = field(default_factory=lambda: secrets.token_urlsafe(24))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def unpacked_origin(folder: Path = EXTENSION) -> str:
    """The Origin that Chromium gives an extension loaded unpacked from `folder`."""
    digits = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:32]
    return "chrome-extension://" + digits.translate(str.maketrans("0123456789abcdef", "abcdefghijklmnop"))


def machine_token(home: Path) -> str:
    """The machine's own token from the data folder, made on the first start, readable by its owner only."""
    path = home / "token"
    try:
        descriptor = open_private(path, os.O_EXCL)
    except FileExistsError:
        token = path.read_text(encoding="ascii").strip()
        if token:
            return token
        descriptor = open_private(path, os.O_TRUNC)
    token = secrets.token_urlsafe(32)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(token + "\n")
    path.chmod(0o600)
    return token


class Security:
    """Answers who may ask. `clock` gives the time as timezone-aware UTC.

    `pair_with` is an extension's Origin that whoever started the server has allowed already, for one pairing.
    """

    def __init__(self, home: Path, store: Store, clock: Callable[[], datetime], *, pair_with: str = "") -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._waiting: dict[str, _PendingPairing] = {}
        self._pair_with = pair_with
        self._machine = _digest(machine_token(home))
        self._paired = {origin: str(document["token"]) for origin, document in store.items("pairings")}

    # -- the gate ---------------------------------------------------------------------------------------------------

    def install(self, app: Flask) -> None:
        """Puts the gate before, and the headers behind, every request of the app."""
        app.config["TRUSTED_HOSTS"] = TRUSTED_HOSTS
        app.before_request(self._gate)
        app.after_request(self._seal)

    def _gate(self) -> None:
        if isinstance(request.routing_exception, SecurityError):
            raise ProblemError("host-not-allowed", "The Host header names another machine.")
        is_open = self._is_open(request)
        self._check_origin(is_open)
        if request.method == "OPTIONS":
            return
        if request.path.startswith("/v1/"):
            if request.mimetype != "application/json" and self._has_body(request):
                raise ProblemError("unsupported-media-type")
            if not is_open and not self.knows_asker():
                raise ProblemError("not-paired")
        elif not is_open and not self.page_key_fits(request.args.get("key", "")):
            raise ProblemError("not-paired", "This page opens with its own address only.")

    @staticmethod
    def _is_open(asked: Request) -> bool:
        # What is open to all can be asked for by all, but ended by nobody.
        return asked.method != "DELETE" and (asked.path in OPEN_PATHS or asked.path.startswith(OPEN_FOLDERS))

    @staticmethod
    def _has_body(asked: Request) -> bool:
        return bool(asked.content_length or asked.mimetype or "Transfer-Encoding" in asked.headers)

    def _check_origin(self, is_open: bool) -> None:
        origin = request.headers.get("Origin")
        if origin is None or self._is_own_origin(request) or origin in self._paired:
            return
        # An extension that is not paired yet may ask what is open, or show the machine's own token.
        may_introduce_itself = is_open or request.method == "OPTIONS" or self._has_machine_token()
        if not (_EXTENSION_ORIGIN.fullmatch(origin) and may_introduce_itself):
            raise ProblemError("origin-not-allowed")

    @staticmethod
    def _is_own_origin(asked: Request) -> bool:
        origin = asked.headers.get("Origin")
        # Under no-referrer browsers send `null` for a page's own form; no page can forge Sec-Fetch-Site.
        own_form = origin == "null" and asked.headers.get("Sec-Fetch-Site") == "same-origin"
        return own_form or origin == f"http://{asked.host}"

    def knows_asker(self) -> bool:
        """Whether this request carries a token that holds for it."""
        token = self._token_digest()
        if token is None:
            return False
        if hmac.compare_digest(token, self._machine):
            return True
        origin = request.headers.get("Origin")
        if origin is not None:
            return hmac.compare_digest(token, self._paired.get(origin, ""))
        if request.method not in {"GET", "HEAD"}:
            return False  # browsers name the Origin of every writing request
        return any(hmac.compare_digest(token, paired) for paired in self._paired.values())

    def asker_origin(self) -> str | None:
        """The paired Origin behind this request's token, or None where it is the machine's own token or a page."""
        token = self._token_digest() or ""
        return next((o for o, paired in self._paired.items() if hmac.compare_digest(token, paired)), None)

    @staticmethod
    def _token_digest() -> str | None:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        return _digest(token.strip()) if scheme.lower() == "bearer" and token else None

    def _has_machine_token(self) -> bool:
        return hmac.compare_digest(self._token_digest() or "", self._machine)

    def _seal(self, response: Response) -> Response:
        set_already = {name for name, _ in response.headers}
        response.headers.extend([header for header in _HEADERS if header[0] not in set_already])
        if "Origin" in request.headers:
            self._set_cors(response)
        return response

    def _set_cors(self, response: Response) -> None:
        options = get_cors_options(
            current_app,
            {
                "origins": sorted(self._paired),
                "methods": ["GET", "POST", "PUT", "DELETE"],
                "allow_headers": ["Authorization", "Content-Type", "Accept"],
                "max_age": 600,
                "always_send": False,
                "vary_header": False,
            },
        )
        set_cors_headers(response, options)
        response.vary.add("Origin")

    # -- the key of the pages ---------------------------------------------------------------------------------------

    def page_key(self) -> str:
        """The key that opens the server's own pages; made when first asked for, kept until it is revoked."""
        with self._lock:
            document = self._store.get("settings", "page_key")
            if document is None:
                document = {"key": secrets.token_urlsafe(32)}
                self._store.put("settings", {"page_key": document})
            return str(document["key"])

    def page_key_fits(self, key: str) -> bool:
        """Whether this is the key of the pages."""
        document = self._store.get("settings", "page_key")
        return document is not None and hmac.compare_digest(_digest(key), _digest(str(document["key"])))

    def revoke_page_key(self) -> int:
        """The pages open with no earlier address any more; returns how many keys there were."""
        with self._lock:
            return self._store.delete("settings", ["page_key"])

    # -- pairing ----------------------------------------------------------------------------------------------------

    def ask_pairing(self, challenge: str, origin: str | None) -> str:
        """Begins a pairing for an extension's Origin; returns its id. Raises ProblemError."""
        if origin is None or not _EXTENSION_ORIGIN.fullmatch(origin):
            raise ProblemError("origin-not-allowed", "Only a browser extension can be paired.")
        with self._lock:
            self._drop_expired()
            for old in [number for number, asked in self._waiting.items() if asked.origin == origin]:
                del self._waiting[old]
            if len(self._waiting) >= WAITING_LIMIT:
                raise ProblemError("busy", "Several pairings wait for an answer already.", retry_after=60)
            number = secrets.token_urlsafe(16)
            until = self._clock() + timedelta(minutes=PAIRING_MINUTES)
            asked = self._waiting[number] = _PendingPairing(origin=origin, challenge=challenge, until=until)
            if origin == self._pair_with:
                self._pair_with, asked.status = "", "allowed"
            return number

    def is_allowed(self, number: str) -> bool:
        """Whether the pairing of this id was allowed and its token not fetched yet."""
        with self._lock:
            self._drop_expired()
            asked = self._waiting.get(number)
            return asked is not None and asked.status == "allowed"

    def waiting_pairing(self, number: str) -> WaitingPairing | None:
        """What the pair page shows for an id; None where nothing waits under it (any more)."""
        with self._lock:
            self._drop_expired()
            asked = self._waiting.get(number)
            if asked is None or asked.status != "waiting":
                return None
            return WaitingPairing(asked.origin, asked.origin == unpacked_origin(), asked.nonce, f"/pair/{number}")

    def decide_pairing(self, number: str, nonce: str, allow: bool) -> str:
        """The reader's click: `allowed` or `refused`; `gone` where nothing waits or the nonce is not the page's."""
        with self._lock:
            self._drop_expired()
            asked = self._waiting.get(number)
            if (
                asked is None
                or asked.status != "waiting"
                or not hmac.compare_digest(_digest(asked.nonce), _digest(nonce))
            ):
                return "gone"
            asked.status = "allowed" if allow else "refused"
            return asked.status

    def claim_pairing(self, number: str, secret: str, origin: str | None) -> PairingClaimResponse:
        """How the pairing stands, for the extension that asked; the token is handed out once. Raises ProblemError."""
        with self._lock:
            self._drop_expired()
            asked = self._waiting.get(number)
            if asked is None:
                raise ProblemError("unknown-path", "No such pairing waits (any more). Start it anew.")
            if origin != asked.origin:
                raise ProblemError("origin-not-allowed", "Another extension asked for this pairing.")
            if not hmac.compare_digest(_digest(secret), asked.challenge):
                raise ProblemError("bad-request", "The secret does not belong to this pairing.")
            if asked.status == "waiting":
                return PairingClaimResponse(status="waiting")
            del self._waiting[number]
            if asked.status == "refused":
                return PairingClaimResponse(status="refused")
            token = secrets.token_urlsafe(32)
            document = {"token": _digest(token), "made_at": self._clock().isoformat()}
            self._store.put("pairings", {asked.origin: document})
            self._paired = {**self._paired, asked.origin: document["token"]}
            return PairingClaimResponse(status="allowed", token=token)

    def unpair(self, origin: str) -> int:
        """Ends one pairing; returns how many there were."""
        with self._lock:
            self._paired = {paired: token for paired, token in self._paired.items() if paired != origin}
            return self._store.delete("pairings", [origin])

    def forget_pairings(self, keep: str | None) -> int:
        """Ends every pairing but that of one Origin, and those that wait; returns how many pairings ended."""
        with self._lock:
            gone = [origin for origin in self._paired if origin != keep]
            self._paired = {origin: token for origin, token in self._paired.items() if origin == keep}
            self._waiting.clear()
            return self._store.delete("pairings", gone)

    def _drop_expired(self) -> None:
        now = self._clock()
        self._waiting = {number: asked for number, asked in self._waiting.items() if asked.until > now}
