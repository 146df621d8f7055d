"""Another program has the server's port: the command line sends it nothing and says so."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from server.cli.main import main
from server.store.folder_lock import FolderLock
from server.web.tokens import machine_token


class OtherProgram:
    """Answers every request with one body, and keeps everything that it receives."""

    def __init__(self, body: bytes) -> None:
        received = self.received = []  # type: list[str]

        class Handler(BaseHTTPRequestHandler):
            def respond(self) -> None:
                content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                received.append(f"{self.requestline}\n{self.headers}\n{content.decode()}")
                self.send_response(200)
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_DELETE = respond  # noqa: N815 - names fixed by http.server

            def log_message(self, format: str, *args: object) -> None:
                """Logs nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


BODIES = (
    b"<h1>hello",
    b"[]",
    json.dumps({"nonce": "n", "paired": True, "proof": "0" * 64, "url": "http://127.0.0.1/?key=x"}).encode(),
)


@pytest.fixture(params=BODIES, ids=("a page", "a list", "a forged proof"))
def other(request: pytest.FixtureRequest, home: Path) -> Iterator[OtherProgram]:
    """It took the port that the lock of the data folder names."""
    machine_token(home)
    program = OtherProgram(request.param)
    lock = FolderLock(home)
    lock.write(json.dumps({"port": program.server.server_address[1], "pid": 1, "server_pid": 1}))
    yield program
    lock.release()
    program.stop()


COMMANDS = (["score", "@ada@hachyderm.io"], ["export"], ["erase", "--yes"], ["open", "--print"], ["status"], ["token"])


def test_another_program_on_the_port_receives_neither_token_nor_handle(
    other: OtherProgram, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    token = machine_token(home)
    for command in COMMANDS:
        assert main(command) == 1, command
        output = capsys.readouterr()
        assert "could not prove that it is your Humankind server" in output.err
        assert token not in output.out
    assert {request.split()[1] for request in other.received} == {"/v1/proof"}
    for request in other.received:
        assert token not in request
        assert "Authorization" not in request
        assert "hachyderm" not in request
