"""The twin of ./scripts/run for systems without bash."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import pytest

from devtools import run


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """The commands that would be run, in a checkout of its own."""
    done: list[list[str]] = []

    def record(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        done.append(command)
        return subprocess.CompletedProcess(command, 3 if "devtools.launch" in command else 0)

    def create(folder: Path, *, with_pip: bool) -> None:
        assert with_pip
        run.python_of(folder).parent.mkdir(parents=True)
        run.python_of(folder).touch()

    (tmp_path / "requirements.txt").write_text("flask==3\n")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(subprocess, "run", record)
    monkeypatch.setattr(venv, "create", create)
    return done


@pytest.mark.parametrize(("system", "python"), [("linux", "bin/python"), ("win32", "Scripts/python.exe")])
def test_it_installs_what_is_missing_and_then_runs(
    calls: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, python: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert run.main(["--port", "9000"]) == 3
    program = str(tmp_path / ".venv" / python)
    assert [command[0] for command in calls] == [program, program]
    assert calls[0][-1] == str(tmp_path / "requirements.txt")
    assert calls[1][1:] == ["-m", "devtools.launch", "--port", "9000"]
    run.main([])
    assert len(calls) == 3  # nothing is installed twice
    (tmp_path / "requirements.txt").write_text("flask==4\n")
    run.main([])
    assert calls[3][-2:] == ["-r", str(tmp_path / "requirements.txt")]
    run.main(["open", "--print"])
    assert calls[5][1:] == ["-m", "server", "open", "--print"]


def test_it_imports_the_standard_library_only() -> None:
    """It runs before anything is installed."""
    program = "import devtools.run, sys; print(*{name.partition('.')[0] for name in sys.modules})"
    root = Path(__file__).parents[2]
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(root)!r}); {program}"]
    loaded = set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())  # noqa: S603 - our own
    assert not {"server", "flask", "msgspec"} & loaded
