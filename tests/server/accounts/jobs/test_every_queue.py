"""Every job queue keeps the same promises: that of one machine, and that of a community server."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import wait
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from server.accounts.account_records import Generation
from server.accounts.aliases import keyed
from server.accounts.jobs.queue import RUNNING_PER_HOST, JobQueue, Jobs, RefreshTask, Task, Urgency
from shared_schema.networks import account_of
from tests.waiting import eventually

if TYPE_CHECKING:
    from server.store.postgres.database import Database

JOBS_OF_A_HOST = 20


def refresh_of(key: str, urgency: Urgency = Urgency.VISIBLE) -> RefreshTask:
    return RefreshTask(keyed(account_of(key)), Generation(key, 0, 0), urgency=urgency)


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Jobs of X wait until it opens."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def done() -> list[str]:
    """The keys of the jobs that ended well."""
    return []


@pytest.fixture
def do(gate: threading.Event, done: list[str]) -> Callable[[str], None]:
    """What a job does: those of "crash…" raise, those of X hang until the gate opens."""

    def work(key: str) -> None:
        if "crash" in key:
            raise RuntimeError("a bug in the job")
        if key.startswith("x:"):
            gate.wait(20)
        done.append(key)

    return work


@pytest.fixture
def queue_of_one_machine(
    do: Callable[[str], None], gate: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Jobs]:
    monkeypatch.setattr("server.accounts.jobs.queue.JOBS_OF_A_HOST", JOBS_OF_A_HOST)

    def perform(task: Task) -> None:
        do(task.key)

    queue = JobQueue(4, perform)
    yield queue
    gate.set()
    queue.close()


@pytest.fixture
def queue_of_a_community(
    database: Database, do: Callable[[str], None], gate: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Jobs]:
    """The queue as one reader sees it, with two workers."""
    from server.accounts.community_aliases import SharedAliases
    from server.accounts.jobs.community_queue import CommunityQueue
    from server.accounts.jobs.community_worker import CommunityWorker
    from server.store.postgres.listener import Listener

    monkeypatch.setattr("server.accounts.jobs.community_queue.JOBS_OF_A_HOST", JOBS_OF_A_HOST)

    def perform(arguments: dict[str, Any]) -> None:
        do(arguments["account"])

    workers = [CommunityWorker(database.url, perform, 4) for _ in range(2)]
    threads = [threading.Thread(target=worker.run, kwargs={"handle_signals": False}) for worker in workers]
    for thread in threads:
        thread.start()
    listener = Listener(database.url)
    queue = CommunityQueue(database, SharedAliases(database, lambda: datetime.now(UTC)), listener)
    yield queue.of_reader(1, lambda _key: False)
    gate.set()
    queue.close()
    listener.close()
    for worker in workers:
        worker.stop()
    for thread in threads:
        thread.join(20)
    database.run(lambda connection: connection.execute("DELETE FROM procrastinate_jobs"))


@pytest.fixture(params=["one_machine", pytest.param("a_community", marks=pytest.mark.postgres)])
def jobs(request: pytest.FixtureRequest) -> Jobs:
    queue: Jobs = request.getfixturevalue(f"queue_of_{request.param}")
    return queue


def test_an_account_has_one_job(jobs: Jobs, gate: threading.Event, done: list[str]) -> None:
    first, second = jobs.submit(refresh_of("x:ada")), jobs.submit(refresh_of("x:ada"))
    assert first is not None
    assert first is second is jobs.future_of("x:ada")
    assert len(jobs) == 1
    gate.set()
    first.result(20)
    eventually(lambda: not jobs)
    assert done == ["x:ada"]
    assert jobs.future_of("x:ada") is None


def test_a_job_may_follow_one_that_has_ended(jobs: Jobs, done: list[str]) -> None:
    for _ in range(3):
        job = jobs.submit(refresh_of("bluesky:ada.example"))
        assert job is not None
        job.result(20)
        eventually(lambda: not jobs)
    assert done == ["bluesky:ada.example"] * 3


def test_few_jobs_run_at_one_host_and_other_hosts_do_not_wait_for_them(
    jobs: Jobs, gate: threading.Event, done: list[str]
) -> None:
    hanging = [jobs.submit(refresh_of(f"x:ada{number}")) for number in range(5)]
    quick = jobs.submit(refresh_of("bluesky:quick.example"))
    assert quick is not None
    quick.result(20)
    eventually(lambda: len(jobs.waiting_keys("x")) == 5 - RUNNING_PER_HOST)
    assert done == ["bluesky:quick.example"]
    assert jobs.poll_delay("x:nobody", "x") == 0
    assert jobs.poll_delay("x:ada0", "x") <= jobs.poll_delay("x:ada4", "x")
    assert jobs.poll_delay("x:ada4", "x") > 0
    gate.set()
    wait([job for job in hanging if job is not None], 20)
    assert sorted(done) == ["bluesky:quick.example", *(f"x:ada{number}" for number in range(5))]


def test_the_queue_of_one_host_is_bounded(jobs: Jobs) -> None:
    for number in range(JOBS_OF_A_HOST):
        assert jobs.submit(refresh_of(f"x:ada{number}")) is not None
    assert jobs.submit(refresh_of("x:late")) is None
    assert jobs.future_of("x:late") is None
    assert jobs.submit(refresh_of("bluesky:quick.example")) is not None


def test_a_prioritized_job_is_the_next_one(jobs: Jobs) -> None:
    for number in range(5):
        jobs.submit(refresh_of(f"x:ada{number}", Urgency.REFRESH))
    eventually(lambda: len(jobs.waiting_keys("x")) == 3)
    jobs.prioritize("x:ada4", "x")
    assert jobs.waiting_keys("x") == ["x:ada4", "x:ada2", "x:ada3"]


def test_a_job_that_raises_ends_and_lets_the_next_one_run(jobs: Jobs, done: list[str]) -> None:
    started = [jobs.submit(refresh_of(key)) for key in ("x:crash1", "x:crash2", "x:crash3", "bluesky:ada.example")]
    for job in started:
        assert job is not None
        job.result(20)
    assert done == ["bluesky:ada.example"]
