"""Pairing: how a browser extension gets its token.

1. The extension requests a pairing and sends the SHA-256 of a secret (`challenge`).
2. The reader allows or refuses it with one click on the server's own page.
3. The extension claims its token with the secret. The token is bound to the extension's Origin.

Raises ProblemError; the pages and API endpoints around it are in server/web/pages/pairing.py and server/web/api.py.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, NamedTuple

from server.paths import extension_folder
from server.store import Store
from server.web.errors import ProblemError
from server.web.tokens import digest
from shared_schema.records import PairingClaimResponse

PAIRING_MINUTES = 5
PENDING_LIMIT = 5  # pairing requests that wait for the reader at the same time
_EXTENSION_ORIGIN = re.compile(r"(?:chrome-extension://[a-p]{32}|moz-extension://[0-9a-f-]{36})")

Decision = Literal["allowed", "refused", "expired"]


class PairingRequestView(NamedTuple):
    """What the pairing page shows of a request.

    `recognised`: the Origin is that of this checkout's own extension folder, loaded unpacked in Chromium.
    """

    origin: str
    recognised: bool
    nonce: str


@dataclass
class _PendingPairing:
    origin: str
    challenge: str
    expires_at: datetime
    status: Literal["waiting", "allowed", "refused"] = "waiting"
    nonce: str = field(default_factory=lambda: secrets.token_urlsafe(24))


def is_extension_origin(origin: str) -> bool:
    """Whether an Origin header names a browser extension."""
    return _EXTENSION_ORIGIN.fullmatch(origin) is not None


def unpacked_origin(folder: Path | None = None) -> str:
    """The Origin that Chromium gives an extension loaded unpacked from `folder`, by default Humankind's own."""
    digits = hashlib.sha256(str((folder or extension_folder()).resolve()).encode()).hexdigest()[:32]
    return "chrome-extension://" + digits.translate(str.maketrans("0123456789abcdef", "abcdefghijklmnop"))


class Pairings:
    """The paired extensions and the requests that wait for the reader. Every method may be called from any thread.

    `clock` gives the time as timezone-aware UTC. `preapproved_origin` is allowed once without a click: it was
    chosen when the server was started.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime], *, preapproved_origin: str = "") -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._pending: dict[str, _PendingPairing] = {}
        self._preapproved_origin = preapproved_origin
        self._token_digests = {origin: str(document["token"]) for origin, document in store.items("pairings")}

    # -- paired extensions ------------------------------------------------------------------------------------------

    @property
    def origins(self) -> list[str]:
        """The Origins of all paired extensions, sorted."""
        return sorted(self._token_digests)

    def is_paired(self, origin: str) -> bool:
        """Whether the extension of this Origin is paired."""
        return origin in self._token_digests

    def token_matches(self, token_digest: str, origin: str) -> bool:
        """Whether a token belongs to the extension of this Origin."""
        known = self._token_digests.get(origin)
        return known is not None and hmac.compare_digest(token_digest, known)

    def origin_of(self, token_digest: str) -> str | None:
        """The Origin that a token was handed out to; None where it belongs to no paired extension."""
        return next(
            (origin for origin, known in self._token_digests.items() if hmac.compare_digest(token_digest, known)), None
        )

    def remove(self, origin: str) -> int:
        """Ends one pairing; returns how many there were."""
        with self._lock:
            self._token_digests = {paired: token for paired, token in self._token_digests.items() if paired != origin}
            return self._store.delete("pairings", [origin])

    def remove_all(self, *, keep: str | None) -> int:
        """Ends every pairing except that of one Origin, and drops all requests; returns how many pairings ended."""
        with self._lock:
            removed = [origin for origin in self._token_digests if origin != keep]
            self._token_digests = {origin: token for origin, token in self._token_digests.items() if origin == keep}
            self._pending.clear()
            return self._store.delete("pairings", removed)

    # -- requests ---------------------------------------------------------------------------------------------------

    def request(self, challenge: str, origin: str | None) -> str:
        """Starts a pairing for an extension's Origin; returns its id. Raises ProblemError."""
        if origin is None or not is_extension_origin(origin):
            raise ProblemError("origin-not-allowed", "Only a browser extension can be paired.")
        with self._lock:
            self._drop_expired()
            for earlier in [id_ for id_, pending in self._pending.items() if pending.origin == origin]:
                del self._pending[earlier]
            if len(self._pending) >= PENDING_LIMIT:
                raise ProblemError("busy", "Too many pairing requests are waiting.", retry_after=60)
            pairing_id = secrets.token_urlsafe(16)
            expires_at = self._clock() + timedelta(minutes=PAIRING_MINUTES)
            pending = _PendingPairing(origin=origin, challenge=challenge, expires_at=expires_at)
            self._pending[pairing_id] = pending
            if origin == self._preapproved_origin:
                self._preapproved_origin, pending.status = "", "allowed"
            return pairing_id

    def is_allowed(self, pairing_id: str) -> bool:
        """Whether the request was allowed and its token has not been claimed yet."""
        with self._lock:
            self._drop_expired()
            pending = self._pending.get(pairing_id)
            return pending is not None and pending.status == "allowed"

    def waiting(self, pairing_id: str) -> PairingRequestView | None:
        """What the pairing page shows; None where no request with this id waits for the reader."""
        with self._lock:
            self._drop_expired()
            pending = self._pending.get(pairing_id)
            if pending is None or pending.status != "waiting":
                return None
            return PairingRequestView(pending.origin, pending.origin == unpacked_origin(), pending.nonce)

    def decide(self, pairing_id: str, nonce: str, *, allow: bool) -> Decision:
        """The reader's click. `expired` where no request waits, or the nonce is not the one on the page."""
        with self._lock:
            self._drop_expired()
            pending = self._pending.get(pairing_id)
            if (
                pending is None
                or pending.status != "waiting"
                or not hmac.compare_digest(digest(pending.nonce), digest(nonce))
            ):
                return "expired"
            pending.status = "allowed" if allow else "refused"
            return pending.status

    def claim(self, pairing_id: str, secret: str, origin: str | None) -> PairingClaimResponse:
        """The state of a request, for the extension that made it; hands out the token once. Raises ProblemError."""
        with self._lock:
            self._drop_expired()
            pending = self._pending.get(pairing_id)
            if pending is None:
                raise ProblemError("unknown-path", "This pairing request has expired. Start a new one.")
            if origin != pending.origin:
                raise ProblemError("origin-not-allowed", "Another extension made this pairing request.")
            if not hmac.compare_digest(digest(secret), pending.challenge):
                raise ProblemError("bad-request", "The secret does not belong to this pairing.")
            if pending.status == "waiting":
                return PairingClaimResponse(status="waiting")
            del self._pending[pairing_id]
            if pending.status == "refused":
                return PairingClaimResponse(status="refused")
            token = secrets.token_urlsafe(32)
            document = {"token": digest(token), "made_at": self._clock().isoformat()}
            self._store.put("pairings", {pending.origin: document})
            self._token_digests = {**self._token_digests, pending.origin: document["token"]}
            return PairingClaimResponse(status="allowed", token=token)

    def _drop_expired(self) -> None:
        now = self._clock()
        self._pending = {id_: pending for id_, pending in self._pending.items() if pending.expires_at > now}
