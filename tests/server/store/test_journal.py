"""The journal: entries are replayed in order, and segments are rotated."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from server.store import StoreError
from server.store.journal import Journal
from server.store.lines import encode


def open_journal(folder: Path) -> tuple[Journal, list[object]]:
    """An open journal, and the values that it replayed."""
    journal = Journal(folder)
    values = [entry["value"] for entry in journal.replay()]
    journal.open(after=0)
    return journal, values


def test_entries_are_replayed_in_order_over_all_segments(tmp_path: Path) -> None:
    journal, _ = open_journal(tmp_path)
    numbers = [journal.append({"value": "a"})]
    assert len(journal.rotate()) == 1
    numbers += [journal.append({"value": value}) for value in "bc"]
    journal.sync(numbers[-1])
    journal.close()
    assert numbers == [1, 2, 3]
    journal, values = open_journal(tmp_path)
    assert values == ["a", "b", "c"]
    assert journal.append({"value": "d"}) == 4
    journal.close()


def test_numbers_continue_after_those_of_a_snapshot(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.open(after=41)
    assert journal.append({"value": "a"}) == 42
    journal.close()


def test_an_empty_segment_is_deleted_on_close(tmp_path: Path) -> None:
    journal, _ = open_journal(tmp_path)
    assert journal.rotate() == []
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_an_incomplete_last_line_is_ignored(tmp_path: Path) -> None:
    journal, _ = open_journal(tmp_path)
    for value in "ab":
        journal.append({"value": value})
    journal.close()
    (segment,) = tmp_path.iterdir()
    segment.write_bytes(segment.read_bytes()[:-3])
    journal, values = open_journal(tmp_path)
    assert values == ["a"]
    assert not list(tmp_path.glob("*.broken-*"))
    journal.close()


def fail(*_: Any, **__: Any) -> Any:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_segment_stays_in_use_where_no_new_one_can_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old descriptor was closed first, and its number soon belonged to somebody's connection."""
    journal, _ = open_journal(tmp_path)
    journal.sync(journal.append({"value": "a"}))
    with monkeypatch.context() as patch:
        patch.setattr("server.store.journal.open_private", fail)
        with pytest.raises(OSError, match="No space"):
            journal.rotate()
    other = os.open(tmp_path / "other", os.O_WRONLY | os.O_CREAT)
    journal.sync(journal.append({"value": "b"}))
    os.close(other)
    assert (tmp_path / "other").read_bytes() == b""
    journal.close()
    assert open_journal(tmp_path)[1] == ["a", "b"]


def test_nothing_is_written_after_a_failed_sync_until_a_new_segment_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, _ = open_journal(tmp_path)
    journal.sync(journal.append({"value": "a"}))
    number = journal.append({"value": "refused"})
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(StoreError):
            journal.sync(number)
        other = os.open(tmp_path / "other", os.O_WRONLY | os.O_CREAT)  # gets the number of the closed descriptor
        with pytest.raises(StoreError):
            journal.append({"value": "too early"})
    journal.sync(journal.append({"value": "b"}))
    os.close(other)
    assert (tmp_path / "other").read_bytes() == b""
    journal.close()
    assert open_journal(tmp_path)[1] == ["a", "b"]


def test_entries_that_cannot_be_read_are_set_aside(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    lines: list[Any] = [{"n": 1, "value": "a"}, {"value": "no number"}, ["a list"], {"n": "2", "value": "b"}]
    lines += [{"n": 3, "format": 2, "value": "of a newer version"}, {"n": 4, "void": [["x"]]}, {"n": 5, "value": "c"}]
    (tmp_path / "journal-000000000001.log").write_bytes(b"".join(map(encode, lines)))
    (tmp_path / "journal-old.log").write_bytes(b"not a segment")
    journal, values = open_journal(tmp_path)
    journal.close()
    assert values == ["a", "c"]
    assert len(list(tmp_path.glob("journal-000000000001.log.broken-*"))) == 1
    assert "5 lines that cannot be read" in caplog.text
