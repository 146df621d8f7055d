"""The commands while a server is running, and the server as a process of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from devtools import launch
from devtools.processes import free_port, wait_until_ready
from server.cli import client
from server.cli.main import main
from server.store.folder_lock import folder_is_locked
from server.web.pairing import unpacked_origin

ROOT = Path(__file__).parents[3]
POSTS = [{"text": f"Thank you, {name}! That helped me a lot.", "is_reply": True} for name in ("Bo", "Cy", "Di", "Ed")]

# Whoever runs the tests may ignore SIGHUP (nohup), and a child inherits that.
RESET_SIGHUP = (
    "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_DFL); os.execvp(sys.argv[1], sys.argv[1:])"
)


class Running:
    """A real server under gunicorn on a port of its own."""

    def __init__(self, home: Path, *, before: tuple[str, ...] = (), new_session: bool = False) -> None:
        self.port = free_port()
        self.home = home
        self.before = before
        self.new_session = new_session
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-c", RESET_SIGHUP]
        command += [*self.before, sys.executable, "-m", "server", "serve", "--port", str(self.port)]
        environment = {**os.environ, "HUMANKIND_HOME": str(self.home)}
        self.process = subprocess.Popen(  # noqa: S603 - our own
            command,
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=self.new_session,
        )
        assert self.process.stdout is not None
        self.first_line = self.process.stdout.readline()
        for _ in range(500):
            try:
                self.call("GET", "/v1/health")
            except OSError:
                time.sleep(0.02)
            else:
                return
        raise AssertionError("the server did not start")

    def call(self, method: str, path: str, body: Any = None) -> Any:
        request = Request(f"http://127.0.0.1:{self.port}{path}", method=method)
        request.add_header("Authorization", f"Bearer {(self.home / 'token').read_text().strip()}")
        if body is not None:
            request.add_header("Content-Type", "application/json")
            request.data = json.dumps(body).encode()
        with urlopen(request, timeout=30) as response:  # noqa: S310 - this machine
            return json.loads(response.read())

    def kill(self) -> None:
        """kill -9 to the worker and to gunicorn above it."""
        worker = json.loads((self.home / "lock").read_text())["pid"]
        self.process.send_signal(signal.SIGKILL)
        os.kill(worker, signal.SIGKILL)
        self.process.wait(30)

    def stop(self) -> str:
        """Ends it as Ctrl+C does; returns what it printed."""
        self.process.send_signal(signal.SIGINT)
        assert self.process.stdout is not None
        text = self.process.stdout.read()
        self.process.wait(30)
        return text


@pytest.fixture
def running(home: Path) -> Iterator[Running]:
    server = Running(home)
    yield server
    if server.process.poll() is None:
        server.stop()


@pytest.mark.slow
def test_commands_use_the_running_server(running: Running, capsys: pytest.CaptureFixture[str]) -> None:
    running.call("PUT", "/v1/corrections/x:ada", {"verdict": "person"})
    assert main(["export"]) == 0
    assert list(json.loads(capsys.readouterr().out)["corrections"]) == ["x:ada"]
    assert main(["open", "--print"]) == 0
    address = capsys.readouterr().out.strip()
    with urlopen(address, timeout=30) as page:  # noqa: S310 - this machine
        assert page.status == 200
    shown = {"account": {"network": "x", "handle": "ada"}, "posts": [{"text": "Hello."}]}
    assert running.call("POST", "/v1/seen", {"accounts": [shown], "page_host": "x.com"}) == {"accepted": 1, "new": 1}
    assert main(["seen"]) == main(["erase", "--seen-on", "x.com", "--yes"]) == 0
    assert capsys.readouterr().out == "x.com  accounts: 1, posts: 1\nPosts erased: 1.\n"
    assert main(["serve"]) == 0
    assert f"already running at http://127.0.0.1:{running.port}" in capsys.readouterr().out
    assert main(["erase", "--yes"]) == 0
    assert running.call("GET", "/v1/export")["corrections"] == {}
    text = running.stop()
    assert running.process.returncode == 0
    assert "Traceback" not in text
    assert not folder_is_locked(running.home)


def wait_for_end(server: Running) -> None:
    """Returns once the process has ended and nobody uses the data folder."""
    server.process.wait(30)
    for _ in range(500):
        if not folder_is_locked(server.home):
            return
        time.sleep(0.02)
    raise AssertionError("the worker goes on")


@pytest.mark.slow
def test_the_server_can_be_shown_and_stopped_by_command(running: Running, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status"]) == 0
    assert f"running at http://127.0.0.1:{running.port}" in capsys.readouterr().out
    running.call("GET", "/v1/scores/sample:maria")  # waits for the card
    assert main(["stop"]) == 0
    assert "stopped" in capsys.readouterr().out
    wait_for_end(running)
    assert running.process.returncode == 0
    assert (running.home / "cards.snapshot").exists()  # it was not killed: cards are written at the end
    assert main(["status"]) == 1
    assert main(["stop"]) == 0
    assert "No Humankind server is running" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("whole_group", [False, True])
def test_a_closed_terminal_stops_the_server(home: Path, *, whole_group: bool) -> None:
    server = Running(home, new_session=True)
    if whole_group:
        os.killpg(server.process.pid, signal.SIGHUP)
    else:
        server.process.send_signal(signal.SIGHUP)
    wait_for_end(server)
    assert server.process.returncode == 0


@pytest.mark.slow
def test_nohup_keeps_the_server_running(home: Path) -> None:
    server = Running(home, before=("nohup",))
    server.process.send_signal(signal.SIGHUP)
    time.sleep(1)  # the main process looks at its signals at least so often
    assert server.call("GET", "/v1/health")["name"] == "humankind"
    server.stop()


@pytest.mark.slow
def test_a_proxy_in_the_environment_gets_no_request_and_no_token(
    running: Running, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as proxy:
        proxy.bind(("127.0.0.1", 0))
        proxy.listen()
        proxy.settimeout(0.2)
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.getsockname()[1]}")
            monkeypatch.setenv(name.upper(), f"socks5://127.0.0.1:{proxy.getsockname()[1]}")
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        wait_until_ready(f"http://127.0.0.1:{running.port}", running.process)
        assert main(["open", "--print"]) == 0
        client_of_server = client.running(running.home)
        assert client_of_server is not None
        assert "?key=" in launch.home_page_url(client_of_server)
        assert launch.main(["--port", "8376"]) == 0
        assert f"already running at http://127.0.0.1:{running.port}" in capsys.readouterr().out
        with pytest.raises(TimeoutError):
            proxy.accept()


@pytest.mark.slow
def test_a_look_up_uses_the_running_server_and_its_corrections(
    running: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    running.call("PUT", "/v1/corrections/sample:verity", {"verdict": "person"})
    assert main(["score", "--json", "sample:verity"]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "person"


@pytest.mark.slow
def test_what_the_server_acknowledged_survives_kill_9(running: Running) -> None:
    seen = {"accounts": [{"account": {"network": "x", "handle": "ada"}, "posts": POSTS}]}
    for turn in range(4):
        running.call("PUT", f"/v1/corrections/x:user{turn}", {"verdict": "organisation"})
        running.call("POST", "/v1/seen", seen)
        running.kill()
        running.start()
        kept = running.call("GET", "/v1/export")
        assert len(kept["corrections"]) == turn + 1
        assert len(kept["seen"]["x:ada"]["posts"]) == len(POSTS)


def send(port: int, *lines: str) -> str:
    """Sends lines as they are; returns the response."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(("\r\n".join((*lines, "Connection: close")) + "\r\n\r\n").encode())
        return b"".join(iter(lambda: connection.recv(65_536), b"")).decode()


