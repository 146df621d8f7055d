"""Uninstalling leaves a user account as it was before Humankind came."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from devtools.browser import RealServer
from server.cli import service
from server.cli.main import main
from server.cli.native_host import registry
from server.cli.service.systemd import UNIT
from server.cli.service.task_scheduler import TaskScheduler
from server.paths import extension_folder
from server.services import build_services
from server.settings import Settings, default_home
from tests.server.cli.fake_programs import FakePrograms, pretend_that_servers_respond


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of a user account with two browsers, without any variable that moves folders."""
    folder = tmp_path / "user"
    for path in (".mozilla/firefox", ".config/chromium/NativeMessagingHosts"):
        (folder / path).mkdir(parents=True)
    (folder / ".config/chromium/NativeMessagingHosts/other.json").write_text("{}")
    monkeypatch.setenv("HOME", str(folder))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HUMANKIND_HOME"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def programs(tmp_path: Path, user: Path, monkeypatch: pytest.MonkeyPatch) -> FakePrograms:
    fake = FakePrograms(tmp_path / "bin")
    monkeypatch.setenv("PATH", f"{fake.folder}:/usr/bin:/bin")
    wants = user / ".config/systemd/user/default.target.wants"
    fake.add(
        "systemctl",
        {
            "is-active": f'grep -q " restart " "{fake.log}"; exit $?',
            "show --": "echo 0",
            " enable ": f'mkdir -p "{wants}" && ln -s "../{UNIT}" "{wants}/{UNIT}"',
            " disable ": f'rm "{wants}/{UNIT}" && rmdir "{wants}"',
        },
    )
    fake.add("schtasks", {})
    for name in ("write", "delete"):
        monkeypatch.setattr(registry, name, lambda *_: None)
    monkeypatch.setattr(TaskScheduler, "_start", lambda _: None)  # it would wait for a server
    fake.add("launchctl", {"print": "echo 'state = running'"})
    pretend_that_servers_respond(monkeypatch)
    return fake


