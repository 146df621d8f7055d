"""The figures of a running server, and what is said about them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from devtools.load.figures import Sample, count_kept, slope, take_sample
from devtools.load.load import WARM_UP, is_warm, soak_verdicts
from devtools.load.readers import Log, percentile
from server.store.tiny import TinyStore

SAMPLE = Sample(0.0, 150.0, 136.0, 10.0, 3, 90.0, 66, 31, 10.0, 3.0)


def samples(growth: float) -> list[Sample]:
    """An hour after the warm-up, with noise, and a memory that grows by so much."""
    return [SAMPLE._replace(minutes=11.0 + minute, pss=136 + minute % 3 + growth * minute / 60) for minute in range(61)]


@pytest.mark.parametrize(("growth", "is_flat"), [(0, True), (1, True), (3, False), (40, False), (-40, True)])
def test_growth_is_more_than_noise(growth: float, is_flat: bool) -> None:
    verdict, *others = soak_verdicts(samples(growth))
    assert ("NOT FLAT" not in verdict.line()) == is_flat
    assert all("NOT FLAT" not in other.line() for other in others)
    assert slope(samples(growth), lambda sample: sample.pss) == pytest.approx(growth, abs=1)


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="the figures are read from Linux's /proc")
def test_the_figures_are_those_of_the_server_itself(tmp_path: Path) -> None:
    (tmp_path / "journal-000000000001.log").write_bytes(b"x" * 2000)
    server = "import sys; print(flush=True); sys.stdin.read()"
    main_process = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {server!r}])"
    process = subprocess.Popen([sys.executable, "-c", main_process], stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
    try:
        assert process.stdout is not None
        process.stdout.readline()
        sample = take_sample(process.pid, tmp_path, 0.0)
    finally:
        process.communicate()
    assert 1 < sample.pss <= sample.rss < 100
    assert (sample.threads, sample.workers, sample.host_rss, sample.journal_kb) == (1, 0, 0.0, 2.0)
    assert sample.descriptors >= 3


def test_the_warm_up_ends_with_the_work_and_not_with_the_time(tmp_path: Path) -> None:
    store = TinyStore(tmp_path, {}, flush_seconds=3600)
    store.put("cards", {f"x:{number}": {"status": "ready"} for number in range(7)})
    store.close()
    assert (count_kept(tmp_path, "cards"), count_kept(tmp_path, "seen")) == (7, 0)
    assert is_warm(dict(WARM_UP))
    for name, count in WARM_UP.items():
        assert not is_warm({**WARM_UP, name: count - 1})


def test_only_what_a_healthy_host_cannot_cause_is_an_error() -> None:
    log = Log()
    problem = {"status": "unavailable", "problem": {"type": "urn:humankind:problem:timeout"}}
    accounts = [{"host": "town-000.example"}, {"host": "town-002.example"}]  # the second is ill
    log.add_batch(0.1, accounts, [problem, problem])
    assert (log.errors.total(), log.problems.total(), log.cached) == (1, 1, [0.1])


def test_percentiles() -> None:
    assert percentile([], 0.99) == 0
    assert percentile([float(number) for number in range(1, 101)], 0.99) == 100
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2
