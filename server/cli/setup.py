"""The commands that a new reader needs once: `extension` shows how to load it, `setup` walks through everything."""

from __future__ import annotations

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from server.cli import service
from server.cli.client import running
from server.cli.command import open_in_browser, program_name
from server.cli.start import wait_until_responding
from server.paths import extension_folder
from server.settings import Settings


def loading_steps(folder: Path) -> str:
    """How each browser loads the extension from its folder."""
    return f"""\
  Chromium, Chrome, Edge, Brave   chrome://extensions → Developer mode → Load unpacked → {folder}
  Firefox                         about:debugging#/runtime/this-firefox → Load Temporary Add-on
                                  → {folder / "manifest.json"}
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
    """Walks through the installation: the service, the extension, and pairing."""
    print("1. The server")
    if running(settings.home) is not None:
        print("It is running already.")
    elif service.install(settings, options) != 0:
        print(f"Start it by hand in another terminal:  {program_name()} serve")
    print(f"\n2. The extension\n{loading_steps(extension_folder())}")
    print("3. Pairing")
    server = wait_until_responding(settings, service.is_installed)
    if server is None:
        print(f"When the server runs:  {program_name()} open")
        return 1
    page = urlsplit(server.call("POST", "/v1/page", {})["url"])._replace(path="/welcome").geturl()
    print("This page shows how to pair your browser, and then some invented people to try it on:")
    print(page)
    if not options.print:
        open_in_browser(settings.home, page)
    return 0
