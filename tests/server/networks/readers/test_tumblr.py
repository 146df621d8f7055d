"""Whose words a Tumblr post has: a question that it replies to is not the blog's."""

from __future__ import annotations

import pytest

from server.networks.parsing.feed_entries import FeedEntry
from server.networks.readers.tumblr import post_of


def text_of(title: str, body: str = "<p>No. Have some tea.</p>") -> str:
    post = post_of(FeedEntry("1", "https://tea.tumblr.com/post/1", title, body, None, None))
    assert post is not None
    return post.text


@pytest.mark.parametrize("who", ["Anonymous asked", "bo-bakes asked", "Anonymous said"])
def test_a_question_is_quoted(who: str) -> None:
    assert text_of(f"{who}: Why are you such a fool? You stink.") == (
        f"> {who}: Why are you such a fool? You stink.\n\nNo. Have some tea."
    )


TEA = "<p>No. Have some tea.</p>"


@pytest.mark.parametrize(
    "body",
    [
        f"<p>Anonymous asked: You fool. You stink.</p>{TEA}",
        f"<p>Anonymous asked:</p><p>You fool. You stink.</p>{TEA}",
        f"<p>Anonymous asked:</p><p>You fool.</p><p>You stink.</p>{TEA}",
        f"<p>Anonymous asked:<br/>You fool.<br/>You stink.</p>{TEA}",
        f'<p><a href="https://bo.tumblr.com">bo-bakes</a> asked:</p><blockquote>You fool.</blockquote>{TEA}',
        f"<p><strong>@bo-bakes</strong> asked:</p><blockquote><p>You fool.</p><p>You stink.</p></blockquote>{TEA}",
        "<p>Anonymous asked:</p><p>You fool.</p>",
        "<p>Anonymous asked: You fool.</p>",
    ],
)
def test_a_question_in_the_text_is_quoted(body: str) -> None:
    own = [line for line in text_of("", body).split("\n") if line and not line.startswith(">")]
    assert own == (["No. Have some tea."] if TEA in body else [])


def test_a_line_about_oneself_is_not_quoted() -> None:
    assert text_of("", "<p>I asked: where is the tea?</p><p>Nobody knew.</p>").startswith("I asked: where")
    assert text_of("I asked: where is the tea?").startswith("I asked: where")


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
