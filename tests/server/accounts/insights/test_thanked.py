"""Whom the account thanked: words of thanks to somebody, in languages whose words are judged."""

from __future__ import annotations

import pytest

from tests.server.accounts.insights.materials import insights_of, labels, post

THANKS = "Thank you so much for the seedlings, they are growing well!"


def test_people_are_counted_with_their_thanks() -> None:
    posts = [
        post(1, THANKS, to="kim.example", language="en"),
        post(2, "Thanks again, the second row is up too!", to="kim.example", language="en"),
        post(3, "Thank you, that map was a great help.", to="bo.example", language="en"),
        post(4, "Thank you all for a lovely evening!", language="en"),
        post(5, "No, the bridge is closed.", to="cy.example", language="en"),
    ]
    found = insights_of(posts)["thanked"]
    assert labels(found) == ["kim.example", "bo.example"]
    assert [row.values for row in found.rows] == [[2], [1]]
    assert found.sentence == "You thanked 2 different people."
    assert found.notes[0].sentence == "1 more post gives thanks without naming anybody."


def test_thanks_that_close_a_request_or_blame_are_none() -> None:
    posts = [
        post(1, "Could we show your film? Thanks", to="kim.example", language="en"),
        post(2, "Thanks for wasting my time.", to="bo.example", language="en"),
    ]
    assert insights_of(posts)["thanked"].rows == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Vielen Dank für die Setzlinge, sie wachsen prächtig."), ("ru", "Большое спасибо за помощь с лодкой!")],
)
def test_other_languages_are_read(language: str, text: str) -> None:
    assert labels(insights_of([post(1, text, to="kim.example", language=language)])["thanked"]) == ["kim.example"]


def test_a_language_whose_words_are_not_judged() -> None:
    posts = [post(n, f"手伝ってくれて本当にありがとう {n}", to="kim.example", language="ja") for n in range(9)]
    found = insights_of(posts)
    assert found["thanked"].sentence == "Words are not judged in the language of your posts."
    assert found["kindest"].rows == []
    assert "harshest" not in found
