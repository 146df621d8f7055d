"""Shards on a real Dask cluster of this machine."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from distributed import LocalCluster

from server.cli.archive import cluster
from server.cli.archive.cluster import ClusterError, on_cluster
from server.cli.archive.manifest import ShardReport
from server.cli.archive.shards import Shard, score_shard
from tests.server.cli.archive.archives import NOW, write_file

pytestmark = pytest.mark.slow


def writer_of(folder: Path, parent: int) -> int | None:
    """The process, other than the parent, that is writing a file in the folder."""
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            for descriptor in (process / "fd").iterdir():
                if descriptor.readlink().is_relative_to(folder) and int(process.name) != parent:
                    return int(process.name)
    return None


def test_a_shard_whose_worker_is_killed_is_done_again(tmp_path: Path) -> None:
    sources = [write_file(tmp_path / f"{name}.ndjson", range(at, at + 150)) for at, name in enumerate("abc")]
    output = tmp_path / "output"
    command = [sys.executable, "-m", "server", "score-archive", "--jobs", "2", *map(str, sources), str(output)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:  # noqa: S603
        while (worker := writer_of(output, run.pid)) is None:
            assert run.poll() is None
            time.sleep(0.01)
        os.kill(worker, signal.SIGKILL)
        summary, errors = run.communicate(timeout=240)
    assert errors == ""
    assert run.returncode == 0
    assert summary.startswith(
        "3 of 3 files have results, 0 of them from before: 450 records, 0 of them with a problem."
    )
    assert list(output.glob(".*")) == []
    manifest = json.loads((output / "manifest.json").read_text("utf-8"))
    assert [entry["source"] for entry in manifest] == [str(source) for source in sources]
    for at, entry in enumerate(manifest):
        handles = pq.read_table(output / entry["output"])["handle"].to_pylist()
        assert handles == [f"ada{number}" for number in range(at, at + 150)]


def die_at_b(shard: Shard) -> ShardReport:
    if shard.source.endswith("b.ndjson"):
        os.kill(os.getpid(), signal.SIGKILL)
    return score_shard(shard)


def test_a_shard_that_always_kills_its_worker_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "score_shard", die_at_b)
    monkeypatch.setattr(cluster, "LOST_WORKERS", 1)
    sources = [write_file(tmp_path / f"{name}.ndjson", range(2)) for name in "abc"]
    (tmp_path / "output").mkdir()
    work = [Shard(str(source), str(tmp_path / "output"), NOW, with_cards=False) for source in sources]
    reports = {Path(report.source).stem: report for report in on_cluster(work, None, 2)}
    assert [reports[name].records for name in "ac"] == [2, 2]
    assert reports["b"].error.startswith("KilledWorker")


def test_a_running_cluster_can_be_joined(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    sources = [write_file(tmp_path / f"{name}.ndjson", range(2)) for name in "ab"]
    torn = tmp_path / "no-such-file.ndjson"
    work = [Shard(str(source), str(output), NOW, with_cards=False) for source in (*sources, torn)]
    with LocalCluster(
        processes=False, n_workers=1, protocol="tcp", host="127.0.0.1", dashboard_address="127.0.0.1:0"
    ) as local:
        reports = {report.source: report for report in on_cluster(work, local.scheduler_address, 1)}
    assert [reports[str(source)].records for source in sources] == [2, 2]
    assert reports[str(torn)].error.startswith("FileNotFoundError")


def test_no_cluster_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.cli.archive.cluster._CONNECT_SECONDS", 0.2)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # nobody listens there
        address = f"tcp://127.0.0.1:{closed.getsockname()[1]}"
        with pytest.raises(ClusterError, match=address):
            list(on_cluster([], address, 1))
