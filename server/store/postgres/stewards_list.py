"""The list of a community's stewards: accounts with a reason each, for all readers. A listing is no verdict.

Readers see since when an account is listed and why; who listed it, and what was removed, is for stewards.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from psycopg import Connection

from server.store.postgres.database import Database

LISTINGS_LIMIT = 1_000  # on the list at the same time
KEPT_DAYS = 365  # after a listing was removed
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('stewards_listings', 0))"

Added = Literal["added", "present", "full", "unscored"]


class StewardsListing(NamedTuple):
    """One account that is on the list. `is_disputed`: the account's owner objects to it."""

    id: int
    account: str
    reason: str
    added_at: datetime
    is_disputed: bool


class ListingChange(NamedTuple):
    """One line of the history: an account that was listed, or removed.

    `steward` is the reader's name, or else the number as in `#7`, and empty where that reader has left. Where the
    account opted out, so is the reason, too.
    """

    account: str
    reason: str
    steward: str
    at: datetime
    is_removal: bool


class StewardsList:
    """Every method may be called from any thread, and raises StoreError where the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, account: str, reason: str, steward: int) -> Added:
        """Puts an account on the list, and returns that it did, or why not: it is there, no room, or not scored."""

        def keep(connection: Connection) -> Added:
            connection.execute(_LOCK)
            row = connection.execute(
                "SELECT count(*), coalesce(bool_or(account = %(account)s), false), is_unscored(%(account)s) "
                "FROM stewards_listings WHERE removed_at IS NULL",
                {"account": account},
            ).fetchone()
            number, is_present, is_unscored = row or (0, False, False)
            if is_unscored or is_present or number >= LISTINGS_LIMIT:
                return "unscored" if is_unscored else "present" if is_present else "full"
            connection.execute(
                "INSERT INTO stewards_listings (account, reason, steward) VALUES (%s, %s, %s)",
                [account, reason, steward],
            )
            return "added"

        return self._database.run(keep)

    def remove(self, listing_id: int, reason: str, steward: int) -> bool:
        """Takes an account off the list; an open appeal against it is upheld by that. False where it is not there."""

        def change(connection: Connection) -> bool:
            row = connection.execute(
                "SELECT account FROM stewards_listings WHERE id = %s AND removed_at IS NULL", [listing_id]
            ).fetchone()
            if row is None or not remove_listing(connection, row[0], reason, steward):
                return False
            connection.execute(
                """
                WITH upheld AS (
                    UPDATE appeals SET state = 'upheld', reason = %(reason)s, steward = %(steward)s, decided_at = now()
                    WHERE account = %(account)s AND about = 'listing' AND state = 'open' RETURNING id)
                INSERT INTO appeal_decisions (appeal, state, reason, steward)
                SELECT id, 'upheld', %(reason)s, %(steward)s FROM upheld
                """,
                {"account": row[0], "reason": reason, "steward": steward},
            )
            return True

        return self._database.run(change)

    def all(self) -> list[StewardsListing]:
        """What is on the list, the newest first."""
        return self._listings("true", [])

    def of_account(self, account: str) -> StewardsListing | None:
        """What the list says about an account."""
        return next(iter(self._listings("listings.account = %s", [account])), None)

    def history(self, limit: int = 200) -> list[ListingChange]:
        """What stewards changed, the newest first: for stewards."""
        rows = self._database.run(
            lambda connection: connection.execute(
                """
                SELECT changes.account, changes.reason,
                    coalesce(nullif(readers.name, ''), '#' || readers.id, ''), changes.at, changes.is_removal
                FROM (
                    SELECT id, account, reason, steward, added_at AS at, false AS is_removal FROM stewards_listings
                    UNION ALL
                    SELECT id, account, removal_reason, removed_by, removed_at, true FROM stewards_listings
                    WHERE removed_at IS NOT NULL
                ) AS changes LEFT JOIN readers ON readers.id = changes.steward
                ORDER BY changes.at DESC, changes.id DESC LIMIT %s
                """,
                [limit],
            ).fetchall()
        )
        return [ListingChange(*row) for row in rows]

    def drop_old(self) -> None:
        """Deletes what was removed KEPT_DAYS ago."""
        self._database.run(
            lambda connection: connection.execute(
                "DELETE FROM stewards_listings WHERE removed_at < now() - make_interval(days => %s)", [KEPT_DAYS]
            )
        )

    def _listings(self, which: str, values: list[object]) -> list[StewardsListing]:
        rows = self._database.run(
            lambda connection: connection.execute(
                f"""
                SELECT listings.id, listings.account, listings.reason, listings.added_at, EXISTS (
                    SELECT FROM appeals
                    WHERE appeals.account = listings.account AND about = 'listing' AND state = 'open')
                FROM stewards_listings AS listings
                WHERE removed_at IS NULL AND NOT is_unscored(listings.account) AND {which}
                ORDER BY added_at DESC, id DESC
                """.encode(),  # noqa: S608 - conditions of this class
                values,
            ).fetchall()
        )
        return [StewardsListing(*row) for row in rows]


def remove_listing(connection: Connection, account: str, reason: str, steward: int) -> bool:
    """Takes an account off the list, in a transaction that does more. Whether it was there."""
    row = connection.execute(
        "UPDATE stewards_listings SET removed_at = now(), removed_by = %s, removal_reason = %s "
        "WHERE account = %s AND removed_at IS NULL RETURNING 1",
        [steward, reason, account],
    ).fetchone()
    return row is not None


def restore_listing(connection: Connection, account: str, steward: int) -> None:
    """Puts an account that was removed back on the list with its reason, in a transaction that does more."""
    connection.execute(
        "INSERT INTO stewards_listings (account, reason, steward) "
        "SELECT account, reason, %s FROM stewards_listings WHERE account = %s ORDER BY id DESC LIMIT 1 "
        "ON CONFLICT (account) WHERE removed_at IS NULL DO NOTHING",
        [steward, account],
    )
