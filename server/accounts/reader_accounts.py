"""The parts of the readers of a community server that a web process holds in memory: those of the latest requests.

Other processes change what a reader keeps, too. The database says so when they do; then what rests on it is dropped and
made anew at the next request. After a lost connection everything is.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from server.accounts.parts import Accounts

HELD_READERS = 200
_CARDS = "cards"


class ReaderAccounts:
    """Each reader's parts, made by `build` when they are first needed. Every method may be called from any thread."""

    def __init__(self, build: Callable[[int], Accounts], own_process: str, limit: int = HELD_READERS) -> None:
        self._build = build
        self._own_process = own_process
        self._limit = limit
        self._lock = threading.Lock()
        self._held: OrderedDict[int, Accounts] = OrderedDict()
        self._changes = 0  # so that parts that were made while something changed are not held

    def of(self, reader: int) -> Accounts:
        """The parts of a reader."""
        with self._lock:
            held = self._held.get(reader)
            if held is not None:
                self._held.move_to_end(reader)
                return held
            changes = self._changes
        made = self._build(reader)  # reads the reader's documents, so without the lock
        with self._lock:
            held = self._held.get(reader)
            if held is None and changes == self._changes:
                self._held[reader] = made
                while len(self._held) > self._limit:
                    self._held.popitem(last=False)
        return held or made

    def on_change(self, payload: str) -> None:
        """What the database says after a change: process, reader, kind and key, with * for many keys."""
        process, reader, kind, key = [*payload.split(":", 3), "", "", ""][:4]
        if process == self._own_process:
            return
        with self._lock:
            self._changes += 1
            if reader and kind != _CARDS:
                self._held.pop(int(reader), None)
                return
            concerned = [self._held.get(int(reader))] if reader else list(self._held.values())
        for accounts in concerned:
            if accounts is not None:
                accounts.records.drop_from_memory(None if key == "*" else key)

    def drop_all(self, *_arguments: object) -> None:
        """Drops everything: changes may have been missed."""
        with self._lock:
            self._changes += 1
            self._held.clear()

    def drop(self, reader: int) -> None:
        """Drops the parts of one reader."""
        with self._lock:
            self._changes += 1
            self._held.pop(reader, None)
