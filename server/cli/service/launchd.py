"""The service as an agent of launchd (macOS).

DOCS: https://developer.apple.com/library/archive/documentation/MacOSX/Conceptual/BPSystemStartup/Chapters/CreatingLaunchdJobs.html

Tested with a `launchctl` that records its calls, not on a Mac.
"""

from __future__ import annotations

import os
import plistlib
import sys
from collections.abc import Mapping
from pathlib import Path

from server.cli.service.manager import Program, ServiceError, call, last_lines, rotate, write_private

LABEL = "humankind.server"
LOG = Path("Library/Logs/Humankind/server.log")


class Launchd:
    """The `ServiceManager` of macOS."""

    @property
    def file(self) -> Path:
        return Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    @property
    def log(self) -> Path:
        """The file that the service logs to."""
        return Path.home() / LOG

    def check_available(self) -> None:
        """macOS always can."""

    def data_folder(self) -> Path | None:
        try:
            return Path(plistlib.loads(self.file.read_bytes())["EnvironmentVariables"]["HUMANKIND_HOME"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def install(self, program: Program, home: Path, environment: Mapping[str, str]) -> Path:
        self.log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # only for its reader
        call("launchctl", "bootout", _target(), checked=False)  # an earlier version, with its settings
        rotate(self.log)
        write_private(self.file, agent(program, home, environment, self.log))
        call("launchctl", "bootstrap", _domain(), str(self.file))
        return self.file

    def uninstall(self) -> bool:
        if not self.file.exists():
            return False
        call("launchctl", "bootout", _target(), checked=False)  # fails where it does not run
        self.file.unlink(missing_ok=True)
        return True

    def restart(self) -> None:
        self._check_installed()
        rotate(self.log)
        call("launchctl", "kickstart", "-k", _target())

    def is_running(self) -> bool:
        shown = call("launchctl", "print", _target(), checked=False)
        return shown.returncode == 0 and "state = running" in shown.stdout

    def logs(self, lines: int) -> str:
        self._check_installed()
        return last_lines(self.log, lines)

    def _check_installed(self) -> None:
        if not self.file.exists():
            raise ServiceError("The service is not installed.")


def agent(program: Program, home: Path, environment: Mapping[str, str], log: Path) -> bytes:
    """The property list that describes the service."""
    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": list(program.command),
            "WorkingDirectory": str(program.folder),
            "EnvironmentVariables": {**environment, "HUMANKIND_HOME": str(home)},
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ProcessType": "Background",
            "Umask": 0o077,
            "StandardOutPath": str(log),
            "StandardErrorPath": str(log),
        }
    )


def _domain() -> str:
    if sys.platform == "win32":
        raise ServiceError("Windows has no launchd.")
    return f"gui/{os.getuid()}"


def _target() -> str:
    return f"{_domain()}/{LABEL}"
