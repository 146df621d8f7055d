"""How much is about the account itself: counts, where the pronouns of the language are known."""

from __future__ import annotations

import pytest

from tests.server.accounts.insights.materials import insights_of, post


def test_posts_are_counted_by_their_words() -> None:
    posts = [
        *(post(n, f"I found my glove, number {n}.", language="en") for n in range(4)),
        *(post(n, "We walked to the lighthouse.", language="en") for n in range(4, 6)),  # "we" is not only oneself
        *(post(n, "How was it at the mill?", to="kim.example", language="en") for n in range(6, 10)),
    ]
    found = insights_of(posts)["about_me"]
    assert found.sentence == "4 of 10 posts say “I”, “me” or “my”."
    assert [row.values for row in found.rows] == [[4], [4], [4]]


@pytest.mark.slow
def test_german_is_counted_and_polish_is_not_guessed() -> None:
    german = [post(n, f"Ich habe meinen Handschuh gefunden, Nummer {n}.", language="de") for n in range(9)]
    assert insights_of(german)["about_me"].rows[0].values == [9]
    polish = [post(n, f"Znalazłem wczoraj rękawiczkę nad stawem {n}.", language="pl") for n in range(9)]
    assert insights_of(polish)["about_me"].sentence == "This cannot be counted in the language of your posts."


def test_a_few_posts_are_too_few() -> None:
    assert insights_of([post(1, "I know.", language="en")])["about_me"].rows == []
