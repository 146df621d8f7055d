"""Who has joined a community server: readers, invitations, sessions of the pages, and paired browsers.

Every process sees a change at once, since nothing here is held in memory. Times are those of the database. Codes come
as digests, and keys never come here; server/web/community makes both.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, LiteralString, NamedTuple

from psycopg import Connection

from server.store import StoreError
from server.store.postgres.database import Database
from shared_schema.limits import BROWSERS_LIMIT, PAIRING_MINUTES, PAIRING_REQUESTS_LIMIT

ATTEMPTS_LIMIT = 10  # wrong codes from one source in ATTEMPT_MINUTES
ATTEMPT_MINUTES = 10
SESSION_DAYS = 30
_NONCE_MARGIN = 600  # seconds that used nonces are kept beyond their end, for machines whose clocks differ

_DIFFERS = (
    "This server has another secret than the others on this database, so no browser could use it. Copy the file "
    "“secret” from the data folder of one of them."
)


_ID = re.compile(r"[\w-]{1,64}", re.ASCII)


class Browser(NamedTuple):
    """One paired browser."""

    id: str
    reader: int
    origin: str
    browser: str
    paired_at: datetime


class JoinedReader(NamedTuple):
    """A reader, for the operator. `name` is that of the invitation."""

    id: int
    role: str
    name: str
    joined_at: datetime
    signed_in: bool  # with an account elsewhere
    browsers: int


class PairingRequest(NamedTuple):
    """One pairing that waits for a click, or for its browser."""

    id: str
    reader: int
    origin: str
    challenge: str
    nonce: str
    status: str


class Joining:
    """Every method may be called from any thread, and raises StoreError where the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check_secret(self, digest: str) -> None:
        """Raises StoreError where the server's secret is another than that of the servers beside it."""

        def kept(connection: Connection) -> str:
            connection.execute("INSERT INTO fixed_values VALUES ('secret', %s) ON CONFLICT (name) DO NOTHING", [digest])
            row = connection.execute("SELECT value FROM fixed_values WHERE name = 'secret'").fetchone()
            return str(row[0]) if row else ""

        if self._database.run(kept) != digest:
            raise StoreError(_DIFFERS)

    # -- invitations ------------------------------------------------------------------------------------------------

    def invite(
        self,
        digest: str,
        *,
        minutes: int,
        uses: int = 1,
        name: str = "",
        role: str = "reader",
        reader: int | None = None,
    ) -> None:
        """Keeps an invitation: for new readers, or for a reader to come in again."""
        self._run(
            "INSERT INTO invitations (digest, reader, name, role, uses, expires_at) "
            "VALUES (%s, %s, %s, %s, %s, now() + make_interval(mins => %s))",
            [digest, reader, name, role, uses, minutes],
        )

    def accept(self, digest: str) -> int | None:
        """Uses an invitation once; returns who comes in. None where it is unknown, used up or has expired."""

        def use(connection: Connection) -> int | None:
            row = connection.execute(
                "UPDATE invitations SET uses = uses - 1 WHERE digest = %s AND uses > 0 AND expires_at > now() "
                "RETURNING reader, name, role",
                [digest],
            ).fetchone()
            connection.execute("DELETE FROM invitations WHERE uses = 0 OR expires_at <= now()")
            if row is None:
                return None
            reader: int | None = row[0]
            if reader is None:
                made = connection.execute(
                    "INSERT INTO readers (name, role) VALUES (%s, %s) RETURNING id", list(row[1:])
                ).fetchone()
                reader = made[0] if made else None
            return reader

        return self._database.run(use)

    def may_try(self, source: str, limit: int = ATTEMPTS_LIMIT) -> bool:
        """Counts a try from a source in the last ATTEMPT_MINUTES; whether there were not too many."""

        def count(connection: Connection) -> bool:
            connection.execute(
                "DELETE FROM code_attempts WHERE at <= now() - make_interval(mins => %s)", [ATTEMPT_MINUTES]
            )
            # One after the other: tries at the same time must not each count the others as not yet made.
            connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [source])
            connection.execute("INSERT INTO code_attempts (source, at) VALUES (%s, clock_timestamp())", [source])
            row = connection.execute("SELECT count(*) FROM code_attempts WHERE source = %s", [source]).fetchone()
            return row is not None and row[0] <= limit

        return self._database.run(count)

    def forget_try(self, source: str) -> None:
        """Takes one try back: its code was right. A classroom behind one address may all join at once."""
        self._run(
            "DELETE FROM code_attempts WHERE ctid = (SELECT ctid FROM code_attempts WHERE source = %s LIMIT 1)",
            [source],
        )

    # -- readers ----------------------------------------------------------------------------------------------------

    def readers(self) -> list[JoinedReader]:
        """Every reader, who joined first before the others."""
        rows = self._database.run(
            lambda connection: connection.execute(
                "SELECT id, role, name, created_at, "
                "EXISTS (SELECT FROM identities WHERE identities.reader = readers.id), "
                "(SELECT count(*) FROM browsers WHERE browsers.reader = readers.id) FROM readers ORDER BY id"
            ).fetchall()
        )
        return [JoinedReader(*row) for row in rows]

    def remove_reader(self, reader: int, *, may_return: bool = False) -> bool:
        """Deletes a reader with all that is theirs; whether there was one.

        Their identity elsewhere stays and is nobody's, so that who signs in with it is refused; unless they may return,
        as another reader.
        """

        def remove(connection: Connection) -> bool:
            if may_return:
                connection.execute("DELETE FROM identities WHERE reader = %s", [reader])
            return connection.execute("DELETE FROM readers WHERE id = %s RETURNING 1", [reader]).fetchone() is not None

        return self._database.run(remove)

    # -- sessions ---------------------------------------------------------------------------------------------------

    def begin_session(self, session_id: str, reader: int) -> None:
        """Keeps that a browser may open a reader's pages."""
        self._run(
            "INSERT INTO sessions VALUES (%s, %s, now() + make_interval(days => %s)) ON CONFLICT (id) DO NOTHING",
            [session_id, reader, SESSION_DAYS],
        )

    def session(self, session_id: str) -> tuple[int, str, str] | None:
        """Whose session it is: the reader's id, name and role. None where it has ended."""
        row = _ID.fullmatch(session_id) and self._row(
            "SELECT readers.id, readers.name, readers.role FROM sessions JOIN readers ON readers.id = sessions.reader "
            "WHERE sessions.id = %s AND expires_at > now()",
            [session_id],
        )
        return (row[0], row[1], row[2]) if row else None

    def end_session(self, session_id: str) -> None:
        """Ends one session."""
        self._run("DELETE FROM sessions WHERE id = %s", [session_id])

    def end_sessions(self, reader: int) -> None:
        """Ends every session of a reader, and what would begin another."""

        def end(connection: Connection) -> None:
            connection.execute("DELETE FROM sessions WHERE reader = %s", [reader])
            connection.execute("DELETE FROM invitations WHERE reader = %s", [reader])
            connection.execute("DELETE FROM pairing_requests WHERE reader = %s", [reader])

        self._database.run(end)

    # -- paired browsers --------------------------------------------------------------------------------------------

    def browser(self, browser_id: str) -> Browser | None:
        """A paired browser, whosever it is. None where it is not paired, or no longer."""
        row = _ID.fullmatch(browser_id) and self._database.row(
            "SELECT id, reader, origin, browser, paired_at FROM browsers WHERE id = %s", [browser_id]
        )
        return Browser(*row) if row else None

    def browsers(self, reader: int) -> list[Browser]:
        """A reader's browsers, the oldest first."""
        rows = self._database.run(
            lambda connection: connection.execute(
                "SELECT id, reader, origin, browser, paired_at FROM browsers WHERE reader = %s ORDER BY paired_at, id",
                [reader],
            ).fetchall(),
            reader,
        )
        return [Browser(*row) for row in rows]

    def remove_browsers(self, reader: int, browser_ids: list[str] | None = None, *, keep: str | None = None) -> int:
        """Ends the pairings of some of a reader's browsers, or of all but one; returns how many ended."""

        def remove(connection: Connection) -> int:
            rows = connection.execute(
                "DELETE FROM browsers WHERE reader = %s AND (%s::text[] IS NULL OR id = ANY(%s::text[])) "
                "AND id IS DISTINCT FROM %s RETURNING 1",
                [reader, browser_ids, browser_ids, keep],
            ).fetchall()
            return len(rows)

        if browser_ids is not None and not all(map(_ID.fullmatch, browser_ids)):
            return 0
        return self._database.run(remove, reader)

    # -- pairing requests -------------------------------------------------------------------------------------------

    def request_pairing(self, request: PairingRequest) -> None:
        """Keeps a request. It takes the place of an earlier one of the same Origin and reader."""

        def keep(connection: Connection) -> None:
            connection.execute("DELETE FROM pairing_requests WHERE expires_at <= now()")
            connection.execute(
                "DELETE FROM pairing_requests WHERE origin = %s AND id <> %s", [request.origin, request.id]
            )
            connection.execute(
                "INSERT INTO pairing_requests VALUES (%s, %s, %s, %s, %s, %s, now() + make_interval(mins => %s)) "
                "ON CONFLICT (id) DO NOTHING",
                [*request, PAIRING_MINUTES],
            )
            connection.execute(
                "DELETE FROM pairing_requests WHERE id IN (SELECT id FROM pairing_requests ORDER BY expires_at DESC "
                "OFFSET %s)",
                [PAIRING_REQUESTS_LIMIT],
            )

        self._database.run(keep, request.reader)

    def pairing_request(self, reader: int, request_id: str) -> PairingRequest | None:
        """A reader's request; None where there is none."""
        row = _ID.fullmatch(request_id) and self._row(
            "SELECT id, reader, origin, challenge, nonce, status FROM pairing_requests "
            "WHERE id = %s AND reader = %s AND expires_at > now()",
            [request_id, reader],
            reader,
        )
        return PairingRequest(*row) if row else None

    def decide(self, reader: int, request_id: str, nonce: str, status: str) -> bool:
        """Keeps the reader's click; whether the request waited for it."""

        def keep(connection: Connection) -> bool:
            row = connection.execute(
                "UPDATE pairing_requests SET status = %s WHERE id = %s AND reader = %s AND nonce = %s "
                "AND status = 'waiting' AND expires_at > now() RETURNING 1",
                [status, request_id, reader, nonce],
            ).fetchone()
            return row is not None

        return bool(_ID.fullmatch(request_id) and _ID.fullmatch(nonce)) and self._database.run(keep, reader)

    def claim(self, reader: int, request_id: str, browser_id: str, browser: str) -> str | None:
        """Ends a request that was decided; its status. A browser that was allowed is paired from now on."""

        def end(connection: Connection) -> str | None:
            row = connection.execute(
                "DELETE FROM pairing_requests WHERE id = %s AND reader = %s AND status <> 'waiting' "
                "AND expires_at > now() RETURNING origin, status",
                [request_id, reader],
            ).fetchone()
            if row is None or row[1] != "allowed":
                return row[1] if row else None
            connection.execute(
                "INSERT INTO browsers (id, reader, origin, browser) VALUES (%s, %s, %s, %s)",
                [browser_id, reader, row[0], browser],
            )
            connection.execute(
                "DELETE FROM browsers WHERE id IN (SELECT id FROM browsers WHERE reader = %s "
                "ORDER BY paired_at DESC, id OFFSET %s)",
                [reader, BROWSERS_LIMIT],
            )
            return "allowed"

        return self._database.run(end, reader)

    # -- nonces -----------------------------------------------------------------------------------------------------

    def use_nonce(self, nonce: str, until: float) -> bool:
        """Keeps that a nonce was used; whether it had not been, by any process."""

        row = self._database.row(
            "INSERT INTO used_nonces VALUES (%s, to_timestamp(%s)) ON CONFLICT (nonce) DO NOTHING RETURNING 1",
            [nonce, until],
        )
        return row is not None

    def drop_old(self) -> None:
        """Deletes what can no longer be used."""

        def drop(connection: Connection) -> None:
            connection.execute(
                "DELETE FROM used_nonces WHERE expires_at < now() - make_interval(secs => %s)", [_NONCE_MARGIN]
            )
            connection.execute("DELETE FROM sessions WHERE expires_at <= now()")
            connection.execute(
                "DELETE FROM code_attempts WHERE at <= now() - make_interval(mins => %s)", [ATTEMPT_MINUTES]
            )

        self._database.run(drop)

    def _run(self, statement: LiteralString, values: list[Any]) -> None:
        self._database.run(lambda connection: connection.execute(statement, values))

    def _row(self, statement: LiteralString, values: list[Any], reader: int | None = None) -> tuple[Any, ...] | None:
        return self._database.run(lambda connection: connection.execute(statement, values).fetchone(), reader)
