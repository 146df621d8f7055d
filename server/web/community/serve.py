"""Serves a community under gunicorn, behind a proxy that speaks HTTPS with readers. Any number of these may run."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

from gunicorn.glogging import Logger  # type: ignore[import-untyped] # gunicorn has no types

from server import __version__
from server.operate.endpoint import serve_operator
from server.operate.logs import log_without_people
from server.operate.metrics import describe_process
from server.settings import Settings
from server.web.gunicorn_server import Server

if TYPE_CHECKING:
    from flask import Flask


CONNECTIONS = 800  # of proxies, which keep them; a process may open 1,024 files where nothing else was set
# Longer than a proxy keeps one (60 s in docs/operate/Caddyfile): whoever ends it first must be who sends requests.
KEPT_SECONDS = 75


class _Logger(Logger):  # type: ignore[misc] # gunicorn has no types
    """gunicorn's messages go where all others go, and say which of its modules they come from."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for logger in (self.error_log, self.access_log):
            logger.handlers.clear()
            logger.propagate = True

    def critical(self, msg: str, *arguments: Any, **options: Any) -> None:
        self.error_log.critical(msg, *arguments, stacklevel=2, **options)

    def error(self, msg: str, *arguments: Any, **options: Any) -> None:
        self.error_log.error(msg, *arguments, stacklevel=2, **options)

    def warning(self, msg: str, *arguments: Any, **options: Any) -> None:
        self.error_log.warning(msg, *arguments, stacklevel=2, **options)

    def exception(self, msg: str, *arguments: Any, **options: Any) -> None:
        self.error_log.exception(msg, *arguments, stacklevel=2, **options)


class CommunityServer(Server):
    """gunicorn around the app for many readers. Nothing is in the process alone, so it needs no data folder's lock."""

    def load_config(self) -> None:
        super().load_config()
        options: dict[str, Any] = {
            "bind": f"{_in_url(self._settings.listen)}:{self._settings.port}",
            # gunicorn takes from these, and from nobody else, that a request came over HTTPS.
            "forwarded_allow_ips": ",".join(sorted(self._settings.trusted_proxies)),
            "logger_class": _Logger,
            "loglevel": "warning",  # server/operate/logs.py leaves out what quotes requests
            "worker_connections": CONNECTIONS,
            "keepalive": KEPT_SECONDS,
            "secure_scheme_headers": {"X-FORWARDED-PROTO": "https"},
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        from server.community import CommunityServices, create_community_app
        from server.web.heap import return_freed_memory

        return_freed_memory()
        log_without_people(self._settings.log_format)
        services = CommunityServices(self._settings)
        describe_process("web", services.database)
        if self._settings.metrics_listen is not None:
            serve_operator(self._settings.metrics_listen, services.health)
        return create_community_app(services)

    def _show_ready(self, _worker: Any) -> None:
        print(
            f"Humankind {__version__} is ready for a community.\n"
            f"  Readers  {self._settings.public_url}\n"
            f"  Proxy    http://{_in_url(self._settings.listen)}:{self._settings.port}\n"
            "  Stop     Ctrl+C",
            flush=True,
        )


def run(settings: Settings) -> None:
    """Serves until it is stopped."""
    log_without_people(settings.log_format)
    CommunityServer(settings).run()


def _in_url(address: str) -> str:
    return f"[{address}]" if ipaddress.ip_address(address).version == 6 else address
