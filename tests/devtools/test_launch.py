"""`./scripts/run`: the demo works without a network, and a new browser starts with the extension paired."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from devtools import launch
from devtools.processes import free_port
from server.settings import DEFAULT_PORT

ROOT = Path(__file__).parents[2]
START_SECONDS = 120.0


@contextmanager
def launched(tmp_path: Path, *arguments: str) -> Iterator[Path]:
    """Runs the command with a data folder and a log of its own, and stops it like Ctrl+C."""
    log = tmp_path / "run.log"
    # Chromium ends at once where the path of its socket, in the folder for temporary files, has over 107 characters.
    with tempfile.TemporaryDirectory(prefix="hk-") as short:
        environment = {**os.environ, "HUMANKIND_HOME": str(tmp_path / "home"), "TMPDIR": short}
        environment.pop("DISPLAY", None)
        with log.open("wb") as out:
            process = subprocess.Popen(  # noqa: S603 - our own command
                [str(ROOT / "scripts" / "run"), *arguments],
                env=environment,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        try:
            yield log
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


def wait_for(log: Path, text: str) -> str:
    """The output, once it contains the text."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        output = log.read_text("utf-8", "replace")
        if text in output:
            return output
        time.sleep(0.2)
    raise AssertionError(log.read_text("utf-8", "replace"))


def get_json(home: Path, port: int, path: str) -> dict[str, object]:
    """The JSON of one GET with the server's own token."""
    headers = {"Authorization": f"Bearer {(home / 'token').read_text().strip()}"}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
    with urllib.request.urlopen(request, timeout=60) as response:  # noqa: S310 - loopback
        return dict(json.load(response))


@pytest.mark.slow
def test_the_demo_scores_fictional_accounts_without_a_network(tmp_path: Path) -> None:
    port = free_port()
    with launched(tmp_path, "--demo", "--port", str(port)) as log:
        output = wait_for(log, "Load the extension")
        assert "Nothing leaves this machine." in output
        home = next(line.split(maxsplit=1)[1] for line in output.splitlines() if line.strip().startswith("Data"))
        bot = get_json(Path(home.strip()), port, "/v1/scores/mastodon:mastodon.example/@weatherbot")
        assert (bot["verdict"], bot["declared"]) == ("automated", True)
        assert get_json(Path(home.strip()), port, "/v1/scores/bluesky:mariagarden.test")["verdict"] == "person"
        # Ten posts, of which few return to anybody, are not enough for a verdict.
        assert get_json(Path(home.strip()), port, "/v1/scores/bluesky:tomfixes.test")["verdict"] == "unsure"


@contextmanager
def default_port() -> Iterator[None]:
    """The port that a new browser knows. The two browsers are tested at the same time, so one waits for the other."""
    with (Path(tempfile.gettempdir()) / "humankind-default-port.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", DEFAULT_PORT)) == 0:
                pytest.skip(f"something else uses port {DEFAULT_PORT}")
        yield


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
def test_a_new_browser_starts_with_the_extension_paired(tmp_path: Path, kind: str) -> None:
    program = {"chromium": "chromium", "firefox": "firefox-esr"}[kind]
    if shutil.which(program) is None:
        assert not os.environ.get("CI"), f"{program} is missing: apt-get install {program}"
        pytest.skip(f"{program} is missing: apt-get install {program}")
    with default_port(), launched(tmp_path, "--demo", "--browser", kind) as log:
        output = wait_for(log, "with the extension loaded and paired")
        home = Path(next(line.split(maxsplit=1)[1] for line in output.splitlines() if line.strip().startswith("Data")))
        end = time.monotonic() + START_SECONDS
        export: dict[str, object] = {}
        while time.monotonic() < end:
            # The extension requests the scores of the samples only when it is paired and shows the welcome page.
            export = get_json(home, DEFAULT_PORT, "/v1/export")
            if "sample:maria" in dict(export["cards"]):  # type: ignore[call-overload]
                return
            time.sleep(0.5)
        raise AssertionError(f"the extension requested no scores: {log.read_text('utf-8', 'replace')}")


def test_the_command_line_is_run_in_the_folder_of_the_reader(tmp_path: Path) -> None:
    """What the extension and the pages name as `humankind …` works in a checkout, too."""
    (tmp_path / "server").mkdir()  # is not taken for the program
    (tmp_path / "text.json").write_text('{"text": "Thank you for the lift!"}\n', encoding="utf-8")
    environment = {**os.environ, "HUMANKIND_HOME": str(tmp_path / "home")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(ROOT / "scripts" / "run"), *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own

    assert run("kindness", "--texts", "text.json").returncode == 0
    token = run("token")
    assert token.returncode == 0
    assert token.stdout == (tmp_path / "home" / "token").read_text()
    closed = run("open", "--print")
    assert closed.returncode == 1
    assert "./scripts/run serve" in closed.stderr


def test_an_unknown_option_is_refused_before_anything_is_installed(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    command = [str(tmp_path / "scripts" / "run"), "--demo", "--unknown"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert done.returncode == 1
    assert "There is no option --unknown." in done.stderr
    assert done.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["scripts"]


def test_the_port_is_that_of_the_environment_where_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMANKIND_PORT", "9123")
    assert launch._options([]).port == 9123
    assert launch._options(["--port", "9000"]).port == 9000
    monkeypatch.setenv("HUMANKIND_PORT", "many")
    with pytest.raises(SystemExit):
        launch._options([])
