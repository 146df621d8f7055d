"""How many generated examples a property is tried with: many by default, few in the quick subset. And PostgreSQL.

The examples are the same in every run, so that a failure is one everybody can repeat; no example has a time limit,
because machines are noisy.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from devtools.postgres import PostgresCluster

settings.register_profile("full", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("quick", max_examples=15, deadline=None, derandomize=True)
settings.load_profile("full")


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresCluster]:
    """A PostgreSQL of this run's own. Where it is not installed, the test fails and says what to install."""
    from devtools.postgres import PostgresCluster  # slow to import, and not on every system

    with PostgresCluster() as cluster:
        yield cluster


@pytest.fixture(scope="module")
def database_url(postgres: PostgresCluster) -> str:
    """The address of a database for the tests of one file, with all tables, for the role that the server has."""
    return postgres.url(postgres.database())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test that needs PostgreSQL."""
    for item in items:
        if "postgres" in getattr(item, "fixturenames", ()):
            item.add_marker("postgres")
