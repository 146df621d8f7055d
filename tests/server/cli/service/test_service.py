"""The service commands, with service managers that record their calls."""

from __future__ import annotations

import json
import os
import plistlib
import shutil
import socket
import stat
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from server.cli import service
from server.cli.main import main
from server.cli.service import run_task, task_scheduler
from server.cli.service.launchd import LABEL, Launchd
from server.cli.service.manager import LOG_BYTES, Program, ServiceError
from server.cli.service.systemd import UNIT, quoted, unit
from server.cli.service.task_scheduler import NAMESPACE, task
from tests.server.cli.fake_programs import FakePrograms, pretend_that_servers_respond

PROGRAM = Program(("/opt/a b/python", "-m", "server", "serve"), Path("/opt/a b"))


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakePrograms:
    fake = FakePrograms(tmp_path / "bin")
    monkeypatch.setenv("PATH", f"{fake.folder}:/usr/bin:/bin")
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user" / "configuration"))
    monkeypatch.setenv("HUMANKIND_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    pretend_that_servers_respond(monkeypatch)
    return fake


@pytest.fixture
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.fixture
def on_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")


def unit_file(tmp_path: Path) -> Path:
    return tmp_path / "user" / "configuration" / "systemd" / "user" / UNIT


@pytest.mark.usefixtures("on_linux")
def test_install_and_uninstall_with_systemd(
    programs: FakePrograms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Not running until it is started, as `is-active` tells.
    programs.add("systemctl", {"is-active": f'grep -q " restart " "{programs.log}"; exit $?', "show --": "echo 0"})
    assert main(["service", "status"]) == 1
    assert main(["service", "install"]) == 0
    file = unit_file(tmp_path)
    assert file.stat().st_mode & 0o777 == 0o600
    text = file.read_text()
    assert f'Environment="HUMANKIND_HOME={tmp_path / "data"}"\n' in text
    assert 'Environment="https_proxy=http://proxy.example:3128"\n' in text
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    done = [call for call in programs.calls if "is-active" not in call and "show" not in call]
    assert done == [f"systemctl --user {words}" for words in ("daemon-reload", f"enable {UNIT}", f"restart {UNIT}")]
    assert main(["service", "status"]) == 0
    assert "installed and running" in capsys.readouterr().out
    assert main(["service", "uninstall"]) == 0
    assert not file.exists()
    assert f"systemctl --user disable --now {UNIT}" in programs.calls
    assert (tmp_path / "data").exists()
    assert "Your data are still in" in capsys.readouterr().out
    assert main(["service", "uninstall"]) == 0
    assert capsys.readouterr().out == "The service is not installed.\n"


@pytest.mark.usefixtures("on_linux")
def test_where_the_kernel_allows_no_namespaces_the_service_runs_without_them(
    programs: FakePrograms, tmp_path: Path
) -> None:
    refused = f'grep -q ProtectSystem "{unit_file(tmp_path)}"'
    programs.add(
        "systemctl", {"is-active": f"{refused} && exit 3; exit 0", "show --": f"{refused} && echo 226 || echo 0"}
    )
    assert main(["service", "install"]) == 0
    text = unit_file(tmp_path).read_text()
    assert "ProtectSystem" not in text
    assert "NoNewPrivileges=yes" in text


@pytest.mark.usefixtures("on_linux")
def test_a_service_that_does_not_start_is_reported(programs: FakePrograms, capsys: pytest.CaptureFixture[str]) -> None:
    programs.add("systemctl", {"is-active": "exit 3", "show --": "echo 1"})
    assert main(["service", "install"]) == 1
    assert "service logs" in capsys.readouterr().err


@pytest.mark.usefixtures("on_linux")
def test_a_service_whose_server_does_not_respond_is_reported(
    programs: FakePrograms, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    programs.add("systemctl", {"show --": "echo 0"})
    assert main(["service", "install"]) == 0
    monkeypatch.setattr(service, "wait_until_responding", lambda _home, _expected: None)
    for words in ("install", "restart"):
        assert main(["service", words]) == 1
        shown = capsys.readouterr()
        assert "does not respond" in shown.err
        assert "doctor" in shown.err
        assert "service logs" in shown.err
    assert shown.out == ""  # and nothing that says otherwise


@pytest.mark.usefixtures("on_linux")
def test_nothing_is_installed_where_the_server_could_not_start(
    programs: FakePrograms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programs.add("systemctl", {"is-active": "exit 3", "show --": "echo 0"})
    with socket.socket() as other:
        other.bind(("127.0.0.1", int(os.environ["HUMANKIND_PORT"])))
        other.listen()
        assert main(["service", "install"]) == 1
    assert "Another program uses port" in capsys.readouterr().err
    programs.add(
        "systemctl", {"show --": "echo 0"}
    )  # nor where it is another program that has the port, not the service
    with socket.socket() as other:
        other.bind(("127.0.0.1", int(os.environ["HUMANKIND_PORT"])))
        other.listen()
        assert main(["service", "install"]) == 1
    assert "Another program uses port" in capsys.readouterr().err
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "data").write_text("a file")
    assert main(["service", "install"]) == 1
    assert "a file is in its place" in capsys.readouterr().err
    assert not unit_file(tmp_path).exists()


@pytest.mark.usefixtures("on_linux")
def test_a_server_that_runs_here_is_not_taken_for_the_service_of_another_folder(
    programs: FakePrograms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    programs.add("systemctl", {"show --": "echo 0"})
    monkeypatch.setenv("HUMANKIND_HOME", str(tmp_path / "other"))
    assert main(["service", "install"]) == 0
    monkeypatch.setattr(service, "running", lambda _home: SimpleNamespace(address="http://127.0.0.1:9"))
    assert main(["service", "install"]) == 0  # its own
    installed = unit_file(tmp_path).read_text()
    monkeypatch.setenv("HUMANKIND_HOME", str(tmp_path / "data"))
    assert main(["service", "install"]) == 1
    assert "already running at http://127.0.0.1:9" in capsys.readouterr().err
    assert unit_file(tmp_path).read_text() == installed


@pytest.mark.usefixtures("on_linux")
def test_a_log_that_only_administrators_may_read_is_explained(
    programs: FakePrograms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unit_file(tmp_path).parent.mkdir(parents=True)
    unit_file(tmp_path).write_text("")
    programs.add(
        "journalctl", {"--user": 'echo "No journal files were opened due to insufficient permissions." >&2; exit 1'}
    )
    assert main(["service", "logs"]) == 1
    assert "group systemd-journal" in capsys.readouterr().err


@pytest.mark.usefixtures("on_linux")
def test_without_a_session_nothing_is_written(
    programs: FakePrograms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programs.add("systemctl", {"show-environment": 'echo "Failed to connect to bus" >&2; exit 1'})
    assert main(["service", "install"]) == 1
    assert "Failed to connect to bus" in capsys.readouterr().err
    assert not unit_file(tmp_path).exists()


@pytest.mark.usefixtures("on_linux", "programs")
def test_a_system_without_systemd_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert main(["service", "install"]) == 1
    assert "This system has no program systemctl" in capsys.readouterr().err


def test_an_unsupported_system_gets_advice(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "platform", "freebsd15")
    assert main(["service", "install"]) == 1
    assert "Have your system run this at login" in capsys.readouterr().err


# The children of each element in the order of the schema of the Task Scheduler ([MS-TSCH], section 2.5).
SCHEMA = {
    "Task": "RegistrationInfo Triggers Principals Settings Data Actions",
    "RegistrationInfo": "Date Author Version Description URI",
    "Triggers": "LogonTrigger",
    "LogonTrigger": "Enabled StartBoundary EndBoundary Repetition ExecutionTimeLimit UserId Delay",
    "Principals": "Principal",
    "Principal": "UserId LogonType GroupId RunLevel",
    "Settings": (
        "MultipleInstancesPolicy DisallowStartIfOnBatteries StopIfGoingOnBatteries AllowHardTerminate "
        "StartWhenAvailable RunOnlyIfNetworkAvailable ExecutionTimeLimit Priority RestartOnFailure"
    ),
    "RestartOnFailure": "Interval Count",
    "Actions": "Exec",
    "Exec": "Command Arguments WorkingDirectory",
}


def elements(parent: ET.Element) -> Iterator[tuple[str, list[str]]]:
    """Every element with children, and their names, without the namespace."""
    if len(parent):
        yield (
            parent.tag.removeprefix(f"{{{NAMESPACE}}}"),
            [child.tag.removeprefix(f"{{{NAMESPACE}}}") for child in parent],
        )
    for child in parent:
        yield from elements(child)


def test_the_task_follows_the_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USERDOMAIN", "HOME-PC")
    monkeypatch.setenv("USERNAME", "Ada & Bo")
    program = Program((str(tmp_path / "python.exe"), "-m", "server", "serve"), Path("C:/a b"))
    (tmp_path / "pythonw.exe").touch()
    document = task(program, Path("C:/Users/Ada & Bo/settings.json"), Path("C:/log"))
    assert document.decode("utf-16").startswith("<?xml version='1.0' encoding='utf-16'?>")
    root = ET.fromstring(document)  # noqa: S314 - our own
    for name, children in elements(root):
        order = SCHEMA[name].split()
        assert sorted(children, key=order.index) == children, name
    found = {element.tag.removeprefix(f"{{{NAMESPACE}}}"): element.text for element in root.iter()}
    assert found["UserId"] == "HOME-PC\\Ada & Bo"
    assert found["Command"] == str(tmp_path / "pythonw.exe")
    assert found["Arguments"] == '-m server.cli.service.run_task "C:/Users/Ada & Bo/settings.json" C:/log'
    assert found["ExecutionTimeLimit"] == "PT0S"


@pytest.mark.usefixtures("on_windows")
def test_install_restart_and_uninstall_with_the_task_scheduler(
    programs: FakePrograms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    state = tmp_path / "running"  # stands for the server
    monkeypatch.setattr(task_scheduler, "folder_is_locked", lambda home: home == tmp_path / "data" and state.exists())
    monkeypatch.setattr(task_scheduler, "request_stop", lambda _home: state.unlink())
    programs.add("schtasks", {"/Run": f'touch "{state}"'})
    assert main(["service", "install"]) == 0
    service_folder = tmp_path / "user" / "configuration" / "humankind-service"
    assert json.loads((service_folder / "settings.json").read_text())["https_proxy"] == "http://proxy.example:3128"
    assert (service_folder / "settings.json").stat().st_mode & 0o077 == 0
    assert main(["service", "status"]) == 0
    (service_folder / "server.log").write_text("one\ntwo\n")
    capsys.readouterr()
    assert main(["service", "logs", "--lines", "1"]) == 0
    assert capsys.readouterr().out == "two\n"
    assert main(["service", "restart"]) == 0
    assert state.exists()
    assert main(["service", "uninstall"]) == 0
    assert not state.exists()
    assert [path.name for path in service_folder.iterdir()] == ["server.log"]
    end, run = "schtasks /End /TN Humankind", "schtasks /Run /TN Humankind"
    create = f"schtasks /Create /TN Humankind /XML {service_folder / 'task.xml'} /F"
    assert programs.calls == [create, run, end, run, end, "schtasks /Delete /TN Humankind /F"]


def test_the_task_has_the_settings_and_a_log_that_is_rotated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMANKIND_HOME", str(tmp_path / "other"))
    settings, log = tmp_path / "settings.json", tmp_path / "server.log"
    settings.write_text(json.dumps({"HUMANKIND_HOME": str(tmp_path / "file")}))
    (tmp_path / "file").touch()  # so that the server cannot start
    log.write_bytes(b"x" * (LOG_BYTES + 1))
    assert run_task.run(settings, log) == 1
    assert str(tmp_path / "file") in log.read_text()
    assert log.with_name("server.log.1").stat().st_size == LOG_BYTES + 1


@pytest.mark.usefixtures("on_macos")
def test_install_restart_and_uninstall_with_launchd(
    programs: FakePrograms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programs.add("launchctl", {"print": "echo 'state = running'"})
    assert main(["service", "install"]) == 0
    file = tmp_path / "user" / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    agent = plistlib.loads(file.read_bytes())
    assert agent["ProgramArguments"] == list(Program.this().command)
    assert agent["EnvironmentVariables"]["HUMANKIND_HOME"] == str(tmp_path / "data")
    assert agent["RunAtLoad"] is True
    assert main(["service", "status"]) == 0
    log = Launchd().log
    log.write_bytes(b"x" * (LOG_BYTES + 1))
    assert main(["service", "restart"]) == 0
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700  # it says where the data are
    assert log.with_name("server.log.1").stat().st_size == LOG_BYTES + 1
    assert not log.exists()  # launchd makes it anew
    log.write_text("".join(f"line {number}\n" for number in range(9)))
    capsys.readouterr()
    assert main(["service", "logs", "--lines", "2"]) == 0
    assert capsys.readouterr().out == "line 7\nline 8\n"
    assert main(["service", "uninstall"]) == 0
    assert not file.exists()
    target = f"gui/{os.getuid()}/{LABEL}"
    done = [call for call in programs.calls if " print " not in call]
    assert done == [
        f"launchctl bootout {target}",
        f"launchctl bootstrap gui/{os.getuid()} {file}",
        f"launchctl kickstart -k {target}",
        f"launchctl bootout {target}",
    ]


def test_settings_are_quoted_and_control_characters_refused() -> None:
    assert quoted('50% "off" \\ $HOME') == '"50%% \\"off\\" \\\\ $HOME"'
    text = unit(PROGRAM, Path("/home/a b/data"), {"HUMANKIND_X": "1"})
    assert 'ExecStart="/opt/a b/python" "-m" "server" "serve"\n' in text
    with pytest.raises(ServiceError, match="control characters"):
        unit(PROGRAM, Path("/home/a"), {"HUMANKIND_X": "1\nExecStartPre=/bin/false"})


def test_only_settings_and_proxies_are_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*os.environ]:
        monkeypatch.delenv(name)
    for name, value in {"HUMANKIND_PORT": "8400", "HTTPS_PROXY": "http://p.example:1", "AWS_SECRET": "x"}.items():
        monkeypatch.setenv(name, value)
    assert service.passed_on_environment() == {"HTTPS_PROXY": "http://p.example:1", "HUMANKIND_PORT": "8400"}


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="this system has no systemd")
@pytest.mark.parametrize("namespaces", [True, False])
def test_systemd_accepts_the_unit(tmp_path: Path, namespaces: bool) -> None:
    home = tmp_path / "da ta%x"
    home.mkdir()
    file = tmp_path / UNIT
    file.write_text(unit(Program.this(), home, {"HUMANKIND_PORT": "8400"}, namespaces=namespaces))
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    command = ["systemd-analyze", "--user", "verify", "--man=no", str(file)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - a system program
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
