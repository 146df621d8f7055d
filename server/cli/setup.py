"""The commands that a new reader needs once: `extension` shows how to load it, `setup` walks through everything."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from urllib.parse import urlsplit

from server.cli import service
from server.cli.client import Client, ServerError, running
from server.cli.command import open_in_browser
from server.cli.service.manager import ServiceError
from server.cli.start import StartError, start
from server.paths import extension_folder, program_name
from server.settings import Settings
from server.store import StoreError


def loading_steps(folder: Path) -> str:
    """How each browser loads the extension from its folder."""
    keys = "Shift+Cmd+G" if sys.platform == "darwin" else "Ctrl+L"
    hint = "" if sys.platform == "win32" else f"\n      (Where the dialog hides it, press {keys} there and paste it.)"
    return f"""\
  Chrome, Chromium, Edge, Brave, Vivaldi
    Open chrome://extensions, turn on Developer mode, choose Load unpacked, and select this folder:
      {folder}{hint}
  Firefox
    Open about:debugging#/runtime/this-firefox, choose Load Temporary Add-on, and select this file:
      {folder / "manifest.json"}
    Firefox removes a temporary add-on when it closes. It keeps the signed package of a release.
"""


def extension(_settings: Settings, options: argparse.Namespace) -> int:
    """Prints where the extension lies and how to load it."""
    folder = extension_folder()
    if options.path:
        print(folder)
        return 0
    print(f"Load the extension (once):\n{loading_steps(folder)}", end="")
    if options.open:
        import webbrowser  # slow to import

        webbrowser.open(folder.as_uri())
    return 0


def setup(settings: Settings, options: argparse.Namespace) -> int:
    """Walks through the installation: the data folder, the server, the extension, pairing and a first look-up."""
    try:
        return _walk(settings, options)
    except KeyboardInterrupt:
        print(f"\nInterrupted. What was done stays. To go on:  {program_name()} setup", file=sys.stderr)
        return 130


def _walk(settings: Settings, options: argparse.Namespace) -> int:
    print(f"1. Your data\n  Everything is kept in {settings.home}\n\n2. The server", flush=True)
    try:
        server = _server(settings)
    except (ServiceError, StartError, ServerError, StoreError) as error:
        print(f"{error}\nThen go on with:  {program_name()} setup", file=sys.stderr)
        return 1
    print(f"  Address  {server.address}\n\n3. The extension\n{loading_steps(extension_folder())}")
    page = urlsplit(server.call("POST", "/v1/page", {})["url"])._replace(path="/welcome").geturl()
    print("4. Pairing, and a first look")
    print("  This page shows how to pair your browser, and then invented people to try it on:")
    print(f"    {page}")
    print("  Open it in the browser that has the extension. Then open Humankind’s popup on a site that you read.")
    print(f"  To look somebody up here:  {program_name()} score @name@server.example")
    print(f"\nIf something does not work:  {program_name()} doctor")
    if not options.print:
        open_in_browser(settings.home, page)
    return 0


def _server(settings: Settings) -> Client:
    """The running server. It is started with the service, or without where there can be none.

    Raises ServiceError, StartError, ServerError and StoreError.
    """
    server = running(settings.home)
    if server is not None:
        print(f"  It is running already{'' if service.is_installed() else ', but does not start when you log in'}.")
        return server
    problem = service.problem()
    if problem is None:
        service.install_and_start(settings)
        print("  It runs now, and whenever you log in.")
        return start(settings)
    server = start(settings)
    print(f"  It runs now, but does not start when you log in. {problem}")
    print(f"  Or have your system run this at login:  {program_name()} serve")
    return server
