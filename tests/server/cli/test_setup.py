"""The commands that a new reader needs once."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import Any

import pytest

from server.cli import service, setup, start
from server.cli.client import Client, ServerError
from server.cli.main import main
from server.paths import extension_folder


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
    text = capsys.readouterr().out
    assert f"Load unpacked → {extension_folder()}\n" in text
    assert str(extension_folder() / "manifest.json") in text


def test_the_folder_of_the_extension_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    assert main(["extension", "--open"]) == 0
    assert opened == [extension_folder().as_uri()]


def test_setup_installs_the_service_and_opens_the_welcome_page_when_the_server_responds(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home.mkdir()
    server = StartingServer()
    running: list[Client | None] = [None]
    opened: list[str] = []

    def install(*_arguments: object) -> int:
        running[0] = server
        return 0

    monkeypatch.setattr(service, "install", install)
    for module in (setup, start):
        monkeypatch.setattr(module, "running", lambda _home: running[0])
    monkeypatch.setattr(webbrowser, "open", opened.append)
    assert main(["setup"]) == 0
    assert opened == [(home / "open.html").as_uri()]  # no key on a command line
    assert "http://127.0.0.1:8377/welcome?key=abc" in (home / "open.html").read_text()
    assert "Load unpacked" in capsys.readouterr().out


@pytest.mark.usefixtures("home")
def test_setup_goes_on_where_no_service_can_be_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(service, "install", lambda *_arguments: 1)
    monkeypatch.setattr(service, "is_installed", lambda: False)
    assert main(["setup"]) == 1
    text = capsys.readouterr().out
    assert "Start it by hand in another terminal:" in text
    assert "Load unpacked" in text
    assert text.endswith(" open\n")
