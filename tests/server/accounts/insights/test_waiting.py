"""Who got no reply: only what is known, and never on networks that do not name whom posts reply to."""

from __future__ import annotations

import pytest

from shared_schema.records import Post
from tests.server.accounts.insights.materials import FEDERATED, insights_of, labels, post, received

KIM, BO, CY = "bluesky:kim.example", "bluesky:bo.example", "bluesky:cy.example"
TALK = [post(1, "Morning all!", days=20), post(2, "Yes, by the mill.", days=3, to="bo.example")]


def test_who_replied_after_the_last_reply_to_them_waits() -> None:
    replied = [received(KIM, days=2), received(BO, days=1), received(CY, days=25), received(KIM, days=9)]
    found = insights_of(TALK, replied=replied)["waiting"]
    assert labels(found) == ["kim.example", "bo.example"], "cy's is older than the oldest post that is known"
    assert found.rows[0].url == "https://pond.example/1"
    assert found.sentence.startswith("Since 2 November 2026, 2 people replied to you")


def test_who_got_a_reply_since_does_not_wait() -> None:
    assert insights_of(TALK, replied=[received(BO, days=4)])["waiting"].rows == []
    at_another_host = [post(3, "Sure!", days=1, to="kim@reef.example"), *TALK]
    found = insights_of(at_another_host, account=FEDERATED, replied=[received("misskey:reef.example/@kim", days=2)])
    assert found["waiting"].rows == []


def test_a_reply_without_a_time_may_have_been_since() -> None:
    posts = [*TALK, post(9, "Sure!", days=None, to="kim.example")]
    assert insights_of(posts, replied=[received(KIM, days=2)])["waiting"].rows == []


@pytest.mark.parametrize(
    "posts",
    [
        [post(n, "Same here!", days=n, is_reply=True) for n in range(9)],  # whom is not told
        [Post(id=f"p{n}", text="Is it a reply?", created_at="2026-11-20T10:00:00Z") for n in range(9)],
        [post(n, "When was it?", days=None, to="bo.example") for n in range(9)],
    ],
)
def test_where_it_cannot_be_known_nobody_is_named(posts: list[Post]) -> None:
    found = insights_of(posts, replied=[received(KIM, days=1)])["waiting"]
    assert found.rows == []
    assert found.sentence == "On this network, nobody can tell who got no reply."


def test_a_person_who_never_replied_sees_who_replied() -> None:
    posts = [post(n, "The heron is back.", days=n) for n in range(9)]
    assert labels(insights_of(posts, replied=[received(KIM, days=2)])["waiting"]) == ["kim.example"]
