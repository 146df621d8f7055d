"""The job queue: one job per account, however many requests wait for it, and few jobs at one host.

A host that hangs delays only its own queue: waiting jobs hold no thread, and the jobs of other hosts go on. Not for
what a job does (refresh.py).
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import NamedTuple

log = logging.getLogger(__name__)

RUNNING_PER_HOST = 2
HOST_LIMIT = 200  # running and waiting jobs of one host
TOTAL_LIMIT = 1000  # running and waiting jobs of all hosts
CLOSE_SECONDS = 3.0


class _Job(NamedTuple):
    key: str
    work: Callable[[], None]
    future: Future[None]


@dataclass
class _HostQueue:
    running: int = 0
    waiting: deque[_Job] = field(default_factory=deque)


class JobQueue:
    """Every method may be called from any thread. `threads` is how many jobs run at the same time."""

    def __init__(self, threads: int) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="job")
        self._lock = threading.Lock()
        self._futures: dict[str, Future[None]] = {}
        self._hosts: dict[str, _HostQueue] = {}
        self._closed = False

    def __len__(self) -> int:
        """How many jobs are running or waiting."""
        return len(self._futures)

    def future_of(self, key: str) -> Future[None] | None:
        """The future of an account's job, running or waiting."""
        return self._futures.get(key)

    def ahead(self, key: str, host: str) -> int:
        """How many jobs of the host start before an account's job. 0 where it is running or has none."""
        keys = self.waiting_keys(host)
        return keys.index(key) + 1 if key in keys else 0

    def waiting_keys(self, host: str) -> list[str]:
        """The keys of a host's waiting jobs, the next one first."""
        with self._lock:
            queue = self._hosts.get(host)
            return [job.key for job in queue.waiting] if queue else []

    def submit(self, key: str, host: str, work: Callable[[], None]) -> Future[None] | None:
        """The future of the account's job; a new job where it has none. None where the queue is full or closed.

        The future has no result: it only shows that the job has ended. The outcome is in the account records.
        """
        with self._lock:
            known = self._futures.get(key)
            if known is not None:
                return known
            queue = self._hosts.get(host) or _HostQueue()
            host_is_full = queue.running + len(queue.waiting) >= HOST_LIMIT
            if self._closed or host_is_full or len(self._futures) >= TOTAL_LIMIT:
                return None
            job = _Job(key, work, Future())
            self._futures[key] = job.future
            self._hosts[host] = queue
            queue.waiting.append(job)
            self._run_next(host)
            return job.future

    def prioritize(self, key: str, host: str) -> None:
        """Moves a waiting job to the front of its host's queue: a reader is waiting for this account."""
        with self._lock:
            queue = self._hosts.get(host) or _HostQueue()
            for job in [waiting for waiting in queue.waiting if waiting.key == key]:
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
            job.work()
        except Exception:
            log.exception("The job for %s failed.", job.key)
        finally:
            with self._lock:
                del self._futures[job.key]
                if not self._closed:
                    self._hosts[host].running -= 1
                    self._run_next(host)
            job.future.set_result(None)


def _cancel(future: Future[None]) -> bool:
    """Cancels a job that has not started and wakes those who wait for it. False where it is running."""
    return future.cancelled() or (future.cancel() and not future.set_running_or_notify_cancel())
