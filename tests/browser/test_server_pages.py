"""The server's pages in real browsers: forms work, the keyboard reaches everything, and nothing overflows."""

from __future__ import annotations

import pytest

from devtools.browser import Browser, RealServer
from devtools.browser.chromium import ChromiumTab

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
# Where the first two characters of an element start.
LEFT_OF_FIRST_TWO = """(selector) => [0, 1].map((at) => {
  const range = document.createRange(), text = document.querySelector(selector).firstChild;
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect().left;
})"""
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


def test_a_path_is_read_from_the_left_in_a_page_from_right_to_left(browser: Browser, server: RealServer) -> None:
    tab = browser.open(server.page("/data"))
    tab.evaluate("document.documentElement.dir = 'rtl'")
    for place in (".folder .path", "td.path"):
        assert tab.text(place).startswith("/")
        first, second = tab.evaluate(LEFT_OF_FIRST_TWO, place)
        assert first < second, place


def test_the_settings_fit_a_phone(browser: Browser, server: RealServer) -> None:
    tab = browser.open(server.page("/data"))
    tab.set_viewport(360, 740)
    table = "[aria-labelledby=settings] table"
    assert tab.evaluate(f"document.querySelector('{table} td').getBoundingClientRect().width") > 200
    assert tab.evaluate(f"document.querySelector('{table} tbody tr').getBoundingClientRect().height") < 150
    assert tab.evaluate(f"document.querySelector('{table} td').getBoundingClientRect().right <= innerWidth")


def test_the_current_page_is_marked_where_the_system_chooses_the_colours(browser: Browser, server: RealServer) -> None:
    tab = browser.open(server.page("/mirror"))
    if not isinstance(tab, ChromiumTab):
        pytest.skip("only Playwright's Chromium can have its colours chosen")
    browser.call(lambda: tab.page.emulate_media(forced_colors="active"))  # type: ignore[attr-defined]
    lines = tab.evaluate(
        "[...document.querySelectorAll('.head li a')].map((a) => getComputedStyle(a).textDecorationLine)"
    )
    assert lines.count("underline") == 1
    assert lines[2] == "underline", "that of the mirror"
