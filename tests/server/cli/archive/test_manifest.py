"""What has been scored of an archive."""

from __future__ import annotations

from pathlib import Path

from server.cli.archive.manifest import NAME, Manifest, ShardReport


def report(folder: Path, name: str, **values: object) -> ShardReport:
    (folder / f"{name}.parquet").touch()
    return ShardReport(source=name, output=f"{name}.parquet", **values)  # type: ignore[arg-type]


def test_a_later_run_keeps_what_was_done_of_other_files(tmp_path: Path) -> None:
    first = Manifest(tmp_path)
    first.add(report(tmp_path, "a", records=3))
    first.add(report(tmp_path, "b"))
    first.add(ShardReport(source="c", error="It is torn."))
    first.write()
    (tmp_path / "b.parquet").unlink()
    second = Manifest(tmp_path)
    second.add(report(tmp_path, "d", records=4, problems=1))
    second.write()
    third = Manifest(tmp_path)
    assert third.is_complete({"a"})
    assert not third.is_complete({"a", "b"})
    assert not third.is_complete({"a", "d"})
    assert third.summary({"a", "b", "d"}).startswith(
        "2 of 3 files have results, 0 of them from before: 7 records, 1 of"
    )
    assert [path.name for path in tmp_path.glob("*.json")] == [NAME]


def test_a_manifest_that_cannot_be_read_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("[{", "utf-8")
    manifest = Manifest(tmp_path)
    manifest.add(report(tmp_path, "a"))
    manifest.write()
    assert Manifest(tmp_path).is_complete({"a"})
