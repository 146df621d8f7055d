"""What only the store of a community does: readers are separate, cards of public evidence shared, changes are told."""

from __future__ import annotations

import os
import re
import signal
import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from devtools.postgres import PostgresCluster
from server.accounts.account_records import AccountRecord, AccountRecords
from server.locales.catalog import LANGUAGES, render
from server.locales.problem_details import detail_message
from server.store import KINDS, Document, StoreError, StoreUnreachableError
from server.store.postgres.database import REFUSED, UNREACHABLE, Database
from server.store.postgres.listener import Listener
from server.store.postgres.retention import delete_expired
from server.store.postgres.store import PostgresStore
from tests.waiting import eventually

SHARED: Document = {"status": "ready", "made_at": 1.0, "rests_on_seen": False}
OWN: Document = {"status": "ready", "made_at": 1.0, "rests_on_seen": True}


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url, wait_seconds=20)
    yield database
    database.close()


@pytest.fixture
def ada(database: Database, new_reader: Callable[[], int]) -> PostgresStore:
    return PostgresStore(database, new_reader())


@pytest.fixture
def bob(database: Database, new_reader: Callable[[], int]) -> PostgresStore:
    return PostgresStore(database, new_reader())


# Shared cards and own cards


def test_a_card_of_public_evidence_is_everybodys_and_listed_to_nobody(
    database: Database, ada: PostgresStore, bob: PostgresStore
) -> None:
    ada.put("cards", {"x:public": SHARED})
    assert bob.get("cards", "x:public") == ada.get("cards", "x:public") == SHARED
    assert PostgresStore(database, None).get("cards", "x:public") == SHARED
    assert bob.items("cards") == ada.items("cards") == PostgresStore(database, None).items("cards") == []
    assert bob.count("cards") == 0
    bob.put("crowd", {"x:public": {}, "x:unknown": {}})
    assert bob.items("cards") == [("x:public", SHARED)]
    assert (bob.count("cards"), ada.count("cards")) == (1, 0)


def test_a_card_that_rests_on_seen_posts_is_its_readers_own(
    database: Database, ada: PostgresStore, bob: PostgresStore
) -> None:
    bob.put("cards", {"x:seen": SHARED})
    ada.put("cards", {"x:seen": OWN})
    assert ada.get("cards", "x:seen") == OWN
    assert bob.get("cards", "x:seen") == SHARED
    assert PostgresStore(database, None).get("cards", "x:seen") == SHARED
    ada.put("crowd", {"x:seen": {}})
    assert ada.items("cards") == [("x:seen", OWN)]


def test_only_a_readers_own_cards_are_listed_as_own(ada: PostgresStore, bob: PostgresStore) -> None:
    ada.put("cards", {"x:own": OWN, "x:everybodys": SHARED})
    assert (ada.own_cards(), bob.own_cards()) == (frozenset({"x:own"}), frozenset())
    ada.delete("cards", ["x:own"])
    with ada.reading_together(["tags"]):
        assert ada.own_cards() == frozenset()


def test_a_newer_card_of_public_evidence_replaces_the_own_one(ada: PostgresStore, bob: PostgresStore) -> None:
    ada.put("cards", {"x:again": OWN})
    bob.put("cards", {"x:again": OWN})
    ada.put("cards", {"x:again": SHARED})
    assert ada.get("cards", "x:again") == SHARED
    assert bob.get("cards", "x:again") == OWN


def test_a_newer_opt_out_holds_for_readers_with_a_card_of_their_own(ada: PostgresStore, bob: PostgresStore) -> None:
    ada.put("cards", {"x:gone": OWN})
    bob.put("cards", {"x:gone": {"status": "opted_out", "made_at": 2.0, "rests_on_seen": False}})
    found = ada.get("cards", "x:gone")
    assert found is not None
    assert found["status"] == "opted_out"
    ada.put("cards", {"x:gone": {**OWN, "made_at": 3.0}})  # it was taken back meanwhile
    found = ada.get("cards", "x:gone")
    assert found is not None
    assert found["status"] == "ready"


