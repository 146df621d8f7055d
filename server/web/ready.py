"""What both web servers share: loading the app, and saying that it is ready."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, cast

from server import __version__
from server.paths import program_name
from server.services import RequestServices, services_of
from server.settings import Settings
from server.web.heap import return_freed_memory
from server.web.site_updates import DailyUpdates

if TYPE_CHECKING:
    from flask import Flask

    from server.store.tiny import TinyStore
    from server.web.personal_auth import PersonalAuth

REQUEST_LINE_LIMIT = 8190  # bytes: a pasted address may be long


def load_app(settings: Settings) -> Flask:
    """The app, which holds the data folder from now on."""
    from server.app import create_app

    return_freed_memory()
    app = create_app(settings)
    services = services_of(app)
    services.accounts.upkeep.start()
    if settings.update_sites:
        DailyUpdates(services.fetcher, settings.home, services.clock).start()
    return app


def show_ready(settings: Settings, services: RequestServices, *, server_pid: int) -> None:
    """Has the command line find this process, and `server_pid`, which is the one to stop; prints the addresses."""
    store = cast("TinyStore", services.store)
    store.lock.write(json.dumps({"port": settings.port, "pid": os.getpid(), "server_pid": server_pid}))
    auth = cast("PersonalAuth", services.auth)
    address, key, command = auth.url, auth.page_key.get(), program_name()
    if sys.stdout.isatty():
        pages = f"  Open         {address}/?key={key}\n  Get started  {address}/welcome?key={key}\n"
    else:  # a log, which others may read
        pages = f"  Address      {address}\n  Open         {command} open\n"
    print(
        f"Humankind {__version__} is ready.\n{pages}  Data         {settings.home}\n  Stop         {command} stop",
        flush=True,
    )
    if store.problem is not None:
        print(f"  Note         Nothing can be saved. {store.problem}", flush=True)
