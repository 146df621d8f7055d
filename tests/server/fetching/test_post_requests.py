"""Questions by POST are guarded and kept like others; notes hold as long as they were meant to."""

from __future__ import annotations

from server.fetching.cache import DAY
from shared_schema.networks import RateLimit
from tests.server.fetching.conftest import Tried

SHOW = "https://misskey.example/api/users/show"


def test_a_question_is_sent_as_json_and_by_post(tried: Tried) -> None:
    assert tried.json(SHOW, body={"username": "hana", "host": None})["username"] == "Hana"
    (asked,) = [asked for asked in tried.upstream.log if asked.path == "/api/users/show"]
    assert asked.headers["content-type"] == "application/json"
    assert asked.query == {"username": "hana", "host": "null"}


def test_two_questions_at_one_address_have_two_answers(tried: Tried) -> None:
    assert tried.json(SHOW, body={"username": "hana"})["username"] == "Hana"
    assert tried.error(SHOW, body={"username": "nobody"}).slug == "not-found"
    assert tried.json(SHOW, body={"username": "hana"})["username"] == "Hana"


def test_a_refused_question_does_not_close_the_address_to_others(tried: Tried) -> None:
    for _ in range(2):
        assert tried.error(SHOW, body={"username": "closed"}).slug == "refused"
    assert tried.asked("/api/users/show") == 1
    assert tried.json(SHOW, body={"username": "hana"})["username"] == "Hana"


def test_a_question_is_not_sent_on_to_another_address(tried: Tried) -> None:
    assert tried.error("/hops?left=1", body={}).slug == "malformed-response"
    assert len(tried.upstream.log) == 1


def test_notes_hold_until_their_time_and_are_forgotten_with_the_rest(tried: Tried) -> None:
    tried.fetcher.note("a.example", {"one": {"followers": 3}, "two": None}, DAY)
    tried.fetcher.note("b.example", {"one": 7}, 7 * DAY)
    assert tried.fetcher.noted("a.example", ["one", "two", "three"]) == {"one": {"followers": 3}, "two": None}
    tried.clock.pass_by(DAY + 1)
    assert tried.fetcher.noted("a.example", ["one"]) == {}
    assert tried.fetcher.noted("b.example", ["one"]) == {"one": 7}
    tried.fetcher.forget()
    assert tried.fetcher.noted("b.example", ["one"]) == {}


def test_a_question_without_patience_does_not_stand_in_line(tried: Tried) -> None:
    slow = RateLimit(requests=1, seconds=60.0)
    tried.json("/ok", rate_limit=slow)
    refused = tried.error("/ok?again", rate_limit=slow, max_wait=0.0)
    assert refused.slug == "rate-limited"
    assert refused.retry_after is not None
    assert len(tried.upstream.log) == 1
