"""What owners of accounts asked for, and what stewards decided. It holds for all readers, and names none of them.

What every reader is told about an account is its standing, which PostgresStore puts on the account's card.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from psycopg import Connection

from server.store.postgres.database import Database
from server.store.postgres.stewards_list import remove_listing, restore_listing
from shared_schema.records import Verdict

KEPT_DAYS = 365  # after a decision
AGAIN_DAYS = 30  # after a decision, until the same account may appeal again

AppealState = Literal["open", "upheld", "declined", "withdrawn"]
# All times are the database's own, so that every machine finds the same appeals overdue.
_COLUMNS = f"""id, account, requested, words, state, reason, opened_at, due_at, decided_at, revised_at,
    state = 'open' AND due_at < now(),
    CASE WHEN state IN ('upheld', 'declined') AND decided_at > now() - make_interval(days => {AGAIN_DAYS})
        THEN decided_at + make_interval(days => {AGAIN_DAYS}) END,
    state IN ('upheld', 'declined') AND NOT is_unscored(account)
    AND NOT (about = 'listing' AND is_opted_out(account)) AND NOT EXISTS (
        SELECT FROM appeals AS later WHERE later.account = appeals.account AND later.about = appeals.about
        AND later.id > appeals.id)"""

# The decision of a process of a version before revisions, which ran beside newer ones. Those kept no history.
_UNKEPT = """
SELECT state, NULL, reason, decided_at FROM appeals
WHERE id = %s AND state IN ('upheld', 'declined')
    AND NOT EXISTS (SELECT FROM appeal_decisions WHERE appeal = appeals.id)"""
_KEEP_UNKEPT = """
INSERT INTO appeal_decisions (appeal, state, verdict, reason, steward, decided_at)
SELECT id, state, standings.verdict, reason, steward, appeals.decided_at
FROM appeals LEFT JOIN standings
    ON standings.account = appeals.account AND standings.decided_at = appeals.decided_at AND state = 'upheld'
WHERE id = %s AND NOT EXISTS (SELECT FROM appeal_decisions WHERE appeal = appeals.id)"""


class Appeal(NamedTuple):
    """One appeal, without the name of the steward who decided it.

    `requested` is None where it is about the stewards' list. `reason` and `state` are those of the latest decision.
    `is_overdue`: nobody decided by the day that the owner was told. `again_at`: until when the account cannot appeal
    about the same; None where that is over.
    `can_be_revised`: it is decided, no later appeal of the account is about the same, and the account did not opt out.
    """

    id: int
    account: str
    requested: Verdict | None
    words: str
    state: AppealState
    reason: str
    opened_at: datetime
    due_at: datetime
    decided_at: datetime | None
    revised_at: datetime | None
    is_overdue: bool
    again_at: datetime | None
    can_be_revised: bool


class Decision(NamedTuple):
    """What a steward decides. `verdict`: the new one, where the steward agrees and the appeal is about the verdict."""

    agrees: bool
    verdict: Verdict | None
    reason: str

    @property
    def state(self) -> AppealState:
        """The state of the appeal from then on."""
        return "upheld" if self.agrees else "declined"


class PastDecision(NamedTuple):
    """One decision of an appeal's history. `verdict` is None where it was left as it was, or is not known any more."""

    state: AppealState
    verdict: Verdict | None
    reason: str
    decided_at: datetime


