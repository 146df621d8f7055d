"""Badge and card inside a page: keyboard, mouse, hostile styles, surrounding links, untrusted names, light and dark."""

from __future__ import annotations

import msgspec
import pytest

from devtools.browser import Browser, FakeServer, Tab, badge_button, card, opted_out, ready, unavailable
from devtools.feed_pages.pages import HARBOUR, JOON, MIRA, NADIA, open_feed
from server.scoring.evaluation import typical_scores
from shared_schema.networks import account_of
from shared_schema.problems import problem
from shared_schema.records import AccountMatch, AccountResult, CitedPost, Contribution, Reasons, ScoreCard
from tests.browser.feed_page import settle

CARD = "humankind-card >>> [role=dialog]"
FOCUSED = "document.activeElement?.shadowRoot?.activeElement?.localName ?? document.activeElement?.localName"
CARD_TEXT = "document.querySelector('humankind-card')?.shadowRoot.querySelector('.card').innerText ?? ''"
HOSTILE = """<style>* { display: none !important; font-size: 60px !important; color: red !important;
  background: lime !important; width: 900px !important; height: 900px !important; float: left !important;
  margin: 90px !important; border: 9px solid !important; visibility: hidden !important; opacity: 0.1 !important;
  position: absolute !important; transform: rotate(20deg) !important; }
html, body, body :not(humankind-badge) { all: revert !important; }</style>"""


def open_with(browser: Browser, server: FakeServer, *results: AccountResult, page: str = "mastodon") -> Tab:
    """A feed with these results, once Mira's badge is complete."""
    server.set_results(*results)
    tab = open_feed(browser, page)
    tab.wait_for_badge(MIRA, until=lambda badge: "looking" not in badge.name)
    return tab


def open_card(tab: Tab, key: str = MIRA) -> None:
    """Opens a card with the keyboard."""
    tab.focus(badge_button(key))
    tab.press("Enter")
    tab.wait_for_element(CARD)


# Collects the events of a pointer over a badge, and of its focus, that reach the page.
RECORD = """(() => {
  window.received = [];
  for (const type of ["pointermove", "pointerover", "pointerout", "mousemove", "mouseover", "mouseout",
    "focusin", "focusout"])
    document.body.addEventListener(type, (event) => {
      if (event.target.localName === "humankind-badge") window.received.push(type);
    });
})()"""


def wait_for_card_text(tab: Tab, text: str) -> None:
    """Waits until the open card contains a text."""
    tab.wait_for(f"({CARD_TEXT}).includes({msgspec.json.encode(text).decode()})")


def result_with(scored: ScoreCard) -> AccountResult:
    """A result with this card."""
    return AccountResult(key=scored.key, status="ready", card=scored)


@pytest.mark.parametrize("press", ["Enter", "Space"])
def test_a_key_opens_the_card_and_focus_returns_when_it_closes(
    browser: Browser, paired: FakeServer, press: str
) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0))
    tab.evaluate(RECORD)
    tab.focus(badge_button(MIRA))
    tab.press(press)
    tab.wait_for_element(CARD)
    tab.wait_for(f"({FOCUSED}) === 'div'")
    assert tab.url == "https://mastodon.social/home", "the link around the badge must not be followed"
    tab.press("Tab")
    assert tab.evaluate(FOCUSED) == "button"
    tab.press("Escape")
    tab.wait_for("!document.querySelector('humankind-card')")
    assert tab.evaluate(FOCUSED) == "button"
    assert tab.evaluate("window.received") == [], "a site that opens its own card on focus gets no event to do so"
    assert tab.evaluate("document.activeElement.dataset.humankindKey") == MIRA


def test_tabbing_out_of_the_card_returns_to_the_badge(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0))
    open_card(tab)
    tab.press("Shift+Tab")
    tab.wait_for("!document.querySelector('humankind-card')")
    assert tab.evaluate("document.activeElement.dataset.humankindKey") == MIRA


