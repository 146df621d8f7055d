"""One reader's view of PostgreSQL, as a `Store`.

A reader's documents are rows of their own, and row security keeps everybody else from them. Cards that were made from
public evidence alone are shared: one row for all readers. A card that rests on posts that a reader's pages showed is
that reader's own row, and goes before the shared one.

A reader must not learn what others look up, so shared cards are found by key, never listed: `items` has those of the
reader's own crowd only, and a store without a reader lists none. What a reader deletes or erases is the reader's;
shared cards end by age.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, LiteralString

import msgspec
from psycopg import Connection

from server.store import DURABLE, KINDS, Document, StoreError
from server.store.postgres.database import Database

CARDS = "cards"
RESTS_ON_SEEN = "rests_on_seen"  # in a card's document
STANDING = "standing"  # in a card's document, as this returns it; it is not kept there
UNSCORED = "This person asked this server not to score them."
_BATCH = 1_000  # documents in one statement
_UNSTORABLE = "This cannot be kept: its name contains signs that the database does not take."


class PostgresStore:
    """A `Store` of one reader; where `reader` is None, of the shared cards alone."""

    def __init__(self, database: Database, reader: int | None) -> None:
        self._database = database
        self._reader = reader
        self._read_together: dict[str, list[tuple[str, Document]]] = {}
        self._own_cards: frozenset[str] | None = None  # while parts are made

    @contextmanager
    def reading_together(self, kinds: Collection[str]) -> Iterator[None]:
        """Reads all documents of some kinds in one transaction: inside, `items` returns them, for each kind once.

        For when a reader's parts are made, which each read what they hold. Not for cards.
        """

        def read(connection: Connection) -> None:
            self._own_cards = _own_cards(connection, self._reader)
            together: dict[str, list[tuple[str, Document]]] = {kind: [] for kind in kinds}
            rows = connection.execute(
                "SELECT kind, key, document FROM documents WHERE reader = %s AND kind = ANY(%s) ORDER BY put_number",
                [self._reader, list(kinds)],
            )
            for kind, key, document in rows.fetchall():
                together[kind].append((key, document))
            self._read_together = together

        self._database.run(read, self._reader)
        try:
            yield
        finally:
            self._read_together = {}
            self._own_cards = None

    def own_cards(self) -> frozenset[str]:
        """The keys of the cards that are the reader's own."""
        if self._own_cards is not None:
            return self._own_cards
        return self._database.run(lambda connection: _own_cards(connection, self._reader), self._reader)

    def get(self, kind: str, key: str) -> Document | None:
        return self.get_many(kind, [key]).get(key)

    def get_many(self, kind: str, keys: Collection[str]) -> dict[str, Document]:
        """The documents of some keys that there are, in one transaction."""
        _check_kind(kind)
        wanted = [key for key in keys if _is_storable(key)]
        if not wanted:
            return {}

        def read(connection: Connection) -> dict[str, Document]:
            if kind == CARDS:
                rows = connection.execute(
                    "SELECT key, reader IS NOT NULL, document FROM cards WHERE key = ANY(%s)", [wanted]
                )
                return with_standings(_visible(rows.fetchall()), _standings(connection, wanted))
            rows = connection.execute(
                "SELECT key, document FROM documents WHERE reader = %s AND kind = %s AND key = ANY(%s)",
                [self._reader, kind, wanted],
            )
            return dict(rows.fetchall())

        return self._database.run(read, self._reader)

    def put(self, kind: str, documents: Mapping[str, Document]) -> None:
        _check_kind(kind)
        if not all(map(_is_storable, documents)):
            raise StoreError(_UNSTORABLE)
        rows = [(key, msgspec.json.encode(document).decode()) for key, document in documents.items()]
        shared = {key for key, document in documents.items() if kind == CARDS and self._is_shared(document)}

        def write(connection: Connection) -> None:
            if kind not in DURABLE:  # it can be made again
                connection.execute("SET LOCAL synchronous_commit = off")
            for start in range(0, len(rows), _BATCH):
                batch = rows[start : start + _BATCH]
                if kind == CARDS:
                    self._put_cards(connection, batch, shared)
                else:
                    self._put_documents(connection, kind, batch)

        if rows:
            self._database.run(write, self._reader)

    def delete(self, kind: str, keys: Iterable[str] | None = None) -> int:
        _check_kind(kind)
        wanted = None if keys is None else sorted({key for key in keys if _is_storable(key)})
        if wanted == []:
            return 0
        return self._database.run(lambda connection: self._delete(connection, kind, wanted), self._reader)

    def purge(self) -> None:
        """Does nothing: the database sets no file aside, and deletes what nobody needs any more by itself."""

    def erase(self, keep: Mapping[str, Iterable[str]]) -> int:
        kept = {kind: list(keep.get(kind, ())) for kind in KINDS}

        def delete(connection: Connection) -> int:
            pairs = [(kind, key) for kind, keys in kept.items() for key in keys if kind != CARDS]
            return _number_deleted(
                connection,
                """
                DELETE FROM documents WHERE reader = %s
                AND NOT EXISTS (SELECT FROM unnest(%s::text[], %s::text[]) AS kept (kind, key)
                                WHERE kept.kind = documents.kind AND kept.key = documents.key)
                """,
                [self._reader, [kind for kind, _ in pairs], [key for _, key in pairs]],
            ) + _number_deleted(
                connection,
                "DELETE FROM cards WHERE reader = %s AND NOT key = ANY(%s)",
                [self._reader, kept[CARDS]],
            )

        return self._database.run(delete, self._reader)

    def items(self, kind: str) -> list[tuple[str, Document]]:
        _check_kind(kind)
        if kind in self._read_together:
            return self._read_together.pop(kind)

        def read(connection: Connection) -> list[tuple[str, Document]]:
            if kind == CARDS:
                rows = connection.execute(f"SELECT key, document {_LISTED_CARDS} ORDER BY put_number", self._listed())
                cards: dict[str, Document] = dict(rows.fetchall())
                standings = _standings(connection, list(cards))
                return list(with_standings(cards, {key: standings[key] for key in cards if key in standings}).items())
            rows = connection.execute(
                "SELECT key, document FROM documents WHERE reader = %s AND kind = %s ORDER BY put_number",
                [self._reader, kind],
            )
            return rows.fetchall()

        return self._database.run(read, self._reader)

    def count(self, kind: str) -> int:
        _check_kind(kind)

        def read(connection: Connection) -> int:
            if kind == CARDS:
                rows = connection.execute(f"SELECT count(*) {_LISTED_CARDS}", self._listed())
            else:
                rows = connection.execute(
                    "SELECT count(*) FROM documents WHERE reader = %s AND kind = %s", [self._reader, kind]
                )
            row = rows.fetchone()
            return int(row[0]) if row else 0

        return self._database.run(read, self._reader)

    def close(self) -> None:
        """Does nothing: what was put is in the database, and its connections belong to the process."""

    def _is_shared(self, document: Document) -> bool:
        """Whether a card may be shown to every reader: only where it says that it rests on no seen post."""
        return document.get(RESTS_ON_SEEN) is False

    def _put_documents(self, connection: Connection, kind: str, rows: list[tuple[str, str]]) -> None:
        # Ordered by key, so that two writers of the same documents wait for each other and never both.
        connection.execute(
            """
            INSERT INTO documents (reader, kind, key, document, put_number)
            SELECT %s, %s, key, document::json, put.base + place
            FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS row (key, document, place),
                 (SELECT next_put() AS base) AS put
            ORDER BY key
            ON CONFLICT (reader, kind, key) DO UPDATE
            SET document = excluded.document, put_number = excluded.put_number, put_at = excluded.put_at
            """,
            [self._reader, kind, *_columns(rows)],
        )

    def _put_cards(self, connection: Connection, rows: list[tuple[str, str]], shared: Collection[str]) -> None:
        connection.execute(
            """
            INSERT INTO cards (reader, key, document, put_number)
            SELECT CASE WHEN key = ANY(%s) THEN NULL ELSE %s::bigint END, key, document::json, put.base + place
            FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS row (key, document, place),
                 (SELECT next_put() AS base) AS put
            ORDER BY key
            ON CONFLICT (key, reader) DO UPDATE
            SET document = excluded.document, put_number = excluded.put_number, put_at = excluded.put_at
            """,
            [list(shared), self._reader, *_columns(rows)],
        )
        replaced = [key for key, _ in rows if key in shared]
        if replaced and self._reader is not None:  # the reader's own row would hide the newer card
            connection.execute("DELETE FROM cards WHERE reader = %s AND key = ANY(%s)", [self._reader, replaced])

    def _delete(self, connection: Connection, kind: str, keys: list[str] | None) -> int:
        if kind == CARDS:
            return _number_deleted(
                connection,
                "DELETE FROM cards WHERE reader IS NOT DISTINCT FROM %s AND (%s::text[] IS NULL OR key = ANY(%s))",
                [self._reader, keys, keys],
            )
        return _number_deleted(
            connection,
            "DELETE FROM documents WHERE reader = %s AND kind = %s AND (%s::text[] IS NULL OR key = ANY(%s))",
            [self._reader, kind, keys, keys],
        )

    def _listed(self) -> list[int | None]:
        return [self._reader] * 3


