"""Joining a community's server with an account elsewhere: the browser goes to the provider and back, then pairs.

The server asks the providers over TLS itself; the browser gets their pages from the same programs, by its proxy.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from devtools.browser import Browser, Tab, badge_button
from server.accounts.community_parts import CommunityParts
from server.accounts.jobs.community_worker import CommunityWorker
from server.settings import Secret
from tests.browser.feed_page import mastodon_page
from tests.browser.test_community import FEED, HOST, KEY, InventedMastodon, allow, behind_tls, popup_over
from tests.browser.test_community import browser as browser_of_a_community
from tests.server.web.community.community_client import URL, CommunityProcess
from tests.server.web.community.sign_in.fake_providers import (
    CLIENT_ID,
    CLIENT_SECRET,
    ISSUER,
    SOCIAL,
    FakeIssuer,
    FakeSocial,
    TlsServer,
)

browser = browser_of_a_community


@pytest.fixture(scope="module")
def providers() -> tuple[FakeIssuer, FakeSocial]:
    return FakeIssuer(), FakeSocial()


@pytest.fixture(scope="module")
def community(
    database_url: str, tmp_path_factory: pytest.TempPathFactory, providers: tuple[FakeIssuer, FakeSocial]
) -> Iterator[CommunityProcess]:
    """A web process that offers both providers, and a worker."""
    tls = TlsServer(providers, tmp_path_factory.mktemp("tls"))
    networks = {"mastodon": InventedMastodon()}
    process = CommunityProcess(
        tmp_path_factory.mktemp("home"),
        database_url,
        networks,
        oidc_issuer=f"https://{ISSUER}",
        oidc_client_id=CLIENT_ID,
        oidc_client_secret=Secret(CLIENT_SECRET),
        mastodon_sign_in=frozenset({SOCIAL}),
        upstream_map=tls.upstream,
        ca_bundle=tls.ca_bundle,
    )
    parts = CommunityParts(process.services.settings, database_url, process.clock, networks)
    worker = CommunityWorker(parts.database.url, parts.perform, 1)
    thread = threading.Thread(target=worker.run, kwargs={"handle_signals": False}, daemon=True)
    thread.start()
    yield process
    worker.stop()
    thread.join(20)
    parts.close()
    process.services.close()
    tls.close()


@pytest.fixture(autouse=True)
def reachable(browser: Browser, providers: tuple[FakeIssuer, FakeSocial]) -> None:
    """The providers, for the browser."""
    for provider in providers:
        browser.route(f"https://{provider.host}/*", behind_tls(provider.app))


def sign_in(browser: Browser, name: str) -> Tab:
    """Presses a button of the page on which readers join; the page from which the extension is connected."""
    page = browser.open(f"{URL}/join")
    page.click(f"a[href='/sign-in/{name}']")
    return browser.wait_for_tab(f"{URL}/connect/browser#key=*")


def test_joining_with_an_issuer_pairing_and_badges(browser: Browser) -> None:
    connect = sign_in(browser, "oidc")
    popup = popup_over(browser, connect)
    popup.wait_for(f"document.getElementById('page').innerText.includes('Use the server {HOST}?')")
    popup.click("#page button")
    allow(browser)
    popup.activate()
    popup.wait_for_element("#query")
    assert browser.send_message(type="overview")["settings"]["serverUrl"] == URL

    browser.route("https://mastodon.social/*", mastodon_page([("mira@mastodon.social", "Mira")]))
    feed = browser.open(FEED)
    feed.wait_for_badge(KEY, until=lambda badge: badge.attributes.get("data-state") == "person")
    feed.click(badge_button(KEY))
    feed.wait_for_element("humankind-card")

    # The code is in no address that stays, the cookie of the attempt is gone, and nobody else got a key.
    assert not any("code=" in tab.url for tab in browser.tabs())
    last = [request for request in browser.requests if request.url.startswith(f"{URL}/connect/browser")][-1]
    assert "__Host-humankind=" in last.headers["Cookie"]
    assert "sign-in" not in last.headers["Cookie"]
    assert not any(
        "Authorization" in each.headers for each in browser.requests if not each.url.startswith(f"{URL}/v1/")
    )
    assert browser.refused == []


def test_signing_in_again_is_the_same_reader(browser: Browser, community: CommunityProcess) -> None:
    sign_in(browser, SOCIAL)
    page = browser.open(f"{URL}/data")
    page.click("footer button")
    page.wait_for("location.pathname === '/join' && location.search.includes('signed_out')")
    known = {each.id for each in community.services.joining.readers()}
    sign_in(browser, SOCIAL)
    assert {each.id for each in community.services.joining.readers()} == known
    assert browser.refused == []


def test_a_refusal_leads_back_to_the_page_of_joining(
    browser: Browser, providers: tuple[FakeIssuer, FakeSocial]
) -> None:
    providers[0].refuses = "access_denied"
    try:
        page = browser.open(f"{URL}/join")
        page.click("a[href='/sign-in/oidc']")
        page.wait_for_element("[role=alert]")
        assert page.text("[role=alert]") == f"You did not sign in at {ISSUER}. Nothing was kept."
        assert page.exists("#code")
    finally:
        providers[0].refuses = ""
    page.click("a[href='/sign-in/oidc']")
    browser.wait_for_tab(f"{URL}/connect/browser#key=*")
    assert page.axe() == []
