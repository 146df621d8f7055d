"""Where worker processes come from: forked from a process that has all they need loaded, or started one by one.

Forking is faster and shares memory. Windows cannot, so there each worker is a new process; the next one is started
ahead, because loading everything takes a second or two.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import socket
import subprocess
import sys
from multiprocessing.connection import Connection, Pipe
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Protocol

import msgspec

from server.accounts.workers import start as worker_start
from server.accounts.workers.messages import WorkerOptions

CAN_FORK = sys.platform != "win32"
_HOST = "server.accounts.workers.host"


def own_code() -> dict[str, str]:
    """Environment variables with which a new Python finds our modules, and none of the folder that it runs in.

    Many projects have a package named server, whose code would run instead.
    """
    paths = [str(Path(__file__).parents[3]), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {"PYTHONPATH": os.pathsep.join(paths), "PYTHONSAFEPATH": "1"}


class WorkerSource(Protocol):
    """Starts workers. Not for several threads at once."""

    def request(self) -> Connection:
        """The server's end of a connection whose other end is on its way to a new worker.

        The worker sends Started, unless the source was about to end.
        """

    def prepare(self) -> None:
        """Gets ready for the next request. Called when a worker has started, so that it comes first."""

    def close(self) -> None:
        """Ends what starts workers. The next request starts it again."""


class Forked:
    """A process of its own (host.py) forks a worker for each connection that it is sent."""

    def __init__(self, options: WorkerOptions) -> None:
        self._options = options
        self.process: subprocess.Popen[bytes] | None = None
        self._requests: socket.socket | None = None

    def request(self) -> Connection:
        if sys.platform == "win32":
            raise NotImplementedError("Windows cannot fork.")
        if self._requests is None or self.process is None or self.process.poll() is not None:
            self.close()
            self._requests = self._start()
        own_end, worker_end = Pipe()
        with contextlib.suppress(ConnectionError):  # it has just ended, which shows when nothing is received
            socket.send_fds(self._requests, [b"w"], [worker_end.fileno()])
        worker_end.close()
        return own_end

    def prepare(self) -> None:
        """Nothing: the process that forks is ready."""

    def close(self) -> None:
        if self._requests is not None:
            self._requests.close()
        if self.process is not None:
            self.process.kill()
            self.process.wait()
        self.process = self._requests = None

    def _start(self) -> socket.socket:
        own_end, host_end = socket.socketpair()
        with host_end:
            self.process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", _HOST, str(host_end.fileno()), msgspec.json.encode(self._options)],
                pass_fds=[host_end.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={**os.environ, **own_code()},
            )
        return own_end


class Spawned:
    """Each worker is a new process. One waits ahead of time, until it is needed or has waited for too long."""

    def __init__(self, options: WorkerOptions) -> None:
        self._options = options
        self._context = multiprocessing.get_context("spawn")
        self.waiting: tuple[BaseProcess, Connection] | None = None

    def request(self) -> Connection:
        process, connection = self.waiting or self._start()
        if not process.is_alive():
            connection.close()
            process, connection = self._start()
        self.waiting = None
        with contextlib.suppress(OSError):  # it has just ended, which shows when nothing is received
            connection.send(None)  # it is needed now
        return connection

    def prepare(self) -> None:
        if self.waiting is None:
            self.waiting = self._start()

    def close(self) -> None:
        if self.waiting is not None:
            process, connection = self.waiting
            connection.close()
            process.kill()
            process.join()
        self.waiting = None

    def _start(self) -> tuple[BaseProcess, Connection]:
        own_end: Any  # Windows has a class of its own for it
        worker_end: Any
        own_end, worker_end = Pipe()
        process = self._context.Process(target=worker_start.start, args=(worker_end, self._options), daemon=True)
        process.start()
        worker_end.close()
        return process, own_end
