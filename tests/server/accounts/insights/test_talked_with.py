"""Whom the account talks with: counted from its own replies, and from what pages showed."""

from __future__ import annotations

from shared_schema.records import SentReply
from tests.server.accounts.insights.materials import FEDERATED, insights_of, labels, post, received


def test_the_people_with_most_replies_come_first() -> None:
    posts = [post(n, "Same here!", to="kim.example" if n < 5 else f"bo{n}.example") for n in range(8)]
    found = insights_of(posts, replied=[received("bluesky:kim.example")] * 2)["talked_with"]
    assert found.sentence == "You replied to 4 people."
    assert labels(found) == ["kim.example", "bo5.example", "bo6.example", "bo7.example"]
    assert found.rows[0].values == [5, 2]
    assert found.rows[0].key == "bluesky:kim.example"
    assert [row.values[1] for row in found.rows[1:]] == [None, None, None], "not known is not zero"
    assert found.notes[0].sentence == "1 of them is known to have replied to you."


def test_people_of_other_software_are_one_person() -> None:
    """In the fediverse a reply names somebody of Misskey as it names anybody; their own key is another."""
    posts = [post(1, "Same here!", to="kim@reef.example"), post(2, "And here", to="bo")]
    found = insights_of(posts, account=FEDERATED, replied=[received("misskey:reef.example/@kim")])["talked_with"]
    assert labels(found) == ["@bo@pond.example", "@kim@reef.example"]
    assert found.rows[1].values == [1, 1]


def test_remembered_replies_count_once_each() -> None:
    kept = [SentReply(id=f"p{n}", to="bluesky:kim.example", day="2026-05-01") for n in range(4)]
    found = insights_of([post(3, "Same here!", to="kim.example")], replies=kept)["talked_with"]
    assert found.sentence == "You replied to 1 person."


def test_where_the_network_names_nobody_nobody_is_counted() -> None:
    posts = [post(n, "Same here!", is_reply=True) for n in range(9)]
    assert insights_of(posts)["talked_with"].sentence == "This network does not say whom your posts reply to."
    assert insights_of([])["talked_with"].sentence == "No public reply of yours is known yet."
