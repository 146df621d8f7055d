"""The first session of a new reader, with the real extension, the real server and fake networks.

Pair with one click, see badges, read a card with the keyboard, make and undo a correction, look up an account, stop
the server and start it again. The other test files check each step in detail.
"""

from __future__ import annotations

from devtools.browser import Browser, RealServer, Tab, badge_button
from devtools.fake_networks import FakeNetworks
from tests.browser.feed_page import mastodon_page, settle

HOST = "mastodon.example"
SITE = "https://mastodon.social/home"
MARIA, BOT, NEW = (f"mastodon:{HOST}/@{name}" for name in ("mariagarden", "weatherbot", "newhere"))
CARD = "humankind-card >>>"
POPUP = "popup/popup.html"


def feed(browser: Browser) -> Tab:
    """The reader's home feed with three authors from another server."""
    authors = [(f"{name}@{HOST}", name) for name in ("mariagarden", "weatherbot", "newhere")]
    browser.route("https://mastodon.social/*", mastodon_page(authors))
    return browser.open(SITE)


def pair(browser: Browser, server: RealServer, page: Tab) -> None:
    """Opens the server's page as from the terminal; pairs with one click in the popup and one on the server's page."""
    browser.set_storage({"settings": {"serverUrl": server.url}})
    own_page = browser.open(server.page("/how"))
    popup = browser.open_over(page, POPUP)
    popup.wait_for("document.getElementById('server').innerText.includes('One more step')")
    popup.click("#server button")
    pairing = browser.wait_for_tab(f"{server.url}/pair/*")
    assert browser.origin in pairing.text("main")
    pairing.click("button[value=allow]")
    pairing.wait_for("document.documentElement.dataset.humankindPairing === 'allowed'")
    popup.wait_for("document.getElementById('server').innerText.trim() === ''")
    pairing.close()
    popup.close()
    own_page.close()
    page.activate()


def test_the_first_session_of_a_new_reader(
    fresh_browser: Browser, server: RealServer, fake_networks: FakeNetworks
) -> None:
    browser = fresh_browser
    fake_networks.log.clear()
    page = feed(browser)
    pair(browser, server, page)

    # A person with a kindness score, a declared bot, and an account with too few posts.
    maria = page.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "person")
    assert "person" in maria.name
    page.wait_for_badge(BOT, until=lambda badge: badge.attributes["data-state"] == "automated")
    page.wait_for_badge(NEW, until=lambda badge: badge.attributes["data-state"] == "unsure")

    read_the_card(page)
    correct_and_undo(page, server)
    look_up_account(browser, page)
    stop_and_start_server(browser, server, page)

    assert browser.refused == []
    assert {request.host for request in fake_networks.log} == {HOST}
    assert not any("cookie" in request.headers for request in fake_networks.log)


def read_the_card(page: Tab) -> None:
    """Opens a card with the keyboard, finds scores and reasons, and closes it; the focus returns to the badge."""
    page.focus(badge_button(MARIA))
    page.press("Enter")
    page.wait_for_element(f"{CARD} [role=dialog] details")
    text = page.text(f"{CARD} [role=dialog]")
    for part in ("Humanity", "Conversation", "Kindness", "Why", f"@mariagarden@{HOST}"):
        assert part in text
    page.press("Escape")
    page.wait_for("!document.querySelector('humankind-card')")
    assert page.evaluate("document.activeElement.dataset.humankindKey") == MARIA


def correct_and_undo(page: Tab, server: RealServer) -> None:
    """A correction changes the badge at once, is saved by the server, and can be undone."""
    page.click(badge_button(MARIA))
    page.click(f"{CARD} [data-do=know]")
    settle()
    page.click(f"{CARD} [data-do=correct_organisation]")
    page.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "organisation")
    assert server.request("/v1/export")["corrections"][MARIA]["verdict"] == "organisation"
    page.click(f"{CARD} [data-do=undo]")
    page.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "person")
    assert server.request("/v1/export")["corrections"] == {}
    page.press("Escape")
    page.wait_for("!document.querySelector('humankind-card')")


def look_up_account(browser: Browser, page: Tab) -> None:
    """A handle typed into the popup gives a card."""
    popup = browser.open_over(page, POPUP)
    popup.wait_for_element("#query")
    popup.click("#query")
    popup.type(f"@priya@{HOST}")
    popup.press("Enter")
    popup.wait_for("document.getElementById('found').innerText.includes('Kindness')", timeout=30)
    popup.wait_for("document.getElementById('page').innerText.includes('3 authors')")
    popup.close()


def stop_and_start_server(browser: Browser, server: RealServer, page: Tab) -> None:
    """Without the server there are no badges and the popup shows what to do; with it everything returns."""
    popup = browser.open_over(page, POPUP)
    server.stop()
    popup.wait_for("document.getElementById('server').innerText.includes('not responding')")
    page.wait_for("!document.querySelector('humankind-badge, humankind-card')")
    server.start()
    popup.wait_for("document.getElementById('server').innerText.trim() === ''")
    popup.close()
    page.activate()
    page.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "person")
