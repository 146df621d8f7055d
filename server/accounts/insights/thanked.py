"""Whom the account thanked, as its words say. Thanks that only close a request are a custom, and not counted."""

from __future__ import annotations

from collections import Counter

from server.accounts.insights.material import PEOPLE_SHOWN, Material, day_of, insight, message, person_row
from server.accounts.people import key_named
from server.scoring.signals.kindness import closes_a_request, kind_posts
from server.scoring.text import LIKELY
from shared_schema.records import Insight


def thanked(material: Material) -> Insight | None:
    """The people whom posts thank, those with most thanks first. Not for languages whose words are not judged."""
    if not material.timeline.judged_posts:
        unknown = material.timeline.predictions
        return insight("thanked", message("mirror-words-not-judged")) if unknown else None
    counts: Counter[str] = Counter()
    days: dict[str, str | None] = {}
    to_nobody = 0
    for kind in kind_posts(material.timeline, "thanks"):  # the oldest first
        post = kind.entry.post
        if kind.probability < LIKELY or closes_a_request(kind.entry.body, post.language):
            continue
        key = key_named(kind.recipient, material.account) if kind.recipient else None
        if key is None:
            to_nobody += 1
            continue
        counts[key] += 1
        days[key] = day_of(kind.entry.time)
    notes = [message("mirror-thanked-nobody", posts=to_nobody)] if to_nobody else []
    if not counts:
        return insight("thanked", message("mirror-thanked-none"), notes=notes)
    ranked = sorted(counts, key=lambda key: (-counts[key], key))[:PEOPLE_SHOWN]
    rows = [person_row(key, [counts[key]], day=days[key]) for key in ranked]
    about = message("mirror-thanked", people=len(counts))
    return insight("thanked", about, rows, columns=("thanks",), notes=notes, chart="bars")
