"""Starts the server of a data folder where none runs, and waits until it responds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

from server.cli import service
from server.cli.client import Client, ServerError, running, wait_until_responding
from server.cli.service.manager import Program, ServiceError
from server.settings import Settings
from server.web.start_checks import CannotServeError, check_can_serve


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
    server = wait_until_responding(settings.home, expected)
    if server is None:
        raise StartError("The server was started, but it does not respond.")
    return server


def _launch(settings: Settings) -> Callable[[], bool]:
    """Starts the service, where it is installed, or else a server of its own. Returns whether it may still come up."""
    if service.is_installed() and service.problem() is None:
        try:
            manager = service.manager()
            if not manager.is_running():
                manager.restart()
        except ServiceError as error:
            raise StartError(str(error)) from error
        return _always
    try:
        check_can_serve(settings)
    except CannotServeError as error:
        raise StartError(str(error)) from error
    program = Program.this()
    process = subprocess.Popen(  # noqa: S603 - this program itself
        program.command,
        cwd=program.folder,
        env={**os.environ, "HUMANKIND_HOME": str(settings.home), "HUMANKIND_PORT": str(settings.port)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,  # a browser may be reading ours, and expects messages there
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
