"""The crowd in real browsers: what a page showed is in the bars and in the table, and the popup leads there."""

from __future__ import annotations

from devtools.browser import Browser, RealServer

SHOWN = {
    "accounts": [{"account": {"network": "sample", "handle": name}} for name in ("maria", "harbourweather")],
    "page_host": "mastodon.social",
}
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_the_crowd_is_drawn_and_the_popup_leads_to_it(browser: Browser, server: RealServer) -> None:
    browser.pair_with(server.url, server.token)
    for name in ("maria", "harbourweather"):
        server.request(f"/v1/scores/sample:{name}")
    server.request("/v1/scores", "POST", SHOWN)
    tab = browser.open(server.page("/crowd"))
    tab.set_viewport(360, 800)
    tab.wait_for("document.querySelectorAll('svg.days > rect').length === 2")
    assert tab.evaluate(TOO_WIDE) == 0
    tab.click("details summary")
    tab.wait_for("document.querySelector('tbody td')?.textContent === '2'")
    assert tab.evaluate(TOO_WIDE) == 0, "the table scrolls inside its own box"
    popup = browser.open("popup/popup.html")
    popup.wait_for("document.querySelector('#crowd')?.textContent === 'Your feeds day by day'")
    assert popup.evaluate("!document.querySelector('#crowd-line').hidden")
