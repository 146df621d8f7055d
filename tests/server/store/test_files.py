"""Files are replaced as a whole, and stay replaced."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from server.store import files


def test_a_replaced_file_survives_a_power_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, synced = tmp_path / "format.json", []

    def sync_folder(folder: Path) -> None:
        synced.append((folder, path.read_bytes()))

    monkeypatch.setattr(files, "sync_folder", sync_folder)
    files.replace_file(path, b"one")
    files.replace_file(path, b"two")
    assert synced == [(tmp_path, b"one"), (tmp_path, b"two")]
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "format.json"
    files.replace_file(path, b"one")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files, "write_all", full)
    with pytest.raises(OSError, match="full"):
        files.replace_file(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]
