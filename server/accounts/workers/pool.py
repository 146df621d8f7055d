"""Worker processes: each refresh reads and scores its account in a process of its own.

Other people's text is parsed there and nowhere else, so an account that needs too much time or memory ends its own
worker, is not read again for a day, and keeps nobody waiting. The requests themselves are sent by the server, which
knows rate limits, robots.txt and the cache.

Where they come from is in sources.py.
"""

from __future__ import annotations

import contextlib
import logging
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from multiprocessing.connection import Connection
from typing import Any, TypeVar

import msgspec

from server.accounts.analysis import Analysis, ListReading, MirrorMaterial, Reflection, ScoredEvidence
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
    ScoreEvidence,
    Started,
    WorkerOptions,
    decode,
)
from server.accounts.workers.sources import CAN_FORK, Forked, Spawned, WorkerSource
from server.fetching import Fetcher, FetchError, HostCheck, QueuedError
from server.fetching.responses import Response
from server.networks import OptedOutError
from shared_schema.records import Account, Evidence

log = logging.getLogger(__name__)

SILENCE_SECONDS = 60.0  # how long a worker may compute; its CPU time is limited by limits.py
MESSAGE_BYTES = 32 * 1024 * 1024
TOO_COMPLEX = "Reading this account took too much time or memory, so it was stopped."
CPU_SECONDS = 10  # a slow machine needs about one
MEMORY_BYTES = 384 * 1024 * 1024
START_SECONDS = 60.0  # loading everything takes one or two, much more on a busy machine
TRIES = 3
BUSY_SECONDS = 30.0

_LOG_LINES, _LOG_LINE = 40, 300  # of a worker's traceback, and characters of each

_T = TypeVar("_T", Found, Read, Scored, Reflected, ListRead, Decoded)


class WorkerError(RuntimeError):
    """A worker met an error of its own. The message is its traceback."""


class Workers:
    """The `Analyses` of the server. `services` are the third-party services that networks are read through.

    `cpu_seconds` and `memory_bytes` are what one account may take, the memory beyond what every worker has.
    """

    def __init__(
        self,
        fetcher: Fetcher,
        services: Mapping[str, str],
        user_agent: str,
        *,
        cpu_seconds: int = CPU_SECONDS,
        memory_bytes: int = MEMORY_BYTES,
        source: Callable[[WorkerOptions], WorkerSource] = Forked if CAN_FORK else Spawned,
    ) -> None:
        self._fetcher = fetcher
        self.source = source(WorkerOptions(dict(services), user_agent, cpu_seconds, memory_bytes))
        self._lock = threading.Lock()

    @contextmanager
    def start(self, check_host: HostCheck) -> Iterator[Analysis]:
        analysis = _WorkerAnalysis(self, self._fetcher.checking_hosts(check_host))
        try:
            yield analysis
        finally:
            analysis.close()

    def connect(self) -> Connection:
        """A connection to a new worker. Raises FetchError where none can be started."""
        for _ in range(TRIES):
            with self._lock:
                connection = self.source.request()
            # Where it comes from may have been about to end; then this worker never started.
            with contextlib.suppress(EOFError, OSError):
                if connection.poll(START_SECONDS) and isinstance(decode(connection.recv_bytes()), Started):
                    with self._lock:
                        self.source.prepare()
                    return connection
            connection.close()
            with self._lock:
                self.source.close()
        log.error("No worker process could be started.")
        raise QueuedError("No process could be started to read this account.", retry_after=BUSY_SECONDS)

    def close(self) -> None:
        """Ends what starts workers. Running workers end with their connections."""
        with self._lock:
            self.source.close()


class _WorkerAnalysis:
    """An `Analysis` in a worker process, which starts with the first call."""

    def __init__(self, workers: Workers, fetcher: Fetcher) -> None:
        self._workers = workers
        self._fetcher = fetcher
        self._connection: Connection | None = None

    def find_network(self, account: Account) -> Account:
        return self._call(FindNetwork(account), Found).account

    def read(self, account: Account, now: datetime, *, fresh: bool) -> Evidence:
        return self._call(ReadAccount(account, now, fresh), Read).evidence

    def score(self, evidence: Evidence, now: datetime) -> ScoredEvidence:
        return self._call(ScoreEvidence(evidence, now), Scored).scored

    def reflect(self, material: MirrorMaterial) -> Reflection:
        return self._call(Reflect(material), Reflected).reflection

    def read_list(self, address: str, validators: Mapping[str, str], now: datetime) -> ListReading:
        return self._call(ReadList(address, dict(validators), now), ListRead).reading

    def close(self) -> None:
        """Lets the worker end: at once where it waits, otherwise within its limits."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _call(self, command: Command, expected: type[_T]) -> _T:
        """Runs a command in the worker and does for it what only the server can do."""
        if self._connection is None:
            self._connection = self._workers.connect()
        try:
            self._connection.send(command)
            return self._serve(expected)
        except (EOFError, OSError) as error:
            self.close()
            log.warning("The worker that read an account was ended by its limits.")
            raise FetchError("too-complex", TOO_COMPLEX) from error

    def _serve(self, expected: type[_T]) -> _T:
        """Handles what the worker requests, until it sends what is expected."""
        while True:
            message = self._receive()
            if isinstance(message, expected):
                return message
            if isinstance(message, Fetch):
                self._fetch(message)
            elif isinstance(message, GetFacts):
                self._send(self._fetcher.facts(message.host, message.names))
            elif isinstance(message, PutFacts):
                self._fetcher.put_facts(message.host, message.facts, message.seconds)
            elif isinstance(message, Failure):
                raise message.error()
            elif isinstance(message, OptedOut):
                raise OptedOutError(message.reason)
            else:
                self.close()
                raise WorkerError(_fit_for_a_log(message.traceback if isinstance(message, Crash) else repr(message)))

    def _fetch(self, message: Fetch) -> None:
        fetcher = self._fetcher.bypassing_cache() if message.bypasses_cache else self._fetcher
        try:
            fetcher.perform(message.request, self._decoded)
        except FetchError as error:
            self._send(Failure.of(error))
        else:
            self._send(None)

    def _decoded(self, response: Response) -> None:
        """Has the worker decode a response. Raises FetchError where it cannot."""
        self._send(response)
        self._serve(Decoded)

    def _send(self, message: Any) -> None:
        if self._connection is None:
            raise EOFError
        self._connection.send(message)

    def _receive(self) -> FromWorker:
        if self._connection is None or not self._connection.poll(SILENCE_SECONDS):
            raise EOFError
        received = self._connection.recv_bytes(MESSAGE_BYTES)
        try:
            message: FromWorker = decode(received)
        except msgspec.MsgspecError as error:
            self.close()
            raise WorkerError(_fit_for_a_log(str(error))) from None
        return message


def _fit_for_a_log(text: str) -> str:
    """The end of a worker's text, which may quote strangers: no terminal obeys it, and no line passes for ours."""
    lines = [re.sub(r"[^ -~]", "?", line[:_LOG_LINE]) for line in text.splitlines()[-_LOG_LINES:]]
    return "\n".join(f"    {line}" for line in lines)