class AppealNumbers(NamedTuple):
    """All appeals of a server, without accounts. `upheld` and `declined` are as revised; `revised` says how many were.

    `median_days`: from asking to the first decision; None before there is one.
    """

    requested: int
    upheld: int
    declined: int
    withdrawn: int
    revised: int
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

    def open(self, account: str, requested: Verdict | None, words: str, days: int) -> bool:
        """Opens an appeal, to be decided in so many days: for a verdict, or, with None, against a listing.

        False where one is open, it is too early for another about the same, or there is nothing to appeal against.
        """

        def keep(connection: Connection) -> bool:
            row = connection.execute(
                """
                INSERT INTO appeals (account, requested, about, words, due_at)
                SELECT %(account)s, %(requested)s, %(about)s, %(words)s, now() + make_interval(days => %(days)s)
                WHERE NOT EXISTS (
                    SELECT FROM appeals WHERE account = %(account)s AND about = %(about)s
                    AND state IN ('upheld', 'declined') AND decided_at > now() - make_interval(days => %(again)s))
                AND NOT is_unscored(%(account)s)
                AND (%(about)s = 'verdict' OR EXISTS (
                    SELECT FROM stewards_listings WHERE account = %(account)s AND removed_at IS NULL))
                ON CONFLICT (account) WHERE state = 'open' DO NOTHING RETURNING 1
                """,
                {
                    "account": account,
                    "requested": requested,
                    "about": "verdict" if requested else "listing",
                    "words": words,
                    "days": days,
                    "again": AGAIN_DAYS,
                },
            ).fetchone()
            if row is None:
                return False
            if requested:
                connection.execute(
                    "INSERT INTO standings (account, appealed_at) VALUES (%s, now()) "
                    "ON CONFLICT (account) DO UPDATE SET appealed_at = now()",
                    [account],
                )
                connection.execute("SELECT notify_of_standing(%s)", [account])
            return True

        return self._database.run(keep)

    def due_at(self, days: int) -> datetime:
        """When an appeal is due that is opened now, to be decided in so many days."""
        rows = self._database.run(
            lambda connection: connection.execute("SELECT now() + make_interval(days => %s)", [days]).fetchall()
        )
        due: datetime = rows[0][0]
        return due

    def of_account(self, account: str) -> list[Appeal]:
        """The appeals of an account, the newest first."""
        return self._rows("WHERE account = %s ORDER BY opened_at DESC, id DESC LIMIT 20", [account])

    def followed(self, appeal_id: int) -> Appeal | None:
        """An appeal for its owner, withdrawn ones too, and not so old that the server forgot whose it is."""
        return next(iter(self._rows("WHERE account <> '' AND id = %s", [appeal_id])), None)

    # -- of stewards --------------------------------------------------------------------------------------------------

    def waiting(self) -> list[Appeal]:
        """The open appeals, the one that is due first at the head."""
        return self._rows("WHERE state = 'open' ORDER BY due_at, id LIMIT 500", [])

    def waiting_for(self, reader: int) -> int:
        """How many appeals are open; 0 for a reader who is no steward."""
        row = self._database.run(
            lambda connection: connection.execute(
                "SELECT count(*) FROM appeals WHERE state = 'open' "
                "AND EXISTS (SELECT FROM readers WHERE id = %s AND role = 'steward')",
                [reader],
            ).fetchone()
        )
        return row[0] if row else 0

    def decided(self) -> list[Appeal]:
        """The appeals that were decided last, the newest decision first."""
        return self._rows(
            "WHERE state IN ('upheld', 'declined') AND account <> '' "
            "ORDER BY coalesce(revised_at, decided_at) DESC, id DESC LIMIT 100",
            [],
        )

    def get(self, appeal_id: int) -> Appeal | None:
        """An appeal that is open or decided, and not so old that the server forgot whose it is."""
        return next(iter(self._rows("WHERE state <> 'withdrawn' AND account <> '' AND id = %s", [appeal_id])), None)

    def history(self, appeal_id: int) -> list[PastDecision]:
        """Every decision about an appeal, the first one at the head."""

        def read(connection: Connection) -> list[PastDecision]:
            rows = connection.execute(
                "SELECT state, verdict, reason, decided_at FROM appeal_decisions WHERE appeal = %s ORDER BY id",
                [appeal_id],
            ).fetchall()
            return [PastDecision(*row) for row in rows or connection.execute(_UNKEPT, [appeal_id])]

        return self._database.run(read)

    def decide(self, appeal_id: int, steward: int, decision: Decision) -> bool:
        """Keeps a decision, from which on the verdict or the stewards' list is as it says. False where none is open."""

        def keep(connection: Connection) -> bool:
            row = connection.execute(
                "UPDATE appeals SET state = %s, reason = %s, steward = %s, decided_at = now() "
                "WHERE id = %s AND state = 'open' AND (about = 'listing' OR %s) RETURNING account, about",
                [decision.state, decision.reason, steward, appeal_id, _is_complete(decision)],
            ).fetchone()
            if row is None:
                return False
            account, about = row
            if about == "verdict":
                connection.execute("UPDATE standings SET appealed_at = NULL WHERE account = %s", [account])
                if decision.verdict:
                    _set_verdict(connection, account, decision.verdict)
                connection.execute("SELECT notify_of_standing(%s)", [account])
            elif decision.agrees:
                remove_listing(connection, account, decision.reason, steward)
            _keep_decision(connection, appeal_id, steward, decision)
            return True

        return self._database.run(keep)

    def revise(self, appeal_id: int, steward: int, decision: Decision) -> bool:
        """Replaces the decision about an appeal; the earlier ones stay in its history.

        Declined after it was upheld, what held before the appeal holds again. Where only the reason changes, nothing
        else does. False where it cannot be revised.
        """

        def keep(connection: Connection) -> bool:
            appeal = next(iter(_read(connection, "WHERE id = %s FOR UPDATE", [appeal_id])), None)
            if appeal is None or not appeal.can_be_revised:
                return False
            if appeal.requested is not None and not _is_complete(decision):
                return False
            connection.execute(_KEEP_UNKEPT, [appeal_id])
            if appeal.requested is None and decision.state != appeal.state:
                if decision.agrees:
                    remove_listing(connection, appeal.account, decision.reason, steward)
                else:
                    restore_listing(connection, appeal.account, steward)
            elif appeal.requested is not None and (decision.agrees or decision.state != appeal.state):
                verdict = decision.verdict or _verdict_before(connection, appeal)
                _set_verdict(connection, appeal.account, verdict)
                connection.execute("SELECT notify_of_standing(%s)", [appeal.account])
            connection.execute(
                "UPDATE appeals SET state = %s, reason = %s, steward = %s, revised_at = now() WHERE id = %s",
                [decision.state, decision.reason, steward, appeal_id],
            )
            _keep_decision(connection, appeal_id, steward, decision)
            return True

        return self._database.run(keep)

    # -- of everybody -------------------------------------------------------------------------------------------------

    def numbers(self) -> AppealNumbers:
        """How many appeals there were, and what became of them."""

        def count(connection: Connection) -> AppealNumbers:
            row = connection.execute(
                """
                SELECT count(*), count(*) FILTER (WHERE state = 'upheld'), count(*) FILTER (WHERE state = 'declined'),
                    count(*) FILTER (WHERE state = 'withdrawn'), count(*) FILTER (WHERE revised_at IS NOT NULL),
                    count(*) FILTER (WHERE state = 'open'),
                    count(*) FILTER (WHERE state = 'open' AND due_at < now()),
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - opened_at) / 86400)
                        FILTER (WHERE state IN ('upheld', 'declined')),
                    (SELECT count(*) FROM standings WHERE unscored_at IS NOT NULL)
                FROM appeals
                """
            ).fetchone()
            return AppealNumbers(*(row or (0, 0, 0, 0, 0, 0, 0, None, 0)))

        return self._database.run(count)

    def drop_old(self) -> None:
        """Forgets whose appeals were decided, and last revised, KEPT_DAYS ago, and what was written.

        They stay in the numbers.
        """
        self._database.run(
            lambda connection: connection.execute(
                """
                WITH forgotten AS (
                    UPDATE appeals SET account = '', words = '', reason = '', steward = NULL
                    WHERE state <> 'open' AND account <> ''
                    AND coalesce(revised_at, decided_at) < now() - make_interval(days => %s) RETURNING id)
                DELETE FROM appeal_decisions WHERE appeal IN (SELECT id FROM forgotten)
                """,
                [KEPT_DAYS],
            )
        )

    def _rows(self, which: str, values: list[object]) -> list[Appeal]:
        return self._database.run(lambda connection: _read(connection, which, values))


