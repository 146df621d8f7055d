"""The store part of `./scripts/bench`: cards of a community in PostgreSQL, 10,000 of them next to 1,000,000.

The cards are those of the sample accounts, over and over under other keys. Each measurement reads 50 cards that are
known, at random, in one transaction and, for comparison, one by one; and then all that one reader's crowd of 2,000
accounts lists. The databases are in one PostgreSQL on this machine and are read in turn. What `fsync` costs is not
measured.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

import msgspec
from psycopg import Connection

from devtools.postgres import PostgresCluster
from server.accounts.account_records import AccountRecord, AccountRecords
from server.networks.readers.sample import samples
from server.scoring import score
from server.store import Document
from server.store.memory import MemoryStore
from server.store.postgres.database import Database
from server.store.postgres.store import PostgresStore

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SMALL, LARGE = 10_000, 1_000_000
SCREEN = 50  # accounts on a screen
ROUNDS = 400
CROWD = 2_000
HIGHEST_RATIO = 1.5
_CHUNK = 50_000


def key_of(number: int) -> str:
    """The key of an invented account."""
    return f"mastodon:host{number % 997}.example/@person{number}"


def documents() -> list[Document]:
    """The documents of the sample accounts' cards, as a job saves them."""
    store = MemoryStore()
    records = AccountRecords(store)
    for key, evidence in samples().items():
        record = AccountRecord(key, "ready", NOW.timestamp(), card=score(evidence, NOW))
        records.save(record, None, records.generation(key))
    return [document for _, document in store.items("cards")]


def fill(connection: Connection, count: int) -> None:
    """Fills a database with shared cards, and with a crowd of the reader 1.

    Rows are copied as they are compressed, without the constraint and the triggers, which would take minutes.
    """
    texts = [msgspec.json.encode({**document, "rests_on_seen": False}).decode() for document in documents()]
    connection.execute("INSERT INTO readers (name) VALUES ('a reader')")
    connection.execute("CREATE TEMPORARY TABLE kinds (number int PRIMARY KEY, document json COMPRESSION lz4)")
    connection.execute(
        "INSERT INTO kinds SELECT place - 1, text::json FROM unnest(%s::text[]) WITH ORDINALITY AS row (text, place)",
        [texts],
    )
    connection.execute("ALTER TABLE cards DROP CONSTRAINT a_shared_card_rests_on_no_seen_post")
    connection.execute("SET session_replication_role = replica")
    for start in range(0, count, _CHUNK):
        connection.execute(
            """
            INSERT INTO cards (key, put_number, document)
            SELECT 'mastodon:host' || n %% 997 || '.example/@person' || n, next_put(), document
            FROM generate_series(%s::int, %s::int) AS n JOIN kinds ON number = n %% %s
            """,
            [start, min(start + _CHUNK, count) - 1, len(texts)],
        )
    chosen = random.Random(1).sample(range(count), min(CROWD, count))  # noqa: S311 - a benchmark
    connection.execute(
        "INSERT INTO documents (reader, kind, key, put_number, document) "
        "SELECT 1, 'crowd', key, next_put(), '{}' FROM unnest(%s::text[]) AS key",
        [[key_of(number) for number in chosen]],
    )
    connection.execute("VACUUM ANALYZE")


def sizes(connection: Connection) -> dict[str, int]:
    """Bytes of the cards without their long texts, of these texts, and of each index."""
    found = connection.execute(
        """
        SELECT 'rows', pg_relation_size('cards')
        UNION ALL SELECT 'long texts', pg_table_size('cards') - pg_relation_size('cards')
        UNION ALL SELECT indexrelid::regclass::text, pg_relation_size(indexrelid)
        FROM pg_index WHERE indrelid = 'cards'::regclass
        """
    )
    return dict(found.fetchall())


def milliseconds(work: Callable[[], object]) -> float:
    """How long some work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def p95(values: list[float]) -> float:
    """The value that 95 % are below."""
    return statistics.quantiles(values, n=20)[-1]


def bench_store(small: int = SMALL, large: int = LARGE, rounds: int = ROUNDS) -> float:
    """Measures both databases and prints figures. Returns the ratio of the p95 of 50 known cards."""
    with PostgresCluster({"shared_buffers": "512MB", "max_wal_size": "8GB", "autovacuum": "off"}) as cluster:
        stores: dict[int, PostgresStore] = {}
        databases = []
        for count in (small, large):
            name = cluster.database()
            with cluster.admin(name) as admin:
                seconds = milliseconds(lambda count=count, admin=admin: fill(admin, count)) / 1000  # type: ignore[misc]
                found = sizes(admin)
            each = sum(found.values()) / count
            print(f"store: {count:,} cards, filled in {seconds:.0f} s, {each:,.0f} bytes each")
            print("  " + ", ".join(f"{part} {size / 1e6:,.1f} MB" for part, size in found.items()))
            databases.append(Database(cluster.url(name)))
            stores[count] = PostgresStore(databases[-1], 1)
        chance = random.Random(2)  # noqa: S311 - a benchmark
        together: dict[int, list[float]] = {small: [], large: []}
        one_by_one: dict[int, list[float]] = {small: [], large: []}
        crowds: dict[int, list[float]] = {small: [], large: []}
        for number in range(rounds):
            for count, store in stores.items():
                keys = [key_of(chance.randrange(count)) for _ in range(SCREEN)]
                together[count].append(milliseconds(lambda: store.get_many("cards", keys)))  # noqa: B023 - called at once
                if number % 4 == 0:
                    keys = [key_of(chance.randrange(count)) for _ in range(SCREEN)]
                    one_by_one[count].append(milliseconds(lambda: [store.get("cards", key) for key in keys]))  # noqa: B023
                if number % 10 == 0:
                    crowds[count].append(milliseconds(lambda: store.items("cards")))  # noqa: B023
        for name, times in (("together", together), ("one by one", one_by_one), (f"a crowd of {CROWD:,}", crowds)):
            a, b = times[small], times[large]
            print(
                f"  {name}: p50 {statistics.median(a):.1f} → {statistics.median(b):.1f} ms, "
                f"p95 {p95(a):.1f} → {p95(b):.1f} ms (× {p95(b) / p95(a):.2f})"
            )
        for database in databases:
            database.close()
    return p95(together[large]) / p95(together[small])


def main() -> None:
    """Prints the figures, and whether they are within the bar."""
    ratio = bench_store()
    verdict = "within" if ratio <= HIGHEST_RATIO else "ABOVE"
    print(f"  p95 of {SCREEN} known cards: × {ratio:.2f}, {verdict} × {HIGHEST_RATIO}")
