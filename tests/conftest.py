"""How many generated examples a property is tried with, which tests share a process with `-n`, and PostgreSQL.

Many examples by default, few in the quick subset. They are the same in every run, so that a failure is one everybody
can repeat; no example has a time limit, because machines are noisy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from devtools.postgres import PostgresCluster
    from server.store.postgres.database import Database

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


@pytest.fixture(scope="module")
def database(database_url: str) -> Iterator[Database]:
    """Connections to that database."""
    from server.store.postgres.database import Database

    database = Database(database_url)
    yield database
    database.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test that needs PostgreSQL."""
    for item in items:
        if "postgres" in getattr(item, "fixturenames", ()):
            item.add_marker("postgres")


class ByBrowser(LoadScopeScheduling):  # type: ignore[misc]
    """One process for all tests in Chromium and one for all in Firefox: a process starts its browser once."""

    def _split_scope(self, nodeid: str) -> str:
        parameters = re.split(r"[\[\]-]", nodeid)
        return next((name for name in ("chromium", "firefox") if name in parameters), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByBrowser | None:
    """Replaces `--dist loadgroup`, which does not work with pytest 9.2."""
    return ByBrowser(config, log) if config.getvalue("dist") == "loadgroup" else None
