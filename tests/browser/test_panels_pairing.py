"""Pairing: by one click on the server's page or by a pasted token. Only the background ever has the key."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal
from urllib.request import urlopen

import pytest

from devtools.browser import TOKEN, Browser, FakeServer, RealServer, Tab, copy_extension, ready
from devtools.browser.fake_server import PAGE_KEY, PAIRING_KEY, Call
from devtools.processes import free_port
from server.web import proof
from shared_schema.records import PairingClaimResponse
from tests.waiting import eventually

SITE = "https://news.ycombinator.com/"
PAGE = "<!doctype html><html lang=en><title>A page</title><body><p>Nobody here"

# The pages that say what keeps the server from being used, and where.
PANELS = (("popup/popup.html", "server"), ("options/options.html", "state"), ("start/start.html", "server"))

# A hostile content script that tries everything to read the token.
PROBE = """
const api = globalThis.browser ?? globalThis.chrome;
const attempt = async (action) => { try { return await action(); } catch (error) { return String(error); } };
(async () => {
  const found = [];
  for (const database of await indexedDB.databases()) found.push(database.name);
  for (const area of ["local", "session", "sync"]) found.push(await attempt(() => api.storage[area].get(null)));
  for (const type of [
    "settings", "overview", "status", "export", "erase", "change", "token", "unpair", "pairing", "pair", "server_page",
  ]) {
    found.push([type, await attempt(() => api.runtime.sendMessage({ type, token: "x", id: "p1", change: {} }))]);
  }
  document.documentElement.dataset.probe = JSON.stringify(found);
})();
"""


@pytest.fixture
def unpaired(browser: Browser, server: RealServer) -> RealServer:
    """The real server, whose address the extension knows but with which it is not paired."""
    browser.set_storage({"settings": {"serverUrl": server.url}})
    return server


def start_pairing(browser: Browser, server: RealServer) -> tuple[Tab, Tab]:
    """Opens the server's page, as from the terminal, and chooses “Pair” in the popup.

    Returns the popup and the server's pairing page.
    """
    browser.open(server.page("/how"))
    popup = browser.open("popup/popup.html")
    popup.click("#server button")
    return popup, browser.wait_for_tab(f"{server.url}/pair/*")


def test_one_click_on_the_servers_page_pairs(browser: Browser, unpaired: RealServer) -> None:
    popup, page = start_pairing(browser, unpaired)
    assert browser.origin in page.text("main")
    page.click("button[value=allow]")
    page.wait_for("document.documentElement.dataset.humankindPairing === 'allowed'")
    popup.activate()
    popup.wait_for_element("#query")
    assert not popup.exists("#server .notice")
    assert browser.send_message(type="overview")["server"] == "on"


def test_the_look_up_box_works_after_pairing(browser: Browser, unpaired: RealServer) -> None:
    popup, page = start_pairing(browser, unpaired)
    page.click("button[value=allow]")
    popup.activate()
    popup.click("#query")
    popup.type("sample:maria")
    popup.press("Enter")
    popup.wait_for_element("[data-key='sample:maria'] .scores")


def test_refusing_leaves_the_extension_unpaired(browser: Browser, unpaired: RealServer) -> None:
    popup, page = start_pairing(browser, unpaired)
    page.click("button[value=refuse]")
    page.wait_for("document.documentElement.dataset.humankindPairing === 'refused'")
    popup.activate()
    popup.wait_for_element("#server button")
    assert browser.send_message(type="overview")["server"] == "unpaired"


def test_pairing_survives_a_stopped_background(browser: Browser, unpaired: RealServer) -> None:
    popup, page = start_pairing(browser, unpaired)
    browser.kill_background()
    page.click("button[value=allow]")
    page.wait_for("document.documentElement.dataset.humankindPairing === 'allowed'")
    popup.activate()
    popup.wait_for_element("#query")


def test_pages_that_ask_at_the_same_time_get_the_same(browser: Browser, fake_server: FakeServer) -> None:
    """The server gives the key once. The popup, opened as the reader allows the pairing, does not say “not paired”."""
    browser.set_storage({"settings": {"serverUrl": fake_server.url}})
    options = browser.open("options/options.html")
    options.wait_for_element("#state .notice")
    key = {"id": "page", "key": PAGE_KEY}
    pending = {"id": "p1", "secret": "00" * 32, "serverUrl": fake_server.url, "key": key}
    fake_server.delay = 0.2
    shown = options.evaluate(
        f"""(async (api) => {{
          await api.storage.session.set({json.dumps({"pending": pending})});
          const both = await Promise.all([1, 2].map(() => api.runtime.sendMessage({{ type: "overview" }})));
          return both.map(({{ claimed, server }}) => [claimed, server]);
        }})(globalThis.browser ?? globalThis.chrome)"""
    )
    assert shown == [["allowed", "on"], ["allowed", "on"]]


def pending_pairing(browser: Browser, fake_server: FakeServer, pairing_id: str) -> None:
    """Has a pairing wait for the reader."""
    key = {"id": "page", "key": PAGE_KEY}
    pending = {"id": pairing_id, "secret": "00" * 32, "serverUrl": fake_server.url, "key": key}
    browser.set_storage({"pending": pending}, "session")


def claims(fake_server: FakeServer) -> int:
    """How often the key was asked for."""
    return sum(call.path == "/v1/pairing/claim" for call in fake_server.calls)


def claim_slowly(browser: Browser, fake_server: FakeServer, status: Literal["waiting", "refused"]) -> Tab:
    """A page that asks for the key of the pairing p1, and sets `isClaimed` when it has a response.

    The server takes 1.5 seconds to say `status`.
    """
    asking = browser.open("manifest.json")  # which asks only once
    fake_server.pairing = PairingClaimResponse(status=status)
    pending_pairing(browser, fake_server, "p1")
    fake_server.delay = 1.5
    asking.evaluate(
        "void (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ type: 'overview' })"
        ".then(() => { globalThis.isClaimed = true; })"
    )
    eventually(lambda: claims(fake_server))
    return asking


def test_a_click_during_an_earlier_claim_is_not_lost(
    browser: Browser, fake_server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page says once that the reader has decided, while the server still tells a popup “waiting”."""
    browser.set_storage({"settings": {"serverUrl": fake_server.url}})
    page = browser.open(f"{fake_server.url}/pair/p1")  # says “allowed” as it loads, before a pairing waits
    decided, respond = fake_server.pairing, fake_server.respond

    def decide_after(call: Call, signer: proof.Authorization | None) -> tuple[int, bytes, str]:
        response = respond(call, signer)
        if call.path == "/v1/pairing/claim":
            fake_server.pairing = decided
        return response

    monkeypatch.setattr(fake_server, "respond", decide_after)
    claim_slowly(browser, fake_server, "waiting")
    page.evaluate("document.documentElement.setAttribute('data-humankind-pairing', 'refused')")
    eventually(lambda: claims(fake_server) == 2)
    assert browser.send_message(type="overview")["server"] == "on"
    assert claims(fake_server) == 2


