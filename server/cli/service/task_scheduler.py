"""The service as a task of the Task Scheduler (Windows), which starts at login.

DOCS: https://learn.microsoft.com/en-us/windows/win32/taskschd/task-scheduler-schema
DOCS: https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/schtasks
A task has no environment and no log, so it runs run_task.py, which has both. Tested with a `schtasks` that records its
calls, not on Windows.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from server.cli.service.manager import Program, ServiceError, call, check_one_line, last_lines, write_private
from server.store.folder_lock import folder_is_locked
from server.web.stop_file import request_stop

NAME = "Humankind"
NAMESPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"
STOP_SECONDS = 20.0
START_SECONDS = 30.0


class TaskScheduler:
    """The `ServiceManager` of Windows."""

    @property
    def folder(self) -> Path:
        """Where the task's own files are: its description, its settings and its log."""
        return user_config_path("humankind-service", appauthor=False)

    @property
    def file(self) -> Path:
        return self.folder / "task.xml"

    @property
    def settings(self) -> Path:
        """The environment of the server."""
        return self.folder / "settings.json"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    def check_available(self) -> None:
        """Windows always can."""

    def data_folder(self) -> Path | None:
        try:
            return Path(json.loads(self.settings.read_text(encoding="utf-8"))["HUMANKIND_HOME"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def install(self, program: Program, home: Path, environment: Mapping[str, str]) -> Path:
        self._stop()
        settings = {**environment, "HUMANKIND_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
        check_one_line([*program.command, str(program.folder), *settings.values()])
        write_private(self.settings, json.dumps(settings, indent=2).encode())
        write_private(self.file, task(program, self.settings, self.log))
        call("schtasks", "/Create", "/TN", NAME, "/XML", str(self.file), "/F")
        self._start()
        return self.file

    def uninstall(self) -> bool:
        if not self.file.exists():
            return False
        self._stop()
        call("schtasks", "/Delete", "/TN", NAME, "/F", checked=False)  # fails where somebody has deleted it
        for path in (self.file, self.settings):
            path.unlink(missing_ok=True)
        return True

    def restart(self) -> None:
        self._check_installed()
        self._stop()
        self._start()

    def is_running(self) -> bool:
        home = self.data_folder()  # schtasks says whether a task runs in the language of the system only
        return home is not None and folder_is_locked(home)

    def logs(self, lines: int) -> str:
        self._check_installed()
        return last_lines(self.log, lines)

    def _start(self) -> None:
        call("schtasks", "/Run", "/TN", NAME)
        if not self._wait(running=True, seconds=START_SECONDS):
            raise ServiceError(f"The service is installed but does not run. To see why, open {self.log}")

    def _stop(self) -> None:
        """Has the server save everything and end, and ends the task where it does not."""
        home = self.data_folder()
        if home is None:
            return
        if self.is_running():
            request_stop(home)
            self._wait(running=False, seconds=STOP_SECONDS)
        call("schtasks", "/End", "/TN", NAME, checked=False)

    def _wait(self, *, running: bool, seconds: float) -> bool:
        end = time.monotonic() + seconds
        while self.is_running() != running:
            if time.monotonic() > end:
                return False
            time.sleep(0.2)
        return True

    def _check_installed(self) -> None:
        if not self.file.exists():
            raise ServiceError("The service is not installed.")


def task(program: Program, settings: Path, log: Path) -> bytes:
    """The description of the task. The elements of each part are in the order of the schema."""
    user = "\\".join(filter(None, (os.environ.get("USERDOMAIN"), os.environ.get("USERNAME"))))
    python = Path(program.command[0])
    without_window = python.with_name("pythonw.exe")
    arguments = ["-m", "server.cli.service.run_task", str(settings), str(log)]
    content: dict[str, Any] = {
        "RegistrationInfo": {"Description": "Humankind, who in a social feed is a person", "URI": f"\\{NAME}"},
        "Triggers": {"LogonTrigger": {"Enabled": "true", **({"UserId": user} if user else {})}},
        "Principals": {
            "Principal": {
                **({"UserId": user} if user else {}),
                "LogonType": "InteractiveToken",
                "RunLevel": "LeastPrivilege",
            }
        },
        "Settings": {
            "MultipleInstancesPolicy": "IgnoreNew",
            "DisallowStartIfOnBatteries": "false",
            "StopIfGoingOnBatteries": "false",
            "StartWhenAvailable": "true",
            "ExecutionTimeLimit": "PT0S",  # none
            "Priority": "7",  # below normal
            "RestartOnFailure": {"Interval": "PT1M", "Count": "5"},
        },
        "Actions": {
            "Exec": {
                "Command": str(without_window if without_window.exists() else python),
                "Arguments": subprocess.list2cmdline(arguments),
                "WorkingDirectory": str(program.folder),
            }
        },
    }
    root = ET.Element("Task", {"version": "1.2", "xmlns": NAMESPACE})
    _add(root, content)
    root.find("Principals/Principal").set("id", "Author")  # type: ignore[union-attr] # it was just added
    root.find("Actions").set("Context", "Author")  # type: ignore[union-attr] # as above
    document: bytes = ET.tostring(root, encoding="utf-16", xml_declaration=True)
    return document


def _add(parent: ET.Element, content: Mapping[str, Any]) -> None:
    for name, value in content.items():
        element = ET.SubElement(parent, name)
        if isinstance(value, Mapping):
            _add(element, value)
        else:
            element.text = value
