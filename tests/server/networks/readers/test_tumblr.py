"""Whose words a Tumblr post has: a question that it replies to is not the blog's."""

from __future__ import annotations

import pytest

from server.networks.parsing.feed_entries import FeedEntry
from server.networks.readers.tumblr import post_of


def text_of(title: str, body: str = "<p>No. Have some tea.</p>") -> str:
    post = post_of(FeedEntry("1", "https://tea.tumblr.com/post/1", title, body, None, None))
    assert post is not None
    return post.text


@pytest.mark.parametrize("who", ["Anonymous", "bo-bakes"])
def test_a_question_is_quoted(who: str) -> None:
    assert text_of(f"{who} asked: Why are you such a fool?") == (
        f"> {who} asked: Why are you such a fool?\n\nNo. Have some tea."
    )


def test_a_title_of_the_blogs_own_is_not_quoted() -> None:
    assert text_of("What I asked: for tea").startswith("What I asked")
    assert text_of("Photo") == "No. Have some tea."