def test_the_end_of_a_claim_leaves_a_newer_pairing_pending(browser: Browser, fake_server: FakeServer) -> None:
    browser.set_storage({"settings": {"serverUrl": fake_server.url}})
    asking = claim_slowly(browser, fake_server, "refused")
    pending_pairing(browser, fake_server, "p2")
    asking.wait_for("globalThis.isClaimed")
    assert browser.storage("session")["pending"]["id"] == "p2"


def paste(browser: Browser, token: str) -> Tab:
    """Pastes a token into the options page."""
    options = browser.open("options/options.html")
    options.wait_for_element("#state .notice")  # what is below moves when it appears
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
def test_an_unknown_token_is_not_saved(browser: Browser) -> None:
    options = paste(browser, "not-the-token")
    options.wait_for_element("#token-feedback .notice")
    assert browser.send_message(type="overview")["server"] == "unpaired"


@pytest.mark.usefixtures("paired")
def test_unpairing_removes_the_token(browser: Browser) -> None:
    options = browser.open("options/options.html")
    options.click("#state .standing button")
    options.wait_for_element("#state .notice")
    assert browser.send_message(type="overview")["server"] == "unpaired"


def test_pairing_waits_for_the_servers_page_and_then_goes_on(browser: Browser, unpaired: RealServer) -> None:
    """Without its page nothing says whose server it is: the extension opens nothing there and requests nothing."""
    popup = browser.open("popup/popup.html")
    popup.click("#server button")
    popup.wait_for("document.getElementById('problem').innerText.includes('humankind open')")
    assert not any(unpaired.url in tab.url for tab in browser.tabs())
    browser.open(f"{unpaired.url}/how?key=guessed")  # of an earlier run of the server, or by a web page
    assert browser.send_message(type="pair")["problem"]["type"].endswith(":server-page-needed")
    browser.open(unpaired.page("/how"))
    page = browser.wait_for_tab(f"{unpaired.url}/pair/*")
    page.click("button[value=allow]")
    page.wait_for("document.documentElement.dataset.humankindPairing === 'allowed'")
    popup.activate()
    popup.wait_for_element("#query")