@pytest.mark.slow
def test_what_another_user_can_send_to_the_port_opens_nothing(
    running: Running, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    host = f"Host: 127.0.0.1:{running.port}"
    for version, hosts in (
        ("1.0", ()),
        ("1.1", ()),
        ("1.1", ("Host: 127.0.0.1",)),
        ("1.1", (f"Host: 127.0.0.1:{running.port + 1}",)),
        ("1.1", (host, "Host: evil.example")),
    ):
        assert " 400 " in send(running.port, f"GET /v1/health HTTP/{version}", *hosts).splitlines()[0]
    origin, click = f"Origin: {unpacked_origin()}", ("Origin: null", "Sec-Fetch-Site: same-origin")
    for request in (
        ("POST /v1/pairing HTTP/1.1", host, origin, "Content-Type: application/json", "Content-Length: 0"),
        ("GET /pair/guessed HTTP/1.1", host),
        ("POST /pair/guessed HTTP/1.1", host, *click, "Content-Length: 0"),
        ("POST /v1/pairing/claim HTTP/1.1", host, origin, "Content-Length: 0"),
        ("GET /v1/export HTTP/1.1", host, "Authorization: Bearer guessed"),
    ):
        assert send(running.port, *request).split()[1] in {"401", "403"}, request[0]

    # The owner's browser is started without the key on its command line.
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    assert main(["open"]) == 0
    assert opened == [(running.home / "open.html").as_uri()]
    assert capsys.readouterr().out.strip() in (running.home / "open.html").read_text()


@pytest.mark.slow
def test_a_port_in_use_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["serve", "--port", str(taken.getsockname()[1])]) == 1
    assert "set HUMANKIND_PORT to another port" in capsys.readouterr().err


@pytest.mark.slow
def test_a_way_past_the_address_guard_is_announced(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMANKIND_UPSTREAM_MAP", "mastodon.example=127.0.0.1:8444")
    server = Running(home)
    text = server.first_line + server.stop()
    assert "HUMANKIND_UPSTREAM_MAP is set" in text
    assert "mastodon.example → 127.0.0.1:8444" in text
