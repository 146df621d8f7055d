"""What the service managers have in common: the program that they run, and how they are called."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from server.paths import program_name

COMMAND_SECONDS = 60.0
LOG_BYTES = 1024 * 1024


class ServiceError(Exception):
    """The service manager could not do it. Its text is for readers."""


@dataclass(frozen=True)
class Program:
    """What the service runs, and in which folder."""

    command: tuple[str, ...]
    folder: Path

    @classmethod
    def this(cls) -> Program:
        """The server of this Python environment, from a checkout or an installed package."""
        return cls((sys.executable, "-m", "server", "serve"), Path(__file__).parents[3])


def to_see_why() -> str:
    """What shows why an installed service does not run."""
    return f"To see why:  {program_name()} doctor, or its log:  {program_name()} service logs"


class ServiceManager(Protocol):
    """What each system's service manager can do. Every method raises ServiceError where it fails."""

    @property
    def file(self) -> Path:
        """The file that describes the service to the system."""

    @property
    def log(self) -> Path | None:
        """The file that the service logs to; None where the system keeps the log."""

    def check_available(self) -> None:
        """Raises ServiceError, with the reason, where this system or session can have no service."""

    def data_folder(self) -> Path | None:
        """The data folder of the installed service. None where it is not known."""

    def install(self, program: Program, home: Path, environment: Mapping[str, str]) -> Path:
        """Writes the file, starts the service, and has it started at every login. Returns the file."""

    def uninstall(self) -> bool:
        """Stops the service and removes the file. False where it is not installed."""

    def restart(self) -> None:
        """Ends the service and starts it again."""

    def is_running(self) -> bool:
        """Whether the service runs now."""

    def logs(self, lines: int) -> str:
        """The last lines of the log."""


def call(*command: str, checked: bool = True) -> subprocess.CompletedProcess[str]:
    """Runs a program of the system. Raises ServiceError where it is missing, and where `checked`, also if it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program of the system
            command, capture_output=True, text=True, check=False, timeout=COMMAND_SECONDS, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError as error:
        raise ServiceError(f"This system has no program {command[0]}, which starts services at login.") from error
    except subprocess.TimeoutExpired as error:
        raise ServiceError(f"{' '.join(command)} did not end within {COMMAND_SECONDS:.0f} seconds.") from error
    if checked and done.returncode != 0:
        reason = (done.stderr or done.stdout).strip() or f"exit status {done.returncode}"
        raise ServiceError(f"{' '.join(command)} failed: {reason}")
    return done


def write_private(path: Path, content: bytes) -> None:
    """Writes a file that only its owner can read, as a whole or not at all: settings may hold a proxy's password."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def last_lines(log: Path, lines: int) -> str:
    """The end of a log; empty where there is none."""
    try:
        with log.open(encoding="utf-8", errors="replace") as file:
            return "".join(deque(file, lines))
    except FileNotFoundError:
        return ""


def rotate(log: Path) -> None:
    """Keeps a log that has become large as `<name>.1`, in place of an earlier one."""
    with contextlib.suppress(OSError):  # there is none, or another program has it open
        if log.stat().st_size > LOG_BYTES:
            log.replace(log.with_name(f"{log.name}.1"))


def check_one_line(values: Sequence[str]) -> None:
    """Raises ServiceError for a value that the files of services cannot hold."""
    for value in values:
        if any(ord(character) < 32 or character == "\x7f" for character in value):
            raise ServiceError(f"A service cannot have a setting with control characters: {value!r}.")