@pytest.mark.parametrize("page", ["mastodon", "elk", "phanpy"])
def test_a_click_opens_the_card_and_does_not_follow_the_pages_link(
    browser: Browser, paired: FakeServer, page: str
) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0), page=page)
    before = tab.url
    tab.evaluate("(() => { document.addEventListener('click', () => { window.clicked = true; }); })()")
    tab.click(badge_button(MIRA))
    tab.wait_for_element(CARD)
    assert tab.url == before
    assert tab.evaluate("window.clicked ?? false") is False, "the page's own handlers must not run"
    tab.click((5, 5))
    tab.wait_for("!document.querySelector('humankind-card')")


# Mastodon watches from above which of its links the pointer enters and leaves, and opens a card of its own for the one
# in which it stays.
SITE_CARD = """(() => {
  window.stays = [];
  const note = ({ type, target }) => {
    if (target instanceof HTMLElement && target.matches("[data-hover-card-account]")) window.stays.push(type);
  };
  for (const type of ["mouseenter", "mouseleave"]) document.body.addEventListener(type, note, true);
})()"""


@pytest.mark.parametrize("by", ["at once", "over the name"])
def test_a_site_that_watches_its_links_opens_no_card_of_its_own_over_ours(
    browser: Browser, paired: FakeServer, by: str
) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0))
    tab.evaluate(SITE_CARD)
    if by == "over the name":
        tab.hover(".status__display-name bdi")
    tab.hover(badge_button(MIRA))
    tab.wait_for_element(CARD)
    assert tab.evaluate("window.stays") == ["mouseenter", "mouseleave"]


def test_hovering_opens_the_card_and_leaving_closes_it(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0))
    tab.evaluate(RECORD)
    tab.hover(badge_button(MIRA))
    tab.wait_for_element(CARD)
    assert tab.evaluate(FOCUSED) == "body", "a card opened by hovering takes no focus"
    assert tab.evaluate("window.received") == [], "a site that opens its own card on hover gets no event to do so"
    tab.hover((5, 5))
    tab.wait_for("!document.querySelector('humankind-card')")


# The middle of a badge that lies below the open card.
BELOW_CARD = """(() => {
  const card = document.querySelector("humankind-card").getBoundingClientRect();
  const middles = [...document.querySelectorAll("humankind-badge")].map((badge) => {
    const { x, y, width, height } = badge.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  });
  return middles.find(([x, y]) => x > card.left && x < card.right && y > card.top && y < card.bottom) ?? null;
})()"""
IS_OPEN = "document.querySelector('humankind-card') !== null"
# Whether a card is open after longer than one takes to open below a pointer that rests.
IS_OPEN_LATER = f"new Promise((done) => setTimeout(() => done({IS_OPEN}), 1000))"


@pytest.mark.parametrize("opened", ["before the pointer", "over the pointer"])
def test_no_card_opens_below_the_resting_pointer_when_the_reader_closes_one(
    browser: Browser, paired: FakeServer, opened: str
) -> None:
    """The pointer is then over the badge that lay below the card, without having moved there."""
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0), ready(JOON), ready(NADIA))
    open_card(tab)
    x, y = tab.evaluate(BELOW_CARD)
    if opened == "over the pointer":
        tab.press("Escape")
        tab.hover((x, y))
        tab.wait_for_element(CARD)
        open_card(tab)
    else:
        tab.hover((x, y))
    wait_for_card_text(tab, "@mira@mastodon.social")
    settle()
    tab.press("Escape")
    tab.wait_for(f"!({IS_OPEN})")
    assert not tab.evaluate(IS_OPEN_LATER)
    tab.hover((x + 1, y))
    assert not tab.evaluate(IS_OPEN_LATER), "the pointer has not left the badge"
    tab.hover((5, 5))
    tab.hover((x, y))
    tab.wait_for_element(CARD)


