"""Where each browser looks for native hosts, and what it finds there: a file, which on Windows the registry names.

DOCS: https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging
DOCS: https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/Native_manifests
"""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from server.cli.native_host import registry
from server.cli.service import passed_on_environment
from server.cli.service.manager import Program, ServiceError, check_one_line, write_private
from server.paths import extension_folder
from server.settings import Settings

NAME = "humankind"  # extension/background/native_host.js has it, too
FILE = f"{NAME}.json"
LAUNCHER = "native-host"

WRITTEN_BY = (
    'Written by "humankind native-host install". A browser runs this to start the server; its arguments are ignored.'
)


@dataclass(frozen=True)
class Browser:
    """One browser: its configuration folder on each system, and the folder of native hosts in or beside it."""

    name: str
    title: str
    linux: str
    macos: str
    snap: str  # the names of its packages that cannot start programs
    flatpak: str
    windows: str  # its folder and, as a rule, its key in the registry
    hosts: str = "NativeMessagingHosts"

    @property
    def folder(self) -> Path:
        """The folder that exists as soon as the browser was used. Raises ServiceError on other systems."""
        if sys.platform == "win32":
            local, roaming = (os.environ.get(name) or str(Path.home()) for name in ("LOCALAPPDATA", "APPDATA"))
            return Path(roaming if self.name == "firefox" else local, *self.windows.split("\\"))
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Application Support" / self.macos
        if sys.platform.startswith("linux"):
            if self.linux.startswith("."):
                return Path.home() / self.linux
            return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / self.linux
        raise ServiceError(f"Humankind cannot install a native host on {sys.platform} yet.")

    @property
    def file(self) -> Path:
        """The manifest of the host."""
        if sys.platform == "win32":
            return user_config_path("humankind-native-host", appauthor=False) / f"{self.name}.json"
        hosts = "NativeMessagingHosts" if sys.platform == "darwin" else self.hosts
        return self.folder / hosts / FILE

    @property
    def key(self) -> str:
        """The key of the registry that names the manifest (Windows)."""
        return f"Software\\{self.windows}\\NativeMessagingHosts\\{NAME}"

    def is_used(self) -> bool:
        """Whether this browser has been used on this account."""
        return self.folder.is_dir()

    def is_registered(self) -> bool:
        """Whether this browser may run the host."""
        return self.file.is_file()

    def register(self, content: dict[str, Any]) -> None:
        """Has this browser know the host."""
        write_private(self.file, json.dumps(content, indent=2).encode() + b"\n")
        if sys.platform == "win32":
            registry.write(self.key, str(self.file))

    def unregister(self) -> bool:
        """Has this browser forget the host. False where it did not know it. Folders left empty are removed, too."""
        if not self.is_registered():
            return False
        if sys.platform == "win32":
            registry.delete(self.key)
        self.file.unlink()
        with contextlib.suppress(OSError):  # other hosts are registered there
            self.file.parent.rmdir()
        return True


BROWSERS = {
    browser.name: browser
    for browser in (
        Browser("chromium", "Chromium", "chromium", "Chromium", "chromium", "org.chromium.Chromium", "Chromium"),
        Browser("chrome", "Chrome", "google-chrome", "Google/Chrome", "", "com.google.Chrome", "Google\\Chrome"),
        Browser("edge", "Edge", "microsoft-edge", "Microsoft Edge", "", "com.microsoft.Edge", "Microsoft\\Edge"),
        Browser(
            "brave",
            "Brave",
            "BraveSoftware/Brave-Browser",
            "BraveSoftware/Brave-Browser",
            "brave",
            "com.brave.Browser",
            "BraveSoftware\\Brave-Browser",
        ),
        Browser("vivaldi", "Vivaldi", "vivaldi", "Vivaldi", "vivaldi", "com.vivaldi.Vivaldi", "Vivaldi"),
        Browser(
            "firefox",
            "Firefox",
            ".mozilla",
            "Mozilla",
            "firefox",
            "org.mozilla.firefox",
            "Mozilla",
            "native-messaging-hosts",
        ),
    )
}


def confined_browsers() -> Iterator[str]:
    """The browsers of this account that Snap or Flatpak keeps from starting programs."""
    for browser in BROWSERS.values():
        if browser.snap and (Path.home() / "snap" / browser.snap).is_dir():
            yield f"{browser.title} from Snap"
        if (Path.home() / ".var" / "app" / browser.flatpak).is_dir():
            yield f"{browser.title} from Flatpak"


def manifest(browser: Browser, launcher: Path, ids: Sequence[str]) -> dict[str, Any]:
    """What a browser reads about the host: what to run, and for which extensions."""
    content: dict[str, Any] = {
        "name": NAME,
        "description": "Starts the Humankind server of this user.",
        "path": str(launcher),
        "type": "stdio",
    }
    if browser.name == "firefox":
        extension = json.loads((extension_folder() / "manifest.json").read_text(encoding="utf-8"))
        content["allowed_extensions"] = [extension["browser_specific_settings"]["gecko"]["id"]]
    else:
        content["allowed_origins"] = [f"chrome-extension://{each}/" for each in dict.fromkeys(ids)]
    return content


def launcher_path(home: Path) -> Path:
    """The program that the browsers run. They pass it arguments of their own, which it drops."""
    return home / (f"{LAUNCHER}.bat" if sys.platform == "win32" else LAUNCHER)


def launcher_of(browser: Browser) -> Path | None:
    """The launcher that a browser's manifest names, where `write_launcher` wrote it."""
    try:
        launcher = Path(json.loads(browser.file.read_text(encoding="utf-8"))["path"])
        is_own = WRITTEN_BY in launcher.read_text(encoding="utf-8")
    except (OSError, ValueError, KeyError, TypeError, ServiceError):
        return None
    return launcher if is_own else None


def write_launcher(settings: Settings) -> Path:
    """Writes the launcher, with the settings of this moment, as the service has them. Raises ServiceError."""
    program = Program.this()
    environment = {
        **passed_on_environment(),
        "HUMANKIND_HOME": str(settings.home),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [*program.command[:-1], "native-host", "run"]
    check_one_line([*command, str(program.folder), *environment.values()])
    text_of = _batch_file if sys.platform == "win32" else _shell_script
    text = text_of(environment, program.folder, command)
    path = launcher_path(settings.home)
    write_private(path, text.encode())
    path.chmod(0o700)
    return path


def _shell_script(environment: Mapping[str, str], folder: Path, command: Sequence[str]) -> str:
    settings = "".join(f"export {name}={shlex.quote(value)}\n" for name, value in sorted(environment.items()))
    return f"#!/bin/sh\n# {WRITTEN_BY}\n{settings}cd {shlex.quote(str(folder))} && exec {shlex.join(command)}\n"


def _batch_file(environment: Mapping[str, str], folder: Path, command: Sequence[str]) -> str:
    """A batch file; it cannot hold a quotation mark within quotation marks. Raises ServiceError."""
    if any('"' in value for value in (*environment.values(), str(folder), *command)):
        raise ServiceError("A native host cannot have a setting with a quotation mark.")
    lines = [
        "@echo off",
        f"rem {WRITTEN_BY}",
        "chcp 65001 >nul",  # this file is UTF-8
        *(f'set "{name}={value}"' for name, value in sorted(environment.items())),
        f'cd /d "{folder}"',
        " ".join(f'"{word}"' for word in command),
    ]
    return "".join(line.replace("%", "%%") + "\r\n" for line in lines)
