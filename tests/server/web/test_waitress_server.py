"""The server under waitress, as on Windows: it serves as under gunicorn, and a Python without fcntl runs it."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from devtools.browser.real_server import RealServer
from devtools.processes import free_port
from server.cli.main import main
from server.settings import Settings
from server.store.folder_lock import folder_is_locked

pytest.importorskip("waitress", reason="run ./scripts/test, which installs it")

ROOT = Path(__file__).parents[3]
MARIA = {"accounts": [{"account": {"network": "sample", "handle": "maria"}}]}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    home = tmp_path_factory.mktemp("waitress") / "home"
    server = RealServer(home, {"HUMANKIND_WEB_SERVER": "waitress", "HUMANKIND_THREADS": "2"})
    yield server
    server.stop()


def send(server: RealServer, *lines: str) -> bytes:
    """Sends lines as they are; returns the response."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as client:
        client.sendall("\r\n".join((*lines, "Connection: close", "", "")).encode())
        return b"".join(iter(lambda: client.recv(65_536), b""))


def test_bodies_of_whoever_sends_them_do_not_fill_the_memory(server: RealServer) -> None:
    head = f"POST /v1/import HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nContent-Type: text/plain\r\n"
    head += f"Content-Length: {60 * 1024 * 1024}\r\n\r\n"
    with contextlib.ExitStack() as opened:
        clients = []
        for _ in range(5):  # without a key, as a web page can
            client = opened.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=10))
            clients.append(client)
            client.sendall(head.encode())
            for _ in range(50):
                client.sendall(b"a" * 1024 * 1024)
        assert server.request("/v1/networks")["networks"]
        given_up = []
        for client in clients:
            client.settimeout(0.5)
            try:
                given_up.append(client.recv(1) == b"")
            except ConnectionResetError:
                given_up.append(True)
            except TimeoutError:
                given_up.append(False)
        assert given_up == [True, True, True, False, False]  # those that have been arriving for the longest


def test_requests_are_checked_as_under_gunicorn(server: RealServer) -> None:
    host = f"Host: 127.0.0.1:{server.port}"
    response = send(server, "GET /v1/health HTTP/1.1", host)
    assert response.startswith(b"HTTP/1.1 200")
    assert b"waitress" not in response.lower()
    for lines in (
        ("GET /v1/health HTTP/1.1", "Host: evil.example"),
        ("GET /v1/health HTTP/1.1", host, "Host: b"),
        ("GET /v1/health HTTP/1.0",),
    ):
        assert send(server, *lines).split()[1] == b"400"
    assert send(server, "GET /v1/export HTTP/1.1", host, "Authorization: Bearer guessed").split()[1] == b"401"
    with pytest.raises(HTTPError) as problem:
        server.request("/v1/scores", "POST", {"accounts": [], "text": "x" * 9 * 1024 * 1024})
    assert json.load(problem.value)["type"].endswith("too-large")


def test_the_key_of_a_page_and_a_signed_request_open_it(server: RealServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMANKIND_HOME", str(server.home))
    assert main(["status"]) == 0  # signed
    assert server.request("/v1/networks")["networks"]  # with the machine token, whose sender is checked on Linux


def test_slow_clients_keep_nobody_waiting(server: RealServer) -> None:
    with contextlib.ExitStack() as clients:
        for number in range(60):
            client = clients.enter_context(socket.create_connection(("127.0.0.1", server.port), 5))
            client.sendall((b"", b"GET / HT", b"POST /v1/scores HTTP/1.1\r\nContent-Length: 9\r\n\r\n{")[number % 3])
        start = time.monotonic()
        assert server.request("/v1/health")["name"] == "humankind"
        assert time.monotonic() - start < 5


def wait_for_card(server: RealServer) -> None:
    """Returns when the server has scored Maria. The first worker loads everything: long, on a busy machine."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        (result,) = server.request("/v1/scores", "POST", MARIA)["results"]
        if result["status"] != "pending":
            break
        time.sleep(0.2)
    assert result["card"]["verdict"] == "person"


def test_a_python_that_lacks_what_windows_lacks_serves_scores_and_saves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    monkeypatch.setenv("HUMANKIND_HOME", str(home))
    port = free_port()
    command = [sys.executable, "-m", "tests.server.as_on_windows", "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ}, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    server = RealServer.__new__(RealServer)
    server.home, server.port = home, port
    try:
        assert process.stdout is not None
        assert "is ready" in process.stdout.readline()
        assert folder_is_locked(home)
        wait_for_card(server)  # scored in a worker that was not forked
        server.request("/v1/corrections/x:ada", "PUT", {"verdict": "organisation"})
        monkeypatch.setattr(sys, "platform", "win32")
        # A busy machine can take longer than one command waits.
        assert any(main(["stop"]) == 0 for _ in range(3))
        assert process.wait(30) == 0
    finally:
        process.kill()
        process.wait()
    assert (home / "cards.snapshot").exists()  # it was not killed: cards are written at the end
    assert not (home / "stop").exists()
    assert not folder_is_locked(home)


def test_windows_serves_under_waitress(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings().web_server == "gunicorn"
    monkeypatch.setattr(sys, "platform", "win32")
    assert Settings().web_server == "waitress"
