"""The paired browsers of one reader of a community server: as server/web/pairing.py, in the database.

An extension requests a pairing with the key of the reader's session, which it finds in the address of the reader's own
page, and the reader allows it with one click on a page of that session. So nobody can make a reader allow the browser
of somebody else.
"""

from __future__ import annotations

import secrets

from server.store.postgres.joining import Joining, PairingRequest
from server.web.community.keys import Keys
from server.web.pairing import (
    Decision,
    PairedExtension,
    PairingRequestView,
    browser_name,
    checked_claim,
    checked_origin,
    expired_request,
    unpacked_origin,
)
from shared_schema.records import PairingClaimResponse


class ReaderBrowsers:
    """The browsers of a reader, and those that wait for the reader's click."""

    def __init__(self, joining: Joining, keys: Keys, reader: int) -> None:
        self._joining = joining
        self._keys = keys
        self._reader = reader

    @property
    def paired(self) -> list[PairedExtension]:
        """Every browser, the oldest first."""
        return [
            PairedExtension(each.id, each.origin, each.browser, each.paired_at.isoformat())
            for each in self._joining.browsers(self._reader)
        ]

    def remove(self, pairing_id: str) -> int:
        """Ends one pairing of the reader; returns how many there were."""
        return self._joining.remove_browsers(self._reader, [pairing_id])

    def request(self, challenge: str, origin: str | None, *, allowed: bool = False) -> str:
        """Starts a pairing for an extension's Origin; returns its id. Raises ProblemError."""
        status = "allowed" if allowed else "waiting"
        nonce = secrets.token_urlsafe(24)
        request = PairingRequest(
            secrets.token_urlsafe(16), self._reader, checked_origin(origin), challenge, nonce, status
        )
        self._joining.request_pairing(request)
        return request.id

    def is_allowed(self, pairing_id: str) -> bool:
        """Whether the request was allowed and its key has not been claimed yet."""
        request = self._joining.pairing_request(self._reader, pairing_id)
        return request is not None and request.status == "allowed"

    def waiting(self, pairing_id: str) -> PairingRequestView | None:
        """The request as the page shows it; None where it no longer waits, or is another reader's."""
        request = self._joining.pairing_request(self._reader, pairing_id)
        if request is None or request.status != "waiting":
            return None
        return PairingRequestView(request.origin, request.origin == unpacked_origin(), request.nonce)

    def decide(self, pairing_id: str, nonce: str, *, allow: bool) -> Decision:
        """The reader's click. `expired` where no request waits, or the nonce is not the one on the page."""
        decision: Decision = "allowed" if allow else "refused"
        return decision if self._joining.decide(self._reader, pairing_id, nonce, decision) else "expired"

    def claim(self, pairing_id: str, secret: str, origin: str | None, *, user_agent: str = "") -> PairingClaimResponse:
        """The state of a request, for the extension that made it; hands out the key once. Raises ProblemError."""
        request = checked_claim(self._joining.pairing_request(self._reader, pairing_id), secret, origin)
        if request.status == "waiting":
            return PairingClaimResponse(status="waiting")
        browser_id = secrets.token_hex(16)
        status = self._joining.claim(self._reader, pairing_id, browser_id, browser_name(user_agent))
        if status is None:  # claimed at the same time by another process
            raise expired_request()
        if status == "refused":
            return PairingClaimResponse(status="refused")
        return PairingClaimResponse(status="allowed", id=browser_id, key=self._keys.of_browser(browser_id))
