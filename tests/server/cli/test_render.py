"""The progress line."""

from __future__ import annotations

import sys
import time

import pytest

from server.cli.render import Progress


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_progress_shows_the_share_the_rate_and_the_time_left(
    clock: list[float], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress = Progress(1000)
    progress.start_at(200)  # an earlier run's part says nothing about the rate
    clock[0] += 10.0
    progress.step(300)
    line = capsys.readouterr().err
    assert " 30%  1 lines, 0 per second, 1:10 left" in line
    clock[0] += 7190.0
    progress.step(600)
    assert " 60%  2 lines, 0 per second, 2:00:00 left" in capsys.readouterr().err


def test_progress_of_unknown_length_has_neither_bar_nor_time_left(
    clock: list[float], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress = Progress(None)
    clock[0] += 0.5
    progress.step(0)
    assert capsys.readouterr().err == "\r1 lines, 2 per second\x1b[K"


@pytest.mark.parametrize(("terminal", "quiet"), [(False, False), (True, True)])
def test_progress_is_silent_without_a_terminal_or_when_quiet(
    clock: list[float],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    terminal: bool,
    quiet: bool,
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    progress = Progress(1000, quiet=quiet)
    clock[0] += 10.0
    progress.step(300)
    progress.close()
    assert capsys.readouterr().err == ""
