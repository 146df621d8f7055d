"""Flattery by the dozen: accounts of ours that send kind stock phrases to 200 strangers, beside the median person."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from ml.evaluation.part import Part, Table
from ml.evaluation.runs import TRUE_REPLIES, Runs, set_of
from ml.training.measure import ALTERNATIVES
from server.scoring import score
from server.scoring.contributions import INTERCEPT, RANGE_LIMIT
from server.scoring.timeline import body_of
from shared_schema import times
from shared_schema.records import Account, Evidence, Post

STRANGERS = 200
SAMPLE = 100  # people the slower methods are compared on
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SPAM: dict[str, tuple[str, ...]] = {
    # one account each; its phrases go round, NAME is the stranger addressed
    "GM fam, so grateful 🙏": ("GM fam, so grateful 🙏",),
    "Great post! Thanks for sharing!": ("@NAME Great post! Thanks for sharing!",),
    "named one by one": ("@NAME Great post NAME, thanks so much for sharing this!",),
    "eight phrases in turn": (
        "@NAME This is amazing, thank you!", "@NAME Love this so much 💜", "@NAME You are incredible, keep going!",
        "@NAME So inspiring, thanks for sharing", "@NAME Beautiful work my friend", "@NAME Grateful for you 🙏",
        "@NAME Wonderful, congrats!!", "@NAME What a great thread, appreciate it",
    ),
    "a slot for the topic": ("@NAME Wow, your thoughts on TOPIC are so inspiring, thank you for sharing them!",),
}  # fmt: skip
TOPICS = (
    "gardening",
    "chess",
    "rivers",
    "bread",
    "type",
    "maps",
    "jazz",
    "moss",
    "kites",
    "tea",
    "bees",
    "clay",
    "rain",
)


def sprayed(phrases: tuple[str, ...]) -> Evidence:
    """An account that sends these phrases round to STRANGERS different people, one every 17 minutes."""
    posts = []
    for number in range(STRANGERS):
        name = f"stranger{number:03d}"
        said = phrases[number % len(phrases)]
        answers = said.startswith("@")
        posts.append(
            Post(
                id=f"p{number}",
                text=said.replace("NAME", name).replace("TOPIC", TOPICS[number % len(TOPICS)]),
                created_at=times.write(NOW - timedelta(minutes=17 * (number + 1))),
                is_reply=answers,
                reply_to=name if answers else None,
                is_repost=False,
                mentions=[name] if answers else [],
                links=[],
            )
        )
    return Evidence(account=Account(network="x", handle="sprayer"), posts=posts)


def _text_mean(score_of: Callable[[str], float], evidence: Evidence) -> float:
    return statistics.fmean(score_of(body_of(post.text)) for post in evidence.posts if not post.is_repost)


def flattery(runs: Runs) -> Part:
    """The part of the evaluation about kindness that is mass-produced."""
    part = Part("flattery")
    people = [
        outcome
        for outcome in runs.left_out.values()
        if outcome.account.label == "human" and set_of(outcome.account) == TRUE_REPLIES and "kindness" in outcome.scores
    ]
    kindness = [outcome.scores["kindness"].value for outcome in people]
    median = statistics.median(kindness)
    sample = people[:: max(1, len(people) // SAMPLE)]
    means = {
        name: [_text_mean(score_of, outcome.account.evidence) for outcome in sample]
        for name, score_of in ALTERNATIVES.items()
    }
    rows = []
    highest = 0.0
    for name, phrases in SPAM.items():
        evidence = sprayed(phrases)
        card = score(evidence, NOW)
        ours = card.scores.kindness
        reasons = [c for c in card.contributions if c.score == "kindness" and c.signal not in (INTERCEPT, RANGE_LIMIT)]
        said = max(reasons, key=lambda reason: (abs(reason.points), reason.signal)).sentence if reasons else "–"
        highest = max(highest, ours.value if ours else 0.0)
        theirs = [
            _kinder_than(_text_mean(score_of, evidence), means[method]) for method, score_of in ALTERNATIVES.items()
        ]
        below = _kinder_than(ours.value, kindness) if ours else "–"
        rows.append((name, f"{ours.value:.1f}" if ours else "not judged", below, *theirs, card.verdict, said))
    part.bar(
        f"flattery to {STRANGERS} strangers: kindness",
        f"≤ {median:.1f}, the median person of the archives",
        f"at most {highest:.1f}",
        highest <= median,
    )
    part.tables.append(
        Table(
            f"Kind stock phrases to {STRANGERS} strangers (median person of the archives: {median:.1f})",
            ("account of ours", "kindness", "kinder than", *(f"by {name}" for name in means), "verdict", "said why"),
            rows,
            "Kinder than: the share of people of the archives that score lower. The other methods take the mean of an "
            f"account's texts and are compared on {len(sample)} of these people.",
        )
    )
    return part


def _kinder_than(value: float, people: Sequence[float]) -> str:
    return f"{sum(value > each for each in people) / len(people):.0%}"
