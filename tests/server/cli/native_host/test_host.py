"""The native host: the framing of its one message, what it refuses, and that it starts one server."""

from __future__ import annotations

import io
import json
import socket
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from devtools.processes import free_port
from server.cli.client import running
from server.cli.main import main
from server.cli.native_host import host
from server.settings import Settings

START = b'{"type": "start"}'


def framed(content: bytes) -> bytes:
    """A message as a browser sends it."""
    return struct.pack("<I", len(content)) + content


def response_in(stream: bytes) -> dict[str, Any]:
    """The one response; it fails where anything else was written."""
    (length,) = struct.unpack("<I", stream[:4])
    assert len(stream) == 4 + length
    content: dict[str, Any] = json.loads(stream[4:])
    return content


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> int:
    """A free port, in an account that has no service."""
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    number = free_port()
    monkeypatch.setenv("HUMANKIND_PORT", str(number))
    return number


@pytest.mark.parametrize(
    "received",
    [
        b"",
        b"\x02\x00",
        struct.pack("<I", 0),
        struct.pack("<I", 0xFFFFFFFF) + START,
        struct.pack("<I", host.MESSAGE_LIMIT + 1) + b" " * host.MESSAGE_LIMIT,
        struct.pack("<I", 500) + START,
        struct.pack(">I", len(START)) + START,
        framed(b"{"),
        framed(b"\xff\xfe\x00"),
        framed(b"[" * 1000),
        framed(b"null"),
        framed(b'"start"'),
        framed(b'{"type": "stop"}'),
        framed(b'{"type": "start", "port": 80}'),
        framed(b'{"type": ["start"]}'),
    ],
)
def test_anything_but_the_one_message_starts_nothing(received: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "start", lambda _settings: pytest.fail("it was started"))
    sent = io.BytesIO()
    assert host.run(Settings.from_environment(), io.BytesIO(received), sent) == 1
    assert list(response_in(sent.getvalue())) == ["problem"]


def test_a_long_message_is_not_read() -> None:
    stream = io.BytesIO(struct.pack("<I", 1 << 31) + b"x" * 100)
    with pytest.raises(host.MessageError):
        host.read_message(stream)
    assert len(stream.read()) == 100, "nothing after the length was read"


@pytest.mark.slow
def test_start_starts_one_server_that_outlives_the_host(home: Path, port: int) -> None:
    command = [sys.executable, "-m", "server", "native-host", "run"]
    try:
        for _ in range(2):  # the second finds the first one's server
            done = subprocess.run(command, input=framed(START), capture_output=True, check=True, timeout=60)  # noqa: S603
            assert response_in(done.stdout) == {"address": f"http://127.0.0.1:{port}"}
        server = running(home)
        assert server is not None
        assert server.call("GET", "/v1/health")["name"] == "humankind"
    finally:
        assert main(["stop"]) == 0


def test_a_taken_port_is_a_problem_with_its_advice(port: int) -> None:
    sent = io.BytesIO()
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        assert host.run(Settings.from_environment(), io.BytesIO(framed(START)), sent) == 1
    problem = response_in(sent.getvalue())["problem"]
    assert f"Another program uses port {port}" in problem
    assert "HUMANKIND_PORT" in problem


def test_a_data_folder_that_is_a_file_is_a_problem(home: Path, port: int) -> None:
    del port
    home.write_text("", encoding="utf-8")
    sent = io.BytesIO()
    assert host.run(Settings.from_environment(), io.BytesIO(framed(START)), sent) == 1
    assert str(home) in response_in(sent.getvalue())["problem"]