# The cards that a reader's export and crowd may contain: the reader's own, and the shared ones of the crowd.
_LISTED_CARDS = """
FROM (
    SELECT key, put_number, document FROM cards WHERE reader = %s
    UNION ALL
    SELECT cards.key, cards.put_number, cards.document
    FROM documents AS crowd JOIN cards ON cards.key = crowd.key AND cards.reader IS NULL
    WHERE crowd.reader = %s AND crowd.kind = 'crowd'
    AND NOT EXISTS (SELECT FROM cards AS own WHERE own.reader = %s AND own.key = crowd.key)
) AS listed
"""


def _own_cards(connection: Connection, reader: int | None) -> frozenset[str]:
    rows = connection.execute("SELECT key FROM cards WHERE reader = %s", [reader]).fetchall()
    return frozenset(key for (key,) in rows)


def _visible(rows: list[tuple[str, bool, Document]]) -> dict[str, Document]:
    """By key, the reader's own card or the shared one. A newer opt-out goes before a card that rests on seen posts."""
    shared = {key: document for key, is_own, document in rows if not is_own}
    own = {key: document for key, is_own, document in rows if is_own}
    opted_out = {
        key
        for key, document in shared.items()
        if document.get("status") == "opted_out" and _made_at(document) > _made_at(own.get(key, {}))
    }
    return {**shared, **{key: document for key, document in own.items() if key not in opted_out}}


