"""The job queue: one job per account, however many requests wait for it, and few jobs at one host.

`Jobs` is what the rest of the server knows. A job is a task, which is data: what does it is given at the assembly
(parts.py). `JobQueue` runs tasks in threads of this process. Not for what a task does (refresh.py and lists/).
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple, Protocol

from server.accounts.account_records import Generation
from server.accounts.aliases import KeyedAccount
from server.accounts.lists.addresses import host_of_list

log = logging.getLogger(__name__)

RUNNING_PER_HOST = 2
JOBS_OF_A_HOST = 200  # running and waiting jobs of one host
TOTAL_LIMIT = 1000  # running and waiting jobs of all hosts
CLOSE_SECONDS = 3.0


class Urgency(IntEnum):
    """How much a reader is waiting for a task. What is more urgent runs first where many wait."""

    REFRESH = 0  # something older is shown meanwhile
    CLICK = 1  # the reader asked about one account
    VISIBLE = 2  # the reader looks at the account, and nothing is known


@dataclass(frozen=True, slots=True)
class RefreshTask:
    """Refresh an account. Where it was forgotten since `generation`, nothing is done."""

    account: KeyedAccount
    generation: Generation
    fresh: bool = False
    contacts_new: bool = False
    urgency: Urgency = Urgency.VISIBLE

    @property
    def key(self) -> str:
        """The key of the job: the account's."""
        return self.account.key

    @property
    def host(self) -> str:
        """The host whose place the job takes."""
        return self.account.host


@dataclass(frozen=True, slots=True)
class ListTask:
    """Read a list that the reader subscribes to."""

    address: str
    urgency: Urgency = Urgency.REFRESH

    @property
    def key(self) -> str:
        """The key of the job."""
        return f"list:{self.address}"

    @property
    def host(self) -> str:
        """The host whose place the job takes."""
        return host_of_list(self.address)


Task = RefreshTask | ListTask
Perform = Callable[[Task], None]


class Jobs(Protocol):
    """Jobs by key, as one reader sees them. Every method may be called from any thread.

    A future has no result: it only shows that the job has ended. The outcome is in what the task keeps.
    """

    def __len__(self) -> int:
        """How many jobs this process knows that are running or waiting."""

    def future_of(self, key: str) -> Future[None] | None:
        """The future of a job, running or waiting."""

    def poll_delay(self, key: str, host: str) -> int:
        """How many more seconds a client should wait before it requests a job's result again; 0 where there is no job.

        At least one for each job that starts before it in the same place; a queue may add to that where jobs take long.
        """

    def waiting_keys(self, host: str) -> list[str]:
        """The keys of a host's waiting jobs, the next one first."""

    def submit(self, task: Task) -> Future[None] | None:
        """The future of the task's job; a new job where its key has none. None where the queue is full or closed."""

    def prioritize(self, key: str, host: str, urgency: Urgency = Urgency.VISIBLE) -> None:
        """Moves a waiting job forward: a reader is waiting for it."""

    def close(self) -> None:
        """Ends what waits, and gives what runs in this process a moment to end."""


class _Job(NamedTuple):
    task: Task
    future: Future[None]


@dataclass
class _HostQueue:
    running: int = 0
    waiting: deque[_Job] = field(default_factory=deque)


class JobQueue:
    """The jobs of one machine. `threads` is how many run at the same time, `perform` what does a task.

    A host that hangs delays only its own queue: waiting jobs hold no thread, and the jobs of other hosts go on.
    """

    def __init__(self, threads: int, perform: Perform) -> None:
        self._perform = perform
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="job")
        self._lock = threading.Lock()
        self._futures: dict[str, Future[None]] = {}
        self._hosts: dict[str, _HostQueue] = {}
        self._closed = False

    def __len__(self) -> int:
        """How many jobs are running or waiting."""
        return len(self._futures)

    def future_of(self, key: str) -> Future[None] | None:
        """The future of a job, running or waiting."""
        return self._futures.get(key)

    def poll_delay(self, key: str, host: str) -> int:
        """A second for each job of the host that starts before a job. 0 where it is running or there is none."""
        keys = self.waiting_keys(host)
        return keys.index(key) + 1 if key in keys else 0

    def waiting_keys(self, host: str) -> list[str]:
        """The keys of a host's waiting jobs, the next one first."""
        with self._lock:
            queue = self._hosts.get(host)
            return [job.task.key for job in queue.waiting] if queue else []

    def submit(self, task: Task) -> Future[None] | None:
        """The future of the task's job; a new job where its key has none. None where the queue is full or closed."""
        key, host = task.key, task.host
        with self._lock:
            known = self._futures.get(key)
            if known is not None:
                return known
            queue = self._hosts.get(host) or _HostQueue()
            host_is_full = queue.running + len(queue.waiting) >= JOBS_OF_A_HOST
            if self._closed or host_is_full or len(self._futures) >= TOTAL_LIMIT:
                return None
            job = _Job(task, Future())
            self._futures[key] = job.future
            self._hosts[host] = queue
            queue.waiting.append(job)
            self._run_next(host)
            return job.future

    def prioritize(self, key: str, host: str, urgency: Urgency = Urgency.VISIBLE) -> None:  # noqa: ARG002 - one reader
        """Moves a waiting job to the front of its host's queue: the reader is waiting for this account."""
        with self._lock:
            queue = self._hosts.get(host) or _HostQueue()
            for job in [waiting for waiting in queue.waiting if waiting.task.key == key]:
                queue.waiting.remove(job)
                queue.waiting.appendleft(job)

    def close(self) -> None:
        """Cancels waiting jobs and gives running ones CLOSE_SECONDS to end."""
        with self._lock:
            self._closed = True
            running = [future for future in self._futures.values() if not _cancel(future)]
        self._pool.shutdown(wait=False, cancel_futures=True)
        wait(running, CLOSE_SECONDS)

    def _run_next(self, host: str) -> None:
        """Starts waiting jobs of a host while it has free places. Call with the lock held."""
        queue = self._hosts[host]
        while queue.waiting and queue.running < RUNNING_PER_HOST:
            queue.running += 1
            self._pool.submit(self._run, host, queue.waiting.popleft())
        if not queue.running:
            del self._hosts[host]

    def _run(self, host: str, job: _Job) -> None:
        with self._lock:
            if self._closed:
                return
            job.future.set_running_or_notify_cancel()
        try:
            self._perform(job.task)
        except Exception:
            log.exception("The job for %s failed.", job.task.key)
        finally:
            with self._lock:
                del self._futures[job.task.key]
                if not self._closed:
                    self._hosts[host].running -= 1
                    self._run_next(host)
            job.future.set_result(None)


def _cancel(future: Future[None]) -> bool:
    """Cancels a job that has not started and wakes those who wait for it. False where it is running."""
    return future.cancelled() or (future.cancel() and not future.set_running_or_notify_cancel())
