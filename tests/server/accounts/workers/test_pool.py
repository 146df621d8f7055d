"""Worker processes: what they return, and what ends them."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from typing import Any

import pytest

from devtools.fake_networks import FakeNetworks
from server.accounts.analysis import LocalAnalysis
from server.accounts.resolve import resolve
from server.accounts.workers import windows_job
from server.accounts.workers.messages import Crash, Decoded, Started, WorkerOptions, encode
from server.accounts.workers.pool import WorkerError, Workers
from server.accounts.workers.sources import Forked, Spawned
from server.fetching import Fetcher, FetchError
from server.networks import OptedOutError, readers_in_use
from shared_schema.records import Account, Evidence, Post

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
ADA = Account(network="web", handle="ada.example")
# A lot of work for any parser and any model, without a fault in one: several seconds, and hundreds of megabytes.
HEAVY = Evidence(
    account=ADA,
    posts=[Post(id=f"{at}", text=" ".join(f"w{at}x{word}" for word in range(2_000))) for at in range(2_000)],
)


def any_host(_host: str) -> None:
    """Refuses no host."""


@pytest.fixture(scope="module")
def fetcher() -> Iterator[Fetcher]:
    with FakeNetworks() as upstream:
        fetcher = Fetcher(
            cache_dir=None,
            user_agent="Humankind test",
            upstream_map=upstream.upstream_map,
            ca_bundle=upstream.ca_bundle,
        )
        yield fetcher
        fetcher.close()


@pytest.fixture(scope="module")
def pool(fetcher: Fetcher) -> Iterator[Workers]:
    pool = Workers(fetcher, {}, "Humankind test", cpu_seconds=2, source=Forked)
    yield pool
    pool.close()


@pytest.mark.parametrize("written", ["@mariagarden@mastodon.example", "mariagarden.test", "@bramble@hedge.example"])
@pytest.mark.slow
def test_a_worker_returns_what_this_process_would(written: str, pool: Workers, fetcher: Fetcher) -> None:
    local = LocalAnalysis(readers_in_use({}), fetcher)
    with pool.start(any_host) as analysis:
        account = analysis.find_network(resolve(written)[0])
        assert account == local.find_network(resolve(written)[0])
        evidence = analysis.read(account, NOW, fresh=True)
        assert evidence == local.read(account, NOW, fresh=False)
        assert analysis.score(evidence, NOW) == local.score(evidence, NOW)


@pytest.mark.slow
def test_problems_and_opt_outs_arrive_as_they_are(pool: Workers) -> None:
    with pool.start(any_host) as analysis, pytest.raises(FetchError) as problem:
        analysis.read(resolve("@nobody@mastodon.example")[0], NOW, fresh=False)
    assert problem.value.slug == "not-found"
    with pool.start(any_host) as analysis, pytest.raises(OptedOutError):
        analysis.read(resolve("sample:quiet")[0], NOW, fresh=False)


@pytest.mark.slow
def test_an_account_that_takes_too_much_time_is_stopped_and_others_go_on(pool: Workers) -> None:
    with pool.start(any_host) as heavy, pool.start(any_host) as light:
        with pytest.raises(FetchError) as problem:
            heavy.score(HEAVY, NOW)
        assert problem.value.slug == "too-complex"
        assert light.score(Evidence(account=ADA), NOW).card.verdict == "unsure"
        assert heavy.score(Evidence(account=ADA), NOW).card.verdict == "unsure"  # in a new worker


@pytest.mark.slow
def test_an_account_that_takes_too_much_memory_is_stopped(fetcher: Fetcher) -> None:
    pool = Workers(fetcher, {}, "Humankind test", memory_bytes=16 * 1024 * 1024)
    try:
        with pool.start(any_host) as analysis, pytest.raises(FetchError) as problem:
            analysis.score(HEAVY, NOW)
        assert problem.value.slug == "too-complex"
    finally:
        pool.close()


@pytest.mark.slow
def test_work_goes_on_when_what_starts_workers_has_ended(pool: Workers) -> None:
    with pool.start(any_host) as analysis:
        analysis.score(Evidence(account=ADA), NOW)
    assert isinstance(pool.source, Forked)
    assert pool.source.process is not None
    pool.source.process.send_signal(signal.SIGKILL)
    with pool.start(any_host) as analysis:
        assert analysis.score(Evidence(account=ADA), NOW).card.verdict == "unsure"


@pytest.mark.slow
def test_workers_that_are_not_forked_do_the_same(fetcher: Fetcher) -> None:
    """As on Windows, which cannot fork."""
    pool = Workers(fetcher, {}, "Humankind test", source=Spawned)
    local = LocalAnalysis(readers_in_use({}), fetcher)
    account = resolve("mariagarden.test")[0]
    try:
        with pool.start(any_host) as analysis:
            evidence = analysis.read(account, NOW, fresh=True)
            assert evidence == local.read(account, NOW, fresh=False)
            assert analysis.score(evidence, NOW) == local.score(evidence, NOW)
        # The worker that waits ends while nobody needs it, as it does after some time: no account is to blame.
        assert isinstance(pool.source, Spawned)
        assert pool.source.waiting is not None
        pool.source.waiting[0].kill()
        with pool.start(any_host) as analysis, pytest.raises(OptedOutError):
            analysis.read(resolve("sample:quiet")[0], NOW, fresh=False)
    finally:
        pool.close()
    assert pool.source.waiting is None


class OddWorker:
    """Where a worker comes from that sends these messages, whatever it is sent."""

    def __init__(self, *messages: bytes) -> None:
        self._messages = messages
        self._ends: list[Connection] = []  # open until the test has ended

    def __call__(self, _options: WorkerOptions) -> OddWorker:
        return self

    def request(self) -> Connection:
        own_end, worker_end = Pipe()
        self._ends.append(worker_end)
        threading.Thread(target=self._send, args=(worker_end,), daemon=True).start()
        return own_end

    def _send(self, connection: Connection) -> None:
        with contextlib.suppress(OSError):
            for message in (encode(Started()), *self._messages):
                connection.send_bytes(message)

    def prepare(self) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""


@pytest.mark.parametrize(
    "message", [b"", b"\x80\x04\x95", b"\xc1" * 999, b"\x91" * 5000, encode(Started()), encode(Decoded())]
)
def test_what_is_no_message_ends_the_worker_and_nothing_else(message: bytes, fetcher: Fetcher) -> None:
    pool = Workers(fetcher, {}, "Humankind test", source=OddWorker(message))
    with pool.start(any_host) as analysis, pytest.raises(WorkerError):
        analysis.read(ADA, NOW, fresh=False)


def test_a_message_that_is_too_long_is_not_read(fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.accounts.workers.pool.MESSAGE_BYTES", 1000)
    pool = Workers(fetcher, {}, "Humankind test", source=OddWorker(encode(Crash("x" * 1001))))
    with pool.start(any_host) as analysis, pytest.raises(FetchError) as problem:
        analysis.read(ADA, NOW, fresh=False)
    assert problem.value.slug == "too-complex"


def test_a_traceback_that_quotes_others_is_fit_for_a_log(fetcher: Fetcher) -> None:
    """It could give orders to a terminal, pass for other lines of the log, or fill the disk."""
    forged = "ValueError: \x1b]0;owned\x07\nERROR server: all is lost\r\u202e" + "x" * 1_000_000
    pool = Workers(fetcher, {}, "Humankind test", source=OddWorker(encode(Crash(forged))))
    with pool.start(any_host) as analysis, pytest.raises(WorkerError) as error:
        analysis.read(ADA, NOW, fresh=False)
    text = str(error.value)
    assert "ValueError: ?]0;owned?" in text
    assert len(text) < 1000
    assert all(line.startswith("    ") and line.isprintable() and line.isascii() for line in text.split("\n"))


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/oom_score_adj").exists(), reason="Only Linux has it.")
def test_where_memory_ends_workers_go_before_the_server(pool: Workers) -> None:
    assert isinstance(pool.source, Forked)
    with pool.start(any_host) as analysis:
        analysis.score(Evidence(account=ADA), NOW)
        assert pool.source.process is not None
        host = pool.source.process.pid
        workers = Path(f"/proc/{host}/task/{host}/children").read_text("ascii").split()
        assert {Path(f"/proc/{worker}/oom_score_adj").read_text("ascii").strip() for worker in workers} == {"1000"}
    assert Path("/proc/self/oom_score_adj").read_text("ascii").strip() != "1000"


class FakeSystem:
    """The calls of Windows that set limits, recorded."""

    def __init__(self) -> None:
        self.limits = windows_job.Limits()

    def GetCurrentProcess(self) -> int:  # noqa: N802 - named by Windows
        return 7

    def K32GetProcessMemoryInfo(self, process: int, counters: Any, size: int) -> int:  # noqa: N802 - as above
        assert (process, size) == (7, 72)
        counters._obj.committed = 100
        return 1

    def CreateJobObjectW(self, _attributes: None, _name: None) -> int:  # noqa: N802 - as above
        return 8

    def SetInformationJobObject(self, job: int, kind: int, limits: Any, size: int) -> int:  # noqa: N802 - as above
        assert (job, kind, size) == (8, 9, 144)  # the sizes that Windows documents for 64 bits
        self.limits = limits._obj
        return 1

    def AssignProcessToJobObject(self, job: int, process: int) -> bool:  # noqa: N802 - as above
        return (job, process) == (8, 7)


def test_on_windows_a_job_object_has_the_limits() -> None:
    system = FakeSystem()
    windows_job.limit_this_process(2.5, 900, system)
    assert system.limits.process_memory == 1000
    assert system.limits.basic.per_process_user_time == 25_000_000
    assert system.limits.basic.flags == 0x2 | 0x20 | 0x100 | 0x400
    system.AssignProcessToJobObject = lambda *_: False  # type: ignore[method-assign] # as where it may not
    with pytest.raises(OSError, match="limit could not be set"):
        windows_job.limit_this_process(2.5, 900, system)
