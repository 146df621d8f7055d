"""The options page: changes are saved at once and confirmed, errors are explained, data is exported and erased."""

from __future__ import annotations

import time

import pytest

from devtools.browser import Browser, FakeServer, Tab
from devtools.browser.chromium import ChromiumTab

OPTIONS = "options/options.html"


@pytest.fixture
def options(browser: Browser, paired: FakeServer) -> Tab:
    """The options page of a paired extension."""
    del paired
    page = browser.open(OPTIONS)
    page.wait_for_element("#state .standing")
    return page


def write(page: Tab, field: str, text: str) -> None:
    """Replaces the text of a field and presses Enter."""
    page.evaluate(f"document.querySelector({field!r}).select()")
    page.focus(field)
    page.type(text)
    page.press("Enter")


def test_switching_a_badge_off_is_saved_and_confirmed(browser: Browser, options: Tab) -> None:
    options.click("#badge-organisation")
    assert options.text("#saved.shown") == "Saved"
    assert browser.storage()["settings"]["badges"]["organisation"] is False
    again = browser.open(OPTIONS)
    again.wait_for_element("#badge-organisation")
    assert again.evaluate("document.getElementById('badge-organisation').checked") is False
    assert again.evaluate("document.getElementById('badge-person').checked") is True


def test_what_changes_elsewhere_is_shown_and_not_overwritten(browser: Browser, options: Tab) -> None:
    """In another window, or in another browser of the reader."""
    options.wait_for("document.getElementById('badge-person').checked")
    browser.send_message(type="change", change={"badges": {"person": False}, "newHosts": "at_once"})
    browser.send_message(type="site", host="bsky.app", on=False)
    options.wait_for("!document.getElementById('badge-person').checked")
    options.wait_for("document.getElementById('new-hosts-at_once').checked")
    options.wait_for("!document.getElementById('site-bsky.app').checked")
    options.click("#badge-organisation")
    options.wait_for_element("#saved.shown")
    badges = browser.storage()["settings"]["badges"]
    assert {verdict for verdict, is_shown in badges.items() if not is_shown} == {"person", "organisation"}


FAIL_ONCE = """
((api) => {
  const send = api.runtime.sendMessage;
  api.runtime.sendMessage = () => {
    api.runtime.sendMessage = send;
    globalThis.hasFailed = true;
    return Promise.reject(new Error("stopped"));
  };
})(globalThis.browser ?? globalThis.chrome)"""


def test_a_change_that_fails_is_not_shown_as_saved(options: Tab) -> None:
    """The background does not respond, as after an update of the extension."""
    options.evaluate("setTimeout = ((wait) => (act, ms) => ms === 2000 ? 0 : wait(act, ms))(setTimeout)")
    checked = "[...document.querySelectorAll('input:checked')].map(({ id }) => id)"
    before = options.evaluate(checked)
    for control in ("#badge-person", "#new-hosts-later", "#followed"):
        options.evaluate(FAIL_ONCE)
        options.click(control)
        options.wait_for("/is not responding/.test(document.querySelector('#saved.shown')?.textContent)")
        assert options.evaluate(checked) == before
        options.evaluate("document.getElementById('saved').replaceChildren()")


def test_the_page_goes_on_after_a_request_failed(options: Tab, paired: FakeServer) -> None:
    options.evaluate(FAIL_ONCE)
    options.wait_for("globalThis.hasFailed")
    paired.stop()
    options.wait_for_element("#state .notice")


def test_when_new_servers_are_contacted_is_saved_and_sent(browser: Browser, options: Tab, paired: FakeServer) -> None:
    assert options.evaluate("document.getElementById('new-hosts-on_click').checked") is True
    options.click("#new-hosts-later")
    assert options.text("#saved.shown") == "Saved"
    assert browser.storage()["settings"]["newHosts"] == "later"
    browser.send_message(type="scores", items=[{"account": {"network": "hackernews", "handle": "maria"}}])
    assert paired.calls[-1].json["new_hosts"] == "later"


def test_switching_a_site_off_is_saved(browser: Browser, options: Tab) -> None:
    options.click("[id='site-bsky.app']")
    options.wait_for_element("#saved.shown")
    assert browser.storage()["settings"]["sitesOff"] == ["bsky.app"]