def test_a_card_that_was_closed_opens_again_when_the_pointer_comes_back(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0))
    tab.hover(badge_button(MIRA))
    tab.wait_for_element(CARD)
    tab.press("Escape")
    tab.wait_for(f"!({IS_OPEN})")
    assert not tab.evaluate(IS_OPEN_LATER)
    tab.hover((5, 5))
    tab.hover(badge_button(MIRA))
    tab.wait_for_element(CARD)


def test_the_card_shows_scores_and_reasons(browser: Browser, paired: FakeServer) -> None:
    reasons = [
        Contribution(score="kindness", signal="intercept", points=50, sentence="Every account starts in the middle."),
        Contribution(score="conversation", signal="replies", points=19, sentence="Answers people."),
        Contribution(score="conversation", signal="people", points=17, sentence="Answers many people."),
        Contribution(score="conversation", signal="turns", points=16, sentence="Comes back to talk."),
        Contribution(score="kindness", signal="thanks", points=6, sentence="Thanked people."),
        Contribution(score="humanity", signal="rhythm", points=-4, sentence="Posts at all hours."),
    ]
    tab = open_with(browser, paired, result_with(card(MIRA, kindness=78.0, contributions=reasons)))
    open_card(tab)
    for words in ("Humanity", "Conversation", "Kindness", "78", "Why", "+19", "Thanked people.", "−4"):
        wait_for_card_text(tab, words)
    text = tab.evaluate(CARD_TEXT)
    assert "Every account starts" not in text, "the intercept is not a reason"
    assert "Comes back to talk." not in text, "three at most, and each score's own strongest before another's third"
    box = tab.evaluate("document.querySelector('humankind-card').getBoundingClientRect().toJSON()")
    assert box["width"] <= 320
    assert box["left"] >= 0
    assert box["right"] <= 700


def test_the_card_shows_the_servers_reasons_in_the_servers_order(browser: Browser, paired: FakeServer) -> None:
    contributions = [
        Contribution(score="conversation", signal="replies", points=19.2, sentence="Answers people."),
        Contribution(score="kindness", signal="thanks", points=0.2, sentence="Thanked people."),
        Contribution(score="kindness", signal="praise", points=30.0, sentence="Praised people."),
    ]
    scored = card(MIRA, contributions=contributions, reasons=Reasons(raised=[1, 0]))
    tab = open_with(browser, paired, result_with(scored))
    open_card(tab)
    wait_for_card_text(tab, "Why")
    inside = "document.querySelector('humankind-card').shadowRoot"
    drawn = tab.evaluate(f"[...{inside}.querySelectorAll('.reason > *')].map((part) => part.textContent)")
    assert drawn == ["+0.2", "Thanked people. Kindness", "+19.2", "Answers people. Conversation"]


def test_linked_accounts_are_links_that_the_keyboard_reaches(browser: Browser, paired: FakeServer) -> None:
    others = [
        AccountMatch(key=key, account=account_of(key), url=url)
        for key, url in (
            ("mastodon:hachyderm.io/@mira", "https://hachyderm.io/@mira"),
            ("web:mira.example", "https://www.mira.example/"),
            ("bluesky:mira.example", "javascript:window.hit=1"),
            ("x:mira_s", None),
        )
    ]
    tab = open_with(browser, paired, result_with(card(MIRA, kindness=78.0, linked_accounts=others)))
    open_card(tab)
    wait_for_card_text(tab, "Also on: hachyderm.io/@mira, mira.example/, bluesky:mira.example, x:mira_s")
    inside = "document.querySelector('humankind-card').shadowRoot"
    links = tab.evaluate(f"[...{inside}.querySelectorAll('.linked-accounts a')].map((a) => [a.href, a.target, a.rel])")
    assert links == [[one.url, "_blank", "noopener noreferrer"] for one in others[:2]], (
        "only web addresses become links"
    )
    tab.wait_for(f"({FOCUSED}) === 'div'")
    for stop in ("[data-do='close']", *(f"[href='{one.url}']" for one in others[:2])):
        tab.press("Tab")
        tab.wait_for(f'{inside}.activeElement?.matches("{stop}")')


