"""The browser harness (devtools/browser), tested with a small extension of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from devtools.browser import (
    AXE,
    SELF_CSP,
    Browser,
    BrowserCrashedError,
    BrowserError,
    Tab,
    WaitError,
    badge_button,
    processes,
)
from tests.browser.conftest import start
from tests.waiting import eventually

KEY = "hackernews:maria"
SITE = "https://news.ycombinator.com/"
PAGE = """<!doctype html><html lang="en"><title>A page</title>
<style>body { background: white } @media (prefers-color-scheme: dark) { body { background: black } }</style>
<body><h1>Routed</h1><input aria-label="Name"><script>document.title = "ran"</script>"""

MANIFEST = {
    "manifest_version": 3,
    "name": "Harness test",
    "version": "1",
    "permissions": ["storage"],
    "host_permissions": ["http://127.0.0.1/*", f"{SITE}*"],
    "background": {"service_worker": "background.js", "scripts": ["background.js"]},
    "content_scripts": [{"matches": [f"{SITE}*"], "js": ["content.js"]}],
    "browser_specific_settings": {"gecko": {"id": "test@humankind.invalid"}},
}
BACKGROUND = """
const api = globalThis.browser ?? globalThis.chrome;
let count = 0;
api.runtime.onMessage.addListener((message, sender, respond) => {
  count += 1;
  fetch(message.url).then((r) => r.status, () => "failed").then((status) => respond({ count, status }));
  return true;
});
"""
CONTENT = """
const api = globalThis.browser ?? globalThis.chrome;
const host = document.createElement("span");
host.dataset.humankindKey = "hackernews:maria";
const root = host.attachShadow({ mode: "open" });
const button = document.createElement("button");
button.textContent = "press me";
button.setAttribute("aria-label", "press me, maria");
button.addEventListener("mouseenter", () => { button.dataset.hovered = "yes"; });
button.addEventListener("click", async (event) => {
  const url = event.shiftKey ? "https://elsewhere.example/" : "https://news.ycombinator.com/ok";
  const { count, status } = await api.runtime.sendMessage({ url });
  button.textContent = `${event.isTrusted ? "trusted" : "forged"} ${count} ${status}`;
});
root.append(button);
document.body.append(host);
"""


@pytest.fixture(scope="module")
def harness_browser(browser_name: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser with the small extension."""
    folder = tmp_path_factory.mktemp("extension")
    (folder / "manifest.json").write_text(json.dumps(MANIFEST), "utf-8")
    (folder / "background.js").write_text(BACKGROUND, "utf-8")
    (folder / "content.js").write_text(CONTENT, "utf-8")
    (folder / "page.html").write_text("<!doctype html><title>Own page</title><h1>Own page</h1>", "utf-8")
    browser = start(browser_name, folder)
    yield browser
    browser.stop()


@pytest.fixture
def tab(harness_browser: Browser) -> Tab:
    """The routed page in a new tab, with the small extension's badge."""
    harness_browser.reset()
    harness_browser.route(f"{SITE}*", PAGE)
    opened = harness_browser.open(SITE)
    opened.wait_for_badge(KEY)
    return opened


def test_a_routed_page_loads_from_its_real_address_under_its_csp(tab: Tab) -> None:
    assert tab.url == SITE
    assert tab.evaluate("[document.title, isSecureContext]") == ["A page", True]


def test_another_csp_or_none_can_be_chosen(harness_browser: Browser, tab: Tab) -> None:
    harness_browser.route(f"{SITE}self", "<!doctype html><script src=/own.js></script><p>x", csp=SELF_CSP)
    harness_browser.route(f"{SITE}own.js", "document.title = 'own'", content_type="text/javascript")
    tab.goto(f"{SITE}self")
    assert tab.evaluate("document.title") == "own"
    harness_browser.route(f"{SITE}free", PAGE, csp=None)
    tab.goto(f"{SITE}free")
    assert tab.evaluate("document.title") == "ran"


