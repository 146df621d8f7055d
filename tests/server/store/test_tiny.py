"""What the store on the disk promises beyond memory: it lasts, it is private, and damage never stops it."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.store import StoreError, StoreLockedError
from server.store.tiny import TinyStore, folder_is_held


def filled(folder: Path, documents: dict[str, dict[str, object]], kind: str = "corrections") -> None:
    store = TinyStore(folder)
    for key, document in documents.items():
        store.put(kind, {key: document})
    store.close()


def crashed(store: TinyStore) -> None:
    """Ends a store as a killed process does: nothing is flushed, only the lock goes."""
    store._closing.set()
    store._timer.join()
    store.lock.release()


def test_everything_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    store.put("cards", {"a": {"n": 1}, "b": {"n": 2}})
    store.put("seen", {"a": {"posts": "[]"}})
    store.delete("cards", ["a"])
    store.close()
    again = TinyStore(tmp_path)
    assert again.items("cards") == [("b", {"n": 2})]
    assert again.get("seen", "a") == {"posts": "[]"}
    again.close()


def test_what_was_promised_is_there_after_a_crash(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    store.put("corrections", {"a": {"verdict": "person"}, "b": {"verdict": "unsure"}})
    store.put("corrections", {"a": {"verdict": "one_way"}})
    store.delete("corrections", ["b"])
    crashed(store)
    again = TinyStore(tmp_path)
    assert again.items("corrections") == [("a", {"verdict": "one_way"})]
    again.close()


def test_what_was_erased_stays_erased_after_a_crash(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    store.put("cards", {"a": {"secret": "lavender"}})
    store.put("seen", {"a": {"secret": "lavender"}})
    store.flush()
    store.delete("cards", ["a"])
    store.delete("seen")
    crashed(store)
    again = TinyStore(tmp_path)
    assert again.count("cards") == again.count("seen") == 0
    again.close()
    assert not [path for path in tmp_path.iterdir() if b"lavender" in path.read_bytes()]


def test_the_journal_is_cut_once_snapshots_hold_it(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    store.put("seen", {"a": {"text": "x" * 10_000}})
    store.flush()
    store.put("seen", {"b": {}})
    pieces = list(tmp_path.glob("journal-*.log"))
    assert len(pieces) == 1
    assert pieces[0].stat().st_size < 1_000
    crashed(store)
    again = TinyStore(tmp_path)
    assert [key for key, _ in again.items("seen")] == ["a", "b"]
    again.close()


def test_a_crash_between_snapshot_and_cut_counts_nothing_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = TinyStore(tmp_path)
    store.put("corrections", {"a": {"n": 1}})
    store.delete("corrections", ["a"])
    store.put("corrections", {"b": {"n": 2}})
    monkeypatch.setattr(Path, "unlink", lambda _path: None)
    store.flush()
    monkeypatch.undo()
    store.put("corrections", {"a": {"n": 3}})
    crashed(store)
    again = TinyStore(tmp_path)
    assert dict(again.items("corrections")) == {"b": {"n": 2}, "a": {"n": 3}}
    again.close()


def test_a_second_process_is_told_so(tmp_path: Path) -> None:
    assert not folder_is_held(tmp_path)
    store = TinyStore(tmp_path)
    assert folder_is_held(tmp_path)
    with pytest.raises(StoreLockedError, match="Another Humankind server"):
        TinyStore(tmp_path)
    store.close()
    assert not folder_is_held(tmp_path)
    TinyStore(tmp_path).close()


def test_folder_and_files_are_for_their_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    store = TinyStore(folder)
    store.put("seen", {"a": {}})
    store.flush()
    store.put("seen", {"b": {}})
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    store.close()


def test_a_full_disk_is_said_and_what_was_kept_before_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = TinyStore(tmp_path)
    store.put("corrections", {"a": {"n": 1}})
    write = os.write

    def write_half(descriptor: int, data: bytes) -> int:
        write(descriptor, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", write_half)
    with pytest.raises(StoreError, match="No space left"):
        store.put("corrections", {"b": {"n": 2}})
    monkeypatch.undo()
    assert store.get("corrections", "b") is None
    store.put("corrections", {"c": {"n": 3}})
    crashed(store)
    again = TinyStore(tmp_path)
    assert dict(again.items("corrections")) == {"a": {"n": 1}, "c": {"n": 3}}
    again.close()


def test_a_snapshot_that_cannot_be_written_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = TinyStore(tmp_path)
    store.put("cards", {"a": {"n": 1}})

    def refuse(_path: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    store.flush()
    monkeypatch.undo()
    store.flush()
    crashed(store)
    again = TinyStore(tmp_path)
    assert again.get("cards", "a") == {"n": 1}
    again.close()


def test_a_broken_file_is_set_aside_and_all_else_opens(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    filled(tmp_path, {"a": {"n": 1}})
    filled(tmp_path, {"a": {"n": 2}}, kind="cards")
    (tmp_path / "cards.snapshot").write_bytes(b"\x00\xffnonsense")
    store = TinyStore(tmp_path)
    assert store.get("corrections", "a") == {"n": 1}
    assert store.count("cards") == 0
    store.put("cards", {"b": {}})
    store.close()
    aside = list(tmp_path.glob("cards.snapshot.broken-*"))
    assert [path.read_bytes() for path in aside] == [b"\x00\xffnonsense"]
    assert "cards.snapshot is damaged" in caplog.text


def test_damage_inside_the_journal_costs_only_the_damaged_line(tmp_path: Path) -> None:
    store = TinyStore(tmp_path)
    for key in "abc":
        store.put("corrections", {key: {"key": key}})
    crashed(store)
    (piece,) = tmp_path.glob("journal-*.log")
    lines = piece.read_bytes().splitlines(keepends=True)
    piece.write_bytes(lines[0] + lines[1].replace(b'"key":"b"', b'"key":"z"') + lines[2])
    again = TinyStore(tmp_path)
    assert [key for key, _ in again.items("corrections")] == ["a", "c"]
    again.close()
    assert len(list(tmp_path.glob("journal-*.broken-*"))) == 1


DOCUMENTS: dict[str, dict[str, object]] = {f"x:user{n}": {"text": f"ünï {n}" * (n % 5)} for n in range(12)}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 1), from_journal=st.booleans())
def test_a_file_cut_anywhere_opens_and_keeps_all_before_the_cut(
    tmp_path_factory: pytest.TempPathFactory, share: float, from_journal: bool
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    store = TinyStore(folder)
    for key, document in DOCUMENTS.items():
        store.put("corrections", {key: document})
    if from_journal:
        crashed(store)
        (path,) = folder.glob("journal-*.log")
        heading = 0
    else:
        store.close()
        path = folder / "corrections.snapshot"
        heading = 1
    whole = path.read_bytes()
    cut = whole[: int(len(whole) * share)]
    path.write_bytes(cut)
    kept_lines = max(0, cut.count(b"\n") - heading)
    again = TinyStore(folder)
    expected = dict(list(DOCUMENTS.items())[:kept_lines])
    assert dict(again.items("corrections")) == expected
    again.put("corrections", {"new": {"n": 1}})
    crashed(again)
    last = TinyStore(folder)
    assert dict(last.items("corrections")) == {**expected, "new": {"n": 1}}
    last.close()
