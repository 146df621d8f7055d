"""A worker of a community server: does the queue's jobs, on any number of machines.

procrastinate fetches the jobs and keeps a heartbeat. What it leaves to others is added here: a worker that was killed
holds its hosts' places no longer than a moment (procrastinate#1518), a job that kills its worker is not done for ever,
and a database that restarts ends no worker.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import procrastinate
import psycopg
from procrastinate import exceptions, jobs, manager
from procrastinate.worker import Worker

from server.accounts.jobs.community_queue import TASK_NAME
from server.store.postgres.database import CONNECT_OPTIONS
from shared_schema.times import HOUR

log = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 2.0
SWEEP_SECONDS = 3.0
STALLED_SECONDS = 15.0  # without a heartbeat: the worker is gone, and its jobs are free
POLL_SECONDS = 1.0  # where a notification was missed
TRIES = 3  # of a job whose worker was killed: perhaps by the job
STOP_SECONDS = 20.0  # for running jobs to end; what has not ended is done again by another worker
RECONNECT_SECONDS = 1.0
UPKEEP_SECONDS = HOUR
_FETCH_TRIES = 5

# Jobs of workers that are gone. A job that was taken too often is given up, and so is one that is waiting again.
_SWEEP = """
WITH stalled AS (
    SELECT id, attempts, queueing_lock FROM procrastinate_jobs AS job WHERE status = 'doing' AND NOT EXISTS (
        SELECT FROM procrastinate_workers AS worker
        WHERE worker.id = job.worker_id AND last_heartbeat > now() - make_interval(secs => %(stalled)s))
    FOR UPDATE SKIP LOCKED
), given_up AS (
    DELETE FROM procrastinate_jobs WHERE id IN (
        SELECT id FROM stalled WHERE attempts + 1 >= %(tries)s OR EXISTS (
            SELECT FROM procrastinate_jobs AS waiting
            WHERE waiting.queueing_lock = stalled.queueing_lock AND waiting.status = 'todo'))
    RETURNING id
), freed AS (
    UPDATE procrastinate_jobs SET status = 'todo', attempts = attempts + 1, worker_id = NULL
    WHERE id IN (SELECT id FROM stalled EXCEPT SELECT id FROM given_up)
    RETURNING id
)
SELECT (SELECT count(*) FROM given_up), (SELECT count(*) FROM freed)
"""
# A job that this worker does not run any more, because the database could not be told that it has ended.
_FORGET_LOST = """
DELETE FROM procrastinate_jobs WHERE status = 'doing' AND worker_id = %(worker)s AND id = ANY(%(lost)s)
"""
_FIND_OWN = "SELECT id FROM procrastinate_jobs WHERE status = 'doing' AND worker_id = %(worker)s"
_CLEAN_UP = (
    "DELETE FROM procrastinate_workers WHERE last_heartbeat < now() - interval '1 hour'",
    "DELETE FROM queue_turns WHERE taken_at < now() - interval '5 minutes'",
    "DELETE FROM back_offs WHERE ends_at < extract(epoch FROM now())",
    "DELETE FROM aliases WHERE since < now() - interval '2 days'",
    "DELETE FROM request_counts WHERE minute < extract(epoch FROM now()) / 60 - 5",
    "DELETE FROM rate_limits WHERE changed_at < now() - interval '7 days'",
)
_CLEAN_UP_EVERY = 20  # sweeps


class _Jobs(manager.JobManager):
    """procrastinate's job manager, which two workers that want the last place of a host do not end."""

    async def fetch_job(self, queues: Iterable[str] | None, worker_id: int) -> jobs.Job | None:
        for _ in range(_FETCH_TRIES):
            try:
                return await super().fetch_job(queues, worker_id)
            except exceptions.UniqueViolation:  # another worker was quicker by a moment
                continue
        return None


