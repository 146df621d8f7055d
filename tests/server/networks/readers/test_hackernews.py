"""Quotations on Hacker News: a paragraph in italics or between asterisks is somebody else's words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from server.networks.readers.hackernews import post_of
from server.scoring.timeline import body_of
from shared_schema.records import Account

NOW = datetime(2026, 11, 26, tzinfo=UTC)
ACCOUNT = Account(network="hackernews", handle="ada_h")


def body(comment: str) -> str:
    """What the author of a comment wrote, as scoring reads it."""
    post = post_of({"objectID": "1", "comment_text": comment, "created_at_i": 1_790_000_000}, ACCOUNT, set(), NOW)
    assert post is not None
    return body_of(post.text)


@pytest.mark.parametrize(
    "quotation",
    [
        "<i>You are all idiots.</i>",
        "&gt; <i>You are all idiots.</i>",
        "&gt; You are all idiots.",
        "&gt;You are all idiots.",
        "&quot;<i>You are all idiots.</i>&quot;",
        "<i>You are</i> <i>all idiots.</i>",
        "*You are all idiots.*",
        "&quot;*You are all idiots*&quot;",
        '<i>You are all idiots. See <a href="https://a.example/" rel="nofollow">https://a.example/</a></i>',
    ],
)
@pytest.mark.parametrize("shape", ["{quotation}<p>Please be gentle.", "Please be gentle.<p>{quotation}</p>"])
def test_a_quoted_paragraph_is_not_the_author_s(quotation: str, shape: str) -> None:
    assert body(shape.format(quotation=quotation)) == "Please be gentle."


@pytest.mark.parametrize(
    ("comment", "text"),
    [
        ("I <i>really</i> like this.", "I really like this."),
        ("<i>Really</i> kind of you.", "Really kind of you."),
        ("It was <i>the</i> best<p>of all", "It was the best\n\nof all"),
        ("*sigh*", "*sigh*"),
        ("2 * 3 * 4 is *not* much", "2 * 3 * 4 is *not* much"),
    ],
)
def test_emphasis_is_the_author_s(comment: str, text: str) -> None:
    assert body(comment) == text
