"""A community's server over TLS, with a real PostgreSQL: joining, pairing, badges, and the way back. In both browsers.

The browser's proxy speaks TLS with it and passes every request on to the server's app. No prompt can be answered in a
headless browser: Firefox grants the server's host without one, and Chromium by a manifest that has it.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

import pytest
from flask import Flask

from devtools.browser import TOKEN, Browser, FakeServer, Request, Response, Tab, badge_button, copy_extension
from server.accounts.community_parts import CommunityParts
from server.accounts.jobs.community_worker import CommunityWorker
from tests.browser.feed_page import mastodon_page
from tests.server.server_fixture import InventedNetwork
from tests.server.web.community.community_client import URL, CommunityProcess

EXTENSION = Path(__file__).parents[2] / "extension"
HOST = urlsplit(URL).netloc
FEED = "https://mastodon.social/home"
KEY = "mastodon:mastodon.social/@mira"
API = "(globalThis.browser ?? globalThis.chrome)"
RULES = {
    "rules": [
        {"target": "verdict:automated", "network": None, "action": "dim"},
        {"target": "tag:noise", "network": None, "action": "hide"},
    ],
    "alwaysShow": ["x:friend"],
}


class InventedMastodon(InventedNetwork):
    id: ClassVar[str] = "mastodon"


@pytest.fixture(scope="module")
def community(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommunityProcess]:
    """A web process and a worker."""
    networks = {"mastodon": InventedMastodon()}
    process = CommunityProcess(tmp_path_factory.mktemp("home"), database_url, networks)
    parts = CommunityParts(process.services.settings, database_url, process.clock, networks)
    worker = CommunityWorker(parts.database.url, parts.perform, 1)
    thread = threading.Thread(target=worker.run, kwargs={"handle_signals": False}, daemon=True)
    thread.start()
    yield process
    worker.stop()
    thread.join(20)
    parts.close()
    process.services.close()


def behind_tls(app: Flask) -> Callable[[Request], Response]:
    """Passes a request of the browser on, as a proxy in front of a server does."""

    def respond(request: Request) -> Response:
        client = app.test_client(use_cookies=False)
        response = client.open(request.url, method=request.method, headers=dict(request.headers), data=request.body)
        response.headers.remove("Content-Length")
        return Response(response.data, response.status_code, response.headers)

    return respond


@pytest.fixture
def browser(
    browser_name: str, start_browser: Callable[[Path], Browser], tmp_path: Path, community: CommunityProcess
) -> Browser:
    def allow(manifest: dict[str, Any]) -> None:
        manifest["host_permissions"].append(f"{URL}/*")

    source = EXTENSION if browser_name == "firefox" else copy_extension(EXTENSION, tmp_path / "extension", allow)
    started = start_browser(source)
    started.route(f"{URL}/*", behind_tls(community.app))
    return started


def join(browser: Browser, community: CommunityProcess, role: str = "reader") -> Tab:
    """Follows an invitation to the page from which the extension is connected."""
    page = browser.open(f"{URL}/join#{community.invitation('Ada', role=role)}")
    page.wait_for("location.hash === '' && document.getElementById('code').value")
    page.click("form button")
    return browser.wait_for_tab(f"{URL}/connect/browser#key=*")


def popup_over(browser: Browser, page: Tab) -> Tab:
    """The popup, which sees the page's address and title as after a click on the toolbar's icon."""
    popup = browser.open_over(page, "popup/popup.html")
    tab = json.dumps([{"id": 1, "url": page.url, "title": page.evaluate("document.title")}])
    popup.evaluate(f"void ({API}.tabs.query = async () => {tab})")
    return popup


def allow(browser: Browser) -> None:
    page = browser.wait_for_tab(f"{URL}/pair/*")
    page.click("button[value=allow]")
    page.wait_for("document.documentElement.dataset.humankindPairing === 'allowed'")


def test_a_stewards_popup_shows_that_appeals_wait_and_leads_there(
    browser: Browser, browser_name: str, community: CommunityProcess
) -> None:
    popup = popup_over(browser, join(browser, community, "steward"))
    popup.click("#page button")
    allow(browser)
    popup.activate()
    popup.wait_for("!document.getElementById('crowd-line').hidden")
    assert popup.evaluate("document.getElementById('appeals-line').hidden"), "none is open"
    key = f"mastodon:mastodon.social/@choir-{browser_name}"
    assert community.services.appeals.open(key, "organisation", "We are a choir.", 14)
    popup.goto(popup.url)
    popup.wait_for("document.getElementById('appeals').innerText === 'One appeal waits for a decision.'")
    popup.click("#appeals")
    appeals = browser.wait_for_tab(f"{URL}/appeals*")
    appeals.wait_for("document.querySelector('main h1')")
    assert f"@choir-{browser_name}@mastodon.social" in appeals.text("main")
    assert appeals.text(".head .waiting") == "1"
    community.services.appeals.unscore(key)  # which withdraws it: the server is that of all tests here


def test_joining_pairing_badges_and_the_way_back(
    browser: Browser, community: CommunityProcess, fake_server: FakeServer
) -> None:
    # The reader uses the own machine, with rules of which some name accounts and tags.
    browser.pair_with(fake_server.url, TOKEN)
    browser.send_message(type="change", change={"rules": RULES})

    # The page of an invitation, and one click in the popup.
    connect = join(browser, community)
    popup = popup_over(browser, connect)
    popup.wait_for(f"document.getElementById('page').innerText.includes('Use the server {HOST}?')")
    popup.click("#page button")
    allow(browser)
    popup.activate()
    popup.wait_for_element("#query")
    overview = browser.send_message(type="overview")
    assert overview["server"] == "on"
    assert overview["settings"]["serverUrl"] == URL
    assert overview["settings"]["addedHosts"] == []

    # Badges, in a feed and on the server's own page of samples.
    browser.route("https://mastodon.social/*", mastodon_page([("mira@mastodon.social", "Mira")]))
    feed = browser.open(FEED)
    feed.wait_for_badge(KEY, until=lambda badge: badge.attributes.get("data-state") == "person")
    feed.click(badge_button(KEY))
    feed.wait_for_element("humankind-card")

    # The reader ends the key on the server: the extension says so, and pairs again with one click.
    browser.send_message(type="open", page="crowd")
    browser.wait_for_tab(f"{URL}/crowd*")
    data = browser.open(f"{URL}/data")
    data.click("form[action='/data/unpair'] button")
    data.wait_for("location.search.includes('done=unpaired')")
    popup.activate()
    popup.wait_for("document.getElementById('server').innerText.includes('unpaired under “Your data”')")
    assert not popup.exists("button.start"), "nothing on this machine can start it"
    feed.activate()
    feed.wait_for("!document.querySelector('humankind-badge')")
    for tab in browser.tabs():
        if tab.url.startswith(f"{URL}/"):
            tab.close()
    popup.activate()
    popup.click("#server button")
    allow(browser)
    popup.activate()
    popup.wait_for_element("#query")

    # Signed out in the browser, the extension still opens the reader's pages; the code in the link is used once.
    data = browser.open(f"{URL}/data")
    data.click("footer button")
    data.wait_for("location.pathname === '/join' && location.search.includes('signed_out')")
    browser.send_message(type="open", page="welcome")
    page = browser.wait_for_tab(f"{URL}/join?to=*")
    page.click("form button")
    page.wait_for("location.pathname === '/welcome' && !location.hash")
    browser.send_message(type="open", page="crowd")
    page = browser.wait_for_tab(f"{URL}/crowd*")
    assert page.url == f"{URL}/crowd#main"

    # Back to the own machine: its pairing and rules are as they were, and the community's server never had the latter.
    browser.send_message(type="change", change={"badges": {"unsure": False}})
    sent = [request for request in browser.requests if request.url.startswith(f"{URL}/v1/rules")]
    assert any(b"verdict:automated" in request.body for request in sent)
    assert not any(b"noise" in request.body or b"x:friend" in request.body for request in sent)
    options = browser.open("options/options.html")
    options.wait_for("document.getElementById('state').innerText.includes('A community shares this server')")
    assert not options.evaluate("document.getElementById('paste').checkVisibility()")
    texts = [f"new-hosts-{name}" for name in ("text", "community")]
    assert [options.evaluate(f"document.getElementById('{name}').checkVisibility()") for name in texts] == [False, True]
    enter(options, fake_server.url)
    options.wait_for("document.querySelector('#state .standing') && document.getElementById('paste').checkVisibility()")
    overview = browser.send_message(type="overview")
    assert overview["server"] == "on"
    assert overview["settings"]["rules"]["alwaysShow"] == RULES["alwaysShow"]
    assert {rule["target"] for rule in overview["settings"]["rules"]["rules"]} == {"verdict:automated", "tag:noise"}
    assert overview["settings"]["badges"]["unsure"] is True

    # What signs requests went to nobody else, and no key was sent at all.
    signed = [request.url for request in browser.requests if "Authorization" in request.headers]
    assert signed
    assert all(url.startswith(f"{URL}/v1/") for url in signed)
    assert browser.refused == []


def enter(options: Tab, address: str) -> None:
    """Types an address, or an invitation, into the options."""
    options.evaluate("document.getElementById('address').select()")
    options.focus("#address")
    options.type(address)
    options.press("Enter")


def test_an_invitation_without_https_and_the_tab_of_a_session_that_ended(
    browser: Browser, community: CommunityProcess, fake_server: FakeServer
) -> None:
    browser.pair_with(fake_server.url, TOKEN)
    options = browser.open("options/options.html")
    options.wait_for_element("#state .standing")
    enter(options, f"{HOST}/join#{community.invitation('Ada')}")
    connect = browser.wait_for_tab(f"{URL}/join*")
    connect.wait_for("document.getElementById('code')?.value")
    connect.click("form button")
    allow(browser)
    overview = browser.send_message(type="overview")
    assert (overview["server"], overview["settings"]["serverUrl"]) == ("on", URL)

    # Signed out, and joined again in another tab: the key that the first one shows is of the session that ended.
    assert connect.url.startswith(f"{URL}/connect/browser#key=")
    other = browser.open(f"{URL}/data")
    other.click("footer button")
    other.wait_for("location.pathname === '/join'")
    other.goto(f"{URL}/join#{community.invitation('Ada')}")
    other.wait_for("document.getElementById('code')?.value")
    other.click("form button")
    other.wait_for("location.pathname === '/connect/browser'")
    assert browser.send_message(type="unpair")["ok"]
    for tab in browser.tabs():
        if tab.url.startswith(f"{URL}/") and tab.url != connect.url:
            tab.close()
    assert browser.send_message(type="pair")["ok"]
    allow(browser)
    assert browser.send_message(type="overview")["server"] == "on"


def choose(options: Tab, address: str) -> str:
    """The problem that the options show for an address."""
    enter(options, address)
    options.wait_for_element("#address-feedback [role=alert]")
    shown = options.text("#address-feedback [role=alert]")
    options.evaluate("document.getElementById('address-feedback').replaceChildren()")
    return shown


def test_what_is_no_community_server_is_not_used(browser: Browser, fake_server: FakeServer) -> None:
    browser.pair_with(fake_server.url, TOKEN)
    options = browser.open("options/options.html")
    options.wait_for_element("#state .standing")

    browser.route(f"{URL}/*", "<title>A shop</title>")
    assert "compatible Humankind server" in choose(options, HOST)
    # A server that sends readers on to another one: nothing is sent there.
    browser.route(f"{URL}/*", "", status=301, headers={"Location": "https://elsewhere.example/v1/health"})
    assert "not responding" in choose(options, URL)
    browser.route(f"{URL}/*", "", status=502)
    assert "compatible Humankind server" in choose(options, f"{URL}/join#code")
    # The reader says no to the browser.
    options.evaluate(f"void ({API}.permissions.request = async () => false)")
    assert "was not given" in choose(options, "https://other.example")
    wanted = options.evaluate(f"{API}.storage.session.get('wantedServer').then(JSON.stringify)")
    assert wanted == "{}", "its host may be allowed later, as a site"
    assert "not the address of a Humankind server" in choose(options, "http://other.example")

    assert browser.refused == []
    assert not any("Authorization" in request.headers for request in browser.requests)
    overview = browser.send_message(type="overview")
    assert overview["server"] == "on"
    assert overview["settings"]["serverUrl"] == fake_server.url


def test_the_browsers_permission_decides(browser: Browser, browser_name: str, community: CommunityProcess) -> None:
    if browser_name == "chromium":
        pytest.skip("its manifest has the host here, so the permission can neither be given nor taken back")
    join(browser, community)
    # Firefox closes the popup that asks: nothing is sent before the permission, and the background then goes on alone.
    before = len(browser.requests)
    assert not browser.send_message(type="use_server", serverUrl=URL)["ok"]
    assert len(browser.requests) == before
    permission = json.dumps({"origins": [f"{URL}/*"]})
    options = browser.open("options/options.html")
    ask = f"browser.permissions.request({permission})"
    options.evaluate(f"void document.querySelector('h1').addEventListener('click', () => {ask})")
    options.click("h1")
    allow(browser)
    options.activate()
    options.wait_for_element("#state .standing")
    assert browser.send_message(type="overview")["settings"]["addedHosts"] == []

    # Taken back in the browser's settings: nothing more is sent, and the options say what is missing.
    browser._in_extension(f"api.permissions.remove({permission})")
    options.activate()
    options.wait_for(f"document.getElementById('state').innerText.includes('{URL}/*')")
    before = len(browser.requests)
    assert not browser.send_message(type="card", key=KEY)["ok"]
    assert browser.send_message(type="overview")["server"] == "blocked"
    assert len(browser.requests) == before
    options.click("#state .notice button")
    options.wait_for_element("#state .standing")
