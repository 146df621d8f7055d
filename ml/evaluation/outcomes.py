"""Scores many accounts on all cores, and keeps of each card what the evaluation counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from msgspec.structs import replace

from ml.training.cores import on_all_cores
from ml.training.labelled_accounts import LabelledAccount
from shared_schema.records import SCORE_NAMES, Evidence, Post, Score, ScoreCard, ScoreName, Verdict

Scorer = Callable[[Evidence, datetime], ScoreCard]


class Outcome(NamedTuple):
    """What one card said of one window. `points`: score and signal → points."""

    account: LabelledAccount
    verdict: Verdict
    confidence: float
    posts: int
    scores: dict[ScoreName, Score]
    points: dict[tuple[ScoreName, str], float]

    def value(self, name: ScoreName) -> float | None:
        """One of the scores; None where it was not judged."""
        score = self.scores.get(name)
        return score.value if score else None


def outcome(account: LabelledAccount, card: ScoreCard) -> Outcome:
    """What is kept of a card."""
    scores = {name: score for name in SCORE_NAMES if (score := getattr(card.scores, name)) is not None}
    points = {(each.score, each.signal): each.points for each in card.contributions}
    return Outcome(account, card.verdict, card.confidence, card.evidence.posts, scores, points)


def outcomes(accounts: Sequence[LabelledAccount], scorer: Scorer) -> list[Outcome]:
    """What `scorer` says of each account, in order."""

    def said(account: LabelledAccount) -> tuple[Any, ...]:
        return outcome(account, scorer(account.evidence, account.now))[1:]  # the account itself is here already

    found = on_all_cores(said, accounts)
    return [Outcome(account, *each) for account, each in zip(accounts, found, strict=True)]


def with_posts(account: LabelledAccount, posts: Sequence[Post]) -> LabelledAccount:
    """The same account known by these of its posts only."""
    return LabelledAccount(
        id=account.id,
        group=account.group,
        dataset=account.dataset,
        file=account.file,
        label=account.label,
        sublabel=account.sublabel,
        evidence=replace(account.evidence, posts=list(posts)),
    )


def in_time(account: LabelledAccount) -> list[Post]:
    """The account's posts, oldest first, as far as their times are known."""
    return sorted(account.evidence.posts, key=lambda post: post.created_at or "")