def test_the_keyboard_stays_where_it_is_while_the_card_is_drawn_again(browser: Browser, paired: FakeServer) -> None:
    """On a link and on the posts of a reason, which are no buttons of the card's own."""
    other = AccountMatch(key="web:mira.example", account=account_of("web:mira.example"), url="https://mira.example/")
    tab = open_with(browser, paired, result_with(card(MIRA, kindness=78.0, linked_accounts=[other])))
    inside = "document.querySelector('humankind-card').shadowRoot"
    for stop in (".linked-accounts a", "details[data-name='kindness.kindness_signal'] summary"):
        paired.may_respond.clear()
        try:
            open_card(tab)
            tab.focus(f"humankind-card >>> {stop}")
            tab.evaluate(f"{inside}.activeElement.wasThere = true")
        finally:
            paired.may_respond.set()
        focused = f'{inside}.querySelector("{stop}")'
        tab.wait_for(f"{focused} && !{focused}.wasThere")
        assert tab.evaluate(f"{focused} === {inside}.activeElement"), stop
        tab.press("Escape")
        tab.wait_for("!document.querySelector('humankind-card')")


def test_without_linked_accounts_the_card_has_no_line_for_them(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0))
    open_card(tab)
    wait_for_card_text(tab, "Humanity")
    assert tab.evaluate("document.querySelector('humankind-card').shadowRoot.querySelector('.linked-accounts')") is None


def test_the_counted_words_are_underlined_by_code_point_and_the_host_that_showed_them_is_named(
    browser: Browser, paired: FakeServer
) -> None:
    post = CitedPost(
        id="p", text="🌱🌱 thank you, Ådi!", url="https://mastodon.social/@mira/1", seen_on="elsewhere.example"
    )
    reason = Contribution(
        score="kindness", signal="thanks", points=9, sentence="Thanked people.", posts=["p"], marks={"p": [(3, 12)]}
    )
    tab = open_with(browser, paired, result_with(card(MIRA, cited=[post], contributions=[reason])))
    open_card(tab)
    tab.click("humankind-card >>> summary")
    tab.wait_for_element("humankind-card >>> mark")
    assert tab.text("humankind-card >>> mark") == "thank you"
    link = tab.evaluate("document.querySelector('humankind-card').shadowRoot.querySelector('.post a').outerHTML")
    assert 'href="https://mastodon.social/@mira/1"' in link
    assert 'rel="noopener noreferrer"' in link
    assert tab.text("humankind-card >>> .seen-on") == "Seen on elsewhere.example"


def test_names_and_posts_are_never_treated_as_markup(browser: Browser, paired: FakeServer) -> None:
    evil = "<img src=x onerror=window.hit=1><b>\u202eRev\u200b</b>"
    post = CitedPost(id="p", text=evil, url="javascript:window.hit=1")
    reason = Contribution(
        score="kindness", signal="thanks", points=9, sentence=evil, posts=["p"], marks={"p": [(0, 999)]}
    )
    scored = card(MIRA, display_name=evil, cited=[post], contributions=[reason])
    tab = open_with(browser, paired, result_with(scored))
    assert evil in tab.badges()[0].name
    open_card(tab)
    wait_for_card_text(tab, "onerror=window.hit=1")
    tab.click("humankind-card >>> summary")
    inside = "document.querySelector('humankind-card').shadowRoot"
    assert tab.evaluate(f"{inside}.querySelectorAll('img, .post a').length") == 0
    assert tab.evaluate(f"{inside}.querySelector('h2 bdi').textContent") == evil
    assert tab.evaluate("window.hit ?? 0") == 0


