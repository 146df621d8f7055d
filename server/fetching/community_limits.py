"""The rate limits of many machines: one row a host in PostgreSQL, so that any number of workers share one limit.

What a response decides is in rate_limits.py. The clock is the database's. Paths are kept as hashes: they name accounts,
and an index has no room for long ones.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from server.fetching.address_guard import Target
from server.fetching.cache import BackOff
from server.fetching.errors import FetchError, QueuedError
from server.fetching.rate_limits import (
    MAX_PERIODS,
    HostState,
    back_off_to_wait_out,
    counts_as_silence,
    sleep,
)
from server.fetching.responses import Response
from shared_schema.networks import RateLimit

if TYPE_CHECKING:
    from psycopg import Connection

T = TypeVar("T")

TRY_AGAIN_SECONDS = 10.0  # where the database cannot be reached
_NOW = "extract(epoch FROM clock_timestamp())::float8"


class Transactions(Protocol):
    """What is needed of the database: work in one transaction, done once more where the connection was lost."""

    def run(self, work: Callable[[Connection], T], reader: int | None = None) -> T:
        """Runs some work in one transaction."""


class CommunityLimits:
    """`RateLimits` in PostgreSQL. `wait` sleeps, and returns True if the fetcher was closed in the meantime.

    `clock` replaces the database's, for tests.
    """

    def __init__(
        self, database: Transactions, wait: Callable[[float], bool], clock: Callable[[], float] | None = None
    ) -> None:
        self._database = database
        self._wait = wait
        self._clock = clock

    def acquire(self, target: Target, rate_limit: RateLimit, max_wait: float | None = None) -> float:
        longest = MAX_PERIODS * rate_limit.seconds if max_wait is None else max_wait
        target = _hashed(target)
        waited = sleep(self._wait, self._back_off_to_wait_out(target))

        def take_turn(state: HostState, now: float) -> float:
            return state.take_turn(target.host, rate_limit, longest, now)

        waited += sleep(self._wait, self._change(target.host, take_turn))
        # Another worker may have received a back-off while this request was waiting.
        return waited + sleep(self._wait, self._back_off_to_wait_out(target))

    def record(self, target: Target, response: Response) -> None:
        target = _hashed(target)

        def work(connection: Connection) -> None:
            now, state = self._locked_state(connection, target.host)
            for back_off in state.record(target, response, now):
                connection.execute(
                    """
                    INSERT INTO back_offs (host, path, ends_at, slug, status) VALUES (%s, %s, %s, %s, %s)
                    ON CONFLICT (host, path) DO UPDATE
                    SET ends_at = excluded.ends_at, slug = excluded.slug, status = excluded.status
                    WHERE back_offs.ends_at <= excluded.ends_at
                    """,
                    list(back_off),
                )
            _save(connection, target.host, state)

        self._run(work)

    def record_failure(self, target: Target, failure: FetchError) -> None:
        if counts_as_silence(failure):
            self._change(target.host, lambda state, now: state.record_failure(failure, now))

    def check_silence(self, target: Target) -> None:
        def read(connection: Connection) -> tuple[float, Any] | None:
            return connection.execute(
                f"SELECT {_NOW}, state FROM rate_limits WHERE host = %s",  # noqa: S608 - a constant
                [target.host],
            ).fetchone()

        row = self._run(read)
        if row is not None:
            _state_of(row[1]).check_silence(self._at(row[0]))

    def back_off_left(self, target: Target) -> float | None:
        now, back_off = self._back_off_of(_hashed(target))
        return back_off.ends_at - now if back_off else None

    def forget(self, name: str | None) -> None:
        def work(connection: Connection) -> None:
            connection.execute(
                "DELETE FROM back_offs WHERE path <> '' AND (%s::text IS NULL OR host = %s)", [name, name]
            )
            rows = connection.execute(
                "SELECT host, state FROM rate_limits WHERE %s::text IS NULL OR host = %s ORDER BY host FOR UPDATE",
                [name, name],
            ).fetchall()
            for host, plain in rows:
                state = _state_of(plain)
                state.forget_paths()
                _save(connection, host, state)

        self._run(work)

    def _back_off_to_wait_out(self, target: Target) -> float:
        now, back_off = self._back_off_of(target)
        return back_off_to_wait_out(back_off, target.host, now)

    def _back_off_of(self, target: Target) -> tuple[float, BackOff | None]:
        def read(connection: Connection) -> list[tuple[Any, ...]]:
            return connection.execute(
                f"""
                SELECT now, host, path, ends_at, slug, status FROM (SELECT {_NOW} AS now) AS clock
                LEFT JOIN back_offs ON host = %s AND path IN ('', %s)
                """,  # noqa: S608 - a constant
                [target.host, target.path],
            ).fetchall()

        rows = self._run(read)
        now = self._at(rows[0][0])
        current = [BackOff(*row[1:]) for row in rows if row[1] is not None and row[3] > now]
        return now, max(current, key=lambda back_off: back_off.ends_at, default=None)

    def _at(self, database_time: float) -> float:
        return database_time if self._clock is None else self._clock()

    def _locked_state(self, connection: Connection, host: str) -> tuple[float, HostState]:
        """The time and what is known about a host, which no other transaction changes until this one ends."""
        connection.execute("INSERT INTO rate_limits (host, state) VALUES (%s, '{}') ON CONFLICT DO NOTHING", [host])
        row = connection.execute(
            f"SELECT {_NOW}, state FROM rate_limits WHERE host = %s FOR UPDATE",  # noqa: S608 - a constant
            [host],
        ).fetchone()
        now, plain = row or (0.0, {})
        return self._at(now), _state_of(plain)

    def _change(self, host: str, change: Callable[[HostState, float], T]) -> T:
        """Changes what is known about a host while no other worker does."""

        def work(connection: Connection) -> T:
            now, state = self._locked_state(connection, host)
            result = change(state, now)
            _save(connection, host, state)
            return result

        return self._run(work)

    def _run(self, work: Callable[[Connection], T]) -> T:
        def unsynchronised(connection: Connection) -> T:
            # After a crash of the database's machine a host may get a few requests too early; every request pays less.
            connection.execute("SET LOCAL synchronous_commit = off")
            return work(connection)

        try:
            return self._database.run(unsynchronised)
        except FetchError:
            raise
        except Exception as error:  # whatever the database refuses: without rate limits, nothing is requested
            detail = "The database that keeps the rate limits cannot be reached. Nothing was requested."
            raise QueuedError(detail, retry_after=TRY_AGAIN_SECONDS) from error


def _hashed(target: Target) -> Target:
    return target._replace(path=sha256(target.path.encode("utf-8", "surrogatepass")).hexdigest()[:32])


def _save(connection: Connection, host: str, state: HostState) -> None:
    from psycopg.types.json import Json  # not on a reader's own machine

    plain = {
        "turns": list(state.turns),
        "readable_at": state.readable_at,
        "login_paths": sorted(state.login_paths),
        "refused_in_a_row": sorted(state.refused_in_a_row),
        "unnamed_back_offs_in_a_row": state.unnamed_back_offs_in_a_row,
        "failures_in_a_row": state.failures_in_a_row,
        "silent_until": state.silent_until,
        "failure": list(state.failure),
    }
    known = {name: value for name, value in plain.items() if value != float("-inf")}
    connection.execute("UPDATE rate_limits SET state = %s, changed_at = now() WHERE host = %s", [Json(known), host])


def _state_of(plain: dict[str, Any]) -> HostState:
    state = HostState()
    state.turns.extend(plain.get("turns", ()))
    state.readable_at = plain.get("readable_at", state.readable_at)
    state.login_paths.update(plain.get("login_paths", ()))
    state.refused_in_a_row.update(plain.get("refused_in_a_row", ()))
    state.unnamed_back_offs_in_a_row = plain.get("unnamed_back_offs_in_a_row", 0)
    state.failures_in_a_row = plain.get("failures_in_a_row", 0)
    state.silent_until = plain.get("silent_until", state.silent_until)
    slug, detail = plain.get("failure", state.failure)
    state.failure = slug, detail
    return state