def test_a_reader_deletes_and_erases_no_shared_card(database: Database, ada: PostgresStore, bob: PostgresStore) -> None:
    ada.put("cards", {"x:one": SHARED, "x:two": OWN})
    assert ada.delete("cards", ["x:one", "x:two"]) == 1
    ada.put("cards", {"x:two": OWN})
    assert ada.erase({}) == 1
    assert bob.get("cards", "x:one") == SHARED
    assert PostgresStore(database, None).delete("cards", ["x:one"]) == 1


@pytest.mark.parametrize("document", [OWN, {}, {"rests_on_seen": None}, {"of": {}, "seen_at": 1.0}])
def test_the_database_itself_refuses_to_share_what_may_rest_on_seen_posts(
    database: Database, document: Document
) -> None:
    with pytest.raises(StoreError):
        PostgresStore(database, None).put("cards", {"x:leak": document})


def test_a_record_notes_whether_it_rests_on_seen_posts(ada: PostgresStore, bob: PostgresStore) -> None:
    records = AccountRecords(ada)
    for name, record in {
        "x:made-fetched": AccountRecord("x:made-fetched", "unavailable", 1.0),
        "x:made-state": AccountRecord("x:made-state", "unavailable", 1.0, seen_at=5.0),
        "x:made-seen": AccountRecord("x:made-seen", "unavailable", 1.0, from_seen=True),
    }.items():
        assert records.save(record, None, records.generation(name))
        assert ada.get("cards", name) is not None
    assert [bob.get("cards", name) is None for name in ("x:made-fetched", "x:made-state", "x:made-seen")] == [
        False,
        True,
        True,
    ]


# Row security


def test_readers_see_and_change_nothing_of_each_other(ada: PostgresStore, bob: PostgresStore) -> None:
    for kind in KINDS:
        ada.put(kind, {"k": {**OWN, "of": "ada"}})
        assert bob.get(kind, "k") is None
        assert bob.items(kind) == []
        assert bob.count(kind) == 0
        assert bob.delete(kind, ["k"]) == bob.delete(kind) == 0
        bob.put(kind, {"k": {**OWN, "of": "bob"}})
        mine = ada.get(kind, "k")
        assert mine is not None
        assert mine["of"] == "ada"
    assert bob.erase({}) == len(KINDS)
    assert all(ada.count(kind) == 1 for kind in KINDS)


@pytest.mark.parametrize("reader", ["", "another"])
@pytest.mark.parametrize(
    "statement",
    [
        "SELECT count(*) FROM {table} WHERE reader = %(ada)s",
        "SELECT count(*) FROM {table} WHERE reader IS NOT NULL",
        "WITH changed AS (UPDATE {table} SET put_at = now() WHERE reader = %(ada)s RETURNING 1) "
        "SELECT count(*) FROM changed",
        "WITH deleted AS (DELETE FROM {table} WHERE reader = %(ada)s RETURNING 1) SELECT count(*) FROM deleted",
    ],
)
@pytest.mark.parametrize("table", ["documents", "cards"])
def test_row_security_holds_whatever_a_statement_selects(
    database_url: str, new_reader: Callable[[], int], database: Database, table: str, statement: str, reader: str
) -> None:
    ada, other = new_reader(), new_reader()
    PostgresStore(database, ada).put("cards" if table == "cards" else "tags", {"k": OWN})
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("SELECT set_config('humankind.reader', %s, false)", [str(other) if reader else ""])
        row = connection.execute(statement.format(table=table).encode(), {"ada": ada}).fetchone()
    assert row == (0,)


