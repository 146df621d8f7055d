"""The watcher: authors in view are requested once, and badges follow the page's nodes without duplicates."""

from __future__ import annotations

import pytest

from devtools.browser import TOKEN, Browser, FakeServer, Tab, opted_out, pending, ready, unavailable
from devtools.feed_pages.pages import HARBOUR, JOON, MIRA, NADIA, html_of, open_feed, sent_posts
from tests.waiting import eventually

FEED = "document.querySelector('[role=feed]')"
# After a delay, so that this evaluation can return before the reload closes the page.
RELOAD = "void setTimeout(() => (globalThis.browser ?? chrome).runtime.reload(), 300)"
COPIES = """(many) => {
  const feed = document.querySelector("[role=feed]");
  const first = feed.firstElementChild;
  const parts = [];
  for (let at = 0; at < many; at += 1) {
    const copy = first.cloneNode(true);
    copy.querySelector("humankind-badge")?.remove();
    const link = copy.querySelector("a.status__display-name");
    link.setAttribute("href", `/@reader${at % 300}`);
    copy.querySelector("a.status__relative-time").setAttribute("href", `/@reader${at % 300}/${9000 + at}`);
    parts.push(copy);
  }
  feed.append(...parts);
  return feed.childElementCount;
}"""


@pytest.fixture
def feed(browser: Browser, paired: FakeServer) -> Tab:
    """Mastodon's feed with its badges in place and complete."""
    paired.set_results(ready(MIRA, kindness=78.0), ready(JOON, kindness=91.0))
    tab = open_feed(browser, "mastodon")
    tab.wait_for_badge(MIRA, until=lambda badge: badge.text == "78")
    tab.wait_for_badge(JOON, until=lambda badge: badge.text == "91")
    return tab


@pytest.mark.usefixtures("feed")
def test_many_posts_of_one_author_cause_one_request(paired: FakeServer) -> None:
    assert sorted(set(paired.requested_keys())) == sorted(paired.requested_keys())
    assert paired.requested_keys().count(NADIA) == 1


def test_a_post_that_is_removed_and_redrawn_gets_its_badge_back_once(feed: Tab, paired: FakeServer) -> None:
    before = len(paired.requested_keys())
    for _ in range(3):
        feed.evaluate(f"(() => {{ window.kept = {FEED}.innerHTML; {FEED}.replaceChildren(); }})()")
        feed.wait_for("!document.querySelector('[data-humankind-key]')")
        feed.evaluate(f"(() => {{ {FEED}.innerHTML = window.kept; }})()")
        feed.wait_for_badge(MIRA, until=lambda badge: badge.text == "78")
        feed.wait_for("document.querySelectorAll('humankind-badge').length === 10")
    assert [badge.key for badge in feed.badges()].count(MIRA) == 1
    assert len(paired.requested_keys()) == before, "known results are not requested again"


def test_a_link_reused_for_another_author_gets_that_authors_badge(feed: Tab) -> None:
    feed.evaluate(
        "(() => { document.querySelector('.status__info a.status__display-name').href = '/@joon@hachyderm.io'; })()"
    )
    feed.wait_for("document.querySelector('.status__info humankind-badge')?.dataset.humankindKey.endsWith('@joon')")
    assert feed.badges()[0].text == "91"
    assert MIRA not in [badge.key for badge in feed.badges()]


def test_a_badge_removed_by_the_page_is_restored(feed: Tab) -> None:
    feed.evaluate("(() => { document.querySelector('humankind-badge').remove(); document.body.append('redrawn'); })()")
    feed.wait_for_badge(MIRA, until=lambda badge: badge.text == "78")


def test_a_post_added_later_gets_a_badge(feed: Tab) -> None:
    feed.evaluate(COPIES, 1)
    feed.evaluate("scrollTo(0, document.body.scrollHeight)")
    feed.wait_for_badge("mastodon:mastodon.social/@reader0", until=lambda badge: "not sure yet" in badge.name)


def test_a_copied_post_gets_a_badge_of_its_own(feed: Tab) -> None:
    """A copied badge element has no shadow root."""
    feed.evaluate(f"(() => {{ {FEED}.prepend({FEED}.firstElementChild.cloneNode(true)); }})()")
    feed.wait_for(f"[0, 1].every((at) => {FEED}.children[at].querySelectorAll('humankind-badge').length === 1)")
    feed.wait_for(f"[0, 1].every((at) => {FEED}.children[at].querySelector('humankind-badge').shadowRoot)")
    assert [(badge.key, badge.text) for badge in feed.badges()[:2]] == [(MIRA, "78")] * 2


