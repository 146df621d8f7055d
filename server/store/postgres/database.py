"""The connections of one process to PostgreSQL, and the one way to begin a transaction for a reader."""

from __future__ import annotations

import contextlib
import logging
import secrets
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, LiteralString, TypeVar

import msgspec
import psycopg
from psycopg import Connection
from psycopg.types.json import set_json_dumps, set_json_loads
from psycopg_pool import ConnectionPool, PoolTimeout

from server import __version__
from server.store import StoreError, StoreUnreachableError
from server.store.postgres.steps import steps

log = logging.getLogger(__name__)
T = TypeVar("T")

APPLICATION = "humankind"  # how the names of our connections begin
POOL_SIZE = 8
WAIT_SECONDS = 10.0  # for a free connection, while PostgreSQL restarts too
STATEMENT_SECONDS = 30
# The pool waits longer after each failure, and forgets who waits when it gives up. So it gives up soon, and who needs a
# connection makes it try again.
_TRY_SECONDS = 0.5
# A connection whose other end is gone is noticed, also where no packet says so.
CONNECT_OPTIONS: dict[str, Any] = {
    "connect_timeout": 5,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}

UNREACHABLE = "The server's database cannot be reached. Nothing was changed. Try again in a moment."
REFUSED = "The database could not save this. The operator finds the reason in the server's log."
_UNSAFE_ROLE = (
    "The database role “{role}” is a superuser or passes over row security (BYPASSRLS), so readers would not be "
    "separated. Connect as a role without these rights."
)
_OLD_TABLES = "The database lacks tables of this version. Run `humankind migrate` first."


class Database:
    """A pool of connections that opens when it is first used, so that a process may fork before.

    Raises StoreError with a sentence for everything that PostgreSQL refuses. `part`: of the server.
    """

    def __init__(
        self, url: str, *, pool_size: int = POOL_SIZE, wait_seconds: float = WAIT_SECONDS, part: str = "command"
    ) -> None:
        self.url = url
        # Names this process in its notifications, so that it can tell its own changes from others'.
        self.process = secrets.token_hex(8)
        self._wait_seconds = wait_seconds
        self._lock = threading.Lock()
        self._is_open = False
        name = f"{APPLICATION}/{__version__} {part} {self.process}"  # an operator sees which processes there are
        options = f"-c humankind.process={self.process} -c statement_timeout={STATEMENT_SECONDS}s"
        self._pool: ConnectionPool[Connection] = ConnectionPool(
            url,
            kwargs={**CONNECT_OPTIONS, "autocommit": True, "options": options, "application_name": name},
            min_size=1,
            max_size=pool_size,
            open=False,
            reconnect_timeout=_TRY_SECONDS,
            configure=_configure,
            name="humankind",
        )

    def run(
        self, work: Callable[[Connection], T], reader: int | None = None, *, wait_seconds: float | None = None
    ) -> T:
        """Runs some work in one transaction for a reader, or for none. Returns its result.

        Work is done once more where the connection was lost, so it must have the same effect twice. `wait_seconds`: how
        long it waits for a connection, where that differs from the others.
        """
        return self._try(lambda: self._run(work, reader, wait_seconds))

    def row(self, statement: LiteralString, values: Sequence[Any]) -> tuple[Any, ...] | None:
        """The first row of one statement that is nobody's. As `run`, but at half the cost: it needs no transaction."""
        return self._try(lambda: self._row(statement, values))

    @contextlib.contextmanager
    def transaction(self, reader: int | None = None, wait_seconds: float | None = None) -> Iterator[Connection]:
        """A transaction in which row security shows what belongs to the reader. Raises psycopg's errors."""
        self.open()
        connection = self._connection(self._wait_seconds if wait_seconds is None else wait_seconds)
        try:
            with connection.pipeline(), connection.transaction():
                # Local to the transaction: a connection that goes back to the pool is nobody's.
                connection.execute(
                    "SELECT set_config('humankind.reader', %s, true)", ["" if reader is None else str(reader)]
                )
                yield connection
        finally:
            self._pool.putconn(connection)

    def open(self) -> None:
        """Opens the pool where it is not open yet. The first connection is made in the background."""
        if self._is_open:
            return
        with self._lock:
            if not self._is_open:
                self._pool.open()
                self._is_open = True

    def check(self, *, wait_seconds: float | None = None) -> None:
        """Raises StoreError where a server must not start on this database: its role is unsafe, or its tables old.

        Tables of a newer version are fine: a step only adds.
        """

        def step(connection: Connection) -> str:
            known = connection.execute("SELECT to_regclass('alembic_version') IS NOT NULL").fetchone()
            if known != (True,):
                return ""
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return row[0] if row else ""

        self.check_role(wait_seconds=wait_seconds)
        if self.run(step, wait_seconds=wait_seconds) < steps()[-1]:
            raise StoreError(_OLD_TABLES)

    def check_role(self, *, wait_seconds: float | None = None) -> None:
        """Raises StoreError where the role that the server connects as could read what belongs to any reader."""

        def role(connection: Connection) -> tuple[str, bool]:
            row = connection.execute(
                "SELECT current_user::text, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
            return row or ("", True)

        name, unsafe = self.run(role, wait_seconds=wait_seconds)
        if unsafe:
            raise StoreError(_UNSAFE_ROLE.format(role=name))

    def statistics(self) -> dict[str, int]:
        """Figures of the pool, as psycopg_pool names them."""
        return self._pool.get_stats()

    def close(self) -> None:
        """Closes every connection."""
        self._pool.close()

    def _connection(self, wait_seconds: float) -> Connection:
        """A connection of the pool. Raises PoolTimeout where there is none for too long."""
        end = time.monotonic() + wait_seconds
        while True:
            try:
                return self._pool.getconn(timeout=max(0.01, min(_TRY_SECONDS, end - time.monotonic())))
            except PoolTimeout:
                if time.monotonic() >= end:
                    raise

    def _try(self, attempt: Callable[[], T]) -> T:
        """Does something with the database, once more where the connection was lost. Raises StoreError."""
        try:
            try:
                return attempt()
            except PoolTimeout:
                raise
            except psycopg.OperationalError as error:
                log.warning("The connection to the database was lost; trying once more: %s", _named(error))
                self._pool.check()  # the others may be lost, too
                return attempt()
        except psycopg.OperationalError as error:
            log.error("The database cannot be reached: %s", _named(error))
            raise StoreUnreachableError(UNREACHABLE) from error
        except psycopg.Error as error:
            log.error("The database refused a change: %s", _named(error))
            raise StoreError(REFUSED) from error

    def _row(self, statement: LiteralString, values: Sequence[Any]) -> tuple[Any, ...] | None:
        self.open()
        connection = self._connection(self._wait_seconds)
        try:
            return connection.execute(statement, values).fetchone()
        finally:
            self._pool.putconn(connection)

    def _run(self, work: Callable[[Connection], T], reader: int | None, wait_seconds: float | None) -> T:
        with self.transaction(reader, wait_seconds) as connection:
            return work(connection)


def _configure(connection: Connection) -> None:
    set_json_loads(msgspec.json.decode, connection)
    set_json_dumps(msgspec.json.encode, connection)


def _named(error: psycopg.Error) -> str:
    """An error without its details, which may quote what a reader looked up."""
    return f"{type(error).__name__} {error.sqlstate or ''} {error.diag.message_primary or ''}".rstrip()
