"""The queue of a community server: order, fairness between readers, private jobs, and workers that are killed."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, LiteralString

import pytest

from server.accounts.jobs.queue import ListTask, Urgency
from tests.server.accounts.jobs.test_every_queue import refresh_of
from tests.waiting import eventually

if TYPE_CHECKING:
    from devtools.postgres import PostgresCluster
    from server.accounts.jobs.community_queue import CommunityQueue
    from server.store.postgres.database import Database

A_WORKER = """
import json, sys, time
from server.accounts.jobs import community_worker as module
module.HEARTBEAT_SECONDS, module.SWEEP_SECONDS, module.STALLED_SECONDS = 0.3, 0.3, 1.5
name, url = sys.argv[1:]
def perform(arguments):
    print(json.dumps([name, arguments["account"]]), flush=True)
    if name == "first":
        time.sleep(600)
module.CommunityWorker(url, perform, 4).run()
"""


@pytest.fixture
def url(postgres: PostgresCluster) -> Iterator[str]:
    name = postgres.database()
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    from server.store.postgres.database import Database

    database = Database(url)
    yield database
    database.close()


@pytest.fixture
def new_queue(database: Database) -> Iterator[Callable[[], CommunityQueue]]:
    """Makes the queue as another process sees it."""
    from server.accounts.community_aliases import SharedAliases
    from server.accounts.jobs.community_queue import CommunityQueue
    from server.store.postgres.listener import Listener

    made: list[tuple[CommunityQueue, Listener]] = []

    def new() -> CommunityQueue:
        listener = Listener(database.url)
        queue = CommunityQueue(database, SharedAliases(database, lambda: datetime.now(UTC)), listener)
        made.append((queue, listener))
        return queue

    yield new
    for queue, listener in made:
        queue.close()
        listener.close()


@pytest.fixture
def queue(new_queue: Callable[[], CommunityQueue]) -> CommunityQueue:
    return new_queue()


@pytest.fixture
def start_workers(url: str) -> Iterator[Callable[..., None]]:
    """Starts workers in threads of this process, which end with the test."""
    from server.accounts.jobs.community_worker import CommunityWorker

    workers: list[tuple[CommunityWorker, threading.Thread]] = []

    def start(perform: Callable[[dict[str, Any]], None], number: int = 2) -> None:
        for _ in range(number):
            worker = CommunityWorker(url, perform, 4)
            thread = threading.Thread(target=worker.run, kwargs={"handle_signals": False})
            thread.start()
            workers.append((worker, thread))

    yield start
    for worker, _ in workers:
        worker.stop()
    for _, thread in workers:
        thread.join(20)


def rows_of(database: Database, statement: LiteralString, *values: object) -> list[tuple[Any, ...]]:
    return database.run(lambda connection: connection.execute(statement, values).fetchall())


def nothing_is_private(_key: str) -> bool:
    return False


def some(futures: list[Future[None] | None]) -> list[Future[None]]:
    assert all(futures)
    return [future for future in futures if future is not None]


def test_readers_of_several_processes_share_the_job_of_an_account(
    new_queue: Callable[[], CommunityQueue], start_workers: Callable[..., None]
) -> None:
    reader_jobs = [new_queue().of_reader(reader, nothing_is_private) for reader in (1, 2, 3)]
    futures = some([jobs.submit(refresh_of(f"x:ada{number}")) for number in range(12) for jobs in reader_jobs])
    done: list[str] = []
    start_workers(lambda arguments: done.append(arguments["account"]))
    for future in futures:
        future.result(20)
    assert sorted(done) == sorted(f"x:ada{number}" for number in range(12))


def test_what_readers_look_at_goes_before_clicks_and_refreshes_and_readers_take_turns(queue: CommunityQueue) -> None:
    greedy, modest = (queue.of_reader(reader, nothing_is_private) for reader in (1, 2))
    modest.submit(refresh_of("x:old", Urgency.REFRESH))
    modest.submit(refresh_of("x:clicked", Urgency.CLICK))
    for number in range(40):
        greedy.submit(refresh_of(f"x:greedy{number}"))
    for number in range(3):
        modest.submit(refresh_of(f"x:modest{number}"))
    order = queue.waiting_keys("x")
    assert order[:6] == ["x:greedy0", "x:modest0", "x:greedy1", "x:modest1", "x:greedy2", "x:modest2"]
    assert order[-2:] == ["x:clicked", "x:old"]
    modest.prioritize("x:old", "x", Urgency.CLICK)
    assert queue.waiting_keys("x")[-2:] == ["x:clicked", "x:old"]
    modest.submit(refresh_of("x:old"))  # now the reader looks at it
    assert queue.waiting_keys("x").index("x:old") < 10


def test_who_waits_behind_a_long_queue_polls_less_often(queue: CommunityQueue) -> None:
    jobs = queue.of_reader(1, nothing_is_private)
    for number in range(80):
        jobs.submit(refresh_of(f"mastodon:host{number}.example/@ada"))
    assert jobs.poll_delay("mastodon:host0.example/@ada", "host0.example") == 0
    assert jobs.poll_delay("mastodon:host79.example/@ada", "host79.example") == 7  # 79 / 16, none at its own host


def test_when_to_ask_again_follows_from_how_many_jobs_end(
    queue: CommunityQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    from server.accounts.jobs.community_queue import Throughput

    jobs = queue.of_reader(1, nothing_is_private)
    for number in range(80):
        jobs.submit(refresh_of(f"mastodon:host{number}.example/@ada"))
    waits = {}
    for ended, seconds in ((400, 10.0), (80, 10.0), (20, 10.0)):
        throughput = Throughput(
            iter([*(seconds * number / ended for number in range(ended)), *[seconds] * 200]).__next__
        )
        for _ in range(ended):
            throughput.note_end()
        monkeypatch.setattr(queue, "_throughput", throughput)
        hosts = [f"host{number}.example" for number in range(80)]
        waits[ended] = {jobs.poll_delay(f"mastodon:{host}/@ada", host) for host in hosts}
    assert waits[400] == {0, 1, 3}, "the last one after 79 / 40 s"
    assert waits[80] == {0, 1, 3, 7, 15}, "the last one after 79 / 8 s"
    assert max(waits[20]) == 63


def test_a_job_that_takes_long_is_requested_a_few_times(queue: CommunityQueue, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = queue.of_reader(1, nothing_is_private)
    jobs.submit(refresh_of("x:ada"))
    start = queue._jobs["x:ada"].since
    waits = []
    for age in (0.5, 1.9, 2.5, 5.0, 11.0, 27.0):
        monkeypatch.setattr(time, "monotonic", lambda now=start + age: now)
        waits.append(jobs.poll_delay("x:ada", "x"))
    assert waits == [0, 0, 1, 3, 7, 15]


def test_the_throughput_is_taken_for_usual_until_enough_has_ended() -> None:
    from server.accounts.jobs.community_queue import AT_A_TIME, Throughput

    now = [0.0]
    throughput = Throughput(lambda: now[0])
    assert throughput.per_second() == AT_A_TIME
    for _ in range(20):
        throughput.note_end()
        now[0] += 0.5
    assert throughput.per_second() == pytest.approx(2.0, rel=0.1)
    now[0] += 60
    assert throughput.per_second() == AT_A_TIME


def test_nobody_waits_for_ever_while_others_ask_for_more(queue: CommunityQueue, database: Database) -> None:
    """A job has only those before it that had their turn when it came, and one of each reader for each turn."""
    greedy, *others = (queue.of_reader(reader, nothing_is_private) for reader in range(1, 5))
    for number in range(6):
        greedy.submit(refresh_of(f"x:greedy{number}"))
    served = 0
    while "x:greedy5" in queue.waiting_keys("x"):
        for reader, jobs in enumerate(others):
            jobs.submit(refresh_of(f"x:other{reader}of{served}"))
        first = queue.waiting_keys("x")[0]
        rows_of(database, "DELETE FROM procrastinate_jobs WHERE queueing_lock = %s RETURNING id", first)
        served += 1
        assert served <= 6 * 4


def test_jobs_with_something_of_a_readers_own_are_the_readers(queue: CommunityQueue, database: Database) -> None:
    mine = queue.of_reader(7, lambda key: key == "x:ada")
    others = queue.of_reader(8, nothing_is_private)
    mine.submit(refresh_of("x:ada"))
    mine.submit(refresh_of("x:bob"))
    mine.submit(ListTask("https://lists.example/kind.json"))
    assert mine.future_of("x:ada") is not None
    assert others.future_of("x:ada") is None
    assert others.waiting_keys("x") == ["x:bob"]
    assert mine.waiting_keys("x") == ["x:ada", "x:bob"]
    rows = rows_of(database, "SELECT queueing_lock, args FROM procrastinate_jobs")
    assert {key: arguments["reader"] for key, arguments in rows} == {
        "7/x:ada": 7,
        "x:bob": None,  # nobody can see who asked
        "7/list:https://lists.example/kind.json": 7,
    }


def test_nothing_is_left_of_a_job_that_has_ended(
    queue: CommunityQueue, database: Database, start_workers: Callable[..., None]
) -> None:
    start_workers(lambda _arguments: None, 1)
    for future in some([queue.of_reader(1, lambda _key: True).submit(refresh_of(f"x:ada{n}")) for n in range(3)]):
        future.result(20)
    for query in ("SELECT * FROM procrastinate_jobs", "SELECT * FROM procrastinate_events"):
        assert rows_of(database, query) == []


def test_an_account_that_another_process_knows_by_its_right_key_is_not_read_again(
    new_queue: Callable[[], CommunityQueue], database: Database
) -> None:
    from server.accounts.community_aliases import SharedAliases

    clock = lambda: datetime.now(UTC)  # noqa: E731
    alias, right = (
        refresh_of("bluesky:did:plc:abcdefghijklmnopqrstuvwx").account,
        refresh_of("bluesky:ada.example").account,
    )
    SharedAliases(database, clock).remember(alias.key, right)
    queue = new_queue()
    job = queue.of_reader(1, nothing_is_private).submit(refresh_of(alias.key))
    assert job is not None
    assert job.done()
    assert queue._aliases.canonical(alias) == right
    assert queue.number() == 0


def test_many_workers_respect_priority_and_read_each_account_once(
    new_queue: Callable[[], CommunityQueue], database: Database, start_workers: Callable[..., None]
) -> None:
    """The small version of the benchmark: four workers, odd urgencies, several hosts, every account asked for twice."""
    urgencies = [Urgency.REFRESH, Urgency.VISIBLE, Urgency.CLICK]
    tasks = [
        refresh_of(f"mastodon:h{host}.example/@ada{number}", urgencies[(number * 7 + host) % 3])
        for host in range(6)
        for number in range(9)
    ]
    readers = [new_queue().of_reader(reader, nothing_is_private) for reader in (1, 2)]
    futures = some([jobs.submit(task) for task in tasks for jobs in readers])
    places: dict[str, str] = dict(rows_of(database, "SELECT queueing_lock, lock FROM procrastinate_jobs"))
    lock, done, running, most = threading.Lock(), [], dict.fromkeys(places.values(), 0), 0

    def perform(arguments: dict[str, Any]) -> None:
        nonlocal most
        key = arguments["account"]
        with lock:
            done.append(key)
            running[places[key]] += 1
            most = max(most, running[places[key]])
        time.sleep(0.01)
        with lock:
            running[places[key]] -= 1

    start_workers(perform, 4)
    for future in futures:
        future.result(60)
    assert sorted(done) == sorted(task.key for task in tasks)
    assert most == 1  # in each of a host's places
    assert len(set(places.values())) == 12
    urgency_of = {task.key: task.urgency for task in tasks}
    for place in set(places.values()):
        order = [urgency_of[key] for key in done if places[key] == place]
        assert all(earlier >= later for earlier, later in pairwise(order)), place


def test_a_worker_that_is_killed_blocks_no_host(queue: CommunityQueue, url: str, tmp_path: Path) -> None:
    """procrastinate#1518: the jobs of a worker that was killed keep their places, unless somebody sweeps."""
    from server.accounts.jobs import community_worker

    jobs = queue.of_reader(1, nothing_is_private)
    futures = some([jobs.submit(refresh_of(f"x:ada{number}")) for number in range(4)])
    script = tmp_path / "a_worker.py"
    script.write_text(A_WORKER)

    def start(name: str) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 - this test's own script
            [sys.executable, str(script), name, url],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[4],
            env={"PYTHONPATH": str(Path(__file__).parents[4]), "PATH": ""},
        )

    first = start("first")
    try:
        assert first.stdout is not None
        taken = {tuple(json.loads(first.stdout.readline())) for _ in range(2)}
        assert taken == {("first", "x:ada0"), ("first", "x:ada1")}  # both places of the host
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait(20)
    killed_at = time.monotonic()
    second = start("second")
    try:
        for future in futures:
            future.result(60)
        assert time.monotonic() - killed_at < 60
        second.send_signal(signal.SIGTERM)
        assert second.wait(20) == 0
        assert second.stdout is not None
        done = [json.loads(line)[1] for line in second.stdout]
        assert sorted(done) == [f"x:ada{number}" for number in range(4)]
    finally:
        second.kill()
    # With the real numbers, too, a host is free within a minute.
    assert community_worker.STALLED_SECONDS + 2 * community_worker.SWEEP_SECONDS < 60
    assert community_worker.HEARTBEAT_SECONDS * 3 < community_worker.STALLED_SECONDS


