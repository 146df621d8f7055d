"""The options: every choice is kept at once and said to be so; a wrong address is explained; data goes out and goes."""

from __future__ import annotations

import pytest

from devtools.browser import Browser, FakeServer, Tab

OPTIONS = "options/options.html"


@pytest.fixture
def options(browser: Browser, paired: FakeServer) -> Tab:
    """The options page of a paired extension."""
    del paired
    page = browser.open(OPTIONS)
    page.wait_for_element("#state .standing")
    return page


def write(page: Tab, field: str, text: str) -> None:
    """Puts a text into a field as a reader would, and confirms it."""
    page.evaluate(f"document.querySelector({field!r}).select()")
    page.focus(field)
    page.type(text)
    page.press("Enter")


def test_a_badge_that_is_switched_off_stays_off_and_is_said_to_be_saved(browser: Browser, options: Tab) -> None:
    options.click("#badge-organisation")
    assert options.text("#saved.shown") == "Saved"
    assert browser.storage()["settings"]["badges"]["organisation"] is False
    again = browser.open(OPTIONS)
    again.wait_for_element("#badge-organisation")
    assert again.evaluate("document.getElementById('badge-organisation').checked") is False
    assert again.evaluate("document.getElementById('badge-person').checked") is True


def test_a_site_that_is_switched_off_stays_off(browser: Browser, options: Tab) -> None:
    options.click("[id='site-bsky.app']")
    options.wait_for_element("#saved.shown")
    assert browser.storage()["settings"]["sitesOff"] == ["bsky.app"]


@pytest.mark.parametrize(
    "address", ["https://example.org", "http://192.168.1.5:8377", "not an address", "http://127.0.0.1:8377/x"]
)
def test_only_an_address_on_this_machine_is_taken(browser: Browser, options: Tab, address: str) -> None:
    before = browser.storage()["settings"]["serverUrl"]
    write(options, "#address", address)
    assert "on your own machine" in options.text("#address-feedback [role=alert]")
    assert browser.storage()["settings"]["serverUrl"] == before


def test_an_address_where_nothing_answers_is_explained_and_not_kept(browser: Browser, options: Tab) -> None:
    before = browser.storage()["settings"]["serverUrl"]
    write(options, "#address", "http://127.0.0.1:9")
    options.wait_for_element("#address-feedback [role=alert]")
    assert browser.storage()["settings"]["serverUrl"] == before


def test_localhost_is_understood_as_this_machine(browser: Browser, options: Tab, paired: FakeServer) -> None:
    write(options, "#address", paired.url.replace("127.0.0.1", "localhost"))
    assert "is running" in options.text("#address-feedback .good")
    assert browser.storage()["settings"]["serverUrl"] == paired.url


def test_the_page_notices_by_itself_that_the_server_went_and_came_back(options: Tab, paired: FakeServer) -> None:
    paired.stop()
    assert "./scripts/run" in options.text("#state .notice")
    paired.start()
    options.wait_for_element("#state .standing")


def test_a_name_that_is_no_server_is_not_added(options: Tab) -> None:
    write(options, "#host", "no server")
    assert "social.example" in options.text("#host-feedback [role=alert]")


def test_an_added_server_can_be_removed_and_that_can_be_undone_at_once(browser: Browser, paired: FakeServer) -> None:
    browser.set_storage({"settings": {"serverUrl": paired.url, "addedHosts": ["social.example"]}})
    page = browser.open(OPTIONS)
    page.click("#added button")
    page.wait_for("!document.querySelector('#added button')")
    assert browser.storage()["settings"]["addedHosts"] == []
    assert page.exists("#saved.shown button")


def test_erasing_asks_first_and_keeps_everything_when_the_reader_says_so(options: Tab, paired: FakeServer) -> None:
    options.click("#erase")
    options.wait_for_element("#erase-dialog[open]")
    options.click("#erase-dialog button[value=keep]")
    options.wait_for("!document.querySelector('#erase-dialog[open]')")
    assert [call for call in paired.calls if call.method == "DELETE"] == []


def test_erasing_says_how_much_went(options: Tab, paired: FakeServer) -> None:
    options.click("#erase")
    options.click("#erase-dialog button[value=erase]")
    options.wait_for_element("#data-feedback > *")
    assert [call.path for call in paired.calls if call.method == "DELETE"] == ["/v1/data"]


def test_the_export_lands_in_the_readers_downloads(options: Tab, paired: FakeServer) -> None:
    options.click("#export")
    options.wait_for_element("#data-feedback > *")
    assert "/v1/export" in [call.path for call in paired.calls]
