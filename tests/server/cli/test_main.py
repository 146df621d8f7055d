"""The command line as somebody types it: readable answers, clear errors, exit statuses; also beside a server."""

from __future__ import annotations

import gzip
import io
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

import jsonschema  # type: ignore[import-untyped] # its stubs are not among the test requirements
import pytest

from server.cli.main import main
from server.store.folder_lock import folder_is_locked
from shared_schema.endpoints import schema_document

ROOT = Path(__file__).parents[3]
POSTS = [{"text": f"Thank you, {name}! That helped me a lot.", "is_reply": True} for name in ("Bo", "Cy", "Di", "Ed")]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("HUMANKIND_HOME", str(folder))
    return folder


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def valid(record: str, content: Any) -> None:
    jsonschema.Draft202012Validator({**schema_document(), "$ref": f"#/$defs/{record}"}).validate(content)


def evidence_file(path: Path, *lines_: Any) -> str:
    path.write_text("".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines_))
    return str(path)


def about(handle: str) -> dict[str, Any]:
    return {"account": {"network": "x", "host": None, "handle": handle}, "posts": POSTS, "now": "2026-11-22T00:00:00Z"}


def test_a_handle_is_scored_as_a_readable_card(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "sample:maria"]) == 0
    told = capsys.readouterr().out
    for word in ("sample:maria", "humanity", "conversation", "kindness", "█", "Raised the score", "public posts"):
        assert word in told


def test_a_card_as_json_is_a_score_card(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--json", "sample:maria"]) == 0
    (card,) = lines(capsys.readouterr().out)
    valid("ScoreCard", card)
    assert card["cited"]


def test_a_handle_that_nobody_can_have_is_said_and_the_others_are_scored(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "!!", "sample:maria"]) == 1
    told = capsys.readouterr()
    assert "sample:maria" in told.out
    assert told.err.startswith("!!: No network here has such an account.")


def test_an_evidence_file_becomes_cards_in_the_same_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    handles = ["ada", "zoe", "bob"]
    assert main(["score", "--evidence", evidence_file(tmp_path / "e.ndjson", *map(about, handles))]) == 0
    cards = lines(capsys.readouterr().out)
    assert [card["account"]["handle"] for card in cards] == handles
    for card in cards:
        valid("ScoreCard", card)
        assert card["scores"]["humanity"]
        assert card["scores"]["conversation"]


def test_a_bad_line_gives_a_problem_on_its_line_and_a_status_of_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = evidence_file(
        tmp_path / "e.ndjson", about("ada"), "{broken\n", {"account": {"network": "nowhere"}}, about("bob")
    )
    assert main(["score", "--evidence", path]) == 1
    told = capsys.readouterr()
    first, second, third, fourth = lines(told.out)
    assert (first["key"], fourth["key"]) == ("x:ada", "x:bob")
    for problem in (second, third):
        valid("Problem", problem)
    assert second["instance"] == "line 2"
    assert "2 of 4 lines" in told.err


def test_evidence_may_be_packed_or_come_from_the_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = tmp_path / "e.ndjson.gz"
    packed.write_bytes(gzip.compress(json.dumps(about("ada")).encode()))
    assert main(["score", "--evidence", str(packed)]) == 0
    from_file = capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(packed.read_bytes()))))
    assert main(["score", "--evidence", "-"]) == 0
    assert capsys.readouterr().out == from_file


def test_the_same_evidence_gives_the_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = evidence_file(tmp_path / "e.ndjson", about("ada"))
    told = []
    for _ in range(2):
        main(["score", "--evidence", path])
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]


def test_a_file_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--evidence", "/no/such/file"]) == 1
    assert capsys.readouterr().err == "/no/such/file: No such file or directory\n"


def test_the_kindness_of_texts_is_one_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = evidence_file(
        tmp_path / "t.ndjson",
        {"text": "Thank you so much, you are wonderful!", "language": "en"},
        {"text": "You are an idiot, shut up."},
        {"language": "en"},
    )
    assert main(["kindness", "--texts", path]) == 1
    kind, harsh, problem = lines(capsys.readouterr().out)
    valid("TextKindness", kind)
    valid("TextKindness", harsh)
    valid("Problem", problem)
    assert kind["kind"] > harsh["kind"]
    assert harsh["hostile"] > kind["hostile"]


def test_networks_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["networks"]) == 0
    told = capsys.readouterr().out
    assert "mastodon" in told
    assert "bluesky" in told


def test_without_a_server_the_data_is_read_and_erased_directly(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export"]) == 0
    (kept,) = lines(capsys.readouterr().out)
    valid("Export", kept)
    assert main(["erase", "--yes"]) == 0
    assert capsys.readouterr().out.startswith("Erased:")
    assert main(["token"]) == 0
    assert capsys.readouterr().out == (home / "token").read_text()
    assert main(["open", "--print"]) == 1
    assert "python -m server serve" in capsys.readouterr().err


def test_erasing_without_anybody_to_ask_erases_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main(["erase"]) == 2
    assert "--yes" in capsys.readouterr().err


def test_a_setting_that_cannot_be_used_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUMANKIND_PORT", "http")
    assert main(["networks"]) == 2
    assert "HUMANKIND_PORT" in capsys.readouterr().err


# -- beside a running server -----------------------------------------------------------------------------------------


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
        with urlopen(request, timeout=30) as answer:  # noqa: S310 - this machine
            return json.loads(answer.read())

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
        told = self.process.stdout.read()
        self.process.wait(30)
        return told


@pytest.fixture
def running(home: Path) -> Iterator[Running]:
    server = Running(home)
    yield server
    if server.process.poll() is None:
        server.stop()


@pytest.mark.slow
def test_commands_go_through_the_running_server(running: Running, capsys: pytest.CaptureFixture[str]) -> None:
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
    told = running.stop()
    assert running.process.returncode == 0
    assert "Traceback" not in told
    assert not folder_is_locked(running.home)


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
def test_a_port_in_use_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["serve", "--port", str(taken.getsockname()[1])]) == 1
    assert "Choose another with --port" in capsys.readouterr().err


@pytest.mark.slow
def test_a_way_past_the_guard_is_announced_loudly(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMANKIND_UPSTREAM_MAP", "mastodon.example=127.0.0.1:8444")
    server = Running(home)
    told = server.first_line + server.stop()
    assert "HUMANKIND_UPSTREAM_MAP is set" in told
    assert "mastodon.example → 127.0.0.1:8444" in told
