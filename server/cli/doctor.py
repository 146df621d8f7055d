"""The `doctor` command: checks what commonly keeps Humankind from working, and says what to do about it.

Nothing about people is printed, so that the result can be shown to others. Nothing is sent beyond this machine and its
proxy, unless the reader has the networks asked with `--online`, for a page that names nobody.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import platform
import shutil
import socket
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from server import __version__
from server.cli import service
from server.cli.client import Client, ServerError, running
from server.cli.service.manager import ServiceError
from server.fetching import Proxy
from server.paths import extension_folder, program_name
from server.settings import Settings
from server.store import StoreError
from server.store.files import folder_problem, is_private
from server.store.folder_format import folder_format
from server.web.start_checks import CannotServeError, check_can_serve, check_port
from shared_schema.networks import RateLimit, networks
from shared_schema.times import DAY

FREE_BYTES = 100 * 1024 * 1024
CLOCK_SECONDS = DAY  # a clock may be in another time zone by mistake
CLOCK_TOLERANCE = 300.0  # seconds between this clock and that of a network
CONNECT_SECONDS = 5.0
ONE_REQUEST = RateLimit(requests=1, seconds=1.0)
ONLINE_THREADS = 8
# Addresses for documentation, which nobody has (RFC 5737, RFC 3849): only the way out is looked up.
_ELSEWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))


class Check(NamedTuple):
    """One line: what was checked, what was found, and what to do where that is a problem."""

    name: str
    found: str
    advice: str = ""


def doctor(settings: Settings, options: argparse.Namespace) -> int:
    """Prints every check. The exit status is 1 where something should be done."""
    checks = list(run_checks(settings))
    if options.online:
        checks += check_networks(settings)
    width = max(len(check.name) for check in checks)
    for check in checks:
        print(f"{'!' if check.advice else '✓'} {check.name:{width}}  {check.found}")
        if check.advice:
            print(f"  {'':{width}}  {check.advice}")
    problems = sum(bool(check.advice) for check in checks)
    print("Everything is in order." if not problems else f"To do: {problems}.")
    return 1 if problems else 0


def run_checks(settings: Settings) -> Iterator[Check]:
    """All checks on this machine, in the order in which their problems should be solved."""
    yield Check("Version", f"Humankind {__version__}, Python {platform.python_version()}, {platform.system()}")
    yield check_clock(time.time())
    yield check_folder(settings.home)
    yield check_connection() if settings.proxy is None else check_proxy(settings.proxy)
    server = check_server(settings)
    yield server
    yield check_service(settings.home, server_advised=bool(server.advice))
    yield check_pairing(settings.home)
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
    if not (home.exists() or home.is_symlink()):  # it is not made just to be looked at
        return Check("Data folder", f"{home}, which the server makes when it starts")
    try:
        problem = folder_problem(home)
    except StoreError as error:
        problem = error
    if problem is not None:
        return Check("Data folder", str(home), str(problem))
    if not is_private(home.stat()):
        return Check("Data folder", f"{home}, open to other users", f"Close it to them:  chmod 700 {home}")
    try:
        folder_format(home)
    except StoreError as error:
        return Check("Data folder", str(home), str(error))
    free = shutil.disk_usage(home).free
    if free < FREE_BYTES:
        return Check("Data folder", f"{home}, {free // 2**20} MB free", "Free some space on this disk.")
    return Check("Data folder", str(home))


def check_connection() -> Check:
    """Whether this machine has a route to the internet. A UDP socket finds that out without sending anything."""
    for family, address in _ELSEWHERE:
        with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, 443))
            return Check("Connection", "this machine is connected to a network, and uses no proxy")
    return Check(
        "Connection", "none", "Connect this machine to the internet. Until then only known accounts are shown."
    )


def check_proxy(proxy: Proxy) -> Check:
    """Whether the reader's proxy accepts connections."""
    try:
        socket.create_connection((proxy.host, proxy.port), CONNECT_SECONDS).close()
    except OSError as error:
        reason = error.strerror or "no response in time"
        return Check(
            "Proxy",
            f"{proxy} cannot be reached ({reason})",
            "Start it, or change HUMANKIND_PROXY (none: no proxy). Until then no network is asked.",
        )
    return Check("Proxy", f"{proxy} accepts connections")


