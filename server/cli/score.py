"""The commands that score: accounts by handle, files of evidence, and texts.

A handle is looked up by the running server where there is one, so that corrections and its cache count. Without one
the command looks it up itself and keeps nothing but the cache of HTTP responses in the data folder, which also holds
the pauses that hosts asked for. Files of evidence and texts need neither a server nor a network.

Heavy modules are imported where they are needed, so that `--help` stays fast.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from server.cli.client import Client, running
from server.cli.command import print_json
from server.settings import Settings
from shared_schema.records import Account, Problem, ScoreCard, TextKindness

WAIT_SECONDS = 60.0
_SERVER_TRIES = 3  # the running server itself waits up to 20 seconds for a network

CardOf = Callable[[Account], ScoreCard | Problem]


def score(settings: Settings, options: argparse.Namespace) -> int:
    """Prints a card for each handle, or for each line of files of evidence."""
    from server.locales.negotiation import best_language, environment_language

    language = best_language([options.language]) if options.language else environment_language()
    if options.evidence is not None:
        return _score_files(options, language)
    if options.jobs or options.output:
        print("--jobs and --output are for files of evidence.", file=sys.stderr)
        return 2
    return _score_handles(settings, options.handles, language, as_json=options.json)


def _score_handles(settings: Settings, handles: Sequence[str], language: str, *, as_json: bool) -> int:
    server = running(settings.home)
    if server is not None:
        results = [_score_handle(handle, _from_server(server, language), as_json=as_json) for handle in handles]
    else:
        with _own_lookup(settings, language) as card_of:
            results = [_score_handle(handle, card_of, as_json=as_json) for handle in handles]
    return 0 if all(results) else 1


def _from_server(server: Client, language: str) -> CardOf:
    from shared_schema.problems import slug_of

    def card_of(account: Account) -> ScoreCard | Problem:
        result = server.card(account, language)
        for _ in range(_SERVER_TRIES - 1):
            if not (isinstance(result, Problem) and slug_of(result) == "timeout"):
                break
            result = server.card(account, language)
        return result

    return card_of


@contextmanager
def _own_lookup(settings: Settings, language: str) -> Iterator[CardOf]:
    from server.locales.cards import localized_result
    from server.services import build_services
    from server.store.memory import MemoryStore
    from shared_schema.problems import problem

    services = build_services(settings, store=MemoryStore())

    def card_of(account: Account) -> ScoreCard | Problem:
        found = services.accounts.lookup.wait(account, WAIT_SECONDS, new_hosts="at_once")
        result = localized_result(found, language)
        return result.card or result.problem or problem("timeout")

    try:
        yield card_of
    finally:
        services.close()


def _score_handle(handle: str, card_of: CardOf, *, as_json: bool) -> bool:
    """Prints the card, or why there is none; returns whether there is one."""
    from server.accounts.resolve import resolve
    from server.cli.render import draw_card, draw_problem
    from shared_schema.networks import UnknownAccountError, key_of
    from shared_schema.problems import problem

    try:
        accounts = resolve(handle)
        result: ScoreCard | Problem = problem("unknown-account")
    except UnknownAccountError as error:
        accounts, result = [], problem("unknown-account", str(error))
    if not accounts and Path(handle).is_file():
        result = problem("unknown-account", "This is a file. To score what is in it, put --evidence before its name.")
    if len(accounts) > 1:
        others = ", ".join(key_of(account) for account in accounts[1:])
        print(f"{handle}: using {key_of(accounts[0])}. It could also mean {others}.", file=sys.stderr)
    if accounts:
        result = card_of(accounts[0])
    if as_json:
        print_json(result)
    elif isinstance(result, ScoreCard):
        print(draw_card(result), flush=True)
    else:
        print(draw_problem(handle, result), end="", file=sys.stderr)
    return isinstance(result, ScoreCard)


def _score_files(options: argparse.Namespace, language: str) -> int:
    """One card for each line, in the order of the files. A line that is not evidence gives a problem in its place."""
    from server.cli.records import card_of_line, write_results
    from server.services import utc_now

    return write_results(
        options.evidence,
        partial(card_of_line, language=language, now=utc_now()),
        jobs=options.jobs or 1,
        quiet=options.quiet,
        output=(options.output, language) if options.output else None,
    )


def kindness(_settings: Settings, options: argparse.Namespace) -> int:
    """One line of probabilities for each line of text."""
    from server.cli.records import write_results

    return write_results([options.texts], _kindness_of_line)


def _kindness_of_line(line: dict[str, Any]) -> TextKindness:
    from server.accounts.transfer.evidence_files import LineError
    from server.scoring.text import predict
    from server.scoring.timeline import judged_words

    text, language = line.get("text"), line.get("language")
    if not isinstance(text, str):
        raise LineError("The line has no “text”.")
    judged = predict(judged_words(text), language if isinstance(language, str) else None)
    return TextKindness(**judged._asdict())
