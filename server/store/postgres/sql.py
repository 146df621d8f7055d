"""Runs SQL as it stands in a migration step."""

from __future__ import annotations

from typing import cast

import psycopg
from alembic import op


def execute(script: str) -> None:
    """Runs the statements of a script. Alembic's `op.execute` would take a colon in them for a parameter."""
    driver = cast("psycopg.Connection", op.get_bind().connection.dbapi_connection)
    driver.execute(script.encode())
