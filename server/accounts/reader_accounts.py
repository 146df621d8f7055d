"""The parts of the readers of a community server that a web process holds in memory: those of the latest requests.

Other processes change what a reader keeps, too. The database says so when they do; then what rests on it is dropped and
made anew at the next request. After a lost connection everything is.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from server.accounts.account_records import Counts
from server.accounts.parts import Accounts
from server.accounts.shared_records import SharedRecords

HELD_READERS = 1_000
_CARDS, _CROWD = "cards", "crowd"


class ReaderAccounts:
    """Each reader's parts, made by `build` when they are first needed. Every method may be called from any thread."""

    def __init__(
        self, build: Callable[[int], Accounts], shared: SharedRecords, own_process: str, limit: int = HELD_READERS
    ) -> None:
        self._build = build
        self._shared = shared
        self._own_process = own_process
        self._limit = limit
        self._lock = threading.Lock()
        self._held: OrderedDict[int, Accounts] = OrderedDict()
        self._changes = Counts()  # by reader, so that parts that were made while something changed are not held

    def of(self, reader: int) -> Accounts:
        """The parts of a reader."""
        with self._lock:
            held = self._held.get(reader)
            if held is not None:
                self._held.move_to_end(reader)
                return held
            changes = self._changes.of(str(reader))
        made = self._build(reader)  # reads the reader's documents, so without the lock
        with self._lock:
            held = self._held.get(reader)
            if held is None and changes == self._changes.of(str(reader)):
                self._held[reader] = made
                while len(self._held) > self._limit:
                    self._held.popitem(last=False)
        return held or made

    def on_change(self, payload: str) -> None:
        """What the database says after a change: process, reader, kind and key, with * for many keys."""
        process, reader, kind, key = [*payload.split(":", 3), "", "", ""][:4]
        changed = None if key == "*" else key
        if not reader:
            self._shared.drop(changed)
            with self._lock:
                readers = list(self._held.values())
            for accounts in readers:
                accounts.records.drop_shared(changed)
            return
        if process == self._own_process:
            return
        with self._lock:
            self._changes.add([reader])
            held = self._held.get(int(reader))
            if kind not in (_CARDS, _CROWD):
                self._held.pop(int(reader), None)
        if held is not None and kind == _CARDS:
            held.records.drop_from_memory(changed)
        elif held is not None and kind == _CROWD:  # changes with nearly every screen that another process sends
            held.crowd.drop_from_memory()

    def drop_all(self, *_arguments: object) -> None:
        """Drops everything: changes may have been missed."""
        with self._lock:
            self._changes.add(None)
            self._held.clear()
        self._shared.drop()

    def drop(self, reader: int) -> None:
        """Drops the parts of one reader."""
        with self._lock:
            self._changes.add([str(reader)])
            self._held.pop(reader, None)
