"""Counts requests, by endpoint: addresses name accounts, so they are no label."""

from __future__ import annotations

from time import perf_counter

from flask import Flask, Response, g, request

from server.operate.metrics import REQUEST_SECONDS, REQUESTS

# A client may send any word as its method, and each would stay in memory as a label.
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})


def install(app: Flask) -> None:
    """Counts every request of the app, also those that are refused."""

    def begin() -> None:
        g.started = perf_counter()

    def end(response: Response) -> Response:
        endpoint = request.endpoint or "none"
        method = request.method if request.method in _METHODS else "other"
        REQUESTS.labels(endpoint, method, str(response.status_code)).inc()
        started: float | None = g.get("started")
        if started is not None:
            REQUEST_SECONDS.labels(endpoint).observe(perf_counter() - started)
        return response

    # Before the gate, which is a function of the app as well.
    app.before_request_funcs.setdefault(None, []).insert(0, begin)
    app.after_request(end)
