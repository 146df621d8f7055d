"""Whether a server could start: its data folder, the format of that, and its port.

Every command imports this, so it imports little.
"""

from __future__ import annotations

import errno
import json
import socket
import sys

from server.settings import Settings
from server.store.files import folder_problem
from server.store.folder_format import folder_format
from server.store.folder_lock import folder_is_locked

ADDRESS = "127.0.0.1"
PROBE_SECONDS = 1.0  # how long the program that has the port may take to say what it is
PROBE_BYTES = 10_000


class CannotServeError(Exception):
    """The server cannot start. Its text is for readers."""


def check_can_serve(settings: Settings) -> None:
    """Raises CannotServeError or StoreError where a server with these settings could not start."""
    folder_problem(settings.home)
    if folder_is_locked(settings.home):
        raise CannotServeError(
            f"Another Humankind server is using {settings.home}. Stop it, or set HUMANKIND_HOME to another folder."
        )
    folder_format(settings.home)
    check_port(settings.port)


def check_port(port: int) -> None:
    """Raises CannotServeError where the server cannot have the port."""
    with socket.socket() as probe:
        if sys.platform != "win32":  # there, it would take the port from the program that has it
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise CannotServeError(
                    f"Port {port} on {ADDRESS} cannot be used ({error.strerror}). Set HUMANKIND_PORT to another port."
                ) from error
            elsewhere = "or set HUMANKIND_PORT to another port, here and in the extension’s options."
            if _is_humankind(port):
                raise CannotServeError(
                    f"Another Humankind, with another data folder, uses port {port} on {ADDRESS}. "
                    f"End that one, {elsewhere}"
                ) from error
            raise CannotServeError(
                f"Another program uses port {port} on {ADDRESS}. End that program, {elsewhere}"
            ) from error


def _is_humankind(port: int) -> bool:
    """Whether what has the port says that it is Humankind. Any program can say so: for a message, and nothing else."""
    from http.client import HTTPConnection, HTTPException  # slow to import

    connection = HTTPConnection(ADDRESS, port, timeout=PROBE_SECONDS)
    try:
        connection.request("GET", "/v1/health")
        return bool(json.loads(connection.getresponse().read(PROBE_BYTES))["name"] == "humankind")
    except (OSError, HTTPException, ValueError, KeyError, TypeError):
        return False
    finally:
        connection.close()
