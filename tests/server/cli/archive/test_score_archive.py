"""The command `score-archive`, with a scheduler that runs one shard after another in this process."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from server.cli.archive import cluster
from server.cli.archive.manifest import ShardReport
from server.cli.archive.shards import Shard, score_shard
from server.cli.main import main
from tests.server.cli.archive.archives import write_file


@pytest.fixture(autouse=True)
def schedulers(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The addresses of the schedulers that were requested."""
    requested: list[str | None] = []

    def one_by_one(shards: Sequence[Shard], scheduler: str | None, jobs: int) -> Iterator[ShardReport]:
        assert jobs >= 1
        requested.append(scheduler)
        return map(score_shard, shards)

    monkeypatch.setattr(cluster, "on_cluster", one_by_one)
    return requested


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    (folder / "2026").mkdir(parents=True)
    write_file(folder / "2026" / "b.jsonl.gz", range(3))
    write_file(folder / "a.ndjson", range(3, 5))
    write_file(folder / ".hidden.ndjson", range(1))
    (folder / "README.md").write_text("An archive.", "utf-8")
    return folder


def test_every_file_of_a_folder_is_scored_once(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = archive / "scores"  # inside of the archive
    assert main(["score-archive", str(archive), str(output)]) == 0
    assert capsys.readouterr().out.startswith("2 of 2 files have results, 0 of them from before: 5 records, 0 of them")
    written = {path.name: path.stat().st_mtime_ns for path in output.glob("*.parquet")}
    assert len(written) == 2
    assert main(["score-archive", str(archive), str(output)]) == 0
    assert capsys.readouterr().out.startswith("2 of 2 files have results, 2 of them from before: 5 records, 0 of them")
    assert {path.name: path.stat().st_mtime_ns for path in output.glob("*.parquet")} == written


def test_faults_are_reported_and_give_a_status_of_one(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = archive.parent / "scores"
    (archive / "c.ndjson").write_text('{"account": "x:ada"}\n{broken}\n', "utf-8")
    (archive / "d.ndjson").write_text("my notes\n", "utf-8")
    assert main(["score-archive", str(archive), str(output)]) == 1
    captured = capsys.readouterr()
    assert f"{archive}/c.ndjson:2: This line is not JSON" in captured.err
    assert f"{archive}/d.ndjson: This is not NDJSON" in captured.err
    assert captured.out.startswith("3 of 4 files have results")
    manifest = {
        Path(entry["source"]).name: entry for entry in json.loads((output / "manifest.json").read_text("utf-8"))
    }
    assert manifest["c.ndjson"]["problems"] == 1
    assert manifest["d.ndjson"]["error"]


def test_a_cluster_is_joined_by_its_address(archive: Path, schedulers: list[str | None]) -> None:
    main(["score-archive", "--scheduler", "tls://10.0.0.5:8786", str(archive), str(archive / "scores")])
    assert schedulers == ["tls://10.0.0.5:8786"]


def test_a_folder_without_evidence_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["score-archive", str(tmp_path / "empty"), str(tmp_path / "scores")]) == 2
    assert "no files of evidence" in capsys.readouterr().err
    assert main(["score-archive", str(tmp_path / "missing"), str(tmp_path / "scores")]) == 1
    assert "No such file" in capsys.readouterr().err
    assert not (tmp_path / "scores").exists()


def test_without_the_extra_the_command_names_what_to_install(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "server.cli.archive.cluster")
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(["score-archive", str(archive), str(archive / "scores")]) == 1
    assert "pip install 'humankind[archive]'" in capsys.readouterr().err
