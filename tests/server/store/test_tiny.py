"""The store on the disk: documents survive restarts and crashes, files are private, damaged files do not stop it."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.store import StoreError, StoreLockedError
from server.store.files import delete_old_copies
from server.store.lines import encode
from server.store.tiny import TinyStore


def write_store(folder: Path, documents: dict[str, dict[str, object]], kind: str = "corrections") -> None:
    store = TinyStore(folder)
    for key, document in documents.items():
        store.put(kind, {key: document})
    store.close()


def crash(store: TinyStore) -> None:
    """Ends a store as a killed process does: flushes nothing and only releases the lock."""
    store._closing.set()
    store._timer.join()
    store.lock.release()


def test_documents_survive_a_restart(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    store.put("cards", {"a": {"n": 1}, "b": {"n": 2}})
    store.put("seen", {"a": {"posts": "[]"}})
    store.delete("cards", ["a"])
    store.close()
    again = TinyStore(tmp_path)
    assert again.items("cards") == [("b", {"n": 2})]
    assert again.get("seen", "a") == {"posts": "[]"}
    again.close()


def test_a_bounded_kind_drops_the_oldest_documents(tmp_path: Path) -> None:
    store = TinyStore(tmp_path, {"cards": 3})
    store.put("cards", {"a": {}, "b": {}, "c": {}})
    store.put("cards", {"a": {}})
    store.put("cards", {"d": {}})
    assert [key for key, _ in store.items("cards")] == ["c", "a", "d"]
    store.put("cards", {letter: {} for letter in "efghi"})
    assert [key for key, _ in store.items("cards")] == ["g", "h", "i"]
    store.put("seen", {letter: {} for letter in "abcdef"})
    assert store.count("seen") == 6
    store.close()


def test_durable_documents_survive_a_crash(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    store.put("corrections", {"a": {"verdict": "person"}, "b": {"verdict": "unsure"}})
    store.put("corrections", {"a": {"verdict": "one_way"}})
    store.delete("corrections", ["b"])
    crash(store)
    again = TinyStore(tmp_path)
    assert again.items("corrections") == [("a", {"verdict": "one_way"})]
    again.close()


def test_deleted_documents_do_not_come_back_after_a_crash(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    store.put("cards", {"a": {"secret": "lavender"}})
    store.put("seen", {"a": {"secret": "lavender"}})
    store.flush()
    store.delete("cards", ["a"])
    store.delete("seen")
    crash(store)
    again = TinyStore(tmp_path)
    assert again.count("cards") == again.count("seen") == 0
    again.close()
    assert not [path for path in tmp_path.iterdir() if b"lavender" in path.read_bytes()]


def test_flush_deletes_journal_segments_that_the_snapshots_contain(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    store.put("seen", {"a": {"text": "x" * 10_000}})
    store.flush()
    store.put("seen", {"b": {}})
    segments = list(tmp_path.glob("journal-*.log"))
    assert len(segments) == 1
    assert segments[0].stat().st_size < 1_000
    crash(store)
    again = TinyStore(tmp_path)
    assert [key for key, _ in again.items("seen")] == ["a", "b"]
    again.close()


def test_a_crash_after_the_snapshot_replays_no_entry_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = TinyStore(tmp_path)
    store.put("corrections", {"a": {"n": 1}})
    store.delete("corrections", ["a"])
    store.put("corrections", {"b": {"n": 2}})
    monkeypatch.setattr(Path, "unlink", lambda _path: None)
    store.flush()
    monkeypatch.undo()
    store.put("corrections", {"a": {"n": 3}})
    crash(store)
    again = TinyStore(tmp_path)
    assert dict(again.items("corrections")) == {"b": {"n": 2}, "a": {"n": 3}}
    again.close()


def test_only_the_owner_can_read_the_folder_and_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    store = TinyStore(folder)
    store.put("seen", {"a": {}})
    store.flush()
    store.put("seen", {"b": {}})
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    store.close()


def test_a_full_disk_raises_store_error_and_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = TinyStore(tmp_path)
    store.put("corrections", {"a": {"n": 1}})
    write = os.write

    def write_half(descriptor: int, data: bytes) -> int:
        write(descriptor, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", write_half)
    with pytest.raises(StoreError, match="is full"):
        store.put("corrections", {"b": {"n": 2}})
    monkeypatch.undo()
    assert store.get("corrections", "b") is None
    store.put("corrections", {"c": {"n": 3}})
    crash(store)
    again = TinyStore(tmp_path)
    assert dict(again.items("corrections")) == {"a": {"n": 1}, "c": {"n": 3}}
    again.close()


def test_a_failed_snapshot_is_written_by_the_next_flush(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = TinyStore(tmp_path)
    store.put("cards", {"a": {"n": 1}})

    def refuse(_path: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    store.flush()
    monkeypatch.undo()
    store.flush()
    crash(store)
    again = TinyStore(tmp_path)
    assert again.get("cards", "a") == {"n": 1}
    again.close()


def test_a_damaged_snapshot_is_copied_and_the_other_kinds_open(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_store(tmp_path, {"a": {"n": 1}})
    write_store(tmp_path, {"a": {"n": 2}}, kind="cards")
    (tmp_path / "cards.snapshot").write_bytes(b"\x00\xffnonsense")
    store = TinyStore(tmp_path)
    assert store.get("corrections", "a") == {"n": 1}
    assert store.count("cards") == 0
    store.put("cards", {"b": {}})
    store.close()
    copies = list(tmp_path.glob("cards.snapshot.broken-*"))
    assert [path.read_bytes() for path in copies] == [b"\x00\xffnonsense"]
    assert "cards.snapshot is damaged" in caplog.text


def test_damage_in_the_journal_loses_only_the_damaged_line(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    for key in "abc":
        store.put("corrections", {key: {"key": key}})
    crash(store)
    (segment,) = tmp_path.glob("journal-*.log")
    lines = segment.read_bytes().splitlines(keepends=True)
    segment.write_bytes(lines[0] + lines[1].replace(b'"key":"b"', b'"key":"z"') + lines[2])
    again = TinyStore(tmp_path)
    assert [key for key, _ in again.items("corrections")] == ["a", "c"]
    again.close()
    assert len(list(tmp_path.glob("journal-*.broken-*"))) == 1


DOCUMENTS: dict[str, dict[str, object]] = {f"x:user{n}": {"text": f"ünï {n}" * (n % 5)} for n in range(12)}


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 1), from_journal=st.booleans())
def test_a_truncated_file_opens_with_every_document_before_the_end(
    tmp_path_factory: pytest.TempPathFactory, share: float, from_journal: bool
) -> None:
    folder = tmp_path_factory.mktemp("truncated")
    store = TinyStore(folder)
    for key, document in DOCUMENTS.items():
        store.put("corrections", {key: document})
    if from_journal:
        crash(store)
        (path,) = folder.glob("journal-*.log")
        header = 0
    else:
        store.close()
        path = folder / "corrections.snapshot"
        header = 1
    content = path.read_bytes()
    truncated = content[: int(len(content) * share)]
    path.write_bytes(truncated)
    intact_lines = max(0, truncated.count(b"\n") - header)
    again = TinyStore(folder)
    expected = dict(list(DOCUMENTS.items())[:intact_lines])
    assert dict(again.items("corrections")) == expected
    again.put("corrections", {"new": {"n": 1}})
    crash(again)
    last = TinyStore(folder)
    assert dict(last.items("corrections")) == {**expected, "new": {"n": 1}}
    last.close()


def test_a_folder_that_cannot_be_written_opens_and_is_written_when_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full or read-only disk."""
    write_store(tmp_path, {"a": {"n": 1}})

    def refuse(*_: object, **__: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system")

    with monkeypatch.context() as patch:
        for module in ("files", "folder_lock", "journal", "snapshot"):
            patch.setattr(f"server.store.{module}.open_private", refuse)
        store = TinyStore(tmp_path)
        assert "read-only disk" in str(store.problem)
        assert store.get("corrections", "a") == {"n": 1}
        store.put("cards", {"x": {"n": 1}})  # in memory until it can be saved
        with pytest.raises(StoreError, match="read-only disk"):
            store.put("corrections", {"b": {"n": 2}})
        assert store.get("corrections", "b") is None
        with pytest.raises(StoreLockedError):
            TinyStore(tmp_path)
        store.flush()
    store.put("corrections", {"c": {"n": 3}})
    store.close()
    again = TinyStore(tmp_path)
    assert dict(again.items("corrections")) == {"a": {"n": 1}, "c": {"n": 3}}
    assert again.get("cards", "x") == {"n": 1}
    again.close()


def test_everything_is_erased_on_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can be written, and copies of damaged files are there, too."""
    store = TinyStore(tmp_path)
    for kind in ("cards", "corrections", "seen", "pairings"):
        store.put(kind, {key: {"secret": "lavender"} for key in "ab"})
    store.flush()
    store.put("seen", {"c": {"secret": "lavender"}})
    (tmp_path / "seen.snapshot.broken-20260101T000000").write_text("lavender")

    def refuse(_descriptor: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", refuse)
        assert store.erase({}) == 9
    assert store.items("seen") == []
    assert not [path for path in tmp_path.iterdir() if b"lavender" in path.read_bytes()]
    crash(store)
    again = TinyStore(tmp_path)
    assert {kind: again.count(kind) for kind in ("cards", "corrections", "seen", "pairings")} == dict.fromkeys(
        ("cards", "corrections", "seen", "pairings"), 0
    )
    again.close()


def test_erasing_keeps_the_named_documents(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    store.put("pairings", {"a": {"n": 1}, "b": {"n": 2}})
    assert store.erase({"pairings": ["b"]}) == 1
    crash(store)
    again = TinyStore(tmp_path)
    assert again.items("pairings") == [("b", {"n": 2})]
    again.close()


def test_a_snapshot_of_a_newer_version_is_set_aside(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write_store(tmp_path, {"a": {"n": 1}})
    lines = [encode({"format": 2, "documents": 1}), encode({"key": "a", "value": 1})]
    (tmp_path / "corrections.snapshot").write_bytes(b"".join(lines))
    store = TinyStore(tmp_path)
    assert store.items("corrections") == []
    store.put("corrections", {"b": {"n": 2}})
    store.close()
    assert "written by a newer version" in caplog.text
    (copy,) = tmp_path.glob("corrections.snapshot.broken-*")
    assert copy.read_bytes() == b"".join(lines)


def test_the_permissions_of_an_existing_folder_stay(tmp_path: Path) -> None:
    """HUMANKIND_HOME may name a folder that is used for other things, too."""
    tmp_path.chmod(0o755)
    TinyStore(tmp_path).close()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_deleted_lock_file_lets_no_second_server_in(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    (tmp_path / "lock").unlink()
    with pytest.raises(StoreLockedError):
        TinyStore(tmp_path)
    store.close()
    TinyStore(tmp_path).close()


def _make_pipe(path: Path) -> None:
    os.mkfifo(path)


def _make_folder(path: Path) -> None:
    path.mkdir()


def _make_endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes and devices among its files")
@pytest.mark.timeout(60)
@pytest.mark.parametrize("make", [_make_pipe, _make_folder, _make_endless])
@pytest.mark.parametrize(
    "name", ["cards.snapshot", "corrections.snapshot.new", "journal-000000000001.log", "format.json", "lock"]
)
def test_what_is_no_file_neither_blocks_nor_stops_the_store(
    name: str, make: Callable[[Path], None], tmp_path: Path
) -> None:
    """A pipe would be waited for, and a device read, without end."""
    make(tmp_path / name)
    store = TinyStore(tmp_path)
    store.put("corrections", {"a": {"n": 1}})
    store.put("cards", {"b": {"n": 2}})
    store.close()
    again = TinyStore(tmp_path)
    assert again.get("corrections", "a") == {"n": 1}
    assert again.get("cards", "b") == {"n": 2}
    assert again.erase({}) == 2
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with open files")
@pytest.mark.parametrize("is_replaced", [False, True])
def test_nothing_is_acknowledged_or_written_where_the_folder_is_another_one(is_replaced: bool, tmp_path: Path) -> None:
    """A restored backup, a disk that was pulled out, a folder that was deleted: perhaps another server's is there."""
    home, moved = tmp_path / "home", tmp_path / "moved"
    store = TinyStore(home)
    store.put("corrections", {"a": {"n": 1}})
    home.rename(moved)
    if is_replaced:
        home.mkdir()
    with pytest.raises(StoreError, match="moved, deleted or replaced"):
        store.put("corrections", {"b": {"n": 2}})
    with pytest.raises(StoreError, match="moved, deleted or replaced"):
        store.delete("corrections", ["a"])
    with pytest.raises(StoreError, match="moved, deleted or replaced"):
        store.erase({})
    store.put("cards", {"c": {"n": 3}})
    store.flush()
    assert not is_replaced or not list(home.iterdir())
    if is_replaced:
        home.rmdir()
    moved.rename(home)
    store.put("corrections", {"d": {"n": 4}})
    crash(store)
    again = TinyStore(home)
    assert dict(again.items("corrections")) == {"a": {"n": 1}, "d": {"n": 4}}
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows syncs no folders")
def test_a_disk_that_syncs_no_folders_is_used_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems of networks and of memory cards say EINVAL; databases go on, too."""
    fsync = os.fsync

    def refuse_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    store = TinyStore(tmp_path)
    assert store.problem is None
    store.put("corrections", {"a": {"n": 1}})
    store.close()
    again = TinyStore(tmp_path)
    assert again.get("corrections", "a") == {"n": 1}
    again.close()


def test_copies_of_damaged_files_are_kept_for_a_month(tmp_path: Path) -> None:
    """They name people, whose cards are kept for no longer."""
    copy = tmp_path / "cards.snapshot.broken-20260101T000000"
    copy.write_text("lavender")
    now = copy.stat().st_ctime
    delete_old_copies(tmp_path, now + 29 * 86_400)
    assert copy.exists()
    delete_old_copies(tmp_path, now + 31 * 86_400)
    assert not copy.exists()
