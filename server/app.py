"""The whole server on one page: which parts there are, and how they hang together.

settings → store → fetcher → lookup → (api, pages), with security before every request and errors after it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from flask import Flask

from server.accounts.lookup import Lookup
from server.fetching import Fetcher
from server.services import Services
from server.settings import Settings
from server.store.tiny import TinyStore
from server.web import api, errors, pages
from server.web.auth import Security

DAYS_KEPT = 400
BODY_LIMIT = 8 * 1024 * 1024  # bytes of one request: 100 accounts with their posts


def utc_now() -> datetime:
    """The clock of the running server."""
    return datetime.now(UTC)


def create_app(settings: Settings | None = None, clock: Callable[[], datetime] = utc_now) -> Flask:
    """The app over the data folder of `settings` (the environment's where None).

    Raises SettingsError, and StoreLockedError where another process uses the folder.
    """
    settings = settings or Settings.from_environment()
    limits = {"cards": settings.max_cards, "seen": settings.max_seen_accounts, "days": DAYS_KEPT}
    store = TinyStore(settings.home, limits)
    fetcher = Fetcher(
        cache_dir=settings.home / "http",
        user_agent=settings.user_agent,
        upstream_map=settings.upstream_map,
        ca_bundle=settings.ca_bundle,
    )
    security = Security(settings.home, store, clock, pair_with=settings.pair_with)
    return assemble(Services(settings, store, fetcher, Lookup(store, fetcher, settings, clock), security))


def assemble(parts: Services) -> Flask:
    """An app around parts that are there already: what tests use with parts of their own."""
    app = Flask("server", static_folder="web/static", static_url_path="/static", template_folder="web/templates")
    app.config["MAX_CONTENT_LENGTH"] = BODY_LIMIT
    app.url_map.merge_slashes = False  # an account key keeps its slashes as they are
    app.extensions["humankind"] = parts
    parts.security.install(app)
    errors.install(app, page=pages.problem_page)
    app.register_blueprint(api.blueprint)
    app.register_blueprint(pages.blueprint)
    return app
