"""Not being scored, in the database: nothing of an account is left or comes back, whoever writes at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any, cast

import msgspec
import psycopg
import pytest

from server.accounts.account_records import AccountRecord, AccountRecords
from server.accounts.community_cited_posts import CommunityCitedPosts
from server.accounts.parts import Accounts
from server.accounts.reader_accounts import ReaderAccounts
from server.accounts.reader_records import ReaderRecords
from server.accounts.shared_records import SharedRecords
from server.store.postgres.appeals import Appeals, Decision
from server.store.postgres.database import Database
from server.store.postgres.listener import Listener
from server.store.postgres.store import UNSCORED, PostgresStore
from shared_schema.problems import problem
from shared_schema.records import OwnAccount, Verdict
from tests.waiting import eventually

pytestmark = pytest.mark.postgres

KEY, OTHER = "x:ada", "x:ben"


def agreed(reason: str, verdict: Verdict | None = "person") -> Decision:
    return Decision(agrees=True, verdict=verdict, reason=reason)


def declined(reason: str) -> Decision:
    return Decision(agrees=False, verdict=None, reason=reason)


def card(*, seen: bool = False) -> dict[str, Any]:
    return {"status": "ready", "made_at": 1.0, "rests_on_seen": seen}


@pytest.fixture
def appeals(database: Database) -> Appeals:
    return Appeals(database)


def add_readers(database: Database, number: int) -> list[int]:
    def add(connection: psycopg.Connection) -> list[int]:
        rows = connection.execute(
            "INSERT INTO readers (name) SELECT 'r' FROM generate_series(1, %s) RETURNING id", [number]
        )
        return [row[0] for row in rows.fetchall()]

    return database.run(add)


def test_what_was_made_and_gathered_goes_for_all_readers_and_what_they_wrote_stays(
    database: Database, appeals: Appeals
) -> None:
    readers = add_readers(database, 3)
    PostgresStore(database, None).put("cards", {KEY: card(), OTHER: card()})
    for reader in readers:
        store = PostgresStore(database, reader)
        store.put("cards", {KEY: card(seen=True)})
        for kind in ("seen", "mirrors", "tags", "corrections", "crowd"):
            store.put(kind, {KEY: {"by": reader}, OTHER: {"by": reader}})
        store.put("own_accounts", {KEY: {"made_at": "2026-11-01T00:00:00Z", "history": [{"day": "2026-11-01"}]}})
    appeals.unscore(KEY)
    for reader in readers:
        store = PostgresStore(database, reader)
        assert store.get("cards", KEY) == {
            "status": "opted_out",
            "made_at": pytest.approx(store.get("cards", KEY)["made_at"]),  # type: ignore[index]
            "problem": {"detail": UNSCORED},
            "rests_on_seen": False,
            "standing": store.get("cards", KEY)["standing"],  # type: ignore[index]
        }
        assert KEY not in dict(store.items("cards"))
        assert [store.get(kind, KEY) for kind in ("seen", "mirrors")] == [None, None]
        assert [store.get(kind, KEY) for kind in ("tags", "corrections", "crowd")] == [{"by": reader}] * 3
        assert store.get("own_accounts", KEY) == {"made_at": "2026-11-01T00:00:00Z", "history": []}
        assert store.get("seen", OTHER) == {"by": reader}
        assert store.get("cards", OTHER) == card()


@pytest.mark.parametrize("escaped", [r"\u0000", r"\ud800"])
def test_what_a_reader_keeps_cannot_make_it_fail(database: Database, appeals: Appeals, escaped: str) -> None:
    """A reader imports, as a reply to somebody, what `json` takes and `jsonb` does not."""
    ada, ben = add_readers(database, 2)
    document = f'{{"history": [{{"day": "2026-11-01"}}], "replies": [{{"id": "{escaped}", "to": "x:ben"}}]}}'
    database.run(
        lambda connection: connection.execute(
            "INSERT INTO documents (reader, kind, key, document, put_number) VALUES (%s, 'own_accounts', %s, %s, 1)",
            [ada, KEY, document],
        ),
        ada,
    )
    PostgresStore(database, ben).put("seen", {KEY: {}})
    appeals.unscore(KEY)
    assert appeals.unscored_since(KEY) is not None
    assert PostgresStore(database, ben).get("seen", KEY) is None
    kept = PostgresStore(database, ada).get("own_accounts", KEY)
    assert kept == {"history": []}
    assert msgspec.convert(kept, OwnAccount) == OwnAccount()


def test_a_job_that_ends_later_does_not_bring_the_scores_of_each_day_back(database: Database, appeals: Appeals) -> None:
    (reader,) = add_readers(database, 1)
    store = PostgresStore(database, reader)
    written = {"made_at": "2026-11-01T00:00:00Z", "history": [{"day": "2026-11-01"}], "replies": [{"to": OTHER}]}
    store.put("own_accounts", {KEY: written, OTHER: written})
    appeals.unscore(KEY)
    with psycopg.connect(database.url, autocommit=True) as listening:
        listening.execute("LISTEN humankind_changes")
        store.put("own_accounts", {KEY: written, OTHER: written})
        payloads = [each.payload for each in listening.notifies(timeout=5, stop_after=3)]
    assert store.get("own_accounts", KEY) == {**written, "history": []}
    assert store.get("own_accounts", OTHER) == written
    # The process that wrote is told as if another one had: it holds what it wrote in memory.
    assert f":{reader}:own_accounts:{KEY}" in payloads
    assert f":{reader}:own_accounts:{OTHER}" not in payloads
    appeals.score_again(KEY)
    assert store.get("own_accounts", KEY) == {**written, "history": []}
    store.put("own_accounts", {KEY: written})
    assert store.get("own_accounts", KEY) == written


@pytest.mark.parametrize("number", range(8))
def test_whoever_writes_at_the_same_moment_leaves_nothing(database: Database, appeals: Appeals, number: int) -> None:
    del number
    readers = add_readers(database, 4)
    ready = threading.Barrier(len(readers) + 1)

    def write(reader: int) -> None:
        store = PostgresStore(database, reader)
        ready.wait(10)
        for _ in range(20):
            store.put("cards", {KEY: card(seen=True)})
            store.put("cards", {KEY: card()})
            store.put("seen", {KEY: {"by": reader}})
            store.put("own_accounts", {KEY: {"history": [{"day": "2026-11-01"}]}})

    with ThreadPoolExecutor(len(readers)) as threads:
        writing = [threads.submit(write, reader) for reader in readers]
        ready.wait(10)
        appeals.unscore(KEY)
        for each in writing:
            each.result(30)

    def found(connection: psycopg.Connection) -> list[Any]:
        return connection.execute(
            "SELECT 1 FROM cards WHERE key = %s UNION ALL "
            "SELECT 1 FROM documents WHERE key = %s AND (kind <> 'own_accounts' OR document::text LIKE '%%day%%')",
            [KEY, KEY],
        ).fetchall()

    assert [database.run(found, reader) for reader in (None, *readers)] == [[]] * 5
    appeals.score_again(KEY)
    PostgresStore(database, None).put("cards", {KEY: card()})
    assert PostgresStore(database, readers[0]).get("cards", KEY) == card()


def test_what_lets_it_delete_for_all_readers_shows_nothing_of_other_accounts(
    database: Database, appeals: Appeals
) -> None:
    readers = add_readers(database, 2)
    for reader in readers:
        store = PostgresStore(database, reader)
        store.put("cards", {KEY: card(seen=True), OTHER: card(seen=True)})
        for kind in ("seen", "mirrors", "own_accounts", "tags", "corrections"):
            store.put(kind, {KEY: {"by": reader}, OTHER: {"by": reader}})
    appeals.unscore(KEY)

    def rows(connection: psycopg.Connection, account: str) -> set[tuple[Any, ...]]:
        connection.execute("SELECT set_config('humankind.unscored', %s, true)", [account])
        return set(
            connection.execute(
                "SELECT 'cards', key, reader FROM cards UNION ALL SELECT kind, key, reader FROM documents"
            ).fetchall()
        )

    own = database.run(lambda connection: rows(connection, ""), readers[0])
    assert {reader for _, _, reader in own} == {readers[0]}
    assert database.run(lambda connection: rows(connection, OTHER), readers[0]) == own
    # Of the account itself, only that somebody counts it as an own one is left.
    more = database.run(lambda connection: rows(connection, KEY), readers[0])
    assert more - own == {("own_accounts", KEY, readers[1])}


def test_a_standing_is_on_every_readers_card_and_in_no_row(database: Database, appeals: Appeals) -> None:
    (reader,) = add_readers(database, 1)
    store = PostgresStore(database, reader)
    store.put("cards", {KEY: {**card(), "verdict": "one_way"}})
    store.put("crowd", {KEY: {}})
    assert "standing" not in (store.get("cards", KEY) or {})
    assert appeals.open(KEY, "person", "I am no shop.", 14)
    assert not appeals.open(KEY, "person", "Twice.", 14)
    (appeal,) = appeals.of_account(KEY)
    shown = store.get("cards", KEY) or {}
    assert shown["standing"]["appealed_at"] > 0
    assert shown["verdict"] == "one_way"
    assert appeals.decide(appeal.id, reader, agreed("You are right."))
    assert not appeals.decide(appeal.id, reader, declined("Twice."))
    for found in (store.get("cards", KEY) or {}, dict(store.items("cards"))[KEY]):
        assert (found["verdict"], found["standing"]["verdict"]) == ("person", "person")
        assert found["standing"]["appealed_at"] is None
    assert not appeals.open(KEY, "unsure", "Too early.", 14)


def test_a_process_that_holds_a_readers_own_card_learns_of_a_verdict_and_of_a_newer_opt_out(
    database: Database, appeals: Appeals
) -> None:
    (reader,) = add_readers(database, 1)
    store, nobodys = PostgresStore(database, reader), PostgresStore(database, None)
    own = AccountRecord(KEY, "unavailable", 1.0, problem=problem("not-found"), seen_at=1.0)
    elsewhere = AccountRecords(store)
    assert elsewhere.save(own, None, elsewhere.generation(KEY))
    shared = SharedRecords(nobodys)
    records = ReaderRecords(store, CommunityCitedPosts(database, reader), shared)
    accounts = cast("Accounts", SimpleNamespace(records=records))
    held, listener = ReaderAccounts(lambda _reader: accounts, shared, "another"), Listener(database.url)
    held.of(reader)
    listener.on("humankind_changes", held.on_change)
    assert listener.start(20)

    def soon(condition: Callable[[AccountRecord], bool]) -> None:
        eventually(lambda: condition(records.get(KEY) or own))

    try:
        soon(lambda record: record.standing is None)
        assert appeals.open(KEY, "person", "I am no shop.", 14)
        soon(lambda record: record.standing is not None and record.standing.appealed_at is not None)
        assert appeals.decide(appeals.of_account(KEY)[0].id, reader, agreed("You are right."))
        soon(lambda record: record.standing is not None and record.standing.verdict == "person")
        nobodys.put("cards", {KEY: {**card(), "status": "opted_out", "made_at": 2.0, "problem": None}})
        soon(lambda record: record.status == "opted_out")
    finally:
        listener.close()


def test_old_appeals_keep_their_numbers_and_lose_their_accounts(database: Database, appeals: Appeals) -> None:
    (reader,) = add_readers(database, 1)
    appeals.open(KEY, "person", "secret words", 14)
    appeals.decide(appeals.waiting()[0].id, reader, declined("secret reason"))
    appeals.open(OTHER, "person", "open", 14)
    database.run(lambda connection: connection.execute("UPDATE appeals SET decided_at = now() - interval '366 days'"))
    before = appeals.numbers()
    appeals.drop_old()
    assert appeals.of_account(KEY) == []
    assert len(appeals.of_account(OTHER)) == 1
    assert appeals.numbers() == before
    rows = database.run(
        lambda connection: [
            *connection.execute("SELECT * FROM appeals").fetchall(),
            *connection.execute("SELECT * FROM appeal_decisions").fetchall(),
        ]
    )
    assert "secret" not in str(rows)


def verdict_of(database: Database, reader: int) -> str | None:
    standing = (PostgresStore(database, reader).get("cards", KEY) or {}).get("standing")
    return standing["verdict"] if standing else None


def test_a_revision_replaces_a_decision_and_what_held_before_comes_back(database: Database, appeals: Appeals) -> None:
    (reader,) = add_readers(database, 1)
    PostgresStore(database, None).put("cards", {KEY: card()})
    appeals.open(KEY, "person", "first", 14)
    first = appeals.waiting()[0].id
    assert not appeals.revise(first, reader, agreed("not decided yet"))
    assert appeals.decide(first, reader, declined("no"))
    assert verdict_of(database, reader) is None
    assert not appeals.revise(first, reader, agreed("which verdict?", None))
    assert appeals.revise(first, reader, agreed("yes"))
    assert verdict_of(database, reader) == "person"
    assert appeals.revise(first, reader, agreed("more exactly", "organisation"))
    assert [(past.state, past.verdict, past.reason) for past in appeals.history(first)] == [
        ("declined", None, "no"),
        ("upheld", "person", "yes"),
        ("upheld", "organisation", "more exactly"),
    ]
    (shown,) = appeals.of_account(KEY)
    assert (shown.state, shown.reason) == ("upheld", "more exactly")
    assert shown.revised_at is not None

    database.run(lambda connection: connection.execute("UPDATE appeals SET decided_at = now() - interval '31 days'"))
    assert appeals.open(KEY, "unsure", "second", 14)
    assert not appeals.revise(first, reader, declined("a later appeal is open"))
    second = appeals.waiting()[0].id
    assert appeals.decide(second, reader, agreed("fine", "unsure"))
    assert verdict_of(database, reader) == "unsure"
    assert not appeals.revise(first, reader, declined("a later one is decided"))
    assert appeals.revise(second, reader, declined("not after all"))
    assert verdict_of(database, reader) == "organisation"

    numbers = appeals.numbers()
    assert (numbers.requested, numbers.upheld, numbers.declined, numbers.revised, numbers.open) == (2, 1, 1, 2, 0)
    appeals.unscore(KEY)
    assert not appeals.revise(second, reader, agreed("it is not scored"))


def test_a_decision_of_an_older_version_that_kept_no_history_is_in_it(database: Database, appeals: Appeals) -> None:
    (reader,) = add_readers(database, 1)
    PostgresStore(database, None).put("cards", {KEY: card()})
    appeals.open(KEY, "person", "words", 14)
    appeal = appeals.waiting()[0].id
    assert appeals.history(appeal) == []
    assert appeals.decide(appeal, reader, agreed("yes", "organisation"))
    database.run(lambda connection: connection.execute("DELETE FROM appeal_decisions"))
    assert [(past.state, past.reason) for past in appeals.history(appeal)] == [("upheld", "yes")]
    assert appeals.revise(appeal, reader, declined("not after all"))
    assert [(past.state, past.verdict, past.reason) for past in appeals.history(appeal)] == [
        ("upheld", "organisation", "yes"),
        ("declined", None, "not after all"),
    ]
    assert verdict_of(database, reader) is None


def test_another_reason_for_declining_brings_no_verdict_back(database: Database, appeals: Appeals) -> None:
    """The owner opted out and came back since stewards had agreed to an earlier appeal."""
    (reader,) = add_readers(database, 1)
    PostgresStore(database, None).put("cards", {KEY: card()})
    appeals.open(KEY, "person", "first", 14)
    appeals.decide(appeals.waiting()[0].id, reader, agreed("yes"))
    appeals.unscore(KEY)
    appeals.score_again(KEY)
    PostgresStore(database, None).put("cards", {KEY: card()})
    database.run(lambda connection: connection.execute("UPDATE appeals SET decided_at = now() - interval '31 days'"))
    appeals.open(KEY, "person", "second", 14)
    second = appeals.waiting()[0].id
    appeals.decide(second, reader, declined("no"))
    assert appeals.revise(second, reader, declined("no, and this is why"))
    assert verdict_of(database, reader) is None
    assert [past.reason for past in appeals.history(second)] == ["no", "no, and this is why"]


def test_the_days_until_a_decision_are_those_of_the_first(database: Database, appeals: Appeals) -> None:
    (reader,) = add_readers(database, 1)
    appeals.open(KEY, "person", "words", 14)
    appeal = appeals.waiting()[0].id
    appeals.decide(appeal, reader, declined("no"))
    database.run(
        lambda connection: connection.execute(
            "UPDATE appeals SET opened_at = now() - interval '40 days', decided_at = now() - interval '36 days'"
        )
    )
    appeals.revise(appeal, reader, agreed("yes"))
    assert appeals.numbers().median_days == pytest.approx(4)
    # It is forgotten a year after the revision, not after the first decision.
    database.run(lambda connection: connection.execute("UPDATE appeals SET decided_at = now() - interval '400 days'"))
    appeals.drop_old()
    assert [each.reason for each in appeals.of_account(KEY)] == ["yes"]
