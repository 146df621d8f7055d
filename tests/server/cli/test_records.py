"""Files of records become lines of results: by several processes, reported by place, gone on with after a kill."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from server.cli.main import main
from server.cli.records import write_results

TEXTS = ("Thank you for the lift, you saved my day!", "Rain again.", "You are an idiot, shut up.", "How are you, Ada?")


def account(number: int) -> dict[str, Any]:
    posts = [
        {"text": f"{TEXTS[(number + at) % 4]} {number}", "is_reply": at % 2 == 0, "created_at": f"2026-11-0{at + 1}"}
        for at in range(6)
    ]
    return {
        "account": {"network": "x", "handle": f"ada{number}"},
        "posts": posts,
        "gathered_at": "2026-11-22T00:00:00Z",
    }


def write_accounts(path: Path, numbers: range) -> Path:
    content = "".join(json.dumps(account(number)) + "\n" for number in numbers).encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [
        write_accounts(tmp_path / "a.ndjson", range(30)),
        write_accounts(tmp_path / "b.ndjson.gz", range(30, 60)),
    ]


def score(files: list[Path], output: Path, *options: str) -> int:
    return main(["score", "--language", "en", "--output", str(output), *options, "--evidence", *map(str, files)])


@pytest.mark.slow
def test_any_number_of_jobs_writes_the_same_bytes(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "c.ndjson"
    broken.write_text(json.dumps(account(60)) + "\n\n{broken}\n" + json.dumps(account(61)) + "\n", "utf-8")
    assert score([*files, broken], tmp_path / "one") == 1
    alone = capsys.readouterr().err
    assert score([*files, broken], tmp_path / "two", "--jobs", "2") == 1
    assert capsys.readouterr().err == alone
    assert f"{broken}:3: This line is not JSON" in alone
    assert "1 of 63 lines" in alone
    assert (tmp_path / "two").read_bytes() == (tmp_path / "one").read_bytes()
    handles = [json.loads(line).get("key") for line in (tmp_path / "one").read_text("utf-8").splitlines()]
    assert handles == [*(f"x:ada{number}" for number in range(61)), None, "x:ada61"]


@pytest.mark.parametrize("kept", ["lines", "half a line", "a line and a half"])
def test_a_run_that_was_cut_short_goes_on_where_it_was(files: list[Path], tmp_path: Path, kept: str) -> None:
    assert score(files, tmp_path / "whole") == 0
    whole = (tmp_path / "whole").read_bytes()
    ends = [at + 1 for at, byte in enumerate(whole) if byte == ord("\n")]
    length = {"lines": ends[34], "half a line": ends[0] // 2, "a line and a half": (ends[0] + ends[1]) // 2}[kept]
    output = tmp_path / "output"
    output.write_bytes(whole[:length])
    assert score(files, output) == 0
    assert output.read_bytes() == whole


def test_a_finished_output_stays_as_it_is(files: list[Path], tmp_path: Path) -> None:
    output = tmp_path / "output"
    assert score(files, output) == 0
    written = output.stat()
    assert score(files, output) == 0
    assert (output.stat().st_mtime_ns, output.stat().st_size) == (written.st_mtime_ns, written.st_size)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("my own notes", "has something else in it"),
        ('{"account":1}\n{"notes"\n', "has something else in it"),
        ('{"account":1,"key":"x:eve"}\n', "has the results of other files"),
        ('{"account":1,"key":"x:ada0","model":"0.1"}\n', "was made by model 0.1"),
        ('{"account":1,"key":"x:ada0","language":"de"}\n', "in the language de"),
        ('{"account":1}\n' * 61, "has more lines than there are records"),
    ],
)
def test_a_file_of_something_else_is_not_touched(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, reason: str
) -> None:
    output = tmp_path / "output"
    output.write_text(content, "utf-8")
    assert score(files, output) == 2
    assert reason in capsys.readouterr().err
    assert output.read_text("utf-8") == content


def test_two_commands_do_not_write_the_same_file(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "output"
    holder = subprocess.Popen(  # noqa: S603 - our own
        [sys.executable, "-c", _HOLDS, str(output)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "locked\n"
        assert score(files, output) == 2
        assert "Another command is writing" in capsys.readouterr().err
        assert output.read_bytes() == b""
    finally:
        holder.kill()  # as with kill -9, nothing is left that keeps others out
        holder.communicate()
    assert score(files, output) == 0
    assert output.read_bytes().count(b"\n") > 0


_HOLDS = """
import sys
from server.store.folder_lock import lock_file
with open(sys.argv[1], "a+b") as file:
    print("locked" if lock_file(file.fileno()) else "held", flush=True)
    sys.stdin.read()
"""


def test_a_file_that_ends_early_costs_its_rest(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    torn = tmp_path / "torn.ndjson.gz"
    content = gzip.compress("".join(json.dumps(account(at)) + "\n" for at in range(3)).encode() + os.urandom(4000))
    torn.write_bytes(content[:-2000])
    assert score([torn, files[0]], tmp_path / "output") == 1
    assert str(torn) in capsys.readouterr().err
    keys = [json.loads(line).get("key") for line in (tmp_path / "output").read_text("utf-8").splitlines()]
    assert keys[-30:] == [f"x:ada{number}" for number in range(30)]


def test_whatever_one_record_does_costs_one_record(files: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    def value_of(line: dict[str, Any]) -> str:
        if line["account"]["handle"] == "ada7":
            raise ZeroDivisionError("a bug")
        return "fine"

    assert write_results(files, value_of) == 1
    output = capsys.readouterr()
    results = [json.loads(line) for line in output.out.splitlines()]
    assert results[:7] + results[8:] == ["fine"] * 59
    assert results[7]["instance"] == f"{files[0]}:8"
    assert f"{files[0]}:8: ZeroDivisionError: a bug" in output.err


def test_jobs_and_output_need_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--jobs", "2", "sample:maria"]) == 2
    assert "are for files of evidence" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_run_loses_and_doubles_nothing(tmp_path: Path, how: signal.Signals) -> None:
    files = [write_accounts(tmp_path / "a.ndjson", range(400))]
    command = [sys.executable, "-m", "server", "score", "--language", "en", "--jobs", "2"]
    command += ["--output", str(tmp_path / "output"), "--evidence", str(files[0])]
    output = tmp_path / "output"
    with subprocess.Popen(  # noqa: S603
        command,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell that started the tests in the background ignores SIGINT, for what they start, too.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        while not (output.exists() and output.stat().st_size):
            assert process.poll() is None
            time.sleep(0.01)
        # A terminal sends Ctrl+C to all processes of its foreground; only the parent is killed otherwise.
        (os.killpg if how == signal.SIGINT else os.kill)(process.pid, how)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == (130 if how == signal.SIGINT else -signal.SIGKILL)
    assert errors == "" or how == signal.SIGKILL  # Python itself then reports what it cleaned up
    written = output.read_bytes().count(b"\n")
    assert written < 400
    assert score(files, output) == 0
    keys = [json.loads(line)["key"] for line in output.read_text("utf-8").splitlines()]
    assert keys == [f"x:ada{number}" for number in range(400)]
