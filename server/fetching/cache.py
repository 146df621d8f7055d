"""The HTTP cache on disk: answers, notes, and the hosts that asked to be left alone.

No answer and nothing about people in it is ever older than a day; what software a host runs is noted for a week.

It may be lost at any time: where the disk fails, fetching goes on without it. Not for: scores or anything that must
be kept (server/store). Erased text leaves the file too (secure_delete, auto_vacuum).

Written here rather than taken from requests-cache: that library serves an old answer also after 404, 401 or 403, so
a person who left would live on; it knows no bound on its size; and loading it takes most of a second at a cold start.
"""

from __future__ import annotations

import json
import logging
import re
import sqlite3
import threading
import zlib
from collections.abc import Callable, Iterable, Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from server.fetching.responses import Answer

DAY = 24 * 3600.0
MAX_BYTES = 64 * 1024 * 1024
# What a host that says nothing about caching is taken to mean.
SILENT_SECONDS = 60.0
_TIDY_SECONDS = 3600.0
_MAX_NOTES = 20_000
_KEPT_HEADERS = ("content-type", "etag", "last-modified", "cache-control")
# What a host may have us send back to it later.
_VALIDATOR = re.compile(r"[ -~]{1,256}\Z")
_DIRECTIVE = re.compile(r"([a-z-]+)(?:\s*=\s*\"?(\d+))?")
_TABLES = """
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY, host TEXT NOT NULL, headers TEXT NOT NULL, body BLOB NOT NULL,
    confirmed_at REAL NOT NULL, fresh_until REAL NOT NULL, stale_until REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS answers_by_age ON answers (confirmed_at);
CREATE TABLE IF NOT EXISTS notes (
    host TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, until REAL NOT NULL, PRIMARY KEY (host, name)
);
CREATE TABLE IF NOT EXISTS pauses (
    host TEXT NOT NULL, target TEXT NOT NULL, until REAL NOT NULL, slug TEXT NOT NULL, status INTEGER NOT NULL,
    PRIMARY KEY (host, target)
);
"""
_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class Entry(NamedTuple):
    """A kept answer; times are seconds since 1970."""

    answer: Answer
    fresh_until: float
    stale_until: float

    @property
    def validators(self) -> dict[str, str]:
        """The headers that ask "still the same?"."""
        headers = self.answer.headers
        asked = {"If-None-Match": headers.get("etag", ""), "If-Modified-Since": headers.get("last-modified", "")}
        return {name: value for name, value in asked.items() if _VALIDATOR.match(value)}


class Pause(NamedTuple):
    """Until when a host (or one address of it: `target`, else empty) is left alone, and what it said."""

    host: str
    target: str
    until: float
    slug: str
    status: int


def lifetimes(headers: Mapping[str, str]) -> tuple[float, float] | None:
    """For how many seconds an answer is fresh, and may stand in when the host fails; None: not to be kept."""
    said = dict(_DIRECTIVE.findall(headers.get("cache-control", "").lower()))
    if "no-store" in said or headers.get("vary", "").strip() == "*":
        return None
    stale = float(said.get("stale-if-error") or DAY)
    if "must-revalidate" in said or "no-cache" in said:
        stale = 0.0
    if "no-cache" in said:
        return 0.0, 0.0
    fresh = float(said["max-age"]) if said.get("max-age") else _until_expiry(headers)
    fresh = max(0.0, fresh - _seconds(headers.get("age", "")))
    return min(fresh, DAY), min(fresh + stale, DAY)


def _until_expiry(headers: Mapping[str, str]) -> float:
    if "expires" not in headers:
        return SILENT_SECONDS
    try:
        expires, date = (parsedate_to_datetime(headers[name]) for name in ("expires", "date"))
        return max(0.0, (expires - date).total_seconds())
    except (KeyError, ValueError, TypeError):
        return 0.0


def _seconds(text: str) -> float:
    return float(text) if text.isascii() and text.isdigit() else 0.0


