"""The command that brings a community server's database to the tables of this version, and back."""

from __future__ import annotations

import argparse
import sys

from server.settings import Settings

MISSING = "PostgreSQL needs the packages of the extra “community”: pip install 'humankind[community]'."


def migrate(settings: Settings, options: argparse.Namespace) -> int:
    """Runs the steps that are missing, or takes the newest back."""
    if settings.database is None:
        print("Only a community server has a database. Set HUMANKIND_DATABASE_URL.", file=sys.stderr)
        return 2
    try:
        from server.store.postgres.migrate import downgrade, upgrade  # not on a reader's own machine
    except ModuleNotFoundError:
        print(MISSING, file=sys.stderr)
        return 1
    url = settings.database.url
    before, after = downgrade(url) if options.down else upgrade(url)
    if before == after:
        print(f"The database is up to date (step {after}).")
    else:
        print(f"The database was brought from step {before or 'none'} to step {after or 'none'}.")
    return 0
