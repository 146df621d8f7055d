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


REBLOG = (
    '<p><a href="https://{0}.tumblr.com/post/1" class="tumblr_blog">{0}</a>:</p><blockquote><p>Fools.</p></blockquote>'
)
TRAIL = REBLOG.format("bo") + REBLOG.format("cy")


def test_a_chain_of_reblogs_has_only_the_words_below_it() -> None:
    assert text_of("", f"{TRAIL}<p>Tea:</p><p>Have some.</p>") == "Tea:\n\nHave some."
    post = post_of(FeedEntry("1", None, "", TRAIL, None, None))
    assert post is not None
    assert post.is_repost


@pytest.mark.parametrize("whose", ["<br/><br/> - <em>Old Carl</em>", "<br/>&mdash; Old Carl, <i>Tides</i>", ""])
def test_a_post_that_quotes_somebody_is_no_own_word(whose: str) -> None:
    text = text_of("“You are all fools.”", f"&ldquo;You are all fools.&rdquo;{whose}")
    assert all(not line or line.startswith(">") for line in text.split("\n"))


def test_words_around_a_quotation_are_the_blogs_own() -> None:
    assert text_of("", "<p>“Have some tea” is what I say.</p>") == "“Have some tea” is what I say."