class HttpCache:
    """Thread-safe; several processes may share the folder. `folder` None keeps everything in memory."""

    def __init__(self, folder: Path | None, clock: Callable[[], float]) -> None:
        self._path = folder / "http-cache.sqlite" if folder else None
        self._clock = clock
        self._lock = threading.Lock()
        self._database: sqlite3.Connection | None = None
        self._closed = threading.Event()
        self._tidier: threading.Thread | None = None

    def get(self, key: str) -> Entry | None:
        """The kept answer of the last day, fresh or not."""
        query = "SELECT host, headers, body, fresh_until, stale_until FROM answers WHERE key = ? AND confirmed_at > ?"

        def read(database: sqlite3.Connection) -> Entry | None:
            row = database.execute(query, (key, self._clock() - DAY)).fetchone()
            if row is None:
                return None
            host, headers, body, fresh_until, stale_until = row
            return Entry(Answer(host, 200, json.loads(headers), zlib.decompress(body)), fresh_until, stale_until)

        return self._run(read, None)

    def put(self, key: str, answer: Answer) -> None:
        """Keeps the answer as long as its own headers allow, and at most a day; drops the oldest beyond MAX_BYTES."""
        kept = lifetimes(answer.headers)
        if kept is None:
            self.drop(key)
            return
        now = self._clock()
        headers = {name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers}
        row = (key, answer.host, json.dumps(headers), zlib.compress(answer.body, 1), now, now + kept[0], now + kept[1])

        def write(database: sqlite3.Connection) -> None:
            database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            _shrink(database)
            _remove_old(database, now)

        self._run(write, None)

    def drop(self, key: str) -> None:
        """Forgets one answer."""
        self._run(lambda database: database.execute("DELETE FROM answers WHERE key = ?", (key,)), None)

    def note(self, host: str, values: Mapping[str, Any], seconds: float) -> None:
        """Keeps small values (JSON) that a host told, by name; the oldest go first beyond _MAX_NOTES."""
        rows = [(host, name, json.dumps(value), self._clock() + seconds) for name, value in values.items()]

        def write(database: sqlite3.Connection) -> None:
            database.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?)", rows)
            database.execute("DELETE FROM notes WHERE rowid <= (SELECT max(rowid) FROM notes) - ?", (_MAX_NOTES,))

        self._run(write, None)

    def noted(self, host: str, names: Iterable[str]) -> dict[str, Any]:
        """What was noted under these names and still holds."""
        query = "SELECT value FROM notes WHERE host = ? AND name = ? AND until > ?"

        def read(database: sqlite3.Connection) -> dict[str, Any]:
            now = self._clock()
            rows = {name: database.execute(query, (host, name, now)).fetchone() for name in names}
            return {name: json.loads(row[0]) for name, row in rows.items() if row is not None}

        nothing: dict[str, Any] = {}
        return self._run(read, nothing)

    def pause(self, pause: Pause) -> None:
        """Remembers whom to leave alone, also after a restart."""
        self._run(
            lambda database: database.execute("INSERT OR REPLACE INTO pauses VALUES (?, ?, ?, ?, ?)", pause), None
        )

    def pauses(self) -> list[Pause]:
        """Everyone to be left alone now."""
        query = "SELECT host, target, until, slug, status FROM pauses WHERE until > ?"
        nobody: list[Pause] = []
        return self._run(lambda database: [Pause(*row) for row in database.execute(query, (self._clock(),))], nobody)

    def forget(self, host: str | None) -> None:
        """Erases everything, or everything about one host."""

        def erase(database: sqlite3.Connection) -> None:
            for table in ("answers", "notes", "pauses"):
                if host is None:
                    database.execute(f"DELETE FROM {table}")  # noqa: S608 - a name from this line
                else:
                    database.execute(f"DELETE FROM {table} WHERE host = ?", (host,))  # noqa: S608 - as above

        self._run(erase, None)

    def tidy(self) -> None:
        """Removes what no longer holds, so that nothing lingers on disk while nobody asks."""
        self._run(lambda database: _remove_old(database, self._clock()), None)

    def close(self) -> None:
        """Closes the file; the cache is not used again."""
        self._closed.set()
        with self._lock:
            if self._database is not None:
                self._database.close()
                self._database = None

    def _run(self, work: Callable[[sqlite3.Connection], _T], otherwise: _T) -> _T:
        """Does the work in one transaction; a failing disk costs the cache, never the answer."""
        with self._lock:
            if self._closed.is_set():
                return otherwise
            try:
                self._database = self._database or self._open()
                with self._database:
                    return work(self._database)
            except (OSError, sqlite3.OperationalError) as error:
                _log.warning("The HTTP cache could not be used this time: %s", error)
            except (sqlite3.DatabaseError, zlib.error, ValueError) as error:
                _log.warning("The HTTP cache was damaged and is begun anew: %s", error)
                self._begin_anew()
            return otherwise

    def _open(self) -> sqlite3.Connection:
        if self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._path.touch(mode=0o600)
        database = sqlite3.connect(self._path or ":memory:", timeout=2.0, check_same_thread=False)
        try:
            database.execute("PRAGMA auto_vacuum = FULL")
            database.execute("PRAGMA secure_delete = ON")
            database.execute("PRAGMA synchronous = OFF")
            database.executescript(_TABLES)
            _remove_old(database, self._clock())
            database.commit()
        except sqlite3.Error:
            database.close()
            raise
        if self._tidier is None:
            self._tidier = threading.Thread(target=self._tidy_now_and_then, name="humankind-cache", daemon=True)
            self._tidier.start()
        return database

    def _begin_anew(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None
        if self._path is not None:
            self._path.unlink(missing_ok=True)

    def _tidy_now_and_then(self) -> None:
        while not self._closed.wait(_TIDY_SECONDS):
            self.tidy()


def _remove_old(database: sqlite3.Connection, now: float) -> None:
    database.execute("DELETE FROM answers WHERE confirmed_at <= ?", (now - DAY,))
    database.execute("DELETE FROM notes WHERE until <= ?", (now,))
    database.execute("DELETE FROM pauses WHERE until <= ?", (now,))


def _shrink(database: sqlite3.Connection) -> None:
    (size,) = database.execute("SELECT total(length(body)) FROM answers").fetchone()
    for key, length in database.execute("SELECT key, length(body) FROM answers ORDER BY confirmed_at").fetchall():
        if size <= MAX_BYTES:
            return
        database.execute("DELETE FROM answers WHERE key = ?", (key,))
        size -= length
