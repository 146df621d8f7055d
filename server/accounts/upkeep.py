"""Upkeep: what is done from time to time while the server runs. Old data is deleted, lists and own
accounts are read anew."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from server.store import StoreError
from shared_schema.times import HOUR

log = logging.getLogger(__name__)
CHECK_SECONDS = 6 * HOUR


class Upkeep:
    """Calls each task now and every CHECK_SECONDS, in a thread of its own. A task that fails keeps no other waiting."""

    def __init__(self, tasks: Sequence[Callable[[], object]]) -> None:
        self._tasks = tasks
        self._closed = threading.Event()

    def start(self) -> None:
        """Starts the thread, which runs until `close`."""
        threading.Thread(target=self._run, name="upkeep", daemon=True).start()

    def run_once(self) -> None:
        """Calls each task once, in this thread."""
        for task in self._tasks:
            try:
                task()
            except StoreError as error:
                log.error("Upkeep could not save its changes. %s", error)

    def close(self) -> None:
        """Ends the thread."""
        self._closed.set()

    def _run(self) -> None:
        while True:
            self.run_once()
            if self._closed.wait(CHECK_SECONDS):
                return
