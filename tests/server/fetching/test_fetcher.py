"""The fetcher as a whole: POST requests, redirects, facts about hosts, errors and closing."""

from __future__ import annotations

import pytest

from server.fetching import FetchError, QueuedError
from server.fetching.address_guard import Target
from server.fetching.responses import Response
from shared_schema.networks import RateLimit
from shared_schema.problems import PROBLEM_TYPES
from shared_schema.times import DAY
from tests.server.fetching.conftest import FAST, HOSTILE, FetcherHarness

SHOW = "https://misskey.example/api/users/show"


def test_a_body_is_sent_as_json_by_post(harness: FetcherHarness) -> None:
    assert harness.json(SHOW, body={"username": "hana", "host": None})["username"] == "Hana"
    (request,) = [request for request in harness.networks.log if request.path == "/api/users/show"]
    assert request.headers["content-type"] == "application/json"
    assert request.query == {"username": "hana", "host": "null"}


def test_responses_to_different_bodies_are_stored_separately(harness: FetcherHarness) -> None:
    assert harness.json(SHOW, body={"username": "hana"})["username"] == "Hana"
    assert harness.error(SHOW, body={"username": "nobody"}).slug == "not-found"
    assert harness.json(SHOW, body={"username": "hana"})["username"] == "Hana"


def test_a_refused_body_does_not_block_other_bodies(harness: FetcherHarness) -> None:
    for _ in range(2):
        assert harness.error(SHOW, body={"username": "closed"}).slug == "refused"
    assert harness.count("/api/users/show") == 1
    assert harness.json(SHOW, body={"username": "hana"})["username"] == "Hana"


def test_a_post_request_follows_no_redirect(harness: FetcherHarness) -> None:
    assert harness.error("/hops?left=1", body={}).slug == "malformed-response"
    assert len(harness.networks.log) == 1


def test_facts_expire_and_can_be_erased(harness: FetcherHarness) -> None:
    harness.fetcher.put_facts("a.example", {"one": {"followers": 3}, "two": None}, DAY)
    harness.fetcher.put_facts("b.example", {"one": 7}, 7 * DAY)
    assert harness.fetcher.facts("a.example", ["one", "two", "three"]) == {"one": {"followers": 3}, "two": None}
    harness.clock.advance(DAY + 1)
    assert harness.fetcher.facts("a.example", ["one"]) == {}
    assert harness.fetcher.facts("b.example", ["one"]) == {"one": 7}
    harness.fetcher.forget()
    assert harness.fetcher.facts("b.example", ["one"]) == {}


def test_max_wait_zero_never_waits_for_a_turn(harness: FetcherHarness) -> None:
    slow = RateLimit(requests=1, seconds=60.0)
    harness.json("/ok", rate_limit=slow)
    refused = harness.error("/ok?again", rate_limit=slow, max_wait=0.0)
    assert (refused.slug, isinstance(refused, QueuedError)) == ("busy", True), "the host asked for nothing"
    assert refused.retry_after is not None
    assert len(harness.networks.log) == 1


def test_endless_and_broken_redirects_are_malformed(harness: FetcherHarness) -> None:
    assert harness.error("/redirect-loop").slug == "malformed-response"
    assert harness.count("/redirect-loop") == 4
    assert harness.error("/redirect-nowhere").slug == "malformed-response"
    assert harness.error("/redirect-broken").slug == "malformed-response"


def test_three_redirects_are_followed_and_a_fourth_is_not(harness: FetcherHarness) -> None:
    assert harness.json("/hops?left=3") == {"arrived": True}
    assert harness.error("/hops?left=4").slug == "malformed-response"


def test_a_redirect_to_another_host_is_followed(harness: FetcherHarness) -> None:
    assert harness.json("/redirect-other") == {"other": True}


def test_a_closed_fetcher_raises(harness: FetcherHarness) -> None:
    harness.fetcher.close()
    assert harness.error("/ok").slug == "unreachable"
    assert harness.networks.log == []


def test_the_error_carries_the_body_of_a_4xx_response(harness: FetcherHarness) -> None:
    assert harness.error("/400").body == {"error": "400"}
    assert harness.error("/404").body == {"error": "404"}
    assert harness.error("/500").body is None


@pytest.mark.parametrize(
    ("path", "slug", "status"),
    [
        ("/400", "malformed-response", 400),
        ("/401", "login-required", 401),
        ("/403", "refused", 403),
        ("/404", "not-found", 404),
        ("/410", "not-found", 410),
        ("/429", "rate-limited", 429),
        ("/451", "refused", 451),
        ("/500", "unreachable", 500),
        ("/503", "unreachable", 503),
        ("/html", "malformed-response", 200),
        ("/no-type", "malformed-response", 200),
        ("/broken-json", "malformed-response", 200),
        ("/deep-json", "malformed-response", 200),
        ("/quite-deep-json", "malformed-response", 200),
        ("/huge", "malformed-response", 200),
        ("/huge-length", "malformed-response", 200),
        ("/gzip-cut", "malformed-response", 200),
        ("/brotli", "malformed-response", 200),
        ("/short", "malformed-response", None),
        ("/garbage", "malformed-response", None),
        ("/hang-up", "malformed-response", None),
    ],
)
def test_every_failure_has_its_problem_type(path: str, slug: str, status: int | None, harness: FetcherHarness) -> None:
    error = harness.error(path)
    assert (error.slug, error.status) == (slug, status)
    assert error.slug in PROBLEM_TYPES
    assert "hostile.example" in error.detail
    assert error.detail.endswith(".")


def test_the_text_of_the_error_contains_its_slug() -> None:
    assert str(FetchError("timeout", "It took too long.")) == "timeout: It took too long."


def test_one_bad_value_in_a_response_does_not_hide_the_others(harness: FetcherHarness) -> None:
    assert harness.json("/nan-json") == {"n": None}
    assert harness.json("/surrogate-json") == {"text": "\ufffd"}


def test_an_uncached_request_keeps_nothing_and_follows_nothing(harness: FetcherHarness) -> None:
    headers = {"Authorization": "Bearer xyzzy", "Accept": "application/json"}
    for _ in range(2):
        assert harness.fetcher.send_uncached(f"{HOSTILE}/ok", headers, rate_limit=FAST).status == 200
    assert harness.count("/ok") == 2, "not from the cache"
    assert [request.headers["authorization"] for request in harness.networks.log] == ["Bearer xyzzy"] * 2
    assert harness.fetcher.send_uncached(f"{HOSTILE}/hops?left=1", headers, rate_limit=FAST).status == 307
    assert harness.count("/hops") == 1


def test_an_uncached_request_leaves_a_silent_host_alone(
    harness: FetcherHarness, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would hold a thread for ten seconds each time."""
    sent: list[str] = []

    def send(target: Target, *_: object) -> Response:
        sent.append(target.path)
        raise FetchError("timeout", "It took too long.")

    monkeypatch.setattr(harness.fetcher._transport, "send", send)
    for _ in range(3):
        with pytest.raises(FetchError, match="timeout"):
            harness.fetcher.send_uncached(f"{HOSTILE}/ok", {}, rate_limit=FAST)
    assert len(sent) == 2


def test_a_refused_exchange_causes_no_pause(harness: FetcherHarness) -> None:
    for _ in range(4):
        assert harness.fetcher.send_uncached(f"{HOSTILE}/401", {}, rate_limit=FAST).status == 401
    assert harness.count("/401") == 4
    with pytest.raises(FetchError) as caught:
        harness.fetcher.send_uncached(f"{HOSTILE}/503", {}, rate_limit=FAST)
    assert caught.value.slug == "unreachable"
