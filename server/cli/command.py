"""What all commands share: their type, the program's name, output as JSON, and addresses for a browser."""

from __future__ import annotations

import argparse
import contextlib
import html
import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import msgspec

from server.settings import Settings
from server.store.files import close_descriptor, open_private, remove, write_all

# A command takes the settings and the parsed options, and returns the exit status.
Command = Callable[[Settings, argparse.Namespace], int]


def usable_cores() -> int:
    """How many cores this process may use, which can be fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def print_json(value: Any) -> None:
    """Prints a record as one line of JSON."""
    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()


def redirect_file(path: Path, address: str) -> str:
    """The address of a file that only its owner can read, and that leads a browser on to `address`.

    A page's key must not be on a command line, where every user of the machine can see it. First the browser loads
    the server's icon, with whose response it deletes what another program left for the address of the server: a service
    worker would get the page in the server's place. (Not in Firefox; there the extension does the same.)
    Both browsers count the three seconds from when the icon has come or failed. Its policy keeps it from other origins,
    so that `onerror` runs either way: whether the server refused it cannot be told.
    """
    link, icon = html.escape(address), html.escape(urljoin(address, f"/favicon.ico?{secrets.token_hex(8)}"))
    content = (
        f'<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="3; url={link}"><a href="{link}"></a>'
        "<script>const leave = () => location.replace(document.links[0].href)</script>"
        f'<img src="{icon}" onload="leave()" onerror="leave()" alt="">'
    )
    remove(path)  # never written into a file that somebody has opened
    descriptor = open_private(path, os.O_EXCL)
    try:
        write_all(descriptor, content.encode())
    finally:
        close_descriptor(descriptor)
    return path.as_uri()


def open_in_browser(home: Path, address: str) -> None:
    """Opens a page of the server, through a file in the data folder."""
    with contextlib.suppress(OSError):  # the folder cannot be written; the address is printed as well
        import webbrowser  # slow to import

        webbrowser.open(redirect_file(home / "open.html", address))
