"""Ends the processes of one browser, found by the temporary profile folder in their command lines."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from pathlib import Path


def using(profile: Path) -> list[int]:
    """Ids of the processes whose command line contains this profile folder."""
    folder = os.fsencode(profile)
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            with contextlib.suppress(OSError):
                if folder in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
    return found


def end(profile: Path, max_wait: float = 5.0) -> None:
    """Terminates every process of this profile, and kills those that are still there after `max_wait` seconds."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        for process in using(profile):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, number)
        deadline = time.monotonic() + max_wait
        while using(profile):
            if time.monotonic() > deadline:
                break
            time.sleep(0.05)
        else:
            return
