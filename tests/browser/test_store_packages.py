"""The packages of the stores load without a complaint and work, in both real browsers."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from devtools.browser import TOKEN, Browser, FakeServer, copy_extension
from devtools.extension_package import Store, pack_extension

# What chrome://extensions shows of an extension, by its own API. It collects complaints in developer mode only.
RELOADED = """chrome.developerPrivate.updateProfileConfiguration({inDeveloperMode: true}).then(
  () => chrome.developerPrivate.reload(ID, {failQuietly: true, populateErrorForUnpacked: true})).then(() => true)"""
COMPLAINTS = """chrome.developerPrivate.getExtensionInfo(ID).then((one) => [
  ...(one.installWarnings ?? []),
  ...one.manifestErrors.map(({ message }) => message),
  ...one.runtimeErrors.map(({ message }) => message),
])"""
CONTROL = "humankind_control"


def with_control(manifest: dict[str, Any]) -> None:
    """Adds a key that Chromium complains about, so that no complaint at all means that the test sees none."""
    manifest[CONTROL] = True


def test_a_package_loads_without_warnings_and_works(
    tmp_path: Path, browser_name: str, start_browser: Callable[[Path], Browser], fake_server: FakeServer
) -> None:
    chromium = browser_name == "chromium"  # web-ext lint says what Firefox would
    store: Store = "chrome" if chromium else "firefox"
    pack_extension(tmp_path / "package.zip", store)
    with zipfile.ZipFile(tmp_path / "package.zip") as package:
        package.extractall(tmp_path / "package")
    browser = start_browser(
        copy_extension(tmp_path / "package", tmp_path / "extension", with_control if chromium else None)
    )
    browser.pair_with(fake_server.url, TOKEN)
    if chromium:
        page, own_id = browser.open("chrome://extensions"), json.dumps(urlsplit(browser.origin).hostname)
        page.evaluate(RELOADED.replace("ID", own_id))
        complaints = COMPLAINTS.replace("ID", own_id)
        page.wait_for(f"{complaints}.then((all) => all.length)")
        assert page.evaluate(complaints) == [f"Unrecognized manifest key '{CONTROL}'."]
