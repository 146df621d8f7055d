"""Aliases that any worker found, for all processes of a community server. Who asked for them is not kept."""

from __future__ import annotations

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

    def load(self, key: str) -> bool:
        """Loads what another process found about a key. Returns whether the key is another account's."""

        def read(connection: Connection) -> str | None:
            row = connection.execute(
                "SELECT canonical FROM aliases WHERE alias = %s AND since > now() - make_interval(secs => %s)",
                [key, FRESH_SECONDS],
            ).fetchone()
            return row[0] if row else None

        try:
            canonical = self._database.run(read)
            if canonical is None or canonical == key:
                return False
            super().remember(key, keyed(account_of(canonical)))
        except (StoreError, UnknownAccountError):
            return False
        return True
