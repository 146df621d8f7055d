"""Who may use the server of one reader: this machine's token, its paired extensions, and the key of its pages.

The checks themselves are in server/web/auth.py.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import request

from server.settings import Settings
from server.store import Store
from server.web import peer, proof
from server.web.auth import Client, Gate
from server.web.pairing import Pairings
from server.web.tokens import PageKey, token_and_secret

_MACHINE = Client(proof.TOKEN_ID)  # whoever sends the machine's token
_NAMES = ["127.0.0.1", "localhost"]


class PersonalAuth(Gate):
    """Who may make a request. `clock` gives the time as timezone-aware UTC."""

    clears_site_data = True

    def __init__(self, settings: Settings, store: Store, clock: Callable[[], datetime]) -> None:
        hosts = {f"{name}:{settings.port}" for name in _NAMES}
        if settings.port == 80:
            hosts.update(_NAMES)  # browsers leave out the port of http
        super().__init__(f"http://{_NAMES[0]}:{settings.port}", hosts, proof.Nonces())
        self._token, secret = token_and_secret(settings.home)
        self.page_key = PageKey()
        self._pairings = Pairings(store, clock, secret, preapproved_origin=settings.pair_with)

    @property
    def pairings(self) -> Pairings:
        """Every pairing: all are the one reader's."""
        return self._pairings

    def check_connection(self) -> None:
        """Refuses none: all are this machine's own."""

    def check_limits(self) -> None:
        """Refuses nothing: all requests are one reader's own."""

    def opens_pages(self) -> bool:
        """Whether this request came with the key of the pages."""
        key = request.args.get("key", "")
        return bool(key) and self.page_key.matches(key)

    def page_values(self) -> dict[str, Any]:
        """The key, for a page that an erasure or an earlier page leads on to."""
        return {"key": self.page_key.get()}

    def page_link(self) -> str:
        """The address of the first page, with the key."""
        return f"{self.url}/?key={self.page_key.get()}"

    def revoke_all(self, *, keep_pairing: str | None) -> int:
        """Revokes the page key and every pairing except the one with this id; returns how many pairings ended."""
        self.page_key.revoke()
        return self.pairings.remove_all(keep=keep_pairing)

    def _token_client(self, token: str) -> Client | None:
        accepted = proof.equal(token, self._token) and peer.is_own_user(request.environ)
        return _MACHINE if accepted else None

    def _known_client(self, key_id: str) -> Client | None:
        pairing = self.pairings.find(key_id)
        if pairing is None and key_id not in (proof.TOKEN_ID, proof.PAGE_ID):
            return None
        return Client(key_id, self._key(key_id), pairing=pairing, for_pairing=key_id == proof.PAGE_ID)

    def _key(self, key_id: str) -> str:
        fixed = {proof.TOKEN_ID: self._token, proof.PAGE_ID: self.page_key.get()}
        return fixed.get(key_id) or self.pairings.key_of(key_id)

    def _allowed_origins(self, origin: str) -> list[str]:  # noqa: ARG002 - the same for every request
        return self.pairings.origins
