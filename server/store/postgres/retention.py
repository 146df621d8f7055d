"""Deletes what was kept about people for long enough, in the whole database. What readers wrote has no age.

A reader's own server does this in server/accounts/expiry.py. Here it must not depend on which readers a process serves,
and shared cards are nobody's. It may run on any number of machines at once.
"""

from __future__ import annotations

from psycopg import Connection

from server.store.postgres.database import Database

_BATCH = 1_000  # rows in one transaction, so that nobody waits for it


def delete_expired(database: Database, *, card_days: int, seen_days: int) -> int:
    """Deletes cards and seen posts that were put so many days ago; returns how many. Raises StoreError."""
    deleted = _in_batches(database, None, "cards", "reader IS NULL", card_days)
    for reader in _readers(database):
        deleted += _in_batches(database, reader, "cards", "reader = current_reader()", card_days)
        deleted += _in_batches(database, reader, "documents", "reader = current_reader() AND kind = 'seen'", seen_days)
    return deleted


def _readers(database: Database) -> list[int]:
    return database.run(lambda connection: [row[0] for row in connection.execute("SELECT id FROM readers ORDER BY id")])


def _in_batches(database: Database, reader: int | None, table: str, which: str, days: int) -> int:
    def delete(connection: Connection) -> int:
        row = connection.execute(
            f"""
            WITH expired AS (
                SELECT ctid FROM {table} WHERE {which} AND put_at < now() - make_interval(days => %s)
                LIMIT %s FOR UPDATE SKIP LOCKED
            ), deleted AS (DELETE FROM {table} WHERE ctid IN (SELECT ctid FROM expired) AND {which} RETURNING 1)
            SELECT count(*) FROM deleted
            """,  # noqa: S608 - names of our own tables and columns
            [days, _BATCH],
        ).fetchone()
        return int(row[0]) if row else 0

    total = 0
    while count := database.run(delete, reader):
        total += count
    return total
