"""How a server is asked to end where a process can only be killed, as on Windows: by a file in its data folder."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

from server.store.files import remove

NAME = "stop"
_CHECK_SECONDS = 0.5


def request_stop(home: Path) -> None:
    """Has the server of a data folder save everything and end."""
    (home / NAME).touch()


def wait_for_request(home: Path) -> None:
    """Returns when the file is there."""
    while not (home / NAME).exists():
        time.sleep(_CHECK_SECONDS)


def forget_request(home: Path) -> None:
    """Deletes the file."""
    with contextlib.suppress(OSError):
        remove(home / NAME)
