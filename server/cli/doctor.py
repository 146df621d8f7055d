"""The `doctor` command: checks what commonly keeps Humankind from working, and says what to do about it.

Nothing leaves this machine, and nothing about people is printed, so that the result can be shown to others.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from server import __version__
from server.cli import service
from server.cli.client import Client, ServerError, running
from server.cli.command import program_name
from server.cli.service.manager import ServiceError
from server.paths import extension_folder
from server.settings import Settings
from server.store import StoreError
from server.store.files import is_private, write_problem

FREE_BYTES = 100 * 1024 * 1024
CLOCK_SECONDS = 24 * 3600  # a clock may be in another time zone by mistake


class Check(NamedTuple):
    """One line: what was checked, what was found, and what to do where that is a problem."""

    name: str
    found: str
    advice: str = ""


def doctor(settings: Settings, _options: argparse.Namespace) -> int:
    """Prints every check. The exit status is 1 where something should be done."""
    checks = list(run_checks(settings))
    width = max(len(check.name) for check in checks)
    for check in checks:
        print(f"{'!' if check.advice else '✓'} {check.name:{width}}  {check.found}")
        if check.advice:
            print(f"  {'':{width}}  {check.advice}")
    problems = sum(bool(check.advice) for check in checks)
    print("Everything is in order." if not problems else f"To do: {problems}.")
    return 1 if problems else 0


def run_checks(settings: Settings) -> Iterator[Check]:
    """All checks, in the order in which their problems should be solved."""
    yield Check("Version", f"Humankind {__version__}, Python {platform.python_version()}, {platform.system()}")
    yield check_clock(time.time())
    yield check_folder(settings.home)
    yield check_server(settings)
    yield check_service()
    yield check_extension(extension_folder())


def check_clock(now: float) -> Check:
    """Whether the clock is later than this program, which is what ages and pauses are computed with."""
    found = f"{datetime.fromtimestamp(now, UTC):%Y-%m-%d %H:%M} UTC"
    installed = Path(__file__).stat().st_mtime
    if now < installed - CLOCK_SECONDS:
        return Check("Clock", found, "This is before Humankind was installed. Set the clock of your system.")
    return Check("Clock", found)


def check_folder(home: Path) -> Check:
    """Whether the data folder can be used, by its owner only."""
    try:
        problem = write_problem(home)
    except StoreError as error:
        problem = error
    if problem is not None:
        return Check("Data folder", str(home), str(problem))
    if not is_private(home.stat()):
        return Check("Data folder", f"{home}, open to other users", f"Close it to them:  chmod 700 {home}")
    free = shutil.disk_usage(home).free
    if free < FREE_BYTES:
        return Check("Data folder", f"{home}, {free // 2**20} MB free", "Free some space on this disk.")
    return Check("Data folder", str(home))


def check_server(settings: Settings) -> Check:
    """Whether the server of this data folder runs, or could."""
    try:
        server = running(settings.home)
    except ServerError as error:
        return Check("Server", "not known", str(error))
    return check_port(settings.port) if server is None else check_running(server)


def check_port(port: int) -> Check:
    """Whether the port is free, where no server of this data folder runs."""
    with socket.socket() as probe:
        probe.settimeout(2)
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            return Check(
                "Server",
                f"not running, and another program uses port {port}",
                "End that program, or set HUMANKIND_PORT to another port, here and in the extension's settings.",
            )
    return Check("Server", "not running", f"Start it:  {program_name()} serve")


def check_running(server: Client) -> Check:
    """Whether the running server responds, and is of this version."""
    restart = f"Restart it:  {program_name()} stop, then  {program_name()} serve"
    try:
        version = server.call("GET", "/v1/health")["version"]
    except ServerError as error:
        return Check("Server", f"does not respond at {server.address}", f"{error} {restart}")
    if version != __version__:
        return Check("Server", f"version {version} is running at {server.address}", restart)
    return Check("Server", f"running at {server.address}")


def check_service() -> Check:
    """Whether the server starts at login. Not installing the service is no problem."""
    try:
        manager = service.manager()
        if not manager.file.exists():
            return Check("Service", f"not installed (optional:  {program_name()} service install)")
        if manager.is_running():
            return Check("Service", "running")
    except ServiceError as error:
        return Check("Service", f"not available: {error}")
    return Check("Service", "installed, but not running", f"See why:  {program_name()} service logs")


def check_extension(folder: Path) -> Check:
    """Whether the folder that a browser loads is there, in this version."""
    try:
        version = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["version"]
    except (OSError, ValueError, KeyError) as error:
        return Check("Extension", f"{folder} cannot be read ({error})", "Install Humankind again.")
    if version != __version__:
        return Check(
            "Extension", f"{folder} is version {version}", "Install Humankind again, then reload the extension."
        )
    if not os.access(folder, os.R_OK):
        return Check("Extension", str(folder), "Your browser cannot read this folder. Change its permissions.")
    return Check("Extension", str(folder))
