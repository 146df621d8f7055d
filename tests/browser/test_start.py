"""Start: the popup starts the real server through the native host of the command line, in both real browsers."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from devtools.browser import Browser, RealServer, copy_extension
from devtools.fake_networks import FakeNetworks
from server.cli.main import main
from server.paths import unpacked_extension_id
from tests.browser.feed_page import mastodon_page

EXTENSION = Path(__file__).parents[2] / "extension"
HOST = "mastodon.example"
POPUP = "popup/popup.html"


def allowed(manifest: dict[str, Any]) -> None:
    """Grants what headless Chromium cannot ask for."""
    manifest["permissions"] += manifest.pop("optional_permissions")


@pytest.fixture
def stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: RealServer, fake_networks: FakeNetworks
) -> Iterator[RealServer]:
    """A server in a user account without a service. Whatever was started on its data folder is stopped at the end."""
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    settings = {**fake_networks.environment, "HUMANKIND_HOME": str(server.home), "HUMANKIND_PORT": str(server.port)}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    yield server
    server.stop()
    assert main(["stop"]) == 0


def install(browser: Browser) -> None:
    """Installs the host where this browser finds it."""
    chromium = browser.name == "chromium"
    own_id = ["--extension-id", unpacked_extension_id(browser.extension)] if chromium else []
    assert main(["native-host", "install", "--browser", browser.name, *own_id]) == 0
    if chromium and browser.profile:  # a profile elsewhere has its hosts beside it
        shutil.copytree(
            Path(os.environ["HOME"]) / ".config/chromium/NativeMessagingHosts",
            browser.profile / "NativeMessagingHosts",
            dirs_exist_ok=True,
        )


def test_start_in_the_popup_starts_the_server_and_brings_the_badges_back(
    tmp_path: Path, stopped: RealServer, browser_name: str, start_browser: Callable[[Path], Browser]
) -> None:
    change = allowed if browser_name == "chromium" else None  # Firefox grants it, without its prompt
    browser = start_browser(copy_extension(EXTENSION, tmp_path / "extension", change))
    browser.pair_with(stopped.url, stopped.token)
    stopped.stop()
    browser.route("https://mastodon.social/*", mastodon_page([(f"mariagarden@{HOST}", "mariagarden")]))
    page = browser.open("https://mastodon.social/home")
    popup = browser.open_over(page, POPUP)

    # Without the host, the popup names the command that installs it.
    popup.wait_for_element("#server .start")
    popup.click("#server .start")
    popup.wait_for_element("#problem [role=alert]")
    problem = popup.text("#problem")
    assert "humankind native-host install" in problem
    assert ("--extension-id" in problem) == (browser.name == "chromium")
    assert "humankind service install" in problem

    install(browser)
    popup.click("#server .start:not([disabled])")
    popup.wait_for("document.getElementById('server').innerText.trim() === ''", timeout=30)
    assert stopped.request("/v1/health")["name"] == "humankind"
    page.activate()
    page.wait_for_badge(
        f"mastodon:{HOST}/@mariagarden", until=lambda badge: badge.attributes["data-state"] == "person", timeout=20
    )
