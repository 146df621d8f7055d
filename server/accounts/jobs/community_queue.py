"""The job queue of a community server: procrastinate's tables in PostgreSQL, as the web processes use them.

One job an account, however many readers ask on however many machines, and two jobs at a host. A job that rests on
something of one reader's own, such as posts that the reader's pages showed, is that reader's own job. Only such a job
says whose it is, and no job outlives its end. The workers are in community_worker.py.

Who waits for a job is woken by the database's notification. What is more urgent runs first; among the same urgency
readers take turns (`humankind_priority` in the migration step 0003).
"""

from __future__ import annotations

import logging
import math
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from server.accounts.account_records import Generation
from server.accounts.aliases import KeyedAccount, keyed
from server.accounts.community_aliases import SharedAliases
from server.accounts.jobs.queue import RUNNING_PER_HOST, ListTask, RefreshTask, Task, Urgency
from server.store import StoreError
from server.store.postgres.database import Database
from server.store.postgres.listener import Listener
from shared_schema.networks import account_of

if TYPE_CHECKING:
    from psycopg import Connection

log = logging.getLogger(__name__)

TASK_NAME = "humankind"  # of procrastinate's one task
CHANNEL = "humankind_jobs"
JOBS_OF_A_HOST = 2_000  # running and waiting jobs of one host
TOTAL_LIMIT = 20_000
AT_A_TIME = 16  # jobs that a worker does, where nothing else was set
RANKED_SECONDS = 2.0  # how long the places in the queue are taken for right
THROUGHPUT_SECONDS = 10.0  # in which ended jobs are counted
_ENDS_KEPT, _FEWEST_ENDS = 1_000, 5
NOBODY = 0  # whose turn it is where no reader asked
_ENDED_KEPT = 4096
_NO_JOB_NEEDED = -1
_LISTEN_SECONDS = 1.0  # where it takes longer, who waits is woken once it listens


@dataclass(frozen=True, slots=True)
class ClaimTask:
    """Look whether the code of a claim is where an account's owner would put it: see community_claims.py."""

    claim_id: str
    account: KeyedAccount
    urgency: Urgency = Urgency.CLICK

    @property
    def key(self) -> str:
        """The key of the job."""
        return f"claim:{self.claim_id}"

    @property
    def host(self) -> str:
        """The host whose place the job takes."""
        return self.account.host


_RANKS = """
SELECT id, in_place, in_all FROM (
    SELECT id, row_number() OVER (PARTITION BY lock ORDER BY priority DESC, id) - 1 AS in_place,
           row_number() OVER (ORDER BY priority DESC, id) - 1 AS in_all
    FROM procrastinate_jobs WHERE status = 'todo') AS ranked
WHERE id = ANY(%s)
"""


