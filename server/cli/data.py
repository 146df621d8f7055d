"""The commands for the reader's data: networks, seen, export, import, erase, token, open.

Where a server is running, it does the work: only one process may use the data folder at a time.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

import msgspec

from server.cli import service
from server.cli.client import Client, running
from server.cli.command import Command, open_in_browser, print_json
from server.paths import program_name
from server.settings import Settings
from shared_schema.endpoints import UNKNOWN_HOST
from shared_schema.records import ImportRequest, ImportResponse, SeenHostsResponse

if TYPE_CHECKING:
    from server.services import Services

T = TypeVar("T")
FILE_LIMIT = 512 * 1024 * 1024  # bytes of a file to import; an export with every card is far smaller


_OF_READERS = (
    "HUMANKIND_DATABASE_URL is set, so this is a community's server: what it keeps is its readers', and each has it on "
    "the page “Your data”. Unset it to work on the data folder of your own server."
)


def of_one_reader(command: Command) -> Command:
    """A command that works on a data folder. A community's server has none for a reader, so there it ends at once."""

    def checked(settings: Settings, options: argparse.Namespace) -> int:
        if settings.database is not None:
            print(_OF_READERS, file=sys.stderr)
            return 2
        return command(settings, options)

    return checked


def _with_services(settings: Settings, work: Callable[[Services], T]) -> T:
    """Works on the data folder directly, where no server is running."""
    from server.services import build_services  # imported here so that `--help` stays fast

    services = build_services(settings)
    try:
        return work(services)
    finally:
        services.close()


def networks(_settings: Settings, _options: argparse.Namespace) -> int:
    """Prints a table of the networks."""
    from server.cli.render import draw_networks
    from shared_schema.networks import networks as network_rows

    print(draw_networks(list(network_rows().values())), end="")
    return 0


def export(settings: Settings, _options: argparse.Namespace) -> int:
    """Prints everything that is kept."""
    server = running(settings.home)
    if server is not None:
        print_json(server.call("GET", "/v1/export"))
    else:
        print_json(_with_services(settings, lambda services: msgspec.Raw(services.accounts.exporter.export())))
    return 0


def import_file(settings: Settings, options: argparse.Namespace) -> int:
    """Imports an export, or tags, from a file, and prints what was done."""
    from server.accounts.transfer.import_files import ImportFileError, read_file
    from server.cli.render import draw_import

    try:
        with options.file.open("rb") as file:
            data = file.read(FILE_LIMIT + 1)
        if len(data) > FILE_LIMIT:
            raise ImportFileError(f"The file is larger than {FILE_LIMIT // 1024 // 1024} MB.")
        document = read_file(data)
        result = _import(settings, document, replace=options.replace)
    except ImportFileError as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 1
    print(draw_import(result), end="")
    return 0


def _import(settings: Settings, document: dict[str, Any], *, replace: bool) -> ImportResponse:
    server = running(settings.home)
    if server is None:
        return _with_services(settings, lambda services: services.accounts.importer.run(document, replace=replace))
    # Only what is imported: the cards of an export would make the request too large.
    parts = {name: document[name] for name in ImportRequest.__struct_fields__ if name in document}
    return msgspec.convert(server.call("POST", f"/v1/import?replace={int(replace)}", parts), ImportResponse)


def seen(settings: Settings, _options: argparse.Namespace) -> int:
    """Prints a table of the hosts whose pages showed what is kept."""
    from server.cli.render import draw_seen_hosts

    server = running(settings.home)
    if server is not None:
        hosts = msgspec.convert(server.call("GET", "/v1/seen"), SeenHostsResponse).hosts
    else:
        hosts = _with_services(settings, lambda services: services.accounts.seen_posts.hosts())
    print(draw_seen_hosts(hosts), end="")
    return 0


def erase(settings: Settings, options: argparse.Namespace) -> int:
    """Erases everything that is kept, or what the pages of one host showed, after a confirmation."""
    server = running(settings.home)
    host: str | None = options.seen_on
    what = f"everything that Humankind keeps in {settings.home}" if host is None else f"what {host} showed"
    if not options.yes:
        if not sys.stdin.isatty():
            print("Nothing was erased. To erase without a confirmation, add --yes.", file=sys.stderr)
            return 2
        try:
            reply = input(f"Erase {what}? Type yes: ")
        except KeyboardInterrupt:
            print("\nNothing was erased.")
            raise
        if reply.strip().lower() != "yes":
            print("Nothing was erased.")
            return 1
    if host is not None:
        print(f"Posts erased: {_erase_seen_on(settings, server, host)}.")
        return 0
    if server is not None:
        erased = server.call("DELETE", "/v1/data")["erased"]
    else:
        erased = _with_services(settings, lambda services: services.erase(keep_pairing=None))
    print(f"Erased: {erased} records.")
    return 0


def _erase_seen_on(settings: Settings, server: Client | None, host: str) -> int:
    """Erases what the pages of a host showed; returns how many posts."""
    if server is not None:
        return int(server.call("DELETE", f"/v1/seen/{quote(host, safe='')}")["erased"])
    known = None if host == UNKNOWN_HOST else host
    return _with_services(settings, lambda services: services.accounts.eraser.erase_seen_on(known))


def downgrade(settings: Settings, _options: argparse.Namespace) -> int:
    """Puts the data folder back to the format before the last update, for an earlier version of Humankind."""
    from server.accounts.transfer.migrations import NoBackupError, go_back
    from server.store.tiny import TinyStore

    server = running(settings.home)
    if server is not None:
        print(f"Stop the server first:  {program_name()} stop", file=sys.stderr)
        return 1
    store = TinyStore(settings.home)
    try:
        backup = go_back(settings.home, store)
    except NoBackupError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        store.close()
    print(f"The data folder has format {backup.format} again, with what you had corrected and tagged by then.")
    print(
        "Cards and seen posts were deleted; they are gathered again. Install the earlier version before you start it."
    )
    return 0


def token(settings: Settings, _options: argparse.Namespace) -> int:
    """Prints the machine's own token; where a server is running, only if it is the owner's."""
    from server.web.tokens import machine_token

    server = running(settings.home)
    if server is not None:
        server.check()
    print(machine_token(settings.home))
    return 0


def open_pages(settings: Settings, options: argparse.Namespace) -> int:
    """Opens the pages of the running server in the browser, or prints their address."""
    server = running(settings.home)
    if server is None:
        print(f"The server is not running. Start it with:  {service.start_command()}", file=sys.stderr)
        return 1
    address = server.call("POST", "/v1/page", {})["url"]
    if not options.print:
        open_in_browser(settings.home, address)
    print(address)
    return 0
