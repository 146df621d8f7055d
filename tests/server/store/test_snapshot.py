"""Snapshots: a file is always replaced as a whole, and damage is noticed."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from server.store.snapshot import SnapshotStorage


def test_a_saved_snapshot_is_read_by_the_next_storage(tmp_path: Path) -> None:
    SnapshotStorage(tmp_path / "cards.snapshot").save({"a": {"n": 1}, "b": {"n": 2}}, 7)
    storage = SnapshotStorage(tmp_path / "cards.snapshot")
    assert storage.rows() == {"a": {"n": 1}, "b": {"n": 2}}
    assert (storage.journal_number, storage.damaged) == (7, False)


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cards.snapshot"
    storage = SnapshotStorage(path)
    storage.save({"a": {}}, 1)

    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OSError, match="No space left"):
        storage.save({"b": {}}, 2)
    monkeypatch.undo()
    assert SnapshotStorage(path).rows() == {"a": {}}
    assert [file.name for file in tmp_path.iterdir()] == ["cards.snapshot"]


def test_a_damaged_snapshot_keeps_its_intact_documents(tmp_path: Path) -> None:
    path = tmp_path / "cards.snapshot"
    SnapshotStorage(path).save({"a": {"n": 1}, "b": {"n": 2}}, 7)
    path.write_bytes(path.read_bytes().replace(b'["b"', b'["c"'))
    storage = SnapshotStorage(path)
    assert storage.rows() == {"a": {"n": 1}}
    assert (storage.journal_number, storage.damaged) == (0, True)
    assert len(list(tmp_path.glob("cards.snapshot.broken-*"))) == 1
