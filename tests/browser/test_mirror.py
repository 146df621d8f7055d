"""The mirror in real browsers: from the first page to the insights with the keyboard, removing, and undoing."""

from __future__ import annotations

from devtools.browser import Browser, RealServer

MARIA = "sample:maria"


def test_a_walk_through_the_mirror(browser: Browser, server: RealServer) -> None:
    tab = browser.open(server.page("/"))
    tab.click("header nav a[href^='/mirror']")
    tab.wait_for_element("form[action^='/mirror/add']")
    tab.focus("#q")
    tab.type(MARIA)
    tab.press("Enter")
    tab.wait_for("document.querySelectorAll('.insight').length >= 8", timeout=30)
    assert "Only you see this page" in tab.text(".notice")
    assert "+" in tab.text("[aria-labelledby=insight-changes] table")
    tab.wait_for_element("[aria-labelledby=insight-scores_over_time] tbody tr")
    assert [str(violation) for violation in tab.axe()] == []
    tab.set_viewport(320, 700)
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tab.goto(server.page("/"))
    tab.click(".mirror-line a")
    tab.wait_for_element(".insight")
    tab.click("form[action^='/mirror/remove'] button")
    tab.wait_for_element(".notice form[action^='/mirror/undo'] button")
    assert server.request("/v1/own-accounts")["accounts"] == {}
    tab.click(".notice form[action^='/mirror/undo'] button")
    tab.wait_for("document.querySelectorAll('.insight').length >= 8", timeout=30)
    assert browser.refused == []