def test_a_correction_wins_and_can_be_undone(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, ready(MIRA, "automated", kindness=None))
    open_card(tab)
    tab.click("humankind-card >>> [data-do=know]")
    settle()
    tab.click("humankind-card >>> [data-do=correct_person]")
    wait_for_card_text(tab, "Your correction: person.")
    wait_for_card_text(tab, "The posts alone suggest: automated.")
    tab.wait_for_badge(MIRA, until=lambda badge: ": person" in badge.name)
    tab.click("humankind-card >>> [data-do=undo]")
    tab.wait_for_badge(MIRA, until=lambda badge: ": automated" in badge.name)
    assert paired.corrections == {}


def test_look_again_reads_the_network_anew(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=50.0))
    open_card(tab)
    wait_for_card_text(tab, "50")
    paired.set_results(ready(MIRA, kindness=66.0))
    settle()
    tab.click("humankind-card >>> [data-do=again]")
    wait_for_card_text(tab, "66")
    wait_for_card_text(tab, "Updated just now.")
    assert "1" in [call.query.get("fresh") for call in paired.calls]


def test_an_account_without_a_score_shows_the_reason_and_the_next_step(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, opted_out(MIRA), unavailable(JOON))
    open_card(tab)
    wait_for_card_text(tab, "asked not to be scored")
    tab.press("Escape")
    tab.wait_for_badge(JOON, until=lambda badge: "not available" in badge.name)
    open_card(tab, JOON)
    reason = unavailable(JOON).problem
    assert reason is not None
    wait_for_card_text(tab, reason.title)
    wait_for_card_text(tab, reason.next)


def test_a_server_that_is_new_is_contacted_by_one_click_for_all_its_accounts(
    browser: Browser, paired: FakeServer
) -> None:
    """By keyboard alone. An open card reads no network; afterwards the other accounts of that server follow."""
    reason = problem("new-host", host="hedge.example")
    later = msgspec.structs.replace(reason, retry_after=600.0)
    tab = open_with(
        browser,
        paired,
        AccountResult(key=MIRA, status="unavailable", problem=reason),
        AccountResult(key=NADIA, status="ready", card=card(NADIA, kindness=55.0), problem=later),
    )
    tab.wait_for_badge(MIRA, until=lambda badge: "not asked yet" in badge.name)
    tab.wait_for_badge(NADIA, until=lambda badge: badge.text == "55")
    open_card(tab, NADIA)
    for text in ("Not asked yet: hedge.example has not been contacted before.", "in a few minutes", "Look up now"):
        wait_for_card_text(tab, text)
    tab.press("Escape")
    open_card(tab)
    wait_for_card_text(tab, "IP address (yours, if it is on your machine) and the time")
    batch = next(call.json for call in paired.calls if call.path == "/v1/scores")
    assert (batch["new_hosts"], batch["page_host"]) == ("on_click", "mastodon.social")
    assert {call.query.get("fresh") for call in paired.calls} == {None}
    assert "at_once" not in {call.query.get("new_hosts") for call in paired.calls}
    settle()
    paired.set_results(ready(MIRA, kindness=78.0), ready(NADIA, "one_way", kindness=None))
    tab.focus("humankind-card >>> [data-do=look_up]")
    tab.press("Enter")
    wait_for_card_text(tab, "Updated just now.")
    wait_for_card_text(tab, "Look again")
    assert tab.wait_for_badge(MIRA, until=lambda badge: badge.text == "78")
    tab.wait_for_badge(NADIA, until=lambda badge: "one-way" in badge.text)


def test_a_card_that_cannot_be_fetched_shows_what_to_do(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0))
    paired.stop()
    open_card(tab)
    wait_for_card_text(tab, "./scripts/run")
    tab.press("Escape")
    tab.wait_for("!document.querySelector('humankind-card')")


def test_the_pages_styles_cannot_break_the_badge(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(MIRA, kindness=78.0))
    tab = open_feed(browser, "mastodon", extra=HOSTILE)
    badge = tab.wait_for_badge(MIRA, until=lambda badge: badge.text == "78" and badge.visible)
    assert badge.rect.width <= 64
    assert badge.rect.height <= 24


