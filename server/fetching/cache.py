"""The HTTP cache on disk: responses, facts about hosts, and the back-offs that hosts asked for.

No response, and no fact about a person, is kept longer than a day. What software a host runs is kept for a week.
Erased text is removed from the file too (secure_delete, auto_vacuum). The cache may be lost at any time: if the disk
fails, fetching goes on without it. Scores and everything else that must be kept belong in server/store.

requests-cache is not used because it serves an old response even after a 404, 401 or 403, so a person who left would
live on in the cache. It also has no limit on its size, and takes most of a second to import.
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

from server.fetching.responses import URL_HEADER, Response, validators_of
from shared_schema.times import DAY, HOUR

MAX_BYTES = 64 * 1024 * 1024  # of compressed bodies
# How long a response stays fresh if its headers do not say.
DEFAULT_FRESH_SECONDS = 60.0
_CLEAN_UP_SECONDS = HOUR
_MAX_FACTS = 20_000
_CLOCK_SKEW = HOUR
_STORED_HEADERS = ("content-type", "etag", "last-modified", "cache-control", "x-robots-tag", URL_HEADER)
_DIRECTIVE = re.compile(r"([a-z-]+)(?:\s*=\s*\"?(\d+))?")
_SCHEMA_VERSION = 2
# `total` holds the size of all bodies, maintained by triggers, so that no query has to add them up.
_SCHEMA = """
CREATE TABLE IF NOT EXISTS responses (
    key TEXT PRIMARY KEY, host TEXT NOT NULL, headers TEXT NOT NULL, body BLOB NOT NULL,
    confirmed_at REAL NOT NULL, fresh_until REAL NOT NULL, stale_until REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS responses_by_age ON responses (confirmed_at);
CREATE TABLE IF NOT EXISTS total (bytes INTEGER NOT NULL);
INSERT INTO total SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM total);
CREATE TRIGGER IF NOT EXISTS responses_added AFTER INSERT ON responses
    BEGIN UPDATE total SET bytes = bytes + length(NEW.body); END;
CREATE TRIGGER IF NOT EXISTS responses_deleted AFTER DELETE ON responses
    BEGIN UPDATE total SET bytes = bytes - length(OLD.body); END;
