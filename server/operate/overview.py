"""What the database of a community server says about its operation: for the metrics and the operator's page.

It names the hosts that asked for a pause, because that is what an operator can do something about; the metrics only
count them. It names no account and no reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from server.store.postgres.database import APPLICATION, Database

if TYPE_CHECKING:
    from psycopg import Connection

HOSTS_SHOWN = 100
WORKER_SECONDS = 15  # without a heartbeat: the worker is gone
WAIT_SECONDS = 2.0  # for the database: whoever asks asks again


class Queue(NamedTuple):
    """The jobs of the hosts of one network."""

    network: str
    waiting: int
    running: int
    oldest_seconds: float  # how long the oldest waiting job has waited


class PausedHost(NamedTuple):
    """A host that gets no requests for a while. `slug`: the problem that its response was."""

    host: str
    slug: str
    status: int
    seconds: float


class Table(NamedTuple):
    """A table on the disk. `rows` is PostgreSQL's estimate, `size` is in bytes with its indexes."""

    name: str
    rows: int
    size: int


class Process(NamedTuple):
    """Processes of one part and version that are connected to the database."""

    part: str
    version: str
    number: int


class Overview(NamedTuple):
    """The state of the whole server."""

    queue: list[Queue]
    paused_hosts: list[PausedHost]
    silent_hosts: int
    tables: list[Table]
    processes: list[Process]
    workers: int
    step: str
    retention_seconds: float | None  # since workers last began to delete what is old
    database_size: int
    open_appeals: int
    overdue_appeals: int


# A key is `network:…`, with `reader/` before it where the job is one reader's own.
_QUEUE = """
SELECT split_part(regexp_replace(queueing_lock, '^[0-9]+/', ''), ':', 1) AS network,
       count(*) FILTER (WHERE status = 'todo'), count(*) FILTER (WHERE status = 'doing'),
       coalesce(extract(epoch FROM now() - min(at) FILTER (WHERE status = 'todo')), 0)::float8
FROM procrastinate_jobs AS job
LEFT JOIN procrastinate_events AS event ON event.job_id = job.id AND event.type = 'deferred'
WHERE status IN ('todo', 'doing') GROUP BY 1 ORDER BY 1
"""
_PAUSED = """
SELECT host, slug, status, (ends_at - extract(epoch FROM now()))::float8 FROM back_offs
WHERE path = '' AND ends_at > extract(epoch FROM now()) ORDER BY ends_at DESC LIMIT %s
"""
_SILENT = """
SELECT count(*) FROM rate_limits WHERE (state->>'silent_until')::float8 > extract(epoch FROM now())
"""
_TABLES = """
SELECT relname::text, greatest(reltuples, 0)::bigint, pg_total_relation_size(oid)
FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY 3 DESC, 1
"""
_PROCESSES = """
SELECT DISTINCT application_name FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE %s
"""
_WORKERS = "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - make_interval(secs => %s)"
_APPEALS = "SELECT count(*), count(*) FILTER (WHERE due_at < now()) FROM appeals WHERE state = 'open'"
_RETENTION = "SELECT extract(epoch FROM now() - begun_at)::float8 FROM upkeep WHERE name = 'expiry'"


def read_overview(database: Database) -> Overview:
    """Reads everything in one transaction of nobody's. Raises StoreError."""

    def read(connection: Connection) -> Overview:
        retention = connection.execute(_RETENTION).fetchone()
        open_appeals, overdue_appeals = connection.execute(_APPEALS).fetchone() or (0, 0)
        return Overview(
            queue=[Queue(*row) for row in connection.execute(_QUEUE)],
            paused_hosts=[PausedHost(*row) for row in connection.execute(_PAUSED, [HOSTS_SHOWN])],
            silent_hosts=_one(connection.execute(_SILENT).fetchone()),
            tables=[Table(*row) for row in connection.execute(_TABLES)],
            processes=_processes([name for (name,) in connection.execute(_PROCESSES, [f"{APPLICATION}/%"])]),
            workers=_one(connection.execute(_WORKERS, [WORKER_SECONDS]).fetchone()),
            step=str(_first(connection.execute("SELECT version_num FROM alembic_version").fetchone())),
            retention_seconds=retention[0] if retention else None,
            database_size=_one(connection.execute("SELECT pg_database_size(current_database())").fetchone()),
            open_appeals=open_appeals,
            overdue_appeals=overdue_appeals,
        )

    return database.run(read, wait_seconds=WAIT_SECONDS)


def _processes(names: list[str]) -> list[Process]:
    """The processes in names such as `humankind/0.2.0 web 1f2e`."""
    counts: dict[tuple[str, str], int] = {}
    for name in names:
        version, part, *_ = [*name.removeprefix(f"{APPLICATION}/").split(" "), "", ""]
        counts[part, version] = counts.get((part, version), 0) + 1
    return [Process(part, version, number) for (part, version), number in sorted(counts.items())]


def _first(row: tuple[object, ...] | None) -> object:
    return row[0] if row else ""


def _one(row: tuple[object, ...] | None) -> int:
    return int(str(_first(row) or 0))