def test_a_badge_is_read_from_its_shadow_root(tab: Tab) -> None:
    (badge,) = tab.badges()
    assert (badge.key, badge.text, badge.name, badge.visible) == (KEY, "press me", "press me, maria", True)
    assert badge.rect.width > 0
    assert badge.button["aria-label"] == "press me, maria"


def test_a_click_inside_a_shadow_root_is_a_real_click(tab: Tab) -> None:
    tab.click(badge_button(KEY))
    assert tab.wait_for_badge(KEY, until=lambda badge: "press me" not in badge.text).text == "trusted 1 200"


def test_hovering_moves_the_mouse(tab: Tab) -> None:
    tab.hover(badge_button(KEY))
    tab.wait_for_element("[data-humankind-key] >>> button[data-hovered=yes]")


def test_a_click_reports_what_covers_the_target(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    tab.evaluate("document.body.insertAdjacentHTML('beforeend', '<i style=\"position:fixed;inset:0\">cover</i>')")
    monkeypatch.setattr(Tab._point, "__defaults__", (0.3,))
    with pytest.raises(WaitError, match="covered by <i"):
        tab.click(badge_button(KEY))


def test_keys_and_text_go_to_the_focused_element(tab: Tab) -> None:
    tab.click("input")
    tab.type("Märia")
    tab.press("Backspace")
    assert tab.evaluate("document.querySelector('input').value") == "Märi"
    tab.press("Tab")
    tab.press("Enter")
    assert tab.wait_for_badge(KEY, until=lambda badge: "press me" not in badge.text).text.startswith("trusted")
    tab.press("Shift+Tab")
    assert tab.evaluate("document.activeElement.localName") == "input"


def test_requests_without_a_route_are_refused_and_recorded(harness_browser: Browser, tab: Tab) -> None:
    assert harness_browser.refused == []
    harness_browser.route(f"{SITE}loads", "<!doctype html><img src='https://images.example/a.png'><p>x", csp=None)
    tab.goto(f"{SITE}loads")
    assert [request.url for request in harness_browser.refused] == ["https://images.example/a.png"]
    assert harness_browser.requests[-1].headers["User-Agent"]


def test_requests_of_the_background_are_recorded(harness_browser: Browser, tab: Tab) -> None:
    tab.evaluate(
        "document.querySelector('[data-humankind-key]').shadowRoot.querySelector('button')"
        ".dispatchEvent(new MouseEvent('click', { shiftKey: true }))"
    )
    tab.wait_for_badge(KEY, until=lambda badge: badge.text.startswith("forged"))
    assert [request.url for request in harness_browser.refused] == ["https://elsewhere.example/"]


def test_a_screenshot_is_a_png_and_is_saved(tab: Tab, tmp_path: Path) -> None:
    picture = tab.screenshot(tmp_path / "page.png")
    assert picture.startswith(b"\x89PNG")
    assert (tmp_path / "page.png").read_bytes() == picture


def test_colour_scheme_motion_and_viewport_can_be_set(tab: Tab) -> None:
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    tab.set_colour_scheme("dark")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    tab.set_reduced_motion()
    assert tab.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    tab.set_viewport(360, 500)
    assert tab.evaluate("[innerWidth, innerHeight]") == [360, 500]


def test_a_reset_restores_the_initial_state(harness_browser: Browser, tab: Tab) -> None:
    tab.set_colour_scheme("dark")
    harness_browser.set_storage({"kept": 1})
    harness_browser.reset()
    assert harness_browser.storage() == {}
    assert len(harness_browser.tabs()) == 1
    harness_browser.route(f"{SITE}*", PAGE)
    assert harness_browser.open(SITE).evaluate("matchMedia('(prefers-color-scheme: light)').matches")


def test_an_extension_page_opens_and_storage_can_be_read_and_set(harness_browser: Browser, tab: Tab) -> None:
    page = harness_browser.open("page.html")
    assert page.text("h1") == "Own page"
    harness_browser.set_storage({"word": "kept"})
    assert page.evaluate("(globalThis.browser ?? globalThis.chrome).storage.local.get('word')") == {"word": "kept"}
    harness_browser.set_storage({"word": "gone"}, "session")
    harness_browser.clear_storage()
    assert (harness_browser.storage(), harness_browser.storage("session")) == ({}, {})
    assert tab.url == SITE


def test_a_popup_page_sees_the_tab_it_was_opened_over(harness_browser: Browser, tab: Tab) -> None:
    popup = harness_browser.open_over(tab, "page.html")
    active = "(globalThis.browser ?? globalThis.chrome).tabs.query({active: true, currentWindow: true})"
    assert popup.evaluate(f"{active}.then(([tab]) => tab.url)") == SITE
    popup.evaluate("document.querySelector('h1').onclick = (event) => { document.title = String(event.isTrusted) }")
    popup.click("h1")
    popup.wait_for("document.title === 'true'")
    popup.evaluate("document.body.append(document.createElement('input'))")
    popup.click("input")
    popup.type("typed")
    assert popup.evaluate("document.querySelector('input').value") == "typed"
    assert popup.evaluate(f"{active}.then(([tab]) => tab.url)") == SITE


def test_a_tab_opened_by_a_page_is_found(harness_browser: Browser, tab: Tab) -> None:
    harness_browser.route("https://opened.example/*", PAGE)
    tab.evaluate("void open('https://opened.example/here')")
    assert harness_browser.wait_for_tab("https://opened.example/*").url == "https://opened.example/here"


def test_a_stopped_background_starts_again_without_its_memory(harness_browser: Browser, tab: Tab) -> None:
    tab.click(badge_button(KEY))
    tab.wait_for_badge(KEY, until=lambda badge: "trusted 1" in badge.text)
    tab.click(badge_button(KEY))
    tab.wait_for_badge(KEY, until=lambda badge: "trusted 2" in badge.text)
    harness_browser.kill_background()
    tab.click(badge_button(KEY))
    tab.wait_for_badge(KEY, until=lambda badge: "trusted 1" in badge.text)


def test_axe_finds_problems_inside_a_shadow_root(tab: Tab) -> None:
    if not AXE.exists():
        pytest.skip(f"{AXE} is missing; run: npm ci")
    assert tab.axe() == []
    tab.evaluate("void document.querySelector('[data-humankind-key]').shadowRoot.append(document.createElement('img'))")
    (violation,) = tab.axe("[data-humankind-key] >>> img")
    assert (violation.rule, violation.impact) == ("image-alt", "critical")
    assert "span >>> img" in str(violation)


def test_an_error_in_a_script_is_raised(tab: Tab) -> None:
    with pytest.raises(BrowserError, match="no such thing"):
        tab.evaluate("(() => { throw new Error('no such thing') })()")


def test_a_failed_wait_reports_what_the_page_shows(tab: Tab) -> None:
    with pytest.raises(WaitError, match="Routed"):
        tab.wait_for("window.never", timeout=0.2)


def test_a_crash_is_distinguished_from_other_errors(
    start_browser: Callable[[Path], Browser], harness_browser: Browser, tab: Tab
) -> None:
    with pytest.raises(BrowserError) as failed:
        tab.goto("https://")
    assert not isinstance(failed.value, BrowserCrashedError)
    browser = start_browser(harness_browser.extension)
    opened = browser.open("page.html")
    assert browser.profile is not None
    processes.end(browser.profile)
    with pytest.raises(BrowserCrashedError):
        opened.evaluate("1")
    eventually(lambda: not browser.alive)


def test_a_stopped_browser_leaves_no_process_and_no_profile(
    start_browser: Callable[[Path], Browser], harness_browser: Browser
) -> None:
    browser = start_browser(harness_browser.extension)
    profile = browser.profile
    assert profile is not None
    assert processes.using(profile)
    browser.stop()
    assert processes.using(profile) == []
    assert not profile.exists()
