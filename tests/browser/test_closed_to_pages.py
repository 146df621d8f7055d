"""The extension as it is shipped, in a page whose own scripts attack it: they can neither read nor act."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from devtools.browser import TOKEN, Browser, FakeServer, Tab, ready
from devtools.feed_pages.pages import JOON, MIRA, open_feed
from tests.browser.conftest import EXTENSION, start
from tests.browser.feed_page import settle

# What a page's script can find out about every badge, line and card.
READ = """[...document.querySelectorAll("humankind-badge, humankind-line, humankind-card")].map((host) => ({
  tag: host.localName,
  attributes: [...host.attributes].map(({ name }) => name),
  inside: host.shadowRoot === null ? "closed" : host.shadowRoot.innerHTML,
  text: host.textContent + (host.innerText ?? ""),
  properties: Object.keys(host),
}))"""
# Everything that a script can do to a badge or a card without the reader.
ACT = """(selector) => {
  for (const host of document.querySelectorAll(selector)) {
    const { x, y } = host.getBoundingClientRect();
    const at = { bubbles: true, composed: true, cancelable: true, clientX: x + 5, clientY: y + 5 };
    const types = ["pointerenter", "pointerover",
      "pointerdown", "mousedown", "mouseup", "pointerup", "click", "auxclick"];
    for (const type of types) {
      host.dispatchEvent(new PointerEvent(type, { ...at, pointerType: "mouse" }));
      document.elementFromPoint(x + 5, y + 5)?.dispatchEvent(new PointerEvent(type, at));
    }
    for (const key of ["Enter", " ", "Tab"]) host.dispatchEvent(new KeyboardEvent("keydown", { ...at, key }));
    host.click();
    host.focus();
  }
}"""
CARD_SHOWN = "document.querySelector('humankind-card') !== null"


@pytest.fixture(scope="module")
def shipped(browser_name: str) -> Iterator[Browser]:
    """The extension without the file that opens it to tests."""
    browser = start(browser_name, EXTENSION, as_shipped=True)
    yield browser
    browser.stop()


@pytest.fixture
def page(shipped: Browser, fake_server: FakeServer) -> Tab:
    """A feed with badges; its scripts may do anything."""
    shipped.reset()
    shipped.pair_with(fake_server.url, TOKEN)
    fake_server.set_results(ready(MIRA, "person", kindness=78.0), ready(JOON, "automated", kindness=None))
    tab = open_feed(shipped, "mastodon")
    tab.wait_for("document.querySelectorAll('humankind-badge').length > 3")
    tab.wait_for(
        "[...document.querySelectorAll('humankind-badge')].every((host) => host.getBoundingClientRect().width > 5)"
    )
    settle()
    fake_server.calls.clear()
    return tab


def changes(server: FakeServer) -> list[str]:
    """The calls that more than read."""
    return [f"{call.method} {call.path}" for call in server.calls if call.method != "GET" and call.path != "/v1/scores"]


def test_a_page_can_read_no_badge_and_no_card(page: Tab) -> None:
    badge = page.evaluate("document.querySelector('humankind-badge').getBoundingClientRect().toJSON()")
    page.click((badge["x"] + badge["width"] / 2, badge["y"] + badge["height"] / 2))
    page.wait_for(CARD_SHOWN)
    found = page.evaluate(READ)
    assert len(found) > 4
    for host in found:
        assert host["inside"] == "closed"
        assert set(host["attributes"]) <= {"popover", "style"}, "an attribute would tell the page what is known of whom"
        assert host["text"].strip() == ""
        assert host["properties"] == []


def test_a_pages_scripts_open_no_card_and_change_nothing(page: Tab, shipped: Browser, fake_server: FakeServer) -> None:
    tabs = len(shipped.tabs())
    page.evaluate(ACT, "humankind-badge")
    settle()
    assert not page.evaluate(CARD_SHOWN)
    rule = {"target": "verdict:automated", "network": None, "action": "collapse"}
    shipped.send_message(type="change", change={"rules": {"rules": [rule]}})
    page.wait_for("document.querySelector('humankind-line')")
    lines = [host for host in page.evaluate(READ) if host["tag"] == "humankind-line"]
    assert [(line["inside"], line["attributes"], line["text"], line["properties"]) for line in lines] == [
        ("closed", [], "", [])
    ]
    page.evaluate(ACT, "humankind-line")
    settle()
    assert page.evaluate("document.querySelector('[data-humankind=collapse]') !== null")
    assert changes(fake_server) == []
    assert len(shipped.tabs()) == tabs


def test_a_pages_scripts_can_use_no_card_that_the_reader_opened(
    page: Tab, shipped: Browser, fake_server: FakeServer
) -> None:
    badge = page.evaluate("document.querySelector('humankind-badge').getBoundingClientRect().toJSON()")
    page.click((badge["x"] + badge["width"] / 2, badge["y"] + badge["height"] / 2))
    page.wait_for(CARD_SHOWN)
    settle()
    tabs = len(shipped.tabs())
    page.evaluate(ACT, "humankind-card")
    settle()
    assert page.evaluate(CARD_SHOWN), "not even closed"
    assert changes(fake_server) == []
    assert len(shipped.tabs()) == tabs


SHOW = """cover.popover = 'manual';
  cover.textContent = 'Play';
  cover.style.cssText = 'pointer-events: none; inset: 0; width: 100vw; height: 100vh; background: white';
  cover.showPopover();"""
COVERS = {
    "a popover": f"const cover = document.body.appendChild(document.createElement('div')); {SHOW}",
    "a popover in a closed shadow root": f"""const host = document.body.appendChild(document.createElement('div'));
      const cover = host.attachShadow({{mode: 'closed'}}).appendChild(document.createElement('div')); {SHOW}""",
}
# What the reader sees until the very moment of the click; the page hears of it before the card does.
GONE_IN_TIME = """const cover = document.body.appendChild(document.createElement('div')); %s
  const uncover = () => cover.hidePopover();
  for (const type of ['pointerdown', 'mousedown', 'keydown']) addEventListener(type, uncover, true);"""
WHOLE_PAGE = {
    "a filter, which Firefox applies to the card": "document.documentElement.style.filter = 'opacity(0.001)'",
    "a zoom that leaves nothing to read": "document.documentElement.style.zoom = '0.02'",
    "the page itself as a popover": "const all = document.documentElement; all.popover = 'manual'; all.showPopover()",
}
# Painted above everything that is in the top layer, and no element.
VIEW_TRANSITION = """(() => {
  document.head.appendChild(document.createElement("style")).textContent =
    `::view-transition { pointer-events: none; background: white; }
     ::view-transition-group(*) { animation-duration: 600s; }`;
  document.startViewTransition(() => {});
})()"""
# The reader's click on the badge lets the page open it. Its list is no element, and lets clicks through.
STYLED_SELECT = """(() => {
  document.head.appendChild(document.createElement("style")).textContent =
    `select, ::picker(select) { appearance: base-select; }
     ::picker(select) { pointer-events: none; position: fixed; inset: 0; width: 100vw; height: 100vh; }`;
  const select = document.body.appendChild(document.createElement("select"));
  select.append(new Option("Play"));
  select.showPicker();
})()"""
CENTRE = """(() => {
  const button = document.querySelector("humankind-card").shadowRoot.querySelector("[data-do=correct_automated]");
  const { x, y, width, height } = button.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
})()"""


def open_choices(browser: Browser) -> Tab:
    """A card in which the reader may choose a verdict."""
    tab = open_feed(browser, "mastodon")
    tab.wait_for_badge(MIRA, until=lambda badge: "person" in badge.name)
    tab.click(f"[data-humankind-key='{MIRA}'] >>> button")
    tab.click("humankind-card >>> [data-do=know]")
    settle()
    return tab


@pytest.mark.parametrize("cover", COVERS)
def test_nothing_is_changed_below_something_that_the_page_laid_over_the_card(
    browser: Browser, paired: FakeServer, cover: str
) -> None:
    paired.set_results(ready(MIRA, "person", kindness=78.0))
    tab = open_choices(browser)
    tab.evaluate(f"(() => {{ {COVERS[cover]} }})()")
    tab.click("humankind-card >>> [data-do=correct_automated]")
    tab.wait_for_element("humankind-card >>> [role=alert]")
    assert "covering the card" in tab.text("humankind-card >>> [role=alert]")
    assert paired.corrections == {}


def test_nothing_is_changed_below_a_view_transition(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(MIRA, "person", kindness=78.0))
    tab = open_choices(browser)
    x, y = tab.evaluate(CENTRE)
    tab.evaluate(VIEW_TRANSITION)
    settle()
    tab.click((x, y))
    settle()
    assert paired.corrections == {}


def _assert_refused(tab: Tab, server: FakeServer) -> None:
    tab.wait_for_element("humankind-card >>> [role=alert]")
    assert "covering the card" in tab.text("humankind-card >>> [role=alert]")
    assert server.corrections == {}


def test_nothing_is_changed_where_the_cover_goes_in_the_moment_of_the_click(
    browser: Browser, paired: FakeServer
) -> None:
    paired.set_results(ready(MIRA, "person", kindness=78.0))
    tab = open_choices(browser)
    tab.evaluate(f"(() => {{ {GONE_IN_TIME % SHOW} }})()")
    settle()
    tab.click("humankind-card >>> [data-do=correct_automated]")
    _assert_refused(tab, paired)
    time.sleep(1.5)  # now the reader has seen the card
    tab.click("humankind-card >>> [data-do=correct_automated]")
    tab.wait_for_element("humankind-card >>> [data-do=undo]")


def test_nothing_is_changed_where_the_cover_goes_when_a_key_is_pressed(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(MIRA, "person", kindness=78.0))
    tab = open_choices(browser)
    tab.evaluate(f"(() => {{ {GONE_IN_TIME % SHOW} }})()")
    settle()
    tab.press("Enter")
    _assert_refused(tab, paired)


# Shown once, and then the page lets nobody look until the reader has clicked at what it shows.
BUSY = f"""setTimeout(() => {{
  const cover = document.body.appendChild(document.createElement('div')); {SHOW}
  requestAnimationFrame(() => setTimeout(() => {{
    for (const end = performance.now() + 1000; performance.now() < end; );
    cover.remove();
  }}));
}}, 300)"""


def test_nothing_is_changed_below_a_cover_of_a_page_that_keeps_the_browser_busy(
    browser: Browser, paired: FakeServer
) -> None:
    paired.set_results(ready(MIRA, "person", kindness=78.0))
    tab = open_choices(browser)
    time.sleep(1.5)  # the reader has seen the card
    centre = tab.evaluate(CENTRE)
    tab.evaluate(f"void {BUSY}")
    time.sleep(1.1)
    tab.click(tuple(centre))
    _assert_refused(tab, paired)


@pytest.mark.parametrize("attack", WHOLE_PAGE)
def test_nothing_is_changed_where_the_whole_page_is_changed(browser: Browser, paired: FakeServer, attack: str) -> None:
    paired.set_results(ready(MIRA, "person", kindness=78.0))
    tab = open_choices(browser)
    tab.evaluate(f"(() => {{ {WHOLE_PAGE[attack]} }})()")
    settle()
    tab.click(tuple(tab.evaluate(CENTRE)))
    settle()
    assert paired.corrections == {}


def test_nothing_is_changed_below_the_list_of_a_styled_select(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(MIRA, "person", kindness=78.0))
    tab = open_choices(browser)
    if not tab.evaluate("CSS.supports('appearance', 'base-select')"):
        pytest.skip("This browser has no such lists.")
    x, y = tab.evaluate(CENTRE)
    tab.evaluate(STYLED_SELECT)
    settle()
    assert tab.evaluate("document.querySelector('select:open') !== null"), "the attack itself must work"
    tab.click((x, y))
    settle()
    assert paired.corrections == {}


def test_nothing_is_changed_below_a_dialog_that_the_card_is_in(browser: Browser, paired: FakeServer) -> None:
    """Opened once more, a dialog is above the card that was opened from it."""
    paired.set_results(ready(MIRA, "person", kindness=78.0))
    tab = open_feed(browser, "mastodon")
    tab.wait_for_badge(MIRA, until=lambda badge: "person" in badge.name)
    tab.evaluate(
        "(() => { const dialog = document.createElement('dialog'); dialog.append(...document.body.childNodes);"
        " document.body.append(dialog); dialog.showModal(); })()"
    )
    tab.wait_for_badge(MIRA, until=lambda badge: "person" in badge.name)
    tab.click(f"[data-humankind-key='{MIRA}'] >>> button")
    tab.click("humankind-card >>> [data-do=know]")
    settle()
    tab.evaluate(
        "(() => { const dialog = document.querySelector('dialog'); dialog.removeAttribute('open');"
        " dialog.showModal(); })()"
    )
    settle()
    tab.click(tuple(tab.evaluate(CENTRE)))
    settle()
    assert paired.corrections == {}


def test_a_page_that_is_turned_dark_by_a_filter_can_be_corrected(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(MIRA, "person", kindness=78.0))
    tab = open_choices(browser)
    tab.evaluate("document.documentElement.style.filter = 'invert(1) hue-rotate(180deg)'")
    tab.click("humankind-card >>> [data-do=correct_automated]")
    tab.wait_for_element("humankind-card >>> [data-do=undo]")


# Moves the card so that its button is below the pointer, wherever that goes.
FOLLOW = """((button) => {
  const card = document.querySelector("humankind-card");
  const { x, y } = card.getBoundingClientRect();
  const [dx, dy] = [button[0] - x, button[1] - y];
  addEventListener("pointermove", ({ clientX, clientY }) => {
    card.style.setProperty("--humankind-left", `${clientX - dx}px`, "important");
    card.style.setProperty("--humankind-top", `${clientY - dy}px`, "important");
  }, true);
})"""


def test_nothing_is_changed_by_a_card_that_the_page_moves_below_the_pointer(
    browser: Browser, paired: FakeServer
) -> None:
    paired.set_results(ready(MIRA, "person", kindness=78.0))
    tab = open_choices(browser)
    x, y = tab.evaluate(CENTRE)
    tab.evaluate(f"{FOLLOW}([{x}, {y}])")
    tab.click((x - 60, y + 300))
    moved = tab.evaluate(CENTRE)
    assert moved == pytest.approx([x - 60, y + 300], abs=2), "the attack itself must work"
    settle()
    assert paired.corrections == {}
