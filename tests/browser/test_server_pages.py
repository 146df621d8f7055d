"""The server's pages in real browsers: forms work, the keyboard reaches everything, and nothing overflows."""

from __future__ import annotations

import pytest

from devtools.browser import Browser, RealServer

PAGES = (
    "/",
    "/?q=ada",
    "/?q=%21%21",
    "/account/sample:maria",
    "/account/sample:quiet",
    "/mirror",
    "/how",
    "/try",
    "/data",
    "/welcome",
)
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_a_correction_is_saved_and_removed_with_the_form(browser: Browser, server: RealServer) -> None:
    tab = browser.open(server.page("/account/sample:verity"))
    tab.click("input[value='person']")
    tab.click("form[action^='/correct/'] button:not([name])")
    tab.wait_for_element(".notice")
    assert tab.text(".verdict").startswith("Person.")
    tab.click("button[name='undo']")
    tab.wait_for("document.querySelector('.notice')?.textContent.includes('Correction removed')")
    assert tab.text(".verdict").startswith("One-way.")


def test_look_again_and_erase_work(browser: Browser, server: RealServer) -> None:
    tab = browser.open(server.page("/account/sample:maria"))
    tab.click("form[action^='/again/'] button")
    tab.wait_for("document.querySelector('.notice')?.textContent.includes('Updated just now')")
    tab.goto(server.page("/data/erase"))
    tab.click("form[action^='/data/erase'] button")
    tab.wait_for("document.querySelector('.notice')?.textContent.includes('Everything is erased')")
    assert server.request("/v1/export")["cards"] == {}


def test_the_look_up_box_works_with_the_keyboard_alone(browser: Browser, server: RealServer) -> None:
    tab = browser.open(server.page("/"))
    tab.focus("#q")
    tab.type("sample:maria")
    tab.press("Enter")
    tab.wait_for_element(".bars")
    assert "Maria" in tab.text("h1")


def test_a_text_can_be_tried_with_the_keyboard_alone(browser: Browser, server: RealServer) -> None:
    tab = browser.open(server.page("/how"))
    tab.focus("textarea")
    tab.type("Thank you, that was kind of you")
    tab.press("Tab")
    tab.press("Tab")
    tab.press("Enter")
    tab.wait_for_element(".tried mark")
    assert "Read as English" in tab.text("main")


def test_the_first_tab_stop_is_a_skip_link(browser: Browser, server: RealServer) -> None:
    tab = browser.open(server.page("/how"))
    tab.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.press("Enter")
    tab.wait_for("document.activeElement.id === 'main'")


@pytest.mark.parametrize("width", [320, 480])
def test_no_page_scrolls_sideways_on_a_phone_or_at_double_zoom(
    browser: Browser, server: RealServer, width: int
) -> None:
    tab = browser.open(server.page("/"))
    tab.set_viewport(width, 700)
    for path in PAGES:
        tab.goto(server.page(path))
        tab.evaluate(OPEN_ALL)
        assert tab.evaluate(TOO_WIDE) <= 0, path
