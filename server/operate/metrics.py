"""The metrics of a community server, in Prometheus' terms. Each process has its own, at an address of its own.

gunicorn's and procrastinate's processes have one worker each, so nothing has to be added up in files that several
processes share; and a process that is slow, or gone, is seen as that one.

No label names a reader, an account or a host. A host may be one person's own, and whoever reads the graphs would see
when that person is looked up. So jobs are told apart by network: that is the class of their hosts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from time import perf_counter
from types import MappingProxyType

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from server import __version__
from server.operate.overview import read_overview
from server.store import StoreError
from server.store.postgres.database import Database

Figure = tuple[str, tuple[str, ...], float]  # name, labels, value

REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)

INFO = Gauge("humankind_info", "The version of this process: always 1.", ["version", "part"], registry=REGISTRY)
REQUESTS = Counter(
    "humankind_requests", "Requests that were responded to.", ["endpoint", "method", "status"], registry=REGISTRY
)
REQUEST_SECONDS = Histogram(
    "humankind_request_seconds",
    "How long a request took until its response began.",
    ["endpoint"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 25.0),
    registry=REGISTRY,
)
REFUSED = Counter(
    "humankind_refused_requests", "Requests over a limit, by what was counted.", ["counted"], registry=REGISTRY
)
JOBS = Counter(
    "humankind_jobs",
    "Jobs that this worker did, by network (or list, claim) and what came of them; failed is our fault.",
    ["network", "outcome"],
    registry=REGISTRY,
)
JOB_SECONDS = Histogram(
    "humankind_job_seconds",
    "How long a job took.",
    ["network"],
    buckets=(0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 25.0, 60.0, 120.0),
    registry=REGISTRY,
)
WAIT_SECONDS = Histogram(
    "humankind_rate_limit_wait_seconds",
    "How long a request to a network waited because of a rate limit, where it did.",
    buckets=(0.1, 0.5, 1.0, 5.0, 15.0, 60.0, 300.0),
    registry=REGISTRY,
)


class _Gauges(Collector):
    """Gauges that are read when somebody asks for them: `names` with their help and labels."""

    names: Mapping[str, tuple[str, tuple[str, ...]]]

    def figures(self) -> Iterable[Figure]:
        """The figures as they are now."""
        raise NotImplementedError

    def describe(self) -> Iterator[Metric]:
        """The names, without any value."""
        for name, (text, labels) in self.names.items():
            yield GaugeMetricFamily(name, text, labels=labels)

    def collect(self) -> Iterator[Metric]:
        """The values."""
        families = {name: GaugeMetricFamily(name, text, labels=labels) for name, (text, labels) in self.names.items()}
        for name, labels, value in self.figures():
            families[name].add_metric(labels, value)
        yield from families.values()


class PoolGauges(_Gauges):
    """The pool of connections of this process."""

    names = MappingProxyType(
        {
            "humankind_database_connections": ("Connections to the database: open, and of them idle.", ("state",)),
            "humankind_database_requests_waiting": ("Who waits for a connection.", ()),
            "humankind_database_wait_seconds": ("How long was waited for connections since the start.", ()),
            "humankind_database_errors": ("Connections that could not be had, or were lost, since the start.", ()),
        }
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    def figures(self) -> Iterable[Figure]:
        """See `names`."""
        found = self._database.statistics()
        yield "humankind_database_connections", ("open",), found.get("pool_size", 0)
        yield "humankind_database_connections", ("idle",), found.get("pool_available", 0)
        yield "humankind_database_requests_waiting", (), found.get("requests_waiting", 0)
        yield "humankind_database_wait_seconds", (), found.get("requests_wait_ms", 0) / 1000
        errors = ("requests_errors", "connections_errors", "connections_lost")
        yield "humankind_database_errors", (), sum(found.get(name, 0) for name in errors)


class DatabaseGauges(_Gauges):
    """What all processes have together, in the database. Every worker tells the same; none while it is away."""

    names = MappingProxyType(
        {
            "humankind_queue_jobs": ("Jobs in the queue, by the network of their hosts.", ("network", "state")),
            "humankind_queue_oldest_seconds": ("How long the oldest waiting job has waited.", ("network",)),
            "humankind_hosts": ("Hosts that get no request at the moment, by the reason.", ("state",)),
            "humankind_table_rows": ("Rows of a table, as PostgreSQL estimates them.", ("table",)),
            "humankind_table_bytes": ("Bytes of a table on the disk, with its indexes.", ("table",)),
            "humankind_retention_seconds": ("How long ago workers began to delete what is old.", ()),
            "humankind_appeals": ("Appeals that wait for a steward: open, and of them overdue.", ("state",)),
            "humankind_workers": ("Workers with a heartbeat in the last 15 seconds.", ()),
        }
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    def figures(self) -> Iterable[Figure]:
        """See `names`."""
        try:
            overview = read_overview(self._database)
        except StoreError:
            return
        for queue in overview.queue:
            yield "humankind_queue_jobs", (queue.network, "waiting"), queue.waiting
            yield "humankind_queue_jobs", (queue.network, "running"), queue.running
            yield "humankind_queue_oldest_seconds", (queue.network,), queue.oldest_seconds
        yield "humankind_hosts", ("paused",), len(overview.paused_hosts)
        yield "humankind_hosts", ("silent",), overview.silent_hosts
        for table in overview.tables:
            yield "humankind_table_rows", (table.name,), table.rows
            yield "humankind_table_bytes", (table.name,), table.size
        if overview.retention_seconds is not None:
            yield "humankind_retention_seconds", (), overview.retention_seconds
        yield "humankind_appeals", ("open",), overview.open_appeals
        yield "humankind_appeals", ("overdue",), overview.overdue_appeals
        yield "humankind_workers", (), overview.workers


class MeasuredJob:
    """A job that is being done. `outcome` is what came of it."""

    outcome = "failed"


@contextmanager
def measured_job(network: str) -> Iterator[MeasuredJob]:
    """Counts what happens inside as a job. Its outcome is `failed` until somebody says what it is."""
    start, job = perf_counter(), MeasuredJob()
    try:
        yield job
    finally:
        JOBS.labels(network, job.outcome).inc()
        JOB_SECONDS.labels(network).observe(perf_counter() - start)


def measured_wait(wait: Callable[[float], bool]) -> Callable[[float], bool]:
    """A rate limiter's `wait` that is counted."""

    def measured(seconds: float) -> bool:
        WAIT_SECONDS.observe(seconds)
        return wait(seconds)

    return measured


def describe_process(part: str, database: Database) -> None:
    """Says which part of the server this process is, and has the figures of its database told. Once a process."""
    INFO.labels(__version__, part).set(1)
    REGISTRY.register(PoolGauges(database))
    if part == "worker":
        REGISTRY.register(DatabaseGauges(database))
