"""Runs the app on this machine's loopback address only: under gunicorn, or under waitress where there is none."""

from __future__ import annotations

import errno
import socket
import sys

from server.settings import Settings
from server.store.files import write_problem
from server.store.folder_format import folder_format
from server.store.folder_lock import folder_is_locked
from server.web.ready import ADDRESS


class CannotServeError(Exception):
    """The server cannot start. Its text is for readers."""


def check_can_serve(settings: Settings) -> None:
    """Raises CannotServeError or StoreError where a server with these settings could not start."""
    write_problem(settings.home)
    if folder_is_locked(settings.home):
        raise CannotServeError(
            f"Another Humankind server is using {settings.home}. Stop it, or set HUMANKIND_HOME to another folder."
        )
    folder_format(settings.home)
    check_port(settings.port)


def serve(settings: Settings) -> None:
    """Serves until it is stopped. Raises CannotServeError, or StoreError, before anything is started."""
    check_can_serve(settings)
    _warn_of_upstream_map(settings)
    if settings.proxy is not None:
        print(f"Requests to networks go through the proxy {settings.proxy}.", flush=True)
    try:
        if settings.web_server == "waitress":
            from server.web import waitress_server as web_server  # only one of the two may be installed
        else:
            from server.web import gunicorn_server as web_server  # type: ignore[no-redef] # for the same reason
    except ImportError as error:
        raise CannotServeError(
            f"The web server {settings.web_server} is not installed ({error}). "
            "Leave HUMANKIND_WEB_SERVER empty, or install it."
        ) from error
    web_server.run(settings)


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
            raise CannotServeError(
                f"Another program uses port {port} on {ADDRESS}. End that program, or set HUMANKIND_PORT to another "
                "port, here and in the extension’s options."
            ) from error


def _warn_of_upstream_map(settings: Settings) -> None:
    if settings.upstream_map:
        routes = ", ".join(f"{name} → {host}:{port}" for name, (host, port) in settings.upstream_map.items())
        rule = "!" * 78
        print(
            f"{rule}\nHUMANKIND_UPSTREAM_MAP is set: requests for these hosts go to a test server on this machine,\n"
            f"past the address guard: {routes}.\nWhat is shown of them is not real. Unset it for everyday use.\n{rule}",
            file=sys.stderr,
            flush=True,
        )
