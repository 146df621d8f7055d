"""Ends what a test started, and only that: processes are recognised by the temporary profile in their command line."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from pathlib import Path


def using(profile: Path) -> list[int]:
    """Ids of the processes whose command line or environment names this profile folder."""
    wanted = os.fsencode(profile)
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            with contextlib.suppress(OSError):
                if wanted in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
    return found


def end(profile: Path, max_wait: float = 5.0) -> None:
    """Asks every process of this profile to end, and makes those that have not ended after `max_wait` seconds."""
    for sent in (signal.SIGTERM, signal.SIGKILL):
        for process in using(profile):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, sent)
        deadline = time.monotonic() + max_wait
        while using(profile):
            if time.monotonic() > deadline:
                break
            time.sleep(0.05)
        else:
            return