@pytest.mark.usefixtures("paired")
@pytest.mark.parametrize("page", ["mastodon", "elk", "bluesky"])
def test_the_name_line_keeps_its_height(browser: Browser, page: str) -> None:
    height = "document.querySelector('.status__info, [items-center], .row .row').getBoundingClientRect().height"
    tab = open_feed(browser, page)
    tab.wait_for("!!document.querySelector('humankind-badge')")
    with_badge = tab.evaluate(height)
    without = "(() => { document.querySelectorAll('humankind-badge').forEach((b) => b.remove()); return %s; })()"
    assert with_badge - tab.evaluate(without % height) <= 2


def test_colours_follow_the_pages_theme_when_it_changes(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0))
    tab.wait_for_badge(MIRA, until=lambda badge: badge.attributes.get("data-tone") == "light")
    tab.evaluate("(() => { document.documentElement.dataset.colorScheme = 'dark'; })()")
    tab.wait_for_badge(MIRA, until=lambda badge: badge.attributes.get("data-tone") == "dark")
    open_card(tab)
    assert tab.exists("humankind-card >>> .card.dark")


def test_the_badge_drops_its_word_where_the_name_is_cut_off(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, ready(MIRA), ready(NADIA, "organisation", kindness=55.0))
    tab.wait_for_badge(NADIA, until=lambda badge: badge.text == "organisation 55")
    tab.set_viewport(320, 900)
    badge = tab.wait_for_badge(NADIA, until=lambda badge: badge.text == "55")
    assert "organisation, 55 for kindness" in badge.name
    tab.set_viewport(700, 900)
    tab.wait_for_badge(NADIA, until=lambda badge: badge.text == "organisation 55")


def test_the_whole_card_fits_into_a_narrow_window(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(browser, paired, ready(MIRA, kindness=78.0), ready(HARBOUR, "automated", kindness=None))
    tab.set_viewport(320, 420)
    tab.evaluate("document.querySelector('[data-humankind-key$=harbour]').scrollIntoView()")
    open_card(tab, HARBOUR)
    box = tab.evaluate(
        "document.querySelector('humankind-card').shadowRoot.querySelector('.card').getBoundingClientRect().toJSON()"
    )
    assert box["left"] >= 0
    assert box["right"] <= 320
    assert box["top"] >= 0
    assert box["bottom"] <= 420


def test_an_empty_heart_is_an_outline_and_bars_have_a_notch(browser: Browser, paired: FakeServer) -> None:
    tab = open_with(
        browser,
        paired,
        ready(MIRA, kindness=78.0, empty_heart="few"),
        ready(NADIA, kindness=64.0),
        ready(HARBOUR, "automated", kindness=50.0, empty_heart="not_a_person"),
    )
    outline = tab.wait_for_badge(MIRA, until=lambda badge: badge.text == "")
    assert "kindness" not in outline.name
    tab.wait_for_badge(NADIA, until=lambda badge: badge.text == "64")
    tab.wait_for_badge(HARBOUR, until=lambda badge: badge.text == "automated")
    for key, tip, shapes in (
        (MIRA, "person · kindness: not enough posts yet", 1),
        (NADIA, "person · kindness 64", 2),
        (HARBOUR, "automated · kindness: shown for people only", 1),
    ):
        badge = f"document.querySelector('[data-humankind-key=\"{key}\"]').shadowRoot"
        assert tab.evaluate(f"{badge}.querySelector('button').title") == tip
        assert tab.evaluate(f"{badge}.querySelectorAll('.heart, .heart svg').length") == shapes
    open_card(tab)
    card = "document.querySelector('humankind-card').shadowRoot"
    typical = typical_scores()["kindness"]
    assert tab.evaluate(f"{card}.querySelectorAll('.track .typical').length") == 3
    assert f"a typical person is at {typical}" in tab.evaluate(f"{card}.querySelector('.scores').textContent")
