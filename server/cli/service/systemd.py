"""The service as a unit of the user's own systemd (Linux).

DOCS: https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Mapping
from pathlib import Path

from server.cli.service.manager import Program, ServiceError, call, check_one_line, to_see_why, write_private

UNIT = "humankind.service"
_DATA_FOLDER = re.compile(r'^Environment="HUMANKIND_HOME=(.*)"$', re.MULTILINE)
# Exit statuses where the kernel refuses what NAMESPACES asks for, as in some containers: of the step that makes the
# namespace, of the user, of the capabilities.
REFUSED = ("226", "217", "218")

# The server needs the internet, its data folder, and nothing else. What drops capabilities is left out: a user's own
# service has none, and may not even drop them.
HARDENING = """\
NoNewPrivileges=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
UMask=0077
"""
NAMESPACES = """\
PrivateUsers=yes
ProtectSystem=strict
ProtectHome=read-only
ReadWritePaths={home}
PrivateTmp=yes
ProtectControlGroups=yes
ProtectKernelTunables=yes
"""
TEMPLATE = """\
# Written by "humankind service install", which replaces it. Change the settings there.
[Unit]
Description=Humankind, who in a social feed is a person
StartLimitIntervalSec=300
StartLimitBurst=5

[Service]
Type=exec
ExecStart={command}
WorkingDirectory={folder}
{environment}Restart=on-failure
RestartSec=5
TimeoutStopSec=30
Nice=5
{hardening}
[Install]
WantedBy=default.target
"""


class Systemd:
    """The `ServiceManager` of Linux."""

    @property
    def file(self) -> Path:
        configuration = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
        return Path(configuration) / "systemd" / "user" / UNIT

    @property
    def log(self) -> None:
        return None  # the journal

    def check_available(self) -> None:
        done = call("systemctl", "--user", "show-environment", checked=False)
        if done.returncode != 0:
            raise ServiceError(
                f"Your user account has no running systemd ({done.stderr.strip()}). Log in to a desktop or with ssh, "
                "not with su or sudo, and try again."
            )

    def data_folder(self) -> Path | None:
        try:
            text = self.file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        found = _DATA_FOLDER.search(text)
        return Path(re.sub(r"\\(.)", r"\1", found[1]).replace("%%", "%")) if found else None

    def install(self, program: Program, home: Path, environment: Mapping[str, str]) -> Path:
        self.check_available()
        write_private(self.file, unit(program, home, environment).encode())
        self._start()
        if self._exit_status() in REFUSED:
            write_private(self.file, unit(program, home, environment, namespaces=False).encode())
            self._start()
        return self.file

    def uninstall(self) -> bool:
        if not self.file.exists():
            return False
        try:
            self.check_available()
        except ServiceError:  # then systemd runs nothing, but would start it at the next login
            link = self.file.parent / "default.target.wants" / UNIT
            link.unlink(missing_ok=True)
            with contextlib.suppress(OSError):  # not there, or with other links
                link.parent.rmdir()
            self.file.unlink(missing_ok=True)
            return True
        _systemctl("disable", "--now", UNIT)
        self.file.unlink(missing_ok=True)
        _systemctl("daemon-reload")
        _systemctl("reset-failed", UNIT, checked=False)
        return True

    def restart(self) -> None:
        self._check_installed()
        _systemctl("daemon-reload")
        _systemctl("restart", UNIT)

    def is_running(self) -> bool:
        return _systemctl("is-active", "--quiet", UNIT, checked=False) == 0

    def logs(self, lines: int) -> str:
        self._check_installed()
        words = ("--user", "--unit", UNIT, "--lines", str(lines), "--no-pager", "--output", "short-iso")
        done = call("journalctl", *words, checked=False)
        if "insufficient permissions" in done.stderr:  # where the journal is kept in memory only, it is the system's
            raise ServiceError(
                "Your system lets only administrators read its log. Have one add your user account to the group "
                "systemd-journal, and log in again."
            )
        if done.returncode != 0:
            raise ServiceError(f"The system’s log cannot be read: {done.stderr.strip()}")
        return done.stdout

    def _start(self) -> None:
        _systemctl("daemon-reload")
        _systemctl("enable", UNIT)
        _systemctl("restart", UNIT, checked=False)  # whether it runs is looked up, with a reason
        if not self.is_running() and self._exit_status() not in REFUSED:
            raise ServiceError(f"The service is installed but does not run. {to_see_why()}")

    def _exit_status(self) -> str:
        """The exit status of the last run of the service; "0" while it runs."""
        shown = call("systemctl", "--user", "show", "--property=ExecMainStatus", "--value", UNIT, checked=False)
        return shown.stdout.strip()

    def _check_installed(self) -> None:
        if not self.file.exists():
            raise ServiceError("The service is not installed.")


def _systemctl(*arguments: str, checked: bool = True) -> int:
    return call("systemctl", "--user", *arguments, checked=checked).returncode


def unit(program: Program, home: Path, environment: Mapping[str, str], *, namespaces: bool = True) -> str:
    """The unit file. `namespaces`: whether it uses what some containers and kernels refuse."""
    check_one_line([*program.command, str(program.folder), str(home), *environment.values()])
    settings = {**environment, "HUMANKIND_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    return TEMPLATE.format(
        command=" ".join(quoted(each).replace("$", "$$") for each in program.command),
        folder=str(program.folder).replace("%", "%%"),
        environment="".join(f"Environment={quoted(f'{name}={value}')}\n" for name, value in sorted(settings.items())),
        hardening=HARDENING + (NAMESPACES.format(home=quoted(str(home))) if namespaces else ""),
    )


def quoted(text: str) -> str:
    """A value as unit files quote it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'
