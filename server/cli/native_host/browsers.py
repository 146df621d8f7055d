"""Where each browser looks for native hosts, and what it finds there.

DOCS: https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging
DOCS: https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/Native_manifests
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shlex
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from server.cli.service import passed_on_environment
from server.cli.service.manager import Program, ServiceError, check_one_line, write_private
from server.paths import extension_folder
from server.settings import Settings

NAME = "humankind"  # extension/background/starter.js has it, too
FILE = f"{NAME}.json"
LAUNCHER = "native-host"

LAUNCHER_TEXT = """\
#!/bin/sh
# Written by "humankind native-host install". A browser runs this to start the server; its arguments are ignored.
{settings}cd {folder} && exec {command}
"""


@dataclass(frozen=True)
class Browser:
    """One browser: its configuration folder on each system, and the folder of native hosts in or beside it."""

    name: str
    title: str
    linux: str
    macos: str
    snap: str  # the names of its packages that cannot start programs
    flatpak: str
    hosts: str = "NativeMessagingHosts"

    @property
    def folder(self) -> Path:
        """The folder that exists as soon as the browser was used. Raises ServiceError on other systems."""
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
        hosts = "NativeMessagingHosts" if sys.platform == "darwin" else self.hosts
        return self.folder / hosts / FILE

    def is_used(self) -> bool:
        """Whether this browser has been used on this account."""
        return self.folder.is_dir()

    def is_registered(self) -> bool:
        """Whether this browser may run the host."""
        return self.file.is_file()

    def register(self, content: dict[str, Any]) -> None:
        """Has this browser know the host."""
        write_private(self.file, json.dumps(content, indent=2).encode() + b"\n")

    def unregister(self) -> bool:
        """Has this browser forget the host. False where it did not know it. Folders left empty are removed, too."""
        if not self.is_registered():
            return False
        self.file.unlink()
        with contextlib.suppress(OSError):  # other hosts are registered there
            self.file.parent.rmdir()
        return True


BROWSERS = {
    browser.name: browser
    for browser in (
        Browser("chromium", "Chromium", "chromium", "Chromium", "chromium", "org.chromium.Chromium"),
        Browser("chrome", "Chrome", "google-chrome", "Google/Chrome", "", "com.google.Chrome"),
        Browser("edge", "Edge", "microsoft-edge", "Microsoft Edge", "", "com.microsoft.Edge"),
        Browser(
            "brave",
            "Brave",
            "BraveSoftware/Brave-Browser",
            "BraveSoftware/Brave-Browser",
            "brave",
            "com.brave.Browser",
        ),
        Browser("vivaldi", "Vivaldi", "vivaldi", "Vivaldi", "vivaldi", "com.vivaldi.Vivaldi"),
        Browser(
            "firefox", "Firefox", ".mozilla", "Mozilla", "firefox", "org.mozilla.firefox", "native-messaging-hosts"
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


def extension_id(folder: Path) -> str:
    """The id that Chromium gives an extension loaded from a folder: from its path, because its manifest has no key."""
    digest = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


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
    return home / LAUNCHER


def launcher_of(browser: Browser) -> Path | None:
    """The launcher that a browser's manifest names, where `write_launcher` wrote it."""
    try:
        launcher = Path(json.loads(browser.file.read_text(encoding="utf-8"))["path"])
        is_own = launcher.read_text(encoding="utf-8").startswith(LAUNCHER_TEXT.partition("{")[0])
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
    text = LAUNCHER_TEXT.format(
        settings="".join(f"export {name}={shlex.quote(value)}\n" for name, value in sorted(environment.items())),
        folder=shlex.quote(str(program.folder)),
        command=shlex.join(command),
    )
    path = launcher_path(settings.home)
    write_private(path, text.encode())
    path.chmod(0o700)
    return path
