"""The harness itself, tried with a small extension of its own: what every other browser test stands on."""

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

KEY = "hackernews:maria"
SITE = "https://news.ycombinator.com/"
PAGE = """<!doctype html><html lang="en"><title>A page</title>
<style>body { background: white } @media (prefers-color-scheme: dark) { body { background: black } }</style>
<body><h1>Routed</h1><input aria-label="Name"><script>document.title = "ran"</script>"""

MANIFEST = {
    "manifest_version": 3,
    "name": "Harness trial",
    "version": "1",
    "permissions": ["storage"],
    "host_permissions": ["http://127.0.0.1/*", f"{SITE}*"],
    "background": {"service_worker": "background.js", "scripts": ["background.js"]},
    "content_scripts": [{"matches": [f"{SITE}*"], "js": ["content.js"]}],
    "browser_specific_settings": {"gecko": {"id": "trial@humankind.invalid"}},
}
BACKGROUND = """
const api = globalThis.browser ?? globalThis.chrome;
let answered = 0;
api.runtime.onMessage.addListener((message, sender, respond) => {
  answered += 1;
  fetch(message.url).then((r) => r.status, () => "failed").then((got) => respond({ answered, got }));
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
  const { answered, got } = await api.runtime.sendMessage({ url });
  button.textContent = `${event.isTrusted ? "trusted" : "forged"} ${answered} ${got}`;
});
root.append(button);
document.body.append(host);
"""


