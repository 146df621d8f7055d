"""The process that workers are forked from: `python -m server.accounts.worker_host SOCKET OPTIONS`.

A process with threads, such as the server, cannot be forked safely, and loading everything for each account would take
a second. So this process has one thread, loads everything once, and forks a worker for each connection that the server
sends over the socket. It ends with the server, or after IDLE_SECONDS without work, so that its memory is free again.

Windows cannot fork. There, each worker is a new process that runs `serve_one`.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys
from datetime import datetime
from multiprocessing.connection import Connection

import feedparser  # noqa: F401 - feeds.py imports it when it reads the first feed; here once for all workers
import msgspec

from server.accounts import worker
from server.accounts.worker_messages import WorkerOptions
from server.networks import readers
from server.networks.parsing.markdown import markdown_to_text
from server.networks.readers.sample import samples
from server.scoring import score

IDLE_SECONDS = 600.0


def load() -> None:
    """Loads the readers, the parsers and the text models of all languages, by using them once."""
    readers()
    markdown_to_text("loaded")
    for evidence in samples().values():
        times = [post.created_at for post in evidence.posts if post.created_at is not None]
        score(evidence, datetime.fromisoformat(max(times)))
    gc.collect()
    gc.freeze()  # workers share these objects, and collecting them would copy their pages


def serve_one(connection: Connection, options: WorkerOptions) -> None:
    """Is one worker, in a process of its own (worker_sources.py): loads everything, waits until it is needed, runs."""
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
        requests.settimeout(IDLE_SECONDS)
        while True:
            try:
                message, descriptors, _, _ = socket.recv_fds(requests, 1, 1)
            except TimeoutError:
                return
            if not message:
                return
            for connection in descriptors:
                if os.fork() == 0:
                    requests.close()
                    status = worker.run(Connection(connection), options)
                    os._exit(status)
                os.close(connection)

    if __name__ == "__main__":
        main(int(sys.argv[1]), msgspec.json.decode(sys.argv[2], type=WorkerOptions))