@pytest.mark.parametrize("style", ["display: contents", "position: absolute; width: 0; height: 0; top: -9999px"])
def test_an_author_inside_an_added_element_without_a_box_is_found(feed: Tab, style: str) -> None:
    feed.evaluate(
        """(style) => {
          const added = document.createElement("div");
          added.style = style;
          added.append(document.querySelector("[role=feed]").firstElementChild.cloneNode(true));
          added.querySelector("humankind-badge").remove();
          added.querySelector("a.status__display-name").setAttribute("href", "/@inside");
          added.firstElementChild.style = "position: fixed; top: 0; left: 0; width: 400px";
          document.body.prepend(added);
        }""",
        style,
    )
    feed.wait_for_badge("mastodon:mastodon.social/@inside", until=lambda badge: "not sure yet" in badge.name)


def test_the_pages_own_nodes_are_not_changed(feed: Tab) -> None:
    """Without the badges, the page is the same as before."""
    cleaned = feed.evaluate(
        "(() => { const copy = document.body.cloneNode(true); "
        "copy.querySelectorAll('humankind-badge').forEach((b) => b.remove()); return copy.innerHTML.trim(); })()"
    )
    without_extension = html_of("mastodon").split("<body", 1)[1].split(">", 1)[1].rsplit("</body>", 1)[0].strip()
    original = feed.evaluate(
        "(html) => { const page = new DOMParser().parseFromString(html, 'text/html'); "
        "return page.body.innerHTML.trim(); }",
        without_extension,
    )
    assert cleaned == original


def test_an_account_is_requested_again_until_it_is_ready(browser: Browser, paired: FakeServer) -> None:
    """Joon's server is being waited for longer than any fixed number of tries; Harbour's asked for a short pause."""
    paired.set_results(
        *[pending(JOON, retry_after_ms=100)] * 7,
        ready(JOON, kindness=64.0),
        unavailable(HARBOUR, "rate-limited", retry_after=2),
        ready(HARBOUR, "automated", kindness=None),
    )
    tab = open_feed(browser, "mastodon")
    tab.wait_for_badge(JOON, until=lambda badge: "looking" in badge.name)
    tab.wait_for_badge(HARBOUR, until=lambda badge: "automated" in badge.text)
    tab.wait_for_badge(JOON, until=lambda badge: badge.text == "64")
    assert (paired.requested_keys().count(JOON), paired.requested_keys().count(HARBOUR)) == (8, 2)


def test_posts_of_a_batch_that_failed_are_sent_again(browser: Browser, paired: FakeServer) -> None:
    paired.raw_responses["/v1/scores"] = b"{}"
    tab = open_feed(browser, "mastodon")
    # A request is noted before its response is chosen: only when the second one comes has the first one failed.
    eventually(lambda: [call.path for call in paired.calls].count("/v1/scores") >= 2)
    del paired.raw_responses["/v1/scores"]
    tab.wait_for_badge(MIRA, until=lambda badge: "not sure yet" in badge.name)
    scores = [call for call in paired.calls if call.path == "/v1/scores"]
    del paired.calls[: paired.calls.index(scores[1])]
    assert {post["id"] for post in sent_posts(paired)["mira"]} == {"101"}  # the second may have failed, too


