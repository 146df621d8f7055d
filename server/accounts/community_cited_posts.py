"""The posts that cards cite, for all processes of a community server, for a day. A private card's are its reader's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from server.accounts.account_records import CITED_SECONDS
from server.store.postgres.database import Database
from shared_schema.records import CitedPost

if TYPE_CHECKING:
    from psycopg import Connection


class CommunityCitedPosts:
    """`CitedPosts` of one reader, or of nobody where `reader` is None."""

    def __init__(self, database: Database, reader: int | None) -> None:
        self._database = database
        self._reader = reader

    def put(self, key: str, posts: list[CitedPost], *, shared: bool) -> None:
        text = msgspec.json.encode(posts).decode()

        def write(connection: Connection) -> None:
            connection.execute(
                """
                INSERT INTO cited_posts (reader, key, posts) VALUES (%s, %s, %s::json)
                ON CONFLICT (key, reader) DO UPDATE SET posts = excluded.posts, made_at = excluded.made_at
                """,
                [None if shared else self._reader, key, text],
            )
            if shared and self._reader is not None:  # the reader's own would hide the newer ones
                connection.execute("DELETE FROM cited_posts WHERE reader = %s AND key = %s", [self._reader, key])

        self._database.run(write, self._reader)

    def get(self, key: str) -> list[CitedPost] | None:
        def read(connection: Connection) -> object | None:
            row = connection.execute(
                """
                SELECT posts FROM cited_posts WHERE key = %s AND made_at > now() - make_interval(secs => %s)
                ORDER BY reader NULLS LAST LIMIT 1
                """,
                [key, CITED_SECONDS],
            ).fetchone()
            return row[0] if row else None

        posts = self._database.run(read, self._reader)
        try:
            return None if posts is None else msgspec.convert(posts, list[CitedPost])
        except msgspec.ValidationError:  # of another version
            return None

    def forget(self, keys: list[str] | None) -> None:
        def delete(connection: Connection) -> None:
            connection.execute(
                """
                DELETE FROM cited_posts
                WHERE reader IS NOT DISTINCT FROM %s AND (%s::text[] IS NULL OR key = ANY(%s))
                """,
                [self._reader, keys, keys],
            )

        self._database.run(delete, self._reader)


def delete_expired(database: Database, reader: int | None) -> None:
    """Deletes a reader's own that are older than a day; the shared ones where `reader` is None."""

    def delete(connection: Connection) -> None:
        connection.execute("DELETE FROM cited_posts WHERE made_at < now() - make_interval(secs => %s)", [CITED_SECONDS])

    database.run(delete, reader)
