"""axe-core over everything a reader can meet, in light and dark: nothing serious or critical, no sideways scrolling.

Firefox looks at the light side only: what differs there is the browser, not our colours.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from devtools.browser import (
    AXE,
    Browser,
    FakeServer,
    RealServer,
    Tab,
    badge_button,
    opted_out,
    pending,
    ready,
    unavailable,
)
from devtools.browser.api import Scheme
from devtools.fake_networks import FakeNetworks
from tests.browser.feed_page import mastodon_page

pytestmark = pytest.mark.skipif(not AXE.exists(), reason=f"{AXE} is missing; run: npm ci")

HOST = "mastodon.example"
NAMES = ("person", "one_way", "automated", "declared", "organisation", "unsure", "opted", "gone", "thinking")
SERVER_PAGES = (
    "/",
    "/?q=nobody at all",
    "/account/sample:maria",
    "/account/sample:nobody",
    "/how",
    "/try",
    "/data",
    "/data/erase",
    "/welcome",
    "/nowhere",
)
UNFOLD = "document.querySelector('humankind-card').shadowRoot.querySelectorAll('details').forEach((d) => d.open = true)"
NARROW = 360  # CSS pixels; also what 200 % zoom leaves of a 720-pixel window


def key(name: str) -> str:
    """Account key of one of the invented authors."""
    return f"mastodon:{HOST}/@{name}"


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, browser_name: str) -> Scheme:
    """Both colour schemes in Chromium, light in Firefox."""
    wanted: Scheme = request.param
    if browser_name == "firefox" and wanted == "dark":
        pytest.skip("dark colours are judged in Chromium")
    return wanted


@pytest.fixture(scope="module")
def real_server(tmp_path_factory: pytest.TempPathFactory, upstream: FakeNetworks) -> Iterator[RealServer]:
    """One real server for all of its pages."""
    server = RealServer(tmp_path_factory.mktemp("server") / "home", upstream.environment)
    server.ask("/v1/scores/sample:maria")  # so that her page shows the card at once
    yield server
    server.stop()


def fits(tab: Tab) -> bool:
    """Nothing makes the page scroll sideways."""
    return bool(tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.fixture
def feed(browser: Browser, paired: FakeServer, scheme: Scheme) -> Tab:
    """A feed with a badge in every state there is."""
    paired.answer(
        ready(key("person")),
        ready(key("one_way"), "one_way", kindness=41.0),
        ready(key("automated"), "automated", kindness=None),
        ready(key("declared"), "automated", kindness=None, declared=True),
        ready(key("organisation"), "organisation", kindness=55.0),
        ready(key("unsure"), "unsure", kindness=None),
        opted_out(key("opted")),
        unavailable(key("gone")),
        pending(key("thinking"), retry_after_ms=60_000),
    )
    browser.route("https://mastodon.social/*", mastodon_page([(f"{name}@{HOST}", name) for name in NAMES]))
    tab = browser.open("https://mastodon.social/home")
    tab.set_colour_scheme(scheme)
    for name in NAMES:
        tab.wait_for_badge(key(name), until=lambda badge: badge.visible and "data-state" in badge.attributes)
    tab.wait_for_badge(key("person"), until=lambda badge: "72" in badge.text)
    return tab


def test_badges_in_every_state_pass(feed: Tab) -> None:
    assert [str(violation) for violation in feed.axe()] == []


@pytest.mark.parametrize("name", ["person", "unsure", "opted", "gone", "thinking"])
def test_the_card_passes(feed: Tab, name: str) -> None:
    feed.focus(badge_button(key(name)))
    feed.press("Enter")
    feed.wait_for_element("humankind-card >>> [role=dialog]")
    assert [str(violation) for violation in feed.axe()] == []


def test_the_card_passes_with_everything_unfolded_and_a_correction(feed: Tab, paired: FakeServer) -> None:
    feed.focus(badge_button(key("person")))
    feed.press("Enter")
    feed.click("humankind-card >>> [data-do=know]")
    feed.wait_for_element("humankind-card >>> .choices button")
    assert [str(violation) for violation in feed.axe()] == []
    feed.click("humankind-card >>> [data-do=correct_organisation]")
    feed.wait_for_element("humankind-card >>> [data-do=undo]")
    feed.evaluate(UNFOLD)
    assert [str(violation) for violation in feed.axe()] == []
    assert list(paired.corrections) == [key("person")]


@pytest.mark.parametrize("state", ["unpaired", "off", "on"])
def test_the_popup_passes(browser: Browser, fake_server: FakeServer, feed: Tab, scheme: Scheme, state: str) -> None:
    if state == "unpaired":
        browser.tell(type="unpair")
    if state == "off":
        fake_server.stop()
    popup = browser.open_over(feed, "popup/popup.html")
    popup.set_colour_scheme(scheme)
    popup.set_viewport(NARROW, 600)
    if state == "on":
        popup.wait_for_element("#query")
        popup.click("#query")
        popup.type(key("person"))
        popup.press("Enter")
        popup.wait_for("document.getElementById('found').textContent.includes('31 of 40')")
    else:
        popup.wait_for_element("#server h2, #server h3, #server button, #server code")
    assert [str(violation) for violation in popup.axe()] == []
    assert fits(popup)


@pytest.mark.parametrize("state", ["unpaired", "off", "on"])
def test_the_options_pass(browser: Browser, paired: FakeServer, scheme: Scheme, state: str) -> None:
    if state == "unpaired":
        browser.tell(type="unpair")
    if state == "off":
        paired.stop()
    options = browser.open("options/options.html")
    options.set_colour_scheme(scheme)
    options.set_viewport(NARROW, 800)
    options.wait_for("!document.getElementById('state').querySelector('[data-i18n=options_loading]')")
    assert [str(violation) for violation in options.axe()] == []
    assert fits(options)
    if state == "on":
        options.click("#erase")
        options.wait_for_element("#erase-dialog[open]")
        assert [str(violation) for violation in options.axe()] == []


@pytest.mark.parametrize("path", SERVER_PAGES)
def test_a_page_of_the_server_passes(browser: Browser, real_server: RealServer, scheme: Scheme, path: str) -> None:
    tab = browser.open(real_server.page(path))
    look_at(tab, scheme)


def test_the_page_that_says_how_to_get_in_passes(browser: Browser, real_server: RealServer, scheme: Scheme) -> None:
    look_at(browser.open(f"{real_server.url}/"), scheme)


def test_the_pairing_page_passes_before_and_after(browser: Browser, real_server: RealServer, scheme: Scheme) -> None:
    asked = real_server.ask("/v1/pairing", "POST", {"challenge": "0" * 64}, origin=browser.origin)
    tab = browser.open(asked["url"])
    look_at(tab, scheme)
    tab.click("button[value=allow]")
    tab.wait_for("document.documentElement.dataset.humankindPairing === 'allowed'")
    look_at(tab, scheme)


def look_at(tab: Tab, scheme: Scheme) -> None:
    """axe at both widths."""
    tab.set_colour_scheme(scheme)
    tab.wait_for("document.querySelector('h1')")
    assert [str(violation) for violation in tab.axe()] == []
    tab.set_viewport(NARROW, 800)
    assert fits(tab)
    assert [str(violation) for violation in tab.axe()] == []
