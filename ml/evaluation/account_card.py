"""Writes the account model's card, from the shipped model and the figures of the evaluation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ml.evaluation.cost import model_files
from ml.evaluation.report import LIMITS, targets_table
from ml.evaluation.runs import SHOWN
from ml.training.labelled_accounts import LabelledAccount
from ml.training.markdown import page, table
from server.scoring.contributions import half_interval
from server.scoring.evaluation import Evaluation
from server.scoring.explain import ExplainedScore, Explanation, explain
from server.scoring.model import model

HEAD = """# The account model: humanity, conversation, kindness

Written by `scripts/evaluate`. Do not edit.

## Purpose
The model helps a reader of a feed to see whether a person writes an account, whether they talk with people, and how
kind their words to others are. Every score comes with its reasons, and with *not sure yet* where the evidence is thin.

## Not meant for
Moderation, bans, ranking, hiring, or any decision with consequences for the person who is scored. Finding out who is
behind an account. Whether a statement is true. Accounts whose owners opted out.

## Method
Each score starts at an intercept and adds the points of its signals: a published curve of the signal's value, times the
amount of evidence. The sum is exact and is kept between 0 and 100. The verdict follows from the scores by the
thresholds below. *Automated* is never derived from a score: it needs the account's own statement or a clear pattern.
Followers, likes, reposts received and paid marks never count.
"""


def account_card(evaluation: Evaluation, accounts: Sequence[LabelledAccount]) -> str:
    """The text of server/scoring/MODEL_CARD.md."""
    explanation = explain()
    parts = [
        HEAD,
        f"## Signals of model {explanation.model}\n\n" + "\n\n".join(_scores(explanation)),
        "## Intervals\n\nHalf a 90 % interval is √(drift² + one_post² / posts).\n\n" + _intervals(),
        "## Verdicts\n\n" + table(("verdict", "when"), explanation.thresholds),
        "## Data\n\nThe labelled accounts that the model was learned from and measured on. Their terms are in NOTICE, "
        "at the top level of the project.\n\n" + _accounts(accounts),
        f"## Figures of {evaluation.made_on}, with data left out\n\n" + targets_table(evaluation.targets),
        "More figures are in [EVALUATION.md](EVALUATION.md). The text models have cards of their own in `text/`.",
        LIMITS,
        "## Files\n\n" + table(("file", "bytes"), [(p.name, f"{p.stat().st_size:,}") for p in model_files()]),
    ]
    return page(parts)


def _scores(explanation: Explanation) -> list[str]:
    return [
        f"### {score.name.capitalize()}\n\n{score.help} Starts at {score.intercept:g}.\n\n"
        + table(
            ("signal", "what is measured", "lowers by at most", "raises by at most"),
            [(s.name, s.help, f"{s.lowest:g}", f"{s.highest:g}") for s in score.signals],
        )
        + _limits(score)
        for score in explanation.scores
    ]


def _limits(score: ExplainedScore) -> str:
    if not score.limits:
        return ""
    rows = [
        (limit.name, limit.help, ", ".join(f"{x:g}: {most:g}" for x, most in limit.curve)) for limit in score.limits
    ]
    return "\n\nIt is at most what each limit allows:\n\n" + table(("limit", "what is measured", "value: most"), rows)


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
