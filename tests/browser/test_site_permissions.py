"""Sites are read from the moment the reader chooses them, until the permission is taken back. In both real browsers.

No prompt can be answered in a headless browser. Firefox grants without one. In Chromium the test checks what is asked
for, and then gives the permission by the manifest, as version 0.1.0 had it from its installation.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from devtools.browser import TOKEN, Browser, BrowserError, FakeServer, Tab, copy_extension, ready
from tests.waiting import eventually

EXTENSION = Path(__file__).parents[2] / "extension"
HOST = "news.ycombinator.com"
SITE = f"https://{HOST}/"
KEY = "hackernews:maria"
FEED = """<!doctype html><html lang=en><title>Hacker News</title><table id=hnmain><tr><td><table>
<tr class="athing submission" id=1><td class=title><span class=titleline><a href="item?id=1">A post</a></span></td></tr>
<tr><td class=subtext><a href="user?id=maria" class=hnuser>maria</a> <span class=age title="2026-11-01T10:00:00">
<a href="item?id=1">an hour ago</a></span></td></tr></table></td></tr></table>"""
API = "(globalThis.browser ?? globalThis.chrome)"
RELOAD = """(id) => chrome.developerPrivate.updateProfileConfiguration({inDeveloperMode: true}).then(
  () => chrome.developerPrivate.reload(id, {failQuietly: true})).then(() => true)"""
REVOKE = f"api.permissions.remove({{origins: ['{SITE}*']}})"


def as_before(manifest: dict[str, Any]) -> None:
    """The host in the manifest, as in version 0.1.0."""
    manifest["host_permissions"].append(f"{SITE}*")


def update(browser: Browser, change: Callable[[dict[str, Any]], None] | None = None) -> None:
    """Loads the extension again, with its manifest or a changed one. This closes its pages."""
    manifest = json.loads((EXTENSION / "manifest.json").read_text("utf-8"))
    if change is not None:
        change(manifest)
    (browser.extension / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    if browser.name == "chromium":  # which disables what is loaded again outside developer mode
        extensions = browser.open("chrome://extensions")
        own_id = urlsplit(browser.origin).hostname
        extensions.evaluate(RELOAD, own_id)
        extensions.wait_for(
            f"chrome.developerPrivate.getExtensionInfo('{own_id}').then(({{state}}) => state === 'ENABLED')"
        )
        extensions.close()
    else:
        browser.open("options/options.html").evaluate("void setTimeout(() => browser.runtime.reload(), 1500)")
    eventually(lambda: not may_have_own_pages(browser))


def may_have_own_pages(browser: Browser) -> bool:
    """Whether a page of the extension is open, or a tab is just being closed."""
    try:
        return any(tab.url.startswith(browser.origin) for tab in browser.tabs())
    except BrowserError:
        return True


def choose(browser: Browser, popup: Tab) -> None:
    """Selects the button that allows the site of the open page, and says yes to the browser."""
    if browser.name == "firefox":
        popup.click("#page button")
        return
    popup.evaluate(f"void ({API}.permissions.request = async (asked) => {{ window.asked = asked.origins.join(); }})")
    popup.click("#page button")
    popup.wait_for(f"window.asked === '{SITE}*'")
    update(browser, as_before)
    browser.wait_for_sites()
    assert browser.send_message(type="allow_hosts", hosts=[HOST])["ok"]


def wait_for_offer(popup: Tab, tab_url: str) -> None:
    """Shows the popup the address of the page, as a click on the toolbar's icon does."""
    popup.evaluate(f"void ({API}.tabs.query = async () => [{{id: 1, url: {json.dumps(tab_url)}}}])")
    popup.wait_for(f"document.getElementById('page').innerText.includes('Show badges on {HOST}')")


def test_a_site_is_read_from_the_moment_it_is_chosen_until_it_is_taken_back(
    tmp_path: Path, start_browser: Callable[..., Browser], fake_server: FakeServer
) -> None:
    browser = start_browser(copy_extension(EXTENSION, tmp_path / "old", as_before), allows_sites=False)
    browser.pair_with(fake_server.url, TOKEN)
    fake_server.set_results(ready(KEY, "person", kindness=80.0))
    browser.route(f"{SITE}*", FEED)
    browser.wait_for_sites()
    page = browser.open(SITE)
    page.wait_for_badge(KEY)
    browser.open(SITE)  # stays where it is when the extension's pages are closed

    # An update keeps what was allowed.
    update(browser)
    browser.wait_for_sites()
    page = browser.open(SITE)
    page.wait_for_badge(KEY, until=lambda badge: "80" in badge.text)

    # Without the permission nothing is read. If the reader says no to the browser, that is said.
    browser._in_extension(REVOKE)
    page.activate()
    page.wait_for("!document.querySelector('humankind-badge')")
    first_steps = browser.open("start/start.html")
    first_steps.wait_for_element("#step-server.done")
    fake_server.calls.clear()
    page = browser.open(SITE)
    first_steps.activate()
    assert not first_steps.exists("#step-sites.done")
    first_steps.evaluate(f"void ({API}.permissions.request = async () => false)")
    first_steps.click("input[value=hackernews]")
    first_steps.click("#sites button")
    first_steps.wait_for("document.getElementById('sites-feedback').innerText.includes('was not given')")
    assert not page.exists("humankind-badge")
    assert not any(KEY in str(call.json) for call in fake_server.calls)

    # One click in the popup: the open page has its badges, without a reload, and the start page says so.
    popup = browser.open_over(page, "popup/popup.html")
    wait_for_offer(popup, SITE)
    choose(browser, popup)
    page.activate()
    page.wait_for_badge(KEY, until=lambda badge: "80" in badge.text)
    browser.open("start/start.html").wait_for_element("#step-sites.done")