class CommunityWorker:
    """Does jobs until `stop`, and then calls `on_stop`, while what runs goes on for a while.

    `perform` gets the arguments of a job and runs in a thread, `concurrency` at a time; `upkeep` runs every hour.
    """

    def __init__(
        self,
        url: str,
        perform: Callable[[dict[str, Any]], None],
        concurrency: int,
        on_stop: Callable[[], None] = lambda: None,
        upkeep: Callable[[], None] = lambda: None,
    ) -> None:
        self._url = url
        self._perform = perform
        self._concurrency = concurrency
        self._on_stop = on_stop
        self._upkeep = upkeep
        self._stopping = threading.Event()
        self._worker: Worker | None = None

    def run(self, *, handle_signals: bool = True) -> None:
        """Works until `stop`, SIGTERM or SIGINT."""
        # procrastinate's messages name accounts.
        logging.getLogger("procrastinate").setLevel(logging.CRITICAL)
        asyncio.run(self._run(handle_signals=handle_signals))

    @property
    def is_working(self) -> bool:
        """Whether it takes jobs from the queue at the moment."""
        return self._worker is not None

    def stop(self) -> None:
        """Takes no more jobs. From any thread."""
        self._stopping.set()
        self._on_stop()
        worker = self._worker
        if worker is not None:
            worker.stop()

    async def _run(self, *, handle_signals: bool) -> None:
        loop = asyncio.get_running_loop()
        threads = ThreadPoolExecutor(self._concurrency, thread_name_prefix="job")
        loop.set_default_executor(threads)
        if handle_signals:
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.add_signal_handler(number, self.stop)
        upkeep = asyncio.create_task(self._keep_up())
        while not self._stopping.is_set():
            try:
                await self._work()
            except (psycopg.Error, exceptions.ProcrastinateException, OSError) as error:
                log.warning("The database cannot be reached: %s. Trying again.", type(error).__name__)
            if not self._stopping.is_set():
                await asyncio.sleep(RECONNECT_SECONDS)
        upkeep.cancel()

    async def _keep_up(self) -> None:
        while True:
            try:
                await asyncio.to_thread(self._upkeep)
            except Exception as error:
                log.warning("Upkeep failed: %s", type(error).__name__)
            await asyncio.sleep(UPKEEP_SECONDS)

    async def _work(self) -> None:
        connector = procrastinate.PsycopgConnector(
            conninfo=self._url, kwargs=dict(CONNECT_OPTIONS), min_size=1, max_size=4, timeout=10.0
        )
        app = procrastinate.App(connector=connector)
        app.task(name=TASK_NAME)(self._do)
        async with app.open_async():
            app.job_manager = _Jobs(connector)
            worker = Worker(
                app,
                name="humankind",
                concurrency=self._concurrency,
                fetch_job_polling_interval=POLL_SECONDS,
                delete_jobs="always",
                install_signal_handlers=False,
                update_heartbeat_interval=HEARTBEAT_SECONDS,
                stalled_worker_timeout=STALLED_SECONDS,
                shutdown_graceful_timeout=STOP_SECONDS,
            )
            self._worker = worker
            sweeper = asyncio.create_task(self._sweep_from_time_to_time(worker))
            try:
                if not self._stopping.is_set():
                    await worker.run()
            finally:
                self._worker = None
                sweeper.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await sweeper

    def _do(self, **arguments: Any) -> None:
        try:
            self._perform(arguments)
        except Exception as error:  # the details may name an account
            log.error("A job failed: %s", type(error).__name__)

    async def _sweep_from_time_to_time(self, worker: Worker) -> None:
        suspects: set[int] = set()
        number = 0
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            try:
                async with await psycopg.AsyncConnection.connect(
                    self._url, autocommit=True, **CONNECT_OPTIONS
                ) as connection:
                    await connection.execute(_SWEEP, {"stalled": STALLED_SECONDS, "tries": TRIES})
                    suspects = await self._forget_lost(connection, worker, suspects)
                    if number % _CLEAN_UP_EVERY == 0:
                        for statement in _CLEAN_UP:
                            await connection.execute(statement)
                    number += 1
            except psycopg.Error as error:
                log.warning("Stalled jobs could not be looked for: %s", type(error).__name__)

    async def _forget_lost(
        self, connection: psycopg.AsyncConnection[Any], worker: Worker, suspects: set[int]
    ) -> set[int]:
        """Ends jobs that the database believes to run here, twice in a row. Returns those that were so once."""
        if worker.worker_id is None:
            return set()
        found = await (await connection.execute(_FIND_OWN, {"worker": worker.worker_id})).fetchall()
        running = {context.job.id for context in worker._running_jobs.values()}
        idle = {job_id for (job_id,) in found} - running
        lost = sorted(idle & suspects)
        if lost:
            await connection.execute(_FORGET_LOST, {"worker": worker.worker_id, "lost": lost})
        return idle
