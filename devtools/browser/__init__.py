"""Drives two real browsers, Chromium and Firefox ESR, with the extension loaded. One API for both.

A test that takes the `browser` fixture runs once in each browser (select one with `-k chromium` or `-k firefox`):

    from devtools.browser import Browser, FakeServer, badge_button, ready

    KEY = "hackernews:maria"

    def test_the_author_has_a_badge(browser: Browser, paired: FakeServer) -> None:
        paired.set_results(ready(KEY, "person", kindness=80.0))
        browser.route("https://news.ycombinator.com/*", PAGE)        # at the real address; strict CSP unless csp=…
        tab = browser.open("https://news.ycombinator.com/item?id=1")
        badge = tab.wait_for_badge(KEY, until=lambda b: "80" in b.text)
        tab.focus(badge_button(KEY))
        tab.press("Enter")
        tab.wait_for_element(f"{badge_button(KEY)}[aria-expanded=true]")
        assert browser.refused == []                                 # nothing else left the machine

Fixtures (tests/browser/conftest.py)
    browser        the extension in a browser that all tests share; each test starts without tabs, routes and storage,
                   unpaired, with the background stopped
    fresh_browser  the extension in a browser of its own with a new profile (two seconds; for first-start behaviour)
    fake_server    `FakeServer`: returns what `set_results(...)` set; `calls`, `requested_keys()`, `delay`, `stop()`,
                   `start()`
    paired         `fake_server`, with the extension in `browser` paired with it
    fake_networks  the networks, played on this machine (devtools/fake_networks), shared by all tests
    server         `RealServer`: the real server in its own process, reading from `fake_networks`; `stop()`, `start()`,
                   `token`, `page("/how")` → address with the key of the pages, `request(path)` → JSON
    start_browser  start_browser(folder) → `Browser` with another extension folder (see `copy_extension`)

Browser   route(pattern, body, status=, content_type=, csp=, headers=) · open(url or "options/options.html") · tabs() ·
          open_over(tab, "popup/popup.html") (the tab stays active, as below a popup) · wait_for_tab(pattern) ·
          requests, refused, console · extension_url(path) · origin · kill_background() · storage() ·
          set_storage({…}) · clear_storage() · send_message(type=…) (to the background) · pair_with(server_url, token)
Tab       evaluate(js, *args) (an expression; with arguments a function) · wait_for(js, timeout=) · text(css) ·
          exists(css) · wait_for_element(css) · badges() · wait_for_badge(key, until=) · click(css or (x, y)) ·
          hover(…) · focus(css) · press("Shift+Tab") · type(text) · set_viewport(w, h) ·
          set_colour_scheme("dark") · set_reduced_motion() · screenshot(path) · axe(css) · goto(url) · url ·
          activate() · close()
Selectors step into open shadow roots with `>>>`: `[data-humankind-key="x:ada"] >>> button`.
A badge is an element with `data-humankind-key`; its open shadow root contains the button. That holds only here: tests
drive a copy of the extension with one file added (visible_badges.js), because the shipped one hides all of it from the
page. `as_shipped=True` starts the extension as it is (tests/browser/test_closed_to_pages.py). The copy may also read
every site of the list; `allows_sites=False` starts it as installed (tests/browser/test_site_permissions.py).

Pages are served by a proxy inside the test process (proxy.py), so they load from their real addresses and nothing
reaches the network. Under the default CSP no script of a routed page runs. Tests change the page with `tab.evaluate`,
which ignores the CSP.

Not Selenium: firefox.py says why. Chromium is driven through Playwright, which cannot load extensions into Firefox.
"""

from devtools.browser.browser import Browser, copy_extension
from devtools.browser.chromium import Chromium
from devtools.browser.errors import BrowserCrashedError, BrowserError, WaitError
from devtools.browser.fake_server import TOKEN, FakeServer, card, opted_out, pending, ready, unavailable
from devtools.browser.firefox import Firefox
from devtools.browser.proxy import SELF_CSP, STRICT_CSP, Request, Response
from devtools.browser.real_server import RealServer
from devtools.browser.tab import AXE, Badge, Rect, Tab, Violation, badge_button

BROWSERS: dict[str, type[Chromium] | type[Firefox]] = {"chromium": Chromium, "firefox": Firefox}

__all__ = [
    "AXE",
    "BROWSERS",
    "SELF_CSP",
    "STRICT_CSP",
    "TOKEN",
    "Badge",
    "Browser",
    "BrowserCrashedError",
    "BrowserError",
    "Chromium",
    "FakeServer",
    "Firefox",
    "RealServer",
    "Rect",
    "Request",
    "Response",
    "Tab",
    "Violation",
    "WaitError",
    "badge_button",
    "card",
    "copy_extension",
    "opted_out",
    "pending",
    "ready",
    "unavailable",
]
