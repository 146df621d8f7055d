"""Mass-produced kindness: invented accounts that send stock phrases to 200 people, compared with the median person."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from ml.evaluation.runs import TRUE_REPLIES, Runs, set_of
from ml.evaluation.section import Section, Table
from ml.training.measure import BASELINES
from server.scoring import score
from server.scoring.contributions import INTERCEPT, RANGE_LIMIT
from server.scoring.timeline import body_of
from shared_schema import times
from shared_schema.records import Account, Evidence, Post

RECIPIENTS = 200
SAMPLE = 100  # people that the slower baselines are measured on
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SPAM: dict[str, tuple[str, ...]] = {
    # account: its phrases, used in turn. NAME is the recipient.
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


def flatterer(phrases: tuple[str, ...]) -> Evidence:
    """An account that sends the phrases in turn to RECIPIENTS different people, one every 17 minutes."""
    posts = []
    for number in range(RECIPIENTS):
        name = f"stranger{number:03d}"
        phrase = phrases[number % len(phrases)]
        is_reply = phrase.startswith("@")
        posts.append(
            Post(
                id=f"p{number}",
                text=phrase.replace("NAME", name).replace("TOPIC", TOPICS[number % len(TOPICS)]),
                created_at=times.write(NOW - timedelta(minutes=17 * (number + 1))),
                is_reply=is_reply,
                reply_to=name if is_reply else None,
                is_repost=False,
                mentions=[name] if is_reply else [],
                links=[],
            )
        )
    return Evidence(account=Account(network="x", handle="sprayer"), posts=posts)


def _text_mean(score_of: Callable[[str], float], evidence: Evidence) -> float:
    return statistics.fmean(score_of(body_of(post.text)) for post in evidence.posts if not post.is_repost)


def flattery(runs: Runs) -> Section:
    """The section about mass-produced kindness."""
    section = Section("flattery")
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
        for name, score_of in BASELINES.items()
    }
    rows = []
    highest = 0.0
    for name, phrases in SPAM.items():
        evidence = flatterer(phrases)
        card = score(evidence, NOW)
        ours = card.scores.kindness
        reasons = [c for c in card.contributions if c.score == "kindness" and c.signal not in (INTERCEPT, RANGE_LIMIT)]
        strongest = max(reasons, key=lambda reason: (abs(reason.points), reason.signal)).sentence if reasons else "–"
        highest = max(highest, ours.value if ours else 0.0)
        theirs = [_kinder_than(_text_mean(score_of, evidence), means[method]) for method, score_of in BASELINES.items()]
        below = _kinder_than(ours.value, kindness) if ours else "–"
        rows.append((name, f"{ours.value:.1f}" if ours else "not judged", below, *theirs, card.verdict, strongest))
    section.target(
        f"flattery to {RECIPIENTS} people: kindness",
        f"≤ {median:.1f}, the median person of the archives",
        f"at most {highest:.1f}",
        highest <= median,
    )
    section.tables.append(
        Table(
            f"Kind stock phrases to {RECIPIENTS} people (median person of the archives: {median:.1f})",
            ("account", "kindness", "kinder than", *(f"by {name}" for name in means), "verdict", "strongest reason"),
            rows,
            "Kinder than: the share of people of the archives with a lower score. The baselines take the mean over an "
            f"account's texts and are measured on {len(sample)} of these people.",
        )
    )
    return section


def _kinder_than(value: float, people: Sequence[float]) -> str:
    return f"{sum(value > each for each in people) / len(people):.0%}"
