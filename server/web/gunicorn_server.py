"""Serves under gunicorn: one worker process with threads, below a main process that starts it again. Not on Windows."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped] # gunicorn has no types
from gunicorn.arbiter import Arbiter  # type: ignore[import-untyped] # for the same reason

from server.services import services_of
from server.settings import Settings
from server.web.gunicorn_connections import CONNECTIONS, Worker
from server.web.ready import REQUEST_LINE_LIMIT, load_app, show_ready
from server.web.start_checks import ADDRESS

if sys.platform == "win32":
    raise ImportError("gunicorn does not run on Windows")

if TYPE_CHECKING:
    from flask import Flask


class _Arbiter(Arbiter):  # type: ignore[misc] # for the same reason
    """gunicorn's main process. A closed terminal (HUP) stops it; gunicorn itself would start a new worker."""

    def handle_hup(self) -> None:
        if not self.app.outlives_terminal:
            self.handle_term()


class Server(BaseApplication):  # type: ignore[misc] # for the same reason
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
            "loglevel": "error",  # its warnings quote requests, which may have a key or be many
            "proc_name": "humankind",
            "control_socket_disable": True,
            "forwarded_allow_ips": "",
            "post_worker_init": self._show_ready,
            "worker_exit": self._close,
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def run(self) -> None:
        _Arbiter(self).run()

    def load(self) -> Flask:
        return load_app(self._settings)

    def _show_ready(self, worker: Any) -> None:
        # A closed terminal signals the worker, too. The main process stops it, and then everything is saved.
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        show_ready(self._settings, services_of(worker.wsgi), server_pid=os.getppid())

    @staticmethod
    def _close(_arbiter: Any, worker: Any) -> None:
        app = getattr(worker, "wsgi", None)
        if app is not None:
            services_of(app).close()


def run(settings: Settings) -> None:
    """Serves until it is stopped."""
    Server(settings).run()
