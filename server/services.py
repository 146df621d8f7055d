"""The parts of the running server, as the blueprints find them in `app.extensions["humankind"]`."""

from __future__ import annotations

from dataclasses import dataclass

from server.accounts.lookup import Lookup
from server.fetching import Fetcher
from server.settings import Settings
from server.store import Store
from server.web.auth import Security


@dataclass(frozen=True)
class Services:
    """What the blueprints work with."""

    settings: Settings
    store: Store
    fetcher: Fetcher
    lookup: Lookup
    security: Security

    def erase(self, keep_origin: str | None) -> int:
        """Erases everything kept, the key of the pages too, except that one paired Origin stays; returns how many."""
        return self.lookup.erase() + self.security.revoke_page_key() + self.security.forget_pairings(keep_origin)

    def close(self) -> None:
        """Lets running look-ups end and puts everything on the disk."""
        self.lookup.close()
        self.fetcher.close()
        self.store.close()