@pytest.mark.parametrize(
    "address", ["http://example.org", "http://192.168.1.5:8377", "not an address", "http://127.0.0.1:8377/x"]
)
def test_only_an_address_on_this_machine_or_an_https_one_is_accepted(
    browser: Browser, options: Tab, address: str
) -> None:
    before = browser.storage()["settings"]["serverUrl"]
    write(options, "#address", address)
    assert "not the address of a Humankind server" in options.text("#address-feedback [role=alert]")
    assert browser.storage()["settings"]["serverUrl"] == before


def test_an_address_without_a_server_is_explained_and_not_saved(browser: Browser, options: Tab) -> None:
    before = browser.storage()["settings"]["serverUrl"]
    write(options, "#address", "http://127.0.0.1:9")
    options.wait_for_element("#address-feedback [role=alert]")
    assert browser.storage()["settings"]["serverUrl"] == before


def test_localhost_is_accepted_as_this_machine(browser: Browser, options: Tab, paired: FakeServer) -> None:
    write(options, "#address", paired.url.replace("127.0.0.1", "localhost"))
    assert "is running" in options.text("#address-feedback .good")
    assert browser.storage()["settings"]["serverUrl"] == paired.url


def test_the_page_notices_when_the_server_stops_and_starts(options: Tab, paired: FakeServer) -> None:
    paired.stop()
    assert "./scripts/run" in options.text("#state .notice")
    paired.start()
    options.wait_for_element("#state .standing")


def test_an_invalid_server_name_is_not_added(options: Tab) -> None:
    write(options, "#host", "no server")
    assert "social.example" in options.text("#host-feedback [role=alert]")


def test_removing_an_added_server_can_be_undone(browser: Browser, paired: FakeServer) -> None:
    browser.set_storage({"settings": {"serverUrl": paired.url, "addedHosts": ["social.example"]}})
    page = browser.open(OPTIONS)
    page.click("#added button")
    page.wait_for("!document.querySelector('#added button')")
    assert browser.storage()["settings"]["addedHosts"] == []
    assert page.exists("#saved.shown button")


def focused(selector: str) -> str:
    """An expression: whether the keyboard is on the first match, which is not the same element as before."""
    return f"document.activeElement === document.querySelector({selector!r}) && !document.activeElement.isOld"


def test_the_keyboard_removes_and_undoes_and_keeps_its_place(browser: Browser, paired: FakeServer) -> None:
    """What was pressed is gone, so the keyboard is on Undo, which waits for it; Tab goes on in the list."""
    accounts = [f"hackernews:{name}" for name in ("one", "two", "three")]
    browser.set_storage({"settings": {"serverUrl": paired.url, "rules": {"alwaysShow": accounts}}})
    page = browser.open(OPTIONS)
    page.wait_for_element("#always [aria-label*=two]")
    page.evaluate("setTimeout = ((wait) => (act, ms) => wait(act, ms === 8000 ? 200 : ms))(setTimeout)")
    page.focus("#always [aria-label*=one]")
    page.press("Tab")
    page.press("Enter")
    page.wait_for(focused("#saved.shown button"))
    time.sleep(0.6)
    assert page.evaluate(focused("#saved.shown button")), "Undo vanished while the keyboard was on it"
    page.press("Tab")
    page.wait_for(focused("#always [aria-label*=three]"))
    page.wait_for("!document.querySelector('#saved.shown')")
    page.press("Enter")
    page.wait_for(focused("#saved.shown button"))
    page.press("Enter")
    page.wait_for_element("#always [aria-label*=three]")
    assert browser.storage()["settings"]["rules"]["alwaysShow"] == [accounts[0], accounts[2]]
    page.wait_for(focused("#always [aria-label*=one]"))
    for _ in range(2):
        page.press("Enter")
        page.wait_for(focused("#saved.shown button"))
        page.press("Tab")
    page.wait_for(focused("#always"))
    for emptied in ("always", "added"):  # where the keyboard is left has a name, or a screen reader says nothing
        name = f"document.querySelector('#{emptied}').getAttribute('aria-labelledby')"
        assert page.evaluate(f"document.getElementById({name})?.textContent"), emptied


