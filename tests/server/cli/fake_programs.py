"""Stand-ins for programs of the system, such as systemctl."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


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
