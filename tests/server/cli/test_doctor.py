"""The doctor finds what keeps Humankind from working, and says what to do."""

from __future__ import annotations

import errno
import json
import os
import socket
import threading
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from devtools.processes import free_port
from server import __version__
from server.cli import doctor, service
from server.cli.client import Client, ServerError
from server.cli.main import main
from server.fetching import Fetcher, FetchError, Proxy
from server.fetching.responses import Response
from server.settings import Settings
from server.store import files
from server.store.folder_format import FORMAT, write_format


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
    home.mkdir(mode=0o700)
    monkeypatch.setenv("HUMANKIND_PORT", str(free_port()))
    assert main(["doctor"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("! Server") and line.endswith("not running") for line in lines)
    assert any("Start it:" in line and line.endswith(" serve") for line in lines)
    assert f"✓ Data folder  {home}" in lines
    assert lines[-1] == "To do: 1."


def test_a_port_in_use_by_another_program_is_found(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        check = doctor.check_start(Settings(home=tmp_path, port=other.getsockname()[1]))
    assert "Another program uses port" in check.advice
    assert "HUMANKIND_PORT" in check.advice


def test_another_humankind_on_the_port_is_named(tmp_path: Path) -> None:
    names: list[object] = [{"name": "humankind"}, {"name": "else"}, ["humankind"], None]

    class Other(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(names[0]).encode())

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Other) as other:
        threading.Thread(target=other.serve_forever, args=(0.05,), daemon=True).start()
        settings = Settings(home=tmp_path, port=other.server_port)
        assert "Another Humankind, with another data folder," in doctor.check_start(settings).advice
        while len(names) > 1:
            del names[0]
            assert "Another program uses port" in doctor.check_start(settings).advice
        other.shutdown()


def test_a_folder_that_does_not_exist_is_not_made(home: Path) -> None:
    assert main(["doctor"]) == 1
    assert not home.exists()


@pytest.mark.parametrize(("version", "in_order"), [(__version__, True), ("0.0.9", False), (None, False)])
def test_the_running_server_must_respond_in_this_version(version: str | None, in_order: bool) -> None:
    check = doctor.check_running(FakeClient(version))
    assert (check.advice == "") == in_order
    assert check.name == "Server"


@pytest.mark.parametrize(("installed", "advice"), [(True, "service restart"), (False, " serve")])
def test_the_advice_is_to_start_what_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installed: bool, advice: str
) -> None:
    monkeypatch.setattr(service, "is_installed", lambda: installed)
    assert doctor.check_start(Settings(home=tmp_path, port=free_port())).advice.endswith(advice)
    assert doctor.check_running(FakeClient("0.0.9")).advice.endswith(advice)


def test_a_service_with_another_data_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Manager:
        file = tmp_path
        running = True

        def data_folder(self) -> Path:
            return tmp_path / "data"

        def is_running(self) -> bool:
            return self.running

    monkeypatch.setattr(service, "manager", Manager)
    assert "another data folder" in doctor.check_service(tmp_path, server_advised=False).found
    assert doctor.check_service(tmp_path / "data", server_advised=False) == ("Service", "running", "")
    monkeypatch.setattr(Manager, "running", False)
    assert "logs" in doctor.check_service(tmp_path / "data", server_advised=False).advice
    assert doctor.check_service(tmp_path / "data", server_advised=True).advice == ""  # said once


def test_the_proxy_must_accept_connections() -> None:
    with socket.socket() as proxy:
        proxy.bind(("127.0.0.1", 0))
        proxy.listen()
        port = proxy.getsockname()[1]
        assert doctor.check_proxy(Proxy("socks5h", "127.0.0.1", port, "ada", "secret")) == (
            "Proxy",
            f"socks5h://127.0.0.1:{port} accepts connections",
            "",
        )
    check = doctor.check_proxy(Proxy("http", "127.0.0.1", free_port()))
    assert "Connection refused" in check.found
    assert "HUMANKIND_PROXY" in check.advice


def test_a_machine_without_a_way_out_is_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    unreachable: list[str] = []

    class Cut(socket.socket):
        def connect(self, address: Any) -> None:
            unreachable.append(address[0])
            raise OSError(errno.ENETUNREACH, os.strerror(errno.ENETUNREACH))

    monkeypatch.setattr(socket, "socket", Cut)
    check = doctor.check_connection()
    assert "Connect this machine" in check.advice
    assert unreachable == ["192.0.2.1", "2001:db8::1"]


@pytest.mark.parametrize(
    ("browsers", "found", "in_order"),
    [
        (["Firefox", "Chrome", "Firefox"], "Firefox × 2, Chrome", True),
        ([""], "a browser", True),
        ([], "no browser", False),
    ],
)
def test_the_paired_browsers_are_named(
    home: Path, monkeypatch: pytest.MonkeyPatch, browsers: list[str], found: str, in_order: bool
) -> None:
    class Server(FakeClient):
        def call(self, method: str, path: str, body: object = None) -> object:
            assert (method, path, body) == ("GET", "/v1/pairing", None)
            return {"paired": [{"origin": "", "browser": browser, "paired_at": ""} for browser in browsers]}

    monkeypatch.setattr(doctor, "running", lambda _home: Server(None))
    check = doctor.check_pairing(home)
    assert found in check.found
    assert (check.advice == "") == in_order


def test_online_requests_one_host_of_each_network_for_a_page_that_names_nobody(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    requested: list[str] = []

    def send(_fetcher: Fetcher, url: str, *_arguments: object, **_options: object) -> Response:
        requested.append(url)
        if "lemmy" in url:
            raise FetchError("unreachable", "There is no host called lemmy.world.")
        date = formatdate(time.time() - 3600) if "reddit" in url else formatdate()
        return Response("host", 404, {"date": date}, b"")

    monkeypatch.setattr(Fetcher, "send_uncached", send)
    main(["doctor", "--online"])
    text = capsys.readouterr().out
    assert "https://public.api.bsky.app/robots.txt" in requested
    assert all(url.endswith("/robots.txt") for url in requested)
    assert not any("x.com" in url for url in requested)  # the server never asks it
    assert "  There is no host called lemmy.world.\n" in text
    assert "www.reddit.com responds; its clock is 60 minutes behind" in text
    assert text.count("minutes") == 1
    assert not home.exists()
    monkeypatch.setenv("HUMANKIND_X_SERVICE", "https://x.example")
    main(["doctor", "--online"])
    assert "https://x.example/robots.txt" in requested


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
    write_format(home, FORMAT + 1)
    assert "Install the newer version" in doctor.check_folder(home).advice
    write_format(home)

    def full(_folder: Path) -> None:
        raise files.unusable_folder(home, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))

    monkeypatch.setattr(doctor, "folder_problem", full)
    assert "is full" in doctor.check_folder(home).advice


def test_the_folder_of_the_extension_must_be_of_this_version(tmp_path: Path) -> None:
    assert doctor.check_extension(tmp_path).advice == "Install Humankind again."
    (tmp_path / "manifest.json").write_text(json.dumps({"version": "0.0.1"}))
    assert "reload the extension" in doctor.check_extension(tmp_path).advice
    (tmp_path / "manifest.json").write_text(json.dumps({"version": __version__}))
    assert doctor.check_extension(tmp_path).advice == ""


def test_a_malformed_date_makes_no_clock_wrong() -> None:
    assert doctor.clock_difference("Sat, 28 Nov 2026 04:00:00 GMT", 1795838400 + 90) == 90
    for date in ("", "yesterday", "Sat, 99 Nov 2026 04:00:00 GMT"):
        assert doctor.clock_difference(date, 0.0) == 0.0
