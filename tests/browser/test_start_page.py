"""The start page: opened once after the installation, each missing piece named with what mends it, live."""

from __future__ import annotations

from devtools.browser import Browser, RealServer, Tab

PAGE = "start/start.html"


def step(page: Tab, name: str) -> str:
    """What a step says; empty until it says anything."""
    return page.text(f"#{name}")


def accessible(page: Tab) -> None:
    assert [str(violation) for violation in page.axe()] == []


def test_a_new_reader_gets_from_the_installation_to_the_sample_feed(fresh_browser: Browser, server: RealServer) -> None:
    browser = fresh_browser
    page = browser.wait_for_tab(browser.extension_url(PAGE))
    page.activate()

    # Three pictures, of real badges and a real card. Nothing in them can be reached or is read aloud.
    assert page.evaluate("document.querySelectorAll('#picture-badges humankind-badge').length") == 3
    assert page.exists("#picture-card .scores")
    assert page.evaluate("[...document.querySelectorAll('.picture')].every((one) => one.inert)")

    # No server: the page says how to start it, and what else can be wrong.
    page.wait_for_element("#server .start")
    assert "./scripts/run" in step(page, "server")
    assert page.exists("#step-server[aria-current=step]")
    accessible(page)
    page.click("#server > button")
    browser.wait_for_tab(browser.extension_url("options/options.html")).close()
    page.activate()

    # Another program at the address is named.
    browser.set_storage({"settings": {"serverUrl": f"http://127.0.0.1:{browser.proxy.port}"}})
    page.wait_for("document.getElementById('server').innerText.includes('compatible Humankind server')")

    # The page finds the server by itself. Pairing needs the server's own page, and goes on when it is opened.
    browser.set_storage({"settings": {"serverUrl": server.url}})
    page.wait_for_element("#step-server.done")
    page.click("#pair button")
    page.wait_for_element("#pair-feedback .problem")
    assert page.text("#pair-feedback code") == "humankind open"
    accessible(page)
    browser.open(server.page("/how"))
    pairing = browser.wait_for_tab(f"{server.url}/pair/*")
    pairing.click("button[value=allow]")
    pairing.wait_for("document.documentElement.dataset.humankindPairing === 'allowed'")
    page.activate()
    page.wait_for_element("#step-pair.done")
    assert step(page, "pair-feedback") == ""

    # The sample feed has its badges.
    page.click("#sample button")
    feed = browser.wait_for_tab(f"{server.url}/welcome*")
    feed.wait_for_badge("sample:maria", until=lambda badge: badge.attributes["data-state"] == "person")


def test_the_start_page_opens_again_from_popup_and_options(browser: Browser) -> None:
    for panel in ("popup/popup.html", "options/options.html"):
        opened = browser.open(panel)
        opened.focus("#start")  # not by a click: what is above it still grows
        opened.press("Enter")
        browser.wait_for_tab(browser.extension_url(PAGE)).close()
