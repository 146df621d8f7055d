"""The commands while a server is running, and the server as a process of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from server.cli.main import main
from server.store.folder_lock import folder_is_locked

ROOT = Path(__file__).parents[3]
POSTS = [{"text": f"Thank you, {name}! That helped me a lot.", "is_reply": True} for name in ("Bo", "Cy", "Di", "Ed")]


class Running:
    """A real server under gunicorn on a port of its own."""

    def __init__(self, home: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.home = home
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "server", "serve", "--port", str(self.port)]
        environment = {**os.environ, "HUMANKIND_HOME": str(self.home)}
        self.process = subprocess.Popen(  # noqa: S603 - our own
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
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
        self.process.wait()

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
    assert main(["serve", "--port", str(running.port)]) == 1
    assert "Another Humankind server" in capsys.readouterr().err
    assert main(["erase", "--yes"]) == 0
    assert running.call("GET", "/v1/export")["corrections"] == {}
    text = running.stop()
    assert running.process.returncode == 0
    assert "Traceback" not in text
    assert not folder_is_locked(running.home)


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


@pytest.mark.slow
def test_a_port_in_use_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["serve", "--port", str(taken.getsockname()[1])]) == 1
    assert "Choose another with --port" in capsys.readouterr().err


@pytest.mark.slow
def test_a_way_past_the_address_guard_is_announced(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMANKIND_UPSTREAM_MAP", "mastodon.example=127.0.0.1:8444")
    server = Running(home)
    text = server.first_line + server.stop()
    assert "HUMANKIND_UPSTREAM_MAP is set" in text
    assert "mastodon.example → 127.0.0.1:8444" in text
