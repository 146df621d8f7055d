"""The commands that a new reader needs once."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from server.cli import client, service, setup, start
from server.cli.client import Client, ServerError
from server.cli.main import main
from server.cli.service.manager import ServiceError
from server.paths import extension_folder
from server.settings import Settings
from server.store import StoreError


class StartingServer(Client):
    """A server that responds to the third request."""

    def __init__(self) -> None:
        self.address = "http://127.0.0.1:8377"
        self.calls: list[str] = []

    def call(self, method: str, path: str, body: Any = None) -> Any:
        self.calls.append(f"{method} {path} {body}")
        if len(self.calls) < 3:
            raise ServerError("The running server did not respond.")
        return {"url": "http://127.0.0.1:8377/?key=abc"} if path == "/v1/page" else {"version": "0.1.0"}


def test_the_folder_of_the_extension_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extension", "--path"]) == 0
    assert capsys.readouterr().out == f"{extension_folder()}\n"
    assert main(["extension"]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert {str(extension_folder()), str(extension_folder() / "manifest.json")} <= set(lines)  # to be copied whole


def test_the_folder_of_the_extension_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    assert main(["extension", "--open"]) == 0
    assert opened == [extension_folder().as_uri()]


class Walk:
    """What setup finds and does, where no service manager is called."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.server = StartingServer()
        self.running: Client | None = None
        self.done: list[str] = []
        self.opened: list[str] = []
        self.problem: ServiceError | None = None
        self.fails: BaseException | None = None
        monkeypatch.setattr(setup, "running", lambda _home: self.running)
        monkeypatch.setattr(client, "running", lambda _home: self.running)
        monkeypatch.setattr(start, "running", lambda _home: self.running)
        monkeypatch.setattr(service, "problem", lambda: self.problem)
        monkeypatch.setattr(service, "is_installed", lambda: "install" in self.done)
        monkeypatch.setattr(service, "install_and_start", lambda _settings: self._do("install"))
        monkeypatch.setattr(start, "_launch", self._launch)
        monkeypatch.setattr(webbrowser, "open", self.opened.append)

    def _launch(self, _settings: Settings) -> Callable[[], bool]:
        self._do("launch")
        return lambda: True

    def _do(self, what: str) -> None:
        if self.fails is not None:
            raise self.fails
        self.done.append(what)
        self.running = self.server


@pytest.fixture
def walk(home: Path, monkeypatch: pytest.MonkeyPatch) -> Walk:
    home.mkdir()
    return Walk(monkeypatch)


def test_setup_installs_the_service_and_opens_the_welcome_page_when_the_server_responds(
    walk: Walk, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["setup"]) == 0
    assert walk.done == ["install"]
    assert walk.opened == [(home / "open.html").as_uri()]  # no key on a command line
    assert "http://127.0.0.1:8377/welcome?key=abc" in (home / "open.html").read_text()
    text = capsys.readouterr().out
    for part in (str(home), "whenever you log in", "Load unpacked", "pair your browser", "score @name", "doctor"):
        assert part in text


def test_setup_starts_the_server_where_there_can_be_no_service(walk: Walk, capsys: pytest.CaptureFixture[str]) -> None:
    walk.problem = ServiceError("Your user account has no running systemd.")
    assert main(["setup", "--print"]) == 0
    assert walk.done == ["launch"]
    text = capsys.readouterr().out
    assert "does not start when you log in. Your user account has no running systemd." in text
    assert "at login:" in text
    assert "/welcome?key=abc" in text
    assert walk.opened == []


def test_setup_uses_a_server_that_runs(walk: Walk, capsys: pytest.CaptureFixture[str]) -> None:
    walk.running = walk.server
    walk.server.calls += ["", ""]  # it has started
    assert main(["setup", "--print"]) == 0
    assert walk.done == []
    assert "It is running already, but does not start when you log in." in capsys.readouterr().out


@pytest.mark.parametrize(
    "problem", [ServiceError("Another program uses port 8377."), StoreError("The data folder cannot be written.")]
)
def test_setup_ends_with_what_is_in_the_way(walk: Walk, capsys: pytest.CaptureFixture[str], problem: Exception) -> None:
    walk.fails = problem
    assert main(["setup"]) == 1
    shown = capsys.readouterr()
    assert str(problem) in shown.err
    assert "setup" in shown.err
    assert "Load unpacked" not in shown.out  # nothing works without the server


def test_ctrl_c_shows_how_to_continue(walk: Walk, capsys: pytest.CaptureFixture[str]) -> None:
    walk.fails = KeyboardInterrupt()
    assert main(["setup"]) == 130
    assert "To go on:" in capsys.readouterr().err
