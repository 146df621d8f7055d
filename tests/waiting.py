"""Waiting for what other threads and processes do."""

from __future__ import annotations

import time
from collections.abc import Callable


def eventually(holds: Callable[[], object], seconds: float = 60.0) -> None:
    """Waits until a condition is true. `seconds` is how long it may take on a busy machine, or what is promised."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"The condition did not become true within {seconds:g} seconds."
        time.sleep(0.01)
