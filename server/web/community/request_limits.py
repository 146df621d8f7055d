"""How many requests each source may make in a minute, on all processes together.

A process counts in memory, and once a second it adds its counts to the database's and learns what the others counted.
So a request costs no transaction, and what goes beyond a limit is what came within a second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from server.store import StoreError
from server.store.postgres.database import Database

if TYPE_CHECKING:
    from psycopg import Connection

SHARE_SECONDS = 1.0
_WAIT_SECONDS = 0.5  # for the database; where it is away, each process counts alone
_MINUTE = 60.0

_SHARE = """
INSERT INTO request_counts AS known (source, minute, count)
SELECT source, %(minute)s, count FROM unnest(%(sources)s::text[], %(counts)s::integer[]) AS new (source, count)
ORDER BY source
ON CONFLICT (source, minute) DO UPDATE SET count = known.count + excluded.count
RETURNING source, count
"""


class RequestLimits:
    """Every method may be called from any thread. `clock`: seconds since 1970, nearly the same on all machines."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()
        self._sharing = threading.Lock()
        self._minute = 0
        self._shared_at = 0.0
        self._together: dict[str, int] = {}  # what all processes had counted when this one last shared its counts
        self._own: dict[str, int] = {}  # what this one has counted since

    def seconds_to_wait(self, source: str, limit: int) -> float | None:
        """Counts a request. None where it is within the limit, or else how long until the next minute."""
        now = self._clock()
        with self._lock:
            self._begin_minute(int(now // _MINUTE))
            self._own[source] = self._own.get(source, 0) + 1
            is_due = not 0 <= now - self._shared_at < SHARE_SECONDS
        if is_due and self._sharing.acquire(blocking=False):
            try:
                self._share(now)
            finally:
                self._sharing.release()
        with self._lock:
            count = self._together.get(source, 0) + self._own.get(source, 0)
        return None if count <= limit else _MINUTE - now % _MINUTE

    def _share(self, now: float) -> None:
        with self._lock:
            self._shared_at = now
            minute, own, self._own = self._minute, self._own, {}

        def add(connection: Connection) -> list[tuple[str, int]]:
            connection.execute("SET LOCAL synchronous_commit = off")
            values = {"minute": minute, "sources": list(own), "counts": list(own.values())}
            return connection.execute(_SHARE, values).fetchall()

        try:
            together = dict(self._database.run(add, wait_seconds=_WAIT_SECONDS))
        except StoreError:
            together = {source: self._together.get(source, 0) + count for source, count in own.items()}
        with self._lock:
            if minute == self._minute:
                self._together.update(together)

    def _begin_minute(self, minute: int) -> None:
        if minute != self._minute:
            self._minute = minute
            self._together.clear()
            self._own.clear()
