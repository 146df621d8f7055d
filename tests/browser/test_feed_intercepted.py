"""Interception of X's responses: what the page fetched is used, without another request and without side effects."""

from __future__ import annotations

from typing import Any

import pytest

from devtools.browser import Browser, FakeServer, RealServer, Tab
from devtools.feed_pages.pages import ADDRESSES, PAGES, html_of, sent_evidence, without_empty

CSP = (
    "default-src 'none'; script-src 'none'; connect-src 'self'; style-src 'unsafe-inline'; img-src data:; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
GRAPHQL = "https://x.com/i/api/graphql"
HOME = f"{GRAPHQL}/qU3ry_-1d/HomeTimeline?variables=%7B%7D"
RESPONSE = (PAGES / "x.response.json").read_text("utf-8")
REQUESTS = {
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
COUNT_EVENTS = (
    "(() => { window.events = 0; document.addEventListener('humankind-response', () => { window.events += 1; }); })()"
)


def open_undrawn(browser: Browser, response: str = RESPONSE) -> Tab:
    """The home timeline before its first response has arrived, with X's GraphQL addresses routed."""
    html = html_of("x").replace('<div id="react-root">', '<div id="react-root" hidden>')
    browser.route("https://x.com/*", html, csp=CSP)
    browser.route(f"{GRAPHQL}/*", response, content_type="application/json; charset=utf-8", csp=None)
    tab = browser.open(ADDRESSES["x"])
    tab.set_viewport(700, 1600)
    tab.evaluate(COUNT_EVENTS)
    return tab


def sent_when_drawn(tab: Tab, server: FakeServer) -> dict[str, dict[str, Any]]:
    """Draws the timeline and returns what reached the server after every author was looked up."""
    tab.evaluate(DRAW)
    tab.wait_for("document.querySelectorAll('[data-humankind-key]').length === 9")
    tab.wait_for("!document.querySelector('[data-state=thinking]')")
    return sent_evidence(server)


@pytest.mark.parametrize("request_kind", REQUESTS)
def test_the_response_is_sent_instead_of_what_the_page_draws(
    browser: Browser, paired: FakeServer, request_kind: str
) -> None:
    tab = open_undrawn(browser)
    assert tab.evaluate(REQUESTS[request_kind], HOME) == RESPONSE, "the page reads its response as before"
    tab.wait_for("window.events > 0")
    sent = sent_when_drawn(tab, paired)
    (seeds,) = sent["mira_s"]["posts"]
    assert seeds["text"] == "The seeds came up & thank you! https://garden.example/seeds"
    assert (seeds["client"], seeds["links"]) == ("Twitter for Android", ["https://garden.example/seeds"])
    (reply,) = sent["joon_park"]["posts"]
    assert (reply["is_reply"], reply["reply_to"]) == (True, "mira_s")
    assert without_empty(sent["harbourweather"]["profile"])["declared_bot"] is True
    assert without_empty(sent["mira_s"]["profile"])["created_at"] == "2014-03-18T18:07:30.000Z"
    assert "ben_adler" not in sent, "only authors in view are sent"
    assert [request.url for request in browser.requests if "/graphql/" in request.url] == [HOME]
    assert browser.refused == []


def test_intercepted_posts_reach_the_real_server_and_are_scored(browser: Browser, server: RealServer) -> None:
    browser.pair_with(server.url, server.token)
    tab = open_undrawn(browser)
    tab.evaluate(REQUESTS["fetch"], HOME)
    tab.wait_for("window.events > 0")
    tab.evaluate(DRAW)
    for handle, state in (("harbourweather", "automated"), ("harbouroffice", "organisation"), ("mira_s", "unsure")):
        tab.wait_for(f"document.querySelector('[data-humankind-key=\"x:{handle}\"][data-state={state}]')")
    seen = server.request("/v1/export")["seen"]
    (seeds,) = seen["x:mira_s"]["posts"]
    assert (seeds["client"], seeds["origin"]) == ("Twitter for Android", "seen")
    (reply,) = seen["x:joon_park"]["posts"]
    assert (reply["reply_to"], reply["replied_to_followers"]) == ("mira_s", 12)
    assert not seen.get("x:quiet_one", {}).get("posts")


def test_a_protected_post_is_not_sent_even_if_the_page_draws_no_lock(browser: Browser, paired: FakeServer) -> None:
    tab = open_undrawn(browser)
    tab.evaluate("(() => { document.querySelector('[data-testid=icon-lock]').remove(); })()")
    tab.evaluate(REQUESTS["fetch"], HOME)
    tab.wait_for("window.events > 0")
    assert sent_when_drawn(tab, paired)["quiet_one"] == {"profile": None, "posts": []}


def test_nothing_is_kept_while_the_site_is_switched_off(browser: Browser, paired: FakeServer) -> None:
    browser.send_message(type="site", host="x.com", on=False)
    tab = open_undrawn(browser)
    tab.evaluate("new Promise((done) => setTimeout(done, 1500))")
    tab.evaluate(REQUESTS["fetch"], HOME)
    tab.wait_for("window.events > 0")
    browser.send_message(type="site", host="x.com", on=True)
    tab.activate()
    (seeds,) = sent_when_drawn(tab, paired)["mira_s"]["posts"]
    assert (seeds["text"].partition(".")[0], seeds["client"]) == ("The seeds came up this morning", None)


def test_messages_and_other_addresses_are_not_intercepted(browser: Browser, paired: FakeServer) -> None:
    tab = open_undrawn(browser)
    browser.route("https://x.com/i/api/1.1/*", RESPONSE, content_type="application/json", csp=None)
    for url in (f"{GRAPHQL}/a/DmAllSearchSlice", f"{GRAPHQL}/a/Viewer", "https://x.com/i/api/1.1/dm/inbox.json"):
        for request_kind in ("fetch", "XMLHttpRequest"):
            assert tab.evaluate(REQUESTS[request_kind], url) == RESPONSE
    tab.evaluate("new Promise((done) => setTimeout(done, 500))")
    assert tab.evaluate("window.events") == 0
    (seeds,) = sent_when_drawn(tab, paired)["mira_s"]["posts"]
    assert seeds["text"].startswith("The seeds came up this morning."), "the drawn page is the fallback"


@pytest.mark.parametrize("response", ["not JSON at all", "", '{"data": null}', "[" * 5000, "null", '{"legacy": 1}'])
def test_a_response_of_an_unknown_shape_does_no_harm(browser: Browser, paired: FakeServer, response: str) -> None:
    tab = open_undrawn(browser, response)
    assert tab.evaluate(REQUESTS["fetch"], HOME) == response
    assert tab.evaluate(REQUESTS["XMLHttpRequest"], HOME) == response
    (seeds,) = sent_when_drawn(tab, paired)["mira_s"]["posts"]
    assert seeds["text"].startswith("The seeds came up this morning.")


def test_an_event_forged_by_the_page_is_treated_as_untrusted_data(browser: Browser, paired: FakeServer) -> None:
    """A page can dispatch the event itself, but gains nothing that its own posts could not do."""
    tab = open_undrawn(browser)
    tab.evaluate(
        """(() => {
          const hostile = [null, 7, {}, [], new Map(), { toString() { throw new Error("no"); } }, "x".repeat(5000000)];
          for (const detail of hostile) document.dispatchEvent(new CustomEvent("humankind-response", { detail }));
          document.dispatchEvent(new Event("humankind-response"));
          for (let at = 0; at < 500; at += 1) {
            const user = { __typename: "User", legacy: { screen_name: "../evil<img>" + at, name: "x" } };
            const response = { legacy: { full_text: "y", id_str: "1/../2" }, core: { user_results: { result: user } } };
            document.dispatchEvent(new CustomEvent("humankind-response", { detail: JSON.stringify(response) }));
          }
        })()"""
    )
    sent = sent_when_drawn(tab, paired)
    (seeds,) = sent["mira_s"]["posts"]
    assert seeds["text"].startswith("The seeds came up this morning.")
    assert not [handle for handle in sent if "evil" in handle]


def test_the_tapped_functions_look_and_behave_as_before(browser: Browser, paired: FakeServer) -> None:
    tab = open_undrawn(browser)
    assert paired.url
    assert tab.evaluate(
        """(() => {
          const isNative = (one) => Function.prototype.toString.call(one).includes("[native code]");
          return [fetch, XMLHttpRequest.prototype.open].map((one) => [one.name, one.length, isNative(one)]);
        })()"""
    ) == [["fetch", 1, True], ["open", 2, True]]
    failed = tab.evaluate("fetch('https://elsewhere.example/').then(() => 'loaded', (error) => error.name)")
    assert failed == "TypeError"
    aborted = """(url) => {
      const control = new AbortController();
      const pending = fetch(url, { signal: control.signal });
      control.abort();
      return pending.then(() => "loaded", (error) => error.name);
    }"""
    assert tab.evaluate(aborted, HOME) == "AbortError"


def test_no_error_of_the_interception_reaches_the_page(browser: Browser, paired: FakeServer) -> None:
    """The page has replaced a function that the interception uses."""
    tab = open_undrawn(browser)
    assert paired.url
    failing = """async (url) => {
      const errors = [];
      addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
      addEventListener("error", ({ message }) => errors.push(message));
      requestIdleCallback = () => { throw new Error("replaced by the page"); };
      await (await fetch(url)).text();
      await new Promise((done) => setTimeout(done, 100));
      return errors;
    }"""
    assert tab.evaluate(failing, HOME) == []
