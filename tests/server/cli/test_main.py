"""Errors that hold for every command."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest

from server.__main__ import run
from server.cli.main import main
from server.store import files

ROOT = Path(__file__).parents[3]

REASON = re.compile(r"^ +([+-]\d+\.\d) (\w+)  ", re.MULTILINE)
POSTS = [{"text": f"Thank you, {name}! That helped me a lot.", "is_reply": True} for name in ("Bo", "Cy", "Di", "Ed")]


def test_an_invalid_setting_is_reported(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMANKIND_PORT", "http")
    assert main(["networks"]) == 2
    assert "HUMANKIND_PORT" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["setup"], ["service", "install"], ["native-host", "run"]])
def test_an_unknown_option_shows_the_usage_of_its_command(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command, "--nope"])
    assert ended.value.code == 2
    usage, problem = capsys.readouterr().err.strip().split("\n", 1)
    assert " ".join(command) in usage
    assert problem.endswith("unrecognized arguments: --nope")


def test_a_data_folder_that_cannot_be_used_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("HUMANKIND_HOME", str(tmp_path / "file" / "folder"))
    assert main(["token"]) == 1
    assert "Not a directory" in capsys.readouterr().err


def program(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "server", *arguments],
        cwd=ROOT,
        env={**os.environ, "HUMANKIND_HOME": str(home), **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def a_file(home: Path) -> None:
    home.write_text("a file")


def a_dangling_link(home: Path) -> None:
    home.symlink_to(home.parent / "nowhere" / "at all")


@pytest.mark.parametrize("put_in_place", [a_file, a_dangling_link])
@pytest.mark.parametrize("command", [["serve"], ["export"], ["token"]])
def test_a_data_folder_that_cannot_be_used_gets_one_line(
    tmp_path: Path, put_in_place: Callable[[Path], None], command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    put_in_place(home)
    assert main(command) == 1
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    assert str(home) in message
    assert "HUMANKIND_HOME" in message


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EIO])
@pytest.mark.parametrize(("command", "status"), [(["export"], 0), (["token"], 1)])
def test_a_full_or_read_only_data_folder_is_reported_and_can_be_read(
    code: int,
    command: list[str],
    status: int,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(files, "open_private", refuse)
    assert main(command) == status
    lines = caplog.messages or capsys.readouterr().err.splitlines()
    assert 1 <= len(lines) <= 2
    assert all("HUMANKIND_HOME" in line for line in lines)
    if status == 0:
        assert lines[0].startswith("Nothing can be saved.")


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
@pytest.mark.slow
def test_a_terminal_that_is_not_utf_8_is_no_error(tmp_path: Path, encoding: str) -> None:
    for arguments in (["score", "sample:maria"], ["networks"], ["--help"], ["score", "nobody@nowhere ☂"]):
        done = program(tmp_path / "home", *arguments, PYTHONIOENCODING=encoding)
        assert b"Traceback" not in done.stderr
        assert b"Error" not in done.stderr


def test_ctrl_c_while_the_program_loads_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupted:
        @property
        def main(self) -> None:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "server.cli.main", cast("ModuleType", Interrupted()))
    assert run() == 130
    assert capsys.readouterr() == ("", "")
