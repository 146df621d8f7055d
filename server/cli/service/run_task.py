"""What the task of the Task Scheduler runs: `python -m server.cli.service.run_task SETTINGS LOG`.

A task has no environment of its own, and no window to print to. So this reads the environment from a file, writes what
is printed to another, and runs the server.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path

from server.cli.service.manager import rotate


def run(settings: Path, log: Path) -> int:
    """Runs the server until it is stopped; returns its exit status."""
    os.environ.update(json.loads(settings.read_text(encoding="utf-8")))
    rotate(log)
    with (
        log.open("a", encoding="utf-8", errors="replace", buffering=1) as stream,
        contextlib.redirect_stdout(stream),
        contextlib.redirect_stderr(stream),
    ):
        from server.cli.main import main  # reads the environment

        return main(["serve"])


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), Path(sys.argv[2])))
