"""Runs the app on this machine's loopback address only: under gunicorn, or under waitress where there is none."""

from __future__ import annotations

import sys

from server.settings import Settings
from server.web.start_checks import CannotServeError, check_can_serve


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
