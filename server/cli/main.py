"""The command line: `python -m server …`, or `humankind …` where the package is installed.

Parses the arguments and runs one command; the commands are in setup.py, uninstall.py, serve.py, update_sites.py,
service/, native_host/, archive/, doctor.py, score.py, data.py, and for communities migrate.py, community.py and
worker.py. Exit statuses: 0 done, 1 failed with a message, 2 not understood, 130 interrupted.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from server import __version__
from server.cli import archive, community, data, native_host, score, service
from server.cli.client import ServerError
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
from server.settings import DEFAULT_PORT, Settings, SettingsError, settings_help
from server.store import StoreError

SERVICE_HELP = "Starts the server whenever you log in: install, uninstall, restart, status, logs."
NATIVE_HOST_HELP = "Lets the extension start the server when it is off: install, uninstall, status."


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that is not UTF-8 shows “?” for what it cannot show
    options = _parser().parse_args(arguments)
    command: Command = options.command
    try:
        return command(Settings.from_environment(), options)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except (ServerError, StoreError) as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the program that reads the output has ended, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:  # the data folder cannot be used
        print(f"{error.filename}: {error.strerror}" if error.filename else error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=program_name(),
        description="Humankind: who in a social feed is a person that talks with people, and how kind they are.",
        epilog=settings_help(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Humankind {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def add(name: str, command: Command, help_text: str) -> argparse.ArgumentParser:
        subparser = commands.add_parser(name, help=help_text, description=help_text)
        subparser.set_defaults(command=command)
        return subparser

    setup_parser = add("setup", setup, "Walks through the installation: the service, the extension, and pairing.")
    setup_parser.add_argument("--print", action="store_true", help="prints the page instead of opening it")
    extension_parser = add("extension", extension, "Shows where the extension lies and how to load it.")
    shown = extension_parser.add_mutually_exclusive_group()
    shown.add_argument("--path", action="store_true", help="prints the folder only")
    shown.add_argument("--open", action="store_true", help="opens the folder, too")

    uninstall_parser = add("uninstall", uninstall, "Removes everything that Humankind put on your user account.")
    data_options = uninstall_parser.add_mutually_exclusive_group()
    data_options.add_argument("--keep-data", action="store_true", help="keeps your data")
    data_options.add_argument("--delete-data", action="store_true", help="deletes your data, too")
    uninstall_parser.add_argument(
        "--yes", action="store_true", help="removes without a confirmation, and keeps your data without --delete-data"
    )
    uninstall_parser.add_argument("--dry-run", action="store_true", help="shows what would be removed")

    serve_parser = add("serve", serve, "Runs the server on this machine until you press Ctrl+C.")
    serve_parser.add_argument("--port", type=_port, help=f"the port on 127.0.0.1 ({DEFAULT_PORT})")

    add("worker", worker, "Does the jobs of a community server, until you press Ctrl+C.")
    add("stop", stop, "Ends the running server.")
    add("status", status, "Shows whether the server is running, and where.")
    update_parser = add("update-sites", update_sites, "Fetches new site tables of the project, where a site changed.")
    update_parser.add_argument("--built-in", action="store_true", help="goes back to the tables of this version")
    doctor_parser = add("doctor", doctor, "Checks what commonly keeps Humankind from working, and says what to do.")
    doctor_parser.add_argument("--online", action="store_true", help="asks each network whether it responds, too")
    _add_service(commands.add_parser("service", help=SERVICE_HELP, description=SERVICE_HELP))
    _add_native_host(commands.add_parser("native-host", help=NATIVE_HOST_HELP, description=NATIVE_HOST_HELP))

    score_parser = add("score", score.score, "Scores accounts, given by handle or address, or in a file of evidence.")
    what = score_parser.add_mutually_exclusive_group(required=True)
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
    score_parser.add_argument(
        "--jobs", type=_jobs, metavar="N", help="how many processes score the files (1), or “all” for one on each core"
    )
    score_parser.add_argument(
        "--output", metavar="FILE", type=Path, help="where the cards go; a run that was cut short goes on where it was"
    )
    score_parser.add_argument("--quiet", action="store_true", help="shows no progress")
    score_parser.add_argument("--language", metavar="LANGUAGE", help="such as de; without it, that of the terminal")
    score_parser.add_argument("--json", action="store_true", help="prints each card as one line of JSON")

    archive_parser = add(
        "score-archive", archive.score_archive, "Scores archives of many files on many cores or machines, into Parquet."
    )
    archive_parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", type=Path, help="files of evidence (NDJSON, .gz or Parquet), or folders"
    )
    archive_parser.add_argument("output", metavar="OUTPUT", type=Path, help="the folder for a Parquet file for each")
    where = archive_parser.add_mutually_exclusive_group()
    where.add_argument("--jobs", type=_jobs, metavar="N", help="how many processes on this machine (one for each core)")
    where.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster to join, such as tls://10.0.0.5:8786")
    archive_parser.add_argument("--cards", action="store_true", help="adds the whole card as JSON, with every reason")
    archive_parser.add_argument("--quiet", action="store_true", help="shows no progress")

    kindness_parser = add("kindness", score.kindness, "Shows how kind texts are, one line of JSON for each.")
    kindness_parser.add_argument(
        "--texts",
        metavar="FILE",
        type=Path,
        required=True,
        help='an NDJSON file of {"text", "language"?}, plain or .gz; - for stdin',
    )

    add("networks", data.networks, "Lists the networks and what Humankind can read of each.")
    add("export", data.of_one_reader(data.export), "Prints everything that is kept for you, as JSON.")
    import_parser = add("import", data.of_one_reader(data.import_file), "Imports corrections and tags from a file.")
    import_parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help="what `export` printed, a backup of Reddit Enhancement Suite, or CSV with the columns account and word",
    )
    import_parser.add_argument(
        "--replace", action="store_true", help="removes what the file lacks; a backup is made before"
    )
    add("seen", data.of_one_reader(data.seen), "Lists the sites whose pages showed the posts that are kept.")
    erase_parser = add(
        "erase", data.of_one_reader(data.erase), "Erases everything that is kept for you, after a confirmation."
    )
    erase_parser.add_argument("--seen-on", metavar="HOST", help="erases only what the pages of this site showed")
    erase_parser.add_argument("--yes", action="store_true", help="erases without a confirmation")
    add(
        "downgrade-data",
        data.of_one_reader(data.downgrade),
        "Puts your data back to the format before an update, for an earlier version.",
    )
    migrate_parser = add("migrate", migrate, "Brings a community server's database to the tables of this version.")
    migrate_parser.add_argument("--down", action="store_true", help="takes the newest step back, with its data")
    add(
        "token", data.of_one_reader(data.token), "Prints this machine's own token, for scripts and for pairing by hand."
    )
    invite_parser = add("invite", community.invite, "Prints a link with which somebody joins a community server.")
    invite_parser.add_argument("--name", default="", help="what the reader is called, for the reader and for operators")
    invite_parser.add_argument("--role", choices=("reader", "steward", "operator"), default="reader")
    invite_parser.add_argument("--uses", type=_small, default=1, help="how many people may join with it (1)")
    invite_parser.add_argument(
        "--hours", type=_small, default=community.HOURS, help=f"how long it is good ({community.HOURS})"
    )
    add(
        "readers", community.readers, "Lists the readers of a community server: number, role, when and how they joined."
    )
    remove_parser = add(
        "remove-reader", community.remove_reader, "Deletes a reader of a community server, with all that is theirs."
    )
    remove_parser.add_argument("number", type=int, metavar="NUMBER", help="the number that `readers` prints")
    remove_parser.add_argument(
        "--may-return", action="store_true", help="forgets their account elsewhere, too, so that they may join again"
    )
    open_parser = add(
        "open", data.of_one_reader(data.open_pages), "Opens the running server's own pages in your browser."
    )
    open_parser.add_argument("--print", action="store_true", help="prints the address instead of opening it")
    return parser


def _add_service(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(metavar="ACTION", required=True)

    def add(name: str, command: Command, help_text: str) -> argparse.ArgumentParser:
        subparser = actions.add_parser(name, help=help_text, description=help_text)
        subparser.set_defaults(command=command)
        return subparser

    add("install", service.install, "Starts the server now and at every login, with the settings of this moment.")
    add("uninstall", service.uninstall, "Stops the server and no longer starts it at login. Your data stay.")
    add("restart", service.restart, "Restarts the server, for example after an update.")
    add("status", service.status, "Shows whether the service is installed and running.")
    logs = add("logs", service.logs, "Shows the last lines of the server's log.")
    logs.add_argument("--lines", type=_lines, default=100, help="how many (100)")


def _add_native_host(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(metavar="ACTION", required=True)

    def add(name: str, command: Command, help_text: str) -> argparse.ArgumentParser:
        subparser = actions.add_parser(name, help=help_text, description=help_text)
        subparser.set_defaults(command=command)
        subparser.add_argument(
            "--browser", action="append", choices=tuple(BROWSERS), help="only this one; may be given several times"
        )
        return subparser

    install = add("install", native_host.install, "Lets your browsers start the server when you press Start.")
    install.add_argument(
        "--extension-id",
        action="append",
        type=_extension_id,
        help="the id of an extension that was loaded from another folder (not for Firefox)",
    )
    add("uninstall", native_host.uninstall, "Ends that.")
    add("status", native_host.status, "Shows which browsers may start the server.")
    run = actions.add_parser("run")  # for browsers, so without a help text
    run.set_defaults(command=native_host.run)


def _extension_id(text: str) -> str:
    if not re.fullmatch("[a-p]{32}", text):
        raise argparse.ArgumentTypeError("an id has 32 letters from a to p")
    return text


def _lines(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 100_000):
        raise argparse.ArgumentTypeError("a number from 1 to 100000")
    return int(text)


def _small(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 10_000):
        raise argparse.ArgumentTypeError("a number from 1 to 10000")
    return int(text)


def _jobs(text: str) -> int:
    if text == "all":
        return usable_cores()
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 1024):
        raise argparse.ArgumentTypeError("a number from 1 to 1024, or “all”")
    return int(text)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return int(text)
