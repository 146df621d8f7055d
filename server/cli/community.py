"""The commands of a community server's operator: serving, inviting readers, listing and removing them."""

from __future__ import annotations

import argparse
import http.client
import secrets
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from server.cli.migrate import MISSING
from server.settings import Settings

if TYPE_CHECKING:
    from server.store.postgres.joining import Joining

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

    def run(joining: Joining) -> int:
        from server.web.tokens import digest

        code = secrets.token_urlsafe(24)
        joining.invite(
            digest(code), minutes=60 * options.hours, uses=options.uses, name=options.name, role=options.role
        )
        print(f"{settings.public_url}/join#{code}")
        return 0

    return _with_readers(settings, run)


def readers(settings: Settings, _options: argparse.Namespace) -> int:
    """Prints who has joined, one a line."""

    def run(joining: Joining) -> int:
        for each in joining.readers():
            way = "signed in" if each.signed_in else "invited"
            browsers = f"{each.browsers} browser{'' if each.browsers == 1 else 's'}"
            columns = (f"{each.id:>6}", each.role, way, f"{each.joined_at:%Y-%m-%d}", browsers, each.name)
            print("  ".join(columns).rstrip())
        return 0

    return _with_readers(settings, run)


def remove_reader(settings: Settings, options: argparse.Namespace) -> int:
    """Deletes a reader, with all that is theirs."""

    def run(joining: Joining) -> int:
        if not joining.remove_reader(options.number, may_return=options.may_return):
            print(f"There is no reader {options.number}.", file=sys.stderr)
            return 1
        stays = "" if options.may_return else " Their account elsewhere, if any, stays refused."
        print(f"Reader {options.number} was removed.{stays}")
        return 0

    return _with_readers(settings, run)


def _with_readers(settings: Settings, run: Callable[[Joining], int]) -> int:
    """Does something with the readers of a community server."""
    if settings.database is None or not settings.public_url:
        print(
            "Only a community server has readers. Set HUMANKIND_DATABASE_URL and HUMANKIND_PUBLIC_URL.",
            file=sys.stderr,
        )
        return 2
    try:
        from server.store.postgres.database import Database
        from server.store.postgres.joining import Joining
    except ModuleNotFoundError:
        print(MISSING, file=sys.stderr)
        return 1
    database = Database(settings.database.url)
    try:
        return run(Joining(database))
    finally:
        database.close()
