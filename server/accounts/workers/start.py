"""The beginning of a worker that is a new process. It imports nothing here, because the server imports this module."""

from __future__ import annotations

from multiprocessing.connection import Connection

from server.accounts.workers.messages import WorkerOptions


def start(connection: Connection, options: WorkerOptions) -> None:
    """Runs one worker."""
    from server.accounts.workers.host import serve_one  # what only workers need

    serve_one(connection, options)
