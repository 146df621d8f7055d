"""The lock of a data folder keeps a second process out."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.store import StoreLockedError
from server.store.folder_lock import FolderLock, folder_is_locked
from server.store.tiny import TinyStore


def test_a_second_process_cannot_open_the_folder(tmp_path: Path) -> None:
    assert not folder_is_locked(tmp_path)
    store = TinyStore(tmp_path)
    assert folder_is_locked(tmp_path)
    with pytest.raises(StoreLockedError, match="Another Humankind server"):
        TinyStore(tmp_path)
    store.close()
    assert not folder_is_locked(tmp_path)
    TinyStore(tmp_path).close()


def test_the_lock_file_holds_a_text_until_the_lock_is_released(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    lock.write("a longer text")
    lock.write("a text")
    assert (tmp_path / "lock").read_text() == "a text"
    lock.release()
    assert (tmp_path / "lock").read_text() == ""
