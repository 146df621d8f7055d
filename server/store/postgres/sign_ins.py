"""Which reader signed in with an account elsewhere, and this server's clients at Mastodon's servers.

Identities come as digests and secrets encrypted; server/web/community makes both.
"""

from __future__ import annotations

from typing import NamedTuple

from psycopg import Connection

from server.store.postgres.database import Database

CHECK_MINUTES = 60  # after which a client is looked at again: hosts delete those that nobody used


class RegisteredClient(NamedTuple):
    """What a host knows this server as."""

    host: str
    client_id: str
    sealed_secret: str
    redirect_uri: str
    scope: str
    was_checked: bool = True  # lately


class SignIns:
    """Every method may be called from any thread, and raises StoreError where the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reader_of(self, digest: str) -> int | None:
        """The reader with this identity, a new one where it is new. None where that reader was removed."""

        def find(connection: Connection) -> int | None:
            # One after the other: the same person in two browsers at the same time is one reader.
            connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [digest])
            known = connection.execute("SELECT reader FROM identities WHERE digest = %s", [digest]).fetchone()
            if known is not None:
                reader: int | None = known[0]
                return reader
            made = connection.execute(
                "WITH made AS (INSERT INTO readers (name, role) VALUES ('', 'reader') RETURNING id) "
                "INSERT INTO identities SELECT %s, id FROM made RETURNING reader",
                [digest],
            ).fetchone()
            return made[0] if made else None

        return self._database.run(find)

    def client(self, host: str) -> RegisteredClient | None:
        """The client that is registered at a host."""
        row = self._database.run(
            lambda connection: connection.execute(
                "SELECT host, client_id, sealed_secret, redirect_uri, scope, "
                "checked_at > now() - make_interval(mins => %s) FROM sign_in_clients WHERE host = %s",
                [CHECK_MINUTES, host],
            ).fetchone()
        )
        return RegisteredClient(*row) if row else None

    def keep_client(self, client: RegisteredClient) -> RegisteredClient:
        """Keeps a new client, unless another process has just registered one; returns the one to use."""

        def keep(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO sign_in_clients VALUES (%s, %s, %s, %s, %s) ON CONFLICT (host) DO NOTHING",
                list(client[:-1]),
            )

        self._database.run(keep)
        return self.client(client.host) or client

    def set_checked(self, client: RegisteredClient) -> None:
        """Keeps that the host still knows a client."""
        self._database.run(
            lambda connection: connection.execute(
                "UPDATE sign_in_clients SET checked_at = now() WHERE host = %s AND client_id = %s",
                [client.host, client.client_id],
            )
        )

    def drop_client(self, client: RegisteredClient) -> None:
        """Deletes a client that the host no longer knows."""
        self._database.run(
            lambda connection: connection.execute(
                "DELETE FROM sign_in_clients WHERE host = %s AND client_id = %s", [client.host, client.client_id]
            )
        )
