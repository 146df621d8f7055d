"""Readers of a community server, for the tests of its store."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest


@pytest.fixture(scope="module")
def new_reader(database_url: str) -> Callable[[], int]:
    """Adds a reader to the database; returns the id."""

    def add() -> int:
        with psycopg.connect(database_url, autocommit=True) as connection:
            row = connection.execute("INSERT INTO readers (name) VALUES ('a reader') RETURNING id").fetchone()
        assert row is not None
        return int(row[0])

    return add
