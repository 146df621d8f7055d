"""The `service` commands: start the server whenever you log in, by the means of the operating system.

systemd.py, launchd.py and task_scheduler.py each know one service manager. Data and pairings
are not touched by any of these commands.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from server.cli.client import ServerError, running, wait_until_responding
from server.cli.service.launchd import Launchd
from server.cli.service.manager import Program, ServiceError, ServiceManager, to_see_why
from server.cli.service.systemd import Systemd
from server.cli.service.task_scheduler import TaskScheduler
from server.paths import program_name
from server.settings import Settings
from server.store.files import folder_problem
from server.web.start_checks import CannotServeError, check_can_serve

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


def problem() -> ServiceError | None:
    """Why this system or session can have no service; None where it can."""
    try:
        manager().check_available()
    except ServiceError as error:
        return error
    return None


def is_installed() -> bool:
    """Whether the service is installed."""
    try:
        return manager().file.exists()
    except ServiceError:
        return False


def start_command() -> str:
    """What a reader types to start the server: the service's command where it is installed."""
    return f"{program_name()} {'service restart' if is_installed() else 'serve'}"


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

    def action(_service: ServiceManager) -> int:
        file = install_and_start(settings)
        print(f"Humankind runs now, and whenever you log in.\n  Service  {file}\n  Data     {settings.home}")
        print(f"Pair your browser:  {program_name()} open")
        return 0

    return _with_manager(action)


def install_and_start(settings: Settings) -> Path:
    """Installs the service, and waits until its server responds. Returns the service's file.

    Raises ServiceError, also where another server has the data folder or its port, and StoreError.
    """
    service = manager()
    service.check_available()
    server = running(settings.home)
    if server is None:
        if (unusable := folder_problem(settings.home)) is not None:
            raise unusable
        if not _has_port(service, settings.port):  # else it is about to be replaced
            _check_can_serve(settings)
    elif not service.is_running() or not _has_folder(service, settings.home):
        raise ServiceError(f"A server is already running at {server.address}. Stop it first:  {program_name()} stop")
    file = service.install(Program.this(), settings.home, passed_on_environment())
    _wait_until_responding(service, settings.home)
    return file


def _has_folder(service: ServiceManager, home: Path) -> bool:
    """Whether this is the data folder of the installed service, as far as that is known."""
    folder = service.data_folder()
    return folder is None or folder.resolve() == home.resolve()


def _has_port(service: ServiceManager, port: int) -> bool:
    """Whether the service runs already, for another data folder, and has this port."""
    home = service.data_folder()
    try:
        server = running(home) if home is not None else None
    except ServerError:  # it is starting
        return service.is_running()
    return server is not None and server.address == f"http://127.0.0.1:{port}" and service.is_running()


def _check_can_serve(settings: Settings) -> None:
    try:
        check_can_serve(settings)
    except CannotServeError as error:
        raise ServiceError(str(error)) from error


def _wait_until_responding(service: ServiceManager, home: Path) -> None:
    if wait_until_responding(home, service.is_running) is None:
        raise ServiceError(f"The service is installed, but its server does not respond. {to_see_why()}")


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


def restart(settings: Settings, _options: argparse.Namespace) -> int:
    """Restarts the service, for example after an update."""

    def action(service: ServiceManager) -> int:
        service.restart()
        _wait_until_responding(service, service.data_folder() or settings.home)
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
            print(to_see_why())
        return 0 if is_running else 1

    return _with_manager(action)


def logs(_settings: Settings, options: argparse.Namespace) -> int:
    """Prints the last lines that the service has logged."""

    def action(service: ServiceManager) -> int:
        print(service.logs(options.lines) or "The log is empty.\n", end="")
        return 0

    return _with_manager(action)