def test_the_keyboard_stays_where_it_is_while_rules_change_elsewhere(browser: Browser, paired: FakeServer) -> None:
    def set_rules(*names: str) -> None:
        rules = [{"target": f"tag:{name}", "network": None, "action": "dim"} for name in names]
        book = {"rules": rules, "alwaysShow": [f"hackernews:{name}" for name in names]}
        browser.set_storage({"settings": {"serverUrl": paired.url, "rules": book}})

    set_rules("maria")
    page = browser.open(OPTIONS)
    for more, stop in enumerate(("#rules [aria-label*=maria].bare", "#always [aria-label*=maria]")):
        page.wait_for_element(stop)
        page.focus(stop)
        page.evaluate("document.activeElement.isOld = true")
        set_rules(*("ada", "zoe")[: more + 1], "maria")
        page.wait_for(f"!document.querySelector({stop!r}).isOld")
        assert page.evaluate(focused(stop)), stop


def test_disconnecting_leaves_the_keyboard_in_the_section(options: Tab) -> None:
    options.focus("#state button")
    options.press("Enter")
    options.wait_for_element("#state .notice button")
    assert options.evaluate("document.getElementById('state').contains(document.activeElement)")
    options.press("Tab")
    assert options.evaluate("document.activeElement.matches('#state .notice button')")


def test_erasing_needs_confirmation_and_can_be_cancelled(options: Tab, paired: FakeServer) -> None:
    options.click("#erase")
    options.wait_for_element("#erase-dialog[open]")
    options.click("#erase-dialog button[value=keep]")
    options.wait_for("!document.querySelector('#erase-dialog[open]')")
    assert [call for call in paired.calls if call.method == "DELETE"] == []


def test_erasing_reports_how_much_was_erased(options: Tab, paired: FakeServer) -> None:
    options.click("#erase")
    options.click("#erase-dialog button[value=erase]")
    options.wait_for_element("#data-feedback > *")
    assert [call.path for call in paired.calls if call.method == "DELETE"] == ["/v1/data"]


def test_the_export_is_downloaded(options: Tab, paired: FakeServer) -> None:
    options.click("#export")
    options.wait_for_element("#data-feedback > *")
    assert "/v1/export" in [call.path for call in paired.calls]


def test_managed_settings_count_and_are_locked(options: Tab) -> None:
    """What cannot be used is ignored, and no managed rule hides whom no rule may hide."""
    managed = {
        "serverUrl": "http://203.0.113.7:8377",
        "newHosts": "whenever",
        "badges": {"person": False, "nobody": True},
        "rules": [
            {"target": "verdict:automated", "action": "hide"},
            {"target": "verdict:unsure", "action": "hide"},
            {"target": 3},
        ],
        "reposts": "booster",
        "sparesFollowed": "no",
        "paused": True,
    }
    found = options.evaluate(
        """async (managed) => {
          const { usable, withManaged } = await import("../background/managed_settings.js");
          const { DEFAULTS } = await import("../background/settings.js");
          const { lock } = await import("./locks.js");
          const fields = usable(managed);
          lock(Object.keys(fields));
          return { fields: Object.keys(fields), settings: withManaged(DEFAULTS, fields) };
        }""",
        managed,
    )
    assert found["fields"] == ["badges", "rules", "reposts"]
    assert found["settings"]["badges"]["person"] is False
    assert found["settings"]["rules"]["rules"] == [{"target": "verdict:automated", "network": None, "action": "hide"}]
    assert found["settings"]["rules"]["reposts"] == "booster"
    assert (found["settings"]["paused"], found["settings"]["newHosts"]) == (False, "on_click")
    assert options.evaluate("document.querySelectorAll('.locked > p').length") == 3
    for control in ("#badges input", "#rules select", "#rule-form button", "#reposts"):
        assert options.evaluate(f"document.querySelector('{control}').matches(':disabled')"), control
    assert not options.evaluate("document.querySelector('#followed').matches(':disabled')")


def test_a_switch_shows_its_state_where_the_system_chooses_the_colours(browser: Browser, options: Tab) -> None:
    if not isinstance(options, ChromiumTab):
        pytest.skip("only Playwright's Chromium can have its colours chosen")
    browser.call(lambda: options.page.emulate_media(forced_colors="active"))  # type: ignore[attr-defined]
    switch = "document.querySelector('#badges [role=switch]:checked')"
    options.wait_for(switch)
    knob, track = options.evaluate(
        f"[getComputedStyle({switch}, '::before'), getComputedStyle({switch})].map((style) => style.backgroundColor)"
    )
    assert knob != track
