"""The `service` commands: start the server whenever you log in, by the means of the operating system.

systemd.py, launchd.py and task_scheduler.py each know one service manager. Data and pairings
are not touched by any of these commands.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable

from server.cli.client import running
from server.cli.command import program_name
from server.cli.service.launchd import Launchd
from server.cli.service.manager import Program, ServiceError, ServiceManager
from server.cli.service.systemd import Systemd
from server.cli.service.task_scheduler import TaskScheduler
from server.settings import Settings

# Besides Humankind's own settings, what decides how the server reaches the internet.
PASSED_ON = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


def manager() -> ServiceManager:
    """The service manager of this system. Raises ServiceError where none is supported."""
    if sys.platform == "darwin":
        return Launchd()
    if sys.platform.startswith("linux"):
        return Systemd()
    if sys.platform == "win32":
        return TaskScheduler()
    raise ServiceError(
        f"Humankind cannot install itself as a service on {sys.platform} yet. "
        f"Have your system run this at login:  {program_name()} serve"
    )


def is_installed() -> bool:
    """Whether the service is installed."""
    try:
        return manager().file.exists()
    except ServiceError:
        return False


def passed_on_environment() -> dict[str, str]:
    """The settings in the environment, which the service gets as they are now."""
    return {
        name: value
        for name, value in sorted(os.environ.items())
        if name.startswith("HUMANKIND_") or name.lower() in PASSED_ON
    }


def _with_manager(action: Callable[[ServiceManager], int]) -> int:
    try:
        return action(manager())
    except ServiceError as error:
        print(error, file=sys.stderr)
        return 1


def install(settings: Settings, _options: argparse.Namespace) -> int:
    """Installs the service, or brings it up to date, and starts it."""

    def action(service: ServiceManager) -> int:
        server = running(settings.home)
        if server is not None and not service.is_running():
            print(f"A server is already running at {server.address}. Stop it first:  {program_name()} stop")
            return 1
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)  # the service may write nowhere else
        file = service.install(Program.this(), settings.home, passed_on_environment())
        print(f"Humankind runs now, and whenever you log in.\n  Service  {file}\n  Data     {settings.home}")
        print(f"Pair your browser:  {program_name()} open")
        return 0

    return _with_manager(action)


def uninstall(settings: Settings, _options: argparse.Namespace) -> int:
    """Stops and removes the service. The data stay."""

    def action(service: ServiceManager) -> int:
        if not service.uninstall():
            print("The service is not installed.")
            return 0
        print(f"The service is removed. Your data are still in {settings.home}.")
        print(f"To erase them:  {program_name()} erase")
        return 0

    return _with_manager(action)


def restart(_settings: Settings, _options: argparse.Namespace) -> int:
    """Restarts the service, for example after an update."""

    def action(service: ServiceManager) -> int:
        service.restart()
        print("The service was restarted.")
        return 0

    return _with_manager(action)


def status(_settings: Settings, _options: argparse.Namespace) -> int:
    """Prints whether the service is installed and running. The exit status is 1 where it does not run."""

    def action(service: ServiceManager) -> int:
        if not service.file.exists():
            print(f"The service is not installed. Install it with:  {program_name()} service install")
            return 1
        is_running = service.is_running()
        print(f"The service is installed and {'running' if is_running else 'not running'}.\n  Service  {service.file}")
        if not is_running:
            print(f"To see why:  {program_name()} service logs")
        return 0 if is_running else 1

    return _with_manager(action)


def logs(_settings: Settings, options: argparse.Namespace) -> int:
    """Prints the last lines that the service has logged."""

    def action(service: ServiceManager) -> int:
        print(service.logs(options.lines), end="")
        return 0

    return _with_manager(action)
