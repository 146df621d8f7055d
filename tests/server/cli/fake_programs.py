"""Stand-ins for programs of the system, such as systemctl."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from devtools.processes import free_port
from server.cli import service
from server.cli.client import Client


class FakePrograms:
    """A folder of programs that record their arguments. `responses`: some words of the arguments → shell to run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "calls"
        folder.mkdir()

    def add(self, name: str, responses: Mapping[str, str]) -> None:
        cases = "".join(f'*"{words}"*) {script} ;;\n' for words, script in responses.items())
        path = self.folder / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.log}"\ncase "$*" in\n{cases}*) exit 0 ;;\nesac\n')
        path.chmod(0o755)

    @property
    def calls(self) -> list[str]:
        return self.log.read_text().splitlines() if self.log.exists() else []


def pretend_that_servers_respond(monkeypatch: pytest.MonkeyPatch) -> None:
    """No service that is installed starts a server here; its port is free all the same."""
    monkeypatch.setenv("HUMANKIND_PORT", str(free_port()))
    monkeypatch.setattr(service, "wait_until_responding", lambda _home, _expected: Client.__new__(Client))
