"""The job queue: one job per account, few jobs per host, bounded, and closed without waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from server.accounts.jobs import HOST_LIMIT, RUNNING_PER_HOST, JobQueue
from server.accounts.parts import Accounts
from tests.server.server_fixture import ServerFixture, eventually, on_mastodon


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Jobs wait until it opens."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def hang(gate: threading.Event) -> Callable[[], None]:
    """The work of a job that hangs until the gate opens."""

    def work() -> None:
        gate.wait(10)

    return work


@pytest.fixture
def jobs(gate: threading.Event) -> Iterator[JobQueue]:
    queue = JobQueue(threads=4)
    yield queue
    gate.set()
    queue.close()


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


def test_an_account_has_one_job(jobs: JobQueue, gate: threading.Event) -> None:
    runs: list[str] = []

    def work() -> None:
        gate.wait(10)
        runs.append("x:ada")

    first, second = jobs.submit("x:ada", "x", work), jobs.submit("x:ada", "x", work)
    assert first is second is jobs.future_of("x:ada")
    assert len(jobs) == 1
    gate.set()
    eventually(lambda: not jobs)
    assert runs == ["x:ada"]


def test_the_queue_of_one_host_is_bounded(jobs: JobQueue, hang: Callable[[], None]) -> None:
    for number in range(HOST_LIMIT):
        assert jobs.submit(f"x:{number}", "x", hang) is not None
    assert jobs.submit("x:late", "x", lambda: None) is None
    assert jobs.submit("bluesky:quick", "bluesky", lambda: None) is not None
    assert len(jobs.waiting_keys("x")) == HOST_LIMIT - RUNNING_PER_HOST


def test_a_prioritized_job_is_the_next_one(jobs: JobQueue, hang: Callable[[], None]) -> None:
    for number in range(5):
        jobs.submit(f"x:{number}", "x", hang)
    jobs.prioritize("x:4", "x")
    assert jobs.waiting_keys("x") == ["x:4", "x:2", "x:3"]


def test_a_job_that_raises_ends_and_lets_the_next_one_run(jobs: JobQueue, caplog: pytest.LogCaptureFixture) -> None:
    def crash() -> None:
        raise RuntimeError("a bug in the job")

    for number in range(4):
        jobs.submit(f"x:{number}", "x", crash)
    eventually(lambda: not jobs)
    assert caplog.text.count("a bug in the job") >= 4


def test_closing_cancels_waiting_jobs(jobs: JobQueue, gate: threading.Event, hang: Callable[[], None]) -> None:
    futures = [jobs.submit(f"x:{number}", "x", hang) for number in range(4)]
    eventually(lambda: [future.running() for future in futures if future] == [True, True, False, False])
    threading.Timer(0.05, gate.set).start()
    jobs.close()
    assert [future.cancelled() for future in futures if future] == [False, False, True, True]
    assert jobs.submit("x:late", "x", lambda: None) is None