@pytest.fixture(scope="module")
def trial(browser_name: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser with the small extension."""
    folder = tmp_path_factory.mktemp("trial")
    (folder / "manifest.json").write_text(json.dumps(MANIFEST), "utf-8")
    (folder / "background.js").write_text(BACKGROUND, "utf-8")
    (folder / "content.js").write_text(CONTENT, "utf-8")
    (folder / "page.html").write_text("<!doctype html><title>Own page</title><h1>Own page</h1>", "utf-8")
    browser = start(browser_name, folder)
    yield browser
    browser.stop()


@pytest.fixture
def tab(trial: Browser) -> Tab:
    """The routed page in a fresh tab, with the extension's badge in it."""
    trial.reset()
    trial.route(f"{SITE}*", PAGE)
    opened = trial.open(SITE)
    opened.wait_for_badge(KEY)
    return opened


def test_a_routed_page_stands_at_its_real_address_under_its_csp(tab: Tab) -> None:
    assert tab.url == SITE
    assert tab.evaluate("[document.title, isSecureContext]") == ["A page", True]


def test_a_csp_of_self_or_none_can_be_chosen(trial: Browser, tab: Tab) -> None:
    trial.route(f"{SITE}self", "<!doctype html><script src=/own.js></script><p>x", csp=SELF_CSP)
    trial.route(f"{SITE}own.js", "document.title = 'own'", content_type="text/javascript")
    tab.goto(f"{SITE}self")
    assert tab.evaluate("document.title") == "own"
    trial.route(f"{SITE}free", PAGE, csp=None)
    tab.goto(f"{SITE}free")
    assert tab.evaluate("document.title") == "ran"


def test_a_badge_is_read_from_its_shadow_root(tab: Tab) -> None:
    (badge,) = tab.badges()
    assert (badge.key, badge.text, badge.name, badge.visible) == (KEY, "press me", "press me, maria", True)
    assert badge.rect.width > 0
    assert badge.button["aria-label"] == "press me, maria"


def test_a_click_reaches_into_the_shadow_root_as_a_real_one(tab: Tab) -> None:
    tab.click(badge_button(KEY))
    assert tab.wait_for_badge(KEY, until=lambda badge: "press me" not in badge.text).text == "trusted 1 200"


def test_hovering_moves_the_real_mouse(tab: Tab) -> None:
    tab.hover(badge_button(KEY))
    tab.wait_for_element("[data-humankind-key] >>> button[data-hovered=yes]")


def test_a_click_says_what_is_in_its_way(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    tab.evaluate("document.body.insertAdjacentHTML('beforeend', '<i style=\"position:fixed;inset:0\">cover</i>')")
    monkeypatch.setattr(Tab._point, "__defaults__", (0.3,))
    with pytest.raises(WaitError, match="covered by <i"):
        tab.click(badge_button(KEY))


def test_keys_and_text_go_where_the_focus_is(tab: Tab) -> None:
    tab.click("input")
    tab.type("Märia")
    tab.press("Backspace")
    assert tab.evaluate("document.querySelector('input').value") == "Märi"
    tab.press("Tab")
    tab.press("Enter")
    assert tab.wait_for_badge(KEY, until=lambda badge: "press me" not in badge.text).text.startswith("trusted")
    tab.press("Shift+Tab")
    assert tab.evaluate("document.activeElement.localName") == "input"


def test_nothing_that_is_not_routed_is_reached_and_all_of_it_is_on_record(trial: Browser, tab: Tab) -> None:
    assert trial.refused == []
    trial.route(f"{SITE}loads", "<!doctype html><img src='https://images.example/a.png'><p>x", csp=None)
    tab.goto(f"{SITE}loads")
    assert [request.url for request in trial.refused] == ["https://images.example/a.png"]
    assert trial.requests[-1].headers["User-Agent"]


def test_requests_of_the_background_are_on_record_too(trial: Browser, tab: Tab) -> None:
    tab.evaluate(
        "document.querySelector('[data-humankind-key]').shadowRoot.querySelector('button')"
        ".dispatchEvent(new MouseEvent('click', { shiftKey: true }))"
    )
    tab.wait_for_badge(KEY, until=lambda badge: badge.text.startswith("forged"))
    assert [request.url for request in trial.refused] == ["https://elsewhere.example/"]


def test_a_picture_of_the_page_is_taken(tab: Tab, tmp_path: Path) -> None:
    picture = tab.screenshot(tmp_path / "page.png")
    assert picture.startswith(b"\x89PNG")
    assert (tmp_path / "page.png").read_bytes() == picture


def test_colour_scheme_motion_and_size_are_set(tab: Tab) -> None:
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    tab.set_colour_scheme("dark")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    tab.set_reduced_motion()
    assert tab.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    tab.set_viewport(360, 500)
    assert tab.evaluate("[innerWidth, innerHeight]") == [360, 500]


def test_a_reset_leaves_nothing_of_the_test_before(trial: Browser, tab: Tab) -> None:
    tab.set_colour_scheme("dark")
    trial.set_storage({"kept": 1})
    trial.reset()
    assert trial.storage() == {}
    assert len(trial.tabs()) == 1
    trial.route(f"{SITE}*", PAGE)
    assert trial.open(SITE).evaluate("matchMedia('(prefers-color-scheme: light)').matches")


def test_an_extension_page_opens_and_its_storage_works(trial: Browser, tab: Tab) -> None:
    page = trial.open("page.html")
    assert page.text("h1") == "Own page"
    trial.set_storage({"word": "hello"})
    assert page.evaluate("(globalThis.browser ?? globalThis.chrome).storage.local.get('word')") == {"word": "hello"}
    trial.set_storage({"word": "gone"}, "session")
    trial.clear_storage()
    assert (trial.storage(), trial.storage("session")) == ({}, {})
    assert tab.url == SITE


def test_a_popup_page_sees_the_page_it_was_opened_over(trial: Browser, tab: Tab) -> None:
    popup = trial.open_over(tab, "page.html")
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


def test_a_tab_that_something_else_opened_is_found(trial: Browser, tab: Tab) -> None:
    trial.route("https://opened.example/*", PAGE)
    tab.evaluate("void open('https://opened.example/here')")
    assert trial.wait_for_tab("https://opened.example/*").url == "https://opened.example/here"


def test_a_killed_background_loses_its_memory_and_comes_back(trial: Browser, tab: Tab) -> None:
    tab.click(badge_button(KEY))
    tab.wait_for_badge(KEY, until=lambda badge: "trusted 1" in badge.text)
    tab.click(badge_button(KEY))
    tab.wait_for_badge(KEY, until=lambda badge: "trusted 2" in badge.text)
    trial.kill_background()
    tab.click(badge_button(KEY))
    tab.wait_for_badge(KEY, until=lambda badge: "trusted 1" in badge.text)


def test_axe_finds_what_is_wrong_inside_a_shadow_root(tab: Tab) -> None:
    if not AXE.exists():
        pytest.skip(f"{AXE} is missing; run: npm ci")
    assert tab.axe() == []
    tab.evaluate("void document.querySelector('[data-humankind-key]').shadowRoot.append(document.createElement('img'))")
    (violation,) = tab.axe("[data-humankind-key] >>> img")
    assert (violation.rule, violation.impact) == ("image-alt", "critical")
    assert "span >>> img" in str(violation)


def test_a_script_that_throws_says_so(tab: Tab) -> None:
    with pytest.raises(BrowserError, match="no such thing"):
        tab.evaluate("(() => { throw new Error('no such thing') })()")


def test_a_wait_that_fails_says_what_was_there_instead(tab: Tab) -> None:
    with pytest.raises(WaitError, match="Routed"):
        tab.wait_for("window.never", timeout=0.2)


def test_a_crash_is_told_from_any_other_failure(
    start_browser: Callable[[Path], Browser], trial: Browser, tab: Tab
) -> None:
    with pytest.raises(BrowserError) as refused:
        tab.goto("https://")
    assert not isinstance(refused.value, BrowserCrashedError)
    browser = start_browser(trial.extension)
    opened = browser.open("page.html")
    assert browser.profile is not None
    processes.end(browser.profile)
    with pytest.raises(BrowserCrashedError):
        opened.evaluate("1")
    assert not browser.alive


def test_a_stopped_browser_leaves_no_process_and_no_profile(
    start_browser: Callable[[Path], Browser], trial: Browser
) -> None:
    browser = start_browser(trial.extension)
    profile = browser.profile
    assert profile is not None
    assert processes.using(profile)
    browser.stop()
    assert processes.using(profile) == []
    assert not profile.exists()
