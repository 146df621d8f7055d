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
import time
from pathlib import Path
from typing import Any

import waitress  # type: ignore[import-untyped] # waitress has no types
from waitress.channel import HTTPChannel  # type: ignore[import-untyped] # for the same reason
from waitress.parser import HTTPRequestParser, ParsingError  # type: ignore[import-untyped] # for the same reason

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
# Of all connections together: waitress reads a body before the app can refuse it, whoever sends it.
LARGEST_BODIES = 2 * LARGEST_BODY


class Parser(HTTPRequestParser):  # type: ignore[misc] # for the same reason
    """Refuses what others could read as another request, as gunicorn does: folded headers, two lengths of a body."""

    def parse_header(self, header_plus: bytes) -> None:
        if b"\n " in header_plus or b"\n\t" in header_plus:
            raise ParsingError("A header is folded.")
        super().parse_header(header_plus)
        if self.chunked and "CONTENT_LENGTH" in self.headers:
            raise ParsingError("The body has two lengths.")


class Channel(HTTPChannel):  # type: ignore[misc] # for the same reason
    """A connection. Where bodies take too much memory, the one that has been arriving for the longest is given up."""

    parser_class = Parser
    since = 0.0  # when its request began to arrive, by `time.monotonic`

    def received(self, data: bytes) -> bool:
        if self.request is None:
            self.since = time.monotonic()
        is_read = bool(super().received(data))
        channels = list(self.server.active_channels.values())
        if self.request is not None and sum(map(Channel.body_bytes, channels)) > LARGEST_BODIES:
            min((each for each in channels if each.request is not None), key=lambda each: each.since).handle_close()
        return is_read

    def body_bytes(self) -> int:
        """How many bytes of bodies are in memory for this connection."""
        incomplete = [self.request] if self.request is not None else []
        return sum(each.body_bytes_received for each in (*self.requests, *incomplete))


def run(settings: Settings) -> None:
    """Serves until it is stopped: by Ctrl+C, a signal, or the stop file."""
    app = load_app(settings)
    services = services_of(app)
    try:
        server = waitress.create_server(app, sockets=[_listener(settings.port)], **options(settings))
        server.channel_class = Channel
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
