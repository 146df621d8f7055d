"""X's own answers: what the page itself fetched is heard without one request more, and does nobody any harm."""

from __future__ import annotations

from typing import Any

import pytest

from devtools.browser import Browser, FakeServer, RealServer, Tab
from devtools.feed_pages.pages import ADDRESSES, PAGES, html_of, sent_evidence, told

CSP = (
    "default-src 'none'; script-src 'none'; connect-src 'self'; style-src 'unsafe-inline'; img-src data:; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
GRAPHQL = "https://x.com/i/api/graphql"
HOME = f"{GRAPHQL}/qU3ry_-1d/HomeTimeline?variables=%7B%7D"
ANSWER = (PAGES / "x.answer.json").read_text("utf-8")
MEANS = {
    "fetch": "(url) => fetch(url).then((response) => response.text())",
    "fetch with a Request": "(url) => fetch(new Request(url)).then((response) => response.text())",
    "XMLHttpRequest": """(url) => new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open("GET", url);
      request.onload = () => done(request.responseText);
      request.send();
    })""",
    "XMLHttpRequest for JSON": """(url) => new Promise((done) => {
      const request = new XMLHttpRequest();
      request.responseType = "json";
      request.open("GET", url);
      request.onload = () => done(JSON.stringify(request.response, null, 1) + "\\n");
      request.send();
    })""",
}
DRAW = "(() => { document.getElementById('react-root').hidden = false; })()"
LISTEN = "(() => { window.told = 0; document.addEventListener('humankind-heard', () => { window.told += 1; }); })()"


def open_before_it_draws(browser: Browser, answer: str = ANSWER) -> Tab:
    """The home timeline as it stands before its answer has come, with X's answers routed."""
    html = html_of("x").replace('<div id="react-root">', '<div id="react-root" hidden>')
    browser.route("https://x.com/*", html, csp=CSP)
    browser.route(f"{GRAPHQL}/*", answer, content_type="application/json; charset=utf-8", csp=None)
    tab = browser.open(ADDRESSES["x"])
    tab.set_viewport(700, 1600)
    tab.evaluate(LISTEN)
    return tab


def sent_when_drawn(tab: Tab, server: FakeServer) -> dict[str, dict[str, Any]]:
    """What reached the server once the timeline was drawn and everybody in it asked about."""
    tab.evaluate(DRAW)
    tab.wait_for("document.querySelectorAll('[data-humankind-key]').length === 9")
    tab.wait_for("!document.querySelector('[data-state=thinking]')")
    return sent_evidence(server)


@pytest.mark.parametrize("means", MEANS)
def test_what_the_page_received_is_sent_instead_of_what_it_drew(
    browser: Browser, paired: FakeServer, means: str
) -> None:
    tab = open_before_it_draws(browser)
    assert tab.evaluate(MEANS[means], HOME) == ANSWER, "the page reads its own answer as ever"
    tab.wait_for("window.told > 0")
    sent = sent_when_drawn(tab, paired)
    (seeds,) = sent["mira_s"]["posts"]
    assert seeds["text"] == "The seeds came up & thank you! https://garden.example/seeds"
    assert (seeds["client"], seeds["links"]) == ("Twitter for Android", ["https://garden.example/seeds"])
    (reply,) = sent["joon_park"]["posts"]
    assert (reply["is_reply"], reply["reply_to"]) == (True, "mira_s")
    assert told(sent["harbourweather"]["profile"])["declared_bot"] is True
    assert told(sent["mira_s"]["profile"])["created_at"] == "2014-03-18T18:07:30.000Z"
    assert "ben_adler" not in sent, "nobody is sent who did not come into view"
    assert [request.url for request in browser.requests if "/graphql/" in request.url] == [HOME]
    assert browser.refused == []


def test_what_was_heard_reaches_the_readers_own_server_and_is_judged_there(
    browser: Browser, server: RealServer
) -> None:
    browser.pair_with(server.url, server.token)
    tab = open_before_it_draws(browser)
    tab.evaluate(MEANS["fetch"], HOME)
    tab.wait_for("window.told > 0")
    tab.evaluate(DRAW)
    for handle, state in (("harbourweather", "automated"), ("harbouroffice", "organisation"), ("mira_s", "unsure")):
        tab.wait_for(f"document.querySelector('[data-humankind-key=\"x:{handle}\"][data-state={state}]')")
    seen = server.ask("/v1/export")["seen"]
    (seeds,) = seen["x:mira_s"]["posts"]
    assert (seeds["client"], seeds["origin"]) == ("Twitter for Android", "seen")
    (reply,) = seen["x:joon_park"]["posts"]
    assert (reply["reply_to"], reply["replied_to_followers"]) == ("mira_s", 12)
    assert not seen.get("x:quiet_one", {}).get("posts")


def test_what_is_protected_is_not_sent_even_where_the_page_draws_no_lock(browser: Browser, paired: FakeServer) -> None:
    tab = open_before_it_draws(browser)
    tab.evaluate("(() => { document.querySelector('[data-testid=icon-lock]').remove(); })()")
    tab.evaluate(MEANS["fetch"], HOME)
    tab.wait_for("window.told > 0")
    assert sent_when_drawn(tab, paired)["quiet_one"] == {"profile": None, "posts": []}


def test_nothing_that_is_heard_is_kept_while_the_site_is_switched_off(browser: Browser, paired: FakeServer) -> None:
    browser.tell(type="site", host="x.com", on=False)
    tab = open_before_it_draws(browser)
    tab.evaluate("new Promise((done) => setTimeout(done, 1500))")
    tab.evaluate(MEANS["fetch"], HOME)
    tab.wait_for("window.told > 0")
    browser.tell(type="site", host="x.com", on=True)
    tab.activate()
    (seeds,) = sent_when_drawn(tab, paired)["mira_s"]["posts"]
    assert (seeds["text"].partition(".")[0], seeds["client"]) == ("The seeds came up this morning", None)


def test_messages_and_unknown_addresses_are_not_listened_to(browser: Browser, paired: FakeServer) -> None:
    tab = open_before_it_draws(browser)
    browser.route("https://x.com/i/api/1.1/*", ANSWER, content_type="application/json", csp=None)
    for url in (f"{GRAPHQL}/a/DmAllSearchSlice", f"{GRAPHQL}/a/Viewer", "https://x.com/i/api/1.1/dm/inbox.json"):
        for means in ("fetch", "XMLHttpRequest"):
            assert tab.evaluate(MEANS[means], url) == ANSWER
    tab.evaluate("new Promise((done) => setTimeout(done, 500))")
    assert tab.evaluate("window.told") == 0
    (seeds,) = sent_when_drawn(tab, paired)["mira_s"]["posts"]
    assert seeds["text"].startswith("The seeds came up this morning."), "the drawn page is the fallback"


@pytest.mark.parametrize("answer", ["no JSON at all", "", '{"data": null}', "[" * 5000, "null", '{"legacy": 1}'])
def test_an_answer_in_no_known_shape_does_no_harm(browser: Browser, paired: FakeServer, answer: str) -> None:
    tab = open_before_it_draws(browser, answer)
    assert tab.evaluate(MEANS["fetch"], HOME) == answer
    assert tab.evaluate(MEANS["XMLHttpRequest"], HOME) == answer
    (seeds,) = sent_when_drawn(tab, paired)["mira_s"]["posts"]
    assert seeds["text"].startswith("The seeds came up this morning.")


def test_what_the_page_says_in_our_name_is_data_and_nothing_more(browser: Browser, paired: FakeServer) -> None:
    """A page can make the event itself; all it can do by it is to say what its own posts say."""
    tab = open_before_it_draws(browser)
    tab.evaluate(
        """(() => {
          const hostile = [null, 7, {}, [], new Map(), { toString() { throw new Error("no"); } }, "x".repeat(5000000)];
          for (const detail of hostile) document.dispatchEvent(new CustomEvent("humankind-heard", { detail }));
          document.dispatchEvent(new Event("humankind-heard"));
          for (let at = 0; at < 500; at += 1) {
            const user = { __typename: "User", legacy: { screen_name: "../evil<img>" + at, name: "x" } };
            const said = { legacy: { full_text: "y", id_str: "1/../2" }, core: { user_results: { result: user } } };
            document.dispatchEvent(new CustomEvent("humankind-heard", { detail: JSON.stringify(said) }));
          }
        })()"""
    )
    sent = sent_when_drawn(tab, paired)
    (seeds,) = sent["mira_s"]["posts"]
    assert seeds["text"].startswith("The seeds came up this morning.")
    assert not [handle for handle in sent if "evil" in handle]


def test_the_page_finds_its_own_functions_as_they_were(browser: Browser, paired: FakeServer) -> None:
    tab = open_before_it_draws(browser)
    assert paired.url
    assert tab.evaluate(
        """(() => {
          const isNative = (one) => Function.prototype.toString.call(one).includes("[native code]");
          return [fetch, XMLHttpRequest.prototype.open].map((one) => [one.name, one.length, isNative(one)]);
        })()"""
    ) == [["fetch", 1, True], ["open", 2, True]]
    failed = tab.evaluate("fetch('https://elsewhere.example/').then(() => 'came', (error) => error.name)")
    assert failed == "TypeError"
    aborted = """(url) => {
      const control = new AbortController();
      const asked = fetch(url, { signal: control.signal });
      control.abort();
      return asked.then(() => "came", (error) => error.name);
    }"""
    assert tab.evaluate(aborted, HOME) == "AbortError"
