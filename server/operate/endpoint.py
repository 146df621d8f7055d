"""The address of a process for its operator: metrics and probes. Readers do not reach it."""

from __future__ import annotations

import threading
from typing import Any

from prometheus_client import make_wsgi_app
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.serving import WSGIRequestHandler, make_server

from server.operate.health import Health
from server.operate.metrics import REGISTRY
from server.settings import ListenAddress


class _Silent(WSGIRequestHandler):
    """Logs nothing: whoever scrapes does so every few seconds."""

    def log(self, type: str, message: str, *args: Any) -> None:
        pass


def serve_operator(address: ListenAddress, health: Health) -> None:
    """Serves `/metrics`, `/healthz` and `/readyz` until the process ends. Raises OSError where the port is taken."""
    application = DispatcherMiddleware(health.as_wsgi(), {"/metrics": make_wsgi_app(REGISTRY)})
    server = make_server(address.host, address.port, application, threaded=True, request_handler=_Silent)
    threading.Thread(target=server.serve_forever, name="operator", daemon=True).start()