def test_an_account_that_opted_out_is_requested_only_once(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(opted_out(MIRA))
    tab = open_feed(browser, "mastodon")
    badge = tab.wait_for_badge(MIRA, until=lambda badge: "asked not to be scored" in badge.name)
    assert badge.text == ""
    tab.goto(tab.url)
    tab.wait_for_badge(MIRA, until=lambda badge: "asked not to be scored" in badge.name)
    assert paired.requested_keys().count(MIRA) == 1


def test_a_hidden_tab_sends_no_requests(browser: Browser, browser_name: str, paired: FakeServer) -> None:
    if browser_name == "chromium":
        pytest.skip("headless Chromium reports every tab as visible")
    tab = open_feed(browser, "mastodon")
    tab.wait_for_badge(JOON, until=lambda badge: "not sure yet" in badge.name)
    browser.route("https://elsewhere.example/*", "<p>Another tab")
    browser.open("https://elsewhere.example/").activate()
    tab.wait_for("document.hidden")
    paired.calls.clear()
    tab.evaluate(COPIES, 5)
    tab.evaluate("scrollTo(0, document.body.scrollHeight)")
    tab.evaluate("new Promise((done) => setTimeout(done, 1500))")
    assert paired.requested_keys() == []
    tab.activate()
    tab.evaluate("scrollTo(0, document.body.scrollHeight)")
    tab.wait_for_badge("mastodon:mastodon.social/@reader0", until=lambda badge: "not sure yet" in badge.name)


def test_a_feed_of_three_thousand_posts_requests_only_authors_in_view(feed: Tab, paired: FakeServer) -> None:
    assert feed.evaluate(COPIES, 3000) == 3010
    feed.evaluate("scrollTo(0, document.body.scrollHeight)")
    feed.wait_for_badge("mastodon:mastodon.social/@reader299", until=lambda badge: "not sure yet" in badge.name)
    assert len(set(paired.requested_keys())) < 60
    assert feed.evaluate("document.querySelectorAll('humankind-badge').length") < 60


def test_an_author_just_outside_a_box_that_scrolls_gets_a_badge(feed: Tab) -> None:
    """Clients such as Mastodon's columns scroll boxes inside the page. The feed is now a box of 100 px."""
    feed.evaluate(
        """(() => {
          const box = document.querySelector("[role=feed]");
          const near = box.firstElementChild.cloneNode(true);
          near.querySelector("humankind-badge").remove();
          const far = near.cloneNode(true);
          for (const [post, name, top] of [[near, "near", 180], [far, "far", 2000]]) {
            post.querySelector("a.status__display-name").setAttribute("href", `/@${name}`);
            post.style = `display: block; margin-top: ${top}px`;
          }
          box.style = "height: 100px; overflow: auto";
          box.replaceChildren(near, far);
        })()"""
    )
    feed.wait_for_badge("mastodon:mastodon.social/@near", until=lambda badge: "not sure yet" in badge.name)
    assert "mastodon:mastodon.social/@far" not in [badge.key for badge in feed.badges()]


def test_badges_disappear_when_the_server_stops_and_return_when_it_starts(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(MIRA, kindness=78.0))
    tab = open_feed(browser, "mastodon")
    tab.wait_for_badge(MIRA, until=lambda badge: badge.text == "78")
    paired.stop()
    browser.send_message(type="overview")
    tab.wait_for("!document.querySelector('humankind-badge')")
    paired.start()
    browser.send_message(type="overview")
    tab.wait_for_badge(MIRA, until=lambda badge: badge.text == "78")


def test_a_verdict_switched_off_in_the_options_has_no_badge(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(MIRA, kindness=78.0), ready(HARBOUR, "automated", kindness=None))
    tab = open_feed(browser, "mastodon")
    tab.wait_for_badge(HARBOUR, until=lambda badge: "automated" in badge.text)
    shown = {"person": True, "one_way": True, "automated": False, "organisation": True, "unsure": False}
    browser.send_message(type="change", change={"badges": shown})
    tab.wait_for_badge(HARBOUR, until=lambda badge: not badge.visible)
    assert tab.wait_for_badge(MIRA).text == "78"


def test_the_popup_shows_a_summary_of_the_page(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(
        ready(MIRA, kindness=80.0), ready(JOON, kindness=60.0), ready(HARBOUR, "automated", kindness=None)
    )
    tab = open_feed(browser, "mastodon")
    tab.wait_for_badge(HARBOUR, until=lambda badge: "automated" in badge.text)
    tab.wait_for("!document.querySelector('[data-state=thinking]')")
    popup = browser.open_over(tab, "popup/popup.html")
    popup.wait_for("document.body.innerText.includes('70')")


def test_after_a_reload_of_the_extension_old_content_scripts_stop(
    fresh_browser: Browser, browser_name: str, fake_server: FakeServer
) -> None:
    """They cannot be unloaded, but they remove their badges and send nothing."""
    fresh_browser.pair_with(fake_server.url, TOKEN)
    fake_server.set_results(ready(MIRA, kindness=78.0))
    tab = open_feed(fresh_browser, "mastodon")
    tab.wait_for_badge(MIRA, until=lambda badge: badge.text == "78")
    fresh_browser.open("options/options.html").evaluate(RELOAD)
    tab.activate()
    tab.evaluate(COPIES, 5)
    tab.evaluate("scrollTo(0, document.body.scrollHeight)")
    if browser_name == "firefox":  # injects the new scripts into open pages, so theirs are the only badges
        tab.wait_for_badge("mastodon:mastodon.social/@reader0", until=lambda badge: "not sure yet" in badge.name)
        lines = "[...document.querySelectorAll('.status__info')]"
        tab.wait_for(f"{lines}.every((line) => line.querySelectorAll('humankind-badge').length <= 1)")
        return
    tab.wait_for("!document.querySelector('humankind-badge, humankind-card')", timeout=40)
    fake_server.calls.clear()
    tab.evaluate("scrollTo(0, 0)")
    tab.evaluate(COPIES, 5)
    tab.evaluate("new Promise((done) => setTimeout(done, 1500))")
    assert not tab.exists("humankind-badge")
    assert fake_server.calls == []
