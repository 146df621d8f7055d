"""Pairing: how a browser extension gets a key of its own.

1. The extension requests a pairing, with the SHA-256 of a secret (`challenge`). The request is signed with the key of
   the pages, which the extension finds in the address of a page that the owner opened, or with the machine's token,
   which the owner pasted. Nobody else can make a request wait.
2. The reader allows or refuses it with one click on the server's own page. A pasted token needs no click.
3. The extension claims its key with the secret. The key is bound to the extension's Origin.

An Origin can have several pairings: Chromium makes the Origin of an unpacked extension from its folder, so it is the
same in every browser and profile on this machine.

Raises ProblemError; the pages and API endpoints around it are in server/web/pages/pairing.py and server/web/api.py.
"""

from __future__ import annotations

import re
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, NamedTuple, Protocol, TypeVar

from server.paths import unpacked_extension_id
from server.store import Document, Store
from server.web.errors import ProblemError
from server.web.proof import derived_key, equal
from server.web.tokens import digest
from shared_schema.limits import BROWSERS_LIMIT, PAIRING_MINUTES, PAIRING_REQUESTS_LIMIT
from shared_schema.records import PairingClaimResponse

_BROWSERS = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
)
_EXTENSION_ORIGIN = re.compile(r"(?:chrome-extension://[a-p]{32}|moz-extension://[0-9a-f-]{36})")

Decision = Literal["allowed", "refused", "expired"]


class PairingRequestView(NamedTuple):
    """What the pairing page shows of a request.

    `recognised`: the Origin is that of this checkout's own extension folder, loaded unpacked in Chromium.
    """

    origin: str
    recognised: bool
    nonce: str


class PairedExtension(NamedTuple):
    """One pairing, with the browser that made it, as far as it names itself. `paired_at` is empty where unknown."""

    id: str
    origin: str
    browser: str
    paired_at: str


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


def browser_name(user_agent: str) -> str:
    """The browser that a User-Agent header names; empty where it is none of the usual ones."""
    return next((name for mark, name in _BROWSERS if mark in user_agent), "")


def unpacked_origin() -> str:
    """The Origin that Chromium gives Humankind's own extension, loaded unpacked from its folder."""
    return f"chrome-extension://{unpacked_extension_id()}"


