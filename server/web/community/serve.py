"""Serves a community under gunicorn, behind a proxy that speaks HTTPS with readers. Any number of these may run."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

from server import __version__
from server.settings import Settings
from server.web.gunicorn_server import Server

if TYPE_CHECKING:
    from flask import Flask


class CommunityServer(Server):
    """gunicorn around the app for many readers. Nothing is in the process alone, so it needs no data folder's lock."""

    def load_config(self) -> None:
        super().load_config()
        options: dict[str, Any] = {
            "bind": f"{_in_url(self._settings.listen)}:{self._settings.port}",
            # gunicorn takes from these, and from nobody else, that a request came over HTTPS.
            "forwarded_allow_ips": ",".join(sorted(self._settings.trusted_proxies)),
            "secure_scheme_headers": {"X-FORWARDED-PROTO": "https"},
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        from server.community import CommunityServices, create_community_app
        from server.web.heap import return_freed_memory

        return_freed_memory()
        return create_community_app(CommunityServices(self._settings))

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
    CommunityServer(settings).run()


def _in_url(address: str) -> str:
    return f"[{address}]" if ipaddress.ip_address(address).version == 6 else address
