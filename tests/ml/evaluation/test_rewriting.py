"""Rewriting of posts for the rows about robustness: a plain style, the same people, links and content."""

from __future__ import annotations

import pytest

from ml.evaluation.rewriting import rewritten, rewritten_account
from ml.training.labelled_accounts import LabelledAccount
from shared_schema.records import Account, Evidence, Post


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@bea lol i dont know", "@bea I do not know."),
        ("sooo good!!! cant wait 😂 https://news.example/1", "So good! Cannot wait https://news.example/1"),
        ("THE BUS IS LATE", "The bus is late."),
        ("is it raining?? i'm at the harbour", "Is it raining? I am at the harbour."),
        ("haha", ""),
        ("", ""),
    ],
)
def test_every_sentence_gets_a_plain_style(text: str, expected: str) -> None:
    assert rewritten(text) == expected


def test_only_the_words_of_own_posts_change() -> None:
    posts = [
        Post(id="1", text="gonna rain", created_at="2026-11-01T08:00:00Z", is_reply=True, reply_to="bea"),
        Post(id="2", text="gonna rain", is_repost=True),
    ]
    evidence = Evidence(account=Account(network="x", handle="ada"), posts=posts)
    account = LabelledAccount("1", "g", "botornot_en", "botornot_en", "human", None, evidence)
    own, repost = rewritten_account(account).evidence.posts
    assert (own.text, own.created_at, own.reply_to) == ("Going to rain.", "2026-11-01T08:00:00Z", "bea")
    assert repost == posts[1]