def is_listed(browser: Browser, server: RealServer) -> bool:
    """True if the server's data page lists the extension as paired."""
    with urlopen(server.page("/data"), timeout=10) as page:  # noqa: S310 - loopback
        return browser.origin in page.read().decode()


def test_unpairing_ends_the_pairing_on_the_server(browser: Browser, unpaired: RealServer) -> None:
    popup, page = start_pairing(browser, unpaired)
    page.click("button[value=allow]")
    popup.activate()
    popup.wait_for_element("#query")
    assert is_listed(browser, unpaired)
    options = browser.open("options/options.html")
    options.click("#state .standing button")
    options.wait_for_element("#state .notice")
    assert not is_listed(browser, unpaired)


def test_unpairing_works_while_the_server_is_stopped(browser: Browser, unpaired: RealServer) -> None:
    browser.pair_with(unpaired.url, unpaired.token)
    assert browser.send_message(type="overview")["server"] == "on"
    unpaired.stop()
    assert browser.send_message(type="unpair")["ok"]
    unpaired.start()
    assert browser.send_message(type="overview")["server"] == "unpaired"


def test_another_program_on_the_port_gets_nothing_and_is_named(browser: Browser, paired: FakeServer) -> None:
    """It takes the port while the server is off, and answers whatever it is asked as the server would."""
    maria = {"account": {"network": "hackernews", "handle": "maria"}, "posts": [{"id": "1", "text": "Thank you"}]}
    paired.set_results(ready("hackernews:maria"))
    assert browser.send_message(type="scores", items=[maria])["ok"]
    server_calls, paired.calls = paired.calls, []
    paired.has_keys = False

    bob = {
        "account": {"network": "hackernews", "handle": "bobolink"},
        "posts": [{"id": "2", "text": "A private thought"}],
    }
    messages: list[dict[str, Any]] = [
        {"type": "scores", "items": [bob]},
        {"type": "card", "key": "hackernews:bobolink"},
        {"type": "correct", "key": "hackernews:bobolink", "verdict": "person"},
        {"type": "resolve", "q": "bobolink"},
        {"type": "export"},
        {"type": "erase"},
        {"type": "open", "page": "account", "key": "hackernews:bobolink"},
        {"type": "pairing", "id": "p1"},
        {"type": "pair"},
        {"type": "token", "token": TOKEN},
    ]
    for message in messages:
        assert not browser.send_message(**message).get("accepted")
    problem = browser.send_message(type="card", key="hackernews:bobolink")["problem"]
    assert problem["type"].endswith(":server-unverified")
    assert browser.send_message(type="overview")["server"] == "unverified"
    for panel, element in PANELS:
        page = browser.open(panel)
        page.wait_for(f"document.getElementById('{element}').innerText.includes('Another program uses your')")

    assert {call.path for call in paired.calls} <= {"/v1/proof", "/v1/health"}
    received = json.dumps([[call.path, call.query, dict(call.headers), call.json] for call in paired.calls])
    for secret in (TOKEN, PAIRING_KEY, PAGE_KEY, "bobolink", "maria", "Authorization", "private"):
        assert secret not in received
    # What it saw of the requests to the server before is no key either.
    assert not any(secret in str(server_calls) for secret in (TOKEN, PAIRING_KEY, PAGE_KEY))

    paired.has_keys = True  # the server is back
    assert browser.send_message(type="overview")["server"] == "on"
    assert browser.send_message(type="scores", items=[bob])["ok"]