@pytest.mark.parametrize("table", ["documents", "cards"])
def test_row_security_refuses_to_write_for_another_reader(
    database_url: str, new_reader: Callable[[], int], table: str
) -> None:
    ada, other = new_reader(), new_reader()
    kind = ", kind" if table == "documents" else ""
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("SELECT set_config('humankind.reader', %s, false)", [str(other)])
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(
                f"INSERT INTO {table} (reader, key, put_number, document{kind}) "  # noqa: S608 - our own tables
                f"VALUES (%s, 'k', 1, '{{}}'{', %s' if kind else ''})".encode(),
                [ada, "tags"] if kind else [ada],
            )


# `queue_turns` counts turns without accounts; an invitation is found before it is known whose it is.
WITHOUT_ROW_SECURITY = {"queue_turns", "invitations"}


def test_every_table_of_a_reader_has_row_security(database_url: str) -> None:
    """A table that a later step adds is found here, too."""
    with psycopg.connect(database_url) as connection:
        without = connection.execute(
            """
            SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'reader'
            WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
            AND NOT (relrowsecurity AND relforcerowsecurity)
            """
        ).fetchall()
    assert {name for (name,) in without} <= WITHOUT_ROW_SECURITY


def test_a_connection_that_goes_back_to_the_pool_is_nobodys(database: Database, ada: PostgresStore) -> None:
    ada.put("tags", {"k": {}})
    for _ in range(20):
        assert database.run(lambda connection: connection.execute("SELECT count(*) FROM documents").fetchone()) == (0,)


def test_a_role_that_passes_over_row_security_is_refused(postgres: PostgresCluster, database_url: str) -> None:
    name = psycopg.conninfo.conninfo_to_dict(database_url)["dbname"]
    admin = Database(postgres.url(str(name), "postgres"))
    try:
        with pytest.raises(StoreError, match="superuser"):
            admin.check_role()
    finally:
        admin.close()
    usual = Database(database_url)
    usual.check_role()
    usual.close()


# Changes


CHANNEL = "humankind_changes"
ANYTHING = ("", "", "", "")  # notifications may have been missed


class Notified:
    """What a process hears: process, reader, kind and key of each change, and ANYTHING when it begins to listen."""

    def __init__(self, url: str) -> None:
        self.changes: list[tuple[str, ...]] = []
        self.listener = Listener(url)
        self.listener.on(CHANNEL, lambda payload: self.changes.append(tuple(payload.split(":", 3))))
        self.listener.on_reconnect(lambda: self.changes.append(ANYTHING))
        assert self.listener.start(20)


@pytest.fixture
def notified(database_url: str) -> Iterator[Notified]:
    notified = Notified(database_url)
    yield notified
    notified.listener.close()


def test_other_processes_learn_of_every_change(
    notified: Notified, database: Database, new_reader: Callable[[], int]
) -> None:
    reader = str(new_reader())
    ada = PostgresStore(database, int(reader))
    ada.put("tags", {"x:a:b": {}, "x:c": {}})
    ada.put("tags", {"x:c": {"n": 2}})
    ada.delete("tags", ["x:c"])
    ada.put("cards", {"x:shared": SHARED, "x:own": OWN})
    ada.put("mirrors", {str(number): {} for number in range(30)})
    ada.erase({})
    expected = [
        *[(reader, "tags", "x:a:b"), (reader, "tags", "x:c")],
        *[(reader, "tags", "x:c")] * 2,
        *[("", "cards", "x:shared"), (reader, "cards", "x:own")],
        (reader, "mirrors", "*"),
        *[(reader, "tags", "x:a:b"), (reader, "mirrors", "*"), (reader, "cards", "x:own")],
    ]
    eventually(lambda: len(notified.changes) >= len(expected) + 1)
    assert notified.changes[0] == ANYTHING
    assert sorted(change[1:] for change in notified.changes[1:]) == sorted(expected)
    assert {change[0] for change in notified.changes[1:]} == {database.process}  # so that it knows its own


