"""Writes the account model's card from the shipped model and the figures of the evaluation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ml.evaluation.cost import model_files
from ml.evaluation.report import LIMITS, bars_table, table
from ml.evaluation.runs import SHOWN
from ml.training.labelled_accounts import LabelledAccount
from server.scoring.contributions import half_interval
from server.scoring.evaluation import Evaluation
from server.scoring.explain import Explanation, explain
from server.scoring.model import model

HEAD = """# The account model: humanity, conversation, kindness

Written by `scripts/evaluate`. Do not edit.

## What it is for
Showing a reader, beside a name in a feed, whether a person is there, whether they talk with people, and how kind their
words to others are; with every reason, and *not sure yet* where there is little to go by.

## What it is not for
Moderation, bans, ranking, hiring, or anything with consequences for the person scored. Finding out who is behind an
account. Telling whether what is said is true. Accounts whose owners asked not to be read.

## How it works
Each score starts at a fixed value and adds the points of its signals: a signal's value on a published curve, times how
much evidence it had. The sum is exact, and is kept between 0 and 100. The verdict follows from the scores by the
thresholds below; *automated* is never read off a score, but needs the account's own word or a plain pattern.
Followers, likes, reposts received and paid marks enter nowhere.
"""


def account_card(evaluation: Evaluation, accounts: Sequence[LabelledAccount]) -> str:
    """The text of server/scoring/MODEL_CARD.md."""
    explanation = explain()
    parts = [
        HEAD,
        f"## Signals of model {explanation.model}\n\n" + "\n\n".join(_scores(explanation)),
        "## Intervals\n\nHalf a 90 % interval is √(drift² + one_post² / posts).\n\n" + _intervals(),
        "## Verdicts\n\n" + table(("it says", "when"), explanation.thresholds),
        "## Labelled accounts it was learned from and measured on\n\n" + _accounts(accounts),
        f"## Measured on {evaluation.made_on}, data left out\n\n" + bars_table(evaluation.bars),
        "More in [EVALUATION.md](EVALUATION.md); the words of single texts have cards of their own in `text/`.",
        LIMITS,
        "## Files\n\n" + table(("file", "bytes"), [(p.name, f"{p.stat().st_size:,}") for p in model_files()]),
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _scores(explanation: Explanation) -> list[str]:
    return [
        f"### {score.name.capitalize()}\n\n{score.help} Starts at {score.intercept:g}.\n\n"
        + table(
            ("signal", "what is measured", "takes at most", "adds at most"),
            [(s.name, s.help, f"{s.lowest:g}", f"{s.highest:g}") for s in score.signals],
        )
        for score in explanation.scores
    ]


def _intervals() -> str:
    rows = [
        (
            name,
            f"{score.interval.drift:g}",
            f"{score.interval.one_post:g}",
            *(f"{half_interval(score.interval, posts):.1f}" for posts in (10, 40, 200)),
        )
        for name, score in model().scores.items()
    ]
    return table(("score", "drift", "one_post", "± at 10 posts", "± at 40", "± at 200"), rows)


def _accounts(accounts: Sequence[LabelledAccount]) -> str:
    rows = []
    for file, shown in SHOWN.items():
        members = [account for account in accounts if account.file == file]
        labels = Counter(account.label for account in members)
        posts = sum(len(account.evidence.posts) for account in members)
        counted = ", ".join(f"{count:,} {label}" for label, count in sorted(labels.items()))
        rows.append((shown, f"{len(members):,}", f"{len({a.group for a in members}):,}", f"{posts:,}", counted))
    return table(("set", "windows", "groups", "posts", "labels"), rows)
