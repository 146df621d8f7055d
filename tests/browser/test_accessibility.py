"""axe-core finds no serious or critical problem in any view, in light or dark, and no view scrolls sideways.

Firefox runs in light only, because the colours are the same in both browsers.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
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
from devtools.browser.tab import ColourScheme
from devtools.fake_networks import FakeNetworks
from shared_schema.records import AccountResult, ShownTag
from tests.browser.feed_page import mastodon_page, settle

pytestmark = pytest.mark.skipif(not AXE.exists(), reason=f"{AXE} is missing; run: npm ci")

HOST = "mastodon.example"
POPUP = "popup/popup.html"
NAMES = ("person", "one_way", "automated", "declared", "organisation", "unsure", "opted", "gone", "thinking")
SERVER_PAGES = (
    "/",
    "/?q=nobody at all",
    "/account/sample:maria",
    "/account/sample:nobody",
    "/crowd",
    "/tags",
    "/lists",
    "/mirror",
    "/how",
    "/try",
    "/data",
    "/data/erase",
    "/welcome",
    "/nowhere",
)
OPEN_ALL_DETAILS = (
    "document.querySelector('humankind-card').shadowRoot.querySelectorAll('details').forEach((d) => d.open = true)"
)
NARROW = 360  # CSS pixels; also what 200 % zoom leaves of a 720-pixel window


def key(name: str) -> str:
    """Account key of one of the invented authors."""
    return f"mastodon:{HOST}/@{name}"


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, browser_name: str) -> ColourScheme:
    """Both colour schemes in Chromium, light in Firefox."""
    chosen: ColourScheme = request.param
    if browser_name == "firefox" and chosen == "dark":
        pytest.skip("dark colours are tested in Chromium")
    return chosen


@pytest.fixture(scope="module")
def real_server(tmp_path_factory: pytest.TempPathFactory, fake_networks: FakeNetworks) -> Iterator[RealServer]:
    """One real server for all tests of its pages."""
    server = RealServer(tmp_path_factory.mktemp("server") / "home", fake_networks.environment)
    server.request("/v1/tags/sample:maria", "PUT", {"word": "choir", "colour": "ochre", "note": "met in May"})
    server.request("/v1/lists", "POST", {"address": "https://lists.example/weather.json"})
    shown = {"accounts": [{"account": {"network": "sample", "handle": "maria"}}], "page_host": "mastodon.social"}
    server.request("/v1/scores", "POST", shown)
    server.request("/v1/own-accounts/sample:maria", "PUT")
    server.request("/v1/insights/sample:maria")
    server.request("/v1/scores/sample:maria")  # so that the account page shows its card at once
    yield server
    server.stop()


def fits(tab: Tab) -> bool:
    """True if the page does not scroll sideways."""
    return bool(tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def tagged(result: AccountResult) -> AccountResult:
    """A result whose card has the reader's own tag."""
    assert result.card is not None
    shown = ShownTag(word="choir friend", colour="pink")
    return msgspec.structs.replace(result, card=msgspec.structs.replace(result.card, tag=shown))


@pytest.fixture
def feed(browser: Browser, paired: FakeServer, scheme: ColourScheme) -> Tab:
    """A feed with a badge in every state."""
    paired.set_results(
        tagged(ready(key("person"))),
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


def test_badges_in_every_state_are_accessible(feed: Tab) -> None:
    assert [str(violation) for violation in feed.axe()] == []


@pytest.mark.parametrize("name", ["person", "unsure", "opted", "gone", "thinking"])
def test_the_card_is_accessible(feed: Tab, name: str) -> None:
    feed.focus(badge_button(key(name)))
    feed.press("Enter")
    feed.wait_for_element("humankind-card >>> [role=dialog]")
    assert [str(violation) for violation in feed.axe()] == []


def test_the_card_is_accessible_with_all_details_open_and_a_correction(feed: Tab, paired: FakeServer) -> None:
    feed.focus(badge_button(key("person")))
    feed.press("Enter")
    feed.click("humankind-card >>> [data-do=know]")
    feed.wait_for_element("humankind-card >>> .choices button")
    assert [str(violation) for violation in feed.axe()] == []
    settle()
    feed.click("humankind-card >>> [data-do=correct_organisation]")
    feed.wait_for_element("humankind-card >>> [data-do=undo]")
    feed.evaluate(OPEN_ALL_DETAILS)
    assert [str(violation) for violation in feed.axe()] == []
    assert list(paired.corrections) == [key("person")]


@pytest.mark.parametrize("state", ["unpaired", "off", "on"])
def test_the_popup_is_accessible(
    browser: Browser, fake_server: FakeServer, feed: Tab, scheme: ColourScheme, state: str
) -> None:
    if state == "unpaired":
        browser.send_message(type="unpair")
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
def test_the_options_are_accessible(browser: Browser, paired: FakeServer, scheme: ColourScheme, state: str) -> None:
    if state == "unpaired":
        browser.send_message(type="unpair")
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
def test_every_page_of_the_server_is_accessible(
    browser: Browser, real_server: RealServer, scheme: ColourScheme, path: str
) -> None:
    tab = browser.open(real_server.page(path))
    check_page(tab, scheme)


def test_the_page_shown_without_a_key_is_accessible(
    browser: Browser, real_server: RealServer, scheme: ColourScheme
) -> None:
    check_page(browser.open(f"{real_server.url}/"), scheme)


def test_the_pairing_page_is_accessible_before_and_after_the_choice(
    browser: Browser, real_server: RealServer, scheme: ColourScheme
) -> None:
    browser.set_storage({"settings": {"serverUrl": real_server.url}})
    popup = browser.open_over(browser.open(real_server.page("/how")), POPUP)
    popup.wait_for("document.getElementById('server').innerText.includes('One more step')")
    popup.click("#server button")
    tab = browser.wait_for_tab(f"{real_server.url}/pair/*")
    check_page(tab, scheme)
    tab.click("button[value=allow]")
    tab.wait_for("document.documentElement.dataset.humankindPairing === 'allowed'")
    check_page(tab, scheme)


def check_page(tab: Tab, scheme: ColourScheme) -> None:
    """Runs axe at two widths."""
    tab.set_colour_scheme(scheme)
    tab.wait_for("document.querySelector('h1')")
    assert [str(violation) for violation in tab.axe()] == []
    tab.set_viewport(NARROW, 800)
    assert fits(tab)
    assert [str(violation) for violation in tab.axe()] == []
