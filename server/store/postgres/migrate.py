"""Brings a database to the tables of this version, and back: Alembic, one file of plain SQL a step.

Versions run side by side while a server is updated, so a step only adds. What a version no longer uses is removed by a
step of the next one.
"""

from __future__ import annotations

from collections.abc import Callable

import psycopg
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from server.store import StoreError
from server.store.postgres.database import CONNECT_OPTIONS, UNREACHABLE
from server.store.postgres.steps import FOLDER, STEPS

_LOCK = 0x68756D616E  # of `humankind migrate`: a second one waits for the first


def upgrade(url: str) -> tuple[str, str]:
    """Runs the steps that are missing. Returns the step before and after. Raises StoreError; then nothing changed."""
    return _migrate(url, lambda config: command.upgrade(config, "head"))


def downgrade(url: str) -> tuple[str, str]:
    """Takes the newest step back, with the data that it added. Returns the step before and after. Raises StoreError."""
    return _migrate(url, lambda config: command.downgrade(config, "-1"))


def _migrate(url: str, run: Callable[[Config], None]) -> tuple[str, str]:
    # Alembic gets a connection of psycopg's own making: one syntax of the address for the server and for this.
    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: psycopg.connect(url, **CONNECT_OPTIONS), poolclass=NullPool
    )
    config = Config(attributes={})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("version_locations", str(STEPS).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            before = MigrationContext.configure(connection).get_current_revision() or ""
            run(config)
            after = MigrationContext.configure(connection).get_current_revision() or ""
            return before, after
    except DBAPIError as error:
        if isinstance(error.orig, psycopg.OperationalError):
            raise StoreError(UNREACHABLE) from error
        raise StoreError(f"The database was not changed: {error.orig}".rstrip()) from error
    except CommandError as error:
        raise StoreError(f"The database was not changed: {error}. Was it made by a newer version?") from error
