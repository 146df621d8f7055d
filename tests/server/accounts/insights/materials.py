"""Invented own accounts for the tests of insights."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from server.accounts.analysis import MirrorMaterial, ReceivedReply
from server.accounts.insights import reflect
from shared_schema import times
from shared_schema.records import Account, Evidence, Insight, Post, ScoresDay, SentReply
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import ADA

FEDERATED = Account(network="mastodon", host="pond.example", handle="ada")


def post(
    number: int,
    text: str,
    *,
    days: float | None = 0.0,
    to: str | None = None,
    is_reply: bool | None = None,
    **more: object,
) -> Post:
    """A post so many days before NOW; without a time where `days` is None."""
    moment = None if days is None else times.write(NOW - timedelta(days=days, minutes=number))
    known = to is not None if is_reply is None else is_reply
    return Post(id=f"p{number}", text=text, created_at=moment, is_reply=known, reply_to=to, is_repost=False, **more)  # type: ignore[arg-type]


def received(author: str, *, days: float | None = 0.0, url: str | None = "https://pond.example/1") -> ReceivedReply:
    """A reply to the own account, so many days before NOW."""
    moment = None if days is None else times.write(NOW - timedelta(days=days))
    return ReceivedReply(author, moment, url)


def insights_of(
    posts: Sequence[Post],
    *,
    account: Account = ADA,
    history: Sequence[ScoresDay] = (),
    replies: Sequence[SentReply] = (),
    replied: Sequence[ReceivedReply] = (),
) -> dict[str, Insight]:
    """The insights about an account with these posts, by name."""
    evidence = Evidence(account=account, posts=list(posts), origin="fetched", gathered_at=times.write(NOW))
    made = reflect(MirrorMaterial(evidence, NOW, list(history), list(replies), list(replied)))
    return {insight.name: insight for insight in made.insights}


def labels(insight: Insight) -> list[str]:
    """What the rows of an insight are about."""
    return [row.label for row in insight.rows]
