"""The background: it sends no request twice, keeps what matters when it is stopped, and reports problems."""

from __future__ import annotations

import time
from typing import Any

import pytest

from devtools.browser import Browser, FakeServer, Tab, ready, unavailable
from devtools.feed_pages.pages import html_of
from tests.waiting import eventually

MARIA = {"account": {"network": "hackernews", "handle": "maria"}}
KEY = "hackernews:maria"
POPUP = "popup/popup.html"


def request_scores(browser: Browser, *items: dict[str, Any]) -> dict[str, Any]:
    """The response of the background to a content script's request for scores."""
    return browser.send_message(type="scores", items=list(items))


def test_a_fresh_result_is_not_requested_again(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(KEY))
    first, second = request_scores(browser, MARIA), request_scores(browser, MARIA)
    assert first["results"] == second["results"]
    assert paired.requested_keys() == [KEY]


def test_an_unavailable_account_is_not_requested_again_for_a_while(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(unavailable(KEY))
    assert request_scores(browser, MARIA)["results"][0]["status"] == "unavailable"
    browser.kill_background()
    assert request_scores(browser, MARIA)["results"][0]["status"] == "unavailable"
    assert paired.requested_keys() == [KEY]


def test_a_clock_that_is_set_back_makes_nothing_known_for_longer(browser: Browser, paired: FakeServer) -> None:
    """The background measures ages by a clock that was an hour ahead, until now."""
    paired.set_results(unavailable(KEY))
    request_scores(browser, MARIA)
    ahead = 3_600_000
    for name, value in browser.storage("session").items():
        if name.startswith("score:"):
            browser.set_storage({name: {**value, "at": value["at"] + ahead}}, "session")
    at = time.time() * 1000 + ahead
    browser.set_storage({"server": {"state": "off", "at": at}, "syncedAt": at}, "session")
    assert browser.send_message(type="status", host="news.ycombinator.com")["state"] == "on"
    request_scores(browser, MARIA)
    assert paired.requested_keys() == [KEY, KEY]
    assert browser.storage("session")["syncedAt"] < at  # the settings were shared


def test_two_tabs_that_request_an_account_at_once_cause_one_request(browser: Browser, paired: FakeServer) -> None:
    paired.delay = 0.3
    popup = browser.open("manifest.json")
    both = popup.evaluate(
        "(items) => { const api = globalThis.browser ?? globalThis.chrome;"
        " const request = () => api.runtime.sendMessage({ type: 'scores', items });"
        " return Promise.all([request(), new Promise((done) => setTimeout(done, 100)).then(request)]); }",
        [MARIA],
    )
    assert both[0] == both[1]
    assert paired.requested_keys() == [KEY]


def test_a_seen_post_is_sent_once(browser: Browser, paired: FakeServer) -> None:
    seen = {**MARIA, "posts": [{"id": "1", "text": "Thank you"}]}
    request_scores(browser, seen)
    request_scores(
        browser, {**MARIA, "posts": [{"id": "1", "text": "Thank you"}, {"id": "2", "text": "How did it go?"}]}
    )
    request_scores(browser, seen)
    sent = [
        [post["id"] for post in call.json["accounts"][0]["posts"]] for call in paired.calls if call.path == "/v1/scores"
    ]
    assert sent == [["1"], ["2"]]


def test_what_a_page_shows_is_sent_with_the_host_that_the_browser_names(browser: Browser, paired: FakeServer) -> None:
    """A page of one host cannot pass for another, nor keep another's posts from being sent by using their ids."""
    sent: dict[str, list[str]] = {}
    for host in ("mobile.x.com", "x.com"):
        paired.calls.clear()
        browser.route(f"https://{host}/*", html_of("x"))
        tab = browser.open(f"https://{host}/home")
        tab.wait_for(
            "document.querySelector('[data-humankind-key]') && !document.querySelector('[data-state=thinking]')"
        )
        bodies = [call.json for call in paired.calls if call.path == "/v1/scores"]
        assert {body["page_host"] for body in bodies} == {host}
        sent[host] = sorted(post["id"] for body in bodies for query in body["accounts"] for post in query["posts"])
        tab.close()
    assert sent["x.com"] == sent["mobile.x.com"] != []
    claimed = {**MARIA, "posts": [{"id": "1", "text": "Thank you", "seen_on": "x.com"}]}
    assert browser.send_message(type="scores", items=[claimed], page_host="x.com")["ok"]
    body = paired.calls[-1].json
    assert (body["page_host"], body["accounts"][0]["posts"][0].get("seen_on")) == (None, None)


def test_a_stopped_background_starts_again_with_its_pairing(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(KEY))
    browser.kill_background()
    assert request_scores(browser, MARIA)["results"][0]["status"] == "ready"


def test_a_correction_makes_the_next_request_fetch_the_result_again(browser: Browser, paired: FakeServer) -> None:
    paired.set_results(ready(KEY, "one_way"))
    assert request_scores(browser, MARIA)["results"][0]["card"]["verdict"] == "one_way"
    assert browser.send_message(type="correct", key=KEY, verdict="person")["ok"]
    assert request_scores(browser, MARIA)["results"][0]["card"]["verdict"] == "person"
    assert browser.send_message(type="uncorrect", key=KEY)["ok"]
    assert request_scores(browser, MARIA)["results"][0]["card"]["verdict"] == "one_way"


def begin_request(browser: Browser, server: FakeServer) -> Tab:
    """A page that has requested scores. The response is not there yet; `arrived` is set once it is."""
    page = browser.open("manifest.json")
    page.evaluate(
        "(items) => void (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ type: 'scores', items })"
        ".then(() => { globalThis.arrived = true; })",
        [MARIA],
    )
    eventually(lambda: server.requested_keys() == [KEY])
    return page


def test_a_result_from_before_a_change_is_neither_returned_nor_kept(browser: Browser, paired: FakeServer) -> None:
    """The response to the first request is sent last."""
    paired.set_results(ready(KEY, "person"), ready(KEY, "one_way"))
    paired.delay = 1
    page = begin_request(browser, paired)
    paired.delay = 0
    assert browser.send_message(type="uncorrect", key=KEY)["ok"]
    assert request_scores(browser, MARIA)["results"][0]["card"]["verdict"] == "person"
    page.wait_for("globalThis.arrived")
    assert paired.requested_keys() == [KEY, KEY]
    assert request_scores(browser, MARIA)["results"][0]["card"]["verdict"] == "person"


def test_a_late_response_of_one_server_changes_nothing_about_the_next(browser: Browser, paired: FakeServer) -> None:
    """The reader uses another server while the first one is slow."""
    other = FakeServer()
    other.has_keys = False
    try:
        paired.may_respond.clear()
        page = begin_request(browser, paired)
        browser.send_message(type="use_server", serverUrl=other.url)
        paired.may_respond.set()
        page.wait_for("globalThis.arrived")
        session = browser.storage("session")
        assert session["server"]["state"] == "unpaired"
        assert [name for name in session if name.startswith("score:")] == []
    finally:
        other.stop()


def test_nothing_is_remembered_of_accounts_once_there_are_no_rules(browser: Browser, paired: FakeServer) -> None:
    rule = {"target": "verdict:automated", "network": None, "action": "hide"}
    browser.send_message(type="change", change={"rules": {"rules": [rule]}})
    paired.set_results(ready(KEY, "automated"))
    request_scores(browser, MARIA)
    assert [key for key, _ in browser.storage("session")["known"]] == [KEY]
    browser.send_message(type="change", change={"rules": {"rules": []}})
    assert not browser.storage("session").get("known")


def test_nothing_is_requested_while_paused(browser: Browser, paired: FakeServer) -> None:
    browser.send_message(type="change", change={"paused": True})
    response = request_scores(browser, MARIA)
    assert response["problem"]["type"] == "urn:humankind:problem:paused"
    assert paired.requested_keys() == []


def test_a_stopped_server_gives_a_problem_with_a_next_step(browser: Browser, paired: FakeServer) -> None:
    paired.stop()
    problem = request_scores(browser, MARIA)["problem"]
    assert problem["type"] == "urn:humankind:problem:server-off"
    assert "./scripts/run" in problem["next"]
    assert icon_text(browser) == "•"
    paired.start()
    assert request_scores(browser, MARIA)["ok"]
    assert icon_text(browser) == ""


def icon_text(browser: Browser) -> Any:
    """The text on the toolbar icon."""
    page = browser.open("manifest.json")
    text = page.evaluate("(globalThis.browser ?? globalThis.chrome).action.getBadgeText({})")
    page.close()
    return text


def test_the_icon_of_an_unpaired_extension_shows_a_dot(browser: Browser, fake_server: FakeServer) -> None:
    browser.send_message(type="use_server", serverUrl=fake_server.url)
    assert browser.send_message(type="overview")["server"] == "unpaired"
    assert icon_text(browser) == "•"


@pytest.mark.parametrize(
    "message",
    [
        {"type": "scores", "items": []},
        {"type": "scores", "items": [MARIA] * 101},
        {"type": "scores", "items": [{"account": {"network": "nowhere", "handle": "maria"}}]},
        {"type": "scores", "items": [{"account": {"network": "mastodon", "handle": "maria"}}]},
        {"type": "card", "key": 7},
        {"type": "card", "key": "x" * 541},
        {"type": "correct", "key": KEY, "verdict": "villain"},
        {"type": "open", "page": "constructor"},
        {"type": "toString"},
        {"type": None},
    ],
    ids=lambda message: str(message["type"]),
)
def test_an_invalid_message_is_rejected(browser: Browser, paired: FakeServer, message: dict[str, Any]) -> None:
    response = browser.send_message(**message)
    assert response["problem"]["type"] == "urn:humankind:problem:bad-message"
    # The state of the server may be requested at any time, but nothing else was.
    assert {call.path for call in paired.calls} <= {"/v1/health", "/v1/networks"}
