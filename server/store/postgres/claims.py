"""Who shows that an account is theirs: one browser and one account, with a code that only this browser was given.

Times are those of the database. Codes come as digests; the cookie's mark never comes here.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Literal, NamedTuple

from psycopg import Connection

from server.store.postgres.database import Database

CODE_HOURS = 2  # to publish the code
PROOF_HOURS = 24  # how long a proof holds
CHECK_SECONDS = 90  # after which a check that did not end counts as lost

ClaimState = Literal["waiting", "checking", "missing", "failed", "proven"]
_ID = re.compile(r"[0-9a-f]{32}")
_COLUMNS = "id, account, code_digest, state, detail, expires_at"


class Claim(NamedTuple):
    """One claim. `account` is the key that was typed; once proven, the one that the account's network states."""

    id: str
    account: str
    code_digest: str
    state: ClaimState
    detail: str  # why the account could not be read, as a slug of a problem and its sentence
    expires_at: datetime


class Claims:
    """Every method may be called from any thread, and raises StoreError where the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, claim_id: str, account: str, code_digest: str) -> None:
        """Keeps a new claim, which waits for its code."""

        def keep(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO claims (id, account, code_digest, expires_at) "
                "VALUES (%s, %s, %s, now() + make_interval(hours => %s)) ON CONFLICT (id) DO NOTHING",
                [claim_id, account, code_digest, CODE_HOURS],
            )

        self._database.run(keep)

    def get(self, claim_id: str) -> Claim | None:
        """A claim. None where there is none, or it has ended. A check that was lost counts as one that never began."""
        if not _ID.fullmatch(claim_id):
            return None
        row = self._database.run(
            lambda connection: connection.execute(
                f"SELECT {_COLUMNS}, state = 'checking' AND checked_at < now() - make_interval(secs => %s) "  # noqa: S608 - columns of our own
                "FROM claims WHERE id = %s AND expires_at > now()",
                [CHECK_SECONDS, claim_id],
            ).fetchone()
        )
        if row is None:
            return None
        claim = Claim(*row[:-1])
        return claim._replace(state="waiting") if row[-1] else claim

    def set_checking(self, claim_id: str) -> None:
        """Keeps that a job looks for the code from now on, unless the claim is proven."""
        self._set("state = 'checking', detail = '', checked_at = now()", [], claim_id)

    def set_missing(self, claim_id: str) -> None:
        """Keeps that the account was read, and the code was not there."""
        self._set("state = 'missing'", [], claim_id)

    def set_failed(self, claim_id: str, detail: str) -> None:
        """Keeps why the account could not be read."""
        self._set("state = 'failed', detail = %s", [detail], claim_id)

    def set_proven(self, claim_id: str, account: str) -> None:
        """Keeps that the account is theirs, under the key that its network states."""
        self._set(
            "state = 'proven', account = %s, expires_at = now() + make_interval(hours => %s)",
            [account, PROOF_HOURS],
            claim_id,
        )

    def end(self, claim_id: str) -> None:
        """Ends a claim: its cookie opens nothing any more."""
        self._database.run(lambda connection: connection.execute("DELETE FROM claims WHERE id = %s", [claim_id]))

    def drop_old(self) -> None:
        """Deletes what has ended."""
        self._database.run(lambda connection: connection.execute("DELETE FROM claims WHERE expires_at <= now()"))

    def _set(self, change: str, values: list[object], claim_id: str) -> None:
        self._database.run(
            lambda connection: connection.execute(
                f"UPDATE claims SET {change} WHERE id = %s AND state <> 'proven' AND expires_at > now()".encode(),  # noqa: S608 - changes of this class
                [*values, claim_id],
            )
        )
