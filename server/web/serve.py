"""Runs the app under gunicorn: one process with threads, on this machine's loopback address only."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from typing import TYPE_CHECKING, Any, cast

from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped] # gunicorn has no types
from gunicorn.arbiter import Arbiter  # type: ignore[import-untyped] # for the same reason

from server import __version__
from server.services import services_of
from server.settings import Settings
from server.store.files import write_problem
from server.store.folder_lock import folder_is_locked
from server.web.connections import CONNECTIONS, Worker
from server.web.heap import return_freed_memory

if TYPE_CHECKING:
    from flask import Flask

    from server.store.tiny import TinyStore

ADDRESS = "127.0.0.1"
REQUEST_LINE_LIMIT = 8190  # bytes: a pasted address may be long


class CannotServeError(Exception):
    """The server cannot start. Its text is for readers."""


class _Arbiter(Arbiter):  # type: ignore[misc] # for the same reason
    """gunicorn's main process. A closed terminal (HUP) stops it; gunicorn itself would start a new worker."""

    def handle_hup(self) -> None:
        if not self.app.outlives_terminal:
            self.handle_term()


class _Server(BaseApplication):  # type: ignore[misc] # for the same reason
    """gunicorn around the app. The worker creates the app and then holds the data folder."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.outlives_terminal = signal.getsignal(signal.SIGHUP) == signal.SIG_IGN  # as `nohup` requests
        super().__init__()

    def load_config(self) -> None:
        options: dict[str, Any] = {
            "bind": f"{ADDRESS}:{self._settings.port}",
            "workers": 1,
            "worker_class": Worker,
            "worker_connections": CONNECTIONS,
            "threads": self._settings.threads,
            "graceful_timeout": 5,
            "keepalive": 15,
            "limit_request_line": REQUEST_LINE_LIMIT,
            "loglevel": "warning",
            "proc_name": "humankind",
            "control_socket_disable": True,
            "forwarded_allow_ips": "",
            "post_worker_init": self._print_ready,
            "worker_exit": self._close,
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def run(self) -> None:
        _Arbiter(self).run()

    def load(self) -> Flask:
        from server.app import create_app

        return_freed_memory()
        app = create_app(self._settings)
        services_of(app).accounts.expiry.start()
        return app

    def _print_ready(self, worker: Any) -> None:
        # A closed terminal signals the worker, too. The main process stops it, and then everything is saved.
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        services = services_of(worker.wsgi)
        running = {"port": self._settings.port, "pid": os.getpid(), "server_pid": os.getppid()}
        store = cast("TinyStore", services.store)
        store.lock.write(json.dumps(running))
        address, key = f"http://{ADDRESS}:{self._settings.port}", services.auth.page_key.get()
        print(
            f"Humankind {__version__} is ready.\n"
            f"  Open         {address}/?key={key}\n"
            f"  Get started  {address}/welcome?key={key}\n"
            f"  Data         {self._settings.home}\n"
            "  Stop         Ctrl+C, or: python -m server stop",
            flush=True,
        )
        if store.problem is not None:
            print(f"  Note         Nothing can be saved. {store.problem}", flush=True)

    @staticmethod
    def _close(_arbiter: Any, worker: Any) -> None:
        app = getattr(worker, "wsgi", None)
        if app is not None:
            services_of(app).close()


def serve(settings: Settings) -> None:
    """Serves until it is stopped. Raises CannotServeError, or StoreError, before anything is started."""
    write_problem(settings.home)
    if folder_is_locked(settings.home):
        raise CannotServeError(
            f"Another Humankind server is using {settings.home}. Stop it, or set HUMANKIND_HOME to another folder."
        )
    _check_port(settings.port)
    _warn_of_upstream_map(settings)
    if settings.proxy is not None:
        print(f"Requests to networks go through the proxy {settings.proxy}.", flush=True)
    _Server(settings).run()


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            raise CannotServeError(
                f"Port {port} on {ADDRESS} cannot be used ({error.strerror}). Choose another with --port."
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
