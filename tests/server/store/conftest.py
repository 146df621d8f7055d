"""A database with readers of a community server, for the tests of its store."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import psycopg
import pytest

from devtools.postgres import PostgresCluster
from server.store.postgres.database import Database


@pytest.fixture
def database(postgres: PostgresCluster) -> Iterator[Database]:
    """A database of one test's own, with all tables."""
    name = postgres.database()
    database = Database(postgres.url(name))
    yield database
    database.close()
    postgres.drop(name)


@pytest.fixture(scope="module")
def new_reader(database_url: str) -> Callable[[], int]:
    """Adds a reader to the database; returns the id."""

    def add() -> int:
        with psycopg.connect(database_url, autocommit=True) as connection:
            row = connection.execute("INSERT INTO readers (name) VALUES ('a reader') RETURNING id").fetchone()
        assert row is not None
        return int(row[0])

    return add
