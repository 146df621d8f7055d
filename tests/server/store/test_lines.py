"""Lines with checksums: damage is noticed, and intact lines are read."""

from __future__ import annotations

from pathlib import Path

from server.store.lines import encode, ends_incomplete, read_lines


def test_lines_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    path.write_bytes(encode({"a": "ü\n"}) + encode([1, 2]))
    assert read_lines(path) == ([{"a": "ü\n"}, [1, 2]], 0)
    assert not ends_incomplete(path)


def test_damaged_lines_are_counted_and_skipped(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    lines = [encode({"number": number}) for number in range(4)]
    damaged = lines[1].replace(b'"number":1', b'"number":7')
    path.write_bytes(lines[0] + damaged + b"\xff\n" + lines[2] + lines[3][:-2])
    assert read_lines(path) == ([{"number": 0}, {"number": 2}], 3)
    assert ends_incomplete(path)