def test_a_change_that_was_not_committed_notifies_nobody(
    notified: Notified, database: Database, ada: PostgresStore
) -> None:
    def fail(connection: psycopg.Connection) -> None:
        connection.execute(
            "INSERT INTO cards (key, put_number, document) VALUES ('x:never', 1, '{\"rests_on_seen\":false}')"
        )
        connection.execute("SELECT 1 / 0").fetchone()

    with pytest.raises(StoreError):
        database.run(fail)
    ada.put("tags", {"after": {}})
    eventually(lambda: len(notified.changes) > 1)
    assert [change[3] for change in notified.changes] == ["", "after"]


def test_a_backend_that_hangs_is_noticed_within_a_second_and_replaced(
    database_url: str, postgres: PostgresCluster, ada: PostgresStore
) -> None:
    notified = Notified(f"{database_url}&application_name=hangs")
    with postgres.admin() as admin:
        found = admin.execute("SELECT pid FROM pg_stat_activity WHERE application_name = 'hangs'").fetchall()
    ((pid,),) = found
    os.kill(pid, signal.SIGSTOP)
    try:
        stopped = time.monotonic()
        eventually(lambda: not notified.listener.is_listening)
        assert time.monotonic() - stopped < 1.5
        ada.put("tags", {"missed": {}})
        assert not notified.listener.start(0.1), "memory may not be used"
        eventually(lambda: notified.listener.start(0.1))
        assert notified.changes.count(ANYTHING) == 2
        ada.put("tags", {"heard": {}})
        eventually(lambda: notified.changes[-1][3] == "heard")
    finally:
        os.kill(pid, signal.SIGCONT)
        notified.listener.close()


def test_a_new_connection_is_not_ended_for_the_one_before_it(
    notified: Notified, monkeypatch: pytest.MonkeyPatch
) -> None:
    listener = notified.listener
    lock = listener._lock

    @contextmanager
    def reconnects_meanwhile() -> Iterator[None]:
        with lock:
            listener._alive_at = time.monotonic()
            yield

    monkeypatch.setattr(listener, "_lock", reconnects_meanwhile())
    listener._alive_at = float("-inf")
    listener._end_hung_connection()
    monkeypatch.setattr(listener, "_lock", lock)
    before = time.monotonic()
    eventually(lambda: listener._alive_at > before)  # one more round of it, in which it would notice the end
    assert listener.is_listening
    assert notified.changes == [ANYTHING]


def test_memory_in_front_of_the_store_is_right_within_a_second(
    database: Database, database_url: str, new_reader: Callable[[], int]
) -> None:
    records, listener = AccountRecords(PostgresStore(database, new_reader())), Listener(database_url)
    listener.on(CHANNEL, lambda payload: records.drop_from_memory(payload.split(":", 3)[3]))
    assert listener.start(20)
    elsewhere = AccountRecords(PostgresStore(database, None))

    def save(made_at: float) -> None:
        assert elsewhere.save(AccountRecord("x:ada", "unavailable", made_at), None, elsewhere.generation("x:ada"))

    save(1.0)
    times = []
    for made_at in (2.0, 3.0, 4.0):
        assert records.get("x:ada") is not None
        save(made_at)
        start = time.monotonic()
        eventually(lambda made_at=made_at: getattr(records.get("x:ada"), "made_at", 0) == made_at)  # type: ignore[misc]
        times.append(time.monotonic() - start)
    listener.close()
    assert min(times) < 1.0


def test_a_record_that_changed_while_it_was_read_is_not_kept_in_memory(ada: PostgresStore) -> None:
    records = AccountRecords(ada)
    assert records.save(AccountRecord("x:ada", "unavailable", 1.0), None, records.generation("x:ada"))
    records.drop_from_memory()
    read = ada.get_many

    def get_many(kind: str, keys: Collection[str]) -> dict[str, Document]:
        documents = read(kind, keys)
        records.drop_from_memory("x:ada")  # the notification comes in between
        return documents

    ada.get_many = get_many  # type: ignore[method-assign]
    assert records.get("x:ada") is not None
    assert records.in_memory("x:ada") is None