class Pairings:
    """The paired extensions and the requests that wait for the reader. Every method may be called from any thread.

    `clock` gives the time as timezone-aware UTC. The keys are made from `secret`. `preapproved_origin` is allowed once
    without a click: it was chosen when the server was started.
    """

    def __init__(
        self, store: Store, clock: Callable[[], datetime], secret: str, *, preapproved_origin: str = ""
    ) -> None:
        self._store = store
        self._clock = clock
        self._secret = secret
        self._lock = threading.Lock()
        self._pending: dict[str, _PendingPairing] = {}
        self._preapproved_origin = preapproved_origin
        self._paired = {pairing.id: pairing for pairing in self.paired}

    # -- paired extensions ------------------------------------------------------------------------------------------

    @property
    def origins(self) -> list[str]:
        """The Origins of all paired extensions, sorted."""
        return sorted({pairing.origin for pairing in self._paired.values()})

    @property
    def paired(self) -> list[PairedExtension]:
        """Every pairing, the oldest first."""
        paired = [_paired_extension(id_, document) for id_, document in self._store.items("pairings")]
        return sorted((pairing for pairing in paired if pairing is not None), key=lambda pairing: pairing.paired_at)

    def find(self, pairing_id: str) -> PairedExtension | None:
        """The pairing with this id; None where there is none."""
        return self._paired.get(pairing_id)

    def key_of(self, pairing_id: str) -> str:
        """The key of a pairing, also of one that has ended: the server can still prove that it knew it."""
        return derived_key(self._secret, pairing_id)

    def remove(self, pairing_id: str) -> int:
        """Ends one pairing; returns how many there were."""
        with self._lock:
            return self._remove([pairing_id])

    def remove_all(self, *, keep: str | None) -> int:
        """Ends every pairing except the one with this id, and drops all requests; returns how many pairings ended."""
        with self._lock:
            self._pending.clear()
            return self._remove([pairing_id for pairing_id in self._paired if pairing_id != keep])

    def _remove(self, removed: list[str]) -> int:
        # A new dictionary, because requests read it without the lock.
        self._paired = {id_: pairing for id_, pairing in self._paired.items() if id_ not in removed}
        return self._store.delete("pairings", removed)

    def _add(self, origin: str, browser: str) -> PairedExtension:
        pairing = PairedExtension(secrets.token_hex(16), origin, browser, self._clock().isoformat())
        document = {"origin": origin, "browser": browser, "made_at": pairing.paired_at}
        self._store.put("pairings", {pairing.id: document})
        self._paired = {**self._paired, pairing.id: pairing}
        same_origin = [other.id for other in self.paired if other.origin == origin]
        self._remove(same_origin[:-BROWSERS_LIMIT])
        return pairing

    # -- requests ---------------------------------------------------------------------------------------------------

    def request(self, challenge: str, origin: str | None, *, allowed: bool = False) -> str:
        """Starts a pairing for an extension's Origin; returns its id. `allowed`: no click is needed.

        The newest request always gets through. Raises ProblemError.
        """
        origin = checked_origin(origin)
        with self._lock:
            self._drop_expired()
            for earlier in [id_ for id_, pending in self._pending.items() if pending.origin == origin]:
                del self._pending[earlier]
            while len(self._pending) >= PAIRING_REQUESTS_LIMIT:
                del self._pending[next(iter(self._pending))]
            pairing_id = secrets.token_urlsafe(16)
            expires_at = self._clock() + timedelta(minutes=PAIRING_MINUTES)
            pending = _PendingPairing(origin=origin, challenge=challenge, expires_at=expires_at)
            self._pending[pairing_id] = pending
            if origin == self._preapproved_origin:
                self._preapproved_origin, allowed = "", True
            if allowed:
                pending.status = "allowed"
            return pairing_id

    def is_allowed(self, pairing_id: str) -> bool:
        """Whether the request was allowed and its key has not been claimed yet."""
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
            if pending is None or pending.status != "waiting" or not equal(pending.nonce, nonce):
                return "expired"
            pending.status = "allowed" if allow else "refused"
            return pending.status

    def claim(self, pairing_id: str, secret: str, origin: str | None, *, user_agent: str = "") -> PairingClaimResponse:
        """The state of a request, for the extension that made it; hands out the key once. Raises ProblemError."""
        with self._lock:
            self._drop_expired()
            pending = checked_claim(self._pending.get(pairing_id), secret, origin)
            if pending.status == "waiting":
                return PairingClaimResponse(status="waiting")
            del self._pending[pairing_id]
            if pending.status == "refused":
                return PairingClaimResponse(status="refused")
            pairing = self._add(pending.origin, browser_name(user_agent))
            return PairingClaimResponse(status="allowed", id=pairing.id, key=self.key_of(pairing.id))

    def _drop_expired(self) -> None:
        now = self._clock()
        self._pending = {id_: pending for id_, pending in self._pending.items() if pending.expires_at > now}


class Claimable(Protocol):
    """What a claim of a pairing request is checked against."""

    @property
    def origin(self) -> str:
        """The Origin of the extension that made it."""

    @property
    def challenge(self) -> str:
        """The SHA-256 of the extension's secret."""


R = TypeVar("R", bound=Claimable)


def checked_origin(origin: str | None) -> str:
    """The Origin of an extension that requests a pairing. Raises ProblemError for any other."""
    if origin is None or not is_extension_origin(origin):
        raise ProblemError("origin-not-allowed", "Only a browser extension can be paired.")
    return origin


def expired_request() -> ProblemError:
    """The problem where no such request waits any more."""
    return ProblemError("unknown-path", "This pairing request has expired. Start a new one.")


def checked_claim(request: R | None, secret: str, origin: str | None) -> R:
    """The request that an extension claims. Raises ProblemError where there is none, or it is another's."""
    if request is None:
        raise expired_request()
    if origin != request.origin:
        raise ProblemError("origin-not-allowed", "Another extension made this pairing request.")
    if not equal(digest(secret), request.challenge):
        raise ProblemError("bad-request", "The secret does not belong to this pairing.")
    return request


def _paired_extension(pairing_id: str, document: Document) -> PairedExtension | None:
    """A kept pairing; None where it cannot be used.

    Those of version 0.1.0 carry the digest of a token. They have ended: their extensions sent that token to whatever
    program held the port.
    """
    origin = document.get("origin")
    if "token" in document or not isinstance(origin, str):
        return None
    return PairedExtension(pairing_id, origin, str(document.get("browser", "")), str(document.get("made_at", "")))
