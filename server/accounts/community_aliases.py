"""Aliases that any worker found, for all processes of a community server. Who asked for them is not kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from server.accounts.aliases import AliasCache, KeyedAccount, keyed
from server.accounts.freshness import FRESH_SECONDS
from server.store import StoreError
from server.store.postgres.database import Database
from shared_schema.networks import UnknownAccountError, account_of

if TYPE_CHECKING:
    from psycopg import Connection


log = logging.getLogger(__name__)


class SharedAliases(AliasCache):
    """Aliases in memory and in the database. Those of another process are loaded when a job is submitted or ends."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        super().__init__(clock)
        self._database = database

    def remember(self, alias: str, canonical: KeyedAccount) -> None:
        """Remembers an alias, here and for the other processes."""
        super().remember(alias, canonical)

        def write(connection: Connection) -> None:
            connection.execute(
                """
                INSERT INTO aliases (alias, canonical) VALUES (%s, %s)
                ON CONFLICT (alias) DO UPDATE SET canonical = excluded.canonical, since = excluded.since
                """,
                [alias, canonical.key],
            )

        self._database.run(write)

    def load(self, key: str) -> None:
        """Loads what another process found about a key."""
        try:
            self._database.run(lambda connection: self.load_in(connection, key))
        except StoreError:
            log.warning("An alias could not be looked for.")

    def load_in(self, connection: Connection, key: str) -> bool:
        """Loads what another process found about a key. Returns whether the key is another account's."""
        row = connection.execute(
            "SELECT canonical FROM aliases WHERE alias = %s AND since > now() - make_interval(secs => %s)",
            [key, FRESH_SECONDS],
        ).fetchone()
        if row is None or row[0] == key:
            return False
        try:
            super().remember(key, keyed(account_of(row[0])))
        except UnknownAccountError:
            return False
        return True
