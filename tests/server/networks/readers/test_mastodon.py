"""Whose words a post of Mastodon's API has: what Friendica and Hubzilla quote or share is not the author's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from server.networks.readers.mastodon import post_of
from server.scoring.timeline import body_of
from shared_schema.records import Account, Post

NOW = datetime(2026, 11, 26, tzinfo=UTC)
ADA = Account(network="mastodon", host="friendica.example", handle="ada")
FOOLS = "You are all fools."
SHARED_BY = "<a href='https://talk.example/p/1'>\u2672 ben@talk.example</a>"
BRACKETS = "[share author='Ben [he]' profile='https://talk.example/u/ben' posted='2026-11-01 10:00:00']"


def post(content: str) -> Post:
    read = post_of({"id": "1", "visibility": "public", "content": content}, ADA, {}, NOW)
    assert read is not None
    return read


@pytest.mark.parametrize(
    "quotation",
    [
        f'<br><strong class="author">Ben wrote:</strong><blockquote>{FOOLS}</blockquote>',
        '<strong class="author"><a href="https://talk.example/u/ben">Ben</a> schrieb:</strong>\n'
        f"<blockquote>{FOOLS}</blockquote>",
        f'<p><b>{SHARED_BY}:</b></p>\n<blockquote class="shared_content" dir="auto">{FOOLS}</blockquote>',
        '<div><a href="https://talk.example/p/1">\u2672</a> @<span class="vcard"><a href="https://talk.example/u/ben" '
        f'class="url u-url mention">Ben</a>:</span><blockquote>{FOOLS}</blockquote></div>',
        f'<div class="shared-wrapper"><div class="shared_content">{FOOLS}</div></div>',
        '<div class="shared_container"><div class="shared_header"><img alt="Ben"><a href="https://talk.example/u/ben">Ben'
        f'</a> wrote the following post</div><div class="reshared-content">{FOOLS}<br>{FOOLS}</div></div>',
        f"{BRACKETS}{FOOLS}[/share]",
        f"<br>{BRACKETS}<br>{FOOLS}<br><br>https://talk.example/p/1[/share]",
        f"{BRACKETS}{FOOLS}",
        f"[quote=Ben]{FOOLS}[/quote]",
        f"[quote]{FOOLS}<br>{FOOLS}[/quote]",
    ],
)
def test_what_is_quoted_or_shared_is_not_the_author_s(quotation: str) -> None:
    assert body_of(post(quotation).text) == ""
    assert " ".join(body_of(post(f"<p>That is not nice.</p>{quotation}").text).split()) == "That is not nice."
    if not quotation.endswith(f"]{FOOLS}"):  # which has no end
        assert " ".join(body_of(post(f"{quotation}<p>That is not nice.</p>").text).split()) == "That is not nice."


def test_a_shared_post_without_words_of_one_s_own_is_a_repost() -> None:
    shared = f'<p><b>{SHARED_BY}:</b></p><blockquote class="shared_content">{FOOLS}</blockquote>'
    assert post(shared).is_repost is True
    assert post(f"<p>Not nice.</p>{shared}").is_repost is False
    assert post(f"<blockquote>{FOOLS}</blockquote>").is_repost is False


@pytest.mark.parametrize(
    "content",
    [
        "I share [share your thoughts] with you",
        'The author <strong class="author">Ben</strong> is here.',
        "\u2672 is the sign for recycling: use it",
        "[quote] has no end",
    ],
)
def test_what_only_looks_like_it_stays(content: str) -> None:
    assert body_of(post(content).text) == content.replace('<strong class="author">', "").replace("</strong>", "")
