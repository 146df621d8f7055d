"""The laws on the real timelines of the labelled accounts, where this machine has them. Never copied or printed."""

from __future__ import annotations

import os
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from ml.training.labelled_accounts import FILES, LabelledAccount, read_accounts
from server.scoring import score_in_full
from server.scoring.timeline import Timeline
from shared_schema import times
from shared_schema.records import SCORE_NAMES, Evidence, Post, Profile, ScoreCard

FOLDER = Path(os.environ.get("HUMANKIND_DATA") or Path(__file__).parents[3] / "shared" / "data") / "accounts"
OF_EACH_FILE = 25
FRIENDLY = ("Thank you, that helped me a lot!", "Welcome! How did you come to beekeeping?", "Get well soon, my friend.")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not FOLDER.is_dir(), reason=f"the labelled accounts are not on this machine (looked in {FOLDER})"
    ),
]


@cache
def timelines() -> list[LabelledAccount]:
    """Every n-th window of each file, whole."""
    found = []
    for name in FILES:
        rows = read_accounts(FOLDER, [name])
        found += rows[:: max(1, len(rows) // OF_EACH_FILE)][:OF_EACH_FILE]
    return found


def _value(card: ScoreCard, name: str) -> float | None:
    found = getattr(card.scores, name)
    return found.value if found else None


def _card(account: LabelledAccount, evidence: Evidence | None = None) -> ScoreCard:
    return score_in_full(evidence or account.evidence, account.now)


def test_popularity_changes_nothing() -> None:
    for account in timelines():
        profile = account.evidence.profile or Profile()
        famous = replace(profile, followers=10**8, following=3, posts_total=10**6)
        unknown = replace(profile, followers=0, following=0, posts_total=0)
        first, second = (_card(account, replace(account.evidence, profile=each)) for each in (famous, unknown))
        assert first == second


@pytest.mark.parametrize("text", FRIENDLY)
def test_a_friendly_reply_never_lowers_conversation_or_kindness(text: str) -> None:
    for account in timelines():
        if not Timeline(account.evidence, account.now).replies_known:
            continue
        reply = Post(
            text=text,
            id="the-friendly-reply",
            created_at=times.write(account.now - timedelta(minutes=3)),
            language="en",
            is_reply=True,
            reply_to="somebody_small",
            is_repost=False,
            replied_to_followers=12,
        )
        before = _card(account)
        after = _card(account, replace(account.evidence, posts=[reply, *account.evidence.posts]))
        assert (_value(after, "conversation") or 0) > (_value(before, "conversation") or 0)
        assert (_value(after, "kindness") or 0) >= (_value(before, "kindness") or 0)


def test_contributions_sum_and_cite_posts_that_exist() -> None:
    for account in timelines():
        card = _card(account)
        known = {post.id or f"#{number}" for number, post in enumerate(account.evidence.posts, 1)}
        for name in SCORE_NAMES:
            parts = [part for part in card.contributions if part.score == name]
            assert sum(round(part.points * 10) for part in parts) == round((_value(card, name) or 0.0) * 10)
        assert {post for part in card.contributions for post in part.posts} <= known


def test_a_handful_of_posts_is_too_little_for_a_verdict() -> None:
    for account in timelines():
        card = _card(account, replace(account.evidence, posts=account.evidence.posts[:5]))
        assert card.verdict == "unsure"


def test_at_most_one_person_and_no_broadcaster_is_called_automated() -> None:
    called = [account for account in timelines() if _card(account).verdict == "automated"]
    assert not [account for account in called if account.label == "broadcaster"]
    assert len([account for account in called if account.label == "human"]) <= 1


def test_a_kind_post_sent_to_two_hundred_people_earns_next_to_nothing() -> None:
    for account in timelines():
        kind = next((part for part in _card(account).contributions if part.signal in ("thanks", "praise")), None)
        if kind is None:
            continue
        ids = {post.id or f"#{number}": post for number, post in enumerate(account.evidence.posts, 1)}
        again = [
            replace(
                ids[kind.posts[0]],
                id=f"sprayed-{number}",
                created_at=times.write(account.now - timedelta(minutes=number)),
                is_reply=True,
                reply_to=f"person{number}",
            )
            for number in range(200)
        ]
        sprayed = _card(account, replace(account.evidence, posts=[*again, *account.evidence.posts]))
        assert (_value(sprayed, "kindness") or 0) - (_value(_card(account), "kindness") or 0) < 4
