"""Scores many accounts on all cores, and keeps of each card what the evaluation counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from ml.training.labelled_accounts import LabelledAccount
from ml.training.parallel import parallel_map
from shared_schema.records import SCORE_NAMES, Evidence, Post, Score, ScoreCard, ScoreName, Verdict

Scorer = Callable[[Evidence, datetime], ScoreCard]


class Outcome(NamedTuple):
    """The result for one window. `points`: score and signal → points."""

    account: LabelledAccount
    verdict: Verdict
    confidence: float
    posts: int
    scores: dict[ScoreName, Score]
    points: dict[tuple[ScoreName, str], float]

    def value(self, name: ScoreName) -> float | None:
        """The value of a score; None where it was not judged."""
        score = self.scores.get(name)
        return score.value if score else None


def outcome(account: LabelledAccount, card: ScoreCard) -> Outcome:
    """The part of a card that the evaluation counts."""
    scores = {name: score for name in SCORE_NAMES if (score := getattr(card.scores, name)) is not None}
    points = {(each.score, each.signal): each.points for each in card.contributions}
    return Outcome(account, card.verdict, card.confidence, card.evidence.posts, scores, points)


def outcomes(accounts: Sequence[LabelledAccount], scorer: Scorer) -> list[Outcome]:
    """The outcome of each account, in order."""

    def scored(account: LabelledAccount) -> tuple[Any, ...]:
        return outcome(account, scorer(account.evidence, account.now))[1:]  # the account itself need not travel back

    found = parallel_map(scored, accounts)
    return [Outcome(account, *each) for account, each in zip(accounts, found, strict=True)]


def by_account(windows: Iterable[LabelledAccount]) -> list[list[LabelledAccount]]:
    """The windows of each account, oldest first."""
    groups: dict[str, list[LabelledAccount]] = {}
    for window in windows:
        groups.setdefault(window.group, []).append(window)
    return [sorted(members, key=lambda window: (window.now, window.id)) for members in groups.values()]


def some_of_each(windows: Iterable[LabelledAccount], most: int) -> list[LabelledAccount]:
    """At most so many windows of each account, evenly spread over its time."""
    found = []
    for members in by_account(windows):
        step = max(1.0, len(members) / most)
        found += [members[int(number * step)] for number in range(min(len(members), most))]
    return found


def oldest_first(account: LabelledAccount) -> list[Post]:
    """The account's posts by time. Posts without a time come first."""
    return sorted(account.evidence.posts, key=lambda post: post.created_at or "")
