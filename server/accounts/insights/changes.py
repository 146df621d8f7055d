"""What would change the scores: small changes with their exact points, never as a grade.

Each change is made to a copy of the evidence, which is then scored like any other, so its points are those that the
change would have had. Changes of how somebody writes (shorter, without "we") are left out on purpose: nobody should
write differently for a number. So is humanity, which says nothing about what somebody should do.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from server.accounts.insights.material import Material, insight, message, message_row
from server.scoring import score
from server.scoring.harsh_posts import harsh_posts
from shared_schema import times
from shared_schema.records import Insight, Message, Post, ScoreCard, ScoreName

CHANGED: tuple[ScoreName, ...] = ("conversation", "kindness")
PEOPLE = 3  # in one change
NEW_PEOPLE = 2
HARSH_POSTS = 3
EXAMPLES_FILE = Path(__file__).with_name("example_replies.json")


class Change(NamedTuple):
    """One change: what it is, and the posts with it."""

    about: Message
    posts: list[Post]


def changes(material: Material) -> Insight | None:
    """The changes that move a score, those that move it most first."""
    before = score(material.given.evidence, material.now)
    shown = [name for name in CHANGED if _value(before, name) is not None]
    if not shown:
        return insight("changes", message("mirror-too-few")) if material.timeline.entries else None
    rows = []
    for change in _possible(material):
        evidence = msgspec.structs.replace(material.given.evidence, posts=change.posts)
        after = score(evidence, material.now)
        points = [_difference(before, after, name) for name in CHANGED]
        if any(points):
            rows.append(message_row(change.about, points))
    rows.sort(key=lambda row: -sum(points or 0.0 for points in row.values))
    if not rows:
        return insight("changes", message("mirror-changes-none"))
    language = _language(material)
    examples = (_examples(language)["question"][0], _examples(language)["thanks"][0])
    notes = [message("mirror-changes-words", first=examples[0], second=examples[1]), message("mirror-changes-note")]
    return insight("changes", message("mirror-changes"), rows, columns=CHANGED, notes=notes)


def _value(card: ScoreCard, name: ScoreName) -> float | None:
    found = getattr(card.scores, name)
    return found.value if found else None


def _difference(before: ScoreCard, after: ScoreCard, name: ScoreName) -> float | None:
    """By how much a score moves, in whole tenths; None where it is not shown."""
    first, second = _value(before, name), _value(after, name)
    return None if first is None or second is None else round(second - first, 1)


def _possible(material: Material) -> Iterator[Change]:
    """The changes that this account could make."""
    timeline, posts = material.timeline, material.given.evidence.posts
    if timeline.replies_known:
        for name in ("reply", "question", "thanks"):
            new = _replies(material, name, [f"somebody{n}" for n in range(PEOPLE)])
            yield Change(message(f"mirror-change-{name}", count=len(new)), [*new, *posts])
        once = [person for person, replies in timeline.replies_by_person.items() if len(replies) == 1][:PEOPLE]
        if once:
            again = _replies(material, "reply", once)
            yield Change(message("mirror-change-follow_up", count=len(again)), [*again, *posts])
        greeted = _replies(material, "welcome", [f"newcomer{n}" for n in range(NEW_PEOPLE)], followers=0)
        yield Change(message("mirror-change-welcome", count=len(greeted)), [*greeted, *posts])
    harsh = sorted(
        (post for post in harsh_posts(timeline) if post.weight),
        key=lambda post: (-post.probability * post.weight, post.entry.id),
    )[:HARSH_POSTS]
    if harsh:
        left_out = [post.entry.post for post in harsh]
        kept = [post for post in posts if not any(post is other for other in left_out)]
        yield Change(message("mirror-change-harsh", count=len(left_out)), kept)


def _replies(material: Material, name: str, people: Sequence[str], followers: int | None = None) -> list[Post]:
    """Invented replies to these people, in the account's language, one a minute before now."""
    language = _language(material)
    return [
        Post(
            id=f"mirror:{name}:{number}",
            text=text,
            created_at=times.write(material.now - timedelta(minutes=number)),
            language=language,
            is_reply=True,
            reply_to=person,
            is_repost=False,
            replied_to_followers=followers,
        )
        for number, (person, text) in enumerate(zip(people, _examples(language)[name], strict=False))
    ]


@cache
def _all_examples() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = json.loads(EXAMPLES_FILE.read_text(encoding="utf-8"))["languages"]
    return found


def _examples(language: str) -> dict[str, list[str]]:
    return _all_examples()[language]


def _language(material: Material) -> str:
    """The language of the account where there are examples in it, or else English."""
    language = material.timeline.language
    return language if language is not None and language in _all_examples() else "en"
