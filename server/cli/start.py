"""Starts the server of a data folder where none runs, and waits until it responds."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable

from server.cli import service
from server.cli.client import Client, ServerError, running
from server.cli.doctor import check_port
from server.cli.service.manager import Program, ServiceError
from server.settings import Settings
from server.store.files import write_problem

START_SECONDS = 30.0


class StartError(Exception):
    """The server cannot be started. Its text is for readers."""


def start(settings: Settings) -> Client:
    """The running server, which is started where none runs. Raises StartError and StoreError."""
    try:
        server = running(settings.home)
    except ServerError:  # its port is not known yet, so it is starting
        expected = _always
    else:
        expected = _always if server is not None else _launch(settings)
    server = wait_until_responding(settings, expected)
    if server is None:
        raise StartError("The server was started, but it does not respond.")
    return server


def wait_until_responding(settings: Settings, expected: Callable[[], bool]) -> Client | None:
    """The running server, as soon as it responds. None where none runs and none is `expected` any more."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        may_come = expected()  # before the look: a server may end in between
        try:
            server = running(settings.home)
            if server is not None:
                server.call("GET", "/v1/health")
                return server
            if not may_come:
                return None
        except ServerError:
            pass  # it is still starting
        time.sleep(0.2)
    return None


def _launch(settings: Settings) -> Callable[[], bool]:
    """Starts the service, where it is installed, or else a server of its own. Returns whether it may still come up."""
    write_problem(settings.home)  # raises where it cannot be used at all
    if service.is_installed():
        try:
            manager = service.manager()
            if not manager.is_running():
                manager.restart()
        except ServiceError as error:
            raise StartError(str(error)) from error
        return _always
    if (port := check_port(settings.port)).found != "not running":
        raise StartError(f"The server is {port.found}. {port.advice}")
    program = Program.this()
    process = subprocess.Popen(  # noqa: S603 - this program itself
        program.command,
        cwd=program.folder,
        env={**os.environ, "HUMANKIND_HOME": str(settings.home), "HUMANKIND_PORT": str(settings.port)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,  # it names the key of the pages, and a browser may be reading ours
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # it outlives what started it
        creationflags=_creation_flags(),
    )
    return lambda: process.poll() is None


def _creation_flags() -> int:
    """On Windows: without a window, and not in the job of the browser, which ends with the native host."""
    if sys.platform == "win32":
        return subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_BREAKAWAY_FROM_JOB
    return 0


def _always() -> bool:
    return True
