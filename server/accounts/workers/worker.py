"""The side of a worker process: reads and scores one account within limits of time and memory, then ends.

Everything that it needs from outside it requests from the server over its connection.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from server.accounts.analysis import LocalAnalysis
from server.accounts.workers.limits import limit_resources
from server.accounts.workers.messages import (
    Command,
    Crash,
    Decoded,
    Failure,
    Fetch,
    FindNetwork,
    Found,
    FromWorker,
    GetFacts,
    ListRead,
    OptedOut,
    PutFacts,
    Read,
    ReadAccount,
    ReadList,
    Reflect,
    Reflected,
    Scored,
    Started,
    WorkerOptions,
    encode,
)
from server.fetching import Fetcher, FetchError
from server.fetching.fetcher import Request
from server.fetching.responses import Response
from server.networks import OptedOutError, readers_in_use

OUT_OF_MEMORY = 97  # the exit status

_T = TypeVar("_T")


class RemoteFetcher(Fetcher):
    """A fetcher that has the server send its requests. Responses are decoded here."""

    def __init__(self, connection: Connection, user_agent: str) -> None:
        self._connection = connection
        self._program = user_agent.partition("/")[0]
        self._bypasses_cache = False

    def put_facts(self, host: str, facts: Mapping[str, Any], seconds: float) -> None:
        self._send(PutFacts(host, dict(facts), seconds))

    def facts(self, host: str, names: Iterable[str]) -> dict[str, Any]:
        self._send(GetFacts(host, list(names)))
        found: dict[str, Any] = self._connection.recv()
        return found

    def bypassing_cache(self) -> Fetcher:
        view = copy(self)
        view._bypasses_cache = True
        return view

    def perform(self, request: Request, decode: Callable[[Response], _T]) -> _T:
        self._send(Fetch(request, self._bypasses_cache))
        value: _T
        while isinstance(received := self._connection.recv(), Response):
            try:
                value = decode(received)
            except FetchError as error:  # the server may send an earlier response in its place
                self._send(Failure.of(error))
            else:
                self._send(Decoded())
        if isinstance(received, Failure):
            raise received.error()
        return value

    def _send(self, message: FromWorker) -> None:
        self._connection.send_bytes(encode(message))


def run(connection: Connection, options: WorkerOptions) -> int:
    """Runs commands until the server closes the connection. Returns the exit status."""
    limit_resources(options)
    analysis = LocalAnalysis(readers_in_use(options.services), RemoteFetcher(connection, options.user_agent))
    try:
        connection.send_bytes(encode(Started()))
        while True:
            command: Command = connection.recv()
            connection.send_bytes(encode(_result(command, analysis)))
    except (EOFError, ConnectionError):
        return 0
    except MemoryError:
        return OUT_OF_MEMORY
    except BaseException:
        traceback.print_exc()
        return 1


def _result(command: Command, analysis: LocalAnalysis) -> FromWorker:
    try:
        return _run(command, analysis)
    except FetchError as error:
        return Failure.of(error)
    except OptedOutError as error:
        return OptedOut(error.reason)
    except (MemoryError, EOFError, ConnectionError):
        raise
    except Exception:
        return Crash(traceback.format_exc())


def _run(command: Command, analysis: LocalAnalysis) -> FromWorker:
    if isinstance(command, FindNetwork):
        return Found(analysis.find_network(command.account))
    if isinstance(command, ReadAccount):
        return Read(analysis.read(command.account, command.now, fresh=command.fresh))
    if isinstance(command, ReadList):
        return ListRead(analysis.read_list(command.address, command.validators, command.now))
    if isinstance(command, Reflect):
        return Reflected(analysis.reflect(command.material))
    return Scored(analysis.score(command.evidence, command.now))
