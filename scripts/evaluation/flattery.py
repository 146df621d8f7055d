"""Flattery by the dozen: accounts of ours that send kind stock phrases to 200 strangers, beside the median person."""

from __future__ import annotations

import statistics
from datetime import UTC, datetime, timedelta

from scripts.evaluation.part import Part, Table
from scripts.evaluation.runs import TRUE_REPLIES, Runs, set_of
from server.scoring import score
from shared_schema import times
from shared_schema.records import Account, Evidence, Post, ScoreCard

STRANGERS = 200
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


def flattery(runs: Runs) -> Part:
    """The part of the evaluation about kindness that is mass-produced."""
    part = Part("flattery")
    people = [
        value
        for outcome in runs.left_out.values()
        if outcome.account.label == "human"
        and set_of(outcome.account) == TRUE_REPLIES
        and (value := outcome.value("kindness")) is not None
    ]
    median = statistics.median(people)
    rows = []
    cards: list[ScoreCard] = []
    for name, phrases in SPAM.items():
        card = score(sprayed(phrases), NOW)
        kindness = card.scores.kindness
        reasons = [c for c in card.contributions if c.score == "kindness" and c.signal not in ("start", "scale_end")]
        said = max(reasons, key=lambda reason: (abs(reason.points), reason.signal)).sentence if reasons else "–"
        below = sum(value <= (kindness.value if kindness else 0) for value in people) / len(people)
        shown = f"{kindness.value:.1f}" if kindness else "not judged"
        rows.append((name, shown, f"{below:.0%}", card.verdict, said))
        cards.append(card)
    highest = max((card.scores.kindness.value for card in cards if card.scores.kindness), default=0.0)
    part.bar(
        f"flattery to {STRANGERS} strangers: kindness",
        f"≤ {median:.1f}, the median person of the archives",
        f"at most {highest:.1f}",
        highest <= median,
    )
    part.tables.append(
        Table(
            f"Kind stock phrases to {STRANGERS} strangers (median person of the archives: {median:.1f})",
            ("account of ours", "kindness", "kinder than so many people", "verdict", "said why"),
            rows,
        )
    )
    return part
