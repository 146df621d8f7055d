"""The arguments of the command line: one function for each group of commands, in the order of `--help`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from server import __version__
from server.cli import archive, community, data, native_host, score, service
from server.cli.command import Command, usable_cores
from server.cli.doctor import doctor
from server.cli.migrate import migrate
from server.cli.native_host.browsers import BROWSERS
from server.cli.serve import serve, status, stop
from server.cli.setup import extension, setup
from server.cli.uninstall import uninstall
from server.cli.update_sites import update_sites
from server.cli.worker import worker
from server.paths import program_name
from server.settings import DEFAULT_PORT, settings_help

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

SERVICE_HELP = "Starts the server whenever you log in: install, uninstall, restart, status, logs."
NATIVE_HOST_HELP = "Lets the extension start the server when it is off: install, uninstall, status."


def argument_parser() -> argparse.ArgumentParser:
    """The parser of all commands. What it parses has the chosen one as `command`, and its parser as `parser`."""
    parser = argparse.ArgumentParser(
        prog=program_name(),
        description="Humankind: who in a social feed is a person that talks with people, and how kind they are.",
        epilog=settings_help(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Humankind {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_installation(commands)
    _add_server(commands)
    _add_service(commands.add_parser("service", help=SERVICE_HELP, description=SERVICE_HELP))
    _add_native_host(commands.add_parser("native-host", help=NATIVE_HOST_HELP, description=NATIVE_HOST_HELP))
    _add_scoring(commands)
    _add_data(commands)
    _add_community(commands)
    return parser


def _add(commands: Subparsers, name: str, command: Command, help_text: str) -> argparse.ArgumentParser:
    """Adds a command, and returns its parser for its own arguments."""
    parser = commands.add_parser(name, help=help_text, description=help_text)
    parser.set_defaults(command=command, parser=parser)
    return parser


def _add_installation(commands: Subparsers) -> None:
    parser = _add(commands, "setup", setup, "Walks through the installation: the service, the extension, and pairing.")
    parser.add_argument("--print", action="store_true", help="prints the page instead of opening it")

    parser = _add(commands, "extension", extension, "Shows where the extension lies and how to load it.")
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--path", action="store_true", help="prints the folder only")
    shown.add_argument("--open", action="store_true", help="opens the folder, too")

    parser = _add(commands, "uninstall", uninstall, "Removes everything that Humankind put on your user account.")
    data_options = parser.add_mutually_exclusive_group()
    data_options.add_argument("--keep-data", action="store_true", help="keeps your data")
    data_options.add_argument("--delete-data", action="store_true", help="deletes your data, too")
    parser.add_argument(
        "--yes", action="store_true", help="removes without a confirmation, and keeps your data without --delete-data"
    )
    parser.add_argument("--dry-run", action="store_true", help="shows what would be removed")


def _add_server(commands: Subparsers) -> None:
    parser = _add(commands, "serve", serve, "Runs the server on this machine until you press Ctrl+C.")
    parser.add_argument(
        "--port", type=_number(65_535, "a port is a number"), help=f"the port on 127.0.0.1 ({DEFAULT_PORT})"
    )

    _add(commands, "worker", worker, "Does the jobs of a community server, until you press Ctrl+C.")
    _add(commands, "stop", stop, "Ends the running server.")
    _add(commands, "status", status, "Shows whether the server is running, and where.")

    parser = _add(
        commands, "update-sites", update_sites, "Fetches new site tables of the project, where a site changed."
    )
    parser.add_argument("--built-in", action="store_true", help="goes back to the tables of this version")

    parser = _add(commands, "doctor", doctor, "Checks what commonly keeps Humankind from working, and says what to do.")
    parser.add_argument("--online", action="store_true", help="asks each network whether it responds, too")


def _add_service(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    _add(
        actions,
        "install",
        service.install,
        "Starts the server now and at every login, with the settings of this moment.",
    )
    _add(actions, "uninstall", service.uninstall, "Stops the server and no longer starts it at login. Your data stay.")
    _add(actions, "restart", service.restart, "Restarts the server, for example after an update.")
    _add(actions, "status", service.status, "Shows whether the service is installed and running.")
    logs = _add(actions, "logs", service.logs, "Shows the last lines of the server's log.")
    logs.add_argument("--lines", type=_number(100_000), default=100, help="how many (100)")


def _add_native_host(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    install = _add(actions, "install", native_host.install, "Lets your browsers start the server when you press Start.")
    uninstall = _add(actions, "uninstall", native_host.uninstall, "Ends that.")
    status = _add(actions, "status", native_host.status, "Shows which browsers may start the server.")
    for action in (install, uninstall, status):
        action.add_argument(
            "--browser", action="append", choices=tuple(BROWSERS), help="only this one; may be given several times"
        )
    install.add_argument(
        "--extension-id",
        action="append",
        type=_extension_id,
        help="the id of an extension that was loaded from another folder (not for Firefox)",
    )
    run = actions.add_parser("run")  # for browsers, so without a help text
    run.set_defaults(command=native_host.run, parser=run)


def _add_scoring(commands: Subparsers) -> None:
    parser = _add(
        commands, "score", score.score, "Scores accounts, given by handle or address, or in a file of evidence."
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "handles", nargs="*", default=[], metavar="HANDLE", help="@ada@hachyderm.io, an address, hn:ada, …"
    )
    what.add_argument(
        "--evidence",
        nargs="+",
        metavar="FILE",
        type=Path,
        help="NDJSON files, plain or .gz, one account per line; - for stdin",
    )
    parser.add_argument(
        "--jobs", type=_jobs, metavar="N", help="how many processes score the files (1), or “all” for one on each core"
    )
    parser.add_argument(
        "--output", metavar="FILE", type=Path, help="where the cards go; a run that was cut short goes on where it was"
    )
    parser.add_argument("--quiet", action="store_true", help="shows no progress")
    parser.add_argument("--language", metavar="LANGUAGE", help="such as de; without it, that of the terminal")
    parser.add_argument("--json", action="store_true", help="prints each card as one line of JSON")

    parser = _add(
        commands,
        "score-archive",
        archive.score_archive,
        "Scores archives of many files on many cores or machines, into Parquet.",
    )
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", type=Path, help="files of evidence (NDJSON, .gz or Parquet), or folders"
    )
    parser.add_argument("output", metavar="OUTPUT", type=Path, help="the folder for a Parquet file for each")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--jobs", type=_jobs, metavar="N", help="how many processes on this machine (one for each core)")
    where.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster to join, such as tls://10.0.0.5:8786")
    parser.add_argument("--cards", action="store_true", help="adds the whole card as JSON, with every reason")
    parser.add_argument("--quiet", action="store_true", help="shows no progress")

    parser = _add(commands, "kindness", score.kindness, "Shows how kind texts are, one line of JSON for each.")
    parser.add_argument(
        "--texts",
        metavar="FILE",
        type=Path,
        required=True,
        help='an NDJSON file of {"text", "language"?}, plain or .gz; - for stdin',
    )

    _add(commands, "networks", data.networks, "Lists the networks and what Humankind can read of each.")


def _add_data(commands: Subparsers) -> None:
    def add(name: str, command: Command, help_text: str) -> argparse.ArgumentParser:
        return _add(commands, name, data.of_one_reader(command), help_text)

    add("export", data.export, "Prints everything that is kept for you, as JSON.")

    parser = add("import", data.import_file, "Imports corrections and tags from a file.")
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help="what `export` printed, a backup of Reddit Enhancement Suite, or CSV with the columns account and word",
    )
    parser.add_argument("--replace", action="store_true", help="removes what the file lacks; a backup is made before")

    add("seen", data.seen, "Lists the sites whose pages showed the posts that are kept.")

    parser = add("erase", data.erase, "Erases everything that is kept for you, after a confirmation.")
    parser.add_argument("--seen-on", metavar="HOST", help="erases only what the pages of this site showed")
    parser.add_argument("--yes", action="store_true", help="erases without a confirmation")

    add("downgrade-data", data.downgrade, "Puts your data back to the format before an update, for an earlier version.")
    add("token", data.token, "Prints this machine's own token, for scripts and for pairing by hand.")

    parser = add("open", data.open_pages, "Opens the running server's own pages in your browser.")
    parser.add_argument("--print", action="store_true", help="prints the address instead of opening it")


def _add_community(commands: Subparsers) -> None:
    parser = _add(commands, "migrate", migrate, "Brings a community server's database to the tables of this version.")
    parser.add_argument("--down", action="store_true", help="takes the newest step back, with its data")

    parser = _add(commands, "invite", community.invite, "Prints a link with which somebody joins a community server.")
    parser.add_argument("--name", default="", help="what the reader is called, for the reader and for operators")
    parser.add_argument("--role", choices=("reader", "steward", "operator"), default="reader")
    parser.add_argument("--uses", type=_number(10_000), default=1, help="how many people may join with it (1)")
    parser.add_argument(
        "--hours", type=_number(10_000), default=community.HOURS, help=f"how long it is good ({community.HOURS})"
    )

    _add(
        commands,
        "readers",
        community.readers,
        "Lists the readers of a community server: number, role, when and how they joined.",
    )

    parser = _add(
        commands,
        "remove-reader",
        community.remove_reader,
        "Deletes a reader of a community server, with all that is theirs.",
    )
    parser.add_argument("number", type=int, metavar="NUMBER", help="the number that `readers` prints")
    parser.add_argument(
        "--may-return", action="store_true", help="forgets their account elsewhere, too, so that they may join again"
    )


def _extension_id(text: str) -> str:
    if not re.fullmatch("[a-p]{32}", text):
        raise argparse.ArgumentTypeError("an id has 32 letters from a to p")
    return text


def _number(most: int, wanted: str = "a number") -> Callable[[str], int]:
    """Parses a whole number from 1 to `most`."""

    def parse(text: str) -> int:
        if not (text.isascii() and text.isdigit() and 1 <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"{wanted} from 1 to {most}")
        return int(text)

    return parse


def _jobs(text: str) -> int:
    if text == "all":
        return usable_cores()
    try:
        return _number(1024)(text)
    except argparse.ArgumentTypeError as error:
        raise argparse.ArgumentTypeError(f"{error}, or “all”") from None
