"""Where the native host is installed for each browser, and that it is removed without a trace."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from server.cli.main import main
from server.cli.native_host import registry
from server.cli.native_host.browsers import BROWSERS, LAUNCHER
from server.paths import unpacked_extension_id

LINUX = {
    "chromium": ".config/chromium/NativeMessagingHosts",
    "chrome": ".config/google-chrome/NativeMessagingHosts",
    "edge": ".config/microsoft-edge/NativeMessagingHosts",
    "brave": ".config/BraveSoftware/Brave-Browser/NativeMessagingHosts",
    "vivaldi": ".config/vivaldi/NativeMessagingHosts",
    "firefox": ".mozilla/native-messaging-hosts",
}
SUPPORT = "Library/Application Support"
MACOS = {
    "chromium": f"{SUPPORT}/Chromium/NativeMessagingHosts",
    "chrome": f"{SUPPORT}/Google/Chrome/NativeMessagingHosts",
    "edge": f"{SUPPORT}/Microsoft Edge/NativeMessagingHosts",
    "brave": f"{SUPPORT}/BraveSoftware/Brave-Browser/NativeMessagingHosts",
    "vivaldi": f"{SUPPORT}/Vivaldi/NativeMessagingHosts",
    "firefox": f"{SUPPORT}/Mozilla/NativeMessagingHosts",
}
OTHER_ID = "abcdefghijklmnopabcdefghijklmnop"


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of a user account without browsers."""
    folder = tmp_path / "user"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return folder


def files(folder: Path) -> set[str]:
    """Everything in a folder, by relative path."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def content(path: Path) -> dict[str, Any]:
    """A manifest of a host."""
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return read


@pytest.mark.parametrize(("system", "folders"), [("linux", LINUX), ("darwin", MACOS)])
def test_each_browser_finds_a_host_for_this_extension_only(
    user: Path, home: Path, monkeypatch: pytest.MonkeyPatch, system: str, folders: dict[str, str]
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert set(folders) == set(BROWSERS)
    for name, folder in folders.items():
        assert main(["native-host", "install", "--browser", name, "--extension-id", OTHER_ID]) == 0
        found = content(user / folder / "humankind.json")
        assert (found["name"], found["type"], found["path"]) == ("humankind", "stdio", str(home / LAUNCHER))
        if name == "firefox":
            assert found["allowed_extensions"] == ["extension@humankind.invalid"]
            assert "allowed_origins" not in found
        else:
            own = f"chrome-extension://{unpacked_extension_id()}/"
            assert found["allowed_origins"] == [own, f"chrome-extension://{OTHER_ID}/"]
            assert "allowed_extensions" not in found


WINDOWS = {
    "chromium": ("Local", "Chromium"),
    "chrome": ("Local", "Google\\Chrome"),
    "edge": ("Local", "Microsoft\\Edge"),
    "brave": ("Local", "BraveSoftware\\Brave-Browser"),
    "vivaldi": ("Local", "Vivaldi"),
    "firefox": ("Roaming", "Mozilla"),
}


def test_on_windows_the_registry_names_the_host(user: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys: dict[str, str] = {}
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(registry, "write", keys.__setitem__)
    monkeypatch.setattr(registry, "delete", keys.pop)
    for name in ("Local", "Roaming"):
        monkeypatch.setenv({"Local": "LOCALAPPDATA", "Roaming": "APPDATA"}[name], str(user / name))
    monkeypatch.setenv("HUMANKIND_USER_AGENT", "100% mine")
    for where, folder in WINDOWS.values():
        (user / where).joinpath(*folder.split("\\")).mkdir(parents=True)
    assert main(["native-host", "install"]) == 0
    assert set(keys) == {f"Software\\{folder}\\NativeMessagingHosts\\humankind" for _, folder in WINDOWS.values()}
    found = content(Path(keys["Software\\Google\\Chrome\\NativeMessagingHosts\\humankind"]))
    assert found["path"] == str(home / "native-host.bat")
    assert found["allowed_origins"] == [f"chrome-extension://{unpacked_extension_id()}/"]
    script = (home / "native-host.bat").read_bytes().decode()
    assert script.startswith("@echo off\r\nrem Written by")
    assert f'set "HUMANKIND_HOME={home}"\r\n' in script
    assert 'set "HUMANKIND_USER_AGENT=100%% mine"\r\n' in script
    assert script.endswith(f'"{sys.executable}" "-m" "server" "native-host" "run"\r\n')
    assert main(["native-host", "uninstall"]) == 0
    assert keys == {}
    assert list(home.iterdir()) == []
    monkeypatch.setenv("HUMANKIND_USER_AGENT", '" & calc')
    assert main(["native-host", "install"]) == 1


def test_without_a_name_the_browsers_in_use_get_it(user: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["native-host", "install"]) == 1
    assert "--browser" in capsys.readouterr().out
    (user / ".mozilla").mkdir()
    (user / "snap" / "chromium").mkdir(parents=True)
    (user / ".var" / "app" / "org.mozilla.firefox").mkdir(parents=True)
    assert main(["native-host", "status"]) == 1
    assert main(["native-host", "install"]) == 0
    shown = capsys.readouterr().out
    assert "Chromium from Snap may not start programs" in shown
    assert "Firefox from Flatpak may not start programs" in shown
    assert "service install" in shown
    assert not (user / ".config").exists()
    assert main(["native-host", "status"]) == 0


def test_uninstalling_leaves_the_account_as_it_was(user: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in (".mozilla/native-messaging-hosts", ".config/chromium"):
        (user / folder).mkdir(parents=True)
    other = user / ".mozilla/native-messaging-hosts/other.json"
    other.write_text("{}", "utf-8")
    before = files(user)
    assert main(["native-host", "install"]) == 0
    assert main(["native-host", "uninstall", "--browser", "firefox"]) == 0
    assert (home / LAUNCHER).exists(), "Chromium still runs it"
    assert main(["native-host", "uninstall"]) == 0
    assert files(user) == before
    assert not (home / LAUNCHER).exists()
    assert main(["native-host", "uninstall"]) == 0
    assert "not installed" in capsys.readouterr().out


@pytest.mark.slow
def test_the_launcher_keeps_the_settings_and_drops_the_arguments_of_the_browser(
    user: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del user
    awkward = tmp_path / 'it\'s $HOME; "here"'
    monkeypatch.setenv("HUMANKIND_HOME", str(awkward))
    assert main(["native-host", "install", "--browser", "firefox"]) == 0
    launcher = awkward / LAUNCHER
    assert launcher.stat().st_mode & 0o777 == 0o700
    lines = launcher.read_text("utf-8").splitlines()
    assert shlex.split(lines[-1])[-4:] == ["-m", "server", "native-host", "run"]
    done = subprocess.run(  # noqa: S603 - the launcher itself
        [launcher, "chrome-extension://x/", "--help"], input=b"", capture_output=True, check=False, timeout=60
    )
    assert b"ended before its length" in done.stdout


def test_a_setting_of_two_lines_is_refused(
    user: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del user
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128\nexec something")
    assert main(["native-host", "install", "--browser", "firefox"]) in {1, 2}
    assert capsys.readouterr().err


def test_another_system_is_reported(
    user: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del user
    monkeypatch.setattr(sys, "platform", "sunos5")
    for action in ("install", "uninstall", "status"):
        assert main(["native-host", action]) == 1
        assert "sunos5" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", ["", "abc", "ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP", "q" * 32, "a" * 32 + "\n"])
def test_only_ids_of_extensions_are_accepted(wrong: str) -> None:
    with pytest.raises(SystemExit):
        main(["native-host", "install", "--extension-id", wrong])
