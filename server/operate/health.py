"""Whether a process of a community server lives, and whether it can do its work."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from server.store import StoreError
from server.store.postgres.database import Database

LIVES, IS_READY = "/healthz", "/readyz"
PATHS = frozenset({LIVES, IS_READY})
WAIT_SECONDS = 1.0  # for the database: who probes does not wait for long
FRESH_SECONDS = 1.0  # a result that is younger is reported again: anybody may probe, and each check asks the database
LAST_SECONDS = 10.0  # how old the last result may be that is reported while a check runs


class Health:
    """The checks of a process, in their order: what each is called, and whether it is fine."""

    def __init__(self, checks: Mapping[str, Callable[[], bool]]) -> None:
        self._checks = checks
        self._lock = threading.Lock()
        self._last: tuple[float, str | None] | None = None  # when the last check ended, and what failed

    def failing(self) -> str | None:
        """The first check that fails, or None where the process is ready.

        A database that is away is waited for a moment. So one asks at a time: probes must not hold every thread. The
        others get the last result, so that a flood of probes does not make a process look as if it were not ready.
        """
        if (last := self._last) and time.monotonic() - last[0] < FRESH_SECONDS:
            return last[1]
        if not self._lock.acquire(blocking=False):
            if last and time.monotonic() - last[0] < LAST_SECONDS:
                return last[1]
            return "another check is running"
        try:
            failing = next((name for name, check in self._checks.items() if not _passes(check)), None)
            self._last = time.monotonic(), failing
            return failing
        finally:
            self._lock.release()

    def respond(self, path: str) -> tuple[int, str]:
        """Status and text of a probe's response."""
        if path == LIVES:
            return 200, "ok\n"
        failing = self.failing()
        return (200, "ready\n") if failing is None else (503, f"not ready: {failing}\n")

    def as_wsgi(self) -> WSGIApplication:
        """The probes as a WSGI application."""

        def application(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
            path = str(environ.get("PATH_INFO", ""))
            status, text = self.respond(path) if path in PATHS else (404, "not found\n")
            reason = {200: "OK", 404: "Not Found"}.get(status, "Service Unavailable")
            headers = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]
            start_response(f"{status} {reason}", headers)
            return [text.encode()]

        return application


def database_checks(database: Database) -> dict[str, Callable[[], bool]]:
    """That the database responds, to a role that may be used, with the tables of this version."""

    def responds() -> bool:
        return bool(database.run(lambda connection: connection.execute("SELECT 1"), wait_seconds=WAIT_SECONDS))

    def has_tables() -> bool:
        database.check(wait_seconds=WAIT_SECONDS)
        return True

    return {"database": responds, "tables": has_tables}


def _passes(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except StoreError:
        return False
