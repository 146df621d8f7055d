"""The job queue of one machine: hosts that hang, bugs in jobs, and closing without waiting.

What every queue promises is in test_every_queue.py.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from server.accounts.account_records import Generation
from server.accounts.aliases import keyed
from server.accounts.jobs.queue import JobQueue, RefreshTask, Task
from server.accounts.parts import Accounts
from shared_schema.networks import account_of
from tests.server.server_fixture import ServerFixture, on_mastodon
from tests.waiting import eventually


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Jobs wait until it opens."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def done() -> list[str]:
    """The keys of the jobs that ended well."""
    return []


@pytest.fixture
def jobs(gate: threading.Event, done: list[str]) -> Iterator[JobQueue]:
    """A queue whose jobs hang until the gate opens, except that those of "crash…" raise and those of Bluesky end."""

    def perform(task: Task) -> None:
        if "crash" in task.key:
            raise RuntimeError("a bug in the job")
        if task.host != "bluesky":
            gate.wait(10)
        done.append(task.key)

    queue = JobQueue(4, perform)
    yield queue
    gate.set()
    queue.close()


def refresh_of(key: str) -> RefreshTask:
    return RefreshTask(keyed(account_of(key)), Generation(key, 0, 0))


def test_a_host_that_hangs_does_not_delay_other_hosts(server: ServerFixture, federated: Accounts) -> None:
    lookup = federated.lookup
    for number in range(8):
        assert lookup.result(on_mastodon("slow.example", f"ada{number}")).status == "pending"
    assert lookup.wait(on_mastodon("stuck.example"), 0).status == "pending"
    assert lookup.wait(on_mastodon("quick.example"), 10).status == "ready"
    eventually(lambda: len(server.network.reads) == 4)
    assert sorted(name for name in server.network.reads if name != "ada") == ["ada0", "ada1"]
    server.network.gate.set()
    assert lookup.wait(on_mastodon("slow.example", "ada7"), 10).status == "ready"


def test_a_prioritized_job_is_the_next_one(jobs: JobQueue) -> None:
    for number in range(5):
        jobs.submit(refresh_of(f"x:ada{number}"))
    jobs.prioritize("x:ada4", "x")
    assert jobs.waiting_keys("x") == ["x:ada4", "x:ada2", "x:ada3"]


def test_a_job_that_raises_ends_and_lets_the_next_one_run(jobs: JobQueue, caplog: pytest.LogCaptureFixture) -> None:
    for number in range(4):
        jobs.submit(refresh_of(f"x:crash{number}"))
    eventually(lambda: not jobs)
    assert caplog.text.count("a bug in the job") >= 4


def test_closing_cancels_waiting_jobs(jobs: JobQueue, gate: threading.Event) -> None:
    futures = [jobs.submit(refresh_of(f"x:ada{number}")) for number in range(4)]
    eventually(lambda: [future.running() for future in futures if future] == [True, True, False, False])
    threading.Timer(0.05, gate.set).start()
    jobs.close()
    assert [future.cancelled() for future in futures if future] == [False, False, True, True]
    assert jobs.submit(refresh_of("x:late")) is None
