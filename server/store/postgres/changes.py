"""Tells a process what others changed: memory in front of the store is then never wrong for longer than a second.

A trigger notifies the channel `humankind_changes` when a transaction commits (migrations/versions/step_0001). One
thread of a process listens. While its connection is lost, nobody knows what changed, so everything counts as changed,
again and again until it listens again.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import NamedTuple

import psycopg

from server.store.postgres.database import CONNECT_OPTIONS, Database

log = logging.getLogger(__name__)

CHANNEL = "humankind_changes"
BEAT_SECONDS = 0.4  # how soon a lost connection is noticed where nothing says so
_OPTIONS = {**CONNECT_OPTIONS, "connect_timeout": 2, "tcp_user_timeout": 800}


class Change(NamedTuple):
    """Something changed. None: every reader, or every kind, or every key. Shared cards have no reader either."""

    reader: int | None
    kind: str | None
    key: str | None
    by_this_process: bool = False


EVERYTHING = Change(None, None, None)


class Changes:
    """Listens in a thread of its own until `close`. `changed` is called there, and should be quick."""

    def __init__(self, database: Database, changed: Callable[[Change], None]) -> None:
        self._database = database
        self._changed = changed
        self._closing = threading.Event()
        self._listening = threading.Event()
        self._thread = threading.Thread(target=self._run, name="store-changes", daemon=True)
        self._thread.start()

    def wait_until_listening(self, seconds: float) -> bool:
        """Whether it listens, or does within so many seconds."""
        return self._listening.wait(seconds)

    def close(self) -> None:
        """Ends the thread."""
        self._closing.set()
        self._thread.join(5)

    def _run(self) -> None:
        was_lost = False
        while not self._closing.is_set():
            try:
                with psycopg.connect(self._database.url, autocommit=True, **_OPTIONS) as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    self._call(EVERYTHING)  # what changed before
                    self._listening.set()
                    if was_lost:
                        log.warning("The store's changes are listened to again.")
                    self._listen(connection)
            except psycopg.Error as error:
                if not was_lost:
                    log.warning("The store's changes cannot be listened to: %s", type(error).__name__)
                was_lost = True
            self._listening.clear()
            if not self._closing.is_set():
                self._call(EVERYTHING)
                self._closing.wait(BEAT_SECONDS)

    def _listen(self, connection: psycopg.Connection) -> None:
        while not self._closing.is_set():
            # Never left early: it would lose what came with the last.
            for notify in connection.notifies(timeout=BEAT_SECONDS):
                self._call(self._change(notify.payload))
            connection.execute("")  # raises where the other end is gone

    def _change(self, payload: str) -> Change:
        process, _, rest = payload.partition(":")
        reader, _, rest = rest.partition(":")
        kind, _, key = rest.partition(":")
        by_this_process = process == self._database.process
        with contextlib.suppress(ValueError):
            return Change(int(reader) if reader else None, kind, None if key == "*" else key, by_this_process)
        return EVERYTHING

    def _call(self, change: Change) -> None:
        try:
            self._changed(change)
        except Exception:  # the thread goes on; whoever cannot drop its memory says so
            log.exception("A change of the store could not be passed on.")