def _standings(connection: Connection, keys: list[str]) -> dict[str, Document]:
    """What owners asked for, and stewards decided, about the accounts with some keys."""
    rows = connection.execute(
        """
        SELECT account, extract(epoch FROM unscored_at)::float8, extract(epoch FROM appealed_at)::float8,
            verdict, extract(epoch FROM decided_at)::float8
        FROM standings
        WHERE account = ANY(%s) AND (unscored_at IS NOT NULL OR appealed_at IS NOT NULL OR verdict IS NOT NULL)
        """,
        [keys],
    )
    names = ("unscored_at", "appealed_at", "verdict", "decided_at")
    return {key: dict(zip(names, values, strict=True)) for key, *values in rows.fetchall()}


def with_standings(cards: dict[str, Document], standings: Mapping[str, Document]) -> dict[str, Document]:
    """The cards with the standings of their accounts. An account that is not scored has an opt-out and no card."""
    merged = dict(cards)
    for key, standing in standings.items():
        unscored_at = standing["unscored_at"]
        if unscored_at is not None:
            merged[key] = {
                "status": "opted_out",
                "made_at": unscored_at,
                "problem": {"detail": UNSCORED},
                RESTS_ON_SEEN: False,
                STANDING: standing,
            }
        elif key in cards:
            merged[key] = {**cards[key], STANDING: standing}
            if standing["verdict"]:  # for lists of cards, which do not decode them
                merged[key]["verdict"] = standing["verdict"]
    return merged


def _made_at(document: Document) -> float:
    made_at = document.get("made_at")
    return made_at if isinstance(made_at, int | float) else 0.0


def _number_deleted(connection: Connection, statement: LiteralString, values: Sequence[Any]) -> int:
    """Runs a DELETE; returns how many rows it deleted."""
    row = connection.execute(
        f"WITH deleted AS ({statement} RETURNING 1) SELECT count(*) FROM deleted",  # noqa: S608 - statements of this file
        values,
    ).fetchone()
    return int(row[0]) if row else 0


def _columns(rows: list[tuple[str, str]]) -> tuple[list[str], list[str]]:
    return [key for key, _ in rows], [text for _, text in rows]


def _check_kind(kind: str) -> None:
    if kind not in KINDS:
        raise KeyError(kind)


def _is_storable(key: str) -> bool:
    """Whether PostgreSQL can hold a key: it takes neither NUL nor half a surrogate pair."""
    return "\0" not in key and not any("\ud800" <= sign <= "\udfff" for sign in key)
