"""The `uninstall` command: takes everything off this user account that Humankind has put there.

That is the service, the native hosts of the browsers, logs, caches and, where the reader wants that, the data. What a
program cannot take away, such as the extension in a browser, is listed with how to.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from server.cli import data_folder, service
from server.cli.client import ServerError, running
from server.cli.native_host.browsers import BROWSERS, Browser, launcher_of
from server.cli.serve import stop
from server.cli.service.manager import ServiceError
from server.paths import extension_folder, program_name
from server.settings import Settings, default_home
from server.store import StoreError
from server.store.folder_lock import FolderLock


class Part(NamedTuple):
    """Something that can be removed: what it is, where it is, and how it is removed.

    `remove` returns what is left there, and raises ServiceError, StoreError or OSError.
    """

    title: str
    place: str
    remove: Callable[[], list[Path]]


def uninstall(settings: Settings, options: argparse.Namespace) -> int:
    """Removes Humankind from this user account. The exit status is 1 where something could not be removed."""
    if options.dry_run:
        _print_plan(settings, with_data=options.delete_data)
        return 0
    if not options.yes and not sys.stdin.isatty():
        print("Nothing was removed. To remove without a confirmation, add --yes.", file=sys.stderr)
        return 2
    with_data: bool = options.delete_data
    if not options.yes:
        if not _confirmed("Remove Humankind from your user account? Type yes: ", "yes"):
            print("Nothing was removed.")
            return 1
        if not options.delete_data and not options.keep_data and settings.home.is_dir():
            prompt = f"Delete your data in {settings.home}, too? Type delete, or press Enter to keep them: "
            with_data = _confirmed(prompt, "delete")
    return _remove(settings, with_data=with_data)


def _confirmed(prompt: str, word: str) -> bool:
    try:
        return input(prompt).strip().lower() == word
    except EOFError:
        return False
    except KeyboardInterrupt:
        print("\nNothing was removed.")
        raise


def _print_plan(settings: Settings, *, with_data: bool) -> None:
    parts = installed_parts(settings, with_data=with_data)
    print("This would be removed:" if parts else "There is nothing to remove.")
    for part in parts:
        print(f"  {part.title}\n    {part.place}")
    if not with_data and settings.home.is_dir():
        print(f"This would stay, unless you add --delete-data:\n  Your data\n    {settings.home}")
    _print_by_hand(_other_data_folders(settings))


def _remove(settings: Settings, *, with_data: bool) -> int:
    removed: list[Part] = []
    problems: list[str] = []
    other_folders = _other_data_folders(settings)  # before what names them is removed
    parts = installed_parts(settings, with_data=with_data)
    for part in parts:
        try:
            problems.extend(f"{part.title}: {path} is not of Humankind, so it stays." for path in part.remove())
            removed.append(part)
        except (ServiceError, ServerError, StoreError, OSError) as error:
            problems.append(f"{part.title}: {error}")
    print("Removed:" if removed else "Nothing was installed.")
    for part in removed:
        print(f"  {part.title}\n    {part.place}")
    if problems:
        print("Not removed:")
        for problem in problems:
            print(f"  {problem}")
    if not with_data and settings.home.is_dir():
        print(f"Your data are still in {settings.home}. To delete them:  {program_name()} uninstall --delete-data")
    _print_by_hand(other_folders)
    return 1 if problems else 0


def installed_parts(settings: Settings, *, with_data: bool) -> list[Part]:
    """What is there to remove, in the order in which it must be removed: what runs comes first."""
    parts = [*_service_parts(), *_running_parts(settings), *_native_host_parts()]
    if settings.home.is_dir():
        if with_data:
            parts.append(Part("Your data", str(settings.home), lambda: _delete_data(settings.home)))
        elif data_folder.files(settings.home, with_data=False):
            parts.append(Part("What can be made again", str(settings.home), lambda: _delete_caches(settings.home)))
    return parts


def _service_parts() -> list[Part]:
    try:
        manager = service.manager()
    except ServiceError:
        return []
    parts = []

    def remove_service() -> list[Path]:
        manager.uninstall()
        data_folder.delete_empty(manager.file.parent, Path.home())
        return []

    def remove_log(log: Path) -> list[Path]:
        for path in log.parent.glob(f"{log.name}*"):
            path.unlink()
        data_folder.delete_empty(log.parent, Path.home())
        return []

    if manager.file.exists():
        parts.append(Part("The service", str(manager.file), remove_service))
    log = manager.log
    if log is not None and log.exists():
        parts.append(Part("The log of the service", str(log), lambda: remove_log(log)))
    return parts


def _running_parts(settings: Settings) -> list[Part]:
    """The server that runs without the service."""
    try:
        server = running(settings.home)
        if server is None or (service.is_installed() and service.manager().is_running()):
            return []
    except ServerError:
        return []  # another command has the folder; deleting the data says so

    def end_server() -> list[Path]:
        if stop(settings, argparse.Namespace()) != 0:
            raise ServerError(f"The server at {server.address} still runs. Stop it first.")
        return []

    return [Part("The running server", server.address, end_server)]


def _native_host_parts() -> list[Part]:
    """The native hosts of all browsers, and the programs that they run, wherever these lie."""
    parts = []
    for browser in BROWSERS.values():
        try:
            if not browser.is_registered():
                continue
        except ServiceError:
            return []

        def remove_host(browser: Browser = browser) -> list[Path]:
            launcher = launcher_of(browser)
            browser.unregister()
            if launcher is not None:
                launcher.unlink(missing_ok=True)
            data_folder.delete_empty(browser.file.parent, Path.home())
            return []

        parts.append(Part(f"The native host in {browser.title}", str(browser.file), remove_host))
    return parts


def _delete_caches(home: Path) -> list[Path]:
    lock = FolderLock(home)  # no server may start meanwhile
    try:
        data_folder.delete(home, with_data=False)
    finally:
        lock.release()
    return []


def _delete_data(home: Path) -> list[Path]:
    lock = FolderLock(home)
    try:
        left = data_folder.delete(home, with_data=True)
    finally:
        lock.release()
    if data_folder.delete_folder(home) and home == default_home():
        data_folder.delete_empty(home.parent, Path.home())
    return left


def _other_data_folders(settings: Settings) -> list[Path]:
    """Data folders that the service and the native hosts used, other than the one of now."""
    folders = {path.parent for path in map(launcher_of, BROWSERS.values()) if path is not None}
    with contextlib.suppress(ServiceError):
        folders.add(service.manager().data_folder() or settings.home)
    return sorted(folders - {settings.home})


def _print_by_hand(other_folders: list[Path]) -> None:
    """What this command cannot remove, with how to."""
    print("What only you can remove:")
    print("  The extension: open your browser’s page of extensions, find Humankind, and choose Remove.")
    print(f"  The program: {_how_to_remove_program()}")
    for folder in other_folders:
        print(f"  Data in another folder: run this again with HUMANKIND_HOME={folder}")
    if sys.platform.startswith("linux"):
        print("  What the service wrote to the system’s journal, which deletes it in time.")


def _how_to_remove_program() -> str:
    parts = Path(sys.prefix).parts
    if "pipx" in parts:
        return "pipx uninstall humankind"
    if "uv" in parts and "tools" in parts:
        return "uv tool uninstall humankind"
    if extension_folder().parent.name == "server":
        return f"{sys.executable} -m pip uninstall humankind"
    return f"delete the folder {extension_folder().parent}"