class Throughput:
    """How many jobs all workers end in a second, as notifications tell. Every method may be called from any thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._ended: deque[float] = deque(maxlen=_ENDS_KEPT)

    def note_end(self) -> None:
        """A job has ended, here or elsewhere."""
        self._ended.append(self._clock())

    def per_second(self) -> float:
        """Jobs in a second, lately; one for each that a worker does at a time where too few ended to tell."""
        now, ended = self._clock(), list(self._ended)
        recent = [at for at in ended if now - at < THROUGHPUT_SECONDS]
        if len(recent) < _FEWEST_ENDS:
            return AT_A_TIME
        return len(recent) / max(now - recent[0], 1.0)


@dataclass(slots=True)
class _Job:
    """A job that this process waits for. `id` is None until the database has said it."""

    key: str
    task: Task | ClaimTask
    urgency: Urgency
    id: int | None = None
    since: float = field(default_factory=time.monotonic)
    future: Future[None] = field(default_factory=Future)


class CommunityQueue:
    """The queue as one process sees it. Every method may be called from any thread."""

    def __init__(self, database: Database, aliases: SharedAliases, listener: Listener) -> None:
        self._database = database
        self._aliases = aliases
        self._lock = threading.Lock()
        self._jobs: dict[str, _Job] = {}
        self._by_id: dict[int, _Job] = {}
        self._ended: OrderedDict[int, None] = OrderedDict()  # jobs that may have ended before their id was known here
        self._closed = False
        self._ranking = threading.Lock()
        self._ranked_at = float("-inf")
        self._ranks: dict[int, tuple[int, int]] = {}  # by the id of a job, how many go before it: at its place, in all
        self._waiting = 0  # jobs, when their places were read
        self._throughput = Throughput()
        listener.on(CHANNEL, self._on_end)
        listener.on_reconnect(self._check_all)
        self._listener = listener

    def of_reader(self, reader: int | None, is_private: Callable[[str], bool]) -> ReaderJobs:
        """The queue as one reader sees it. `is_private`: whether the job of an account is the reader's own."""
        return ReaderJobs(self, reader, is_private)

    def close(self) -> None:
        """Ends what waits in this process. The jobs stay: the workers do them."""
        with self._lock:
            self._closed = True
            jobs = list(self._jobs.values())
            self._jobs.clear()
            self._by_id.clear()
        for job in jobs:
            if job.future.cancel():
                job.future.set_running_or_notify_cancel()

    def number(self) -> int:
        """How many jobs this process waits for."""
        return len(self._jobs)

    def future_of(self, key: str) -> Future[None] | None:
        """The future of a job that this process waits for."""
        job = self._jobs.get(key)
        return job.future if job else None

    def submit(
        self, key: str, task: Task | ClaimTask, reader: int | None, arguments: dict[str, Any]
    ) -> Future[None] | None:
        """The future of the job with a key; a new job where there is none. None where there is no room."""
        with self._lock:
            if self._closed:
                return None
            known = self._jobs.get(key)
            if known is None:
                job = self._jobs[key] = _Job(key, task, task.urgency)
        if known is not None:
            self._lift(known, task.urgency, reader)
            return known.future
        self._listener.start(_LISTEN_SECONDS)

        def submit(connection: Connection) -> int | None:
            if self._aliases.load_in(connection, task.key):  # another process knows the account's right key
                return _NO_JOB_NEEDED
            return _submit(connection, key, task, reader, arguments)

        try:
            job_id = self._database.run(submit)
        except StoreError:
            self._end(job)
            return None
        if job_id == _NO_JOB_NEEDED:
            self._end(job)
            return job.future
        with self._lock:
            if job_id is not None and job_id not in self._ended and not self._closed:
                job.id = job_id
                self._by_id[job_id] = job
                return job.future
        self._end(job)
        return None if job_id is None else job.future

    def look_for_code(self, task: ClaimTask, server_url: str) -> bool:
        """Has a worker look for the code of a claim. Whether there is room for the job."""
        arguments = {"reader": None, "claim": task.claim_id, "server_url": server_url}
        return self.submit(task.key, task, None, arguments) is not None

    def prioritize(self, key: str, urgency: Urgency, reader: int | None) -> None:
        """Makes a waiting job more urgent, unless it is that already."""
        job = self._jobs.get(key)
        if job is not None:
            self._lift(job, urgency, reader)

    def poll_delay(self, key: str) -> int:
        """How many more seconds a client should wait before it requests a job's result again; 0 where there is no job.

        The greatest of: a second for each job before it in the same place of the host, how long all those before it
        take, and half of what it waits already. Rounded up so that one more is a power of two: what a reader waits for
        together is requested together, and again a few times only.
        """
        job = self._jobs.get(key)
        if job is None or job.id is None:
            return 0
        if time.monotonic() - self._ranked_at >= RANKED_SECONDS and self._ranking.acquire(blocking=False):
            try:
                self._rank()
            finally:
                self._ranking.release()
        # A job that came since the places were read is taken to have one in the middle, as readers take turns.
        in_place, in_all = self._ranks.get(job.id, (0, self._waiting // 2))
        # Of a job that takes long, half of what it took already: it is asked for a few times, however long it takes.
        age = int((time.monotonic() - job.since) / 2)
        seconds = max(in_place, math.ceil(in_all / self._throughput.per_second()), age)
        return int(2 ** math.ceil(math.log2(1 + seconds))) - 1

    def _rank(self) -> None:
        """Reads the places of all jobs that this process waits for.

        One query for each took most of a busy server's time.
        """
        with self._lock:
            ids = list(self._by_id)
        try:
            rows = self._database.run(lambda connection: connection.execute(_RANKS, [ids]).fetchall())
        except StoreError:
            rows = []
        self._waiting = max((in_all for _, _, in_all in rows), default=0)
        ranks = {job_id: (in_place, in_all) for job_id, in_place, in_all in rows}
        self._ranks, self._ranked_at = ranks, time.monotonic()

    def waiting_keys(self, host: str) -> list[str]:
        """The keys of all waiting jobs of a host, the next one first."""
        places = [f"{host}#{number}" for number in range(1, RUNNING_PER_HOST + 1)]

        def read(connection: Connection) -> list[str]:
            rows = connection.execute(
                """
                SELECT queueing_lock FROM procrastinate_jobs
                WHERE lock = ANY(%s) AND status = 'todo' ORDER BY priority DESC, id
                """,
                [places],
            )
            return [key for (key,) in rows.fetchall()]

        return self._database.run(read)

    def _lift(self, job: _Job, urgency: Urgency, reader: int | None) -> None:
        if job.urgency >= urgency or job.id is None:
            return
        job.urgency, job_id = urgency, job.id
        try:
            self._database.run(
                lambda connection: connection.execute(
                    "SELECT humankind_lift(%s, %s, %s)", [job_id, int(urgency), reader or NOBODY]
                )
            )
        except StoreError:
            log.warning("A job could not be moved forward.")

    def _on_end(self, payload: str) -> None:
        """A job has ended, here or elsewhere."""
        if not payload.isdigit():
            return
        job_id = int(payload)
        self._throughput.note_end()
        with self._lock:
            self._ended[job_id] = None
            while len(self._ended) > _ENDED_KEPT:
                self._ended.popitem(last=False)
            job = self._by_id.get(job_id)
        if job is not None:
            self._aliases.load(job.task.key)
            self._end(job)

    def _end(self, job: _Job) -> None:
        with self._lock:
            if self._jobs.get(job.key) is job:
                del self._jobs[job.key]
            if job.id is not None:
                self._by_id.pop(job.id, None)
        if not job.future.done():
            job.future.set_result(None)

    def _check_all(self) -> None:
        """Ends what ended while no notification could arrive."""
        with self._lock:
            ids = list(self._by_id)

        def read(connection: Connection) -> set[int]:
            rows = connection.execute(
                "SELECT id FROM procrastinate_jobs WHERE id = ANY(%s) AND status IN ('todo', 'doing')", [ids]
            )
            return {job_id for (job_id,) in rows.fetchall()}

        left = self._database.run(read) if ids else set()
        for job_id in set(ids) - left:
            self._on_end(str(job_id))


class ReaderJobs:
    """`Jobs` of one reader."""

    def __init__(self, queue: CommunityQueue, reader: int | None, is_private: Callable[[str], bool]) -> None:
        self._queue = queue
        self._reader = reader
        self._is_private = is_private

    def __len__(self) -> int:
        return self._queue.number()

    def future_of(self, key: str) -> Future[None] | None:
        return self._queue.future_of(self._own(key)) or self._queue.future_of(key)

    def poll_delay(self, key: str, host: str) -> int:  # noqa: ARG002 - the job knows its host
        return self._queue.poll_delay(self._own(key)) or self._queue.poll_delay(key)

    def waiting_keys(self, host: str) -> list[str]:
        """The keys of a host's waiting jobs that are the reader's own or nobody's, the next one first."""
        own = self._own("")
        keys = self._queue.waiting_keys(host)
        return [key.removeprefix(own) for key in keys if key.startswith(own) or not key[:1].isdigit()]

    def submit(self, task: Task) -> Future[None] | None:
        is_own = self._reader is not None and (isinstance(task, ListTask) or self._is_private(task.key))
        reader = self._reader if is_own else None
        key = self._own(task.key) if is_own else task.key
        return self._queue.submit(key, task, self._reader, encode_task(task, reader))

    def prioritize(self, key: str, host: str, urgency: Urgency = Urgency.VISIBLE) -> None:  # noqa: ARG002 - as above
        self._queue.prioritize(self._own(key), urgency, self._reader)
        self._queue.prioritize(key, urgency, self._reader)

    def close(self) -> None:
        """Does nothing: the queue belongs to the process."""

    def _own(self, key: str) -> str:
        return f"{self._reader}/{key}"


def encode_task(task: Task, reader: int | None) -> dict[str, Any]:
    """The arguments of procrastinate's task. `reader` where the task is the reader's own."""
    if isinstance(task, ListTask):
        return {"reader": reader, "list_address": task.address}
    return {"reader": reader, "account": task.key, "fresh": task.fresh, "contacts_new": task.contacts_new}


def decode_task(arguments: dict[str, Any], generation_of: Callable[[str], Generation]) -> Task:
    """The task that a worker has to do."""
    if "list_address" in arguments:
        return ListTask(arguments["list_address"])
    account = keyed(account_of(arguments["account"]))
    generation = generation_of(account.key)
    return RefreshTask(account, generation, fresh=arguments["fresh"], contacts_new=arguments["contacts_new"])


def _submit(
    connection: Connection, key: str, task: Task | ClaimTask, reader: int | None, arguments: dict[str, Any]
) -> int | None:
    from psycopg.types.json import Jsonb

    connection.execute("SET LOCAL synchronous_commit = off")  # a lost job is noticed, and asked for again
    row = connection.execute(
        "SELECT humankind_submit(%s, %s, %s, %s, %s, %s, %s, %s, %s)",
        [
            TASK_NAME,
            key,
            task.host,
            RUNNING_PER_HOST,
            int(task.urgency),
            reader or NOBODY,
            Jsonb(arguments),
            JOBS_OF_A_HOST,
            TOTAL_LIMIT,
        ],
    ).fetchone()
    return None if row is None or row[0] is None else int(row[0])
