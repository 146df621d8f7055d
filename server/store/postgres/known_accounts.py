"""Whom readers know, where they chose to share it. The community gets numbers of readers, never who they are.

Whom a reader knows follows from the reader's corrections, by triggers of the database. An account is shown once three
readers share that they know it, by a policy of the table.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from psycopg import Connection

from server.store.postgres.database import Database

SHOWN_FROM = 3  # readers; the policy `shown` of known_counts decides


class Sharing(NamedTuple):
    """That a reader shares whom they know, and how many accounts that is."""

    since: datetime
    accounts: int


class KnownAccounts:
    """Every method may be called from any thread, and raises StoreError where the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def share(self, reader: int) -> None:
        """From now on counts the reader for each account that the reader's corrections call a person."""
        self._database.run(lambda connection: connection.execute("SELECT start_sharing()"), reader)

    def withdraw(self, reader: int) -> None:
        """Ends that: the reader is no longer counted for any account."""
        self._database.run(lambda connection: connection.execute("SELECT stop_sharing()"), reader)

    def sharing(self, reader: int) -> Sharing | None:
        """What a reader shares. None where the reader shares nothing."""

        def read(connection: Connection) -> Sharing | None:
            row = connection.execute(
                "SELECT since, (SELECT count(*) FROM known_accounts WHERE reader = sharing_readers.reader) "
                "FROM sharing_readers WHERE reader = %s",
                [reader],
            ).fetchone()
            return Sharing(*row) if row else None

        return self._database.run(read, reader)

    def counts(self, limit: int) -> list[tuple[str, int]]:
        """The accounts that are shown with their numbers of readers, the best known first."""
        return self._database.run(
            lambda connection: connection.execute(
                # A literal: the index is of the rows that are shown.
                f"SELECT account, readers FROM known_counts WHERE readers >= {SHOWN_FROM} AND NOT is_unscored(account) "  # noqa: S608
                "AND NOT is_opted_out(account) ORDER BY readers DESC, account LIMIT %s",
                [limit],
            ).fetchall()
        )
