"""What a community's workers do from time to time: old data is deleted, readers' lists and own accounts are read anew.

Any number of workers call it; the database says who does what, so that it is done once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from server.accounts import community_cited_posts
from server.accounts.parts import Accounts
from server.accounts.upkeep import CHECK_SECONDS
from server.settings import Settings
from server.store import StoreError
from server.store.postgres import retention
from server.store.postgres.appeals import Appeals
from server.store.postgres.claims import Claims
from server.store.postgres.database import Database
from server.store.postgres.joining import Joining
from server.store.postgres.stewards_list import StewardsList
from shared_schema.times import HOUR

if TYPE_CHECKING:
    from psycopg import Connection

log = logging.getLogger(__name__)

CITED_EVERY_SECONDS = EXPIRY_EVERY_SECONDS = HOUR


def keep_up(database: Database, accounts_of: Callable[[int], Accounts], settings: Settings) -> None:
    """Does what is due and no other worker has begun. Raises StoreError where the database cannot be reached."""
    if _is_due(database, "cited posts", CITED_EVERY_SECONDS):
        for reader in (None, *_readers(database)):
            community_cited_posts.delete_expired(database, reader)
    if _is_due(database, "expiry", EXPIRY_EVERY_SECONDS):
        retention.delete_expired(database, card_days=settings.card_days, seen_days=settings.seen_days)
        Joining(database).drop_old()
        Claims(database).drop_old()
        Appeals(database).drop_old()
        StewardsList(database).drop_old()
    for reader in _readers(database):
        if not _is_due(database, f"reader {reader}", CHECK_SECONDS):
            continue
        try:
            accounts = accounts_of(reader)
            accounts.upkeep.run_once()
            accounts.close()
        except StoreError:
            log.warning("The upkeep of a reader's data was not finished.")


def _is_due(database: Database, name: str, every_seconds: float) -> bool:
    """Whether something was begun so long ago. It counts as begun from now on."""

    def begin(connection: Connection) -> bool:
        row = connection.execute(
            """
            INSERT INTO upkeep AS known (name) VALUES (%s) ON CONFLICT (name) DO UPDATE SET begun_at = now()
            WHERE known.begun_at < now() - make_interval(secs => %s) RETURNING name
            """,
            [name, every_seconds],
        ).fetchone()
        return row is not None

    return database.run(begin)


def _readers(database: Database) -> list[int]:
    return database.run(
        lambda connection: [reader for (reader,) in connection.execute("SELECT id FROM readers ORDER BY id").fetchall()]
    )
