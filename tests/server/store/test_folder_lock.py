"""The lock of a data folder keeps a second process out."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from server.store import StoreError, StoreLockedError, folder_lock
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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks no folders")
def test_where_only_files_can_be_locked_the_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """NFS: an exclusive lock needs a descriptor that can write, which a folder's cannot."""
    _refuse(monkeypatch, errno.EBADF, folders_only=True)
    lock = FolderLock(tmp_path)
    with pytest.raises(StoreLockedError):
        FolderLock(tmp_path)
    lock.release()
    FolderLock(tmp_path).release()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks no folders")
def test_where_nothing_can_be_locked_no_other_server_is_blamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _refuse(monkeypatch, errno.ENOLCK, folders_only=False)
    with pytest.raises(StoreError, match=r"cannot be locked .* HUMANKIND_HOME") as caught:
        TinyStore(tmp_path)
    assert not isinstance(caught.value, StoreLockedError)


def _refuse(monkeypatch: pytest.MonkeyPatch, code: int, *, folders_only: bool) -> None:
    real = folder_lock._lock

    def lock(descriptor: int) -> None:
        if not folders_only or stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(code, os.strerror(code))
        real(descriptor)

    monkeypatch.setattr(folder_lock, "_lock", lock)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize("name", ["lock", ".write-test-PID", "corrections.snapshot.new"])
def test_a_link_in_the_place_of_a_file_leads_nowhere(name: str, tmp_path: Path) -> None:
    """In a folder that others can write, too, somebody could have the server empty any file of its user."""
    name = name.replace("PID", str(os.getpid()))
    file, home = tmp_path / "notes.txt", tmp_path / "home"
    home.mkdir()
    file.write_text("of the reader")
    (home / name).symlink_to(file)
    store = TinyStore(home)
    store.put("corrections", {"a": {"verdict": "person"}})
    store.lock.write("text")
    store.close()
    assert file.read_text() == "of the reader"
