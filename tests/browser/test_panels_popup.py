"""The popup: state of the server, summary of the page, look-up box, pause and the switch of the site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from devtools.browser import Browser, FakeServer, Tab, copy_extension, ready
from shared_schema.networks import account_of, profile_url
from shared_schema.records import AccountMatch, Correction

NEWS = "https://news.ycombinator.com/"
POPUP = "popup/popup.html"
COMMENT = """<tr class="athing comtr" id="{id}"><td class="ind" indent="0"></td><td>
  <span class="comhead"><a href="user?id={name}" class="hnuser">{name}</a></span>
  <div class="comment"><div class="commtext">{text}</div></div></td></tr>"""
FEED = f"""<!doctype html><html lang=en><title>News</title><body><table>
{COMMENT.format(id=1, name="maria", text="Thank you for this.")}
{COMMENT.format(id=2, name="newsdesk", text="Read on.")}</table>"""
THIRD = COMMENT.format(id=3, name="ada", text="Good morning.")
OTHER_HOST = "https://social.example/"


@pytest.fixture
def feed(browser: Browser, paired: FakeServer) -> Tab:
    """A page with a person and an organisation, both with badges."""
    paired.set_results(
        ready("hackernews:maria", "person", kindness=80.0), ready("hackernews:newsdesk", "organisation", kindness=60.0)
    )
    browser.route(f"{NEWS}*", FEED)
    page = browser.open(f"{NEWS}item?id=1")
    page.wait_for_badge("hackernews:maria", until=lambda badge: "80" in badge.text)
    page.wait_for_badge("hackernews:newsdesk", until=lambda badge: "60" in badge.text)
    return page


def look_up(popup: Tab, query: str) -> None:
    """Types a query into the look-up box and presses Enter."""
    popup.click("#query")
    popup.type(query)
    popup.press("Enter")


def test_the_summary_shows_verdicts_and_average_kindness(browser: Browser, feed: Tab) -> None:
    popup = browser.open_over(feed, POPUP)
    counts = popup.text(".counts")
    assert [line.split() for line in counts.splitlines() if line.strip()] == [
        ["person"],
        ["1"],
        ["organisation"],
        ["1"],
    ]
    assert "2 authors" in popup.text("#page")
    assert "70" in popup.text("#page")


NEXT_PAGE = """(row) => {
  history.pushState({}, "", "/item?id=2");
  document.querySelectorAll("tr.comtr")[1].remove();
  document.querySelector("tbody").insertAdjacentHTML("beforeend", row);
}"""


def test_the_summary_leaves_out_authors_of_the_page_before(browser: Browser, feed: Tab, paired: FakeServer) -> None:
    """Sites go from one page to another without loading. Who is still on it counts."""
    paired.set_results(ready("hackernews:ada", "person", kindness=70.0))
    feed.evaluate(NEXT_PAGE, THIRD)
    feed.wait_for_badge("hackernews:ada", until=lambda badge: "70" in badge.text)
    popup = browser.open_over(feed, POPUP)
    assert popup.text(".counts").split() == ["person", "2"]


def test_switching_the_site_off_and_on_removes_and_restores_its_badges(browser: Browser, feed: Tab) -> None:
    popup = browser.open_over(feed, POPUP)
    popup.click("#site")
    feed.wait_for("document.querySelectorAll('[data-humankind-key]').length === 0")
    assert browser.storage()["settings"]["sitesOff"] == ["news.ycombinator.com"]
    feed.activate()
    popup.click("#site")
    feed.wait_for_badge("hackernews:maria")


def test_a_pause_removes_the_badges_until_it_ends(browser: Browser, feed: Tab, paired: FakeServer) -> None:
    popup = browser.open_over(feed, POPUP)
    popup.click("#pause")
    feed.wait_for("document.querySelectorAll('[data-humankind-key]').length === 0")
    before = len(paired.requested_keys())
    other = browser.open(f"{NEWS}item?id=2")
    other.wait_for("document.readyState === 'complete'")
    popup.activate()
    popup.wait_for_element("#server .notice button")
    assert len(paired.requested_keys()) == before
    popup.click("#server .notice button")
    feed.activate()
    feed.wait_for_badge("hackernews:maria")


HOLD_THE_NEXT_OVERVIEW = """
((api) => {
  const send = api.runtime.sendMessage;
  api.runtime.sendMessage = async (message) => {
    const response = await send(message);
    if (message.type === "overview" && !globalThis.release) {
      await new Promise((done) => { globalThis.release = done; });
    }
    return response;
  };
})(globalThis.browser ?? globalThis.chrome)"""


def test_a_response_from_before_a_click_is_not_drawn(browser: Browser, paired: FakeServer) -> None:
    """The popup had asked for the state just before the reader pressed Pause."""
    del paired
    popup = browser.open(POPUP)
    popup.wait_for_element("#query")
    popup.evaluate(HOLD_THE_NEXT_OVERVIEW)
    popup.wait_for("globalThis.release")
    popup.click("#pause")
    popup.wait_for_element("#server .notice button")
    popup.evaluate("new Promise((done) => { globalThis.release(); setTimeout(done, 300); })")
    assert popup.exists("#server .notice button")


def test_a_page_of_the_browser_itself_has_no_posts(browser: Browser, paired: FakeServer) -> None:
    popup = browser.open(POPUP)
    popup.wait_for_element("#page p")
    assert not popup.exists("#site")
    assert paired.requested_keys() == []


def test_a_changed_site_is_reported_with_a_diagnosis_free_of_content(browser: Browser, paired: FakeServer) -> None:
    del paired
    browser.route(f"{NEWS}*", "<!doctype html><html lang=en><title>New layout</title><body><p>secret words")
    page = browser.open(f"{NEWS}some/path?id=secret")
    popup = browser.open_over(page, POPUP)
    popup.wait_for_element("#page button")
    assert "not recognised" in popup.text("#page")
    popup.evaluate("navigator.clipboard.writeText = async (text) => { document.body.dataset.copied = text; }")
    popup.click("#page button")
    copied = str(popup.wait_for("document.body.dataset.copied"))
    assert "news.ycombinator.com" in copied
    assert "secret" not in copied


def test_a_stopped_server_is_reported_with_the_command_that_starts_it(browser: Browser, paired: FakeServer) -> None:
    paired.stop()
    popup = browser.open(POPUP)
    assert "./scripts/run" in popup.text("#server .notice")
    assert not popup.exists("#find:not([hidden])")
    paired.start()
    popup.wait_for_element("#query")


def test_looking_up_a_handle_shows_a_sentence_and_three_scores(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready("mastodon:social.example/@maria", "person", kindness=72.0))
    popup = browser.open(POPUP)
    look_up(popup, "@maria@social.example")
    popup.wait_for_element("#found .account")
    card = popup.text("#found .account")
    assert "@maria@social.example" in card
    assert "31 of 40 posts answer someone" in card
    assert popup.evaluate("[...document.querySelectorAll('.scores dt')].map((word) => word.textContent)") == [
        "Humanity",
        "Conversation",
        "Kindness",
    ]
    assert "72" in card
    looked_up = [call for call in paired.calls if call.path.startswith("/v1/scores/")]
    assert {call.query["new_hosts"] for call in looked_up} == {"at_once"}, (
        "what is typed is looked up on new servers, too"
    )


def test_linked_accounts_are_shown_by_address(browser: Browser, paired: FakeServer) -> None:
    others = [
        AccountMatch(key=key, account=account_of(key), url=profile_url(account_of(key)))
        for key in ("mastodon:social.example/@maria", "web:maria.example")
    ]
    paired.set_results(ready("hackernews:maria", "person", linked_accounts=others))
    popup = browser.open(POPUP)
    look_up(popup, "maria")
    popup.wait_for_element("#found .account")
    assert "Also on: social.example/@maria, maria.example" in popup.text("#found .account")


def test_a_missing_score_and_a_move_are_shown(browser: Browser, paired: FakeServer) -> None:
    key = "mastodon:social.example/@maria"
    moved_to = AccountMatch(key=key, account=account_of(key), url=profile_url(account_of(key)))
    paired.set_results(ready("hackernews:maria", "unsure", kindness=None, moved_to=moved_to))
    popup = browser.open(POPUP)
    look_up(popup, "maria")
    popup.wait_for_element("#found .account")
    assert "not enough posts yet" in popup.text("#found .account")
    assert "Moved to @maria@social.example" in popup.text("#found .account")
    assert popup.exists("#found .account a[href='https://social.example/@maria']")


def test_a_bare_name_offers_only_networks_that_the_server_can_read(browser: Browser, paired: FakeServer) -> None:
    """The others are offered only if nothing else is left."""
    unreadable = ("facebook:maria", "linkedin:maria", "tiktok:maria")
    paired.set_choices("maria", unreadable[0], "hackernews:maria", *unreadable[1:], "reddit:maria")
    paired.set_choices("marias", *unreadable)
    popup = browser.open(POPUP)
    buttons = "[...document.querySelectorAll('#found .choices button')].map((button) => button.textContent)"
    for typed, names in (("maria", ["Hacker News", "Reddit"]), ("s", ["Facebook", "LinkedIn", "TikTok"])):
        look_up(popup, typed)
        popup.wait_for(f"document.querySelectorAll('#found .choices button').length === {len(names)}")
        shown = popup.evaluate(buttons)
        assert all(name in text for name, text in zip(names, shown, strict=True)), shown


def test_an_unknown_handle_shows_a_problem(browser: Browser, paired: FakeServer) -> None:
    del paired
    popup = browser.open(POPUP)
    look_up(popup, "no such handle")
    popup.wait_for_element("#found [role=alert]")


def test_a_correction_is_chosen_with_the_keyboard_and_undone(browser: Browser, paired: FakeServer) -> None:
    """Nothing is saved before a verdict is chosen, and the keyboard stays in the card that is drawn again."""
    paired.set_results(ready("hackernews:maria", "one_way"))
    popup = browser.open(POPUP)
    look_up(popup, "maria")
    popup.wait_for_element("details.correction")
    left = "(selector) => document.querySelector(selector).getBoundingClientRect().left"
    assert popup.evaluate(left, "details.correction") == popup.evaluate(left, ".own-tag"), "it is no cited post"
    points = popup.evaluate("document.querySelector('.points').scrollHeight")
    assert points < 30, "the points are on one line"
    popup.focus("details.correction summary")
    popup.press("Enter")
    for _ in range(4):
        popup.press("ArrowDown")
        popup.press("Tab")
    assert paired.corrections == {}
    assert popup.evaluate("document.activeElement.textContent") == "An organisation"
    popup.press("Enter")
    popup.wait_for_element("p.correction")
    assert "organisation" in popup.text(".account .verdict")
    assert paired.corrections["hackernews:maria"].verdict == "organisation"
    popup.wait_for("document.getElementById('found') === document.activeElement")
    popup.focus("p.correction button")
    popup.press("Enter")
    popup.wait_for_element("details.correction")
    assert paired.corrections == {}
    assert popup.evaluate("document.getElementById('found') === document.activeElement")


def test_the_keyboard_stays_on_the_switch_while_the_page_changes(browser: Browser, feed: Tab) -> None:
    popup = browser.open_over(feed, POPUP)
    popup.wait_for_element(".counts")
    popup.focus("#site")
    popup.evaluate("document.activeElement.isOld = true")
    feed.evaluate("(row) => document.querySelector('table').insertAdjacentHTML('beforeend', row)", THIRD)
    popup.wait_for("!document.getElementById('site').isOld")
    assert popup.evaluate("document.activeElement.id") == "site"


def test_the_keyboard_goes_from_pause_to_resume(browser: Browser, feed: Tab) -> None:
    popup = browser.open_over(feed, POPUP)
    popup.wait_for_element("#pause")
    popup.activate()
    popup.focus("#pause")
    popup.press("Enter")
    popup.wait_for("document.activeElement.matches('#server .notice button')")
    popup.press("Enter")
    popup.wait_for("document.activeElement.id === 'pause'")


def test_an_earlier_correction_is_shown(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready("hackernews:maria", "one_way"))
    paired.corrections["hackernews:maria"] = Correction(verdict="organisation")
    popup = browser.open(POPUP)
    look_up(popup, "maria")
    assert "organisation" in popup.text("p.correction")


def granted(folder: Path) -> Path:
    """The extension with permission for one more host. Headless browsers have no prompt in which to grant it."""

    def change(manifest: dict[str, Any]) -> None:
        manifest["host_permissions"].append(f"{OTHER_HOST}*")

    return copy_extension(Path(__file__).parents[2] / "extension", folder, change)


@pytest.mark.parametrize(
    "body",
    ["<div id=mastodon>", "<div id=app class=lemmy-site>", "<div id=misskey_app>", "<body data-controller='mbin x'>"],
)
def test_a_host_with_known_software_is_added_with_one_click(
    start_browser: Any, tmp_path: Path, fake_server: FakeServer, body: str
) -> None:
    browser = start_browser(granted(tmp_path / "extension"))
    browser.pair_with(fake_server.url, "a-token-for-tests")
    browser.route(f"{OTHER_HOST}*", f"<!doctype html><html lang=en><title>S</title>{body}")
    page = browser.open(OTHER_HOST)
    popup = browser.open_over(page, POPUP)
    popup.wait_for_element("#page button")
    assert "servers of this kind" in popup.text("#page")
    assert "social.example" in popup.text("#page button")
    popup.click("#page button")
    popup.wait_for_element("#site")
    assert browser.storage()["settings"]["addedHosts"] == ["social.example"]
