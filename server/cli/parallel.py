"""Applies a function to many values on several cores: results in order, memory bounded, killed workers replaced."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from multiprocessing import forkserver
from multiprocessing.synchronize import Event
from typing import Generic, NamedTuple, TypeVar

from server.accounts.workers.sources import own_code

Value = TypeVar("Value")
Result = TypeVar("Result")

CHUNK_VALUES = 16  # travel to a worker together: little enough to end soon after Ctrl+C, enough to hide the journey
CHUNK_BYTES = 1024 * 1024
CHUNKS_A_JOB = 4  # read ahead for each worker
AHEAD_BYTES = 64 * 1024 * 1024  # of all chunks that are read ahead
_TRIES = 2

_stopped: Event  # in a worker: whether what is still queued is no longer wanted


def in_order(
    function: Callable[[Value], Result],
    values: Iterable[Value],
    jobs: int,
    size: Callable[[Value], int],
    lost: Callable[[Value], Result],
) -> Generator[tuple[Value, Result], None, None]:
    """Each value with its result, in order. `size`: a value's bytes. With one job, everything runs in this process.

    The function and the values must be picklable. A worker that is killed is replaced, and what it had is done again.
    A value that kills its worker each time, when it is alone, gets the result of `lost`.
    """
    if jobs == 1:
        for value in values:
            yield value, function(value)
        return
    with closing(_Pool(function, jobs, lost)) as pool:
        waiting: deque[_Chunk[Value, Result]] = deque()
        for part in _parts(values, size):
            waiting.append(_Chunk(part, sum(map(size, part)), pool.submit(part)))
            while len(waiting) >= jobs * CHUNKS_A_JOB or sum(chunk.bytes for chunk in waiting) > AHEAD_BYTES:
                yield from pool.first_of(waiting)
        while waiting:
            yield from pool.first_of(waiting)


class _Chunk(NamedTuple, Generic[Value, Result]):
    values: Sequence[Value]
    bytes: int
    future: Future[list[Result]]


def _parts(values: Iterable[Value], size: Callable[[Value], int]) -> Iterator[list[Value]]:
    part: list[Value] = []
    total = 0
    for value in values:
        part.append(value)
        total += size(value)
        if len(part) == CHUNK_VALUES or total >= CHUNK_BYTES:
            yield part
            part, total = [], 0
    if part:
        yield part


class _Pool(Generic[Value, Result]):
    """Worker processes. A pool of the standard library breaks as a whole when one of them is killed."""

    def __init__(self, function: Callable[[Value], Result], jobs: int, lost: Callable[[Value], Result]) -> None:
        self._function = function
        self._jobs = jobs
        self._lost = lost
        # Forked from a process that has imported what they need; Windows cannot fork.
        self._context = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
        if sys.platform != "win32":
            self._context.set_forkserver_preload(["server.scoring.card", "server.cli.records"])
            _start_forkserver()
        self._stop = self._context.Event()
        self._executor = self._new_executor(jobs)

    def _new_executor(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, self._context, initializer=_start_worker, initargs=(self._stop,))

    def submit(self, values: Sequence[Value]) -> Future[list[Result]]:
        try:
            return self._executor.submit(_apply, self._function, values)
        except BrokenProcessPool as error:
            future: Future[list[Result]] = Future()
            future.set_exception(error)
            return future

    def first_of(self, waiting: deque[_Chunk[Value, Result]]) -> list[tuple[Value, Result]]:
        """Takes the first chunk off, and returns its values with their results."""
        for _ in range(_TRIES):
            try:
                results = waiting[0].future.result()
            except BrokenProcessPool:
                self._restart(waiting)
            else:
                return list(zip(waiting.popleft().values, results, strict=True))
        # One of the values may be what kills the workers, or it was bad luck: each is tried alone.
        self._executor.shutdown(cancel_futures=True)
        chunk = waiting.popleft()
        pairs = [(value, self._alone(value)) for value in chunk.values]
        self._restart(waiting)
        return pairs

    def _restart(self, waiting: deque[_Chunk[Value, Result]]) -> None:
        """A new pool, for everything that the old one has not done."""
        self._executor.shutdown(cancel_futures=True)
        self._executor = self._new_executor(self._jobs)
        for at, chunk in enumerate(waiting):
            if chunk.future.cancelled() or chunk.future.exception() is not None:
                waiting[at] = chunk._replace(future=self.submit(chunk.values))

    def _alone(self, value: Value) -> Result:
        for _ in range(_TRIES):
            with self._new_executor(1) as executor:
                try:
                    (result,) = executor.submit(_apply, self._function, [value]).result()
                except BrokenProcessPool:
                    continue
                return result
        return self._lost(value)

    def close(self) -> None:
        """Ends the workers, each after the value that it is at."""
        self._stop.set()
        self._executor.shutdown(cancel_futures=True)


def _start_forkserver() -> None:
    """It imports what is to be preloaded before it takes over our path, so it needs one of its own."""
    before = dict(os.environ)
    os.environ.update(own_code())
    try:
        forkserver.ensure_running()
    finally:
        os.environ.clear()
        os.environ.update(before)


def _start_worker(stopped: Event) -> None:
    global _stopped
    _stopped = stopped
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches every process of the terminal; the parent decides
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that is killed can tell nobody."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _apply(function: Callable[[Value], Result], values: Sequence[Value]) -> list[Result]:
    results: list[Result] = []
    for value in values:
        if _stopped.is_set():
            break
        results.append(function(value))
    return results