def test_a_job_that_kills_its_workers_is_given_up(
    queue: CommunityQueue, database: Database, start_workers: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from server.accounts.jobs import community_worker

    monkeypatch.setattr(community_worker, "SWEEP_SECONDS", 0.2)
    jobs = queue.of_reader(1, nothing_is_private)
    deadly, tried_once = some([jobs.submit(refresh_of("x:deadly")), jobs.submit(refresh_of("x:tried"))])
    for key, attempts in (("x:deadly", community_worker.TRIES - 1), ("x:tried", 0)):
        doing = "UPDATE procrastinate_jobs SET status = 'doing', attempts = %s WHERE queueing_lock = %s RETURNING id"
        rows_of(database, doing, attempts, key)
    done: list[str] = []
    start_workers(lambda arguments: done.append(arguments["account"]), 1)
    deadly.result(20)
    tried_once.result(20)
    assert done == ["x:tried"]


def test_a_job_whose_end_could_not_be_saved_does_not_hold_its_place(
    queue: CommunityQueue, database: Database, start_workers: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from server.accounts.jobs import community_worker

    monkeypatch.setattr(community_worker, "SWEEP_SECONDS", 0.2)
    start_workers(lambda _arguments: None, 1)
    jobs = queue.of_reader(1, nothing_is_private)
    some([jobs.submit(refresh_of("x:first"))])[0].result(20)
    database.run(
        lambda connection: connection.execute(
            """
            INSERT INTO procrastinate_jobs (queue_name, task_name, lock, queueing_lock, status, worker_id)
            SELECT 'default', 'humankind', 'x#1', 'x:lost', 'doing', max(id) FROM procrastinate_workers
            """
        )
    )
    waiting = some([jobs.submit(refresh_of(f"x:ada{number}")) for number in range(2)])
    for future in waiting:
        future.result(20)
    eventually(lambda: queue.waiting_keys("x") == [])


def test_a_lost_notification_delays_nobody(queue: CommunityQueue, database: Database) -> None:
    job = some([queue.of_reader(1, nothing_is_private).submit(refresh_of("x:ada"))])[0]

    def end_silently(connection: Any) -> None:
        connection.execute("ALTER TABLE procrastinate_jobs DISABLE TRIGGER notify_of_end")
        connection.execute("DELETE FROM procrastinate_jobs")
        connection.execute("ALTER TABLE procrastinate_jobs ENABLE TRIGGER notify_of_end")
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND query LIKE 'LISTEN%'"
        )

    database.run(end_silently)
    job.result(20)


def test_dropped_connections_end_no_worker_and_lose_no_job(
    queue: CommunityQueue, database: Database, postgres: PostgresCluster, start_workers: Callable[..., None]
) -> None:
    gate = threading.Event()
    done: set[str] = set()

    def perform(arguments: dict[str, Any]) -> None:
        gate.wait(20)
        done.add(arguments["account"])

    start_workers(perform)
    jobs = queue.of_reader(1, nothing_is_private)
    futures = some([jobs.submit(refresh_of(f"x:ada{number}")) for number in range(4)])
    eventually(lambda: len(queue.waiting_keys("x")) == 2)
    name = database.url.partition("@/")[2].partition("?")[0]
    with postgres.admin() as connection:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
    gate.set()
    futures += some([jobs.submit(refresh_of("x:later"))])
    for future in futures:
        future.result(60)
    assert done == {*(f"x:ada{number}" for number in range(4)), "x:later"}
