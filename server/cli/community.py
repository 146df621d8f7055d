"""The commands of a community server's operator: serving, and inviting readers."""

from __future__ import annotations

import argparse
import http.client
import secrets
import sys

from server.cli.migrate import MISSING
from server.settings import Settings

STATUS_SECONDS = 10.0
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


def status(settings: Settings) -> int:
    """Prints what the process says at its operator's address. The exit status is 1 where it is not ready."""
    address = settings.metrics_listen
    if address is None:
        print("A process of a community server says so where HUMANKIND_METRICS_LISTEN is set.", file=sys.stderr)
        return 2
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address.host, address.host)  # noqa: S104 - where others listen
    connection = http.client.HTTPConnection(host, address.port, timeout=STATUS_SECONDS)
    try:
        connection.request("GET", "/readyz")
        response = connection.getresponse()
        text = response.read(200).decode("utf-8", "replace").strip()
    except OSError:
        print(f"No process of a community server responds at {address}.")
        return 1
    finally:
        connection.close()
    print(f"The process at {address} is {text}.")
    return 0 if response.status == 200 else 1


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