def test_a_server_that_is_busy_is_not_taken_for_another_program(browser: Browser, paired: FakeServer) -> None:
    maria = {"account": {"network": "hackernews", "handle": "maria"}, "posts": []}
    assert browser.send_message(type="scores", items=[maria])["ok"]
    bob = {"account": {"network": "hackernews", "handle": "bob"}, "posts": []}
    paired.busy_seconds = 7
    problem = browser.send_message(type="scores", items=[bob])["problem"]
    assert problem["type"].endswith(":server-slow")
    assert problem["retryAfter"] == 7
    paired.busy_seconds = None
    assert browser.send_message(type="overview")["server"] == "on"
    assert browser.send_message(type="scores", items=[bob])["ok"]


def test_different_versions_work_together_or_name_which_one_to_update(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready("hackernews:maria"))
    maria = {"account": {"network": "hackernews", "handle": "maria"}, "posts": []}
    for contracts, outdated, title in (
        ((0, 0), "server", "Your server is older than this extension"),
        ((9, 9), "extension", "This extension is older than your server"),
    ):
        paired.contracts = contracts
        problem = browser.send_message(type="card", key="hackernews:maria")["problem"]
        assert problem["type"].endswith(f":{outdated}-outdated")
        assert browser.send_message(type="overview")["server"] == f"{outdated}_outdated"
        for panel, element in PANELS:
            page = browser.open(panel)
            page.wait_for(f"document.getElementById('{element}').innerText.includes({json.dumps(title)})")
    paired.contracts = (9, 1)  # a newer server that still understands this extension
    assert browser.send_message(type="overview")["server"] == "on"
    assert browser.send_message(type="scores", items=[maria])["ok"]


def test_a_response_without_the_servers_proof_is_not_believed(browser: Browser, paired: FakeServer) -> None:
    """The port changes hands between the challenge and the request."""
    paired.signs_responses = False
    response = browser.send_message(type="card", key="hackernews:maria")
    assert response["problem"]["type"].endswith(":server-unexpected")
    (call,) = [call for call in paired.calls if call.path.startswith("/v1/scores/")]
    assert PAIRING_KEY not in str(call)


@pytest.mark.usefixtures("paired")
def test_a_token_is_never_sent_to_another_address(browser: Browser) -> None:
    other = FakeServer()
    other.has_keys = False
    try:
        options = browser.open("options/options.html")
        options.wait_for_element("#state .standing")
        options.evaluate("document.getElementById('address').select()")
        options.focus("#address")
        options.type(other.url)
        options.press("Enter")
        options.wait_for_element("#state .notice")
        assert not any("Authorization" in call.headers or TOKEN in str(call) for call in other.calls)
    finally:
        other.stop()


def test_a_server_that_moves_to_another_port_stays_paired(browser: Browser, unpaired: RealServer) -> None:
    browser.pair_with(unpaired.url, unpaired.token)
    unpaired.stop()
    unpaired.port = free_port()
    unpaired.start()
    assert browser.send_message(type="use_server", serverUrl=unpaired.url)["ok"]
    assert browser.send_message(type="overview")["server"] == "on"


def with_probe(folder: Path) -> Path:
    """The extension with an additional content script that tries to read the token."""

    def change(manifest: dict[str, Any]) -> None:
        manifest["content_scripts"].append({"matches": [f"{SITE}*"], "js": ["probe.js"]})

    copy_extension(Path(__file__).parents[2] / "extension", folder, change)
    (folder / "probe.js").write_text(PROBE, "utf-8")
    return folder


def test_no_content_script_can_read_the_token_or_use_the_readers_actions(
    start_browser: Callable[[Path], Browser], tmp_path: Path, fake_server: FakeServer
) -> None:
    browser = start_browser(with_probe(tmp_path / "extension"))
    browser.pair_with(fake_server.url, TOKEN)
    browser.route(f"{SITE}*", PAGE)
    page = browser.open(SITE)
    found = json.loads(page.wait_for("document.documentElement.dataset.probe"))
    responses = {entry[0]: entry[1] for entry in found if isinstance(entry, list)}
    assert responses.pop("status")["ok"]
    assert [name for name, response in responses.items() if response["ok"]] == []
    assert browser.send_message(type="overview")["server"] == "on"
    assert TOKEN not in json.dumps(found)
