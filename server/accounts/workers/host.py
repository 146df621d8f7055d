"""The process that workers are forked from: `python -m server.accounts.workers.host SOCKET OPTIONS`.

A process with threads, such as the server, cannot be forked safely, and loading everything for each account would take
seconds. So this process has one thread, loads what every account needs once, and forks a worker for each connection
that the server sends over the socket. A worker that had to load another language reports it, and this process loads it
as well, for the next ones. It ends with the server, or after IDLE_SECONDS without work, so that its memory is free
again.

Windows cannot fork. There, each worker is a new process that runs `serve_one`.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import sys
from collections.abc import Iterable
from datetime import datetime
from multiprocessing.connection import Connection

import feedparser  # noqa: F401 - feeds.py imports it when it reads the first feed; here once for all workers
import msgspec

from server.accounts.workers import worker
from server.accounts.workers.messages import WorkerOptions
from server.networks import readers
from server.networks.parsing.markdown import markdown_to_text
from server.networks.readers.sample import samples
from server.scoring import score, text

IDLE_SECONDS = 600.0
_ENGLISH = "maria"  # the sample account


def load() -> None:
    """Loads the readers, the parsers and the scoring of English, by using them once.

    Other languages are loaded when they are needed: all of them would take five seconds, and most readers use few.
    """
    readers()
    markdown_to_text("loaded")
    evidence = samples()[_ENGLISH]
    score(evidence, datetime.fromisoformat(max(post.created_at for post in evidence.posts if post.created_at)))
    text.load("en")  # all of it, for a worker would compile what the sample does not need
    _share()


def load_languages(languages: Iterable[str]) -> None:
    """Loads the text models of languages that workers have reported."""
    for language in languages:
        text.load(language)
    _share()


def _share() -> None:
    gc.collect()
    gc.freeze()  # workers share these objects, and collecting them would copy their pages


def serve_one(connection: Connection, options: WorkerOptions) -> None:
    """Is one worker, in a process of its own (sources.py): loads everything, waits until it is needed, runs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal; the server ends this process
    load()
    try:
        if connection.poll(IDLE_SECONDS):
            connection.recv()
            worker.run(connection, options)
    except (EOFError, OSError):
        return  # the server has ended


if sys.platform != "win32":

    def main(descriptor: int, options: WorkerOptions) -> None:
        """Forks workers until the server ends or has nothing to do."""
        # Of the terminal or a service manager. This process and the workers end with the server, which saves first.
        for ignored in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
            signal.signal(ignored, signal.SIG_IGN)
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # so that ended workers disappear by themselves
        load()
        requests = socket.socket(fileno=descriptor)
        reported, report = os.pipe()
        waiting: list[socket.socket | int] = [requests, reported]
        os.set_blocking(report, False)  # a report may be lost, but no worker waits
        while True:
            readable, _, _ = select.select(waiting, [], [], IDLE_SECONDS)
            if not readable:
                return
            if requests not in readable:
                load_languages(os.read(reported, 1024).decode("ascii", "replace").split())
                continue
            message, descriptors, _, _ = socket.recv_fds(requests, 1, 1)
            if not message:
                return
            for connection in descriptors:
                if os.fork() == 0:
                    requests.close()
                    os._exit(_run(connection, options, report))
                os.close(connection)

    def _run(connection: int, options: WorkerOptions, report: int) -> int:
        """Is one worker. Reports the languages that it had to load, and returns the exit status."""
        before = text.loaded_languages()
        status = worker.run(Connection(connection), options)
        with contextlib.suppress(OSError):
            os.write(report, "".join(f"{language}\n" for language in text.loaded_languages() - before).encode("ascii"))
        return status

    if __name__ == "__main__":
        main(int(sys.argv[1]), msgspec.json.decode(sys.argv[2], type=WorkerOptions))
