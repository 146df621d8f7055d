"""Whom readers know, in the database: numbers from three readers on, never who, and gone with whoever withdraws."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from server.store import StoreError
from server.store.postgres.appeals import Appeals
from server.store.postgres.database import Database
from server.store.postgres.known_accounts import KnownAccounts
from server.store.postgres.store import PostgresStore

pytestmark = pytest.mark.postgres

KEY, OTHER = "x:ada", "x:ben"
PERSON: dict[str, Any] = {"verdict": "person", "note": "a \0 note", "made_at": "2026-11-01T00:00:00Z"}
# Of another verdict, with the words of the right one in the note.
AUTOMATED = {**PERSON, "verdict": "automated", "note": '"verdict":"person"'}


@pytest.fixture
def known(database: Database) -> KnownAccounts:
    return KnownAccounts(database)


@pytest.fixture
def readers(database: Database) -> list[int]:
    def add(connection: psycopg.Connection) -> list[int]:
        rows = connection.execute("INSERT INTO readers (name) SELECT 'r' FROM generate_series(1, 5) RETURNING id")
        return [row[0] for row in rows.fetchall()]

    return database.run(add)


def correct(database: Database, reader: int, *keys: str, correction: dict[str, Any] = PERSON) -> None:
    PostgresStore(database, reader).put("corrections", dict.fromkeys(keys, correction))


def shown(known: KnownAccounts) -> dict[str, int]:
    return dict(known.counts(100))


def test_an_account_is_shown_from_three_readers_on(
    database: Database, known: KnownAccounts, readers: list[int]
) -> None:
    for number, reader in enumerate(readers):
        if number % 2:  # before and after the reader begins to share
            known.share(reader)
        correct(database, reader, KEY)
        known.share(reader)
        known.share(reader)  # twice counts once
        correct(database, reader, KEY)
        assert shown(known) == ({KEY: number + 1} if number >= 2 else {})
    sharing = known.sharing(readers[0])
    assert sharing is not None
    assert sharing.accounts == 1


def test_who_shares_already_waits_for_nothing(database: Database, known: KnownAccounts, readers: list[int]) -> None:
    """Or else requests that come together would each hold a connection of the process."""
    known.share(readers[0])

    def share(connection: psycopg.Connection) -> None:
        connection.execute("SELECT pg_advisory_xact_lock(lock_of_sharing(%s))", [readers[0]])
        threads.submit(known.share, readers[0]).result(10)

    with ThreadPoolExecutor(1) as threads:
        database.run(share)
    assert known.sharing(readers[0]) is not None


def test_who_does_not_share_is_not_counted(database: Database, known: KnownAccounts, readers: list[int]) -> None:
    for reader in readers:
        correct(database, reader, KEY)
    for reader in readers[:2]:
        known.share(reader)
    assert shown(known) == {}
    assert known.sharing(readers[2]) is None


def test_only_corrections_to_a_person_count(database: Database, known: KnownAccounts, readers: list[int]) -> None:
    """Not other verdicts, tags, own accounts, whom pages showed, nor what the pages showed of them."""
    for reader in readers:
        known.share(reader)
        correct(database, reader, KEY, correction=AUTOMATED)
        for kind in ("tags", "own_accounts", "seen", "crowd", "outreach", "mirrors"):
            PostgresStore(database, reader).put(kind, {OTHER: PERSON})
    assert shown(known) == {}


@pytest.mark.parametrize("how", ["withdraw", "remove", "change", "erase", "leave", "unscore", "opt out"])
def test_what_is_taken_back_is_gone_at_once(
    database: Database, known: KnownAccounts, readers: list[int], how: str
) -> None:
    for reader in readers[:3]:
        known.share(reader)
        correct(database, reader, KEY)
    assert shown(known) == {KEY: 3}
    reader, store = readers[0], PostgresStore(database, readers[0])
    with psycopg.connect(database.url, autocommit=True) as listening:
        listening.execute("LISTEN humankind_lists")
        match how:
            case "withdraw":
                known.withdraw(reader)
            case "remove":
                store.delete("corrections", [KEY])
            case "change":
                correct(database, reader, KEY, correction=AUTOMATED)
            case "erase":
                store.erase({})
            case "leave":
                database.run(lambda connection: connection.execute("DELETE FROM readers WHERE id = %s", [reader]))
            case "unscore":
                Appeals(database).unscore(KEY)
            case "opt out":
                PostgresStore(database, None).put("cards", {KEY: {"status": "opted_out", "rests_on_seen": False}})
        assert len(list(listening.notifies(timeout=5, stop_after=1))) == 1
    assert shown(known) == {}
    if how == "unscore":
        Appeals(database).score_again(KEY)
        assert shown(known) == {KEY: 3}
    if how in ("unscore", "opt out"):
        return
    assert counts(database) == [(KEY, 2)]
    if how != "leave":
        known.withdraw(reader)
        correct(database, reader, KEY)
        assert known.sharing(reader) is None
        assert counts(database) == [(KEY, 2)]


def counts(database: Database) -> list[tuple[Any, ...]]:
    """All numbers, as only the trigger that counts sees them."""

    def read(connection: psycopg.Connection) -> list[tuple[Any, ...]]:
        connection.execute("SELECT set_config('humankind.counting', 'on', true)")
        return connection.execute("SELECT * FROM known_counts").fetchall()

    return database.run(read)


def test_nobody_sees_who_shares_what_nor_numbers_below_three(
    database: Database, known: KnownAccounts, readers: list[int]
) -> None:
    for reader in readers[:2]:
        known.share(reader)
        correct(database, reader, KEY, OTHER)

    def rows(connection: psycopg.Connection) -> list[list[tuple[Any, ...]]]:
        return [
            connection.execute(f"SELECT * FROM {table}".encode()).fetchall()  # noqa: S608 - names of this test
            for table in ("known_counts", "known_accounts", "sharing_readers")
        ]

    for other in (None, *readers[2:]):
        assert database.run(rows, other) == [[], [], []]
    found = database.run(rows, readers[0])
    assert found[0] == []
    assert set(found[1]) == {(readers[0], KEY), (readers[0], OTHER)}
    assert [row[0] for row in found[2]] == [readers[0]]

    def change(connection: psycopg.Connection) -> list[Any]:
        return [
            connection.execute("DELETE FROM known_accounts RETURNING 1").fetchall(),
            connection.execute("UPDATE known_counts SET readers = 9 RETURNING 1").fetchall(),
            connection.execute("DELETE FROM sharing_readers RETURNING 1").fetchall(),
        ]

    assert database.run(change, readers[4]) == [[], [], []]
    for statement in (
        f"INSERT INTO known_accounts VALUES ({readers[0]}, 'x:eve')",  # noqa: S608 - a number
        f"INSERT INTO sharing_readers VALUES ({readers[3]})",  # noqa: S608
        "INSERT INTO known_counts VALUES ('x:eve', 9)",
    ):
        with pytest.raises(StoreError):
            database.run(lambda connection, each=statement: connection.execute(each.encode()), readers[4])  # type: ignore[misc]
    assert counts(database) == [(KEY, 2), (OTHER, 2)]


def test_a_correction_that_is_deleted_while_sharing_begins_is_not_counted(
    database: Database, known: KnownAccounts, readers: list[int]
) -> None:
    reader = readers[0]
    correct(database, reader, KEY, OTHER)
    with ThreadPoolExecutor(1) as threads:
        with database.transaction(reader) as connection:
            connection.execute("SELECT start_sharing()").fetchone()  # has read the correction, and has not ended
            deletion = threads.submit(PostgresStore(database, reader).delete, "corrections", [KEY])
            with pytest.raises(TimeoutError):
                deletion.result(0.5)
        deletion.result(60)
    sharing = known.sharing(reader)
    assert sharing is not None
    assert sharing.accounts == 1


def test_readers_who_share_and_correct_at_the_same_time_are_counted_once_each(
    database: Database, known: KnownAccounts, readers: list[int]
) -> None:
    keys = [f"x:p{number}" for number in range(30)]

    def share(reader: int) -> None:
        for _ in range(5):
            known.share(reader)
            known.withdraw(reader)
        known.share(reader)

    def write(reader: int) -> None:
        for key in keys:
            correct(database, reader, key)
        for key in keys[20:]:
            PostgresStore(database, reader).delete("corrections", [key])

    with ThreadPoolExecutor(2 * len(readers)) as threads:
        for each in [threads.submit(work, reader) for reader in readers for work in (share, write)]:
            each.result(60)
    assert shown(known) == dict.fromkeys(keys[:20], 5)
    assert len(counts(database)) == 20
