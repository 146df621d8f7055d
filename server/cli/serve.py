"""The commands that run the server, end it, and tell whether it runs."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import os
import signal
import sys
import time

from server.cli import community
from server.cli.client import running
from server.settings import Settings
from server.store.folder_lock import folder_is_locked
from server.web.start_checks import CannotServeError
from server.web.stop_file import request_stop

STOP_SECONDS = 20.0  # requests in progress get 5 seconds, and then everything is saved


def serve(settings: Settings, options: argparse.Namespace) -> int:
    """Runs the server until it is stopped. One that already runs on this data folder is enough."""
    if settings.database is not None:
        return community.serve(dataclasses.replace(settings, port=options.port or settings.port))
    from server.store.files import folder_problem
    from server.web.serve import serve as run_server  # slow to import, and no other command needs it

    folder_problem(settings.home)  # raises where it cannot be used at all
    server = running(settings.home)
    if server is not None:
        print(f"Humankind is already running at {server.address}")
        return 0
    try:
        run_server(dataclasses.replace(settings, port=options.port or settings.port))
    except CannotServeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def stop(settings: Settings, _options: argparse.Namespace) -> int:
    """Ends the server that uses this data folder, and waits until everything is saved."""
    server = running(settings.home)
    if server is None:
        print(f"No Humankind server is running on {settings.home}.")
        return 0
    if server.server_pid is None:
        print(
            f"The server at {server.address} is of an earlier version. Press Ctrl+C in its terminal.", file=sys.stderr
        )
        return 1
    if sys.platform == "win32":  # a signal would kill it before it could save
        request_stop(settings.home)
    else:
        with contextlib.suppress(ProcessLookupError):  # it has ended by itself
            os.kill(server.server_pid, signal.SIGTERM)
    end = time.monotonic() + STOP_SECONDS
    while folder_is_locked(settings.home):
        if time.monotonic() > end:
            print(f"The server at {server.address} has not stopped yet. Try again in a moment.", file=sys.stderr)
            return 1
        time.sleep(0.05)
    print("Humankind has stopped.")
    return 0


def status(settings: Settings, _options: argparse.Namespace) -> int:
    """Prints whether a server uses this data folder, and where. The exit status is 1 where none does.

    Of a community server: whether the process whose operator's address the settings name can do its work.
    """
    if settings.database is not None:
        return community.status(settings)
    server = running(settings.home)
    if server is None:
        print(f"No Humankind server is running on {settings.home}.")
        return 1
    version = server.call("GET", "/v1/health")["version"]
    print(f"Humankind {version} is running at {server.address}\n  Data  {settings.home}")
    return 0