def tree(folder: Path) -> dict[str, bytes | None]:
    """Everything in a folder, with the content of files."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def keep_something_of_every_kind(home: Path) -> None:
    """Fills a data folder as a server and the commands do."""
    services = build_services(Settings(home=home))
    services.store.put("tags", {"sample:maria": {"word": "neighbour"}})
    services.store.put("cards", {"sample:maria": {}})
    services.accounts.importer.run({"corrections": {}}, replace=True)
    services.auth.page_key.get()
    services.fetcher.put_facts("host.example", {"software": "mastodon"}, 60)
    services.close()
    (home / "tags.snapshot.broken-20261127T100000").write_text("damaged")
    (home / "journal-000000000001.log.broken-20261127T100000-2").write_text("damaged")
    (home / "open.html").write_text("a page's key")
    assert {path.name for path in home.iterdir()} >= {"http", "backups", "tags.snapshot", "cards.snapshot", "secret"}


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_nothing_is_left_of_a_whole_installation(
    user: Path,
    programs: FakePrograms,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    system: str,
) -> None:
    before = tree(user)
    home = default_home()
    keep_something_of_every_kind(home)
    monkeypatch.setattr(sys, "platform", system)
    assert main(["service", "install"]) == 0
    log = service.manager().log
    if log is not None:
        log.write_text("a line\n")
        log.with_name(f"{log.name}.1").write_text("an earlier line\n")
    assert main(["native-host", "install", "--browser", "chromium", "--browser", "firefox", "--browser", "edge"]) == 0
    capsys.readouterr()
    assert main(["uninstall", "--dry-run", "--delete-data"]) == 0
    assert str(home) in capsys.readouterr().out
    assert (home / "token").exists()
    assert main(["uninstall", "--yes", "--delete-data"]) == 0
    shown = capsys.readouterr().out
    assert tree(user) == before
    for title in ("The service", "The native host in Edge", "The native host in Firefox", "Your data"):
        assert f"  {title}\n" in shown
    assert "Not removed" not in shown
    assert "The extension: open your browser" in shown
    assert f"delete the folder {extension_folder().parent}" in shown
    if system == "linux":
        assert f"systemctl --user disable --now {UNIT}" in programs.calls
    assert main(["uninstall", "--yes", "--delete-data"]) == 0
    assert capsys.readouterr().out.startswith("Nothing was installed.\n")
    assert tree(user) == before


@pytest.mark.usefixtures("user", "programs")
def test_data_are_kept_without_a_word_against_them(capsys: pytest.CaptureFixture[str]) -> None:
    home = default_home()
    assert main(["token"]) == 0
    assert main(["native-host", "install"]) == 0
    (home / "http").mkdir()
    (home / "http" / "http-cache.sqlite").touch()
    assert main(["uninstall", "--yes"]) == 0
    assert f"Your data are still in {home}" in capsys.readouterr().out
    assert {path.name for path in home.iterdir()} == {"token", "lock"}


@pytest.mark.usefixtures("programs")
def test_only_what_humankind_made_is_deleted(
    user: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home = user / "documents"  # HUMANKIND_HOME may name any folder
    monkeypatch.setenv("HUMANKIND_HOME", str(home))
    (user / "elsewhere").mkdir()
    (user / "elsewhere" / "before-import-letter.json").write_text("mine")
    assert main(["token"]) == 0
    (home / "letter.txt").write_text("mine")
    (home / "backups").symlink_to(user / "elsewhere")
    assert main(["uninstall", "--yes", "--delete-data"]) == 1
    assert f"{home / 'letter.txt'} is not of Humankind, so it stays." in capsys.readouterr().out
    assert {path.name for path in home.iterdir()} == {"letter.txt", "backups"}
    assert (user / "elsewhere" / "before-import-letter.json").exists()


@pytest.mark.slow
@pytest.mark.usefixtures("user", "programs")
def test_a_running_server_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    monkeypatch.setenv("HUMANKIND_HOME", str(home))
    server = RealServer(home, {})
    try:
        assert main(["uninstall", "--yes", "--delete-data"]) == 0
    finally:
        server.stop()
    assert f"The running server\n    {server.url}" in capsys.readouterr().out
    assert not home.exists()


@pytest.mark.usefixtures("user")
def test_without_a_systemd_the_files_are_removed(
    user: Path, programs: FakePrograms, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(user)
    assert main(["service", "install"]) == 0
    programs.add(
        "systemctl", {"show-environment": 'echo "Failed to connect to bus" >&2; exit 1', "is-active": "exit 3"}
    )
    assert main(["uninstall", "--yes", "--delete-data"]) == 0
    assert "Not removed" not in capsys.readouterr().out
    assert tree(user) == before


@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize(
    ("typed", "status", "stays"),
    [("no\n", 1, True), ("yes\n\n", 0, True), ("yes\ndelete\n", 0, False), ("yes\n", 0, True), ("", 1, True)],
)
def test_a_terminal_gets_two_questions(
    user: Path, monkeypatch: pytest.MonkeyPatch, typed: str, status: int, stays: bool
) -> None:
    assert main(["token"]) == 0
    terminal = io.StringIO(typed)
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    assert main(["uninstall"]) == status
    assert (user / ".local/share/humankind/token").exists() == stays


@pytest.mark.parametrize("given", [[], ["yes"]])
def test_an_interrupted_removal_removes_nothing(
    user: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: list[str]
) -> None:
    def type_or_interrupt(_prompt: str) -> str:
        if not given:
            raise KeyboardInterrupt
        return given.pop()

    assert main(["token"]) == 0
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", type_or_interrupt)
    assert main(["uninstall"]) == 130
    assert "\nNothing was removed.\n" in capsys.readouterr().out
    assert (user / ".local/share/humankind/token").exists()


@pytest.mark.usefixtures("user", "programs")
def test_without_a_terminal_it_needs_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main(["uninstall", "--delete-data"]) == 2


@pytest.mark.usefixtures("user", "programs")
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("command", ["service", "native-host"])
def test_data_of_another_folder_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], system: str, command: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    other = tmp_path / 'the "other" 50% folder'
    if system == "win32":
        other = tmp_path / "the other 50% folder"  # where no name can have a quotation mark
    monkeypatch.setenv("HUMANKIND_HOME", str(other))
    assert main([command, "install", *(["--browser", "firefox"] if command == "native-host" else [])]) == 0
    monkeypatch.delenv("HUMANKIND_HOME")
    assert main(["uninstall", "--yes", "--delete-data"]) == 0
    assert f"run this again with HUMANKIND_HOME={other}\n" in capsys.readouterr().out
    assert {path.name for path in other.iterdir()} <= {"lock"}
