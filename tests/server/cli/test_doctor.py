"""The doctor finds what keeps Humankind from working, and says what to do."""

from __future__ import annotations

import errno
import json
import os
import socket
import time
from pathlib import Path

import pytest

from devtools.launch import free_port
from server import __version__
from server.cli import doctor
from server.cli.client import Client, ServerError
from server.cli.main import main
from server.settings import Settings
from server.store import files


class FakeClient(Client):
    """A client whose server responds with a version, or not at all."""

    def __init__(self, version: str | None) -> None:
        self.address = "http://127.0.0.1:8377"
        self.version = version

    def call(self, method: str, path: str, body: object = None) -> object:
        assert (method, path, body) == ("GET", "/v1/health", None)
        if self.version is None:
            raise ServerError("The running server did not respond: timed out.")
        return {"version": self.version}


def test_each_check_is_a_line_and_the_status_shows_whether_one_failed(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    port = free_port()
    monkeypatch.setenv("HUMANKIND_PORT", str(port))
    assert main(["doctor"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("! Server") and line.endswith("not running") for line in lines)
    assert any("Start it:" in line and line.endswith(" serve") for line in lines)
    assert f"✓ Data folder  {home}" in lines
    assert lines[-1] == "To do: 1."


def test_a_port_in_use_by_another_program_is_found() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        check = doctor.check_port(other.getsockname()[1])
    assert "another program uses port" in check.found
    assert "HUMANKIND_PORT" in check.advice


@pytest.mark.parametrize(("version", "in_order"), [(__version__, True), ("0.0.9", False), (None, False)])
def test_the_running_server_must_respond_in_this_version(version: str | None, in_order: bool) -> None:
    check = doctor.check_running(FakeClient(version))
    assert (check.advice == "") == in_order
    assert check.name == "Server"


def test_another_program_in_the_data_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_home: Path) -> None:
        raise ServerError("Another Humankind program is using it.")

    monkeypatch.setattr(doctor, "running", unknown)
    assert doctor.check_server(Settings(home=tmp_path)).advice == "Another Humankind program is using it."


def test_a_clock_before_the_installation_is_wrong() -> None:
    assert doctor.check_clock(time.time()).advice == ""
    assert doctor.check_clock(0.0).advice
    assert doctor.check_clock(0.0).found == "1970-01-01 00:00 UTC"


def test_a_data_folder_that_others_can_read_or_nobody_can_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    assert "chmod 700" in doctor.check_folder(home).advice
    home.chmod(0o700)
    assert doctor.check_folder(home).advice == ""

    def full(_folder: Path) -> None:
        raise files.unusable_folder(home, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))

    monkeypatch.setattr(doctor, "write_problem", full)
    assert "is full" in doctor.check_folder(home).advice


def test_the_folder_of_the_extension_must_be_of_this_version(tmp_path: Path) -> None:
    assert doctor.check_extension(tmp_path).advice == "Install Humankind again."
    (tmp_path / "manifest.json").write_text(json.dumps({"version": "0.0.1"}))
    assert "reload the extension" in doctor.check_extension(tmp_path).advice
    (tmp_path / "manifest.json").write_text(json.dumps({"version": __version__}))
    assert doctor.check_extension(tmp_path).advice == ""
