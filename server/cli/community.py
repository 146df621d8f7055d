"""The commands of a community server's operator: serving, and inviting readers."""

from __future__ import annotations

import argparse
import secrets
import sys

from server.cli.migrate import MISSING
from server.settings import Settings

HOURS = 24 * 7  # how long an invitation is good


def serve(settings: Settings) -> int:
    """Serves a community until it is stopped."""
    if not settings.public_url:
        print("A community server needs its address for readers. Set HUMANKIND_PUBLIC_URL.", file=sys.stderr)
        return 2
    try:
        from server.store.postgres.database import Database  # not on a reader's own machine
        from server.web.community.serve import run
    except ModuleNotFoundError:
        print(MISSING, file=sys.stderr)
        return 1
    del Database
    run(settings)
    return 0


def invite(settings: Settings, options: argparse.Namespace) -> int:
    """Prints a link with which somebody joins."""
    if settings.database is None or not settings.public_url:
        print(
            "Only a community server has invitations. Set HUMANKIND_DATABASE_URL and HUMANKIND_PUBLIC_URL.",
            file=sys.stderr,
        )
        return 2
    try:
        from server.store.postgres.database import Database
        from server.store.postgres.joining import Joining
        from server.web.tokens import digest
    except ModuleNotFoundError:
        print(MISSING, file=sys.stderr)
        return 1
    database, code = Database(settings.database.url), secrets.token_urlsafe(24)
    try:
        Joining(database).invite(
            digest(code), minutes=60 * options.hours, uses=options.uses, name=options.name, role=options.role
        )
    finally:
        database.close()
    print(f"{settings.public_url}/join#{code}")
    return 0