def check_networks(settings: Settings) -> list[Check]:
    """Whether a server of each network responds, as the server would ask it: through the proxy, for its robots.txt."""
    from server.fetching import FetchError  # slow to import

    fetcher = settings.new_fetcher()

    def check(network: tuple[str, str]) -> Check:
        name, host = network
        try:
            response = fetcher.send_uncached(
                f"https://{host}/robots.txt", {"Accept": "text/plain"}, rate_limit=ONE_REQUEST
            )
        except FetchError as error:
            return Check(name, f"{host} cannot be used", error.detail)
        difference = clock_difference(response.headers.get("date", ""), time.time())
        if abs(difference) > CLOCK_TOLERANCE:
            side = "behind" if difference > 0 else "ahead"
            found = f"{host} responds; its clock is {abs(difference) / 60:.0f} minutes {side}"
            return Check(name, found, "If several say so, set the clock of your system.")
        return Check(name, f"{host} responds")

    try:
        with ThreadPoolExecutor(ONLINE_THREADS) as threads:
            return list(threads.map(check, _first_hosts(settings)))
    finally:
        fetcher.close()


def clock_difference(date: str, now: float) -> float:
    """By how many seconds this machine's clock is ahead of a Date header; 0 where that says nothing."""
    try:
        return now - parsedate_to_datetime(date).timestamp()
    except ValueError:
        return 0.0


def _first_hosts(settings: Settings) -> Iterator[tuple[str, str]]:
    """Of each network that the server reads: its name, and the host that is asked first."""
    for network in networks().values():
        if network.id == "x":  # only through the service that the reader chose
            hosts = [urlsplit(settings.x_service).netloc] if settings.x_service else []
        else:
            hosts = [host for host in (*network.api_hosts, *network.known_hosts, *network.hosts) if host[0] != "*"]
        if network.fetched and network.rate_limit and hosts:
            yield network.name, hosts[0]


def check_server(settings: Settings) -> Check:
    """Whether the server of this data folder runs, or could."""
    try:
        server = running(settings.home)
    except ServerError as error:
        return Check("Server", "not known", str(error))
    return check_start(settings) if server is None else check_running(server)


def check_start(settings: Settings) -> Check:
    """Whether the server could be started, where none runs."""
    try:
        if settings.home.exists():
            check_can_serve(settings)
        else:
            check_port(settings.port)
    except CannotServeError as error:
        return Check("Server", "not running, and cannot start", str(error))
    except StoreError:
        return Check("Server", "not running", "Put the data folder right first, as said above.")
    return Check("Server", "not running", f"Start it:  {service.start_command()}")


def check_running(server: Client) -> Check:
    """Whether the running server responds, and is of this version."""
    name = program_name()
    restart = "Restart it:  " + (
        f"{name} service restart" if service.is_installed() else f"{name} stop, then  {name} serve"
    )
    try:
        version = server.call("GET", "/v1/health")["version"]
    except ServerError as error:
        return Check("Server", f"does not respond at {server.address}", f"{error} {restart}")
    if version != __version__:
        return Check("Server", f"version {version} is running at {server.address}", restart)
    return Check("Server", f"running at {server.address}")


def check_service(home: Path, *, server_advised: bool) -> Check:
    """Whether the server starts at login. Not installing the service is no problem."""
    install = f"{program_name()} service install"
    try:
        manager = service.manager()
        if not manager.file.exists():
            return Check("Service", f"not installed (optional:  {install})")
        folder = manager.data_folder()
        if folder not in (None, home):
            return Check(
                "Service",
                f"uses another data folder, {folder}",
                f"Unset HUMANKIND_HOME, or have it use {home}:  {install}",
            )
        if manager.is_running():
            return Check("Service", "running")
    except ServiceError as error:
        return Check("Service", f"not available: {error}")
    if server_advised:  # one problem, one piece of advice
        return Check("Service", "installed, but not running: see Server")
    return Check("Service", "installed, but not running", f"See why:  {program_name()} service logs")


def check_pairing(home: Path) -> Check:
    """Which browsers are paired, as the running server says."""
    try:
        server = running(home)
        if server is None:
            return Check("Pairing", "not known while the server is off")
        paired = server.call("GET", "/v1/pairing")["paired"]
    except ServerError as error:
        return Check("Pairing", f"not known: {error}")
    if not paired:
        return Check(
            "Pairing", "no browser is paired", f"Load the extension, then:  {program_name()} open, and press Pair"
        )
    names = Counter(each["browser"] or "a browser" for each in paired)
    return Check("Pairing", ", ".join(f"{name} × {count}" if count > 1 else name for name, count in names.items()))


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
