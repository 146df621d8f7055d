"""The command line: `python -m server …`. Each command is one function that returns its exit status.

0: done. 1: something could not be done, and it was said what. 2: the command was not understood.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import sys
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from server import __version__
from server.cli.client import Client, ServerError, running
from server.settings import Settings, SettingsError, settings_help
from server.store import StoreError

NOT_RUNNING = "The server is not running. Start it with: python -m server serve"
WAIT_SECONDS = 60.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    chosen = _parser().parse_args(arguments)
    command: Callable[[Settings, argparse.Namespace], int] = chosen.command
    try:
        return command(Settings.from_environment(), chosen)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except (ServerError, StoreError) as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read the output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m server",
        description="Humankind: who in a feed is a person that talks with people, and how kind they are.",
        epilog=settings_help(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Humankind {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def add(name: str, command: Callable[[Settings, argparse.Namespace], int], told: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=told, description=told)
        made.set_defaults(command=command)
        return made

    serving = add("serve", _serve, "Runs the server on this machine until you press Ctrl+C.")
    serving.add_argument("--port", type=_port, help="the port on 127.0.0.1 (8377)")

    scoring = add("score", _score, "Scores accounts: by handle or address, or from a file of evidence.")
    what = scoring.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "handles", nargs="*", default=[], metavar="HANDLE", help="@ada@hachyderm.io, an address, hn:ada, …"
    )
    what.add_argument(
        "--evidence", metavar="FILE", help="an NDJSON file, plain or .gz, one account a line; - reads the input"
    )
    scoring.add_argument("--json", action="store_true", help="prints each card as one line of JSON")

    judging = add("kindness", _kindness, "Says how kind texts are, one JSON line for each.")
    judging.add_argument(
        "--texts",
        metavar="FILE",
        required=True,
        help='an NDJSON file of {"text", "language"?}, plain or .gz; - reads the input',
    )

    add("networks", _networks, "Lists the networks and what each offers.")
    add("export", _export, "Prints everything that is kept for you, as JSON.")
    erasing = add("erase", _erase, "Erases everything that is kept for you. It asks first.")
    erasing.add_argument("--yes", action="store_true", help="does not ask")
    add("token", _token, "Prints this machine's own token, for scripts and for pairing by hand.")
    opening = add("open", _open, "Opens the running server's own pages in your browser.")
    opening.add_argument("--print", action="store_true", help="prints the address instead of opening it")
    return parser


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return int(text)


def _print_json(value: Any) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()


# -- serve -----------------------------------------------------------------------------------------------------------


def _serve(settings: Settings, chosen: argparse.Namespace) -> int:
    from server.web.serve import CannotServeError, serve

    try:
        serve(dataclasses.replace(settings, port=chosen.port or settings.port))
    except CannotServeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


# -- score and kindness ----------------------------------------------------------------------------------------------


def _score(settings: Settings, chosen: argparse.Namespace) -> int:
    if chosen.evidence is not None:
        return _score_file(chosen.evidence)
    return _score_handles(settings, chosen.handles, as_json=chosen.json)


def _score_handles(settings: Settings, handles: Sequence[str], *, as_json: bool) -> int:
    from server.accounts.lookup import Lookup
    from server.app import utc_now
    from server.fetching import Fetcher
    from server.store.memory import MemoryStore

    fetcher = Fetcher(
        cache_dir=None,
        user_agent=settings.user_agent,
        upstream_map=settings.upstream_map,
        ca_bundle=settings.ca_bundle,
    )
    lookup = Lookup(MemoryStore(), fetcher, settings, utc_now)
    try:
        done = [_score_handle(lookup, handle, as_json=as_json) for handle in handles]
    finally:
        lookup.close()
        fetcher.close()
    return 0 if all(done) else 1


def _score_handle(lookup: Any, handle: str, *, as_json: bool) -> bool:
    from server.accounts.resolve import resolve
    from server.cli.render import draw_card, draw_problem
    from shared_schema.networks import UnknownAccountError, key_of
    from shared_schema.problems import problem

    try:
        accounts = resolve(handle)
        said = problem("unknown-account")
    except UnknownAccountError as error:
        accounts, said = [], problem("unknown-account", str(error))
    if len(accounts) > 1:
        others = ", ".join(key_of(account) for account in accounts[1:])
        print(f"{handle}: taken as {key_of(accounts[0])}. It could also mean {others}.", file=sys.stderr)
    if accounts:
        result = lookup.wait(accounts[0], WAIT_SECONDS)
        if result.card is not None:
            if as_json:
                _print_json(result.card)
            else:
                print(draw_card(result.card), flush=True)
            return True
        said = result.problem or problem("timeout")
    if as_json:
        _print_json(said)
    else:
        print(draw_problem(handle, said), end="", file=sys.stderr)
    return False


def _score_file(name: str) -> int:
    """One card a line, in the order of the file; where a line is no evidence, a problem stands in its place."""
    from server.accounts.evidence_files import evidence_of
    from server.app import utc_now
    from server.scoring import score
    from shared_schema import times

    def judge(said: dict[str, Any]) -> Any:
        evidence = evidence_of(said)
        return score(evidence, times.parse(evidence.gathered_at) or utc_now())

    return _each_line(name, judge)


def _kindness(_settings: Settings, chosen: argparse.Namespace) -> int:
    """One line of probabilities for each line of text."""
    from server.accounts.evidence_files import LineError
    from server.scoring.text import judge
    from shared_schema.records import TextKindness

    def weigh(said: dict[str, Any]) -> TextKindness:
        text, language = said.get("text"), said.get("language")
        if not isinstance(text, str):
            raise LineError("The line has no “text”.")
        found = judge(text, language if isinstance(language, str) else None)
        return TextKindness(**found._asdict())

    return _each_line(chosen.texts, weigh)


def _each_line(name: str, work: Callable[[dict[str, Any]], Any]) -> int:
    from server.accounts.evidence_files import LineError, lines_of, object_of, open_lines
    from server.cli.render import Progress
    from shared_schema.problems import problem

    bad = 0
    try:
        with open_lines(name) as file:
            progress = Progress(Path(name).stat().st_size if name != "-" else None)
            raw = getattr(file, "fileobj", file)  # of a packed file: how much of the packed one is read
            for number, line in enumerate(lines_of(file), 1):
                try:
                    said = work(object_of(line))
                except LineError as error:
                    bad += 1
                    said = problem("bad-request", str(error), instance=f"line {number}")
                sys.stdout.buffer.write(msgspec.json.encode(said) + b"\n")
                progress.step(raw.tell() if name != "-" else 0)
            progress.close()
            sys.stdout.buffer.flush()
    except (OSError, EOFError, LineError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        sys.stdout.buffer.flush()
        print(f"{name}: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        return 1
    if bad:
        print(f"{bad} of {number} lines could not be understood; a problem stands in their place.", file=sys.stderr)
    return 1 if bad else 0


# -- the reader's data -----------------------------------------------------------------------------------------------


def _with_app(settings: Settings, work: Callable[[Any], Any]) -> Any:
    """Does something with the parts of an app of its own, where no server is running."""
    from server.app import create_app

    parts = create_app(settings).extensions["humankind"]
    try:
        return work(parts)
    finally:
        parts.close()


def _export(settings: Settings, _chosen: argparse.Namespace) -> int:
    server = running(settings.home)
    kept = server.call("GET", "/v1/export") if server else _with_app(settings, lambda parts: parts.lookup.export())
    _print_json(kept)
    return 0


def _erase(settings: Settings, chosen: argparse.Namespace) -> int:
    server = running(settings.home)
    if not chosen.yes:
        if not sys.stdin.isatty():
            print("Nothing was erased. To erase without being asked, add --yes.", file=sys.stderr)
            return 2
        answer = input(f"Erase everything that Humankind keeps in {settings.home}? Type yes: ")
        if answer.strip().lower() != "yes":
            print("Nothing was erased.")
            return 1
    if server:
        gone = server.call("DELETE", "/v1/data")["erased"]
    else:
        gone = _with_app(settings, lambda parts: parts.erase(None))
    print(f"Erased: {gone} records.")
    return 0


def _token(settings: Settings, _chosen: argparse.Namespace) -> int:
    from server.web.auth import machine_token

    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    print(machine_token(settings.home))
    return 0


def _open(settings: Settings, chosen: argparse.Namespace) -> int:
    server: Client | None = running(settings.home)
    if server is None:
        print(NOT_RUNNING, file=sys.stderr)
        return 1
    address = server.call("POST", "/v1/page", {})["url"]
    if chosen.print or not webbrowser.open(address):
        print(address)
    return 0


def _networks(_settings: Settings, _chosen: argparse.Namespace) -> int:
    from server.cli.render import draw_networks
    from shared_schema.networks import networks

    print(draw_networks(list(networks().values())), end="")
    return 0
