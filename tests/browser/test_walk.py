"""The whole walk of a new reader, in both browsers: real extension, real server, networks played on this machine.

Install, pair by one click, see badges, read a card by keyboard, say one's own word and take it back, look somebody
up, lose the server and find it again. What each step looks like in detail is tried elsewhere.
"""

from __future__ import annotations

from devtools.browser import Browser, RealServer, Tab, badge_button
from devtools.fake_networks import FakeNetworks
from tests.browser.feed_page import mastodon_page

HOST = "mastodon.example"
SITE = "https://mastodon.social/home"
MARIA, BOT, NEW = (f"mastodon:{HOST}/@{name}" for name in ("mariagarden", "weatherbot", "newhere"))
CARD = "humankind-card >>>"
POPUP = "popup/popup.html"


def feed(browser: Browser) -> Tab:
    """The reader's home feed, with three authors from another server."""
    authors = [(f"{name}@{HOST}", name) for name in ("mariagarden", "weatherbot", "newhere")]
    browser.route("https://mastodon.social/*", mastodon_page(authors))
    return browser.open(SITE)


def pair(browser: Browser, server: RealServer, page: Tab) -> None:
    """One click in the popup, one on the server's own page."""
    browser.set_storage({"settings": {"serverUrl": server.url}})
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
    page.activate()


def test_the_whole_walk(fresh_browser: Browser, server: RealServer, upstream: FakeNetworks) -> None:
    browser = fresh_browser
    upstream.log.clear()
    page = feed(browser)
    pair(browser, server, page)

    # Badges: a person with kindness, a program that says so, a newcomer of whom too little is known.
    maria = page.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "person")
    assert "person" in maria.name
    page.wait_for_badge(BOT, until=lambda badge: badge.attributes["data-state"] == "automated")
    page.wait_for_badge(NEW, until=lambda badge: badge.attributes["data-state"] == "unsure")

    read_the_card(page)
    say_and_take_back(page, server)
    look_somebody_up(browser, page)
    lose_and_find_the_server(browser, server, page)

    assert browser.refused == []
    assert {asked.host for asked in upstream.log} == {HOST}
    assert not any("cookie" in asked.headers for asked in upstream.log)


def read_the_card(page: Tab) -> None:
    """Opens it by keyboard, finds reasons and posts, closes it, and is back where it was."""
    page.focus(badge_button(MARIA))
    page.press("Enter")
    page.wait_for_element(f"{CARD} [role=dialog] details")
    said = page.text(f"{CARD} [role=dialog]")
    for part in ("Humanity", "Conversation", "Kindness", "Why", f"@mariagarden@{HOST}"):
        assert part in said
    page.press("Escape")
    page.wait_for("!document.querySelector('humankind-card')")
    assert page.evaluate("document.activeElement.dataset.humankindKey") == MARIA


def say_and_take_back(page: Tab, server: RealServer) -> None:
    """The reader's own word changes the badge at once, is kept by the server, and can be undone."""
    page.click(badge_button(MARIA))
    page.click(f"{CARD} [data-do=know]")
    page.click(f"{CARD} [data-do=correct_organisation]")
    page.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "organisation")
    assert server.ask("/v1/export")["corrections"][MARIA]["verdict"] == "organisation"
    page.click(f"{CARD} [data-do=undo]")
    page.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "person")
    assert server.ask("/v1/export")["corrections"] == {}
    page.press("Escape")
    page.wait_for("!document.querySelector('humankind-card')")


def look_somebody_up(browser: Browser, page: Tab) -> None:
    """Any handle in the popup gives a card."""
    popup = browser.open_over(page, POPUP)
    popup.wait_for_element("#query")
    popup.click("#query")
    popup.type(f"@priya@{HOST}")
    popup.press("Enter")
    popup.wait_for("document.getElementById('found').innerText.includes('Kindness')", timeout=30)
    popup.wait_for("document.getElementById('page').innerText.includes('3 authors')")
    popup.close()


def lose_and_find_the_server(browser: Browser, server: RealServer, page: Tab) -> None:
    """Without the server nothing shows in the page and the popup says what to do; with it all is as before."""
    server.stop()
    page.goto(SITE)
    popup = browser.open_over(page, POPUP)
    popup.wait_for("document.getElementById('server').innerText.includes('not running')")
    assert page.badges() == []
    assert not page.exists("humankind-card")
    server.start()
    popup.wait_for("document.getElementById('server').innerText.trim() === ''")
    popup.close()
    page.activate()
    page.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "person")