def _read(connection: Connection, which: str, values: list[object]) -> list[Appeal]:
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM appeals {which}".encode(),  # noqa: S608 - conditions of this file
        values,
    ).fetchall()
    return [Appeal(*row) for row in rows]


def _is_complete(decision: Decision) -> bool:
    """Whether a decision about a verdict says which, where it changes it."""
    return decision.agrees == (decision.verdict is not None)


def _set_verdict(connection: Connection, account: str, verdict: Verdict | None) -> None:
    connection.execute(
        "UPDATE standings SET verdict = %s, decided_at = CASE WHEN %s THEN now() END WHERE account = %s",
        [verdict, verdict is not None, account],
    )


def _verdict_before(connection: Connection, appeal: Appeal) -> Verdict | None:
    """The verdict that stewards had decided on before an appeal; None where that is the one that evidence shows."""
    row = connection.execute(
        """
        SELECT latest.verdict FROM appeals JOIN LATERAL (
            SELECT verdict FROM appeal_decisions WHERE appeal = appeals.id ORDER BY id DESC LIMIT 1) AS latest ON true
        WHERE account = %s AND about = 'verdict' AND state = 'upheld' AND appeals.id < %s
        ORDER BY appeals.id DESC LIMIT 1
        """,
        [appeal.account, appeal.id],
    ).fetchone()
    return row[0] if row else None


def _keep_decision(connection: Connection, appeal_id: int, steward: int, decision: Decision) -> None:
    connection.execute(
        "INSERT INTO appeal_decisions (appeal, state, verdict, reason, steward) VALUES (%s, %s, %s, %s, %s)",
        [appeal_id, decision.state, decision.verdict, decision.reason, steward],
    )
