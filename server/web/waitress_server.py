"""Serves under waitress: one process with threads. For Windows, where there is no gunicorn; it runs anywhere.

DOCS: https://docs.pylonsproject.org/projects/waitress/en/stable/arguments.html
A connection takes a thread only when its request has arrived as a whole.
"""

from __future__ import annotations

import _thread
import os
import select
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import Any

import waitress  # type: ignore[import-untyped] # waitress has no types

from server.app import BODY_LIMIT
from server.services import services_of
from server.settings import Settings
from server.web.ready import REQUEST_LINE_LIMIT, load_app, show_ready
from server.web.start_checks import ADDRESS
from server.web.stop_file import forget_request, wait_for_request
from shared_schema.limits import IMPORT_MEGABYTES

CONNECTIONS = 200  # at the same time
IDLE_SECONDS = 30  # without a byte, after which a connection is closed
# Bytes of a body. The app refuses with a sentence what is larger than BODY_LIMIT, or IMPORT_MEGABYTES for a file.
# All of it is kept in memory: waitress writes nothing that is read to a temporary file.
LARGEST_BODY = IMPORT_MEGABYTES * 1024 * 1024 + BODY_LIMIT


def run(settings: Settings) -> None:
    """Serves until it is stopped: by Ctrl+C, a signal, or the stop file."""
    app = load_app(settings)
    services = services_of(app)
    try:
        server = waitress.create_server(app, sockets=[_listener(settings.port)], **options(settings))
        forget_request(settings.home)
        _end_on_signals()
        threading.Thread(target=_end_on_request, args=(settings.home,), name="stop-file", daemon=True).start()
        show_ready(settings, services, server_pid=os.getpid())
        server.run()  # ends with SystemExit or KeyboardInterrupt, which it takes for itself
    finally:
        services.close()
        forget_request(settings.home)


def options(settings: Settings) -> dict[str, Any]:
    """How waitress is set up."""
    return {
        "threads": settings.threads,
        "connection_limit": CONNECTIONS,
        "channel_timeout": IDLE_SECONDS,
        "cleanup_interval": 5,
        "max_request_header_size": 4 * REQUEST_LINE_LIMIT,
        "max_request_body_size": LARGEST_BODY,
        "inbuf_overflow": LARGEST_BODY,
        "outbuf_overflow": LARGEST_BODY,
        "ident": None,
        "log_socket_errors": False,
        "asyncore_use_poll": hasattr(select, "poll"),
    }


def _listener(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform == "win32":  # there, SO_REUSEADDR would let another program take the port away
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((ADDRESS, port))
    return listener


def _end_on_signals() -> None:
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):  # those that this system has
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:  # as `nohup` requests
            signal.signal(number, lambda *_: sys.exit(0))


def _end_on_request(home: Path) -> None:
    """Ends the main thread, as SIGTERM does, when the stop file appears. A shell lets what it starts in the background
    ignore SIGINT, which would then do nothing."""
    wait_for_request(home)
    _thread.interrupt_main(signal.SIGTERM)
