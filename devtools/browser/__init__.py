"""One small way to drive two real browsers, Chromium and Firefox ESR, with the extension loaded.

A test takes the `browser` fixture and runs once in each browser (choose with `-k chromium`, `-k firefox`):

    from devtools.browser import Browser, FakeServer, badge_button, ready

    KEY = "hackernews:maria"

    def test_a_badge_stands_beside_the_author(browser: Browser, paired: FakeServer) -> None:
        paired.answer(ready(KEY, "person", kindness=80.0))
        browser.route("https://news.ycombinator.com/*", PAGE)        # at the real address, strict CSP unless csp=…
        tab = browser.open("https://news.ycombinator.com/item?id=1")
        badge = tab.wait_for_badge(KEY, until=lambda b: "80" in b.text)
        tab.focus(badge_button(KEY))
        tab.press("Enter")
        tab.wait_for_element(f"{badge_button(KEY)}[aria-expanded=true]")
        assert browser.refused == []                                 # L7: nothing else left the machine

Fixtures (tests/browser/conftest.py)
    browser        the product's extension in a browser shared by the whole run; each test starts without tabs, routes
                   and storage, unpaired, with a stopped background
    fresh_browser  the same in a profile of its own (slow: two seconds; for first-start behaviour)
    fake_server    `FakeServer`: says what `answer(...)` told it; `calls`, `asked()`, `delay`, `stop()`, `start()`
    paired         `fake_server`, and `browser` set up to use it with a valid token
    upstream       the fixture server that plays the networks (devtools/fake_networks), shared by the run
    server         `RealServer`: the real one in a process of its own, reading from `upstream`; `stop()`, `start()`,
                   `token`, `page("/how")` → address with the key of the pages, `ask(path)` → JSON
    start_browser  start_browser(folder) → `Browser` with another extension folder (see `copy_extension`)

Browser   route(pattern, body, status=, content_type=, csp=, headers=) · open(url or "options/options.html") · tabs() ·
          open_over(tab, "popup/popup.html") (the tab stays the active one, as under a popup) · wait_for_tab(pattern) ·
          requests, refused, console · extension_url(path) · origin · kill_background() · storage() ·
          set_storage({…}) · clear_storage() · tell(type=…) (a message to the background) · pair_with(server_url, token)
Tab       evaluate(js, *args) (an expression; with arguments a function) · wait_for(js, timeout=) · text(css) ·
          exists(css) · wait_for_element(css) · badges() · wait_for_badge(key, until=) · click(css or (x, y)) ·
          hover(…) · focus(css) · press("Shift+Tab") · type(text) · scroll_to(y) · set_viewport(w, h) ·
          set_colour_scheme("dark") · set_reduced_motion() · screenshot(path) · axe(css) · goto(url) · url ·
          activate() · close()
Selectors may step into open shadow roots with `>>>`: `[data-humankind-key="x:ada"] >>> button`.
A badge is an element with `data-humankind-key`, whose open shadow root holds the button.

Pages are served by a proxy inside the test process (outside.py), so they load as they would from the live site;
nothing reaches the network. Scripts of routed pages do not run under the default CSP: tests move the page's nodes
with `tab.evaluate`, which no CSP stops.
"""

from devtools.browser.api import (
    AXE,
    Badge,
    Browser,
    BrowserCrashedError,
    BrowserError,
    Rect,
    Tab,
    Violation,
    WaitError,
    badge_button,
    copy_extension,
)
from devtools.browser.chromium import Chromium, extension_id
from devtools.browser.fake_server import TOKEN, FakeServer, card, opted_out, pending, ready, unavailable
from devtools.browser.firefox import Firefox
from devtools.browser.outside import SELF_CSP, STRICT_CSP, Reply, Request
from devtools.browser.real_server import RealServer

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
    "Reply",
    "Request",
    "Tab",
    "Violation",
    "WaitError",
    "badge_button",
    "card",
    "copy_extension",
    "extension_id",
    "opted_out",
    "pending",
    "ready",
    "unavailable",
]
