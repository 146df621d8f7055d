"""The one assembly: store, fetcher, accounts and auth are built here, for the app and the command line alike.

The blueprints find the result with `current_services()`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Protocol, cast

from flask import Flask, current_app

from server.accounts.parts import Accounts, build_accounts
from server.accounts.transfer.migrations import migrate
from server.fetching import Fetcher
from server.networks import Network
from server.settings import Settings
from server.store import Store, StoreError
from server.store.tiny import TinyStore
from server.web.auth import Gate
from server.web.personal_auth import PersonalAuth

_EXTENSION_NAME = "humankind"  # the key in Flask's app.extensions


class RequestServices(Protocol):
    """What endpoints and pages work with. Store and accounts are those of the reader who makes the request."""

    @property
    def settings(self) -> Settings:
        """What the server runs with."""

    @property
    def clock(self) -> Callable[[], datetime]:
        """The time, for everything that the server does."""

    @property
    def store(self) -> Store:
        """What is kept for the reader."""

    @property
    def fetcher(self) -> Fetcher:
        """The client that goes out."""

    @property
    def accounts(self) -> Accounts:
        """The parts that work on the reader's store."""

    @property
    def auth(self) -> Gate:
        """Who may make a request."""

    def erase(self, *, keep_pairing: str | None) -> int:
        """Erases everything that is kept for the reader; returns how many records. Raises StoreError."""

    def close(self) -> None:
        """Lets running jobs end and writes everything to the disk."""


@dataclass(frozen=True)
class Services:
    """Everything of a server with one reader, for commands too."""

    settings: Settings
    clock: Callable[[], datetime]
    store: Store
    fetcher: Fetcher
    accounts: Accounts
    auth: PersonalAuth

    def erase(self, *, keep_pairing: str | None) -> int:
        """Erases everything that is kept, the key of the pages too; returns how many records.

        The pairing with the id `keep_pairing` stays. Raises StoreError after all else where files cannot be deleted.
        """
        # The files first: deleting them works on a full disk. Then what is in memory, and what was saved meanwhile.
        kept = {"pairings": [keep_pairing] if keep_pairing else []}
        erased, problem = 0, None
        for erase in (
            partial(self.store.erase, kept),
            self.accounts.eraser.erase_all,
            partial(self.auth.revoke_all, keep_pairing=keep_pairing),
        ):
            try:
                erased += erase()
            except StoreError as error:
                problem = problem or error
        if problem is not None:
            raise problem
        return erased

    def close(self) -> None:
        """Lets running jobs end and writes everything to the disk."""
        self.accounts.close()
        self.fetcher.close()
        self.store.close()


def utc_now() -> datetime:
    """The clock of the running server."""
    return datetime.now(UTC)


def build_services(
    settings: Settings,
    clock: Callable[[], datetime] = utc_now,
    *,
    store: Store | None = None,
    readers: Mapping[str, Network] | None = None,
) -> Services:
    """Services over the data folder of `settings`.

    `store` replaces the store in that folder, `readers` the classes that read the networks. The cache of HTTP
    responses, with the pauses that hosts asked for, is always the one in the folder. Raises StoreLockedError where
    another process uses the folder's store.
    """
    if store is None:
        store = TinyStore(settings.home, {"cards": settings.max_cards})
        migrate(settings.home, store, clock())
    fetcher = settings.new_fetcher(settings.home / "http")
    accounts = build_accounts(store, fetcher, settings, clock, readers)
    return Services(settings, clock, store, fetcher, accounts, PersonalAuth(settings, store, clock))


def attach_services(app: Flask, services: RequestServices) -> None:
    """Makes the services those of the app."""
    app.extensions[_EXTENSION_NAME] = services


def services_of(app: Flask) -> RequestServices:
    """The services of an app."""
    return cast("RequestServices", app.extensions[_EXTENSION_NAME])


def current_services() -> RequestServices:
    """The services of the app that handles the current request."""
    return services_of(current_app)


def current_accounts() -> Accounts:
    """The accounts part of `current_services`."""
    return current_services().accounts