CREATE TABLE IF NOT EXISTS facts (
    host TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, expires_at REAL NOT NULL, PRIMARY KEY (host, name)
);
CREATE INDEX IF NOT EXISTS facts_by_expiry ON facts (expires_at);
CREATE TABLE IF NOT EXISTS back_offs (
    host TEXT NOT NULL, path TEXT NOT NULL, ends_at REAL NOT NULL, slug TEXT NOT NULL, status INTEGER NOT NULL,
    PRIMARY KEY (host, path)
);
CREATE INDEX IF NOT EXISTS back_offs_by_end ON back_offs (ends_at);
"""
_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class CachedResponse(NamedTuple):
    """A response with its freshness. Times are in seconds since 1970."""

    response: Response
    fresh_until: float
    stale_until: float

    @property
    def validators(self) -> dict[str, str]:
        """The request headers that make the host send a 304 if nothing has changed."""
        return validators_of(self.response.headers)


class BackOff(NamedTuple):
    """A time during which a host gets no requests, or only one `path` of it if that is not empty.

    `slug` and `status` describe the response that caused it.
    """

    host: str
    path: str
    ends_at: float
    slug: str
    status: int


def lifetimes(headers: Mapping[str, str]) -> tuple[float, float] | None:
    """How many seconds a response is fresh, and how many it may be served if the host fails.

    None if the response must not be stored.
    """
    directives = dict(_DIRECTIVE.findall(headers.get("cache-control", "").lower()))
    if "no-store" in directives or headers.get("vary", "").strip() == "*":
        return None
    stale = float(directives.get("stale-if-error") or DAY)
    if "must-revalidate" in directives or "no-cache" in directives:
        stale = 0.0
    if "no-cache" in directives:
        return 0.0, 0.0
    fresh = float(directives["max-age"]) if directives.get("max-age") else _until_expiry(headers)
    fresh = max(0.0, fresh - _seconds(headers.get("age", "")))
    return min(fresh, DAY), min(fresh + stale, DAY)


def _until_expiry(headers: Mapping[str, str]) -> float:
    if "expires" not in headers:
        return DEFAULT_FRESH_SECONDS
    try:
        expires, date = (parsedate_to_datetime(headers[name]) for name in ("expires", "date"))
        return max(0.0, (expires - date).total_seconds())
    except (KeyError, ValueError, TypeError, IndexError, OverflowError):
        return 0.0


def _seconds(text: str) -> float:
    return float(text) if text.isascii() and text.isdigit() else 0.0


class HttpCache:
    """Thread-safe, and several processes may share the folder. If `folder` is None, the cache lives in memory."""

    def __init__(self, folder: Path | None, clock: Callable[[], float]) -> None:
        self._path = folder / "http-cache.sqlite" if folder else None
        self._clock = clock
        self._lock = threading.Lock()
        self._database: sqlite3.Connection | None = None
        self._closed = threading.Event()
        self._cleaner: threading.Thread | None = None

    def get(self, key: str) -> CachedResponse | None:
        """The stored response if it is less than a day old, fresh or not."""
        columns = "host, headers, body, fresh_until, stale_until"
        query = f"SELECT {columns} FROM responses WHERE key = ? AND confirmed_at BETWEEN ? AND ?"  # noqa: S608 - fixed

        def read(database: sqlite3.Connection) -> CachedResponse | None:
            now = self._clock()  # a response from the future dates from before the clock was set back
            row = database.execute(query, (key, now - DAY, now + _CLOCK_SKEW)).fetchone()
            if row is None:
                return None
            host, headers, body, fresh_until, stale_until = row
            response = Response(host, 200, json.loads(headers), zlib.decompress(body))
            return CachedResponse(response, fresh_until, stale_until)

        return self._run(read, None)

    def put(self, key: str, response: Response) -> None:
        """Stores a response for as long as its headers allow, at most a day. Deletes the oldest beyond MAX_BYTES.

        The cost does not depend on how many responses are stored.
        """
        allowed = lifetimes(response.headers)
        if allowed is None:
            self.delete(key)
            return
        now = self._clock()
        fresh, stale = allowed
        headers = {name: response.headers[name] for name in _STORED_HEADERS if name in response.headers}
        body = zlib.compress(response.body, 1)
        row = (key, response.host, json.dumps(headers), body, now, now + fresh, now + stale)

        def write(database: sqlite3.Connection) -> None:
            # Not INSERT OR REPLACE, which does not run the trigger for the row it replaces.
            database.execute("DELETE FROM responses WHERE key = ?", (key,))
            database.execute("INSERT INTO responses VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            _delete_oldest(database)
            _delete_expired(database, now)

        self._run(write, None)

    def delete(self, key: str) -> None:
        """Deletes one response."""
        self._run(lambda database: database.execute("DELETE FROM responses WHERE key = ?", (key,)), None)

    def put_facts(self, host: str, facts: Mapping[str, Any], seconds: float) -> None:
        """Stores small JSON values about a host for some seconds. Deletes the oldest beyond _MAX_FACTS."""
        rows = [(host, name, json.dumps(value), self._clock() + seconds) for name, value in facts.items()]

        def write(database: sqlite3.Connection) -> None:
            database.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?)", rows)
            database.execute("DELETE FROM facts WHERE rowid <= (SELECT max(rowid) FROM facts) - ?", (_MAX_FACTS,))

        self._run(write, None)

    def facts(self, host: str, names: Iterable[str]) -> dict[str, Any]:
        """Those of the named facts about a host that are stored and have not expired."""
        query = "SELECT value FROM facts WHERE host = ? AND name = ? AND expires_at > ?"

        def read(database: sqlite3.Connection) -> dict[str, Any]:
            now = self._clock()
            rows = {name: database.execute(query, (host, name, now)).fetchone() for name in names}
            return {name: json.loads(row[0]) for name, row in rows.items() if row is not None}

        nothing: dict[str, Any] = {}
        return self._run(read, nothing)

    def put_back_off(self, back_off: BackOff) -> None:
        """Stores a back-off, so that it survives a restart."""
        query = "INSERT OR REPLACE INTO back_offs VALUES (?, ?, ?, ?, ?)"
        self._run(lambda database: database.execute(query, back_off), None)

    def back_offs(self) -> list[BackOff]:
        """All back-offs that have not ended."""
        query = "SELECT host, path, ends_at, slug, status FROM back_offs WHERE ends_at > ?"
        nothing: list[BackOff] = []
        return self._run(lambda database: [BackOff(*row) for row in database.execute(query, (self._clock(),))], nothing)

    def forget(self, host: str | None) -> None:
        """Erases everything about one host, or about all hosts."""

        def erase(database: sqlite3.Connection) -> bool:
            for table in ("responses", "facts", "back_offs"):
                if host is None:
                    database.execute(f"DELETE FROM {table}")  # noqa: S608 - a name from this function
                else:
                    database.execute(f"DELETE FROM {table} WHERE host = ?", (host,))  # noqa: S608 - as above
            return True

        if not self._run(erase, False) and host is None:
            with self._lock:
                self._delete_file()  # works on a full disk, where a transaction does not

    def delete_expired(self) -> None:
        """Deletes what has expired. Runs every hour, so that nothing expired stays on disk while nothing is fetched."""
        self._run(lambda database: _delete_expired(database, self._clock()), None)

    def close(self) -> None:
        """Closes the file. The cache cannot be used afterwards."""
        self._closed.set()
        with self._lock:
            if self._database is not None:
                self._database.close()
                self._database = None

    def _run(self, work: Callable[[sqlite3.Connection], _T], otherwise: _T) -> _T:
        """Runs `work` in one transaction. Logs errors of the disk or the file and returns `otherwise`."""
        with self._lock:
            if self._closed.is_set():
                return otherwise
            try:
                self._database = self._database or self._open()
                with self._database:
                    return work(self._database)
            except (OSError, sqlite3.OperationalError) as error:
                _log.warning("The HTTP cache could not be used: %s", error)
            except (sqlite3.DatabaseError, zlib.error, ValueError) as error:
                _log.warning("The HTTP cache is damaged and will be recreated: %s", error)
                self._delete_file()
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
            _create_schema(database)
            _delete_expired(database, self._clock())
            database.commit()
        except sqlite3.Error:
            database.close()
            raise
        if self._cleaner is None:
            self._cleaner = threading.Thread(target=self._clean_up_hourly, name="humankind-cache", daemon=True)
            self._cleaner.start()
        return database

    def _delete_file(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None
        if self._path is None:
            return
        for path in (self._path, self._path.with_name(self._path.name + "-journal")):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                _log.warning("The HTTP cache could not be deleted: %s", error)

    def _clean_up_hourly(self) -> None:
        while not self._closed.wait(_CLEAN_UP_SECONDS):
            self.delete_expired()


def _create_schema(database: sqlite3.Connection) -> None:
    """Creates the tables. Replaces the tables of an older version, whose content can be fetched again."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version != _SCHEMA_VERSION:
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            database.execute(f'DROP TABLE "{table}"')
        database.execute(f"PRAGMA user_version = {_SCHEMA_VERSION}")
    database.executescript(_SCHEMA)


def _delete_expired(database: sqlite3.Connection, now: float) -> None:
    database.execute("DELETE FROM responses WHERE confirmed_at <= ?", (now - DAY,))
    database.execute("DELETE FROM facts WHERE expires_at <= ?", (now,))
    database.execute("DELETE FROM back_offs WHERE ends_at <= ?", (now,))


def _delete_oldest(database: sqlite3.Connection) -> None:
    """Deletes the oldest responses until all bodies together fit into MAX_BYTES."""
    oldest = "SELECT key FROM responses ORDER BY confirmed_at LIMIT 1"
    while database.execute("SELECT bytes FROM total").fetchone()[0] > MAX_BYTES:
        database.execute(f"DELETE FROM responses WHERE key = ({oldest})")  # noqa: S608 - a query from this function
