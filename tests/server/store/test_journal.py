"""The journal: entries are replayed in order, and segments are rotated."""

from __future__ import annotations

from pathlib import Path

from server.store.journal import Journal


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
