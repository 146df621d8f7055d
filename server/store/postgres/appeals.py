"""What owners of accounts asked for, and what stewards decided. It holds for all readers, and names none of them.

What every reader is told about an account is its standing, which PostgresStore puts on the account's card.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from psycopg import Connection

from server.store.postgres.database import Database
from shared_schema.records import Verdict

KEPT_DAYS = 365  # after a decision
AGAIN_DAYS = 30  # after a decision, until the same account may appeal again

AppealState = Literal["open", "upheld", "declined", "withdrawn"]
_COLUMNS = "id, account, requested, words, state, reason, opened_at, due_at, decided_at"


class Appeal(NamedTuple):
    """One appeal, without the name of the steward who decided it."""

    id: int
    account: str
    requested: Verdict
    words: str
    state: AppealState
    reason: str
    opened_at: datetime
    due_at: datetime
    decided_at: datetime | None


class AppealNumbers(NamedTuple):
    """All appeals of a server, without accounts. `median_days`: from asking to the decision; None before the first."""

    requested: int
    upheld: int
    declined: int
    withdrawn: int
    open: int
    overdue: int
    median_days: float | None
    unscored: int


class Appeals:
    """Every method may be called from any thread, and raises StoreError where the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # -- of an account's owner ----------------------------------------------------------------------------------------

    def unscore(self, account: str) -> None:
        """Keeps that an account is not scored, and deletes what was made and gathered about it, for all readers."""
        self._database.run(lambda connection: connection.execute("SELECT unscore(%s)", [account]))

    def score_again(self, account: str) -> None:
        """Takes that back."""

        def change(connection: Connection) -> None:
            connection.execute("UPDATE standings SET unscored_at = NULL WHERE account = %s", [account])
            connection.execute("SELECT notify_of_standing(%s)", [account])

        self._database.run(change)

    def unscored_since(self, account: str) -> datetime | None:
        """Since when an account is not scored. None where it is."""
        row = self._database.run(
            lambda connection: connection.execute(
                "SELECT unscored_at FROM standings WHERE account = %s", [account]
            ).fetchone()
        )
        return row[0] if row else None

    def open(self, account: str, requested: Verdict, words: str, days: int) -> bool:
        """Opens an appeal, to be decided in so many days. False where one is open, or it is too early for another."""

        def keep(connection: Connection) -> bool:
            row = connection.execute(
                """
                INSERT INTO appeals (account, requested, words, due_at)
                SELECT %(account)s, %(requested)s, %(words)s, now() + make_interval(days => %(days)s)
                WHERE NOT EXISTS (
                    SELECT FROM appeals WHERE account = %(account)s AND state IN ('upheld', 'declined')
                    AND decided_at > now() - make_interval(days => %(again)s))
                AND NOT EXISTS (SELECT FROM standings WHERE account = %(account)s AND unscored_at IS NOT NULL)
                ON CONFLICT (account) WHERE state = 'open' DO NOTHING RETURNING 1
                """,
                {"account": account, "requested": requested, "words": words, "days": days, "again": AGAIN_DAYS},
            ).fetchone()
            if row is None:
                return False
            connection.execute(
                "INSERT INTO standings (account, appealed_at) VALUES (%s, now()) "
                "ON CONFLICT (account) DO UPDATE SET appealed_at = now()",
                [account],
            )
            connection.execute("SELECT notify_of_standing(%s)", [account])
            return True

        return self._database.run(keep)

    def of_account(self, account: str) -> list[Appeal]:
        """The appeals of an account, the newest first."""
        return self._rows("WHERE account = %s ORDER BY opened_at DESC, id DESC LIMIT 20", [account])

    # -- of stewards --------------------------------------------------------------------------------------------------

    def waiting(self) -> list[Appeal]:
        """The open appeals, the one that is due first at the head."""
        return self._rows("WHERE state = 'open' ORDER BY due_at, id LIMIT 500", [])

    def waiting_one(self, appeal_id: int) -> Appeal | None:
        """An open appeal."""
        return next(iter(self._rows("WHERE state = 'open' AND id = %s", [appeal_id])), None)

    def decide(self, appeal_id: int, steward: int, verdict: Verdict | None, reason: str) -> bool:
        """Keeps a decision: the verdict from now on, or None where the appeal is declined. False where none is open."""

        def keep(connection: Connection) -> bool:
            row = connection.execute(
                "UPDATE appeals SET state = %s, reason = %s, steward = %s, decided_at = now() "
                "WHERE id = %s AND state = 'open' RETURNING account",
                ["upheld" if verdict else "declined", reason, steward, appeal_id],
            ).fetchone()
            if row is None:
                return False
            if verdict:
                connection.execute(
                    "UPDATE standings SET appealed_at = NULL, verdict = %s, decided_at = now() WHERE account = %s",
                    [verdict, row[0]],
                )
            else:
                connection.execute("UPDATE standings SET appealed_at = NULL WHERE account = %s", [row[0]])
            connection.execute("SELECT notify_of_standing(%s)", [row[0]])
            return True

        return self._database.run(keep)

    # -- of everybody -------------------------------------------------------------------------------------------------

    def numbers(self) -> AppealNumbers:
        """How many appeals there were, and what became of them."""

        def count(connection: Connection) -> AppealNumbers:
            row = connection.execute(
                """
                SELECT count(*), count(*) FILTER (WHERE state = 'upheld'), count(*) FILTER (WHERE state = 'declined'),
                    count(*) FILTER (WHERE state = 'withdrawn'), count(*) FILTER (WHERE state = 'open'),
                    count(*) FILTER (WHERE state = 'open' AND due_at < now()),
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - opened_at) / 86400)
                        FILTER (WHERE state IN ('upheld', 'declined')),
                    (SELECT count(*) FROM standings WHERE unscored_at IS NOT NULL)
                FROM appeals
                """
            ).fetchone()
            return AppealNumbers(*(row or (0, 0, 0, 0, 0, 0, None, 0)))

        return self._database.run(count)

    def drop_old(self) -> None:
        """Forgets whose appeals were decided KEPT_DAYS ago, and what was written. They stay in the numbers."""
        self._database.run(
            lambda connection: connection.execute(
                "UPDATE appeals SET account = '', words = '', reason = '', steward = NULL "
                "WHERE state <> 'open' AND account <> '' AND decided_at < now() - make_interval(days => %s)",
                [KEPT_DAYS],
            )
        )

    def _rows(self, which: str, values: list[object]) -> list[Appeal]:
        rows = self._database.run(
            lambda connection: connection.execute(
                f"SELECT {_COLUMNS} FROM appeals {which}".encode(),  # noqa: S608 - conditions of this class
                values,
            ).fetchall()
        )
        return [Appeal(*row) for row in rows]
