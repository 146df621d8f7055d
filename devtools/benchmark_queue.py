"""`./scripts/bench --only queue`: many look-ups over many hosts with odd limits, by several workers of a community.

PostgreSQL is real, each worker is a process, and the hosts are invented: a look-up waits for its turn as a real one
does, and then for as long as a host takes to respond. One worker is killed on the way and another one started.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, NamedTuple

from devtools.postgres import PostgresCluster
from server.accounts.account_records import Generation
from server.accounts.aliases import keyed
from server.accounts.community_aliases import SharedAliases
from server.accounts.jobs.community_queue import CommunityQueue, ReaderJobs
from server.accounts.jobs.community_worker import CommunityWorker
from server.accounts.jobs.queue import RefreshTask, Urgency
from server.fetching.address_guard import Target
from server.fetching.community_limits import CommunityLimits
from server.store.postgres.database import Database
from server.store.postgres.listener import Listener
from shared_schema.networks import RateLimit, account_of

LOOKUPS, HOSTS, WORKERS = 10_000, 200, 4
READERS = 20
CONCURRENCY = 16
RESPONSE_SECONDS = 0.05
URGENCIES = (Urgency.REFRESH, Urgency.VISIBLE, Urgency.CLICK)
CHAOS_SECONDS = 600.0
_LONGEST_WAIT = 600.0


class Figures(NamedTuple):
    """What a run showed."""

    submitted: float  # seconds until all jobs were in the queue
    worked: float  # seconds from the first look-up until all were done
    read_twice: int  # accounts; those of the worker that was killed
    not_read: int
    broken_limits: int
    out_of_order: int  # look-ups in a host's place that a more urgent one waited for
    blocked: float  # the longest time that a host's place of the killed worker was idle, in seconds


def limit_of(host: str) -> RateLimit:
    """An odd limit for an invented host: 2 to 8 requests in 0.1 to 0.7 seconds."""
    number = int(host.partition(".")[0].removeprefix("h"))
    return RateLimit(requests=2 + number % 7, seconds=0.1 + number % 13 / 20)


@contextmanager
def worker(url: str, concurrency: int, response_seconds: float = RESPONSE_SECONDS) -> Iterator[subprocess.Popen[bytes]]:
    """A worker in a process of its own."""
    command = [sys.executable, "-m", "devtools.benchmark_queue", url, str(concurrency), str(response_seconds)]
    process = subprocess.Popen(command)  # noqa: S603 - this program
    try:
        yield process
    finally:
        process.terminate()
        process.wait(60)


def work(url: str, concurrency: int, response_seconds: float) -> None:
    """Runs a worker whose look-ups ask no host, but wait as if they did."""
    database = Database(url, pool_size=concurrency)
    limits = CommunityLimits(database, threading.Event().wait)

    def look_up(arguments: dict[str, Any]) -> None:
        account = account_of(arguments["account"])
        host = account.host or ""
        started = time.time()
        limits.acquire(Target(host, "/"), limit_of(host), max_wait=_LONGEST_WAIT)
        time.sleep(response_seconds)
        database.run(
            lambda connection: connection.execute(
                "INSERT INTO bench_reads (account, started, ended) VALUES (%s, %s, %s)",
                [arguments["account"], started, time.time()],
            )
        )

    CommunityWorker(url, look_up, concurrency).run()


class _Queue(NamedTuple):
    """A queue in a PostgreSQL of its own, with a table of the look-ups that were done."""

    cluster: PostgresCluster
    database_name: str
    url: str
    database: Database
    queue: CommunityQueue


@contextmanager
def _new_queue(options: dict[str, str] | None = None) -> Iterator[_Queue]:
    with ExitStack() as stack:
        cluster = stack.enter_context(PostgresCluster(options))
        name = cluster.database()
        database = Database(cluster.url(name))
        stack.callback(database.close)
        listener = Listener(cluster.url(name))
        stack.callback(listener.close)
        database.run(
            lambda connection: connection.execute(
                "CREATE TABLE bench_reads (account text, started float8, ended float8)"
            )
        )
        queue = CommunityQueue(database, SharedAliases(database, lambda: datetime.now(UTC)), listener)
        yield _Queue(cluster, name, cluster.url(name), database, queue)


def run(
    lookups: int,
    hosts: int,
    workers: int,
    *,
    concurrency: int = CONCURRENCY,
    response_seconds: float = RESPONSE_SECONDS,
    kill: bool = True,
) -> Figures:
    """Submits look-ups for several readers, has them done, and checks what happened."""
    with ExitStack() as stack:
        made = stack.enter_context(_new_queue())
        url, database = made.url, made.database
        readers = [made.queue.of_reader(reader, lambda _key: False) for reader in range(1, READERS + 1)]
        urgency_of: dict[str, Urgency] = {}
        start = time.monotonic()
        futures = []
        for number in range(lookups):
            account = keyed(account_of(f"mastodon:h{number % hosts}.example/@ada{number // hosts}"))
            urgency_of[account.key] = urgency = URGENCIES[number * 7 // hosts % 3]
            task = RefreshTask(account, Generation(account.key, 0, 0), urgency=urgency)
            futures += [readers[(number + again) % READERS].submit(task) for again in range(2)]  # two readers ask
        submitted = time.monotonic() - start
        place_of: dict[str, str] = dict(_rows(database, "SELECT queueing_lock, lock FROM procrastinate_jobs"))
        running = [stack.enter_context(worker(url, concurrency, response_seconds)) for _ in range(workers)]
        if kill:
            while _rows(database, "SELECT count(*) FROM bench_reads")[0][0] < lookups // 3:
                time.sleep(0.2)
            running[0].kill()
            stack.enter_context(worker(url, concurrency, response_seconds))
        for future in futures:
            if future is not None:
                future.result(3600)
        reads = _rows(database, "SELECT account, started, ended FROM bench_reads ORDER BY started")
        states = _rows(database, "SELECT host, state FROM rate_limits")
    return _figures(lookups, submitted, reads, states, place_of, urgency_of)


def _figures(
    lookups: int,
    submitted: float,
    reads: list[tuple[Any, ...]],
    states: list[tuple[Any, ...]],
    place_of: dict[str, str],
    urgency_of: dict[str, Urgency],
) -> Figures:
    """`reads`: account, start and end of each look-up. `states`: each host with its rate limit."""
    times = Counter(account for account, _, _ in reads)
    by_place: dict[str, list[tuple[Urgency, float, float]]] = {}
    for account, started, ended in reads:
        by_place.setdefault(place_of[account], []).append((urgency_of[account], started, ended))
    return Figures(
        submitted,
        worked=max(ended for _, _, ended in reads) - reads[0][1],
        read_twice=sum(count > 1 for count in times.values()),
        not_read=lookups - len(times),
        broken_limits=sum(_breaks_limit(host, state["turns"]) for host, state in states),
        out_of_order=sum(_out_of_order(each) for each in by_place.values()),
        blocked=max(later[1] - earlier[2] for each in by_place.values() for earlier, later in pairwise(each)),
    )


class ChaosFigures(NamedTuple):
    """What was left after a time in which everything was killed."""

    lookups: int
    disturbances: int
    not_read: int
    submitted_again: int  # jobs that the database lost when it was killed, and that a client asked for again
    left_in_queue: int
    drained: float  # seconds after the last disturbance until everything was done


def run_chaos(seconds: float, every: float = 10.0) -> ChaosFigures:
    """Look-ups while workers and PostgreSQL are killed and connections are dropped, in turn."""
    with ExitStack() as stack:
        made = stack.enter_context(_new_queue({"synchronous_commit": "on"}))
        jobs = made.queue.of_reader(1, lambda _key: False)
        running = [stack.enter_context(worker(made.url, CONCURRENCY)) for _ in range(2)]
        waiting: dict[str, tuple[RefreshTask, Future[None]]] = {}
        disturbances = lookups = again = 0
        start = last = time.monotonic()
        while waiting or time.monotonic() - start < seconds:
            now = time.monotonic()
            if now - start < seconds:
                if now - last > every:
                    last = now
                    _disturb(disturbances, made, running, stack)
                    disturbances += 1
                account = keyed(account_of(f"mastodon:h{lookups % 40}.example/@ada{lookups}"))
                task = RefreshTask(account, Generation(account.key, 0, 0))
                job = jobs.submit(task)
                if job is not None:  # acknowledged
                    waiting[account.key] = task, job
                    lookups += 1
            elif now - last > _LONGEST_WAIT:
                break
            again += _submit_lost(made.database, jobs, waiting)
            time.sleep(0.05)
        drained = time.monotonic() - last
        known = _read_accounts(made.database)
        left = _rows(made.database, "SELECT count(*) FROM procrastinate_jobs")[0][0]
    return ChaosFigures(lookups, disturbances, lookups - len(known), again, left, drained)


def _disturb(number: int, made: _Queue, running: list[subprocess.Popen[bytes]], stack: ExitStack) -> None:
    """Kills a worker and starts another one, kills PostgreSQL and starts it, or drops all connections: by `number`."""
    if number % 3 == 0:
        running.pop(0).kill()
        running.append(stack.enter_context(worker(made.url, CONCURRENCY)))
    elif number % 3 == 1:
        made.cluster.stop(kill=True)
        time.sleep(2.0)
        made.cluster.start()
    else:
        with made.cluster.admin() as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [made.database_name]
            )


def _submit_lost(database: Database, jobs: ReaderJobs, waiting: dict[str, tuple[RefreshTask, Future[None]]]) -> int:
    """Takes what was done out of `waiting`, and submits what ended undone. Returns how many of those."""
    ended = [key for key, (_, job) in waiting.items() if job.done()]
    again = 0
    known = _read_accounts(database) if ended else set()
    for key in ended:
        task, _ = waiting.pop(key)
        again_job = None if key in known else jobs.submit(task)
        if again_job is not None:
            again += 1
            waiting[key] = task, again_job
        elif key not in known:
            waiting[key] = task, _ENDED
    return again


def _read_accounts(database: Database) -> set[str]:
    return {key for (key,) in _rows(database, "SELECT account FROM bench_reads")}


_ENDED: Future[None] = Future()
_ENDED.set_result(None)


def _rows(database: Database, query: str) -> list[tuple[Any, ...]]:
    return database.run(lambda connection: connection.execute(query.encode()).fetchall())


def _breaks_limit(host: str, turns: list[float]) -> bool:
    limit = limit_of(host)
    windows = zip(turns, turns[limit.requests :], strict=False)
    return any(later - earlier < limit.seconds - 1e-6 for earlier, later in windows)


def _out_of_order(reads: list[tuple[Urgency, float, float]]) -> int:
    return sum(later[0] > earlier[0] for earlier, later in pairwise(reads))


def bench_queue(lookups: int = LOOKUPS) -> None:
    """Measures and prints."""
    figures = run(lookups, HOSTS, WORKERS)
    print(
        f"queue: {lookups:,} look-ups at {HOSTS} hosts by {WORKERS} workers, one of them killed: submitted in "
        f"{figures.submitted:.0f} s ({figures.submitted / lookups * 500:.1f} ms each), done in {figures.worked:.0f} s; "
        f"{figures.not_read} not read, {figures.read_twice} read twice (at most {CONCURRENCY}: those of the killed "
        f"worker), {figures.broken_limits} limits broken, {figures.out_of_order} out of order, no host's place idle "
        f"for longer than {figures.blocked:.0f} s"
    )
    ratios = []
    for _ in range(3):
        # Few at a time, so that the waiting for hosts is what takes the time, not the processor.
        two, four = (
            run(240, 60, workers, concurrency=2, response_seconds=0.3, kill=False).worked for workers in (2, 4)
        )
        ratios.append(two / four)
    print(f"queue: four workers instead of two: {statistics.median(ratios):.1f} × the look-ups")
    chaos = run_chaos(CHAOS_SECONDS)
    print(
        f"queue: {chaos.lookups:,} look-ups while workers and PostgreSQL were killed and connections dropped, "
        f"{chaos.disturbances} times in {CHAOS_SECONDS / 60:.0f} minutes: {chaos.not_read} not read, "
        f"{chaos.submitted_again} submitted again, {chaos.left_in_queue} left in the queue, all done "
        f"{chaos.drained:.0f} s after the last"
    )


if __name__ == "__main__":
    work(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
