"""One file of an archive becomes one Parquet file."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from server.cli.archive import shards
from server.cli.archive.manifest import ShardReport
from server.cli.archive.shards import Shard, score_shard
from server.cli.main import main
from server.scoring import MODEL
from tests.server.cli.archive.archives import NOW, account, write_file


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "output"
    folder.mkdir()
    return folder


def score(source: Path, output: Path, *, with_cards: bool = False) -> ShardReport:
    return score_shard(Shard(str(source), str(output), NOW, with_cards))


def rows(report: ShardReport, output: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(output / report.output).to_pylist()
    return found


def test_a_row_is_the_card_of_its_record(tmp_path: Path, output: Path) -> None:
    source = write_file(tmp_path / "a.ndjson.gz", range(5))
    cards = tmp_path / "cards"
    main(["score", "--language", "en", "--evidence", str(source), "--output", str(cards)])
    report = score(source, output, with_cards=True)
    assert (report.records, report.problems, report.bytes_in) == (5, 0, source.stat().st_size)
    assert report.bytes_out == (output / report.output).stat().st_size
    table = rows(report, output)
    assert [row["card"] for row in table] == cards.read_text("utf-8").splitlines()
    shown = 0
    for row in table:
        card = json.loads(row["card"])
        assert {name: row[name] for name in ("key", "verdict", "confidence", "declared", "model")} == {
            name: card[name] for name in ("key", "verdict", "confidence", "declared", "model")
        }
        for name, value in card["scores"].items():
            columns = [row[name], row[f"{name}_low"], row[f"{name}_high"]]
            assert columns == ([value["value"], value["low"], value["high"]] if value else [None] * 3)
            shown += bool(value)
    assert shown
    assert [row["line"] for row in table] == [1, 2, 3, 4, 5]
    assert "card" not in rows(score(source, output), output)[0]


def test_evidence_in_parquet_gives_the_same_rows(tmp_path: Path, output: Path) -> None:
    lines = write_file(tmp_path / "a.ndjson", range(5))
    table = tmp_path / "a.parquet"
    gathered = {"gathered_at": NOW}  # Parquet has times of its own
    pq.write_table(pa.Table.from_pylist([{**account(number), **gathered} for number in range(5)]), table)
    assert rows(score(table, output), output) == rows(score(lines, output), output)


def test_a_record_that_cannot_be_used_costs_one_row(tmp_path: Path, output: Path) -> None:
    source = tmp_path / "a.ndjson"
    source.write_text(f"{json.dumps(account(0))}\n\n{{broken}}\n{json.dumps(account(1))}\n", "utf-8")
    report = score(source, output)
    assert (report.records, report.problems) == (3, 1)
    assert report.faults[0].startswith(f"{source}:3: This line is not JSON")
    assert [(row["line"], row["key"] is None, row["problem"] is None) for row in rows(report, output)] == [
        (1, False, True),
        (3, True, False),
        (4, False, True),
    ]


def test_what_is_done_is_known_by_its_content(tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = write_file(tmp_path / "a.ndjson", range(3))
    first = score(source, output)
    moved = source.rename(tmp_path / "b.ndjson")
    with monkeypatch.context() as patch:
        patch.setattr(shards, "_write", None)  # nothing can be scored
        again = score(moved, output)
    assert (again.output, again.records, again.is_kept) == (first.output, 3, True)
    assert again.source == str(moved)
    write_file(moved, range(4))
    changed = score(moved, output)
    assert (changed.records, changed.is_kept) == (4, False)
    assert changed.output != first.output


def test_another_model_scores_again(tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = write_file(tmp_path / "a.ndjson", range(3))
    first = score(source, output)
    monkeypatch.setattr(shards, "MODEL", "later")
    refused = score_shard(Shard(str(source), str(output), NOW, with_cards=False, model=MODEL))
    assert refused.error == f"The worker has model later, not {MODEL}."
    second = score_shard(Shard(str(source), str(output), NOW, with_cards=False, model="later"))
    assert not second.is_kept
    assert second.output != first.output


def test_a_file_that_ends_early_leaves_nothing_behind(tmp_path: Path, output: Path) -> None:
    source = tmp_path / "a.ndjson.gz"
    lines = "".join(json.dumps(account(number)) + "\n" for number in range(3)).encode()
    source.write_bytes(gzip.compress(lines + os.urandom(4000))[:-2000])
    report = score(source, output)
    assert report.error
    assert not report.output
    assert list(output.iterdir()) == []


@pytest.mark.parametrize("content", [b"PAR1 but no table", b"just some notes\n"])
def test_a_file_of_something_else_is_an_error(tmp_path: Path, output: Path, content: bytes) -> None:
    source = tmp_path / "a.parquet"
    source.write_bytes(content)
    assert score(source, output).error
    assert list(output.iterdir()) == []


def test_what_a_killed_worker_left_is_removed(tmp_path: Path, output: Path) -> None:
    source = write_file(tmp_path / "a.ndjson", range(2))
    name = score(source, output).output
    (output / name).rename(output / f".{name}.0123.tmp")
    (output / ".another.parquet.0123.tmp").touch()
    assert score(source, output).output == name
    assert sorted(path.name for path in output.iterdir()) == [".another.parquet.0123.tmp", name]


def test_rows_are_written_in_groups(tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "ROWS", 2)
    report = score(write_file(tmp_path / "a.ndjson", range(5)), output)
    assert pq.ParquetFile(output / report.output).num_row_groups == 3
    assert len(rows(report, output)) == 5
