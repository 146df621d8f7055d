"""Pairing: one click on the server's own page, or a pasted token; and the token stays with the background."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from devtools.browser import TOKEN, Browser, FakeServer, RealServer, Tab, copy_extension

SITE = "https://news.ycombinator.com/"
PAGE = "<!doctype html><html lang=en><title>A page</title><body><p>Nobody here"

# A content script as a taken-over page would like it: it tries everything it can to get at the token.
PROBE = """
const api = globalThis.browser ?? globalThis.chrome;
const attempt = async (doing) => { try { return await doing(); } catch (error) { return String(error); } };
(async () => {
  const found = [];
  for (const database of await indexedDB.databases()) found.push(database.name);
  for (const area of ["local", "session", "sync"]) found.push(await attempt(() => api.storage[area].get(null)));
  for (const type of ["settings", "overview", "status", "export", "erase", "change", "token", "unpair", "pairing"]) {
    found.push([type, await attempt(() => api.runtime.sendMessage({ type, token: "x", id: "p1", change: {} }))]);
  }
  document.documentElement.dataset.probe = JSON.stringify(found);
})();
"""


@pytest.fixture
def unpaired(browser: Browser, server: RealServer) -> RealServer:
    """The real server, known to the extension by its address only."""
    browser.set_storage({"settings": {"serverUrl": server.url}})
    return server


def ask_to_pair(browser: Browser, server: RealServer) -> tuple[Tab, Tab]:
    """Chooses “Pair” in the popup: the popup, and the page that the server opens."""
    popup = browser.open("popup/popup.html")
    popup.click("#server button")
    return popup, browser.wait_for_tab(f"{server.url}/pair/*")


def test_one_click_on_the_servers_own_page_pairs(browser: Browser, unpaired: RealServer) -> None:
    popup, page = ask_to_pair(browser, unpaired)
    assert browser.origin in page.text("main")
    page.click("button[value=allow]")
    page.wait_for("document.documentElement.dataset.humankindPairing === 'allowed'")
    popup.activate()
    popup.wait_for_element("#query")
    assert not popup.exists("#server .notice")
    assert browser.tell(type="overview")["server"] == "on"


def test_after_pairing_the_look_up_box_answers(browser: Browser, unpaired: RealServer) -> None:
    popup, page = ask_to_pair(browser, unpaired)
    page.click("button[value=allow]")
    popup.activate()
    popup.click("#query")
    popup.type("sample:maria")
    popup.press("Enter")
    popup.wait_for_element("[data-key='sample:maria'] .scores")


def test_a_reader_who_refuses_is_not_paired(browser: Browser, unpaired: RealServer) -> None:
    popup, page = ask_to_pair(browser, unpaired)
    page.click("button[value=refuse]")
    page.wait_for("document.documentElement.dataset.humankindPairing === 'refused'")
    popup.activate()
    popup.wait_for_element("#server button")
    assert browser.tell(type="overview")["server"] == "unpaired"


def test_pairing_survives_a_background_that_was_stopped_meanwhile(browser: Browser, unpaired: RealServer) -> None:
    popup, page = ask_to_pair(browser, unpaired)
    browser.kill_background()
    page.click("button[value=allow]")
    page.wait_for("document.documentElement.dataset.humankindPairing === 'allowed'")
    popup.activate()
    popup.wait_for_element("#query")


def paste(browser: Browser, token: str) -> Tab:
    """Pastes a token in the options."""
    options = browser.open("options/options.html")
    options.click("#paste summary")
    options.click("#token")
    options.type(token)
    options.press("Enter")
    return options


def test_a_pasted_token_pairs(browser: Browser, unpaired: RealServer) -> None:
    options = paste(browser, unpaired.token)
    options.wait_for_element("#state .standing")
    assert options.evaluate("document.getElementById('token').value") == ""


@pytest.mark.usefixtures("unpaired")
def test_a_token_the_server_does_not_know_is_not_kept(browser: Browser) -> None:
    options = paste(browser, "not-the-token")
    options.wait_for_element("#token-feedback .notice")
    assert browser.tell(type="overview")["server"] == "unpaired"


@pytest.mark.usefixtures("paired")
def test_unpairing_forgets_the_token(browser: Browser) -> None:
    options = browser.open("options/options.html")
    options.click("#state .standing button")
    options.wait_for_element("#state .notice")
    assert browser.tell(type="overview")["server"] == "unpaired"


def is_listed(browser: Browser, server: RealServer) -> bool:
    """Whether the server's page of data lists the extension among those it is paired with."""
    with urlopen(server.page("/data"), timeout=10) as page:  # noqa: S310 - loopback
        return browser.origin in page.read().decode()


def test_unpairing_ends_the_pairing_at_the_server_too(browser: Browser, unpaired: RealServer) -> None:
    popup, page = ask_to_pair(browser, unpaired)
    page.click("button[value=allow]")
    popup.activate()
    popup.wait_for_element("#query")
    assert is_listed(browser, unpaired)
    options = browser.open("options/options.html")
    options.click("#state .standing button")
    options.wait_for_element("#state .notice")
    assert not is_listed(browser, unpaired)


def test_unpairing_works_while_the_server_is_off(browser: Browser, unpaired: RealServer) -> None:
    browser.pair_with(unpaired.url, unpaired.token)
    assert browser.tell(type="overview")["server"] == "on"
    unpaired.stop()
    assert browser.tell(type="unpair")["ok"]
    unpaired.start()
    assert browser.tell(type="overview")["server"] == "unpaired"


@pytest.mark.usefixtures("paired")
def test_a_token_is_never_sent_to_another_address(browser: Browser) -> None:
    other = FakeServer()
    try:
        options = browser.open("options/options.html")
        options.wait_for_element("#state .standing")
        options.evaluate("document.getElementById('address').select()")
        options.focus("#address")
        options.type(other.url)
        options.press("Enter")
        options.wait_for_element("#state .notice")
        assert [call for call in other.calls if "Authorization" in call.headers] == []
    finally:
        other.stop()


def with_probe(folder: Path) -> Path:
    """The extension with one more content script, which tries to get at the token."""

    def change(manifest: dict[str, Any]) -> None:
        manifest["content_scripts"].append({"matches": [f"{SITE}*"], "js": ["probe.js"]})

    copy_extension(Path(__file__).parents[2] / "extension", folder, change)
    (folder / "probe.js").write_text(PROBE, "utf-8")
    return folder


def test_no_content_script_gets_the_token_or_what_is_the_readers_alone(
    start_browser: Callable[[Path], Browser], tmp_path: Path, fake_server: FakeServer
) -> None:
    browser = start_browser(with_probe(tmp_path / "extension"))
    browser.pair_with(fake_server.url, TOKEN)
    browser.route(f"{SITE}*", PAGE)
    page = browser.open(SITE)
    found = json.loads(page.wait_for("document.documentElement.dataset.probe"))
    answers = {answer[0]: answer[1] for answer in found if isinstance(answer, list)}
    assert answers.pop("status")["ok"]
    assert [name for name, answer in answers.items() if answer["ok"]] == []
    assert browser.tell(type="overview")["server"] == "on"
    assert TOKEN not in json.dumps(found)