# Lost connections


def end_connections(postgres: PostgresCluster, database_url: str) -> None:
    name = psycopg.conninfo.conninfo_to_dict(database_url)["dbname"]
    with postgres.admin() as admin:
        admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])


def test_what_a_readers_parts_hold_is_read_in_one_transaction(
    ada: PostgresStore, bob: PostgresStore, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada.put("tags", {"x:b": {"n": 1}, "x:a": {"n": 2}})
    ada.put("lists", {"https://lists.example/a": {"n": 3}})
    bob.put("tags", {"x:c": {"n": 4}})
    runs, run = list[int](), database.run

    def counted(*given: Any, **options: Any) -> Any:
        runs.append(1)
        return run(*given, **options)

    monkeypatch.setattr(database, "run", counted)
    with ada.reading_together(["tags", "lists", "seen"]):
        assert ada.items("tags") == [("x:b", {"n": 1}), ("x:a", {"n": 2})]
        assert ada.items("lists") == [("https://lists.example/a", {"n": 3})]
        assert ada.items("seen") == []
        assert len(runs) == 1
        ada.put("tags", {"x:d": {"n": 5}})
        assert len(ada.items("tags")) == 3  # each kind once: later it may have changed
    ada.put("lists", {"https://lists.example/b": {"n": 6}})
    assert len(ada.items("lists")) == 2


def test_connections_that_were_dropped_are_replaced(
    postgres: PostgresCluster, database_url: str, notified: Notified, ada: PostgresStore
) -> None:
    for number in range(3):
        ada.put("tags", {"k": {"n": number}})
        end_connections(postgres, database_url)
        assert ada.get("tags", "k") == {"n": number}
        eventually(lambda number=number: notified.changes.count(ANYTHING) >= number + 2)  # type: ignore[misc]
    ada.put("tags", {"later": {}})
    eventually(lambda: any(change[3] == "later" for change in notified.changes))


def test_work_whose_connection_is_lost_is_done_once_more(
    postgres: PostgresCluster, database_url: str, database: Database
) -> None:
    attempts = []

    def work(connection: psycopg.Connection) -> int:
        attempts.append(1)
        if len(attempts) == 1:
            end_connections(postgres, database_url)
        row = connection.execute("SELECT 7").fetchone()
        assert row is not None
        return int(row[0])

    assert database.run(work) == 7
    assert len(attempts) == 2


def test_a_database_that_cannot_be_reached_is_one_sentence(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    database = Database(f"postgresql://humankind:secret@/humankind?host={tmp_path}", wait_seconds=0.3)
    store = PostgresStore(database, 1)
    start = time.monotonic()
    for use in (
        lambda: store.get("tags", "k"),
        lambda: store.put("tags", {"k": {}}),
        lambda: store.delete("tags"),
        lambda: database.row("SELECT %s", [1]),
    ):
        with pytest.raises(StoreUnreachableError, match=re.escape(UNREACHABLE)):
            use()
    database.close()
    assert time.monotonic() - start < 20
    assert "secret" not in caplog.text


def test_what_was_acknowledged_survives_a_crash_of_postgresql(postgres: PostgresCluster) -> None:
    """Every process of the server is killed while threads write. The same store goes on afterwards."""
    name = postgres.database()
    with postgres.admin() as admin:
        admin.execute(f"ALTER DATABASE {name} SET synchronous_commit = on")
    database = Database(postgres.url(name), wait_seconds=60)
    reader = database.run(
        lambda connection: connection.execute("INSERT INTO readers (name) VALUES ('a') RETURNING id").fetchone()
    )
    assert reader is not None
    store, acknowledged, stopped = PostgresStore(database, reader[0]), set[str](), threading.Event()

    def write(thread: int) -> None:
        number = 0
        while not stopped.is_set():
            key = f"{thread}-{number}"
            try:
                store.put("corrections", {key: {"n": number}})
            except StoreError:
                continue
            acknowledged.add(key)
            number += 1

    threads = [threading.Thread(target=write, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    try:
        eventually(lambda: len(acknowledged) > 30, 60)
        postgres.stop(kill=True)
        postgres.start()
        before = len(acknowledged)
        eventually(lambda: len(acknowledged) > before + 30, 60)
    finally:
        stopped.set()
        for thread in threads:
            thread.join()
    assert acknowledged <= {key for key, _ in store.items("corrections")}
    database.close()


def test_a_pool_without_a_free_connection_is_an_unreachable_database(database_url: str) -> None:
    database = Database(database_url, pool_size=1, wait_seconds=2)
    with database.transaction(), pytest.raises(StoreUnreachableError):
        database.row("SELECT 1", [])
    assert database.row("SELECT %s + 1", [1]) == (2,)
    database.close()


# Errors and logs


@pytest.mark.parametrize("sentence", [UNREACHABLE, REFUSED])
def test_what_readers_see_of_an_error_is_in_every_language(sentence: str) -> None:
    message = detail_message(sentence)
    assert message is not None
    assert len({render(message, language) for language in LANGUAGES}) == len(LANGUAGES)


def test_what_the_database_refuses_is_a_sentence_and_logged_without_what_was_in_it(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(StoreError) as caught:
        PostgresStore(database, 999_999).put("tags", {"x:private_person": {"note": "a secret note"}})
    assert str(caught.value).count(".") == 2
    assert "private_person" not in caplog.text + str(caught.value)
    assert "ForeignKeyViolation" in caplog.text


def test_a_key_that_postgresql_cannot_hold_is_refused_and_never_found(ada: PostgresStore) -> None:
    for key in ("a\0b", "a\ud800b"):
        assert ada.get("tags", key) is None
        assert ada.delete("tags", [key]) == 0
        with pytest.raises(StoreError):
            ada.put("tags", {key: {}})


# Retention


def age(postgres: PostgresCluster, database_url: str, days: int) -> None:
    """Makes everything that is in the database so many days older."""
    name = str(psycopg.conninfo.conninfo_to_dict(database_url)["dbname"])
    with postgres.admin(name) as admin:
        for table in ("documents", "cards"):
            admin.execute(f"UPDATE {table} SET put_at = put_at - make_interval(days => %s)".encode(), [days])  # noqa: S608


def test_old_cards_and_seen_posts_are_deleted_and_what_readers_wrote_stays(
    postgres: PostgresCluster,
) -> None:
    url = postgres.url(postgres.database())
    database = Database(url)
    with psycopg.connect(url, autocommit=True) as connection:
        readers = connection.execute("INSERT INTO readers (name) VALUES ('a'), ('b') RETURNING id").fetchall()
    for (reader,) in readers:
        store = PostgresStore(database, reader)
        for kind in KINDS:
            store.put(kind, {"k": OWN, "new": OWN})
        store.put("cards", {f"x:{number}": SHARED for number in range(1500)})
    age(postgres, url, 40)
    for (reader,) in readers:
        PostgresStore(database, reader).put("cards", {"new": OWN, "x:7": SHARED})
    assert delete_expired(database, card_days=30, seen_days=180) == 1499 + 2
    age(postgres, url, 150)
    for (reader,) in readers:
        PostgresStore(database, reader).put("seen", {"new": OWN})
    assert delete_expired(database, card_days=365, seen_days=180) == 2
    assert delete_expired(database, card_days=365, seen_days=180) == 0
    for (reader,) in readers:
        left = {kind: [key for key, _ in PostgresStore(database, reader).items(kind)] for kind in KINDS}
        assert left == {**{kind: ["k", "new"] for kind in KINDS}, "cards": ["new"], "seen": ["new"]}
    database.close()
