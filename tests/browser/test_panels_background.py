"""The background: never asks twice for the same, loses nothing that matters when it is stopped, says how it is."""

from __future__ import annotations

from typing import Any

import pytest

from devtools.browser import Browser, FakeServer, ready, unavailable

MARIA = {"account": {"network": "hackernews", "handle": "maria"}}
KEY = "hackernews:maria"
POPUP = "popup/popup.html"


def ask(browser: Browser, *items: dict[str, Any]) -> dict[str, Any]:
    """What the background answers to a content script's question."""
    return browser.tell(type="scores", items=list(items))


def test_what_was_answered_a_moment_ago_is_not_asked_again(browser: Browser, paired: FakeServer) -> None:
    paired.answer(ready(KEY))
    first, second = ask(browser, MARIA), ask(browser, MARIA)
    assert first["results"] == second["results"]
    assert paired.asked() == [KEY]


def test_an_account_that_cannot_be_read_is_left_alone_for_a_while(browser: Browser, paired: FakeServer) -> None:
    paired.answer(unavailable(KEY))
    assert ask(browser, MARIA)["results"][0]["status"] == "unavailable"
    browser.kill_background()
    assert ask(browser, MARIA)["results"][0]["status"] == "unavailable"
    assert paired.asked() == [KEY]


def test_two_tabs_that_ask_at_once_ask_the_server_once(browser: Browser, paired: FakeServer) -> None:
    paired.delay = 0.3
    popup = browser.open("manifest.json")
    both = popup.evaluate(
        "(items) => { const api = globalThis.browser ?? globalThis.chrome;"
        " const ask = () => api.runtime.sendMessage({ type: 'scores', items });"
        " return Promise.all([ask(), new Promise((done) => setTimeout(done, 100)).then(ask)]); }",
        [MARIA],
    )
    assert both[0] == both[1]
    assert paired.asked() == [KEY]


def test_a_seen_post_is_sent_once(browser: Browser, paired: FakeServer) -> None:
    seen = {**MARIA, "posts": [{"id": "1", "text": "Thank you"}]}
    ask(browser, seen)
    ask(browser, {**MARIA, "posts": [{"id": "1", "text": "Thank you"}, {"id": "2", "text": "How did it go?"}]})
    ask(browser, seen)
    sent = [
        [post["id"] for post in call.json["accounts"][0]["posts"]] for call in paired.calls if call.path == "/v1/scores"
    ]
    assert sent == [["1"], ["2"]]


def test_a_stopped_background_comes_back_paired(browser: Browser, paired: FakeServer) -> None:
    paired.answer(ready(KEY))
    browser.kill_background()
    assert ask(browser, MARIA)["results"][0]["status"] == "ready"


def test_the_readers_word_is_asked_for_anew_in_every_tab(browser: Browser, paired: FakeServer) -> None:
    paired.answer(ready(KEY, "one_way"))
    assert ask(browser, MARIA)["results"][0]["card"]["verdict"] == "one_way"
    assert browser.tell(type="correct", key=KEY, verdict="person")["ok"]
    assert ask(browser, MARIA)["results"][0]["card"]["verdict"] == "person"
    assert browser.tell(type="uncorrect", key=KEY)["ok"]
    assert ask(browser, MARIA)["results"][0]["card"]["verdict"] == "one_way"


def test_nothing_is_asked_during_a_pause(browser: Browser, paired: FakeServer) -> None:
    browser.tell(type="change", change={"paused": True})
    answer = ask(browser, MARIA)
    assert answer["problem"]["type"] == "urn:humankind:problem:paused"
    assert paired.asked() == []


def test_a_server_that_is_off_is_a_problem_with_a_next_step(browser: Browser, paired: FakeServer) -> None:
    paired.stop()
    problem = ask(browser, MARIA)["problem"]
    assert problem["type"] == "urn:humankind:problem:server-off"
    assert "./scripts/run" in problem["next"]
    assert dot(browser) == "•"
    paired.start()
    assert ask(browser, MARIA)["ok"]
    assert dot(browser) == ""


def dot(browser: Browser) -> Any:
    """What stands on the toolbar icon."""
    page = browser.open("manifest.json")
    text = page.evaluate("(globalThis.browser ?? globalThis.chrome).action.getBadgeText({})")
    page.close()
    return text


def test_an_icon_without_a_pairing_carries_a_dot_and_never_a_number(browser: Browser, fake_server: FakeServer) -> None:
    browser.tell(type="change", change={"serverUrl": fake_server.url})
    assert browser.tell(type="overview")["server"] == "unpaired"
    assert dot(browser) == "•"


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
def test_a_message_that_makes_no_sense_is_refused(
    browser: Browser, paired: FakeServer, message: dict[str, Any]
) -> None:
    answer = browser.tell(**message)
    assert answer["problem"]["type"] == "urn:humankind:problem:bad-message"
    # How the server stands may be asked at any time; nothing else was.
    assert {call.path for call in paired.calls} <= {"/v1/health", "/v1/networks"}
