"""The assembly of a community server: what its web processes work with. The workers' is in accounts/community_parts.py.

Every process has its own; none holds anything that the others lack, so there can be any number of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask

from server.accounts.aliases import keyed
from server.accounts.community_parts import CommunityParts
from server.accounts.jobs.community_queue import ClaimTask
from server.accounts.parts import Accounts
from server.accounts.reader_accounts import ReaderAccounts
from server.app import create_app
from server.fetching import Fetcher
from server.networks import Network
from server.operate.health import Health, database_checks
from server.services import utc_now
from server.settings import Settings, SettingsError
from server.store import Store
from server.store.postgres.appeals import Appeals
from server.store.postgres.claims import Claim, Claims
from server.store.postgres.database import Database
from server.store.postgres.joining import Joining
from server.store.postgres.known_accounts import KnownAccounts
from server.store.postgres.sign_ins import SignIns
from server.store.postgres.stewards_list import StewardsList
from server.store.postgres.store import PostgresStore
from server.web.community import about_me, appeals, followed_appeals, lists, measured, operator, pages
from server.web.community.auth import CommunityAuth
from server.web.community.keys import Keys
from server.web.community.request_limits import RequestLimits
from server.web.tokens import server_secret
from shared_schema.networks import account_of

if TYPE_CHECKING:
    from server.web.community.sign_in.flow import Provider, SignIn

_CHANGES = "humankind_changes"
_LISTEN_SECONDS = 0.5


class CommunityServices:
    """What endpoints and pages work with: `store` and `accounts` are those of the reader who makes the request."""

    def __init__(
        self,
        settings: Settings,
        clock: Callable[[], datetime] = utc_now,
        networks: Mapping[str, Network] | None = None,
    ) -> None:
        """Raises SettingsError where a setting is missing, and StoreError where the database cannot be used."""
        if settings.database is None or not settings.public_url:
            raise SettingsError(
                "A community server needs HUMANKIND_DATABASE_URL and HUMANKIND_PUBLIC_URL, its own address."
            )
        self.settings = settings
        self.clock = clock
        self._sign_in_fetcher: Fetcher | None = None
        self._parts = CommunityParts(settings, settings.database.url, clock, networks, part="web")
        self._parts.database.check_role()
        self.health = Health({**database_checks(self._parts.database), "notifications": self._hears})
        self.joining = Joining(self._parts.database)
        limits = RequestLimits(self._parts.database)
        secret = server_secret(settings.home)
        self.appeals = Appeals(self._parts.database)
        self.auth = CommunityAuth(settings, self.joining, limits, self.appeals, secret)
        self.sign_in = self._sign_in(Keys(secret)) if settings.has_sign_in else None
        self._readers = ReaderAccounts(
            partial(self._parts.accounts_of, hears_changes=True),
            self._parts.shared_records,
            self._parts.database.process,
        )
        self.claims = Claims(self._parts.database)
        self.known_accounts = KnownAccounts(self._parts.database)
        self.stewards_list = StewardsList(self._parts.database)
        self._parts.listener.on(_CHANGES, self._readers.on_change)
        self._parts.listener.on_reconnect(self._readers.drop_all)

    @property
    def store(self) -> Store:
        """What is kept for the reader."""
        return PostgresStore(self._parts.database, self.auth.reader())

    @property
    def fetcher(self) -> Fetcher:
        """The client that goes out."""
        return self._parts.fetcher

    @property
    def accounts(self) -> Accounts:
        """The parts of the reader. Nothing is held in memory while changes by other processes are not heard of."""
        reader = self.auth.reader()
        return self._readers.of(reader) if self._hears() else self._parts.accounts_of(reader)

    @property
    def database(self) -> Database:
        """The connections of this process."""
        return self._parts.database

    @contextmanager
    def shared_accounts(self) -> Iterator[Accounts]:
        """The parts of no reader, made anew: what is shared, for the owner of an account and for stewards."""
        self._hears()  # so that a job that ends is noticed
        accounts = self._parts.accounts_of(None)
        try:
            yield accounts
        finally:
            accounts.close()

    @property
    def networks(self) -> Mapping[str, Network]:
        """The networks that this server reads."""
        return self._parts.networks

    def look_for_code(self, claim: Claim) -> bool:
        """Has a worker look for the code of a claim. Whether there is room for the job."""
        task = ClaimTask(claim.id, keyed(account_of(claim.account)))
        return self._parts.queue.look_for_code(task, self.settings.public_url)

    def erase(self, *, keep_pairing: str | None) -> int:
        """Erases everything that is kept for the reader, and ends the reader's sessions; returns how many records."""
        reader = self.auth.reader()
        self.known_accounts.withdraw(reader)
        erased = self.store.erase({}) + self.accounts.eraser.erase_all()
        self._readers.drop(reader)
        return erased + self.auth.revoke_all(keep_pairing=keep_pairing)

    def close(self) -> None:
        """Ends what this process has begun."""
        if self._sign_in_fetcher is not None:
            self._sign_in_fetcher.close()
        self._parts.close()

    def _sign_in(self, keys: Keys) -> SignIn:
        from server.web.community.sign_in.flow import SignIn
        from server.web.community.sign_in.mastodon import MastodonProvider
        from server.web.community.sign_in.openid import OpenIdProvider

        settings, sign_ins = self.settings, SignIns(self._parts.database)
        issuer = urlsplit(settings.oidc_issuer).netloc
        # A client of its own: nothing on the disk, no pause that look-ups at the host have to make, and nobody's
        # look-up reaches a host of the operator's network by it.
        self._sign_in_fetcher = fetcher = settings.new_fetcher(
            local_hosts=[issuer.lower()] if settings.oidc_local else []
        )
        providers: list[Provider] = [OpenIdProvider(settings, fetcher)] if issuer else []
        providers += [
            MastodonProvider(
                host, settings.mastodon_sign_in_days, settings.public_url, fetcher, sign_ins, keys, self.clock
            )
            for host in sorted(settings.mastodon_sign_in)
        ]
        return SignIn(providers, keys, self.joining, sign_ins, settings.public_url, settings.threads)

    def _hears(self) -> bool:
        """Whether the database tells this process what others change."""
        return self._parts.listener.start(_LISTEN_SECONDS)


def create_community_app(services: CommunityServices) -> Flask:
    """The app for many readers: that of one, with the pages on which readers join."""
    app = create_app(services=services)
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(about_me.blueprint)
    app.register_blueprint(followed_appeals.blueprint)
    app.register_blueprint(appeals.blueprint)
    app.register_blueprint(lists.blueprint)
    app.register_blueprint(operator.blueprint)
    if services.sign_in is not None:
        from server.web.community.sign_in import pages as sign_in_pages

        app.register_blueprint(sign_in_pages.blueprint)
    measured.install(app)
    return app
